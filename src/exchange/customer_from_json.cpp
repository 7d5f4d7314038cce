// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/customer_from_json.h"

#include "exchange/customer_fields.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// Ten years: no conversation takes longer, and sums of two stay far from overflow.
constexpr qint64 longestMs = qint64(10) * 366 * 24 * 3600 * 1000;

WordTiming wordFrom(const CustomerFields &f, qsizetype textSize)
{
    WordTiming word;
    word.from = int(f.number("from"_L1, 0, 0, textSize));
    word.length = int(f.number("length"_L1, 0, 0, textSize - word.from));
    word.startMs = f.number("start_ms"_L1, 0, 0, longestMs);
    word.endMs = f.number("end_ms"_L1, 0, 0, longestMs);
    return word;
}

Turn turnFrom(const CustomerFields &f)
{
    Turn turn;
    turn.speaker = f.code("speaker"_L1, speakerFromCode);
    turn.name = f.text("name"_L1);
    turn.at = f.at("at"_L1);
    turn.offsetMs = f.number("offset_ms"_L1, -1, 0, longestMs);
    turn.text = f.text("text"_L1);
    turn.durationMs = f.number("duration_ms"_L1, -1, 0, longestMs);
    turn.noise = f.yes("noise"_L1);
    turn.words = f.list("words"_L1, "word"_L1,
                        [&turn](const CustomerFields &word) { return wordFrom(word, turn.text.size()); });
    return turn;
}

LineItem lineFrom(const CustomerFields &f)
{
    return {f.text("article"_L1), f.count("quantity"_L1, 1), f.money("amount"_L1)};
}

Document documentFrom(const CustomerFields &f)
{
    Document document;
    document.role = f.code("role"_L1, [](const QString &word) -> std::optional<Document::Role> {
        if (word == "original"_L1)
            return Document::Role::Original;
        if (word == "attachment"_L1)
            return Document::Role::Attachment;
        return std::nullopt;
    });
    document.name = f.text("name"_L1);
    document.mediaType = f.text("media_type"_L1);
    document.bytes = f.number("bytes"_L1, 0, 0, qint64(1) << 60);
    return document;
}

Interaction spineFrom(const CustomerFields &f, CustomerId customer)
{
    Interaction i;
    i.id = f.neededId<InteractionId>("id"_L1);
    i.customer = customer;
    i.channel = f.code("channel"_L1, channelFromCode);
    i.direction = f.code("direction"_L1, directionFromCode);
    i.startedAt = f.at("started_at"_L1);
    i.endedAt = f.at("ended_at"_L1);
    i.subject = f.text("subject"_L1);
    i.summary = f.text("summary"_L1);
    i.outcome = f.text("outcome"_L1);
    i.agent = f.text("agent"_L1);
    i.agentId = AgentId(f.text("agent_id"_L1));
    i.queue = f.text("queue"_L1);
    i.disposition = f.text("disposition"_L1);
    i.caseId = f.id<CaseId>("case"_L1);
    i.callId = CallId(f.text("call"_L1));
    i.source = f.text("source"_L1);
    i.externalId = f.text("external_id"_L1);
    i.thread = f.text("thread"_L1);
    i.language = f.text("language"_L1);
    i.waitedMs = f.number("waited_ms"_L1, -1, 0, longestMs);
    return i;
}

InteractionDetail interactionFrom(const CustomerFields &f, CustomerId customer)
{
    InteractionDetail detail;
    detail.interaction = spineFrom(f, customer);
    const InteractionId id = detail.interaction.id;
    detail.turns = f.list("turns"_L1, "turn"_L1, turnFrom);
    detail.body = f.text("body"_L1);
    detail.quoted = f.text("quoted"_L1);
    detail.lines = f.list("lines"_L1, "line"_L1, lineFrom);
    detail.facts = f.list("facts"_L1, "fact"_L1, [](const CustomerFields &fact) {
        return std::pair(fact.text("name"_L1), fact.text("value"_L1));
    });
    detail.documents = f.list("documents"_L1, "document"_L1, documentFrom);
    detail.notes = f.list("notes"_L1, "note"_L1, [id](const CustomerFields &note) {
        return NoteRevision{note.neededId<NoteId>("id"_L1), id,
                            note.count("revision"_L1, 1),   AgentId(note.text("agent_id"_L1)),
                            note.text("agent"_L1),          note.at("written_at"_L1),
                            note.text("text"_L1),           note.text("visibility"_L1) == "shared"_L1};
    });
    detail.reviews = f.list("reviews"_L1, "review"_L1, [id, customer](const CustomerFields &review) {
        return Review{review.neededId<ReviewId>("id"_L1),
                      customer,
                      id,
                      AgentId(review.text("reviewer_id"_L1)),
                      review.text("reviewer"_L1),
                      review.at("written_at"_L1),
                      int(review.number("score"_L1, 0, 0, 100)),
                      review.text("text"_L1)};
    });
    return detail;
}

Customer whoFrom(const CustomerFields &f)
{
    Customer who;
    who.id = f.neededId<CustomerId>("id"_L1);
    who.name = f.text("name"_L1);
    who.tier = f.text("tier"_L1);
    who.language = f.text("language"_L1);
    who.address = f.text("address"_L1);
    who.since = f.at("since"_L1);
    who.yearlyValue = f.money("yearly_value"_L1);
    return who;
}

void readStanding(const CustomerFields &all, CustomerFile &file)
{
    file.accounts = all.list("accounts"_L1, "account"_L1, [](const CustomerFields &f) {
        return Account{f.neededId<AccountId>("id"_L1),
                       f.text("number"_L1),
                       f.text("kind"_L1),
                       f.text("status"_L1),
                       f.text("role"_L1),
                       f.at("opened_at"_L1)};
    });
    file.parties = all.list("parties"_L1, "party"_L1, [](const CustomerFields &f) {
        return Party{f.neededId<PartyId>("id"_L1), f.text("name"_L1), f.text("relation"_L1),
                     f.text("may_do"_L1)};
    });
    file.identifiers = all.list("identifiers"_L1, "identifier"_L1, [](const CustomerFields &f) {
        return Identifier{f.text("kind"_L1), f.text("value"_L1), f.yes("verified"_L1), f.text("source"_L1),
                          f.at("since"_L1)};
    });
    file.preferences = all.list("preferences"_L1, "preference"_L1, [](const CustomerFields &f) {
        return Preference{f.text("key"_L1), f.text("value"_L1), f.text("source"_L1), f.at("since"_L1)};
    });
    file.consents = all.list("consents"_L1, "consent"_L1, [](const CustomerFields &f) {
        return Consent{f.text("purpose"_L1), f.yes("given"_L1), f.text("source"_L1), f.at("since"_L1)};
    });
    file.entitlements = all.list("entitlements"_L1, "entitlement"_L1, [](const CustomerFields &f) {
        return Entitlement{f.neededId<EntitlementId>("id"_L1),
                           f.text("kind"_L1),
                           f.text("what"_L1),
                           f.at("starts_at"_L1),
                           f.at("ends_at"_L1),
                           f.yes("renews"_L1),
                           f.money("price"_L1)};
    });
}

void readBusiness(const CustomerFields &all, CustomerFile &file)
{
    file.cases = all.list("cases"_L1, "case"_L1, [](const CustomerFields &f) {
        return Case{f.neededId<CaseId>("id"_L1), f.text("number"_L1),           f.text("subject"_L1),
                    f.text("status"_L1),         f.text("category"_L1),         f.at("opened_at"_L1),
                    f.at("changed_at"_L1),       AgentId(f.text("owner_id"_L1))};
    });
    file.promises = all.list("promises"_L1, "promise"_L1, [](const CustomerFields &f) {
        return Promise{f.neededId<PromiseId>("id"_L1),
                       f.text("text"_L1),
                       f.text("owner"_L1),
                       f.at("made_at"_L1),
                       f.at("due_at"_L1),
                       f.at("kept_at"_L1),
                       f.id<InteractionId>("interaction"_L1),
                       AgentId(f.text("owner_id"_L1))};
    });
    file.orders = all.list("orders"_L1, "order"_L1, [](const CustomerFields &f) {
        return Order{f.neededId<OrderId>("id"_L1), f.text("number"_L1),
                     f.text("status"_L1),          f.at("placed_at"_L1),
                     f.money("total"_L1),          f.list("lines"_L1, "line"_L1, lineFrom)};
    });
    file.payments = all.list("payments"_L1, "payment"_L1, [](const CustomerFields &f) {
        return Payment{f.neededId<PaymentId>("id"_L1),
                       f.text("reference"_L1),
                       f.text("status"_L1),
                       f.text("method"_L1),
                       f.at("at"_L1),
                       f.money("amount"_L1)};
    });
    file.outreach = all.list("outreach"_L1, "outreach"_L1, [](const CustomerFields &f) {
        return SentOutreach{Outreach{f.neededId<OutreachId>("id"_L1), f.code("channel"_L1, channelFromCode),
                                     f.text("kind"_L1), f.text("subject"_L1), f.text("about"_L1),
                                     f.at("planned_at"_L1), f.yes("available"_L1, true)},
                            f.at("sent_at"_L1)};
    });
    file.surveys = all.list("surveys"_L1, "survey"_L1, [](const CustomerFields &f) {
        return SurveyAnswer{f.text("survey"_L1), f.count("score"_L1, 0), f.text("comment"_L1), f.at("at"_L1),
                            f.text("record"_L1)};
    });
    file.actions = all.list("actions"_L1, "action"_L1, [&file](const CustomerFields &f) {
        return AgentAction{f.neededId<AgentActionId>("id"_L1),
                           file.customer.id,
                           f.id<InteractionId>("interaction"_L1),
                           f.code("kind"_L1, agentActionFromCode),
                           f.text("about"_L1),
                           f.text("text"_L1),
                           AgentId(f.text("owner_id"_L1)),
                           f.at("due_at"_L1),
                           AgentId(f.text("agent_id"_L1)),
                           f.text("agent"_L1),
                           f.at("at"_L1)};
    });
}

} // namespace

Result<CustomerFile> customerFromJson(const QJsonObject &json)
{
    if (json.value("format"_L1).toString() != "teller-customer"_L1)
        return rejected(u"It is no customer of Teller's."_s);
    const qint64 version = json.value("version"_L1).toInteger(-1);
    if (version > 1)
        return Error{Error::Code::WrongVersion, u"It was written by a newer Teller."_s, false};
    if (version < 1)
        return rejected(u"It has no version."_s);
    FieldTrouble trouble;
    CustomerFile file;
    const QJsonObject who = json.value("customer"_L1).toObject();
    file.customer = whoFrom(CustomerFields(who, u"customer"_s, trouble));
    const CustomerFields all(json, QString(), trouble);
    readStanding(all, file);
    file.interactions = all.list("interactions"_L1, "interaction"_L1, [&file](const CustomerFields &f) {
        return interactionFrom(f, file.customer.id);
    });
    readBusiness(all, file);
    for (size_t i = 0; i < file.interactions.size(); ++i) {
        if (!isSet(file.interactions[i].interaction.startedAt))
            trouble.note(u"interaction %1: \"started_at\" is missing."_s.arg(i + 1));
    }
    if (trouble.any())
        return rejected(trouble.sentence());
    return file;
}

ImportedRecord customerRecord(CustomerFile file, const QString &source)
{
    ImportedRecord record;
    record.source = source;
    record.externalId = file.customer.id.text();
    record.who.externalId = record.externalId;
    record.who.name = file.customer.name;
    record.who.identifiers = file.identifiers;
    if (!file.accounts.empty())
        record.who.account = file.accounts.front().number;
    record.part = std::move(file);
    record.keepsCustomers = true;
    return record;
}

} // namespace teller
