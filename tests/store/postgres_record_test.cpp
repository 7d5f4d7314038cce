// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_contract.h"

#include "store/await.h"
#include "store/sample_company.h"
#include "support/postgres_server.h"
#include "support/proxies.h"

using namespace teller;
using namespace Qt::StringLiterals;

/// The contract on a real PostgreSQL server, and what only a shared store has.
class PostgresRecordTest final : public RecordContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        const QString error = m_server.start();
        if (!error.isEmpty())
            qFatal("no PostgreSQL server: %s", qPrintable(error));
        if (const QString refused = m_server.createDatabase(u"contract"_s); !refused.isEmpty())
            qFatal("no database: %s", qPrintable(refused));
        return settingsOf(m_server.url(u"contract"_s));
    }

    /// Whoever is signed in wrote it, whatever the desk says.
    WrapUp asStored(WrapUp wrapUp) const override
    {
        const AgentId me(settings().user);
        wrapUp.interaction.agentId = me;
        wrapUp.note->agent = me;
        for (Promise &promise : wrapUp.promises)
            promise.ownerId = me;
        return wrapUp;
    }

    static StoreSettings settingsOf(const QString &url) { return StoreSettings::fromUrl(url).value(); }
    /// The state once it is no longer opening.
    static StoreState stateOf(const StoreSettings &settings)
    {
        SqlRecord record(settings);
        QSignalSpy states(&record, &CustomerRecord::stateChanged);
        while (record.state().link == StoreState::Link::Opening && states.wait(30'000)) {
        }
        return record.state();
    }
    static CallerKey ana() { return CallerKey{u"47110815"_s, {}, std::nullopt}; }

private Q_SLOTS:
    void aPopIsOneRoundTrip_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("prepared") << u"?sslmode=disable"_s;
        QTest::newRow("through a transaction pooler") << u"?sslmode=disable&pooler=transaction"_s;
    }

    void aPopIsOneRoundTrip()
    {
        QFETCH(QString, options);
        CountingProxy proxy(m_server.port());
        QVERIFY(proxy.listen());
        StoreSettings through = settingsOf(m_server.url(u"contract"_s) + options);
        through.port = QString::number(proxy.serverPort());
        SqlRecord record(through);
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
        QVERIFY(proxy.roundTrips() > 0); // it does count

        for (int i = 0; i < 3; ++i) { // the very first one too
            proxy.reset();
            auto result = await(record.recognise(ana()));
            VERIFY_OK(result);
            QCOMPARE(result->outcome, Recognition::Outcome::One);
            QCOMPARE(proxy.roundTrips(), 1);
        }
        proxy.reset();
        auto page =
            await(record.timelinePage(sample::id<CustomerId>("ana"),
                                      {{}, instantFromMsecs(5'000'000'000'000), Channel::Phone}, 10, {}));
        VERIFY_OK(page);
        QVERIFY(page->size() >= 3);
        QCOMPARE(proxy.roundTrips(), 1);
    }

    void aSaveIsOneRoundTrip_data() { aPopIsOneRoundTrip_data(); }

    void aSaveIsOneRoundTrip()
    {
        QFETCH(QString, options);
        CountingProxy proxy(m_server.port());
        QVERIFY(proxy.listen());
        StoreSettings through = settingsOf(m_server.url(u"contract"_s) + options);
        through.port = QString::number(proxy.serverPort());
        SqlRecord record(through);
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
        for (int i = 0; i < 3; ++i) { // the very first one too
            proxy.reset();
            auto saved = await(record.save(sample::freshWrapUp()));
            VERIFY_OK(saved);
            QCOMPARE(proxy.roundTrips(), 1);
        }
    }

    void theOtherDesktopHears()
    {
        auto here = openRecord();
        auto there = openRecord();
        QSignalSpy heard(there.get(), &CustomerRecord::interactionChanged);
        const WrapUp wrapUp = sample::freshWrapUp();
        auto saved = await(here->save(wrapUp));
        VERIFY_OK(saved);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard[0][0].value<CustomerId>(), wrapUp.interaction.customer);
        QCOMPARE(heard[0][1].value<InteractionId>(), wrapUp.interaction.id);
        auto detail = await(there->detail(wrapUp.interaction.customer, wrapUp.interaction.id));
        VERIFY_OK(detail);
        QCOMPARE(detail->notes.front().text, wrapUp.note->text);
    }

    void aStoreThatGoesAwayComesBack()
    {
        auto record = openRecord();
        QCOMPARE(record->state().link, StoreState::Link::Ready);
        QString error = m_server.stop(u"immediate"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QTRY_COMPARE_WITH_TIMEOUT(record->state().link, StoreState::Link::Away,
                                  30'000); // nobody asked for anything
        QVERIFY(record->state().error->canRetry);

        const WrapUp wrapUp = sample::freshWrapUp();
        auto pop = await(record->recognise(ana()));
        QVERIFY(!pop);
        QCOMPARE(pop.error().code, Error::Code::Unreachable);
        QVERIFY(pop.error().canRetry);
        auto refused = await(record->save(wrapUp));
        QVERIFY(!refused);
        QVERIFY(refused.error().canRetry);
        auto search = await(record->search({.text = u"Ana"_s}));
        QVERIFY(!search);
        QVERIFY(search.error().canRetry);

        error = m_server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QTRY_COMPARE_WITH_TIMEOUT(record->state().link, StoreState::Link::Ready, 30'000);
        QSignalSpy heard(record.get(), &CustomerRecord::interactionChanged);
        auto saved = await(record->save(wrapUp));
        VERIFY_OK(saved);
        QTRY_VERIFY(!heard.isEmpty()); // it listens again too
        auto again = await(record->recognise(ana()));
        VERIFY_OK(again);
    }

    void aConnectionThatBreaksUnseenCostsNoPop()
    {
        auto record = openRecord();
        // As a fail-over does it: every connection is closed, the server goes on.
        const QString error =
            m_server.run(u"contract"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                        "WHERE application_name = 'teller'"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        auto pop = await(record->recognise(ana()));
        VERIFY_OK(pop);
        QCOMPARE(pop->outcome, Recognition::Outcome::One);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<bool>("canRetry");
        QTest::newRow("wrong password") << u"password"_s << Error::Code::AuthFailed << false;
        QTest::newRow("wrong user") << u"user"_s << Error::Code::AuthFailed << false;
        QTest::newRow("wrong database") << u"database"_s << Error::Code::NotFound << false;
        QTest::newRow("nothing at that port") << u"port"_s << Error::Code::Unreachable << true;
        QTest::newRow("a host that has no address") << u"host"_s << Error::Code::Unreachable << true;
        QTest::newRow("no TLS where it is demanded") << u"tls"_s << Error::Code::TlsFailed << false;
        QTest::newRow("no tickets where the address demands them")
            << u"tickets"_s << Error::Code::AuthFailed << false;
        QTest::newRow("no tickets where the environment demands them")
            << u"environment"_s << Error::Code::AuthFailed << false;
        QTest::newRow("another program's database") << u"other"_s << Error::Code::NotAStore << false;
        QTest::newRow("a newer store") << u"newer"_s << Error::Code::WrongVersion << false;
        QTest::newRow("no rights") << u"rights"_s << Error::Code::NotPermitted << false;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QString, change);
        QFETCH(Error::Code, code);
        QFETCH(bool, canRetry);
        StoreSettings wrong = settings();
        if (change == u"password"_s) {
            wrong.password = u"certainly not"_s;
        } else if (change == u"user"_s) {
            wrong.user = u"nobody_at_all"_s;
        } else if (change == u"database"_s) {
            wrong.database = u"no_such_database"_s;
        } else if (change == u"port"_s) {
            QTcpServer freed; // a port that was free a moment ago
            QVERIFY(freed.listen(QHostAddress::LocalHost));
            wrong.port = QString::number(freed.serverPort());
            freed.close();
        } else if (change == u"host"_s) {
            wrong.host = u"store.invalid"_s; // RFC 6761: never resolves
        } else if (change == u"tls"_s) {
            wrong.options.insert(u"sslmode"_s, u"require"_s);
        } else if (change == u"tickets"_s) {
            wrong.options.insert(u"gssencmode"_s, u"require"_s);
        } else if (change == u"environment"_s) {
            qputenv("PGGSSENCMODE", "require");
        } else if (change == u"other"_s) {
            const QString error = m_server.createDatabase(u"other"_s);
            QVERIFY2(error.isEmpty(), qPrintable(error));
            wrong.database = u"other"_s;
        } else if (change == u"newer"_s) {
            QString error = m_server.createDatabase(u"newer"_s);
            QVERIFY2(error.isEmpty(), qPrintable(error));
            wrong.database = u"newer"_s;
            auto created = StoreAdmin(wrong).create();
            VERIFY_OK(created);
            error = m_server.run(u"newer"_s, u"INSERT INTO schema_version VALUES (9999, 'later', 'x', 0); "
                                             "UPDATE meta SET value = '9999' WHERE key = 'readable_from'"_s);
            QVERIFY2(error.isEmpty(), qPrintable(error));
        } else {
            const QString error = m_server.run(
                u"contract"_s, u"CREATE ROLE guest LOGIN PASSWORD '%1'"_s.arg(m_server.password()));
            QVERIFY2(error.isEmpty(), qPrintable(error));
            wrong.user = u"guest"_s;
        }
        const StoreState state = stateOf(wrong);
        qunsetenv("PGGSSENCMODE");
        QCOMPARE(state.link, StoreState::Link::Away);
        QCOMPARE(state.error->code, code);
        QCOMPARE(state.error->canRetry, canRetry);
        QVERIFY(!state.error->detail.contains(m_server.password()));
    }

    void aReadOnlyServerIsReadOnly()
    {
        StoreSettings standby = settings();
        standby.options.insert(u"options"_s, u"-c default_transaction_read_only=on"_s);
        SqlRecord record(standby);
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::ReadOnly, 30'000);
        auto pop = await(record.recognise(ana()));
        VERIFY_OK(pop);
        auto saved = await(record.save(sample::freshWrapUp()));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Error::Code::Full);
    }

private:
    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(PostgresRecordTest)
#include "postgres_record_test.moc"
