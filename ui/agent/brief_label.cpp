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
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    QTextCharFormat urgent;
    urgent.setForeground(m_theme.colours().failed);
    urgent.setFont(m_theme.font(TextSize::Note, true));
    QTextLayout layout(whole, m_theme.font(TextSize::Note));
    layout.setTextOption(option);
    const auto breakLines = [&] {
        layout.setFormats({{0, int(m_urgent.size()), urgent}});
        layout.beginLayout();
        for (int i = 0; i < mostLines; ++i) {
            auto line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width());
            line.setPosition(QPointF(0, i * lineHeight()));
        }
        layout.endLayout();
    };
    breakLines();
    const auto last = layout.lineAt(layout.lineCount() - 1);
    if (last.textStart() + last.textLength() < whole.size()) {
        // What is left does not fit: end in "…"; the tool tip and screen readers have it all. Bold is wider.
        const auto tail = QFontMetrics(m_theme.font(TextSize::Note, last.textStart() < m_urgent.size()))
                              .elidedText(whole.mid(last.textStart()), Qt::ElideRight, width());
        layout.setText(whole.left(last.textStart()) + tail);
        breakLines();
    }
    QPainter painter(this);
    painter.setPen(m_theme.colours().ink);
    layout.draw(&painter, QPointF(0, 0));
}

} // namespace teller
