// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/whisper_reader.h"

#include "exchange/conversation_record.h"
#include "exchange/record_loops.h"
#include "exchange/speaker_roles.h"
#include "exchange/transcript/noise.h"
#include "exchange/transcript/word_finder.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr double noSpeech = 0.6;

qint64 seconds(const QJsonObject &object, QLatin1StringView key)
{
    return spanFromSeconds(object.value(key).toDouble(-1));
}

void setTimes(Turn &turn, qint64 start, qint64 end)
{
    turn.offsetMs = start;
    if (start >= 0 && end >= start)
        turn.durationMs = end - start;
}

Turn segmentTurn(const QJsonObject &segment, const SpeakerRoles &roles)
{
    const QString speaker = segment.value("speaker"_L1).toString();
    Turn turn = spokenTurn(roles.of(speaker), speaker, segment.value("text"_L1).toString());
    setTimes(turn, seconds(segment, "start"_L1), seconds(segment, "end"_L1));
    const bool silent = turn.text.isEmpty() && segment.value("no_speech_prob"_L1).toDouble() > noSpeech;
    turn.noise = silent || isNoise(turn.text);
    WordFinder words(turn);
    for (const QJsonValue value : segment.value("words"_L1).toArray()) {
        const QJsonObject word = value.toObject();
        words.add(word.value("word"_L1).toString(), seconds(word, "start"_L1), seconds(word, "end"_L1));
    }
    return turn;
}

qint64 offset(const QJsonObject &object, QLatin1StringView key)
{
    return spanFromMs(object.value("offsets"_L1).toObject().value(key).toDouble(-1));
}

/// whisper.cpp writes tokens, of which a word may have several; a space begins the next word.
void addTokens(Turn &turn, const QJsonArray &tokens)
{
    WordFinder words(turn);
    QString word;
    qint64 start = -1;
    qint64 end = -1;
    for (const QJsonValue value : tokens) {
        const QJsonObject token = value.toObject();
        const QString text = token.value("text"_L1).toString();
        if (text.startsWith("[_"_L1)) // "[_BEG_]", "[_TT_150]"
            continue;
        if (text.startsWith(u' ') || word.isEmpty()) {
            words.add(word, start, end);
            word.clear();
            start = offset(token, "from"_L1);
        }
        if (word.size() < 500)
            word.append(text);
        end = offset(token, "to"_L1);
    }
    words.add(word, start, end);
}

Turn transcriptionTurn(const QJsonObject &segment, const SpeakerRoles &roles)
{
    const QString speaker = segment.value("speaker"_L1).toString();
    Turn turn = spokenTurn(roles.of(speaker), speaker, segment.value("text"_L1).toString());
    setTimes(turn, offset(segment, "from"_L1), offset(segment, "to"_L1));
    turn.noise = isNoise(turn.text);
    addTokens(turn, segment.value("tokens"_L1).toArray());
    return turn;
}

/// How sure the recogniser was: the mean probability of what it wrote, over all segments that say it.
class Confidence
{
public:
    void note(const QJsonObject &segment)
    {
        const double logarithm = segment.value("avg_logprob"_L1).toDouble(1);
        if (logarithm <= 0) {
            add(std::exp(logarithm));
        } else {
            for (const QJsonValue word : segment.value("words"_L1).toArray())
                add(word.toObject().value("probability"_L1).toDouble(-1));
        }
        for (const QJsonValue token : segment.value("tokens"_L1).toArray()) // whisper.cpp
            add(token.toObject().value("p"_L1).toDouble(-1));
    }
    [[nodiscard]] QString text() const
    {
        return m_count == 0 ? QString() : QString::number(m_sum / double(m_count), 'f', 2);
    }

private:
    void add(double probability)
    {
        if (probability < 0 || probability > 1)
            return;
        m_sum += probability;
        ++m_count;
    }

    double m_sum = 0;
    qint64 m_count = 0;
};

/// OpenAI's service writes "english" where the programs write "en".
QString languageFrom(const QString &written)
{
    for (int i = QLocale::AnyLanguage + 1; written.size() > 3 && i <= QLocale::LastLanguage; ++i) {
        const auto language = QLocale::Language(i);
        if (written.compare(QLocale::languageToString(language), Qt::CaseInsensitive) == 0)
            return QLocale::languageToCode(language);
    }
    return written.left(35);
}

Result<ImportedRecord> recordFrom(const QJsonObject &json, const QByteArray &bytes, const QString &reader,
                                  const ImportSettings &settings)
{
    const bool segments = json.value("segments"_L1).isArray();
    if (!segments && !json.value("transcription"_L1).isArray())
        return rejected(u"It has neither \"segments\" nor \"transcription\"."_s);
    const SpeakerRoles roles(settings);
    Conversation conversation;
    InteractionDetail &detail = conversation.detail;
    detail.interaction.channel = Channel::Phone;
    const QJsonValue language =
        segments ? json.value("language"_L1) : json.value("result"_L1).toObject().value("language"_L1);
    detail.interaction.language = languageFrom(language.toString());
    Confidence confidence;
    for (const QJsonValue value : json.value(segments ? "segments"_L1 : "transcription"_L1).toArray()) {
        const QJsonObject segment = value.toObject();
        confidence.note(segment);
        Turn turn = segments ? segmentTurn(segment, roles) : transcriptionTurn(segment, roles);
        if (turn.noise || !turn.text.isEmpty())
            detail.turns.push_back(std::move(turn));
    }
    addFact(detail, u"recognition confidence"_s, confidence.text());
    conversation.bytes = bytes;
    conversation.mediaType = u"application/json"_s;
    return conversationRecord(std::move(conversation), reader, settings);
}

} // namespace

QString WhisperReader::name() const
{
    return u"whisper"_s;
}

bool WhisperReader::sniff(const QByteArray &head, const QString &) const
{
    const QByteArray start = head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head;
    if (!start.trimmed().startsWith('{'))
        return false;
    const bool python = head.contains("\"segments\"") && head.contains("\"start\"") &&
                        head.contains("\"text\"") &&
                        (head.contains("\"no_speech_prob\"") || head.contains("\"words\"") ||
                         head.contains("\"word_segments\""));
    const bool cpp = head.contains("\"transcription\"") && head.contains("\"offsets\"");
    // Python's Whisper writes the whole text first, which of a long call goes beyond what is seen here.
    static const QRegularExpression longText(uR"(\A\s*\{\s*"text"\s*:\s*"(?:[^"\\]++|\\.)*+\\?\z)"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    return python || cpp || longText.match(QString::fromLatin1(start)).hasMatch();
}

Result<Unit> WhisperReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    return readJsonValues(
        file, settings, sink,
        [this, &settings](const QJsonObject &object, const QByteArray &bytes) {
            return recordFrom(object, bytes, name(), settings);
        },
        BrokenCharacters::Replaced); // whisper.cpp ends tokens within characters
}

} // namespace teller
