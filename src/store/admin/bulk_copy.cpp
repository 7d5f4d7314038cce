// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/bulk_copy.h"

#include "store/sql/connection.h"
#include "store/sql/libpq.h"

#include <QSqlDriver>
#include <QtEndian>

#include <algorithm>
#include <map>
#include <memory>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// The signature, no flags, no extension; and the number of columns that ends it.
constexpr char head[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0";
constexpr int headSize = 19;
constexpr char tail[] = "\377\377";
constexpr int tailSize = 2;

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// What the server said, without the row that it said it about.
Error errorOf(const Connection &connection, PGconn *pg, const PGresult *result, const QString &table)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : PQerrorMessage(pg);
    const QSqlError error(QString(), QString::fromUtf8(primary), QSqlError::StatementError,
                          QString::fromLatin1(state ? state : "08006"));
    return connection.dialect().errorOf(error, u"copy into "_s + table);
}

Result<Unit> sendTable(Connection &connection, PGconn *pg, const TableShape &shape, const QString &options,
                       const QByteArray &rows)
{
    const QString command = u"COPY %1 (%2) FROM STDIN (%3)"_s.arg(shape.name, shape.columns, options);
    PgResult result(PQexec(pg, command.toUtf8().constData()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_COPY_IN)
        return errorOf(connection, pg, result.get(), shape.name);
    constexpr qsizetype piece = 256 * 1024;
    bool sent = PQputCopyData(pg, head, headSize) == 1;
    for (qsizetype at = 0; sent && at < rows.size(); at += piece)
        sent = PQputCopyData(pg, rows.constData() + at, int(std::min(piece, rows.size() - at))) == 1;
    sent = sent && PQputCopyData(pg, tail, tailSize) == 1;
    if (PQputCopyEnd(pg, sent ? nullptr : "not sent") != 1)
        return errorOf(connection, pg, nullptr, shape.name);
    result.reset(PQgetResult(pg));
    const bool good = PQresultStatus(result.get()) == PGRES_COMMAND_OK;
    const Result<Unit> outcome = good ? Result<Unit>() : errorOf(connection, pg, result.get(), shape.name);
    while (PGresult *rest = PQgetResult(pg))
        PQclear(rest);
    return outcome;
}

} // namespace

Result<BulkCopy::Widths> BulkCopy::widthsOf(Connection &connection)
{
    std::map<std::pair<QString, QString>, int> known; // by table and column
    auto read = connection.runRaw(
        u"SELECT c.relname, a.attname, a.attlen FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
        "WHERE c.relnamespace = to_regnamespace(quote_ident(current_schema())) AND c.relkind IN ('r', 'p') "
        "AND a.attnum > 0 AND NOT a.attisdropped"_s,
        [&](const QSqlQuery &row) {
            known[{row.value(0).toString(), row.value(1).toString()}] = row.value(2).toInt();
        });
    if (!read)
        return read.error();
    Widths widths;
    for (const TableShape &shape : customerTables()) {
        std::vector<int> &one = widths.emplace_back();
        for (const QString &column : shape.columnNames()) {
            const auto width = known.find({QString(shape.name), column});
            if (width == known.end())
                return Error{Error::Code::NotAStore, u"no column %1 in %2"_s.arg(column, shape.name), false};
            one.push_back(width->second);
        }
    }
    return widths;
}

BulkCopy::BulkCopy(Widths widths)
    : m_widths(std::move(widths))
    , m_batch(customerTables().size())
{}

template <typename Number>
void BulkCopy::append(Number value)
{
    const Number swapped = qToBigEndian(value);
    m_bytes->append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

void BulkCopy::beginRow(size_t table)
{
    m_bytes = &m_batch[table];
    m_rowWidths = &m_widths[table];
    m_column = 0;
    m_before = m_bytes->size();
    append(qint16(m_rowWidths->size()));
}

void BulkCopy::uuid(const QUuid &value)
{
    ++m_column;
    if (value.isNull()) {
        append(qint32(-1));
        return;
    }
    append(qint32(16));
    append(value.data1);
    append(value.data2);
    append(value.data3);
    m_bytes->append(reinterpret_cast<const char *>(value.data4), sizeof value.data4);
}

void BulkCopy::text(const QString &value)
{
    ++m_column;
    const qsizetype at = m_bytes->size();
    m_bytes->resize(at + 4 + m_utf8.requiredSpace(value.size()));
    char *const begin = m_bytes->data() + at;
    const char *const end = m_utf8.appendToBuffer(begin + 4, value);
    qToBigEndian(qint32(end - begin - 4), begin);
    m_bytes->truncate(at + (end - begin));
}

void BulkCopy::number(qint64 value)
{
    const int width = (*m_rowWidths)[m_column++];
    append(qint32(width));
    switch (width) {
    case 2:
        append(qint16(value));
        break;
    case 4:
        append(qint32(value));
        break;
    default:
        append(value);
    }
}

void BulkCopy::bytes(const QByteArray &value)
{
    ++m_column;
    append(qint32(value.size()));
    m_bytes->append(value);
}

void BulkCopy::endRow()
{
    m_size += m_bytes->size() - m_before;
}

BulkCopy::Batch BulkCopy::take()
{
    m_size = 0;
    return std::exchange(m_batch, Batch(customerTables().size()));
}

Result<Unit> BulkCopy::send(Connection &connection, const Batch &batch)
{
    for (size_t table = 0; table < batch.size(); ++table) {
        if (batch[table].isEmpty())
            continue;
        auto sent = sendRows(connection, customerTables()[table], true, batch[table]);
        if (!sent)
            return sent;
    }
    return {};
}

Result<Unit> BulkCopy::sendInto(Connection &connection, const QString &target, size_t table,
                                const QByteArray &rows)
{
    const QByteArray name = target.toLatin1();
    return sendRows(connection, {QLatin1StringView(name), customerTables()[table].columns}, false, rows);
}

Result<Unit> BulkCopy::sendRows(Connection &connection, const TableShape &target, bool frozen,
                                const QByteArray &rows)
{
    PGconn *const pg = libpqHandle(connection.driver());
    if (!pg)
        return Error{Error::Code::Internal, u"the driver shows no connection"_s, false};
    return sendTable(connection, pg, target, frozen ? u"FORMAT binary, FREEZE"_s : u"FORMAT binary"_s, rows);
}

} // namespace teller
