// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_feed.h"

#include <vector>

namespace teller {

/// The state to show for all of them: the worst of those that are switched on, since one broken line is worth
/// knowing.
[[nodiscard]] FeedState worstFeed(const std::vector<CallFeed *> &feeds);

} // namespace teller
