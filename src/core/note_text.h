// SPDX-License-Identifier: GPL-3.0-or-later
//
// A note is plain text, whoever reads, exports or searches it. A few marks in it, a small part of what
// CommonMark (https://spec.commonmark.org/0.31.2/) writes the same way, say how it is meant:
//
//   **bold**      within one line; nothing may stand between the marks and the first and last letter
//   - an item     a line that begins with "- ": an item of a list
//   1. an item    a line that begins with a number of up to three digits, a full stop and a space
//   @Anna Weber   a colleague's name, as it is shown; of several with one name, the one whose team (or
//                 sign-in name) stands in brackets behind it: @Anna Weber (Billing)
//   empty line    between two paragraphs
//
// There is no escape: what is not one of these says what it looks like.
#pragma once

#include "core/colleague.h"

#include <QString>

#include <vector>

namespace teller {

/// A stretch of a text, in UTF-16 units.
struct NoteSpan
{
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const NoteSpan &, const NoteSpan &) = default;
};

/// One line of a note, as it is meant.
struct NoteLine
{
    enum class Kind { Text, Bullet, Numbered };
    Kind kind = Kind::Text;
    qsizetype marker = 0;       ///< length of "- " or "1. " at its beginning
    std::vector<NoteSpan> bold; ///< what stands between pairs of marks; the marks are the two units around it

    friend bool operator==(const NoteLine &, const NoteLine &) = default;
};

inline constexpr int noteMarkLength = 2; ///< "**"

/// Costs as much as the line is long, whatever is in it.
[[nodiscard]] NoteLine noteLine(QStringView line);
/// The text as it is read, for where there is room for words alone: without the marks of bold, items of lists
/// with their marks.
[[nodiscard]] QString withoutNoteMarks(const QString &text);
/// Its first line, at most 200 characters, for lists: also without the mark of an item.
[[nodiscard]] QString noteSummary(const QString &text);
/// How each of `colleagues` is named so that nobody else is meant, in their order: by the name; of several
/// with one name, with the team in brackets behind it, or the sign-in name where the team does not tell them
/// apart.
[[nodiscard]] std::vector<QString> unmistakableNames(const std::vector<Colleague> &colleagues);
/// Who is named, in the order of `colleagues`: "@" at the beginning of a word, and the whole name, perhaps
/// with the team or the sign-in name in brackets. The longest that fits counts; what fits several of them
/// names nobody.
[[nodiscard]] std::vector<Colleague> mentionedIn(QStringView text, const std::vector<Colleague> &colleagues);
/// Where in the line they are named, from the "@" on.
[[nodiscard]] std::vector<NoteSpan> mentionSpans(QStringView line, const std::vector<Colleague> &colleagues);

} // namespace teller
