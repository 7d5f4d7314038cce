// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "exchange/email/mime_parts.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace teller {

struct MailAddress
{
    QString name;
    QString address; ///< lower case

    friend bool operator==(const MailAddress &, const MailAddress &) = default;
};
using MailAddresses = std::vector<MailAddress>;

/// A message as RFC 5322 and MIME (RFC 2045 to 2049, 2231) describe it, decoded.
struct MimeMessage
{
    MailAddresses from;
    MailAddresses sender;
    MailAddresses replyTo;
    MailAddresses to;
    MailAddresses cc;
    MailAddresses bcc;
    QString subject;
    std::optional<QString> formerSubject; ///< as MimeText::former
    QString messageId;                    ///< like all ids without angle brackets; empty if it has none
    QStringList inReplyTo;
    QStringList references; ///< the root of the conversation first
    QString listId;
    QString autoSubmitted;
    QString language;
    Instant date;     ///< as the writer's program says; unset without a date
    Instant received; ///< as the last server says; unset without one
    MimeParts parts;
};

/// Reads one message. An error (Rejected) says in one sentence why it cannot be read: its structure is a
/// bomb. Whatever else is wrong with it is read as well as it can be.
[[nodiscard]] Result<MimeMessage> readMime(const QByteArray &bytes, qint64 largestDocument);

/// A date of mail (RFC 5322 3.3, its older forms, and that of mbox), unset if it is none or absurd.
[[nodiscard]] Instant mailMoment(const QByteArray &text);

} // namespace teller
