// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes at all as HTML: nothing crashes, nothing takes long, and what comes out is text that can be
// shown.
#include "exchange/html/html_text.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype limit = 5000;
    const QString html = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    const QString text = teller::htmlText(html, limit);
    const bool showable = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.category() != QChar::Other_Control || c == u'\n' || c == u'\t';
    });
    if (!showable || text.size() > limit + 2500) {
        std::fprintf(stderr, "no text that can be shown, or too much of it\n");
        std::abort();
    }
    return 0;
}
