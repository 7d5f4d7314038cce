// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/identity.h"

#include "store/imports/identity_facts.h"
#include "store/record/audit_chain.h"
#include "store/sql/connection.h"
#include "store/sql/migrations.h"

#include <QDateTime>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int customersABatch = 5'000;

/// What has to be written so that the store says what the rules say.
struct Difference
{
    QJsonArray ended;     ///< [customer, merge]
    QJsonArray linked;    ///< [customer, merge, survivor, rule, evidence]
    QJsonArray shown;     ///< [customer, as whom]
    QJsonArray proposed;  ///< [customer, candidate, score, evidence]
    QJsonArray withdrawn; ///< [customer, candidate]
    QJsonArray concerned; ///< [customer]: whom desks may show
    std::vector<AuditEntry> audit;
};

void compareLinks(const IdentityNeighbourhood &there, const IdentityOutcome &wanted, Difference &difference)
{
    std::map<CustomerId, IdentityLink> links;
    for (const IdentityLink &link : wanted.links) {
        if (there.isInside(link.customer))
            links.emplace(link.customer, link);
    }
    for (const auto &[id, tie] : there.ties()) {
        if (tie.rule == "person"_L1 || !there.isInside(tie.customer))
            continue;
        const auto link = links.find(tie.customer);
        if (link != links.end() && link->second.survivor == tie.survivor) {
            links.erase(link);
            continue;
        }
        difference.ended.append(QJsonArray{tie.customer.text(), id});
        difference.audit.push_back({u"unmerge"_s, tie.customer, tie.rule});
    }
    for (const auto &[customer, link] : links) {
        const QString id = makeTimeOrderedUuid().toString(QUuid::WithoutBraces);
        difference.linked.append(
            QJsonArray{customer.text(), id, link.survivor.text(), link.rule, link.evidence});
        difference.audit.push_back({u"merge"_s, customer, link.rule});
    }
    const auto &profiles = there.facts().profiles;
    for (size_t i = 0; i < profiles.size(); ++i) {
        const CustomerId id = profiles[i].id;
        const CustomerId before = there.shownAs()[i];
        const CustomerId now = wanted.shownAs[i];
        if (!there.isInside(id) || now == before)
            continue;
        difference.shown.append(
            QJsonArray{id.text(), now == id ? QJsonValue(QJsonValue::Null) : QJsonValue(now.text())});
        for (const CustomerId concerned : {id, before, now})
            difference.concerned.append(QJsonArray{concerned.text()});
    }
}

void compareReviews(const IdentityNeighbourhood &there, const IdentityOutcome &wanted, Difference &difference)
{
    std::map<CustomerPair, IdentityProposal> proposals;
    for (const IdentityProposal &one : wanted.proposals) {
        if (there.isInside(one.pair.first) && there.isInside(one.pair.second))
            proposals.emplace(one.pair, one);
    }
    for (const auto &[pair, opinion] : there.opinions()) {
        const auto found = proposals.find(pair);
        const bool same = found != proposals.end() && found->second.score == opinion.score &&
                          found->second.evidence == opinion.evidence;
        const bool decidedHere = (there.isInside(pair.first) && there.isInside(pair.second)) ||
                                 there.isTouched(pair.first) || there.isTouched(pair.second);
        if (opinion.decision.isEmpty() && found == proposals.end() && decidedHere)
            difference.withdrawn.append(QJsonArray{pair.first.text(), pair.second.text()});
        if (found != proposals.end() && (same || !opinion.decision.isEmpty()))
            proposals.erase(found);
    }
    for (const auto &[pair, one] : proposals)
        difference.proposed.append(
            QJsonArray{pair.first.text(), pair.second.text(), one.score, one.evidence});
}

Result<Unit> write(Connection &connection, const Difference &difference)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const std::pair<QLatin1StringView, const QJsonArray *> steps[]{
        {"identity_links_end"_L1, &difference.ended},
        {"identity_links_put"_L1, &difference.linked},
        {"identity_shown_put"_L1, &difference.shown},
        {"identity_reviews_drop"_L1, &difference.withdrawn},
        {"identity_reviews_put"_L1, &difference.proposed},
    };
    for (const auto &[statement, rows] : steps) {
        if (rows->isEmpty())
            continue;
        auto done = connection.run(statement, {{"rows"_L1, identityRows(*rows)}, {"now"_L1, now}});
        if (!done)
            return done.error();
    }
    if (auto noted = appendAudits(connection, difference.audit); !noted)
        return noted;
    if (connection.dialect().isPostgres() && !difference.concerned.isEmpty()) {
        auto told = connection.run("identity_notify"_L1, {{"rows"_L1, identityRows(difference.concerned)}});
        if (!told)
            return told.error();
    }
    return {};
}

} // namespace

Result<Unit> resolveIdentities(Connection &connection, const std::vector<CustomerId> &touched)
{
    if (connection.dialect().isPostgres()) { // the lock of the routines in 06_identity.sql
        if (auto alone = connection.runRaw(u"SELECT pg_advisory_xact_lock(128017222854004)"_s); !alone)
            return alone.error();
    }
    IdentityNeighbourhood there;
    if (auto read = there.read(connection, touched); !read)
        return read;
    const IdentityOutcome wanted = IdentityRules::apply(there.facts());
    Difference difference;
    compareLinks(there, wanted, difference);
    compareReviews(there, wanted, difference);
    return write(connection, difference);
}

Result<qint64> resolveAllIdentities(Connection &connection, const std::function<void(qint64)> &progress)
{
    qint64 seen = 0;
    QString last = QUuid().toString(QUuid::WithoutBraces);
    for (;;) {
        std::vector<CustomerId> page;
        auto read = connection.runText(
            u"SELECT id FROM customers WHERE id > CAST(:last AS {uuid}) ORDER BY id LIMIT %1"_s.arg(
                customersABatch),
            {{"last"_L1, last}}, [&](const QSqlQuery &row) {
                last = row.value(0).toString();
                page.push_back(CustomerId::fromText(last));
            });
        if (!read)
            return read.error();
        if (page.empty())
            return seen;
        auto done = connection.inTransaction([&] { return resolveIdentities(connection, page); });
        if (!done)
            return done.error();
        seen += qint64(page.size());
        if (progress)
            progress(seen);
    }
}

Result<qint64> resolveAllIdentities(const StoreSettings &settings,
                                    const std::function<void(qint64)> &progress)
{
    Connection connection(settings);
    if (auto opened = connection.open(); !opened)
        return opened.error();
    if (auto fits = Migrations::ofStore().verify(connection); !fits)
        return fits.error();
    return resolveAllIdentities(connection, progress);
}

} // namespace teller
