// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/sign_in_panel.h"

#include "common/wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace teller {

SignInPanel::SignInPanel(const Theme &theme, QWidget *window)
    : Overlay(window)
    , m_theme(theme)
{
    setObjectName(u"signInPanel"_s);
    setAccessibleName(tr("Sign in to the customer store"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    all->setSpacing(theme.px(8));
    auto *title = makeLabel(this, u"signInTitle"_s, TextSize::Heading);
    title->setText(tr("Sign in to the customer store"));
    m_store = makeElided(this, u"signInStore"_s, TextSize::Small, u"faint"_s);
    m_store->setAccessibleDescription(tr("Address of the store"));
    m_why = makeLabel(this, u"signInWhy"_s, TextSize::Body, u"dim"_s);
    m_why->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(8));
    grid->setColumnStretch(1, 1);
    const auto line = [&](int row, const QString &label, const QString &name) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setMaxLength(200);
        auto *word = makeLabel(this, name + u"Label"_s, TextSize::Body, u"dim"_s);
        word->setText(label);
        word->setBuddy(edit);
        grid->addWidget(word, row, 0);
        grid->addWidget(edit, row, 1);
        connect(edit, &QLineEdit::returnPressed, this, &SignInPanel::submit);
        connect(edit, &QLineEdit::textEdited, this, [edit] { setStyleWord(edit, "wrong", false); });
        return edit;
    };
    m_user = line(0, tr("User"), u"signInUser"_s);
    m_password = line(1, tr("Password"), u"signInPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_remember = new QCheckBox(tr("Remember in this computer's key chain"), this);
    m_remember->setObjectName(u"signInRemember"_s);
    m_remember->setAccessibleName(m_remember->text());
    grid->addWidget(m_remember, 2, 1);
    m_notKept = makeLabel(this, u"signInNotKept"_s, TextSize::Small, u"faint"_s);
    m_notKept->setText(tr("This computer has no key chain: the password is asked for after each start."));
    m_notKept->setWordWrap(true);
    grid->addWidget(m_notKept, 3, 1);
    auto *later = makeButton(this, u"signInLater"_s, tr("Not now  Esc"));
    later->setAccessibleName(tr("Not now"));
    auto *accept = makeButton(this, u"signInAccept"_s, tr("Sign in"));
    accept->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    tighten(buttons, theme.px(8));
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(accept);
    all->addWidget(title);
    all->addWidget(m_store);
    all->addWidget(m_why);
    all->addSpacing(theme.px(4));
    all->addLayout(grid);
    all->addSpacing(theme.px(4));
    all->addLayout(buttons);
    connect(later, &QPushButton::clicked, this, &Overlay::dismiss);
    connect(accept, &QPushButton::clicked, this, &SignInPanel::submit);
}

void SignInPanel::ask(const SignInQuestion &question)
{
    m_store->setText(oneLine(question.store, 300));
    m_store->setToolTip(toolTipText(oneLine(question.store, 300)));
    m_why->setText(question.refused
                       ? tr("The store does not accept this user or password. Try again.")
                       : tr("The store asks who you are. Until you sign in, calls are shown without "
                            "their history and notes wait on this computer."));
    setStyleWord(m_why, "tone", question.refused ? u"failed"_s : u"dim"_s);
    if (!isVisible() || m_user->text().isEmpty())
        m_user->setText(question.user);
    m_password->clear();
    m_remember->setVisible(question.canRemember);
    m_remember->setChecked(question.canRemember);
    m_notKept->setVisible(!question.canRemember);
    setFixedWidth(std::min(m_theme.px(460), parentWidget()->width() - m_theme.px(40)));
    layout()->activate();
    resize(width(), std::max(layout()->heightForWidth(width()), sizeHint().height()));
    move((parentWidget()->width() - width()) / 2, m_theme.px(120));
    popUp(m_user->text().isEmpty() ? m_user : m_password);
}

void SignInPanel::submit()
{
    for (auto *edit : {m_user, m_password}) {
        if (edit->text().isEmpty()) {
            setStyleWord(edit, "wrong", true);
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    const SignIn signIn{m_user->text().trimmed(), m_password->text(),
                        m_remember->isVisible() && m_remember->isChecked()};
    m_password->clear();
    dismiss();
    Q_EMIT given(signIn);
}

} // namespace teller
