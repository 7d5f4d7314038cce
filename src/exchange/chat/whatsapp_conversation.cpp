// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chat/whatsapp_conversation.h"

#include "core/outside_text.h"
#include "exchange/chat/international_number.h"
#include "exchange/chat/whatsapp_attachment.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostDocuments = 1'000;

QString digest(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(32));
}

/// An iPhone calls every chat's file the same: the archive or the folder that it lies in has the name.
QString partnerIn(const ImportSettings &settings)
{
    static const QRegularExpression pattern(
        uR"(WhatsApp(?: chat|-chat)?(?: with | mit | con | com | avec | - )(.{1,100})\.(?:txt|zip)\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString name = settings.fileName;
    if (name == "_chat.txt"_L1) {
        name = settings.folderName;
        if (!name.endsWith(".zip"_L1, Qt::CaseInsensitive))
            name += u".zip"_s;
    }
    const auto match = pattern.match(name.left(300));
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

/// What a browser adds to the name of a file that it has loaded down before.
QString withoutCopyNumber(QString name)
{
    static const QRegularExpression pattern(uR"( ?\(\d{1,3}\)\z)"_s);
    return name.remove(pattern);
}

} // namespace

WhatsappChat::WhatsappChat(const ImportSettings &settings)
    : m_roles(settings)
    , m_partner(partnerIn(settings))
{}

void WhatsappChat::note(const WhatsappLine &line)
{
    ++m_messages;
    m_dates.note(line.date);
    if (m_messages == 1)
        m_name = line.chat; // further down, it is somebody's words
    if (line.sender.isEmpty())
        return;
    if (line.chat.isEmpty() && line.sender == m_name)
        m_nameSpoke = m_nameSpoke || !line.marked || attachmentIn(outsideParagraphs(line.text).trimmed());
    if (line.chat.isEmpty() && m_senders.size() < mostSenders)
        m_senders.insert(line.sender);
    if (m_opening.isEmpty())
        m_opening = line.sender + u'\n' + textForId(line.text);
    if (m_first.isEmpty() && m_roles.of(line.sender) != Speaker::Agent)
        m_first = line.sender;
}

void WhatsappChat::nameIt()
{
    if (!m_senders.contains(m_partner))
        m_partner = withoutCopyNumber(m_partner);
    const auto known = [this] {
        return digest(m_partner.isEmpty() ? u'\n' + m_first : m_partner); // another id than a chat with them
    };
    m_wasKnown = known();
    if (!m_name.isEmpty())
        m_partner = m_name;
    m_known = known();
    m_thread = digest(m_partner.isEmpty() ? m_opening : m_partner);
}

void WhatsappChat::settle()
{
    nameIt();
    // Nothing under the chat's name but what the messenger said ("Jane added Tom"): it is nobody's name.
    m_group = !m_nameSpoke && m_senders.remove(m_name);
    QStringList senders(m_senders.cbegin(), m_senders.cend());
    senders.sort();
    const bool alone = senders.size() == 1 && !m_partner.isEmpty();
    if (!m_group && (m_senders.contains(m_partner) || alone)) {
        m_customer = m_partner;
    } else if (m_roles.knowsAgents()) {
        QStringList others;
        for (const QString &sender : std::as_const(senders)) {
            if (m_roles.of(sender) == Speaker::Other)
                others.append(sender);
        }
        if (others.size() == 1 && senders.size() > 1)
            m_customer = others.first();
    }
    if (m_customer.isEmpty())
        return;
    m_roles.setCustomer(m_customer);
    if (senders.size() <= 2) {
        for (const QString &sender : std::as_const(senders)) {
            if (sender != m_customer)
                m_agent = sender;
        }
    }
}

Speaker WhatsappChat::speakerOf(const WhatsappLine &line) const
{
    if (line.sender.isEmpty() || !line.chat.isEmpty() || (m_group && line.sender == m_name))
        return Speaker::System;
    return line.sender == m_agent ? Speaker::Agent : m_roles.of(line.sender);
}

void WhatsappChat::setBegan(Instant written)
{
    m_chat = digest(u"%1\n%2\n%3"_s.arg(m_known).arg(toMsecs(written)).arg(m_opening));
}

PartyClaim WhatsappChat::claim(const ImportSettings &settings, const QString &reader) const
{
    const QString source = sourceOf(settings, reader);
    PartyClaim who;
    if (settings.account.isEmpty() && internationalNumber(m_customer).isEmpty())
        who.externalId = u"chat "_s + m_chat;
    if (m_customer.isEmpty())
        return who;
    if (const QString number = internationalNumber(m_customer); !number.isEmpty())
        who.identifiers.push_back({u"phone"_s, number, false, source, {}});
    else
        who.name = spokenTurn(Speaker::Customer, m_customer, QString()).name;
    return who;
}

void WhatsappConversation::begin(const WhatsappLine &line, Instant at, Instant written, Speaker speaker)
{
    m_lastAt = at;
    m_lastWritten = written;
    if (m_turns.empty())
        m_written = written;
    if (m_turns.size() > size_t(mostTurns) || m_tooLarge)
        return; // rejected at the end
    Turn turn = spokenTurn(speaker, line.sender, QString());
    turn.at = at;
    m_turns.push_back(std::move(turn));
    m_texts.push_back(line.text);
}

void WhatsappConversation::goOn(QStringView text)
{
    if (m_texts.empty() || m_tooLarge)
        return;
    m_texts.back().append(text);
}

void WhatsappConversation::keep(const QByteArray &line, qint64 largest)
{
    m_tooLarge = m_tooLarge || m_bytes.size() + line.size() > largest;
    m_bytes.append(line.first(std::clamp<qsizetype>(qsizetype(largest) - m_bytes.size(), 0, line.size())));
}

std::optional<Result<ImportedRecord>>
WhatsappConversation::finish(const WhatsappChat &chat, const QString &reader, const ImportSettings &settings)
{
    if (m_tooLarge)
        return rejected(u"It is larger than a record may be."_s);
    if (m_broken)
        return rejected(u"It is not written in UTF-8."_s);
    if (std::all_of(m_turns.cbegin(), m_turns.cend(),
                    [](const Turn &turn) { return turn.speaker == Speaker::System; }))
        return std::nullopt;
    Conversation conversation;
    InteractionDetail &detail = conversation.detail;
    detail.interaction.channel = Channel::Chat;
    detail.interaction.thread = chat.thread();
    const auto id = [&first = m_turns.front()](const QString &knownAs, Instant at, const QString &text) {
        return digest(u"%1\n%2\n%3\n%4"_s.arg(knownAs).arg(toMsecs(at)).arg(first.name, text));
    };
    const Instant began = m_turns.front().at;
    conversation.externalId = id(chat.knownAs(), m_written, textForId(m_texts.front()));
    conversation.formerIds = {id(chat.knownAs(), began, textForId(m_texts.front())),
                              id(chat.wasKnownAs(), began, m_texts.front())};
    const qint64 most = settings.largestRecord - m_bytes.size();
    qint64 room = most; // all that a record holds is in memory at once
    for (size_t i = 0; i < m_turns.size(); ++i) {
        Turn &turn = m_turns[i];
        turn.text = spokenTurn(turn.speaker, QString(), m_texts[i]).text;
        if (turn.speaker == Speaker::System)
            turn.name.clear(); // the messenger wrote under the chat's
        if (const auto attachment = attachmentOf(m_texts[i]);
            attachment && turn.speaker != Speaker::System && detail.documents.size() < mostDocuments)
        {
            detail.documents.push_back(attachedDocument(*attachment, settings, room));
            room -= detail.documents.back().content.size();
        }
        if (!turn.text.isEmpty())
            detail.turns.push_back(std::move(turn));
    }
    conversation.who = chat.claim(settings, reader);
    conversation.bytes = std::move(m_bytes);
    conversation.mediaType = u"text/plain"_s;
    conversation.assumesUtc = settings.timeZone.isEmpty();
    auto record = conversationRecord(std::move(conversation), reader, settings);
    // Of two exports the longer one counts, and of the same words the one that has the attachments; by the
    // telephone's clock, whatever zone it is said to be in.
    if (record)
        record->changedAt = m_lastWritten + std::chrono::milliseconds(room < most ? 1 : 0);
    return record;
}

} // namespace teller
