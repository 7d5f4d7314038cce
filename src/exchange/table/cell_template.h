// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace teller {

/// A column of the row itself, of a row joined to it, or the row's number.
struct CellRef
{
    static constexpr int rowNumber = -1;
    int join = -1;  ///< which of the row's joins; -1: the row itself
    int column = 0; ///< which of the wanted columns, or rowNumber
};

/// Where the texts of cells come from.
class CellSource
{
public:
    virtual ~CellSource() = default;
    /// Empty where nothing stands, or a word for nothing.
    [[nodiscard]] virtual QString cell(const CellRef &ref) const = 0;
};

/// Text with cells in it: "{first} {last}", "{street}[, {floor}], {city}". What stands in square brackets
/// goes if a cell in it is empty. "{card|last4}" is the cell's last four characters; further words: lower,
/// upper, digits. "{#}" is the row's number. A backslash takes the meaning from what follows.
class CellTemplate final
{
public:
    /// Which cell a name means.
    using Resolve = std::function<Result<CellRef>(const QString &name)>;

    CellTemplate() = default;
    [[nodiscard]] static Result<CellTemplate> parse(const QString &text, const Resolve &resolve);
    [[nodiscard]] static CellTemplate constant(const QString &text);
    [[nodiscard]] static CellTemplate cell(const CellRef &ref);

    [[nodiscard]] QString evaluate(const CellSource &source) const;
    /// Those that stand in it.
    [[nodiscard]] std::vector<CellRef> cells() const;

private:
    enum class Filter { None, Last4, Lower, Upper, Digits };
    struct Piece
    {
        enum class Kind { Text, Cell, GroupBegin, GroupEnd };
        Kind kind = Kind::Text;
        QString text;
        CellRef ref;
        Filter filter = Filter::None;
    };

    [[nodiscard]] static Result<Piece> cellPiece(QStringView inside, const Resolve &resolve);
    [[nodiscard]] static QString filtered(const QString &text, Filter filter);

    std::vector<Piece> m_pieces;
};

} // namespace teller
