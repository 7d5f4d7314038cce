// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "exchange/table/mapping_file.h"
#include "exchange/table/row_values.h"

#include <optional>

namespace teller {

/// The fields of one record, by their names in the mapping, cleaned: what comes out can be stored. The first
/// that is wrong is kept, with its name; the others are then of no matter.
class RecordFields final
{
public:
    RecordFields(const RecordMapping &mapping, const RowValues &row)
        : m_mapping(mapping)
        , m_row(row)
    {}

    /// One line, at most 500 characters.
    [[nodiscard]] QString line(QLatin1StringView key, const QString &otherwise = {});
    /// The same; empty is wrong.
    [[nodiscard]] QString filled(QLatin1StringView key);
    [[nodiscard]] QString paragraphs(QLatin1StringView key);
    [[nodiscard]] Instant moment(QLatin1StringView key);
    /// The same; unset is wrong.
    [[nodiscard]] Instant filledMoment(QLatin1StringView key);
    /// In the currency of the field `currency`, or of the file.
    [[nodiscard]] Money money(QLatin1StringView key);
    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 otherwise, qint64 least, qint64 most);
    [[nodiscard]] bool yes(QLatin1StringView key);

    [[nodiscard]] PartyClaim who(const QString &source, const QString &id);
    [[nodiscard]] std::vector<LineItem> lines();
    [[nodiscard]] std::vector<std::pair<QString, QString>> facts();

    void fail(const QString &name, const QString &why);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Of any moment that was asked for.
    [[nodiscard]] bool assumesZone() const { return m_assumesZone; }

private:
    [[nodiscard]] const ValueMapping *field(QLatin1StringView key) const;
    [[nodiscard]] QString lineOf(const QString &name, const ValueMapping &value, qsizetype limit);
    [[nodiscard]] QString currency();
    [[nodiscard]] std::optional<LineItem> lineItem(const LinesMapping &mapping, const LookupTable &table,
                                                   quint32 row, const QString &currency);

    const RecordMapping &m_mapping;
    const RowValues &m_row;
    std::optional<Error> m_error;
    bool m_assumesZone = false;
};

/// "12.50 EUR": exact, for facts.
[[nodiscard]] QString plainAmount(const Money &money);

} // namespace teller
