// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox.h"
#include "store/local/local_payload.h"

#include <QString>

#include <vector>

namespace teller {

class Connection;
class LocalFile;

/// One agent's entries for one store, as they lie in the local file. A value, so that work in the file's
/// thread needs nothing of whoever asked for it.
struct OutboxRows
{
    LocalFile *file = nullptr;
    QString store;
    QString agent;

    struct Row
    {
        qint64 number = 0; ///< the order
        OutboxEntry entry;
        bool readable = true; ///< else entry.refused says why not, and entry.what is empty
    };
    struct Contents
    {
        std::vector<Row> rows; ///< oldest first
        int elsewhere = 0;     ///< entries of others
    };
    struct Kept
    {
        qint64 number = 0;
        std::vector<OutboxEntryId> replaced; ///< refused ones of the same note, which are gone
    };

    // In the file's thread:
    [[nodiscard]] Result<Contents> read(Connection &connection) const;
    [[nodiscard]] Result<Kept> put(Connection &connection, OutboxEntryId id, const Written &what,
                                   Instant now) const;
    /// A refused one becomes a draft.
    [[nodiscard]] Result<Unit> makeDraft(Connection &connection, OutboxEntryId id) const;
    /// A refused new customer goes.
    [[nodiscard]] Result<Unit> forget(Connection &connection, OutboxEntryId id) const;
};

} // namespace teller
