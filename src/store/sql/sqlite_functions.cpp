// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/sqlite_functions.h"

#include "store/sql/search_text.h"
#include "store/sql/sqlite_handle.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QStringView textOf(sqlite3_value *value)
{
    const void *text = sqlite3_value_text16(value);
    return {static_cast<const QChar *>(text), qsizetype(sqlite3_value_bytes16(value) / 2)};
}

template <QString (*make)(QStringView)>
void callMake(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    const QString made = make(textOf(values[0]));
    sqlite3_result_text16(context, made.utf16(), int(made.size() * 2), SQLITE_TRANSIENT);
}

} // namespace

Result<Unit> addSqliteFunctions(const QSqlDriver *driver)
{
    sqlite3 *const database = sqliteHandle(driver);
    if (!database)
        return Error{Error::Code::Internal, u"the SQLite driver does not give its handle"_s, false};
    constexpr int kind = SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int words = sqlite3_create_function_v2(database, "teller_words", 1, kind, nullptr,
                                                 &callMake<searchWords>, nullptr, nullptr, nullptr);
    const int reversed = sqlite3_create_function_v2(database, "teller_reversed", 1, kind, nullptr,
                                                    &callMake<reversedWord>, nullptr, nullptr, nullptr);
    if (words != SQLITE_OK || reversed != SQLITE_OK)
        return Error{Error::Code::Internal, u"SQLite takes no functions"_s, false};
    return {};
}

} // namespace teller
