// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telephony/ami_call_tracker.h"

namespace teller {

/// What an event is about, as far as it matters.
enum class AmiCallTracker::Topic : quint8 {
    None,
    Channel, ///< nothing but what it says about its channel
    Newchannel,
    Newstate,
    BridgeEnter,
    DialBegin,
    DialState,
    DialEnd,
    AgentCalled,
    AgentConnect,
    AgentComplete,
    AgentRingNoAnswer,
    QueueCallerJoin,
    QueueCallerLeave,
    QueueCallerAbandon,
    Hangup,
    HangupRequest,
    Hold,
    Unhold,
    BlindTransfer,
    AttendedTransfer,
    UserEvent,
    VarSet,
    QueueMemberAdded,
    QueueMemberRemoved,
    Status,
    CoreShowChannel,
    QueueMember,
    QueueEntry
};

/// One event on its way through the tracker.
struct AmiCallTracker::Context
{
    const AmiMessage &message;
    Instant at;
    Instant occurred;
    QList<CallEvent> &out;
};

/// What one channel's variables say about the account.
struct ClaimParts
{
    QByteArrayView value;
    QByteArrayView status;
    bool verified = false;
    bool said = false; ///< the account variable was there, even if empty
    QString userToUser;
};

/// "1795292163.258475" of a Timestamp header (timestampevents=yes); receivedAt without one.
[[nodiscard]] Instant occurredAt(const AmiMessage &message, Instant receivedAt);

} // namespace teller
