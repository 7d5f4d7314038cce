// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/conversation_record.h"
#include "exchange/speaker_roles.h"

namespace teller {

/// Plain Transcribe: words ("results.items"), to be put together into turns.
[[nodiscard]] Conversation itemsConversation(const QJsonObject &json, const SpeakerRoles &roles);

} // namespace teller
