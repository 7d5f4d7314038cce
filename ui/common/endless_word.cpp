// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/endless_word.h"

namespace teller {

namespace {

constexpr qsizetype longestWord = 2000;

/// Chinese, Japanese and Korean lines break between almost any two signs.
bool isBroken(QChar c)
{
    const auto u = c.unicode();
    return c.isSpace() || (u >= 0x2e80 && u <= 0xd7ff) || (u >= 0xf900 && u <= 0xfaff) || u >= 0xfe30;
}

} // namespace

bool hasEndlessWord(QStringView text)
{
    qsizetype length = 0;
    for (const QChar c : text) {
        length = isBroken(c) ? 0 : length + 1;
        if (length > longestWord)
            return true;
    }
    return false;
}

} // namespace teller
