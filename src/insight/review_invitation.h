// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/actions.h"

namespace teller {

/// Whether a case is one of those whose customer is asked for a review: one in `inviteOneIn`, by a hash of
/// its id alone. Nothing about how the case went can change the choice, so that what the company reads is
/// honest.
[[nodiscard]] bool isChosenForReview(CaseId id);
inline constexpr int inviteOneIn = 2;

/// An invitation for the case that was closed last, if it was within fourteen days and is chosen. Never twice
/// for a case; not within ninety days of another invitation (also one that was sent: kind "survey"); not
/// without a consent to be written to, and not where surveys were refused.
[[nodiscard]] std::vector<Finding> reviewInvitation(const CustomerSnapshot &snapshot,
                                                    const Standing &standing, Instant now);

} // namespace teller
