// SPDX-License-Identifier: GPL-3.0-or-later
//
// A call goes from Anna to Bea and on to Cem: each reads what was written before, and nobody writes over it.
#include "desk/desk_fixture.h"

#include <QTest>

using namespace teller;
using namespace teller::test;
using Stage = CallSession::Stage;
using Lookup = CallSession::Lookup;
using TransferKind = CallEvent::Transfer::Kind;

namespace {

/// A desk of its own over the same record.
struct Colleague
{
    Colleague(DeskFixture &f, const QString &id, const QString &name, const QString &extension)
        : outbox(f.record, drafts)
        , desk(f.record, drafts, outbox, f.clock, Agent{AgentId(id), name, extension})
    {
        desk.addFeed(feed);
    }
    [[nodiscard]] CallSession *current() const { return desk.current(); }

    FakeDraftBook drafts;
    FakeOutbox outbox;
    FakeFeed feed;
    CallDesk desk;
};

struct Company : DeskFixture
{
    Company() { elena = addCustomer(u"Elena Rivera"_s, u"10044718"_s); }

    /// The call rings at that desk, and is answered.
    template <typename Desk>
    CallSession *take(Desk &at, const QString &call = u"c1"_s, bool known = true)
    {
        at.feed.say(Kind::Offered, call, known ? u"10044718"_s : QString());
        at.feed.say(Kind::Answered, call);
        return at.desk.sessions().back();
    }
    /// What the telephone system says of a call that has gone.
    template <typename Desk>
    static void goes(Desk &from, const QString &target, const QString &call = u"c1"_s)
    {
        CallEvent event;
        event.source = from.feed.name();
        event.kind = Kind::Transferred;
        event.callId = CallId(call);
        event.transfer = CallEvent::Transfer{TransferKind::Blind, target};
        Q_EMIT from.feed.eventArrived(event);
        from.feed.say(Kind::Ended, call, {}, {}, CallEvent::EndReason::Transfer);
    }

    CustomerId elena;
    Colleague bea{*this, u"bea"_s, u"Bea Ito"_s, u"1002"_s};
    Colleague cem{*this, u"cem"_s, u"Cem Can"_s, u"1003"_s};
};

QString noteOf(const CallSession &session, size_t index = 0)
{
    const auto &all = session.handOvers();
    const auto note = index < all.size() ? session.handOverNote(all[index].from) : std::nullopt;
    return note ? note->text : QString();
}

} // namespace

class TestHandOver final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenGoesAheadOfTheCall()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Invoice 4471 was paid twice"_s, 0);
        const auto answer = c.desk.transfer(*anna, {TransferKind::Blind, u"10 02"_s}, u"needs billing"_s);
        // Before the telephone system has answered, so that it is there when the next telephone rings.
        QTRY_COMPARE(c.record.saved().size(), size_t(1));
        QCOMPARE(c.record.saved()[0].note->text, u"Invoice 4471 was paid twice"_s);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result().ok());
        QCOMPARE(c.feed.telephone.asked.back().transfer,
                 (CallEvent::Transfer{TransferKind::Blind, u"1002"_s}));
        QCOMPARE(anna->stage(), Stage::Talking); // until the telephone system says so

        Company::goes(c, u"1002"_s);
        QCOMPARE(anna->stage(), Stage::WrapUp);
        CallSession *bea = c.take(c.bea);
        QTRY_COMPARE(bea->handOvers().size(), size_t(1));
        QCOMPARE(bea->handOvers()[0].by, u"Amal K."_s);
        QCOMPARE(bea->handOvers()[0].why, u"needs billing"_s);
        QVERIFY(bea->handOvers()[0].sameCall);
        QTRY_COMPARE(noteOf(*bea), u"Invoice 4471 was paid twice"_s);
        QVERIFY(anna->handOvers().empty()); // her own words are in her note
    }
    void aTransferAtTheTelephoneItselfCountsAsWell()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Wants the invoice by post"_s, 0);
        CallSession *bea = c.take(c.bea); // her telephone rings before anybody hears of the transfer
        QTRY_COMPARE(bea->lookup(), Lookup::One);
        QVERIFY(bea->handOvers().empty());
        Company::goes(c, u"1002"_s);
        QTRY_COMPARE(noteOf(*bea), u"Wants the invoice by post"_s);
        QVERIFY(bea->handOvers()[0].why.isEmpty());
    }
    void whatIsStillBeingWrittenArrivesToo()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Paid"_s, 0);
        Company::goes(c, u"1002"_s);
        CallSession *bea = c.take(c.bea);
        QTRY_COMPARE(noteOf(*bea), u"Paid"_s);
        anna->note().setText(u"Paid twice, on the 3rd and the 4th"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(noteOf(*bea), u"Paid twice, on the 3rd and the 4th"_s, 30'000);
        QCOMPARE(anna->stage(), Stage::WrapUp); // nobody put it away for her
    }
    void neitherNoteOverwritesTheOther()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Anna's first words"_s, 0);
        Company::goes(c, u"1002"_s);
        CallSession *bea = c.take(c.bea);
        QTRY_COMPARE(noteOf(*bea), u"Anna's first words"_s);
        const InteractionId hers = bea->interaction();
        const InteractionId annas = anna->interaction();
        QVERIFY(hers != annas);
        bea->note().setText(u"Bea's words"_s, 0);
        c.bea.feed.say(Kind::Ended, u"c1"_s);
        QVERIFY(bea->finishWrapUp());
        anna->note().setText(u"Anna's last words"_s, 0);
        QVERIFY(anna->finishWrapUp());
        QTRY_VERIFY(c.desk.sessions().empty());
        QTRY_VERIFY(c.bea.desk.sessions().empty());
        const auto textOf = [&c](InteractionId interaction) {
            const auto detail = c.record.detail(c.elena, interaction);
            if (!QTest::qWaitFor([&detail] { return detail.isFinished(); }) || !detail.result().ok())
                return QString();
            const std::vector<NoteRevision> notes = detail.result().value().notes;
            return notes.size() == 1 ? notes.front().text : QString();
        };
        QCOMPARE(textOf(annas), u"Anna's last words"_s);
        QCOMPARE(textOf(hers), u"Bea's words"_s);
    }
    void theThirdReadsBothAndWhatWasAskedAgainIsCounted()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Anna's words"_s, 0);
        const auto told = [](const CallSession &session) {
            for (const KnownFact &fact : session.knownFacts()) {
                if (toldName(fact) == u"account"_s)
                    return fact.timesTold;
            }
            return 0;
        };
        anna->act({AgentAction::Kind::ToldAgain, u"account"_s, {}});
        QCOMPARE(told(*anna), 1);
        Company::goes(c, u"1002"_s);
        CallSession *bea = c.take(c.bea);
        QTRY_COMPARE(bea->handOvers().size(), size_t(1));
        QCOMPARE(bea->handOvers()[0].toldAgain, std::vector<QString>{u"account"_s});
        QCOMPARE(told(*bea), 1); // being handed over is not being asked again
        QCOMPARE(bea->effort().toldAgain, 1);
        bea->act({AgentAction::Kind::ToldAgain, u"account"_s, {}});
        QCOMPARE(told(*bea), 2);

        bea->note().setText(u"Bea's words"_s, 0);
        c.clock.advance(60s);
        const auto answer = c.bea.desk.transfer(*bea, {TransferKind::Blind, u"1003"_s}, u"contract"_s);
        Company::goes(c.bea, u"1003"_s);
        CallSession *cem = c.take(c.cem);
        QTRY_COMPARE(cem->handOvers().size(), size_t(2));
        QCOMPARE(cem->handOvers()[0].by, u"Bea Ito"_s);
        QCOMPARE(cem->handOvers()[0].why, u"contract"_s);
        QCOMPARE(cem->handOvers()[1].by, u"Amal K."_s);
        QTRY_COMPARE(noteOf(*cem, 0), u"Bea's words"_s);
        QTRY_COMPARE(noteOf(*cem, 1), u"Anna's words"_s);
        QCOMPARE(told(*cem), 2);
        QCOMPARE(cem->effort().toldAgain, 2);
    }
    void theSameCustomerMomentsLaterIsSaidSo()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Anna's words"_s, 0);
        Company::goes(c, u"5001"_s);
        c.clock.advance(2min);
        CallSession *bea = c.take(c.bea, u"c9"_s); // came back by the queue, as another call
        QTRY_COMPARE(bea->handOvers().size(), size_t(1));
        QVERIFY(!bea->handOvers()[0].sameCall);
        QTRY_COMPARE(noteOf(*bea), u"Anna's words"_s);
        c.clock.advance(1h);
        CallSession *cem = c.take(c.cem, u"c10"_s);
        QTRY_COMPARE(cem->lookup(), Lookup::One);
        QVERIFY(cem->handOvers().empty()); // that is another matter
    }
    void anAttendedTransferIsRecognisedOnceTheCallIsTheCallers()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Anna's words"_s, 0);
        const auto answer = c.desk.transfer(*anna, {TransferKind::Attended, u"1002"_s}, u"contract"_s);
        QTRY_VERIFY(anna->isConsulting());
        QVERIFY(!c.desk.offered(*anna).blindTransfer); // one thing after the other
        QVERIFY(c.desk.offered(*anna).hangUp);
        CallSession *bea = c.take(c.bea, u"consult"_s, false);
        QCOMPARE(bea->lookup(), Lookup::None);
        Company::goes(c, u"1002"_s);
        QVERIFY(!anna->isConsulting());
        c.bea.feed.say(Kind::Transferred, u"c1"_s, u"10044718"_s, {}, CallEvent::EndReason::None,
                       u"consult"_s);
        QTRY_COMPARE(noteOf(*bea), u"Anna's words"_s);
        QVERIFY(bea->handOvers()[0].sameCall);
        QCOMPARE(c.bea.desk.sessions().size(), size_t(1));
    }
    void aRefusedTransferHandsNothingOver()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        anna->note().setText(u"Anna's words"_s, 0);
        c.feed.telephone.error = Error{Error::Code::Rejected, {}, false};
        const auto answer = c.desk.transfer(*anna, {TransferKind::Blind, u"9999"_s}, u"contract"_s);
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, Error::Code::Rejected);
        QVERIFY(!c.desk.transfer(*anna, {TransferKind::Blind, u"1002\r\nX: y"_s}, {}).result().ok());
        QCOMPARE(c.feed.telephone.asked.size(), size_t(1)); // what cannot be dialled was not sent
        QCOMPARE(anna->stage(), Stage::Talking);
        QCoreApplication::processEvents();
        QVERIFY(c.record.decidedActions().empty());
        // She hands it over at her telephone then: without a reason that was for another attempt.
        Company::goes(c, u"1002"_s);
        QTRY_COMPARE(c.record.decidedActions().size(), size_t(1));
        QVERIFY(c.record.decidedActions()[0].text.isEmpty());
    }
    void aCallThatNobodyHandedOverHasNoCard()
    {
        Company c;
        CallSession *anna = c.take(c);
        QTRY_COMPARE(anna->lookup(), Lookup::One);
        c.feed.say(Kind::Ended, u"c1"_s);
        QVERIFY(anna->finishWrapUp());
        CallSession *bea = c.take(c.bea, u"c2"_s);
        QTRY_COMPARE(bea->lookup(), Lookup::One);
        QVERIFY(bea->handOvers().empty());
    }
    void onlyAnAnsweredCallCanBeControlled()
    {
        Company c;
        c.feed.say(Kind::Offered, u"c1"_s, u"10044718"_s);
        CallSession *anna = c.desk.sessions().back();
        QCOMPARE(c.desk.offered(*anna), CallControl::Actions());
        c.feed.say(Kind::Answered, u"c1"_s);
        QVERIFY(c.desk.offered(*anna).hangUp);
        c.feed.telephone.offer({});
        QCOMPARE(c.desk.offered(*anna), CallControl::Actions());
        c.feed.telephone.offer({true, true, true, true});
        c.feed.say(Kind::Ended, u"c1"_s);
        QCOMPARE(c.desk.offered(*anna), CallControl::Actions());
    }
};

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_hand_over.moc"
