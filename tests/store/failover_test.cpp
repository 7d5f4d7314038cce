// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/saving.h"

using namespace teller;
using namespace Qt::StringLiterals;

/// Two clusters, the second a synchronous copy of the first; the first dies in the middle of the work.
class FailoverTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingAcknowledgedIsLost()
    {
        QString error = m_primary.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = makeStore(m_primary, u"two"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = m_standby.startAsStandbyOf(m_primary);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        for (const QString &sql :
             {u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s, u"SELECT pg_reload_conf()"_s})
        {
            error = m_primary.run(u"two"_s, sql);
            QVERIFY2(error.isEmpty(), qPrintable(error));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_primary.ask(u"two"_s, u"SELECT sync_state FROM pg_stat_replication"_s),
                                  u"sync"_s, 60'000);

        SqlRecord record(settings(u"&target_session_attrs=read-write"_s));
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
        std::vector<WrapUp> saved;
        for (int i = 0; i < 20; ++i) {
            saved.push_back(numberedWrapUp(i));
            auto done = await(record.save(saved.back()));
            VERIFY_OK(done);
        }
        saved.push_back(numberedWrapUp(100));
        const auto underWay = record.save(saved.back());
        m_primary.kill();
        const auto unsure = await(underWay);
        if (!unsure)
            QVERIFY(unsure.error().canRetry);

        // There is only a server that can be read: that is not what was asked for.
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Away, 30'000);
        QCOMPARE(record.state().error->code, Error::Code::Unreachable);
        QVERIFY(record.state().error->canRetry);
        // Whoever takes what there is can read, is told that it is no more than that, and may write as soon
        // as the server may.
        SqlRecord reader(settings({}));
        QTRY_COMPARE_WITH_TIMEOUT(reader.state().link, StoreState::Link::ReadOnly, 30'000);
        auto refused = await(reader.save(numberedWrapUp(101)));
        QVERIFY(!refused);
        QVERIFY(refused.error().canRetry);

        error = m_standby.promote();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QVERIFY(saveForSure(record, saved.back()));
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(reader.state().link, StoreState::Link::Ready, 30'000);
        for (int i = 0; i < 5; ++i) {
            saved.push_back(numberedWrapUp(200 + i));
            QVERIFY(saveForSure(record, saved.back()));
        }
        QCOMPARE(rowsOf(m_standby, u"two"_s, saved), expectedRows(saved));
        auto pop = await(record.recognise(CallerKey{u"47110815"_s, {}, std::nullopt}));
        VERIFY_OK(pop);
    }

private:
    [[nodiscard]] StoreSettings settings(const QString &options) const
    {
        return StoreSettings::fromUrl(u"postgresql://%1:%2@/two?host=127.0.0.1,127.0.0.1&port=%3,%4%5"_s
                                          .arg(m_primary.user(), m_primary.password())
                                          .arg(m_primary.port())
                                          .arg(m_standby.port())
                                          .arg(options))
            .value();
    }

    PostgresServer m_primary;
    PostgresServer m_standby;
};

QTEST_GUILESS_MAIN(FailoverTest)
#include "failover_test.moc"
