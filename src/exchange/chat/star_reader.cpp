// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chat/star_reader.h"

#include "exchange/conversation_record.h"
#include "exchange/json_records.h"
#include "exchange/record_loops.h"

#include <QJsonArray>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 latestSecond = 253'402'300'799; // the end of the year 9999

std::optional<Speaker> speakerOf(const QJsonObject &event)
{
    const QString agent = event.value("Agent"_L1).toString();
    const QString action = event.value("Action"_L1).toString();
    if (agent == "User"_L1 && action == "utter"_L1)
        return Speaker::Customer;
    if (agent == "Wizard"_L1 && (action == "utter"_L1 || action == "pick_suggestion"_L1))
        return Speaker::Agent;
    return std::nullopt;
}

void addScenario(InteractionDetail &detail, const QJsonObject &json)
{
    const QJsonObject scenario = json.value("Scenario"_L1).toObject();
    for (const QJsonValue domain : scenario.value("Domains"_L1).toArray())
        addFact(detail, u"domain"_s, domain.toString());
    for (const QJsonValue capability : scenario.value("WizardCapabilities"_L1).toArray())
        addFact(detail, u"task"_s, capability.toObject().value("Task"_L1).toString());
    addFact(detail, u"completion"_s, json.value("CompletionLevel"_L1).toString());
}

Result<ImportedRecord> recordFrom(const QJsonObject &json, const QByteArray &bytes, const QString &reader,
                                  const ImportSettings &settings)
{
    if (!json.value("Events"_L1).isArray() || !json.contains("DialogueID"_L1))
        return rejected(u"It has no \"Events\" or no \"DialogueID\"."_s);
    Conversation conversation;
    conversation.externalId = json.value("DialogueID"_L1).toVariant().toString();
    InteractionDetail &detail = conversation.detail;
    detail.interaction.channel = Channel::Chat;
    detail.interaction.language = u"en"_s;
    for (const QJsonValue value : json.value("Events"_L1).toArray()) {
        const QJsonObject event = value.toObject();
        const std::optional<Speaker> speaker = speakerOf(event);
        if (!speaker)
            continue;
        Turn turn = spokenTurn(*speaker, QString(), event.value("Text"_L1).toString());
        if (turn.text.isEmpty())
            continue;
        const qint64 second = event.value("UnixTime"_L1).toInteger(-1);
        if (second > 0 && second <= latestSecond)
            turn.at = instantFromMsecs(second * 1000);
        detail.turns.push_back(std::move(turn));
    }
    addScenario(detail, json);
    conversation.bytes = bytes;
    conversation.mediaType = u"application/json"_s;
    return conversationRecord(std::move(conversation), reader, settings);
}

} // namespace

QString StarReader::name() const
{
    return u"star"_s;
}

bool StarReader::sniff(const QByteArray &head, const QString &) const
{
    return beginsWithJsonObject(head) && head.contains("\"DialogueID\"") && head.contains("\"Events\"");
}

Result<Unit> StarReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    return readJsonValues(file, settings, sink,
                          [this, &settings](const QJsonObject &object, const QByteArray &bytes) {
                              return recordFrom(object, bytes, name(), settings);
                          });
}

} // namespace teller
