// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_rules.h"
#include "core/customer.h"

#include <QStringList>

namespace teller {

/// What a customer is worth, what they use, and what may be done for them. An estimate, and called one:
///  - A year: what the customer's own record gives (Customer::yearlyValue), else the mean of what they paid
///  in
///    the last three years that they were a customer for, the newest counted three times, the one before
///    twice. A first year that is not over counts as if it went on like that, after ninety days.
///  - So far: everything that is known to be paid.
///  - Lifetime: so far, and a year's worth for as long again as they have been a customer, at least one year
///  and at
///    most five; nothing more where they paid nothing within 365 days and the record gives no yearly value.
/// Amounts in other currencies than that of most of the payments are left out: there is no rate to trust.
struct CustomerValue
{
    Money perYear; ///< no currency: not known
    Money soFar;
    Money lifetime;
    int yearsKnown = 0; ///< whole years since their first business
    QString tier;     ///< by the company's rules and `perYear`; the record's own word where neither is known
    Money goodwill;   ///< what the agent may give without asking; no currency: nothing
    QString guidance; ///< the company's sentence for that tier; may be empty
    QStringList uses; ///< what they need us for: kinds of open accounts, then running entitlements, by name

    friend bool operator==(const CustomerValue &, const CustomerValue &) = default;
};

[[nodiscard]] CustomerValue customerValue(const CustomerSnapshot &snapshot, const CompanyRules &rules,
                                          Instant now);

} // namespace teller
