// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin import` over what other programs and people really wrote: how many records each file holds,
// and why the others are none. A second run changes nothing.
#include "admin_process.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString dataFolder = QStringLiteral(TELLER_SOURCE_DIR "/../shared/data/");
const QString mapping = QStringLiteral(TELLER_SOURCE_DIR "/tests/exchange/adventureworks.toml");
const QString tables = u"crm/adventureworks/"_s;

constexpr int refused = 3;

// Why a record is not taken, and what that means here.
const QString nothingSaid = u"Nothing is said in it."_s; // STAR: dialogues that were given up before a word
const QString noUuid =
    u"The vCon has no uuid: it could not be told from another one."_s; // drafts of the group
const QString noDate =
    u"The message has no date, and no server says when it came."_s; // made for tests of MIME
const QString unquoted =
    u"The row has 16 columns instead of 15."_s; // a company's name with a comma, unquoted
const QString orderLater =
    u"The record that it belongs to is not known yet; import that first."_s; // lines before their orders

/// "read 3 new 2 …": the table at the end, in one line.
QString table(const admin::Outcome &outcome)
{
    QStringList words;
    for (const QString &what : {u"read"_s, u"new"_s, u"updated"_s, u"unchanged"_s, u"rejected"_s}) {
        const QRegularExpression row(u"^  %1 +(\\d+)$"_s.arg(what), QRegularExpression::MultilineOption);
        words.append(what + u' ' + row.match(outcome.said).captured(1));
    }
    return words.join(u", "_s);
}

} // namespace

class TestRealFormats final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshStore()
    {
        const QString url = u"sqlite://"_s + m_folder.filePath(u"store%1.sqlite"_s.arg(++m_count));
        return admin::run({u"store"_s, u"create"_s, u"--store"_s, url}).code == admin::done ? url : QString();
    }
    [[nodiscard]] QString rejectsFile() const { return m_folder.filePath(u"rejects%1"_s.arg(m_count)); }
    admin::Outcome import(const QString &url, const QString &path, const QStringList &options = {})
    {
        QFile::remove(rejectsFile());
        return admin::run(QStringList{u"import"_s, u"--store"_s, url, u"--rejects"_s, rejectsFile()} +
                          options + QStringList{path});
    }
    /// Each reason and how often; what has no reason counts as one of its own.
    [[nodiscard]] QMap<QString, int> reasons() const
    {
        QMap<QString, int> counts;
        QFile file(rejectsFile());
        if (!file.open(QIODevice::ReadOnly))
            return counts;
        while (!file.atEnd()) {
            const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
            ++counts[one.value("reason"_L1).toString()];
        }
        return counts;
    }
    static QByteArray unpacked(const QString &path)
    {
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-dc"_s, path});
        return gzip.waitForFinished(30'000) && gzip.exitCode() == 0 ? gzip.readAllStandardOutput()
                                                                    : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(dataFolder).exists())
            QSKIP("The folder shared/data with other people's records is not beside the source.");
        QVERIFY(m_folder.isValid());
    }
    void everyRecordIsTakenOrRejectedForAReason_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("taken");
        QTest::addColumn<int>("doubles"); // the same record in another file of the folder
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("rejected");
        const QStringList asTable{u"--format"_s, u"table"_s, u"--mapping"_s, mapping};
        QTest::newRow("STAR dialogues")
            << u"star/star-dialogues-dev.tar.xz"_s << QStringList() << 4897 << 0 << nothingSaid << 359;
        for (const char *name : {"ab_call_ext_rec", "ab_call_ext_rec_analysis", "ab_email_acct_prob_thread",
                                 "b_email_acct_prob_image"})
            QTest::addRow("vCon %s", name)
                << u"vcon/ietf-core/examples/%1.vcon"_s.arg(QLatin1StringView(name)) << QStringList() << 1
                << 0 << QString() << 0;
        for (const char *name : {"ab", "simple-vcon"})
            QTest::addRow("vCon %s", name)
                << u"vcon/ietf-core/examples/%1.vcon"_s.arg(QLatin1StringView(name)) << QStringList() << 0
                << 0 << noUuid << 1;
        QTest::newRow("vCon of a program")
            << u"vcon/py-vcon/hello.vcon"_s << QStringList() << 1 << 0 << QString() << 0;
        QTest::newRow("e-mail, mbox files")
            << u"email/node-mbox"_s << QStringList() << 4 << 6 << QString() << 0;
        QTest::newRow("e-mail, a message with parts")
            << u"email/enmime/mail/attachment.raw"_s << QStringList() << 1 << 0 << QString() << 0;
        QTest::newRow("e-mail without a date")
            << u"email/enmime/mail/attachment-octet.raw"_s << QStringList() << 0 << 0 << noDate << 1;
        QTest::newRow("call analytics")
            << u"transcripts-aws"_s << QStringList{u"--when"_s, u"2022-01-01T10:00:00Z"_s} << 1 << 0
            << QString() << 0;
        QTest::newRow("Harper Valley")
            << u"hvb/transcript"_s << QStringList{u"--when"_s, u"2020-01-01T10:00:00Z"_s} << 3 << 0
            << QString() << 0;
        QTest::newRow("customers") << tables + u"public.customer.csv.gz"_s << asTable << 405 << 0 << unquoted
                                   << 2;
        QTest::newRow("orders") << tables + u"public.salesorderheader.csv.gz"_s << asTable << 64 << 0
                                << QString() << 0;
    }
    void everyRecordIsTakenOrRejectedForAReason()
    {
        QFETCH(const QString, path);
        QFETCH(const QStringList, options);
        QFETCH(const int, taken);
        QFETCH(const int, doubles);
        QFETCH(const QString, reason);
        QFETCH(const int, rejected);
        const QString url = freshStore();
        QVERIFY(!url.isEmpty());
        const QMap<QString, int> expected =
            rejected > 0 ? QMap<QString, int>{{reason, rejected}} : QMap<QString, int>();
        const int all = taken + doubles + rejected;

        const auto first = import(url, dataFolder + path, options);
        QCOMPARE(
            table(first),
            u"read %1, new %2, updated 0, unchanged %3, rejected %4"_s.arg(all).arg(taken).arg(doubles).arg(
                rejected));
        QCOMPARE(first.code, rejected > 0 ? refused : admin::done);
        QCOMPARE(reasons(), expected);

        const auto again = import(url, dataFolder + path, options);
        QCOMPARE(table(again), u"read %1, new 0, updated 0, unchanged %2, rejected %3"_s.arg(all)
                                   .arg(taken + doubles)
                                   .arg(rejected));
        QCOMPARE(reasons(), expected);
    }
    void aTableThatIsNotReadSaysWhy_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("reason");
        const QString needed = u"--mapping FILE says what"_s;
        const QString silent = u"The mapping says nothing of"_s;
        const QString mapped = m_folder.filePath(u"mapping.toml"_s);
        QTest::newRow("without a mapping") << QStringList() << needed;
        QTest::newRow("named, without a mapping") << QStringList{u"--format"_s, u"table"_s} << needed;
        QTest::newRow("of another name") << QStringList{u"--mapping"_s, mapped} << silent;
        QTest::newRow("named, of another name")
            << QStringList{u"--format"_s, u"table"_s, u"--mapping"_s, mapped} << silent;
    }
    void aTableThatIsNotReadSaysWhy()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, reason);
        for (const auto &[name, content] :
             {std::pair{u"mapping.toml"_s,
                        QByteArray("source=\"x\"\n[[file]]\nname=\"other.csv\"\n[[file.record]]\n"
                                   "kind=\"promotions\"\nid=\"no\"\ncustomer=\"c\"\npromotion=\"no\"\n")},
              {u"table.csv"_s, QByteArray("no,c\n1,2\n")}})
        {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        const auto done = import(freshStore(), m_folder.filePath(u"table.csv"_s), options);
        QCOMPARE(done.code, admin::failed);
        QVERIFY2(done.complained.contains(reason), done.text());
        QVERIFY2(!QString::fromUtf8(done.everything).contains(u"no known format"_s), done.text());
    }
    void aChatOfAnIPhoneIsWhoseItsArchiveSays()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"WhatsApp Chat - Jane Doe"_s);
        QVERIFY(QDir().mkpath(name));
        QFile chat(name + u"/_chat.txt"_s);
        QVERIFY(chat.open(QIODevice::WriteOnly));
        chat.write("[31.12.23, 21:41:05] Acme: Hello\n[31.12.23, 21:41:06] Jane Doe: Hi\n");
        chat.close();
        QProcess zip;
        zip.setWorkingDirectory(name);
        zip.start(u"zip"_s, {u"-q"_s, name + u".zip"_s, u"_chat.txt"_s});
        QVERIFY(zip.waitForFinished(30'000) && zip.exitCode() == 0);
        const QString url = freshStore();
        // The same chat as from another telephone, whose file has its name.
        const QString named = folder.filePath(u"WhatsApp Chat with Jane Doe.txt"_s);
        QVERIFY(QFile::copy(chat.fileName(), named));
        QCOMPARE(table(import(url, named)), u"read 1, new 1, updated 0, unchanged 0, rejected 0"_s);
        for (const QString &path : {QString(name + u".zip"_s), name, chat.fileName()})
            QCOMPARE(table(import(url, path)), u"read 1, new 0, updated 0, unchanged 1, rejected 0"_s);
        const QString cwd = QDir::currentPath();
        QVERIFY(QDir::setCurrent(name));
        const QString here = table(import(url, u"_chat.txt"_s));
        QVERIFY(QDir::setCurrent(cwd));
        QCOMPARE(here, u"read 1, new 0, updated 0, unchanged 1, rejected 0"_s);
    }
    void linesBeforeTheirOrdersGoInAtTheSecondRun()
    {
        const QString url = freshStore();
        const QStringList asTable{u"--format"_s, u"table"_s, u"--mapping"_s, mapping};
        const QString lines = dataFolder + tables + u"public.salesorderdetail.csv.gz"_s;
        const auto early = import(url, lines, asTable);
        QCOMPARE(table(early), u"read 542, new 0, updated 0, unchanged 0, rejected 542"_s);
        QCOMPARE(reasons(), (QMap<QString, int>{{orderLater, 542}}));
        QCOMPARE(import(url, dataFolder + tables + u"public.salesorderheader.csv.gz"_s, asTable).code,
                 admin::done);
        const auto second = import(url, lines, asTable);
        QCOMPARE(table(second), u"read 542, new 542, updated 0, unchanged 0, rejected 0"_s);
        const auto third = import(url, lines, asTable);
        QCOMPARE(table(third), u"read 542, new 0, updated 0, unchanged 542, rejected 0"_s);
    }
    void allAnswersOfOneMomentAreKept()
    {
        const QTemporaryDir folder;
        const auto fileWith = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("no file");
            return file.fileName();
        };
        const QString answers = fileWith(u"answers.csv"_s, "n,who,what,question,score,at\n"
                                                           "1,7,CSAT,Was it quick?,4,2026-03-01\n"
                                                           "2,7,CSAT,Were we friendly?,5,2026-03-01\n"
                                                           "3,7,CES,,2,2026-03-01\n");
        const QString toml =
            fileWith(u"answers.toml"_s, "source = \"surveys\"\n[[file]]\nname = \"answers.csv\"\n"
                                        "[[file.record]]\nkind = \"survey_answers\"\nid = \"n\"\n"
                                        "customer = \"who\"\nsurvey = \"what\"\nquestion = \"question\"\n"
                                        "score = \"score\"\nat = \"at\"\n");
        const QString url = freshStore();
        const auto done = import(url, answers, {u"--mapping"_s, toml});
        QCOMPARE(table(done), u"read 3, new 3, updated 0, unchanged 0, rejected 0"_s);
        const auto check = admin::run({u"store"_s, u"check"_s, u"--store"_s, url});
        QVERIFY2(check.said.contains(QRegularExpression(u"\n  surveys +3\n"_s)), check.text());
    }
    void customersWithWhatStandsInOtherTables()
    {
        // A thousand of 19,820: the tables that the mapping looks things up in lie beside the file that is
        // read.
        QTemporaryDir folder;
        const QDir there(dataFolder + tables);
        for (const QString &name : there.entryList({u"*.csv.gz"_s}, QDir::Files)) {
            if (name != "customer.csv.gz"_L1)
                QVERIFY(QFile::link(there.filePath(name), folder.filePath(name)));
        }
        const QByteArray whole = unpacked(there.filePath(u"customer.csv.gz"_s));
        qsizetype end = 0;
        for (int line = 0; line <= 1'000; ++line) // one of them says what the columns are
            end = whole.indexOf('\n', end) + 1;
        QVERIFY(end > 0);
        QFile file(folder.filePath(u"customer.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole.left(end)) == end);
        file.close();

        const QString url = freshStore();
        const QStringList asTable{u"--format"_s, u"table"_s, u"--mapping"_s, mapping};
        const auto first = import(url, file.fileName(), asTable);
        QCOMPARE(table(first), u"read 1000, new 1000, updated 0, unchanged 0, rejected 0"_s);
        const auto again = import(url, file.fileName(), asTable);
        QCOMPARE(table(again), u"read 1000, new 0, updated 0, unchanged 1000, rejected 0"_s);
    }
};

QTEST_GUILESS_MAIN(TestRealFormats)
#include "tst_real_formats.moc"
