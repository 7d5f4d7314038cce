// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "core/result.h"

namespace teller {

class Connection;

/// Adds a review; the same again changes nothing, another one under the same id is Rejected. On a shared
/// store the reviewer is whoever is signed in: NotPermitted unless they lead the team of the interaction's
/// agent.
[[nodiscard]] Result<Unit> saveReview(Connection &connection, const Review &review);

} // namespace teller
