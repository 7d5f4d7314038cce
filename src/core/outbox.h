// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent_action.h"
#include "core/clock.h"
#include "core/customer_record.h"
#include "core/ids.h"
#include "core/new_customer.h"
#include "core/result.h"
#include "core/wrap_up.h"

#include <QFuture>
#include <QObject>

#include <optional>
#include <variant>
#include <vector>

namespace teller {

/// What somebody at this desk writes for the store.
using Written = std::variant<WrapUp, Review, AgentAction, NewCustomer, NoteCorrection>;

/// What can be edited again: a wrap-up, or the note of one. None for anything else.
[[nodiscard]] inline std::optional<WrapUp> wrapUpOf(const Written &what)
{
    if (const auto *wrapUp = std::get_if<WrapUp>(&what))
        return *wrapUp;
    if (const auto *correction = std::get_if<NoteCorrection>(&what))
        return WrapUp{correction->interaction, correction->note, {}};
    return std::nullopt;
}

/// Hands it to the store.
[[nodiscard]] inline QFuture<Result<Unit>> saved(CustomerRecord &record, const Written &what)
{
    return std::visit(
        [&record](const auto &one) {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, NoteCorrection>)
                return record.correct(one);
            else
                return record.save(one);
        },
        what);
}

/// What was written, on its way to the store.
struct OutboxEntry
{
    OutboxEntryId id;
    Written what;
    Instant keptAt;
    std::optional<Error> refused; ///< the store will not take it as it is; nobody tries again by itself

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// Everything written for the store goes here first: on this machine's disk, sealed, then to the store, in
/// order for each customer, once, whatever fails in between. What the store refuses for good stays here until
/// somebody takes it back, and holds up nothing behind it. Calls return at once; signals arrive in the thread
/// that owns the outbox.
class Outbox : public QObject
{
    Q_OBJECT
public:
    struct Counts
    {
        int waiting = 0;   ///< for the store
        int refused = 0;   ///< for a person
        int elsewhere = 0; ///< written for another store or by another agent; it waits until that one is used
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    using QObject::QObject;

    /// Finished well: on disk, synced; it will reach the store. The draft of the same note, and refused
    /// entries of it, go in the same step. Where this machine's disk takes nothing, finished well
    /// means that the store itself has acknowledged it. An error: it is in neither place.
    [[nodiscard]] virtual QFuture<Result<OutboxEntryId>> put(const Written &what) = 0;
    /// Everything that has not been delivered, oldest first. An error of code Damaged is reported once, when
    /// a file could not be read and was set aside (detail: where); what was readable of it is here. An entry
    /// that is here and cannot be opened (its key is gone, or its bytes are not what was written) is listed
    /// as refused with Damaged and an empty `what`; it is kept.
    [[nodiscard]] virtual QFuture<Result<std::vector<OutboxEntry>>> entries() = 0;
    /// A refused entry becomes a draft again, in one step, to be edited and put once more. A newer draft of
    /// the same note keeps its text.
    [[nodiscard]] virtual QFuture<Result<Unit>> takeBack(OutboxEntryId id) = 0;
    /// A refused new customer is forgotten: the agent has been told, and has their words on the screen.
    [[nodiscard]] virtual QFuture<Result<Unit>> forget(OutboxEntryId id) = 0;
    [[nodiscard]] virtual Counts counts() const = 0;

Q_SIGNALS:
    void delivered(teller::OutboxEntryId id);
    void refused(teller::OutboxEntryId id, const teller::Error &error);
    void countsChanged();
};

} // namespace teller
