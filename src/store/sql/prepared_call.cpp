// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/prepared_call.h"

#include "store/sql/libpq.h"

#include <memory>

namespace teller {

namespace {

/// As the server's types read it from a text.
QByteArray parameterText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return "\\x" + value.toByteArray().toHex();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QByteArray::number(value.toLongLong());
    default:
        return value.toString().toUtf8();
    }
}

} // namespace

CallOutcome callPrepared(PGconn *pg, const QString &name, const std::vector<QVariant> &values)
{
    std::vector<QByteArray> texts;
    std::vector<const char *> parameters;
    texts.reserve(values.size());
    parameters.reserve(values.size());
    for (const QVariant &value : values) {
        texts.push_back(parameterText(value));
        parameters.push_back(value.isNull() ? nullptr : texts.back().constData());
    }
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexecPrepared(pg, name.toUtf8().constData(), int(parameters.size()), parameters.data(), nullptr,
                       nullptr, 0),
        &PQclear);
    CallOutcome outcome;
    switch (PQresultStatus(result.get())) {
    case PGRES_TUPLES_OK:
        outcome.rows = PQntuples(result.get());
        break;
    case PGRES_COMMAND_OK:
        outcome.rows = QByteArray(PQcmdTuples(result.get())).toLongLong();
        break;
    default:
        // Without a state if there is no connection any more.
        const char *state = result ? PQresultErrorField(result.get(), PG_DIAG_SQLSTATE) : nullptr;
        outcome.error =
            QSqlError(QString(), QString(), QSqlError::StatementError, QString::fromLatin1(state));
    }
    return outcome;
}

} // namespace teller
