// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/admin/customer_rows.h"

#include <vector>

namespace teller {

class Connection;

/// Rows gathered by table as INSERT statements of many rows each, and written in the order in which tables
/// refer to each other. What is there already stays as it is. The text is the same for both databases: with
/// SQLite this is several times faster than binding value by value through Qt's driver.
class BulkInsert final : public RowSink
{
public:
    BulkInsert();
    void beginRow(size_t table) override;
    void uuid(const QUuid &value) override;
    void text(const QString &value) override;
    void number(qint64 value) override;
    void endRow() override;
    /// Writes what was gathered, and forgets it. Call it in a transaction.
    [[nodiscard]] Result<Unit> flush(Connection &connection);

private:
    QString &next();

    std::vector<std::vector<QString>> m_statements; ///< by table
    QString *m_text = nullptr;
    bool m_first = true;
};

} // namespace teller
