// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/value.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<double, 3> yearWeights{3, 2, 1};
constexpr double daysAYear = 365.25;
constexpr double shortestPast = 90;
constexpr double fewestYearsMore = 1;
constexpr double mostYearsMore = 5;

/// The currency in which most was paid; of equal ones the first by name.
QString mainCurrency(const CustomerSnapshot &snapshot)
{
    if (!snapshot.customer.yearlyValue.currency.isEmpty())
        return snapshot.customer.yearlyValue.currency;
    std::map<QString, double> sums;
    for (const YearSpend &year : snapshot.spend) {
        if (!year.amount.currency.isEmpty())
            sums[year.amount.currency] += double(year.amount.minor);
    }
    const auto most = std::max_element(sums.begin(), sums.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == sums.end() ? QString() : most->first;
}

/// What was paid so many years ago, in minor units.
std::map<int, double> spendByYear(const CustomerSnapshot &snapshot, const QString &currency)
{
    std::map<int, double> out;
    for (const YearSpend &year : snapshot.spend) {
        if (year.amount.currency == currency && year.yearsAgo >= 0)
            out[year.yearsAgo] += double(year.amount.minor);
    }
    return out;
}

double daysKnown(const CustomerSnapshot &snapshot, Instant now)
{
    if (!isSet(snapshot.customer.since) || snapshot.customer.since > now)
        return 0;
    return double(std::chrono::floor<std::chrono::days>(now - snapshot.customer.since).count());
}

Money rounded(double minor, const QString &currency)
{
    constexpr double most = 9e15;
    return {qint64(std::llround(std::clamp(minor, -most, most))), currency};
}

/// Nothing where there is too little to go by.
std::optional<double> yearFromSpend(const std::map<int, double> &years, double known)
{
    if (years.empty())
        return std::nullopt;
    if (known > 0 && known < daysAYear) {
        const auto first = years.find(0);
        if (known < shortestPast || first == years.end())
            return std::nullopt;
        return first->second * daysAYear / known;
    }
    // Without a first day, as far back as there are payments.
    const int count = known > 0 ? int(known / daysAYear) : years.rbegin()->first + 1;
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < std::min(count, int(yearWeights.size())); ++i) {
        const auto year = years.find(i);
        const double weight = yearWeights.at(size_t(i));
        sum += weight * (year == years.end() ? 0 : year->second);
        weights += weight;
    }
    return sum / weights;
}

const ValueTier *tierFor(const CompanyRules &rules, const Money &perYear, const QString &given)
{
    for (const ValueTier &tier : rules.tiers) {
        const bool reached = perYear.currency.isEmpty()
                                 ? !given.isEmpty() && tier.name.compare(given, Qt::CaseInsensitive) == 0
                                 : tier.from.currency == perYear.currency && tier.from.minor <= perYear.minor;
        if (reached)
            return &tier;
    }
    return nullptr;
}

void addSorted(QStringList &out, QStringList more)
{
    more.sort();
    for (const QString &one : more) {
        if (!one.isEmpty() && !out.contains(one))
            out.push_back(one);
    }
}

QStringList usesOf(const CustomerSnapshot &snapshot, Instant now)
{
    QStringList accounts;
    for (const Account &account : snapshot.accounts) {
        if (account.status == "open"_L1)
            accounts.push_back(account.kind);
    }
    QStringList running;
    for (const Entitlement &entitlement : snapshot.entitlements) {
        if (entitlement.startsAt <= now && (!isSet(entitlement.endsAt) || entitlement.endsAt >= now))
            running.push_back(entitlement.what);
    }
    QStringList out;
    addSorted(out, std::move(accounts));
    addSorted(out, std::move(running));
    return out;
}

} // namespace

CustomerValue customerValue(const CustomerSnapshot &snapshot, const CompanyRules &rules, Instant now)
{
    CustomerValue out;
    const QString currency = mainCurrency(snapshot);
    const auto years = spendByYear(snapshot, currency);
    const double known = daysKnown(snapshot, now);
    out.yearsKnown = int(known / daysAYear);
    const bool given = !snapshot.customer.yearlyValue.currency.isEmpty();
    const auto perYear =
        given ? std::optional(double(snapshot.customer.yearlyValue.minor)) : yearFromSpend(years, known);
    double soFar = 0;
    for (const auto &[yearsAgo, minor] : years)
        soFar += minor;
    if (!years.empty())
        out.soFar = rounded(soFar, currency);
    if (perYear) {
        out.perYear = rounded(*perYear, currency);
        const bool goesOn = given || (years.contains(0) && years.at(0) > 0);
        const double more = goesOn ? std::clamp(known / daysAYear, fewestYearsMore, mostYearsMore) : 0;
        out.lifetime = rounded(soFar + more * *perYear, currency);
    }
    out.tier = out.perYear.currency.isEmpty() || rules.tiers.empty() ? snapshot.customer.tier : QString();
    if (const ValueTier *tier = tierFor(rules, out.perYear, snapshot.customer.tier)) {
        out.tier = tier->name;
        out.goodwill = tier->goodwill;
        out.guidance = tier->guidance;
    }
    out.uses = usesOf(snapshot, now);
    return out;
}

} // namespace teller
