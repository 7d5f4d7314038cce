// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_call_tracker.h"

#include "telephony/ami_call_tracker_p.h"
#include "telephony/call_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace teller {

namespace {

/// The line broke: causes of ITU-T Q.850 that nobody's hanging up gives. 44 is what Asterisk says when no
/// voice arrives any more (rtptimeout).
bool isBroken(int cause)
{
    constexpr std::array<int, 7> broken{27, 34, 38, 41, 42, 44, 47};
    return std::find(broken.begin(), broken.end(), cause) != broken.end();
}

} // namespace

AmiCallTracker::AmiCallTracker(const QString &extension, const AmiNames &names)
    : m_extension(extension)
    , m_extensionUtf8(extension.toUtf8())
    , m_names(names)
    , m_account(names.account.toUtf8())
    , m_status(names.status.toUtf8())
    , m_verified(names.verified.toUtf8())
    , m_dnis(names.dnis.toUtf8())
    , m_known([this](const QByteArray &id) { return m_calls.contains(id); })
{
    for (const QString &name : names.attributes)
        m_attributes.append(name.toUtf8());
    for (const QString &name : names.userToUser)
        m_userToUser.append(name.toUtf8());
}

AmiCallTracker::Topic AmiCallTracker::topicOf(QByteArrayView event)
{
    using Entry = std::pair<QByteArrayView, Topic>;
    static const std::array<Entry, 33> topics{{
        {"AgentCalled", Topic::AgentCalled},
        {"AgentComplete", Topic::AgentComplete},
        {"AgentConnect", Topic::AgentConnect},
        {"AgentRingNoAnswer", Topic::AgentRingNoAnswer},
        {"AttendedTransfer", Topic::AttendedTransfer},
        {"BlindTransfer", Topic::BlindTransfer},
        {"BridgeEnter", Topic::BridgeEnter},
        {"BridgeLeave", Topic::Channel},
        {"CoreShowChannel", Topic::CoreShowChannel},
        {"DialBegin", Topic::DialBegin},
        {"DialEnd", Topic::DialEnd},
        {"DialState", Topic::DialState},
        {"Hangup", Topic::Hangup},
        {"HangupRequest", Topic::HangupRequest},
        {"Hold", Topic::Hold},
        {"NewCallerid", Topic::Channel},
        {"NewConnectedLine", Topic::Channel},
        {"Newchannel", Topic::Newchannel},
        {"Newstate", Topic::Newstate},
        {"QueueCallerAbandon", Topic::QueueCallerAbandon},
        {"QueueCallerJoin", Topic::QueueCallerJoin},
        {"QueueCallerLeave", Topic::QueueCallerLeave},
        {"QueueEntry", Topic::QueueEntry},
        {"QueueMember", Topic::QueueMember},
        {"QueueMemberAdded", Topic::QueueMemberAdded},
        {"QueueMemberPause", Topic::QueueMemberAdded},
        {"QueueMemberRemoved", Topic::QueueMemberRemoved},
        {"QueueMemberStatus", Topic::QueueMemberAdded},
        {"Status", Topic::Status},
        {"Unhold", Topic::Unhold},
        {"UserEvent", Topic::UserEvent},
        {"VarSet", Topic::VarSet},
        {"UnParkedCall", Topic::Channel},
    }};
    for (const Entry &entry : topics) {
        if (entry.first == event)
            return entry.second;
    }
    return Topic::None;
}

void AmiCallTracker::apply(const AmiMessage &message, Instant receivedAt, QList<CallEvent> &out)
{
    const Topic topic = topicOf(message.first("Event"));
    if (topic == Topic::None)
        return;
    advance(receivedAt, out);
    Context context{message, receivedAt, occurredAt(message, receivedAt), out};
    switch (topic) {
    case Topic::None:
        break;
    case Topic::Channel:
        absorb(context, "");
        break;
    case Topic::Newchannel:
    case Topic::Newstate:
    case Topic::BridgeEnter:
        handleNewstate(context);
        break;
    case Topic::DialBegin:
    case Topic::DialState:
    case Topic::DialEnd:
        handleDial(context, topic != Topic::DialEnd);
        break;
    case Topic::AgentCalled:
    case Topic::AgentConnect:
    case Topic::AgentComplete:
    case Topic::AgentRingNoAnswer:
        handleAgent(context, topic);
        break;
    case Topic::QueueCallerJoin:
    case Topic::QueueCallerLeave:
    case Topic::QueueCallerAbandon:
        handleQueue(context, topic);
        break;
    case Topic::Hangup:
    case Topic::HangupRequest:
        handleHangup(context, topic == Topic::HangupRequest);
        break;
    case Topic::Hold:
    case Topic::Unhold:
        handleHold(context, topic == Topic::Hold);
        break;
    case Topic::BlindTransfer:
    case Topic::AttendedTransfer:
        handleTransfer(context, topic == Topic::AttendedTransfer);
        break;
    case Topic::UserEvent:
        handleUserEvent(context);
        break;
    case Topic::VarSet:
        handleVarSet(context);
        break;
    case Topic::QueueMemberAdded:
    case Topic::QueueMemberRemoved:
        handleMembership(message, topic == Topic::QueueMemberRemoved);
        break;
    case Topic::Status:
    case Topic::CoreShowChannel:
        recordChannel(context);
        break;
    case Topic::QueueMember:
    case Topic::QueueEntry:
        recordQueue(context, topic);
        break;
    }
    limitMemory(receivedAt, out);
}

AmiCallTracker::Leg &AmiCallTracker::legFor(Context &context, const Channel &channel)
{
    auto it = m_legs.find(channel.id);
    if (it == m_legs.end()) {
        it = m_legs.insert(channel.id, {});
        it->local = channel.local;
        it->linkedId = channel.linkedId;
        it->serial = ++m_serial;
    } else if (!channel.linkedId.isEmpty() && channel.linkedId != it->linkedId) {
        reparent(context, channel.id, *it, channel.linkedId);
    }
    if (it->name != channel.name)
        it->name = channel.name.toByteArray().left(maxOutsideText);
    return *it;
}

/// Asterisk joins two calls by giving the channels of one the Linkedid of the other.
void AmiCallTracker::reparent(Context &context, const QByteArray &legId, Leg &leg, const QByteArray &linkedId)
{
    if (leg.formerLinkedIds.contains(linkedId))
        return;
    const QByteArray old = std::exchange(leg.linkedId, linkedId);
    if (!old.isEmpty() && leg.formerLinkedIds.size() < 8)
        leg.formerLinkedIds.append(old);
    const auto it = m_calls.find(old);
    if (it == m_calls.end() || !it->legs.contains(legId) || leg.closed)
        return;
    if (m_calls.contains(linkedId)) { // both are mine: the telephone goes over to the call that stays
        it->legs.removeAll(legId);
        m_calls[linkedId].legs.append(legId);
        m_calls[linkedId].closesAt.reset();
        if (it->legs.isEmpty())
            it->closesAt = context.at + settleTime;
        return;
    }
    Call call = std::exchange(*it, Call());
    m_calls.erase(it);
    for (const QByteArray &other : std::as_const(call.legs)) {
        if (const auto sibling = m_legs.find(other); sibling != m_legs.end())
            sibling->linkedId = linkedId;
    }
    call.parent = old;
    KnownCall &known = m_known.touch(linkedId);
    known.reachMe();
    if (known.ani != CallEvent::Ani())
        call.ani = known.ani;
    call.account = known.claims.best();
    CallEvent moved = event(CallEvent::Kind::Transferred, linkedId, call, context.at, context.occurred);
    moved.parentCallId = CallId(QString::fromUtf8(old));
    moved.transfer = CallEvent::Transfer{CallEvent::Transfer::Kind::Attended, m_extension};
    m_calls.insert(linkedId, call);
    context.out.append(moved);
}

void AmiCallTracker::offer(Context &context, const QByteArray &legId, Leg &leg)
{
    if (leg.closed || leg.outgoing || leg.linkedId.isEmpty())
        return;
    leg.incoming = true;
    auto it = m_calls.find(leg.linkedId);
    if (it != m_calls.end() && it->legs.contains(legId)) {
        if (it->ani == CallEvent::Ani())
            it->ani = leg.ani;
    } else if (it != m_calls.end() && !it->closesAt) {
        it->legs.append(legId); // a second telephone of mine, or the one behind a Local channel
    } else {
        if (it != m_calls.end())
            close(leg.linkedId, context.at, context.out); // it rings again
        KnownCall &known = m_known.touch(leg.linkedId);
        known.reachMe();
        Call call;
        call.legs.append(legId);
        call.serial = ++m_serial;
        call.ani = leg.ani != CallEvent::Ani() ? leg.ani : known.ani;
        call.account = known.claims.best();
        call.queue = leg.queue ? leg.queue : known.queue;
        if (call.queue && isSet(known.queuedAt) && !call.queue->waitedMs)
            call.queue->waitedMs = std::max<qint64>(0, toMsecs(context.occurred) - toMsecs(known.queuedAt));
        it = m_calls.insert(leg.linkedId, call);
        context.out.append(event(CallEvent::Kind::Offered, leg.linkedId, call, context.at, context.occurred));
    }
    if (leg.up)
        answer(context, legId, leg);
    if (leg.over)
        markOver(context, leg);
}

void AmiCallTracker::answer(Context &context, const QByteArray &legId, Leg &leg)
{
    leg.up = true;
    const auto it = m_calls.find(leg.linkedId);
    if (!leg.incoming || it == m_calls.end() || it->answered || !it->legs.contains(legId))
        return;
    it->answered = true;
    context.out.append(event(CallEvent::Kind::Answered, leg.linkedId, *it, context.at, context.occurred));
}

void AmiCallTracker::markOver(Context &context, Leg &leg)
{
    leg.over = true;
    const auto it = m_calls.find(leg.linkedId);
    if (it == m_calls.end() || it->closesAt)
        return;
    const bool allOver = std::all_of(it->legs.cbegin(), it->legs.cend(), [this](const QByteArray &id) {
        const auto other = m_legs.constFind(id);
        return other == m_legs.cend() || other->over;
    });
    if (allOver)
        it->closesAt = context.at + settleTime;
}

void AmiCallTracker::consult(Context &context, Leg &leg, const Channel &target)
{
    leg.outgoing = true;
    if (leg.consultReported)
        return;
    // The call that is on hold, or else the latest: a second call cannot be dialled during a ringing one.
    auto during = m_calls.end();
    for (auto it = m_calls.begin(); it != m_calls.end(); ++it) {
        if (!it->answered || it->away || it->closesAt || it.key() == leg.linkedId)
            continue;
        if (during == m_calls.end() ||
            std::pair(it->held, it->serial) > std::pair(during->held, during->serial))
            during = it;
    }
    if (during == m_calls.end())
        return;
    leg.consultReported = true;
    CallEvent started =
        event(CallEvent::Kind::TransferStarted, during.key(), *during, context.at, context.occurred);
    started.transfer =
        CallEvent::Transfer{CallEvent::Transfer::Kind::Attended,
                            outsideText(AmiChannelName::parse(target.name).user, maxOutsideText)};
    context.out.append(started);
}

void AmiCallTracker::transferAway(Context &context, const QByteArray &legId,
                                  const CallEvent::Transfer &transfer)
{
    const auto leg = m_legs.constFind(legId);
    if (leg == m_legs.cend() || leg->closed)
        return;
    const auto it = m_calls.find(leg->linkedId);
    if (it == m_calls.end() || it->away || !it->legs.contains(legId))
        return;
    it->away = true;
    it->resumesAt.reset();
    CallEvent moved = event(CallEvent::Kind::Transferred, it.key(), *it, context.at, context.occurred);
    moved.transfer = transfer;
    context.out.append(moved);
}

void AmiCallTracker::setQueue(Context &context, const QByteArray &callId, const CallEvent::Queue &queue)
{
    const auto it = m_calls.find(callId);
    if (it == m_calls.end() || it->closesAt || it->away || it->queue)
        return;
    it->queue = queue;
    context.out.append(event(CallEvent::Kind::Queued, callId, *it, context.at, context.occurred));
}

CallEvent::EndReason AmiCallTracker::withdrawalReason(const Call &call, const KnownCall *known) const
{
    using Reason = CallEvent::EndReason;
    bool noAnswer = false, busy = false, elsewhere = known && known->answeredElsewhere, failed = false;
    for (const QByteArray &id : call.legs) {
        const auto leg = m_legs.constFind(id);
        if (leg == m_legs.cend())
            continue;
        noAnswer |= leg->dialStatus == "NOANSWER";
        busy |= leg->dialStatus == "BUSY" || leg->cause == 17 || leg->cause == 21;
        elsewhere |= leg->cause == 26;
        failed |= leg->dialStatus == "CONGESTION" || leg->dialStatus == "CHANUNAVAIL";
    }
    if (noAnswer)
        return Reason::NoAnswer;
    if (busy)
        return Reason::Busy;
    if (elsewhere)
        return Reason::Elsewhere;
    if (failed)
        return Reason::Failed;
    // A ringing that is cancelled for no other reason: the caller gave up.
    return Reason::Abandoned;
}

CallEvent::EndReason AmiCallTracker::endReason(const Call &call, const KnownCall *known) const
{
    using Reason = CallEvent::EndReason;
    QByteArray complete;
    bool telephoneHungUp = false, localHungUp = false, broke = known && isBroken(known->callerCause);
    for (const QByteArray &id : call.legs) {
        const auto leg = m_legs.constFind(id);
        if (leg == m_legs.cend())
            continue;
        if (!leg->completeReason.isEmpty())
            complete = leg->completeReason;
        broke |= isBroken(leg->cause);
        (leg->local ? localHungUp : telephoneHungUp) |= leg->hangupRequested;
    }
    if (call.away || complete == "transfer")
        return Reason::Transfer;
    if (broke)
        return Reason::Failed;
    if (complete == "agent")
        return Reason::Agent;
    if (complete == "caller")
        return Reason::Caller;
    if (telephoneHungUp)
        return Reason::Agent;
    if (known && known->callerHungUp)
        return Reason::Caller;
    return localHungUp ? Reason::Agent : Reason::None;
}

void AmiCallTracker::close(const QByteArray &callId, Instant at, QList<CallEvent> &out)
{
    if (!m_calls.contains(callId))
        return;
    const Call call = m_calls.take(callId);
    const KnownCall *const known = m_known.find(callId);
    CallEvent ended =
        event(call.answered ? CallEvent::Kind::Ended : CallEvent::Kind::OfferWithdrawn, callId, call, at, at);
    ended.endReason = call.answered ? endReason(call, known) : withdrawalReason(call, known);
    out.append(ended);
    for (const QByteArray &id : call.legs) {
        if (const auto leg = m_legs.find(id); leg != m_legs.end())
            leg->closed = leg->over = true;
    }
}

void AmiCallTracker::closeWaiting(const QByteArray &callId, KnownCall &known, Instant at,
                                  QList<CallEvent> &out)
{
    known.waitEndsAt.reset();
    if (!std::exchange(known.waiting, false))
        return;
    CallEvent ended = waitingEvent(CallEvent::Kind::Ended, callId, known, at, at);
    ended.endReason = known.abandoned || (known.callerGone && !known.answeredElsewhere)
                          ? CallEvent::EndReason::Abandoned
                          : CallEvent::EndReason::Elsewhere;
    out.append(ended);
}

void AmiCallTracker::advance(Instant now, QList<CallEvent> &out)
{
    if (m_leaving.isEmpty() && m_calls.isEmpty())
        return;
    QList<QByteArray> due;
    for (auto it = m_calls.begin(); it != m_calls.end(); ++it) {
        if (it->resumesAt && *it->resumesAt <= now) {
            const Instant at = *std::exchange(it->resumesAt, std::nullopt);
            it->held = false;
            if (!it->closesAt)
                out.append(event(CallEvent::Kind::Resumed, it.key(), *it, now, at - settleTime));
        }
        if (it->closesAt && *it->closesAt <= now)
            due.append(it.key());
    }
    std::sort(due.begin(), due.end(), [this](const QByteArray &a, const QByteArray &b) {
        return std::pair(m_calls[a].closesAt, m_calls[a].serial) <
               std::pair(m_calls[b].closesAt, m_calls[b].serial);
    });
    for (const QByteArray &callId : due)
        close(callId, now, out);
    for (auto it = m_leaving.begin(); it != m_leaving.end();) {
        KnownCall *const known = m_known.find(*it);
        if (known && known->waitEndsAt && *known->waitEndsAt > now) {
            ++it;
            continue;
        }
        if (known && known->waitEndsAt)
            closeWaiting(*it, *known, now, out);
        it = m_leaving.erase(it);
    }
}

std::optional<Instant> AmiCallTracker::nextDeadline() const
{
    std::optional<Instant> next;
    const auto consider = [&next](const std::optional<Instant> &deadline) {
        if (deadline && (!next || *deadline < *next))
            next = deadline;
    };
    for (const Call &call : m_calls) {
        consider(call.closesAt);
        consider(call.resumesAt);
    }
    for (const QByteArray &callId : m_leaving) {
        if (const KnownCall *const known = m_known.find(callId))
            consider(known->waitEndsAt);
    }
    return next;
}

QList<CallId> AmiCallTracker::liveCalls() const
{
    std::vector<std::pair<quint64, QByteArray>> open;
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it) {
        if (!it->closesAt)
            open.emplace_back(it->serial, it.key());
    }
    std::sort(open.begin(), open.end());
    QList<CallId> ids;
    for (const auto &[serial, id] : open)
        ids.append(CallId(QString::fromUtf8(id)));
    return ids;
}

QByteArray AmiCallTracker::telephoneOf(const CallId &call) const
{
    const auto it = m_calls.constFind(call.text().toUtf8());
    if (it == m_calls.cend() || !it->answered || it->away || it->closesAt)
        return {};
    QByteArray near; // a Local channel, if no telephone is known behind it
    for (const QByteArray &id : it->legs) {
        const auto leg = m_legs.constFind(id);
        if (leg == m_legs.cend() || !leg->up || leg->over)
            continue;
        if (!leg->local)
            return leg->name;
        near = leg->name;
    }
    return near;
}

CallEvent AmiCallTracker::event(CallEvent::Kind kind, const QByteArray &callId, const Call &call, Instant at,
                                Instant occurred) const
{
    CallEvent e;
    e.source = QStringLiteral("ami");
    e.receivedAt = at;
    e.occurredAt = occurred;
    e.kind = kind;
    e.callId = CallId(QString::fromUtf8(callId));
    if (kind == CallEvent::Kind::Offered)
        e.parentCallId = CallId(QString::fromUtf8(call.parent));
    if (!call.legs.isEmpty())
        e.legId = QString::fromUtf8(call.legs.constFirst());
    e.extension = m_extension;
    e.ani = call.ani;
    e.account = call.account;
    e.queue = call.queue;
    if (const KnownCall *const known = m_known.find(callId)) {
        e.dnis = known->dnis;
        e.attributes = known->attributes;
    }
    return e;
}

CallEvent AmiCallTracker::waitingEvent(CallEvent::Kind kind, const QByteArray &callId, const KnownCall &known,
                                       Instant at, Instant occurred) const
{
    CallEvent e;
    e.source = QStringLiteral("ami");
    e.receivedAt = at;
    e.occurredAt = occurred;
    e.kind = kind;
    e.callId = CallId(QString::fromUtf8(callId));
    e.extension = m_extension;
    e.ani = known.ani;
    e.account = known.claims.best();
    e.queue = known.queue;
    e.dnis = known.dnis;
    e.attributes = known.attributes;
    return e;
}

void AmiCallTracker::limitMemory(Instant at, QList<CallEvent> &out)
{
    if (m_calls.size() > maxCalls) {
        const auto oldest =
            std::min_element(m_calls.cbegin(), m_calls.cend(),
                             [](const Call &a, const Call &b) { return a.serial < b.serial; });
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): it outlives its entry
        const QByteArray callId = oldest.key();
        CallEvent lost = event(CallEvent::Kind::Ended, callId, *oldest, at, at);
        lost.endReason = CallEvent::EndReason::LinkLost;
        for (const QByteArray &id : oldest->legs)
            m_legs.remove(id);
        m_calls.remove(callId);
        out.append(lost);
    }
    if (m_legs.size() > maxLegs) {
        // Half at a time. A leg of an open call stays: there are far fewer of them.
        std::vector<std::pair<quint64, QByteArray>> byAge;
        for (auto it = m_legs.cbegin(); it != m_legs.cend(); ++it) {
            const auto call = m_calls.constFind(it->linkedId);
            if (call == m_calls.cend() || !call->legs.contains(it.key()))
                byAge.emplace_back(it->serial, it.key());
        }
        std::sort(byAge.begin(), byAge.end());
        for (size_t i = 0; i < byAge.size() && i < size_t(maxLegs / 2); ++i)
            m_legs.remove(byAge[i].second);
    }
}

} // namespace teller
