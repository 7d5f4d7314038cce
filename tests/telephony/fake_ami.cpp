// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_ami.h"

#include <QCryptographicHash>
#include <QSslSocket>

namespace teller::test {

namespace {

QByteArray field(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n')) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

} // namespace

FakeAmi::FakeAmi(QObject *parent)
    : QTcpServer(parent)
{}

FakeAmi::~FakeAmi()
{
    dropAll();
}

bool FakeAmi::start(quint16 port)
{
    return listen(QHostAddress::LocalHost, port);
}

void FakeAmi::stopListening()
{
    close();
}

void FakeAmi::useTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

void FakeAmi::dropAll()
{
    const QList<Client> clients = std::exchange(m_clients, {});
    for (const Client &client : clients) {
        if (client.socket) {
            client.socket->disconnect(this);
            client.socket->abort();
            client.socket->deleteLater();
        }
    }
}

void FakeAmi::sendEvent(const QByteArray &bytes)
{
    for (const Client &client : std::as_const(m_clients)) {
        if (client.socket && client.loggedIn)
            client.socket->write(bytes);
    }
}

FakeAmi::Client *FakeAmi::clientOf(QTcpSocket *socket)
{
    for (Client &client : m_clients) {
        if (client.socket == socket)
            return &client;
    }
    return nullptr;
}

void FakeAmi::incomingConnection(qintptr handle)
{
    ++connections;
    QTcpSocket *socket = nullptr;
    if (m_key.isNull()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    } else {
        auto *const tls = new QSslSocket(this);
        tls->setSocketDescriptor(handle);
        tls->setLocalCertificate(m_certificate);
        tls->setPrivateKey(m_key);
        connect(tls, &QSslSocket::encrypted, this, [this, tls] { greet(tls); });
        tls->startServerEncryption();
        socket = tls;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // no event waits for another
    m_clients.append({socket, {}, {}, false});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_clients.removeIf([socket](const Client &client) { return client.socket == socket; });
        socket->deleteLater();
    });
    if (m_key.isNull())
        greet(socket);
}

void FakeAmi::greet(QTcpSocket *socket)
{
    socket->write(banner);
}

void FakeAmi::read(QTcpSocket *socket)
{
    Client *client = clientOf(socket);
    if (!client)
        return;
    client->buffer += socket->readAll();
    for (qsizetype end; client && (end = client->buffer.indexOf("\r\n\r\n")) >= 0; client = clientOf(socket))
    {
        const QByteArray request = client->buffer.left(end + 2);
        client->buffer.remove(0, end + 4);
        answer(*client, request);
    }
}

void FakeAmi::list(Client &client, const QByteArray &id, const QByteArray &events, const QByteArray &complete)
{
    QByteArray text = "Response: Success\r\n" + id + "EventList: start\r\nMessage: will follow\r\n\r\n";
    QByteArray withId = events;
    withId.replace("\r\n\r\n", "\r\n" + id + "\r\n");
    text += withId + "Event: " + complete + "\r\n" + id + "EventList: Complete\r\n\r\n";
    client.socket->write(text);
}

void FakeAmi::answer(Client &client, const QByteArray &request)
{
    const QByteArray action = field(request, "Action");
    const QByteArray id = "ActionID: " + field(request, "ActionID") + "\r\n";
    const auto say = [&client, &id](const QByteArray &response, const QByteArray &rest) {
        client.socket->write("Response: " + response + "\r\n" + id + rest + "\r\n");
    };
    if (action == "Ping")
        ++pings;
    if (hung)
        return;
    if (action == "Challenge") {
        if (!challenges)
            return say("Error", "Message: Must specify AuthType\r\n");
        client.challenge = QByteArray::number(qulonglong(quintptr(&client)) % 1'000'000'000);
        return say("Success", "Challenge: " + client.challenge + "\r\n");
    }
    if (action == "Login") {
        const bool plain = field(request, "AuthType").isEmpty();
        plainLogins += plain;
        const bool right =
            plain ? field(request, "Secret") == secret
                  : field(request, "Key") ==
                        QCryptographicHash::hash(client.challenge + secret, QCryptographicHash::Md5).toHex();
        if (!right || field(request, "Username") != user) {
            say("Error", "Message: Authentication failed\r\n");
            client.socket->disconnectFromHost();
            return;
        }
        ++logins;
        client.loggedIn = true;
        say("Success", "Message: Authentication accepted\r\n");
        client.socket->write(afterLogin);
        Q_EMIT loggedIn();
        return;
    }
    if (!client.loggedIn)
        return say("Error", "Message: Permission denied\r\n");
    if (action == "Ping")
        return say("Success", "Ping: Pong\r\nTimestamp: 1795292163.258475\r\n");
    if (action == "Status") {
        ++statusRequests;
        if (!statusError.isEmpty())
            return say("Error", "Message: " + statusError + "\r\n");
        if (onStatus)
            onStatus();
        return list(client, id, status, "StatusComplete");
    }
    if (action == "CoreShowChannels")
        return list(client, id, {}, "CoreShowChannelsComplete");
    if (action == "QueueStatus")
        return list(client, id, queueEvents, "QueueStatusComplete");
    if (action == "ListCommands" && !commands.isEmpty())
        return say("Success", commands);
    if (action == "Hangup" || action == "BlindTransfer" || action == "Atxfer" || action == "QueuePause") {
        actions.append(request);
        if (!answersActions)
            return;
        if (!refusal.isEmpty())
            return say("Error", "Message: " + refusal + "\r\n");
        return say("Success", "Message: done\r\n");
    }
    say("Error", "Message: Invalid/unknown command\r\n");
}

} // namespace teller::test
