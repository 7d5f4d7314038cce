// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/actions.h"

namespace teller {

/// Planned messages that show that we forgot: a promotion already joined (a preference "promotion:NAME"), a
/// payment already made or scheduled (its reference is what the message is about), an article bought within
/// sixty days ("article:NAME"), and something that cannot be had. A message that somebody stopped is still
/// told, as Info and with the Stop that stands, until its time has come.
[[nodiscard]] std::vector<Finding> mootOutreach(const CustomerSnapshot &snapshot, const Standing &standing,
                                                Instant now);

} // namespace teller
