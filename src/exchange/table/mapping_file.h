// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/exact_amount.h"
#include "exchange/table/cell_template.h"
#include "exchange/table/record_kinds.h"
#include "exchange/table/table_rows.h"
#include "exchange/table/written_moment.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace teller {

// A mapping as it was understood: names of columns have become numbers. What may be written in one is
// described in table_mapping.h.

/// Where one value comes from.
struct ValueMapping
{
    CellTemplate text;
    bool hasValues = false;
    std::map<QString, CellTemplate> values; ///< with hasValues: what stands in the table, and what that means
    std::optional<CellTemplate> otherwise;  ///< for what is not in `values`; without it the row is refused
    std::optional<MomentStyle> moment;      ///< where it differs from the file's
};

/// Another table's row that belongs to this one.
struct JoinMapping
{
    QString as;
    size_t lookup = 0;
    CellTemplate key;
    bool required = false; ///< a row without one is refused; otherwise the joined cells are empty
};

/// A table that is read whole.
struct LookupMapping
{
    QString name;
    QString fileName;
    TableFormat format;
    CellTemplate key;
    QStringList wanted;
};

/// The lines of an order or an invoice: rows of a lookup.
struct LinesMapping
{
    size_t lookup = 0;
    CellTemplate key; ///< over the order's row; the rest is over the line's
    std::vector<JoinMapping> joins;
    ValueMapping article;
    std::optional<ValueMapping> quantity;
    std::optional<ValueMapping> amount;
};

/// Which rows make a record.
struct OnlyMapping
{
    CellTemplate value;
    QStringList words;
    bool except = false; ///< those whose value is not among `words`
};

struct RecordMapping
{
    const KindWords *kind = nullptr;
    std::vector<ValueMapping> id;
    std::optional<OnlyMapping> only;

    std::optional<ValueMapping> customer;
    QString customerSource;
    std::optional<ValueMapping> account;
    std::vector<std::pair<QString, ValueMapping>> identifiers; ///< with their kind
    std::optional<ValueMapping> name;
    std::optional<ValueMapping> postcode;
    std::optional<ValueMapping> verified;
    const KindWords *sameAsKind = nullptr; ///< with sameAsId
    std::vector<ValueMapping> sameAsId;

    std::map<QString, ValueMapping> fields;
    std::vector<std::pair<QString, ValueMapping>> facts;
    std::optional<LinesMapping> lines;
};

struct FileMapping
{
    QString pattern;
    TableFormat format;
    QStringList wanted;
    QStringList mask;
    QStringList drop;
    QStringList nothing; ///< words that mean that nothing stands there
    MomentStyle moment;
    AmountStyle amount;
    QString currency; ///< where a record names none
    std::vector<JoinMapping> joins;
    std::vector<RecordMapping> records;
};

struct MappingFile
{
    QString source;
    std::vector<LookupMapping> lookups;
    std::vector<FileMapping> files;

    /// The first whose pattern fits; null if none does.
    [[nodiscard]] const FileMapping *fileNamed(const QString &fileName) const;
};

/// `timeZone`: IANA, of moments without an offset where the mapping names none; empty: UTC. The error
/// (Rejected) says which line is wrong and why.
[[nodiscard]] Result<MappingFile> readMapping(const QByteArray &toml, const QByteArray &timeZone);

} // namespace teller
