// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/audit_log.h"

#include "store/sql/connection.h"

#include <QHash>
#include <QSet>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

AuditRow rowOf(const QSqlQuery &row)
{
    int column = 0;
    const auto text = [&] {
        return row.value(column++).toString();
    };
    const auto number = [&] {
        return row.value(column++).toLongLong();
    };
    AuditRow r;
    r.chain = text();
    r.seq = number();
    r.at = number();
    r.agent = text();
    r.action = text();
    r.customer = text();
    r.ground = text();
    r.call = text();
    r.reason = text();
    r.reasonDigest = text();
    r.previous = text();
    r.hash = text();
    return r;
}

/// Follows the chains row by row.
class Walker final
{
public:
    /// `erased`: when each customer was, last.
    Walker(QHash<QString, qint64> erased, const AuditHeads &known)
        : m_erased(std::move(erased))
        , m_known(known)
    {}

    void take(const AuditRow &row)
    {
        ++report.rows;
        if (m_at.chain != row.chain)
            m_at = {}; // another chain begins
        if (const QString wrong = wrongWith(row); !wrong.isEmpty())
            fault(row.chain, row.seq > m_at.seq + 1 ? m_at.seq + 1 : row.seq, row.at, wrong);
        if (const auto kept = m_known.find(row.chain);
            kept != m_known.end() && kept->second.seq == row.seq && kept->second.hash != row.hash)
            fault(row.chain, row.seq, row.at, u"the row is not the one whose hash was kept"_s);
        m_at = row;
        report.heads[row.chain] = {row.seq, row.hash};
        m_last[row.chain] = row.at;
    }

    /// Rows that were cut off at the end; `heads` is what the store says of it, and so is what was kept
    /// elsewhere.
    void compareHeads(const AuditHeads &heads)
    {
        for (const AuditHeads *expected : {&heads, &m_known}) {
            for (const auto &[chain, head] : *expected) {
                const AuditHead found = report.heads[chain];
                if (head.seq > found.seq)
                    fault(chain, found.seq + 1, m_last[chain],
                          u"%1 rows are missing at the end"_s.arg(head.seq - found.seq));
            }
        }
        for (const auto &[chain, found] : report.heads) {
            const auto head = heads.find(chain);
            if (found.seq > 0 && (head == heads.end() || head->second != found))
                fault(chain, found.seq, m_last[chain],
                      u"the last row is not the one that the chain's head names"_s);
        }
    }

    AuditReport report;

private:
    [[nodiscard]] QString wrongWith(const AuditRow &row) const
    {
        if (row.seq != m_at.seq + 1)
            return u"a row is missing here"_s;
        if (auditHash(row) != row.hash)
            return u"the row was changed"_s;
        if (row.previous != m_at.hash)
            return u"the row does not follow the one before it"_s;
        if (!row.reason.isEmpty() && auditReasonDigest(row.reason) != row.reasonDigest)
            return u"the words of the reason were changed"_s;
        // An erasure takes the words of what was before it, and keeps its own.
        if (row.reason.isEmpty() && !row.reasonDigest.isEmpty() &&
            (row.action == "erase"_L1 || row.at > m_erased.value(row.customer, -1)))
            return u"the words of the reason were removed, but nobody erased this customer since"_s;
        return {};
    }

    /// The first one of a chain is the one that counts: everything behind it hangs on it.
    void fault(const QString &chain, qint64 seq, qint64 at, const QString &what)
    {
        if (!m_broken.contains(chain))
            report.faults.push_back({chain, seq, at, what});
        m_broken.insert(chain);
    }

    const QHash<QString, qint64> m_erased;
    const AuditHeads &m_known;
    AuditRow m_at; ///< the row before
    std::map<QString, qint64> m_last;
    QSet<QString> m_broken;
};

Result<AuditReport> walk(Connection &connection, const AuditHeads &known)
{
    QHash<QString, qint64> erased;
    auto erasures = connection.runRaw(
        u"SELECT customer_id, max(at) FROM audit WHERE action = 'erase' GROUP BY customer_id"_s,
        [&](const QSqlQuery &row) { erased.insert(row.value(0).toString(), row.value(1).toLongLong()); });
    if (!erasures)
        return erasures.error();
    AuditHeads heads;
    auto read = connection.runRaw(u"SELECT chain, seq, hash FROM audit_heads"_s, [&](const QSqlQuery &row) {
        heads[row.value(0).toString()] = {row.value(1).toLongLong(), row.value(2).toString()};
    });
    if (!read)
        return read.error();
    Walker walker(std::move(erased), known);
    QString chain;
    qint64 seq = 0;
    for (;;) {
        auto rows = connection.run("audit_after"_L1, {{"chain"_L1, chain}, {"seq"_L1, seq}},
                                   [&](const QSqlQuery &row) {
                                       const AuditRow one = rowOf(row);
                                       walker.take(one);
                                       chain = one.chain;
                                       seq = one.seq;
                                   });
        if (!rows)
            return rows.error();
        if (*rows == 0)
            break;
    }
    walker.compareHeads(heads);
    return std::move(walker.report);
}

} // namespace

Result<AuditReport> verifyAudit(Connection &connection, const AuditHeads &known)
{
    // One view of it all: rows go on being added meanwhile.
    const QString begin =
        connection.dialect().isPostgres() ? u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s : u"BEGIN"_s;
    if (auto begun = connection.runRaw(begin); !begun)
        return begun.error();
    auto report = walk(connection, known);
    auto ended = connection.runRaw(u"ROLLBACK"_s);
    if (!report)
        return report.error();
    if (!ended)
        return ended.error();
    return report;
}

Result<qint64> readAudit(Connection &connection, const AuditQuery &query,
                         const std::function<void(const AuditRow &)> &reader)
{
    return connection.run("audit_list"_L1,
                          {{"since"_L1, query.since},
                           {"agent"_L1, query.agent},
                           {"customer"_L1, query.customer.isEmpty() ? QVariant() : QVariant(query.customer)},
                           {"reasons"_L1, query.reasons ? 1 : 0}},
                          [&](const QSqlQuery &row) { reader(rowOf(row)); });
}

} // namespace teller
