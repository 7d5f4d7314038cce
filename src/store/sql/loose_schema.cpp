// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/loose_schema.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

const auto ofWords = " USING gin "_L1;

/// Memory to build something with. An index of words is built faster with what a processor's cache holds,
/// more or less, than with more; sorting is not, and leaves work to other processes if each has enough for
/// it.
QString memoryFor(const QString &build)
{
    return u"SET LOCAL maintenance_work_mem = "_s + (build.contains(ofWords) ? u"'8MB'"_s : u"'256MB'"_s);
}

QString listOf(const QStringList &names)
{
    return u"('"_s + names.join(u"','"_s) + u"')"_s;
}

} // namespace

Result<LooseSchema> LooseSchema::takeApart(Connection &connection, const QStringList &tables)
{
    LooseSchema schema;
    const auto read =
        connection.dialect().isPostgres() ? &LooseSchema::readPostgres : &LooseSchema::readSqlite;
    if (auto known = (schema.*read)(connection, tables); !known)
        return known.error();
    for (const QString &drop : std::as_const(schema.m_drops)) {
        if (auto done = connection.runRaw(drop); !done)
            return done.error();
    }
    return schema;
}

Result<Unit> LooseSchema::putTogether(Connection &connection,
                                      const std::function<bool(int, int)> &progress) const
{
    int done = 0;
    QString memory;
    for (const QString &build : m_builds) {
        if (!progress(done, int(m_builds.size())))
            return Error{Error::Code::Cancelled, u"stopped between two indexes"_s, true};
        if (const QString more = memoryFor(build); connection.dialect().isPostgres() && more != memory) {
            if (auto given = connection.runRaw(more); !given)
                return given.error();
            memory = more;
        }
        if (auto built = connection.runRaw(build); !built)
            return built.error();
        ++done;
    }
    return {};
}

Result<Unit> LooseSchema::readPostgres(Connection &connection, const QStringList &tables)
{
    const auto alter = [](const QSqlQuery &row) {
        return u"ALTER TABLE %1 "_s.arg(row.value(0).toString());
    };
    // References first when dropping, last when building: they rest on the keys.
    QStringList references;
    auto foreign = connection.runRaw(
        u"SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(k.oid) FROM "
        u"pg_constraint k "
        "JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid "
        "WHERE k.contype = 'f' AND k.connamespace = to_regnamespace(quote_ident(current_schema())) "
        "AND (a.relname IN %1 OR b.relname IN %1) ORDER BY a.relname, conname"_s.arg(listOf(tables)),
        [&](const QSqlQuery &row) {
            const QString name = row.value(1).toString();
            m_drops += alter(row) + u"DROP CONSTRAINT "_s + name;
            references += alter(row) + u"ADD CONSTRAINT "_s + name + u' ' + row.value(2).toString();
        });
    if (!foreign)
        return foreign.error();
    auto indexes = connection.runRaw(
        u"SELECT i.indrelid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid), "
        "i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i "
        "JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = "
        "to_regnamespace(quote_ident(current_schema())) "
        "LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x') "
        "WHERE t.relname IN %1 ORDER BY t.relname, i.indexrelid"_s.arg(listOf(tables)),
        [&](const QSqlQuery &row) {
            if (row.value(1).isNull()) {
                m_drops += u"DROP INDEX "_s + row.value(3).toString();
                // One processor alone builds an index of words, others join in what is behind it.
                const QString build = row.value(4).toString();
                m_builds.insert(build.contains(ofWords) ? 0 : m_builds.size(), build);
                return;
            }
            const QString name = row.value(1).toString();
            m_drops += alter(row) + u"DROP CONSTRAINT "_s + name;
            m_builds += alter(row) + u"ADD CONSTRAINT "_s + name + u' ' + row.value(2).toString();
        });
    if (!indexes)
        return indexes.error();
    m_builds += references;
    auto triggers = connection.runRaw(
        u"SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE NOT t.tgisinternal AND c.relnamespace = to_regnamespace(quote_ident(current_schema())) "
        "AND c.relname IN %1 ORDER BY 1"_s.arg(listOf(tables)),
        [&](const QSqlQuery &row) {
            m_drops.prepend(alter(row) + u"DISABLE TRIGGER USER"_s);
            m_builds += alter(row) + u"ENABLE TRIGGER USER"_s;
        });
    if (!triggers)
        return triggers.error();
    return {};
}

Result<Unit> LooseSchema::readSqlite(Connection &connection, const QStringList &tables)
{
    auto indexes = connection.runRaw(
        u"SELECT name, sql, upper(type) FROM sqlite_schema WHERE type IN ('index', 'trigger') "
        "AND sql IS NOT NULL AND tbl_name IN %1 ORDER BY type, tbl_name, name"_s.arg(listOf(tables)),
        [&](const QSqlQuery &row) {
            m_drops += u"DROP %1 %2"_s.arg(row.value(2).toString(), row.value(0).toString());
            m_builds += row.value(1).toString();
        });
    if (!indexes)
        return indexes.error();
    return {};
}

} // namespace teller
