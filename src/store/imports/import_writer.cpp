// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/import_writer.h"

#include "store/imports/import_rules.h"
#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ImportWriter>> ImportWriter::on(Connection &connection)
{
    if (!connection.dialect().isPostgres())
        return std::unique_ptr<ImportWriter>(new ImportWriter(connection, nullptr));
    auto widths = BulkCopy::widthsOf(connection);
    if (!widths)
        return widths.error();
    return std::unique_ptr<ImportWriter>(
        new ImportWriter(connection, std::make_unique<BulkCopy>(std::move(*widths))));
}

ImportWriter::ImportWriter(Connection &connection, std::unique_ptr<BulkCopy> copy)
    : m_connection(connection)
    , m_copy(std::move(copy))
    , m_endings(rowEndings(connection.dialect()))
    , m_beside(customerTables().size(), Beside::Missing)
{}

RowSink &ImportWriter::rows()
{
    if (m_copy)
        return *m_copy;
    return m_rows;
}

void ImportWriter::drop()
{
    if (m_copy)
        (void)m_copy->take();
    else
        m_rows = SqliteRows();
}

Result<Unit> ImportWriter::flush()
{
    if (m_copy)
        return flushCopied();
    return m_rows.flush(m_connection, m_endings);
}

void ImportWriter::begin(bool afresh)
{
    // Behind a pooler the next transaction may have another session, and a session's tables are left to
    // whoever is next.
    const bool lasting = !m_connection.settings().transactionPooler;
    for (Beside &one : m_beside)
        one = afresh || !lasting || one == Beside::Missing ? Beside::Missing : Beside::Empty;
}

Result<Unit> ImportWriter::flushCopied()
{
    const BulkCopy::Batch batch = m_copy->take();
    for (size_t table = 0; table < batch.size(); ++table) {
        if (batch[table].isEmpty())
            continue;
        if (auto merged = merge(table, batch[table]); !merged)
            return merged;
    }
    return {};
}

Result<Unit> ImportWriter::merge(size_t table, const QByteArray &rows)
{
    const TableShape &shape = customerTables()[table];
    const RowRule &rule = rowRules()[table];
    const QString beside = u"import_"_s + shape.name;
    if (m_beside[table] == Beside::Missing) {
        auto made = m_connection.runRaw(
            u"CREATE TEMP TABLE IF NOT EXISTS %1 ON COMMIT %2 AS SELECT %3 FROM %4 WITH NO DATA"_s.arg(
                beside, m_connection.settings().transactionPooler ? u"DROP"_s : u"DELETE ROWS"_s,
                shape.columns, shape.name));
        if (!made)
            return made.error();
    } else if (m_beside[table] == Beside::Filled) {
        if (auto emptied = m_connection.runRaw(u"DELETE FROM "_s + beside); !emptied)
            return emptied.error();
    }
    m_beside[table] = Beside::Filled;
    if (auto sent = BulkCopy::sendInto(m_connection, beside, table, rows); !sent)
        return sent;
    // A row may come several times; the statement that writes it takes it once.
    QString order = rule.key;
    if (!rule.rank.isEmpty())
        order += u", ("_s + QString(rule.rank).remove(u'@') + u") DESC"_s;
    auto merged =
        m_connection.runRaw(u"INSERT INTO %1 (%2) SELECT DISTINCT ON (%3) %2 FROM %4 ORDER BY %5 "_s.arg(
                                shape.name, shape.columns, rule.key, beside, order) +
                            m_endings[table]);
    if (!merged)
        return merged.error();
    return {};
}

} // namespace teller
