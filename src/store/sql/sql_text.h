// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace teller {

/// The text without its comments ("-- …" and "/* … */"), quoted parts untouched.
[[nodiscard]] QString withoutComments(QStringView sql);

/// The statements of a script, without comments, semicolons and surrounding space: QSQLITE takes only one at
/// a time. Knows quotes ('…', "…"), bodies of functions ($name$…$name$) and comments.
[[nodiscard]] QStringList splitStatements(QStringView script);

/// A statement whose named parameters (":name") became numbers ("$1", one for each name: PostgreSQL) or
/// places ("?", one for each occurrence: Qt's SQLite driver cannot count a number that occurs twice) or
/// variables of a routine ("in_name"). `names` says what belongs there, in order.
struct BoundSql
{
    QString text;
    QStringList names;
};
enum class ParameterStyle { Numbers, Places, Variables };
[[nodiscard]] BoundSql bindParameters(QStringView sql, ParameterStyle style);

} // namespace teller
