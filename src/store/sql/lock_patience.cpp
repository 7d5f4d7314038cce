// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/lock_patience.h"

#include "store/sql/connection.h"

namespace teller {

using namespace Qt::StringLiterals;

Result<Unit> limitLockWait(Connection &connection)
{
    if (!connection.dialect().isPostgres())
        return {};
    auto limited = connection.runRaw(u"SET LOCAL lock_timeout = '10s'"_s);
    if (!limited)
        return limited.error();
    return {};
}

Error lockWaitError(const Error &error)
{
    return error.detail.endsWith("SQLSTATE 55P03"_L1)
               ? rejected(
                     u"another session holds a table that has to be changed (pg_stat_activity says which); try again"_s)
               : error;
}

} // namespace teller
