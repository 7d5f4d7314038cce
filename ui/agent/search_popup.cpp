// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/search_popup.h"

#include "agent/search_box.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

SearchPopup::SearchPopup(const Theme &theme, CustomerRecord &record, const Clock &clock, const AgentId &me,
                         QWidget *window)
    : Overlay(window)
    , m_theme(theme)
{
    setObjectName(u"searchPopup"_s);
    setAccessibleName(tr("Search"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10));
    all->setSpacing(theme.px(6));
    m_box = new SearchBox(theme, record, clock, u"search"_s, this, SearchBox::Kind::Messages, me);
    m_box->edit()->setProperty("large", true);
    m_hint = makeLabel(this, u"searchHint"_s, TextSize::Small, u"faint"_s);
    m_hint->setWordWrap(true);
    all->addWidget(m_box, 1);
    all->addStretch(0);
    all->addWidget(m_hint);
    connect(m_box, &SearchBox::chosen, this,
            [this](const CustomerSummary &customer, Qt::KeyboardModifiers modifiers) {
                dismiss();
                Q_EMIT chosen(customer, modifiers.testFlag(Qt::ControlModifier));
            });
    connect(m_box, &SearchBox::messageChosen, this, [this](const MessageHit &hit, const QString &words) {
        dismiss();
        Q_EMIT messageChosen(hit, words);
    });
}

void SearchPopup::setMeanings(const QString &enterDoes, const QString &ctrlEnterDoes)
{
    m_hint->setText(ctrlEnterDoes.isEmpty()
                        ? tr("Enter: %1   Esc: close").arg(enterDoes)
                        : tr("Enter: %1   Ctrl+Enter: %2   Esc: close").arg(enterDoes, ctrlEnterDoes));
}

void SearchPopup::open()
{
    const auto room = parentWidget()->size();
    const int width = std::min(m_theme.px(680), room.width() - m_theme.px(40));
    const int height = std::min(m_theme.px(560), room.height() - m_theme.px(80));
    setGeometry((room.width() - width) / 2, m_theme.px(56), width, height);
    popUp(m_box->edit());
    m_box->edit()->selectAll();
}

} // namespace teller
