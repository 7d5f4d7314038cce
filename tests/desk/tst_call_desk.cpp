// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace teller;
using namespace teller::test;
using Stage = CallSession::Stage;
using Lookup = CallSession::Lookup;
using Op = FakeRecord::Op;
using Fixture = DeskFixture;

class TestCallDesk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromTheFirstRingToTheSavedWrapUp()
    {
        Fixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s, u"+34600000001"_s);
        QVERIFY(f.current());
        QCOMPARE(f.current()->stage(), Stage::Ringing);
        QTRY_COMPARE(f.shownName(), u"Elena Rivera"_s); // while it still rings
        QCOMPARE(f.current()->matchedBy(), Recognition::MatchedBy::Account);

        f.feed.say(Kind::Answered, u"c1"_s);
        QCOMPARE(f.current()->stage(), Stage::Talking);
        f.current()->note().setText(u"Refund started.\nArrives Friday."_s, 0);
        f.feed.say(Kind::Held, u"c1"_s);
        QCOMPARE(f.current()->stage(), Stage::OnHold);
        f.feed.say(Kind::Resumed, u"c1"_s);
        QCOMPARE(f.current()->stage(), Stage::Talking);
        f.feed.say(Kind::Ended, u"c1"_s, {}, {}, CallEvent::EndReason::Caller);
        QCOMPARE(f.current()->stage(), Stage::WrapUp);
        f.current()->note().setDisposition(u"billing.refund"_s);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_VERIFY(!f.current());
        QCOMPARE(f.record.saved().size(), size_t(1));
        const WrapUp &saved = f.record.saved().front();
        QCOMPARE(saved.note->text, u"Refund started.\nArrives Friday."_s);
        QCOMPARE(saved.interaction.summary, u"Refund started."_s);
        QCOMPARE(saved.interaction.disposition, u"billing.refund"_s);
        QCOMPARE(saved.interaction.channel, Channel::Phone);
        QVERIFY(f.drafts.drafts().empty());
    }
    void theNoteIsAtTheTopOfTheHistoryAtOnce()
    {
        Fixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.record.hold(Op::Save);
        f.current()->note().setText(u"Seen before the store has answered"_s, 0);
        f.current()->saveNote();
        QCOMPARE(f.current()->history().row(0)->summary, u"Seen before the store has answered"_s);
    }
    void oneSeveralAndNoneAreThreeOutcomes()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s, u"+49301111111"_s);
        f.addCustomer(u"Ben"_s, u"20000002"_s, u"+49301111111"_s);
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"+49301111111"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::Several);
        QCOMPARE(f.current()->candidates().size(), size_t(2));
        QVERIFY(!f.current()->snapshot());
        QVERIFY(!f.current()->saveNote()); // nobody to save it to
        f.current()->choose(f.current()->candidates()[1].id);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        QCOMPARE(f.current()->matchedBy(), Recognition::MatchedBy::Person);
        f.feed.say(Kind::Ended, u"c1"_s);

        f.feed.say(Kind::Offered, u"c2"_s, u"99999999"_s, u"+15550000000"_s);
        CallSession *unknown = f.desk.sessions().back();
        QTRY_COMPARE(unknown->lookup(), Lookup::None);
        f.feed.say(Kind::Offered, u"c3"_s);
        QCOMPARE(f.desk.sessions().back()->lookup(), Lookup::None);
        QCOMPARE(f.record.keysAsked().back().accountNumber, u"99999999"_s); // nothing to ask for c3
    }
    void aLaterAccountUpdatesTheOpenPop()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s);
        QCOMPARE(f.current()->lookup(), Lookup::None);
        f.current()->note().setText(u"typed before we knew"_s, 0);
        f.feed.say(Kind::AccountCollected, u"c1"_s, u"20000001"_s);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        QCOMPARE(f.desk.sessions().size(), size_t(1));
        QCOMPARE(f.current()->note().text(), u"typed before we knew"_s);
    }
    void whoAPersonChoseIsNotReplacedByAnEvent()
    {
        Fixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.addCustomer(u"Ben"_s, u"20000002"_s);
        f.feed.say(Kind::Offered, u"c1"_s);
        f.current()->choose(ana);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        f.feed.say(Kind::AccountCollected, u"c1"_s, u"20000002"_s);
        QTest::qWait(1);
        QCOMPARE(f.shownName(), u"Ana"_s);
    }
    void aLateAnswerForAnEarlierQuestionIsDropped()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.addCustomer(u"Ben"_s, u"20000002"_s);
        f.record.hold(Op::Recognise);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::AccountCollected, u"c1"_s, u"20000002"_s);
        QTRY_COMPARE(f.record.waiting(Op::Recognise), 2);
        QVERIFY(f.record.releaseNewest(Op::Recognise));
        QTRY_COMPARE(f.shownName(), u"Ben"_s);
        f.record.release(Op::Recognise);
        QTest::qWait(1);
        QCOMPARE(f.shownName(), u"Ben"_s);
    }
    void aSnapshotForACallThatIsGoneHurtsNobody()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.hold(Op::Recognise);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, CallEvent::EndReason::NoAnswer);
        QTRY_VERIFY(f.desk.sessions().empty());
        f.record.release(Op::Recognise);
        QCoreApplication::processEvents();
        QVERIFY(!f.current());
    }
    void aTransferNeverOpensASecondPop()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"consult"_s, {}, u"1002"_s);
        f.feed.say(Kind::Answered, u"consult"_s);
        CallSession *session = f.current();
        session->note().setText(u"colleague explains"_s, 0);
        f.feed.say(Kind::Transferred, u"caller"_s, u"20000001"_s, u"+49301111111"_s, {}, u"consult"_s);
        QCOMPARE(f.desk.sessions().size(), size_t(1));
        QCOMPARE(f.current(), session);
        QCOMPARE(session->stage(), Stage::Talking);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        QCOMPARE(session->call().id, CallId(u"caller"_s));
        QCOMPARE(session->note().text(), u"colleague explains"_s);
        f.feed.say(Kind::Ended, u"caller"_s);
        QCOMPARE(session->stage(), Stage::WrapUp);
    }
    void whatIsEnteredAfterACallLeftChangesNothing()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.addCustomer(u"Ben"_s, u"20000002"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        f.current()->note().setText(u"sent on to sales"_s, 0);
        f.feed.say(Kind::Transferred, u"c1"_s, u"20000001"_s);
        QCOMPARE(f.current()->stage(), Stage::WrapUp);
        f.feed.say(Kind::Queued, u"c1"_s, u"20000002"_s);
        f.feed.say(Kind::AccountCollected, u"c1"_s, u"20000002"_s);
        QTest::qWait(1);
        QCOMPARE(f.shownName(), u"Ana"_s);
        QCOMPARE(f.current()->call().account.value, u"20000001"_s);
    }
    void aCallThatIsBackForSomebodyElseHasANoteOfItsOwn()
    {
        DeskFloor floor;
        const CustomerId ana = floor.addCustomer(u"Ana"_s, u"20000001"_s);
        const CustomerId ben = floor.addCustomer(u"Ben"_s, u"20000002"_s);
        auto desk =
            std::make_unique<CallDesk>(floor.record, floor.drafts, floor.outbox, floor.clock, floor.agent);
        desk->addFeed(floor.feed);
        floor.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        floor.feed.say(Kind::Answered, u"c1"_s);
        CallSession *first = desk->current();
        QTRY_VERIFY(first->snapshot());
        floor.feed.say(Kind::Transferred, u"c1"_s, u"20000001"_s);
        first->note().setText(u"Ana's bill"_s, 10);
        floor.feed.say(Kind::Offered, u"c1"_s, u"20000002"_s); // and from the IVR back here
        QCOMPARE(desk->sessions().size(), size_t(2));
        floor.feed.say(Kind::Answered, u"c1"_s);
        CallSession *second = desk->current();
        QVERIFY(second != first);
        QTRY_COMPARE(second->customer(), std::optional(ben));
        QVERIFY(second->note().text().isEmpty());
        QCOMPARE(first->customer(), std::optional(ana));
        QCOMPARE(first->note().text(), u"Ana's bill"_s);
        QCOMPARE(first->stage(), Stage::WrapUp);
        QVERIFY(first->interaction() != second->interaction());
        second->note().setText(u"Ben's address"_s, 13);
        QTRY_COMPARE(second->note().state(), NoteInProgress::State::Kept);
        QTRY_COMPARE(first->note().state(), NoteInProgress::State::Kept);

        desk.reset(); // and after a crash
        desk = std::make_unique<CallDesk>(floor.record, floor.drafts, floor.outbox, floor.clock, floor.agent);
        desk->addFeed(floor.feed);
        desk->restoreDrafts();
        QTRY_COMPARE(desk->sessions().size(), size_t(2));
        for (CallSession *session : desk->sessions()) {
            QTRY_VERIFY(session->snapshot());
            const bool isAnas = session->customer() == ana;
            QCOMPARE(session->note().text(), isAnas ? u"Ana's bill"_s : u"Ben's address"_s);
            QVERIFY(session->saveNote());
        }
        std::map<CustomerId, QString> texts;
        const auto bothAreSaved = [&] {
            for (const WrapUp &saved : floor.record.saved()) {
                if (saved.note)
                    texts[saved.interaction.customer] = saved.note->text;
            }
            return texts.size() == 2;
        };
        QTRY_VERIFY(bothAreSaved());
        QCOMPARE(texts[ana], u"Ana's bill"_s);
        QCOMPARE(texts[ben], u"Ben's address"_s);
    }
    void aCallThatIsBackForTheSamePersonGoesOn()
    {
        Fixture f;
        CustomerSnapshot ana;
        ana.customer.id = CustomerId::create();
        ana.customer.name = u"Ana"_s;
        for (const QString &number : {u"20000001"_s, u"20000002"_s}) {
            ana.accounts.emplace_back();
            ana.accounts.back().id = AccountId::create();
            ana.accounts.back().number = number;
        }
        f.record.addCustomer(ana, {});
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        f.current()->note().setText(u"both her accounts"_s, 0);
        f.feed.say(Kind::Transferred, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000002"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QCOMPARE(f.desk.sessions().size(), size_t(1));
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        QCOMPARE(f.current()->note().text(), u"both her accounts"_s);
    }
    void aCallThatRingsAgainAtOnceIsShown()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, CallEvent::EndReason::NoAnswer);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s); // the queue tries once more without a pause
        QTRY_COMPARE(f.desk.sessions().size(), size_t(1)); // the first ring is gone
        QCOMPARE(f.current(), f.desk.sessions().front());
        QCOMPARE(f.current()->stage(), Stage::Ringing);
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
    }
    void aColleaguesExtensionIsNobodysNumber()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s, u"+4930111001002"_s);
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"1002"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::None);
        QCOMPARE(f.record.calls(Op::Recognise), 0);
    }
    void severalCallsHaveTheirOwnNotes()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.addCustomer(u"Ben"_s, u"20000002"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        CallSession *first = f.current();
        first->note().setText(u"about Ana"_s, 0);
        f.feed.say(Kind::Offered, u"c2"_s, u"20000002"_s);
        QCOMPARE(f.current(), first); // a ringing call does not take the front from a conversation
        f.feed.say(Kind::Held, u"c1"_s);
        f.feed.say(Kind::Answered, u"c2"_s);
        CallSession *second = f.current();
        QVERIFY(second != first);
        second->note().setText(u"about Ben"_s, 0);
        f.feed.say(Kind::Ended, u"c1"_s);
        QCOMPARE(f.current(), second);
        QCOMPARE(first->note().text(), u"about Ana"_s);
        QVERIFY(!f.desk.close(first)); // unsaved
        QCOMPARE(f.desk.sessions().size(), size_t(2));
    }
    void aMissedCallIsToldAndLeavesNothingBehind()
    {
        Fixture f;
        QSignalSpy missed(&f.desk, &CallDesk::callMissed);
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"+49301111111"_s);
        f.feed.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, CallEvent::EndReason::Abandoned);
        QTRY_COMPARE(missed.count(), 1);
        QVERIFY(f.desk.sessions().empty());
    }
    void whatWasWrittenWhileItRangIsNotClosed()
    {
        Fixture f;
        f.feed.say(Kind::Offered, u"c1"_s, {}, u"+49301111111"_s);
        f.current()->note().setText(u"he hung up, call back"_s, 0);
        f.feed.say(Kind::OfferWithdrawn, u"c1"_s, {}, {}, CallEvent::EndReason::Abandoned);
        QTest::qWait(1);
        QCOMPARE(f.desk.sessions().size(), size_t(1));
        QCOMPARE(f.current()->stage(), Stage::WrapUp);
    }
    void aCallThatEndedUnseenGoesToWrapUp()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        f.current()->note().setText(u"kept over the restart"_s, 0);
        f.feed.resync({CallId(u"c1"_s)});
        QCOMPARE(f.current()->stage(), Stage::Talking);
        f.feed.resync({});
        QCOMPARE(f.current()->stage(), Stage::WrapUp);
        QCOMPARE(f.current()->call().endReason, CallEvent::EndReason::LinkLost);
        QCOMPARE(f.current()->note().text(), u"kept over the restart"_s);
    }
    void aStoreThatIsAwayIsAskedAgain()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.setError(Op::Recognise, Error{Error::Code::Unreachable, {}, true});
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::Failed);
        f.feed.say(Kind::Answered, u"c1"_s); // calls go on
        f.current()->note().setText(u"written meanwhile"_s, 0);
        f.record.setError(Op::Recognise, std::nullopt);
        f.record.setState({StoreState::Link::Ready, {}, true});
        QTRY_COMPARE(f.shownName(), u"Ana"_s);
        QCOMPARE(f.current()->note().text(), u"written meanwhile"_s);
    }
    void aNoteTheStoreCouldNotTakeIsDeliveredLater()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.say(Kind::Ended, u"c1"_s);
        f.record.setError(Op::Save, Error{Error::Code::Unreachable, {}, true});
        f.current()->note().setText(u"later"_s, 0);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_VERIFY(f.desk.sessions().empty()); // it is safe here: the agent need not wait
        QTRY_COMPARE(f.record.calls(Op::Save), 1);
        QCOMPARE(f.desk.outbox().counts(), (Outbox::Counts{1, 0, 0}));
        QVERIFY(f.record.saved().empty());
        f.record.setError(Op::Save, std::nullopt);
        f.record.setState({StoreState::Link::Ready, {}, true});
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved().back().note->text, u"later"_s);
        QTRY_COMPARE(f.desk.outbox().counts(), Outbox::Counts{});
    }
    void aDeskThatCanKeepNothingHoldsOnToTheNote()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.say(Kind::Ended, u"c1"_s);
        f.outbox.setError(Error{Error::Code::Full, {}, true});
        f.current()->note().setText(u"nowhere to go"_s, 0);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_COMPARE(f.current()->note().state(), NoteInProgress::State::Failed);
        QVERIFY(!f.desk.close(f.current()));
        f.outbox.setError(std::nullopt);
        f.record.setState({StoreState::Link::Ready, {}, true});
        QTRY_VERIFY(f.desk.sessions().empty());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        QCOMPARE(f.record.saved().back().note->text, u"nowhere to go"_s);
    }
    void aRefusedNoteIsOpenedMendedAndSavedAgain()
    {
        Fixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.feed.say(Kind::Ended, u"c1"_s);
        const InteractionId interaction = f.current()->interaction();
        const Instant talked = f.current()->call().answeredAt;
        f.record.setError(Op::Save, Error{Error::Code::Rejected, {}, false});
        f.current()->note().setText(u"too long"_s, 0);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_VERIFY(f.desk.sessions().empty());
        QTRY_COMPARE(f.desk.outbox().counts(), (Outbox::Counts{0, 1, 0}));

        f.record.setError(Op::Save, std::nullopt);
        f.clock.advance(24h);
        f.desk.reopenRefused();
        QTRY_VERIFY(f.current());
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        QCOMPARE(f.current()->snapshot()->customer.id, ana);
        QCOMPARE(f.current()->note().text(), u"too long"_s);
        QVERIFY(f.current()->note().hasUnsaved());
        QCOMPARE(f.desk.outbox().counts(), Outbox::Counts{});
        f.current()->note().setText(u"short"_s, 0);
        QVERIFY(f.current()->finishWrapUp());
        QTRY_COMPARE(f.record.saved().size(), size_t(1));
        const WrapUp &saved = f.record.saved().front();
        QCOMPARE(saved.note->text, u"short"_s);
        QCOMPARE(saved.note->revision, 2);
        QCOMPARE(saved.interaction.id, interaction); // the same call, and when it was
        QCOMPARE(saved.interaction.startedAt, talked);
        QTRY_VERIFY(f.desk.sessions().empty());
        QVERIFY(f.drafts.drafts().empty());
    }
    void aNoteRefusedWhileItIsOpenStaysWhereItIs()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.record.setError(Op::Save, Error{Error::Code::NotPermitted, {}, false});
        f.current()->note().setText(u"not mine to write"_s, 0);
        QVERIFY(f.current()->saveNote());
        QTRY_COMPARE(f.current()->note().state(), NoteInProgress::State::Refused);
        f.desk.reopenRefused();
        f.record.setError(Op::Save, std::nullopt);
        QVERIFY(f.current()->saveNote());
        QTRY_COMPARE(f.current()->note().state(), NoteInProgress::State::Saved);
        QCOMPARE(f.record.saved().back().note->revision, 2);
        QCOMPARE(f.desk.sessions().size(), size_t(1));
        QCOMPARE(f.desk.outbox().counts(), Outbox::Counts{});
    }
    void whoWaitsInMyQueueIsFetchedAhead()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.hold(Op::Recognise);
        f.feed.say(Kind::Queued, u"c1"_s, u"20000001"_s, u"+49301111111"_s);
        QVERIFY(f.desk.sessions().empty());
        QTRY_COMPARE(f.record.waiting(Op::Recognise), 1);
        f.record.release(Op::Recognise);
        QCoreApplication::processEvents(); // the answer arrives
        f.record.hold(Op::Recognise);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s, u"+49301111111"_s);
        QCOMPARE(f.shownName(), u"Ana"_s); // no round trip between the ring and the history
    }
    void whatWasFetchedAheadIsForgottenWhenItChanges()
    {
        Fixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.record.hold(Op::Recognise);
        f.feed.say(Kind::Queued, u"c1"_s, u"20000001"_s);
        QTRY_COMPARE(f.record.waiting(Op::Recognise), 1);
        f.record.release(Op::Recognise);
        QCoreApplication::processEvents(); // the answer arrives
        Interaction fresh;
        fresh.id = InteractionId::create();
        fresh.customer = ana;
        fresh.startedAt = f.clock.now();
        fresh.summary = u"just now, at another desk"_s;
        f.record.changeElsewhere(fresh);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        QVERIFY(f.current()->history().rowOf(fresh.id) >= 0);
    }
    void whatAnotherDeskWritesAppearsHere()
    {
        Fixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.desk.open(ana);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.current()->note().setText(u"my own note"_s, 4);
        Interaction fresh;
        fresh.id = InteractionId::create();
        fresh.customer = ana;
        fresh.startedAt = f.clock.now();
        fresh.summary = u"from the other desk"_s;
        f.record.changeElsewhere(fresh);
        QTRY_VERIFY(f.current()->history().rowOf(fresh.id) == 0);
        QCOMPARE(f.current()->note().text(), u"my own note"_s);
        QCOMPARE(f.current()->note().caret(), 4);
    }
    void whatWentUnheardAppearsHereAsSoonAsItIsHeardAgain()
    {
        Fixture f;
        const CustomerId ana = f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.desk.open(ana);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        Interaction unheard;
        unheard.id = InteractionId::create();
        unheard.customer = ana;
        unheard.startedAt = f.clock.now();
        {
            const QSignalBlocker deaf(f.record);
            f.record.changeElsewhere(unheard);
        }
        Q_EMIT f.record.changesMissed();
        QTRY_VERIFY(f.current()->history().rowOf(unheard.id) == 0);
    }
    void draftsComeBackOnTheSameCall()
    {
        Fixture f;
        f.addCustomer(u"Ana"_s, u"20000001"_s);
        f.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        f.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(f.current()->lookup(), Lookup::One);
        f.current()->note().setText(u"before the crash"_s, 6);
        QTRY_COMPARE(f.drafts.drafts().size(), size_t(1));
        const InteractionId interaction = f.current()->interaction();

        // Another run of the program, with the same draft book and the call still up.
        CallDesk again(f.record, f.drafts, f.outbox, f.clock, f.desk.me());
        FakeFeed feed;
        again.addFeed(feed);
        again.restoreDrafts();
        QTRY_COMPARE(again.sessions().size(), size_t(1));
        CallSession *session = again.sessions().front();
        QCOMPARE(session->note().text(), u"before the crash"_s);
        QCOMPARE(session->note().caret(), 6);
        feed.say(Kind::Offered, u"c1"_s, u"20000001"_s);
        feed.say(Kind::Answered, u"c1"_s);
        QCOMPARE(again.sessions().size(), size_t(1));
        QCOMPARE(session->stage(), Stage::Talking);
        QCOMPARE(session->interaction(), interaction);
        QTRY_COMPARE(session->lookup(), Lookup::One);
    }
    void aDraftKnowsWhoCalled()
    {
        DeskFloor floor;
        floor.addCustomer(u"Ana"_s, u"20000001"_s);
        floor.addCustomer(u"Ben"_s, u"20000002"_s, u"+4930555000"_s);
        floor.addCustomer(u"Bea"_s, u"20000003"_s, u"+4930555000"_s);
        auto desk =
            std::make_unique<CallDesk>(floor.record, floor.drafts, floor.outbox, floor.clock, floor.agent);
        desk->addFeed(floor.feed);
        floor.feed.say(Kind::Offered, u"c1"_s, u"20000001"_s, u"+4930777000"_s);
        floor.feed.say(Kind::Answered, u"c1"_s);
        QTRY_COMPARE(desk->sessions().front()->lookup(), Lookup::One);
        desk->sessions().front()->note().setText(u"with an account"_s, 0);
        floor.feed.say(Kind::Ended, u"c1"_s);
        floor.feed.say(Kind::Offered, u"c2"_s, {}, u"+4930555000"_s);
        floor.feed.say(Kind::Answered, u"c2"_s);
        QTRY_COMPARE(desk->sessions().back()->lookup(), Lookup::Several);
        desk->sessions().back()->note().setText(u"of one of two"_s, 0);
        floor.feed.say(Kind::Ended, u"c2"_s);
        QTRY_COMPARE(floor.drafts.drafts().size(), size_t(2));

        desk.reset(); // and after a crash, with nobody on the telephone any more
        desk = std::make_unique<CallDesk>(floor.record, floor.drafts, floor.outbox, floor.clock, floor.agent);
        desk->restoreDrafts();
        QTRY_COMPARE(desk->sessions().size(), size_t(2));
        for (CallSession *session : desk->sessions()) {
            if (session->call().id == CallId(u"c1"_s)) {
                QCOMPARE(session->call().account.value, u"20000001"_s);
                QCOMPARE(session->call().ani.number, u"+4930777000"_s);
                QCOMPARE(session->call().offeredAt, floor.clock.now());
                QTRY_COMPARE(session->lookup(), Lookup::One);
                QCOMPARE(session->matchedBy(), Recognition::MatchedBy::Account);
            } else {
                QCOMPARE(session->call().ani.number, u"+4930555000"_s);
                QTRY_COMPARE(session->lookup(), Lookup::Several); // there is somebody to choose from again
                QCOMPARE(session->candidates().size(), size_t(2));
            }
        }
    }
    void hostileAccountsAreOnlyText()
    {
        Fixture f;
        for (const QString &account : {u"'; DROP TABLE customer; --"_s, u"<img src=x onerror=alert(1)>"_s,
                                       QString(10'240, u'9'), u"1\0002"_s})
        {
            f.feed.say(Kind::Offered, account.left(5), account);
            CallSession *session = f.desk.sessions().back();
            QTRY_COMPARE(session->lookup(), Lookup::None);
        }
    }
};

QTEST_GUILESS_MAIN(TestCallDesk)
#include "tst_call_desk.moc"
