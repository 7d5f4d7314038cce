// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/habits.h"

#include "insight/evidence.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t fewestDays = 9;
constexpr qint64 shortestPast = 330;
constexpr int shortestPeriod = 4;
constexpr int longestPeriod = 100;
constexpr double nearness = 0.3;
constexpr double mostUneven = 0.2;
constexpr double mostMissed = 0.2;
constexpr double alarmsAYear = 0.05;
constexpr int mostPatience = 6;
// What is taken for granted before somebody has shown their own ways, and how many dates it is worth.
constexpr double usualShare = 0.01;
constexpr double usualDates = 60;
constexpr int seasonDays = 14;

/// Some dates in a row on which the customer was away.
struct Absence
{
    qint64 first = 0; ///< the first date that was missed
    int missed = 0;
};

struct Gaps
{
    std::vector<int> missed;     ///< dates missed within each, oldest first
    std::vector<double> offsets; ///< days between the gap and a whole number of periods, without a sign
    std::vector<Absence> absences;
    int missedInAll = 0;
};

int medianGap(const std::vector<qint64> &days)
{
    std::vector<qint64> gaps;
    gaps.reserve(days.size());
    for (size_t i = 1; i < days.size(); ++i)
        gaps.push_back(days[i] - days[i - 1]);
    const auto middle = gaps.begin() + std::ptrdiff_t(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return int(std::min<qint64>(*middle, 10'000));
}

std::vector<qint64> withoutFollowers(const std::vector<qint64> &days, int period)
{
    std::vector<qint64> out;
    out.reserve(days.size());
    for (const qint64 day : days) {
        if (out.empty() || (day - out.back()) * 3 >= period)
            out.push_back(day);
    }
    return out;
}

Gaps gapsOf(const std::vector<qint64> &days, double period)
{
    Gaps out;
    for (size_t i = 1; i < days.size(); ++i) {
        const auto gap = double(days[i] - days[i - 1]);
        const double periods = std::max(1.0, std::round(gap / period));
        const int missed = int(periods) - 1;
        out.missed.push_back(missed);
        out.offsets.push_back(std::abs(gap - periods * period));
        out.missedInAll += missed;
        if (missed >= 1)
            out.absences.push_back({days[i - 1] + qint64(period), missed});
    }
    return out;
}

bool isRegular(const Gaps &gaps, double period)
{
    const auto uneven = std::count_if(gaps.offsets.begin(), gaps.offsets.end(), [period](double offset) {
        return offset > std::max(1.0, nearness * period);
    });
    // Being away once does not make somebody unreliable: absences count as one date.
    int single = 0;
    for (const int missed : gaps.missed)
        single += std::min(missed, 1);
    return double(uneven) <= mostUneven * double(gaps.offsets.size()) &&
           double(single) <= mostMissed * double(gaps.missed.size());
}

int toleranceOf(std::vector<double> offsets, double period)
{
    std::sort(offsets.begin(), offsets.end());
    const double most = offsets[(offsets.size() - 1) * 9 / 10];
    return int(std::clamp(std::ceil(most), 1.0, std::max(1.0, std::floor(0.4 * period))));
}

int weekdayOf(qint64 day)
{
    return int(day % 7) + 1; // Julian day 0 was a Monday
}

/// The weekday on which four of five fall, 0 if there is none.
int usualWeekday(const std::vector<qint64> &days)
{
    std::array<int, 8> counts{};
    for (const qint64 day : days)
        ++counts.at(size_t(weekdayOf(day)));
    const auto most = std::max_element(counts.begin(), counts.end());
    return size_t(*most) * 5 >= days.size() * 4 ? int(most - counts.begin()) : 0;
}

/// How far two days of the month are apart, over the turn of the month: -15 to 15.
int monthDayDistance(int from, int to)
{
    return (to - from + 45) % 30 - 15;
}

/// The day of the month around which (two days to either side) four of five fall, 0 if there is none.
int usualDayOfMonth(const std::vector<qint64> &days)
{
    std::array<int, 32> counts{};
    for (const qint64 day : days)
        ++counts.at(size_t(QDate::fromJulianDay(day).day()));
    int best = 0;
    int bestNear = 0;
    int bestExact = 0;
    for (int day = 1; day <= 31; ++day) {
        int near = 0;
        for (int other = 1; other <= 31; ++other)
            near += std::abs(monthDayDistance(day, other)) <= 2 ? counts.at(size_t(other)) : 0;
        const int exact = counts.at(size_t(day));
        if (std::pair(near, exact) > std::pair(bestNear, bestExact)) {
            best = day;
            bestNear = near;
            bestExact = exact;
        }
    }
    return size_t(bestNear) * 5 >= days.size() * 4 ? best : 0;
}

HabitPattern patternOf(const std::vector<qint64> &days, int period)
{
    using Every = HabitPattern::Every;
    HabitPattern out;
    out.days = period;
    if (period % 7 == 0)
        out.weekday = usualWeekday(days);
    if (period >= 27 && period <= 34 && out.weekday == 0)
        out.dayOfMonth = usualDayOfMonth(days);
    if (period == 7)
        out.every = Every::Week;
    else if (period == 14)
        out.every = Every::Fortnight;
    else if (out.dayOfMonth != 0)
        out.every = Every::Month;
    return out;
}

/// The date that the last time stood for: a Friday's business done on Thursday is Friday's.
qint64 dateOf(qint64 day, const HabitPattern &pattern)
{
    if (pattern.weekday != 0) {
        const auto after = (pattern.weekday - weekdayOf(day) + 7) % 7;
        return day + (after > 3 ? after - 7 : after);
    }
    if (pattern.dayOfMonth != 0) {
        const int distance = monthDayDistance(QDate::fromJulianDay(day).day(), pattern.dayOfMonth);
        return std::abs(distance) <= 7 ? day + distance : day;
    }
    return day;
}

qint64 dateAfter(qint64 date, int periods, const HabitPattern &pattern)
{
    if (pattern.every != HabitPattern::Every::Month)
        return date + qint64(periods) * pattern.days;
    const QDate month = QDate::fromJulianDay(date).addMonths(periods);
    return QDate(month.year(), month.month(), std::min(pattern.dayOfMonth, month.daysInMonth()))
        .toJulianDay();
}

/// Whether `day` is a time of the year at which an absence began, in another year.
bool inSeasonOf(const Absence &absence, qint64 day, double period)
{
    const auto after = double(day - absence.first);
    const double years = std::round(after / 365.2425);
    return years >= 1 && std::abs(after - years * 365.2425) <= seasonDays + period / 4;
}

/// Away at the same time of another year.
bool comesBack(const Absence &absence, const std::vector<Absence> &all, double period)
{
    return std::any_of(all.begin(), all.end(), [&absence, period](const Absence &other) {
        return inSeasonOf(absence, other.first, period) || inSeasonOf(other, absence.first, period);
    });
}

/// So many dates in a row are missed by chance less often than `alarmsAYear`, by how many were missed singly.
int patienceByChance(int singly, double dates, double period)
{
    const double share = (singly + usualShare * usualDates) / (dates + usualDates);
    int patience = 2;
    while (patience < mostPatience && std::pow(share, patience) * 365.25 / period > alarmsAYear)
        ++patience;
    return patience;
}

int patienceFor(const Gaps &gaps, qint64 expected, double period)
{
    int inSeason = 0;
    int singly = 0;
    int elsewhere = 0;
    int longestElsewhere = 0;
    for (const Absence &absence : gaps.absences) {
        const bool yearly = comesBack(absence, gaps.absences, period);
        if ((yearly || absence.missed >= 2) && inSeasonOf(absence, expected, period))
            inSeason = std::max(inSeason, absence.missed + 2 + absence.missed / 3);
        if (yearly)
            continue;
        singly += absence.missed == 1 ? 1 : 0;
        elsewhere += absence.missed >= 2 ? 1 : 0;
        longestElsewhere = std::max(longestElsewhere, absence.missed);
    }
    const double dates = double(gaps.missed.size()) + gaps.missedInAll;
    const int byChance = patienceByChance(singly, dates, period);
    return std::max({byChance, inSeason, elsewhere >= 2 ? longestElsewhere + 1 : 0});
}

int missedSince(const Habit &habit, qint64 date, qint64 today)
{
    int missed = 0;
    while (missed < 1000 && dateAfter(date, missed + 1, habit.pattern) + habit.toleranceDays < today)
        ++missed;
    return missed;
}

void sortDays(std::vector<qint64> &days, qint64 today)
{
    std::erase_if(days, [today](qint64 day) { return day > today; });
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
}

} // namespace

std::optional<Habit> habitIn(std::vector<qint64> days, qint64 today)
{
    sortDays(days, today);
    if (days.size() < fewestDays || days.back() - days.front() < shortestPast)
        return std::nullopt;
    days = withoutFollowers(days, medianGap(days));
    if (days.size() < fewestDays)
        return std::nullopt;
    const int period = medianGap(days);
    if (period < shortestPeriod || period > longestPeriod)
        return std::nullopt;
    Habit out;
    out.pattern = patternOf(days, period);
    const double exact = out.pattern.every == HabitPattern::Every::Month ? 30.44 : period;
    const Gaps gaps = gapsOf(days, exact);
    if (!isRegular(gaps, exact))
        return std::nullopt;
    out.times = int(days.size());
    out.toleranceDays = toleranceOf(gaps.offsets, exact);
    out.firstDay = days.front();
    out.lastDay = days.back();
    const qint64 date = dateOf(out.lastDay, out.pattern);
    out.nextDay = dateAfter(date, 1, out.pattern);
    out.missed = missedSince(out, date, today);
    out.patience = patienceFor(gaps, out.nextDay, exact);
    out.stale = today - out.lastDay > std::max<qint64>(90, qint64(6 * exact));
    out.broken = out.missed >= out.patience && !out.stale;
    return out;
}

namespace {

Instant startOfDay(qint64 day)
{
    return instantFromMsecs(QDate::fromJulianDay(day).startOfDay().toMSecsSinceEpoch());
}

std::vector<InteractionId> lastTimes(const CustomerSnapshot &snapshot, const Rhythm &rhythm)
{
    if (const auto channel = channelFromCode(rhythm.what))
        return evidenceAt(snapshot, *channel, rhythm.at);
    return evidenceAt(snapshot, Channel::Billing, rhythm.at);
}

std::optional<Finding> habitFinding(const CustomerSnapshot &snapshot, const Rhythm &rhythm, Instant now)
{
    const qint64 today = dayOf(now);
    std::vector<qint64> days;
    days.reserve(rhythm.at.size());
    Instant last;
    for (const Instant at : rhythm.at) {
        days.push_back(dayOf(at));
        if (at <= now)
            last = std::max(last, at);
    }
    const auto habit = habitIn(std::move(days), today);
    if (!habit || (!habit->broken && (habit->nextDay != today || habit->missed > 0)))
        return std::nullopt;
    Finding finding;
    finding.kind = habit->broken ? Finding::Kind::HabitBroken : Finding::Kind::HabitToday;
    finding.tone = habit->broken ? Finding::Tone::Careful : Finding::Tone::Info;
    finding.key = (habit->broken ? u"habit-broken:%1:%2"_s : u"habit-today:%1:%2"_s)
                      .arg(rhythm.what, QDate::fromJulianDay(habit->lastDay).toString(Qt::ISODate));
    finding.subject = rhythm.what;
    finding.pattern = habit->pattern;
    finding.at = last;
    finding.due = startOfDay(habit->nextDay);
    finding.since = startOfDay(habit->firstDay);
    finding.count = habit->missed;
    finding.compared = habit->times;
    finding.evidence = lastTimes(snapshot, rhythm);
    return finding;
}

} // namespace

std::vector<Finding> habits(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<Finding> out;
    for (const Rhythm &rhythm : snapshot.rhythms) {
        if (auto finding = habitFinding(snapshot, rhythm, now))
            out.push_back(std::move(*finding));
    }
    return out;
}

} // namespace teller
