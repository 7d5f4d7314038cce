// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/company_rules.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

Result<CompanyRules> readCompanyRules(Connection &connection)
{
    CompanyRules rules;
    auto done = connection.run("company_rules"_L1, {}, [&](const QSqlQuery &row) {
        const QString currency = row.value(3).toString();
        const qint64 goodwill = row.value(2).toLongLong();
        rules.tiers.push_back({row.value(0).toString(), Money{row.value(1).toLongLong(), currency},
                               goodwill > 0 ? Money{goodwill, currency} : Money(), row.value(4).toString()});
    });
    if (!done)
        return done.error();
    return rules;
}

} // namespace teller
