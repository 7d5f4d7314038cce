// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"

namespace teller {

/// Finds the words of a turn, one after another, in its text, so that their timings can point at them. A word
/// that does not stand near where the last one ended is left out: recognizers rewrite numbers and names.
class WordFinder final
{
public:
    explicit WordFinder(Turn &turn)
        : m_turn(turn)
    {}

    /// Times from the start of the interaction; a word without valid ones is left out.
    void add(const QString &word, qint64 startMs, qint64 endMs)
    {
        const QString plain = word.trimmed();
        if (plain.isEmpty())
            return;
        // The window keeps a hostile list of words that occur nowhere from costing the square of the text.
        const QStringView near = QStringView(m_turn.text).mid(m_at, plain.size() + reach);
        const qsizetype found = near.indexOf(plain);
        if (found < 0)
            return;
        if (startMs >= 0 && endMs >= startMs && m_turn.text.size() < largestText)
            m_turn.words.push_back({int(m_at + found), int(plain.size()), startMs, endMs});
        m_at += found + plain.size();
    }

private:
    static constexpr qsizetype reach = 64;
    static constexpr qsizetype largestText = 1 << 30;

    Turn &m_turn;
    qsizetype m_at = 0;
};

} // namespace teller
