// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money.h"

#include <QString>
#include <QStringList>

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

/// Which wrap-up codes the calls of a queue may have. Where a queue has no rule, that of the empty name
/// counts; where there is none either, all codes are offered and none is asked for.
struct QueueWrapUp
{
    QString queue;         ///< as the telephone system names it; compared without regard to case
    QStringList codes;     ///< of dispositions, in the order of their keys; empty: all there are
    bool required = false; ///< a wrap-up is not over without one

    friend bool operator==(const QueueWrapUp &, const QueueWrapUp &) = default;
};

/// What a company has decided once for everybody, and what insight is given beside a customer. Read once when
/// a desk connects.
struct CompanyRules
{
    std::vector<ValueTier> tiers;       ///< dearest first; empty where the company has none
    std::vector<QueueWrapUp> wrapUps{}; ///< by name

    friend bool operator==(const CompanyRules &, const CompanyRules &) = default;
};

} // namespace teller
