// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

/// An amount in minor units (cents) of an ISO 4217 currency. No currency: no amount.
struct Money
{
    qint64 minor = 0;
    QString currency;

    friend bool operator==(const Money &, const Money &) = default;
};

} // namespace teller
