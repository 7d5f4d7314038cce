// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/sql/sql_text.h"
#include "store/sql/store_settings.h"

#include <QSqlError>
#include <QString>

namespace teller {

/// All in which the two databases differ, apart from how a connection is opened. Statement texts are written
/// once, with a word in braces for each difference.
class Dialect final
{
public:
    explicit Dialect(StoreSettings::Backend backend)
        : m_backend(backend)
    {}

    [[nodiscard]] bool isPostgres() const { return m_backend == StoreSettings::Backend::PostgreSql; }
    /// Puts in this database's words for {uuid}, {bytes}, {binary}, {json_object}, {words},
    /// {row_number}, {reversed} and the shared fragments. {of_profiles} compares with the ids of a subquery
    /// called profiles; {json_rows} are the elements, each a column "value", of the JSON array :rows;
    /// {concat} joins texts.
    [[nodiscard]] QString translate(QString sql) const;
    /// A statement may begin with {sqlite} or {postgres}: the statement without that, empty if it is the
    /// other's.
    [[nodiscard]] QString ofThis(const QString &statement) const;
    [[nodiscard]] ParameterStyle parameterStyle() const
    {
        return isPostgres() ? ParameterStyle::Numbers : ParameterStyle::Places;
    }
    [[nodiscard]] QString begin() const;
    /// One row if a table of that name (:name) is there.
    [[nodiscard]] QString tableExists() const;
    [[nodiscard]] QString indexExists() const;
    /// What a failed statement or connection means. Holds no value that was bound.
    [[nodiscard]] Error errorOf(const QSqlError &error, const QString &during, bool connecting = false) const;

private:
    StoreSettings::Backend m_backend;
};

} // namespace teller
