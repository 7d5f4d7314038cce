// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/value_tiers.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

Result<Unit> putValueTier(Connection &connection, const ValueTier &tier)
{
    if (tier.name.isEmpty() || tier.from.currency.isEmpty())
        return rejected(u"a tier has a name and a currency"_s);
    if (tier.from.minor < 0 || tier.goodwill.minor < 0)
        return rejected(u"an amount of a tier is not less than nothing"_s);
    if (!tier.goodwill.currency.isEmpty() && tier.goodwill.currency != tier.from.currency)
        return rejected(u"a tier has one currency"_s);
    auto done = connection.run("put_tier"_L1, {{"name"_L1, tier.name},
                                               {"from"_L1, tier.from.minor},
                                               {"goodwill"_L1, tier.goodwill.minor},
                                               {"currency"_L1, tier.from.currency},
                                               {"guidance"_L1, tier.guidance}});
    if (!done)
        return done.error();
    return {};
}

Result<Unit> dropValueTier(Connection &connection, const QString &name)
{
    auto done = connection.run("drop_tier"_L1, {{"name"_L1, name}});
    if (!done)
        return done.error();
    if (*done == 0)
        return Error{Error::Code::NotFound, u"no such tier"_s, false};
    return {};
}

} // namespace teller
