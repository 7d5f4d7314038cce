// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/demo_feed.h"

#include "telephony/call_text.h"
#include "telephony/demo_control.h"

#include <QUuid>

#include <utility>

namespace teller {

DemoFeed::DemoFeed(std::vector<DemoCall> calls, QString extension, const Clock &clock, int firstCallMs,
                   int pauseMs, QObject *parent)
    : CallFeed(parent)
    , m_calls(std::move(calls))
    , m_extension(std::move(extension))
    , m_clock(clock)
    , m_firstCallMs(firstCallMs)
    , m_pauseMs(pauseMs)
    , m_nextTimer(this)
    , m_control(std::make_unique<DemoControl>(*this, clock))
{
    m_nextTimer.setSingleShot(true);
    connect(&m_nextTimer, &QTimer::timeout, this, &DemoFeed::playNext);
}

DemoFeed::~DemoFeed() = default;

CallControl *DemoFeed::control()
{
    return m_control.get();
}

QString DemoFeed::name() const
{
    return QStringLiteral("demo");
}

void DemoFeed::setState(FeedState::Link link)
{
    if (m_state.link == link)
        return;
    m_state.link = link;
    Q_EMIT stateChanged(m_state);
    m_control->linkChanged();
}

void DemoFeed::start()
{
    if (m_state.link == FeedState::Link::Up)
        return;
    setState(FeedState::Link::Up);
    emitEvent(CallEvent::Kind::LinkUp, {}, {});
    m_next = 0;
    if (!m_calls.empty())
        m_nextTimer.start(m_firstCallMs);
}

void DemoFeed::stop()
{
    if (m_state.link == FeedState::Link::Off)
        return;
    m_nextTimer.stop();
    const QList<CallId> live = m_live.keys();
    for (const CallId &id : live)
        finish(id, CallEvent::EndReason::LinkLost);
    m_nextTimer.stop(); // a call that ended had started it again
    emitEvent(CallEvent::Kind::LinkDown, {}, {});
    setState(FeedState::Link::Off);
}

void DemoFeed::playNext()
{
    if (m_next >= m_calls.size())
        return;
    if (m_control->agentState().kind == AgentState::Kind::NotReady)
        m_nextTimer.start(m_pauseMs); // nobody calls who is not ready
    else
        offer(m_calls[m_next++], true);
}

CallId DemoFeed::offerNow(const DemoCall &call)
{
    return m_state.link == FeedState::Link::Up ? offer(call, false) : CallId();
}

CallId DemoFeed::offer(const DemoCall &call, bool scripted)
{
    const CallId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_live.insert(id, {call, false, scripted});
    emitEvent(CallEvent::Kind::Offered, id, call);
    // A timer that finds its call answered or ended by hand does nothing.
    QTimer::singleShot(call.ringMs, this, [this, id] { answer(id); });
    return id;
}

void DemoFeed::answer(const CallId &id)
{
    const auto live = m_live.find(id);
    if (live == m_live.end() || live->answered)
        return;
    live->answered = true;
    const DemoCall call = live->call;
    QTimer::singleShot(call.talkMs, this, [this, id] { finish(id, CallEvent::EndReason::Caller); });
    emitEvent(CallEvent::Kind::Answered, id, call);
}

void DemoFeed::hangUp(const CallId &id)
{
    finish(id, CallEvent::EndReason::Agent);
}

void DemoFeed::hangUpAll()
{
    const QList<CallId> live = m_live.keys();
    for (const CallId &id : live)
        hangUp(id);
}

bool DemoFeed::isAnswered(const CallId &id) const
{
    const auto live = m_live.constFind(id);
    return live != m_live.cend() && live->answered;
}

bool DemoFeed::transfer(const CallId &id, const CallEvent::Transfer &transfer)
{
    constexpr int consultMs = 3'000;
    if (!isAnswered(id))
        return false;
    if (transfer.kind == CallEvent::Transfer::Kind::Blind) {
        handOver(id, transfer);
        return true;
    }
    emitEvent(CallEvent::Kind::TransferStarted, id, m_live[id].call, CallEvent::EndReason::None, transfer);
    QTimer::singleShot(consultMs, this, [this, id, transfer] { handOver(id, transfer); });
    return true;
}

void DemoFeed::handOver(const CallId &id, const CallEvent::Transfer &transfer)
{
    if (!isAnswered(id))
        return;
    emitEvent(CallEvent::Kind::Transferred, id, m_live[id].call, CallEvent::EndReason::None, transfer);
    finish(id, CallEvent::EndReason::Transfer);
}

void DemoFeed::endList()
{
    m_next = m_calls.size();
    m_nextTimer.stop();
}

void DemoFeed::finish(const CallId &id, CallEvent::EndReason reason)
{
    const auto it = m_live.find(id);
    if (it == m_live.end())
        return;
    const Live live = *it;
    m_live.erase(it);
    if (live.scripted && m_next < m_calls.size())
        m_nextTimer.start(m_pauseMs);
    emitEvent(live.answered ? CallEvent::Kind::Ended : CallEvent::Kind::OfferWithdrawn, id, live.call,
              reason);
}

void DemoFeed::emitEvent(CallEvent::Kind kind, const CallId &id, const DemoCall &call,
                         CallEvent::EndReason reason, const std::optional<CallEvent::Transfer> &transfer)
{
    CallEvent event;
    event.source = name();
    event.receivedAt = event.occurredAt = m_clock.now();
    event.kind = kind;
    event.callId = id;
    event.extension = m_extension;
    event.endReason = reason;
    event.transfer = transfer;
    if (!id.isNull()) {
        event.legId = id.text();
        event.ani = {call.ani, call.name, call.ani.isEmpty()};
        event.account = accountClaim(call.account, {}, call.pinChecked);
        if (!call.queue.isEmpty())
            event.queue = CallEvent::Queue{call.queue, std::nullopt, call.waitedMs};
    }
    Q_EMIT eventArrived(event);
}

} // namespace teller
