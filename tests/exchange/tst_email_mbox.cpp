// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email_rig.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>

using namespace teller;
using namespace Qt::StringLiterals;

class EmailMboxTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMaildirSaysWhenAMessageCame()
    {
        ImportSettings settings = shop();
        settings.fileName = u"1772532900.M5P6.host:2,S"_s;
        QCOMPARE(detailOf(readOne("From: jane@example.org\n\nHello\n", settings)).interaction.startedAt,
                 utc(2026, 3, 3, 10, 15));
        // In a Maildir nothing is an mbox.
        settings.fileName = u"1772532900.M5P6.host"_s;
        const QByteArray body = "Hello\n\nFrom x@example.org Tue Mar  3 10:15:00 2026\nSubject: y\n";
        QCOMPARE(readAll("From: jane@example.org\n\n" + body, settings).records.size(), 1U);
    }

    void whatIsNoMailIsRejectedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("prose") << QByteArray("Dear Sir or Madam,\n\nFrom: me\n");
        QTest::newRow("JSON") << QByteArray("{\"from\": \"x\"}");
        QTest::newRow("other fields") << QByteArray("Event: Newchannel\nChannel: x\n\n");
        QTest::newRow("an image") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    }
    void whatIsNoMailIsRejectedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        const ImportCatch sink = readAll(bytes);
        QVERIFY(sink.records.empty());
        QCOMPARE(sink.rejects.size(), 1U);
        QCOMPARE(sink.rejects[0].reason, u"It does not begin with the header of an e-mail."_s);
        QCOMPARE(sink.rejects[0].bytes, bytes);
    }

    void anEmptyFileHoldsNothing()
    {
        const ImportCatch sink = readAll({});
        QVERIFY(sink.records.empty() && sink.rejects.empty());
    }

    void anMboxIsReadMessageByMessage()
    {
        const QByteArray first =
            "From: a@example.org\nMessage-ID: <a@x>\n" + date +
            "\nFrom here on it is mine.\n\n>From now on too.\n>>From twice\n\nFrom me, at 10:15 in 2026\n";
        const QByteArray second = "From: b@example.org\nMessage-ID: <b@x>\n\nb\n";
        const QByteArray separator = "From a@example.org Tue Mar  3 10:15:00 2026\n";
        const QByteArray mbox = separator + first + "\n" + separator + "no header\n\n" + separator + second;
        const ImportCatch sink = readAll(mbox);
        QCOMPARE(sink.records.size(), 2U);
        QCOMPARE(sink.rejects.size(), 1U);
        QVERIFY(sink.records[0].externalId.startsWith(u"a@x "_s));
        QCOMPARE(detailOf(sink.records[0]).body,
                 u"From here on it is mine.\n\nFrom now on too."_s + u"\n\nFrom me, at 10:15 in 2026"_s);
        QCOMPARE(sink.records[0].original.content, QByteArray(first).replace("\n>", "\n"));
        QVERIFY(sink.records[1].externalId.startsWith(u"b@x "_s));
        QCOMPARE(detailOf(sink.records[1]).interaction.startedAt, utc(2026, 3, 3, 10, 15));
        QCOMPARE(sink.places[0].offset, 0);
        QCOMPARE(sink.places[0].where, u"message 1"_s);
        QCOMPARE(sink.rejects[0].place.where, u"message 2"_s);
        QCOMPARE(sink.rejects[0].place.offset, (separator + first + "\n").size());
        QCOMPARE(sink.places[1].where, u"message 3"_s);
        QCOMPARE(sink.places[1].end, mbox.size());
    }

    void readingStopsWhenTheSinkHasEnough()
    {
        const QByteArray message =
            "From a@example.org Tue Mar  3 10:15:00 2026\nFrom: a@example.org\n\nx\n\n";
        QBuffer file;
        file.setData(message.repeated(5));
        QVERIFY(file.open(QIODevice::ReadOnly));
        ImportCatch sink;
        sink.enough = 2;
        QVERIFY(EmailReader().read(file, shop(), sink).ok());
        QCOMPARE(sink.records.size(), 2U);
    }

    void aLineOfAnyLengthIsOneLine()
    {
        const QByteArray separator = "From a@example.org Tue Mar  3 10:15:00 2026\n";
        const QByteArray header = "From: a@example.org\n\n";
        // Wherever a buffer of the usual sizes ends, the words of a separator follow in the middle of the
        // line.
        for (const qsizetype length : {4095, 4096, 16383, 16384, 65535, 65536, 131070, 131072}) {
            const ImportCatch sink = readAll(separator + header + QByteArray(length, 'x') + separator + "\n" +
                                             separator + header + "b\n");
            QCOMPARE(sink.records.size(), 2U);
            QCOMPARE(detailOf(sink.records[0]).body.size(), length + separator.size() - 1);
        }
    }

    void aFileThatCannotBeReadIsAnError()
    {
        QFile folder(QDir::tempPath());
        ImportCatch sink;
        const Result<Unit> result = EmailReader().read(folder, shop(), sink);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, Error::Code::Damaged);
        QVERIFY(sink.records.empty() && sink.rejects.empty());
    }

    void aMessageThatIsTooLargeIsRejectedAndTheNextOneRead()
    {
        const QByteArray separator = "From a@example.org Tue Mar  3 10:15:00 2026\n";
        const QByteArray large = "From: a@example.org\n\n" + QByteArray(5000, 'x') + "\n\n";
        ImportSettings settings = shop();
        settings.largestRecord = 1000;
        const ImportCatch sink =
            readAll(separator + large + separator + "From: b@example.org\n\nb\n", settings);
        QCOMPARE(sink.rejects.size(), 1U);
        QVERIFY(sink.rejects[0].reason.contains(u"larger than"_s));
        QCOMPARE(sink.rejects[0].bytes, large.left(1000));
        QCOMPARE(sink.records.size(), 1U);
        QCOMPARE(detailOf(sink.records[0]).body, u"b"_s);
    }

    void onlyMailIsClaimed_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<bool>("claimed");
        QTest::newRow("a message") << QByteArray("From: a@b\nTo: c@d\n\nx") << u"message"_s << true;
        QTest::newRow("a message that a server passed on")
            << QByteArray("Return-Path: <a@b>\r\nReceived: x\r\n") << u"x.txt"_s << true;
        QTest::newRow("an mbox") << QByteArray("From a@b Tue Mar  3 10:15:00 2026\nFrom: a@b\n\n")
                                 << u"inbox"_s << true;
        QTest::newRow("an .eml") << QByteArray("Subject: x\n\nx") << u"x.EML"_s << true;
        QTest::newRow("of a Maildir") << QByteArray("Subject: x\n\nx") << u"1234.M5P6.host:2,S"_s << true;
        QTest::newRow("new in a Maildir")
            << QByteArray("Subject: x\n\nx") << u"1204680122.27c448.host"_s << true;
        QTest::newRow("behind a byte order mark") << QByteArray("\xef\xbb\xbf"
                                                                "From: a@b\nTo: c\n\n")
                                                  << u"x"_s << true;
        QTest::newRow("CSV") << QByteArray("From,To,Date\na@b,c@d,2026-03-03\n") << u"x.csv"_s << false;
        QTest::newRow("CSV with colons")
            << QByteArray("at,text\n10:15,Subject: x\n") << u"2026.csv"_s << false;
        QTest::newRow("JSON") << QByteArray("{\"from\": \"a@b\",\n\"to\": \"c@d\"}") << u"x.json"_s << false;
        QTest::newRow("JSON lines") << QByteArray("{\"From: \": 1}\n") << u"x.jsonl"_s << false;
        QTest::newRow("WhatsApp")
            << QByteArray("03/03/26, 10:15 - Jane: Hello\n03/03/26, 10:16 - Shop: Subject: x\n")
            << u"chat.txt"_s << false;
        QTest::newRow("WhatsApp on a telephone of another kind")
            << QByteArray("[03.03.26, 10:15:00] Jane: Hello\nFrom: x\nTo: y\n") << u"_chat.txt"_s << false;
        QTest::newRow("a transcript") << QByteArray("Agent: Hello\nCustomer: Hello\n") << u"x.txt"_s << false;
        QTest::newRow("subtitles") << QByteArray("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n") << u"x.vtt"_s
                                   << false;
        QTest::newRow("a calendar") << QByteArray("BEGIN:VCALENDAR\nVERSION:2.0\n") << u"x.ics"_s << false;
        QTest::newRow("a letter") << QByteArray("Subject: my door\n\nDear shop,\n") << u"x.txt"_s << false;
        QTest::newRow("prose") << QByteArray("From here on it is mine.\nTo: x\n") << u"x.txt"_s << false;
        QTest::newRow("nothing") << QByteArray() << u"x.eml"_s << false;
    }
    void onlyMailIsClaimed()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, fileName);
        QFETCH(bool, claimed);
        QCOMPARE(EmailReader().sniff(head, fileName), claimed);
    }

    void otherPeoplesMessagesAreReadOrRejected_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("withoutDate");
        QTest::addColumn<int>("noMail");
        QTest::newRow("enmime") << u"enmime/mail"_s << u"*.raw"_s << 36 << 4 << 1;
        QTest::newRow("Python") << u"python-email"_s << u"msg_*.txt"_s << 29 << 17 << 1;
        QTest::newRow("node-mbox") << u"node-mbox"_s << u"*.mbox"_s << 10 << 0 << 2;
    }
    void otherPeoplesMessagesAreReadOrRejected()
    {
        QFETCH(QString, folder);
        QFETCH(QString, names);
        const QDir data(TELLER_SOURCE_DIR "/../shared/data/email/"_L1 + folder);
        if (!data.exists())
            QSKIP("The folder shared/data/email with other people's messages is not here.");
        std::map<QString, int> rejected;
        int read = 0;
        for (const QString &name : data.entryList({names}, QDir::Files)) {
            QFile file(data.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            ImportCatch sink;
            ImportSettings settings = shop();
            settings.fileName = name;
            QVERIFY2(EmailReader().read(file, settings, sink).ok(), qPrintable(name));
            for (const ImportCatch::Reject &one : sink.rejects)
                ++rejected[one.reason];
            for (const ImportedRecord &record : sink.records) {
                const InteractionDetail &detail = detailOf(record);
                QVERIFY2(isSet(detail.interaction.startedAt), qPrintable(name));
                QVERIFY2(!detail.interaction.thread.isEmpty(), qPrintable(name));
                // Nothing in these is encoded twice, so that nothing may look encoded.
                QVERIFY2(!detail.interaction.subject.contains(u"=?"_s), qPrintable(name));
                QVERIFY2(!detail.body.contains(QChar(QChar::ReplacementCharacter)), qPrintable(name));
                ++read;
            }
        }
        QTEST(read, "read");
        QTEST(rejected[u"The message has no date, and no server says when it came."_s], "withoutDate");
        QTEST(rejected[u"It does not begin with the header of an e-mail."_s], "noMail");
        QCOMPARE(rejected.size(), 2U);
    }
};

QTEST_APPLESS_MAIN(EmailMboxTest)
#include "tst_email_mbox.moc"
