// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "core/result.h"

#include <QStringList>
#include <QVariantList>

#include <vector>

namespace teller {

class Connection;

/// Rows of whole customers, gathered by table and written in the order in which tables refer to each other.
/// What is there already stays as it is. SQLite: one prepared statement a table; PostgreSQL: many rows a
/// statement.
class BulkInsert final
{
public:
    BulkInsert();
    void add(const CustomerFile &file);
    /// Writes what was gathered, and forgets it. Call it in a transaction.
    [[nodiscard]] Result<Unit> flush(Connection &connection);
    /// The tables it fills, in that order.
    [[nodiscard]] static QStringList tables();

private:
    struct Table
    {
        QString name;
        QStringList columns;
        std::vector<QVariantList> rows;
    };

    Table &table(QLatin1StringView name);
    void addInteraction(const QVariant &customer, const InteractionDetail &detail);

    std::vector<Table> m_tables;
};

} // namespace teller
