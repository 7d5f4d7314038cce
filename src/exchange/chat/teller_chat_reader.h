// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "teller-chat": a plain format for systems that have none of their own, to be written by a script. JSON,
/// one conversation an object, one a line or many in a list:
///
///     {"format": "teller-chat", "id": "c-17", "channel": "chat",
///      "started_at": "2024-03-01T10:00:00Z", "ended_at": "2024-03-01T10:12:30Z",
///      "direction": "in", "subject": "Late parcel", "language": "en", "queue": "orders", "agent": "Lea",
///      "disposition": "resolved", "thread": "t-4",
///      "customer": {"id": "4711", "account": "100200", "name": "Jane Doe", "email": "jane@example.com",
///                   "phone": "+4930123456", "handle": "@jane", "postcode": "10115"},
///      "case": {"number": "8812", "subject": "Late parcel", "category": "delivery.late", "status": "open",
///               "opened_at": "2024-03-01T10:00:00Z", "changed_at": "2024-03-01T10:12:30Z"},
///      "messages": [{"speaker": "customer", "name": "Jane", "at": "2024-03-01T10:00:00Z", "text": "Hello"}],
///      "facts": {"page": "/cart"}}
///
/// Needed are "format", "id", "channel" (chat, sms, social, app, web, email or phone), and "messages" with a
/// "speaker" (customer, agent, bot, system or other) and a "text" each. Moments are RFC 3339; without offset
/// they are in the settings' time zone. A message may give "offset_ms" from the start and "duration_ms" in
/// place of "at". When the conversation began: "started_at", else its first message. A
/// case needs its "number"; with a "subject" it is told of, else it is only named. Its "status" is open (if
/// none is given), waiting or closed. What else stands in an object is passed over. A telephone number is an
/// identifier if it is written with '+' and country code, and a fact otherwise.
class TellerChatReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
