// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"

#include <QByteArray>
#include <QJsonObject>

namespace teller {

/// Who an export is for. Internal: colleagues, with the notes, the reviews and the sign-in names that are
/// nobody else's business.
enum class Audience { Customer, Internal };

/// Everything kept about one person as JSON, for the person's right to have it and for other programs.
///
/// An object with "format": "teller-customer", "version": 1, "customer", and one list for each kind of thing:
/// "accounts", "parties", "identifiers", "interactions" (each with its "turns", "body", "quoted", "lines",
/// "facts", "documents", "notes", "reviews" as far as it has them), "cases", "promises", "preferences",
/// "consents", "entitlements", "orders", "payments", "outreach", "surveys", "actions" (what colleagues
/// decided, for colleagues alone). Moments are RFC 3339 in UTC, spans of time milliseconds, amounts an object
/// of "minor" units and an ISO 4217 "currency", ids UUIDs. The "words" of a turn say where they stand in its
/// "text" in UTF-16 units. Documents have their content in "base64"; what was read from another system
/// ("originals") is for colleagues alone. "postcode" and "account_claims" (numbers that were only given)
/// stand beside the customer. What is not known is left out.
///
/// For colleagues it is complete: exchange/teller reads back an equal file, except for documents' content,
/// originals of facts, the postcode and account claims.
[[nodiscard]] QJsonObject customerJson(const CustomerFile &file, Audience audience);

/// The same as one line of a file of JSON lines, with its line end.
[[nodiscard]] QByteArray customerLine(const CustomerFile &file, Audience audience);

/// RFC 3339 in UTC with milliseconds.
[[nodiscard]] QString rfc3339(Instant instant);

} // namespace teller
