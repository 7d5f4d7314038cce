// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/conversation_record.h"

#include "core/outside_text.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 128;
constexpr qsizetype longestId = 200;
constexpr qsizetype longestFact = 500;
constexpr auto gmt = "GMT"_L1; ///< as Zoom writes it before the moment

/// Where a turn stands in time; nothing if it does not say.
std::optional<qint64> positionOf(const Turn &turn, Instant start)
{
    if (turn.offsetMs >= 0)
        return turn.offsetMs;
    if (isSet(turn.at) && isSet(start))
        return toMsecs(turn.at) - toMsecs(start);
    return std::nullopt;
}

void sortTurns(std::vector<Turn> &turns, Instant start)
{
    // A turn without a moment stays behind the one before it in the file.
    std::vector<std::pair<qint64, size_t>> order;
    order.reserve(turns.size());
    qint64 last = std::numeric_limits<qint64>::min();
    for (size_t i = 0; i < turns.size(); ++i) {
        last = positionOf(turns[i], start).value_or(last);
        order.emplace_back(last, i);
    }
    std::sort(order.begin(), order.end());
    std::vector<Turn> sorted;
    sorted.reserve(turns.size());
    for (const auto &[position, index] : order)
        sorted.push_back(std::move(turns[index]));
    turns = std::move(sorted);
}

Instant firstMoment(const std::vector<Turn> &turns)
{
    Instant first;
    for (const Turn &turn : turns) {
        if (isSet(turn.at) && (!isSet(first) || turn.at < first))
            first = turn.at;
    }
    return first;
}

/// Offsets from moments and the other way round; what makes no sense is taken out. Answers the end.
Instant completeTimes(std::vector<Turn> &turns, Instant start)
{
    Instant end = start;
    for (Turn &turn : turns) {
        if (turn.offsetMs < 0 && isSet(turn.at)) {
            const qint64 offset = toMsecs(turn.at) - toMsecs(start);
            turn.offsetMs = spanFromMs(double(offset));
        } else if (turn.offsetMs >= 0 && !isSet(turn.at)) {
            turn.at = start + std::chrono::milliseconds(turn.offsetMs);
        }
        if (turn.offsetMs >= 0) {
            const qint64 over = turn.offsetMs + std::max<qint64>(turn.durationMs, 0);
            end = std::max(end, start + std::chrono::milliseconds(over));
        }
    }
    return end;
}

/// Whoever of the two sides spoke first began it.
Direction directionOf(const std::vector<Turn> &turns, Channel channel)
{
    // Whoever answers a telephone speaks first, so that on the telephone it tells nothing.
    if (channel == Channel::Phone)
        return Direction::Inbound;
    for (const Turn &turn : turns) {
        if (turn.speaker == Speaker::Customer)
            return Direction::Inbound;
        if (turn.speaker == Speaker::Agent)
            return Direction::Outbound;
    }
    return Direction::Inbound;
}

QString digestOf(const QByteArray &bytes)
{
    return u"sha256:"_s +
           QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(40));
}

/// Many a conversation says the same ("Nobody is available"): what tells it is also when it was, and whose.
QByteArray whatTells(const Conversation &conversation, Instant began, const ImportSettings &settings)
{
    return conversation.bytes + QByteArray::number(toMsecs(began)) + settings.account.toUtf8();
}

Document originalOf(QByteArray bytes, const QString &mediaType, const ImportSettings &settings)
{
    Document original;
    original.name = settings.fileName;
    original.mediaType = mediaType;
    original.bytes = bytes.size();
    if (original.bytes <= settings.largestDocument)
        original.content = std::move(bytes);
    return original;
}

} // namespace

Result<ImportedRecord> conversationRecord(Conversation conversation, const QString &readerName,
                                          const ImportSettings &settings)
{
    InteractionDetail &detail = conversation.detail;
    Interaction &spine = detail.interaction;
    if (detail.turns.empty())
        return rejected(u"Nothing is said in it."_s);
    if (detail.turns.size() > size_t(mostTurns))
        return rejected(u"It has more than %1 turns."_s.arg(mostTurns));
    const Result<QTimeZone> zone = zoneOf(settings);
    if (!zone)
        return zone.error();
    if (!isSet(spine.startedAt))
        spine.startedAt = firstMoment(detail.turns);
    Instant told = spine.startedAt; // what tells it: as it is written, whatever the time zone
    if (!isSet(spine.startedAt)) {
        spine.startedAt = momentInName(settings.fileName, *zone);
        told = momentInName(settings.fileName, QTimeZone::utc());
        const Instant elsewhere = momentInName(settings.fileName, QTimeZone(3600));
        conversation.assumesUtc |= settings.timeZone.isEmpty() && spine.startedAt != elsewhere;
        // It was the moment once, and "GMT" counted for nothing.
        const Instant former = momentInName(QString(settings.fileName).remove(gmt), *zone);
        if (conversation.externalId.isEmpty() && isSet(former))
            conversation.formerIds = {digestOf(whatTells(conversation, former, settings))};
    }
    if (!isSet(spine.startedAt))
        spine.startedAt = told = settings.when;
    if (!isSet(spine.startedAt))
        return rejected(u"It does not say when it began, and neither does its name."_s);
    sortTurns(detail.turns, spine.startedAt);
    const Instant end = completeTimes(detail.turns, spine.startedAt);
    if (!isSet(spine.endedAt) && end > spine.startedAt)
        spine.endedAt = end;

    ImportedRecord record;
    record.source = sourceOf(settings, readerName);
    record.externalId = outsideText(conversation.externalId, longestId);
    if (record.externalId.isEmpty() || record.externalId.size() < conversation.externalId.size())
        record.externalId =
            digestOf(conversation.externalId.isEmpty() ? whatTells(conversation, told, settings)
                                                       : conversation.externalId.toUtf8());
    record.formerIds = std::move(conversation.formerIds);
    record.assumesUtc = conversation.assumesUtc;
    spine.id = importedId<InteractionId>(record.source, "interaction"_L1, record.externalId);
    spine.source = record.source;
    spine.externalId = record.externalId;
    spine.direction = directionOf(detail.turns, spine.channel);
    if (spine.agent.isEmpty()) {
        const auto agent = std::find_if(detail.turns.cbegin(), detail.turns.cend(), [](const Turn &turn) {
            return turn.speaker == Speaker::Agent && !turn.name.isEmpty();
        });
        if (agent != detail.turns.cend())
            spine.agent = agent->name;
    }
    if (spine.subject.isEmpty()) {
        for (const Turn &turn : detail.turns) {
            if (turn.speaker == Speaker::Customer && !turn.noise && !turn.text.isEmpty()) {
                spine.subject = firstLine(turn.text, 100);
                break;
            }
        }
    }
    record.who = std::move(conversation.who);
    if (record.who.account.isEmpty())
        record.who.account = settings.account;
    record.original = originalOf(std::move(conversation.bytes), conversation.mediaType, settings);
    record.part.interactions.push_back(std::move(detail));
    return record;
}

Turn spokenTurn(Speaker speaker, const QString &name, const QString &text)
{
    Turn turn;
    turn.speaker = speaker;
    turn.name = outsideText(name, longestName).trimmed();
    turn.text = outsideParagraphs(text).trimmed();
    return turn;
}

qint64 spanFromMs(double value)
{
    if (!(value >= 0) || value > double(longestConversationMs))
        return -1;
    return std::llround(value);
}

qint64 spanFromSeconds(double value)
{
    return spanFromMs(value * 1000);
}

void addFact(InteractionDetail &detail, const QString &name, const QString &value)
{
    const QString line = firstLine(outsideParagraphs(value), longestFact);
    if (!line.isEmpty() && detail.facts.size() < size_t(mostFacts))
        detail.facts.emplace_back(outsideText(name, longestName), line);
}

Instant momentInName(const QString &fileName, const QTimeZone &zone)
{
    static const QRegularExpression pattern(
        uR"((GMT)?(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?:[-_. T]|[ _]at[ _])?(\d\d)[-_.: hH]?(\d\d)(?:[-_.:m]?(\d\d))?(Z)?(?!\d))"_s);
    const QRegularExpressionMatch match = pattern.match(fileName.left(512));
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int group) {
        return match.capturedView(group).toInt();
    };
    const QDate day(number(2), number(3), number(4));
    const QTime time(number(5), number(6), number(7));
    if (!day.isValid() || !time.isValid())
        return {};
    const bool utc = !match.capturedView(1).isEmpty() || !match.capturedView(8).isEmpty();
    return instantFromMsecs(QDateTime(day, time, utc ? QTimeZone::utc() : zone).toMSecsSinceEpoch());
}

Result<QTimeZone> zoneOf(const ImportSettings &settings)
{
    if (settings.timeZone.isEmpty())
        return QTimeZone::utc();
    const QTimeZone zone(settings.timeZone);
    if (!zone.isValid())
        return Error{Error::Code::NotFound, u"The time zone of the settings is not known here."_s, false};
    return zone;
}

Instant momentFrom(const QString &text, const QTimeZone &zone)
{
    if (text.size() > 64)
        return {};
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.date().year() < 1900 || moment.date().year() > 9999)
        return {};
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), zone);
    return instantFromMsecs(moment.toMSecsSinceEpoch());
}

bool saysOffset(QStringView moment)
{
    constexpr qsizetype behindDate = 9;
    return moment.endsWith(u'Z', Qt::CaseInsensitive) || moment.contains(u'+') ||
           moment.lastIndexOf(u'-') > behindDate;
}

QString sourceOf(const ImportSettings &settings, const QString &readerName)
{
    return settings.source.isEmpty() ? readerName : settings.source;
}

} // namespace teller
