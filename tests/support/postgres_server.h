// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// A PostgreSQL server of the test's own: a fresh cluster in a temporary folder, on a free loopback port,
/// with a password made up at run time (SCRAM), stopped when the object goes, whatever state it is in, and
/// when the program ends without a word. Run by root it works as user "postgres".
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
    /// As a power failure: kill -9 for every process of it.
    void kill();
    /// Every process of it stands still, connections stay as they are.
    void pause();
    void resume();
    /// Configuration beyond the test's own; counts from the next start().
    void setOption(const QString &name, const QString &value) { m_options.insert(name, value); }
    /// Makes this cluster a streaming copy of a running one, and starts it.
    [[nodiscard]] QString startAsStandbyOf(const PostgresServer &primary);
    /// A standby becomes a primary.
    [[nodiscard]] QString promote();
    /// A certificate and its key, in PEM; the server offers TLS from the next start() on.
    [[nodiscard]] QString setCertificate(const QString &certificateFile, const QString &keyFile);
    /// Before the first start: the data folder becomes a file system of this size, which can be full. Empty
    /// if that can be had; needs root.
    [[nodiscard]] QString limitDisk(int megabytes);
    [[nodiscard]] QString dataFolder() const { return m_dir.filePath(QStringLiteral("data")); }
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
    [[nodiscard]] QString findPlace();
    [[nodiscard]] QString makeCluster();
    void guard();
    [[nodiscard]] int postmasterPid() const;
    void signalAll(int signal) const;
    [[nodiscard]] QString program(const QString &name) const;

    QTemporaryDir m_dir;
    QString m_bin;
    QString m_password;
    int m_port = 0;
    bool m_running = false;
    bool m_paused = false;
    bool m_mounted = false;
    QMap<QString, QString> m_options;
    QProcess m_guard; ///< outlives this program, if need be
};
