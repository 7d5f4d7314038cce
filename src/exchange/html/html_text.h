// SPDX-License-Identifier: GPL-3.0-or-later
//
// exchange/html/ turns the HTML of messages into text that a person can read and that can do nothing: for
// every format that brings HTML along.
#pragma once

#include <QString>

namespace teller {

/// The text of an HTML document (HTML 5 as browsers read it, whatever is wrong with it): paragraphs, lists
/// ("- ", "1. "), rows of tables ("a | b"), links as "text (URL)", images as "[description]". What a mail
/// program marks as quoted stands behind "> ", other block quotes are indented. Scripts, styles and what is
/// hidden from readers is left out. At most `limit` characters and a few; any input is read in bounded time
/// and memory.
[[nodiscard]] QString htmlText(const QString &html, qsizetype limit = 1'000'000);

} // namespace teller
