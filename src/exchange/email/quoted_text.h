// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

/// The text of a message, parted.
struct SplitText
{
    QString own;    ///< what its writer says in it
    QString quoted; ///< what it repeats of earlier messages, with the lines that announce it; and a signature

    friend bool operator==(const SplitText &, const SplitText &) = default;
};

/// Parts the text of a message, as it is written, and cleans it (outsideParagraphs()): lines behind ">" (RFC
/// 3676 4.5), a line that announces them ("On … wrote:", in the languages of quote_words.h, and
/// in any if it holds an address in angle brackets, a time and a year), everything from "-----Original
/// Message-----" or from a block of From/Sent/To/Subject lines (Outlook; with a subject or an address in it)
/// on, and everything from the signature's delimiter
/// "-- " (RFC 3676 4.3) on. A text that would have nothing of its own (a message forwarded without a word) is
/// all its own. `fromHtml`: no blank stands at the end of a line, so that "--" alone is the delimiter.
[[nodiscard]] SplitText splitQuoted(const QString &written, bool fromHtml);

} // namespace teller
