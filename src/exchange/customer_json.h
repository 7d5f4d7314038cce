// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace teller {

/// Who an export is for.
enum class Audience {
    Customer, ///< to be handed on: nothing that colleagues wrote for each other, in no member and in no other
              ///< words
    Person,  ///< the person's own right to everything about them (GDPR, article 15): notes too, each labelled
             ///< with its visibility; not what reviewers say of agents, and not how agents sign in
    Internal ///< colleagues, with the reviews and the sign-in names that are nobody else's business
};

/// What a customer may be shown of an interaction: its notes are those whose newest revision may be shared,
/// that revision alone; the summary goes where it may come from a note that may not. None for a note of
/// colleagues' own of which nothing is left.
[[nodiscard]] std::optional<InteractionDetail> forCustomer(InteractionDetail detail);

/// Everything kept about one person as JSON, for the person's right to have it and for other programs.
///
/// An object with "format": "teller-customer", "version": 1, "customer", and one list for each kind of thing:
/// "accounts", "parties", "identifiers", "interactions" (each with its "turns", "body", "quoted", "lines",
/// "facts", "documents", "notes", "reviews" as far as it has them), "cases", "promises", "preferences",
/// "consents", "entitlements", "orders", "payments", "outreach", "surveys", "actions" (what colleagues
/// decided) and "looks" (when somebody looked at them, by what right and why), the last two not for the
/// customer. "purpose" says who it is for: "customer" or "person"; for colleagues there is none. A note has a
/// "visibility", "internal" or "shared". Moments are RFC 3339 in UTC, spans of time milliseconds, amounts an
/// object of "minor" units and an ISO 4217 "currency", ids UUIDs. The "words" of a turn say where they stand
/// in its "text" in UTF-16 units. Documents have their content in "base64"; what was read from another system
/// ("originals") is for colleagues alone. "postcode" and "account_claims" (numbers that were only given)
/// stand beside the customer. What is not known is left out.
///
/// For colleagues it is complete: exchange/teller reads back an equal file, except for documents' content,
/// originals of facts, the postcode, account claims and looks: what another store's audit says is not
/// this one's.
[[nodiscard]] QJsonObject customerJson(const CustomerFile &file, Audience audience);

/// The same as one line of a file of JSON lines, with its line end.
[[nodiscard]] QByteArray customerLine(const CustomerFile &file, Audience audience);

/// RFC 3339 in UTC with milliseconds.
[[nodiscard]] QString rfc3339(Instant instant);

} // namespace teller
