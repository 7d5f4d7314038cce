// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace teller;
using namespace teller::test;
using ActionKind = AgentAction::Kind;

namespace {

/// A customer to whom a reminder goes out although the invoice is paid, and whom we promised something.
struct Somebody
{
    CustomerId id = CustomerId::create();
    OutreachId reminder = OutreachId::create();
    PromiseId promised = PromiseId::create();
};

Somebody addCustomer(DeskFixture &f)
{
    Somebody out;
    CustomerSnapshot snapshot;
    snapshot.customer.id = out.id;
    snapshot.customer.name = u"Elena Rivera"_s;
    snapshot.payments = {
        {PaymentId::create(), u"4471"_s, u"paid"_s, {}, f.clock.now() - 48h, {8980, u"EUR"_s}}};
    snapshot.outreach = {{out.reminder, Channel::Email, u"reminder"_s, u"Your invoice is due"_s, u"4471"_s,
                          f.clock.now() + 10h}};
    snapshot.promises = {
        {out.promised, u"call back"_s, u"Jonas P."_s, f.clock.now() - 48h, f.clock.now() - 1h, {}, {}}};
    f.record.addCustomer(snapshot);
    return out;
}

const Finding *find(const CallSession &session, Finding::Kind kind)
{
    const auto &all = session.findings();
    const auto it = std::find_if(all.begin(), all.end(), [kind](const Finding &f) { return f.kind == kind; });
    return it == all.end() ? nullptr : &*it;
}

CallSession *open(DeskFixture &f, const Somebody &customer)
{
    auto *session = f.desk.open(customer.id);
    if (!QTest::qWaitFor([session] { return session->snapshot() != nullptr; }))
        qFatal("the customer is not shown");
    return session;
}

} // namespace

class TestDecisions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoppedMessageCountsAtOnceAndReachesTheStore();
    void undoBringsBackWhatWasAnswered();
    void whatTheStoreRefusesCountsNoLonger();
    void aReceiptStandsWhereTheFindingWas();
    void decisionsOutliveANewSnapshot();
    void aTaskOfOthersIsFinished();
    void aPromiseGoesWithTheNoteOnce();
    void aRefusedPromiseIsInTheNoteAgain();
    void nothingIsDecidedAboutNobody();
    void cardNumbersNeverReachTheDisk();
    void theWrapUpTimeSavesWhatIsWritten();
    void theWrapUpTimeSavesNothingBlank();
    void aWrapUpIsExtended();
};

void TestDecisions::aStoppedMessageCountsAtOnceAndReachesTheStore()
{
    DeskFixture f;
    const Somebody customer = addCustomer(f);
    auto *session = open(f, customer);
    const Finding moot = *find(*session, Finding::Kind::OutreachMoot);
    QCOMPARE(moot.remedy, Finding::Remedy::StopMessage);
    QSignalSpy changed(session, &CallSession::mattersChanged);
    session->act({ActionKind::Stop, moot.target, {}}, &moot);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!find(*session, Finding::Kind::OutreachMoot)->settledBy.isNull()); // before the store knows
    QTRY_COMPARE(f.record.decidedActions().size(), size_t(1));
    const AgentAction kept = f.record.decidedActions().front();
    QCOMPARE(kept.about, customer.reminder.text());
    QCOMPARE(kept.customer, customer.id);
    QCOMPARE(kept.agentName, u"Amal K."_s);
    QCOMPARE(kept.interaction, session->interaction());
}

void TestDecisions::undoBringsBackWhatWasAnswered()
{
    DeskFixture f;
    auto *session = open(f, addCustomer(f));
    const Finding moot = *find(*session, Finding::Kind::OutreachMoot);
    const AgentActionId wrong = session->act({ActionKind::Wrong, moot.key, {}}, &moot);
    QVERIFY(!find(*session, Finding::Kind::OutreachMoot));
    QCOMPARE(session->receipts().size(), size_t(1));
    session->undo(wrong);
    QVERIFY(find(*session, Finding::Kind::OutreachMoot));
    QVERIFY(session->receipts().empty());
    QTRY_COMPARE(f.record.decidedActions().size(), size_t(2)); // nothing is ever deleted
    QCOMPARE(f.record.decidedActions().back().about, wrong.text());
}

void TestDecisions::whatTheStoreRefusesCountsNoLonger()
{
    DeskFixture f;
    auto *session = open(f, addCustomer(f));
    const Finding moot = *find(*session, Finding::Kind::OutreachMoot);
    f.record.setError(FakeRecord::Op::Save, Error{Error::Code::NotPermitted, {}, false});
    session->act({ActionKind::Stop, moot.target, {}}, &moot);
    QTRY_VERIFY(session->deedError());
    QCOMPARE(session->deedError()->code, Error::Code::NotPermitted);
    QVERIFY(find(*session, Finding::Kind::OutreachMoot)->settledBy.isNull());

    f.outbox.setError(Error{Error::Code::Full, {}, true});
    session->act({ActionKind::Wrong, moot.key, {}}, &moot);
    QVERIFY(!session->deedError());
    QTRY_VERIFY(session->deedError());
    QVERIFY(find(*session, Finding::Kind::OutreachMoot));
    QVERIFY(session->receipts().empty());
}

void TestDecisions::aReceiptStandsWhereTheFindingWas()
{
    DeskFixture f;
    auto *session = open(f, addCustomer(f));
    QCOMPARE(session->findings().size(), size_t(2));
    const Finding second = session->findings()[1];
    const Finding first = session->findings()[0];
    session->act({ActionKind::Done, second.key, {}}, &second);
    session->act({ActionKind::Done, first.key, {}}, &first);
    QCOMPARE(session->receipts().size(), size_t(2));
    QCOMPARE(session->receipts()[0].finding.key, first.key);
    QCOMPARE(session->receipts()[1].place, size_t(1));
}

void TestDecisions::decisionsOutliveANewSnapshot()
{
    DeskFixture f;
    const Somebody customer = addCustomer(f);
    auto *session = open(f, customer);
    f.record.setState({StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, true});
    f.record.setError(FakeRecord::Op::Save, Error{Error::Code::Unreachable, {}, true});
    const Finding broken = *find(*session, Finding::Kind::PromiseBroken);
    session->act({ActionKind::PromiseKept, broken.target, {}}, &broken);
    QSignalSpy shown(session, &CallSession::lookupChanged);
    Interaction other;
    other.id = InteractionId::create();
    other.customer = customer.id;
    other.startedAt = f.clock.now();
    f.record.changeElsewhere(other);
    QTRY_VERIFY(!shown.empty()); // the store has told again what it knows: nothing of that
    QVERIFY(!find(*session, Finding::Kind::PromiseBroken));
    QCOMPARE(session->receipts().size(), size_t(1));
}

void TestDecisions::aTaskOfOthersIsFinished()
{
    DeskFixture f;
    auto *session = open(f, addCustomer(f));
    session->act({ActionKind::Task,
                  {},
                  u"Send the  leaflet\n4242 4242 4242 4242"_s,
                  AgentId(u"amal"_s),
                  f.clock.now() + 24h});
    QCOMPARE(session->standing().tasks.size(), size_t(1));
    QCOMPARE(session->standing().tasks[0].text, u"Send the leaflet •••• •••• •••• 4242"_s);
    session->act({ActionKind::TaskDone, session->standing().tasks[0].id.text(), {}});
    QVERIFY(session->standing().tasks.empty());
}

void TestDecisions::aPromiseGoesWithTheNoteOnce()
{
    DeskFixture f;
    const Somebody customer = addCustomer(f);
    auto *session = open(f, customer);
    const Instant due = f.clock.now() + 26h;
    session->promise(u"call back about the refund"_s, due);
    session->promise(u"return the 12.00 that were charged twice"_s, due + 48h);
    QVERIFY(session->note().hasUnsaved()); // it is not lost by closing
    QTRY_COMPARE(f.drafts.drafts().size(), size_t(1));
    const auto &kept = f.drafts.drafts().begin()->second.promises;
    QCOMPARE(kept.size(), size_t(2)); // whatever happens before it is saved
    QCOMPARE(kept[0].dueAt, due);
    QCOMPARE(kept[1].dueAt, due + 48h);
    session->note().setText(u"Explained the refund"_s, 0);
    QVERIFY(session->saveNote());
    QTRY_COMPARE(f.record.saved().size(), size_t(1));
    const auto &saved = f.record.saved()[0].promises;
    QCOMPARE(saved.size(), size_t(2));
    QCOMPARE(saved[0].text, u"call back about the refund"_s);
    QCOMPARE(saved[1].text, u"return the 12.00 that were charged twice"_s);
    for (const Promise &one : saved)
        QCOMPARE(one.ownerId, AgentId(u"amal"_s));
    QVERIFY(session->note().promises().empty());
    QCOMPARE(session->snapshot()->promises.size(), size_t(3)); // they show among what is open
    session->note().setText(u"Explained the refund again"_s, 0);
    QVERIFY(session->saveNote());
    QTRY_COMPARE(f.record.saved().size(), size_t(2));
    QVERIFY(f.record.saved()[1].promises.empty());
}

void TestDecisions::aRefusedPromiseIsInTheNoteAgain()
{
    DeskFixture f;
    auto *session = open(f, addCustomer(f));
    session->note().setText(u"Explained"_s, 0);
    session->promise(u"call back"_s, f.clock.now() + 2h);
    session->promise(u"send the form"_s, f.clock.now() + 4h);
    f.record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
    QVERIFY(session->saveNote());
    QTRY_COMPARE(session->note().state(), NoteInProgress::State::Refused);
    QCOMPARE(session->note().promises().size(), size_t(2));
    QCOMPARE(session->note().promises()[1].text, u"send the form"_s);
    QCOMPARE(session->snapshot()->promises.size(), size_t(1));
}

void TestDecisions::nothingIsDecidedAboutNobody()
{
    DeskFixture f;
    f.feed.say(Kind::Offered, u"c1"_s, u"999"_s);
    QVERIFY(f.current()->act({ActionKind::Useful, u"x"_s, {}}).isNull());
    QVERIFY(f.record.decidedActions().empty());
}

void TestDecisions::cardNumbersNeverReachTheDisk()
{
    DeskFixture f;
    auto *session = open(f, addCustomer(f));
    session->note().setText(u"pays with 4242 4242 4242 4242 from now on"_s, 10);
    QCOMPARE(session->note().text(), u"pays with •••• •••• •••• 4242 from now on"_s);
    QTRY_COMPARE(f.drafts.drafts().size(), size_t(1));
    QCOMPARE(f.drafts.drafts().begin()->second.text, session->note().text());
}

void TestDecisions::theWrapUpTimeSavesWhatIsWritten()
{
    DeskFixture f;
    f.addCustomer(u"Ann"_s, u"1001"_s);
    f.feed.say(Kind::Offered, u"c1"_s, u"1001"_s);
    f.feed.say(Kind::Answered, u"c1"_s);
    QTRY_COMPARE(f.shownName(), u"Ann"_s);
    auto *session = f.current();
    session->note().setText(u"half a sent"_s, 0);
    f.feed.say(Kind::Ended, u"c1"_s);
    QCOMPARE(session->wrapUpLeft(), CallDesk::usualWrapUpTime);
    f.clock.advance(CallDesk::usualWrapUpTime);
    QTRY_COMPARE(f.record.saved().size(), size_t(1));
    QCOMPARE(f.record.saved()[0].note->text, u"half a sent"_s);
    QCOMPARE(session->stage(), CallSession::Stage::WrapUp); // whoever is in the middle of it goes on
    QVERIFY(f.desk.sessions().size() == 1);
}

void TestDecisions::theWrapUpTimeSavesNothingBlank()
{
    DeskFixture f;
    f.addCustomer(u"Ann"_s, u"1001"_s);
    f.feed.say(Kind::Offered, u"c1"_s, u"1001"_s);
    f.feed.say(Kind::Answered, u"c1"_s);
    QTRY_COMPARE(f.shownName(), u"Ann"_s);
    auto *session = f.current();
    f.feed.say(Kind::Ended, u"c1"_s);
    QSignalSpy ticks(session, &CallSession::wrapUpTimeChanged);
    f.clock.advance(CallDesk::usualWrapUpTime);
    QTRY_VERIFY(!ticks.empty());
    QCOMPARE(session->wrapUpLeft(), 0s);
    QVERIFY(f.record.saved().empty());
    QCOMPARE(session->stage(), CallSession::Stage::WrapUp);
}

void TestDecisions::aWrapUpIsExtended()
{
    DeskFixture f;
    f.addCustomer(u"Ann"_s, u"1001"_s);
    f.feed.say(Kind::Offered, u"c1"_s, u"1001"_s);
    f.feed.say(Kind::Answered, u"c1"_s);
    QTRY_COMPARE(f.shownName(), u"Ann"_s);
    auto *session = f.current();
    f.feed.say(Kind::Ended, u"c1"_s);
    f.clock.advance(100s);
    session->extendWrapUp(60s);
    QCOMPARE(session->wrapUpLeft(), CallDesk::usualWrapUpTime - 40s);
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
