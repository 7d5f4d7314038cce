// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/demo/demo_life.h"

namespace teller::demo {

// What the record says of the fixed customers so that an agent can remember it: facts, not words. Each is
// relative to the builder's today.

/// What they did, before other matters and moments are drawn.
void beginMemories(FileBuilder &builder, Life &life);
/// What is known and planned, when everything else is there.
void finishMemories(FileBuilder &builder, const Life &life);

/// The last day of that date which is over, at a minute of it (UTC).
[[nodiscard]] Instant lastDayOfYear(Instant today, int month, int day, int minute);

} // namespace teller::demo
