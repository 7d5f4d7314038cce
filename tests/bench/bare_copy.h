// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace teller {
class Connection;
}

namespace teller::bench {

/// Every row that customers, and what is found of them, have in a store on PostgreSQL, put by COPY into empty
/// tables of the same shape: what rows cost that nobody looks at.
class BareCopy final
{
public:
    /// Reads the rows into memory, and makes the tables.
    [[nodiscard]] Result<Unit> prepare(Connection &connection);
    /// Lets the tables refer to each other, too, as those of the store do.
    [[nodiscard]] Result<Unit> addReferences(Connection &connection) const;
    /// Milliseconds. The tables are empty again afterwards.
    [[nodiscard]] Result<double> run(Connection &connection) const;

private:
    [[nodiscard]] QStringList names() const;

    struct Table
    {
        QByteArray name; ///< of the empty one
        QByteArray columns;
        QByteArray rows;
    };
    std::vector<Table> m_tables;
};

} // namespace teller::bench
