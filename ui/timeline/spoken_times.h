// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace teller {

/// When the words of a shown transcript were spoken, by where they stand in its document.
class SpokenTimes
{
public:
    struct Span
    {
        qint64 startMs = 0; ///< from the start of the interaction
        qint64 endMs = 0;

        friend bool operator==(const Span &, const Span &) = default;
    };

    void clear() { m_words.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// A word that stands behind all that were added before.
    void add(int from, int length, const Span &span);

    /// The word at a position; nothing between words.
    [[nodiscard]] std::optional<Span> at(int position) const;
    /// From the first to the last word that a selection touches.
    [[nodiscard]] std::optional<Span> between(int from, int to) const;

private:
    struct Word
    {
        int from;
        int to; ///< behind its last character
        Span span;
    };
    [[nodiscard]] std::vector<Word>::const_iterator firstEndingBehind(int position) const;

    std::vector<Word> m_words;
};

} // namespace teller
