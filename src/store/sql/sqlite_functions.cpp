// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/sqlite_functions.h"

#include "core/search_words.h"
#include "store/sql/sqlite_handle.h"

#include <QCryptographicHash>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView textOf(sqlite3_value *value)
{
    const uchar *const text = sqlite3_value_text(value); // first: it may change how long the value is
    return {text, qsizetype(sqlite3_value_bytes(value))};
}

template <QByteArray (*make)(QByteArrayView)>
void callMake(sqlite3_context *context, int /*count*/, sqlite3_value **values)
{
    const QByteArray made = make(textOf(values[0]));
    sqlite3_result_text(context, made.constData(), int(made.size()), SQLITE_TRANSIENT);
}

QByteArray reversedUtf8(QByteArrayView word)
{
    return reversedWord(QString::fromUtf8(word)).toUtf8();
}

QByteArray sha256InHex(QByteArrayView text)
{
    return QCryptographicHash::hash(QByteArray::fromRawData(text.data(), text.size()),
                                    QCryptographicHash::Sha256)
        .toHex();
}

} // namespace

Result<Unit> addSqliteFunctions(const QSqlDriver *driver)
{
    sqlite3 *const database = sqliteHandle(driver);
    if (!database)
        return Error{Error::Code::Internal, u"the SQLite driver does not give its handle"_s, false};
    constexpr int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int words = sqlite3_create_function_v2(database, "teller_words", 1, kind, nullptr,
                                                 &callMake<searchWords>, nullptr, nullptr, nullptr);
    const int reversed = sqlite3_create_function_v2(database, "teller_reversed", 1, kind, nullptr,
                                                    &callMake<reversedUtf8>, nullptr, nullptr, nullptr);
    const int digest = sqlite3_create_function_v2(database, "teller_sha256", 1, kind, nullptr,
                                                  &callMake<sha256InHex>, nullptr, nullptr, nullptr);
    if (words != SQLITE_OK || reversed != SQLITE_OK || digest != SQLITE_OK)
        return Error{Error::Code::Internal, u"SQLite takes no functions"_s, false};
    return {};
}

} // namespace teller
