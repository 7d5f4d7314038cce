// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proxies that stand between a client and a server on this machine: one counts round trips, one makes the way
// long, one breaks it at a chosen byte.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

/// Passes everything on. Listens on a free loopback port once listen() was called.
class Proxy : public QTcpServer
{
    Q_OBJECT
public:
    explicit Proxy(int serverPort)
        : m_serverPort(serverPort)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                join(client);
        });
    }
    bool listen() { return QTcpServer::listen(QHostAddress::LocalHost); }
    /// Further connections go there.
    void setServerPort(int port) { m_serverPort = port; }

protected:
    enum class Way { ToServer, ToClient };
    struct Line
    {
        QTcpSocket *client;
        QTcpSocket *server;
        Way lastSpoken = Way::ToClient;

        [[nodiscard]] QTcpSocket *end(Way way) const { return way == Way::ToServer ? server : client; }
    };

    /// `bytes` came in and are to go on.
    virtual void pass(Line &line, Way way, const QByteArray &bytes) { line.end(way)->write(bytes); }
    virtual bool accepts() { return true; }

private:
    void join(QTcpSocket *client)
    {
        if (!accepts()) {
            client->abort();
            client->deleteLater();
            return;
        }
        auto *server = new QTcpSocket(client);
        auto line = std::make_shared<Line>(Line{client, server});
        server->connectToHost(QStringLiteral("127.0.0.1"), quint16(m_serverPort));
        connect(client, &QTcpSocket::readyRead, this, [this, line] {
            pass(*line, Way::ToServer, line->client->readAll());
            line->lastSpoken = Way::ToServer;
        });
        connect(server, &QTcpSocket::readyRead, this, [this, line] {
            pass(*line, Way::ToClient, line->server->readAll());
            line->lastSpoken = Way::ToClient;
        });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    int m_serverPort;
};

/// Counts how often a client began to speak after the server had, or for the first time.
class CountingProxy final : public Proxy
{
    Q_OBJECT
public:
    using Proxy::Proxy;
    [[nodiscard]] int roundTrips() const { return m_roundTrips; }
    void reset() { m_roundTrips = 0; }

protected:
    void pass(Line &line, Way way, const QByteArray &bytes) override
    {
        if (way == Way::ToServer && line.lastSpoken == Way::ToClient)
            ++m_roundTrips;
        Proxy::pass(line, way, bytes);
    }

private:
    int m_roundTrips = 0;
};

/// The server is far away: what it answers takes so long.
class DelayingProxy final : public Proxy
{
    Q_OBJECT
public:
    DelayingProxy(int serverPort, int delayMs)
        : Proxy(serverPort)
        , m_delayMs(delayMs)
    {}

protected:
    void pass(Line &line, Way way, const QByteArray &bytes) override
    {
        if (way == Way::ToServer) {
            Proxy::pass(line, way, bytes);
            return;
        }
        QTimer::singleShot(m_delayMs, Qt::PreciseTimer, line.client,
                           [client = line.client, bytes] { client->write(bytes); });
    }

private:
    const int m_delayMs;
};

/// Breaks a connection at a chosen byte.
class CuttingProxy final : public Proxy
{
    Q_OBJECT
public:
    using Proxy::Proxy;

    /// After so many more bytes on their way to the server (or to the client) that connection breaks, once.
    /// The rest of what was said is lost; what had gone through before arrives. As many connections as said
    /// are then refused.
    void cutAfter(bool toServer, qint64 bytes, int refused = 0)
    {
        m_way = toServer ? Way::ToServer : Way::ToClient;
        m_left = bytes;
        m_refused = refused;
        m_cut = false;
    }
    /// The break has happened.
    [[nodiscard]] bool hasCut() const { return m_cut; }
    /// Bytes that have gone through since reset().
    [[nodiscard]] qint64 toServer() const { return m_passed[0]; }
    [[nodiscard]] qint64 toClient() const { return m_passed[1]; }
    void reset() { m_passed[0] = m_passed[1] = 0; }

protected:
    void pass(Line &line, Way way, const QByteArray &bytes) override
    {
        if (!m_left || way != *m_way || bytes.size() <= *m_left) {
            if (m_left && way == *m_way)
                *m_left -= bytes.size();
            m_passed[way == Way::ToServer ? 0 : 1] += bytes.size();
            Proxy::pass(line, way, bytes);
            return;
        }
        QTcpSocket *end = line.end(way);
        end->write(bytes.left(*m_left));
        end->flush();
        m_left.reset();
        m_cut = true;
        line.client->disconnectFromHost();
        line.server->disconnectFromHost(); // after what is still to be written
    }
    bool accepts() override
    {
        if (!m_cut || m_refused == 0)
            return true;
        --m_refused;
        return false;
    }

private:
    std::optional<Way> m_way;
    std::optional<qint64> m_left;
    int m_refused = 0;
    bool m_cut = false;
    qint64 m_passed[2] = {0, 0};
};
