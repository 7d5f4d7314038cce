// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/brief_label.h"

#include "common/labels.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int mostLines = 2;

} // namespace

BriefLabel::BriefLabel(const Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BriefLabel::setBrief(const QString &urgent, const QString &rest)
{
    m_urgent = urgent;
    const auto both = urgent.isEmpty() || rest.isEmpty() ? urgent + rest : urgent + u' ' + rest;
    if (both != text())
        setText(both);
    setToolTip(toolTipText(both));
    update();
}

int BriefLabel::lineHeight() const
{
    return m_theme.px(20);
}

QSize BriefLabel::sizeHint() const
{
    return {m_theme.px(500), mostLines * lineHeight()};
}

QSize BriefLabel::minimumSizeHint() const
{
    return {m_theme.px(120), mostLines * lineHeight()};
}

void BriefLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const auto whole = text();
    if (whole.isEmpty())
        return;
    const auto font = m_theme.font(TextSize::Note);
    QTextLayout layout(whole, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    layout.setTextOption(option);
    QTextCharFormat urgent;
    urgent.setForeground(m_theme.colours().failed);
    urgent.setFont(m_theme.font(TextSize::Note, true));
    layout.setFormats({{0, int(m_urgent.size()), urgent}});

    QPainter painter(this);
    painter.setPen(m_theme.colours().ink);
    layout.beginLayout();
    for (int i = 0; i < mostLines; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        line.setPosition(QPointF(0, i * lineHeight()));
        const int end = line.textStart() + line.textLength();
        if (i == mostLines - 1 && end < whole.size()) {
            // What is left does not fit: end in "…"; the tool tip and screen readers have it all.
            layout.endLayout();
            for (int drawn = 0; drawn < i; ++drawn)
                layout.lineAt(drawn).draw(&painter, QPointF(0, 0));
            const bool stillUrgent = line.textStart() < m_urgent.size();
            const auto lastFont = m_theme.font(TextSize::Note, stillUrgent);
            painter.setFont(lastFont);
            if (stillUrgent)
                painter.setPen(m_theme.colours().failed);
            painter.drawText(
                QRect(0, i * lineHeight(), width(), lineHeight()),
                int(option.alignment()) | Qt::AlignVCenter | Qt::TextSingleLine |
                    (isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight),
                QFontMetrics(lastFont).elidedText(whole.mid(line.textStart()), Qt::ElideRight, width()));
            return;
        }
    }
    layout.endLayout();
    layout.draw(&painter, QPointF(0, 0));
}

} // namespace teller
