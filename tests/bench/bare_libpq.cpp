// SPDX-License-Identifier: GPL-3.0-or-later
#include "bare_libpq.h"

#include "clock.h"
#include "store/record/matching.h"
#include "store/sql/libpq.h"

#include <poll.h>

namespace teller::bench {

using namespace Qt::StringLiterals;

Result<QByteArray> BareLibpq::recogniseCommand(const QString &account)
{
    AccessClaim claim;
    claim.call =
        CallId(u"bare-%1"_s.arg(++m_calls)); // each is a call of its own, with all that is written down
    const auto command = m_connection.commandAfterCommit(
        "call_admit"_L1, "call_recognise"_L1,
        recogniseValues({account, {}, {}}, SystemClock().now(), claim, m_desk));
    if (!command)
        return command.error();
    return command->toUtf8();
}

Result<double> BareLibpq::run(const QByteArray &command, Answer expected)
{
    PGconn *const pg = libpqHandle(m_connection.driver());
    QElapsedTimer clock;
    clock.start();
    PGresult *const result = PQexec(pg, command.constData());
    qsizetype read = 0;
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column)
            read += qsizetype(qstrlen(PQgetvalue(result, row, column)));
    }
    const double ms = elapsedMs(clock);
    const auto status = PQresultStatus(result);
    PQclear(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        return Error{Error::Code::Internal, QString::fromUtf8(PQerrorMessage(pg)), false};
    if (status == PGRES_TUPLES_OK && read == 0 && expected == Answer::Something)
        return Error{Error::Code::Internal, u"the bare query found nothing"_s, false};
    return ms;
}

bool BareLibpq::hears()
{
    constexpr int patienceMs = 10'000;
    PGconn *const pg = libpqHandle(m_connection.driver());
    while (PQconsumeInput(pg) == 1) {
        if (PGnotify *const heard = PQnotifies(pg)) {
            PQfreemem(heard);
            return true;
        }
        pollfd socket{PQsocket(pg), POLLIN, 0};
        if (poll(&socket, 1, patienceMs) <= 0)
            return false;
    }
    return false;
}

} // namespace teller::bench
