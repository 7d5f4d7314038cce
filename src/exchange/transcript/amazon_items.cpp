// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/amazon_items.h"

#include "exchange/transcript/noise.h"

#include <QHash>
#include <QJsonArray>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pauseMs = 2'000;

/// Times are written as text with seconds: "12.34".
qint64 time(const QJsonObject &item, QLatin1StringView key)
{
    const QJsonValue value = item.value(key);
    bool valid = value.isDouble();
    const double seconds = valid ? value.toDouble() : value.toString().toDouble(&valid);
    return valid ? spanFromSeconds(seconds) : -1;
}

/// A word with its times; where in the text it stands is known when the text is made.
struct Word
{
    QString text;
    qint64 startMs = -1;
    qint64 endMs = -1;
    bool punctuation = false;
    QString speaker;
};

class TurnMaker final
{
public:
    explicit TurnMaker(const SpeakerRoles &roles)
        : m_roles(roles)
    {}

    void add(const Word &word)
    {
        if (word.text.isEmpty())
            return;
        const bool pause = m_endMs >= 0 && word.startMs > m_endMs + pauseMs;
        const bool other = !word.punctuation && word.speaker != m_speaker;
        if (m_turn.text.isEmpty() || pause || other) {
            finish();
            if (word.punctuation)
                return; // there is nothing that it could end
            m_speaker = word.speaker;
            m_turn = spokenTurn(m_roles.of(m_speaker), m_speaker, QString());
            m_turn.offsetMs = word.startMs;
        }
        if (!word.punctuation && !m_turn.text.isEmpty())
            m_turn.text.append(u' ');
        if (word.startMs >= 0 && word.endMs >= word.startMs)
            m_turn.words.push_back(
                {int(m_turn.text.size()), int(word.text.size()), word.startMs, word.endMs});
        m_turn.text.append(word.text);
        m_endMs = std::max(m_endMs, word.endMs);
    }
    void finish()
    {
        if (!m_turn.text.isEmpty()) {
            if (m_turn.offsetMs >= 0 && m_endMs >= m_turn.offsetMs)
                m_turn.durationMs = m_endMs - m_turn.offsetMs;
            m_turn.noise = isNoise(m_turn.text);
            m_turns.push_back(std::move(m_turn));
        }
        m_turn = {};
        m_endMs = -1;
    }
    [[nodiscard]] std::vector<Turn> take()
    {
        finish();
        return std::move(m_turns);
    }

private:
    const SpeakerRoles &m_roles;
    std::vector<Turn> m_turns;
    Turn m_turn;
    QString m_speaker;
    qint64 m_endMs = -1;
};

QHash<QString, QString> speakersByTime(const QJsonObject &labels)
{
    QHash<QString, QString> speakers;
    for (const QJsonValue segment : labels.value("segments"_L1).toArray()) {
        for (const QJsonValue value : segment.toObject().value("items"_L1).toArray()) {
            const QJsonObject item = value.toObject();
            speakers.insert(item.value("start_time"_L1).toString(),
                            item.value("speaker_label"_L1).toString());
        }
    }
    return speakers;
}

void addItems(TurnMaker &turns, const QJsonArray &items, const QHash<QString, QString> &speakers,
              const QString &channel)
{
    for (const QJsonValue value : items) {
        const QJsonObject item = value.toObject();
        const QJsonObject best = item.value("alternatives"_L1).toArray().first().toObject();
        Word word;
        word.text = spokenTurn(Speaker::Other, QString(), best.value("content"_L1).toString().left(500)).text;
        word.punctuation = item.value("type"_L1).toString() == "punctuation"_L1;
        word.startMs = time(item, "start_time"_L1);
        word.endMs = time(item, "end_time"_L1);
        word.speaker = item.value("speaker_label"_L1).toString();
        if (word.speaker.isEmpty())
            word.speaker = speakers.value(item.value("start_time"_L1).toString());
        if (word.speaker.isEmpty())
            word.speaker = channel;
        turns.add(word);
    }
    turns.finish();
}

} // namespace

Conversation itemsConversation(const QJsonObject &json, const SpeakerRoles &roles)
{
    Conversation found;
    found.externalId = json.value("jobName"_L1).toString();
    const QJsonObject results = json.value("results"_L1).toObject();
    found.detail.interaction.channel = Channel::Phone;
    found.detail.interaction.language = results.value("language_code"_L1).toString().left(35);
    TurnMaker turns(roles);
    const QJsonArray channels = results.value("channel_labels"_L1).toObject().value("channels"_L1).toArray();
    if (channels.isEmpty()) {
        addItems(turns, results.value("items"_L1).toArray(),
                 speakersByTime(results.value("speaker_labels"_L1).toObject()), QString());
    }
    for (const QJsonValue value : channels) {
        const QJsonObject channel = value.toObject();
        addItems(turns, channel.value("items"_L1).toArray(), {},
                 channel.value("channel_label"_L1).toString().left(100));
    }
    found.detail.turns = turns.take();
    return found;
}

} // namespace teller
