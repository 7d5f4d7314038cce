// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity.h"
#include "core/result.h"

#include <optional>
#include <utility>
#include <vector>

namespace teller {

class Connection;

// What people decide about who is who. On PostgreSQL routines do it, for supervisors, administrators and,
// about two customers whom they have open, agents; an embedded store belongs to whoever opened it. Everything
// is audited. What the rules of identity resolution make of it comes with the next import, or at once through
// StoreAdmin.

/// The two people are one from now on, shown as the survivor's. Rejected if they are one already.
[[nodiscard]] Result<MergeId> mergeCustomers(Connection &connection, CustomerId customer, CustomerId survivor,
                                             const QString &reason);
/// Rejected if there is no such merge, or none that stands. Who was linked by a rule is then told apart.
[[nodiscard]] Result<Unit> unmergeCustomers(Connection &connection, MergeId merge, const QString &reason);
/// About a pair of the reviews, in any order. Rejected if it was decided otherwise meanwhile.
[[nodiscard]] Result<Unit> decideIdentity(Connection &connection, CustomerId one, CustomerId other,
                                          IdentityDecision decision);
/// The pairs that wait, surest first, at most 200; or that one, if it waits.
[[nodiscard]] Result<std::vector<IdentityReview>>
readIdentityReviews(Connection &connection,
                    const std::optional<std::pair<CustomerId, CustomerId>> &pair = std::nullopt);
/// Why others are shown as the customer.
[[nodiscard]] Result<std::vector<Merge>> readMerges(Connection &connection, CustomerId customer);

} // namespace teller
