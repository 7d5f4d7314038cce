// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/demo/demo_random.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace teller::demo {

/// Who somebody is, apart from any story.
struct Person
{
    int index = 0;
    QString name; ///< as they write it
    QString given;
    QString family;
    QString language; ///< BCP 47
    QString country;  ///< ISO 3166
    QString street;   ///< with the number
    QString city;     ///< with the post code
    QString currency;
    QString phone;
    QString secondPhone; ///< the family's or the office's where it is shared, else empty
    QString email;       ///< may be empty
    QString account;     ///< the main account number
    int sharesAccountWith = -1;

    [[nodiscard]] QString address() const { return street + QStringLiteral(", ") + city; }
};

/// The customers with fixed places: who they are is written down, not drawn.
enum Fixed {
    Elena,
    Robert,
    JointFirst,
    JointSecond,
    Elderly,
    Business,
    Arabic,
    BrandNew,
    Heavy,
    FirstTestNumber, ///< six customers whose numbers are easy to punch in
    Mover = FirstTestNumber,
    Joined,
    Scheduled,
    JustBought,
    CutOff,
    Unsubscribed,
    FirstOrdinary = FirstTestNumber + 6
};

/// Person `index` of the company; a pure function, so that one customer can look at another.
[[nodiscard]] Person person(quint64 seed, int index);
/// Another place in the same country, for those who move.
[[nodiscard]] std::pair<QString, QString> anotherPlace(const QString &country, Random &random);
/// A given name for a relative: same language.
[[nodiscard]] QString relativeName(const Person &person, Random &random);
/// The account number in `slot` (0 … 3) of a customer: unique in the company, never one of the fixed ones.
[[nodiscard]] QString accountNumber(int index, int slot);
/// Spreads k over the numbers of that many digits (6 to 9), each k to its own.
[[nodiscard]] QString spreadNumber(quint64 k, int digits);

} // namespace teller::demo
