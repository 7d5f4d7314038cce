// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search_terms.h"

namespace teller {

// Terms as a database takes them.

/// For teller_search_messages(): one a line.
[[nodiscard]] QString postgresTerms(const std::vector<SearchTerm> &terms);
/// For FTS5's MATCH.
[[nodiscard]] QString fts5Terms(const std::vector<SearchTerm> &terms);

} // namespace teller
