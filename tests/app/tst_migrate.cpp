// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin store migrate` as real processes, on both databases: killed in the middle, started twice at
// once, and pointed at a store whose steps are not the ones it knows. Data of an older version is in place.
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/released_stores.h"
#include "store/sql/connection.h"
#include "store/sql/migrations.h"
#include "support/postgres_server.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

constexpr int limitMs = 60'000;

std::unique_ptr<QProcess> migrate(const QString &url)
{
    auto program = std::make_unique<QProcess>();
    program->start(QStringLiteral(TELLER_ADMIN), {u"store"_s, u"migrate"_s, u"--store"_s, url});
    return program;
}

bool succeeded(QProcess &program)
{
    return program.waitForFinished(limitMs) && program.exitStatus() == QProcess::NormalExit &&
           program.exitCode() == 0;
}

void killAtOnce(QProcess &program)
{
    program.kill(); // SIGKILL
    program.waitForFinished(limitMs);
}

/// What is there, as a list of tables and columns.
QStringList tablesAndColumns(Connection &connection)
{
    QStringList shape;
    const QString postgres = u"SELECT table_name || '.' || column_name FROM information_schema.columns "
                             "WHERE table_schema = current_schema() ORDER BY 1"_s;
    const QString sqlite =
        u"SELECT name || ':' || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"_s;
    auto read = connection.runRaw(connection.dialect().isPostgres() ? postgres : sqlite,
                                  [&](const QSqlQuery &row) { shape.append(row.value(0).toString()); });
    return read ? shape : QStringList();
}

} // namespace

class TestMigrate final : public QObject
{
    Q_OBJECT
    PostgresServer m_server;
    QTemporaryDir m_folder;
    int m_count = 0;

    QString emptyDatabase(bool shared)
    {
        ++m_count;
        if (!shared)
            return u"sqlite://"_s + m_folder.filePath(u"store%1.sqlite"_s.arg(m_count));
        const QString name = u"migrate%1"_s.arg(m_count);
        if (const QString error = m_server.createDatabase(name); !error.isEmpty())
            qFatal("no database: %s", qPrintable(error));
        return m_server.url(name);
    }

    /// Whole, at that version: no column of a later one, no row lost.
    static void verifyOlder(const StoreSettings &settings, int version, const QStringList &shape)
    {
        Connection connection(settings);
        auto opened = connection.open();
        VERIFY_OK(opened);
        auto found = Migrations::ofStore().versionOf(connection);
        VERIFY_OK(found);
        QCOMPARE(*found, version);
        QCOMPARE(tablesAndColumns(connection), shape);
    }
    static void verifyNewest(const StoreSettings &settings,
                             const std::vector<std::pair<QString, qint64>> &before)
    {
        auto report = StoreAdmin(settings).check();
        VERIFY_OK(report);
        QCOMPARE(report->defects, std::vector<QString>());
        for (const auto &[table, rows] : before) {
            for (const auto &[name, now] : report->counts)
                QVERIFY2(name != table || now >= rows, qPrintable(table));
        }
    }
    static QStringList shapeOf(const StoreSettings &settings)
    {
        Connection connection(settings);
        return connection.open() ? tablesAndColumns(connection) : QStringList();
    }

    static void addVersionsOfBoth()
    {
        QTest::addColumn<bool>("shared");
        QTest::addColumn<int>("version");
        for (const int version : olderVersions()) {
            QTest::addRow("SQLite, version %d", version) << false << version;
            QTest::addRow("PostgreSQL, version %d", version) << true << version;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString error = m_server.start(); !error.isEmpty())
            qFatal("no PostgreSQL server: %s", qPrintable(error));
        QVERIFY(!olderVersions().empty());
    }

    void killedInTheMiddleOnPostgres()
    {
        for (const int version : olderVersions()) {
            const QString url = emptyDatabase(true);
            const StoreSettings settings = StoreSettings::fromUrl(url).value();
            auto before = makeReleased(settings, version);
            VERIFY_OK(before);
            const QStringList shape = shapeOf(settings);
            QVERIFY(!shape.isEmpty());

            // A lock on a table that is changed late in the next step: what comes before is done by then. An
            // index is made beside readers, so there it is a writer's.
            static const QStringList lateIn{u"promises"_s, u"bodies"_s, u"payments"_s, u"agent_actions"_s,
                                            u"surveys"_s};
            const QString late = lateIn.value(version - 1);
            QVERIFY2(!late.isEmpty(), "a new version needs a table here");
            const QString lock = version < 3 ? u"ACCESS SHARE"_s : u"ROW EXCLUSIVE"_s;
            Connection reader(settings);
            auto opened = reader.open();
            VERIFY_OK(opened);
            for (const QString &sql : {u"BEGIN"_s, u"LOCK TABLE %1 IN %2 MODE"_s.arg(late, lock)}) {
                auto done = reader.runRaw(sql);
                VERIFY_OK(done);
            }
            auto program = migrate(url);
            const QString database = settings.database;
            const auto waits = [&] {
                return m_server.ask(database,
                                    u"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = "
                                    "'%1'::regclass"_s.arg(late)) == u"1"_s;
            };
            QTRY_VERIFY_WITH_TIMEOUT(waits(), limitMs);
            killAtOnce(*program);
            auto released = reader.runRaw(u"ROLLBACK"_s);
            VERIFY_OK(released);
            const auto gone = [&] {
                return m_server.ask(database, u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' "
                                              "AND database = (SELECT oid FROM pg_database WHERE datname = "
                                              "current_database())"_s) == u"0"_s;
            };
            QTRY_VERIFY_WITH_TIMEOUT(gone(), limitMs); // the server has noticed
            verifyOlder(settings, version, shape);

            auto again = migrate(url);
            QVERIFY2(succeeded(*again), again->readAllStandardError().constData());
            verifyNewest(settings, *before);
        }
    }

    void killedInTheMiddleOnSqlite()
    {
        for (const int version : olderVersions()) {
            bool middle = false;
            for (int round = 0; round < 100 && !middle; ++round) {
                const QString url = emptyDatabase(false);
                const StoreSettings settings = StoreSettings::fromUrl(url).value();
                auto before = makeReleased(settings, version);
                VERIFY_OK(before);
                const QStringList shape = shapeOf(settings);
                QVERIFY(!shape.isEmpty());

                // Who holds the write lock while it is stopped was stopped inside of a transaction.
                Connection probe(settings);
                auto opened = probe.open();
                VERIFY_OK(opened);
                auto set = probe.runRaw(u"PRAGMA busy_timeout = 0"_s);
                VERIFY_OK(set);
                const auto locked = [&probe] {
                    if (!probe.runRaw(u"BEGIN IMMEDIATE"_s))
                        return true;
                    (void)probe.runRaw(u"ROLLBACK"_s);
                    return false;
                };
                auto program = migrate(url);
                QVERIFY(program->waitForStarted(limitMs));
                const auto pid = pid_t(program->processId());
                while (!locked() && !program->waitForFinished(0)) {
                }
                if (program->state() == QProcess::Running) {
                    ::kill(pid, SIGSTOP);
                    middle = locked();
                    killAtOnce(*program);
                }
                probe.close();
                if (middle)
                    verifyOlder(settings, version, shape);
                auto again = migrate(url);
                QVERIFY2(succeeded(*again), again->readAllStandardError().constData());
                verifyNewest(settings, *before);
            }
            QVERIFY(middle);
        }
    }

    void twoAdministratorsAtOnce_data() { addVersionsOfBoth(); }
    void twoAdministratorsAtOnce()
    {
        QFETCH(const bool, shared);
        QFETCH(const int, version);
        const QString url = emptyDatabase(shared);
        const StoreSettings settings = StoreSettings::fromUrl(url).value();
        auto before = makeReleased(settings, version);
        VERIFY_OK(before);
        auto one = migrate(url);
        auto other = migrate(url);
        QByteArray said;
        for (QProcess *program : {one.get(), other.get()}) {
            QVERIFY2(succeeded(*program), program->readAllStandardError().constData());
            said += program->readAllStandardOutput();
        }
        for (int step = version + 1; step <= Migrations::ofStore().newest(); ++step)
            QCOMPARE(said.count("Version " + QByteArray::number(step) + " applied"), 1);
        verifyNewest(settings, *before);
    }

    void anotherEncodingIsRefusedBeforeAnythingIsMade()
    {
        const QString name = u"latin"_s;
        QCOMPARE(m_server.run(u"postgres"_s, u"CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0"_s),
                 QString());
        auto created = StoreAdmin(StoreSettings::fromUrl(m_server.url(name)).value()).create();
        QVERIFY(!created);
        QVERIFY2(created.error().detail.contains(u"LATIN1"_s), why(created).constData());
        QCOMPARE(m_server.ask(name, u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s), u"0"_s);
    }

    void newRoutinesComeWithoutAWord()
    {
        const QString url = emptyDatabase(true);
        auto created = StoreAdmin(StoreSettings::fromUrl(url).value()).create();
        VERIFY_OK(created);
        const QString database = StoreSettings::fromUrl(url).value().database;
        QCOMPARE(m_server.run(database, u"UPDATE meta SET value = 'old' WHERE key = 'routines_checksum'"_s),
                 QString());
        auto program = migrate(url);
        QVERIFY(succeeded(*program));
        QCOMPARE(program->readAllStandardError(), QByteArray());
    }

    /// While it waits, everybody else waits behind it.
    void whoeverHoldsATableHoldsUpNobodyForLong()
    {
        const QString url = emptyDatabase(true);
        auto created = StoreAdmin(StoreSettings::fromUrl(url).value()).create();
        VERIFY_OK(created);
        Connection idle(StoreSettings::fromUrl(url).value());
        auto opened = idle.open();
        VERIFY_OK(opened);
        for (const QString &sql : {u"UPDATE meta SET value = 'old' WHERE key = 'routines_checksum'"_s,
                                   u"BEGIN"_s, u"SELECT count(*) FROM customers"_s})
        {
            auto done = idle.runRaw(sql);
            VERIFY_OK(done);
        }
        auto held = migrate(url);
        QVERIFY(!succeeded(*held));
        QCOMPARE(held->exitStatus(), QProcess::NormalExit);
        QCOMPARE(held->exitCode(), 1);
        const QByteArray complaint = held->readAllStandardError();
        QVERIFY2(complaint.contains("another session holds a table"), complaint.constData());
        auto let = idle.runRaw(u"ROLLBACK"_s);
        VERIFY_OK(let);
        QVERIFY(succeeded(*migrate(url)));
    }

    /// What is revoked in the database itself stands in no dump of what is in it.
    void aRestoredStoreIsClosedAgain()
    {
        const QString url = emptyDatabase(true);
        StoreAdmin store(StoreSettings::fromUrl(url).value());
        auto created = store.create();
        VERIFY_OK(created);
        const QString database = StoreSettings::fromUrl(url).value().database;
        const auto isOpen = [&] {
            return m_server.ask(
                database, u"SELECT has_database_privilege('public', current_database(), 'TEMPORARY')"_s);
        };
        QCOMPARE(isOpen(), u"f"_s);
        QCOMPARE(m_server.run(database, u"GRANT TEMPORARY ON DATABASE %1 TO PUBLIC"_s.arg(database)),
                 QString());
        auto found = store.check();
        VERIFY_OK(found);
        QCOMPARE(found->defects.size(), size_t(1));
        QVERIFY(succeeded(*migrate(url)));
        QCOMPARE(isOpen(), u"f"_s);
        auto sound = store.check();
        VERIFY_OK(sound);
        QVERIFY(sound->defects.empty());
    }

    void aStepThatWasChangedIsRefused_data() { addVersionsOfBoth(); }
    void aStepThatWasChangedIsRefused()
    {
        QFETCH(const bool, shared);
        QFETCH(const int, version);
        const QString url = emptyDatabase(shared);
        const StoreSettings settings = StoreSettings::fromUrl(url).value();
        auto before = makeReleased(settings, version);
        VERIFY_OK(before);
        {
            Connection connection(settings);
            auto opened = connection.open();
            VERIFY_OK(opened);
            auto done =
                connection.runRaw(u"UPDATE schema_version SET checksum = 'another' WHERE version = 1"_s);
            VERIFY_OK(done);
        }
        const QStringList shape = shapeOf(settings);
        auto program = migrate(url);
        QVERIFY(!succeeded(*program));
        QCOMPARE(program->exitCode(), 1);
        const QByteArray complaint = program->readAllStandardError();
        QVERIFY2(complaint.contains("step 1 is not the one that this program knows"), complaint.constData());
        verifyOlder(settings, version, shape);
    }
};

QTEST_GUILESS_MAIN(TestMigrate)
#include "tst_migrate.moc"
