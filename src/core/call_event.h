// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>

#include <optional>

namespace teller {

/// The account number that travels with a call. A claim, not an authentication.
struct AccountClaim
{
    enum class Status { None, Collected, Invalid, Unverified };
    QString value; ///< as entered: may be malformed or hostile; never interpreted
    Status status = Status::None;
    bool verified = false; ///< a PIN or the like was checked by the IVR

    friend bool operator==(const AccountClaim &, const AccountClaim &) = default;
};

/// What a telephone system said about a call, free of that system's vocabulary. Every text in it comes from
/// outside and is hostile until shown as plain text.
struct CallEvent
{
    enum class Kind {
        CallStarted,
        AccountCollected, ///< the account became known, or a better one did
        Queued,
        Offered,        ///< rings at my extension
        OfferWithdrawn, ///< no answer, cancelled, busy, answered elsewhere: see endReason
        Answered,
        Held,
        Resumed,
        TransferStarted,
        Transferred, ///< away from me, or (parentCallId set) my consult call became the caller's call
        Ended,
        AgentStateChanged,
        LinkUp, ///< resynchronised: what follows can be trusted
        LinkDown,
        Resync ///< `liveCalls` are all the calls at my extension; any other has ended unseen
    };
    enum class EndReason {
        None,
        Agent,
        Caller,
        Abandoned,
        Transfer,
        NoAnswer,
        Busy,
        Elsewhere,
        Failed,
        LinkLost
    };

    struct Ani
    {
        QString number;
        QString name;
        bool withheld = false;
        friend bool operator==(const Ani &, const Ani &) = default;
    };
    struct Queue
    {
        QString name;
        std::optional<int> position;
        std::optional<qint64> waitedMs;
        friend bool operator==(const Queue &, const Queue &) = default;
    };
    struct Transfer
    {
        enum class Kind { Blind, Attended };
        Kind kind = Kind::Blind;
        QString target; ///< extension the call goes to
        friend bool operator==(const Transfer &, const Transfer &) = default;
    };

    QString source;     ///< name of the feed: "ami", "local", "demo"
    Instant receivedAt; ///< when its last byte arrived here
    Instant occurredAt; ///< the telephone system's own clock; receivedAt if it gives none
    Kind kind = Kind::CallStarted;
    CallId callId;
    QString legId;       ///< my leg (channel unique id)
    CallId parentCallId; ///< Transferred, Offered: the id this call had before at this desk, if it changed
    QString extension;   ///< mine
    Ani ani;
    QString dnis;
    std::optional<Queue> queue;
    AccountClaim account;
    QMap<QString, QString> attributes; ///< attached data: configured channel variables, by name
    EndReason endReason = EndReason::None;
    std::optional<Transfer> transfer;
    QList<CallId> liveCalls;

    friend bool operator==(const CallEvent &, const CallEvent &) = default;
};

[[nodiscard]] QString kindName(CallEvent::Kind kind); ///< "Offered"; for logs and golden dumps
[[nodiscard]] QString endReasonName(CallEvent::EndReason reason);

} // namespace teller

Q_DECLARE_METATYPE(teller::CallEvent)
