// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"

#include <QObject>

#include <optional>
#include <vector>

namespace teller {

/// Recognitions fetched ahead for callers who still wait in one of my queues. A change to a customer throws
/// theirs away.
class SnapshotCache final : public QObject
{
    Q_OBJECT
public:
    explicit SnapshotCache(CustomerRecord &record, QObject *parent = nullptr);

    void prefetch(const CallId &call, const CallerKey &key);
    /// Hands over what was fetched for this call, if it was for the same key and is still true.
    [[nodiscard]] std::optional<Recognition> take(const CallId &call, const CallerKey &key);
    void forget(const CallId &call);

private:
    struct Entry
    {
        CallId call;
        CallerKey key;
        std::optional<Recognition> recognition;
    };
    static constexpr size_t capacity = 16;

    CustomerRecord &m_record;
    std::vector<Entry> m_entries; ///< oldest first
};

} // namespace teller
