// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/when_done.h"
#include "store/saving.h"
#include "support/proxies.h"
#include "support/test_effort.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

using namespace teller;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString database = u"faults"_s;
constexpr StorePatience little{1'000ms, 1'000ms, 1'000ms};

CallerKey ana()
{
    return CallerKey{u"47110815"_s, {}, std::nullopt};
}

const TestEffort kills("TELLER_SERVER_KILLS");

} // namespace

/// What a store can do to the desktops that use it: be killed, stand still, run full, break off in the middle
/// of a word. A note that was acknowledged is there, once, and the desktop goes on by itself.
class FaultTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QString error = m_server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = makeStore(m_server, database);
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    void aServerThatStandsStillBlocksNobody()
    {
        const auto record = open(settings(), little);
        QCOMPARE(record->state().link, StoreState::Link::Ready);
        const WrapUp wrapUp = numberedWrapUp(1);

        m_server.pause();
        const auto save = record->save(wrapUp);
        const auto pop = record->recognise(ana());
        const auto search = record->search({.text = u"Ana"_s});
        const auto popResult = await(pop);
        const auto saveResult = await(save);
        const auto searchResult = await(search);
        for (const Error &error : {popResult.error(), saveResult.error(), searchResult.error()}) {
            QCOMPARE(error.code, Error::Code::Unreachable);
            QVERIFY(error.canRetry);
        }
        QCOMPARE(record->state().link, StoreState::Link::Away);
        QVERIFY(!await(record->recognise(ana()))); // at once, though the store still stands still

        m_server.resume();
        QTRY_COMPARE_WITH_TIMEOUT(record->state().link, StoreState::Link::Ready, 60'000);
        QVERIFY(saveForSure(*record, wrapUp));
        QCOMPARE(rowsOf(m_server, database, {wrapUp}), expectedRows({wrapUp}));
        auto popped = await(record->recognise(ana()));
        VERIFY_OK(popped);
        QCOMPARE(popped->outcome, Recognition::Outcome::One);
    }

    /// Whoever waits for an answer gets one, and no thread stays behind.
    void closingDoesNotWaitForAServerThatStandsStill_data()
    {
        QTest::addColumn<bool>("away");
        QTest::newRow("with work under way") << false;
        QTest::newRow("while it tries to come back") << true;
    }
    void closingDoesNotWaitForAServerThatStandsStill()
    {
        QFETCH(bool, away);
        QTest::failOnWarning(QRegularExpression(u"left behind"_s));
        auto record = open(settings(), away ? little : StorePatience{});
        QCOMPARE(record->state().link, StoreState::Link::Ready);
        m_server.pause();
        const auto save = record->save(numberedWrapUp(2));
        if (away)
            QTRY_COMPARE_WITH_TIMEOUT(record->state().link, StoreState::Link::Away, 60'000);
        record.reset();
        QVERIFY(save.isFinished());
        const auto result = save.result();
        m_server.resume();
        QVERIFY(!result);
    }

    void aSaveIsHeardWhenTheEarComesBack()
    {
        const auto here = open(settings());
        const auto there = open(settings());
        // Only the other desktop loses its connections, and with them what it would have heard.
        QSignalSpy heard(there.get(), &CustomerRecord::interactionChanged);
        QSignalSpy missed(there.get(), &CustomerRecord::changesMissed);
        const QString error =
            m_server.run(database, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                   "WHERE query LIKE 'LISTEN%'"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        const WrapUp inTheGap = numberedWrapUp(3);
        QVERIFY(saveForSure(*here, inTheGap));
        // Heard, or told that something may have been missed: never neither.
        QTRY_VERIFY_WITH_TIMEOUT(!missed.isEmpty(), 30'000);
        heard.clear();
        const WrapUp later = numberedWrapUp(4);
        QVERIFY(saveForSure(*here, later));
        QTRY_VERIFY_WITH_TIMEOUT(!heard.isEmpty(), 30'000);
        QCOMPARE(heard.last().at(1).value<InteractionId>(), later.interaction.id);
    }

    void nothingIsLostWhenTheServerIsKilled()
    {
        const auto record = open(settings());
        std::vector<WrapUp> saved;
        for (int kill = 0; kill < kills.orElse(2); ++kill) {
            for (int i = 0; i < 5; ++i) {
                saved.push_back(numberedWrapUp(100 + i));
                QVERIFY(saveForSure(*record, saved.back()));
            }
            saved.push_back(numberedWrapUp(200 + kill));
            const auto underWay = record->save(saved.back());
            m_server.kill();
            const auto result = await(underWay); // either is fine, as long as it is true
            QTRY_COMPARE_WITH_TIMEOUT(record->state().link, StoreState::Link::Away, 30'000);
            const QString error = m_server.start();
            QVERIFY2(error.isEmpty(), qPrintable(error));
            if (result)
                QCOMPARE(rowsOf(m_server, database, {saved.back()}), expectedRows({saved.back()}));
            QVERIFY(saveForSure(*record, saved.back()));
        }
        QCOMPARE(rowsOf(m_server, database, saved), expectedRows(saved));
    }

    void nothingIsLostAtWhicheverByteTheConnectionBreaks_data()
    {
        QTest::addColumn<bool>("toServer");
        QTest::newRow("on the way to the server") << true;
        QTest::newRow("on the way back") << false;
    }
    void nothingIsLostAtWhicheverByteTheConnectionBreaks()
    {
        QFETCH(bool, toServer);
        CuttingProxy proxy(m_server.port());
        QVERIFY(proxy.listen());
        StoreSettings through = settings(u"?sslmode=disable"_s);
        through.directHost = through.host; // what is heard takes another way, so that only saves are cut
        through.directPort = through.port;
        through.port = QString::number(proxy.serverPort());
        const auto record = open(through);
        QCOMPARE(record->state().link, StoreState::Link::Ready);

        std::vector<WrapUp> saved{numberedWrapUp(0)};
        proxy.reset();
        QVERIFY(saveForSure(*record, saved.back()));
        const qint64 length = toServer ? proxy.toServer() : proxy.toClient();
        QVERIFY(length > 10); // it was this way that it took

        for (int at = 0; at < length; ++at) {
            saved.push_back(numberedWrapUp(at));
            proxy.cutAfter(toServer, at, at % 4 == 3 ? 1 : 0);
            QVERIFY(saveForSure(*record, saved.back()));
            QVERIFY2(proxy.hasCut(), qPrintable(QString::number(at)));
        }
        QCOMPARE(rowsOf(m_server, database, saved), expectedRows(saved));
    }

    void nothingIsLostWhenTheDiskIsFull()
    {
        PostgresServer server;
        // Without root there is no small file system to be had.
        if (const QString error = server.limitDisk(200); !error.isEmpty())
            QSKIP(qPrintable(u"no small file system: "_s + error));
        server.setOption(u"min_wal_size"_s, u"32MB"_s);
        server.setOption(u"max_wal_size"_s, u"48MB"_s);
        QString error = server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = makeStore(server, database);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        const auto record = open(StoreSettings::fromUrl(server.url(database)).value());
        QCOMPARE(record->state().link, StoreState::Link::Ready);

        std::vector<WrapUp> saved;
        saved.push_back(numberedWrapUp(0));
        QVERIFY(saveForSure(*record, saved.back()));
        QFile filler(server.dataFolder() + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (qint64 piece = 1'000'000; piece > 0; piece /= 10) {
            const QByteArray zeros(piece, '\0');
            while (filler.write(zeros) == piece) {
            }
        }
        // Long notes, so that the last free page is soon used up.
        std::optional<Error> refused;
        for (int i = 1; i < 2'000 && !refused; ++i) {
            WrapUp wrapUp = numberedWrapUp(i);
            wrapUp.note->text += QString::fromLatin1(QByteArray(20'000, 'x').toHex());
            for (qsizetype at = 0; at < wrapUp.note->text.size(); at += 7)
                wrapUp.note->text[at] = QChar(u'a' + int((i * 31 + at * at) % 26)); // does not shrink
            wrapUp.note->text.replace(u'\'', u'q');
            saved.push_back(wrapUp);
            const auto result = await(record->save(wrapUp));
            if (!result)
                refused = result.error();
        }
        QVERIFY(refused);
        qInfo("refused with %s", qPrintable(codeName(refused->code) + u' ' + refused->detail));
        QVERIFY(refused->code == Error::Code::Full || refused->code == Error::Code::Unreachable);
        QVERIFY(refused->canRetry);

        filler.close();
        QVERIFY(filler.remove());
        // It may have given up altogether when it could not write its log; whoever runs it starts it again.
        if (!server.ask(database, u"SELECT 1"_s).startsWith(u'1'))
            error = server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QVERIFY(saveForSure(*record, saved.back()));
        const QStringList there = rowsOf(server, database, saved);
        QVERIFY2(there == expectedRows(saved), qPrintable(there.join(u'\n').left(500)));
    }

private:
    [[nodiscard]] StoreSettings settings(const QString &options = {}) const
    {
        return StoreSettings::fromUrl(m_server.url(database) + options).value();
    }
    static std::unique_ptr<SqlRecord> open(const StoreSettings &settings, const StorePatience &patience = {})
    {
        auto record = std::make_unique<SqlRecord>(settings, nullptr, patience);
        QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
        while (record->state().link != StoreState::Link::Ready && states.wait(30'000)) {
        }
        return record;
    }

    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(FaultTest)
#include "fault_test.moc"
