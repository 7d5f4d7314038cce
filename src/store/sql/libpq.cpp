// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/libpq.h"

#include "core/late_library.h"

namespace {

using namespace Qt::StringLiterals;

/// The one that Qt's driver has loaded as well.
teller::LateLibrary &libpq()
{
#ifdef Q_OS_WIN
    static teller::LateLibrary one(u"libpq"_s, -1);
#else
    static teller::LateLibrary one(u"pq"_s, 5);
#endif
    return one;
}

} // namespace

// Each as libpq's header declares it.
#define LATE(name) static const auto late = libpq().function<decltype(name)>(#name)

PGcancel *PQgetCancel(PGconn *conn)
{
    LATE(PQgetCancel);
    return late(conn);
}

void PQfreeCancel(PGcancel *cancel)
{
    LATE(PQfreeCancel);
    return late(cancel);
}

int PQcancel(PGcancel *cancel, char *errbuf, int errbufsize)
{
    LATE(PQcancel);
    return late(cancel, errbuf, errbufsize);
}

char *PQerrorMessage(const PGconn *conn)
{
    LATE(PQerrorMessage);
    return late(conn);
}

const char *PQparameterStatus(const PGconn *conn, const char *paramName)
{
    LATE(PQparameterStatus);
    return late(conn, paramName);
}

int PQsocket(const PGconn *conn)
{
    LATE(PQsocket);
    return late(conn);
}

PGresult *PQexec(PGconn *conn, const char *query)
{
    LATE(PQexec);
    return late(conn, query);
}

PGresult *PQexecPrepared(PGconn *conn, const char *stmtName, int nParams, const char *const *paramValues,
                         const int *paramLengths, const int *paramFormats, int resultFormat)
{
    LATE(PQexecPrepared);
    return late(conn, stmtName, nParams, paramValues, paramLengths, paramFormats, resultFormat);
}

PGresult *PQgetResult(PGconn *conn)
{
    LATE(PQgetResult);
    return late(conn);
}

int PQconsumeInput(PGconn *conn)
{
    LATE(PQconsumeInput);
    return late(conn);
}

int PQputCopyData(PGconn *conn, const char *buffer, int nbytes)
{
    LATE(PQputCopyData);
    return late(conn, buffer, nbytes);
}

int PQputCopyEnd(PGconn *conn, const char *errormsg)
{
    LATE(PQputCopyEnd);
    return late(conn, errormsg);
}

ExecStatusType PQresultStatus(const PGresult *res)
{
    LATE(PQresultStatus);
    return late(res);
}

int PQntuples(const PGresult *res)
{
    LATE(PQntuples);
    return late(res);
}

char *PQcmdTuples(PGresult *res)
{
    LATE(PQcmdTuples);
    return late(res);
}

char *PQresultErrorField(const PGresult *res, int fieldcode)
{
    LATE(PQresultErrorField);
    return late(res, fieldcode);
}

void PQclear(PGresult *res)
{
    LATE(PQclear);
    return late(res);
}

void PQfreemem(void *ptr)
{
    LATE(PQfreemem);
    return late(ptr);
}

char *PQencryptPasswordConn(PGconn *conn, const char *passwd, const char *user, const char *algorithm)
{
    LATE(PQencryptPasswordConn);
    return late(conn, passwd, user, algorithm);
}
