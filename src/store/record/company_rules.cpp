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
    auto queues = connection.run("queue_wrap_ups"_L1, {}, [&](const QSqlQuery &row) {
        const QString queue = row.value(0).toString();
        if (rules.wrapUps.empty() || rules.wrapUps.back().queue != queue)
            rules.wrapUps.push_back({queue, {}, row.value(1).toBool()});
        if (const QString code = row.value(2).toString(); !code.isEmpty())
            rules.wrapUps.back().codes.append(code);
    });
    if (!queues)
        return queues.error();
    return rules;
}

} // namespace teller
