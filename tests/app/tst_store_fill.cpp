// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin store fill` on both databases: the real program, then a desktop's record that looks for what
// was promised to be there.
#include "admin_process.h"
#include "exchange/demo/plain_company.h"
#include "store/record/sql_record.h"
#include "support/postgres_server.h"

#include <QFile>
#include <QFutureWatcher>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using admin::Outcome;
using admin::run;
using namespace teller;
using namespace Qt::StringLiterals;

namespace {

constexpr int customers = 300;
constexpr int interactions = 4'000;
constexpr int longest = 1'500;
constexpr int hundred = 100;

Outcome fill(const QString &url, const QString &seed = u"7"_s)
{
    return run({u"store"_s, u"fill"_s, u"--store"_s, url, u"--customers"_s, QString::number(customers),
                u"--interactions"_s, QString::number(interactions), u"--longest"_s, QString::number(longest),
                u"--seed"_s, seed, u"--today"_s, u"2026-01-15"_s});
}

qint64 countOf(const QString &report, const QString &table)
{
    const auto match =
        QRegularExpression(u"^  %1 +(\\d+)$"_s.arg(table), QRegularExpression::MultilineOption).match(report);
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

} // namespace

class TestStoreFill final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    PostgresServer m_server;

    template <typename T>
    static T await(QFuture<Result<T>> future)
    {
        QFutureWatcher<Result<T>> watcher;
        watcher.setFuture(future);
        if (!QTest::qWaitFor([&] { return watcher.isFinished(); }, 20'000))
            return {};
        return future.result().ok() ? *future.result() : T{};
    }
    [[nodiscard]] QString freshStore(const QString &backend, const QString &name)
    {
        QString url = u"sqlite://"_s + m_folder.filePath(name);
        if (backend == "PostgreSQL"_L1) {
            if (const QString error = m_server.createDatabase(name); !error.isEmpty())
                return {};
            url = m_server.url(name);
        }
        return run({u"store"_s, u"create"_s, u"--store"_s, url}).code == 0 ? url : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString error = m_server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }
    void fills_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::newRow("SQLite") << u"SQLite"_s;
        QTest::newRow("PostgreSQL") << u"PostgreSQL"_s;
    }
    void fills()
    {
        QFETCH(const QString, backend);
        const QString url = freshStore(backend, u"filled"_s);
        QVERIFY(!url.isEmpty());
        const Outcome filled = fill(url);
        QVERIFY2(filled.code == 0, qPrintable(filled.complained));

        // Every index, key and reference that was taken off is there again.
        const Outcome check = run({u"store"_s, u"check"_s, u"--store"_s, url});
        QVERIFY2(check.code == 0, qPrintable(check.complained));
        QCOMPARE(countOf(check.said, u"customers"_s), customers);
        QCOMPARE(countOf(check.said, u"accounts"_s), customers);
        QCOMPARE(countOf(check.said, u"interactions"_s), interactions);
        QVERIFY(countOf(check.said, u"note_revisions"_s) > 0);
        QVERIFY(countOf(check.said, u"promises"_s) > 0);

        const Outcome again = fill(url);
        QCOMPARE(again.code, 1);
        QVERIFY(again.complained.contains(u"already holds customers"_s));
        QCOMPARE(run({u"store"_s, u"check"_s, u"--store"_s, url}).said, check.said);

        SqlRecord record(*StoreSettings::fromUrl(url));
        QVERIFY(QTest::qWaitFor([&] { return record.state().link == StoreState::Link::Ready; }, 20'000));
        for (const int index : {0, 1, customers - 1}) {
            const auto found = await(record.recognise({PlainCompany::accountNumber(index), {}, {}}));
            QCOMPARE(found.outcome, Recognition::Outcome::One);
            QVERIFY(!found.snapshot->interactions.empty());
            const auto keys = await(record.timelineIndex(found.snapshot->customer.id));
            if (index == 0)
                QCOMPARE(int(keys.size()), longest);
            else if (index == 1)
                QCOMPARE(int(keys.size()), hundred);
            else
                QVERIFY(!keys.empty());
        }
    }
    void anInterruptedFillLeavesNothing_data() { fills_data(); }
    void anInterruptedFillLeavesNothing()
    {
        QFETCH(const QString, backend);
        const QString url = freshStore(backend, u"interrupted"_s);
        QVERIFY(!url.isEmpty());
        const Outcome before = run({u"store"_s, u"check"_s, u"--store"_s, url});
        QProcess program;
        program.start(QStringLiteral(TELLER_ADMIN),
                      {u"store"_s, u"fill"_s, u"--store"_s, url, u"--customers"_s, u"100000"_s,
                       u"--interactions"_s, u"10000000"_s});
        QVERIFY(program.waitForStarted());
        const auto copied = [this] {
            return m_server
                .ask(u"postgres"_s, u"SELECT max(tuples_processed) > 0 FROM pg_stat_progress_copy"_s)
                .startsWith(u't');
        };
        const QString journal = m_folder.filePath(u"interrupted-journal"_s);
        QTRY_VERIFY_WITH_TIMEOUT(backend == u"SQLite"_s ? QFile::exists(journal) : copied(), 60'000);
        QCOMPARE(::kill(pid_t(program.processId()), SIGINT), 0);
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        const QString complained = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(complained.contains(u"Interrupted"_s), qPrintable(complained));
        QVERIFY(!QFile::exists(journal));
        QCOMPARE(run({u"store"_s, u"check"_s, u"--store"_s, url}).said, before.said);
        QCOMPARE(fill(url).code, 0);
    }
    void anInterruptedDemoGoesOn()
    {
        const QString url = freshStore(u"SQLite"_s, u"half"_s);
        const QStringList demo{u"demo"_s, u"create"_s, u"--store"_s, url, u"--customers"_s, u"1200"_s};
        const auto there = [&url] {
            return countOf(run({u"store"_s, u"check"_s, u"--store"_s, url}).said, u"customers"_s);
        };
        QProcess program;
        program.start(QStringLiteral(TELLER_ADMIN), demo + QStringList{u"--today"_s, u"2026-01-15"_s});
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(there() > 0, 60'000);
        QCOMPARE(::kill(pid_t(program.processId()), SIGINT), 0);
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        const QString complained = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(complained.contains(u"Interrupted: run it again"_s), qPrintable(complained));
        QVERIFY(there() < 1'200);
        // On another day, as far as it is concerned: the stories stay those of the day on which it began.
        const Outcome rest = run(demo);
        QVERIFY2(rest.code == 0, rest.text());
        QCOMPARE(there(), 1'200);
    }
    void leavesTheSchemaAsItWas()
    {
        const auto schema = [this](const QString &database) {
            return m_server.ask(
                database, u"SELECT conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated "
                          "FROM pg_constraint WHERE connamespace = 'public'::regnamespace "
                          "UNION ALL SELECT indrelid::regclass, indexrelid::regclass::text, "
                          "pg_get_indexdef(indexrelid), indisvalid FROM pg_index "
                          "WHERE indrelid IN (SELECT oid FROM pg_class "
                          "WHERE relnamespace = 'public'::regnamespace) ORDER BY 1, 2, 3"_s);
        };
        QVERIFY(!freshStore(u"PostgreSQL"_s, u"untouched"_s).isEmpty());
        const QString before = schema(u"untouched"_s);
        QVERIFY(before.contains(u"interactions_newest"_s));
        QVERIFY(before.contains(u"FOREIGN KEY"_s));
        QCOMPARE(fill(m_server.url(u"untouched"_s)).code, 0);
        QCOMPARE(schema(u"untouched"_s), before);
    }
    void theSameSeedMakesTheSameCompany()
    {
        const auto contents = [this](const QString &database) {
            return m_server.ask(database,
                                u"SELECT md5(string_agg(i::text, '' ORDER BY i.customer_id, i.id)), "
                                "(SELECT md5(string_agg(c::text, '' ORDER BY c.id)) FROM customers c) "
                                "FROM interactions i"_s);
        };
        for (const auto &[name, seed] :
             {std::pair(u"one"_s, u"1"_s), {u"two"_s, u"1"_s}, {u"three"_s, u"2"_s}})
            QCOMPARE(fill(freshStore(u"PostgreSQL"_s, name), seed).code, 0);
        QCOMPARE(contents(u"one"_s), contents(u"two"_s));
        QVERIFY(contents(u"one"_s) != contents(u"three"_s));
    }
    void whatItCannotDoIsSaid()
    {
        const QString missing = u"sqlite://"_s + m_folder.filePath(u"missing"_s);
        for (const Outcome &outcome :
             {fill(missing), run({u"store"_s, u"fill"_s, u"--store"_s, missing, u"--customers"_s, u"0"_s}),
              run({u"store"_s, u"fill"_s, u"--store"_s, missing, u"--today"_s, u"soon"_s})})
        {
            QVERIFY(outcome.code > 0);
            QVERIFY(!outcome.complained.trimmed().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreFill)
#include "tst_store_fill.moc"
