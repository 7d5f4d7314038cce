// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/table/text_lines.h"

#include <QByteArrayView>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace teller {

/// How a file of rows is written.
struct TableFormat
{
    bool jsonLines = false; ///< one JSON object a line; the rest does not matter then, but for the encoding
    char delimiter = ',';
    char quote = '"'; ///< 0: nothing is quoted
    bool header = true;
    QStringList columns; ///< their names where no header says them
    std::optional<TextEncoding> encoding;

    friend bool operator==(const TableFormat &, const TableFormat &) = default;
};

/// A row, or why there is none. Everything in it is valid until the next one is read.
struct TableRow
{
    static constexpr size_t mostCells = 4'000;

    std::vector<QByteArrayView> cells; ///< UTF-8, of the columns that were asked for, in that order
    QString fault;                     ///< not empty: what is wrong with the row; it has no cells then
    qint64 ordinal = 0;                ///< the row's number, from 1, without the header
    qint64 line = 0;
    qint64 lastLine = 0; ///< where it ends, or is given up
    qint64 offset = -1;  ///< as in RecordPlace
    qint64 end = 0;
    QByteArrayView raw; ///< as UTF-8, with its line end
};

/// The rows of a file, one after the other, in constant memory.
class TableRows
{
public:
    virtual ~TableRows() = default;
    /// False at the end of the file. An error: the rest of the file cannot be read.
    [[nodiscard]] virtual Result<bool> next(TableRow &row) = 0;
    /// The header's line as UTF-8, with its line end; empty without one.
    [[nodiscard]] virtual QByteArray header() const = 0;
    /// The row that was read last, written anew with other cells: `cell(column, text)` says what stands
    /// instead of each.
    using Rewrite = std::function<QByteArray(const QString &column, QByteArrayView text)>;
    [[nodiscard]] virtual QByteArray rewritten(const Rewrite &cell) const = 0;

    /// `wanted`: names of the columns that are asked for. A file without one of them cannot be read: the
    /// error names it. In JSON a column may be "customer.id": the member of a member; one that an object
    /// lacks is empty.
    [[nodiscard]] static Result<std::unique_ptr<TableRows>> open(QIODevice &file, const TableFormat &format,
                                                                 const QStringList &wanted, qint64 longest);
};

} // namespace teller
