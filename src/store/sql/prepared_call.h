// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlError>
#include <QVariant>

#include <vector>

struct pg_conn; // libpq's PGconn

namespace teller {

struct CallOutcome
{
    QSqlError error; ///< valid if it failed; of the server's words only the SQLSTATE
    qint64 rows = 0; ///< answered, or changed if the statement answers none
};

/// Runs what PREPARE has prepared on this connection, for its effect alone: what it answers is counted, not
/// read. The values travel beside the name as parameters of the protocol ("Extended Query" in the PostgreSQL
/// manual), which Qt's driver cannot do: it writes them into a text that the server has to parse, at a
/// seventh of what saving a note takes. One round trip. Not for a connection that listens: what comes
/// meanwhile would wait until Qt looks again.
[[nodiscard]] CallOutcome callPrepared(pg_conn *pg, const QString &name, const std::vector<QVariant> &values);

} // namespace teller
