// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/harper_valley_reader.h"

#include "exchange/conversation_record.h"
#include "exchange/record_loops.h"
#include "exchange/speaker_roles.h"
#include "exchange/transcript/noise.h"
#include "exchange/transcript/word_finder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr double latestMoment = 253'402'300'799'000.0; // the end of the year 9999

void addWords(Turn &turn, const QJsonObject &segment)
{
    const QStringList words = turn.text.split(u' ', Qt::SkipEmptyParts);
    const QJsonArray offsets = segment.value("word_offsets_ms"_L1).toArray();
    const QJsonArray durations = segment.value("word_durations_ms"_L1).toArray();
    if (turn.offsetMs < 0 || offsets.size() != words.size() || durations.size() != words.size())
        return;
    WordFinder finder(turn);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qint64 offset = spanFromMs(offsets.at(i).toDouble(-1));
        const qint64 duration = spanFromMs(durations.at(i).toDouble(-1));
        if (offset >= 0 && duration >= 0)
            finder.add(words.at(i), turn.offsetMs + offset, turn.offsetMs + offset + duration);
    }
}

Result<ImportedRecord> recordFrom(const QByteArray &bytes, const QString &reader,
                                  const ImportSettings &settings)
{
    QJsonParseError trouble{};
    const QByteArray plain = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    const QJsonDocument document = QJsonDocument::fromJson(plain, &trouble);
    if (trouble.error != QJsonParseError::NoError)
        return rejected(u"It is no JSON: %1."_s.arg(trouble.errorString()));
    if (!document.isArray())
        return rejected(u"It is no list of segments."_s);

    Conversation conversation;
    InteractionDetail &detail = conversation.detail;
    detail.interaction.channel = Channel::Phone;
    detail.interaction.language = u"en"_s;
    for (const QJsonValue value : document.array()) {
        const QJsonObject segment = value.toObject();
        const QString role = segment.value("speaker_role"_L1).toString();
        QString text = segment.value("human_transcript"_L1).toString();
        if (text.isEmpty())
            text = segment.value("transcript"_L1).toString();
        Turn turn = spokenTurn(roleFromWord(role).value_or(Speaker::Other), QString(), text);
        if (turn.text.isEmpty())
            continue;
        turn.offsetMs =
            spanFromMs(segment.value("start_ms"_L1).toDouble(segment.value("offset_ms"_L1).toDouble(-1)));
        turn.durationMs = spanFromMs(segment.value("duration_ms"_L1).toDouble(-1));
        turn.noise = isNoise(turn.text);
        addWords(turn, segment);
        const double stamp = segment.value("start_timestamp_ms"_L1).toDouble(-1);
        if (stamp > double(longestConversationMs) && stamp < latestMoment && turn.offsetMs >= 0 &&
            !isSet(detail.interaction.startedAt))
            detail.interaction.startedAt = instantFromMsecs(qint64(stamp) - turn.offsetMs);
        detail.turns.push_back(std::move(turn));
    }
    static const QRegularExpression sid(uR"(\A([0-9a-f]{16})(?:\.json)?\z)"_s);
    if (const auto match = sid.match(settings.fileName); match.hasMatch())
        conversation.externalId = match.captured(1);
    conversation.bytes = bytes;
    conversation.mediaType = u"application/json"_s;
    return conversationRecord(std::move(conversation), reader, settings);
}

} // namespace

QString HarperValleyReader::name() const
{
    return u"harper-valley"_s;
}

bool HarperValleyReader::sniff(const QByteArray &head, const QString &) const
{
    const QByteArray start = head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head;
    return start.trimmed().startsWith('[') && head.contains("\"human_transcript\"") &&
           head.contains("\"speaker_role\"");
}

Result<Unit> HarperValleyReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    return readWholeFile(file, settings, sink, [this, &settings](const QByteArray &bytes) {
        return recordFrom(bytes, name(), settings);
    });
}

} // namespace teller
