// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres_server.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QThread>
#include <QUuid>

#include <csignal>
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
    if (m_paused)
        resume();
    if (m_running) {
        if (const QString error = stop(u"immediate"_s); !error.isEmpty()) {
            qWarning("the test's PostgreSQL did not stop: %s", qPrintable(error));
            kill();
        }
    }
    if (m_mounted && !execute(u"umount"_s, {dataFolder()}, false).ok)
        qWarning("the test's file system is still mounted");
    m_guard.kill();
    m_guard.waitForFinished();
}

/// The server belongs to nobody's family: pg_ctl sets it free. A shell that waits for the end of this
/// program, which is the end of its input, stops it then. It is no target of what ends the program, such as
/// Ctrl+C.
void PostgresServer::guard()
{
    if (m_guard.state() != QProcess::NotRunning)
        return;
    m_guard.setStandardOutputFile(QProcess::nullDevice());
    m_guard.setStandardErrorFile(QProcess::nullDevice());
    m_guard.setWorkingDirectory(u"/"_s);
    m_guard.start(u"/bin/sh"_s, {u"-c"_s,
                                 u"trap '' INT TERM HUP; cat; "
                                 "read -r server < \"$0/data/postmaster.pid\" && kill -QUIT \"$server\" && "
                                 "kill -CONT \"$server\" && "
                                 "while kill -0 \"$server\"; do sleep 0.1; done; rm -rf -- \"$0\""_s,
                                 m_dir.path()});
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

QString PostgresServer::findPlace()
{
    m_bin = findPrograms();
    if (m_bin.isEmpty())
        return u"PostgreSQL 15 or later is not installed (/usr/lib/postgresql/*/bin)"_s;
    if (!m_dir.isValid())
        return m_dir.errorString();
    return {};
}

QString PostgresServer::makeCluster()
{
    if (const QString error = findPlace(); !error.isEmpty())
        return error;
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
        QString options = u"-p %1 -c listen_addresses=127.0.0.1 -c unix_socket_directories=%2 "
                          "-c max_connections=50 -c shared_buffers=64MB"_s.arg(port)
                              .arg(m_dir.path());
        for (auto it = m_options.begin(); it != m_options.end(); ++it)
            options += u" -c %1=%2"_s.arg(it.key(), it.value());
        const Outcome started =
            execute(program(u"pg_ctl"_s), {u"-D"_s, m_dir.filePath(u"data"_s), u"-o"_s, options, u"-l"_s,
                                           m_dir.filePath(u"log"_s), u"-w"_s, u"start"_s});
        if (started.ok) {
            m_port = port;
            m_running = true;
            guard();
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

int PostgresServer::postmasterPid() const
{
    QFile file(m_dir.filePath(u"data/postmaster.pid"_s));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

/// The postmaster and its children; the postmaster first, so that it makes no more.
void PostgresServer::signalAll(int signal) const
{
    const int postmaster = postmasterPid();
    if (postmaster <= 1)
        return;
    ::kill(postmaster, signal == SIGCONT ? 0 : signal == SIGKILL ? SIGSTOP : signal);
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile stat(u"/proc/%1/stat"_s.arg(entry));
        const int pid = entry.toInt();
        if (pid <= 1 || !stat.open(QIODevice::ReadOnly))
            continue;
        // "pid (name) state ppid …"
        const QByteArray line = stat.readAll();
        if (line.mid(line.lastIndexOf(')') + 2).split(' ').value(1).toInt() == postmaster)
            ::kill(pid, signal);
    }
    ::kill(postmaster, signal);
}

void PostgresServer::kill()
{
    const int postmaster = postmasterPid();
    signalAll(SIGKILL);
    // Dead, though perhaps not yet buried: the next start would take it for another server.
    for (QDeadlineTimer patience(timeLimitMs); !patience.hasExpired(); QThread::msleep(1)) {
        QFile stat(u"/proc/%1/stat"_s.arg(postmaster));
        const QByteArray line = stat.open(QIODevice::ReadOnly) ? stat.readAll() : QByteArray();
        if (line.isEmpty() || line.mid(line.lastIndexOf(')') + 2).startsWith('Z'))
            break;
    }
    QFile::remove(m_dir.filePath(u"data/postmaster.pid"_s));
    QFile::remove(m_dir.filePath(u".s.PGSQL.%1.lock"_s.arg(m_port)));
    m_running = false;
    m_paused = false;
}

void PostgresServer::pause()
{
    signalAll(SIGSTOP);
    m_paused = true;
}

void PostgresServer::resume()
{
    signalAll(SIGCONT);
    m_paused = false;
}

QString PostgresServer::startAsStandbyOf(const PostgresServer &primary)
{
    if (const QString error = findPlace(); !error.isEmpty())
        return error;
    m_password = primary.m_password;
    if (isRoot()) {
        const Outcome owned = execute(u"chown"_s, {u"-R"_s, u"postgres"_s, m_dir.path()}, false);
        if (!owned.ok)
            return owned.output;
    }
    const Outcome copied =
        execute(program(u"pg_basebackup"_s),
                {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(primary.m_port), u"-U"_s, user(), u"-D"_s,
                 dataFolder(), u"-R"_s, u"-X"_s, u"stream"_s, u"-c"_s, u"fast"_s, u"--no-sync"_s});
    return copied.ok ? start() : copied.output;
}

QString PostgresServer::promote()
{
    const Outcome done = execute(program(u"pg_ctl"_s), {u"-D"_s, dataFolder(), u"-w"_s, u"promote"_s});
    return done.ok ? QString() : done.output;
}

QString PostgresServer::setCertificate(const QString &certificateFile, const QString &keyFile)
{
    // The server insists on a key that only its own user can read.
    for (const auto &[from, name] : {std::pair{certificateFile, u"server.crt"_s}, {keyFile, u"server.key"_s}})
    {
        const QString to = m_dir.filePath(name);
        QFile::remove(to);
        if (!QFile::copy(from, to) || !QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
            return u"the certificate cannot be copied"_s;
        if (isRoot() && !execute(u"chown"_s, {u"postgres"_s, to}, false).ok)
            return u"the certificate cannot be given to the server"_s;
    }
    setOption(u"ssl"_s, u"on"_s);
    setOption(u"ssl_cert_file"_s, m_dir.filePath(u"server.crt"_s));
    setOption(u"ssl_key_file"_s, m_dir.filePath(u"server.key"_s));
    return {};
}

QString PostgresServer::limitDisk(int megabytes)
{
    if (!isRoot())
        return u"only root can mount a small file system"_s;
    if (!m_dir.isValid() || !QDir().mkpath(dataFolder()))
        return u"no folder"_s;
    const Outcome mounted = execute(
        u"mount"_s,
        {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=%1m,mode=700"_s.arg(megabytes), u"tmpfs"_s, dataFolder()},
        false);
    m_mounted = mounted.ok;
    return mounted.ok ? QString() : mounted.output;
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
