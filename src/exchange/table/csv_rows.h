// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table/table_rows.h"

struct csv_parser;

namespace teller {

/// Delimited text (RFC 4180, with any delimiter and quote) through libcsv. Lines are parted by a line feed,
/// with or without a carriage return; empty lines are no rows. A row whose quoting is at fault ends with the
/// line where that shows, and what it had swallowed is read again as rows of their own.
class CsvRows final : public TableRows
{
public:
    CsvRows(QIODevice &file, TableFormat format, QStringList wanted, qint64 longest);
    ~CsvRows() override;
    CsvRows(const CsvRows &) = delete;
    CsvRows &operator=(const CsvRows &) = delete;

    /// Reads the header and finds the columns.
    [[nodiscard]] Result<Unit> begin();

    [[nodiscard]] Result<bool> next(TableRow &row) override;
    [[nodiscard]] QByteArray header() const override { return m_header; }
    [[nodiscard]] QByteArray rewritten(const Rewrite &cell) const override;

private:
    enum class Found { Row, Fault, End };
    struct Cell
    {
        qsizetype from;
        qsizetype size;
    };

    [[nodiscard]] Result<Found> readRecord(QString &fault);
    [[nodiscard]] bool parse(QByteArrayView bytes);
    void restart();
    [[nodiscard]] QString onlyColumn() const;
    [[nodiscard]] QByteArrayView cell(size_t i) const;
    static void onField(void *text, size_t size, void *self);
    static void onRow(int terminator, void *self);

    TextLines m_lines;
    TableFormat m_format;
    const QStringList m_wanted;
    std::unique_ptr<csv_parser> m_parser;
    QByteArray m_text;         ///< of the record's fields, one behind the other
    std::vector<Cell> m_cells; ///< of the record
    bool m_tooMany = false;
    bool m_complete = false;
    bool m_misquoted = false; ///< the record is not complete: it may have swallowed others
    QByteArray m_header;
    QStringList m_columns;
    std::vector<size_t> m_where; ///< of each wanted column
    qint64 m_ordinal = 0;
};

} // namespace teller
