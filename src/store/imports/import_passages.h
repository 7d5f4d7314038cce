// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/admin/passage_copy.h"

#include <utility>
#include <vector>

namespace teller {

class Connection;

/// On PostgreSQL: the passages of what an import has just written, made a batch at once. The triggers of the
/// store (routines/05_passages.sql), which make them row by row, took two thirds of an import.
class ImportPassages final
{
public:
    explicit ImportPassages(Connection &connection)
        : m_connection(connection)
        , m_copy(connection)
    {}

    /// From here on the triggers leave new rows of this transaction to makeMissing(); those that change or go
    /// they still follow.
    [[nodiscard]] Result<Unit> leaveForLater();
    /// Makes whatever passages some interactions lack, from what is in the store; and calls the triggers
    /// back.
    [[nodiscard]] Result<Unit> makeMissing(const std::vector<std::pair<CustomerId, InteractionId>> &written);

private:
    Connection &m_connection;
    PassageCopy m_copy;
};

} // namespace teller
