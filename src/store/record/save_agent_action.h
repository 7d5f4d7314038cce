// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent_action.h"
#include "core/result.h"

#include <QLatin1StringView>
#include <QString>

#include <vector>

namespace teller {

class Connection;

/// Adds an action; the same again changes nothing, another one under the same id is Rejected. A promise that
/// it says was kept is kept from then on, until that is undone. On a shared store the agent is whoever is
/// signed in (NotPermitted unless they have opened the customer), and desktops that listen on
/// agentActionChannel() are woken with the customer's id.
[[nodiscard]] Result<Unit> saveAgentAction(Connection &connection, const AgentAction &action);
[[nodiscard]] QString agentActionChannel();
/// What it runs, for whoever prepares that beforehand.
[[nodiscard]] std::vector<QLatin1StringView> agentActionStatements(bool shared);

} // namespace teller
