// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/agent_presence.h"

#include "core/logging.h"
#include "core/when_done.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

const QString AgentPresence::wrapUpReason = u"wrap-up"_s;

AgentPresence::AgentPresence(QObject *parent)
    : QObject(parent)
    , m_reasons(usualReasons())
{}

QStringList AgentPresence::usualReasons()
{
    return {u"break"_s, u"lunch"_s, u"training"_s, u"paperwork"_s, u"meeting"_s};
}

void AgentPresence::setReasons(const QStringList &reasons)
{
    constexpr qsizetype most = 30;
    QStringList kept;
    for (const QString &reason : reasons) {
        const QString code = reasonCode(reason);
        if (!code.isEmpty() && !kept.contains(code) && kept.size() < most)
            kept.append(code);
    }
    m_reasons = kept.isEmpty() ? usualReasons() : kept;
    Q_EMIT changed();
}

void AgentPresence::addControl(CallControl &control)
{
    m_controls.emplace_back(&control);
    connect(&control, &CallControl::actionsChanged, this, &AgentPresence::changed);
    connect(&control, &CallControl::agentStateChanged, this, &AgentPresence::stateHeard);
    Q_EMIT changed();
}

void AgentPresence::removeControl(CallControl &control)
{
    disconnect(&control, nullptr, this, nullptr);
    std::erase(m_controls, &control);
    m_pause = OurPause::None;
    Q_EMIT changed();
}

AgentState AgentPresence::state() const
{
    for (const auto &control : m_controls) {
        if (control && control->agentState().kind != AgentState::Kind::Unknown)
            return control->agentState();
    }
    return {};
}

CallControl *AgentPresence::settable() const
{
    for (const auto &control : m_controls) {
        if (control && control->actions().agentState &&
            control->agentState().kind != AgentState::Kind::Unknown)
            return control;
    }
    return nullptr;
}

bool AgentPresence::isSettable() const
{
    return settable() != nullptr;
}

void AgentPresence::setReady()
{
    m_pause = OurPause::None;
    ask(true, {});
}

void AgentPresence::setNotReady(const QString &reason)
{
    m_pause = OurPause::None; // the agent's own word stands, also after the wrap-up
    ask(false, reasonCode(reason));
}

void AgentPresence::ask(bool ready, const QString &reason)
{
    CallControl *const control = settable();
    if (!control)
        return;
    m_error.reset();
    whenDone(this, control->setReady(ready, reason), [this, asked = ++m_asked](const Result<Unit> &result) {
        if (asked != m_asked || result)
            return;
        m_error = result.error();
        m_pause = OurPause::None;
        qCInfo(lcDesk) << "the agent's state was not changed:" << codeName(result.error().code);
        Q_EMIT changed();
    });
}

void AgentPresence::stateHeard()
{
    const AgentState now = state();
    const bool ours = now.kind == AgentState::Kind::NotReady && now.reason == wrapUpReason;
    if (m_pause == OurPause::Asked && ours)
        m_pause = OurPause::Stands;
    else if (m_pause == OurPause::Stands && !ours)
        m_pause = OurPause::None; // somebody else decided
    Q_EMIT changed();
}

void AgentPresence::setWrapUps(int count)
{
    const int before = std::exchange(m_wrapUps, count);
    if (before == 0 && count > 0 && m_pausesInWrapUp && m_pause == OurPause::None &&
        state().kind == AgentState::Kind::Ready && isSettable())
    {
        m_pause = OurPause::Asked;
        ask(false, wrapUpReason);
    } else if (before > 0 && count == 0 && m_pause != OurPause::None) {
        m_pause = OurPause::None;
        ask(true, {});
    }
}

} // namespace teller
