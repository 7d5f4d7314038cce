// SPDX-License-Identifier: GPL-3.0-or-later
//
// Transcripts of every format become turns that say who spoke, when and for how long, or are refused with a
// sentence that says why.
#include "exchange/chat/star_reader.h"
#include "exchange/chat/teller_chat_reader.h"
#include "exchange/chat/whatsapp_reader.h"
#include "exchange/import_catch.h"
#include "exchange/teller/teller_reader.h"
#include "exchange/transcript/amazon_transcribe_reader.h"
#include "exchange/transcript/harper_valley_reader.h"
#include "exchange/transcript/srt_reader.h"
#include "exchange/transcript/webvtt_reader.h"
#include "exchange/transcript/whisper_reader.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

const QString dataFolder = QStringLiteral(TELLER_SOURCE_DIR "/../shared/data/");
constexpr Instant when = Instant(std::chrono::milliseconds(1'700'000'000'000));

ImportSettings at(Instant moment)
{
    ImportSettings settings;
    settings.when = moment;
    return settings;
}

/// The one record of a file.
InteractionDetail only(const ImportCatch &all)
{
    return all.records.size() == 1 && all.rejects.empty() && all.ended.ok() &&
                   all.records.front().part.interactions.size() == 1
               ? all.records.front().part.interactions.front()
               : InteractionDetail();
}

QString factOf(const InteractionDetail &detail, const QString &name)
{
    for (const auto &[key, value] : detail.facts) {
        if (key == name)
            return value;
    }
    return {};
}

/// "agent Jane 0+1500 Hello": who, when, how long, what.
QStringList told(const InteractionDetail &detail)
{
    QStringList all;
    for (const Turn &turn : detail.turns)
        all.append(u"%1 %2 %3+%4 %5%6"_s.arg(speakerCode(turn.speaker), turn.name)
                       .arg(turn.offsetMs)
                       .arg(turn.durationMs)
                       .arg(turn.text, turn.noise ? u" (noise)"_s : QString()));
    return all;
}

QStringList wordsOf(const Turn &turn)
{
    QStringList all;
    for (const WordTiming &word : turn.words)
        all.append(
            u"%1 %2-%3"_s.arg(turn.text.mid(word.from, word.length)).arg(word.startMs).arg(word.endMs));
    return all;
}

} // namespace

class TestTranscriptReaders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void webvttGivesATurnForEachVoice()
    {
        const QByteArray vtt =
            "\xef\xbb\xbfWEBVTT - a call\r\nKind: captions\r\nLanguage: en-GB\r\n\r\n"
            "STYLE\r\n::cue { color: red }\r\n\r\nREGION\r\nid:fred\r\n\r\n"
            "NOTE a note\r\nof two lines\r\n\r\n"
            "intro\r\n00:01.000 --> 00:02.500 align:start position:10%\r\n"
            "<v.loud Agent>Good <i>morning</i> &amp; <c.x>welcome</c></v>\r\n\r\n"
            "01:00:03.250 --> 01:00:04.000\r\n<v Caller>It is\r\nbroken &#x2014; 3 &lt; 4</v>"
            "<v Jane O&#39;Neil>Hm\r\n\r\n"
            "00:02.000 --> 00:02.900\r\n<v Caller>Hello\r\n\r\n"
            "00:05.000 --> 00:06.000\r\n[music]\r\n";
        const InteractionDetail call = only(ImportCatch(WebvttReader(), vtt, at(when)));
        QCOMPARE(told(call),
                 QStringList({u"agent Agent 1000+1500 Good morning & welcome"_s,
                              u"customer Caller 2000+900 Hello"_s, u"other  5000+1000 [music] (noise)"_s,
                              u"customer Caller 3603250+750 It is\nbroken — 3 < 4"_s,
                              u"other Jane O'Neil 3603250+750 Hm"_s}));
        QCOMPARE(call.interaction.language, u"en-GB"_s);
        QCOMPARE(call.interaction.channel, Channel::Phone);
        QCOMPARE(call.interaction.startedAt, when);
        QCOMPARE(call.interaction.endedAt, when + std::chrono::milliseconds(3'604'000));
        QCOMPARE(call.turns[1].at, when + std::chrono::milliseconds(2'000));
        QCOMPARE(call.interaction.subject, u"Hello"_s); // what the customer says first
    }

    void namesBeforeTheTextCountWhereTheyAreNames()
    {
        const QByteArray vtt = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nLea Sommer: Hello\n\n"
                               "2\n00:00:03.000 --> 00:00:04.000\nLea Sommer: Are you there?\n\n"
                               "3\n00:00:05.000 --> 00:00:06.000\nCustomer 1: Yes\n\n"
                               "4\n00:00:07.000 --> 00:00:08.000\nRemember: call back\n\n"
                               "5\n00:00:09.000 --> 00:00:10.000\nat 10:30\n";
        ImportSettings settings = at(when);
        settings.files[u"agents"_s] = "Tom\nlea  sommer\n";
        const InteractionDetail call = only(ImportCatch(WebvttReader(), vtt, settings));
        QCOMPARE(told(call),
                 QStringList({u"agent Lea Sommer 1000+1000 Hello"_s,
                              u"agent Lea Sommer 3000+1000 Are you there?"_s,
                              u"customer Customer 1 5000+1000 Yes"_s,
                              u"other  7000+1000 Remember: call back"_s, u"other  9000+1000 at 10:30"_s}));
        QCOMPARE(call.interaction.agent, u"Lea Sommer"_s);
    }

    void whereEveryCueHasANameNobodyNeedsToSpeakTwice()
    {
        const QByteArray zoom = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nLea Sommer: Hello\n\n"
                                "2\n00:00:03.000 --> 00:00:04.000\nJane Doe: It broke: again\n";
        QCOMPARE(told(only(ImportCatch(WebvttReader(), zoom, at(when)))),
                 QStringList(
                     {u"other Lea Sommer 1000+1000 Hello"_s, u"other Jane Doe 3000+1000 It broke: again"_s}));
        const QByteArray one = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nRemember: call back\n";
        QCOMPARE(told(only(ImportCatch(WebvttReader(), one, at(when)))),
                 QStringList({u"other  1000+1000 Remember: call back"_s}));
    }

    void theSameWordsAtAnotherTimeAreAnotherCall()
    {
        const QByteArray vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nNobody is available.\n";
        const auto idAt = [&vtt](Instant moment, const QString &account = {}) {
            ImportSettings settings = at(moment);
            settings.account = account;
            return only(ImportCatch(WebvttReader(), vtt, settings)).interaction.id;
        };
        QCOMPARE(idAt(when), idAt(when));
        QVERIFY(idAt(when) != idAt(when + std::chrono::hours(1)));
        QVERIFY(idAt(when, u"100"_s) != idAt(when, u"200"_s));
    }

    void subripIsReadAsPeopleWriteIt()
    {
        const QByteArray srt =
            "\xef\xbb\xbf"
            "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}Agent: <i>Hello</i>\r\n"
            "2\r\n00:00:01,500 --> 00:00:03,00 X1:1 X2:2\r\nCustomer: My number is\r\n42\r\n\r\n"
            "00:00:04.5 --> 00:00:04.1\r\n42\r\n\r\n"
            "00:00:06,000 --> 00:00:07,000\r\n(coughing)\r\n\r\n\r\n";
        const InteractionDetail call = only(ImportCatch(SrtReader(), srt, at(when)));
        QCOMPARE(told(call), QStringList({u"agent Agent 1000+1000 Hello"_s,
                                          u"customer Customer 1500+1500 My number is\n42"_s,
                                          u"other  4500+-1 42"_s, u"other  6000+1000 (coughing) (noise)"_s}));
    }

    void lineEndsThatWereMadeTwiceAreOne()
    {
        const QByteArray srt = "1\r\r\n00:00:01,000 --> 00:00:02,000\r\r\nHello\r\r\nthere\r\r\n\r\r\n"
                               "2\r\r\n00:00:03,000 --> 00:00:04,000\r\r\nBye\r\r\n";
        QCOMPARE(told(only(ImportCatch(SrtReader(), srt, at(when)))),
                 QStringList({u"other  1000+1000 Hello\nthere"_s, u"other  3000+1000 Bye"_s}));
    }

    void utf16IsReadToo()
    {
        const QString text = u"\ufeff1\n00:00:01,000 --> 00:00:02,000\nGrüße\n"_s;
        const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QCOMPARE(told(only(ImportCatch(SrtReader(), utf16, at(when)))),
                 QStringList({u"other  1000+1000 Grüße"_s}));
    }

    void callAnalyticsAfterTheCall()
    {
        const QByteArray json = R"({"Channel":"VOICE","LanguageCode":"en-US","JobStatus":"COMPLETED",
            "CustomerMetadata":{"ContactId":"c-1"},"JobName":"job",
            "ContentMetadata":{"Output":"RedactedAndSentiment","RedactionTypes":["PII","PCI"]},
            "Categories":{"MatchedCategories":["Angry"]},
            "ConversationCharacteristics":{"Sentiment":{"OverallSentiment":{"AGENT":2.5,"CUSTOMER":-1}},
              "Interruptions":{"TotalCount":1,"TotalTimeMillis":400,
                "InterruptionsByInterrupter":{"AGENT":[{"BeginOffsetMillis":900,"DurationMillis":400}]}},
              "NonTalkTime":{"TotalTimeMillis":1200},
              "ContactSummary":{"PostContactSummary":{"Content":"A late\nparcel"}}},
            "Transcript":[
              {"ParticipantId":"AGENT","Content":"One moment","BeginOffsetMillis":900,"EndOffsetMillis":1500,
               "Sentiment":"NEUTRAL"},
              {"ParticipantId":"CUSTOMER","Content":"My parcel [PII] is late","BeginOffsetMillis":100,
               "EndOffsetMillis":1300,"Sentiment":"NEGATIVE",
               "IssuesDetected":[{"CharacterOffsets":{"BeginOffsetChar":3,"EndOffsetChar":9}}],
               "Items":[{"Type":"pronunciation","Content":"My","BeginOffsetMillis":100,"EndOffsetMillis":200},
                        {"Type":"pronunciation","Content":"package","BeginOffsetMillis":200,"EndOffsetMillis":300},
                        {"Type":"pronunciation","Content":"is","BeginOffsetMillis":400,"EndOffsetMillis":500},
                        {"Type":"punctuation","Content":"."}]}]})";
        const ImportCatch all(AmazonTranscribeReader(), json, at(when));
        const InteractionDetail call = only(all);
        QCOMPARE(told(call), QStringList({u"customer  100+1200 My parcel [PII] is late"_s,
                                          u"agent  900+600 One moment"_s})); // they overlap, and stay so
        QCOMPARE(wordsOf(call.turns[0]), QStringList({u"My 100-200"_s, u"is 400-500"_s}));
        QCOMPARE(all.records.front().externalId, u"c-1"_s);
        QCOMPARE(factOf(call, u"sentiment, customer"_s), u"-1"_s);
        QCOMPARE(factOf(call, u"sentiment, agent"_s), u"2.5"_s);
        QCOMPARE(factOf(call, u"negative turns, customer"_s), u"1"_s);
        QCOMPARE(factOf(call, u"interruptions"_s), u"1"_s);
        QCOMPARE(factOf(call, u"interruption"_s), u"agent at 900 ms for 400 ms"_s);
        QCOMPARE(factOf(call, u"non-talk time, ms"_s), u"1200"_s);
        QCOMPARE(factOf(call, u"category"_s), u"Angry"_s);
        QCOMPARE(factOf(call, u"issue"_s), u"parcel"_s);
        QCOMPARE(factOf(call, u"redacted"_s), u"PII, PCI"_s);
        QCOMPARE(call.interaction.summary, u"A late parcel"_s);
        QVERIFY(all.records.front().who == PartyClaim());
    }

    void contactLensWhileTheCallGoesOn()
    {
        const QByteArray json = R"({"Segments":[
            {"Transcript":{"Id":"1","ParticipantId":"AGENT","ParticipantRole":"AGENT","Content":"Hello",
             "BeginOffsetMillis":0,"EndOffsetMillis":500,"Sentiment":"POSITIVE"}},
            {"Categories":{"MatchedCategories":["Greeting"],"MatchedDetails":{}}},
            {"Transcript":{"Id":"2","ParticipantId":"x","ParticipantRole":"CUSTOMER","Content":"It broke",
             "BeginOffsetMillis":600,"EndOffsetMillis":900,"Sentiment":"NEGATIVE",
             "IssuesDetected":[{"CharacterOffsets":{"BeginOffsetChar":0,"EndOffsetChar":8}}]}}]})";
        const InteractionDetail call = only(ImportCatch(AmazonTranscribeReader(), json, at(when)));
        QCOMPARE(told(call), QStringList({u"agent  0+500 Hello"_s, u"customer  600+300 It broke"_s}));
        QCOMPARE(factOf(call, u"category"_s), u"Greeting"_s);
        QCOMPARE(factOf(call, u"issue"_s), u"It broke"_s);
    }

    void contactLensOfAChatHasMoments()
    {
        const QByteArray json = R"({"Channel":"CHAT","CustomerMetadata":{"ContactId":"c-2"},"Transcript":[
            {"AbsoluteTime":"2022-03-01T10:00:00.000Z","Content":"Hi","ContentType":"text/plain","DisplayName":"Jo",
             "ParticipantId":"abc","ParticipantRole":"CUSTOMER","Type":"MESSAGE"},
            {"AbsoluteTime":"2022-03-01T10:00:05.000Z","ParticipantRole":"AGENT","Type":"EVENT","Content":"joined"},
            {"AbsoluteTime":"2022-03-01T10:00:09.000Z","Content":"Hello","ParticipantRole":"AGENT","Type":"MESSAGE"}
            ]})";
        const InteractionDetail chat = only(ImportCatch(AmazonTranscribeReader(), json));
        QCOMPARE(told(chat), QStringList({u"customer Jo 0+-1 Hi"_s, u"agent  9000+-1 Hello"_s}));
        QCOMPARE(chat.interaction.channel, Channel::Chat);
        QCOMPARE(chat.interaction.startedAt, instantFromMsecs(1'646'128'800'000));
    }

    void plainTranscribePutsWordsTogether()
    {
        const QByteArray json = R"({"jobName":"job-7","results":{"language_code":"en-US",
            "transcripts":[{"transcript":"Hi, there. Yes"}],
            "speaker_labels":{"segments":[
              {"items":[{"start_time":"0.5","speaker_label":"spk_0"},{"start_time":"1.0","speaker_label":"spk_0"}]},
              {"items":[{"start_time":"1.5","speaker_label":"spk_1"},{"start_time":"9.0","speaker_label":"spk_1"}]}]},
            "items":[
              {"type":"pronunciation","start_time":"0.5","end_time":"0.8","alternatives":[{"content":"Hi"}]},
              {"type":"punctuation","alternatives":[{"content":","}]},
              {"type":"pronunciation","start_time":"1.0","end_time":"1.2","alternatives":[{"content":"there"}]},
              {"type":"pronunciation","start_time":"1.5","end_time":"1.7","alternatives":[{"content":"Yes"}]},
              {"type":"pronunciation","start_time":"9.0","end_time":"9.1","alternatives":[{"content":"Hello"}]}]}})";
        const ImportCatch all(AmazonTranscribeReader(), json, at(when));
        const InteractionDetail call = only(all);
        QCOMPARE(told(call), QStringList({u"other spk_0 500+700 Hi, there"_s, u"other spk_1 1500+200 Yes"_s,
                                          u"other spk_1 9000+100 Hello"_s}));
        QCOMPARE(wordsOf(call.turns[0]), QStringList({u"Hi 500-800"_s, u"there 1000-1200"_s}));
        QCOMPARE(all.records.front().externalId, u"job-7"_s);
    }

    void aCallOfCallAnalyticsFromAmazon()
    {
        const QString path = dataFolder + u"transcripts-aws/example-call.json"_s;
        if (!QFileInfo::exists(path))
            QSKIP(
                "The folder with other people's data is not here: the call of transcripts-aws was not read.");
        const QByteArray bytes = bytesOf(path);
        QVERIFY(AmazonTranscribeReader().sniff(bytes.left(65'536), u"example-call.json"_s));
        const ImportCatch all(AmazonTranscribeReader(), bytes, at(when));
        const InteractionDetail call = only(all);
        QCOMPARE(call.turns.size(), size_t(37));
        QCOMPARE(all.records.front().externalId, u"example-call.wav"_s);
        QCOMPARE(factOf(call, u"sentiment, customer"_s), u"1.8"_s);
        QCOMPARE(factOf(call, u"interruptions"_s), u"2"_s);
        QCOMPARE(factOf(call, u"redacted"_s), u"PII"_s);
        size_t words = 0;
        bool overlap = false;
        qint64 end = 0;
        for (const Turn &turn : call.turns) {
            QVERIFY(turn.speaker == Speaker::Agent || turn.speaker == Speaker::Customer);
            QVERIFY(turn.offsetMs >= 0 && turn.durationMs > 0 && !turn.text.isEmpty() && !turn.noise);
            words += turn.words.size();
            overlap = overlap || turn.offsetMs < end;
            end = turn.offsetMs + turn.durationMs;
        }
        QVERIFY(overlap);
        QVERIFY2(words > 400, qPrintable(QString::number(words)));
    }

    void whisperInPython()
    {
        const QByteArray json = R"({"text":" Hello there.","language":"en","segments":[
            {"id":0,"seek":0,"start":0.0,"end":1.5,"text":" Hello there.","tokens":[1],"no_speech_prob":0.01,
             "words":[{"word":" Hello","start":0.1,"end":0.5,"probability":0.9},
                      {"word":" there.","start":0.6,"end":1.4,"probability":0.8}]},
            {"id":1,"start":1.5,"end":3.0,"text":"","no_speech_prob":0.95},
            {"id":2,"start":3.0,"end":3.5,"text":"","no_speech_prob":0.1},
            {"id":3,"start":4.0,"end":5.0,"text":" [Music]","no_speech_prob":0.5},
            {"id":4,"start":5.0,"end":6.0,"text":" Yes","speaker":"SPEAKER_01"}]})";
        const InteractionDetail call = only(ImportCatch(WhisperReader(), json, at(when)));
        QCOMPARE(told(call),
                 QStringList({u"other  0+1500 Hello there."_s, u"other  1500+1500  (noise)"_s,
                              u"other  4000+1000 [Music] (noise)"_s, u"other SPEAKER_01 5000+1000 Yes"_s}));
        QCOMPARE(wordsOf(call.turns[0]), QStringList({u"Hello 100-500"_s, u"there. 600-1400"_s}));
        QCOMPARE(call.interaction.language, u"en"_s);
        QCOMPARE(call.facts, (std::vector<std::pair<QString, QString>>{
                                 {u"recognition confidence"_s, u"0.85"_s}})); // of the words
    }

    void whisperSaysHowSureItWas()
    {
        const QByteArray python = R"({"text":"Hello","segments":[
            {"start":0,"end":1,"text":" Hello","no_speech_prob":0.1,"avg_logprob":-0.1053605},
            {"start":1,"end":2,"text":" there","no_speech_prob":0.1,"avg_logprob":-0.6931472}]})";
        const QByteArray cpp = R"({"transcription":[{"offsets":{"from":0,"to":900},"text":" Hello",
            "tokens":[{"text":" Hel","p":0.4},{"text":"lo","p":1.0},{"text":"x","p":7}]}]})";
        for (const QByteArray &json : {python, cpp}) {
            const InteractionDetail call = only(ImportCatch(WhisperReader(), json, at(when)));
            QCOMPARE(call.facts.size(), size_t(1));
            QCOMPARE(call.facts.front().second, u"0.70"_s);
        }
    }

    void whisperInCpp()
    {
        const QByteArray json = R"({"systeminfo":"x","result":{"language":"de"},"transcription":[
            {"timestamps":{"from":"00:00:00,000","to":"00:00:02,000"},"offsets":{"from":0,"to":2000},
             "text":" Guten Morgen.","tokens":[
               {"text":"[_BEG_]","offsets":{"from":0,"to":0}},
               {"text":" Gut","offsets":{"from":0,"to":300}},{"text":"en","offsets":{"from":300,"to":500}},
               {"text":" Morgen","offsets":{"from":600,"to":1500}},{"text":".","offsets":{"from":1500,"to":1600}}]},
            {"offsets":{"from":2000,"to":3000},"text":" [BLANK_AUDIO]"}]})";
        const InteractionDetail call = only(ImportCatch(WhisperReader(), json, at(when)));
        QCOMPARE(told(call), QStringList({u"other  0+2000 Guten Morgen."_s,
                                          u"other  2000+1000 [BLANK_AUDIO] (noise)"_s}));
        QCOMPARE(wordsOf(call.turns[0]), QStringList({u"Guten 0-500"_s, u"Morgen. 600-1600"_s}));
        QCOMPARE(call.interaction.language, u"de"_s);
    }

    void whisperCutsCharactersApart()
    {
        const QByteArray json = "{\"transcription\":[{\"offsets\":{\"from\":0,\"to\":900},\"text\":\" "
                                "\xe3\x81\x93\xe3\x82\x93 ok\","
                                "\"tokens\":[{\"text\":\" \xe3\x81\"},{\"text\":\"\x93\xe3\x82\x93\"},"
                                "{\"text\":\" ok\",\"offsets\":{\"from\":500,\"to\":800}}]},"
                                "{\"offsets\":{\"from\":900,\"to\":950},\"text\":\"\xc3\"}]}";
        const ImportCatch all(WhisperReader(), json, at(when));
        const InteractionDetail call = only(all);
        QCOMPARE(told(call), QStringList({u"other  0+900 こん ok"_s, u"other  900+50 \ufffd"_s}));
        QCOMPARE(wordsOf(call.turns[0]), QStringList{u"ok 500-800"_s});
        QCOMPARE(all.records.front().original.content, json);
        // Elsewhere it is a file in another encoding.
        QCOMPARE(
            ImportCatch(HarperValleyReader(), "[{\"human_transcript\":\"\xc3\"}]", at(when)).rejects.size(),
            size_t(1));
    }

    void whisperNamesLanguages_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("code");
        QTest::newRow("by its code") << u"yue"_s << u"yue"_s;
        QTest::newRow("by its name") << u"english"_s << u"en"_s;
        QTest::newRow("by its name, another") << u"Portuguese"_s << u"pt"_s;
        QTest::newRow("by a name that nobody knows") << u"klingon"_s << u"klingon"_s;
        QTest::newRow("not") << QString() << QString();
    }
    void whisperNamesLanguages()
    {
        QFETCH(QString, written);
        QFETCH(QString, code);
        const QByteArray json = "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"A\"}],\"language\":\"" +
                                written.toUtf8() + "\"}";
        QCOMPARE(only(ImportCatch(WhisperReader(), json, at(when))).interaction.language, code);
    }

    void whisperWritesALongTextFirst()
    {
        const QByteArray text = QByteArray("\\u0434\\u0430 \\\"no\\\" ").repeated(4'000);
        const QByteArray json =
            "{\"text\": \"" + text + "\", \"segments\": [{\"start\": 0, \"end\": 1, \"text\": \"A\"}]}";
        QVERIFY(WhisperReader().sniff(json.left(65'536), u"call.json"_s));
        QVERIFY(WhisperReader().sniff(json.left(65'535), u"call.json"_s)); // within an escape
        QVERIFY(!WhisperReader().sniff("{\"text\": \"a\", \"from\": \"b\"}", u"chat.json"_s));
    }

    void callsOfHarperValley()
    {
        const QString folder = dataFolder + u"hvb/transcript/"_s;
        if (!QFileInfo::exists(folder))
            QSKIP("The folder with other people's data is not here: the calls of hvb were not read.");
        size_t turns = 0;
        size_t noise = 0;
        for (const QString &sid : {u"0002f70f7386445b"_s, u"00d676d7058c49bb"_s, u"00f7dce6fc3849a2"_s}) {
            const QByteArray bytes = bytesOf(folder + sid + u".json"_s);
            QVERIFY(HarperValleyReader().sniff(bytes.left(65'536), sid));
            ImportSettings settings;
            settings.fileName = sid + u".json"_s;
            const ImportCatch all(HarperValleyReader(), bytes, settings);
            const InteractionDetail call = only(all);
            QVERIFY(!call.turns.empty());
            QCOMPARE(all.records.front().externalId, sid);
            QCOMPARE(
                QDateTime::fromMSecsSinceEpoch(toMsecs(call.interaction.startedAt), Qt::UTC).date().year(),
                2020);
            turns += call.turns.size();
            for (const Turn &turn : call.turns) {
                QVERIFY(turn.speaker == Speaker::Agent || turn.speaker == Speaker::Customer);
                QVERIFY(turn.durationMs > 0);
                noise += turn.noise ? 1 : 0;
            }
            if (sid.startsWith("00d6"_L1)) {
                // Its metadata say 1591059888619; the recognizer's clock ran 88 ms behind.
                QCOMPARE(call.interaction.startedAt, instantFromMsecs(1'591'059'888'707));
                QCOMPARE(wordsOf(call.turns[1]).first(2),
                         QStringList({u"hello 1689-2289"_s, u"this 2379-2619"_s}));
            }
        }
        QCOMPARE(turns, size_t(43));
        QCOMPARE(noise, size_t(3)); // a fourth has words around it
    }

    void theFilesNameSaysWhenItWas_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("moment");
        QTest::newRow("plain") << u"call-20231231T214105Z.vtt"_s << QByteArray("Europe/Berlin")
                               << u"2023-12-31T21:41:05Z"_s;
        QTest::newRow("local") << u"2023-12-31 21.41.05 call.vtt"_s << QByteArray("Europe/Berlin")
                               << u"2023-12-31T20:41:05Z"_s;
        QTest::newRow("minutes") << u"4711_2023-12-31_21-41.vtt"_s << QByteArray()
                                 << u"2023-12-31T21:41:00Z"_s;
        QTest::newRow("Contact Lens")
            << u"abc_analysis_2021-08-18T09:14:29Z.json"_s << QByteArray() << u"2021-08-18T09:14:29Z"_s;
        QTest::newRow("Zoom") << u"GMT20231231-214105_Recording.transcript.vtt"_s
                              << QByteArray("Europe/Berlin") << u"2023-12-31T21:41:05Z"_s;
        QTest::newRow("a day alone") << u"call-2023-12-31.vtt"_s << QByteArray() << QString();
        QTest::newRow("no day") << u"2023-13-31_21-41-05.vtt"_s << QByteArray() << QString();
        QTest::newRow("a longer number") << u"120231231214105.vtt"_s << QByteArray() << QString();
    }
    void theFilesNameSaysWhenItWas()
    {
        QFETCH(const QString, fileName);
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, moment);
        ImportSettings settings;
        settings.fileName = fileName;
        settings.timeZone = zone;
        const ImportCatch all(WebvttReader(), "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n", settings);
        if (moment.isEmpty()) {
            QCOMPARE(all.reasons(),
                     QStringList({u"It does not say when it began, and neither does its name."_s}));
        } else {
            QCOMPARE(only(all).interaction.startedAt,
                     instantFromMsecs(QDateTime::fromString(moment, Qt::ISODate).toMSecsSinceEpoch()));
        }
    }

    /// Whoever imports it may learn of the time zone later. It was told by its moment once.
    void aTimeZoneMakesNoOtherRecord()
    {
        const QByteArray vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n";
        const auto digest = [&vtt](const QByteArray &began) {
            return u"sha256:"_s +
                   QString::fromLatin1(
                       QCryptographicHash::hash(vtt + began, QCryptographicHash::Sha256).toHex().first(40));
        };
        for (const QString &name :
             {u"20231231-214105_Recording.vtt"_s, u"GMT20231231-214105_Recording.vtt"_s}) {
            ImportSettings settings;
            settings.fileName = name;
            const ImportCatch nowhere(WebvttReader(), vtt, settings);
            settings.timeZone = "Europe/Berlin";
            const ImportCatch berlin(WebvttReader(), vtt, settings);
            QCOMPARE(nowhere.records.front().externalId, digest("1704058865000"));
            QCOMPARE(berlin.records.front().externalId, nowhere.records.front().externalId);
            QCOMPARE(berlin.records.front().formerIds, QStringList{digest("1704055265000")});
        }
    }

    void aTranscriptBelongsToWhomTheSettingsName()
    {
        const QByteArray vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n";
        ImportSettings settings = at(when);
        settings.account = u"100200"_s;
        settings.source = u"recorder"_s;
        const ImportCatch all(WebvttReader(), vtt, settings);
        QCOMPARE(all.records.size(), size_t(1));
        const ImportedRecord &record = all.records.front();
        QCOMPARE(record.who.account, u"100200"_s);
        QVERIFY(!record.keepsCustomers);
        const Interaction &spine = record.part.interactions.front().interaction;
        QCOMPARE(spine.id, importedId<InteractionId>(u"recorder"_s, "interaction"_L1, record.externalId));
        QVERIFY(spine.customer.isNull() && record.part.customer.id.isNull());
        QCOMPARE(record.original.content, vtt);
        QCOMPARE(record.original.mediaType, u"text/vtt"_s);
        // The same file again is the same record; another one is not.
        QCOMPARE(ImportCatch(WebvttReader(), vtt, settings).records.front().externalId, record.externalId);
        QVERIFY(ImportCatch(WebvttReader(), vtt + "!\n", settings).records.front().externalId !=
                record.externalId);
        settings.largestDocument = 10;
        QCOMPARE(ImportCatch(WebvttReader(), vtt, settings).records.front().original,
                 (Document{Document::Role::Original, {}, u"text/vtt"_s, vtt.size(), {}}));
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        enum { Vtt, Srt, Amazon, Whisper, Harper };
        QTest::newRow("vtt, nothing") << int(Vtt) << QByteArray(" \n") << u"empty"_s;
        QTest::newRow("vtt, no signature") << int(Vtt) << QByteArray("WEBVTTX\n\nSECRET") << u"WEBVTT"_s;
        QTest::newRow("vtt, Latin-1")
            << int(Vtt) << QByteArray("WEBVTT\n\n00:01.0 --> 00:02.0\nGr\xfc\xdf\n") << u"UTF-8"_s;
        QTest::newRow("vtt, no cue") << int(Vtt) << QByteArray("WEBVTT\n\nNOTE SECRET\n")
                                     << u"Nothing is said"_s;
        QTest::newRow("vtt, hostile times")
            << int(Vtt) << QByteArray("WEBVTT\n\n99999999999:99:99.999 --> -1:0\nSECRET\n")
            << u"Nothing is said"_s;
        QTest::newRow("srt, no times") << int(Srt) << QByteArray("1\nSECRET\n") << u"arrow"_s;
        QTest::newRow("amazon, another shape") << int(Amazon) << QByteArray("{\"SECRET\":1}") << u"neither"_s;
        QTest::newRow("amazon, cut off")
            << int(Amazon) << QByteArray("{\"Transcript\":[{\"Content\":\"SECRET") << u"ends within"_s;
        QTest::newRow("amazon, wrong kinds")
            << int(Amazon) << QByteArray("{\"Transcript\":[1,\"SECRET\",{\"Content\":[]},null]}")
            << u"Nothing is said"_s;
        QTest::newRow("whisper, wrong kinds")
            << int(Whisper) << QByteArray("{\"segments\":[1,{\"text\":{},\"start\":\"SECRET\"}]}")
            << u"Nothing"_s;
        QTest::newRow("whisper, another shape")
            << int(Whisper) << QByteArray("{\"segments\":3}") << u"neither"_s;
        QTest::newRow("harper, no JSON") << int(Harper) << QByteArray("[SECRET") << u"no JSON"_s;
        QTest::newRow("harper, no list") << int(Harper) << QByteArray("{\"a\":\"SECRET\"}") << u"no list"_s;
        QTest::newRow("harper, deep") << int(Harper) << QByteArray(100'000, '[') << u"no JSON"_s;
    }
    void whatCannotBeReadIsRefused()
    {
        QFETCH(const int, format);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const WebvttReader vtt;
        const SrtReader srt;
        const AmazonTranscribeReader amazon;
        const WhisperReader whisper;
        const HarperValleyReader harper;
        const std::array<const ImportReader *, 5> readers{&vtt, &srt, &amazon, &whisper, &harper};
        const ImportCatch all(*readers.at(size_t(format)), bytes, at(when));
        QVERIFY(all.ended.ok());
        QVERIFY(all.records.empty());
        QCOMPARE(all.rejects.size(), size_t(1));
        QVERIFY2(all.rejects.front().reason.contains(reason), qPrintable(all.rejects.front().reason));
        QVERIFY(!all.rejects.front().reason.contains("SECRET"_L1));
    }

    void sizesAndNumbersAreBounded()
    {
        ImportSettings settings = at(when);
        settings.largestRecord = 1'000;
        ImportCatch all(WebvttReader(), "WEBVTT\n\n00:01.000 --> 00:02.000\n" + QByteArray(2'000, 'a'),
                        settings);
        QCOMPARE(all.reasons(), QStringList({u"It is larger than a record may be."_s}));
        QCOMPARE(all.rejects.front().bytes.size(), 1'000);
        QByteArray many = "WEBVTT\n\n";
        for (int i = 0; i < 50'001; ++i)
            many += "00:01.000 --> 00:02.000\na\n\n";
        all = ImportCatch(WebvttReader(), many, at(when));
        QCOMPARE(all.reasons(), QStringList({u"It has more than 50000 turns."_s}));
        const InteractionDetail far = only(ImportCatch(
            WhisperReader(),
            R"({"segments":[{"text":"a","start":1e300,"end":-5},{"text":"b","start":1,"end":1e9}]})",
            at(when)));
        QCOMPARE(far.turns.size(), size_t(2));
        for (const Turn &turn : far.turns)
            QVERIFY(turn.durationMs == -1 && turn.offsetMs <= 1'000);
    }

    void aTimeZoneThatDoesNotExistStopsTheFile()
    {
        ImportSettings settings = at(when);
        settings.timeZone = "Mars/Olympus";
        const ImportCatch all(WebvttReader(), "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n", settings);
        QVERIFY(!all.ended.ok());
        QCOMPARE(all.ended.error().code, Error::Code::NotFound);
    }

    void everyFormatKnowsItsOwnFilesOnly()
    {
        const WebvttReader vtt;
        const SrtReader srt;
        const AmazonTranscribeReader amazon;
        const WhisperReader whisper;
        const HarperValleyReader harper;
        const StarReader star;
        const TellerChatReader chat;
        const WhatsappReader whatsapp;
        const TellerReader own;
        const std::vector<const ImportReader *> readers{&vtt,  &srt,  &amazon,   &whisper, &harper,
                                                        &star, &chat, &whatsapp, &own};
        const std::vector<std::pair<QByteArray, QString>> files{
            {"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n", u"webvtt"_s},
            {"\xef\xbb\xbf"
             "1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n",
             u"srt"_s},
            {R"({"Transcript":[{"ParticipantRole":"AGENT","Content":"x"}]})", u"amazon-transcribe"_s},
            {R"({"jobName":"a","results":{"transcripts":[],"items":[]}})", u"amazon-transcribe"_s},
            {R"({"text":"a","segments":[{"start":0,"end":1,"text":"a","no_speech_prob":0}]})", u"whisper"_s},
            {R"({"transcription":[{"offsets":{"from":0,"to":1},"text":"a"}]})", u"whisper"_s},
            {R"([{"human_transcript":"a","speaker_role":"agent"}])", u"harper-valley"_s},
            {R"({"DialogueID":1,"Events":[{"Agent":"User"}]})", u"star"_s},
            {R"({"format":"teller-chat","id":"1"})", u"teller-chat"_s},
            {"[31.12.23, 21:41:05] Jane: Hi\n", u"whatsapp"_s},
            {R"({"format":"teller-customer","version":1})", u"teller"_s},
            {"From: a@example.com\nSubject: WEBVTT\n\nHello", QString()},
            {"id,name\n1,Jane\n", QString()},
            {R"({"vcon":"0.0.1","uuid":"1","dialog":[]})", QString()},
            {"", QString()}};
        for (const auto &[bytes, expected] : files) {
            QStringList claimed;
            for (const ImportReader *reader : readers) {
                if (reader->sniff(bytes, u"file"_s))
                    claimed.append(reader->name());
            }
            QCOMPARE(claimed.join(u' '), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestTranscriptReaders)
#include "tst_transcript_readers.moc"
