// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace teller {

/// The moments that one promises things by, in this machine's time; each lies after `now`.
struct DueMoments
{
    explicit DueMoments(Instant now);

    Instant todayNoon;      ///< unset once it has passed
    Instant today;          ///< at the end of the working day, 17:00; unset once it has passed
    Instant nextWorkingDay; ///< at noon
    Instant friday;         ///< at noon of the next Friday that is not today or tomorrow
};

} // namespace teller
