// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_event.h"
#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "core/wrap_up.h"

#include <QFuture>
#include <QString>

#include <optional>
#include <vector>

namespace teller {

/// What the telephone told of a call, so that it is not forgotten with the program.
struct CallerFacts
{
    CallEvent::Ani ani{};
    AccountClaim account{};
    Instant offeredAt{}; ///< unset: not known

    friend bool operator==(const CallerFacts &, const CallerFacts &) = default;
};

/// A note that is being written, as it is kept on this machine until it is saved or thrown away.
struct Draft
{
    NoteId note; ///< the key
    InteractionId interaction;
    CallId callId;       ///< null when no call is involved
    CustomerId customer; ///< null while the caller is not recognised
    QString text;
    int caret = 0; ///< in UTF-16 units
    QString disposition;
    int lastRevision = 0; ///< the last revision number that was sent to the store, whether it answered or not
    Instant changedAt;
    // What else is known of the interaction, so that it is the same one after a restart.
    Instant startedAt; ///< unset: not known
    Instant endedAt;   ///< unset: goes on, or not known
    QString queue;
    QString source;
    std::vector<Promise> promises{}; ///< go with the note when it is saved, in the order they were made
    std::optional<CaseId> caseId{};  ///< what the interaction belongs to, null for no case; none: not decided
    QString outcome{};               ///< of the interaction, as the agent sees it; empty: not said
    bool shared = false;             ///< the note may be shown to the customer
    CallerFacts caller{};            ///< empty where none is involved, and of what the outbox gave back

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// A wrap-up to be edited again. Its number counts as used.
[[nodiscard]] Draft draftFrom(const WrapUp &wrapUp);

/// Where drafts lie. The work is done in another thread; a future that finishes well means: on disk, synced.
class DraftBook
{
public:
    virtual ~DraftBook() = default;
    [[nodiscard]] virtual QFuture<Result<Unit>> keep(const Draft &draft) = 0;
    [[nodiscard]] virtual QFuture<Result<Unit>> drop(NoteId note) = 0;
    /// Every draft, oldest first.
    [[nodiscard]] virtual QFuture<Result<std::vector<Draft>>> all() = 0;
};

} // namespace teller
