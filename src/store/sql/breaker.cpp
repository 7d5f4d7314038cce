// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/breaker.h"

#include "store/sql/libpq.h"
#include "store/sql/sqlite_handle.h"

#include <array>
#include <memory>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace teller {

void Breaker::connecting(QSqlDriver *driver)
{
    const QMutexLocker lock(&m_mutex);
    m_driver = driver;
    m_connected = false;
    m_seen = nullptr;
}

void Breaker::connected()
{
    const QMutexLocker lock(&m_mutex);
    m_connected = m_driver != nullptr;
}

void Breaker::release()
{
    const QMutexLocker lock(&m_mutex);
    m_driver = nullptr;
    m_connected = false;
    m_seen = nullptr;
}

bool Breaker::isConnected()
{
    const QMutexLocker lock(&m_mutex);
    return libpqHandle(m_driver) != nullptr;
}

bool Breaker::cut()
{
    const QMutexLocker lock(&m_mutex);
    // libpq's functions that only read a connection may be called while another thread waits in it.
    const PGconn *connection = libpqHandle(m_driver);
    if (!m_connected && connection != m_seen) {
        m_seen = connection;
        return false;
    }
    if (!connection)
        return false;
    const int socket = PQsocket(connection);
    if (socket < 0)
        return false;
#ifdef Q_OS_WIN
    return shutdown(SOCKET(socket), SD_BOTH) == 0;
#else
    return shutdown(socket, SHUT_RDWR) == 0;
#endif
}

void Breaker::interrupt()
{
    std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel(nullptr, &PQfreeCancel);
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_connected)
            return;
        if (sqlite3 *file = sqliteHandle(m_driver)) {
            sqlite3_interrupt(file);
            return;
        }
        cancel.reset(PQgetCancel(libpqHandle(m_driver)));
    }
    // Not under the lock: a server that is gone lets this wait.
    std::array<char, 256> why{};
    if (cancel)
        (void)PQcancel(cancel.get(), why.data(), int(why.size()));
}

} // namespace teller
