// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chats become interactions: who wrote what, when, and to whom it belongs. WhatsApp's:
// tst_whatsapp_reader.cpp.
#include "exchange/chat/star_reader.h"
#include "exchange/chat/teller_chat_reader.h"
#include "exchange/chat_rig.h"

#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

class TestChatReaders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDialogueOfStar()
    {
        const QString archive =
            QStringLiteral(TELLER_SOURCE_DIR "/../shared/data/star/star-dialogues-dev.tar.xz");
        if (!QFileInfo::exists(archive))
            QSKIP("The folder with other people's data is not here: the dialogues of STAR were not read.");
        const QTemporaryDir folder;
        QProcess tar;
        tar.start(u"tar"_s, {u"-C"_s, folder.path(), u"-xf"_s, archive});
        if (!tar.waitForStarted())
            QSKIP("there is no tar here to unpack the dialogues with");
        QVERIFY(tar.waitForFinished(60'000));
        QCOMPARE(tar.exitCode(), 0);
        const QDir dialogues(folder.filePath(u"dialogues"_s));
        const StarReader reader;
        qsizetype records = 0;
        qsizetype turns = 0;
        qsizetype silent = 0;
        QSet<QString> ids;
        QByteArray joined;
        for (const QString &name : dialogues.entryList(QDir::Files, QDir::Name)) {
            const QByteArray bytes = bytesOf(dialogues.filePath(name));
            QVERIFY(reader.sniff(bytes.left(65'536), name));
            const ImportCatch all(reader, bytes);
            QVERIFY(all.ended.ok());
            if (!all.rejects.empty()) {
                QCOMPARE(all.reasons(), QStringList({u"Nothing is said in it."_s}));
                ++silent;
                continue;
            }
            QCOMPARE(all.records.size(), size_t(1));
            const ImportedRecord &record = all.records.front();
            ids.insert(record.externalId);
            ++records;
            const InteractionDetail &detail = record.part.interactions.front();
            turns += qsizetype(detail.turns.size());
            QCOMPARE(detail.interaction.channel, Channel::Chat);
            QVERIFY(detail.interaction.endedAt >= detail.interaction.startedAt || detail.turns.size() == 1);
            for (const Turn &turn : detail.turns) {
                QVERIFY(turn.speaker == Speaker::Customer || turn.speaker == Speaker::Agent);
                QVERIFY(isSet(turn.at));
            }
            if (records <= 20)
                joined += bytes + '\n';
        }
        QCOMPARE(records + silent, 5'256);
        QCOMPARE(silent, 359); // both sides left before anybody wrote
        QCOMPARE(turns, 84'937);
        QCOMPARE(ids.size(), records);
        QCOMPARE(ImportCatch(reader, joined).records.size(), size_t(20)); // many in one file
    }

    void aTextAboutAFormatIsNotTheFormat()
    {
        for (const QByteArray &text :
             {QByteArray("# STAR\n\n| \"DialogueID\" | the id |\n| \"Events\" | \"teller-chat\" |\n"),
              QByteArray("[STAR](https://star.example) has \"DialogueID\" and "
                         "\"Events\", unlike \"teller-chat\"\n")})
        {
            QVERIFY(!StarReader().sniff(text, u"README.md"_s));
            QVERIFY(!TellerChatReader().sniff(text, u"README.md"_s));
        }
        QVERIFY(StarReader().sniff("\xef\xbb\xbf\n[ {\"DialogueID\":1,\"Events\":[]}]", u"x"_s));
        QVERIFY(TellerChatReader().sniff(" {\"format\":\"teller-chat\"}", u"x"_s));
    }

    void starLeavesOutWhatWasNotSaid()
    {
        const QByteArray json = R"({"DialogueID":7,"CompletionLevel":"Complete",
            "Scenario":{"Domains":["bank"],"WizardCapabilities":[{"Task":"bank_balance"}]},"Events":[
            {"Agent":"UserGuide","Action":"instruct","Text":"Be angry","UnixTime":1589375600},
            {"Agent":"User","Action":"utter","Text":"Hello","UnixTime":1589375664},
            {"Agent":"Wizard","Action":"request_suggestions","Text":"name","UnixTime":1589375665},
            {"Agent":"Wizard","Action":"pick_suggestion","Text":"Your name?","UnixTime":1589375666},
            {"Agent":"KnowledgeBase","Action":"return_item","Item":{"Text":"x"}},
            {"Agent":"Wizard","Action":"utter","Text":"Are you there?","UnixTime":1589375670},
            {"Agent":"User","Action":"complete","UnixTime":1589375680}]})";
        const ImportCatch all(StarReader(), json);
        QCOMPARE(all.records.size(), size_t(1));
        const InteractionDetail &chat = all.records.front().part.interactions.front();
        QCOMPARE(told(chat), QStringList({u"customer  2020-05-13 13:14:24 Hello"_s,
                                          u"agent  2020-05-13 13:14:26 Your name?"_s,
                                          u"agent  2020-05-13 13:14:30 Are you there?"_s}));
        QCOMPARE(all.records.front().externalId, u"7"_s);
        QCOMPARE(chat.interaction.direction, Direction::Inbound);
        QCOMPARE(chat.turns[1].offsetMs, qint64(2'000));
        QVERIFY(all.records.front().who == PartyClaim());
    }

    void thePlainFormatCarriesEverything()
    {
        const QByteArray json =
            R"({"format":"teller-chat","id":"c-17","channel":"social","started_at":"2024-03-01T10:00:00+01:00",)"
            R"("ended_at":"2024-03-01T09:12:30Z","direction":"out","subject":"Late parcel","language":"en",)"
            R"("queue":"orders","agent":"Lea","disposition":"resolved","thread":"t-4",)"
            R"("customer":{"id":"4711","account":"100200","name":"Jane Doe","email":"Jane@Example.com",)"
            R"("phone":"+49 30 123456","handle":"@Jane","postcode":"10115"},)"
            R"("messages":[{"speaker":"bot","text":"Welcome","at":"2024-03-01T09:00:00Z"},)"
            R"({"speaker":"customer","name":"Jane","offset_ms":5000,"duration_ms":100,"text":"Hello"}],)"
            R"("facts":{"page":"/cart","visits":3}})"
            "\n";
        const ImportCatch all(TellerChatReader(), json + json);
        QVERIFY2(all.rejects.empty(), qPrintable(all.reasons().join(u' ')));
        QCOMPARE(all.records.size(), size_t(2));
        const ImportedRecord &record = all.records.front();
        const InteractionDetail &chat = record.part.interactions.front();
        QCOMPARE(told(chat), QStringList({u"bot  2024-03-01 09:00:00 Welcome"_s,
                                          u"customer Jane 2024-03-01 09:00:05 Hello"_s}));
        Interaction spine;
        spine.id = importedId<InteractionId>(u"teller-chat"_s, "interaction"_L1, u"c-17"_s);
        spine.channel = Channel::Social;
        spine.direction = Direction::Outbound;
        spine.startedAt = instantFromMsecs(1'709'283'600'000);
        spine.endedAt = instantFromMsecs(1'709'284'350'000);
        spine.subject = u"Late parcel"_s;
        spine.agent = u"Lea"_s;
        spine.queue = u"orders"_s;
        spine.disposition = u"resolved"_s;
        spine.source = u"teller-chat"_s;
        spine.externalId = u"c-17"_s;
        spine.thread = u"t-4"_s;
        spine.language = u"en"_s;
        QVERIFY(chat.interaction == spine);
        QCOMPARE(record.who.externalId, u"4711"_s);
        QCOMPARE(record.who.account, u"100200"_s);
        QCOMPARE(record.who.name, u"Jane Doe"_s);
        QCOMPARE(record.who.postcode, u"10115"_s);
        QStringList identifiers;
        for (const Identifier &one : record.who.identifiers)
            identifiers.append(one.kind + u' ' + one.value);
        QCOMPARE(identifiers,
                 QStringList({u"email jane@example.com"_s, u"phone +4930123456"_s, u"handle @jane"_s}));
        QVERIFY((chat.facts ==
                 std::vector<std::pair<QString, QString>>{{u"page"_s, u"/cart"_s}, {u"visits"_s, u"3"_s}}));
    }

    void thePlainFormatNamesTheCase()
    {
        const auto chat = [](const QByteArray &about) {
            return R"({"format":"teller-chat","id":"1","channel":"chat","started_at":"2024-03-01T10:00:00Z",)"
                   R"("ended_at":"2024-03-01T10:05:00Z","case":)" +
                   about + R"(,"messages":[{"speaker":"customer","text":"Hello"}]})" + "\n";
        };
        const ImportCatch all(
            TellerChatReader(),
            chat(R"({"number":"8812","subject":"Late parcel","category":"delivery.late","status":"waiting",)"
                 R"("opened_at":"2024-02-28T10:00:00Z","changed_at":"2024-03-02T10:00:00Z"})") +
                chat(R"({"number":"8812","subject":"Late parcel"})") + chat(R"({"number":"8812"})"));
        QVERIFY(all.rejects.empty());
        QCOMPARE(all.records.size(), size_t(3));
        const Instant began = instantFromMsecs(1'709'287'200'000);
        Case about{importedId<CaseId>(u"teller-chat"_s, "case"_L1, u"8812"_s),
                   u"8812"_s,
                   u"Late parcel"_s,
                   u"waiting"_s,
                   u"delivery.late"_s,
                   began - std::chrono::days(2),
                   began + std::chrono::days(1),
                   {}};
        for (const ImportedRecord &record : all.records)
            QCOMPARE(record.part.interactions.front().interaction.caseId, about.id);
        QVERIFY(all.records[0].part.cases == std::vector{about});
        // What the file leaves out is what the conversation shows.
        about.status = u"open"_s;
        about.category.clear();
        about.openedAt = began;
        about.changedAt = began + std::chrono::minutes(5);
        QVERIFY(all.records[1].part.cases == std::vector{about});
        QVERIFY(all.records[2].part.cases.empty()); // only named: somebody else tells of it
    }

    void whatIsWrongInThePlainFormatIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("format") << QByteArray(R"({"format":"SECRET"})") << u"\"format\""_s;
        QTest::newRow("id") << QByteArray(R"({"format":"teller-chat"})") << u"\"id\""_s;
        QTest::newRow("channel") << QByteArray(R"({"format":"teller-chat","id":"1","channel":"SECRET"})")
                                 << u"\"channel\""_s;
        QTest::newRow("a channel without words")
            << QByteArray(R"({"format":"teller-chat","id":"1","channel":"order"})") << u"\"channel\""_s;
        QTest::newRow("direction")
            << QByteArray(R"({"format":"teller-chat","id":"1","channel":"sms","direction":"SECRET"})")
            << u"\"direction\""_s;
        QTest::newRow("moment")
            << QByteArray(
                   R"({"format":"teller-chat","id":"1","channel":"sms","started_at":"SECRET","messages":[]})")
            << u"\"started_at\" is no RFC 3339 moment"_s;
        QTest::newRow("messages") << QByteArray(R"({"format":"teller-chat","id":"1","channel":"sms"})")
                                  << u"\"messages\""_s;
        QTest::newRow("speaker")
            << QByteArray(
                   R"({"format":"teller-chat","id":"1","channel":"sms","messages":[{"speaker":"SECRET"}]})")
            << u"\"speaker\""_s;
        QTest::newRow("text")
            << QByteArray(
                   R"({"format":"teller-chat","id":"1","channel":"sms","messages":[{"speaker":"bot"}]})")
            << u"\"text\""_s;
        QTest::newRow("case")
            << QByteArray(
                   R"({"format":"teller-chat","id":"1","channel":"sms","messages":[],"case":{"subject":"SECRET"}})")
            << u"\"number\""_s;
        QTest::newRow("status of the case")
            << QByteArray(R"({"format":"teller-chat","id":"1","channel":"sms","messages":[],)"
                          R"("case":{"number":"1","status":"SECRET"}})")
            << u"status"_s;
        QTest::newRow("moment of the case")
            << QByteArray(R"({"format":"teller-chat","id":"1","channel":"sms","messages":[],)"
                          R"("case":{"number":"1","opened_at":"SECRET"}})")
            << u"\"opened_at\" is no RFC 3339 moment"_s;
        QTest::newRow("no moment at all")
            << QByteArray(
                   R"({"format":"teller-chat","id":"1","channel":"sms","messages":[{"speaker":"bot","text":"SECRET"}]})")
            << u"when it began"_s;
        QTest::newRow("no words") << QByteArray(
                                         R"({"format":"teller-chat","id":"1","channel":"sms","messages":[]})")
                                  << u"Nothing is said"_s;
    }
    void whatIsWrongInThePlainFormatIsNamed()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, reason);
        const ImportCatch all(TellerChatReader(), json);
        QVERIFY(all.records.empty());
        QCOMPARE(all.rejects.size(), size_t(1));
        QVERIFY2(all.rejects.front().reason.contains(reason), qPrintable(all.rejects.front().reason));
        QVERIFY(!all.rejects.front().reason.contains("SECRET"_L1));
    }
};

QTEST_GUILESS_MAIN(TestChatReaders)
#include "tst_chat_readers.moc"
