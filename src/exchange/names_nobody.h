// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"

namespace teller {

/// Whether an identifier is none: what telephone systems put in the place of a number that was withheld
/// ("anonymous", "Restricted", zeros, the word spelled on the keys), an e-mail address without an @. All who
/// withhold theirs would be one person.
[[nodiscard]] bool namesNobody(const Identifier &identifier);

/// Takes those out of a claim.
void dropWhatNamesNobody(PartyClaim &who);

} // namespace teller
