// SPDX-License-Identifier: GPL-3.0-or-later
//
// By what right the desk asks for a customer, who else looks, and that the store learns when nobody here
// does.
#include "desk/desk_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace teller;
using namespace teller::test;
using Lookup = CallSession::Lookup;
using Op = FakeRecord::Op;

class TestAccess final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallIsTheRight()
    {
        DeskFixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        QCOMPARE(f.record.claimsMade().size(), size_t(1));
        QCOMPARE(f.record.claimsMade().front(), (AccessClaim{CallId(u"c1"_s), false, {}}));
    }
    void whoWaitsIsNotLookedAtYet()
    {
        DeskFixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s, u"+49301111111"_s);
        f.record.hold(Op::Recognise);
        f.feed.say(Kind::Queued, u"c1"_s, u"20000001"_s, u"+49301111111"_s);
        QTRY_COMPARE(f.record.waiting(Op::Recognise), 1);
        QCOMPARE(f.record.claimsMade().front(), (AccessClaim{CallId(u"c1"_s), true, {}}));
        f.record.release(Op::Recognise);
        QCoreApplication::processEvents(); // the answer arrives
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s, u"+49301111111"_s);
        QCOMPARE(f.shownName(), u"Ana"_s);
        // The same question once more, by the right of a call that no longer waits.
        QTRY_COMPARE(f.record.claimsMade().size(), size_t(2));
        QCOMPARE(f.record.claimsMade().back(), (AccessClaim{CallId(u"c1"_s), false, {}}));
        QCOMPARE(f.record.keysAsked().back().accountNumber, u"20000001"_s);
    }
    void withoutACallAReasonIsAskedFor()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.needReason(ana);
        f.desk.open(ana);
        QTRY_COMPARE(f.current()->lookup(), Lookup::NeedsReason);
        QVERIFY(!f.current()->snapshot());
        QCOMPARE(f.desk.open(ana), f.current()); // not a second time
        QCOMPARE(f.desk.sessions().size(), size_t(1));

        const int asked = f.record.calls(Op::Recognise);
        QVERIFY(!f.current()->openWithReason({}));
        QVERIFY(!f.current()->openWithReason(u"  \n\t  because   "_s));
        QCOMPARE(f.record.calls(Op::Recognise), asked);
        QVERIFY(f.current()->openWithReason(u" She asked me at the counter to call back "_s));
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        QCOMPARE(f.record.claimsMade().back().reason, u"She asked me at the counter to call back"_s);
        QVERIFY(f.record.claimsMade().back().call.isNull());

        // The store is back after a moment and after so long that it forgot who had opened whom.
        const auto reasons = [&f] {
            return std::count_if(f.record.claimsMade().begin(), f.record.claimsMade().end(),
                                 [](const AccessClaim &claim) { return !claim.reason.isEmpty(); });
        };
        const int before = f.record.calls(Op::Recognise);
        f.record.setState({StoreState::Link::Ready, {}, true}); // the record in memory always forgets
        QTRY_COMPARE(f.record.calls(Op::Recognise), before + 2);
        QCOMPARE(reasons(), 2);
        QCOMPARE(f.shownName(), u"Ana"_s);
    }
    void aReasonCountsForOneCustomerOnly()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        const CustomerId ben = f.addCustomer(u"Ben"_s, u"20000002"_s);
        f.record.needReason(ana);
        f.record.needReason(ben);
        f.desk.open(ana);
        QTRY_COMPARE(f.current()->lookup(), Lookup::NeedsReason);
        QVERIFY(f.current()->openWithReason(u"asked for a call back"_s));
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        f.current()->choose(ben);
        QTRY_COMPARE(f.current()->lookup(), Lookup::NeedsReason);
        QVERIFY(!f.current()->snapshot());
    }
    void wordsDoNotHelpASignInWithoutTheRight()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.needReason(ana);
        f.desk.open(ana);
        QTRY_COMPARE(f.current()->lookup(), Lookup::NeedsReason);
        f.record.setError(Op::Recognise, Error{Error::Code::NotPermitted, {}, false});
        QVERIFY(f.current()->openWithReason(u"asked for a call back"_s));
        QTRY_COMPARE(f.current()->lookup(), Lookup::Failed);
        QCOMPARE(f.current()->lookupError()->code, Error::Code::NotPermitted);
    }
    void aDraftStaysWithItsCustomerWhileAReasonIsAskedFor()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.needReason(ana);
        Draft draft;
        draft.note = NoteId::create();
        draft.interaction = InteractionId::create();
        draft.customer = ana;
        draft.text = u"half a note"_s;
        f.drafts.put(draft);
        f.desk.restoreDrafts();
        QTRY_VERIFY(f.current());
        QTRY_COMPARE(f.current()->lookup(), Lookup::NeedsReason);
        f.current()->note().setText(u"half a note and more"_s, 0);
        QTRY_COMPARE(f.drafts.drafts().at(draft.note).text, u"half a note and more"_s);
        QCOMPARE(f.drafts.drafts().at(draft.note).customer, ana);
    }
    void aChoiceCanBeTakenBack()
    {
        DeskFixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        const CustomerId ben = f.addCustomer(u"Ben"_s, u"20000002"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        f.current()->choose(ben);
        QTRY_COMPARE(f.shownName(), u"Ben"_s);
        f.current()->unchoose();
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
    }
    void theStoreLearnsWhenNobodyLooksAnyMore()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        const CustomerId ben = f.addCustomer(u"Ben"_s, u"20000002"_s);
        f.desk.open(ana);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        f.current()->choose(ben);
        QTRY_COMPARE(f.shownName(), u"Ben"_s);
        QCOMPARE(f.record.closed(), std::vector<CustomerId>{ana});

        // A call of the same customer: two sessions, one customer.
        f.feed.say(Kind::Offered, u"c1"_s, u"20000002"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        CallSession *call = f.desk.sessions().back();
        QTRY_COMPARE(call->lookup(), Lookup::One);
        QVERIFY(f.desk.close(f.desk.sessions().front()));
        QCOMPARE(f.record.closed(), std::vector<CustomerId>{ana});
        f.feed.say(Kind::Ended, u"c1"_s);
        QVERIFY(call->finishWrapUp());
        QTRY_VERIFY(f.desk.sessions().empty());
        // Once more if an answer was still under way.
        QTRY_VERIFY(f.record.closed().size() >= 2);
        QCOMPARE(f.record.closed().front(), ana);
        QCOMPARE(std::count(f.record.closed().begin(), f.record.closed().end(), ana), 1);
        QCOMPARE(f.record.closed().back(), ben);
    }
    void anAnswerThatComesTooLateOpensNobody()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.hold(Op::Recognise);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, CallEvent::EndReason::NoAnswer);
        QTRY_VERIFY(f.desk.sessions().empty());
        QVERIFY(f.record.closed().empty());
        f.record.release(Op::Recognise);
        QTRY_COMPARE(f.record.closed(), std::vector<CustomerId>{ana});
    }
    void whatStandsOnTheScreenAtTheEndIsClosedToo()
    {
        FakeRecord record;
        FakeDraftBook drafts;
        const FakeClock clock{instantFromMsecs(1'795'000'000'000)};
        CustomerSnapshot snapshot;
        snapshot.customer.id = CustomerId::create();
        record.addCustomer(snapshot);
        {
            FakeOutbox outbox(record, drafts);
            CallDesk desk(record, drafts, outbox, clock, Agent{AgentId(u"amal"_s), u"Amal K."_s, u"1001"_s});
            desk.open(snapshot.customer.id);
            QTRY_COMPARE(desk.current()->lookup(), Lookup::One);
        }
        QCOMPARE(record.closed(), std::vector<CustomerId>{snapshot.customer.id});
    }
    void othersWhoLookComeAndGo()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        const Viewer beth{AgentId(u"beth"_s), u"Beth Ito"_s, f.clock.now()};
        const Viewer cem{AgentId(u"cem"_s), u"Cem Kaya"_s, f.clock.now()};
        f.record.setViewers(ana, {beth});
        f.desk.open(ana);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        QCOMPARE(f.current()->snapshot()->viewers, std::vector<Viewer>{beth}); // with the snapshot already
        const QSignalSpy changed(f.current(), &CallSession::viewersChanged);
        const QSignalSpy moved(f.current(), &CallSession::lookupChanged);
        f.record.setViewers(ana, {beth, cem});
        QTRY_COMPARE(f.current()->snapshot()->viewers, (std::vector<Viewer>{beth, cem}));
        f.record.setViewers(ana, {});
        QTRY_VERIFY(f.current()->snapshot()->viewers.empty());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(moved.count(), 0); // nothing else is painted anew
    }
    void whatHappenedWhileTheStoreWasAwayAppears()
    {
        DeskFixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.desk.open(ana);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.record.setState({StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, true});
        CustomerSnapshot changed;
        changed.customer.id = ana;
        changed.customer.name = u"Ana Moved"_s;
        f.record.addCustomer(changed); // by another desk; nobody told this one
        f.record.setState({StoreState::Link::Ready, {}, true});
        QTRY_COMPARE(f.shownName(), u"Ana Moved"_s);
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
