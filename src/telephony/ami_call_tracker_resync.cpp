// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starting, or starting again, in the middle of calls.
#include "telephony/ami_call_tracker.h"
#include "telephony/ami_call_tracker_p.h"
#include "telephony/call_text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace teller {

void AmiCallTracker::beginResync()
{
    m_snapshot.emplace();
}

void AmiCallTracker::recordChannel(Context &context)
{
    if (!m_snapshot)
        return;
    const Channel channel = absorb(context, "");
    if (channel.id.isEmpty())
        return;
    m_snapshot->channels.insert(channel.id);
    if (channel.linkedId.isEmpty())
        return;
    m_snapshot->calls.insert(channel.linkedId);
    m_snapshot->linkedIds.insert(channel.id, channel.linkedId);
    if (const QByteArrayView data = context.message.first("Data");
        !data.isEmpty() && context.message.first("Application") == "Queue" && channel.id == channel.linkedId)
    {
        const qsizetype comma = data.indexOf(',');
        m_snapshot->queueOf.insert(channel.linkedId, (comma < 0 ? data : data.first(comma)).toByteArray());
    }
    if (!channel.mine)
        return;
    Leg &leg = m_legs[channel.id];
    if (leg.closed)
        return;
    const QByteArrayView application = context.message.first("Application");
    const QByteArrayView state = context.message.first("ChannelState");
    // A telephone that is called sits in "AppDial" or "AppQueue"; one that calls runs the dialplan, and it
    // began the call.
    const bool called = application.startsWith("App") || channel.id != channel.linkedId;
    if (!leg.incoming && !leg.outgoing && !(called && state != "4")) {
        leg.outgoing = !leg.local;
        return;
    }
    if (leg.outgoing)
        return;
    leg.incoming = true;
    leg.up |= state == "6";
}

void AmiCallTracker::recordQueue(Context &context, Topic topic)
{
    if (!m_snapshot)
        return;
    const AmiMessage &message = context.message;
    const QByteArray queue = message.first("Queue").toByteArray().left(maxOutsideText);
    if (topic == Topic::QueueMember) {
        const bool mine = AmiChannelName::parse(message.first("Location")).belongsTo(m_extensionUtf8) ||
                          AmiChannelName::parse(message.first("StateInterface")).belongsTo(m_extensionUtf8);
        if (mine && !queue.isEmpty())
            m_snapshot->queues.insert(queue);
        return;
    }
    const QByteArray id = message.first("Uniqueid").toByteArray().left(200);
    if (id.isEmpty() || m_snapshot->waiting.size() > KnownCalls::limit)
        return;
    Snapshot::Entry entry;
    entry.queue = queue;
    bool valid = false;
    if (const int position = message.first("Position").toByteArray().toInt(&valid); valid)
        entry.position = position;
    if (const qint64 wait = message.first("Wait").toByteArray().toLongLong(&valid); valid)
        entry.waitedMs = wait * 1000;
    m_snapshot->waiting.insert(id, entry);
}

void AmiCallTracker::finishResync(Instant at, bool quiet, QList<CallEvent> &out)
{
    if (!m_snapshot)
        return;
    const Snapshot snapshot = *std::exchange(m_snapshot, std::nullopt);
    const QSet<QByteArray> before(m_calls.keyBegin(), m_calls.keyEnd());
    m_myQueues = snapshot.queues;

    // What is not there any more has ended unseen; the Resync event says so by not naming it.
    for (auto leg = m_legs.begin(); leg != m_legs.end();) {
        if (snapshot.channels.contains(leg.key()))
            ++leg;
        else
            leg = m_legs.erase(leg);
    }
    for (auto call = m_calls.begin(); call != m_calls.end();) {
        call->legs.removeIf([this](const QByteArray &id) { return !m_legs.contains(id); });
        if (call->legs.isEmpty())
            call = m_calls.erase(call);
        else
            ++call;
    }
    std::vector<std::pair<quint64, QByteArray>> mine;
    for (auto leg = m_legs.cbegin(); leg != m_legs.cend(); ++leg) {
        if (leg->incoming && !leg->closed)
            mine.emplace_back(leg->serial, leg.key());
    }
    std::sort(mine.begin(), mine.end());
    for (const auto &[serial, id] : mine) {
        Leg &leg = m_legs[id];
        const auto known = m_known.find(leg.linkedId);
        auto call = m_calls.find(leg.linkedId);
        if (call == m_calls.end()) {
            call = m_calls.insert(leg.linkedId, {});
            call->serial = ++m_serial;
            call->ani = leg.ani != CallEvent::Ani() || !known ? leg.ani : known->ani;
        }
        if (!call->legs.contains(id))
            call->legs.append(id);
        call->answered |= leg.up;
        call->closesAt.reset();
        if (known) {
            known->reachMe();
            call->account = known->claims.best();
        }
    }

    CallEvent resync;
    resync.source = QStringLiteral("ami");
    resync.receivedAt = resync.occurredAt = at;
    resync.kind = CallEvent::Kind::Resync;
    resync.extension = m_extension;
    resync.liveCalls = liveCalls();
    out.append(resync);

    QHash<QByteArray, Snapshot::Entry> waiting; // by call id
    for (auto entry = snapshot.waiting.cbegin(); entry != snapshot.waiting.cend(); ++entry)
        waiting.insert(snapshot.linkedIds.value(entry.key(), entry.key()), *entry);

    for (const CallId &id : resync.liveCalls) {
        const QByteArray callId = id.text().toUtf8();
        Call &call = m_calls[callId];
        if (quiet && before.contains(callId))
            continue;
        if (const auto entry = waiting.constFind(callId); entry != waiting.cend() && !call.queue)
            call.queue = CallEvent::Queue{QString::fromUtf8(entry->queue), entry->position, entry->waitedMs};
        if (const QByteArray queue = snapshot.queueOf.value(callId); !queue.isEmpty() && !call.queue)
            call.queue = CallEvent::Queue{outsideText(QByteArrayView(queue), maxOutsideText), {}, {}};
        out.append(event(CallEvent::Kind::Offered, callId, call, at, at));
        if (call.answered)
            out.append(event(CallEvent::Kind::Answered, callId, call, at, at));
        if (call.held)
            out.append(event(CallEvent::Kind::Held, callId, call, at, at));
    }
    resyncWaiting(waiting, snapshot.calls, at, out);
}

void AmiCallTracker::resyncWaiting(const QHash<QByteArray, Snapshot::Entry> &waiting,
                                   const QSet<QByteArray> &liveCalls, Instant at, QList<CallEvent> &out)
{
    for (auto known = m_known.all().begin(); known != m_known.all().end(); ++known) {
        if (!waiting.contains(known.key())) {
            if (known->waiting) {
                known->abandoned |= !liveCalls.contains(known.key());
                closeWaiting(known.key(), *known, at, out);
            }
            known->queue.reset();
        }
    }
    for (auto entry = waiting.cbegin(); entry != waiting.cend(); ++entry) {
        KnownCall &known = m_known.touch(entry.key());
        known.queue = CallEvent::Queue{outsideText(QByteArrayView(entry->queue), maxOutsideText),
                                       entry->position, entry->waitedMs};
        known.queuedAt = at - std::chrono::milliseconds(entry->waitedMs.value_or(0));
        if (known.waiting || m_calls.contains(entry.key()) || !m_myQueues.contains(entry->queue))
            continue;
        known.waiting = true;
        out.append(waitingEvent(CallEvent::Kind::Queued, entry.key(), known, at, at));
        if (!known.claims.best().value.isEmpty())
            out.append(waitingEvent(CallEvent::Kind::AccountCollected, entry.key(), known, at, at));
    }
}

} // namespace teller
