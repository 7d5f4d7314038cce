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
    void bytes(const QByteArray &value) override;
    void endRow() override;
    /// Writes what was gathered, and forgets it. Call it in a transaction.
    [[nodiscard]] Result<Unit> flush(Connection &connection);
    /// The same, with other words than ON CONFLICT DO NOTHING at the end: by table.
    [[nodiscard]] Result<Unit> flush(Connection &connection, const std::vector<QString> &endings);

private:
    QString &next();

    struct Statement
    {
        QString text;
        std::vector<QByteArray> values; ///< bytes are bound, where their question marks stand
        qsizetype weight = 0;           ///< how many bytes those are
    };

    std::vector<std::vector<Statement>> m_statements; ///< by table
    Statement *m_statement = nullptr;
    QString *m_text = nullptr;
    bool m_first = true;
};

} // namespace teller
