// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace teller {

/// Text that somebody outside chose, as one line: control and formatting characters removed (they could hide
/// or reorder what is shown), cut to `limit` characters.
[[nodiscard]] QString outsideText(const QString &text, qsizetype limit);
[[nodiscard]] QString outsideText(QByteArrayView utf8, qsizetype limit);

/// The same for a text of paragraphs: line ends (any kind) become \n, tabs stay, and so do the characters
/// that join letters and emoji. Space at the ends of lines and of the text goes; at most one empty line in a
/// row.
[[nodiscard]] QString outsideParagraphs(const QString &text);

/// The beginning of a text as one line for a list: white space folded, cut at a word, with an ellipsis where
/// something was left out.
[[nodiscard]] QString firstLine(const QString &text, qsizetype limit = 160);

} // namespace teller
