// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/sqlite_rows.h"

#include "store/sql/connection.h"
#include "store/sql/sqlite_handle.h"

#include <algorithm>
#include <memory>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

using Rows = SqliteRows::Rows;
using Value = SqliteRows::Value;

constexpr char moduleName[] = "teller_rows";

/// What SQLite asks: the table, and where a statement stands in it.
struct Table : sqlite3_vtab
{
    const Rows *const *current = nullptr;
};
struct Cursor : sqlite3_vtab_cursor
{
    size_t row = 0;
    size_t rows = 0;
};

const Rows &rowsOf(const sqlite3_vtab_cursor *cursor)
{
    return **static_cast<const Table *>(cursor->pVtab)->current;
}

int connectTable(sqlite3 *database, void *current, int /*count*/, const char *const * /*arguments*/,
                 sqlite3_vtab **made, char ** /*error*/)
{
    size_t most = 0;
    for (const TableShape &shape : customerTables())
        most = std::max(most, size_t(shape.columnNames().size()));
    QByteArray columns = "c0";
    for (size_t i = 1; i < most; ++i)
        columns += ",c" + QByteArray::number(qulonglong(i));
    const int declared = sqlite3_declare_vtab(database, ("CREATE TABLE x(" + columns + ")").constData());
    if (declared != SQLITE_OK)
        return declared;
    auto table = std::make_unique<Table>();
    table->current = static_cast<const Rows *const *>(current);
    *made = table.release();
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab *table)
{
    const std::unique_ptr<Table> gone(static_cast<Table *>(table));
    return SQLITE_OK;
}

int planAll(sqlite3_vtab * /*table*/, sqlite3_index_info *plan)
{
    plan->estimatedCost = 1'000;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab * /*table*/, sqlite3_vtab_cursor **made)
{
    *made = std::make_unique<Cursor>().release();
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    const std::unique_ptr<Cursor> gone(static_cast<Cursor *>(cursor));
    return SQLITE_OK;
}

int firstRow(sqlite3_vtab_cursor *cursor, int /*plan*/, const char * /*name*/, int /*count*/,
             sqlite3_value ** /*values*/)
{
    auto *const it = static_cast<Cursor *>(cursor);
    const Rows &rows = rowsOf(cursor);
    it->row = 0;
    it->rows = rows.columns == 0 ? 0 : rows.values.size() / rows.columns;
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor *cursor)
{
    ++static_cast<Cursor *>(cursor)->row;
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor *cursor)
{
    const auto *const it = static_cast<const Cursor *>(cursor);
    return it->row >= it->rows ? 1 : 0;
}

/// Nothing is copied: the rows stay where they are while the statement runs.
int giveValue(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const Rows &rows = rowsOf(cursor);
    const size_t at = static_cast<const Cursor *>(cursor)->row * rows.columns + size_t(column);
    if (size_t(column) >= rows.columns)
        return SQLITE_OK; // NULL
    const Value &value = rows.values[at];
    switch (value.kind) {
    case Value::Kind::Null:
        break;
    case Value::Kind::Number:
        sqlite3_result_int64(context, value.number);
        break;
    case Value::Kind::Text:
        sqlite3_result_text(context, rows.texts.constData() + value.number, value.size, SQLITE_STATIC);
        break;
    case Value::Kind::Bytes: {
        const QByteArray &bytes = rows.bytes[size_t(value.number)];
        sqlite3_result_blob64(context, bytes.isEmpty() ? "" : bytes.constData(), sqlite3_uint64(bytes.size()),
                              SQLITE_STATIC);
        break;
    }
    }
    return SQLITE_OK;
}

int giveRowNumber(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number)
{
    *number = sqlite3_int64(static_cast<const Cursor *>(cursor)->row);
    return SQLITE_OK;
}

sqlite3_module rowsModule()
{
    sqlite3_module module{};
    // Without xCreate it is there by itself, under its own name.
    module.xConnect = &connectTable;
    module.xDisconnect = &disconnectTable;
    module.xBestIndex = &planAll;
    module.xOpen = &openCursor;
    module.xClose = &closeCursor;
    module.xFilter = &firstRow;
    module.xNext = &nextRow;
    module.xEof = &atEnd;
    module.xColumn = &giveValue;
    module.xRowid = &giveRowNumber;
    return module;
}

/// Lets SQLite read from rows, for as long as it lives.
class Readable final
{
public:
    explicit Readable(sqlite3 *database)
        : m_database(database)
    {}
    ~Readable() { sqlite3_create_module_v2(m_database, moduleName, nullptr, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(Readable)

    [[nodiscard]] bool begin()
    {
        static const sqlite3_module module = rowsModule();
        return m_database && sqlite3_create_module_v2(m_database, moduleName, &module,
                                                      static_cast<void *>(&m_current), nullptr) == SQLITE_OK;
    }
    void show(const Rows &rows) { m_current = &rows; }

private:
    sqlite3 *const m_database;
    const Rows *m_current = nullptr;
};

} // namespace

SqliteRows::SqliteRows()
    : m_tables(customerTables().size())
{
    for (size_t table = 0; table < m_tables.size(); ++table)
        m_tables[table].columns = size_t(customerTables()[table].columnNames().size());
}

void SqliteRows::beginRow(size_t table)
{
    m_rows = &m_tables[table];
}

void SqliteRows::uuid(const QUuid &value)
{
    if (value.isNull()) {
        m_rows->values.push_back({});
        return;
    }
    const QByteArray written = value.toByteArray(QUuid::WithoutBraces);
    m_rows->values.push_back({Value::Kind::Text, qint32(written.size()), m_rows->texts.size()});
    m_rows->texts += written;
}

void SqliteRows::text(const QString &value)
{
    const qsizetype at = m_rows->texts.size();
    m_rows->texts.resize(at + m_utf8.requiredSpace(value.size()));
    char *const begin = m_rows->texts.data() + at;
    const char *const end = m_utf8.appendToBuffer(begin, value);
    m_rows->texts.truncate(at + (end - begin));
    m_rows->values.push_back({Value::Kind::Text, qint32(end - begin), at});
}

void SqliteRows::number(qint64 value)
{
    m_rows->values.push_back({Value::Kind::Number, 0, value});
}

void SqliteRows::bytes(const QByteArray &value)
{
    m_rows->values.push_back({Value::Kind::Bytes, 0, qint64(m_rows->bytes.size())});
    m_rows->bytes.push_back(value);
}

Result<Unit> SqliteRows::flush(Connection &connection, const std::vector<QString> &endings)
{
    Readable readable(sqliteHandle(connection.driver()));
    if (!readable.begin())
        return Error{Error::Code::Internal, u"SQLite takes no table of ours"_s, false};
    for (size_t table = 0; table < m_tables.size(); ++table) {
        Rows &rows = m_tables[table];
        if (rows.values.empty())
            continue;
        readable.show(rows);
        QStringList columns;
        for (size_t i = 0; i < rows.columns; ++i)
            columns += u'c' + QString::number(i);
        const TableShape &shape = customerTables()[table];
        // Without the condition SQLite would take ON CONFLICT for a join's.
        auto written = connection.runRaw(u"INSERT INTO %1 (%2) SELECT %3 FROM %4 WHERE true %5"_s.arg(
            shape.name, shape.columns, columns.join(u','), QLatin1StringView(moduleName), endings[table]));
        if (!written)
            return written.error();
        rows.values.clear();
        rows.texts.truncate(0);
        rows.bytes.clear();
    }
    return {};
}

Result<Unit> SqliteRows::flush(Connection &connection)
{
    return flush(connection, std::vector<QString>(m_tables.size(), u"ON CONFLICT DO NOTHING"_s));
}

} // namespace teller
