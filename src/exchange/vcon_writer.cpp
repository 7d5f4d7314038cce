// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon_writer.h"

#include <QJsonArray>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int customerParty = 0;

class Writer final
{
public:
    Writer(const CustomerFile &file, const InteractionDetail &detail)
        : m_file(file)
        , m_detail(detail)
    {
        addCustomer();
    }

    QJsonObject write(Audience audience, Instant createdAt)
    {
        const Interaction &i = m_detail.interaction;
        addDialogs();
        addAttachments(audience);
        QJsonObject vcon{{u"uuid"_s, i.id.text()},
                         {u"created_at"_s, rfc3339(createdAt)},
                         {u"parties"_s, m_parties},
                         {u"dialog"_s, m_dialogs}};
        if (!i.subject.isEmpty())
            vcon.insert(u"subject"_s, i.subject);
        if (!m_attachments.isEmpty())
            vcon.insert(u"attachments"_s, m_attachments);
        return vcon;
    }

    QJsonObject writePerson(Audience audience, Instant createdAt)
    {
        CustomerFile known = m_file;
        known.interactions.clear();
        QJsonObject body = customerJson(known, audience);
        body.remove("format"_L1);
        // An attachment needs a dialog, and nobody said anything.
        m_dialogs.append(QJsonObject{{u"type"_s, u"text"_s},
                                     {u"start"_s, rfc3339(createdAt)},
                                     {u"parties"_s, QJsonArray{customerParty}}});
        attach(u"customer"_s, createdAt, customerParty, body);
        return QJsonObject{{u"uuid"_s, m_file.customer.id.text()},
                           {u"created_at"_s, rfc3339(createdAt)},
                           {u"parties"_s, m_parties},
                           {u"dialog"_s, m_dialogs},
                           {u"attachments"_s, m_attachments}};
    }

private:
    void addCustomer()
    {
        const Customer &c = m_file.customer;
        QJsonObject party{{u"uuid"_s, c.id.text()}, {u"name"_s, c.name}, {u"type"_s, u"customer"_s}};
        for (const auto &[kind, key] : {std::pair("phone"_L1, u"tel"_s), std::pair("email"_L1, u"mailto"_s)})
        {
            const auto known =
                std::find_if(m_file.identifiers.begin(), m_file.identifiers.end(),
                             [kind = kind](const Identifier &one) { return one.kind == kind; });
            if (known != m_file.identifiers.end())
                party.insert(key, known->value);
        }
        m_parties.append(party);
        m_known.emplace_back(Speaker::Customer, QString());
    }

    /// The party's place in the list; added when it is new.
    int partyOf(Speaker speaker, const QString &name)
    {
        if (speaker == Speaker::Customer)
            return customerParty;
        const auto who = std::pair(speaker, name);
        const auto known = std::find(m_known.begin(), m_known.end(), who);
        if (known != m_known.end())
            return int(known - m_known.begin());
        QJsonObject party{{u"type"_s, speakerCode(speaker)}};
        if (!name.isEmpty())
            party.insert(u"name"_s, name);
        if (speaker == Speaker::Agent && !m_detail.interaction.queue.isEmpty())
            party.insert(u"dept"_s, m_detail.interaction.queue);
        m_parties.append(party);
        m_known.push_back(who);
        return int(m_known.size()) - 1;
    }

    /// Whom the customer spoke to, if the source names nobody in particular.
    int company() { return partyOf(Speaker::Agent, m_detail.interaction.agent); }

    [[nodiscard]] QJsonObject dialog(const QString &type, Instant start, int from, int to) const
    {
        return QJsonObject{{u"type"_s, type},
                           {u"start"_s, rfc3339(start)},
                           {u"parties"_s, QJsonArray{from, to}},
                           {u"application"_s, channelCode(m_detail.interaction.channel)}};
    }

    static double seconds(qint64 milliseconds) { return double(milliseconds) / 1000; }

    static QJsonObject withText(QJsonObject object, const QString &text)
    {
        object.insert(u"mediatype"_s, u"text/plain"_s);
        object.insert(u"encoding"_s, u"none"_s);
        object.insert(u"body"_s, text);
        return object;
    }

    void addDialogs()
    {
        const Interaction &i = m_detail.interaction;
        const bool fromCustomer = i.direction == Direction::Inbound;
        for (const Turn &turn : m_detail.turns) {
            Instant at = i.startedAt;
            if (isSet(turn.at))
                at = turn.at;
            else if (turn.offsetMs >= 0)
                at = i.startedAt + std::chrono::milliseconds(turn.offsetMs);
            const int speaker = partyOf(turn.speaker, turn.name);
            const int listener = speaker == customerParty ? company() : customerParty;
            QJsonObject said = withText(dialog(u"text"_s, at, speaker, listener), turn.text);
            if (turn.durationMs >= 0)
                said.insert(u"duration"_s, seconds(turn.durationMs));
            m_dialogs.append(said);
        }
        const int from = fromCustomer ? customerParty : company();
        const int to = fromCustomer ? company() : customerParty;
        if (!m_detail.body.isEmpty())
            m_dialogs.append(withText(dialog(u"text"_s, i.startedAt, from, to), m_detail.body));
        if (!m_dialogs.isEmpty())
            return;
        QJsonObject unwritten =
            dialog(i.channel == Channel::Phone ? u"recording"_s : u"text"_s, i.startedAt, from, to);
        if (i.endedAt > i.startedAt)
            unwritten.insert(u"duration"_s, seconds(toMsecs(i.endedAt) - toMsecs(i.startedAt)));
        m_dialogs.append(unwritten);
    }

    void attach(const QString &purpose, Instant at, int party, const QJsonValue &body)
    {
        QJsonObject attachment{
            {u"purpose"_s, purpose}, {u"start"_s, rfc3339(at)}, {u"party"_s, party}, {u"dialog"_s, 0}};
        if (body.isString()) {
            attachment = withText(attachment, body.toString());
        } else {
            attachment.insert(u"mediatype"_s, u"application/json"_s);
            attachment.insert(u"encoding"_s, u"json"_s);
            attachment.insert(u"body"_s, body);
        }
        m_attachments.append(attachment);
    }

    /// What a dialog has no member for: that nobody spoke, and when each word was said, as [first character,
    /// length, start, end] with milliseconds from the start of the interaction. The turns are the first
    /// dialogs.
    [[nodiscard]] QJsonArray turns() const
    {
        QJsonArray all;
        int dialog = 0;
        for (const Turn &turn : m_detail.turns) {
            QJsonObject more{{u"dialog"_s, dialog++}};
            if (turn.noise)
                more.insert(u"noise"_s, true);
            QJsonArray words;
            for (const WordTiming &word : turn.words)
                words.append(QJsonArray{word.from, word.length, word.startMs, word.endMs});
            if (!words.isEmpty())
                more.insert(u"words"_s, words);
            if (more.size() > 1)
                all.append(more);
        }
        return all;
    }

    /// What the working group's drafts have no member for.
    [[nodiscard]] QJsonObject spine() const
    {
        const Interaction &i = m_detail.interaction;
        QJsonObject object{{u"channel"_s, channelCode(i.channel)},
                           {u"direction"_s, directionCode(i.direction)},
                           {u"started_at"_s, rfc3339(i.startedAt)}};
        if (isSet(i.endedAt))
            object.insert(u"ended_at"_s, rfc3339(i.endedAt));
        if (!m_detail.body.isEmpty())
            object.insert(u"body"_s, m_dialogs.size() - 1); // which dialog is the text and nobody's turn
        if (const QJsonArray more = turns(); !more.isEmpty())
            object.insert(u"turns"_s, more);
        const std::pair<QString, const QString &> words[] = {{u"summary"_s, i.summary},
                                                             {u"outcome"_s, i.outcome},
                                                             {u"agent"_s, i.agent},
                                                             {u"queue"_s, i.queue},
                                                             {u"thread"_s, i.thread},
                                                             {u"language"_s, i.language},
                                                             {u"disposition"_s, i.disposition},
                                                             {u"quoted"_s, m_detail.quoted}};
        for (const auto &[name, word] : words) {
            if (!word.isEmpty())
                object.insert(name, word);
        }
        return object;
    }

    void addDocument(const Document &document)
    {
        const bool original = document.role == Document::Role::Original;
        QJsonObject attachment{{u"purpose"_s, original ? u"original"_s : u"attachment"_s},
                               {u"start"_s, rfc3339(m_detail.interaction.startedAt)},
                               {u"party"_s, customerParty},
                               {u"dialog"_s, 0}};
        if (!document.name.isEmpty())
            attachment.insert(u"filename"_s, document.name);
        if (!document.mediaType.isEmpty())
            attachment.insert(u"mediatype"_s, document.mediaType);
        if (!document.content.isEmpty()) {
            attachment.insert(u"encoding"_s, u"base64url"_s);
            attachment.insert(u"body"_s,
                              QString::fromLatin1(document.content.toBase64(QByteArray::Base64UrlEncoding |
                                                                            QByteArray::OmitTrailingEquals)));
        }
        m_attachments.append(attachment);
    }

    void addAttachments(Audience audience)
    {
        const Instant start = m_detail.interaction.startedAt;
        attach(u"interaction"_s, start, company(), spine());
        if (!m_detail.lines.empty()) {
            QJsonArray lines;
            for (const LineItem &line : m_detail.lines) {
                lines.append(QJsonObject{{u"article"_s, line.article},
                                         {u"quantity"_s, line.quantity},
                                         {u"minor"_s, line.amount.minor},
                                         {u"currency"_s, line.amount.currency}});
            }
            attach(u"order lines"_s, start, customerParty, lines);
        }
        if (!m_detail.facts.empty()) {
            QJsonArray facts;
            for (const auto &[name, value] : m_detail.facts)
                facts.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
            attach(u"named values"_s, start, company(), facts);
        }
        for (const Document &document : m_detail.documents) {
            // What another system wrote of an exchange may hold what its people wrote for each other.
            if (document.role == Document::Role::Attachment || audience != Audience::Customer)
                addDocument(document);
        }
        for (const NoteRevision &note : m_detail.notes)
            attach(note.shared ? u"note"_s : u"internal note"_s, note.writtenAt,
                   partyOf(Speaker::Agent, note.agentName), note.text);
        if (audience != Audience::Internal)
            return;
        for (const Review &review : m_detail.reviews)
            attach(u"internal review"_s, review.writtenAt, partyOf(Speaker::Agent, review.reviewerName),
                   QJsonObject{{u"score"_s, review.score}, {u"text"_s, review.text}});
    }

    const CustomerFile &m_file;
    const InteractionDetail &m_detail;
    QJsonArray m_parties;
    QJsonArray m_dialogs;
    QJsonArray m_attachments;
    std::vector<std::pair<Speaker, QString>> m_known; ///< as m_parties
};

} // namespace

QJsonObject vconOf(const CustomerFile &file, const InteractionDetail &detail, Audience audience,
                   Instant createdAt)
{
    if (audience != Audience::Customer)
        return Writer(file, detail).write(audience, createdAt);
    const auto shown = forCustomer(detail);
    return shown ? Writer(file, *shown).write(audience, createdAt) : QJsonObject();
}

QJsonObject personVcon(const CustomerFile &file, Audience audience, Instant createdAt)
{
    return Writer(file, InteractionDetail()).writePerson(audience, createdAt);
}

} // namespace teller
