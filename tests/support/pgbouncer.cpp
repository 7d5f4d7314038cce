// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pgbouncer.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// It refuses to run as root, so root runs it as the user of PostgreSQL.
bool giveToServerUser(const QString &folder)
{
    return geteuid() != 0 || QProcess::execute(u"chown"_s, {u"-R"_s, u"postgres"_s, folder}) == 0;
}

} // namespace

PgBouncer::~PgBouncer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate(); // at once, in transaction mode
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
}

QString PgBouncer::start(const PostgresServer &server, int poolSize)
{
    QString last;
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = int(QRandomGenerator::global()->bounded(20'000, 32'000));
        const QString settings = u"[databases]\n"
                                 "* = host=127.0.0.1 port=%1\n"
                                 "[pgbouncer]\n"
                                 "listen_addr = 127.0.0.1\n"
                                 "listen_port = %2\n"
                                 "unix_socket_dir =\n"
                                 "pool_mode = transaction\n"
                                 "default_pool_size = %3\n"
                                 "auth_type = scram-sha-256\n"
                                 "auth_user = %4\n"
                                 "auth_query = SELECT usename, passwd FROM pg_shadow WHERE usename = $1\n"
                                 "auth_file = %5\n"_s.arg(server.port())
                                     .arg(m_port)
                                     .arg(poolSize)
                                     .arg(server.user(), m_dir.filePath(u"users"_s));
        const QString file = m_dir.filePath(u"pgbouncer.ini"_s);
        const QString users = u"\"%1\" \"%2\"\n"_s.arg(server.user(), server.password());
        if (!write(file, settings) || !write(m_dir.filePath(u"users"_s), users) ||
            !giveToServerUser(m_dir.path()))
            return u"its files cannot be written"_s;
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setWorkingDirectory(u"/"_s);
        // setpriv and not runuser: no shell or session in between that would keep the signals from it.
        if (geteuid() == 0)
            m_process.start(u"setpriv"_s, {u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s,
                                           u"pgbouncer"_s, file});
        else
            m_process.start(u"pgbouncer"_s, {file});
        for (QDeadlineTimer patience(30'000); !patience.hasExpired();) {
            QTcpSocket probe;
            probe.connectToHost(u"127.0.0.1"_s, quint16(m_port));
            if (probe.waitForConnected(1'000))
                return {};
            if (m_process.waitForFinished(50)) // somebody else has the port
                break;
        }
        last = m_process.errorString() + u'\n' + QString::fromLocal8Bit(m_process.readAll());
    }
    return last;
}
