// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/reason_page.h"

#include "common/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace teller {

ReasonPage::ReasonPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"reasonPage"_s);
    setAccessibleName(tr("A reason is needed"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(12));
    all->setSpacing(theme.px(8));
    m_title = makeLabel(this, u"reasonTitle"_s, TextSize::Heading);
    m_title->setWordWrap(true);
    auto *text = makeLabel(this, u"reasonText"_s, TextSize::Body, u"dim"_s);
    text->setWordWrap(true);
    text->setText(
        tr("You have no call, case or task with this customer. Your reason is recorded with your name "
           "and the time, and supervisors see it."));
    auto *label = makeLabel(this, u"reasonLabel"_s, TextSize::Body, u"dim"_s);
    label->setText(tr("Reason"));
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(u"reasonEdit"_s);
    m_edit->setAccessibleName(tr("Reason for opening this customer"));
    m_edit->setPlaceholderText(tr("Asked me at the counter to check the delivery"));
    m_edit->setMaxLength(CallSession::longestReason);
    m_edit->setMaximumWidth(theme.px(720));
    label->setBuddy(m_edit);
    m_problem = makeLabel(this, u"reasonProblem"_s, TextSize::Body, u"failed"_s);
    auto *open = makeButton(this, u"reasonOpen"_s, tr("Open and record the reason"));
    open->setProperty("primary", true);
    auto *back = makeButton(this, u"reasonBack"_s, tr("Back  Esc"));
    back->setAccessibleName(tr("Back without opening the customer"));
    auto *buttons = new QHBoxLayout;
    tighten(buttons, theme.px(8));
    buttons->addWidget(open);
    buttons->addWidget(back);
    buttons->addStretch(1);
    all->addWidget(m_title);
    all->addWidget(text);
    all->addSpacing(theme.px(6));
    all->addWidget(label);
    all->addWidget(m_edit);
    all->addWidget(m_problem); // always there, so that the buttons do not move when it speaks
    all->addLayout(buttons);
    all->addStretch(1);
    connect(m_edit, &QLineEdit::returnPressed, this, &ReasonPage::submit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_problem->clear();
        setStyleWord(m_edit, "wrong", false);
    });
    connect(open, &QPushButton::clicked, this, &ReasonPage::submit);
    connect(back, &QPushButton::clicked, this, &ReasonPage::backWanted);
}

void ReasonPage::showSession(const CallSession &session)
{
    if (session.interaction() != m_interaction || session.customer() != m_customer) {
        m_edit->clear(); // a reason is for one customer
        m_problem->clear();
        setStyleWord(m_edit, "wrong", false);
    }
    m_interaction = session.interaction();
    m_customer = session.customer();
    m_title->setText(session.chosenName().isEmpty()
                         ? tr("This customer opens only for a reason")
                         : tr("%1 opens only for a reason").arg(quoted(session.chosenName(), 60)));
}

QWidget *ReasonPage::firstField() const
{
    return m_edit;
}

void ReasonPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

void ReasonPage::submit()
{
    if (m_edit->text().trimmed().size() >= CallSession::shortestReason) {
        Q_EMIT reasonGiven(m_edit->text());
        return;
    }
    m_problem->setText(
        m_edit->text().trimmed().isEmpty()
            ? tr("Write why you open this customer.")
            : tr("Say a little more: at least %1 characters.").arg(CallSession::shortestReason));
    setStyleWord(m_edit, "wrong", true);
    m_edit->setFocus(Qt::OtherFocusReason);
}

} // namespace teller
