// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_event.h"
#include "core/clock.h"
#include "core/result.h"

#include <QFuture>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <optional>

namespace teller {

/// Whether a telephone system gives the agent calls of its queues, as that system says itself.
struct AgentState
{
    enum class Kind {
        Unknown, ///< the agent is in no queue, or the system does not say
        Ready,
        NotReady
    };
    Kind kind = Kind::Unknown;
    QString reason;         ///< of NotReady: a reason code, or other people's words; may be empty
    bool everywhere = true; ///< false: not ready in some queues only
    Instant since;          ///< unset if not known

    friend bool operator==(const AgentState &, const AgentState &) = default;
};

/// What the agent may do with calls and with their own state, where a telephone system offers it. Functions
/// are called, and signals arrive, in the thread that owns the feed; every answer is awaited: a future
/// finishes well when the system has said that it did it. What follows from it arrives as events, as if it
/// had been done at the telephone.
///
/// Errors: NotFound (no such call of mine), NotPermitted (this sign-in may not), Rejected (refused: no such
/// extension, a malformed one), Unreachable (not connected, no answer), Cancelled (shutting down).
class CallControl : public QObject
{
    Q_OBJECT
public:
    struct Actions
    {
        bool hangUp = false;
        bool blindTransfer = false;
        bool attendedTransfer = false; ///< consult first; hanging up then completes it
        bool agentState = false;       ///< setReady()

        friend bool operator==(const Actions &, const Actions &) = default;
    };

    using QObject::QObject;

    /// What can be done at this moment; what cannot is not to be shown.
    [[nodiscard]] virtual Actions actions() const = 0;
    [[nodiscard]] virtual AgentState agentState() const = 0;
    /// Of an answered call.
    [[nodiscard]] virtual QFuture<Result<Unit>> hangUp(const CallId &call) = 0;
    [[nodiscard]] virtual QFuture<Result<Unit>> transfer(const CallId &call,
                                                         const CallEvent::Transfer &transfer) = 0;
    /// In every queue of the agent; `reason` is for not being ready.
    [[nodiscard]] virtual QFuture<Result<Unit>> setReady(bool ready, const QString &reason) = 0;

Q_SIGNALS:
    void actionsChanged();
    void agentStateChanged();
};

/// What somebody typed as an extension or number to transfer to, without the spaces and signs with which
/// people write numbers; none if it cannot be dialled. At most 40 ASCII letters, digits and "* # + _ .";
/// where it is dialled as tones (an attended transfer), digits and "*" alone.
[[nodiscard]] std::optional<QString> dialTarget(const QString &typed, CallEvent::Transfer::Kind kind);

/// A reason code fit to be sent: one line without control characters, bounded.
[[nodiscard]] QString reasonCode(const QString &text);
inline constexpr int longestReasonCode = 80;

} // namespace teller

Q_DECLARE_METATYPE(teller::AgentState)
