// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/conversation_record.h"

namespace teller {

/// The shapes with ParticipantRole: "Transcript" (after the call) and "Segments" (while it goes on).
[[nodiscard]] Conversation callAnalyticsConversation(const QJsonObject &json);

} // namespace teller
