// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/agent_state_button.h"

#include "common/error_text.h"
#include "common/wording.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(teller::NotReadyReasons)
};

} // namespace

QString notReadyReasonText(const QString &code)
{
    if (code == "break"_L1)
        return Words::tr("Break");
    if (code == "lunch"_L1)
        return Words::tr("Lunch");
    if (code == "training"_L1)
        return Words::tr("Training");
    if (code == "paperwork"_L1)
        return Words::tr("Paperwork");
    if (code == "meeting"_L1)
        return Words::tr("Meeting");
    if (code == AgentPresence::wrapUpReason)
        return Words::tr("Wrap-up");
    return quoted(code, 40);
}

AgentStateButton::AgentStateButton(const Theme &theme, AgentPresence &presence, const Clock &clock,
                                   QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_presence(presence)
    , m_clock(clock)
    , m_menu(new QMenu(this))
{
    setObjectName(u"agentState"_s);
    setAutoDefault(false);
    setMaximumWidth(theme.px(260));
    m_menu->setObjectName(u"agentStateMenu"_s);
    m_menu->setAccessibleName(tr("Ready for calls, or why not"));
    connect(this, &QPushButton::clicked, this, &AgentStateButton::openMenu);
    connect(&presence, &AgentPresence::changed, this, &AgentStateButton::refresh);
    refresh();
}

void AgentStateButton::tick()
{
    if (m_presence.state().kind == AgentState::Kind::NotReady)
        refresh();
}

void AgentStateButton::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    refresh();
}

void AgentStateButton::refresh()
{
    const AgentState state = m_presence.state();
    setVisible(state.kind != AgentState::Kind::Unknown);
    const bool notReady = state.kind == AgentState::Kind::NotReady;
    QString words = tr("Ready");
    if (notReady) {
        words = state.everywhere ? tr("Not ready") : tr("Not ready in some queues");
        if (!state.reason.isEmpty())
            words = tr("%1: %2").arg(words, notReadyReasonText(state.reason));
    }
    const bool settable = m_presence.isSettable();
    QString text = words;
    if (notReady && isSet(state.since)) {
        const auto seconds = (toMsecs(m_clock.now()) - toMsecs(state.since)) / 1000;
        text += u' ' + duration(std::max<qint64>(0, seconds));
    }
    text = fontMetrics().elidedText(text, Qt::ElideRight, maximumWidth() - m_theme.px(50));
    setText(buttonText(settable ? text + u" ▾"_s : text));
    setAccessibleName(words);
    const QString trouble = m_presence.error() ? callControlText(*m_presence.error()) : QString();
    QString help = settable ? m_keys.withKeys(tr("Ready for calls, or why not"), Command::AgentState)
                            : tr("The telephone system does not let you change this here.");
    if (!trouble.isEmpty())
        help = trouble;
    setAccessibleDescription(help);
    setToolTip(toolTipText(help));
    setEnabled(settable);
    setStyleWord(this, "warn", !trouble.isEmpty() ? u"failed"_s : notReady ? u"careful"_s : QString());
}

void AgentStateButton::openMenu()
{
    if (isHidden() || !isEnabled())
        return;
    m_menu->clear();
    delete m_menu->findChild<QActionGroup *>();
    auto *group = new QActionGroup(m_menu);
    const AgentState state = m_presence.state();
    const auto add = [&](const QString &words, bool checked, auto does) {
        auto *action = m_menu->addAction(buttonText(words));
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, does] {
            m_menu->close(); // assistive technology chooses without
            does();
        });
    };
    const bool ready = state.kind == AgentState::Kind::Ready;
    add(tr("Ready"), ready, [this] { m_presence.setReady(); });
    m_menu->addSeparator();
    for (const QString &reason : m_presence.reasons()) {
        add(notReadyReasonText(reason), !ready && state.everywhere && state.reason == reason,
            [this, reason] { m_presence.setNotReady(reason); });
    }
    popUpBelow(*m_menu, *this);
}

} // namespace teller
