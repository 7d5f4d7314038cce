// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money.h"
#include "core/result.h"

#include <QStringView>

namespace teller {

/// How amounts are written.
struct AmountStyle
{
    enum class Rounding { None, HalfUp, HalfEven };
    QChar decimal = u'.';
    QChar thousands; ///< null: none
    /// For amounts with more places than the currency has. None: refused.
    Rounding rounding = Rounding::None;

    friend bool operator==(const AmountStyle &, const AmountStyle &) = default;
};

/// Minor units of one unit, as a power of ten (ISO 4217): 2 for most. -1: `currency` is no currency code.
[[nodiscard]] int currencyPlaces(const QString &currency);

/// "1.234,50" as minor units, digit by digit. A minus may stand before or behind; "(12.50)" is negative too.
/// No currency sign. The error (Rejected) says what is wrong without repeating the text.
[[nodiscard]] Result<Money> exactAmount(QStringView written, const QString &currency,
                                        const AmountStyle &style);

/// A whole number, exactly: "3", "3.000". Otherwise as above.
[[nodiscard]] Result<qint64> wholeNumber(QStringView written, const AmountStyle &style);

} // namespace teller
