// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table/table_rows.h"

#include <QJsonObject>

namespace teller {

/// JSON objects, one a line (jsonlines.org). Numbers keep their exact decimal digits: one with more than 15,
/// which JSON libraries round, makes the row faulty; such a number must be written as text.
class JsonRows final : public TableRows
{
public:
    JsonRows(QIODevice &file, const TableFormat &format, const QStringList &wanted, qint64 longest);

    [[nodiscard]] Result<bool> next(TableRow &row) override;
    [[nodiscard]] QByteArray header() const override { return {}; }
    [[nodiscard]] QByteArray rewritten(const Rewrite &cell) const override;

private:
    struct Cell
    {
        qsizetype from;
        qsizetype size;
    };

    [[nodiscard]] QString readObject(QByteArrayView line);

    TextLines m_lines;
    std::vector<QStringList> m_paths; ///< of the wanted columns
    QJsonObject m_object;
    QByteArray m_text;
    std::vector<Cell> m_cells;
    qint64 m_ordinal = 0;
};

} // namespace teller
