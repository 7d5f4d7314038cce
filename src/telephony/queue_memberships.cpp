// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/queue_memberships.h"

#include "core/outside_text.h"
#include "telephony/ami_channel.h"
#include "telephony/call_text.h"

#include <algorithm>
#include <utility>

namespace teller {

void QueueMemberships::record(const AmiMessage &message, Instant at, Members &members) const
{
    const QByteArrayView event = message.first("Event");
    // The answer to QueueStatus calls Location what the events call Interface.
    const QByteArrayView interface = message.first(event == "QueueMember" ? "Location" : "Interface");
    const bool mine = AmiChannelName::parse(interface).belongsTo(m_extension) ||
                      AmiChannelName::parse(message.first("StateInterface")).belongsTo(m_extension);
    const QByteArray queue = message.first("Queue").toByteArray().left(maxOutsideText);
    if (!mine || queue.isEmpty() || interface.size() > maxOutsideText)
        return;
    if (event == "QueueMemberRemoved") {
        members.remove(queue);
        return;
    }
    if (members.size() >= limit && !members.contains(queue))
        return;
    Member &member = members[queue];
    member.interface = interface.toByteArray();
    const bool paused = message.first("Paused") == "1";
    QByteArrayView reason = message.first("PausedReason");
    if (reason.isEmpty())
        reason = message.first("Reason");
    const QString words = paused ? outsideText(reason, longestReasonCode) : QString();
    if (paused == member.paused && words == member.reason)
        return;
    member.paused = paused;
    member.reason = words;
    member.since = at;
    bool valid = false;
    const qint64 seconds = message.first("LastPause").toByteArray().toLongLong(&valid);
    constexpr qint64 latest = 253'402'300'799; // the year 9999
    if (event == "QueueMember" && paused && valid && seconds > 0 && seconds < latest)
        member.since = std::min(instantFromMsecs(seconds * 1000), at);
}

void QueueMemberships::apply(const AmiMessage &message, Instant at)
{
    const QByteArrayView event = message.first("Event");
    if (!event.startsWith("QueueMember"))
        return;
    if (event == "QueueMember") {
        if (m_snapshot)
            record(message, at, *m_snapshot);
    } else if (event == "QueueMemberPause" || event == "QueueMemberAdded" || event == "QueueMemberStatus" ||
               event == "QueueMemberRemoved")
    {
        record(message, at, m_members);
    }
}

void QueueMemberships::finishResync()
{
    if (m_snapshot)
        m_members = *std::exchange(m_snapshot, std::nullopt);
}

AgentState QueueMemberships::state() const
{
    AgentState state;
    if (m_members.isEmpty())
        return state;
    state.kind = AgentState::Kind::Ready;
    for (const Member &member : m_members) {
        if (!member.paused)
            continue;
        state.kind = AgentState::Kind::NotReady;
        // One word for all of them: the pause that came last.
        if (!isSet(state.since) ||
            std::pair(member.since, member.reason) > std::pair(state.since, state.reason)) {
            state.since = member.since;
            state.reason = member.reason;
        }
    }
    if (state.kind == AgentState::Kind::NotReady)
        state.everywhere = std::all_of(m_members.cbegin(), m_members.cend(),
                                       [](const Member &member) { return member.paused; });
    return state;
}

QList<QByteArray> QueueMemberships::interfaces() const
{
    QList<QByteArray> all;
    for (const Member &member : m_members) {
        if (!all.contains(member.interface))
            all.append(member.interface);
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace teller
