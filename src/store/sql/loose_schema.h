// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace teller {

class Connection;

/// The tables without their indexes, references and triggers, so that millions of rows go in fast. What there
/// was is read from the database's own catalogue, so that nothing is forgotten that a later version adds. To
/// be used in one transaction, which is also what puts everything back should it not come to an end.
class LooseSchema final
{
public:
    /// Drops every index, primary key and unique constraint of `tables`, and every foreign key from or to
    /// them; sets their triggers aside: what those do must then be done by hand. SQLite's primary keys stay:
    /// they cannot be taken off.
    [[nodiscard]] static Result<LooseSchema> takeApart(Connection &connection, const QStringList &tables);
    /// How many things are to be built again.
    [[nodiscard]] int size() const { return int(m_builds.size()); }
    /// Builds all of it again, which checks what the rows must fulfil. `progress` hears how many of how many
    /// are done, and stops it (Cancelled) with false. On PostgreSQL it sets maintenance_work_mem until the
    /// end of the transaction.
    [[nodiscard]] Result<Unit> putTogether(Connection &connection,
                                           const std::function<bool(int, int)> &progress) const;

private:
    Result<Unit> readPostgres(Connection &connection, const QStringList &tables);
    Result<Unit> readSqlite(Connection &connection, const QStringList &tables);

    QStringList m_drops;  ///< statements, in order
    QStringList m_builds; ///< statements, in order
};

} // namespace teller
