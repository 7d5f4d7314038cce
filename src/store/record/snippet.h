// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search_terms.h"

namespace teller {

struct Snippet
{
    QString text; ///< one line, at most about 160 characters
    std::vector<TextRange> matches;
    int found = 0; ///< how many of the terms are in it as they were typed: more is better
};

/// The part of a text where the terms are, plain. Words that a stem has found are marked where they begin
/// alike.
[[nodiscard]] Snippet snippetOf(const QString &text, const std::vector<SearchTerm> &terms);

} // namespace teller
