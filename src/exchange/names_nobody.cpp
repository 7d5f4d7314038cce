// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/names_nobody.h"

#include <algorithm>
#include <array>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// "anonymous", "restricted", "unknown", "unavailable", "blocked", "private" on the keys of a telephone.
constexpr std::array spelled{"266696687"_L1,   "7378742833"_L1, "8656696"_L1,
                             "86282452253"_L1, "2562533"_L1,    "7748283"_L1};

bool isWithheld(const QString &number)
{
    if (number.contains(u'@')) // RFC 3323 4.1.1.3
        return number.endsWith("@anonymous.invalid"_L1, Qt::CaseInsensitive);
    QString digits;
    bool letters = false;
    for (const QChar c : number) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        letters = letters || c.isLetter();
    }
    const bool zeros = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c == u'0'; });
    return zeros || (!letters && std::find(spelled.begin(), spelled.end(), digits) != spelled.end());
}

} // namespace

bool namesNobody(const Identifier &identifier)
{
    if (identifier.kind == "phone"_L1)
        return isWithheld(identifier.value);
    if (identifier.kind == "email"_L1) {
        const qsizetype at = identifier.value.indexOf(u'@');
        return at < 1 || at + 1 == identifier.value.size();
    }
    return false;
}

void dropWhatNamesNobody(PartyClaim &who)
{
    std::erase_if(who.identifiers, &namesNobody);
}

} // namespace teller
