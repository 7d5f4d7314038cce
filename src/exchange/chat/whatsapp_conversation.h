// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/chat/whatsapp_line.h"
#include "exchange/conversation_record.h"
#include "exchange/speaker_roles.h"

#include <QSet>

namespace teller {

/// What is known of a WhatsApp chat as a whole before its messages are read.
class WhatsappChat final
{
public:
    explicit WhatsappChat(const ImportSettings &settings);

    /// Every first line of a message, once.
    void note(const WhatsappLine &line);
    /// After the last: who is who.
    void settle();

    [[nodiscard]] Speaker speakerOf(const WhatsappLine &line) const;
    /// Once, before anything is claimed: the moment of the first message, as WhatsappConversation has it.
    void setBegan(Instant written);
    /// Who has neither number nor account is known by the chat, so that all of it is about one person.
    [[nodiscard]] PartyClaim claim(const ImportSettings &settings, const QString &reader) const;
    [[nodiscard]] const QString &thread() const { return m_thread; }
    /// The same in a later export, whoever has joined since.
    [[nodiscard]] const QString &knownAs() const { return m_known; }
    /// The same to a Teller that took no notice of the messenger's notice.
    [[nodiscard]] const QString &wasKnownAs() const { return m_wasKnown; }
    [[nodiscard]] Result<DateOrder> dateOrder() const { return m_dates.order(); }
    [[nodiscard]] bool isEmpty() const { return m_messages == 0; }

private:
    static constexpr qsizetype mostSenders = 1'000;

    SpeakerRoles m_roles;
    DateOrderFinder m_dates;
    void nameIt();

    QSet<QString> m_senders;
    bool m_nameSpoke = false; ///< somebody wrote under the chat's name
    bool m_group = false;     ///< nobody did, but the messenger
    qint64 m_messages = 0;
    QString m_name;    ///< in the notice at its beginning
    QString m_partner; ///< that, or whom the file is named after
    QString m_customer;
    QString m_agent;   ///< the one other person of a chat of two
    QString m_opening; ///< the first message and who wrote it
    QString m_first;   ///< the first sender who is no agent
    QString m_thread;
    QString m_known;
    QString m_wasKnown;
    QString m_chat; ///< what it began with, to whom, and when: two people of one name are two
};

/// The messages of one interaction, as they come.
class WhatsappConversation final
{
public:
    [[nodiscard]] bool isEmpty() const { return m_turns.empty() && !m_tooLarge; }
    [[nodiscard]] Instant lastAt() const { return m_lastAt; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    /// `written`: its moment as if the telephone's clock had shown UTC.
    void begin(const WhatsappLine &line, Instant at, Instant written, Speaker speaker);
    void goOn(QStringView text);
    /// The bytes of each line, also those of its further ones.
    void keep(const QByteArray &line, qint64 largest);
    void setBroken() { m_broken = true; }

    /// The record, or why there is none; nothing if only the messenger itself spoke.
    [[nodiscard]] std::optional<Result<ImportedRecord>>
    finish(const WhatsappChat &chat, const QString &reader, const ImportSettings &settings);

private:
    std::vector<Turn> m_turns;
    std::vector<QString> m_texts; ///< of the turns, as they are written
    QByteArray m_bytes;
    Instant m_lastAt;
    Instant m_written; ///< of the first
    Instant m_lastWritten;
    bool m_tooLarge = false;
    bool m_broken = false; ///< not UTF-8
};

} // namespace teller
