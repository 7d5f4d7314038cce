// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_rules.h"
#include "core/result.h"
#include "store/record/company_rules.h"

namespace teller {

class Connection;

// How the company treats customers of one value. Both block; on PostgreSQL they need the store's owner.

/// Adds a tier, or changes the one of that name. Rejected without a name, without a currency, with amounts
/// below nothing, or with goodwill in another currency.
[[nodiscard]] Result<Unit> putValueTier(Connection &connection, const ValueTier &tier);
/// NotFound if there is none of that name.
[[nodiscard]] Result<Unit> dropValueTier(Connection &connection, const QString &name);

} // namespace teller
