// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/brief.h"
#include "insight/known_facts.h"
#include "insight/samples.h"
#include "insight/value.h"

#include <QTest>

using namespace teller;
using namespace teller::samples;

namespace {

const KnownFact *fact(const std::vector<KnownFact> &facts, KnownFact::Kind kind)
{
    const auto it =
        std::find_if(facts.begin(), facts.end(), [kind](const KnownFact &f) { return f.kind == kind; });
    return it == facts.end() ? nullptr : &*it;
}

CompanyRules threeTiers()
{
    CompanyRules rules;
    rules.tiers = {{u"gold"_s, {100'000, u"EUR"_s}, {5'000, u"EUR"_s}, u"Offer the express service."_s},
                   {u"silver"_s, {20'000, u"EUR"_s}, {2'000, u"EUR"_s}, {}},
                   {u"plain"_s, {0, u"EUR"_s}, {}, {}}};
    return rules;
}

CustomerSnapshot customerOf(int years, std::vector<qint64> spendInYears)
{
    CustomerSnapshot snapshot;
    snapshot.customer.since = daysAgo(years * 366);
    for (size_t i = 0; i < spendInYears.size(); ++i)
        snapshot.spend.push_back({int(i), {spendInYears[i], u"EUR"_s}});
    return snapshot;
}

} // namespace

class TestBrief final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Effort.
    void aQuietDayHasNoEffortLine();
    void waitedCutOffAndCalledAgain();
    void yesterdayIsNotToday();
    void anEveningGoesOnAfterMidnight();
    void thePresentCallIsCountedOnce();
    // The brief.
    void theMostImportantComesFirst();
    void twoFactsAreEnough();
    void nobodyKnownHasNoBrief();
    // Known facts.
    void onlyBrandAndLastFourOfACardAreShown();
    void theNewestCardThatWorkedIsOnFile();
    void whatWasToldAgainIsSaidOfTheFact();
    void itIsSaidHowTheyProvedWhoTheyAre();
    // Value.
    void theNewestYearCountsMost();
    void twoCustomersOfDifferentValueAreTreatedApart();
    void theRecordsOwnValueGoesFirst();
    void nothingKnownIsNoValue();
    void aFirstYearIsTakenAsIfItWentOn();
    void whoLeftIsWorthWhatTheyPaid();
    void otherCurrenciesAreLeftOut();
    void needsAreWhatTheyUse();
};

void TestBrief::aQuietDayHasNoEffortLine()
{
    QVERIFY(effortLine({}, {}, noon()).isEmpty());
    PresentCall served;
    served.waitedMs = 20'000;
    QVERIFY(effortLine({}, served, noon()).isEmpty());
    served.waitedMs = 14 * 60'000;
    const auto line = effortLine({}, served, noon());
    QVERIFY(!line.isEmpty());
    QCOMPARE(line.waitedMs, 14 * 60'000);
}

void TestBrief::waitedCutOffAndCalledAgain()
{
    const CaseId matter = CaseId::create();
    auto cut = interactionAt(Channel::Phone, noon() - 30min, matter);
    cut.waitedMs = 14 * 60'000;
    cut.outcome = outcomeCutOff;
    auto abandoned = interactionAt(Channel::Phone, noon() - 2h);
    abandoned.endedAt = abandoned.startedAt + 5min;
    abandoned.outcome = outcomeAbandoned;
    auto basket = interactionAt(Channel::Web, noon() - 3h); // a page left is no call given up
    basket.outcome = outcomeAbandoned;
    auto ours = interactionAt(Channel::Phone, noon() - 1h);
    ours.direction = Direction::Outbound;
    CustomerSnapshot snapshot;
    snapshot.interactions = {cut, ours, abandoned, basket, interactionAt(Channel::Email, daysAgo(2), matter)};
    snapshot.actions = {action(AgentAction::Kind::ToldAgain, u"account"_s, noon() - 20min)};
    const auto line = effortLine(snapshot, {{}, 60'000, matter}, noon());
    QCOMPARE(line.contactsToday, 2);
    QCOMPARE(line.contactsThisWeek, 2);
    QCOMPARE(line.cutOff, 1);
    QCOMPARE(line.abandoned, 1);
    QCOMPARE(line.waitedMs, 20 * 60'000);
    QCOMPARE(line.waits, 3);
    QCOMPARE(line.toldAgain, 1);
    QCOMPARE(line.since, abandoned.startedAt);
    QCOMPARE(line.evidence, (std::vector{cut.id, abandoned.id}));
}

void TestBrief::yesterdayIsNotToday()
{
    auto cut = interactionAt(Channel::Phone, noon() - 13h);
    cut.waitedMs = 14 * 60'000;
    cut.outcome = outcomeCutOff;
    CustomerSnapshot snapshot;
    snapshot.interactions = {cut};
    snapshot.actions = {action(AgentAction::Kind::ToldAgain, u"account"_s, daysAgo(1))};
    QVERIFY(effortLine(snapshot, {}, noon()).isEmpty());
}

void TestBrief::anEveningGoesOnAfterMidnight()
{
    const Instant pastMidnight = noon() - 12h + 12min;
    auto cut = interactionAt(Channel::Phone, pastMidnight - 40min);
    cut.waitedMs = 14 * 60'000;
    cut.outcome = outcomeCutOff;
    CustomerSnapshot snapshot;
    snapshot.interactions = {cut, interactionAt(Channel::Phone, pastMidnight - 7h)};
    snapshot.actions = {action(AgentAction::Kind::ToldAgain, u"account"_s, pastMidnight - 35min)};
    const auto line = effortLine(snapshot, {}, pastMidnight);
    QCOMPARE(line.contactsToday, 1);
    QCOMPARE(line.cutOff, 1);
    QCOMPARE(line.waitedMs, 14 * 60'000);
    QCOMPARE(line.toldAgain, 1);
    QCOMPARE(line.since, cut.startedAt);
}

void TestBrief::thePresentCallIsCountedOnce()
{
    auto now = interactionAt(Channel::Phone, noon() - 1min);
    now.waitedMs = 120'000;
    CustomerSnapshot snapshot;
    snapshot.interactions = {now};
    const auto line = effortLine(snapshot, {now.id, 120'000, {}}, noon());
    QCOMPARE(line.contactsToday, 0);
    QCOMPARE(line.waitedMs, 120'000);
}

void TestBrief::theMostImportantComesFirst()
{
    CustomerSnapshot snapshot;
    snapshot.customer.since = daysAgo(6 * 366);
    snapshot.customer.language = u"es"_s;
    snapshot.preferences = {{u"channel"_s, u"email"_s, u"chat"_s, daysAgo(100)}};
    Case matter;
    matter.id = CaseId::create();
    matter.number = u"4471"_s;
    matter.subject = u"Invoice 4471"_s;
    matter.status = u"open"_s;
    snapshot.cases = {matter};
    snapshot.interactions = {interactionAt(Channel::Phone, daysAgo(1), matter.id),
                             interactionAt(Channel::Phone, daysAgo(3), matter.id)};
    Promise promise;
    promise.text = u"Call back"_s;
    promise.dueAt = daysAgo(1);
    snapshot.promises = {promise};
    const auto facts = briefFacts(snapshot, findings(snapshot, noon()), {}, noon());
    QCOMPARE(facts.situation.size(), size_t(2));
    QCOMPARE(facts.situation[0].kind, BriefFact::Kind::RepeatedContact);
    QCOMPARE(facts.situation[0].count, 3); // the present one is the third
    QCOMPARE(facts.situation[0].subject, u"Invoice 4471"_s);
    QCOMPARE(facts.situation[1].kind, BriefFact::Kind::PromiseBroken);
    QCOMPARE(facts.situation[1].at, promise.dueAt);
    QCOMPARE(facts.person.size(), size_t(3));
    QCOMPARE(facts.person[0].at, snapshot.customer.since);
    QCOMPARE(facts.person[1].subject, u"email"_s);
    QCOMPARE(facts.person[2].subject, u"es"_s);
}

void TestBrief::twoFactsAreEnough()
{
    CustomerSnapshot snapshot;
    snapshot.payments = {payment(u"4471"_s, u"refund due"_s, daysAgo(6)),
                         payment(u"4472"_s, u"refund due"_s, daysAgo(9))};
    EffortLine effort;
    effort.cutOff = 1;
    effort.waitedMs = 14 * 60'000;
    const auto facts = briefFacts(snapshot, findings(snapshot, noon()), effort, noon());
    QCOMPARE(facts.situation.size(), BriefFacts::mostOfSituation);
    QCOMPARE(facts.situation[0].kind, BriefFact::Kind::CutOff);
    QCOMPARE(facts.situation[1].kind, BriefFact::Kind::RefundDue);
    QCOMPARE(facts.situation[1].subject, u"4472"_s); // owed longest
}

void TestBrief::nobodyKnownHasNoBrief()
{
    QCOMPARE(briefFacts({}, {}, {}, noon()), BriefFacts());
}

void TestBrief::onlyBrandAndLastFourOfACardAreShown()
{
    QCOMPARE(cardOnFile(u"Visa •• 4242"_s), u"Visa •• 4242"_s);
    QCOMPARE(cardOnFile(u"Visa ending in 4242"_s), u"Visa ending in •• 4242"_s);
    QCOMPARE(cardOnFile(u"Master card **** **** **** 4242"_s), u"Master card •• 4242"_s);
    QVERIFY(cardOnFile(u"Visa 4242 4242 4242 4242"_s).isEmpty());
    QVERIFY(cardOnFile(u"Visa 4-2-4-2-4"_s).isEmpty());
    QVERIFY(cardOnFile(u"Visa •• 4242 ٤٢"_s).isEmpty()); // digits of another script are digits
    QVERIFY(cardOnFile(u"Visa •• 424"_s).isEmpty());
    QVERIFY(cardOnFile(u"Visa •• 4242 12/27"_s).isEmpty());
    QVERIFY(cardOnFile(u"4242"_s).isEmpty());
    QVERIFY(cardOnFile(u"direct debit"_s).isEmpty());
}

void TestBrief::theNewestCardThatWorkedIsOnFile()
{
    CustomerSnapshot snapshot;
    auto old = payment(u"1"_s, u"paid"_s, daysAgo(60));
    old.method = u"Visa •• 1111"_s;
    auto used = payment(u"2"_s, u"paid"_s, daysAgo(30));
    used.method = u"Visa •• 4242"_s;
    auto failed = payment(u"3"_s, u"failed"_s, daysAgo(2));
    failed.method = u"Visa •• 9999"_s;
    snapshot.payments = {failed, used, old};
    const auto facts = knownFacts(snapshot, {}, false, noon());
    const auto *card = fact(facts, KnownFact::Kind::Card);
    QVERIFY(card);
    QCOMPARE(card->value, u"Visa •• 4242"_s);
    QCOMPARE(card->since, daysAgo(30));
}

void TestBrief::whatWasToldAgainIsSaidOfTheFact()
{
    CustomerSnapshot snapshot;
    snapshot.preferences = {{u"delivery"_s, u"to the neighbour"_s, u"chat"_s, daysAgo(100)}};
    snapshot.actions = {action(AgentAction::Kind::ToldAgain, u"delivery"_s, daysAgo(1)),
                        action(AgentAction::Kind::ToldAgain, u"delivery"_s, daysAgo(2)),
                        action(AgentAction::Kind::ToldAgain, u"invoice"_s, daysAgo(3))};
    const auto facts = knownFacts(snapshot, {}, false, noon());
    const auto *delivery = fact(facts, KnownFact::Kind::Preference);
    QCOMPARE(delivery->timesTold, 2);
    QCOMPARE(delivery->lastTold, daysAgo(1));
    const auto *invoice = fact(facts, KnownFact::Kind::Told);
    QCOMPARE(invoice->name, u"invoice"_s);
    QCOMPARE(invoice->timesTold, 1);
}

void TestBrief::itIsSaidHowTheyProvedWhoTheyAre()
{
    CustomerSnapshot snapshot;
    snapshot.identifiers = {{u"email"_s, u"e@example.com"_s, true, u"chat"_s, daysAgo(200)},
                            {u"phone"_s, u"+34600000001"_s, false, u"phone"_s, daysAgo(1)}};
    auto facts = knownFacts(snapshot, {}, false, noon());
    const auto *verified = fact(facts, KnownFact::Kind::Verified);
    QVERIFY(verified);
    QCOMPARE(verified->source, u"chat"_s);
    QCOMPARE(verified->since, daysAgo(200));
    facts = knownFacts(snapshot, u"10044718"_s, true, noon());
    QVERIFY(!fact(facts, KnownFact::Kind::Verified)); // the PIN of this call says more
    QCOMPARE(facts[0].kind, KnownFact::Kind::AccountNumber);
    QCOMPARE(facts[1].kind, KnownFact::Kind::Pin);
}

void TestBrief::theNewestYearCountsMost()
{
    const auto value = customerValue(customerOf(6, {60'000, 30'000, 0}), {}, noon());
    QCOMPARE(value.perYear, (Money{40'000, u"EUR"_s})); // (3 * 600 + 2 * 300 + 0) / 6
    QCOMPARE(value.soFar, (Money{90'000, u"EUR"_s}));
    QCOMPARE(value.lifetime, (Money{290'000, u"EUR"_s})); // five more years at most
    QCOMPARE(value.yearsKnown, 6);
}

void TestBrief::twoCustomersOfDifferentValueAreTreatedApart()
{
    const auto dear = customerValue(customerOf(6, {120'000, 120'000, 120'000}), threeTiers(), noon());
    const auto other = customerValue(customerOf(6, {25'000, 25'000, 25'000}), threeTiers(), noon());
    const auto small = customerValue(customerOf(6, {900, 900, 900}), threeTiers(), noon());
    QCOMPARE(dear.tier, u"gold"_s);
    QCOMPARE(dear.goodwill, (Money{5'000, u"EUR"_s}));
    QCOMPARE(dear.guidance, u"Offer the express service."_s);
    QCOMPARE(other.tier, u"silver"_s);
    QCOMPARE(other.goodwill, (Money{2'000, u"EUR"_s}));
    QCOMPARE(small.tier, u"plain"_s);
    QVERIFY(small.goodwill.currency.isEmpty());
}

void TestBrief::theRecordsOwnValueGoesFirst()
{
    auto snapshot = customerOf(2, {900, 900});
    snapshot.customer.yearlyValue = {130'000, u"EUR"_s};
    const auto value = customerValue(snapshot, threeTiers(), noon());
    QCOMPARE(value.perYear.minor, 130'000);
    QCOMPARE(value.tier, u"gold"_s);
}

void TestBrief::nothingKnownIsNoValue()
{
    QCOMPARE(customerValue({}, {}, noon()), CustomerValue());
    CustomerSnapshot snapshot;
    snapshot.customer.tier = u"Silver"_s;
    QCOMPARE(customerValue(snapshot, {}, noon()).tier, u"Silver"_s);
    const auto value = customerValue(snapshot, threeTiers(), noon());
    QCOMPARE(value.tier, u"silver"_s);
    QCOMPARE(value.goodwill.minor, 2'000);
    QVERIFY(value.perYear.currency.isEmpty());
}

void TestBrief::aFirstYearIsTakenAsIfItWentOn()
{
    auto snapshot = customerOf(0, {10'000});
    snapshot.customer.since = daysAgo(60);
    QVERIFY(customerValue(snapshot, {}, noon()).perYear.currency.isEmpty());
    snapshot.customer.since = daysAgo(180);
    const auto value = customerValue(snapshot, {}, noon());
    QCOMPARE(value.perYear.minor, 20'292); // 10,000 * 365.25 / 180
    QCOMPARE(value.lifetime.minor, 30'292);
}

void TestBrief::whoLeftIsWorthWhatTheyPaid()
{
    const auto value = customerValue(customerOf(4, {0, 50'000, 50'000}), {}, noon());
    QCOMPARE(value.lifetime.minor, 100'000);
}

void TestBrief::otherCurrenciesAreLeftOut()
{
    auto snapshot = customerOf(2, {50'000, 50'000});
    snapshot.spend.push_back({0, {7'000, u"USD"_s}});
    const auto value = customerValue(snapshot, {}, noon());
    QCOMPARE(value.soFar, (Money{100'000, u"EUR"_s}));
}

void TestBrief::needsAreWhatTheyUse()
{
    CustomerSnapshot snapshot;
    snapshot.accounts = {{AccountId::create(), u"1"_s, u"mobile"_s, u"open"_s, u"holder"_s, {}},
                         {AccountId::create(), u"2"_s, u"savings"_s, u"closed"_s, u"holder"_s, {}},
                         {AccountId::create(), u"3"_s, u"mobile"_s, u"open"_s, u"joint"_s, {}}};
    snapshot.entitlements = {
        {EntitlementId::create(), u"plan"_s, u"Home + Mobile"_s, daysAgo(90), {}, true, {}},
        {EntitlementId::create(), u"plan"_s, u"Later"_s, noon() + 24h, {}, true, {}}};
    QCOMPARE(customerValue(snapshot, {}, noon()).uses, (QStringList{u"mobile"_s, u"Home + Mobile"_s}));
}

QTEST_GUILESS_MAIN(TestBrief)
#include "tst_brief.moc"
