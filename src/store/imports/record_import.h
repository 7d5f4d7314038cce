// SPDX-License-Identifier: GPL-3.0-or-later
//
// imports/ puts what other systems deliver into the store: every record once, however often it comes, in any
// order.
#pragma once

#include "core/import_record.h"
#include "core/result.h"
#include "store/sql/store_settings.h"

#include <functional>
#include <memory>
#include <vector>

namespace teller {

class Connection;
struct PreparedRecord;

struct ImportRefusal
{
    size_t record = 0; ///< its place in the batch
    QString reason;    ///< one sentence without personal data
};

/// What became of the records of a batch.
struct ImportCounts
{
    qint64 added = 0;
    qint64 updated = 0; ///< known, but it says something else now, or belongs to somebody else
    qint64 unchanged = 0;
    qint64 erased = 0; ///< passed over: it was erased on the person's wish, or belongs to what was
    std::vector<ImportRefusal> refused;
};

/// Writes imported records, a batch in one transaction. A delivery of the same (source, externalId) again
/// changes nothing if it says the same, else replaces what the record said before: rows under an id of its
/// own are taken back and written anew; an interaction takes along what people here wrote about it. A version
/// that the source says is older than the one that is there counts as unchanged. What
/// several records say alike (an identifier, the name that somebody gave) stays known. Of two records that
/// say different things about the same row the rules in import_rules.h choose, so that any order of records
/// makes the same store.
///
/// Desks at a shared store that show a customer of whom something came are told, once a batch.
///
/// Processes that import at the same time wait for each other, batch by batch. Blocks; for the thread that
/// made it. On PostgreSQL it needs the owner of the store.
class RecordImport final
{
public:
    /// Called at the end of each batch, in its transaction, with the customers of whom something was written.
    /// What it answers decides whether the batch stays.
    using AfterBatch =
        std::function<Result<Unit>(Connection &connection, const std::vector<CustomerId> &touched)>;

    explicit RecordImport(StoreSettings settings, AfterBatch afterBatch = {});
    ~RecordImport();

    /// A store of exactly this program's version.
    [[nodiscard]] Result<Unit> open();
    /// All of it or nothing, except for records that are refused: of a batch that the store does not take,
    /// the records that it does take are written in smaller ones.
    [[nodiscard]] Result<ImportCounts> put(std::vector<ImportedRecord> batch);
    /// The same of records that were prepared already, maybe in another thread: see import_rows.h.
    [[nodiscard]] Result<ImportCounts> putPrepared(std::vector<PreparedRecord> batch);
    /// What put() would do, without writing anything. Remembers a few bytes of each record, because a later
    /// one may be the same or belong to it.
    [[nodiscard]] Result<ImportCounts> look(std::vector<ImportedRecord> batch);
    [[nodiscard]] Result<ImportCounts> lookPrepared(std::vector<PreparedRecord> batch);
    /// A row of the audit: 'import', with what was imported, in words without personal data.
    [[nodiscard]] Result<Unit> note(const QString &what);
    /// At the end of a large import: what the planner knows about the tables.
    [[nodiscard]] Result<Unit> analyse();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace teller
