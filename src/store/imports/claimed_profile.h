// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"

namespace teller {

/// The customer under whose id what a record says is kept. Nothing is guessed: the same claim always makes
/// the same profile, whatever is in the store. Which profiles are one person is found later.
struct ClaimedProfile
{
    CustomerId id; ///< null: that of another record (PartyClaim::sameAs)
    QString keptBy;
    bool provisional = false;

    friend bool operator==(const ClaimedProfile &, const ClaimedProfile &) = default;
};

/// In this order: an id of Teller's own; the number by which a system knows them; an account; an e-mail
/// address, then a telephone number with the name that came with it, then a handle (of several the least, so
/// that their order does not matter); else somebody who is known by this record alone.
[[nodiscard]] ClaimedProfile profileOf(const ImportedRecord &record);

} // namespace teller
