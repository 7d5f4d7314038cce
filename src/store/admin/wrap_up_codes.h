// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_rules.h"
#include "core/result.h"
#include "core/wrap_up.h"

#include <vector>

namespace teller {

class Connection;

// The wrap-up codes that the company offers, and what each queue makes of them. All block; on PostgreSQL they
// need the store's owner.

/// Adds codes, or changes those that are there, in this order and ahead of none.
[[nodiscard]] Result<Unit> putWrapUpCodes(Connection &connection,
                                          const std::vector<Disposition> &dispositions);
/// Behind all that are there; one that is there keeps its place. Rejected without a code or a label.
[[nodiscard]] Result<Unit> putWrapUpCode(Connection &connection, const Disposition &disposition);
/// No longer offered, by any queue; interactions keep it. NotFound if there is none.
[[nodiscard]] Result<Unit> dropWrapUpCode(Connection &connection, const QString &code);
/// Replaces the queue's rule. Rejected if it names a code that is not there.
[[nodiscard]] Result<Unit> putQueueWrapUp(Connection &connection, const QueueWrapUp &rule);
/// NotFound if the queue has none.
[[nodiscard]] Result<Unit> dropQueueWrapUp(Connection &connection, const QString &queue);
[[nodiscard]] Result<std::vector<Disposition>> wrapUpCodes(Connection &connection);

} // namespace teller
