// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/money.h"
#include "exchange/demo/demo_random.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace teller::demo {

[[nodiscard]] QString amountText(const Money &money);                    ///< "89.80 €"
[[nodiscard]] QString dayText(Instant day, const QString &language);     ///< "4 November"
[[nodiscard]] QString twoDaysText(Instant first, Instant second);        ///< "3 and 4 November"
[[nodiscard]] QString weekdayText(Instant day, const QString &language); ///< "Friday"
[[nodiscard]] QString monthText(Instant day, const QString &language);   ///< "November"
[[nodiscard]] QString lengthText(qint64 ms);                             ///< "12:20"

/// Makes a sentence of a script's text: chooses among [a|b] and <a|b>, fills in {name} and {~pool}. Beside
/// the values that were set it knows {day+2}, {weekday-1}, {month+0} (relative to `now`, in days),
/// {money:1990} and
/// {#3..9} (a number). A name without a value stays as it is, braces and all: the tests look for that.
class Phrase final
{
public:
    Phrase(Random &random, const QHash<QString, QStringList> &pools, QString currency);

    void set(const QString &name, const QString &value) { m_values[name] = value; }
    [[nodiscard]] QString value(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] QString make(const QString &text);
    /// The next texts belong together: <a|b> takes the same place in each of them.
    void pairUp() { m_paired = m_random.below(5040); }

    Instant now;
    QString language = QStringLiteral("en");

private:
    [[nodiscard]] QString choose(QStringView text);
    [[nodiscard]] QString fill(const QString &name);

    Random &m_random;
    const QHash<QString, QStringList> &m_pools;
    QString m_currency;
    QHash<QString, QString> m_values;
    int m_paired = 0;
};

} // namespace teller::demo
