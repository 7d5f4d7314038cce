// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/transcript/amazon_call_analytics.h"

#include "exchange/speaker_roles.h"
#include "exchange/transcript/noise.h"
#include "exchange/transcript/word_finder.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

qint64 millis(const QJsonObject &object, QLatin1StringView key)
{
    return spanFromMs(object.value(key).toDouble(-1));
}

QString numberText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 10) : QString();
}

void addWords(Turn &turn, const QJsonArray &items)
{
    WordFinder words(turn);
    for (const QJsonValue value : items) {
        const QJsonObject item = value.toObject();
        if (item.value("Type"_L1).toString() == "pronunciation"_L1)
            words.add(item.value("Content"_L1).toString(), millis(item, "BeginOffsetMillis"_L1),
                      millis(item, "EndOffsetMillis"_L1));
    }
}

/// The parts of the text that a list of findings points at.
void addFindings(InteractionDetail &detail, const QString &name, const QJsonObject &said,
                 QLatin1StringView key)
{
    const QString content = said.value("Content"_L1).toString();
    for (const QJsonValue value : said.value(key).toArray()) {
        const QJsonObject finding = value.toObject();
        QString text = finding.value("Text"_L1).toString();
        if (text.isEmpty()) {
            const QJsonObject offsets = finding.value("CharacterOffsets"_L1).toObject();
            // Transcribe and Contact Lens name them differently.
            const auto offset = [&offsets](QLatin1StringView one, QLatin1StringView other) {
                return qsizetype(offsets.value(one).toInteger(offsets.value(other).toInteger(-1)));
            };
            const qsizetype begin = offset("Begin"_L1, "BeginOffsetChar"_L1);
            const qsizetype end = offset("End"_L1, "EndOffsetChar"_L1);
            if (begin >= 0 && end > begin && begin < content.size())
                text = content.mid(begin, end - begin);
        }
        addFact(detail, name, text);
    }
}

class Reading final
{
public:
    explicit Reading(const QJsonObject &json)
        : m_json(json)
    {}

    [[nodiscard]] Conversation conversation()
    {
        readParticipants();
        readSpine();
        for (const QJsonValue value : m_json.value("Transcript"_L1).toArray())
            addSaid(value.toObject());
        for (const QJsonValue value : m_json.value("Segments"_L1).toArray())
            addSegment(value.toObject());
        readCategories(m_json.value("Categories"_L1).toObject());
        readCharacteristics(m_json.value("ConversationCharacteristics"_L1).toObject());
        readRedaction();
        for (auto it = m_feelings.cbegin(); it != m_feelings.cend(); ++it)
            addFact(m_detail, it.key(), QString::number(it.value()));
        return std::move(m_found);
    }

private:
    /// Who is who, where it is said once for all: what is said then gives an id alone.
    void readParticipants()
    {
        for (const QJsonValue value : m_json.value("Participants"_L1).toArray()) {
            const QJsonObject one = value.toObject();
            if (const QString id = one.value("ParticipantId"_L1).toString(); !id.isEmpty())
                m_roles.insert(id, one.value("ParticipantRole"_L1).toString());
        }
    }
    Speaker speakerOf(const QJsonObject &said) const
    {
        const QString id = said.value("ParticipantId"_L1).toString();
        for (const QString &word : {said.value("ParticipantRole"_L1).toString(), m_roles.value(id), id}) {
            if (const auto role = roleFromWord(word))
                return *role;
        }
        return Speaker::Other;
    }
    /// Of a role, or of a participant's id.
    QString roleWord(const QString &key) const { return m_roles.value(key, key).toLower().left(40); }

    void readSpine()
    {
        Interaction &spine = m_detail.interaction;
        const bool chat = m_json.value("Channel"_L1).toString().compare("CHAT"_L1, Qt::CaseInsensitive) == 0;
        spine.channel = chat ? Channel::Chat : Channel::Phone;
        spine.language = m_json.value("LanguageCode"_L1).toString().left(35);
        const QJsonObject metadata = m_json.value("CustomerMetadata"_L1).toObject();
        for (const QString &id :
             {metadata.value("ContactId"_L1).toString(), m_json.value("ContactId"_L1).toString(),
              m_json.value("JobName"_L1).toString()})
        {
            if (m_found.externalId.isEmpty())
                m_found.externalId = id;
        }
    }
    void addSegment(const QJsonObject &segment)
    {
        if (segment.value("Transcript"_L1).isObject())
            addSaid(segment.value("Transcript"_L1).toObject());
        readCategories(segment.value("Categories"_L1).toObject());
        const QJsonObject summary = segment.value("PostContactSummary"_L1).toObject();
        readSummary(summary);
    }
    void addSaid(const QJsonObject &said)
    {
        // Chats hold events too: "joined", "typing".
        const QString type = said.value("Type"_L1).toString();
        if (!type.isEmpty() && type != "MESSAGE"_L1)
            return;
        const Speaker speaker = speakerOf(said);
        Turn turn =
            spokenTurn(speaker, said.value("DisplayName"_L1).toString(), said.value("Content"_L1).toString());
        if (turn.text.isEmpty())
            return;
        // While a chat goes on, the moment lies one step deeper.
        const QJsonObject time = said.value("Time"_L1).toObject();
        turn.at = momentFrom(said.value("AbsoluteTime"_L1).toString(time.value("AbsoluteTime"_L1).toString()),
                             QTimeZone::utc());
        turn.offsetMs = millis(said, "BeginOffsetMillis"_L1);
        const qint64 end = millis(said, "EndOffsetMillis"_L1);
        if (turn.offsetMs >= 0 && end >= turn.offsetMs)
            turn.durationMs = end - turn.offsetMs;
        turn.noise = isNoise(turn.text);
        addWords(turn, said.value("Items"_L1).toArray());
        m_detail.turns.push_back(std::move(turn));

        const QString feeling = said.value("Sentiment"_L1).toString();
        if (feeling == "NEGATIVE"_L1 || feeling == "POSITIVE"_L1 || feeling == "MIXED"_L1)
            ++m_feelings[feeling.toLower() + u" turns, "_s + speakerCode(speaker)];
        addFindings(m_detail, u"issue"_s, said, "IssuesDetected"_L1);
        addFindings(m_detail, u"outcome"_s, said, "OutcomesDetected"_L1);
        addFindings(m_detail, u"action item"_s, said, "ActionItemsDetected"_L1);
        m_redacted = m_redacted || said.value("Redaction"_L1).isObject();
    }
    void readCategories(const QJsonObject &categories)
    {
        for (const QJsonValue category : categories.value("MatchedCategories"_L1).toArray())
            addFact(m_detail, u"category"_s, category.toString());
    }
    void readSummary(const QJsonObject &summary)
    {
        if (m_detail.interaction.summary.isEmpty()) {
            InteractionDetail one;
            addFact(one, QString(), summary.value("Content"_L1).toString());
            if (!one.facts.empty())
                m_detail.interaction.summary = one.facts.front().second;
        }
    }
    void addByRole(const QString &name, const QJsonObject &values, QLatin1StringView within = {})
    {
        for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
            const QJsonValue value = within.isEmpty() ? it.value() : it.value().toObject().value(within);
            addFact(m_detail, name + u", "_s + roleWord(it.key()), numberText(value));
        }
    }
    void readCharacteristics(const QJsonObject &all)
    {
        const QJsonObject feelings =
            all.value("Sentiment"_L1).toObject().value("OverallSentiment"_L1).toObject();
        addByRole(u"sentiment"_s, feelings);
        addByRole(u"sentiment"_s, feelings.value("DetailsByParticipantRole"_L1).toObject()); // of a chat
        const QJsonObject interruptions = all.value("Interruptions"_L1).toObject();
        addFact(m_detail, u"interruptions"_s, numberText(interruptions.value("TotalCount"_L1)));
        addFact(m_detail, u"interruptions, ms"_s, numberText(interruptions.value("TotalTimeMillis"_L1)));
        const QJsonObject silence = all.value("NonTalkTime"_L1).toObject();
        addFact(m_detail, u"non-talk time, ms"_s, numberText(silence.value("TotalTimeMillis"_L1)));
        const QJsonObject talk = all.value("TalkTime"_L1).toObject();
        addByRole(u"talk time, ms"_s, talk.value("DetailsByParticipant"_L1).toObject(), "TotalTimeMillis"_L1);
        const QJsonObject speed = all.value("TalkSpeed"_L1).toObject();
        addByRole(u"words a minute"_s, speed.value("DetailsByParticipant"_L1).toObject(),
                  "AverageWordsPerMinute"_L1);
        addInterruptions(interruptions.value("InterruptionsByInterrupter"_L1).toObject());
        const QJsonObject summary = all.value("ContactSummary"_L1).toObject();
        readSummary(summary.value("PostContactSummary"_L1).toObject());
    }
    void addInterruptions(const QJsonObject &byWhom)
    {
        for (auto it = byWhom.constBegin(); it != byWhom.constEnd(); ++it) {
            for (const QJsonValue value : it.value().toArray()) {
                const QJsonObject one = value.toObject();
                const qint64 at = millis(one, "BeginOffsetMillis"_L1);
                const qint64 duration = millis(one, "DurationMillis"_L1);
                if (at >= 0)
                    addFact(m_detail, u"interruption"_s,
                            u"%1 at %2 ms for %3 ms"_s.arg(roleWord(it.key())).arg(at).arg(duration));
            }
        }
    }
    void readRedaction()
    {
        const QJsonObject content = m_json.value("ContentMetadata"_L1).toObject();
        if (!m_redacted && !content.value("Output"_L1).toString().startsWith("Redacted"_L1))
            return;
        QStringList types;
        for (const QJsonValue type : content.value("RedactionTypes"_L1).toArray())
            types.append(type.toString());
        addFact(m_detail, u"redacted"_s, types.isEmpty() ? u"yes"_s : types.join(u", "_s));
    }

    const QJsonObject &m_json;
    Conversation m_found;
    InteractionDetail &m_detail = m_found.detail;
    QHash<QString, QString> m_roles; ///< of participants' ids
    QMap<QString, int> m_feelings;   ///< how many turns of whom were negative, …
    bool m_redacted = false;
};

} // namespace

Conversation callAnalyticsConversation(const QJsonObject &json)
{
    return Reading(json).conversation();
}

} // namespace teller
