// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/postgres_server.h"

#include <QProcess>
#include <QTemporaryDir>

/// A PgBouncer of the test's own in transaction mode, on a free loopback port, stopped when the object goes.
/// Users come with the passwords that the server knows (SCRAM), as its own documentation wants it: it asks
/// the server for their secrets (auth_query).
class PgBouncer final
{
public:
    PgBouncer() = default;
    ~PgBouncer();
    Q_DISABLE_COPY_MOVE(PgBouncer)

    /// `poolSize`: connections to the server for each user and database. Empty if all is well.
    [[nodiscard]] QString start(const PostgresServer &server, int poolSize);
    [[nodiscard]] int port() const { return m_port; }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    int m_port = 0;
};
