// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/customer_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// An object that leaves out what is not known.
class Sparse final
{
public:
    Sparse &text(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
        return *this;
    }
    template <typename Id>
    Sparse &id(QLatin1StringView key, const Id &value)
    {
        return value.isNull() ? *this : text(key, value.text());
    }
    Sparse &at(QLatin1StringView key, Instant value)
    {
        return isSet(value) ? text(key, rfc3339(value)) : *this;
    }
    Sparse &money(QLatin1StringView key, const Money &value)
    {
        if (!value.currency.isEmpty())
            m_object.insert(key, QJsonObject{{u"minor"_s, value.minor}, {u"currency"_s, value.currency}});
        return *this;
    }
    Sparse &value(QLatin1StringView key, const QJsonValue &value)
    {
        m_object.insert(key, value);
        return *this;
    }
    Sparse &list(QLatin1StringView key, const QJsonArray &values)
    {
        if (!values.isEmpty())
            m_object.insert(key, values);
        return *this;
    }
    operator QJsonValue() const { return m_object; } // NOLINT(google-explicit-constructor)
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

template <typename T, typename Make>
QJsonArray listOf(const std::vector<T> &values, Make make)
{
    QJsonArray list;
    for (const T &one : values)
        list.append(make(one));
    return list;
}

QJsonValue turnJson(const Turn &t)
{
    Sparse turn;
    turn.text("speaker"_L1, speakerCode(t.speaker)).text("name"_L1, t.name).at("at"_L1, t.at);
    if (t.offsetMs >= 0)
        turn.value("offset_ms"_L1, t.offsetMs);
    turn.text("text"_L1, t.text);
    if (t.durationMs >= 0)
        turn.value("duration_ms"_L1, t.durationMs);
    if (t.noise)
        turn.value("noise"_L1, true);
    return turn.list("words"_L1, listOf(t.words, [](const WordTiming &word) -> QJsonValue {
                         return QJsonObject{{u"from"_s, word.from},
                                            {u"length"_s, word.length},
                                            {u"start_ms"_s, word.startMs},
                                            {u"end_ms"_s, word.endMs}};
                     }));
}

QJsonValue documentJson(const Document &d)
{
    const bool original = d.role == Document::Role::Original;
    return Sparse()
        .text("role"_L1, original ? u"original"_s : u"attachment"_s)
        .text("name"_L1, d.name)
        .text("media_type"_L1, d.mediaType)
        .value("bytes"_L1, d.bytes)
        .text("base64"_L1, QString::fromLatin1(d.content.toBase64()));
}

/// What the company's systems noted about a conversation is in an original as well: those are for the company
/// itself.
std::vector<Document> shownTo(Audience audience, const std::vector<Document> &documents)
{
    std::vector<Document> shown;
    for (const Document &one : documents) {
        if (audience != Audience::Customer || one.role == Document::Role::Attachment)
            shown.push_back(one);
    }
    return shown;
}

QJsonValue lineJson(const LineItem &l)
{
    return Sparse()
        .text("article"_L1, l.article)
        .value("quantity"_L1, l.quantity)
        .money("amount"_L1, l.amount);
}

QJsonValue interactionJson(const InteractionDetail &detail, Audience audience)
{
    const Interaction &i = detail.interaction;
    Sparse all;
    all.id("id"_L1, i.id)
        .text("channel"_L1, channelCode(i.channel))
        .text("direction"_L1, directionCode(i.direction))
        .at("started_at"_L1, i.startedAt)
        .at("ended_at"_L1, i.endedAt)
        .text("subject"_L1, i.subject)
        .text("summary"_L1, i.summary)
        .text("outcome"_L1, i.outcome)
        .text("agent"_L1, i.agent)
        .text("queue"_L1, i.queue)
        .text("disposition"_L1, i.disposition)
        .id("case"_L1, i.caseId)
        .id("call"_L1, i.callId)
        .text("source"_L1, i.source)
        .text("external_id"_L1, i.externalId)
        .list("turns"_L1, listOf(detail.turns, turnJson))
        .text("thread"_L1, i.thread)
        .text("language"_L1, i.language);
    if (i.waitedMs >= 0)
        all.value("waited_ms"_L1, i.waitedMs);
    all.text("body"_L1, detail.body)
        .text("quoted"_L1, detail.quoted)
        .list("lines"_L1, listOf(detail.lines, lineJson))
        .list("facts"_L1, listOf(detail.facts,
                                 [](const std::pair<QString, QString> &fact) -> QJsonValue {
                                     return QJsonObject{{u"name"_s, fact.first}, {u"value"_s, fact.second}};
                                 }))
        .list("documents"_L1, listOf(shownTo(audience, detail.documents), documentJson));
    const bool internal = audience == Audience::Internal;
    all.list("notes"_L1, listOf(detail.notes, [internal](const NoteRevision &n) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, n.note)
                     .value("revision"_L1, n.revision)
                     .id("agent_id"_L1, internal ? n.agent : AgentId())
                     .text("agent"_L1, n.agentName)
                     .at("written_at"_L1, n.writtenAt)
                     .text("visibility"_L1, n.shared ? u"shared"_s : u"internal"_s)
                     .text("text"_L1, n.text);
             }));
    if (!internal)
        return all;
    all.id("agent_id"_L1, i.agentId)
        .list("reviews"_L1, listOf(detail.reviews, [](const Review &r) -> QJsonValue {
                  return Sparse()
                      .id("id"_L1, r.id)
                      .id("reviewer_id"_L1, r.reviewer)
                      .text("reviewer"_L1, r.reviewerName)
                      .at("written_at"_L1, r.writtenAt)
                      .value("score"_L1, r.score)
                      .text("text"_L1, r.text);
              }));
    return all;
}

/// What colleagues decided, which is for the company itself.
QJsonValue actionJson(const AgentAction &a, bool internal)
{
    return Sparse()
        .id("id"_L1, a.id)
        .text("kind"_L1, agentActionCode(a.kind))
        .text("about"_L1, a.about)
        .text("text"_L1, a.text)
        .id("owner_id"_L1, internal ? a.ownerId : AgentId())
        .at("due_at"_L1, a.dueAt)
        .id("interaction"_L1, a.interaction)
        .id("agent_id"_L1, internal ? a.agent : AgentId())
        .text("agent"_L1, a.agentName)
        .at("at"_L1, a.at);
}

QJsonValue whoJson(const Customer &c)
{
    return Sparse()
        .id("id"_L1, c.id)
        .text("name"_L1, c.name)
        .text("tier"_L1, c.tier)
        .text("language"_L1, c.language)
        .text("address"_L1, c.address)
        .at("since"_L1, c.since)
        .money("yearly_value"_L1, c.yearlyValue);
}

/// What is known about the person apart from what was said.
void addStanding(Sparse &all, const CustomerFile &file)
{
    all.list("accounts"_L1, listOf(file.accounts, [](const Account &a) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, a.id)
                     .text("number"_L1, a.number)
                     .text("kind"_L1, a.kind)
                     .text("status"_L1, a.status)
                     .text("role"_L1, a.role)
                     .at("opened_at"_L1, a.openedAt);
             }));
    all.list("parties"_L1, listOf(file.parties, [](const Party &p) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, p.id)
                     .text("name"_L1, p.name)
                     .text("relation"_L1, p.relation)
                     .text("may_do"_L1, p.mayDo);
             }));
    all.list("identifiers"_L1, listOf(file.identifiers, [](const Identifier &i) -> QJsonValue {
                 return Sparse()
                     .text("kind"_L1, i.kind)
                     .text("value"_L1, i.value)
                     .value("verified"_L1, i.verified)
                     .text("source"_L1, i.source)
                     .at("since"_L1, i.since);
             }));
    all.list("preferences"_L1, listOf(file.preferences, [](const Preference &p) -> QJsonValue {
                 return Sparse()
                     .text("key"_L1, p.key)
                     .text("value"_L1, p.value)
                     .text("source"_L1, p.source)
                     .at("since"_L1, p.since);
             }));
    all.list("consents"_L1, listOf(file.consents, [](const Consent &c) -> QJsonValue {
                 return Sparse()
                     .text("purpose"_L1, c.purpose)
                     .value("given"_L1, c.given)
                     .text("source"_L1, c.source)
                     .at("since"_L1, c.since);
             }));
    all.list("entitlements"_L1, listOf(file.entitlements, [](const Entitlement &e) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, e.id)
                     .text("kind"_L1, e.kind)
                     .text("what"_L1, e.what)
                     .at("starts_at"_L1, e.startsAt)
                     .at("ends_at"_L1, e.endsAt)
                     .value("renews"_L1, e.renews)
                     .money("price"_L1, e.price);
             }));
}

/// What went on between the person and the company.
void addBusiness(Sparse &all, const CustomerFile &file, Audience audience)
{
    const bool internal = audience == Audience::Internal;
    all.list("cases"_L1, listOf(file.cases, [internal](const Case &c) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, c.id)
                     .id("owner_id"_L1, internal ? c.owner : AgentId())
                     .text("number"_L1, c.number)
                     .text("subject"_L1, c.subject)
                     .text("status"_L1, c.status)
                     .text("category"_L1, c.category)
                     .at("opened_at"_L1, c.openedAt)
                     .at("changed_at"_L1, c.changedAt);
             }));
    all.list("promises"_L1, listOf(file.promises, [internal](const Promise &p) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, p.id)
                     .id("owner_id"_L1, internal ? p.ownerId : AgentId())
                     .text("text"_L1, p.text)
                     .text("owner"_L1, p.owner)
                     .at("made_at"_L1, p.madeAt)
                     .at("due_at"_L1, p.dueAt)
                     .at("kept_at"_L1, p.keptAt)
                     .id("interaction"_L1, p.interaction);
             }));
    all.list("orders"_L1, listOf(file.orders, [](const Order &o) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, o.id)
                     .text("number"_L1, o.number)
                     .text("status"_L1, o.status)
                     .at("placed_at"_L1, o.placedAt)
                     .money("total"_L1, o.total)
                     .list("lines"_L1, listOf(o.lines, lineJson));
             }));
    all.list("payments"_L1, listOf(file.payments, [](const Payment &p) -> QJsonValue {
                 return Sparse()
                     .id("id"_L1, p.id)
                     .text("reference"_L1, p.reference)
                     .text("status"_L1, p.status)
                     .text("method"_L1, p.method)
                     .at("at"_L1, p.at)
                     .money("amount"_L1, p.amount);
             }));
    all.list("outreach"_L1, listOf(file.outreach, [](const SentOutreach &sent) -> QJsonValue {
                 const Outreach &o = sent.outreach;
                 Sparse one;
                 one.id("id"_L1, o.id)
                     .text("channel"_L1, channelCode(o.channel))
                     .text("kind"_L1, o.kind)
                     .text("subject"_L1, o.subject)
                     .text("about"_L1, o.about)
                     .at("planned_at"_L1, o.plannedAt)
                     .at("sent_at"_L1, sent.sentAt);
                 if (!o.available)
                     one.value("available"_L1, false);
                 return one;
             }));
    all.list("surveys"_L1, listOf(file.surveys, [](const SurveyAnswer &s) -> QJsonValue {
                 return Sparse()
                     .text("survey"_L1, s.survey)
                     .value("score"_L1, s.score)
                     .text("comment"_L1, s.comment)
                     .at("at"_L1, s.at)
                     .text("record"_L1, s.record);
             }));
    if (audience != Audience::Customer)
        all.list("actions"_L1, listOf(file.actions, [internal](const AgentAction &action) {
                     return actionJson(action, internal);
                 }));
    if (audience != Audience::Customer)
        all.list("looks"_L1, listOf(file.looks, [internal](const Look &look) -> QJsonValue {
                     Sparse one = Sparse()
                                      .at("at"_L1, look.at)
                                      .text("action"_L1, look.action)
                                      .text("ground"_L1, look.ground)
                                      .text("reason"_L1, look.reason);
                     if (internal)
                         one.text("agent_id"_L1, look.agent.text());
                     return one;
                 }));
}

} // namespace

std::optional<InteractionDetail> forCustomer(InteractionDetail detail)
{
    std::map<NoteId, NoteRevision> newest;
    for (const auto *notes : {&detail.earlierNotes, &detail.notes}) {
        for (const NoteRevision &one : *notes) {
            const auto known = newest.find(one.note);
            if (known == newest.end() || known->second.revision < one.revision)
                newest[one.note] = one;
        }
    }
    const auto isInternal = [](const NoteRevision &one) {
        return !one.shared;
    };
    const bool internal = std::any_of(detail.notes.begin(), detail.notes.end(), isInternal) ||
                          std::any_of(detail.earlierNotes.begin(), detail.earlierNotes.end(), isInternal);
    std::erase_if(detail.notes, [&newest](const NoteRevision &one) {
        return !one.shared || newest[one.note].revision != one.revision;
    });
    detail.earlierNotes.clear();
    if (internal)
        detail.interaction.summary.clear(); // a note's first line stands there
    if (detail.interaction.channel == Channel::Note && internal && detail.notes.empty())
        return std::nullopt;
    return detail;
}

QString rfc3339(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(instant), QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

QJsonObject customerJson(const CustomerFile &file, Audience audience)
{
    Sparse all;
    all.text("format"_L1, u"teller-customer"_s)
        .value("version"_L1, 1)
        .text("purpose"_L1, audience == Audience::Customer ? u"customer"_s
                            : audience == Audience::Person ? u"person"_s
                                                           : QString())
        .value("customer"_L1, whoJson(file.customer))
        .text("postcode"_L1, file.postcode);
    all.list("account_claims"_L1,
             listOf(file.accountClaims, [](const QString &number) -> QJsonValue { return number; }));
    if (audience != Audience::Customer)
        all.list("originals"_L1, listOf(file.originals, documentJson));
    addStanding(all, file);
    QJsonArray interactions;
    for (const InteractionDetail &detail : file.interactions) {
        const auto shown = audience == Audience::Customer ? forCustomer(detail) : detail;
        if (shown)
            interactions.append(interactionJson(*shown, audience));
    }
    all.list("interactions"_L1, interactions);
    addBusiness(all, file, audience);
    return all.object();
}

QByteArray customerLine(const CustomerFile &file, Audience audience)
{
    return QJsonDocument(customerJson(file, audience)).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace teller
