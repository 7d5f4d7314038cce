// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_contract.h"

#include "store/await.h"
#include "store/record/matching.h"
#include "store/record/open_customers.h"
#include "store/record/routines.h"
#include "store/sample_company.h"
#include "store/sql/connection.h"
#include "store/sql/executor.h"
#include "support/postgres_server.h"
#include "support/proxies.h"

#include <QElapsedTimer>

#include <algorithm>
#include <thread>

using namespace teller;
using namespace Qt::StringLiterals;

/// The contract once more, for an agent who signs in as themself and may do nothing but what the routines let
/// them; and what a desk notices of rights and of others.
class PostgresAgentTest final : public RecordContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        QString error = m_server.start();
        if (error.isEmpty())
            error = m_server.createDatabase(u"contract"_s);
        if (!error.isEmpty())
            qFatal("no PostgreSQL server: %s", qPrintable(error));
        return StoreSettings::fromUrl(m_server.url(u"contract"_s)).value();
    }

    StoreSettings signedIn(const StoreSettings &owner) override
    {
        const QString error = m_server.run(
            u"contract"_s, u"CREATE ROLE kim LOGIN PASSWORD '%1'; GRANT teller_agent TO kim; "
                           "CREATE ROLE lee LOGIN PASSWORD '%1'; GRANT teller_agent TO lee; "
                           "INSERT INTO agents VALUES ('kim', 'Kim', ''), ('lee', 'Lee Long', '')"_s.arg(
                               m_server.password()));
        if (!error.isEmpty())
            qFatal("no agents: %s", qPrintable(error));
        return as(u"kim"_s, owner);
    }

    static StoreSettings as(const QString &agent, StoreSettings settings)
    {
        settings.user = agent;
        return settings;
    }

    void prepare(SqlRecord &record) override
    {
        for (const CustomerFile &one : sample::everybody()) {
            auto opened = await(record.recognise({{}, {}, one.customer.id}, {{}, false, u"the tests"_s}));
            VERIFY_OK(opened);
        }
    }

    [[nodiscard]] bool mayReview() const override { return false; }

    static std::unique_ptr<SqlRecord> ready(const StoreSettings &settings)
    {
        auto record = std::make_unique<SqlRecord>(settings);
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(record->state().link, StoreState::Link::Ready, 30'000);
        }();
        return record;
    }
    static CallerKey ana() { return {u"47110815"_s, {}, std::nullopt}; }
    static AccessClaim call(const QString &id) { return {CallId(id), false, {}}; }
    [[nodiscard]] QString ownerSays(const QString &sql) { return m_server.ask(u"contract"_s, sql); }

private Q_SLOTS:
    void aPopAndASaveAreOneRoundTrip_data()
    {
        QTest::addColumn<bool>("pooled");
        QTest::newRow("prepared") << false;
        QTest::newRow("as behind a transaction pooler") << true;
    }

    void aPopAndASaveAreOneRoundTrip()
    {
        QFETCH(bool, pooled);
        CountingProxy proxy(m_server.port());
        QVERIFY(proxy.listen());
        StoreSettings through = settings();
        through.port = QString::number(proxy.serverPort());
        through.options.insert(u"sslmode"_s, u"disable"_s);
        through.transactionPooler = pooled;
        auto record = ready(through);
        for (int i = 0; i < 3; ++i) { // each another call: admitted, written down, answered
            proxy.reset();
            auto popped = await(record->recognise(ana(), call(u"trip.%1.%2"_s.arg(pooled).arg(i))));
            VERIFY_OK(popped);
            QCOMPARE(popped->outcome, Recognition::Outcome::One);
            QCOMPARE(proxy.roundTrips(), 1);

            const WrapUp wrapUp = sample::freshWrapUp();
            proxy.reset();
            auto saved = await(record->save(wrapUp));
            VERIFY_OK(saved);
            QCOMPARE(proxy.roundTrips(), 1);
            auto detail = await(record->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
            VERIFY_OK(detail);
            QCOMPARE(detail->notes.size(), size_t(1));
        }
        QCOMPARE(ownerSays(u"SELECT count(*) FROM audit WHERE call_id LIKE 'trip.%1.%'"_s.arg(pooled)),
                 u"3"_s);
    }

    /// Measured against a bare question on the same path, so that it does not matter how fast this machine
    /// is.
    void onALongWayAPopTakesOneDelay()
    {
        DelayingProxy proxy(m_server.port(), 40);
        QVERIFY(proxy.listen());
        StoreSettings through = settings();
        through.port = QString::number(proxy.serverPort());
        through.options.insert(u"sslmode"_s, u"disable"_s);
        Connection::loadDriver(through);

        constexpr int rounds = 7;
        std::atomic<qint64> bare = -1;
        std::thread asking([&through, &bare] {
            Connection connection(through);
            if (!connection.open())
                return;
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < rounds; ++i) {
                QElapsedTimer timer;
                timer.start();
                if (!connection.runRaw(u"SELECT 1"_s))
                    return;
                best = std::min(best, timer.nsecsElapsed());
            }
            bare = best;
        });
        const bool answered = QTest::qWaitFor([&bare] { return bare > 0; }, 30'000);
        asking.join();
        QVERIFY(answered);
        QVERIFY(bare >= 40'000'000); // the path is as long as it should be

        auto record = ready(through);
        qint64 popped = std::numeric_limits<qint64>::max();
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            auto pop = await(record->recognise(ana(), call(u"far.%1"_s.arg(i))));
            popped = std::min(popped, timer.nsecsElapsed());
            VERIFY_OK(pop);
            QVERIFY(!pop->snapshot->interactions.empty());
        }
        QVERIFY2(popped < 2 * bare, qPrintable(u"%1 ns against %2"_s.arg(popped).arg(bare.load())));
    }

    void withoutARightNobodyIsOpened()
    {
        auto record = ready(as(u"lee"_s, ownerSettings()));
        const CustomerId chloe = sample::chloe().customer.id;
        auto refused = await(record->recognise({{}, {}, chloe}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotPermitted);
        QVERIFY(!refused.error().canRetry);
        auto nothing = await(record->timelineIndex(sample::obrien().customer.id));
        VERIFY_OK(nothing);
        QVERIFY(nothing->empty());

        auto opened = await(record->recognise({{}, {}, chloe}, {{}, false, u"  A letter came  "_s}));
        VERIFY_OK(opened);
        QCOMPARE(opened->snapshot->customer, sample::chloe().customer);
        QCOMPARE(
            ownerSays(u"SELECT ground, reason FROM audit WHERE chain = 'lee' ORDER BY seq DESC LIMIT 1"_s),
            u"reason|A letter came"_s);
        // Looking again is not another look.
        const QString looks = ownerSays(u"SELECT count(*) FROM audit WHERE chain = 'lee'"_s);
        auto again = await(record->recognise({{}, {}, chloe}));
        VERIFY_OK(again);
        QCOMPARE(ownerSays(u"SELECT count(*) FROM audit WHERE chain = 'lee'"_s), looks);

        record->close(chloe);
        QTRY_COMPARE(ownerSays(u"SELECT count(*) FROM openings WHERE agent_id = 'lee'"_s), u"0"_s);
        auto closed = await(record->recognise({{}, {}, chloe}));
        QVERIFY(!closed);
    }

    void aCallerWhoWaitsIsFetchedWithoutBeingOpened()
    {
        auto record = ready(as(u"lee"_s, ownerSettings()));
        const AccessClaim waiting{CallId(u"waits"_s), true, {}};
        for (int i = 0; i < 2; ++i) {
            auto fetched = await(record->recognise({u"90000001"_s, {}, std::nullopt}, waiting));
            VERIFY_OK(fetched);
            QCOMPARE(fetched->snapshot->customer, sample::obrien().customer);
        }
        auto index = await(record->timelineIndex(sample::obrien().customer.id));
        VERIFY_OK(index);
        QVERIFY(index->empty());
        QCOMPARE(ownerSays(u"SELECT action, ground FROM audit WHERE call_id = 'waits'"_s), u"fetch|queue"_s);
        // Answered: now they are open.
        auto answered = await(record->recognise({u"90000001"_s, {}, std::nullopt}, call(u"waits"_s)));
        VERIFY_OK(answered);
        auto open = await(record->timelineIndex(sample::obrien().customer.id));
        VERIFY_OK(open);
        QCOMPARE(open->size(), size_t(sample::longHistory));
    }

    void othersAreSeen()
    {
        const CustomerId bert = sample::bert().customer.id;
        auto here = ready(settings());
        auto there = ready(as(u"lee"_s, ownerSettings()));
        auto first = await(here->recognise({{}, {}, bert}, call(u"seen.1"_s)));
        VERIFY_OK(first);
        // Kim's other desks have him too (the contract's); this desk does not count itself.
        const size_t before = first->snapshot->viewers.size();
        QCOMPARE(ownerSays(u"SELECT count(*) FROM openings WHERE customer_id = '%1'"_s.arg(bert.text())),
                 QString::number(before + 1));
        for (const Viewer &viewer : first->snapshot->viewers)
            QCOMPARE(viewer.agent, AgentId(u"kim"_s));
        QSignalSpy changed(here.get(), &CustomerRecord::viewersChanged);
        auto second = await(there->recognise({{}, {}, bert}, call(u"seen.2"_s)));
        VERIFY_OK(second);
        QCOMPARE(second->snapshot->viewers.size(), before + 1);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.back().front().value<CustomerId>(), bert);

        auto others = await(here->viewers(bert));
        VERIFY_OK(others);
        QCOMPARE(others->size(), before + 1);
        QCOMPARE(others->back().agent, AgentId(u"lee"_s));
        QCOMPARE(others->back().name, u"Lee Long"_s);
        QVERIFY(isSet(others->back().since));

        changed.clear();
        there->close(bert);
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_COMPARE(await(here->viewers(bert))->size(), before);
        auto notMine = await(there->viewers(bert)); // who has not opened him learns nothing
        VERIFY_OK(notMine);
        QVERIFY(notMine->empty());
    }

    void whatIsOpenStaysOpen()
    {
        const CustomerId chloe = sample::chloe().customer.id;
        const CallerKey key{{}, {}, chloe};
        const AccessClaim claim = call(u"stays"_s);
        Connection::loadDriver(settings());
        Executor executor(u"beating"_s,
                          [settings = settings()](const std::shared_ptr<Breaker> &breaker)
                              -> Result<std::unique_ptr<Connection>> {
                              auto connection = std::make_unique<Connection>(settings, breaker);
                              if (auto opened = connection->open(); !opened)
                                  return opened.error();
                              return connection;
                          });
        OpenCustomers open(executor, true, std::chrono::milliseconds(50));
        const auto values = recogniseValues(key, SystemClock().now(), claim, open.desk());
        auto found =
            await(executor.run([values](Connection &connection) { return recognise(connection, values); }));
        VERIFY_OK(found);
        open.recognised(key, claim, chloe, Recognition::MatchedBy::Person);

        const QString mine = u" FROM openings WHERE desk_id = '%1'"_s.arg(open.desk());
        QString error = m_server.run(
            u"contract"_s,
            u"UPDATE openings SET seen_at = seen_at - 60000 WHERE desk_id = '%1'"_s.arg(open.desk()));
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QTRY_COMPARE(ownerSays(u"SELECT seen_at >= since"_s + mine), u"t"_s); // renewed

        QSignalSpy changed(&open, &OpenCustomers::viewersChanged);
        auto other = ready(as(u"lee"_s, ownerSettings()));
        auto looks = await(other->recognise(key, call(u"stays too"_s)));
        VERIFY_OK(looks);
        QTRY_VERIFY(!changed.isEmpty()); // without having been told

        // The store forgot, as after a crash: it is opened anew by the same claim, and written down anew.
        error = m_server.run(u"contract"_s, u"DELETE FROM openings WHERE desk_id = '%1'"_s.arg(open.desk()));
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QTRY_COMPARE(ownerSays(u"SELECT count(*)"_s + mine), u"1"_s);
        QCOMPARE(ownerSays(u"SELECT count(*) FROM audit WHERE call_id = 'stays'"_s), u"2"_s);

        open.close(chloe);
        QTRY_COMPARE(ownerSays(u"SELECT count(*)"_s + mine), u"0"_s);
    }

    void olderRoutinesAreRefused()
    {
        QString error = m_server.run(u"contract"_s, u"UPDATE meta SET value = '0' WHERE key = 'routines'"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        {
            SqlRecord record(settings());
            QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Away, 30'000);
            QCOMPARE(record.state().error->code, Error::Code::WrongVersion);
        }
        error =
            m_server.run(u"contract"_s, u"UPDATE meta SET value = 'old' WHERE key = 'routines_checksum'"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = m_server.run(u"contract"_s, u"ALTER TABLE surveys DISABLE ROW LEVEL SECURITY"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        auto report = StoreAdmin(ownerSettings()).check();
        VERIFY_OK(report);
        QCOMPARE(report->defects.size(), size_t(2));
        QVERIFY(report->defects[1].contains(u"surveys"_s));
        auto migrated = StoreAdmin(ownerSettings()).migrate();
        VERIFY_OK(migrated);
        auto record = ready(settings());
        auto pop = await(record->recognise(ana(), call(u"renewed"_s)));
        VERIFY_OK(pop);
        auto sound = StoreAdmin(ownerSettings()).check();
        VERIFY_OK(sound);
        QVERIFY(sound->defects.empty());
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(PostgresAgentTest)
#include "postgres_agent_test.moc"
