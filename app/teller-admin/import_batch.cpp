// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_batch.h"

#include "import_formats.h"

#include <iterator>

namespace teller {

namespace {

constexpr size_t recordsABatch = 500;
constexpr qint64 bytesABatch = 4 * 1024 * 1024;

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

template <typename Thing>
void moveBehind(std::vector<Thing> &first, std::vector<Thing> &more)
{
    first.insert(first.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

std::optional<ImportBatch> takeWaiting(ImportBatches &batches)
{
    std::optional<ImportBatch> whole;
    for (ImportBatch &next : batches.takeAll()) {
        if (!whole) {
            whole = std::move(next);
            continue;
        }
        moveBehind(whole->records, next.records);
        moveBehind(whole->places, next.places);
        moveBehind(whole->rejects, next.rejects);
        moveBehind(whole->troubles, next.troubles);
        whole->remarks.add(next.remarks);
        whole->bytesRead = next.bytesRead;
    }
    return whole;
}

ImportGathering::ImportGathering(ImportBatches &batches, QString region, std::function<qint64()> bytesRead)
    : m_batches(batches)
    , m_region(std::move(region))
    , m_bytesRead(std::move(bytesRead))
{}

bool ImportGathering::take(ImportedRecord record, const RecordPlace &place)
{
    bringIntoForm(record.who, m_region);
    m_weight += weightOf(record);
    m_batch.remarks.add({record.assumesUtc ? 1 : 0, record.lacksSignature ? 1 : 0});
    PreparedRecord &one = m_batch.records.emplace_back(prepared(std::move(record)));
    m_batch.places.push_back({m_path, place, one.packed, one.record.original.bytes});
    return passOnIfFull();
}

bool ImportGathering::reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes)
{
    m_weight += bytes.size() + 500;
    m_batch.rejects.push_back({m_path, place, bytes, reason});
    return passOnIfFull();
}

void ImportGathering::end()
{
    (void)passOn();
    m_batches.end();
}

bool ImportGathering::passOnIfFull()
{
    const bool full = m_batch.records.size() >= recordsABatch || m_weight >= bytesABatch;
    return full ? passOn() : !m_stopped;
}

bool ImportGathering::passOn()
{
    m_batch.bytesRead = m_bytesRead();
    m_stopped = !m_batches.put(std::exchange(m_batch, {}), std::exchange(m_weight, 0));
    return !m_stopped;
}

} // namespace teller
