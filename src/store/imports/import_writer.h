// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/admin/bulk_copy.h"
#include "store/admin/sqlite_rows.h"

#include <QString>

#include <memory>
#include <vector>

namespace teller {

class Connection;

/// Writes rows that may be there already, by the rules of import_rules.h: by one INSERT … SELECT a
/// table: in a file from the rows themselves, on PostgreSQL from a temporary table that COPY has filled.
class ImportWriter final
{
public:
    /// Asks PostgreSQL for the widths of the columns.
    [[nodiscard]] static Result<std::unique_ptr<ImportWriter>> on(Connection &connection);

    /// A transaction begins; `afresh`: the one before was rolled back.
    void begin(bool afresh);
    [[nodiscard]] RowSink &rows();
    /// Writes what was gathered, and forgets it. Call it in a transaction.
    [[nodiscard]] Result<Unit> flush();
    /// Forgets what was gathered.
    void drop();

private:
    ImportWriter(Connection &connection, std::unique_ptr<BulkCopy> copy);
    [[nodiscard]] Result<Unit> flushCopied();
    [[nodiscard]] Result<Unit> merge(size_t table, const QByteArray &rows);

    Connection &m_connection;
    SqliteRows m_rows;                ///< in a file
    std::unique_ptr<BulkCopy> m_copy; ///< on PostgreSQL
    const std::vector<QString> m_endings;
    enum class Beside { Missing, Empty, Filled };
    std::vector<Beside> m_beside; ///< the temporary table beside each table
};

} // namespace teller
