// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/call_controls.h"

#include "agent/overlay.h"
#include "common/error_text.h"
#include "common/icons.h"
#include "core/when_done.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

using Kind = CallEvent::Transfer::Kind;

namespace {

constexpr int longestTarget = 60;
constexpr int longestWhy = 200;

} // namespace

CallControls::CallControls(const Theme &theme, CallDesk &desk, QWidget *window, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_desk(desk)
{
    setObjectName(u"callControls"_s);
    setAccessibleName(tr("What can be done with the call"));
    auto *row = new QHBoxLayout(this);
    tighten(row, theme.px(8));
    m_trouble = makeElided(this, u"callControlTrouble"_s, TextSize::Body, u"failed"_s);
    m_trouble->setAccessibleDescription(tr("What could not be done with the call"));
    m_trouble->setMaximumWidth(theme.px(420));
    m_trouble->hide();
    m_transfer = makeButton(this, u"callTransfer"_s, tr("Transfer…"));
    m_transfer->setAccessibleName(tr("Transfer the call"));
    m_hangUp = makeButton(this, u"callHangUp"_s, tr("Hang up"));
    m_hangUp->setProperty("danger", true);
    row->addWidget(m_trouble);
    row->addWidget(m_transfer);
    row->addWidget(m_hangUp);
    connect(m_transfer, &QPushButton::clicked, this, &CallControls::openTransfer);
    connect(m_hangUp, &QPushButton::clicked, this, &CallControls::hangUp);
    connect(&desk, &CallDesk::controlChanged, this, &CallControls::refresh);
    connect(&theme, &Theme::changed, this, &CallControls::recolour);
    buildTransfer(window);
    recolour();
    refresh();
}

void CallControls::buildTransfer(QWidget *window)
{
    m_popup = new Overlay(window);
    m_popup->setObjectName(u"transferPopup"_s);
    m_popup->setAccessibleName(tr("Transfer the call"));
    auto *all = new QVBoxLayout(m_popup);
    all->setContentsMargins(m_theme.px(14), m_theme.px(12), m_theme.px(14), m_theme.px(12));
    all->setSpacing(m_theme.px(8));
    const auto addLine = [&](const QString &name, const QString &words, const QString &hint, int most) {
        auto *label = makeLabel(m_popup, name + u"Label"_s, TextSize::Small, u"dim"_s);
        label->setText(words);
        auto *line = new QLineEdit(m_popup);
        line->setObjectName(name);
        line->setAccessibleName(words);
        line->setPlaceholderText(hint);
        line->setMaxLength(most);
        label->setBuddy(line);
        all->addWidget(label);
        all->addWidget(line);
        connect(line, &QLineEdit::returnPressed, this, &CallControls::transferWithEnter);
        connect(line, &QLineEdit::textEdited, this, [this] { setTextOrHide(m_problem, {}); });
        return line;
    };
    m_target = addLine(u"transferTarget"_s, tr("Extension or number"), tr("such as 1002"), longestTarget);
    m_target->setLayoutDirection(Qt::LeftToRight);
    m_why = addLine(u"transferWhy"_s, tr("Why, for whoever takes the call"),
                    tr("they read it with your note"), longestWhy);
    m_problem = wrapping(makeLabel(m_popup, u"transferProblem"_s, TextSize::Small, u"failed"_s));
    m_problem->hide();
    all->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    tighten(buttons, m_theme.px(8));
    m_askFirst = makeButton(m_popup, u"transferAskFirst"_s, tr("Ask first"));
    m_askFirst->setToolTip(tr("You speak to your colleague; when you hang up, they have the call."));
    m_now = makeButton(m_popup, u"transferNow"_s, tr("Transfer now"));
    m_now->setProperty("primary", true);
    buttons->addStretch(1);
    buttons->addWidget(m_askFirst);
    buttons->addWidget(m_now);
    all->addLayout(buttons);
    connect(m_askFirst, &QPushButton::clicked, this, [this] { transfer(Kind::Attended); });
    connect(m_now, &QPushButton::clicked, this, [this] { transfer(Kind::Blind); });
}

void CallControls::recolour()
{
    const auto &c = m_theme.colours();
    m_transfer->setIcon(tintedIcon(u"transfer"_s, c.dim, c.accent));
    m_hangUp->setIcon(tintedIcon(u"hangup"_s, c.failed, c.failed));
}

void CallControls::showSession(CallSession *session)
{
    if (session != m_session)
        sayTrouble({});
    m_session = session;
    refresh();
}

void CallControls::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    refresh();
}

void CallControls::refresh()
{
    m_offered = m_session ? m_desk.offered(*m_session) : CallControl::Actions();
    m_transfer->setVisible(m_offered.blindTransfer || m_offered.attendedTransfer);
    m_hangUp->setVisible(m_offered.hangUp);
    const bool consulting = m_session && m_session->isConsulting();
    const auto words = consulting ? tr("Hand over") : tr("Hang up");
    m_hangUp->setText(words);
    m_hangUp->setAccessibleName(words);
    m_transfer->setToolTip(m_keys.withKeys(tr("To a colleague or another number"), Command::Transfer));
    m_hangUp->setToolTip(
        m_keys.withKeys(consulting ? tr("You hang up, and your colleague has the call") : tr("End the call"),
                        Command::HangUp));
    m_askFirst->setVisible(m_offered.attendedTransfer);
    m_now->setVisible(m_offered.blindTransfer);
    if (m_popup->isVisible() && (m_about != m_session || m_transfer->isHidden()))
        m_popup->dismiss(); // the call is gone, or another one is in front
    setVisible(!m_transfer->isHidden() || !m_hangUp->isHidden() || !m_trouble->isHidden());
}

void CallControls::openTransfer()
{
    if (m_transfer->isHidden() || isHidden())
        return;
    m_about = m_session;
    m_target->clear();
    m_why->clear();
    setTextOrHide(m_problem, {});
    setBusy(false);
    auto *window = m_popup->parentWidget();
    const int width = m_theme.px(340);
    m_popup->setFixedWidth(width);
    m_popup->adjustSize();
    const auto below = m_transfer->mapTo(window, QPoint(0, m_transfer->height() + m_theme.px(6)));
    const int x = isRightToLeft() ? below.x() : below.x() + m_transfer->width() - width;
    m_popup->move(
        std::clamp(x, m_theme.px(8), std::max(m_theme.px(8), window->width() - width - m_theme.px(8))),
        below.y());
    m_popup->popUp(m_target);
}

void CallControls::transferWithEnter()
{
    if (m_now->isEnabled())
        transfer(m_offered.blindTransfer ? Kind::Blind : Kind::Attended);
}

void CallControls::transfer(Kind kind)
{
    if (!m_about)
        return;
    if (!dialTarget(m_target->text(), kind)) {
        setTextOrHide(m_problem, kind == Kind::Attended
                                     ? tr("Enter the extension or number in digits.")
                                     : tr("Enter an extension or number: digits, letters, * and #."));
        m_target->setFocus();
        m_popup->adjustSize();
        return;
    }
    setBusy(true);
    whenDone(this, m_desk.transfer(*m_about, {kind, m_target->text()}, m_why->text()),
             [this, about = m_about](const Result<Unit> &result) {
                 if (!m_popup->isVisible() || about != m_about)
                     return;
                 setBusy(false);
                 if (result) {
                     m_popup->dismiss();
                     return;
                 }
                 setTextOrHide(m_problem, callControlText(result.error()));
                 m_popup->adjustSize();
                 m_target->setFocus();
             });
}

void CallControls::hangUp()
{
    if (!m_session || m_hangUp->isHidden() || isHidden() || !m_hangUp->isEnabled())
        return;
    sayTrouble({});
    m_hangUp->setEnabled(false); // not twice
    whenDone(this, m_desk.hangUp(*m_session), [this, about = m_session](const Result<Unit> &result) {
        m_hangUp->setEnabled(true);
        if (!result && about && about == m_session)
            sayTrouble(callControlText(result.error()));
    });
}

void CallControls::setBusy(bool busy)
{
    m_askFirst->setEnabled(!busy);
    m_now->setEnabled(!busy);
}

void CallControls::sayTrouble(const QString &text)
{
    setTextOrHide(m_trouble, text);
    m_trouble->setToolTip(text);
    if (!text.isEmpty())
        show();
}

} // namespace teller
