// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chat/teller_chat_reader.h"

#include "core/outside_text.h"
#include "exchange/chat/international_number.h"
#include "exchange/conversation_record.h"
#include "exchange/json_records.h"
#include "exchange/record_loops.h"

#include <QJsonArray>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString word(const QJsonObject &object, QLatin1StringView key, qsizetype limit = 200)
{
    return outsideText(object.value(key).toString(), limit).trimmed();
}

bool isChannelHere(Channel channel)
{
    switch (channel) {
    case Channel::Chat:
    case Channel::Sms:
    case Channel::Social:
    case Channel::App:
    case Channel::Web:
    case Channel::Email:
    case Channel::Phone:
        return true;
    default:
        return false;
    }
}

/// One conversation, read field by field; the first thing that is wrong ends it.
class ChatReading final
{
public:
    /// `given`: whether somebody named the zone.
    ChatReading(const QJsonObject &json, const QTimeZone &zone, bool given)
        : m_json(json)
        , m_zone(zone)
        , m_zoneGiven(given)
    {}

    [[nodiscard]] Result<Conversation> conversation()
    {
        if (m_json.value("format"_L1).toString() != "teller-chat"_L1)
            return rejected(u"\"format\" is not \"teller-chat\"."_s);
        m_found.externalId = m_json.value("id"_L1).toString();
        if (m_found.externalId.isEmpty())
            return rejected(u"\"id\" is missing."_s);
        if (!readSpine() || !readMessages() || !readCase())
            return rejected(m_trouble);
        readCustomer();
        const QJsonObject facts = m_json.value("facts"_L1).toObject();
        for (auto it = facts.constBegin(); it != facts.constEnd(); ++it)
            addFact(m_found.detail, it.key(), it.value().toVariant().toString());
        return std::move(m_found);
    }
    /// The case that it belongs to, without its id; none if the file names none.
    [[nodiscard]] const std::optional<Case> &about() const { return m_about; }
    /// What the file says; nobody knows better.
    [[nodiscard]] std::optional<Direction> direction() const { return m_direction; }

private:
    bool fail(const QString &sentence)
    {
        m_trouble = sentence;
        return false;
    }
    bool moment(const QJsonObject &object, QLatin1StringView key, Instant &into)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined())
            return true;
        into = momentFrom(value.toString(), m_zone);
        m_found.assumesUtc |= !m_zoneGiven && !saysOffset(value.toString());
        return isSet(into) || fail(u"\"%1\" is no RFC 3339 moment."_s.arg(key));
    }
    bool readSpine()
    {
        Interaction &spine = m_found.detail.interaction;
        const auto channel = channelFromCode(m_json.value("channel"_L1).toString());
        if (!channel || !isChannelHere(*channel))
            return fail(u"\"channel\" is none that a conversation has."_s);
        spine.channel = *channel;
        if (m_json.contains("direction"_L1)) {
            m_direction = directionFromCode(m_json.value("direction"_L1).toString());
            if (!m_direction)
                return fail(u"\"direction\" is neither \"in\" nor \"out\" nor \"internal\"."_s);
        }
        spine.subject = word(m_json, "subject"_L1);
        spine.language = word(m_json, "language"_L1, 35);
        spine.queue = word(m_json, "queue"_L1);
        spine.agent = word(m_json, "agent"_L1);
        spine.disposition = word(m_json, "disposition"_L1);
        spine.thread = word(m_json, "thread"_L1);
        return moment(m_json, "started_at"_L1, spine.startedAt) &&
               moment(m_json, "ended_at"_L1, spine.endedAt);
    }
    bool readMessages()
    {
        if (!m_json.value("messages"_L1).isArray())
            return fail(u"\"messages\" is missing."_s);
        for (const QJsonValue value : m_json.value("messages"_L1).toArray()) {
            const QJsonObject message = value.toObject();
            const auto speaker = speakerFromCode(message.value("speaker"_L1).toString());
            if (!speaker)
                return fail(u"A \"speaker\" is not customer, agent, bot, system or other."_s);
            if (!message.value("text"_L1).isString())
                return fail(u"A message has no \"text\"."_s);
            Turn turn = spokenTurn(*speaker, message.value("name"_L1).toString(),
                                   message.value("text"_L1).toString());
            turn.offsetMs = spanFromMs(message.value("offset_ms"_L1).toDouble(-1));
            turn.durationMs = spanFromMs(message.value("duration_ms"_L1).toDouble(-1));
            if (!moment(message, "at"_L1, turn.at))
                return false;
            if (!turn.text.isEmpty())
                m_found.detail.turns.push_back(std::move(turn));
        }
        return true;
    }
    bool readCase()
    {
        if (!m_json.contains("case"_L1))
            return true;
        const QJsonObject about = m_json.value("case"_L1).toObject();
        Case found;
        found.number = word(about, "number"_L1);
        if (found.number.isEmpty())
            return fail(u"The \"case\" has no \"number\"."_s);
        found.subject = word(about, "subject"_L1);
        found.category = word(about, "category"_L1);
        found.status = about.contains("status"_L1) ? word(about, "status"_L1) : u"open"_s;
        if (found.status != "open"_L1 && found.status != "waiting"_L1 && found.status != "closed"_L1)
            return fail(u"The \"status\" of the case is neither open nor waiting nor closed."_s);
        if (!moment(about, "opened_at"_L1, found.openedAt) ||
            !moment(about, "changed_at"_L1, found.changedAt))
            return false;
        m_about = found;
        return true;
    }
    void readCustomer()
    {
        const QJsonObject who = m_json.value("customer"_L1).toObject();
        PartyClaim &claim = m_found.who;
        claim.externalId = word(who, "id"_L1);
        claim.account = word(who, "account"_L1);
        claim.name = word(who, "name"_L1);
        claim.postcode = word(who, "postcode"_L1, 20);
        const QString email = word(who, "email"_L1, 254).toLower();
        if (email.count(u'@') == 1 && !email.startsWith(u'@') && !email.endsWith(u'@'))
            claim.identifiers.push_back({u"email"_s, email, false, {}, {}});
        const QString phone = word(who, "phone"_L1);
        if (const QString number = internationalNumber(phone); !number.isEmpty())
            claim.identifiers.push_back({u"phone"_s, number, false, {}, {}});
        else
            addFact(m_found.detail, u"telephone"_s, phone);
        if (const QString handle = word(who, "handle"_L1); !handle.isEmpty())
            claim.identifiers.push_back({u"handle"_s, handle.toLower(), false, {}, {}});
    }

    const QJsonObject &m_json;
    QTimeZone m_zone;
    bool m_zoneGiven;
    Conversation m_found;
    std::optional<Direction> m_direction;
    std::optional<Case> m_about;
    QString m_trouble;
};

/// What the file leaves out about a case is what the conversation shows.
void addCase(ImportedRecord &record, Case about)
{
    Interaction &spine = record.part.interactions.front().interaction;
    about.id = importedId<CaseId>(record.source, "case"_L1, about.number);
    spine.caseId = about.id;
    if (about.subject.isEmpty())
        return;
    if (!isSet(about.openedAt))
        about.openedAt = spine.startedAt;
    if (!isSet(about.changedAt))
        about.changedAt = isSet(spine.endedAt) ? spine.endedAt : spine.startedAt;
    record.part.cases.push_back(std::move(about));
}

Result<ImportedRecord> recordFrom(const QJsonObject &json, const QByteArray &bytes, const QString &reader,
                                  const ImportSettings &settings)
{
    const Result<QTimeZone> zone = zoneOf(settings);
    if (!zone)
        return zone.error();
    ChatReading reading(json, *zone, !settings.timeZone.isEmpty());
    Result<Conversation> conversation = reading.conversation();
    if (!conversation)
        return conversation.error();
    conversation->bytes = bytes;
    conversation->mediaType = u"application/json"_s;
    const QString source = sourceOf(settings, reader);
    for (Identifier &identifier : conversation->who.identifiers)
        identifier.source = source;
    Result<ImportedRecord> record = conversationRecord(std::move(*conversation), reader, settings);
    if (record && reading.direction())
        record->part.interactions.front().interaction.direction = *reading.direction();
    if (record && reading.about())
        addCase(*record, *reading.about());
    return record;
}

} // namespace

QString TellerChatReader::name() const
{
    return u"teller-chat"_s;
}

bool TellerChatReader::sniff(const QByteArray &head, const QString &) const
{
    return beginsWithJsonObject(head) && head.contains("\"teller-chat\"");
}

Result<Unit> TellerChatReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    return readJsonValues(file, settings, sink,
                          [this, &settings](const QJsonObject &object, const QByteArray &bytes) {
                              return recordFrom(object, bytes, name(), settings);
                          });
}

} // namespace teller
