// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

/// Stands between a client and a server on this machine and counts round trips: how often a client began to
/// speak after the server had, or for the first time. With a delay, what clients say arrives that much later.
class CountingProxy final : public QTcpServer
{
    Q_OBJECT
public:
    explicit CountingProxy(int serverPort, int delayMs = 0)
        : m_delayMs(delayMs)
    {
        connect(this, &QTcpServer::newConnection, this, [this, serverPort] {
            while (QTcpSocket *client = nextPendingConnection())
                join(client, serverPort);
        });
    }

    [[nodiscard]] int roundTrips() const { return m_roundTrips; }
    void reset() { m_roundTrips = 0; }

private:
    void join(QTcpSocket *client, int serverPort)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(QStringLiteral("127.0.0.1"), quint16(serverPort));
        auto serverSpokeLast = std::make_shared<bool>(true);
        connect(client, &QTcpSocket::readyRead, this, [this, client, server, serverSpokeLast] {
            if (*serverSpokeLast)
                ++m_roundTrips;
            *serverSpokeLast = false;
            if (m_delayMs == 0) {
                server->write(client->readAll());
                return;
            }
            QTimer::singleShot(m_delayMs, Qt::PreciseTimer, server,
                               [server, said = client->readAll()] { server->write(said); });
        });
        connect(server, &QTcpSocket::readyRead, this, [client, server, serverSpokeLast] {
            *serverSpokeLast = true;
            client->write(server->readAll());
        });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    }

    const int m_delayMs;
    int m_roundTrips = 0;
};
