// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a real call leaves in the record of how it went: how long the customer waited, whether the line broke,
// and that they gave up.
#include "desk/desk_fixture.h"

#include <QTest>

using namespace teller;
using namespace teller::test;
using Stage = CallSession::Stage;
using Lookup = CallSession::Lookup;
using Reason = CallEvent::EndReason;

namespace {

CallEvent queueCall(const DeskFixture &f, const QString &account, qint64 waitedMs)
{
    CallEvent event;
    event.source = f.feed.name();
    event.kind = Kind::Offered;
    event.callId = CallId(u"c1"_s);
    event.extension = u"1001"_s;
    event.occurredAt = f.clock.now();
    event.account = {account, AccountClaim::Status::Collected, false};
    event.queue = CallEvent::Queue{u"support"_s, std::nullopt, waitedMs};
    return event;
}

} // namespace

class TestCallFacts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWaitInTheQueueIsKept()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        Q_EMIT f.feed.eventArrived(queueCall(f, u"10044718"_s, 100'000));
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.say(Kind::Ended, u"c1"_s, {}, {}, Reason::Caller);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved()[0].interaction.waitedMs, 100'000);
        QCOMPARE(f.record.saved()[0].interaction.outcome, QString()); // it ended as calls do
    }
    void aCallThatWasNotInAQueueHasNoWait()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.say(Kind::Ended, u"c1"_s, {}, {}, Reason::Agent);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved()[0].interaction.waitedMs, -1);
    }
    void aBrokenLineIsCutOff_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("the line broke") << Reason::Failed << QString(outcomeCutOff);
        QTest::newRow("the telephone system went away") << Reason::LinkLost << QString(outcomeCutOff);
        QTest::newRow("the caller hung up") << Reason::Caller << QString();
        QTest::newRow("the agent hung up") << Reason::Agent << QString();
        QTest::newRow("handed over") << Reason::Transfer << QString();
        QTest::newRow("nobody knows") << Reason::None << QString();
    }
    void aBrokenLineIsCutOff()
    {
        QFETCH(Reason, reason);
        QFETCH(QString, outcome);
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.say(Kind::Ended, u"c1"_s, {}, {}, reason);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved()[0].interaction.outcome, outcome);
    }
    void whatTheAgentSaysOfTheOutcomeGoesBefore()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.current()->note().setOutcome(u"resolved"_s);
        f.feed.say(Kind::Ended, u"c1"_s, {}, {}, Reason::Failed);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved()[0].interaction.outcome, u"resolved"_s);
    }
    void aCallThatTheLinkCameBackWithoutIsCutOffAndCounts()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.resync({});
        QCOMPARE(f.current()->stage(), Stage::WrapUp);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_VERIFY(f.desk.sessions().empty());
        // The customer calls again: the desk knows what happened to them a moment ago.
        f.clock.advance(60s);
        f.feed.say(Kind::Offered, u"c2"_s, u"10044718"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        QCOMPARE(f.current()->effort().cutOff, 1);
    }
    void whoNoLongerListensSaysNothingAboutTheLine()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.desk.removeFeed(f.feed);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved()[0].interaction.outcome, QString());
    }
    void aCallerWhoGaveUpIsKeptOnce()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        FakeFeed theirs;
        FakeDraftBook drafts;
        FakeOutbox outbox(f.record, drafts);
        CallDesk colleague(f.record, drafts, outbox, f.clock,
                           Agent{AgentId(u"bea"_s), u"Bea I."_s, u"1002"_s});
        colleague.addFeed(theirs);
        Q_EMIT f.feed.eventArrived(queueCall(f, u"10044718"_s, 100'000));
        Q_EMIT theirs.eventArrived(queueCall(f, u"10044718"_s, 100'000)); // both telephones ring
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        QTRY_COMPARE(colleague.current()->lookup(), Lookup::One);
        f.clock.advance(20s);
        f.feed.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, Reason::Abandoned);
        theirs.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, Reason::Abandoned);
        QTRY_COMPARE(f.record.saved().size(), size_t(2));
        const Interaction &one = f.record.saved()[0].interaction;
        QCOMPARE(one.outcome, QString(outcomeAbandoned));
        QCOMPARE(one.waitedMs, 120'000); // in the queue, and while it rang
        QCOMPARE(one.id, f.record.saved()[1].interaction.id);
        QCOMPARE(one.externalId, f.record.saved()[1].interaction.externalId);

        f.clock.advance(60s);
        f.feed.say(Kind::Offered, u"c2"_s, u"10044718"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        QCOMPARE(f.current()->effort().abandoned, 1);
        QCOMPARE(f.current()->effort().waitedMs, 120'000);
    }
    void aRingThatSomebodyElseTookIsNoTrouble_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::newRow("elsewhere") << Reason::Elsewhere;
        QTest::newRow("no answer here") << Reason::NoAnswer;
        QTest::newRow("busy") << Reason::Busy;
    }
    void aRingThatSomebodyElseTookIsNoTrouble()
    {
        QFETCH(Reason, reason);
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, reason);
        QTRY_VERIFY(f.desk.sessions().empty());
        QVERIFY(f.record.saved().empty());
    }
};

QTEST_GUILESS_MAIN(TestCallFacts)
#include "tst_call_facts.moc"
