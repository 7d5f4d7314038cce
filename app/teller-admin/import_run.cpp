// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_run.h"

#include "store/record/packed_content.h"

namespace teller {

using namespace Qt::StringLiterals;

ImportRun::ImportRun(RecordImport &store, ImportRejects &rejects, bool onlyLook)
    : m_store(store)
    , m_rejects(rejects)
    , m_onlyLook(onlyLook)
{}

bool ImportRun::write(ImportBatch batch)
{
    m_totals.read += qint64(batch.records.size() + batch.rejects.size());
    m_totals.remarks.add(batch.remarks);
    auto done = keepRejects(batch);
    if (done && !batch.records.empty())
        done = writeRecords(batch);
    if (done)
        done = m_rejects.flush();
    if (!done)
        m_failure = done.error();
    return done.ok();
}

Result<Unit> ImportRun::keepRejects(const ImportBatch &batch)
{
    for (const ImportBatch::Reject &one : batch.rejects) {
        ++m_totals.rejected;
        auto added = m_rejects.add(one.path, one.place, one.reason, one.original);
        if (!added)
            return added;
    }
    return {};
}

Result<Unit> ImportRun::writeRecords(ImportBatch &batch)
{
    auto done = m_onlyLook ? m_store.lookPrepared(std::move(batch.records))
                           : m_store.putPrepared(std::move(batch.records));
    if (!done)
        return done.error();
    m_totals.added += done->added;
    m_totals.updated += done->updated;
    m_totals.unchanged += done->unchanged;
    m_totals.erased += done->erased;
    for (const ImportRefusal &one : done->refused) {
        const ImportBatch::Place &place = batch.places[one.record];
        ++m_totals.rejected;
        auto original = unpackedContent(place.packed, place.bytes);
        if (!original)
            return original.error();
        if (auto added = m_rejects.add(place.path, place.place, one.reason, *original); !added)
            return added;
    }
    const ImportBatch::Place &last = batch.places.back();
    m_lastPlace = last.place.where.isEmpty() ? last.path : last.path + u", "_s + last.place.where;
    return {};
}

} // namespace teller
