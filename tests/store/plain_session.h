// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <libpq-fe.h>

#include <memory>

/// A connection by plain libpq, without anything of Teller's in between.
class PlainSession final
{
public:
    PlainSession(int port, const QString &database, const QString &user, const QString &password)
    {
        const auto text =
            QStringLiteral("host=127.0.0.1 port=%1 dbname=%2 user=%3 password='%4' sslmode=disable")
                .arg(QString::number(port), database, user, password);
        m_connection.reset(PQconnectdb(text.toUtf8().constData()));
    }

    [[nodiscard]] bool isOpen() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }

    /// The SQLSTATE of a failure, empty if it worked.
    [[nodiscard]] QString state(const QString &sql) { return run(sql).state; }
    /// The rows, columns parted by '|'; a failure is one row, "!" and its SQLSTATE.
    [[nodiscard]] QStringList rows(const QString &sql)
    {
        const Outcome outcome = run(sql);
        return outcome.state.isEmpty() ? outcome.rows : QStringList(u'!' + outcome.state);
    }
    [[nodiscard]] QString value(const QString &sql) { return rows(sql).value(0); }

private:
    struct Outcome
    {
        QString state;
        QStringList rows;
    };

    Outcome run(const QString &sql)
    {
        // What began a transaction and failed in it leaves none behind.
        const bool alone = PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE;
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(
            PQexec(m_connection.get(), sql.toUtf8().constData()), &PQclear);
        Outcome outcome;
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
            const char *code = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
            outcome.state = code ? QString::fromLatin1(code) : QStringLiteral("none");
            if (alone && PQtransactionStatus(m_connection.get()) == PQTRANS_INERROR)
                (void)run(QStringLiteral("ROLLBACK"));
            return outcome;
        }
        for (int row = 0; row < PQntuples(result.get()); ++row) {
            QStringList columns;
            for (int column = 0; column < PQnfields(result.get()); ++column)
                columns.append(QString::fromUtf8(PQgetvalue(result.get(), row, column)));
            outcome.rows.append(columns.join(u'|'));
        }
        return outcome;
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection{nullptr, &PQfinish};
};
