// SPDX-License-Identifier: GPL-3.0-or-later
//
// insight/ says what a customer's record means: pure functions over core nouns, without input, output or a
// clock of their own. A finding rests on structured facts alone; where the fact is missing it stays silent.
#pragma once

#include "insight/finding.h"

#include <vector>

namespace teller {

/// The most important first: the case in focus, where we failed, where to be careful, what is good to know;
/// within these by kind, then by time. Left out: findings that an agent answered with Wrong or Done, promises
/// kept. One about which a task is open says so. The order of the snapshot's rows does not matter.
[[nodiscard]] std::vector<Finding> findings(const CustomerSnapshot &snapshot, Instant now);

} // namespace teller
