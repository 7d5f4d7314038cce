// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "timeline/detail_writer.h"
#include "timeline/spoken_times.h"

namespace teller {

/// Writes the turns of a conversation in the form that its channel has: a call as a transcript (when, who,
/// what was said, what was only heard), anything written as messages with their sender, time and day. Stops
/// after `most` turns, or sooner when those are very long, and answers how many it wrote.
[[nodiscard]] size_t writeConversation(DetailWriter &writer, const InteractionDetail &detail, Instant now,
                                       size_t most, SpokenTimes &times);

} // namespace teller
