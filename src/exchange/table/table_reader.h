// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <vector>

namespace teller {

/// Rows of a table (CSV, TSV, JSON lines) as customers, orders, payments and the like, by a mapping: what may
/// be written in one stands in table_mapping.h.
///
/// ImportSettings::files: "mapping" is the mapping; "lookup:NAME" the content of each table that it looks
/// things up in, unpacked (siblingFiles() says which). ImportSettings::fileName chooses the part of the
/// mapping; an ending of .gz, .xz, .zst or .bz2 does not matter. ImportSettings::source wins over the
/// mapping's `source`, the mapping's time zone over ImportSettings::timeZone.
///
/// A row makes as many records as the mapping says. Its original is the header and the row, as UTF-8, with
/// the columns masked and dropped that the mapping masks and drops, and with card numbers masked in those
/// that a payment's method is made of. A faulty row is rejected with its line
/// and the reason; if the mapping masks or drops anything, and the row's columns cannot be told apart,
/// without its bytes.
class TableReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;

    [[nodiscard]] Result<std::vector<NeededFile>> neededFiles(const ImportSettings &settings) const override;
    [[nodiscard]] bool concerns(const QString &fileName, const ImportSettings &settings) const override;

    /// The tables that a mapping looks things up in.
    [[nodiscard]] static Result<std::vector<NeededFile>> siblingFiles(const QByteArray &mapping);
    /// Whether the mapping says how to read a file of this name.
    [[nodiscard]] static Result<bool> covers(const QByteArray &mapping, const QString &fileName);
};

} // namespace teller
