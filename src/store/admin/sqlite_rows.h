// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/admin/customer_rows.h"

#include <QByteArray>
#include <QStringEncoder>

#include <vector>

namespace teller {

class Connection;

/// Rows gathered by table, and given to SQLite as a table of its own to read from (SQLite, "The Virtual Table
/// Mechanism"): one INSERT … SELECT for all rows of a table. Nothing is written out as SQL and read back, and
/// what happens at the end of each statement (the words of the search are put away) happens once a table.
class SqliteRows final : public RowSink
{
public:
    struct Value
    {
        enum class Kind : quint8 { Null, Number, Text, Bytes };
        Kind kind = Kind::Null;
        qint32 size = 0;   ///< of a text
        qint64 number = 0; ///< or where the text begins, or which of the bytes it is
    };
    /// The rows of one table: so many values each.
    struct Rows
    {
        size_t columns = 0;
        std::vector<Value> values;
        QByteArray texts; ///< UTF-8
        std::vector<QByteArray> bytes;
    };

    SqliteRows();
    void beginRow(size_t table) override;
    void uuid(const QUuid &value) override;
    void text(const QString &value) override;
    void number(qint64 value) override;
    void bytes(const QByteArray &value) override;
    void endRow() override {}

    /// Writes what was gathered in the order in which tables refer to each other, and forgets it. Call it in
    /// a transaction. `endings`: by table, from ON CONFLICT on.
    [[nodiscard]] Result<Unit> flush(Connection &connection, const std::vector<QString> &endings);
    /// What is there already stays as it is.
    [[nodiscard]] Result<Unit> flush(Connection &connection);

private:
    std::vector<Rows> m_tables;
    Rows *m_rows = nullptr;
    QStringEncoder m_utf8{QStringEncoder::Utf8};
};

} // namespace teller
