// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/demo_control.h"

#include "telephony/demo_feed.h"

namespace teller {

namespace {

QFuture<Result<Unit>> answer(const Result<Unit> &result)
{
    return QtFuture::makeReadyFuture(result);
}

Error noSuchCall()
{
    return {Error::Code::NotFound, QStringLiteral("there is no such answered call"), false};
}

} // namespace

DemoControl::DemoControl(DemoFeed &feed, const Clock &clock)
    : m_feed(feed)
    , m_clock(clock)
{}

CallControl::Actions DemoControl::actions() const
{
    const bool up = m_feed.state().link == FeedState::Link::Up;
    return {up, up, up, up};
}

AgentState DemoControl::agentState() const
{
    return m_feed.state().link == FeedState::Link::Up ? m_state : AgentState();
}

QFuture<Result<Unit>> DemoControl::hangUp(const CallId &call)
{
    if (!m_feed.isAnswered(call))
        return answer(noSuchCall());
    m_feed.hangUp(call);
    return answer(Unit{});
}

QFuture<Result<Unit>> DemoControl::transfer(const CallId &call, const CallEvent::Transfer &transfer)
{
    const auto target = dialTarget(transfer.target, transfer.kind);
    if (!target)
        return answer(rejected(QStringLiteral("this cannot be dialled")));
    return answer(m_feed.transfer(call, {transfer.kind, *target}) ? Result<Unit>() : noSuchCall());
}

QFuture<Result<Unit>> DemoControl::setReady(bool ready, const QString &reason)
{
    m_state = ready ? AgentState{AgentState::Kind::Ready, {}, true, m_clock.now()}
                    : AgentState{AgentState::Kind::NotReady, reasonCode(reason), true, m_clock.now()};
    Q_EMIT agentStateChanged();
    return answer(Unit{});
}

void DemoControl::linkChanged()
{
    Q_EMIT actionsChanged();
    Q_EMIT agentStateChanged();
}

} // namespace teller
