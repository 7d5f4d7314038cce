// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/snapshot_cache.h"

#include "core/when_done.h"

#include <algorithm>

namespace teller {

SnapshotCache::SnapshotCache(CustomerRecord &record, QObject *parent)
    : QObject(parent)
    , m_record(record)
{
    connect(&record, &CustomerRecord::interactionChanged, this, [this](CustomerId customer) {
        std::erase_if(m_entries, [customer](const Entry &entry) {
            return entry.recognition && entry.recognition->snapshot &&
                   entry.recognition->snapshot->customer.id == customer;
        });
    });
    connect(&record, &CustomerRecord::changesMissed, this, [this] { m_entries.clear(); });
}

void SnapshotCache::prefetch(const CallId &call, const CallerKey &key)
{
    const auto same = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.call == call && entry.key == key;
    });
    if (same != m_entries.end())
        return;
    forget(call);
    if (m_entries.size() == capacity)
        m_entries.erase(m_entries.begin());
    m_entries.push_back({call, key, std::nullopt});
    whenDone(this, m_record.recognise(key, {call, true, {}}),
             [this, call, key](const Result<Recognition> &result) {
                 if (!result)
                     return; // the session asks again when the call is offered, and shows what went wrong
                 for (Entry &entry : m_entries) {
                     if (entry.call == call && entry.key == key)
                         entry.recognition = *result;
                 }
             });
}

std::optional<Recognition> SnapshotCache::take(const CallId &call, const CallerKey &key)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&](const Entry &entry) { return entry.call == call; });
    if (it == m_entries.end())
        return std::nullopt;
    std::optional<Recognition> found;
    if (it->key == key)
        found = std::move(it->recognition);
    m_entries.erase(it);
    return found;
}

void SnapshotCache::forget(const CallId &call)
{
    std::erase_if(m_entries, [&](const Entry &entry) { return entry.call == call; });
}

} // namespace teller
