// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <cstddef>
#include <vector>

namespace teller {

/// A table that a customer file fills, and the columns in the order in which their values come.
struct TableShape
{
    QLatin1StringView name;
    QLatin1StringView columns;

    [[nodiscard]] QStringList columnNames() const { return QString(columns).split(u','); }
};

/// Every table that a customer file fills, each after those that it refers to.
[[nodiscard]] const std::vector<TableShape> &customerTables();

/// Takes rows, value by value, in the order of the table's columns.
class RowSink
{
public:
    virtual ~RowSink() = default;
    /// `table`: an index into customerTables().
    virtual void beginRow(size_t table) = 0;
    virtual void uuid(const QUuid &value) = 0;   ///< NULL if it is null
    virtual void text(const QString &value) = 0; ///< without NUL
    virtual void number(qint64 value) = 0;
    virtual void endRow() = 0;

protected:
    RowSink() = default;
    RowSink(const RowSink &) = default;
    RowSink &operator=(const RowSink &) = default;
};

/// Every row of one customer, each after those that it refers to.
void writeRows(const CustomerFile &file, RowSink &sink);

} // namespace teller
