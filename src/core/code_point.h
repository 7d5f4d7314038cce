// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace teller {

/// The code point that begins at `at`, which then points behind it; half a surrogate pair is one of its own.
[[nodiscard]] inline char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar c = text.at(at++);
    if (c.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at++));
    return c.unicode();
}

} // namespace teller
