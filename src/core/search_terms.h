// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace teller {

/// One thing that a text must have: a word, or words that follow each other. Words are as searchWords() makes
/// them, so that they hold letters and digits alone: nothing that a query language could take for its own.
struct SearchTerm
{
    QStringList words;
    bool prefix = false;   ///< more letters may follow: it is still being typed
    bool unspaced = false; ///< pairs of a run

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// All of them have to be found; at most 8, of the first 200 characters. What is in quotes belongs together.
/// The last word may go on, from three letters on: with fewer it would be half of the language. Empty if
/// there is nothing to look for.
[[nodiscard]] std::vector<SearchTerm> searchTerms(const QString &text);

/// Where a term stands in a text.
struct TermMatch
{
    TextRange range;
    int term = 0;
    bool exact = true; ///< else a word that begins alike: its stem may be the same
};

/// The words of a text that are of the terms, in its order; exact ones alone, if there are any. Of a very
/// long text the first 200.
[[nodiscard]] std::vector<TermMatch> termMatches(const QString &text, const std::vector<SearchTerm> &terms);

} // namespace teller
