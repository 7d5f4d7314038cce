// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin import` as somebody types it, on both databases: the real program with a format of the tests'
// own.
#include "admin_process.h"
#include "both_stores.h"
#include "core/import_record.h"
#include "store/admin/customer_rows.h"
#include "store/await.h"
#include "store/record/sql_record.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <csignal>

using admin::Outcome;
using admin::run;
using namespace teller;
using namespace Qt::StringLiterals;

namespace {

constexpr int refused = 3;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// An exchange; "plain" sorts before what else is in it, so that the file begins as it should.
QByteArray exchange(const QString &id, const QString &said, const QString &account = u"AC-1"_s)
{
    return "{\"plain\":\"" + id.toUtf8() + "\"," +
           line({{u"said"_s, said}, {u"account"_s, account}, {u"at"_s, 5}}).mid(1);
}

QByteArray exchanges(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += exchange(QString::number(i), u"said %1"_s.arg(i), u"AC-%1"_s.arg(i % 7));
    return all;
}

/// Each row without the moment of its delivery.
QStringList dump(const QString &url)
{
    QStringList rows;
    Connection connection(BothStores::settings(url));
    if (!connection.open())
        return {u"not open"_s};
    for (const TableShape &table : customerTables()) {
        QStringList columns = table.columnNames();
        columns.removeAll(u"received_at"_s);
        auto read = connection.runRaw(u"SELECT %1 FROM %2"_s.arg(columns.join(u','), table.name),
                                      [&](const QSqlQuery &row) {
                                          QString text = table.name;
                                          for (int i = 0; i < columns.size(); ++i)
                                              text += u'|' + QString::fromLatin1(row.value(i).toByteArray());
                                          rows.append(text);
                                      });
        if (!read)
            return {u"not read"_s};
    }
    rows.sort();
    return rows;
}

/// "read 3" and so on, in the order of the table at the end.
QString table(const Outcome &outcome)
{
    QStringList numbers;
    for (const QString &what : {u"read"_s, u"new"_s, u"updated"_s, u"unchanged"_s, u"rejected"_s}) {
        const QRegularExpression row(u"^  %1 +(\\d+)$"_s.arg(what), QRegularExpression::MultilineOption);
        numbers.append(row.match(outcome.said).captured(1));
    }
    return numbers.join(u' ');
}

} // namespace

class TestImport final : public QObject
{
    Q_OBJECT

    BothStores m_stores;
    int m_files = 0;

    QString freshStore(bool shared)
    {
        const QString url = m_stores.emptyDatabase(shared);
        const auto made = run({u"store"_s, u"create"_s, u"--store"_s, url});
        if (made.code != admin::done)
            qFatal("no store: %s", made.text());
        return url;
    }
    QString fileWith(const QByteArray &content, const QString &name = u"records.jsonl"_s)
    {
        const QString folder = m_stores.folder.filePath(u"files%1"_s.arg(++m_files));
        QDir().mkpath(folder);
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    static Outcome import(const QString &url, const QString &what, const QStringList &more = {},
                          const QByteArray &input = {})
    {
        return run(QStringList{u"import"_s, u"--store"_s, url, u"--source"_s, u"chat"_s} + more +
                       QStringList{what},
                   input);
    }
    static QByteArray packed(const QStringList &command, const QByteArray &content = {},
                             const QString &folder = {})
    {
        QProcess program;
        program.setWorkingDirectory(folder);
        program.start(command.front(), command.mid(1));
        program.write(content);
        program.closeWriteChannel();
        if (!program.waitForFinished(30'000) || program.exitCode() != 0)
            qFatal("%s failed", qPrintable(command.front()));
        return program.readAllStandardOutput();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString error = m_stores.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    void importsOnce_data() { BothStores::bothDatabases(); }
    void importsOnce()
    {
        QFETCH(const bool, shared);
        const QString url = freshStore(shared);
        const QString file = fileWith(exchanges(2'500));
        const auto first = import(url, file);
        QVERIFY2(first.code == admin::done, first.text());
        QCOMPARE(table(first), u"2500 2500 0 0 0"_s);
        QVERIFY(!QFile::exists(file + u".rejects.jsonl"_s));
        const QStringList before = dump(url);
        QVERIFY(before.size() > 7'500);
        const auto again = import(url, file);
        QVERIFY2(again.code == admin::done, again.text());
        QCOMPARE(table(again), u"2500 0 0 2500 0"_s);
        QCOMPARE(dump(url), before);
        QCOMPARE(run({u"store"_s, u"check"_s, u"--store"_s, url}).code, admin::done);
    }

    void isWrittenDown_data() { BothStores::bothDatabases(); }
    void isWrittenDown()
    {
        QFETCH(const bool, shared);
        const QString url = freshStore(shared);
        QCOMPARE(import(url, fileWith(exchanges(3) + "no JSON\n")).code, refused);
        const auto audit = run({u"audit"_s, u"list"_s, u"--store"_s, url});
        QVERIFY2(audit.said.contains(u"import"_s) && audit.said.contains(u"chat: begun"_s), audit.text());
        QVERIFY2(audit.said.contains(u"chat: 4 read, 3 new, 0 updated, 0 unchanged, 1 rejected"_s),
                 audit.text());
        const auto verdict = run({u"audit"_s, u"verify"_s, u"--store"_s, url});
        QVERIFY2(verdict.code == admin::done, verdict.text());
    }

    void aChangedFileUpdates_data() { BothStores::bothDatabases(); }
    void aChangedFileUpdates()
    {
        QFETCH(const bool, shared);
        const QString url = freshStore(shared);
        QCOMPARE(import(url, fileWith(exchange(u"1"_s, u"one"_s) + exchange(u"2"_s, u"two"_s))).code,
                 admin::done);
        const QByteArray changed = exchange(u"1"_s, u"another"_s) + exchange(u"2"_s, u"two"_s, u"AC-9"_s) +
                                   exchange(u"3"_s, u"three"_s);
        const auto next = import(url, fileWith(changed));
        QVERIFY2(next.code == admin::done, next.text());
        QCOMPARE(table(next), u"3 1 2 0 0"_s);
        const QString all = dump(url).join(u'\n');
        QVERIFY(all.contains(u"another"_s) && !all.contains(u"|one|"_s));
        // Whatever it was before, it is now what a store holds that never heard of it.
        const QString other = freshStore(shared);
        QCOMPARE(import(other, fileWith(changed)).code, admin::done);
        QCOMPARE(dump(url).filter(u"turns"_s), dump(other).filter(u"turns"_s));
    }

    void aKilledImportGoesOn_data() { BothStores::bothDatabases(); }
    void aKilledImportGoesOn()
    {
        QFETCH(const bool, shared);
        const QString url = freshStore(shared);
        const QByteArray all = exchanges(6'000);
        QProcess program;
        program.start(QStringLiteral(TELLER_ADMIN),
                      {u"import"_s, u"--store"_s, url, u"--source"_s, u"chat"_s, u"-"_s});
        QVERIFY(program.waitForStarted());
        // It has a part of them, and waits for more: killed in the middle for certain.
        program.write(all.left(all.size() / 2));
        const auto arrived = [&] {
            Connection connection(BothStores::settings(url));
            qint64 count = 0;
            if (connection.open())
                (void)connection.runRaw(u"SELECT count(*) FROM deliveries"_s,
                                        [&](const QSqlQuery &row) { count = row.value(0).toLongLong(); });
            return count;
        };
        QTRY_VERIFY_WITH_TIMEOUT(arrived() > 0, 60'000);
        QCOMPARE(::kill(pid_t(program.processId()), SIGKILL), 0);
        QVERIFY(program.waitForFinished());
        QVERIFY(arrived() < 6'000);
        const auto again = import(url, u"-"_s, {}, all);
        QVERIFY2(again.code == admin::done, again.text());
        QVERIFY(table(again).startsWith(u"6000 "_s) && !table(again).contains(u" 6000 "_s));
        const QString clean = freshStore(shared);
        QCOMPARE(table(import(clean, u"-"_s, {}, all)), u"6000 6000 0 0 0"_s);
        QCOMPARE(dump(url), dump(clean));
    }

    void anInterruptedImportSaysWhere()
    {
        const QString url = freshStore(false);
        QProcess program;
        program.start(QStringLiteral(TELLER_ADMIN),
                      {u"import"_s, u"--store"_s, url, u"--source"_s, u"chat"_s, u"-"_s});
        QVERIFY(program.waitForStarted());
        program.write(exchanges(1'500));
        QVERIFY(program.waitForBytesWritten(30'000));
        const auto arrived = [&] {
            return dump(url).filter(u"deliveries"_s).size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(arrived() == 1'500, 60'000);
        QCOMPARE(::kill(pid_t(program.processId()), SIGINT), 0);
        program.write(exchanges(500)); // one batch, which is finished
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), admin::failed);
        const QString said = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(said.contains(u"Stopped after -, line 2000"_s), qPrintable(said));
        QCOMPARE(arrived(), 1'500);
    }

    void anyOrderOfFiles_data() { BothStores::bothDatabases(); }
    void anyOrderOfFiles()
    {
        QFETCH(const bool, shared);
        const QByteArray people = "{\"plain\":\"c1\",\"customer\":\"1\",\"keeps\":true,\"name\":\"Ana\"}\n"
                                  "{\"plain\":\"c2\",\"customer\":\"2\",\"keeps\":true,\"name\":\"Bert\"}\n";
        const QByteArray talks =
            "{\"plain\":\"x1\",\"customer\":\"1\",\"said\":\"hello\",\"at\":5}\n"
            "{\"plain\":\"x2\",\"customer\":\"2\",\"said\":\"hi\",\"at\":6,\"name\":\"Zed\"}\n";
        const QByteArray others = exchanges(20);
        QStringList seen;
        for (const std::vector<QByteArray> &files :
             {std::vector{people, talks, others}, {talks, others, people}, {others, people, talks}})
        {
            const QString url = freshStore(shared);
            for (const QByteArray &content : files)
                QCOMPARE(import(url, fileWith(content)).code, admin::done);
            const QStringList now = dump(url);
            QVERIFY(now.size() > 60);
            QVERIFY(seen.isEmpty() || now == seen);
            seen = now;
        }
    }

    void whatIsRejectedIsKept()
    {
        const QString url = freshStore(false);
        const QString file = fileWith(exchange(u"1"_s, u"one"_s) + "not \xff JSON\n" +
                                      "{\"plain\":\"2\",\"same\":\"later\",\"said\":\"two\"}\n");
        const QString rejects = file + u".rejects.jsonl"_s;
        const auto done = import(url, file);
        QVERIFY2(done.code == refused, done.text());
        QCOMPARE(table(done), u"3 1 0 0 2"_s);
        QVERIFY(done.said.contains(rejects));
        QFile kept(rejects);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        const QList<QByteArray> lines = kept.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(first.value(u"where"_s).toString(), u"line 2"_s);
        QCOMPARE(QByteArray::fromBase64(first.value(u"base64"_s).toString().toLatin1()),
                 QByteArray("not \xff JSON\n"));
        const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
        QVERIFY(second.value(u"reason"_s).toString().contains(u"import that first"_s));
        QVERIFY(second.value(u"record"_s).toString().contains(u"later"_s));
        QCOMPARE(second.value(u"file"_s).toString(), file);

        const QString elsewhere = m_stores.folder.filePath(u"elsewhere.jsonl"_s);
        QCOMPARE(import(url, file, {u"--rejects"_s, elsewhere}).code, refused);
        QVERIFY(QFile::exists(elsewhere));
    }

    void rejectsThatCannotBeWrittenAreSaidBeforeAnythingIs()
    {
        const QString url = freshStore(false);
        const QString file = fileWith(exchange(u"1"_s, u"one"_s));
        for (const QString &rejects : {u"no folder/rejects.jsonl"_s, u"."_s}) {
            const auto done = import(url, file, {u"--rejects"_s, m_stores.folder.filePath(rejects)});
            QVERIFY2(done.code == admin::failed, done.text());
            QVERIFY2(done.complained.contains(u"--rejects"_s), done.text());
            QCOMPARE(dump(url), QStringList());
            QVERIFY(!run({u"audit"_s, u"list"_s, u"--store"_s, url}).said.contains(u"import"_s));
        }
        // Looking leaves no trace, and what an earlier run left alone.
        const QString earlier = fileWith("earlier", u"rejects.jsonl"_s);
        QCOMPARE(import(url, file, {u"--rejects"_s, earlier}).code, admin::done);
        QFile kept(earlier);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("earlier"));
        QCOMPARE(QDir(QFileInfo(earlier).path()).entryList(QDir::Files), QStringList{u"rejects.jsonl"_s});
    }

    void rejectsMayGoToADevice()
    {
        const QString url = freshStore(false);
        const QString nowhere = m_stores.folder.filePath(u"nowhere"_s); // never the device itself
        QVERIFY(QFile::link(u"/dev/null"_s, nowhere));
        const auto done = import(url, fileWith("{\"plain\"\n"), {u"--rejects"_s, nowhere});
        QVERIFY2(done.code == refused, done.text());
        QVERIFY(QFileInfo(nowhere).isSymLink());
    }

    void anAccountThatNobodyHasIsSaid_data() { BothStores::bothDatabases(); }
    void anAccountThatNobodyHasIsSaid()
    {
        QFETCH(const bool, shared);
        const QString url = freshStore(shared);
        const QString nobody = u"No customer has the account AC-7"_s;
        const QString talk = fileWith(exchange(u"1"_s, u"one"_s, u"AC-7"_s));
        const auto early = import(url, talk, {u"--account"_s, u"AC-7"_s});
        QVERIFY2(early.code == admin::done && early.said.contains(nobody), early.text());
        QVERIFY(!import(url, talk).said.contains(nobody));
        const QString ana =
            fileWith("{\"plain\":\"c1\",\"account\":\"AC-7\",\"customer\":\"1\",\"keeps\":true}\n");
        QCOMPARE(import(url, ana).code, admin::done);
        const auto late = import(url, talk, {u"--account"_s, u"AC-7"_s});
        QVERIFY2(late.code == admin::done && !late.said.contains(nobody), late.text());
    }

    void aDryRunWritesNothing_data() { BothStores::bothDatabases(); }
    void aDryRunWritesNothing()
    {
        QFETCH(const bool, shared);
        const QString url = freshStore(shared);
        QCOMPARE(import(url, fileWith(exchange(u"1"_s, u"one"_s) + exchange(u"2"_s, u"two"_s))).code,
                 admin::done);
        const QStringList before = dump(url);
        const QString audit = run({u"audit"_s, u"list"_s, u"--store"_s, url}).said;
        const auto tried = import(url,
                                  fileWith(exchange(u"1"_s, u"one"_s) + exchange(u"2"_s, u"changed"_s) +
                                           exchange(u"3"_s, u"three"_s)),
                                  {u"--dry-run"_s});
        QVERIFY2(tried.code == admin::done, tried.text());
        QCOMPARE(table(tried), u"3 1 1 1 0"_s);
        QVERIFY(tried.said.contains(u"Nothing was written"_s));
        QCOMPARE(dump(url), before);
        QCOMPARE(run({u"audit"_s, u"list"_s, u"--store"_s, url}).said, audit);
    }

    void readsFoldersPipesAndArchives_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how :
             {"folder", "pipe", "gz", "xz", "zst", "zip", "tar.gz", "gz in a pipe", "gz in a zip"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void readsFoldersPipesAndArchives()
    {
        QFETCH(const QString, how);
        const QString url = freshStore(false);
        const QByteArray first = exchanges(30);
        const QByteArray second = exchange(u"more"_s, u"more"_s);
        const QString one = fileWith(first, u"a.jsonl"_s);
        const QString folder = QFileInfo(one).path();
        QDir().mkpath(folder + u"/below"_s);
        QVERIFY(QFile::copy(fileWith(second), folder + u"/below/b.jsonl"_s));
        QString what = folder;
        QByteArray input;
        bool both = true;
        if (how == "folder"_L1) {
            // What an earlier run could not read lies beside it, and is not read again.
            QVERIFY(
                QFile::copy(fileWith(exchange(u"bad"_s, u"bad"_s)), folder + u"/a.jsonl.rejects.jsonl"_s));
        } else if (how == "pipe"_L1) {
            what = u"-"_s;
            input = first + second;
        } else if (how == "gz in a pipe"_L1) {
            what = u"-"_s;
            input = packed({u"gzip"_s, u"-c"_s}, first);
            both = false;
        } else if (how == "gz"_L1 || how == "xz"_L1 || how == "zst"_L1) {
            const QString program = how == "gz"_L1 ? u"gzip"_s : how == "xz"_L1 ? u"xz"_s : u"zstd"_s;
            what = fileWith(packed({program, u"-c"_s}, first), u"a.jsonl."_s + how);
            both = false;
        } else if (how == "zip"_L1 || how == "tar.gz"_L1) {
            what = fileWith({}, u"all."_s + how);
            QFile::remove(what);
            if (how == "zip"_L1)
                packed({u"zip"_s, u"-qr"_s, what, u"."_s}, {}, folder);
            else
                packed({u"tar"_s, u"-czf"_s, what, u"-C"_s, folder, u"."_s});
        } else if (how == "gz in a zip"_L1) {
            const QString inner = fileWith(packed({u"gzip"_s, u"-c"_s}, first), u"a.jsonl.gz"_s);
            what = fileWith({}, u"all.zip"_s);
            QFile::remove(what);
            packed({u"zip"_s, u"-q"_s, what, u"a.jsonl.gz"_s}, {}, QFileInfo(inner).path());
            both = false;
        }
        const auto done = import(url, what, {}, input);
        QVERIFY2(done.code == admin::done, done.text());
        QCOMPARE(table(done), both ? u"31 31 0 0 0"_s : u"30 30 0 0 0"_s);
    }

    void aMaildirIsReadWithoutWhatIsBeingDelivered()
    {
        const QString url = freshStore(false);
        const QString folder = m_stores.folder.filePath(u"mail"_s);
        for (const QString &path :
             {u"cur/1"_s, u"new/2"_s, u"tmp/3"_s, u".Sent/cur/4"_s, u".Sent/tmp/5"_s, u"uidlist"_s})
        {
            QDir().mkpath(QFileInfo(folder + u'/' + path).path());
            QFile file(folder + u'/' + path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(path == "uidlist"_L1 ? QByteArray("3 V1") : exchange(path, path));
        }
        const auto done = import(url, folder);
        QVERIFY2(done.code == admin::done, done.text());
        QCOMPARE(table(done), u"3 3 0 0 0"_s);
        QVERIFY2(done.said.contains(u"\n1 file of no known format was passed over."_s), done.text());
        QVERIFY(QFile::copy(folder + u"/uidlist"_s, folder + u"/index"_s));
        const auto again = import(url, folder);
        QVERIFY2(again.said.contains(u"\n2 files of no known format were passed over."_s), again.text());
    }

    void aBombIsNotUnpacked()
    {
        const QString url = freshStore(false);
        const QByteArray large = exchange(u"1"_s, u"one"_s) + QByteArray(100 * 1024 * 1024, 'a');
        const QString bomb = fileWith(packed({u"zstd"_s, u"-c"_s}, large), u"bomb.zst"_s);
        QVERIFY(QFileInfo(bomb).size() < 100'000);
        const auto done = import(url, bomb);
        QVERIFY2(done.code == admin::failed, done.text());
        QVERIFY2(done.complained.contains(u"far more than it should"_s), done.text());
    }

    void aTornArchiveKeepsWhatCameBefore()
    {
        const QString url = freshStore(false);
        const QByteArray whole = packed({u"gzip"_s, u"-c"_s}, exchanges(5'000));
        const auto done = import(url, fileWith(whole.left(whole.size() / 2), u"torn.gz"_s));
        QVERIFY2(done.code == admin::failed, done.text());
        QVERIFY2(done.complained.contains(u"cannot be read to its end"_s), done.text());
        QVERIFY(dump(url).filter(u"deliveries"_s).size() > 100);
    }

    void theOriginalAndWhatCameWithItAreThere_data() { BothStores::bothDatabases(); }
    void theOriginalAndWhatCameWithItAreThere()
    {
        QFETCH(const bool, shared);
        const QString url = freshStore(shared);
        const QByteArray picture("\x89PNG\0\xff\r\n", 8);
        const QByteArray original =
            "{\"plain\":\"x1\",\"said\":\"see\",\"account\":\"77\",\"file\":\"" + picture.toBase64() + "\"}";
        const auto done = import(url, fileWith(original + '\n'));
        QVERIFY2(done.code == admin::done, done.text());
        SqlRecord desk(BothStores::settings(url));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, StoreState::Link::Ready, 30'000);
        const auto who = importedId<CustomerId>({}, "account"_L1, u"77"_s);
        const auto what = importedId<InteractionId>(u"chat"_s, "interaction"_L1, u"x1"_s);
        auto opened = await(desk.recognise({{}, {}, who}));
        VERIFY_OK(opened);
        auto detail = await(desk.detail(who, what));
        VERIFY_OK(detail);
        QCOMPARE(detail->turns.front().text, u"see"_s);
        QCOMPARE(detail->documents.size(), size_t(2));
        auto attachment = await(desk.document(who, what, 0));
        VERIFY_OK(attachment);
        QCOMPARE(attachment->content, picture);
        QCOMPARE(attachment->mediaType, u"image/png"_s);
        auto source = await(desk.document(who, what, 1));
        VERIFY_OK(source);
        QCOMPARE(source->role, Document::Role::Original);
        QCOMPARE(source->content, original);
    }

    void whatIsNotUnderstoodIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        const QString nothing = m_stores.folder.filePath(u"nothing"_s);
        QTest::newRow("no file") << QStringList{} << admin::usage;
        QTest::newRow("two files") << QStringList{u"a"_s, u"b"_s} << admin::usage;
        QTest::newRow("an unknown format") << QStringList{u"--format"_s, u"runes"_s, nothing} << admin::usage;
        QTest::newRow("no country") << QStringList{u"--region"_s, u"Germany"_s, nothing} << admin::usage;
        QTest::newRow("no time zone")
            << QStringList{u"--time-zone"_s, u"Mars/Olympus"_s, nothing} << admin::usage;
        QTest::newRow("a moment of no time zone")
            << QStringList{u"--when"_s, u"2026-03-05T10:00:00"_s, nothing} << admin::usage;
        QTest::newRow("a day for a moment")
            << QStringList{u"--when"_s, u"2026-03-05"_s, nothing} << admin::usage;
        QTest::newRow("rejects in place of the file")
            << QStringList{u"--rejects"_s, QCoreApplication::applicationFilePath(),
                           QCoreApplication::applicationFilePath()}
            << admin::usage;
        QTest::newRow("no mapping") << QStringList{u"--mapping"_s, nothing, nothing} << admin::usage;
        QTest::newRow("nothing there") << QStringList{nothing} << admin::failed;
        QTest::newRow("a file of no known format") << QStringList{fileWith("Dear diary")} << admin::failed;
    }
    void whatIsNotUnderstoodIsSaid()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, code);
        const QString url = freshStore(false);
        const auto outcome = run(QStringList{u"import"_s, u"--store"_s, url} + words);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.complained.startsWith(u"teller-admin: "_s), outcome.text());
        QCOMPARE(dump(url), QStringList());
    }

    void aNamedFormatIsReadWhateverItLooksLike()
    {
        const QString url = freshStore(false);
        const QByteArray odd = " " + exchange(u"1"_s, u"one"_s);
        const auto done = import(url, fileWith(odd), {u"--format"_s, u"plain"_s});
        QVERIFY2(done.code == admin::done, done.text());
        QCOMPARE(table(done), u"1 1 0 0 0"_s);
        const auto formats = run({u"import"_s, u"formats"_s});
        QCOMPARE(formats.code, admin::done);
        QVERIFY2(formats.said.startsWith(u"plain "_s), formats.text());
    }

    void withoutAStoreItSaysSo()
    {
        const auto outcome =
            import(u"sqlite://"_s + m_stores.folder.filePath(u"no.sqlite"_s), fileWith(exchanges(1)));
        QCOMPARE(outcome.code, admin::failed);
        QVERIFY2(outcome.complained.contains(u"There is no store"_s), outcome.text());
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
