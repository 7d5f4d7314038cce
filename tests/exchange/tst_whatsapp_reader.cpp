// SPDX-License-Identifier: GPL-3.0-or-later
//
// What telephones export of WhatsApp: whose a chat is, when it was, and that a later export makes the same; a
// date that can be read in two ways is never guessed.
#include "exchange/chat/whatsapp_reader.h"
#include "exchange/chat_rig.h"

#include <QCryptographicHash>
#include <QTest>

using namespace teller;
using namespace teller::test;

namespace {

ImportSettings chatWith(const QString &name)
{
    ImportSettings settings;
    settings.fileName = u"WhatsApp Chat with %1.txt"_s.arg(name);
    return settings;
}

/// But which chat it is.
bool saysNothing(PartyClaim who)
{
    const bool chat = who.externalId.startsWith(u"chat "_s);
    who.externalId.clear();
    return chat && who == PartyClaim();
}

} // namespace

class TestWhatsappReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHalfOfTheDayMayStandBeforeTheTime_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("time");
        QTest::newRow("Latin") << QByteArray("31/12/23, PM 9:41 - ") << u"21:41:00"_s;
        QTest::newRow("with dots") << QByteArray("31/12/23, a.m. 12:05 - ") << u"00:05:00"_s;
        QTest::newRow("Korean") << QByteArray("2023. 12. 31. 오후 9:41 - ") << u"21:41:00"_s;
        QTest::newRow("Korean, iPhone") << QByteArray("[2023. 12. 31. 오전 9:41:05] ") << u"09:41:05"_s;
        QTest::newRow("Chinese") << QByteArray("2023/12/31 下午12:41 - ") << u"12:41:00"_s;
    }
    void theHalfOfTheDayMayStandBeforeTheTime()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, time);
        const ImportCatch all(WhatsappReader(), head + "Jane Doe: Hello\n" + head + "Acme: Hi\n",
                              chatWith(u"Jane Doe"_s));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(told(all.records.front().part.interactions.front()).front(),
                 u"customer Jane Doe 2023-12-31 %1 Hello"_s.arg(time));
    }
    void aLineBeginsAsTheTelephonesLanguageHasIt_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("time");
        QTest::newRow("Arabic digits")
            << QByteArray("٣١‏/١٢‏/٢٠٢٣، ٩:٤١ م - ") << u"21:41:00"_s;
        QTest::newRow("Arabic morning") << QByteArray("31‏/12‏/2023، 9:41 ص - ") << u"09:41:00"_s;
        QTest::newRow("Arabic, iPhone") << QByteArray("‏[31‏/12‏/2023، 9:41:05 م] ") << u"21:41:05"_s;
        QTest::newRow("Japanese") << QByteArray("2023/12/31 午後9:41 - ") << u"21:41:00"_s;
        QTest::newRow("French") << QByteArray("31/12/2023 à 21:41 - ") << u"21:41:00"_s;
        QTest::newRow("Finnish") << QByteArray("31.12.2023 klo 21.41 - ") << u"21:41:00"_s;
        QTest::newRow("Bulgarian") << QByteArray("31.12.2023 г., 21:41 - ") << u"21:41:00"_s;
    }
    void aLineBeginsAsTheTelephonesLanguageHasIt()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, time);
        const QByteArray chat = head + "Jane Doe: \xe2\x80\x8fHello\n" + head + "Acme: Hi\n";
        QVERIFY(WhatsappReader().sniff(chat, u"chat.txt"_s));
        const ImportCatch all(WhatsappReader(), chat, chatWith(u"Jane Doe"_s));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(told(all.records.front().part.interactions.front()).front(),
                 u"customer Jane Doe 2023-12-31 %1 Hello"_s.arg(time));
    }
    void bothHalvesOfTheDayAreNone()
    {
        const ImportCatch all(WhatsappReader(), "31/12/23, PM 9:41 AM - Jane Doe: Hello\n", {});
        QVERIFY(all.records.empty());
    }

    void aChatOfWhatsAppOnAndroid()
    {
        const QByteArray text =
            "12/31/23, 9:41 PM - Messages and calls are end-to-end encrypted. Tap to learn more.\n"
            "12/31/23, 9:41 PM - Jane Doe: Hello\nsecond line\n\n12/31 is not a date here\n"
            "12/31/23, 9:42\xe2\x80\xafPM - Acme Support: Hi: how can I help?\n"
            "12/31/23, 11:59\xc2\xa0pm - Jane Doe: <Media omitted>\n"
            "1/1/24, 12:05 AM - Jane Doe: IMG-1.jpg (file attached)\n";
        const ImportCatch all(WhatsappReader(), text, chatWith(u"Jane Doe"_s));
        QVERIFY(all.ended.ok());
        QVERIFY2(all.rejects.empty(), qPrintable(all.reasons().join(u' ')));
        QCOMPARE(all.records.size(), size_t(1));
        const ImportedRecord &record = all.records.front();
        const InteractionDetail &chat = record.part.interactions.front();
        QCOMPARE(
            told(chat),
            QStringList(
                {u"system  2023-12-31 21:41:00 Messages and calls are end-to-end encrypted. Tap to learn more."_s,
                 u"customer Jane Doe 2023-12-31 21:41:00 Hello\nsecond line\n\n12/31 is not a date here"_s,
                 u"agent Acme Support 2023-12-31 21:42:00 Hi: how can I help?"_s,
                 u"customer Jane Doe 2023-12-31 23:59:00 <Media omitted>"_s,
                 u"customer Jane Doe 2024-01-01 00:05:00 IMG-1.jpg (file attached)"_s}));
        QCOMPARE(record.who.name, u"Jane Doe"_s);
        QCOMPARE(chat.documents.size(), size_t(2));
        QCOMPARE(chat.documents[1].name, u"IMG-1.jpg"_s);
        QVERIFY(!chat.interaction.thread.isEmpty());
        QCOMPARE(chat.interaction.agent, u"Acme Support"_s);
        QCOMPARE(chat.interaction.direction, Direction::Inbound);
    }

    void aChatOfWhatsAppOnAnIPhone()
    {
        const QByteArray text =
            "[31.12.23, 21:41:05] +49 170 1234567: \xe2\x80\x8eMessages and calls are "
            "end-to-end encrypted.\r\n"
            "[31.12.23, 21:41:06] Acme: Good evening\r\n"
            "\xe2\x80\x8e[31.12.23, 21:41:07] \xe2\x80\xaa+49 170 1234567\xe2\x80\xac: \xe2\x80\x8e"
            "<attached: 0001-PHOTO.jpg>\r\n";
        ImportSettings settings;
        settings.fileName = u"_chat.txt"_s;
        settings.files[u"agents"_s] = "Acme";
        settings.timeZone = "Europe/Berlin";
        const ImportCatch all(WhatsappReader(), text, settings);
        QCOMPARE(all.records.size(), size_t(1));
        const ImportedRecord &record = all.records.front();
        const InteractionDetail &chat = record.part.interactions.front();
        QCOMPARE(chat.turns.size(), size_t(3));
        QCOMPARE(chat.turns[0].speaker, Speaker::System);
        QCOMPARE(chat.turns[1].speaker, Speaker::Agent);
        QCOMPARE(chat.turns[2].speaker, Speaker::Customer);
        QCOMPARE(moment(chat.turns[2].at), u"2023-12-31 20:41:07"_s); // Berlin is an hour ahead
        QCOMPARE(record.who.identifiers.size(), size_t(1));
        QCOMPARE(record.who.identifiers.front().value, u"+491701234567"_s);
        QVERIFY(record.who.name.isEmpty());
        QCOMPARE(chat.documents.front().name, u"0001-PHOTO.jpg"_s);
        QCOMPARE(chat.interaction.direction, Direction::Outbound);
    }

    void whoIsNotKnownIsNotGuessed()
    {
        const ImportCatch all(WhatsappReader(), "31/12/23, 21:41 - Jane: Hello\n31/12/23, 21:42 - Tom: Hi\n");
        QCOMPARE(all.records.size(), size_t(1));
        QVERIFY(saysNothing(all.records.front().who));
        for (const Turn &turn : all.records.front().part.interactions.front().turns)
            QCOMPARE(turn.speaker, Speaker::Other);
    }

    void datesAreFoundOutAndNeverGuessed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QString>("first"); ///< the moment, or a word of the reason
        QTest::newRow("a day above twelve") << QByteArray("1/2/23, 10:00 - A: x\n13/2/23, 10:00 - A: y\n")
                                            << QByteArray() << u"2023-02-01 10:00:00"_s;
        QTest::newRow("months first") << QByteArray("1/2/23, 10:00 - A: x\n1/13/23, 10:00 - A: y\n")
                                      << QByteArray() << u"2023-01-02 10:00:00"_s;
        QTest::newRow("the order of lines")
            << QByteArray("1/2/23, 10:00 - A: x\n1/3/23, 10:00 - A: y\n2/1/23, 10:00 - A: z\n")
            << QByteArray() << u"2023-01-02 10:00:00"_s;
        QTest::newRow("the year first")
            << QByteArray("2023-02-03, 10:00 - A: x\n") << QByteArray() << u"2023-02-03 10:00:00"_s;
        QTest::newRow("dots") << QByteArray("[01.02.2023, 10:00:00] A: x\n") << QByteArray()
                              << u"2023-02-01 10:00:00"_s;
        QTest::newRow("the same either way")
            << QByteArray("5/5/2023, 10:00 - A: x\n") << QByteArray() << u"2023-05-05 10:00:00"_s;
        QTest::newRow("Korean") << QByteArray("23. 2. 3., 10:00 - A: x\n23. 2. 14., 10:00 - A: x\n")
                                << QByteArray() << u"2023-02-03 10:00:00"_s;
        QTest::newRow("dashes") << QByteArray("03-02-23, 10:00 - A: x\n04-02-23, 10:00 - A: x\n")
                                << QByteArray() << u"more than one way"_s;
        QTest::newRow("two ways") << QByteArray("1/2/23, 10:00 - A: x\n1/3/23, 10:00 - A: y\n")
                                  << QByteArray() << u"more than one way"_s;
        QTest::newRow("two ways, given") << QByteArray("1/2/23, 10:00 - A: x\n1/3/23, 10:00 - A: y\n")
                                         << QByteArray("mdy\n") << u"2023-01-02 10:00:00"_s;
        QTest::newRow("no way") << QByteArray("13/2/23, 10:00 - A: x\n2/13/23, 10:00 - A: y\n")
                                << QByteArray() << u"no days"_s;
        QTest::newRow("a setting that is none")
            << QByteArray("13/2/23, 10:00 - A: x\n") << QByteArray("american") << u"dateOrder"_s;
        QTest::newRow("a setting that does not fit")
            << QByteArray("13/2/23, 10:00 - A: x\n") << QByteArray("mdy") << u"no day in the order"_s;
        QTest::newRow("nothing") << QByteArray("Dear diary\n") << QByteArray() << u"No line"_s;
    }
    void datesAreFoundOutAndNeverGuessed()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, setting);
        QFETCH(const QString, first);
        ImportSettings settings;
        if (!setting.isEmpty())
            settings.files[u"dateOrder"_s] = setting;
        const ImportCatch all(WhatsappReader(), text, settings);
        QVERIFY(all.ended.ok());
        if (first.front().isDigit()) {
            QVERIFY2(all.rejects.empty(), qPrintable(all.reasons().join(u' ')));
            QCOMPARE(moment(all.records.front().part.interactions.front().interaction.startedAt), first);
        } else {
            QVERIFY(all.records.empty());
            QCOMPARE(all.rejects.size(), size_t(1));
            QVERIFY2(all.rejects.front().reason.contains(first), qPrintable(all.rejects.front().reason));
        }
    }

    void aChatOfYearsIsManyInteractionsAndALaterExportMakesTheSame()
    {
        const QByteArray early = "13/2/23, 10:00 - Jane: one\n13/2/23, 20:00 - Acme: two\n"
                                 "14/2/23, 9:00 - Jane: three\n";
        const QByteArray later = early + "14/2/23, 9:30 - Acme: four\n16/2/23, 9:00 - Jane: five\n";
        const ImportSettings settings = chatWith(u"Jane"_s);
        const ImportCatch before(WhatsappReader(), early, settings);
        const ImportCatch after(WhatsappReader(), later, settings);
        QCOMPARE(before.records.size(), size_t(2));
        QCOMPARE(after.records.size(), size_t(3));
        QVERIFY(before.records[0] == after.records[0]);
        QCOMPARE(before.records[1].externalId, after.records[1].externalId);
        QCOMPARE(after.records[1].part.interactions.front().turns.size(), size_t(2));
        QCOMPARE(after.records[2].part.interactions.front().interaction.thread,
                 after.records[0].part.interactions.front().interaction.thread);
        QCOMPARE(after.places[1].where, u"line 3"_s);
        QCOMPARE(after.records[1].original.content,
                 QByteArray("14/2/23, 9:00 - Jane: three\n14/2/23, 9:30 - Acme: four\n"));
        QCOMPARE(ImportCatch(WhatsappReader(), later, settings, 1).records.size(),
                 size_t(1)); // the sink has enough
        QVERIFY(ImportCatch(WhatsappReader(), later, chatWith(u"Tom"_s)).records[0].externalId !=
                after.records[0].externalId);
    }

    void allOfAChatIsAboutOnePerson()
    {
        const QByteArray early = "13/2/23, 10:00 - Jane: Hello\n14/2/23, 9:00 - Acme: two\n";
        const QByteArray later = early + "16/2/23, 9:00 - Jane: three\n";
        const ImportSettings settings = chatWith(u"Jane"_s);
        const ImportCatch before(WhatsappReader(), early, settings);
        const ImportCatch after(WhatsappReader(), later, settings);
        QCOMPARE(after.records.size(), size_t(3));
        const PartyClaim &who = before.records[0].who;
        QVERIFY(!who.externalId.isEmpty());
        for (const ImportedRecord &record : after.records)
            QCOMPARE(record.who, who);
        // Somebody else of that name, who wrote the same at another time, or another name at the same.
        const ImportCatch namesake(WhatsappReader(), "13/2/23, 10:01 - Jane: Hello\n", settings);
        QVERIFY(namesake.records[0].who.externalId != who.externalId);
        const ImportCatch tom(WhatsappReader(), "13/2/23, 10:00 - Acme: Hello\n13/2/23, 10:01 - Tom: Hi\n",
                              chatWith(u"Tom"_s));
        const ImportCatch max(WhatsappReader(), "13/2/23, 10:00 - Acme: Hello\n13/2/23, 10:01 - Max: Hi\n",
                              chatWith(u"Max"_s));
        QVERIFY(tom.records[0].who.externalId != max.records[0].who.externalId);
        // A number or an account says more.
        const ImportCatch number(WhatsappReader(), "13/2/23, 10:00 - +49 170 1234567: Hello\n",
                                 chatWith(u"+49 170 1234567"_s));
        QVERIFY(number.records[0].who.externalId.isEmpty());
        ImportSettings known = settings;
        known.account = u"100"_s;
        QVERIFY(ImportCatch(WhatsappReader(), early, known).records[0].who.externalId.isEmpty());
    }

    void whoeverJoinsLaterChangesNoId_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("agents");
        QTest::addColumn<QByteArray>("later");
        const QByteArray answer = "14/2/23, 9:30 - Acme: four\n";
        const QByteArray others = answer + "14/2/23, 9:40 - Acme added Tom\n14/2/23, 9:50 - Tom: five\n";
        for (const QString &name : {u"chat.txt"_s, u"WhatsApp Chat with Jane.txt"_s}) {
            const std::string of = name.toStdString();
            QTest::newRow((of + ", answered").c_str()) << name << QByteArray() << answer;
            QTest::newRow((of + ", a third").c_str()) << name << QByteArray() << others;
            QTest::newRow((of + ", an agent").c_str()) << name << QByteArray("Acme") << answer;
            QTest::newRow((of + ", an agent and a third").c_str()) << name << QByteArray("Acme") << others;
        }
    }
    void whoeverJoinsLaterChangesNoId()
    {
        QFETCH(const QString, fileName);
        QFETCH(const QByteArray, agents);
        QFETCH(const QByteArray, later);
        const QByteArray early =
            "13/2/23, 10:00 - Jane: one\n13/2/23, 20:00 - Jane: two\n14/2/23, 9:00 - Jane: three\n";
        ImportSettings settings;
        settings.fileName = fileName;
        settings.files[u"agents"_s] = agents;
        const ImportCatch before(WhatsappReader(), early, settings);
        const ImportCatch after(WhatsappReader(), early + later, settings);
        QCOMPARE(before.records.size(), size_t(2));
        QCOMPARE(after.records.size(), size_t(2));
        for (size_t i = 0; i < 2; ++i) {
            QCOMPARE(after.records[i].externalId, before.records[i].externalId);
            QCOMPARE(after.records[i].part.interactions.front().interaction.thread,
                     before.records[i].part.interactions.front().interaction.thread);
        }
        QVERIFY(after.records[1].part.interactions.front().turns.size() >= size_t(2));
    }

    void theFolderOrArchiveSaysWhoseChatItIs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        const QString chat = u"_chat.txt"_s;
        QTest::newRow("an archive") << chat << u"WhatsApp Chat - Jane Doe.zip"_s << u"Jane Doe"_s;
        QTest::newRow("unpacked") << chat << u"WhatsApp Chat - Jane Doe"_s << u"Jane Doe"_s;
        QTest::newRow("in German") << chat << u"WhatsApp-Chat mit Jane Doe.zip"_s << u"Jane Doe"_s;
        QTest::newRow("loaded down twice") << chat << u"WhatsApp Chat - Jane Doe (1).zip"_s << u"Jane Doe"_s;
        QTest::newRow("a file loaded down twice")
            << u"WhatsApp Chat with Jane Doe (2).txt"_s << QString() << u"Jane Doe"_s;
        QTest::newRow("a folder of many") << u"jane.txt"_s << u"WhatsApp - Exports"_s << QString();
        QTest::newRow("any folder") << chat << u"Downloads"_s << QString();
    }
    void theFolderOrArchiveSaysWhoseChatItIs()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, folder);
        QFETCH(const QString, name);
        ImportSettings settings;
        settings.fileName = file;
        settings.folderName = folder;
        const ImportCatch all(WhatsappReader(),
                              "[31.12.23, 21:41:05] Acme: Hello\n[31.12.23, 21:41:06] Jane Doe: Hi\n",
                              settings);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records[0].who.name, name);
        QCOMPARE(all.records[0].part.interactions.front().interaction.agent,
                 name.isEmpty() ? QString() : u"Acme"_s);
    }
    void theNoticeAtItsBeginningSaysWhatAChatIsCalled_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("notice");
        QTest::addColumn<QString>("name");
        const QByteArray english =
            "Messages and calls are end-to-end encrypted. Only people in this chat can read.";
        const QByteArray german = "Nachrichten und Anrufe sind Ende-zu-Ende-verschl\xc3\xbcsselt.";
        QTest::newRow("a file without a name") << u"_chat.txt"_s << english << u"Jane Doe"_s;
        QTest::newRow("another language") << u"_chat.txt"_s << german << u"Jane Doe"_s;
        QTest::newRow("it knows better than the file")
            << u"WhatsApp Chat with of March.txt"_s << english << u"Jane Doe"_s;
        QTest::newRow("somebody's words") << u"_chat.txt"_s << QByteArray("They are encrypted") << QString();
    }
    void theNoticeAtItsBeginningSaysWhatAChatIsCalled()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, notice);
        QFETCH(const QString, name);
        ImportSettings settings;
        settings.fileName = file;
        const QByteArray talk = "[31.12.23, 21:41:06] Acme: Hello\n[31.12.23, 21:41:07] Jane Doe: Hi\n";
        const ImportCatch all(WhatsappReader(),
                              "[31.12.23, 21:41:05] Jane Doe: \xe2\x80\x8e" + notice + "\n" + talk, settings);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records[0].who.name, name);
        const InteractionDetail &chat = all.records[0].part.interactions.front();
        if (name.isEmpty())
            return;
        QCOMPARE(chat.interaction.agent, u"Acme"_s);
        QCOMPARE(chat.interaction.thread, ImportCatch(WhatsappReader(), talk, chatWith(u"Jane Doe"_s))
                                              .records[0]
                                              .part.interactions.front()
                                              .interaction.thread);
        QCOMPARE(chat.turns[0].speaker, Speaker::System);
        QCOMPARE(chat.turns[0].name, QString());
        QCOMPARE(chat.turns[2].speaker, Speaker::Customer);
        // Further down it is somebody's words, and they name nothing.
        const ImportCatch late(WhatsappReader(),
                               talk + "[31.12.23, 21:41:08] Tom: \xe2\x80\x8e" + notice + "\n");
        QVERIFY(saysNothing(late.records[0].who));
    }

    void whatTheMessengerSaysInAGroupIsNobodys()
    {
        const QByteArray mark = "\xe2\x80\x8e";
        const QByteArray begin = "[31.12.23, 21:41:05] Kettle trouble: " + mark +
                                 "Messages and calls are end-to-end encrypted.\n"
                                 "[31.12.23, 21:41:05] Kettle trouble: " +
                                 mark + "Acme created this group\n";
        const QByteArray jane = "[31.12.23, 21:41:07] Jane Doe: It broke\n";
        ImportSettings settings;
        settings.fileName = u"_chat.txt"_s;
        settings.files[u"agents"_s] = "Acme";
        const ImportCatch alone(WhatsappReader(), begin + jane, settings);
        QVERIFY(saysNothing(alone.records[0].who)); // not the group
        const ImportCatch all(WhatsappReader(), begin + jane + "[31.12.23, 21:41:08] Acme: Oh\n", settings);
        QCOMPARE(told(all.records[0].part.interactions.front()),
                 QStringList({u"system  2023-12-31 21:41:05 Messages and calls are end-to-end encrypted."_s,
                              u"system  2023-12-31 21:41:05 Acme created this group"_s,
                              u"customer Jane Doe 2023-12-31 21:41:07 It broke"_s,
                              u"agent Acme 2023-12-31 21:41:08 Oh"_s}));
        QCOMPARE(all.records[0].who.name, u"Jane Doe"_s);
        QCOMPARE(all.records[0].externalId, alone.records[0].externalId);
    }

    void attachmentsThatTheExportHoldsAreKept()
    {
        const QByteArray text =
            "12/31/23, 9:41 PM - Jane: \xe2\x80\x8eIMG-20231231-WA0001.jpg (file attached)\n"
            "The door\n"
            "12/31/23, 9:42 PM - Acme: Terms of use.pdf (file attached)\n"
            "12/31/23, 9:43 PM - Jane: VID-20231231-WA0002.mp4 (file attached)\n"
            "12/31/23, 9:44 PM - Jane: <Media omitted>\n"
            "12/31/23, 9:45 PM - Jane: missing.jpg (file attached)\n";
        const QByteArray iphone = "[31.12.23, 21:41:05] Jane: Look at this \xe2\x80\x8e<attached: "
                                  "00000002-PHOTO-2023-12-31-21-41-05.jpg>\n";
        QStringList asked;
        ImportSettings settings = chatWith(u"Jane"_s);
        settings.folderName = u"WhatsApp Chat with Jane"_s;
        settings.largestDocument = 10;
        settings.beside = [&asked](const QString &name, qint64 most) -> std::optional<FileBeside> {
            asked.append(name);
            if (name == "missing.jpg"_L1)
                return std::nullopt;
            const QByteArray content = name.endsWith("mp4"_L1) ? "a long video" : name.right(5).toLatin1();
            return FileBeside{content.size(), content.size() > most ? QByteArray() : content};
        };
        const ImportCatch all(WhatsappReader(), text, settings);
        QCOMPARE(all.records.size(), size_t(1));
        const InteractionDetail &chat = all.records.front().part.interactions.front();
        QStringList documents;
        for (const Document &one : chat.documents)
            documents += u"%1 %2 %3 %4"_s.arg(one.name, one.mediaType)
                             .arg(one.bytes)
                             .arg(QString::fromLatin1(one.content));
        QCOMPARE(documents,
                 (QStringList{u"IMG-20231231-WA0001.jpg image/jpeg 5 1.jpg"_s,
                              u"Terms of use.pdf application/pdf 5 e.pdf"_s,
                              u"VID-20231231-WA0002.mp4 video/mp4 12 "_s, u" application/octet-stream 0 "_s,
                              u"missing.jpg application/octet-stream 0 "_s}));
        const ImportCatch other(WhatsappReader(), iphone, settings);
        QCOMPARE(other.records[0].part.interactions.front().documents.size(), size_t(1));
        QCOMPARE(other.records[0].part.interactions.front().documents[0].content, "5.jpg");

        // Without its attachments the same chat is an older version, and one that goes on is a newer one.
        ImportSettings bare = settings;
        bare.beside = {};
        const ImportCatch without(WhatsappReader(), text, bare);
        QCOMPARE(without.records[0].externalId, all.records[0].externalId);
        QVERIFY(without.records[0].changedAt < all.records[0].changedAt);
        bare.timeZone = "Asia/Tokyo";
        const ImportCatch longer(WhatsappReader(), text + "12/31/23, 9:46 PM - Jane: Hello?\n", bare);
        QVERIFY(all.records[0].changedAt < longer.records[0].changedAt);

        // Whoever writes to a company can write the name of any file.
        asked.clear();
        settings.folderName = u"Downloads"_s;
        const ImportCatch among(WhatsappReader(), text, settings);
        QCOMPARE(asked, (QStringList{u"IMG-20231231-WA0001.jpg"_s, u"VID-20231231-WA0002.mp4"_s}));
    }
    void attachmentsTakeNoMoreThanARecordMayHave()
    {
        ImportSettings settings = chatWith(u"Jane"_s);
        settings.folderName = u"WhatsApp Chat with Jane.zip"_s;
        QByteArray text;
        for (int i = 1; i <= 5; ++i)
            text += "12/31/23, 9:41 PM - Jane: IMG-20231231-WA000" + QByteArray::number(i) +
                    ".jpg (file attached)\n";
        settings.largestRecord = text.size() + 250;
        settings.beside = [](const QString &, qint64 most) {
            return FileBeside{100, most < 100 ? QByteArray() : QByteArray(100, 'x')};
        };
        const ImportCatch all(WhatsappReader(), text, settings);
        const std::vector<Document> &documents = all.records.at(0).part.interactions.front().documents;
        QCOMPARE(documents.size(), size_t(5));
        for (size_t i = 0; i < documents.size(); ++i) {
            QCOMPARE(documents[i].bytes, 100);
            QCOMPARE(documents[i].content.size(), i < 2 ? 100 : 0);
        }
    }

    void anExportWithoutMediaMakesTheSame_data()
    {
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("without");
        const QByteArray android = "13/2/23, 10:00 - Jane: ";
        const QByteArray iphone = "[13.02.23, 10:00:00] Jane: ";
        const QByteArray mark = "\xe2\x80\x8e";
        QTest::newRow("Android") << android + mark + "IMG-20230213-WA0001.jpg (file attached)\n"
                                 << android + "<Media omitted>\n";
        QTest::newRow("Android, in German") << android + "IMG-20230213-WA0001.jpg (Datei angeh\xc3\xa4ngt)\n"
                                            << android + "<Medien ausgeschlossen>\n";
        QTest::newRow("with words below") << android + "IMG-1.jpg (file attached)\nLook at this\n"
                                          << android + "<Media omitted>\nLook at this\n";
        QTest::newRow("iPhone") << iphone + mark + "<attached: 00000002-PHOTO-2023-02-13-10-00-00.jpg>\n"
                                << iphone + mark + "image omitted\n";
        QTest::newRow("iPhone, in German")
            << iphone + mark + "<Anhang: 00000002-PHOTO-2023-02-13-10-00-00.jpg>\n"
            << iphone + mark + "Bild weggelassen\n";
        QTest::newRow("with words before")
            << iphone + "Look at this " + mark + "<attached: 00000002-PHOTO-2023-02-13-10-00-00.jpg>\n"
            << iphone + "Look at this " + mark + "image omitted\n";
    }
    void anExportWithoutMediaMakesTheSame()
    {
        QFETCH(const QByteArray, with);
        QFETCH(const QByteArray, without);
        for (const QString &name : {u"chat.txt"_s, u"WhatsApp Chat with Jane.txt"_s}) {
            ImportSettings settings;
            settings.fileName = name;
            const ImportCatch one(WhatsappReader(), with, settings);
            const ImportCatch other(WhatsappReader(), without, settings);
            QCOMPARE(one.records.size(), size_t(1));
            QCOMPARE(other.records.size(), size_t(1));
            QCOMPARE(one.records[0].externalId, other.records[0].externalId);
            const InteractionDetail &chat = one.records[0].part.interactions.front();
            QCOMPARE(chat.interaction.thread, other.records[0].part.interactions.front().interaction.thread);
            // What the message says is another thing.
            QVERIFY(chat.turns.front().text != other.records[0].part.interactions.front().turns.front().text);
        }
    }

    void aChatThatWasTakenEarlierIsKnownByItsFormerId()
    {
        // Digests as stores have them: of the name in the file's name, and of the message as it was written.
        const auto digest = [](const QByteArray &text) {
            return QString::fromLatin1(
                QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(32));
        };
        const auto former = [&](const QByteArray &known, const QByteArray &text) {
            return digest(digest(known).toLatin1() + "\n1676282400000\nJane\n" + text);
        };
        const QByteArray picture = "13/2/23, 10:00 - Jane: a.jpg (file attached)\n";
        const ImportCatch named(WhatsappReader(), picture, chatWith(u"Jane"_s));
        QCOMPARE(named.records[0].formerIds.last(), former("Jane", "a.jpg (file attached)"));
        const ImportCatch nameless(WhatsappReader(), picture);
        QCOMPARE(nameless.records[0].formerIds.last(), former("\nJane", "a.jpg (file attached)"));
        const ImportCatch plain(WhatsappReader(), "13/2/23, 10:00 - Jane: <Media omitted>\n",
                                chatWith(u"Jane"_s));
        QCOMPARE(plain.records[0].externalId, former("Jane", "<Media omitted>"));
        QCOMPARE(plain.records[0].formerIds.last(), plain.records[0].externalId);
        const ImportCatch notice(WhatsappReader(),
                                 "[12.02.23, 10:00:00] Jane: \xe2\x80\x8eMessages are end-to-end encrypted\n"
                                 "[13.02.23, 10:00:00] Jane: one\n");
        QCOMPARE(notice.records[0].externalId, former("Jane", "one"));
        QCOMPARE(notice.records[0].formerIds.last(), former("\nJane", "one"));
    }

    void aTimeZoneMakesNoOtherRecord()
    {
        const QByteArray chat = "13/2/23, 10:00 - Jane: one\n13/2/23, 10:05 - Acme: two\n";
        ImportSettings settings = chatWith(u"Jane"_s);
        const ImportCatch nowhere(WhatsappReader(), chat, settings);
        settings.timeZone = "Europe/Berlin";
        const ImportCatch berlin(WhatsappReader(), chat, settings);
        const ImportedRecord &record = berlin.records.front();
        QCOMPARE(record.externalId, nowhere.records.front().externalId);
        QCOMPARE(moment(record.part.interactions.front().interaction.startedAt), u"2023-02-13 09:00:00"_s);
        QVERIFY(record.formerIds.first() != record.externalId); // of that moment
        QCOMPARE(nowhere.records.front().formerIds.first(), nowhere.records.front().externalId);
    }

    void aNumberInTheNameOfAContactStays()
    {
        const ImportCatch all(WhatsappReader(), "[31.12.23, 21:41:05] Jane (2): Hello\n",
                              chatWith(u"Jane (2)"_s));
        QCOMPARE(all.records[0].who.name, u"Jane (2)"_s);
    }

    void theSameGreetingToTwoPeopleIsNotTheSameChat()
    {
        const QByteArray offer = "13/2/23, 10:00 - Acme: Buy now\n13/2/23, 10:05 - ";
        ImportSettings settings;
        settings.files[u"agents"_s] = "Acme";
        const ImportCatch jane(WhatsappReader(), offer + "Jane: Yes\n", settings);
        const ImportCatch tom(WhatsappReader(), offer + "Tom: No\n", settings);
        QVERIFY(jane.records[0].externalId != tom.records[0].externalId);
    }

    void aFileThatNamesNobodyTakesNothingFromOneThatDoes()
    {
        const QByteArray text = "13/2/23, 10:00 - Jane: one\n13/2/23, 10:05 - Acme: two\n";
        const ImportCatch named(WhatsappReader(), text, chatWith(u"Jane"_s));
        const ImportCatch nameless(WhatsappReader(), text);
        QCOMPARE(named.records[0].who.name, u"Jane"_s);
        QVERIFY(saysNothing(nameless.records[0].who));
        QVERIFY(nameless.records[0].externalId != named.records[0].externalId);
    }

    void aMessageThatIsTooLongSpoilsItsInteractionAlone()
    {
        ImportSettings settings = chatWith(u"Jane"_s);
        settings.largestRecord = 200'000;
        const QByteArray text =
            "13/2/23, 10:00 - Jane: one\n15/2/23, 10:00 - Jane: " + QByteArray(300'000, 'x') +
            "\n17/2/23, 10:00 - Jane: " + QByteArray(100'000, 'y') + "\n19/2/23, 10:00 - Jane: \xff\n";
        const ImportCatch all(WhatsappReader(), text, settings);
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.records[1].part.interactions.front().turns.front().text, QString(100'000, u'y'));
        QCOMPARE(all.reasons(),
                 QStringList({u"It is larger than a record may be."_s, u"It is not written in UTF-8."_s}));
        QCOMPARE(all.rejects[0].bytes.size(), 200'000);
    }
};

QTEST_GUILESS_MAIN(TestWhatsappReader)
#include "tst_whatsapp_reader.moc"
