// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>

class QSqlDriver;

namespace teller {

/// Ends a call that hangs: a server that is stopped, or that nobody hears any more, can hold a thread in the
/// database driver for ever. From any thread the breaker shuts the socket down under the call, which then
/// fails as if the server had hung up. Does nothing for a database that is a file.
///
/// It can also end a statement that merely takes its time and is not wanted any more; then the connection
/// stays.
///
/// Shared by a connection, which says what there is to cut, and by whoever watches its thread.
class Breaker final
{
public:
    /// For the connection: `driver` may begin to connect, has connected, is about to close.
    void connecting(QSqlDriver *driver);
    void connected();
    void release();

    /// There is a socket with a server at its other end.
    [[nodiscard]] bool isConnected();
    /// True if a connection was cut. One that is being set up is cut only when an earlier call met it too:
    /// the driver may be about to throw it away.
    bool cut();
    /// Asks the database, file or server, to give up the statement that it is at, which then fails; nothing
    /// if it is at none. A server is asked over a connection of its own: may take as long as that.
    void interrupt();

private:
    QMutex m_mutex;
    QSqlDriver *m_driver = nullptr;
    bool m_connected = false;
    const void *m_seen = nullptr; ///< what the last cut() met while it was being set up
};

} // namespace teller
