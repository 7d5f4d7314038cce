// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/new_customer.h"
#include "core/result.h"

#include <vector>

namespace teller {

class Connection;

/// Adds somebody whom no system knows, as a profile like those that imports make. The same again changes
/// nothing; another one under the same id is Rejected, and so is one of whose identifiers somebody else has
/// any: that is looked up in the same transaction. It is written to the audit. On a shared store whoever is
/// signed in may do it.
[[nodiscard]] Result<Unit> createCustomer(Connection &connection, const NewCustomer &customer);
/// Who keeps it from being added: see CustomerRecord::holders().
[[nodiscard]] Result<std::vector<CustomerSummary>> holdersOf(Connection &connection,
                                                             const NewCustomer &customer);

} // namespace teller
