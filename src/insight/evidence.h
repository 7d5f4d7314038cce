// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"

#include <vector>

namespace teller {

/// The interactions on the first page that are a row seen from another side: a payment, an order and a visit
/// are on the spine too, on their channel and at the same moment. At most `most` of them, newest first.
[[nodiscard]] std::vector<InteractionId> evidenceAt(const CustomerSnapshot &snapshot, Channel channel,
                                                    const std::vector<Instant> &moments, size_t most = 3);

/// The day of a moment in this machine's calendar, as a Julian day. A habit, and "today", are days of the
/// people at the counter and not of Greenwich.
[[nodiscard]] qint64 dayOf(Instant moment);

} // namespace teller
