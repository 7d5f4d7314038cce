// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent_action.h"
#include "core/colleague.h"
#include "core/interaction.h"

#include <vector>

namespace teller {

/// What tells colleagues that a note names them. A note names somebody once, however often it is saved: the
/// same note and colleague give an action with the same id. Nobody is told of what they wrote themselves.
[[nodiscard]] std::vector<AgentAction> mentionActions(CustomerId customer, const NoteRevision &note,
                                                      const std::vector<Colleague> &colleagues);
/// The same of a later version, for those whom `before` does not name.
[[nodiscard]] std::vector<AgentAction> mentionActions(CustomerId customer, const NoteRevision &note,
                                                      const NoteRevision &before,
                                                      const std::vector<Colleague> &colleagues);

} // namespace teller
