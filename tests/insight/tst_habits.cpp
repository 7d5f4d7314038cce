// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/habits.h"

#include <QDate>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

/// What a simulated customer is like.
struct Ways
{
    enum class Period { Week, Fortnight, Month, Days };
    Period period = Period::Week;
    int days = 7;       ///< for Days: 5 to 45, without 7 and 14
    double jitter = 0;  ///< share of dates that move by a day, half as many by two (where periods allow it)
    double misses = 0;  ///< share of single dates missed, each on its own
    int holidayDay = 0; ///< of the year, around which a holiday begins; 0 for none
    int holidayLength = 0;
    int seasonDay = 0; ///< the same for a long gap
    int seasonLength = 0;
};

/// Chance that gives the same on every compiler: the standard's distributions do not.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {}
    int range(int low, int high) { return low + int(m_engine() % quint64(high - low + 1)); }
    double share() { return double(m_engine() >> 11) / double(1ULL << 53); }
    bool chance(double p) { return share() < p; }

private:
    std::mt19937_64 m_engine;
};

Ways somebody(Dice &dice, double mostMisses)
{
    Ways ways;
    ways.period = Ways::Period(dice.range(0, 3));
    ways.days = ways.period == Ways::Period::Week ? 7 : ways.period == Ways::Period::Fortnight ? 14 : 30;
    while (ways.period == Ways::Period::Days && (ways.days == 7 || ways.days == 14 || ways.days == 30))
        ways.days = dice.range(5, 45);
    ways.jitter = 0.3 * dice.share();
    ways.misses = mostMisses * dice.share();
    if (dice.chance(0.25)) {
        ways.holidayDay = dice.range(1, 365);
        ways.holidayLength = dice.range(10, 21);
    }
    if (dice.chance(0.08)) {
        ways.seasonDay = dice.range(1, 365);
        ways.seasonLength = dice.range(30, 75);
    }
    return ways;
}

/// Whether `day` lies in the yearly absence that begins around `start`, a few days sooner or later each year.
bool away(qint64 day, int start, int length, quint64 who)
{
    if (start == 0)
        return false;
    const QDate date = QDate::fromJulianDay(day);
    for (const int year : {date.year() - 1, date.year()}) {
        Dice dice(who * 1000 + quint64(year));
        const qint64 from = QDate(year, 1, 1).toJulianDay() + start - 1 + dice.range(-7, 7);
        if (day >= from && day < from + length)
            return true;
    }
    return false;
}

/// The days of somebody from `from` until `until`.
std::vector<qint64> daysOf(const Ways &ways, qint64 from, qint64 until, quint64 who, Dice &dice)
{
    std::vector<qint64> out;
    const QDate first = QDate::fromJulianDay(from + dice.range(0, 27));
    const int dayOfMonth = dice.range(1, 28);
    qint64 date = first.toJulianDay();
    for (int i = 0;; ++i) {
        if (ways.period == Ways::Period::Month) {
            const QDate month = first.addMonths(i);
            date = QDate(month.year(), month.month(), dayOfMonth).toJulianDay();
            const int weekday = int(date % 7); // wages that fall on a weekend come before it
            date -= weekday >= 5 ? weekday - 4 : 0;
        } else if (i > 0) {
            date += ways.days;
        }
        if (date >= until)
            return out;
        qint64 day = date;
        if (dice.chance(ways.jitter))
            day += (dice.chance(0.5) ? 1 : -1) * (ways.days >= 14 && dice.chance(0.5) ? 2 : 1);
        if (ways.period == Ways::Period::Days)
            date = day; // no calendar to return to: the next is counted from this one
        const bool missed = dice.chance(ways.misses) || away(day, ways.holidayDay, ways.holidayLength, who) ||
                            away(day, ways.seasonDay, ways.seasonLength, who + 1'000'000);
        if (!missed && day < until)
            out.push_back(day);
    }
}

const qint64 start = QDate(2023, 1, 1).toJulianDay();

/// Alarms in the third year of somebody who never stops, looked at on the eve of each next time (when the
/// silence is longest) and on every day of the longer silences.
int alarmsOf(const std::vector<qint64> &days)
{
    int alarms = 0;
    for (size_t i = 1; i < days.size(); ++i) {
        if (days[i] < start + 730)
            continue;
        const std::vector<qint64> past(days.begin(), days.begin() + std::ptrdiff_t(i));
        const auto habit = habitIn(past, days[i] - 1);
        alarms += habit && habit->broken ? 1 : 0;
    }
    return alarms;
}

struct Measured
{
    int customers = 0;
    int withHabit = 0;
    int alarms = 0;
    int found = 0;
};

Measured measureSteady(quint64 seed, int customers, double mostMisses)
{
    Measured out;
    for (int i = 0; i < customers; ++i) {
        const quint64 who = seed + quint64(i);
        Dice dice(who);
        const Ways ways = somebody(dice, mostMisses);
        const auto days = daysOf(ways, start, start + 1095, who, dice);
        ++out.customers;
        out.withHabit += habitIn(days, days.back()) ? 1 : 0;
        out.alarms += alarmsOf(days);
    }
    return out;
}

/// Breaks found before the date after the second missed one.
Measured measureBreaks(quint64 seed, int customers, double mostMisses)
{
    Measured out;
    for (int i = 0; i < customers; ++i) {
        const quint64 who = seed + quint64(i);
        Dice dice(who);
        const Ways ways = somebody(dice, mostMisses);
        const qint64 stops = start + dice.range(740, 1095);
        const auto days = daysOf(ways, start, stops, who, dice);
        ++out.customers;
        out.withHabit += habitIn(days, days.back()) ? 1 : 0;
        const double period = ways.period == Ways::Period::Month ? 30.44 : ways.days;
        const auto thirdDate = days.back() + qint64(std::floor(3 * period));
        const auto habit = habitIn(days, thirdDate - 1);
        out.found += habit && habit->broken ? 1 : 0;
    }
    return out;
}

std::vector<qint64> everyFriday(int weeks, QDate last)
{
    std::vector<qint64> days;
    for (int i = 0; i < weeks; ++i)
        days.push_back(last.toJulianDay() - 7 * i);
    return days;
}

Instant noonOf(qint64 day)
{
    return instantFromMsecs(QDateTime(QDate::fromJulianDay(day), QTime(12, 0)).toMSecsSinceEpoch());
}

} // namespace

class TestHabits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFridayHabitThatStoppedIsNamed();
    void onTheDayOfASteadyHabitItIsSaidSo();
    void whatHasNoRhythmIsNoHabit();
    void tooLittlePastSaysNothing();
    void wagesOfTheMonthAreAHabitOfTheMonth();
    void aHolidayOfEveryYearIsNoBreak();
    void oldSilenceIsNoNews();
    void aSecondVisitOnTheNextDayChangesNothing();
    void somebodyWhoOftenMissesOneIsGivenMoreTime();
    void breaksAreFoundWithinTwoMissedDates();
    void steadyCustomersAreLeftAlone();
    void whatIsSaidOfCarelessCustomersHolds();
};

void TestHabits::aFridayHabitThatStoppedIsNamed()
{
    const QDate lastFriday(2026, 10, 30);
    CustomerSnapshot snapshot;
    Rhythm deposits{u"deposit"_s, {}};
    for (const qint64 day : everyFriday(104, lastFriday))
        deposits.at.push_back(noonOf(day));
    snapshot.rhythms = {deposits};
    Interaction booking;
    booking.id = InteractionId::create();
    booking.channel = Channel::Billing;
    booking.startedAt = noonOf(lastFriday.toJulianDay());
    snapshot.interactions = {booking};

    QVERIFY(habits(snapshot, noonOf(lastFriday.addDays(9).toJulianDay())).empty()); // one missed
    const auto found = habits(snapshot, noonOf(lastFriday.addDays(20).toJulianDay()));
    QCOMPARE(found.size(), size_t(1));
    const Finding &broken = found.front();
    QCOMPARE(broken.kind, Finding::Kind::HabitBroken);
    QCOMPARE(broken.subject, u"deposit"_s);
    QCOMPARE(broken.pattern.every, HabitPattern::Every::Week);
    QCOMPARE(broken.pattern.weekday, 5);
    QCOMPARE(broken.at, booking.startedAt);
    QCOMPARE(toLocalTime(broken.due).date(), QDate(2026, 11, 6));
    QCOMPARE(broken.count, 2);
    QCOMPARE(broken.compared, 104);
    QCOMPARE(broken.evidence, std::vector{booking.id});
    QCOMPARE(broken.key, u"habit-broken:deposit:2026-10-30"_s);
    QCOMPARE(habits(snapshot, noonOf(lastFriday.addDays(23).toJulianDay())).front().count, 3);
}

void TestHabits::onTheDayOfASteadyHabitItIsSaidSo()
{
    const QDate lastFriday(2026, 11, 13);
    CustomerSnapshot snapshot;
    Rhythm deposits{u"deposit"_s, {}};
    for (const qint64 day : everyFriday(104, lastFriday))
        deposits.at.push_back(noonOf(day));
    snapshot.rhythms = {deposits};
    QVERIFY(habits(snapshot, noonOf(QDate(2026, 11, 19).toJulianDay())).empty());
    const auto found = habits(snapshot, noonOf(QDate(2026, 11, 20).toJulianDay()));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().kind, Finding::Kind::HabitToday);
    QCOMPARE(found.front().tone, Finding::Tone::Info);
    QVERIFY(habits(snapshot, noonOf(QDate(2026, 11, 21).toJulianDay())).empty());
}

void TestHabits::whatHasNoRhythmIsNoHabit()
{
    int taken = 0;
    for (quint64 seed = 1; seed <= 500; ++seed) {
        Dice dice(seed);
        std::vector<qint64> days;
        qint64 day = start;
        const int mean = dice.range(5, 30);
        while (day < start + 1000) {
            day += qint64(std::ceil(-std::log(1.0 - dice.share()) * mean));
            days.push_back(day);
        }
        taken += habitIn(days, day) ? 1 : 0;
    }
    QVERIFY2(taken <= 5, qPrintable(QString::number(taken)));
}

void TestHabits::tooLittlePastSaysNothing()
{
    QVERIFY(!habitIn({}, start));
    QVERIFY(!habitIn(everyFriday(40, QDate(2026, 11, 13)), QDate(2026, 11, 20).toJulianDay()));
    QVERIFY(habitIn(everyFriday(50, QDate(2026, 11, 13)), QDate(2026, 11, 20).toJulianDay()));
    // What lies in the future (a clock that was wrong) is not looked at.
    QVERIFY(!habitIn(everyFriday(50, QDate(2026, 11, 13)), QDate(2026, 2, 20).toJulianDay()));
}

void TestHabits::wagesOfTheMonthAreAHabitOfTheMonth()
{
    std::vector<qint64> days;
    for (int i = 0; i < 24; ++i) {
        const qint64 day = QDate(2024, 11, 28).addMonths(i).toJulianDay();
        days.push_back(day - std::max(0, int(day % 7) - 4)); // a Friday instead of the weekend
    }
    const auto habit = habitIn(days, QDate(2026, 11, 20).toJulianDay());
    QVERIFY(habit);
    QCOMPARE(habit->pattern.every, HabitPattern::Every::Month);
    QVERIFY(std::abs(habit->pattern.dayOfMonth - 28) <= 1);
    QVERIFY(!habit->broken);
    QVERIFY(habitIn(days, QDate(2027, 1, 5).toJulianDay())->broken);
}

void TestHabits::aHolidayOfEveryYearIsNoBreak()
{
    std::vector<qint64> days = everyFriday(140, QDate(2026, 7, 31));
    std::erase_if(days, [](qint64 day) {
        const QDate date = QDate::fromJulianDay(day);
        return date.month() == 8 && date.day() < 24;
    });
    QVERIFY(!habitIn(days, QDate(2026, 8, 21).toJulianDay())->broken);
    QVERIFY(habitIn(days, QDate(2026, 9, 21).toJulianDay())->broken); // longer than ever
}

void TestHabits::oldSilenceIsNoNews()
{
    const auto days = everyFriday(100, QDate(2026, 1, 30));
    QVERIFY(habitIn(days, QDate(2026, 4, 1).toJulianDay())->broken);
    const auto old = habitIn(days, QDate(2026, 9, 1).toJulianDay());
    QVERIFY(old->stale && !old->broken);
}

void TestHabits::aSecondVisitOnTheNextDayChangesNothing()
{
    auto days = everyFriday(100, QDate(2026, 10, 30));
    for (int i = 0; i < 12; ++i)
        days.push_back(days[size_t(i) * 7] + 1);
    const auto habit = habitIn(days, QDate(2026, 11, 20).toJulianDay());
    QVERIFY(habit);
    QCOMPARE(habit->pattern.weekday, 5);
    QCOMPARE(habit->times, 100);
    QVERIFY(habit->broken);
}

void TestHabits::somebodyWhoOftenMissesOneIsGivenMoreTime()
{
    auto days = everyFriday(140, QDate(2026, 10, 30));
    for (int i = 0; i < 10; ++i)
        days.erase(days.begin() + 5 + i * 11);
    QVERIFY(!habitIn(days, QDate(2026, 11, 16).toJulianDay())->broken);
    QVERIFY(habitIn(days, QDate(2026, 11, 23).toJulianDay())->broken);
}

// The people of both measurements: a quarter each weekly, fortnightly, monthly (with weekends before which
// wages come) and every 5 to 45 days; up to three dates in ten a day or two off; up to 2 of 100 single dates
// missed at random; a quarter of them with 10 to 21 days of holiday a year, 8 of 100 with 30 to 75 days of a
// season, both beginning within a week of the same day each year. Three years, from 2023. Every customer has
// a seed of their own: the one given, plus their number.
void TestHabits::breaksAreFoundWithinTwoMissedDates()
{
    const Measured measured = measureBreaks(20'260'001, 4000, 0.02);
    qInfo("breaks found within two missed dates: %d of %d (with a habit: %d)", measured.found,
          measured.customers, measured.withHabit);
    QVERIFY(measured.found * 100 >= measured.customers * 95);
}

void TestHabits::steadyCustomersAreLeftAlone()
{
    const Measured measured = measureSteady(77'000'001, 4000, 0.02);
    qInfo("false alarms in a year: %d for %d steady customers (with a habit: %d)", measured.alarms,
          measured.customers, measured.withHabit);
    QVERIFY(measured.withHabit * 100 >= measured.customers * 97);
    QVERIFY(measured.alarms * 100 <= measured.customers);
}

void TestHabits::whatIsSaidOfCarelessCustomersHolds()
{
    // Up to one date in ten missed at random: this cannot be told from a break within two dates.
    const Measured measured = measureSteady(31'000'001, 2000, 0.10);
    const Measured breaks = measureBreaks(32'000'001, 2000, 0.10);
    qInfo("careless: false alarms in a year %d for %d, breaks found within two missed dates %d of %d",
          measured.alarms, measured.customers, breaks.found, breaks.customers);
    QVERIFY(measured.alarms * 100 <= measured.customers * 10);
    QVERIFY(breaks.found * 2 > breaks.customers);
}

QTEST_GUILESS_MAIN(TestHabits)
#include "tst_habits.moc"
