// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/agent_decisions.h"

#include "store/record/audit_chain.h"
#include "store/sql/connection.h"

#include <QSet>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Before anything is read: whoever may not do it is told so.
Result<Unit> note(Connection &connection, const QString &what)
{
    return appendAudit(connection, u"export"_s, {}, u"admin"_s, {}, what);
}

} // namespace

Result<std::vector<StoppedOutreach>> exportStoppedOutreach(Connection &connection, Instant since)
{
    return connection.inTransaction([&]() -> Result<std::vector<StoppedOutreach>> {
        if (auto noted = note(connection, u"stopped messages"_s); !noted)
            return noted.error();
        std::vector<StoppedOutreach> stopped;
        QSet<QString> known;
        auto done =
            connection.run("stopped_outreach"_L1, {{"since"_L1, toMsecs(since)}}, [&](const QSqlQuery &row) {
                const QString outreach = row.value(0).toString();
                if (known.contains(outreach)) // several agents stopped it: the first counts
                    return;
                known.insert(outreach);
                stopped.push_back({outreach, row.value(1).toString(), row.value(2).toString(),
                                   row.value(3).toString(), instantFromMsecs(row.value(4).toLongLong()),
                                   row.value(5).toString()});
            });
        if (!done)
            return done.error();
        return stopped;
    });
}

Result<std::vector<OpenWork>> readOpenWork(Connection &connection, const AgentId &owner)
{
    return connection.inTransaction([&]() -> Result<std::vector<OpenWork>> {
        if (auto noted = note(connection, u"open tasks"_s); !noted)
            return noted.error();
        std::vector<OpenWork> work;
        auto done = connection.run("open_work"_L1, {{"owner"_L1, owner.text()}}, [&](const QSqlQuery &row) {
            work.push_back({row.value(0).toString() == "promise"_L1,
                            row.value(1).toString(),
                            CustomerId::fromText(row.value(2).toString()),
                            {},
                            AgentId(row.value(3).toString()),
                            row.value(4).toString(),
                            instantFromMsecs(row.value(5).toLongLong()),
                            instantFromMsecs(row.value(6).toLongLong()),
                            row.value(7).toString()});
        });
        if (!done)
            return done.error();
        return work;
    });
}

} // namespace teller
