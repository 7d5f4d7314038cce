// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that are an exchange: one row of the timeline each.
#include "exchange/table/table_records.h"

#include "core/outside_text.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

InteractionDetail exchange(const ImportedRecord &record, Channel channel, Direction direction,
                           RecordFields &fields)
{
    InteractionDetail detail;
    Interaction &one = detail.interaction;
    one.id = importedId<InteractionId>(record.source, "interaction"_L1, record.externalId);
    one.channel = channel;
    one.direction = direction;
    one.startedAt = fields.filledMoment("at"_L1);
    one.endedAt = fields.moment("ended"_L1);
    if (isSet(one.endedAt) && one.endedAt < one.startedAt)
        fields.fail(u"ended"_s, u"It lies before 'at'."_s);
    one.subject = fields.line("subject"_L1);
    one.summary = fields.line("summary"_L1);
    one.agent = fields.line("agent"_L1);
    one.thread = fields.line("thread"_L1);
    one.language = fields.line("language"_L1);
    one.source = record.source;
    one.externalId = record.externalId;
    return detail;
}

void addFact(InteractionDetail &detail, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        detail.facts.emplace_back(name, value);
}

/// "3 × Bell · Helmet": what a list of exchanges shows of the lines.
QString linesInShort(const std::vector<LineItem> &lines)
{
    constexpr size_t shown = 3;
    QStringList parts;
    for (size_t i = 0; i < lines.size() && i < shown; ++i) {
        const LineItem &line = lines[i];
        parts.append(line.quantity == 1 ? line.article : u"%1 × %2"_s.arg(line.quantity).arg(line.article));
    }
    if (lines.size() > shown)
        parts.append(u"…"_s);
    return firstLine(parts.join(u" · "_s));
}

void addOrder(ImportedRecord &record, const QString &id, RecordFields &fields)
{
    Order order;
    order.id = importedId<OrderId>(record.source, "order"_L1, id);
    order.number = fields.line("number"_L1, id);
    order.status = fields.line("status"_L1, u"placed"_s);
    order.placedAt = fields.filledMoment("at"_L1);
    order.total = fields.money("total"_L1);
    order.lines = fields.lines();
    InteractionDetail detail = exchange(record, Channel::Order, Direction::Inbound, fields);
    Interaction &one = detail.interaction;
    if (one.subject.isEmpty())
        one.subject = u"Order %1"_s.arg(order.number);
    if (one.summary.isEmpty())
        one.summary = linesInShort(order.lines);
    one.outcome = order.status;
    detail.lines = order.lines;
    addFact(detail, u"total"_s, plainAmount(order.total));
    record.part.orders.push_back(std::move(order));
    record.part.interactions.push_back(std::move(detail));
}

void addOrderLine(ImportedRecord &record, RecordFields &fields)
{
    InteractionDetail detail = exchange(record, Channel::Order, Direction::Inbound, fields);
    LineItem line;
    line.article = fields.filled("article"_L1);
    line.quantity = int(fields.number("quantity"_L1, 1, -1'000'000'000, 1'000'000'000));
    line.amount = fields.money("amount"_L1);
    const QString number = fields.line("number"_L1);
    detail.interaction.subject =
        number.isEmpty() ? line.article : u"Order %1: %2"_s.arg(number, line.article);
    detail.interaction.outcome = u"ordered"_s;
    addFact(detail, u"order"_s, number);
    detail.lines.push_back(line);
    record.part.interactions.push_back(std::move(detail));
}

void addInvoice(ImportedRecord &record, const QString &id, RecordFields &fields)
{
    InteractionDetail detail = exchange(record, Channel::Billing, Direction::Outbound, fields);
    Interaction &one = detail.interaction;
    const QString number = fields.line("number"_L1, id);
    const Money total = fields.money("total"_L1);
    const Instant due = fields.moment("due"_L1);
    detail.lines = fields.lines();
    if (one.subject.isEmpty())
        one.subject = u"Invoice %1"_s.arg(number);
    if (one.summary.isEmpty())
        one.summary = linesInShort(detail.lines);
    one.outcome = fields.line("status"_L1);
    addFact(detail, u"invoice"_s, number);
    addFact(detail, u"total"_s, plainAmount(total));
    if (isSet(due))
        addFact(detail, u"due"_s,
                QDateTime::fromMSecsSinceEpoch(toMsecs(due), Qt::UTC).date().toString(Qt::ISODate));
    record.part.interactions.push_back(std::move(detail));
}

void addEmailEvent(ImportedRecord &record, RecordFields &fields)
{
    InteractionDetail detail = exchange(record, Channel::Email, Direction::Outbound, fields);
    Interaction &one = detail.interaction;
    one.outcome = fields.filled("event"_L1);
    const QString message = fields.filled("message"_L1);
    one.thread = u"e-mail "_s + message; // so that what became of a message stands together
    if (one.subject.isEmpty())
        one.subject = u"E-mail %1"_s.arg(one.outcome);
    addFact(detail, u"message"_s, message);
    addFact(detail, u"event"_s, one.outcome);
    addFact(detail, u"link"_s, fields.line("link"_L1));
    record.part.interactions.push_back(std::move(detail));
}

void addPageView(ImportedRecord &record, RecordFields &fields)
{
    InteractionDetail detail = exchange(record, Channel::Web, Direction::Inbound, fields);
    const QString page = fields.filled("page"_L1);
    if (detail.interaction.subject.isEmpty())
        detail.interaction.subject = page;
    addFact(detail, u"page"_s, page);
    addFact(detail, u"url"_s, fields.line("url"_L1));
    addFact(detail, u"referrer"_s, fields.line("referrer"_L1));
    record.part.interactions.push_back(std::move(detail));
}

void addShopVisit(ImportedRecord &record, RecordFields &fields)
{
    InteractionDetail detail = exchange(record, Channel::Store, Direction::Inbound, fields);
    const QString shop = fields.filled("shop"_L1);
    if (detail.interaction.subject.isEmpty())
        detail.interaction.subject = shop;
    addFact(detail, u"shop"_s, shop);
    record.part.interactions.push_back(std::move(detail));
}

void addSocialMention(ImportedRecord &record, RecordFields &fields)
{
    InteractionDetail detail = exchange(record, Channel::Social, Direction::Inbound, fields);
    Interaction &one = detail.interaction;
    Turn turn;
    turn.speaker = Speaker::Customer;
    turn.name = record.who.name;
    turn.at = one.startedAt;
    turn.offsetMs = 0;
    turn.text = fields.paragraphs("text"_L1);
    if (turn.text.isEmpty())
        fields.fail(u"text"_s, u"It is empty."_s);
    if (one.subject.isEmpty())
        one.subject = firstLine(turn.text, 80);
    one.summary = firstLine(turn.text);
    addFact(detail, u"network"_s, fields.line("network"_L1));
    addFact(detail, u"url"_s, fields.line("url"_L1));
    detail.turns.push_back(std::move(turn));
    record.part.interactions.push_back(std::move(detail));
}

void addInteraction(ImportedRecord &record, RecordFields &fields)
{
    const std::optional<Channel> channel = channelFromCode(fields.filled("channel"_L1));
    if (!channel)
        fields.fail(u"channel"_s, u"It is no channel."_s);
    const std::optional<Direction> direction = directionFromCode(fields.line("direction"_L1, u"in"_s));
    if (!direction)
        fields.fail(u"direction"_s, u"It is neither \"in\" nor \"out\" nor \"internal\"."_s);
    InteractionDetail detail =
        exchange(record, channel.value_or(Channel::Note), direction.value_or(Direction::Inbound), fields);
    Interaction &one = detail.interaction;
    one.outcome = fields.line("outcome"_L1);
    one.agentId = AgentId(fields.line("agent_id"_L1));
    one.queue = fields.line("queue"_L1);
    one.disposition = fields.line("disposition"_L1);
    constexpr qint64 longestWait = qint64(366) * 24 * 3600; // seconds
    const qint64 waited = fields.number("waited"_L1, -1, -1, longestWait);
    one.waitedMs = waited < 0 ? -1 : waited * 1000;
    const QString caseId = fields.line("case"_L1);
    if (!caseId.isEmpty())
        one.caseId = importedId<CaseId>(record.source, "case"_L1, caseId);
    detail.body = fields.paragraphs("text"_L1);
    if (one.subject.isEmpty())
        one.subject = firstLine(detail.body, 80);
    record.part.interactions.push_back(std::move(detail));
}

} // namespace

bool addExchange(ImportedRecord &record, RecordKind kind, const QString &id, RecordFields &fields)
{
    using Kind = RecordKind;
    switch (kind) {
    case Kind::Orders:
        addOrder(record, id, fields);
        break;
    case Kind::OrderLines:
        addOrderLine(record, fields);
        break;
    case Kind::Invoices:
        addInvoice(record, id, fields);
        break;
    case Kind::EmailEvents:
        addEmailEvent(record, fields);
        break;
    case Kind::PageViews:
        addPageView(record, fields);
        break;
    case Kind::ShopVisits:
        addShopVisit(record, fields);
        break;
    case Kind::SocialMentions:
        addSocialMention(record, fields);
        break;
    case Kind::Interactions:
        addInteraction(record, fields);
        break;
    default:
        return false;
    }
    std::vector<std::pair<QString, QString>> &facts = record.part.interactions.front().facts;
    for (std::pair<QString, QString> &fact : fields.facts())
        facts.push_back(std::move(fact));
    return true;
}

} // namespace teller
