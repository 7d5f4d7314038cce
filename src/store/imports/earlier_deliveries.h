// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/imports/import_rows.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <vector>

namespace teller {

class Connection;

/// A delivery that is in the store.
struct EarlierDelivery
{
    CustomerId customer;
    QString digest;
    InteractionId interaction;
    QString holds;
    bool erased = false; ///< on the person's wish: nothing of it may come back. The rest is then not known.
};

/// By PreparedRecord::key().
using EarlierDeliveries = QHash<QString, EarlierDelivery>;

/// Those of the ids that the store has or has erased, by source.
[[nodiscard]] Result<EarlierDeliveries> findDeliveries(Connection &connection,
                                                       const std::map<QString, QStringList> &externalIds);

/// A record that was delivered before and is now written anew.
struct ChangedRecord
{
    EarlierDelivery before;
    const PreparedRecord *now = nullptr;
    CustomerId customer; ///< whose it is now
};

// What makes room for it, in two steps around the writing of the new rows. Call both in the batch's
// transaction.

/// Takes back the rows under ids of its own, and puts those that others may refer to below any that will be
/// written.
[[nodiscard]] Result<Unit> takeBack(Connection &connection, const std::vector<ChangedRecord> &changed);
/// Carries over to the new customer what people here wrote about an interaction that moved, and removes the
/// rows that nothing refers to any more.
[[nodiscard]] Result<Unit> clearAway(Connection &connection, const std::vector<ChangedRecord> &changed);

} // namespace teller
