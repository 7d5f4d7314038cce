// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/saving.h"
#include "support/pgbouncer.h"

#include <QTcpServer>

using namespace teller;
using namespace Qt::StringLiterals;

/// A real PgBouncer in transaction mode stands between the desktops and the server.
class PoolerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QString error = m_server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = makeStore(m_server, u"pooled"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = m_pooler.start(m_server, poolSize);
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    /// Four desktops with twelve connections have two of the server's between them.
    void desktopsShareFewConnections()
    {
        std::vector<std::unique_ptr<SqlRecord>> desks;
        for (int i = 0; i < 4; ++i) {
            desks.push_back(open(u"&direct=127.0.0.1:%1"_s.arg(m_server.port())));
            QCOMPARE(desks.back()->state().link, StoreState::Link::Ready);
        }
        std::vector<WrapUp> saved;
        for (int round = 0; round < 10; ++round) {
            std::vector<QFuture<Result<Recognition>>> pops;
            std::vector<QFuture<Result<SearchHits>>> searches;
            std::vector<QFuture<Result<Unit>>> saves;
            for (const auto &desk : desks) {
                saved.push_back(numberedWrapUp(round));
                saves.push_back(desk->save(saved.back()));
                pops.push_back(desk->recognise(CallerKey{u"47110815"_s, {}, std::nullopt}));
                searches.push_back(desk->search({.text = u"Ana"_s}));
            }
            for (const auto &one : pops) {
                auto pop = await(one);
                VERIFY_OK(pop);
                QCOMPARE(pop->outcome, Recognition::Outcome::One);
            }
            for (const auto &one : searches) {
                auto found = await(one);
                VERIFY_OK(found);
                QVERIFY(!found->customers.empty());
            }
            for (const auto &one : saves) {
                auto done = await(one);
                VERIFY_OK(done);
            }
        }
        auto page = await(desks.front()->timelinePage(
            sample::ana().customer.id, {{}, instantFromMsecs(5'000'000'000'000), Channel::Phone}, 10, {}));
        VERIFY_OK(page);
        QCOMPARE(page->size(), size_t(10));
        QCOMPARE(rowsOf(m_server, u"pooled"_s, saved), expectedRows(saved));
        // Whoever came through the pooler; the ears came directly.
        const int pooled = m_server
                               .ask(u"pooled"_s, u"SELECT count(*) FROM pg_stat_activity WHERE "
                                                 "datname = 'pooled' AND application_name = 'teller' AND "
                                                 "query NOT LIKE 'LISTEN%'"_s)
                               .toInt();
        QVERIFY2(pooled >= 1 && pooled <= poolSize, qPrintable(QString::number(pooled)));
    }

    void othersAreHeardOnADirectConnection()
    {
        const QString direct = u"&direct=127.0.0.1:%1"_s.arg(m_server.port());
        const auto here = open(direct);
        const auto there = open(direct);
        QSignalSpy heard(there.get(), &CustomerRecord::interactionChanged);
        const WrapUp wrapUp = numberedWrapUp(1);
        auto saved = await(here->save(wrapUp));
        VERIFY_OK(saved);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard[0][1].value<InteractionId>(), wrapUp.interaction.id);
    }

    void withoutADirectAddressItSaysThatNobodyIsHeard()
    {
        QTest::ignoreMessage(
            QtWarningMsg, "behind a pooler, without a direct address: what other desktops save is not heard");
        const auto record = open({});
        QCOMPARE(record->state().link, StoreState::Link::Ready);
        QSignalSpy heard(record.get(), &CustomerRecord::interactionChanged);
        auto saved = await(record->save(numberedWrapUp(2)));
        VERIFY_OK(saved);
        QTRY_COMPARE(heard.size(), 1); // its own, at least
    }

    /// Whether others are heard is not whether the store is there.
    void anEarThatHearsNothingStopsNoWork()
    {
        QTcpServer freed;
        QVERIFY(freed.listen(QHostAddress::LocalHost));
        const int nobody = freed.serverPort();
        freed.close();
        const auto record = open(u"&direct=127.0.0.1:%1"_s.arg(nobody));
        QCOMPARE(record->state().link, StoreState::Link::Ready);
        auto saved = await(record->save(numberedWrapUp(3)));
        VERIFY_OK(saved);
    }

private:
    [[nodiscard]] std::unique_ptr<SqlRecord> open(const QString &direct) const
    {
        auto settings =
            StoreSettings::fromUrl(m_server.url(u"pooled"_s) + u"?pooler=transaction"_s + direct).value();
        settings.port = QString::number(m_pooler.port());
        auto record = std::make_unique<SqlRecord>(settings);
        QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
        while (record->state().link != StoreState::Link::Ready && states.wait(30'000)) {
        }
        return record;
    }

    static constexpr int poolSize = 2;
    PostgresServer m_server;
    PgBouncer m_pooler;
};

QTEST_GUILESS_MAIN(PoolerTest)
#include "pooler_test.moc"
