// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people decide about who is the same, and that it can be taken back.
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/identity_contract.h"
#include "store/record/identity_decisions.h"

using namespace teller;
using namespace Qt::StringLiterals;

void IdentityContract::mergingAndUnmergingLeavesNoTrace()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("buyer", shop, u"Ana Muller"_s, u"10115"_s);
    talk("ana", "call", 1'000);
    talk("buyer", "order", 2'000);
    resolveEverybody();
    QCOMPARE(asked().size(), 1);
    const QStringList before = dump();
    const MergeId id = merge("buyer", "ana");
    QCOMPARE(shown(), QStringList{u"buyer>ana"_s});
    auto waiting = readIdentityReviews(*m_connection);
    VERIFY_OK(waiting);
    QVERIFY(waiting->empty());
    QVERIFY(dump() != before);
    unmerge(id);
    QCOMPARE(dump(), before);

    // What came while they were one stays with whom it came to.
    const MergeId again = merge("buyer", "ana");
    talk("ana", "second call", 3'000);
    talk("buyer", "second order", 4'000);
    unmerge(again);
    auto record = openRecord();
    for (const auto &[who, rows] : {std::pair("ana", std::vector{rowOf("second call"), rowOf("call")}),
                                    {"buyer", {rowOf("second order"), rowOf("order")}}})
    {
        auto answer = await(record->recognise({{}, {}, idOf(who)}, {CallId(u"c1"_s), false, {}}));
        VERIFY_OK(answer);
        QVERIFY(answer->snapshot);
        QCOMPARE(idsOf(answer->snapshot->interactions), rows);
    }
}

void IdentityContract::mergesAreUndoneInAnyOrder_data()
{
    QTest::addColumn<std::vector<int>>("order");
    std::vector<int> order{0, 1, 2};
    do {
        QTest::addRow("%d %d %d", order[0], order[1], order[2]) << order;
    } while (std::next_permutation(order.begin(), order.end()));
}

void IdentityContract::mergesAreUndoneInAnyOrder()
{
    QFETCH(std::vector<int>, order);
    for (const char *who : {"a", "b", "c", "d"})
        add(who, crm);
    const QStringList before = dump();
    const std::vector<MergeId> merges{merge("a", "b"), merge("c", "d"), merge("b", "c")};
    QCOMPARE(shown(), (QStringList{u"a>d"_s, u"b>d"_s, u"c>d"_s})); // c is shown as d, and b with it
    std::vector<QStringList> pairs{{u"a>b"_s}, {u"c>d"_s}, {}};
    unmerge(merges[size_t(order[0])]);
    QCOMPARE(shown().size(), 2);
    unmerge(merges[size_t(order[1])]);
    QCOMPARE(shown().size(), 1);
    if (order[2] != 2)
        QCOMPARE(shown(), pairs[size_t(order[2])]);
    unmerge(merges[size_t(order[2])]);
    QCOMPARE(shown(), QStringList());
    QCOMPARE(dump(), before);
    auto twice = unmergeCustomers(*m_connection, merges[0], u"Again"_s);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, Error::Code::Rejected);
}

void IdentityContract::whoWasToldApartStaysApart()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("buyer", shop, u"Ana Müller"_s, u"10115"_s);
    resolveEverybody();
    auto decided = decideIdentity(*m_connection, idOf("buyer"), idOf("ana"), IdentityDecision::Different);
    VERIFY_OK(decided);
    // Now even a rule would link them.
    know("ana", u"ana@example.org"_s);
    know("buyer", u"ana@example.org"_s);
    resolveEverybody();
    QCOMPARE(shown(), QStringList());
    QCOMPARE(asked(), QStringList());
    auto second = decideIdentity(*m_connection, idOf("buyer"), idOf("ana"), IdentityDecision::Same);
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Rejected);
    (void)merge("buyer", "ana"); // but a person may
    resolveEverybody();
    QCOMPARE(shown(), QStringList{u"buyer>ana"_s});
}

void IdentityContract::whoWasUnmergedFromARuleStaysApart()
{
    add("ana", crm);
    add("mail", {});
    add("chat", {});
    hold("ana", u"4711"_s);
    claim("mail", u"4711"_s);
    claim("chat", u"4711"_s);
    resolveEverybody();
    QCOMPARE(shown(), (QStringList{u"chat>ana"_s, u"mail>ana"_s}));
    auto merges = readMerges(*m_connection, idOf("ana"));
    VERIFY_OK(merges);
    for (const Merge &one : *merges) {
        if (one.customer == idOf("mail"))
            unmerge(one.id);
    }
    QCOMPARE(shown(), QStringList{u"chat>ana"_s});
    resolveEverybody();
    QCOMPARE(shown(), QStringList{u"chat>ana"_s});
    QCOMPARE(asked(), QStringList());
}

void IdentityContract::aDecisionIsTakenBack()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("buyer", shop, u"Ana Müller"_s, u"10115"_s);
    know("ana", u"ana@example.org"_s);
    hold("buyer", u"4711"_s);
    resolveEverybody();
    auto waiting = readIdentityReviews(*m_connection);
    VERIFY_OK(waiting);
    QCOMPARE(waiting->size(), size_t(1));
    const IdentityReview &review = waiting->front();
    QCOMPARE(review.score, 50);
    QCOMPARE(review.evidence, (QStringList{u"name"_s, u"postcode"_s}));
    const ReviewedProfile &ana = review.one.profile.keptBy == crm ? review.one : review.other;
    const ReviewedProfile &buyer = review.one.profile.keptBy == crm ? review.other : review.one;
    QCOMPARE(ana.profile.name, u"Ana Müller"_s);
    QCOMPARE(ana.identifiers.size(), size_t(1));
    QCOMPARE(buyer.accounts, std::vector<QString>{u"4711"_s});

    const QStringList before = dump();
    for (const IdentityDecision decision : {IdentityDecision::Same, IdentityDecision::Different}) {
        auto decided = decideIdentity(*m_connection, idOf("ana"), idOf("buyer"), decision);
        VERIFY_OK(decided);
        QCOMPARE(shown().size(), decision == IdentityDecision::Same ? 1 : 0);
        auto none = readIdentityReviews(*m_connection);
        VERIFY_OK(none);
        QVERIFY(none->empty());
        auto back = decideIdentity(*m_connection, idOf("ana"), idOf("buyer"), IdentityDecision::Undecided);
        VERIFY_OK(back);
        QCOMPARE(dump(), before);
    }
}

/// However many profiles each of them has.
void IdentityContract::twoPeopleAreAskedAboutOnce()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("buyer", shop, u"Ana Müller"_s, u"10115"_s);
    add("visitor", u"web"_s, u"Ana Müller"_s, u"10115"_s);
    hold("ana", u"4711"_s);
    claim("buyer", u"4711"_s);
    resolveEverybody();
    QCOMPARE(shown().size(), 1);
    QCOMPARE(asked().size(), 2); // the visitor and either
    const auto waiting = [this] {
        auto reviews = readIdentityReviews(*m_connection);
        return reviews ? std::move(*reviews) : std::vector<IdentityReview>(9);
    };
    const auto once = waiting();
    QCOMPARE(once.size(), size_t(1));
    const CustomerId one = once.front().one.profile.id;
    const CustomerId other = once.front().other.profile.id;
    auto decided = decideIdentity(*m_connection, one, other, IdentityDecision::Different);
    VERIFY_OK(decided);
    QVERIFY(waiting().empty()); // also before the next import looks at them
    auto back = decideIdentity(*m_connection, one, other, IdentityDecision::Undecided);
    VERIFY_OK(back);
    QCOMPARE(waiting().size(), size_t(1));
}

void IdentityContract::everyLinkIsInTheAudit()
{
    add("ana", crm);
    add("mail", {});
    hold("ana", u"4711"_s);
    claim("mail", u"4711"_s);
    resolveEverybody();
    run(u"DELETE FROM account_claims"_s);
    resolveEverybody();
    unmerge(merge("mail", "ana"));
    StoreAdmin admin(m_settings);
    QStringList rows;
    auto read = admin.readAudit({}, [&](const AuditRow &row) {
        rows.prepend(row.action + u' ' + m_names.value(row.customer) + u' ' + row.ground + u' ' + row.reason);
    });
    VERIFY_OK(read);
    QCOMPARE(rows, (QStringList{u"merge mail account "_s, u"unmerge mail account "_s,
                                u"merge mail person They told me"_s, u"unmerge mail person They are not"_s}));
    auto verified = admin.verifyAudit();
    VERIFY_OK(verified);
    QVERIFY(verified->faults.empty());
}
