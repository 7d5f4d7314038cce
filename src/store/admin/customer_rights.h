// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "core/result.h"

#include <functional>
#include <vector>

namespace teller {

class Connection;

/// What the law gives to the persons in the store: to have what is kept about them, and to have it removed.
/// Both are written to the audit in the same transaction; on PostgreSQL they need the owner or a member of
/// teller_admin. Block; NotFound if there is no such customer, Rejected without a reason.

/// Everything that the store holds about one customer.
[[nodiscard]] Result<CustomerFile> exportCustomer(Connection &connection, CustomerId customer,
                                                  const QString &reason);

/// Removes what says who somebody is and what was said; erase_customer.sql says what that is. What is only
/// counted stays, and the audit stays whole. How many rows of which table were removed or emptied; none the
/// second time.
[[nodiscard]] Result<std::vector<std::pair<QString, qint64>>>
eraseCustomer(Connection &connection, CustomerId customer, const QString &reason);

struct Expiry
{
    qint64 interactions = 0;
    std::vector<std::pair<QString, qint64>> rows; ///< by table: removed or emptied
};
/// Removes what was said longer ago than it may be kept: the words of interactions that began before a
/// moment, and of what else is settled since; and leaves what is only counted. expire_words.sql and
/// expire_beside.sql say what that is. Nothing of a case, a promise or a task that is open. A thousand
/// interactions in a transaction of their own: whatever stops it, the next one goes on. `progress` hears how
/// many are done and says whether to go on. It needs the owner; Rejected without a reason.
[[nodiscard]] Result<Expiry> expireWords(Connection &connection, Instant before, const QString &reason,
                                         const std::function<bool(qint64)> &progress);
/// Of how many interactions it would remove the words.
[[nodiscard]] Result<qint64> countExpired(Connection &connection, Instant before);

/// The customers who hold an account of that number.
[[nodiscard]] Result<std::vector<CustomerId>> holdersOf(Connection &connection, const QString &accountNumber);

} // namespace teller
