// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_run.h"

#include "import_formats.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t recordsABatch = 1'000;
constexpr qint64 bytesABatch = 8 * 1024 * 1024;

/// About how much memory a record takes.
qint64 weightOf(const ImportedRecord &record)
{
    qint64 weight = record.original.content.size() + 2'000;
    for (const InteractionDetail &detail : record.part.interactions) {
        weight += 2 * qint64(detail.body.size() + detail.quoted.size());
        for (const Turn &turn : detail.turns)
            weight += 2 * qint64(turn.text.size()) + qint64(turn.words.size() * sizeof(WordTiming)) + 200;
        for (const Document &document : detail.documents)
            weight += document.content.size();
    }
    return weight;
}

} // namespace

ImportRun::ImportRun(RecordImport &store, ImportRejects &rejects, QString region, bool onlyLook,
                     std::function<bool()> between)
    : m_store(store)
    , m_rejects(rejects)
    , m_region(std::move(region))
    , m_onlyLook(onlyLook)
    , m_between(std::move(between))
{}

bool ImportRun::over(const Error &error)
{
    m_failure = error;
    m_ended = true;
    return false;
}

bool ImportRun::take(ImportedRecord record, const RecordPlace &place)
{
    if (m_ended)
        return false;
    ++m_totals.read;
    bringIntoForm(record.who, m_region);
    m_weight += weightOf(record);
    m_places.push_back({m_path, place, record.original.content});
    m_batch.push_back(std::move(record));
    return (m_batch.size() < recordsABatch && m_weight < bytesABatch) || flush();
}

bool ImportRun::reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes)
{
    if (m_ended)
        return false;
    ++m_totals.read;
    ++m_totals.rejected;
    auto added = m_rejects.add(m_path, place, reason, bytes);
    return added || over(added.error());
}

bool ImportRun::flush()
{
    if (m_ended)
        return false;
    if (!m_batch.empty()) {
        std::vector<ImportedRecord> batch = std::exchange(m_batch, {});
        const std::vector<Place> places = std::exchange(m_places, {});
        m_weight = 0;
        auto done = m_onlyLook ? m_store.look(std::move(batch)) : m_store.put(std::move(batch));
        if (!done)
            return over(done.error());
        m_totals.added += done->added;
        m_totals.updated += done->updated;
        m_totals.unchanged += done->unchanged;
        for (const ImportRefusal &one : done->refused) {
            const Place &place = places[one.record];
            ++m_totals.rejected;
            if (auto added = m_rejects.add(place.path, place.place, one.reason, place.original); !added)
                return over(added.error());
        }
        const Place &last = places.back();
        m_lastPlace = last.place.where.isEmpty() ? last.path : last.path + u", "_s + last.place.where;
    }
    if (auto kept = m_rejects.flush(); !kept)
        return over(kept.error());
    m_ended = !m_between();
    return !m_ended;
}

} // namespace teller
