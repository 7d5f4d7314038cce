// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who spoke in what Contact Lens writes, after a call or a chat and while they go on: it says the role beside
// what was said, or once for all in a list of the participants.
#include "exchange/chat_rig.h"
#include "exchange/transcript/amazon_transcribe_reader.h"

#include <QTest>

using namespace teller;
using namespace teller::test;

class TestContactLens final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListOfParticipantsSaysWhoSpoke_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("turns");
        const QByteArray participants = R"("Participants":[
            {"ParticipantId":"e9b36a6d-12aa","ParticipantRole":"CUSTOMER"},
            {"ParticipantId":"f36a545d-67b2","ParticipantRole":"AGENT"},
            {"ParticipantId":"0b0b0b0b-0000","ParticipantRole":"CUSTOM_BOT"},
            {"ParticipantId":"1c1c1c1c-0000","ParticipantRole":"SYSTEM"}],)";
        QTest::newRow("after a call") << R"({"Channel":"VOICE",)" + participants + R"("Transcript":[
               {"ParticipantId":"f36a545d-67b2","Content":"Hello","BeginOffsetMillis":0,"EndOffsetMillis":500},
               {"ParticipantId":"e9b36a6d-12aa","Content":"It broke","BeginOffsetMillis":1000,
                "EndOffsetMillis":1500}]})"
                                      << QStringList({u"agent  2023-11-14 22:13:20 Hello"_s,
                                                      u"customer  2023-11-14 22:13:21 It broke"_s});
        QTest::newRow("after a chat") << R"({"Channel":"CHAT",)" + participants + R"("Transcript":[
               {"AbsoluteTime":"2022-03-01T10:00:00.000Z","ParticipantId":"1c1c1c1c-0000","Type":"MESSAGE",
                "Content":"Welcome","DisplayName":"SYSTEM_MESSAGE"},
               {"AbsoluteTime":"2022-03-01T10:00:01.000Z","ParticipantId":"0b0b0b0b-0000","Type":"MESSAGE",
                "Content":"What is it about?","DisplayName":"BOT"},
               {"AbsoluteTime":"2022-03-01T10:00:05.000Z","ParticipantId":"e9b36a6d-12aa","Type":"MESSAGE",
                "Content":"It broke","DisplayName":"Jo"},
               {"AbsoluteTime":"2022-03-01T10:00:06.000Z","ParticipantId":"f36a545d-67b2","Type":"EVENT",
                "ContentType":"application/vnd.amazonaws.connect.event.participant.joined"},
               {"AbsoluteTime":"2022-03-01T10:00:07.000Z","ParticipantId":"f36a545d-67b2","Type":"MESSAGE",
                "Content":"Oh","DisplayName":"Ann"}]})"
                                      << QStringList({u"system SYSTEM_MESSAGE 2022-03-01 10:00:00 Welcome"_s,
                                                      u"bot BOT 2022-03-01 10:00:01 What is it about?"_s,
                                                      u"customer Jo 2022-03-01 10:00:05 It broke"_s,
                                                      u"agent Ann 2022-03-01 10:00:07 Oh"_s});
        QTest::newRow("while a call goes on") << "{" + participants + R"("Segments":[
               {"Transcript":{"Id":"1","ParticipantId":"f36a545d-67b2","Content":"Hello","BeginOffsetMillis":0,
                "EndOffsetMillis":500}}]})" << QStringList({u"agent  2023-11-14 22:13:20 Hello"_s});
        QTest::newRow("while a chat goes on")
            << QByteArray(R"({"Channel":"CHAT","Status":"COMPLETED","Segments":[
               {"Event":{"Id":"1","ParticipantId":"e9b36a6d-12aa","ParticipantRole":"CUSTOMER",
                "EventType":"application/vnd.amazonaws.connect.event.participant.joined",
                "Time":{"AbsoluteTime":"2022-03-01T09:59:00.000Z"}}},
               {"Transcript":{"Id":"2","ParticipantId":"e9b36a6d-12aa","ParticipantRole":"CUSTOMER",
                "DisplayName":"Jo","Content":"It broke","Time":{"AbsoluteTime":"2022-03-01T10:00:05.000Z"}}},
               {"Transcript":{"Id":"3","ParticipantId":"f36a545d-67b2","ParticipantRole":"SUPERVISOR",
                "DisplayName":"Ann","Content":"Oh","Time":{"AbsoluteTime":"2022-03-01T10:00:07.000+00:00"}}}]})")
            << QStringList(
                   {u"customer Jo 2022-03-01 10:00:05 It broke"_s, u"agent Ann 2022-03-01 10:00:07 Oh"_s});
        QTest::newRow("what was said says it better")
            << "{" + participants +
                   R"("Transcript":[{"ParticipantId":"f36a545d-67b2","ParticipantRole":"CUSTOMER",
               "Content":"Hello","BeginOffsetMillis":0,"EndOffsetMillis":500}]})"
            << QStringList({u"customer  2023-11-14 22:13:20 Hello"_s});
        QTest::newRow("an id that the list has not")
            << "{" + participants + R"("Transcript":[{"ParticipantId":"2d2d2d2d-0000","Content":"Hello",
               "BeginOffsetMillis":0,"EndOffsetMillis":500}]})"
            << QStringList({u"other  2023-11-14 22:13:20 Hello"_s});
        QTest::newRow("a list of nonsense")
            << QByteArray(R"({"Participants":[1,{"ParticipantId":{}},[]],"Transcript":[
               {"ParticipantId":"","Content":"Hello","BeginOffsetMillis":0,"EndOffsetMillis":500}]})")
            << QStringList({u"other  2023-11-14 22:13:20 Hello"_s});
    }
    void theListOfParticipantsSaysWhoSpoke()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QStringList, turns);
        QVERIFY(AmazonTranscribeReader().sniff(json, u"a.json"_s));
        ImportSettings settings;
        settings.when = instantFromMsecs(1'700'000'000'000);
        const ImportCatch all(AmazonTranscribeReader(), json, settings);
        QVERIFY2(all.records.size() == 1, qPrintable(all.reasons().join(u' ')));
        QCOMPARE(told(all.records.front().part.interactions.front()), turns);
    }

    /// So that which of them stays does not depend on which comes first.
    void whatIsRedactedIsTheLaterVersionOfACall()
    {
        const auto versionOf = [](const QByteArray &more) {
            const QByteArray json =
                "{\"CustomerMetadata\":{\"ContactId\":\"c1\"}," + more +
                "\"Transcript\":[{\"ParticipantId\":\"CUSTOMER\",\"Content\":\"I am [PII]\","
                "\"BeginOffsetMillis\":0,\"EndOffsetMillis\":500}]}";
            ImportSettings settings;
            settings.when = instantFromMsecs(1'700'000'000'000);
            const ImportCatch all(AmazonTranscribeReader(), json, settings);
            return all.records.empty() ? Instant() : all.records.front().changedAt;
        };
        const Instant raw = versionOf("\"ContentMetadata\":{\"Output\":\"Raw\"},");
        const Instant redacted = versionOf("\"ContentMetadata\":{\"Output\":\"Redacted\"},");
        QVERIFY(isSet(raw) && raw < redacted);
        QCOMPARE(versionOf({}), raw);
        QCOMPARE(versionOf("\"isRedacted\":true,"), redacted);
    }

    void whatIsCountedOfSomebodyHasTheirRole()
    {
        const QByteArray json = R"({"Participants":[{"ParticipantId":"e9b3","ParticipantRole":"CUSTOMER"}],
            "ConversationCharacteristics":{"Sentiment":{"OverallSentiment":{"DetailsByParticipantRole":
            {"AGENT":1,"CUSTOMER":-2.5}}},"TalkTime":{"DetailsByParticipant":{"e9b3":{"TotalTimeMillis":700}}}},
            "Transcript":[{"ParticipantId":"e9b3","Content":"Hello","AbsoluteTime":"2022-03-01T10:00:00Z",
            "Type":"MESSAGE"}]})";
        const ImportCatch all(AmazonTranscribeReader(), json, {});
        QCOMPARE(all.records.size(), size_t(1));
        const std::vector<std::pair<QString, QString>> facts{{u"sentiment, agent"_s, u"1"_s},
                                                             {u"sentiment, customer"_s, u"-2.5"_s},
                                                             {u"talk time, ms, customer"_s, u"700"_s}};
        QCOMPARE(all.records.front().part.interactions.front().facts, facts);
    }
};

QTEST_GUILESS_MAIN(TestContactLens)
#include "tst_contact_lens.moc"
