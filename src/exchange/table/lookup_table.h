// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/table/mapping_file.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace teller {

/// A table that is read whole, so that others can be joined with it: the columns that a mapping asks for,
/// found by its key. Bounded: 256 MiB as a file, and of what is kept, and 5,000,000 rows.
class LookupTable final
{
public:
    /// An error (Rejected): not a table, a faulty row (its line and why), or too large.
    [[nodiscard]] static Result<LookupTable> read(const QByteArray &content, const LookupMapping &mapping,
                                                  const QStringList &nothing);

    /// The rows of a key, in the file's order.
    [[nodiscard]] std::span<const quint32> find(const QString &key) const;
    /// `column`: which of the mapping's wanted columns.
    [[nodiscard]] QByteArrayView cell(quint32 row, int column) const;

private:
    [[nodiscard]] QByteArrayView text(size_t cell) const;
    void sortByKey();

    size_t m_width = 1;            ///< cells a row: its key, then the wanted columns
    QByteArray m_text;             ///< of all cells, one behind the other
    std::vector<quint32> m_ends;   ///< of each cell
    std::vector<quint32> m_sorted; ///< rows, by key
};

} // namespace teller
