// SPDX-License-Identifier: GPL-3.0-or-later
#include "bare_copy.h"

#include "clock.h"
#include "store/admin/bulk_copy.h"
#include "store/sql/connection.h"
#include "store/sql/libpq.h"

#include <memory>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headOfCopy = 19; // PostgreSQL manual, COPY, "Binary Format"
constexpr qsizetype endOfCopy = 2;

Result<QByteArray> rowsOf(PGconn *pg, const QByteArray &table, const QByteArray &columns)
{
    const QByteArray command = "COPY " + table + " (" + columns + ") TO STDOUT (FORMAT binary)";
    PQclear(PQexec(pg, command.constData()));
    QByteArray rows;
    char *piece = nullptr;
    int length = 0;
    while ((length = PQgetCopyData(pg, &piece, 0)) > 0) {
        const std::unique_ptr<char, decltype(&PQfreemem)> owner(piece, &PQfreemem);
        rows.append(piece, length);
    }
    bool good = length == -1;
    while (PGresult *result = PQgetResult(pg)) {
        good = good && PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
    }
    if (!good || rows.size() < headOfCopy + endOfCopy)
        return Error{Error::Code::Internal, u"the rows could not be read"_s, false};
    return rows.sliced(headOfCopy, rows.size() - headOfCopy - endOfCopy);
}

} // namespace

Result<Unit> BareCopy::prepare(Connection &connection)
{
    PGconn *const pg = libpqHandle(connection.driver());
    if (!pg)
        return Error{Error::Code::Internal, u"no connection"_s, false};
    if (auto made = connection.runRaw(u"CREATE SCHEMA bare"_s); !made)
        return made.error();
    std::vector<TableShape> shapes = customerTables();
    shapes.push_back({"passages"_L1, "customer_id,interaction_id,place,part,at,words"_L1});
    for (const TableShape &shape : shapes) {
        Table table{"bare." + QByteArray(shape.name.data(), shape.name.size()),
                    QByteArray(shape.columns.data(), shape.columns.size()),
                    {}};
        auto rows = rowsOf(pg, QByteArray(shape.name.data(), shape.name.size()), table.columns);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            continue;
        table.rows = std::move(*rows);
        auto made = connection.runRaw(u"CREATE TABLE bare.%1 (LIKE %1 INCLUDING ALL)"_s.arg(shape.name));
        if (!made)
            return made.error();
        m_tables.push_back(std::move(table));
    }
    return {};
}

QStringList BareCopy::names() const
{
    QStringList names;
    for (const Table &table : m_tables)
        names += QString::fromLatin1(table.name);
    return names;
}

Result<Unit> BareCopy::addReferences(Connection &connection) const
{
    const QStringList tables = names();
    QStringList changes;
    // "FOREIGN KEY (…) REFERENCES interactions(…)": to the one of ours.
    auto read = connection.runRaw(
        u"SELECT a.relname, b.relname, pg_get_constraintdef(k.oid) FROM pg_constraint k "
        "JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid "
        "WHERE k.contype = 'f' AND k.connamespace = to_regnamespace(quote_ident(current_schema()))"_s,
        [&](const QSqlQuery &row) {
            const QString from = u"bare."_s + row.value(0).toString();
            const QString to = u"bare."_s + row.value(1).toString();
            if (tables.contains(from) && tables.contains(to))
                changes += u"ALTER TABLE %1 ADD %2"_s.arg(
                    from, row.value(2).toString().replace(u"REFERENCES "_s, u"REFERENCES bare."_s));
        });
    if (!read)
        return read.error();
    if (changes.isEmpty())
        return Error{Error::Code::Internal, u"the tables of the store refer to nothing"_s, false};
    for (const QString &change : std::as_const(changes)) {
        if (auto done = connection.runRaw(change); !done)
            return done.error();
    }
    return {};
}

Result<double> BareCopy::run(Connection &connection) const
{
    QElapsedTimer clock;
    clock.start();
    auto copied = connection.inTransaction([&]() -> Result<Unit> {
        for (const Table &table : m_tables) {
            auto sent = BulkCopy::sendRows(connection,
                                           {QLatin1StringView(table.name), QLatin1StringView(table.columns)},
                                           false, table.rows);
            if (!sent)
                return sent;
        }
        return {};
    });
    const double ms = elapsedMs(clock);
    if (!copied)
        return copied.error();
    if (auto emptied = connection.runRaw(u"TRUNCATE "_s + names().join(u", "_s)); !emptied)
        return emptied.error();
    return ms;
}

} // namespace teller::bench
