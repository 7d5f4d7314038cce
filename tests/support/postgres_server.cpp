// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres_server.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QUuid>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int timeLimitMs = 60'000;

bool isRoot()
{
    return geteuid() == 0;
}

/// The newest installation of 15 or later.
QString findPrograms()
{
    const QDir base(u"/usr/lib/postgresql"_s);
    int newest = 0;
    for (const QString &version : base.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(base.filePath(version + u"/bin/initdb"_s)))
            newest = qMax(newest, version.toInt());
    }
    return newest >= 15 ? base.filePath(QString::number(newest) + u"/bin"_s) : QString();
}

} // namespace

PostgresServer::~PostgresServer()
{
    if (!m_running)
        return;
    const QString error = stop(u"immediate"_s);
    if (!error.isEmpty())
        qWarning("the test's PostgreSQL did not stop: %s", qPrintable(error));
}

QString PostgresServer::program(const QString &name) const
{
    return m_bin + u'/' + name;
}

PostgresServer::Outcome PostgresServer::execute(const QString &name, const QStringList &arguments,
                                                bool asServerUser) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, m_password);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(u"/"_s); // a folder that the server's user may enter
    if (asServerUser && isRoot())
        process.start(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, name} + arguments);
    else
        process.start(name, arguments);
    const bool finished = process.waitForFinished(timeLimitMs);
    const QString output = QString::fromLocal8Bit(process.readAll()).trimmed();
    const bool ok = finished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return {ok, finished ? output : process.errorString()};
}

QString PostgresServer::makeCluster()
{
    m_bin = findPrograms();
    if (m_bin.isEmpty())
        return u"PostgreSQL 15 or later is not installed (/usr/lib/postgresql/*/bin)"_s;
    if (!m_dir.isValid())
        return m_dir.errorString();
    m_password = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString passwordFile = m_dir.filePath(u"password"_s);
    QFile file(passwordFile);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return file.errorString();
    file.write(m_password.toUtf8());
    file.close();
    if (isRoot()) {
        const Outcome owned = execute(u"chown"_s, {u"-R"_s, u"postgres"_s, m_dir.path()}, false);
        if (!owned.ok)
            return owned.output;
    }
    const Outcome made =
        execute(program(u"initdb"_s),
                {u"-D"_s, m_dir.filePath(u"data"_s), u"-U"_s, user(), u"--pwfile="_s + passwordFile,
                 u"--auth=scram-sha-256"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s});
    return made.ok ? QString() : made.output;
}

QString PostgresServer::start()
{
    if (m_bin.isEmpty()) {
        if (const QString error = makeCluster(); !error.isEmpty())
            return error;
    }
    const bool samePort = m_port != 0;
    QString last;
    for (int attempt = 0; attempt < 10; ++attempt) {
        // Below the range that the system gives to outgoing connections.
        const int port = samePort ? m_port : int(QRandomGenerator::global()->bounded(20'000, 32'000));
        const QString options = u"-p %1 -c listen_addresses=127.0.0.1 -c unix_socket_directories=%2 "
                                "-c max_connections=50 -c shared_buffers=64MB"_s.arg(port)
                                    .arg(m_dir.path());
        const Outcome started =
            execute(program(u"pg_ctl"_s), {u"-D"_s, m_dir.filePath(u"data"_s), u"-o"_s, options, u"-l"_s,
                                           m_dir.filePath(u"log"_s), u"-w"_s, u"start"_s});
        if (started.ok) {
            m_port = port;
            m_running = true;
            return {};
        }
        last = started.output;
    }
    QFile log(m_dir.filePath(u"log"_s));
    if (log.open(QIODevice::ReadOnly))
        last += u'\n' + QString::fromUtf8(log.readAll()).right(2'000);
    return last;
}

QString PostgresServer::stop(const QString &mode)
{
    const Outcome stopped = execute(program(u"pg_ctl"_s),
                                    {u"-D"_s, m_dir.filePath(u"data"_s), u"-m"_s, mode, u"-w"_s, u"stop"_s});
    if (!stopped.ok)
        return stopped.output;
    m_running = false;
    return {};
}

QString PostgresServer::createDatabase(const QString &name)
{
    return run(u"postgres"_s, u"CREATE DATABASE \"%1\""_s.arg(name));
}

QString PostgresServer::run(const QString &database, const QString &sql)
{
    const Outcome done = execute(program(u"psql"_s),
                                 {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, user(),
                                  u"-d"_s, database, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-qXc"_s, sql});
    return done.ok ? QString() : done.output;
}

QString PostgresServer::ask(const QString &database, const QString &sql)
{
    return execute(program(u"psql"_s), {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s,
                                        user(), u"-d"_s, database, u"-qAtXc"_s, sql})
        .output;
}

QString PostgresServer::url(const QString &database) const
{
    return u"postgresql://%1:%2@127.0.0.1:%3/%4"_s.arg(user(), m_password).arg(m_port).arg(database);
}
