// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/local_payload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Error damaged()
{
    return Error{Error::Code::Damaged, u"a payload that is not understood"_s, false};
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// In the order of AccountClaim::Status.
constexpr std::array<QLatin1StringView, 4> accountStatusCodes{"none"_L1, "collected"_L1, "invalid"_L1,
                                                              "unverified"_L1};

/// One list of the fields for both directions: what is written is what is read.
class Writer
{
public:
    QJsonObject object;
    template <typename Id>
    void id(QLatin1StringView name, const Id &value)
    {
        if (!value.isNull())
            object.insert(name, value.text());
    }
    void text(QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty())
            object.insert(name, value);
    }
    void number(QLatin1StringView name, int value) { object.insert(name, value); }
    void flag(QLatin1StringView name, bool value)
    {
        if (value)
            object.insert(name, value);
    }
    void milliseconds(QLatin1StringView name, qint64 value)
    {
        if (value >= 0)
            object.insert(name, value);
    }
    void moment(QLatin1StringView name, Instant value)
    {
        if (isSet(value))
            object.insert(name, toMsecs(value));
    }
    void channel(QLatin1StringView name, Channel value) { object.insert(name, channelCode(value)); }
    void action(QLatin1StringView name, AgentAction::Kind value)
    {
        object.insert(name, agentActionCode(value));
    }
    void direction(QLatin1StringView name, Direction value) { object.insert(name, directionCode(value)); }
    void status(QLatin1StringView name, AccountClaim::Status value)
    {
        object.insert(name, accountStatusCodes.at(size_t(value)));
    }
};

class Reader
{
public:
    explicit Reader(const QJsonValue &value)
        : object(value.toObject())
    {}
    QJsonObject object;
    bool ok = true;

    template <typename Tag>
    void id(QLatin1StringView name, UuidId<Tag> &value)
    {
        value = UuidId<Tag>::fromText(object.value(name).toString());
    }
    template <typename Tag>
    void id(QLatin1StringView name, TextId<Tag> &value)
    {
        value = TextId<Tag>(object.value(name).toString());
    }
    void text(QLatin1StringView name, QString &value) { value = object.value(name).toString(); }
    void number(QLatin1StringView name, int &value) { value = object.value(name).toInt(); }
    void flag(QLatin1StringView name, bool &value) { value = object.value(name).toBool(); }
    void milliseconds(QLatin1StringView name, qint64 &value) { value = object.value(name).toInteger(-1); }
    void moment(QLatin1StringView name, Instant &value)
    {
        value = instantFromMsecs(object.value(name).toInteger());
    }
    void channel(QLatin1StringView name, Channel &value)
    {
        const auto read = channelFromCode(object.value(name).toString());
        ok = ok && read;
        value = read.value_or(Channel::Note);
    }
    void action(QLatin1StringView name, AgentAction::Kind &value)
    {
        const auto read = agentActionFromCode(object.value(name).toString());
        ok = ok && read;
        value = read.value_or(AgentAction::Kind::Useful);
    }
    void direction(QLatin1StringView name, Direction &value)
    {
        const auto read = directionFromCode(object.value(name).toString());
        ok = ok && read;
        value = read.value_or(Direction::Internal);
    }
    void status(QLatin1StringView name, AccountClaim::Status &value)
    {
        const auto code =
            std::find(accountStatusCodes.begin(), accountStatusCodes.end(), object.value(name).toString());
        ok = ok && code != accountStatusCodes.end();
        value = ok ? AccountClaim::Status(code - accountStatusCodes.begin()) : AccountClaim::Status::None;
    }
};

template <typename Fields>
void fields(Fields &f, std::conditional_t<std::is_same_v<Fields, Writer>, const Interaction, Interaction> &i)
{
    f.id("id"_L1, i.id);
    f.id("customer"_L1, i.customer);
    f.channel("channel"_L1, i.channel);
    f.direction("direction"_L1, i.direction);
    f.moment("startedAt"_L1, i.startedAt);
    f.moment("endedAt"_L1, i.endedAt);
    f.text("subject"_L1, i.subject);
    f.text("summary"_L1, i.summary);
    f.text("outcome"_L1, i.outcome);
    f.text("agent"_L1, i.agent);
    f.id("agentId"_L1, i.agentId);
    f.text("queue"_L1, i.queue);
    f.text("disposition"_L1, i.disposition);
    f.id("case"_L1, i.caseId);
    f.id("call"_L1, i.callId);
    f.text("source"_L1, i.source);
    f.text("externalId"_L1, i.externalId);
    f.milliseconds("waited"_L1, i.waitedMs);
}

template <typename Fields>
void fields(Fields &f,
            std::conditional_t<std::is_same_v<Fields, Writer>, const NoteRevision, NoteRevision> &n)
{
    f.id("note"_L1, n.note);
    f.id("interaction"_L1, n.interaction);
    f.number("revision"_L1, n.revision);
    f.id("agent"_L1, n.agent);
    f.text("agentName"_L1, n.agentName);
    f.moment("writtenAt"_L1, n.writtenAt);
    f.text("text"_L1, n.text);
    f.flag("shared"_L1, n.shared);
}

template <typename Fields>
void fields(Fields &f, std::conditional_t<std::is_same_v<Fields, Writer>, const Promise, Promise> &p)
{
    f.id("id"_L1, p.id);
    f.text("text"_L1, p.text);
    f.text("owner"_L1, p.owner);
    f.id("ownerId"_L1, p.ownerId);
    f.moment("madeAt"_L1, p.madeAt);
    f.moment("dueAt"_L1, p.dueAt);
    f.moment("keptAt"_L1, p.keptAt);
    f.id("interaction"_L1, p.interaction);
}

template <typename Fields>
void fields(Fields &f, std::conditional_t<std::is_same_v<Fields, Writer>, const Review, Review> &r)
{
    f.id("id"_L1, r.id);
    f.id("customer"_L1, r.customer);
    f.id("interaction"_L1, r.interaction);
    f.id("reviewer"_L1, r.reviewer);
    f.text("reviewerName"_L1, r.reviewerName);
    f.moment("writtenAt"_L1, r.writtenAt);
    f.number("score"_L1, r.score);
    f.text("text"_L1, r.text);
}

template <typename Fields>
void fields(Fields &f, std::conditional_t<std::is_same_v<Fields, Writer>, const AgentAction, AgentAction> &a)
{
    f.id("id"_L1, a.id);
    f.id("customer"_L1, a.customer);
    f.id("interaction"_L1, a.interaction);
    f.action("kind"_L1, a.kind);
    f.text("about"_L1, a.about);
    f.text("text"_L1, a.text);
    f.id("ownerId"_L1, a.ownerId);
    f.moment("dueAt"_L1, a.dueAt);
    f.id("agent"_L1, a.agent);
    f.text("agentName"_L1, a.agentName);
    f.moment("at"_L1, a.at);
}

template <typename Fields>
void fields(Fields &f, std::conditional_t<std::is_same_v<Fields, Writer>, const NewCustomer, NewCustomer> &c)
{
    f.id("id"_L1, c.id);
    f.text("name"_L1, c.name);
    f.text("phone"_L1, c.phone);
    f.text("email"_L1, c.email);
    f.text("account"_L1, c.accountNumber);
    f.text("language"_L1, c.language);
    f.id("call"_L1, c.call);
    f.moment("at"_L1, c.at);
}

template <typename Fields>
void fields(Fields &f, std::conditional_t<std::is_same_v<Fields, Writer>, const Draft, Draft> &d)
{
    f.id("note"_L1, d.note);
    f.id("interaction"_L1, d.interaction);
    f.id("call"_L1, d.callId);
    f.id("customer"_L1, d.customer);
    f.text("text"_L1, d.text);
    f.number("caret"_L1, d.caret);
    f.text("disposition"_L1, d.disposition);
    f.number("lastRevision"_L1, d.lastRevision);
    f.moment("changedAt"_L1, d.changedAt);
    f.moment("startedAt"_L1, d.startedAt);
    f.moment("endedAt"_L1, d.endedAt);
    f.text("queue"_L1, d.queue);
    f.text("source"_L1, d.source);
    f.text("outcome"_L1, d.outcome);
    f.flag("shared"_L1, d.shared);
}

template <typename Fields>
void fields(Fields &f, std::conditional_t<std::is_same_v<Fields, Writer>, const CallerFacts, CallerFacts> &c)
{
    f.text("number"_L1, c.ani.number);
    f.text("name"_L1, c.ani.name);
    f.flag("withheld"_L1, c.ani.withheld);
    f.text("account"_L1, c.account.value);
    f.status("accountStatus"_L1, c.account.status);
    f.flag("verified"_L1, c.account.verified);
    f.moment("offeredAt"_L1, c.offeredAt);
}

template <typename T>
QJsonObject objectOf(const T &value)
{
    Writer writer;
    fields(writer, value);
    return writer.object;
}

template <typename T>
bool readInto(T &value, const QJsonValue &from)
{
    if (!from.isObject())
        return false;
    Reader reader(from);
    fields(reader, value);
    return reader.ok;
}

template <typename T>
bool readInto(std::optional<T> &value, const QJsonValue &from)
{
    return from.isUndefined() || readInto(value.emplace(), from);
}

void insertPromises(QJsonObject &payload, const std::vector<Promise> &promises)
{
    QJsonArray list;
    for (const Promise &promise : promises)
        list.append(objectOf(promise));
    if (!list.isEmpty())
        payload.insert("promises"_L1, list);
}

/// Before a note could carry several, there was one beside it.
bool readPromises(std::vector<Promise> &promises, const QJsonObject &from)
{
    QJsonArray list = from.value("promises"_L1).toArray();
    if (from.contains("promise"_L1))
        list.prepend(from.value("promise"_L1));
    for (const auto &one : std::as_const(list)) {
        if (!readInto(promises.emplace_back(), one))
            return false;
    }
    return true;
}

} // namespace

QByteArray payloadOf(const Written &what)
{
    QJsonObject payload;
    if (const auto *wrapUp = std::get_if<WrapUp>(&what)) {
        payload.insert("interaction"_L1, objectOf(wrapUp->interaction));
        if (wrapUp->note)
            payload.insert("note"_L1, objectOf(*wrapUp->note));
        insertPromises(payload, wrapUp->promises);
    } else if (const auto *review = std::get_if<Review>(&what)) {
        payload.insert("review"_L1, objectOf(*review));
    } else if (const auto *customer = std::get_if<NewCustomer>(&what)) {
        payload.insert("newCustomer"_L1, objectOf(*customer));
    } else if (const auto *correction = std::get_if<NoteCorrection>(&what)) {
        payload.insert("interaction"_L1, objectOf(correction->interaction));
        payload.insert("correction"_L1, objectOf(correction->note));
        payload.insert("before"_L1, correction->before);
    } else {
        payload.insert("action"_L1, objectOf(std::get<AgentAction>(what)));
    }
    return bytesOf(payload);
}

Result<Written> writtenFrom(const QByteArray &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    if (object.contains("review"_L1)) {
        Review review;
        if (!readInto(review, object.value("review"_L1)))
            return damaged();
        return Written(review);
    }
    if (object.contains("newCustomer"_L1)) {
        NewCustomer customer;
        if (!readInto(customer, object.value("newCustomer"_L1)))
            return damaged();
        return Written(customer);
    }
    if (object.contains("action"_L1)) {
        AgentAction action;
        if (!readInto(action, object.value("action"_L1)))
            return damaged();
        return Written(action);
    }
    if (object.contains("correction"_L1)) {
        NoteCorrection correction;
        if (!readInto(correction.interaction, object.value("interaction"_L1)) ||
            !readInto(correction.note, object.value("correction"_L1)))
            return damaged();
        correction.before = object.value("before"_L1).toString();
        return Written(correction);
    }
    WrapUp wrapUp;
    if (!readInto(wrapUp.interaction, object.value("interaction"_L1)) ||
        !readInto(wrapUp.note, object.value("note"_L1)) || !readPromises(wrapUp.promises, object))
        return damaged();
    return Written(wrapUp);
}

QByteArray payloadOf(const Draft &draft)
{
    QJsonObject payload = objectOf(draft);
    insertPromises(payload, draft.promises);
    if (draft.caller != CallerFacts())
        payload.insert("caller"_L1, objectOf(draft.caller));
    if (draft.caseId)
        payload.insert("case"_L1, draft.caseId->isNull() ? QString() : draft.caseId->text());
    return bytesOf(payload);
}

Result<Draft> draftFrom(const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    Draft draft;
    if (!document.isObject() || !readInto(draft, document.object()) ||
        !readPromises(draft.promises, document.object()) || draft.note.isNull())
        return damaged();
    if (const QJsonValue caller = document.object().value("caller"_L1);
        !caller.isUndefined() && !readInto(draft.caller, caller))
        return damaged();
    if (const QJsonValue about = document.object().value("case"_L1); about.isString())
        draft.caseId = CaseId::fromText(about.toString());
    return draft;
}

} // namespace teller
