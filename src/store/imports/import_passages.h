// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/interaction.h"
#include "core/result.h"
#include "store/admin/passage_copy.h"

#include <QHash>

#include <future>
#include <utility>
#include <vector>

namespace teller {

class Connection;

/// On PostgreSQL: the passages of what an import has just written, made a batch at once. The triggers of the
/// store (routines/05_passages.sql), which make them row by row, took two thirds of an import.
class ImportPassages final
{
public:
    struct Written
    {
        CustomerId customer;
        const InteractionDetail *detail;
    };

    explicit ImportPassages(Connection &connection)
        : m_connection(connection)
        , m_copy(connection)
    {}

    /// When the customers of some interactions have been written, and nothing of these yet. From here on the
    /// triggers leave new rows of this transaction to putMissing(); those that change or go they still
    /// follow.
    [[nodiscard]] Result<Unit> makeOf(const std::vector<Written> &coming);
    /// When all has been written: puts in whatever passages it lacks, and calls the triggers back.
    [[nodiscard]] Result<Unit> putMissing();

private:
    using Key = std::pair<CustomerId, InteractionId>;

    /// Those that are not in the store: what is in it of them will be what is said here. The others have to
    /// be read once they are written.
    [[nodiscard]] Result<std::vector<Written>> partOthers(std::vector<Written> coming);
    [[nodiscard]] Result<QHash<CustomerId, QString>> languagesOf(const std::vector<Written> &interactions);
    [[nodiscard]] Result<Unit> putOthers();

    Connection &m_connection;
    PassageCopy m_copy;
    std::future<QByteArray> m_rows;
    std::vector<Key> m_others;
};

} // namespace teller
