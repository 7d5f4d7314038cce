// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/record_rows.h"

#include "store/record/packed_content.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <functional>
#include <optional>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// One row's JSON object with typed looks into it.
class Fields final
{
public:
    explicit Fields(const QJsonObject &object)
        : m_object(object)
    {}

    [[nodiscard]] QString text(QLatin1StringView key) const { return m_object.value(key).toString(); }
    [[nodiscard]] qint64 number(QLatin1StringView key) const { return m_object.value(key).toInteger(); }
    [[nodiscard]] int integer(QLatin1StringView key) const { return int(number(key)); }
    [[nodiscard]] bool flag(QLatin1StringView key) const { return number(key) != 0; }
    [[nodiscard]] Instant at(QLatin1StringView key) const { return instantFromMsecs(number(key)); }
    [[nodiscard]] Money money() const { return Money{number("minor"_L1), text("currency"_L1)}; }
    template <typename Id>
    [[nodiscard]] Id id(QLatin1StringView key) const
    {
        return Id::fromText(text(key));
    }

private:
    QJsonObject m_object;
};

/// A word that a newer version may know is shown as the nearest thing we have.
Channel channelOf(const QString &code)
{
    return channelFromCode(code).value_or(Channel::Note);
}
Direction directionOf(const QString &code)
{
    return directionFromCode(code).value_or(Direction::Internal);
}

struct Part
{
    QString name;
    Fields fields;
};

std::optional<Part> partOf(const QSqlQuery &row)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(row.value(2).toString().toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return Part{row.value(0).toString(), Fields(document.object())};
}

Interaction interactionFrom(const Fields &f)
{
    Interaction i;
    i.id = f.id<InteractionId>("id"_L1);
    i.customer = f.id<CustomerId>("customer"_L1);
    i.channel = channelOf(f.text("channel"_L1));
    i.direction = directionOf(f.text("direction"_L1));
    i.startedAt = f.at("started_at"_L1);
    i.endedAt = f.at("ended_at"_L1);
    i.subject = f.text("subject"_L1);
    i.summary = f.text("summary"_L1);
    i.outcome = f.text("outcome"_L1);
    i.agent = f.text("agent"_L1);
    i.queue = f.text("queue"_L1);
    i.disposition = f.text("disposition"_L1);
    i.caseId = f.id<CaseId>("case"_L1);
    i.callId = CallId(f.text("call"_L1));
    i.source = f.text("source"_L1);
    i.externalId = f.text("external"_L1);
    i.agentId = AgentId(f.text("agent_id"_L1));
    i.thread = f.text("thread"_L1);
    i.language = f.text("language"_L1);
    i.waitedMs = f.number("waited_ms"_L1);
    return i;
}

Customer customerFrom(const Fields &f)
{
    Customer c;
    c.id = f.id<CustomerId>("id"_L1);
    c.name = f.text("name"_L1);
    c.tier = f.text("tier"_L1);
    c.language = f.text("language"_L1);
    c.address = f.text("address"_L1);
    c.since = f.at("since"_L1);
    c.yearlyValue = f.money();
    return c;
}

CustomerSummary candidateFrom(const Fields &f)
{
    return CustomerSummary{f.id<CustomerId>("id"_L1),
                           f.text("name"_L1),
                           f.text("tier"_L1),
                           f.text("account"_L1),
                           f.text("address"_L1),
                           f.at("last_at"_L1),
                           f.text("matched"_L1) == "ani"_L1 ? u"phone"_s : f.text("matched"_L1)};
}

Outreach outreachFrom(const Fields &f)
{
    return {f.id<OutreachId>("id"_L1), channelOf(f.text("channel"_L1)),
            f.text("kind"_L1),         f.text("subject"_L1),
            f.text("about"_L1),        f.at("planned_at"_L1),
            f.flag("available"_L1)};
}

/// None for a kind that only a newer version knows.
std::optional<AgentAction> actionFrom(const Fields &f)
{
    const auto kind = agentActionFromCode(f.text("kind"_L1));
    if (!kind)
        return std::nullopt;
    return AgentAction{f.id<AgentActionId>("id"_L1),
                       f.id<CustomerId>("customer"_L1),
                       f.id<InteractionId>("interaction"_L1),
                       *kind,
                       f.text("about"_L1),
                       f.text("text"_L1),
                       AgentId(f.text("owner"_L1)),
                       f.at("due_at"_L1),
                       AgentId(f.text("agent"_L1)),
                       f.text("name"_L1),
                       f.at("at"_L1)};
}

/// Moments come in no order, and of each profile as many as one may have.
Rhythm rhythmFrom(const Fields &f)
{
    Rhythm rhythm{f.text("what"_L1)};
    const QString moments = f.text("at"_L1);
    for (const QStringView one : QStringView(moments).split(u' ', Qt::SkipEmptyParts))
        rhythm.at.push_back(instantFromMsecs(one.toLongLong()));
    std::sort(rhythm.at.begin(), rhythm.at.end(), std::greater<>());
    if (rhythm.at.size() > size_t(Rhythm::mostMoments))
        rhythm.at.resize(size_t(Rhythm::mostMoments));
    return rhythm;
}

LineItem lineFrom(const Fields &f)
{
    return {f.text("article"_L1), f.integer("quantity"_L1), f.money()};
}

Case caseFrom(const Fields &f)
{
    return {f.id<CaseId>("id"_L1), f.text("number"_L1),  f.text("subject"_L1),  f.text("status"_L1),
            f.text("category"_L1), f.at("opened_at"_L1), f.at("changed_at"_L1), AgentId(f.text("owner"_L1))};
}

/// What a snapshot and a whole file have alike; false if the part is none of it.
template <typename Whole>
bool addStanding(Whole &s, const QString &part, const Fields &f)
{
    if (part == "customer"_L1)
        s.customer = customerFrom(f);
    else if (part == "account"_L1)
        s.accounts.push_back({f.id<AccountId>("id"_L1), f.text("number"_L1), f.text("kind"_L1),
                              f.text("status"_L1), f.text("role"_L1), f.at("opened_at"_L1)});
    else if (part == "profile"_L1)
        s.profiles.push_back(
            {f.id<CustomerId>("id"_L1), f.text("name"_L1), f.text("kept_by"_L1), f.flag("provisional"_L1)});
    else if (part == "party"_L1)
        s.parties.push_back(
            {f.id<PartyId>("id"_L1), f.text("name"_L1), f.text("relation"_L1), f.text("may_do"_L1)});
    else if (part == "identifier"_L1)
        s.identifiers.push_back({f.text("kind"_L1), f.text("value"_L1), f.flag("verified"_L1),
                                 f.text("source"_L1), f.at("since"_L1)});
    else if (part == "case"_L1)
        s.cases.push_back(caseFrom(f));
    else if (part == "promise"_L1)
        s.promises.push_back({f.id<PromiseId>("id"_L1), f.text("text"_L1), f.text("owner"_L1),
                              f.at("made_at"_L1), f.at("due_at"_L1), f.at("kept_at"_L1),
                              f.id<InteractionId>("interaction"_L1), AgentId(f.text("owner_id"_L1))});
    else if (part == "preference"_L1)
        s.preferences.push_back(
            {f.text("key"_L1), f.text("value"_L1), f.text("source"_L1), f.at("since"_L1)});
    else if (part == "consent"_L1)
        s.consents.push_back(
            {f.text("purpose"_L1), f.flag("given"_L1), f.text("source"_L1), f.at("since"_L1)});
    else if (part == "entitlement"_L1)
        s.entitlements.push_back({f.id<EntitlementId>("id"_L1), f.text("kind"_L1), f.text("what"_L1),
                                  f.at("starts_at"_L1), f.at("ends_at"_L1), f.flag("renews"_L1), f.money()});
    else if (part == "payment"_L1)
        s.payments.push_back({f.id<PaymentId>("id"_L1), f.text("reference"_L1), f.text("status"_L1),
                              f.text("method"_L1), f.at("at"_L1), f.money()});
    else if (part == "survey"_L1)
        s.surveys.push_back({f.text("survey"_L1), f.integer("score"_L1), f.text("comment"_L1), f.at("at"_L1),
                             f.text("record"_L1)});
    else if (part == "action"_L1) {
        if (auto action = actionFrom(f))
            s.actions.push_back(std::move(*action));
    } else
        return false;
    return true;
}

bool addToSnapshot(CustomerSnapshot &s, const QString &part, const Fields &f)
{
    if (part == "interaction"_L1)
        s.interactions.push_back(interactionFrom(f));
    else if (part == "case"_L1)
        (f.text("status"_L1) == "closed"_L1 ? s.closedCases : s.cases).push_back(caseFrom(f));
    else if (part == "outreach"_L1)
        s.outreach.push_back(outreachFrom(f));
    else if (part == "sent"_L1)
        s.sent.push_back({outreachFrom(f), f.at("sent_at"_L1)});
    else if (part == "rhythm"_L1)
        s.rhythms.push_back(rhythmFrom(f));
    else if (part == "purchase"_L1)
        s.purchases.push_back({f.text("article"_L1), f.integer("quantity"_L1), f.at("at"_L1),
                               f.text("order"_L1), f.text("status"_L1)});
    else if (part == "spend"_L1)
        s.spend.push_back({f.integer("years_ago"_L1), f.money()});
    else if (part == "viewer"_L1)
        s.viewers.push_back({AgentId(f.text("agent"_L1)), f.text("name"_L1), f.at("since"_L1)});
    else
        return addStanding(s, part, f);
    return true;
}

/// As turnWords() in admin/customer_rows wrote them.
std::vector<WordTiming> wordsFrom(const QString &text)
{
    std::vector<WordTiming> words;
    for (const QStringView one : QStringView(text).split(u' ', Qt::SkipEmptyParts)) {
        const auto numbers = one.split(u',');
        if (numbers.size() != 4)
            return {};
        words.push_back(
            {numbers[0].toInt(), numbers[1].toInt(), numbers[2].toLongLong(), numbers[3].toLongLong()});
    }
    return words;
}

Document documentFrom(const Fields &f)
{
    return {f.text("role"_L1) == "attachment"_L1 ? Document::Role::Attachment : Document::Role::Original,
            f.text("name"_L1),
            f.text("media_type"_L1),
            f.number("bytes"_L1),
            {}};
}

/// False if the part is nothing that belongs to an interaction.
bool addToDetail(InteractionDetail &detail, const QString &part, const Fields &f)
{
    if (part == "turn"_L1) {
        detail.turns.push_back({speakerFromCode(f.text("speaker"_L1)).value_or(Speaker::Other),
                                f.text("name"_L1), f.at("at"_L1), f.number("offset_ms"_L1), f.text("text"_L1),
                                f.number("duration_ms"_L1), f.flag("noise"_L1),
                                wordsFrom(f.text("words"_L1))});
    } else if (part == "body"_L1) {
        detail.body = f.text("body"_L1);
        detail.quoted = f.text("quoted"_L1);
    } else if (part == "document"_L1) {
        detail.documents.push_back(documentFrom(f));
    } else if (part == "line"_L1) {
        detail.lines.push_back(lineFrom(f));
    } else if (part == "fact"_L1) {
        detail.facts.emplace_back(f.text("name"_L1), f.text("value"_L1));
    } else if (part == "note"_L1 || part == "earlier_note"_L1) {
        auto &notes = part == "note"_L1 ? detail.notes : detail.earlierNotes;
        notes.push_back({f.id<NoteId>("note"_L1), f.id<InteractionId>("interaction"_L1),
                         f.integer("revision"_L1), AgentId(f.text("agent"_L1)), f.text("agent_name"_L1),
                         f.at("written_at"_L1), f.text("text"_L1), f.flag("shared"_L1)});
    } else if (part == "review"_L1) {
        detail.reviews.push_back({f.id<ReviewId>("id"_L1), detail.interaction.customer, detail.interaction.id,
                                  AgentId(f.text("reviewer"_L1)), f.text("name"_L1), f.at("written_at"_L1),
                                  f.integer("score"_L1), f.text("text"_L1)});
    } else {
        return false;
    }
    return true;
}

/// Of rows that say the same of the same thing, the one that is better than the others.
template <typename Row, typename Same, typename Better>
void keepBest(std::vector<Row> &rows, Same same, Better better)
{
    std::vector<Row> kept;
    for (Row &row : rows) {
        const auto known =
            std::find_if(kept.begin(), kept.end(), [&](const Row &one) { return same(one, row); });
        if (known == kept.end())
            kept.push_back(std::move(row));
        else if (better(row, *known))
            *known = std::move(row);
    }
    rows = std::move(kept);
}

/// What several profiles of one person say is said once: of an address or number what is surest, of anything
/// else what is newest. A consent that one profile refused at the same moment counts as refused.
void joinProfiles(CustomerSnapshot &s)
{
    const auto newer = [](const auto &a, const auto &b) {
        return a.since > b.since;
    };
    keepBest(
        s.accounts, [](const Account &a, const Account &b) { return a.id == b.id; },
        [](const Account &, const Account &) { return false; });
    keepBest(
        s.identifiers,
        [](const Identifier &a, const Identifier &b) { return a.kind == b.kind && a.value == b.value; },
        [](const Identifier &a, const Identifier &b) { return a.verified && !b.verified; });
    keepBest(
        s.preferences, [](const Preference &a, const Preference &b) { return a.key == b.key; }, newer);
    keepBest(
        s.consents, [](const Consent &a, const Consent &b) { return a.purpose == b.purpose; },
        [](const Consent &a, const Consent &b) {
            return a.since > b.since || (a.since == b.since && !a.given && b.given);
        });
    keepBest(
        s.surveys, [](const SurveyAnswer &a, const SurveyAnswer &b) { return a.survey == b.survey; },
        [](const SurveyAnswer &a, const SurveyAnswer &b) { return a.at > b.at; });
}

Recognition::MatchedBy matchedByOf(const QString &how)
{
    if (how == "account"_L1)
        return Recognition::MatchedBy::Account;
    if (how == "ani"_L1)
        return Recognition::MatchedBy::Ani;
    return how == "person"_L1 ? Recognition::MatchedBy::Person : Recognition::MatchedBy::Nothing;
}

const Error damagedAnswer{Error::Code::ProtocolError, u"a row is not what the statement should give"_s,
                          false};

} // namespace

void RecognitionReader::read(const QSqlQuery &row)
{
    const auto part = partOf(row);
    if (!part) {
        m_damaged = true;
        return;
    }
    if (part->name == "how"_L1) {
        m_one = true;
        m_recognition.matchedBy = matchedByOf(part->fields.text("how"_L1));
        m_snapshot.repeatWindow = std::chrono::days(part->fields.integer("repeat_days"_L1));
    } else if (part->name == "candidate"_L1) {
        m_recognition.candidates.push_back(candidateFrom(part->fields));
        m_recognition.matchedBy = matchedByOf(part->fields.text("matched"_L1));
    } else if (!addToSnapshot(m_snapshot, part->name, part->fields)) {
        m_damaged = true;
    }
}

Result<Recognition> RecognitionReader::finish(bool accountGiven)
{
    if (m_damaged)
        return damagedAnswer;
    if (m_one) {
        if (!m_snapshot.profiles.empty())
            joinProfiles(m_snapshot);
        m_recognition.outcome = Recognition::Outcome::One;
        m_recognition.snapshot = std::move(m_snapshot);
    } else if (m_recognition.candidates.empty()) {
        m_recognition.outcome = Recognition::Outcome::None;
    } else {
        // Those with the calling number are a suggestion when an account number was given that does not
        // exist.
        const bool suggestion = accountGiven && m_recognition.matchedBy == Recognition::MatchedBy::Ani;
        m_recognition.outcome = suggestion ? Recognition::Outcome::None : Recognition::Outcome::Several;
    }
    return std::move(m_recognition);
}

void DetailReader::read(const QSqlQuery &row)
{
    const auto part = partOf(row);
    if (!part) {
        m_damaged = true;
        return;
    }
    const Fields &f = part->fields;
    if (part->name == "interaction"_L1) {
        m_found = true;
        m_detail.interaction = interactionFrom(f);
    } else if (!addToDetail(m_detail, part->name, f)) {
        m_damaged = true;
    }
}

Result<InteractionDetail> DetailReader::finish()
{
    if (m_damaged)
        return damagedAnswer;
    if (!m_found)
        return Error{Error::Code::NotFound, u"no such interaction"_s, false};
    for (Review &review : m_detail.reviews)
        review.customer = m_detail.interaction.customer;
    return std::move(m_detail);
}

void FileReader::read(const QSqlQuery &row)
{
    const auto part = partOf(row);
    if (!part) {
        m_damaged = true;
        return;
    }
    const Fields &f = part->fields;
    if (part->name == "interaction"_L1) {
        m_details[f.id<InteractionId>("id"_L1)].interaction = interactionFrom(f);
        m_order.push_back(f.id<InteractionId>("id"_L1));
    } else if (part->name == "order"_L1) {
        m_file.orders.push_back({f.id<OrderId>("id"_L1),
                                 f.text("number"_L1),
                                 f.text("status"_L1),
                                 f.at("placed_at"_L1),
                                 f.money(),
                                 {}});
    } else if (part->name == "order_line"_L1) {
        const auto of = f.id<OrderId>("order"_L1);
        const auto order = std::find_if(m_file.orders.begin(), m_file.orders.end(),
                                        [&](const Order &one) { return one.id == of; });
        m_damaged = m_damaged || order == m_file.orders.end();
        if (order != m_file.orders.end())
            order->lines.push_back(lineFrom(f));
    } else if (part->name == "outreach"_L1) {
        m_file.outreach.push_back({outreachFrom(f), f.at("sent_at"_L1)});
    } else if (part->name == "claim"_L1) {
        m_file.accountClaims.push_back(f.text("number"_L1));
    } else if (part->name == "look"_L1) {
        m_file.looks.push_back({f.at("at"_L1), f.text("action"_L1), f.text("ground"_L1), f.text("reason"_L1),
                                AgentId(f.text("agent"_L1))});
    } else if (part->name == "original"_L1) {
        m_file.originals.push_back(documentFrom(f));
    } else if (part->name == "customer"_L1) {
        m_file.customer = customerFrom(f);
        m_file.postcode = f.text("postcode"_L1);
    } else if (!addStanding(m_file, part->name, f)) {
        m_damaged =
            !addToDetail(m_details[f.id<InteractionId>("interaction"_L1)], part->name, f) || m_damaged;
    }
}

Result<CustomerFile> FileReader::finish()
{
    if (m_damaged || m_details.size() != m_order.size())
        return damagedAnswer;
    if (m_file.customer.id.isNull())
        return Error{Error::Code::NotFound, u"no such customer"_s, false};
    for (const InteractionId id : m_order) {
        InteractionDetail &detail = m_details[id];
        for (Review &review : detail.reviews)
            review.customer = detail.interaction.customer;
        m_file.interactions.push_back(std::move(detail));
    }
    return std::move(m_file);
}

Result<Document> documentOf(const QSqlQuery &row)
{
    Document document;
    document.role =
        row.value(0).toString() == "attachment"_L1 ? Document::Role::Attachment : Document::Role::Original;
    document.name = row.value(1).toString();
    document.mediaType = row.value(2).toString();
    document.bytes = row.value(3).toLongLong();
    auto content = unpackedContent(row.value(4).toByteArray(), document.bytes);
    if (!content)
        return content.error();
    document.content = std::move(*content);
    return document;
}

InteractionKey interactionKeyOf(const QSqlQuery &row)
{
    return InteractionKey{InteractionId::fromText(row.value(0).toString()),
                          instantFromMsecs(row.value(1).toLongLong()), channelOf(row.value(2).toString())};
}

Interaction interactionOf(const QSqlQuery &row)
{
    Interaction i;
    int column = 0;
    const auto text = [&] {
        return row.value(column++).toString();
    };
    const auto at = [&] {
        return instantFromMsecs(row.value(column++).toLongLong());
    };
    i.customer = CustomerId::fromText(text());
    i.id = InteractionId::fromText(text());
    i.channel = channelOf(text());
    i.direction = directionOf(text());
    i.startedAt = at();
    i.endedAt = at();
    i.subject = text();
    i.summary = text();
    i.outcome = text();
    i.agent = text();
    i.queue = text();
    i.disposition = text();
    i.caseId = CaseId::fromText(text());
    i.callId = CallId(text());
    i.source = text();
    i.externalId = text();
    i.agentId = AgentId(text());
    i.thread = text();
    i.language = text();
    i.waitedMs = row.value(column).toLongLong();
    return i;
}

Viewer viewerOf(const QSqlQuery &row)
{
    return Viewer{AgentId(row.value(0).toString()), row.value(1).toString(),
                  instantFromMsecs(row.value(2).toLongLong())};
}

CustomerSummary summaryOf(const QSqlQuery &row)
{
    return CustomerSummary{CustomerId::fromText(row.value(0).toString()),
                           row.value(1).toString(),
                           row.value(2).toString(),
                           row.value(3).toString(),
                           row.value(4).toString(),
                           instantFromMsecs(row.value(5).toLongLong()),
                           row.value(6).toString()};
}

} // namespace teller
