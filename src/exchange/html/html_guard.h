// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace teller {

/// What is parsed of somebody else's HTML. Beyond it text stays and structure is lost.
struct HtmlLimits
{
    qsizetype bytes = 4 * 1024 * 1024; ///< of what is parsed
    qsizetype tags = 50'000;
    qsizetype depth = 256;     ///< of elements in each other
    qsizetype tagBytes = 4096; ///< of one tag; a longer one loses its attributes
};

/// HTML that a parser may be given: gumbo frees its tree by recursion, takes square time for many attributes
/// or misplaced elements, and multiplies formatting elements that are never closed. So comments, scripts,
/// styles and other raw text are taken out, formatting elements become span, and tags beyond the limits go.
/// Linear in time. UTF-8 in and out.
[[nodiscard]] QByteArray tamedHtml(QByteArrayView html, const HtmlLimits &limits = {});

} // namespace teller
