// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bare_libpq.h"
#include "core/wrap_up.h"

namespace teller::bench {

/// A call with a note, as a desk would save it.
[[nodiscard]] WrapUp benchWrapUp(CustomerId customer, const AgentId &agent, int number);

/// Its floor: the same note as one row and nothing else, on an interaction that is there already.
[[nodiscard]] Result<Unit> prepareBareNote(BareLibpq &bare);
[[nodiscard]] QByteArray bareNote(CustomerId customer, InteractionId interaction);

} // namespace teller::bench
