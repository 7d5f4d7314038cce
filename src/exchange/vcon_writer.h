// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "exchange/customer_json.h"

#include <QJsonObject>

namespace teller {

/// One interaction as a vCon, the IETF's container for a conversation (draft-ietf-vcon-vcon-core, unsigned
/// form). Parties: the customer first, then whoever else took part. Dialog: each turn, or the text, or, for a
/// conversation that nobody wrote down, when it was and how long. Attachments: order lines and named values;
/// notes and reviews only for an internal audience. Its uuid is the interaction's, so that exporting twice
/// makes the same vCon.
[[nodiscard]] QJsonObject vconOf(const CustomerFile &file, const InteractionDetail &detail, Audience audience,
                                 Instant createdAt);

} // namespace teller
