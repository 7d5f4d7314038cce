// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration_contract.h"

#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/record/sql_record.h"
#include "store/released_stores.h"
#include "store/sample_company.h"
#include "store/sql/connection.h"
#include "store/sql/migrations.h"

#include <QThread>

#include <algorithm>
#include <memory>
#include <utility>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

const Migration first = Migration::make(1, u"first"_s,
                                        u"CREATE TABLE one (id {uuid} PRIMARY KEY); -- a comment;\n"
                                        "CREATE INDEX one_index ON one (id);"_s);
const Migration second =
    Migration::make(2, u"second"_s, u"CREATE TABLE two (x bigint); INSERT INTO two VALUES (7);"_s);
const Migration broken =
    Migration::make(2, u"second"_s, u"CREATE TABLE two (x bigint); INSERT INTO no_such_table VALUES (7);"_s);

qint64 rowsOf(Connection &connection, const QString &table)
{
    auto there = connection.runText(connection.dialect().tableExists(), {{"name"_L1, table}});
    if (!there || *there == 0)
        return -1;
    auto rows = connection.runRaw(u"SELECT * FROM "_s + table);
    return rows ? *rows : -2;
}

void forgetSignInNames(std::vector<CustomerFile> &files)
{
    for (CustomerFile &file : files) {
        for (InteractionDetail &detail : file.interactions)
            detail.interaction.agentId = {};
        for (Case &one : file.cases)
            one.owner = {};
        for (Promise &one : file.promises)
            one.ownerId = {};
    }
}

/// Threads, languages, documents, when words were spoken: the third version keeps them.
void forgetChannels(std::vector<CustomerFile> &files)
{
    for (CustomerFile &file : files) {
        file.postcode.clear();
        file.accountClaims.clear();
        for (InteractionDetail &detail : file.interactions) {
            detail.interaction.thread.clear();
            detail.interaction.language.clear();
            detail.quoted.clear();
            detail.documents.clear();
            std::erase_if(detail.turns, [](const Turn &turn) { return turn.noise || !turn.words.empty(); });
        }
    }
}

} // namespace

void MigrationContract::appliesEachVersionOnce()
{
    Connection connection(emptyDatabase());
    auto opened = connection.open(Connection::IfMissing::Create);
    VERIFY_OK(opened);
    auto none = Migrations({first}).versionOf(connection);
    QCOMPARE(none.error().code, Error::Code::NotAStore);

    auto applied = Migrations({first}).apply(connection);
    VERIFY_OK(applied);
    QCOMPARE(*applied, std::vector<int>{1});
    QCOMPARE(Migrations({first, second}).verify(connection).error().code, Error::Code::WrongVersion);
    auto further = Migrations({second, first}).apply(connection);
    VERIFY_OK(further);
    QCOMPARE(*further, std::vector<int>{2});
    auto again = Migrations({first, second}).apply(connection);
    VERIFY_OK(again);
    QVERIFY(again->empty());
    QCOMPARE(rowsOf(connection, u"two"_s), qint64(1));
    QCOMPARE(rowsOf(connection, u"schema_version"_s), qint64(2));
    auto verified = Migrations({first, second}).verify(connection);
    VERIFY_OK(verified);
}

void MigrationContract::anInterruptedVersionLeavesNothing()
{
    Connection connection(emptyDatabase());
    auto opened = connection.open(Connection::IfMissing::Create);
    VERIFY_OK(opened);
    auto failed = Migrations({first, broken}).apply(connection);
    QVERIFY(!failed);
    QVERIFY(failed.error().detail.contains(u"version 2, statement 2"_s));
    QCOMPARE(rowsOf(connection, u"one"_s), qint64(0)); // the version before it stands
    QCOMPARE(rowsOf(connection, u"two"_s), qint64(-1));
    auto version = Migrations({first, second}).versionOf(connection);
    VERIFY_OK(version);
    QCOMPARE(*version, 1);
    auto resumed = Migrations({first, second}).apply(connection);
    VERIFY_OK(resumed);
    QCOMPARE(*resumed, std::vector<int>{2});
}

void MigrationContract::aChangedStepIsRefused()
{
    Connection connection(emptyDatabase());
    auto opened = connection.open(Connection::IfMissing::Create);
    VERIFY_OK(opened);
    auto applied = Migrations({first}).apply(connection);
    VERIFY_OK(applied);
    const Migration changed = Migration::make(1, u"first"_s, first.text + u"-- edited later\n"_s);
    auto refused = Migrations({changed, second}).apply(connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::WrongVersion);
    QCOMPARE(rowsOf(connection, u"two"_s), qint64(-1));
    // Another machine's line ends are no change.
    QString windows = first.text;
    windows.replace(u"\n"_s, u"\r\n"_s);
    QCOMPARE(Migration::make(1, u"first"_s, windows).checksum, first.checksum);
}

void MigrationContract::aNewerStoreIsRefused()
{
    Connection connection(emptyDatabase());
    auto opened = connection.open(Connection::IfMissing::Create);
    VERIFY_OK(opened);
    auto applied = Migrations({first, second}).apply(connection);
    VERIFY_OK(applied);
    auto refused = Migrations({first}).apply(connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::WrongVersion);
}

void MigrationContract::anothersTablesAreLeftAlone()
{
    const StoreSettings settings = emptyDatabase();
    {
        Connection connection(settings);
        auto opened = connection.open(Connection::IfMissing::Create);
        VERIFY_OK(opened);
        auto made = connection.runRaw(u"CREATE TABLE recipes (name text)"_s);
        VERIFY_OK(made);
        if (!settings.isShared()) {
            auto set = connection.runRaw(u"PRAGMA journal_mode = DELETE"_s); // as most programs have it
            VERIFY_OK(set);
        }
    }
    auto refused = StoreAdmin(settings).create();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotAStore);
    Connection connection(settings);
    auto opened = connection.open();
    VERIFY_OK(opened);
    QCOMPARE(rowsOf(connection, u"schema_version"_s), qint64(-1));
    QCOMPARE(rowsOf(connection, u"customers"_s), qint64(-1));
    if (!settings.isShared()) {
        QString mode;
        auto read = connection.runRaw(u"PRAGMA journal_mode"_s,
                                      [&mode](const QSqlQuery &row) { mode = row.value(0).toString(); });
        VERIFY_OK(read);
        QCOMPARE(mode, u"delete"_s);
    }
}

void MigrationContract::twoAdministratorsAtOnce()
{
    const StoreSettings settings = emptyDatabase();
    if (!settings.isShared()) { // the file is there before the race; who makes it is not the point
        Connection connection(settings);
        auto opened = connection.open(Connection::IfMissing::Create);
        VERIFY_OK(opened);
    }
    std::vector<Result<Unit>> results(4, Result<Unit>());
    std::vector<std::unique_ptr<QThread>> threads;
    for (Result<Unit> &result : results) {
        threads.emplace_back(
            QThread::create([&settings, &result] { result = StoreAdmin(settings).create(); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    for (const Result<Unit> &result : results)
        VERIFY_OK(result);
    auto report = StoreAdmin(settings).check();
    VERIFY_OK(report);
    QVERIFY(report->defects.empty());
}

void MigrationContract::checkNamesWhatIsMissing()
{
    const StoreSettings settings = emptyDatabase();
    auto created = StoreAdmin(settings).create();
    VERIFY_OK(created);
    {
        Connection connection(settings);
        auto opened = connection.open();
        VERIFY_OK(opened);
        for (const QString &harm : {u"DROP INDEX interactions_newest"_s, u"DROP TABLE surveys"_s}) {
            auto done = connection.runRaw(harm);
            VERIFY_OK(done);
        }
    }
    auto report = StoreAdmin(settings).check();
    VERIFY_OK(report);
    QCOMPARE(report->defects, (std::vector<QString>{u"the table surveys is missing"_s,
                                                    u"the index interactions_newest is missing"_s}));
}

void MigrationContract::anOlderStoreIsNotOpened()
{
    const StoreSettings settings = emptyDatabase();
    auto created = StoreAdmin(settings).create();
    VERIFY_OK(created);
    {
        Connection connection(settings);
        auto opened = connection.open();
        VERIFY_OK(opened);
        auto done = connection.runRaw(
            u"DELETE FROM schema_version WHERE version = (SELECT max(version) FROM schema_version)"_s);
        VERIFY_OK(done);
    }
    SqlRecord record(settings);
    QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Away, 30'000);
    QCOMPARE(record.state().error->code, Error::Code::WrongVersion);
    auto answer = await(record.recognise(CallerKey()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::WrongVersion);
}

void MigrationContract::aNewerStoreIsOnlyRead_data()
{
    QTest::addColumn<int>("readableFrom"); // counted from this program's version; the store is one newer
    QTest::addColumn<bool>("opens");
    QTest::newRow("this version may read") << 0 << true;
    QTest::newRow("older ones may, too") << -1 << true;
    QTest::newRow("only newer ones may") << 1 << false;
    QTest::newRow("the store does not say") << 99 << false;
}

void MigrationContract::aNewerStoreIsOnlyRead()
{
    QFETCH(const int, readableFrom);
    QFETCH(const bool, opens);
    const StoreSettings settings = emptyDatabase();
    const int ours = Migrations::ofStore().newest();
    StoreAdmin admin(settings);
    auto created = admin.create();
    VERIFY_OK(created);
    auto loaded = admin.load([given = false]() mutable -> std::optional<CustomerFile> {
        return std::exchange(given, true) ? std::nullopt : std::optional(sample::ana());
    });
    VERIFY_OK(loaded);
    {
        Connection connection(settings);
        auto opened = connection.open();
        VERIFY_OK(opened);
        const QString readable =
            readableFrom == 99
                ? u"DELETE FROM meta WHERE key = 'readable_from'"_s
                : u"INSERT INTO meta VALUES ('readable_from', '%1') ON CONFLICT (key) DO UPDATE SET value = "
                  "excluded.value"_s.arg(std::max(1, ours + readableFrom));
        const QString newer =
            u"INSERT INTO schema_version (version, name, checksum, applied_at) VALUES (%1, 'later', 'x', 1)"_s
                .arg(ours + 1);
        for (const QString &change : {readable, newer}) {
            auto done = connection.runRaw(change);
            VERIFY_OK(done);
        }
    }
    SqlRecord record(settings);
    QTRY_VERIFY_WITH_TIMEOUT(record.state().link != StoreState::Link::Opening, 30'000);
    QCOMPARE(record.state().link, opens ? StoreState::Link::ReadOnly : StoreState::Link::Away);
    QCOMPARE(record.state().error->code, Error::Code::WrongVersion);
    auto pop = await(record.recognise(CallerKey{u"47110815"_s, {}, std::nullopt}));
    QCOMPARE(pop.ok(), opens);
    if (opens)
        QCOMPARE(pop->snapshot->customer, sample::ana().customer);
    const WrapUp wrapUp = sample::freshWrapUp();
    auto saved = await(record.save(wrapUp));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::WrongVersion);
    QVERIFY(!opens || saved.error().canRetry); // it waits for the update; nothing is wrong with the note
    Connection connection(settings);
    auto opened = connection.open();
    VERIFY_OK(opened);
    auto rows =
        connection.runRaw(u"SELECT 1 FROM interactions WHERE id = '%1'"_s.arg(wrapUp.interaction.id.text()));
    VERIFY_OK(rows);
    QCOMPARE(*rows, 0);
}

void MigrationContract::fromEveryReleasedVersion_data()
{
    QTest::addColumn<int>("version");
    for (const int version : olderVersions())
        QTest::addRow("version %d", version) << version;
}

void MigrationContract::fromEveryReleasedVersion()
{
    QFETCH(const int, version);
    const StoreSettings migrated = emptyDatabase();
    auto before = makeReleased(migrated, version);
    VERIFY_OK(before);
    StoreAdmin admin(migrated);
    auto applied = admin.migrate();
    VERIFY_OK(applied);
    QCOMPARE(int(applied->size()), Migrations::ofStore().newest() - version);

    auto report = admin.check();
    VERIFY_OK(report);
    QCOMPARE(report->defects, std::vector<QString>());
    for (const auto &[table, rows] : *before) {
        const auto now = std::find_if(report->counts.begin(), report->counts.end(),
                                      [name = table](const auto &count) { return count.first == name; });
        QVERIFY2(now != report->counts.end(), qPrintable(table));
        QVERIFY2(now->second >= rows && rows > 0, qPrintable(table));
    }

    // A desktop sees the same in it as in a store that was made today.
    std::vector<CustomerFile> files{sample::ana(), sample::bert(), sample::berta(), sample::chloe()};
    if (version < 2) // no sign-in names then
        forgetSignInNames(files);
    if (version < 3)
        forgetChannels(files);
    const StoreSettings fresh = emptyDatabase();
    StoreAdmin made(fresh);
    auto created = made.create();
    VERIFY_OK(created);
    auto loaded = made.load([&files, next = size_t(0)]() mutable -> std::optional<CustomerFile> {
        return next < files.size() ? std::optional(files[next++]) : std::nullopt;
    });
    VERIFY_OK(loaded);
    SqlRecord old(migrated);
    SqlRecord young(fresh);
    for (const SqlRecord *record : {&old, &young})
        QTRY_COMPARE_WITH_TIMEOUT(record->state().link, StoreState::Link::Ready, 30'000);
    for (const CustomerFile &file : files) {
        const CallerKey chosen{{}, {}, file.customer.id};
        auto oldPop = await(old.recognise(chosen));
        auto youngPop = await(young.recognise(chosen));
        VERIFY_OK(oldPop);
        VERIFY_OK(youngPop);
        QVERIFY(oldPop->snapshot.has_value());
        QCOMPARE(oldPop->snapshot->customer, file.customer);
        QCOMPARE(*oldPop, *youngPop);
        for (const InteractionDetail &detail : file.interactions) {
            auto oldDetail = await(old.detail(file.customer.id, detail.interaction.id));
            auto youngDetail = await(young.detail(file.customer.id, detail.interaction.id));
            VERIFY_OK(oldDetail);
            VERIFY_OK(youngDetail);
            QCOMPARE(*oldDetail, *youngDetail);
        }
    }
    // What stands in a mail of version 5: below its own words, and beside it.
    for (const QString &word : {u"mooring"_s, u"berth plan"_s}) {
        const auto found = await(old.search({.text = word}));
        VERIFY_OK(found);
        QCOMPARE(found->messages.size(), size_t(version < 5 ? 0 : 1));
    }
    auto saved = await(old.save(sample::freshWrapUp()));
    VERIFY_OK(saved);
}
