// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "exchange/customer_json.h"

#include <QJsonObject>

namespace teller {

/// One interaction as a vCon, the IETF's container for a conversation (draft-ietf-vcon-vcon-core, unsigned
/// form). Parties: the customer first, then whoever else took part. Dialog: each turn, or the text, or, for a
/// conversation that nobody wrote down, when it was and how long. Attachments: an
/// object "interaction" with what the drafts have no member for (channel, direction, outcome, disposition,
/// thread, language …), order lines, named values, what was attached and notes (purpose "note", or "internal
/// note" for those of colleagues); originals and internal notes never for the customer, reviews only for
/// colleagues. An empty object if nothing may be shown. VconReader reads all of it back. Its uuid is the
/// interaction's, so that exporting twice makes the same vCon.
[[nodiscard]] QJsonObject vconOf(const CustomerFile &file, const InteractionDetail &detail, Audience audience,
                                 Instant createdAt);

/// What is known of the person beside their conversations, as a vCon in whose one dialog nobody says
/// anything: its uuid is the customer's, and its one attachment (purpose "customer") what customer_json.h
/// describes, without interactions, and without "format", by which files of that format are told.
[[nodiscard]] QJsonObject personVcon(const CustomerFile &file, Audience audience, Instant createdAt);

} // namespace teller
