// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QStringList>
#include <QTimeZone>

namespace teller {

/// How moments are written. Nothing is guessed: a format that does not fit refuses the text.
struct MomentStyle
{
    /// Tried one after the other. "iso": ISO 8601, with a T or a space, any fraction of a second, with or
    /// without an offset; "unix", "unix ms": since 1970; anything else a format of QDateTime ("dd.MM.yyyy
    /// HH:mm").
    QStringList formats{QStringLiteral("iso")};
    QTimeZone zone = QTimeZone::utc(); ///< of moments without an offset
    /// With two-digit years: the first year that they can mean (1970: 1970 to 2069). 0: they are refused.
    int twoDigitYearsFrom = 0;
    bool zoneGiven = false; ///< `zone` is what somebody said, not what has to be assumed

    friend bool operator==(const MomentStyle &, const MomentStyle &) = default;
};

struct WrittenMoment
{
    Instant at;
    bool assumesZone = false; ///< neither it nor anybody else says which one
};

/// Why `format` cannot be one of `formats`; empty if it can.
[[nodiscard]] QString whyNoMomentFormat(const QString &format, int twoDigitYearsFrom);

/// A date alone is its midnight in the zone. The error (Rejected) does not repeat the text.
[[nodiscard]] Result<WrittenMoment> writtenMoment(const QString &written, const MomentStyle &style);

} // namespace teller
