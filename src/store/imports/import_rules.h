// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/admin/customer_rows.h"
#include "store/sql/dialect.h"

#include <QString>

#include <vector>

namespace teller {

/// What happens when two records say something about the same row. It must not depend on which came first: of
/// two rows the one that stands higher in a fixed order stays, whichever was there before (a case that
/// changed later, an identifier that is verified). So any order of records, in batches of any size, makes the
/// same store.
struct RowRule
{
    QString key;  ///< the columns that say which row it is
    QString rank; ///< what two rows are compared by, with an @ before each column
};

/// By table, in the order of customerTables().
[[nodiscard]] const std::vector<RowRule> &rowRules();
/// The end of an INSERT into each table, from ON CONFLICT on.
[[nodiscard]] std::vector<QString> rowEndings(const Dialect &dialect);

} // namespace teller
