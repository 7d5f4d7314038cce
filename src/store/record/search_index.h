// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace teller {

class Connection;

/// What the triggers keep for the search, made at once where they were set aside. To be used in the
/// transaction that put the rows in.
class SearchIndex final
{
public:
    /// Tables that hold nothing of their own.
    [[nodiscard]] static QStringList tables();
    /// Fills them; they must be empty. On PostgreSQL the passages come with the rows: see
    /// admin/passage_copy.h.
    [[nodiscard]] static Result<Unit> fill(Connection &connection);
    /// Makes the passages anew that an earlier version of this program prepared in another way. On SQLite;
    /// the routines of a shared store do it themselves.
    [[nodiscard]] static Result<Unit> bringUpToDate(Connection &connection);
};

} // namespace teller
