// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/trust.h"

#include "insight/evidence.h"

#include <QDate>

#include <algorithm>
#include <map>
#include <tuple>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::days;

constexpr days endingWindow{30};
constexpr days renewalWindow{14};
constexpr days sameInvoice{10};
constexpr days stillToBeChanged{14};
constexpr size_t fewestPurchases = 3;

QString isoDay(Instant at)
{
    return QDate::fromJulianDay(dayOf(at)).toString(Qt::ISODate);
}

bool isDeposit(const QString &reference)
{
    return reference.startsWith("deposit"_L1, Qt::CaseInsensitive);
}

Finding refundDue(const CustomerSnapshot &snapshot, const Payment &payment)
{
    Finding finding;
    finding.kind = Finding::Kind::RefundDue;
    finding.tone = Finding::Tone::Failed;
    finding.key = u"refund-due:"_s + payment.id.text();
    finding.subject = payment.reference;
    finding.detail = payment.method;
    finding.amount = payment.amount;
    finding.at = finding.since = payment.at;
    finding.evidence = evidenceAt(snapshot, Channel::Billing, {payment.at});
    finding.remedy = Finding::Remedy::BeginTask;
    return finding;
}

/// Payments of one reference and amount.
using Series = std::vector<const Payment *>;
using SeriesKey = std::tuple<QString, QString, qint64>;

std::map<SeriesKey, Series> paidSeries(const CustomerSnapshot &snapshot, Instant now)
{
    std::map<SeriesKey, Series> out;
    for (const Payment &payment : snapshot.payments) {
        if (payment.status == "paid"_L1 && !payment.reference.isEmpty() && !isDeposit(payment.reference) &&
            !payment.amount.currency.isEmpty() && payment.amount.minor > 0 && payment.at <= now)
            out[{payment.reference, payment.amount.currency, payment.amount.minor}].push_back(&payment);
    }
    for (auto &[key, series] : out) {
        std::sort(series.begin(), series.end(), [](const Payment *a, const Payment *b) {
            return std::pair(a->at, a->id) < std::pair(b->at, b->id);
        });
    }
    return out;
}

bool isGivenBack(const CustomerSnapshot &snapshot, const QString &reference, Instant after)
{
    return std::any_of(snapshot.payments.begin(), snapshot.payments.end(),
                       [&reference, after](const Payment &payment) {
                           if (payment.reference != reference)
                               return false;
                           return payment.status == "refund due"_L1 ||
                                  (payment.status == "refunded"_L1 && payment.at >= after);
                       });
}

/// From the first payment after which the same one followed too soon.
std::optional<Finding> paidTwice(const CustomerSnapshot &snapshot, const Series &series)
{
    Finding finding;
    std::vector<Instant> moments;
    Instant latest;
    for (size_t i = 1; i < series.size(); ++i) {
        const Payment &before = *series[i - 1];
        const Payment &again = *series[i];
        if (again.at - before.at > sameInvoice)
            continue;
        if (finding.count++ == 0) {
            finding.key = u"paid-twice:"_s + again.id.text();
            finding.since = finding.at = again.at;
        }
        latest = again.at;
        moments.insert(moments.end(), {before.at, again.at});
    }
    if (finding.count == 0 || isGivenBack(snapshot, series.front()->reference, latest))
        return std::nullopt;
    finding.kind = Finding::Kind::PaidTwice;
    finding.tone = Finding::Tone::Failed;
    finding.subject = series.front()->reference;
    finding.detail = series.front()->method;
    finding.amount = series.front()->amount;
    finding.amount.minor *= finding.count;
    finding.evidence = evidenceAt(snapshot, Channel::Billing, moments);
    finding.remedy = Finding::Remedy::BeginTask;
    return finding;
}

} // namespace

std::vector<Finding> endings(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<Finding> out;
    for (const Entitlement &entitlement : snapshot.entitlements) {
        if (!isSet(entitlement.endsAt) || entitlement.endsAt < now)
            continue;
        const auto left = std::chrono::floor<days>(entitlement.endsAt - now);
        if (left > (entitlement.renews ? renewalWindow : endingWindow))
            continue;
        Finding finding;
        finding.kind = entitlement.renews ? Finding::Kind::RenewalComing : Finding::Kind::EntitlementEnding;
        finding.key = QString(entitlement.renews ? u"renewal-coming:%1:%2"_s : u"entitlement-ending:%1:%2"_s)
                          .arg(entitlement.id.text(), isoDay(entitlement.endsAt));
        finding.subject = entitlement.what;
        finding.detail = entitlement.kind;
        finding.amount = entitlement.price;
        finding.count = int(left.count());
        finding.at = entitlement.endsAt;
        finding.since = entitlement.startsAt;
        out.push_back(std::move(finding));
    }
    return out;
}

std::vector<Finding> moneyOwed(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<Finding> out;
    for (const Payment &payment : snapshot.payments) {
        if (payment.status == "refund due"_L1 && payment.at <= now && !payment.amount.currency.isEmpty())
            out.push_back(refundDue(snapshot, payment));
    }
    for (const auto &[key, series] : paidSeries(snapshot, now)) {
        if (auto finding = paidTwice(snapshot, series))
            out.push_back(std::move(*finding));
    }
    return out;
}

namespace {

bool isKept(const Purchase &purchase)
{
    return purchase.status != "returned"_L1 && purchase.status != "cancelled"_L1 && purchase.quantity > 0;
}

/// What was bought of an article on each day.
using Bought = std::map<qint64, qint64>;

/// The length of time that one purchase is meant for, in days.
qint64 usualGap(const Bought &bought)
{
    std::vector<qint64> gaps;
    for (auto it = std::next(bought.begin()); it != bought.end(); ++it)
        gaps.push_back(it->first - std::prev(it)->first);
    const auto middle = gaps.begin() + std::ptrdiff_t(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

/// The most ever bought within `length` days.
qint64 mostWithin(const Bought &bought, qint64 length)
{
    qint64 most = 0;
    qint64 sum = 0;
    auto first = bought.begin();
    for (const auto &[day, quantity] : bought) {
        sum += quantity;
        while (day - first->first >= length)
            sum -= (first++)->second;
        most = std::max(most, sum);
    }
    return most;
}

struct NewestOrder
{
    QString number;
    Instant at;
};

std::optional<NewestOrder> newestOrder(const CustomerSnapshot &snapshot, Instant now)
{
    std::optional<NewestOrder> out;
    for (const Purchase &purchase : snapshot.purchases) {
        if (isKept(purchase) && purchase.at <= now &&
            (!out || std::pair(out->at, out->number) < std::pair(purchase.at, purchase.order)))
            out = {purchase.order, purchase.at};
    }
    return out && now - out->at <= stillToBeChanged ? out : std::nullopt;
}

std::optional<Finding> tooMuch(const QString &article, qint64 quantity, const Bought &before)
{
    if (before.size() < fewestPurchases)
        return std::nullopt;
    const qint64 length = usualGap(before);
    const qint64 most = mostWithin(before, length);
    if (quantity <= most)
        return std::nullopt;
    constexpr qint64 enough = 1'000'000'000;
    Finding finding;
    finding.kind = Finding::Kind::MoreThanNeeded;
    finding.tone = Finding::Tone::Careful;
    finding.subject = article;
    finding.count = int(std::min(quantity, enough));
    finding.compared = int(std::min(most, enough));
    finding.days = int(length);
    return finding;
}

} // namespace

std::vector<Finding> moreThanNeeded(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<Finding> out;
    const auto order = newestOrder(snapshot, now);
    if (!order)
        return out;
    std::map<QString, qint64> ordered;
    std::map<QString, Bought> before;
    std::map<QString, Instant> first;
    for (const Purchase &purchase : snapshot.purchases) {
        if (!isKept(purchase) || purchase.article.isEmpty() || purchase.at > order->at)
            continue;
        if (purchase.order == order->number && purchase.at == order->at) {
            ordered[purchase.article] += purchase.quantity;
        } else {
            before[purchase.article][dayOf(purchase.at)] += purchase.quantity;
            const auto known = first.try_emplace(purchase.article, purchase.at).first;
            known->second = std::min(known->second, purchase.at);
        }
    }
    for (const auto &[article, quantity] : ordered) {
        auto finding = tooMuch(article, quantity, before[article]);
        if (!finding)
            continue;
        finding->key = u"more-than-needed:%1:%2"_s.arg(order->number, article);
        finding->detail = order->number;
        finding->at = order->at;
        finding->since = first[article];
        finding->evidence = evidenceAt(snapshot, Channel::Order, {order->at});
        out.push_back(std::move(*finding));
    }
    return out;
}

} // namespace teller
