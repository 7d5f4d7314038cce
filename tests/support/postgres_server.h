// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// A PostgreSQL server of the test's own: a fresh cluster in a temporary folder, on a free loopback port,
/// with a password made up at run time (SCRAM), stopped when the object goes. Run by root it works as user
/// "postgres".
class PostgresServer final
{
public:
    PostgresServer() = default;
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Makes the cluster if there is none yet, and starts it; after stop() on the same port. Empty if all is
    /// well, else what went wrong.
    [[nodiscard]] QString start();
    /// "fast" lets transactions end by rolling back, "immediate" is a crash.
    [[nodiscard]] QString stop(const QString &mode = QStringLiteral("fast"));
    [[nodiscard]] QString createDatabase(const QString &name);
    /// Runs SQL as the owner of everything.
    [[nodiscard]] QString run(const QString &database, const QString &sql);
    /// What a query answers, one row a line.
    [[nodiscard]] QString ask(const QString &database, const QString &sql);

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString user() const { return QStringLiteral("teller_owner"); }
    [[nodiscard]] QString password() const { return m_password; }
    /// postgresql://user:password@127.0.0.1:port/database
    [[nodiscard]] QString url(const QString &database) const;

private:
    struct Outcome
    {
        bool ok = false;
        QString output;
    };
    [[nodiscard]] Outcome execute(const QString &program, const QStringList &arguments,
                                  bool asServerUser = true) const;
    [[nodiscard]] QString makeCluster();
    [[nodiscard]] QString program(const QString &name) const;

    QTemporaryDir m_dir;
    QString m_bin;
    QString m_password;
    int m_port = 0;
    bool m_running = false;
};
