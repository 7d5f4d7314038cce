// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/findings.h"
#include "insight/lost_channels.h"
#include "insight/review_invitation.h"
#include "insight/samples.h"

#include <QTest>

#include <random>

using namespace teller;
using namespace teller::samples;

namespace {

using Kind = Finding::Kind;

std::vector<Finding> all(const CustomerSnapshot &snapshot)
{
    return findings(snapshot, noon());
}

Case closedCase(bool chosen)
{
    Case matter;
    do {
        matter.id = CaseId(QUuid::createUuid());
    } while (isChosenForReview(matter.id) != chosen);
    matter.number = u"C-7"_s;
    matter.subject = u"Invoice 4471"_s;
    matter.status = u"closed"_s;
    matter.changedAt = daysAgo(2);
    return matter;
}

CustomerSnapshot mayBeInvited()
{
    CustomerSnapshot snapshot;
    snapshot.closedCases = {closedCase(true)};
    snapshot.consents = {{u"marketing e-mail"_s, true, u"web"_s, daysAgo(900)}};
    return snapshot;
}

} // namespace

class TestTrust final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Planned messages.
    void aPromotionAlreadyJoinedIsNotOffered();
    void anArticleJustBoughtIsNotAdvertised();
    void whatCannotBeHadIsNotAdvertised();
    void aStoppedMessageIsToldWithItsStop();
    // Money.
    void aRefundThatIsDueIsOurDebt();
    void anInvoicePaidTwiceIsFound();
    void paymentsThatOnlyLookAlikeAreLeftAlone();
    // More than needed.
    void anOrderOfMoreThanEverIsQuestioned();
    void tooFewPurchasesSayNothing();
    // Channels.
    void aLostChannelNamesTheLastMessage();
    void aConsentGivenAgainIsNoLoss();
    void purposesAreUnderstood();
    // Review.
    void anInvitationDoesNotLookAtHowItWent();
    void anInvitationIsMadeOnceAndOnlyIfAllowed();
    void halfOfTheCasesAreChosen();
    // Altogether.
    void theOrderOfRowsDoesNotMatter();
};

void TestTrust::aPromotionAlreadyJoinedIsNotOffered()
{
    CustomerSnapshot snapshot;
    snapshot.outreach = {message(u"promotion:summer"_s, noon() + 10h)};
    QVERIFY(all(snapshot).empty());
    snapshot.preferences = {{u"promotion:summer"_s, u"joined"_s, u"web"_s, daysAgo(30)}};
    const auto moot = find(all(snapshot), Kind::OutreachMoot);
    QVERIFY(moot);
    QCOMPARE(moot->detail, u"joined"_s);
    QCOMPARE(moot->since, daysAgo(30));
    QCOMPARE(moot->key, u"outreach-moot:"_s + snapshot.outreach[0].id.text());
    QCOMPARE(moot->remedy, Finding::Remedy::StopMessage);
    QCOMPARE(moot->target, snapshot.outreach[0].id.text());
    snapshot.outreach[0].plannedAt = noon() - 1h; // it is gone: too late
    QVERIFY(all(snapshot).empty());
}

void TestTrust::anArticleJustBoughtIsNotAdvertised()
{
    CustomerSnapshot snapshot;
    snapshot.outreach = {message(u"article:Kettle"_s, noon() + 10h)};
    snapshot.purchases = {purchase(u"Kettle"_s, 1, daysAgo(3))};
    snapshot.interactions = {interactionAt(Channel::Order, daysAgo(3))};
    const auto moot = find(all(snapshot), Kind::OutreachMoot);
    QVERIFY(moot);
    QCOMPARE(moot->detail, u"bought"_s);
    QCOMPARE(moot->evidence, std::vector{snapshot.interactions[0].id});
    snapshot.purchases[0].status = u"returned"_s;
    QVERIFY(all(snapshot).empty());
    snapshot.purchases = {purchase(u"Kettle"_s, 1, daysAgo(100)),
                          purchase(u"Kettle filter"_s, 1, daysAgo(3))};
    QVERIFY(all(snapshot).empty());
}

void TestTrust::whatCannotBeHadIsNotAdvertised()
{
    CustomerSnapshot snapshot;
    snapshot.outreach = {message(u"article:Kettle"_s, noon() + 10h)};
    snapshot.outreach[0].available = false;
    QCOMPARE(find(all(snapshot), Kind::OutreachMoot)->detail, u"not available"_s);
}

void TestTrust::aStoppedMessageIsToldWithItsStop()
{
    CustomerSnapshot snapshot;
    snapshot.outreach = {message(u"4471"_s, noon() + 10h)};
    snapshot.payments = {payment(u"4471"_s, u"paid"_s, daysAgo(1))};
    const auto stop = action(AgentAction::Kind::Stop, snapshot.outreach[0].id.text(), noon());
    snapshot.actions = {stop};
    const auto moot = find(all(snapshot), Kind::OutreachMoot);
    QVERIFY(moot);
    QCOMPARE(moot->settledBy, stop.id);
    QCOMPARE(moot->tone, Finding::Tone::Info);
    QCOMPARE(moot->remedy, Finding::Remedy::None);
}

void TestTrust::aRefundThatIsDueIsOurDebt()
{
    CustomerSnapshot snapshot;
    snapshot.payments = {payment(u"O-17"_s, u"refund due"_s, daysAgo(6))};
    const auto owed = find(all(snapshot), Kind::RefundDue);
    QVERIFY(owed);
    QCOMPARE(owed->tone, Finding::Tone::Failed);
    QCOMPARE(owed->amount, (Money{2490, u"EUR"_s}));
    QCOMPARE(owed->since, daysAgo(6));
    QCOMPARE(owed->remedy, Finding::Remedy::BeginTask);
    snapshot.payments[0].status = u"refunded"_s;
    QVERIFY(all(snapshot).empty());
}

void TestTrust::anInvoicePaidTwiceIsFound()
{
    CustomerSnapshot snapshot;
    snapshot.payments = {payment(u"4471"_s, u"paid"_s, daysAgo(5)),
                         payment(u"4471"_s, u"paid"_s, daysAgo(8))};
    snapshot.interactions = {interactionAt(Channel::Billing, daysAgo(5)),
                             interactionAt(Channel::Billing, daysAgo(8))};
    auto twice = find(all(snapshot), Kind::PaidTwice);
    QVERIFY(twice);
    QCOMPARE(twice->amount, (Money{2490, u"EUR"_s}));
    QCOMPARE(twice->since, daysAgo(5));
    QCOMPARE(twice->count, 1);
    QCOMPARE(twice->remedy, Finding::Remedy::BeginTask);
    QCOMPARE(twice->evidence, (std::vector{snapshot.interactions[0].id, snapshot.interactions[1].id}));
    snapshot.payments.push_back(payment(u"4471"_s, u"paid"_s, daysAgo(4)));
    QCOMPARE(find(all(snapshot), Kind::PaidTwice)->amount.minor, 4980);

    snapshot.payments.push_back(
        payment(u"4471"_s, u"refunded"_s, daysAgo(6))); // before the last: not for that
    QVERIFY(find(all(snapshot), Kind::PaidTwice));
    snapshot.payments.back().at = daysAgo(1);
    QVERIFY(all(snapshot).empty());
    snapshot.payments.back().status = u"refund due"_s;
    QVERIFY(!find(all(snapshot), Kind::PaidTwice));
    QVERIFY(find(all(snapshot), Kind::RefundDue));
}

void TestTrust::paymentsThatOnlyLookAlikeAreLeftAlone()
{
    const auto isSilent = [](const Payment &one, const Payment &other) {
        CustomerSnapshot snapshot;
        snapshot.payments = {one, other};
        return all(snapshot).empty();
    };
    const auto paid = payment(u"4471"_s, u"paid"_s, daysAgo(5));
    QVERIFY(!isSilent(paid, payment(u"4471"_s, u"paid"_s, daysAgo(8))));
    QVERIFY(isSilent(paid, payment(u"4471"_s, u"paid"_s, daysAgo(35))));     // an instalment
    QVERIFY(isSilent(paid, payment(u"4471"_s, u"paid"_s, daysAgo(8), 100))); // a part
    QVERIFY(isSilent(paid, payment(u"4472"_s, u"paid"_s, daysAgo(8))));
    QVERIFY(isSilent(paid, payment(u"4471"_s, u"failed"_s, daysAgo(8))));
    QVERIFY(isSilent(payment({}, u"paid"_s, daysAgo(5)), payment({}, u"paid"_s, daysAgo(8))));
    QVERIFY(isSilent(payment(u"deposit wages"_s, u"paid"_s, daysAgo(1)),
                     payment(u"deposit wages"_s, u"paid"_s, daysAgo(8))));
}

void TestTrust::anOrderOfMoreThanEverIsQuestioned()
{
    CustomerSnapshot snapshot;
    for (const int days : {62, 120, 181, 240})
        snapshot.purchases.push_back(purchase(u"Toner"_s, 2, daysAgo(days)));
    snapshot.purchases.push_back(purchase(u"Toner"_s, 2, daysAgo(1)));
    QVERIFY(all(snapshot).empty());
    snapshot.purchases.back().quantity = 8;
    const auto much = find(all(snapshot), Kind::MoreThanNeeded);
    QVERIFY(much);
    QCOMPARE(much->subject, u"Toner"_s);
    QCOMPARE(much->count, 8);
    QCOMPARE(much->days, 59);    // the median of 58, 61 and 59 days
    QCOMPARE(much->compared, 4); // the two of 120 and those of 62 days ago lie within it
    QCOMPARE(much->since, daysAgo(240));
    snapshot.purchases.back().status = u"cancelled"_s;
    QVERIFY(all(snapshot).empty());
}

void TestTrust::tooFewPurchasesSayNothing()
{
    CustomerSnapshot snapshot;
    snapshot.purchases = {purchase(u"Toner"_s, 50, daysAgo(1)), purchase(u"Toner"_s, 1, daysAgo(60)),
                          purchase(u"Toner"_s, 1, daysAgo(120))};
    QVERIFY(all(snapshot).empty());
    snapshot.purchases.push_back(purchase(u"Toner"_s, 1, daysAgo(180)));
    QVERIFY(!all(snapshot).empty());
    for (Purchase &one : snapshot.purchases)
        one.at -= std::chrono::days(20); // long delivered and paid: nothing to be changed
    QVERIFY(all(snapshot).empty());
}

void TestTrust::aLostChannelNamesTheLastMessage()
{
    CustomerSnapshot snapshot;
    snapshot.consents = {{u"push"_s, false, u"app"_s, daysAgo(10)}};
    QVERIFY(all(snapshot).empty()); // we never wrote there: nothing was lost
    auto early = message(u"promotion:a"_s, daysAgo(40));
    early.channel = Channel::App;
    auto last = message(u"promotion:b"_s, daysAgo(11));
    last.channel = Channel::App;
    auto later = message(u"promotion:c"_s, daysAgo(5));
    later.channel = Channel::App;
    auto other = message(u"promotion:d"_s, daysAgo(10));
    snapshot.sent = {{later, daysAgo(5)}, {other, daysAgo(10)}, {last, daysAgo(11)}, {early, daysAgo(40)}};
    const auto lost = find(all(snapshot), Kind::ChannelLost);
    QVERIFY(lost);
    QCOMPARE(lost->subject, last.subject);
    QCOMPARE(lost->at, daysAgo(11));
    QCOMPARE(lost->since, daysAgo(10));
    QCOMPARE(lost->reference, u"app"_s);
    snapshot.consents[0].since = {};
    QVERIFY(all(snapshot).empty());
}

void TestTrust::aConsentGivenAgainIsNoLoss()
{
    CustomerSnapshot snapshot;
    snapshot.consents = {{u"marketing e-mail"_s, false, u"web"_s, daysAgo(10)},
                         {u"marketing e-mail"_s, true, u"phone"_s, daysAgo(3)}};
    snapshot.sent = {{message(u"promotion:a"_s, daysAgo(12)), daysAgo(12)}};
    QVERIFY(all(snapshot).empty());
    std::swap(snapshot.consents[0].since, snapshot.consents[1].since);
    QVERIFY(find(all(snapshot), Kind::ChannelLost));
}

void TestTrust::purposesAreUnderstood()
{
    QCOMPARE(channelOfPurpose(u"Marketing e-mail"_s), Channel::Email);
    QCOMPARE(channelOfPurpose(u"email"_s), Channel::Email);
    QCOMPARE(channelOfPurpose(u"texts"_s), Channel::Sms);
    QCOMPARE(channelOfPurpose(u"push"_s), Channel::App);
    QCOMPARE(channelOfPurpose(u"social"_s), Channel::Social);
    QCOMPARE(channelOfPurpose(u"marketing calls"_s), Channel::Phone);
    QCOMPARE(channelOfPurpose(u"post"_s), Channel::Mail);
    QVERIFY(!channelOfPurpose(u"call recording"_s));
}

void TestTrust::anInvitationDoesNotLookAtHowItWent()
{
    for (const bool chosen : {true, false}) {
        CustomerSnapshot snapshot = mayBeInvited();
        snapshot.closedCases = {closedCase(chosen)};
        const CaseId id = snapshot.closedCases[0].id;
        for (const QString &outcome : {u"resolved"_s, u"complaint"_s, u"promise broken"_s, u"unanswered"_s}) {
            for (const int score : {0, 5, 10}) {
                Interaction contact = interactionAt(Channel::Phone, daysAgo(3), id);
                contact.outcome = contact.disposition = outcome;
                snapshot.interactions = {contact};
                snapshot.closedCases[0].category = outcome;
                snapshot.surveys = {{u"nps"_s, score, outcome, daysAgo(200)}};
                snapshot.customer.tier = outcome;
                QCOMPARE(find(all(snapshot), Kind::ReviewInvitation).has_value(), chosen);
            }
        }
    }
}

void TestTrust::anInvitationIsMadeOnceAndOnlyIfAllowed()
{
    const CustomerSnapshot good = mayBeInvited();
    const auto invited = find(all(good), Kind::ReviewInvitation);
    QVERIFY(invited);
    QCOMPARE(invited->target, good.closedCases[0].id.text());

    auto snapshot = good;
    snapshot.actions = {action(AgentAction::Kind::Invite, invited->target, daysAgo(1))};
    QVERIFY(all(snapshot).empty());
    snapshot.actions = {action(AgentAction::Kind::Invite, u"another case"_s, daysAgo(80))};
    QVERIFY(all(snapshot).empty());
    snapshot.actions[0].at = daysAgo(91);
    QVERIFY(!all(snapshot).empty());

    snapshot = good;
    snapshot.closedCases[0].changedAt = daysAgo(15);
    QVERIFY(all(snapshot).empty());
    snapshot = good;
    snapshot.consents[0].given = false;
    QVERIFY(all(snapshot).empty());
    snapshot.consents = {{u"call recording"_s, true, u"phone"_s, daysAgo(9)}};
    QVERIFY(all(snapshot).empty());
    snapshot = good;
    snapshot.consents.push_back({u"surveys"_s, false, u"web"_s, daysAgo(9)});
    QVERIFY(all(snapshot).empty());
}

void TestTrust::halfOfTheCasesAreChosen()
{
    int chosen = 0;
    const QUuid space(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s);
    for (int i = 0; i < 2000; ++i)
        chosen += isChosenForReview(CaseId::named(space, QString::number(i))) ? 1 : 0;
    QVERIFY2(std::abs(chosen - 2000 / inviteOneIn) < 120, qPrintable(QString::number(chosen)));
}

void TestTrust::theOrderOfRowsDoesNotMatter()
{
    CustomerSnapshot snapshot = mayBeInvited();
    const CaseId open = CaseId::create();
    for (const CaseId id : {open, CaseId::create()}) {
        Case matter;
        matter.id = id;
        matter.status = u"open"_s;
        matter.changedAt = daysAgo(3);
        snapshot.cases.push_back(matter);
        Promise promise;
        promise.id = PromiseId::create();
        promise.dueAt = daysAgo(1);
        snapshot.promises.push_back(promise);
    }
    for (const int days : {1, 1, 2, 5, 8, 62, 120, 181}) {
        snapshot.interactions.push_back(interactionAt(Channel::Billing, daysAgo(days)));
        snapshot.interactions.push_back(interactionAt(Channel::Phone, daysAgo(days), open));
        snapshot.payments.push_back(payment(u"4471"_s, u"paid"_s, daysAgo(days)));
        snapshot.payments.push_back(payment(u"O-1"_s, u"refund due"_s, daysAgo(days)));
        snapshot.purchases.push_back(purchase(u"Toner"_s, days == 1 ? 40 : 1, daysAgo(days)));
        snapshot.outreach.push_back(message(u"4471"_s, noon() + 24h));
        snapshot.sent.push_back({message(u"x"_s, daysAgo(days)), daysAgo(days)});
        snapshot.consents.push_back({u"email"_s, false, u"web"_s, daysAgo(days / 50)});
        snapshot.actions.push_back(action(
            AgentAction::Kind::Task, u"promise-broken:"_s + snapshot.promises[0].id.text(), daysAgo(days)));
    }
    Rhythm visits{u"store"_s, {}};
    for (int i = 3; i < 100; ++i)
        visits.at.push_back(daysAgo(7 * i));
    snapshot.rhythms = {visits};

    const auto expected = all(snapshot);
    QVERIFY(expected.size() > 15);
    std::mt19937_64 engine(4471);
    for (int round = 0; round < 50; ++round) {
        const auto mix = [&engine](auto &rows) {
            std::shuffle(rows.begin(), rows.end(), engine);
        };
        mix(snapshot.cases);
        mix(snapshot.promises);
        mix(snapshot.interactions);
        mix(snapshot.payments);
        mix(snapshot.purchases);
        mix(snapshot.outreach);
        mix(snapshot.sent);
        mix(snapshot.consents);
        mix(snapshot.actions);
        mix(snapshot.rhythms[0].at);
        QCOMPARE(all(snapshot), expected);
    }
}

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
