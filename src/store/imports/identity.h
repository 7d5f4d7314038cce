// SPDX-License-Identifier: GPL-3.0-or-later
//
// imports/ takes in what other systems deliver, and finds out whose it is. Of the latter, identity_rules says
// who is the same person, identity_facts reads what that depends on, and identity writes the difference.
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <functional>
#include <vector>

namespace teller {

class Connection;
struct StoreSettings;

/// Brings the links and the queue of reviews in line with the facts, for these customers and everybody whom
/// their facts can concern: to be called with all customers who came, or of whom something changed, in any
/// order and any number of batches. No row of history moves: a link is a row of merges, and
/// customers.merged_into. Links that no longer hold are taken back. Each is written to the audit.
///
/// Call it in the transaction that wrote them, with some thousands at a time: a number that was rare before
/// and is common with others who are not among `touched` would be taken for one that was common all along. On
/// PostgreSQL it needs the owner.
[[nodiscard]] Result<Unit> resolveIdentities(Connection &connection, const std::vector<CustomerId> &touched);

/// The same for everybody in the store, a batch in a transaction. `progress` hears how many customers were
/// looked at. Their number.
[[nodiscard]] Result<qint64> resolveAllIdentities(Connection &connection,
                                                  const std::function<void(qint64)> &progress = {});

/// Opens the store for it; WrongVersion if it is not this program's.
[[nodiscard]] Result<qint64> resolveAllIdentities(const StoreSettings &settings,
                                                  const std::function<void(qint64)> &progress = {});

} // namespace teller
