// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/import_threads.h"

#include "store/sql/connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t recordsAStatement = 500;
constexpr std::chrono::hours wrongClocks(48); ///< by which an answer may seem to be older than its question

// The id of a delivery is its name, or its name, a blank, and more: '!' is what follows the blank.
constexpr auto threadsNamed =
    "WITH w (customer_id, name) AS (SELECT CAST(w.value ->> 0 AS {uuid}), w.value ->> 1 FROM {json_rows} w) "
    "SELECT CAST(w.customer_id AS text), w.name, i.thread FROM w "
    "CROSS JOIN deliveries d CROSS JOIN interactions i "
    "WHERE d.customer_id = w.customer_id AND d.source = :source "
    "AND d.external_id >= w.name AND d.external_id < w.name || '!' "
    "AND i.customer_id = d.customer_id AND i.id = d.interaction_id"_L1;

// Each customer's history is looked through once, however many of the records are theirs, and no further back
// than an answer can lie: imports mostly run forward.
constexpr auto threadsHandedOn =
    "WITH w (customer_id, name, thread) AS (SELECT CAST(w.value ->> 0 AS {uuid}), w.value ->> 1, "
    "w.value ->> 2 FROM {json_rows} w) "
    "UPDATE interactions SET thread = (SELECT min(w.thread) FROM w "
    "WHERE w.customer_id = interactions.customer_id AND w.name = interactions.thread) "
    "WHERE customer_id IN (SELECT w.customer_id FROM w) AND started_at >= CAST(:since AS bigint) "
    "AND source = :source AND (customer_id, thread) IN (SELECT w.customer_id, w.name FROM w)"_L1;

using Written = ImportThreads::Written;

QString &threadOf(const Written &one)
{
    return one.first->record.part.interactions.front().interaction.thread;
}

Instant startOf(const Written &one)
{
    return one.first->record.part.interactions.front().interaction.startedAt;
}

QString textOf(const QJsonArray &rows)
{
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

/// The records of each source, a part at a time.
std::vector<std::vector<Written>> partedBySource(const std::vector<Written> &records)
{
    std::map<QString, std::vector<Written>> sources;
    for (const Written &one : records)
        sources[one.first->record.source].push_back(one);
    std::vector<std::vector<Written>> parts;
    for (const auto &[source, all] : sources) {
        for (size_t at = 0; at < all.size(); at += recordsAStatement) {
            const size_t end = std::min(at + recordsAStatement, all.size());
            parts.emplace_back(all.begin() + ptrdiff_t(at), all.begin() + ptrdiff_t(end));
        }
    }
    return parts;
}

} // namespace

ImportThreads::ImportThreads(Connection &connection, std::vector<Written> records)
    : m_connection(connection)
    , m_records(std::move(records))
{
    std::erase_if(m_records, [](const Written &one) {
        const ImportedRecord &record = one.first->record;
        return record.threadName.isEmpty() || record.part.interactions.empty() ||
               threadOf(one) == record.threadName;
    });
}

Result<Unit> ImportThreads::findThose()
{
    if (m_records.empty())
        return {};
    for (const Written &one : m_records) {
        const ImportedRecord &record = one.first->record;
        const Place place{one.second, record.source, record.threadName};
        const auto twice = m_said.constFind(place); // a copy that says something else
        m_said.insert(place, twice == m_said.cend() ? threadOf(one) : std::min(*twice, threadOf(one)));
    }
    if (auto read = readThreads(); !read)
        return read;
    for (const Written &one : m_records)
        threadOf(one) = beginningOf({one.second, one.first->record.source, threadOf(one)});
    return {};
}

Result<Unit> ImportThreads::readThreads()
{
    for (const std::vector<Written> &part : partedBySource(m_records)) {
        const QString &source = part.front().first->record.source;
        QSet<Place> asked;
        QJsonArray rows;
        for (const Written &one : part) {
            const Place place{one.second, source, threadOf(one)};
            if (!asked.contains(place))
                rows.append(QJsonArray{one.second.text(), place.name});
            asked.insert(place);
        }
        auto read = m_connection.runText(
            m_connection.dialect().translate(threadsNamed),
            {{"rows"_L1, textOf(rows)}, {"source"_L1, source}}, [&](const QSqlQuery &row) {
                const Place place{CustomerId::fromText(row.value(0).toString()), source,
                                  row.value(1).toString()};
                const QString thread = row.value(2).toString();
                const auto twice = m_stored.constFind(place);
                m_stored.insert(place, twice == m_stored.cend() ? thread : std::min(*twice, thread));
            });
        if (!read)
            return read.error();
    }
    return {};
}

QString ImportThreads::beginningOf(Place place)
{
    std::vector<QString> path;
    QSet<QString> passed;
    QString beginning;
    while (beginning.isNull()) {
        if (const auto found = m_found.constFind(place); found != m_found.cend()) {
            beginning = *found;
        } else if (passed.contains(place.name)) {
            const auto circle = std::find(path.begin(), path.end(), place.name);
            beginning = *std::min_element(circle, path.end());
        } else {
            passed.insert(place.name);
            path.push_back(place.name);
            const QString next = m_said.value(place, m_stored.value(place, place.name));
            if (next == place.name)
                beginning = next;
            place.name = next;
        }
    }
    for (const QString &name : path)
        m_found.insert({place.customer, place.source, name}, beginning);
    return beginning;
}

Result<Unit> ImportThreads::handOn()
{
    std::erase_if(m_records,
                  [](const Written &one) { return threadOf(one) == one.first->record.threadName; });
    std::stable_sort(m_records.begin(), m_records.end(),
                     [](const Written &a, const Written &b) { return startOf(a) < startOf(b); });
    for (const std::vector<Written> &part : partedBySource(m_records)) {
        QJsonArray rows;
        for (const Written &one : part)
            rows.append(QJsonArray{one.second.text(), one.first->record.threadName, threadOf(one)});
        auto done = m_connection.runText(m_connection.dialect().translate(threadsHandedOn),
                                         {{"rows"_L1, textOf(rows)},
                                          {"source"_L1, part.front().first->record.source},
                                          {"since"_L1, toMsecs(startOf(part.front()) - wrongClocks)}});
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace teller
