// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_control.h"

#include <QPointer>

namespace teller {

class AmiSession;

/// Calls and the agent's state, controlled by actions of Asterisk's manager interface: Hangup, BlindTransfer,
/// Atxfer and QueuePause. Offered is what the sign-in may do (ListCommands tells that) while the link is up.
/// There is no hold: the manager interface cannot put a SIP telephone on hold, only the telephone itself can.
class AmiControl final : public CallControl
{
    Q_OBJECT
public:
    using CallControl::CallControl;

    [[nodiscard]] Actions actions() const override { return m_actions; }
    [[nodiscard]] AgentState agentState() const override { return m_state; }
    [[nodiscard]] QFuture<Result<Unit>> hangUp(const CallId &call) override;
    [[nodiscard]] QFuture<Result<Unit>> transfer(const CallId &call,
                                                 const CallEvent::Transfer &transfer) override;
    [[nodiscard]] QFuture<Result<Unit>> setReady(bool ready, const QString &reason) override;

    // For the feed. The session lives in the feed's thread; null: there is none.
    void setSession(AmiSession *session);
    void setActions(const Actions &actions);
    void setAgentState(const AgentState &state);

private:
    template <typename What>
    [[nodiscard]] QFuture<Result<Unit>> ask(bool offered, const What &what);

    QPointer<AmiSession> m_session;
    Actions m_actions;
    AgentState m_state;
};

} // namespace teller
