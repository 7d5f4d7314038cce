// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tasks and promises: whose they are, until they are done.
#include "store/memory_contract.h"

#include "store/await.h"
#include "store/memory_people.h"

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;
using Kind = AgentAction::Kind;
using memory::daysAgo;
using memory::load;
using memory::person;
using sample::id;

void MemoryContract::anOpenTaskIsNeverForgotten()
{
    const CustomerId who = somebody("busy");
    const AgentAction task = action(who, Kind::Task, {});
    const AgentAction settled = action(who, Kind::Task, {});
    const AgentAction withdrawn = action(who, Kind::Task, {});
    const AgentAction done = action(who, Kind::TaskDone, settled.id.text());
    const AgentAction notDone = action(who, Kind::TaskDone, task.id.text());
    std::vector<AgentAction> all{task,
                                 settled,
                                 withdrawn,
                                 done,
                                 notDone,
                                 action(who, Kind::Undo, withdrawn.id.text()),
                                 action(who, Kind::Undo, notDone.id.text())};
    for (int i = 0; i < 200; ++i)
        all.push_back(action(who, Kind::Useful, u"habit:%1"_s.arg(i)));
    for (const AgentAction &one : all) {
        auto saved = await(record().save(one));
        VERIFY_OK(saved);
    }
    const std::vector<AgentAction> actions = snapshotOf(record(), who).actions;
    QCOMPARE(actions.size(), size_t(201));
    QCOMPARE(actions.front(), all.back());
    QCOMPARE(actions.back(), task); // older than two hundred others, and still to be done
}

void MemoryContract::aTaskIsHandedOver()
{
    const CustomerId who = somebody("handed");
    AgentAction task = action(who, Kind::Task, {});
    task.ownerId = AgentId(u"giver"_s);
    task.text = u"Ask the bank"_s;
    AgentAction given = action(who, Kind::TaskGiven, task.id.text());
    given.ownerId = AgentId(u"taker"_s);
    StoreAdmin admin(m_settings);
    const auto ownerOf = [&](const QString &agent) {
        auto work = admin.openWork(AgentId(agent));
        return work && std::any_of(work->begin(), work->end(),
                                   [&task](const OpenWork &one) { return one.id == task.id.text(); });
    };
    auto saved = await(record().save(task));
    VERIFY_OK(saved);
    QVERIFY(ownerOf(u"giver"_s));
    saved = await(record().save(given));
    VERIFY_OK(saved);
    QVERIFY(!ownerOf(u"giver"_s));
    QVERIFY(ownerOf(u"taker"_s));
    // However much is decided later, the first page knows whose it is.
    for (int i = 0; i < 210; ++i) {
        auto more = await(record().save(action(who, Kind::Useful, u"habit:%1"_s.arg(i))));
        VERIFY_OK(more);
    }
    const auto actions = snapshotOf(record(), who).actions;
    QVERIFY(std::find(actions.begin(), actions.end(), given) != actions.end());
    QVERIFY(std::find(actions.begin(), actions.end(), task) != actions.end());
    saved = await(record().save(action(who, Kind::Undo, given.id.text())));
    VERIFY_OK(saved);
    QVERIFY(ownerOf(u"giver"_s));
    QVERIFY(!ownerOf(u"taker"_s));
}

void MemoryContract::whatIsOpenIsListed()
{
    const CustomerId who = somebody("worker");
    AgentAction endless = action(who, Kind::Task, {});
    endless.text = u"some day"_s;
    endless.ownerId = AgentId(u"worker"_s);
    AgentAction soon = action(who, Kind::Task, {});
    soon.ownerId = AgentId(u"worker"_s);
    soon.dueAt = daysAgo(1);
    for (const AgentAction &one : {endless, soon}) {
        auto saved = await(record().save(one));
        VERIFY_OK(saved);
    }
    StoreAdmin admin(m_settings);
    auto mine = admin.openWork(AgentId(u"worker"_s));
    VERIFY_OK(mine);
    QCOMPARE(mine->size(), size_t(2));
    QCOMPARE(mine->front().id, soon.id.text());
    QCOMPARE(mine->front().dueAt, soon.dueAt);
    QCOMPARE(mine->back().text, endless.text);
    QCOMPARE(mine->back().customer, who);
    auto all = admin.openWork({});
    VERIFY_OK(all);
    QVERIFY(std::any_of(all->begin(), all->end(), [&](const OpenWork &one) {
        return one.promised && one.id == id<PromiseId>("worker-promise").text() && one.owner == u"Kim"_s;
    }));
}

void MemoryContract::onesOwnWorkIsEarliestDueFirst()
{
    const AgentId me = m_settings.isShared() ? AgentId(m_settings.user) : AgentId(u"walter"_s);
    const CustomerId who = somebody("waits");
    const auto task = [&](const QString &text, Instant due, const QString &owner) {
        AgentAction one = action(who, Kind::Task, {});
        one.text = text;
        one.ownerId = AgentId(owner);
        one.dueAt = due;
        return one;
    };
    const std::vector<AgentAction> tasks{
        task(u"some day"_s, {}, me.text()), task(u"next week"_s, daysAgo(-7), me.text()),
        task(u"yesterday"_s, daysAgo(1), me.text()), task(u"theirs"_s, daysAgo(2), u"somebody else"_s),
        task(u"done"_s, daysAgo(3), me.text())};
    for (const AgentAction &one : tasks) {
        auto saved = await(record().save(one));
        VERIFY_OK(saved);
    }
    auto done = await(record().save(action(who, Kind::TaskDone, tasks.back().id.text())));
    VERIFY_OK(done);
    CustomerFile file = person("waits too");
    file.promises = {{id<PromiseId>("waits-promise"),
                      u"Call back"_s,
                      u"Walter"_s,
                      daysAgo(1),
                      daysAgo(-1),
                      Instant(),
                      {},
                      me}};
    auto loaded = load(m_settings, {file});
    VERIFY_OK(loaded);
    auto work = await(record().openWork(me));
    VERIFY_OK(work);
    QStringList texts;
    for (const OpenWork &one : *work)
        texts.append(one.customerName + u": "_s + one.text);
    QCOMPARE(texts, QStringList({u"waits: yesterday"_s, u"waits too: Call back"_s, u"waits: next week"_s,
                                 u"waits: some day"_s}));
    QVERIFY((*work)[1].promised && !(*work)[0].promised);
    QCOMPARE((*work)[0].dueAt, daysAgo(1));
    QCOMPARE((*work)[3].customer, who);
    QVERIFY(!isSet((*work)[3].dueAt));
}
