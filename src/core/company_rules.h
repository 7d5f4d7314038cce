// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money.h"

#include <QString>

#include <vector>

namespace teller {

/// How the company treats customers of one value.
struct ValueTier
{
    QString name;     ///< "gold"
    Money from;       ///< the least value in a year that belongs to it
    Money goodwill;   ///< what an agent may give without asking; no currency: nothing
    QString guidance; ///< one sentence for the agent, in the company's own words; may be empty

    friend bool operator==(const ValueTier &, const ValueTier &) = default;
};

/// What a company has decided once for everybody, and what insight is given beside a customer. Read once when
/// a desk connects.
struct CompanyRules
{
    std::vector<ValueTier> tiers; ///< dearest first; empty where the company has none

    friend bool operator==(const CompanyRules &, const CompanyRules &) = default;
};

} // namespace teller
