// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/identity_decisions.h"

#include "store/record/audit_chain.h"
#include "store/sql/connection.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QString &evidence)
{
    return evidence.split(u' ', Qt::SkipEmptyParts);
}

Result<Unit> runAll(Connection &connection, std::initializer_list<QLatin1StringView> statements,
                    const Values &values)
{
    for (const QLatin1StringView statement : statements) {
        if (auto done = connection.run(statement, values); !done)
            return done.error();
    }
    return {};
}

/// As whom a customer is shown; null for one that is not there.
Result<CustomerId> shownAs(Connection &connection, CustomerId customer)
{
    CustomerId shown;
    auto read = connection.runText(
        u"SELECT coalesce(merged_into, id) FROM customers WHERE id = CAST(:id AS {uuid})"_s,
        {{"id"_L1, idValue(customer)}},
        [&shown](const QSqlQuery &row) { shown = CustomerId::fromText(row.value(0).toString()); });
    if (!read)
        return read.error();
    return shown;
}

// What the routines of 06_identity.sql do, step by step, in a store that has none.

Values decisionValues()
{
    return {{"now"_L1, QDateTime::currentMSecsSinceEpoch()}, {"agent"_L1, localUser()}};
}

Result<Unit> mergeHere(Connection &connection, CustomerId customer, CustomerId survivor, MergeId merge,
                       const QString &evidence, const QString &reason)
{
    auto who = shownAs(connection, customer);
    auto as = shownAs(connection, survivor);
    if (!who || !as)
        return who ? as.error() : who.error();
    if (who->isNull() || as->isNull())
        return rejected(u"no such customer"_s);
    if (*who == *as)
        return rejected(u"they are one already"_s);
    Values values = decisionValues();
    values.insert(values.end(), {{"customer"_L1, idValue(*who)},
                                 {"merge"_L1, idValue(merge)},
                                 {"survivor"_L1, idValue(*as)},
                                 {"rule"_L1, u"person"_s},
                                 {"evidence"_L1, evidence}});
    if (auto done = runAll(connection, {"merge_put"_L1, "merge_settle"_L1}, values); !done)
        return done;
    return appendAudit(connection, u"merge"_s, *who, u"person"_s, {}, reason);
}

Result<Unit> unmergeHere(Connection &connection, MergeId merge, const QString &reason)
{
    CustomerId customer;
    CustomerId survivor;
    QString rule;
    auto read = connection.run("merge_one"_L1, {{"merge"_L1, idValue(merge)}}, [&](const QSqlQuery &row) {
        customer = CustomerId::fromText(row.value(0).toString());
        survivor = CustomerId::fromText(row.value(1).toString());
        rule = row.value(2).toString();
    });
    if (!read)
        return read.error();
    if (customer.isNull())
        return rejected(u"no merge that stands"_s);
    Values values = decisionValues();
    values.insert(values.end(), {{"customer"_L1, idValue(customer)},
                                 {"merge"_L1, idValue(merge)},
                                 {"survivor"_L1, idValue(survivor)}});
    if (auto done = runAll(connection, {"merge_end"_L1, "merge_settle"_L1}, values); !done)
        return done;
    if (auto done = connection.run("merge_settle"_L1, {{"customer"_L1, idValue(survivor)}}); !done)
        return done.error();
    if (auto done = runAll(connection, {"merge_reopen"_L1}, values); !done)
        return done;
    if (rule != "person"_L1) {
        if (auto done = runAll(connection, {"merge_parted"_L1}, values); !done)
            return done;
    }
    return appendAudit(connection, u"unmerge"_s, customer, rule, {}, reason);
}

QString wordOf(IdentityDecision decision)
{
    switch (decision) {
    case IdentityDecision::Same:
        return u"same"_s;
    case IdentityDecision::Different:
        return u"different"_s;
    case IdentityDecision::Undecided:
        break;
    }
    return u""_s; // not null, which would be NULL
}

Result<Unit> decideHere(Connection &connection, CustomerId customer, CustomerId candidate,
                        IdentityDecision decision)
{
    Values values{{"customer"_L1, idValue(customer)}, {"candidate"_L1, idValue(candidate)}};
    bool found = false;
    QString had;
    QString evidence;
    MergeId made;
    auto read = connection.run("identity_review"_L1, values, [&](const QSqlQuery &row) {
        found = true;
        had = row.value(0).toString();
        evidence = row.value(1).toString();
        made = MergeId::fromText(row.value(2).toString());
    });
    if (!read)
        return read.error();
    if (!found)
        return rejected(u"no such review"_s);
    if (!had.isEmpty() && decision != IdentityDecision::Undecided)
        return rejected(u"somebody has decided already"_s);
    MergeId merge;
    if (decision == IdentityDecision::Same) {
        auto one = shownAs(connection, customer);
        auto other = shownAs(connection, candidate);
        if (!one || !other)
            return one ? other.error() : one.error();
        if (*one != *other) {
            merge = MergeId::create();
            if (auto done = mergeHere(connection, candidate, customer, merge, evidence, {}); !done)
                return done;
        }
    }
    const bool reopened = decision == IdentityDecision::Undecided;
    if (reopened && !made.isNull()) {
        if (auto done = unmergeHere(connection, made, {}); !done)
            return done;
    }
    values.insert(values.end(), {{"decision"_L1, wordOf(decision)},
                                 {"now"_L1, reopened ? qint64(0) : QDateTime::currentMSecsSinceEpoch()},
                                 {"agent"_L1, reopened ? u""_s : localUser()},
                                 {"merge"_L1, idValue(merge)}});
    if (auto done = runAll(connection, {"identity_decide"_L1}, values); !done)
        return done;
    return appendAudit(connection, u"identity"_s, customer, reopened ? u"reopened"_s : wordOf(decision), {},
                       {});
}

/// Takes the rows of identity_reviews.sql one by one.
class ReviewReader final
{
public:
    void read(const QSqlQuery &row)
    {
        const QString part = row.value(0).toString();
        const QJsonObject o = QJsonDocument::fromJson(row.value(2).toString().toUtf8()).object();
        IdentityReview &review = m_reviews[o.value("place"_L1).toInteger()];
        if (part == " review"_L1) {
            review.score = o.value("score"_L1).toInt();
            review.evidence = wordsOf(o.value("evidence"_L1).toString());
            review.foundAt = instantFromMsecs(o.value("found_at"_L1).toInteger());
            return;
        }
        ReviewedProfile &side = part.startsWith("one"_L1) ? review.one : review.other;
        if (part.endsWith("account"_L1)) {
            auto &numbers = o.value("held"_L1).toInt() != 0 ? side.accounts : side.claims;
            numbers.push_back(o.value("number"_L1).toString());
        } else if (part.endsWith("identifier"_L1)) {
            side.identifiers.push_back({o.value("kind"_L1).toString(), o.value("value"_L1).toString(),
                                        o.value("verified"_L1).toInt() != 0, o.value("source"_L1).toString(),
                                        instantFromMsecs(o.value("since"_L1).toInteger())});
        } else {
            side.profile = {CustomerId::fromText(o.value("id"_L1).toString()), o.value("name"_L1).toString(),
                            o.value("kept_by"_L1).toString(), o.value("provisional"_L1).toInt() != 0};
            side.address = o.value("address"_L1).toString();
            side.postcode = o.value("postcode"_L1).toString();
            side.lastInteraction = instantFromMsecs(o.value("last_at"_L1).toInteger());
        }
    }

    [[nodiscard]] std::vector<IdentityReview> finish()
    {
        std::vector<IdentityReview> reviews;
        for (auto &[place, review] : m_reviews)
            reviews.push_back(std::move(review));
        return reviews;
    }

private:
    std::map<qint64, IdentityReview> m_reviews; ///< by place in the queue
};

} // namespace

Result<MergeId> mergeCustomers(Connection &connection, CustomerId customer, CustomerId survivor,
                               const QString &reason)
{
    const MergeId merge = MergeId::create();
    if (connection.dialect().isPostgres()) {
        auto done = connection.run("call_merge"_L1, {{"customer"_L1, idValue(customer)},
                                                     {"survivor"_L1, idValue(survivor)},
                                                     {"merge"_L1, idValue(merge)},
                                                     {"evidence"_L1, u""_s},
                                                     {"reason"_L1, reason.isNull() ? u""_s : reason}});
        if (!done)
            return done.error();
        return merge;
    }
    auto done = connection.inTransaction(
        [&] { return mergeHere(connection, customer, survivor, merge, u""_s, reason); });
    if (!done)
        return done.error();
    return merge;
}

Result<Unit> unmergeCustomers(Connection &connection, MergeId merge, const QString &reason)
{
    if (connection.dialect().isPostgres()) {
        auto done = connection.run("call_unmerge"_L1, {{"merge"_L1, idValue(merge)},
                                                       {"reason"_L1, reason.isNull() ? u""_s : reason}});
        if (!done)
            return done.error();
        return {};
    }
    return connection.inTransaction([&] { return unmergeHere(connection, merge, reason); });
}

Result<Unit> decideIdentity(Connection &connection, CustomerId one, CustomerId other,
                            IdentityDecision decision)
{
    const auto [customer, candidate] = std::minmax(one, other);
    if (connection.dialect().isPostgres()) {
        auto done = connection.run("call_identity_decide"_L1, {{"customer"_L1, idValue(customer)},
                                                               {"candidate"_L1, idValue(candidate)},
                                                               {"decision"_L1, wordOf(decision)},
                                                               {"merge"_L1, idValue(MergeId::create())}});
        if (!done)
            return done.error();
        return {};
    }
    return connection.inTransaction(
        [&, a = customer, b = candidate] { return decideHere(connection, a, b, decision); });
}

Result<std::vector<IdentityReview>>
readIdentityReviews(Connection &connection, const std::optional<std::pair<CustomerId, CustomerId>> &pair)
{
    Values values{{"customer"_L1, QVariant()}, {"candidate"_L1, QVariant()}};
    if (pair) {
        values = {{"customer"_L1, idValue(std::min(pair->first, pair->second))},
                  {"candidate"_L1, idValue(std::max(pair->first, pair->second))}};
    }
    const bool shared = connection.dialect().isPostgres();
    if (shared && !connection.writingForbidden()) {
        // In a transaction of its own: see 06_identity.sql.
        if (auto noted = connection.run("call_note_identity_reviews"_L1, {values.front()}); !noted)
            return noted.error();
    }
    ReviewReader reader;
    auto done = connection.run(shared ? "call_identity_reviews"_L1 : "identity_reviews"_L1, values,
                               [&reader](const QSqlQuery &row) { reader.read(row); });
    if (!done)
        return done.error();
    return reader.finish();
}

Result<std::vector<Merge>> readMerges(Connection &connection, CustomerId customer)
{
    std::vector<Merge> merges;
    auto done =
        connection.run("merges_of"_L1, {{"customer"_L1, idValue(customer)}}, [&merges](const QSqlQuery &row) {
            merges.push_back({MergeId::fromText(row.value(0).toString()),
                              CustomerId::fromText(row.value(1).toString()),
                              CustomerId::fromText(row.value(2).toString()), row.value(3).toString(),
                              wordsOf(row.value(4).toString()), instantFromMsecs(row.value(5).toLongLong()),
                              AgentId(row.value(6).toString())});
        });
    if (!done)
        return done.error();
    return merges;
}

} // namespace teller
