// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/actions.h"
#include "insight/findings.h"
#include "insight/samples.h"

#include <QTest>

using namespace teller;
using namespace teller::samples;

namespace {

using Kind = AgentAction::Kind;

CustomerSnapshot owedARefund()
{
    CustomerSnapshot snapshot;
    snapshot.payments = {payment(u"4471"_s, u"refund due"_s, daysAgo(6))};
    return snapshot;
}

} // namespace

class TestStanding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewestAnswerStandsAndAnUndoTakesItBack();
    void anUndoOfAnUndoBringsItBack();
    void tasksStandUntilTheyAreDone();
    void aTaskIsWhoseItWasGivenToLast();
    void aCardAboutAWeekComesAgainInAWeek();
    void whatWasToldAgainIsCountedByName();
    void aFindingAnsweredWrongOrDoneIsNotShownAgain();
    void aFindingWithAnOpenTaskSaysWhoAndByWhen();
    void aPromiseKeptIsNoFinding();
    void theOrderOfActionsDoesNotMatter();
};

void TestStanding::theNewestAnswerStandsAndAnUndoTakesItBack()
{
    const auto wrong = action(Kind::Wrong, u"k"_s, daysAgo(3));
    const auto useful = action(Kind::Useful, u"k"_s, daysAgo(2));
    QVERIFY(standing({wrong}).isAnswered(u"k"_s));
    QVERIFY(!standing({wrong}).isAnswered(u"other"_s));
    QCOMPARE(standing({useful, wrong}).answers.value(u"k"_s), Kind::Useful);
    QVERIFY(!standing({useful, wrong}).isAnswered(u"k"_s));
    const auto undo = action(Kind::Undo, useful.id.text(), daysAgo(1));
    QVERIFY(standing({undo, useful, wrong}).isAnswered(u"k"_s));
}

void TestStanding::anUndoOfAnUndoBringsItBack()
{
    const auto stop = action(Kind::Stop, u"m"_s, daysAgo(3));
    const auto undo = action(Kind::Undo, stop.id.text(), daysAgo(2));
    const auto again = action(Kind::Undo, undo.id.text(), daysAgo(1));
    QVERIFY(standing({stop}).stopped.contains(u"m"_s));
    QVERIFY(!standing({undo, stop}).stopped.contains(u"m"_s));
    QVERIFY(standing({again, undo, stop}).stopped.contains(u"m"_s));
}

void TestStanding::tasksStandUntilTheyAreDone()
{
    auto later = action(Kind::Task, u"a"_s, daysAgo(3));
    later.dueAt = noon() + 48h;
    later.ownerId = AgentId(u"ana"_s);
    auto sooner = action(Kind::Task, u"b"_s, daysAgo(2));
    sooner.dueAt = noon() + 24h;
    const auto endless = action(Kind::Task, u"c"_s, daysAgo(4));
    const auto stands = standing({sooner, later, endless});
    QCOMPARE(stands.tasks.size(), size_t(3));
    QCOMPARE(stands.tasks[0].about, u"b"_s);
    QVERIFY(stands.tasks[0].owner.isNull());
    QCOMPARE(stands.tasks[1].ownerName, u"Ana K."_s);
    QCOMPARE(stands.tasks[2].about, u"c"_s);

    const auto done = action(Kind::TaskDone, later.id.text(), daysAgo(1));
    QVERIFY(!standing({done, sooner, later, endless}).taskAbout(u"a"_s));
    const auto undo = action(Kind::Undo, done.id.text(), noon());
    QVERIFY(standing({undo, done, sooner, later, endless}).taskAbout(u"a"_s));
}

void TestStanding::aTaskIsWhoseItWasGivenToLast()
{
    auto task = action(Kind::Task, u"refund-due:1"_s, daysAgo(5));
    task.ownerId = AgentId(u"amal"_s);
    auto given = action(Kind::TaskGiven, task.id.text(), daysAgo(4));
    given.ownerId = AgentId(u"lee"_s);
    auto again = action(Kind::TaskGiven, task.id.text(), daysAgo(3));
    again.ownerId = teamOwner(u"billing"_s);
    QCOMPARE(standing({task}).tasks.front().owner, AgentId(u"amal"_s));
    QVERIFY(standing({task}).tasks.front().handOver.isNull());
    const auto stands = standing({again, given, task});
    QCOMPARE(stands.tasks.size(), size_t(1));
    QCOMPARE(stands.tasks.front().owner, teamOwner(u"billing"_s));
    QCOMPARE(stands.tasks.front().handOver, again.id);
    QCOMPARE(stands.tasks.front().id, task.id); // it is the same task
    // Undo gives it back to whose it was before.
    const auto undo = action(Kind::Undo, again.id.text(), daysAgo(2));
    QCOMPARE(standing({undo, again, given, task}).tasks.front().owner, AgentId(u"lee"_s));
    const auto both = action(Kind::Undo, given.id.text(), daysAgo(1));
    QCOMPARE(standing({both, undo, again, given, task}).tasks.front().owner, AgentId(u"amal"_s));
    // Nobody's again.
    auto nobody = action(Kind::TaskGiven, task.id.text(), daysAgo(1));
    nobody.ownerId = {};
    QVERIFY(standing({nobody, again, given, task}).tasks.front().owner.isNull());
}

void TestStanding::aCardAboutAWeekComesAgainInAWeek()
{
    CustomerSnapshot snapshot;
    Case open;
    open.id = CaseId::create();
    open.subject = u"Double charge"_s;
    open.status = u"open"_s;
    snapshot.cases = {open};
    const auto contacted = [&](std::initializer_list<int> days) {
        snapshot.interactions.clear();
        for (const int day : days)
            snapshot.interactions.push_back(interactionAt(Channel::Phone, daysAgo(day), open.id));
    };
    contacted({1, 2});
    const auto told = find(findings(snapshot, noon()), Finding::Kind::RepeatedContact);
    QVERIFY(told);
    snapshot.actions = {action(Kind::Done, told->key, daysAgo(0))};
    QVERIFY(!find(findings(snapshot, noon()), Finding::Kind::RepeatedContact));
    const Instant later = noon() + std::chrono::days(8);
    contacted({-7, -6}); // they come again, within another week
    const auto again = find(findings(snapshot, later), Finding::Kind::RepeatedContact);
    QVERIFY(again);
    QCOMPARE(again->key, told->key);
    // What is settled for good stays so: a refund that was settled does not come back.
    CustomerSnapshot refund = owedARefund();
    const auto due = find(findings(refund, noon()), Finding::Kind::RefundDue);
    QVERIFY(due);
    refund.actions = {action(Kind::Done, due->key, daysAgo(0))};
    QVERIFY(!find(findings(refund, later), Finding::Kind::RefundDue));
}

void TestStanding::whatWasToldAgainIsCountedByName()
{
    const auto newest = action(Kind::ToldAgain, u"invoice"_s, daysAgo(1));
    const auto stands = standing({newest, action(Kind::ToldAgain, u"account"_s, daysAgo(2)),
                                  action(Kind::ToldAgain, u"invoice"_s, daysAgo(3))});
    QCOMPARE(stands.toldAgain,
             (std::vector<ToldAgain>{{u"account"_s, 1, daysAgo(2)}, {u"invoice"_s, 2, daysAgo(1)}}));
    const auto undo = action(Kind::Undo, newest.id.text(), noon());
    QCOMPARE(standing({undo, newest}).toldAgain.size(), size_t(0));
}

void TestStanding::aFindingAnsweredWrongOrDoneIsNotShownAgain()
{
    auto snapshot = owedARefund();
    const auto refund = find(findings(snapshot, noon()), Finding::Kind::RefundDue);
    QVERIFY(refund);
    for (const Kind answer : {Kind::Wrong, Kind::Done}) {
        snapshot.actions = {action(answer, refund->key, daysAgo(1))};
        QVERIFY(findings(snapshot, noon()).empty());
        snapshot.actions.push_back(action(Kind::Undo, snapshot.actions[0].id.text(), noon()));
        QVERIFY(find(findings(snapshot, noon()), Finding::Kind::RefundDue));
    }
    snapshot.actions = {action(Kind::Useful, refund->key, daysAgo(1))};
    QCOMPARE(find(findings(snapshot, noon()), Finding::Kind::RefundDue), refund);
}

void TestStanding::aFindingWithAnOpenTaskSaysWhoAndByWhen()
{
    auto snapshot = owedARefund();
    auto refund = find(findings(snapshot, noon()), Finding::Kind::RefundDue);
    QCOMPARE(refund->remedy, Finding::Remedy::BeginTask);
    QVERIFY(!refund->task);
    auto task = action(Kind::Task, refund->key, daysAgo(1));
    task.ownerId = task.agent;
    task.dueAt = noon() + 24h;
    snapshot.actions = {task};
    refund = find(findings(snapshot, noon()), Finding::Kind::RefundDue);
    QVERIFY(refund->task);
    QCOMPARE(refund->task->ownerName, u"Ana K."_s);
    QCOMPARE(refund->task->dueAt, task.dueAt);
    QCOMPARE(refund->remedy, Finding::Remedy::None); // it has begun: one task is enough
}

void TestStanding::aPromiseKeptIsNoFinding()
{
    CustomerSnapshot snapshot;
    Promise promise;
    promise.id = PromiseId::create();
    promise.text = u"Call back"_s;
    promise.dueAt = daysAgo(1);
    snapshot.promises = {promise};
    const auto broken = find(findings(snapshot, noon()), Finding::Kind::PromiseBroken);
    QCOMPARE(broken->remedy, Finding::Remedy::KeepPromise);
    snapshot.actions = {action(Kind::PromiseKept, broken->target, noon())};
    QVERIFY(findings(snapshot, noon()).empty());
}

void TestStanding::theOrderOfActionsDoesNotMatter()
{
    const auto stop = action(Kind::Stop, u"m"_s, daysAgo(3));
    const auto undo = action(Kind::Undo, stop.id.text(), daysAgo(3)); // the same moment
    const auto wrong = action(Kind::Wrong, u"k"_s, daysAgo(3));
    std::vector<AgentAction> all{stop, undo, wrong};
    const auto expected = standing(all);
    QVERIFY(expected.stopped.isEmpty());
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.about < b.about; });
    do {
        QCOMPARE(standing(all).notUndone, expected.notUndone);
    } while (std::next_permutation(all.begin(), all.end(),
                                   [](const auto &a, const auto &b) { return a.about < b.about; }));
}

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
