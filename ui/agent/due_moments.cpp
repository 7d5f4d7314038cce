// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/due_moments.h"

#include <QDateTime>

namespace teller {

namespace {

Instant at(QDate day, int hour)
{
    // At an hour that the change to summer time leaves out Qt takes the next one.
    return instantFromMsecs(QDateTime(day, QTime(hour, 0)).toMSecsSinceEpoch());
}

} // namespace

DueMoments::DueMoments(Instant now)
{
    constexpr int noon = 12;
    constexpr int evening = 17;
    const QDate day = toLocalTime(now).date();
    if (at(day, noon) > now)
        todayNoon = at(day, noon);
    if (at(day, evening) > now)
        today = at(day, evening);
    int toFriday = (Qt::Friday - day.dayOfWeek() + 7) % 7;
    if (toFriday < 2)
        toFriday += 7;
    friday = at(day.addDays(toFriday), noon);
    QDate working = day.addDays(1);
    while (working.dayOfWeek() > Qt::Friday)
        working = working.addDays(1);
    nextWorkingDay = at(working, noon);
}

} // namespace teller
