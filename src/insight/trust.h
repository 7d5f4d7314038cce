// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an honest clerk would tell without being asked.
#pragma once

#include "insight/finding.h"

namespace teller {

/// What ends within 30 days (EntitlementEnding), and what renews by itself within 14 (RenewalComing).
[[nodiscard]] std::vector<Finding> endings(const CustomerSnapshot &snapshot, Instant now);

/// Refunds that are due (status "refund due", at: since when), and invoices paid more than once: payments
/// with status "paid" of the same reference (none that begins with "deposit") and amount, each within ten
/// days of the one before, without a later "refunded" or "refund due" of that reference.
[[nodiscard]] std::vector<Finding> moneyOwed(const CustomerSnapshot &snapshot, Instant now);

/// An order that may be more than needed. For each article of the newest order (placed within fourteen days,
/// not returned or cancelled): the customer bought it at least three times before, on different days; the
/// median of the gaps between those is the time such an order is meant for; and the order holds more than was
/// ever bought within a time of that length. What comes out is the ordered quantity, that most, and the
/// length in days.
[[nodiscard]] std::vector<Finding> moreThanNeeded(const CustomerSnapshot &snapshot, Instant now);

} // namespace teller
