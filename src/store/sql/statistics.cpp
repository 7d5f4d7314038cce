// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/statistics.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// What an index computes has statistics of its own, which a list of columns would leave out.
constexpr auto tablesWithColumns =
    "SELECT quote_ident(t.relname) || CASE WHEN i.computes THEN '' ELSE ' (' || i.columns || ')' END "
    "FROM pg_class t CROSS JOIN LATERAL ("
    "SELECT bool_or(i.indexprs IS NOT NULL) AS computes, string_agg(DISTINCT quote_ident(a.attname), ', ') "
    "AS columns FROM pg_index i JOIN pg_attribute a ON a.attrelid = t.oid "
    "AND a.attnum = ANY (CAST(i.indkey AS smallint[])) WHERE i.indrelid = t.oid) i "
    "WHERE t.relkind = 'r' AND t.relnamespace = to_regnamespace(quote_ident(current_schema())) "
    "AND i.columns IS NOT NULL AND t.relname IN ('%1')"_L1;

} // namespace

Result<Unit> refreshStatistics(Connection &connection, const QStringList &tables)
{
    QStringList wanted;
    if (connection.dialect().isPostgres()) {
        auto read = connection.runRaw(QString(tablesWithColumns).arg(tables.join(u"', '"_s)),
                                      [&](const QSqlQuery &row) { wanted += row.value(0).toString(); });
        if (!read)
            return read.error();
        if (wanted.isEmpty())
            return {};
    }
    auto done = connection.runRaw(u"ANALYZE "_s + wanted.join(u", "_s));
    if (!done)
        return done.error();
    return {};
}

} // namespace teller
