// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/open_customers.h"

#include "core/when_done.h"
#include "store/record/audit_chain.h"
#include "store/record/matching.h"
#include "store/sql/executor.h"

#include <QUuid>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// By what right, in the words of the shared store.
QString groundOf(const AccessClaim &claim, Recognition::MatchedBy matchedBy)
{
    if (claim.waiting)
        return u"queue"_s;
    if (!claim.call.isNull())
        return matchedBy == Recognition::MatchedBy::Person ? u"chosen"_s : u"call"_s;
    return claim.reason.isEmpty() ? u"owner"_s : u"reason"_s;
}

} // namespace

Result<qint64> recognise(Connection &connection, const Values &values, const Connection::RowReader &reader)
{
    const QLatin1StringView statement = recogniseStatement(connection.settings());
    return connection.settings().isShared()
               ? connection.runAfterCommit("call_admit"_L1, statement, values, reader)
               : connection.run(statement, values, reader);
}

QLatin1StringView recogniseStatement(const StoreSettings &settings)
{
    return settings.isShared() ? "call_recognise"_L1 : "recognise"_L1;
}

OpenCustomers::OpenCustomers(Executor &executor, bool shared, std::chrono::milliseconds beat, QObject *parent)
    : QObject(parent)
    , m_executor(executor)
    , m_shared(shared)
    , m_desk(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_timer.setInterval(beat);
    connect(&m_timer, &QTimer::timeout, this, &OpenCustomers::beat);
}

std::vector<QLatin1StringView> OpenCustomers::statements(bool shared)
{
    if (shared)
        return {"call_keep_open"_L1, "call_close"_L1};
    return {"audit_head"_L1, "put_audit"_L1, "put_audit_head"_L1};
}

void OpenCustomers::recognised(const CallerKey &key, const AccessClaim &claim, CustomerId customer,
                               Recognition::MatchedBy matchedBy)
{
    const auto known = m_open.find(customer);
    const bool goesOn = known != m_open.end() && claim.reason.isEmpty() &&
                        (claim.call.isNull() || claim.call == known->second.claim.call);
    if (goesOn)
        return;
    if (claim.waiting && !m_fetched.emplace(customer, claim.call.text()).second)
        return;
    if (!m_shared)
        audit(claim, customer, matchedBy);
    if (claim.waiting)
        return;
    m_open.insert_or_assign(customer, Claimed{key, claim, {}});
    if (m_shared && !m_timer.isActive())
        m_timer.start();
}

void OpenCustomers::close(CustomerId customer)
{
    const auto closed = m_open.extract(customer);
    if (closed.empty() || !m_shared)
        return;
    if (m_open.empty())
        m_timer.stop();
    // If this is lost, the opening ends by not being renewed.
    (void)m_executor.run(
        [customer, desk = m_desk, call = closed.mapped().claim.call](Connection &connection) {
            return connection.call(
                "call_close"_L1,
                {{"desk"_L1, desk}, {"customer"_L1, idValue(customer)}, {"call"_L1, call.text()}});
        });
}

void OpenCustomers::beat()
{
    std::set<CustomerId> asked;
    QStringList ids;
    for (const auto &[customer, claimed] : m_open) {
        asked.insert(customer);
        ids.append(customer.text());
    }
    using Viewers = std::map<CustomerId, QString>;
    const auto answer = m_executor.run(
        [desk = m_desk, list = u'{' + ids.join(u',') + u'}'](Connection &connection) -> Result<Viewers> {
            Viewers viewers;
            auto done = connection.run("call_keep_open"_L1, {{"desk"_L1, desk}, {"customers"_L1, list}},
                                       [&viewers](const QSqlQuery &row) {
                                           viewers.emplace(CustomerId::fromText(row.value(0).toString()),
                                                           row.value(1).toString());
                                       });
            if (!done)
                return done.error();
            return viewers;
        });
    whenDone(this, answer, [this, asked](const Result<Viewers> &viewers) {
        if (viewers)
            heard(*viewers, asked);
    });
}

void OpenCustomers::heard(const std::map<CustomerId, QString> &viewers, const std::set<CustomerId> &asked)
{
    for (const CustomerId customer : asked) {
        const auto mine = m_open.find(customer);
        if (mine == m_open.end())
            continue; // closed meanwhile
        const auto found = viewers.find(customer);
        if (found == viewers.end()) {
            openAnew(mine->second);
            continue;
        }
        const bool changed = mine->second.viewers != found->second;
        mine->second.viewers = found->second;
        if (changed)
            Q_EMIT viewersChanged(customer);
    }
}

void OpenCustomers::openAnew(const Claimed &claimed)
{
    (void)m_executor.run([values = recogniseValues(claimed.key, SystemClock().now(), claimed.claim, m_desk)](
                             Connection &connection) { return recognise(connection, values); });
}

void OpenCustomers::audit(const AccessClaim &claim, CustomerId customer, Recognition::MatchedBy matchedBy)
{
    (void)m_executor.run(
        [claim, customer, ground = groundOf(claim, matchedBy)](Connection &connection) -> Result<Unit> {
            if (connection.isReadOnly())
                return {}; // nothing can be written down in a store that is only read
            return connection.inTransaction([&] {
                return appendAudit(connection, claim.waiting ? u"fetch"_s : u"open"_s, customer, ground,
                                   claim.call, claim.reason);
            });
        });
}

} // namespace teller
