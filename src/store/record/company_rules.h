// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_rules.h"
#include "core/result.h"

namespace teller {

class Connection;

/// What the company has decided for everybody: the tiers of value, and named values of the store.
[[nodiscard]] Result<CompanyRules> readCompanyRules(Connection &connection);

} // namespace teller
