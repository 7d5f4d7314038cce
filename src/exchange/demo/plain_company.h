// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"

#include <memory>

namespace teller {

struct PlainSettings
{
    quint64 seed = 1;
    int customers = 1'000;
    qint64 interactions = 10'000;
    /// The first customer has this many interactions, the second exactly `hundred`; the others share the
    /// rest.
    qint64 longest = 100'000;
    qint64 hundred = 100;
    Instant today; ///< the newest interactions are of the day before
};

/// A company of any size whose customers are all alike, made fast: for measuring a store and for trying out a
/// server, not for looking at. What passed between people (62 of 100 interactions: calls, e-mails, chats,
/// public messages, visits to the shop, notes) has a subject and a sentence; what machines wrote (orders,
/// bills, visits to web pages and apps, texts and letters that were sent) has a subject alone. Each customer
/// can be made on its own, and is always the same for the same settings.
class PlainCompany final
{
public:
    /// Fewer interactions than the first two customers are to have: those get at most a half and a quarter.
    explicit PlainCompany(const PlainSettings &settings);
    ~PlainCompany();

    [[nodiscard]] int size() const;
    /// 0 ≤ index < size(). May be called in any thread, also in several at once.
    [[nodiscard]] CustomerFile customer(int index) const;
    /// Without making the customer.
    [[nodiscard]] CustomerId customerId(int index) const;
    [[nodiscard]] static QString accountNumber(int index);

private:
    class Private;
    std::unique_ptr<const Private> d;
};

} // namespace teller
