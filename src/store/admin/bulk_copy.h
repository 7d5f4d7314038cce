// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/admin/customer_rows.h"

#include <QByteArray>
#include <QStringEncoder>

#include <vector>

namespace teller {

class Connection;

/// Rows gathered by table in the binary form of PostgreSQL's COPY (PostgreSQL manual, COPY, "Binary Format").
/// Made in one thread; what it has gathered may be sent in another.
class BulkCopy final : public RowSink
{
public:
    /// How many bytes a number takes in each column of each of customerTables().
    using Widths = std::vector<std::vector<int>>;
    /// As the catalogue says.
    [[nodiscard]] static Result<Widths> widthsOf(Connection &connection);

    using Batch = std::vector<QByteArray>; ///< by table

    explicit BulkCopy(Widths widths);
    void beginRow(size_t table) override;
    void uuid(const QUuid &value) override;
    void text(const QString &value) override;
    void number(qint64 value) override;
    void bytes(const QByteArray &value) override;
    void endRow() override;

    [[nodiscard]] qsizetype size() const { return m_size; } ///< bytes gathered
    /// What was gathered, which is then forgotten.
    [[nodiscard]] Batch take();
    /// Sends a batch over the connection, in a transaction that has emptied the tables.
    [[nodiscard]] static Result<Unit> send(Connection &connection, const Batch &batch);
    /// Sends the rows of one of customerTables() into a table with the same columns.
    [[nodiscard]] static Result<Unit> sendInto(Connection &connection, const QString &target, size_t table,
                                               const QByteArray &rows);

    /// Sends rows in the binary form into any table. `frozen`: this transaction has emptied it; then the rows
    /// are as good as old, so that nobody has to read and mark them all later.
    [[nodiscard]] static Result<Unit> sendRows(Connection &connection, const TableShape &target, bool frozen,
                                               const QByteArray &rows);

private:
    template <typename Number>
    void append(Number value);

    const Widths m_widths;
    Batch m_batch;
    QByteArray *m_bytes = nullptr;
    const std::vector<int> *m_rowWidths = nullptr;
    size_t m_column = 0;
    qsizetype m_size = 0;
    qsizetype m_before = 0;
    QStringEncoder m_utf8{QStringEncoder::Utf8};
};

} // namespace teller
