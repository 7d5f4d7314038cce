// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memory_contract.h"

#include "store/await.h"
#include "store/sample_company.h"
#include "support/postgres_server.h"
#include "support/proxies.h"

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;
using Kind = AgentAction::Kind;

/// What agents decided, in a shared store: who may write what, and who hears of it.
class PostgresMemoryTest final : public MemoryContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        QString error = m_server.start();
        if (error.isEmpty())
            error = m_server.createDatabase(u"memory"_s);
        if (!error.isEmpty())
            qFatal("no PostgreSQL server: %s", qPrintable(error));
        return StoreSettings::fromUrl(m_server.url(u"memory"_s)).value();
    }
    [[nodiscard]] StoreSettings as(const QString &agent)
    {
        const QString error = m_server.run(
            u"memory"_s, u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1') THEN "
                         "CREATE ROLE %1 LOGIN PASSWORD '%2'; GRANT teller_agent TO %1; "
                         "INSERT INTO agents VALUES ('%1', 'The Agent %1', ''); END IF; END $$"_s.arg(
                             agent, m_server.password()));
        if (!error.isEmpty())
            qFatal("no agent: %s", qPrintable(error));
        StoreSettings in = settings();
        in.user = agent;
        return in;
    }
    QString ownerSays(const QString &sql) { return m_server.ask(u"memory"_s, sql); }
    /// "task ana", "promise bo": of whoever signed in, and of nobody else, whoever is asked for.
    static QString workOf(SqlRecord &record)
    {
        auto work = await(record.openWork(AgentId(u"anybody"_s)));
        if (!work)
            return QString::fromUtf8(why(work));
        QStringList all;
        for (const OpenWork &one : *work)
            all.append((one.promised ? u"promise "_s : u"task "_s) + one.customerName);
        return all.join(u", "_s);
    }

private Q_SLOTS:
    void onlyWhoHasOpenedACustomerDecidesAboutThem()
    {
        const CustomerId who = somebody("guarded");
        const auto kim = open(as(u"kim"_s));
        AgentAction task = action(who, Kind::Task, {});
        task.ownerId = AgentId(u"kim"_s); // which would open the customer
        auto refused = await(kim->save(task));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotPermitted);
        QCOMPARE(ownerSays(u"SELECT count(*) FROM agent_actions WHERE id = '%1'"_s.arg(task.id.text())),
                 u"0"_s);

        const CustomerSnapshot opened = snapshotOf(*kim, who); // for a reason in words
        QCOMPARE(opened.customer.id, who);
        kim->close(who);
        QTRY_COMPARE(ownerSays(u"SELECT count(*) FROM openings WHERE agent_id = 'kim'"_s), u"0"_s);
        auto saved = await(kim->save(task)); // the outbox may be late
        VERIFY_OK(saved);
        // Whatever the desk says, it was who is signed in.
        QCOMPARE(ownerSays(u"SELECT agent_id || '|' || agent_name FROM agent_actions WHERE id = '%1'"_s.arg(
                     task.id.text())),
                 u"kim|The Agent kim"_s);
    }

    void aTaskOpensItsCustomer()
    {
        const CustomerId who = somebody("tasked");
        const auto lee = open(as(u"lee"_s));
        auto closed = await(lee->recognise({{}, {}, who}));
        QVERIFY(!closed);
        QCOMPARE(closed.error().code, Error::Code::NotPermitted);
        AgentAction task = action(who, Kind::Task, {});
        task.ownerId = AgentId(u"lee"_s);
        auto saved = await(record().save(task));
        VERIFY_OK(saved);
        auto opened = await(lee->recognise({{}, {}, who}));
        VERIFY_OK(opened);
        QCOMPARE(ownerSays(u"SELECT ground FROM openings WHERE agent_id = 'lee'"_s), u"task"_s);
        lee->close(who);
        auto done = await(lee->save(action(who, Kind::TaskDone, task.id.text())));
        VERIFY_OK(done);
        QTRY_COMPARE(ownerSays(u"SELECT count(*) FROM openings WHERE agent_id = 'lee'"_s), u"0"_s);
        closed = await(lee->recognise({{}, {}, who}));
        QVERIFY(!closed);
    }

    void aTaskThatIsHandedOverOpensForItsNewOwnerAlone()
    {
        const CustomerId who = somebody("handed-over");
        const auto lee = open(as(u"lee"_s));
        const auto max = open(as(u"max"_s));
        AgentAction task = action(who, Kind::Task, {});
        task.ownerId = AgentId(u"lee"_s);
        QSignalSpy heard(max.get(), &CustomerRecord::actionsChanged);
        auto saved = await(record().save(task));
        VERIFY_OK(saved);
        QTRY_COMPARE(heard.size(), 1);
        AgentAction given = action(who, Kind::TaskGiven, task.id.text());
        given.ownerId = AgentId(u"max"_s);
        QVERIFY(workOf(*lee).contains(u"task handed-over"_s));
        QCOMPARE(workOf(*max), QString());
        auto handed = await(record().save(given));
        VERIFY_OK(handed);
        QTRY_COMPARE(heard.size(), 2); // the other desk hears at once
        QVERIFY(!workOf(*lee).contains(u"task handed-over"_s));
        QCOMPARE(workOf(*max), u"task handed-over"_s);
        auto opened = await(max->recognise({{}, {}, who}));
        VERIFY_OK(opened);
        auto closed = await(lee->recognise({{}, {}, who}));
        QVERIFY(!closed);
        QCOMPARE(closed.error().code, Error::Code::NotPermitted);
        max->close(who);
        auto back = await(record().save(action(who, Kind::Undo, given.id.text())));
        VERIFY_OK(back);
        QCOMPARE(workOf(*max), QString());
        QTRY_COMPARE(ownerSays(u"SELECT count(*) FROM openings WHERE agent_id = 'max'"_s), u"0"_s);
        closed = await(max->recognise({{}, {}, who}));
        QVERIFY(!closed);
        opened = await(lee->recognise({{}, {}, who}));
        VERIFY_OK(opened);
        lee->close(who);
    }

    void aTaskOfATeamOpensForWhoIsInIt()
    {
        const CustomerId who = somebody("of-a-team");
        const auto nia = open(as(u"nia"_s));
        const auto max = open(as(u"max"_s));
        QCOMPARE(m_server.run(u"memory"_s, u"INSERT INTO teams VALUES ('billing', 'Billing'); "
                                           "UPDATE agents SET team = 'billing' WHERE id = 'nia'"_s),
                 QString());
        auto colleagues = await(nia->colleagues());
        VERIFY_OK(colleagues);
        for (const Colleague &one :
             {Colleague{AgentId(u"nia"_s), u"The Agent nia"_s, u"billing"_s, u"Billing"_s},
              Colleague{AgentId(u"max"_s), u"The Agent max"_s}})
            QVERIFY(std::find(colleagues->begin(), colleagues->end(), one) != colleagues->end());
        AgentAction task = action(who, Kind::Task, {});
        task.ownerId = teamOwner(u"billing"_s);
        auto saved = await(record().save(task));
        VERIFY_OK(saved);
        QCOMPARE(workOf(*nia), u"task of-a-team"_s);
        QCOMPARE(workOf(*max), QString());
        auto opened = await(nia->recognise({{}, {}, who}));
        VERIFY_OK(opened);
        auto closed = await(max->recognise({{}, {}, who}));
        QVERIFY(!closed);
        auto work = StoreAdmin(settings()).openWork(teamOwner(u"billing"_s));
        VERIFY_OK(work);
        QCOMPARE(work->size(), size_t(1));
        QCOMPARE(work->front().owner, u"Billing"_s);
        nia->close(who);
    }

    void whatOnePromisedIsListedWhileItIsOpen()
    {
        const CustomerId who = somebody("promised");
        const auto kim = open(as(u"kim"_s));
        QVERIFY(workOf(*kim).contains(u"promise promised"_s));
        auto kept = await(
            record().save(action(who, Kind::PromiseKept, sample::id<PromiseId>("promised-promise").text())));
        VERIFY_OK(kept);
        QVERIFY(!workOf(*kim).contains(u"promise promised"_s));
        QVERIFY(!workOf(*open(as(u"bo"_s))).contains(u"promise promised"_s));
    }

    void aMentionOpensItsCustomer()
    {
        const CustomerId who = somebody("mentioned");
        const auto max = open(as(u"max"_s));
        auto closed = await(max->recognise({{}, {}, who}));
        QVERIFY(!closed);
        AgentAction mention = action(who, Kind::Mention, NoteId::create().text());
        mention.ownerId = AgentId(u"max"_s);
        mention.interaction = InteractionId::create();
        mention.at = instantFromMsecs(1'700'000'000'000); // in 2023
        for (int i = 0; i < 2; ++i) {                     // a note is saved often
            mention.at = mention.at + std::chrono::minutes(i);
            auto saved = await(record().save(mention));
            VERIFY_OK(saved);
        }
        auto listed = await(max->mentions(AgentId(u"anybody"_s)));
        VERIFY_OK(listed);
        // As old as it is, it is neither listed nor a right.
        QVERIFY(listed->empty());
        closed = await(max->recognise({{}, {}, who}));
        QVERIFY(!closed);

        AgentAction fresh = mention;
        fresh.id = AgentActionId::create();
        fresh.about = NoteId::create().text();
        fresh.at = SystemClock().now();
        auto saved = await(record().save(fresh));
        VERIFY_OK(saved);
        listed = await(max->mentions(AgentId(u"anybody"_s)));
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), size_t(1));
        QCOMPARE((*listed)[0].id, fresh.id);
        QCOMPARE((*listed)[0].customer, who);
        QVERIFY(!(*listed)[0].customerName.isEmpty());
        const auto bo = open(as(u"bo"_s));
        auto others = await(bo->mentions(AgentId(u"max"_s)));
        VERIFY_OK(others);
        QVERIFY(others->empty());
        QVERIFY(!await(bo->recognise({{}, {}, who})));

        auto opened = await(max->recognise({{}, {}, who}));
        VERIFY_OK(opened);
        QCOMPARE(ownerSays(u"SELECT ground FROM openings WHERE agent_id = 'max'"_s), u"mention"_s);
        QCOMPARE(
            ownerSays(
                u"SELECT DISTINCT ground FROM audit WHERE agent = 'max' AND action = 'open' AND customer_id = '%1'"_s
                    .arg(who.text())),
            u"mention"_s);
        auto seen = await(max->save(action(who, Kind::Done, fresh.id.text())));
        VERIFY_OK(seen);
        listed = await(max->mentions(AgentId(u"max"_s)));
        VERIFY_OK(listed);
        QVERIFY(listed->empty());
        // Nobody names themself to get in.
        AgentAction own = action(somebody("unmentioned"), Kind::Mention, NoteId::create().text());
        own.ownerId = AgentId(u"max"_s);
        own.at = SystemClock().now();
        auto refused = await(max->save(own));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotPermitted);
    }

    void theOtherDesktopHears()
    {
        const CustomerId who = somebody("loud");
        const auto there = open(settings());
        QSignalSpy heard(there.get(), &CustomerRecord::actionsChanged);
        QSignalSpy interactions(there.get(), &CustomerRecord::interactionChanged);
        const AgentAction useful = action(who, Kind::Useful, u"habit:web"_s);
        auto saved = await(record().save(useful));
        VERIFY_OK(saved);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard[0][0].value<CustomerId>(), who);
        QCOMPARE(interactions.size(), 0);
        QCOMPARE(snapshotOf(*there, who).actions, std::vector<AgentAction>{useful});
    }

    void anActionAndAPopAreOneRoundTrip()
    {
        CountingProxy proxy(m_server.port());
        QVERIFY(proxy.listen());
        const CustomerId who = somebody("quick");
        StoreSettings through = settings();
        through.port = QString::number(proxy.serverPort());
        through.options.insert(u"sslmode"_s, u"disable"_s);
        const auto record = open(through);
        for (int i = 0; i < 3; ++i) {
            proxy.reset();
            auto saved = await(record->save(action(who, Kind::Useful, u"habit:app"_s)));
            VERIFY_OK(saved);
            QCOMPARE(proxy.roundTrips(), 1); // the very first one too
            proxy.reset();
            (void)snapshotOf(*record, who);
            QCOMPARE(proxy.roundTrips(), 1);
        }
    }

    void viewsShowAgentsNothing()
    {
        const CustomerId who = somebody("viewed");
        auto saved = await(record().save(action(who, Kind::Task, {})));
        VERIFY_OK(saved);
        for (const QString &view : {u"open_tasks"_s, u"standing_actions"_s}) {
            const QString error =
                m_server.run(u"memory"_s, u"SET ROLE teller_agent; SELECT count(*) FROM "_s + view);
            QVERIFY2(error.contains(u"permission denied"_s), qPrintable(error));
        }
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(PostgresMemoryTest)
#include "postgres_memory_test.moc"
