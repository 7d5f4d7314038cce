// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_control.h"

namespace teller {

class DemoFeed;

/// Acts out what can be done with the demo's calls, and whether its agent is ready.
class DemoControl final : public CallControl
{
    Q_OBJECT
public:
    /// Both must outlive it.
    DemoControl(DemoFeed &feed, const Clock &clock);

    [[nodiscard]] Actions actions() const override;
    [[nodiscard]] AgentState agentState() const override;
    [[nodiscard]] QFuture<Result<Unit>> hangUp(const CallId &call) override;
    [[nodiscard]] QFuture<Result<Unit>> transfer(const CallId &call,
                                                 const CallEvent::Transfer &transfer) override;
    [[nodiscard]] QFuture<Result<Unit>> setReady(bool ready, const QString &reason) override;

    void linkChanged(); ///< the feed began or stopped

private:
    DemoFeed &m_feed;
    const Clock &m_clock;
    AgentState m_state{AgentState::Kind::Ready, {}, true, {}};
};

} // namespace teller
