// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a store would answer about a customer whose file it holds, for tests that want the first page on any
// day.
#pragma once

#include "core/customer_file.h"

#include <algorithm>
#include <map>

namespace teller {

/// Newest first, at most so many.
template <typename Row, typename At>
void keepNewest(std::vector<Row> &rows, At at, size_t most)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) { return at(a) > at(b); });
    if (rows.size() > most)
        rows.resize(most);
}

inline std::vector<Rhythm> rhythmsOf(const CustomerFile &file, Instant now)
{
    std::map<QString, std::vector<Instant>> moments;
    for (const InteractionDetail &detail : file.interactions) {
        const Interaction &one = detail.interaction;
        const bool counts = one.channel == Channel::Order || one.channel == Channel::Store ||
                            one.channel == Channel::Web || one.channel == Channel::App;
        if (counts && one.direction != Direction::Outbound)
            moments[channelCode(one.channel)].push_back(one.startedAt);
    }
    for (const Payment &payment : file.payments) {
        if (payment.reference.startsWith(QLatin1StringView("deposit")))
            moments[QStringLiteral("deposit")].push_back(payment.at);
        else if (payment.status == QLatin1StringView("paid"))
            moments[QStringLiteral("payment")].push_back(payment.at);
    }
    std::vector<Rhythm> out;
    for (auto &[what, at] : moments) {
        std::erase_if(at, [now](Instant moment) { return now - moment > std::chrono::days(1096); });
        std::sort(at.begin(), at.end(), std::greater<>());
        if (at.size() > size_t(Rhythm::mostMoments))
            at.resize(size_t(Rhythm::mostMoments));
        out.push_back({what, at});
    }
    return out;
}

inline void addCommerce(const CustomerFile &file, CustomerSnapshot &out, Instant now)
{
    for (const Order &order : file.orders) {
        for (const LineItem &line : order.lines)
            out.purchases.push_back(
                {line.article, line.quantity, order.placedAt, order.number, order.status});
    }
    keepNewest(
        out.purchases, [](const Purchase &p) { return p.at; }, 100);
    const auto stays = [](const Payment &payment) {
        return payment.status == QLatin1StringView("scheduled") ||
               payment.status == QLatin1StringView("refund due");
    };
    std::vector<Payment> newest = file.payments;
    keepNewest(
        newest, [](const Payment &p) { return p.at; }, 10);
    out.payments = newest;
    std::map<std::pair<int, QString>, qint64> spent;
    for (const Payment &payment : file.payments) {
        if (stays(payment) && std::find(newest.begin(), newest.end(), payment) == newest.end())
            out.payments.push_back(payment);
        if (payment.status == QLatin1StringView("paid") &&
            !payment.reference.startsWith(QLatin1StringView("deposit")))
            spent[{int((now - payment.at) / std::chrono::days(365)), payment.amount.currency}] +=
                payment.amount.minor;
    }
    for (const auto &[year, minor] : spent) {
        if (year.first < 5)
            out.spend.push_back({year.first, {minor, year.second}});
    }
}

inline CustomerSnapshot snapshotOf(const CustomerFile &file, Instant now)
{
    CustomerSnapshot out;
    out.customer = file.customer;
    out.accounts = file.accounts;
    out.parties = file.parties;
    out.identifiers = file.identifiers;
    for (const InteractionDetail &detail : file.interactions)
        out.interactions.push_back(detail.interaction);
    keepNewest(
        out.interactions, [](const Interaction &i) { return i.startedAt; }, CustomerSnapshot::firstPage);
    for (const Case &one : file.cases) {
        if (one.status != QLatin1StringView("closed"))
            out.cases.push_back(one);
        else if (now - one.changedAt <= out.repeatWindow)
            out.closedCases.push_back(one);
    }
    keepNewest(
        out.closedCases, [](const Case &c) { return c.changedAt; }, 20);
    for (const Promise &promise : file.promises) {
        if (!isSet(promise.keptAt))
            out.promises.push_back(promise);
    }
    out.preferences = file.preferences;
    out.consents = file.consents;
    for (const Entitlement &one : file.entitlements) {
        if (!isSet(one.endsAt) || one.endsAt >= now)
            out.entitlements.push_back(one);
    }
    for (const SentOutreach &one : file.outreach) {
        if (isSet(one.sentAt))
            out.sent.push_back(one);
        else
            out.outreach.push_back(one.outreach);
    }
    keepNewest(
        out.sent, [](const SentOutreach &s) { return s.sentAt; }, 30);
    out.surveys = file.surveys;
    out.rhythms = rhythmsOf(file, now);
    addCommerce(file, out, now);
    return out;
}

} // namespace teller
