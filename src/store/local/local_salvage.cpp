// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/local_salvage.h"

#include "core/logging.h"
#include "store/sql/connection.h"

#include <QFile>

#include <array>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestGap = 1'000'000; ///< rows looked for one by one between two that were found

struct Table
{
    QLatin1StringView name;
    std::vector<QLatin1StringView> columns; ///< the first is the row's number
};

// Only columns without an index are asked for by number, so that a broken index hides nothing.
const std::array<Table, 3> &tables()
{
    static const std::array<Table, 3> all{
        Table{"outbox"_L1,
              {"seq"_L1, "id"_L1, "note_id"_L1, "store"_L1, "agent"_L1, "kept_at"_L1, "key_name"_L1,
               "sealed"_L1, "refused_code"_L1, "refused_detail"_L1}},
        Table{"drafts"_L1,
              {"seq"_L1, "note_id"_L1, "interaction_id"_L1, "changed_at"_L1, "key_name"_L1, "sealed"_L1}},
        Table{"plain_drafts"_L1,
              {"rowid"_L1, "note_id"_L1, "interaction_id"_L1, "call_id"_L1, "customer_id"_L1, "text"_L1,
               "caret"_L1, "disposition"_L1, "last_revision"_L1, "changed_at"_L1}}};
    return all;
}

QString columnList(const Table &table)
{
    QStringList names;
    for (const QLatin1StringView column : table.columns)
        names.append(QString(column));
    return names.join(u", "_s);
}

/// A damaged file's rows of one table.
class RowHunt
{
public:
    RowHunt(Connection &from, const Table &table, QLatin1StringView nameThere)
        : m_from(from)
        , m_number(table.columns.front())
        , m_select(u"SELECT %1 FROM %2 NOT INDEXED WHERE "_s.arg(columnList(table), nameThere))
        , m_width(table.columns.size())
    {}

    std::map<qint64, std::vector<QVariant>> rows;

    /// Forwards until something is broken, backwards until something is broken, and then one by one between.
    void go()
    {
        if (take(u"%1 > -1 ORDER BY %1"_s.arg(m_number)))
            return;
        const qint64 low = rows.empty() ? 0 : rows.rbegin()->first;
        take(u"%1 > %2 ORDER BY %1 DESC"_s.arg(m_number).arg(low));
        const auto above = rows.upper_bound(low);
        const qint64 high = above == rows.end() ? low + longestGap / 100 : above->first;
        for (qint64 number = low + 1; number < high && number < low + longestGap; ++number)
            take(u"%1 = %2"_s.arg(m_number).arg(number));
    }

private:
    bool take(const QString &which)
    {
        return m_from
            .runRaw(m_select + which,
                    [this](const QSqlQuery &row) {
                        std::vector<QVariant> values;
                        for (size_t i = 0; i < m_width; ++i)
                            values.push_back(row.value(int(i)));
                        rows.emplace(values.front().toLongLong(), std::move(values));
                    })
            .ok();
    }

    Connection &m_from;
    const QLatin1StringView m_number;
    const QString m_select;
    const size_t m_width;
};

int copy(Connection &from, const Table &table, QLatin1StringView nameThere, Connection &into)
{
    RowHunt hunt(from, table, nameThere);
    hunt.go();
    const QString insert = u"INSERT OR IGNORE INTO %1 (%2) VALUES (:%3)"_s.arg(
        table.name, columnList(table), columnList(table).replace(u" "_s, u" :"_s));
    int copied = 0;
    for (const auto &[number, values] : hunt.rows) {
        Values bound;
        for (size_t i = 0; i < values.size(); ++i)
            bound.emplace_back(table.columns.at(i), values.at(i));
        // A row that a constraint refuses is garbage.
        if (auto done = into.runText(insert, bound); done)
            copied += int(*done);
        else
            qCInfo(lcStore) << "a row of a damaged file could not be used:" << done.error().detail;
    }
    return copied;
}

} // namespace

Result<int> salvageLocalFile(const QString &damaged, Connection &into)
{
    // A copy with its log: opening the file itself would change it.
    const QString work = damaged + u".reading"_s;
    const auto removeWork = [&work] {
        for (const auto &tail : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(work + tail);
    };
    removeWork();
    if (!QFile::copy(damaged, work) ||
        (QFile::exists(damaged + u"-wal"_s) && !QFile::copy(damaged + u"-wal"_s, work + u"-wal"_s)))
    {
        removeWork();
        return Error{Error::Code::Full, u"a damaged file cannot be copied"_s, true};
    }
    int copied = 0;
    auto result = [&]() -> Result<int> {
        Connection from(StoreSettings::sqliteFile(work));
        if (auto opened = from.open(); !opened)
            return 0;
        // Before the outbox there was only one table, and it was plain.
        const bool sealed = from.runRaw(u"SELECT key_name FROM drafts LIMIT 0"_s).ok();
        return into.inTransaction([&]() -> Result<int> {
            for (const Table &table : tables()) {
                const bool plain = table.name == "plain_drafts"_L1;
                if (!sealed && !plain)
                    continue;
                copied += copy(from, table, plain && !sealed ? "drafts"_L1 : table.name, into);
            }
            return copied;
        });
    }();
    removeWork();
    return result;
}

} // namespace teller
