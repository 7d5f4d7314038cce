// SPDX-License-Identifier: GPL-3.0-or-later
//
// Habits: what a customer did at regular intervals, and when they stopped. Measured against nobody else: the
// baseline is the customer's own past, and where there is too little of it nothing is said.
//
// Method. Moments become days of this machine's calendar; several on a day are one. The period is the median
// gap, taken again without what follows within a third of it (a second visit belongs to the first). A gap of
// k periods, rounded, has k - 1 missed dates. It is a habit if
//   - there are at least 9 days over at least 330 days, and the period is 4 to 100 days,
//   - 80 of 100 gaps lie within 0.3 periods of a whole number of periods, and
//   - at most one date in five was missed.
// The tolerance is the customer's own: nine of ten gaps lie within it; at least a day, at most 0.4 periods.
// A date is missed when it and the tolerance have passed. Where four of five fall on one weekday (periods of
// whole weeks) the dates are counted from that weekday, where they fall near one day of the month (a month)
// from that day. A habit is broken once two dates in a row are missed, later for those who can be expected to
// come back:
//   - who misses single dates often: n in a row, the least with (share missed)^n * dates in a year <= 0.05,
//   where
//     the share starts from 1 in 100 over 60 dates;
//   - who began to be away at this time of another year (two weeks and a quarter of a period to either side;
//   two
//     dates or more, or one in both years): two more than then, and a third of them;
//   - who was away twice or more at times that did not come back: longer than ever.
// After six periods, but not before ninety days, silence is no news any more.
//
// tests/insight/tst_habits measures it on simulated people, described there: of 20,000 who stop, 95.6 in 100
// are found within two missed dates; of 20,000 who do not, 0.97 in 100 are wrongly said to have stopped
// within a year. Limits: the first long absence of somebody who never had one looks like a break for as long
// as it lasts, and of people who miss up to one date in ten at random 8 in 100 a year are wrongly named.
#pragma once

#include "insight/finding.h"

namespace teller {

struct Habit
{
    HabitPattern pattern;
    int times = 0; ///< days on which it was done
    int toleranceDays = 1;
    int missed = 0;      ///< dates in a row since the last time, their tolerance over
    int patience = 2;    ///< so many missed dates break it
    bool broken = false; ///< and not so long ago that it is no news
    bool stale = false;  ///< broken so long ago
    qint64 firstDay = 0; ///< Julian days
    qint64 lastDay = 0;
    qint64 nextDay = 0; ///< the date after the last time, even if it has passed

    friend bool operator==(const Habit &, const Habit &) = default;
};

/// `days`: Julian days in any order, repeated ones allowed; those after `today` are not looked at. Nothing
/// where there is no habit.
[[nodiscard]] std::optional<Habit> habitIn(std::vector<qint64> days, qint64 today);

/// Habits that broke (HabitBroken), and steady ones whose day is today (HabitToday).
[[nodiscard]] std::vector<Finding> habits(const CustomerSnapshot &snapshot, Instant now);

} // namespace teller
