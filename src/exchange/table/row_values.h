// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/table/lookup_table.h"
#include "exchange/table/mapping_file.h"

#include <optional>
#include <vector>

namespace teller {

/// The cells of a row that was read from a file.
class FileCells final : public CellSource
{
public:
    FileCells(const TableRow &row, const QStringList &nothing)
        : m_row(row)
        , m_nothing(nothing)
    {}
    [[nodiscard]] QString cell(const CellRef &ref) const override;

private:
    const TableRow &m_row;
    const QStringList &m_nothing;
};

/// The cells of a row of a lookup.
class LookupCells final : public CellSource
{
public:
    LookupCells(const LookupTable &table, quint32 row, const QStringList &nothing)
        : m_table(table)
        , m_row(row)
        , m_nothing(nothing)
    {}
    [[nodiscard]] QString cell(const CellRef &ref) const override;

private:
    const LookupTable &m_table;
    quint32 m_row;
    const QStringList &m_nothing;
};

/// What a mapping says of one row: cells of its own and of what is joined to it, as texts, moments and
/// amounts. Errors are Rejected, with a sentence about the row.
class RowValues final : public CellSource
{
public:
    RowValues(const CellSource &own, const std::vector<LookupTable> &lookups, const FileMapping &file);

    [[nodiscard]] Result<Unit> join(const std::vector<JoinMapping> &joins);

    [[nodiscard]] QString cell(const CellRef &ref) const override;
    /// As it stands in the table, or our word for it. Without space around it.
    [[nodiscard]] Result<QString> text(const ValueMapping &value) const;
    /// Unset if nothing stands there.
    [[nodiscard]] Result<WrittenMoment> moment(const ValueMapping &value) const;
    /// Without a currency if nothing stands there.
    [[nodiscard]] Result<Money> money(const ValueMapping &value, const QString &currency) const;
    [[nodiscard]] Result<std::optional<qint64>> number(const ValueMapping &value) const;
    /// "true", "yes", "y", "t", "1" and their contraries. False if nothing stands there.
    [[nodiscard]] Result<bool> yes(const ValueMapping &value) const;
    /// Several values as one id: parted by '/'. An empty part is refused.
    [[nodiscard]] Result<QString> id(const std::vector<ValueMapping> &values) const;

    [[nodiscard]] const std::vector<LookupTable> &lookups() const { return m_lookups; }
    [[nodiscard]] const FileMapping &file() const { return m_file; }

private:
    struct Joined
    {
        const LookupTable *table = nullptr;
        std::optional<quint32> row;
    };

    const CellSource &m_own;
    const std::vector<LookupTable> &m_lookups;
    const FileMapping &m_file;
    std::vector<Joined> m_joined;
};

} // namespace teller
