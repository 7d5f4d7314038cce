// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

class QSqlDriver;

namespace teller {

/// Gives a SQLite connection the functions that the store's triggers call: teller_words(text), which is
/// searchWords(), and teller_reversed(word). Without them what has words in it cannot be written, so that no
/// other program can leave the search behind what is stored.
[[nodiscard]] Result<Unit> addSqliteFunctions(const QSqlDriver *driver);

} // namespace teller
