// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/identity_rules.h"

#include <QTest>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(teller::IdentityFacts)

using Kind = IdentityKey::Kind;
using Hold = IdentityKey::Hold;

namespace {

CustomerId idOf(int number)
{
    return CustomerId(QUuid(0x1000u + uint(number), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));
}

IdentityProfile kept(int number, const QString &system, const QString &name = {},
                     const QString &postcode = {})
{
    return {idOf(number), system, false, name, postcode, 0};
}
IdentityProfile provisional(int number)
{
    return {idOf(number), {}, true, {}, {}, 0};
}

IdentityKey key(Kind kind, const QString &what, std::initializer_list<std::pair<int, Hold>> holders)
{
    IdentityKey key{kind, what, {}, false};
    for (const auto &[number, hold] : holders)
        key.holders.push_back({idOf(number), hold});
    return key;
}

IdentityFacts with(const std::vector<IdentityProfile> &profiles, const std::vector<IdentityKey> &keys)
{
    IdentityFacts facts;
    facts.profiles = profiles;
    facts.keys = keys;
    return facts;
}

/// "2>1 account:account" for every link, "1?2 50 name postcode" for every question.
QStringList said(const IdentityFacts &facts)
{
    const auto number = [&](CustomerId id) {
        return QString::number(int(id.value().data1 - 0x1000u));
    };
    QStringList lines;
    const IdentityOutcome outcome = IdentityRules::apply(facts);
    for (const IdentityLink &link : outcome.links)
        lines.append(number(link.customer) + u'>' + number(link.survivor) + u' ' + link.rule + u':' +
                     link.evidence);
    for (const IdentityProposal &one : outcome.proposals)
        lines.append(number(one.pair.first) + u'?' + number(one.pair.second) + u' ' +
                     QString::number(one.score) + u' ' + one.evidence);
    lines.sort();
    return lines;
}

const QString crm = u"crm"_s;
const QString shop = u"shop"_s;

} // namespace

/// Who is the same person, by the rules alone.
class IdentityRulesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rules_data()
    {
        QTest::addColumn<IdentityFacts>("facts");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("nothing in common") << with({kept(1, crm), provisional(2)}, {}) << QStringList();
        QTest::newRow("an account number that was given")
            << with({kept(1, crm), provisional(2)},
                    {key(Kind::Account, {}, {{1, Hold::Firm}, {2, Hold::Weak}})})
            << QStringList{u"2>1 account:account"_s};
        QTest::newRow("an account number that nobody holds")
            << with({kept(1, crm), provisional(2), provisional(3)},
                    {key(Kind::Account, {}, {{2, Hold::Weak}, {3, Hold::Weak}})})
            << QStringList();
        QTest::newRow("an account number that two systems hold for one")
            << with({kept(1, crm), kept(2, shop)},
                    {key(Kind::Account, {}, {{1, Hold::Firm}, {2, Hold::Firm}})})
            << QStringList{u"2>1 account:account"_s};
        QTest::newRow("an account number that is claimed by a customer of the same system")
            << with({kept(1, crm), kept(2, crm)},
                    {key(Kind::Account, {}, {{1, Hold::Firm}, {2, Hold::Weak}})})
            << QStringList{u"1?2 70 account contradiction"_s};
        QTest::newRow("a joint account")
            << with({kept(1, crm, u"bert shared"_s), kept(2, crm, u"berta shared"_s), provisional(3)},
                    {key(Kind::Account, {}, {{1, Hold::Firm}, {2, Hold::Firm}, {3, Hold::Weak}})})
            << QStringList();
        QTest::newRow("a verified address")
            << with({kept(1, crm), provisional(2)},
                    {key(Kind::Identifier, u"email"_s, {{1, Hold::Firm}, {2, Hold::Firm}})})
            << QStringList{u"2>1 identifier:email"_s};
        QTest::newRow("an address of two whom nobody keeps")
            << with({provisional(1), provisional(2)},
                    {key(Kind::Identifier, u"email"_s, {{1, Hold::Firm}, {2, Hold::Firm}})})
            << QStringList{u"2>1 identifier:email"_s};
        QTest::newRow("an address that is not verified")
            << with({kept(1, crm), provisional(2)},
                    {key(Kind::Identifier, u"email"_s, {{1, Hold::Firm}, {2, Hold::Weak}})})
            << QStringList{u"1?2 40 email-unverified"_s};
        QTest::newRow("a number of two people of one system")
            << with({kept(1, crm), kept(2, crm), provisional(3)},
                    {key(Kind::Identifier, u"phone"_s, {{1, Hold::Firm}, {2, Hold::Weak}, {3, Hold::Firm}})})
            << QStringList();
        QTest::newRow("a number of two people of one system, and a name like one of theirs")
            << with({kept(1, crm, u"ana muller"_s),
                     kept(2, crm, u"bert shared"_s),
                     {idOf(3), {}, true, u"anna muller"_s, {}, 0}},
                    {key(Kind::Identifier, u"phone"_s, {{1, Hold::Firm}, {2, Hold::Firm}, {3, Hold::Firm}})})
            << QStringList{u"1?3 40 phone-shared similar-name"_s};
        QTest::newRow("the same name at the same place")
            << with({kept(1, crm, u"ana muller"_s, u"10115"_s), kept(2, shop, u"ana muller"_s, u"10115"_s)},
                    {key(Kind::Place, {}, {{1, Hold::Firm}, {2, Hold::Firm}})})
            << QStringList{u"1?2 50 name postcode"_s};
        QTest::newRow("account and address together")
            << with({kept(1, crm), provisional(2)},
                    {key(Kind::Account, {}, {{1, Hold::Firm}, {2, Hold::Weak}}),
                     key(Kind::Identifier, u"email"_s, {{1, Hold::Firm}, {2, Hold::Firm}})})
            << QStringList{u"2>1 account:account email"_s};
        QTest::newRow("two of one system by way of a third")
            << with({kept(1, crm), kept(2, crm), provisional(3)},
                    {key(Kind::Account, {}, {{1, Hold::Firm}, {3, Hold::Weak}}),
                     key(Kind::Identifier, u"email"_s, {{2, Hold::Firm}, {3, Hold::Firm}})})
            << QStringList{u"1?3 70 account contradiction"_s, u"2?3 60 contradiction email"_s};

        IdentityFacts merged =
            with({kept(1, crm), kept(2, crm), provisional(3)},
                 {key(Kind::Identifier, u"email"_s, {{1, Hold::Firm}, {2, Hold::Firm}, {3, Hold::Firm}})});
        merged.merged = {{idOf(1), idOf(2)}};
        QTest::newRow(
            "two of one system whom a person merged are one") // asked about no more, though it waits
            << merged << QStringList{u"1?2 60 email"_s, u"3>2 identifier:email"_s};
        IdentityFacts apart = with({kept(1, crm), provisional(2)},
                                   {key(Kind::Account, {}, {{1, Hold::Firm}, {2, Hold::Weak}})});
        apart.different = {pairOf(idOf(2), idOf(1))};
        QTest::newRow("whom a person told apart") << apart << QStringList();
        IdentityFacts between = with({kept(1, crm), kept(2, shop), provisional(3)},
                                     {key(Kind::Account, {}, {{1, Hold::Firm}, {3, Hold::Weak}}),
                                      key(Kind::Identifier, u"email"_s, {{2, Hold::Firm}, {3, Hold::Firm}})});
        between.different = {pairOf(idOf(1), idOf(2))};
        QTest::newRow("whom a person told apart, by way of a third")
            << between << QStringList{u"1?3 70 account contradiction"_s, u"2?3 60 contradiction email"_s};
    }

    void rules()
    {
        QFETCH(IdentityFacts, facts);
        QFETCH(QStringList, expected);
        expected.sort();
        QCOMPARE(said(facts), expected);
        std::reverse(facts.profiles.begin(), facts.profiles.end());
        std::reverse(facts.keys.begin(), facts.keys.end());
        for (IdentityKey &one : facts.keys)
            std::reverse(one.holders.begin(), one.holders.end());
        QCOMPARE(said(facts), expected);
    }

    void whoIsKeptAndOldestIsShown()
    {
        IdentityFacts facts =
            with({provisional(1), kept(2, crm, u"ana"_s), kept(3, shop, u"ana"_s), kept(4, {})},
                 {key(Kind::Identifier, u"email"_s,
                      {{1, Hold::Firm}, {2, Hold::Firm}, {3, Hold::Firm}, {4, Hold::Firm}})});
        facts.profiles[1].since = 2'000;
        facts.profiles[2].since = 1'000;
        facts.profiles[3].since = 1;
        const IdentityOutcome outcome = IdentityRules::apply(facts);
        QCOMPARE(outcome.shownAs, std::vector<CustomerId>(4, idOf(3))); // 4 is older and has no name
        facts.merged = {{idOf(3), idOf(2)}};
        QCOMPARE(IdentityRules::apply(facts).shownAs, std::vector<CustomerId>(4, idOf(2)));
    }

    void aKeyOfTooManyMeansNobody()
    {
        for (const int holders : {IdentityRules::common, IdentityRules::common + 1}) {
            IdentityFacts facts;
            IdentityKey shared{Kind::Identifier, u"email"_s, {}, false};
            for (int i = 0; i < holders; ++i) {
                facts.profiles.push_back(provisional(i));
                shared.holders.push_back({idOf(i), Hold::Firm});
            }
            facts.keys = {shared};
            const IdentityOutcome outcome = IdentityRules::apply(facts);
            QCOMPARE(outcome.links.size(),
                     holders == IdentityRules::common ? size_t(holders - 1) : size_t(0));
            QVERIFY(outcome.proposals.empty());
        }
    }

    void similarNames_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("similar");
        QTest::newRow("the same") << u"ana muller"_s << u"ana muller"_s << true;
        QTest::newRow("another order") << u"ana muller"_s << u"muller ana"_s << true;
        QTest::newRow("a letter more") << u"ana muller"_s << u"anna muller"_s << true;
        QTest::newRow("another name") << u"ana muller"_s << u"bert muller"_s << false;
        QTest::newRow("too short to tell") << u"al"_s << u"bo"_s << false;
        QTest::newRow("nothing") << QString() << QString() << false;
        QTest::newRow("no name") << QString(10'000, u'x') << QString(10'000, u'x') << false;
    }

    void similarNames()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(IdentityRules::areSimilar(one, other), "similar");
        QTEST(IdentityRules::areSimilar(other, one), "similar");
    }
};

QTEST_GUILESS_MAIN(IdentityRulesTest)
#include "identity_rules_test.moc"
