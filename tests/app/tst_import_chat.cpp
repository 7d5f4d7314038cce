// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin import` of a chat with what was sent in it, as telephones export it.
#include "admin_process.h"
#include "both_stores.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using admin::Outcome;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
}

} // namespace

class TestImportChat final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshStore()
    {
        const QString url = u"sqlite://"_s + m_folder.filePath(u"store%1.sqlite"_s.arg(++m_count));
        if (admin::run({u"store"_s, u"create"_s, u"--store"_s, url}).code != admin::done)
            qFatal("no store");
        return url;
    }
    static Outcome import(const QString &url, const QString &what)
    {
        return admin::run({u"import"_s, u"--store"_s, url, what});
    }
    static bool counts(const Outcome &outcome, const QString &row, int number)
    {
        return outcome.said.contains(QRegularExpression(u"\n  %1 +%2\n"_s.arg(row).arg(number)));
    }
    static QStringList attachments(const QString &url)
    {
        return BothStores::rows(url, u"SELECT name, media_type, bytes, length(content) > 0 FROM documents "
                                     "WHERE ordinal > 0 ORDER BY ordinal"_s);
    }

private Q_SLOTS:
    void attachmentsComeFromTheArchiveOrTheFolder_data()
    {
        QTest::addColumn<QString>("chat"); // its file's name
        QTest::addColumn<QString>("what"); // is imported
        QTest::newRow("a zip") << u"WhatsApp Chat with Jane Doe.txt"_s << u"zip"_s;
        QTest::newRow("a folder") << u"WhatsApp Chat with Jane Doe.txt"_s << u"folder"_s;
        QTest::newRow("a file in it") << u"WhatsApp Chat with Jane Doe.txt"_s << u"file"_s;
        QTest::newRow("a zip of an iPhone") << u"_chat.txt"_s << u"zip"_s;
        QTest::newRow("a folder in a zip") << u"WhatsApp Chat with Jane Doe.txt"_s << u"folder in a zip"_s;
    }
    void attachmentsComeFromTheArchiveOrTheFolder()
    {
        QFETCH(const QString, chat);
        QFETCH(const QString, what);
        const QString folder = m_folder.filePath(u"export%1/WhatsApp Chat with Jane Doe"_s.arg(++m_count));
        put(folder + u"/IMG-20231231-WA0001.jpg"_s, "a picture of the door");
        put(folder + u"/Gr\u00f6\u00dfe.pdf"_s, "how large it is");
        put(folder + u'/' + chat, "12/31/23, 9:40 PM - Jane Doe: Gr\xc3\xb6\xc3\x9f"
                                  "e.pdf (file attached)\n"
                                  "12/31/23, 9:41 PM - Jane Doe: IMG-20231231-WA0001.jpg (file attached)\n"
                                  "12/31/23, 9:42 PM - Acme: Oh\n");
        QProcess zip;
        zip.setWorkingDirectory(what == "folder in a zip"_L1 ? QFileInfo(folder).path() : folder);
        zip.start(u"zip"_s, {u"-qr"_s, folder + u".zip"_s, u"."_s});
        QVERIFY(zip.waitForFinished(30'000) && zip.exitCode() == 0);
        const QString bare = QFileInfo(folder).path() + u"/elsewhere/WhatsApp Chat with Jane Doe.txt"_s;
        QDir().mkpath(QFileInfo(bare).path());
        QVERIFY(QFile::copy(folder + u'/' + chat, bare));

        const QString url = freshStore();
        const auto early = import(url, bare);
        QVERIFY2(counts(early, u"new"_s, 1), early.text());
        const auto done = import(url, what.endsWith("zip"_L1) ? folder + u".zip"_s
                                      : what == "file"_L1     ? folder + u'/' + chat
                                                              : folder);
        QVERIFY2(done.code == admin::done && counts(done, u"updated"_s, 1), done.text());
        QVERIFY2(!done.said.contains(u"passed over"_s), done.text());
        const QStringList both{u"Gr\u00f6\u00dfe.pdf|application/pdf|15|1"_s,
                               u"IMG-20231231-WA0001.jpg|image/jpeg|21|1"_s};
        QCOMPARE(attachments(url), both);
        // What is there already stays when an export without it comes.
        const auto late = import(url, bare);
        QVERIFY2(counts(late, u"unchanged"_s, 1), late.text());
        QCOMPARE(attachments(url), both);
    }

    void allOfAChatIsOneHistory()
    {
        const QString folder = m_folder.filePath(u"years"_s);
        put(folder + u"/WhatsApp Chat with Jane Doe.txt"_s, "12/31/23, 9:40 PM - Jane Doe: one\n"
                                                            "1/13/24, 9:41 PM - Jane Doe: two\n"
                                                            "2/13/24, 9:41 PM - Jane Doe: three\n");
        const QString url = freshStore();
        const auto done = import(url, folder);
        QVERIFY2(counts(done, u"new"_s, 3), done.text());
        QCOMPARE(BothStores::rows(url, u"SELECT name FROM customers"_s), QStringList{u"Jane Doe"_s});
    }

    /// It lies among other things of somebody who imports it, and whoever wrote to them chose the names.
    void aNameInAMessageBringsNoFileAlong()
    {
        const QString folder = m_folder.filePath(u"Downloads"_s);
        put(folder + u"/salaries.pdf"_s, "secret");
        put(folder + u"/chat.txt"_s, "12/31/23, 9:40 PM - Jane Doe: salaries.pdf (file attached)\n"
                                     "12/31/23, 9:41 PM - Jane Doe: ../chat.txt (file attached)\n");
        const QString url = freshStore();
        const auto done = import(url, folder + u"/chat.txt"_s);
        QVERIFY2(counts(done, u"new"_s, 1), done.text());
        QCOMPARE(attachments(url), QStringList{u"salaries.pdf|application/octet-stream|0|0"_s});
    }
};

QTEST_GUILESS_MAIN(TestImportChat)
#include "tst_import_chat.moc"
