// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <cstddef>
#include <vector>

namespace teller {

/// The tables that a customer file fills, in the order of customerTables().
enum class CustomerTable : size_t {
    Customers,
    CustomerWords,
    Accounts,
    AccountHolders,
    Parties,
    Identifiers,
    AccountClaims,
    Cases,
    Interactions,
    Turns,
    Bodies,
    LineItems,
    Facts,
    Documents,
    Deliveries,
    NoteRevisions,
    Promises,
    Preferences,
    Consents,
    Entitlements,
    Orders,
    OrderLines,
    Payments,
    Outreach,
    Surveys
};

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
    virtual void bytes(const QByteArray &value) = 0;
    virtual void endRow() = 0;

protected:
    RowSink() = default;
    RowSink(const RowSink &) = default;
    RowSink &operator=(const RowSink &) = default;
};

/// Every row of one customer, each after those that it refers to. What facts were read from is not kept: a
/// file does not say by which id another system knows them.
void writeRows(const CustomerFile &file, RowSink &sink);
/// The same without the customer's own row and the words of their name.
void writeFacts(const CustomerFile &file, RowSink &sink);

/// A name as customer_words has it: its words, each once.
[[nodiscard]] QStringList nameWords(const QString &foldedName);
/// When the words of a turn were spoken, as the store keeps it.
[[nodiscard]] QString turnWords(const std::vector<WordTiming> &words);

} // namespace teller
