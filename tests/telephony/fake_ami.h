// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace teller::test {

/// A manager interface that does what a test wants, well or badly, on a free port of the loopback interface.
class FakeAmi final : public QTcpServer
{
    Q_OBJECT
public:
    explicit FakeAmi(QObject *parent = nullptr);
    ~FakeAmi() override;

    bool start(quint16 port = 0); ///< 0: any free one
    void stopListening();
    /// Ends every connection, as a restart does.
    void dropAll();
    /// To all who are logged in.
    void sendEvent(const QByteArray &bytes);
    void useTls(const QSslCertificate &certificate, const QSslKey &key);

    QByteArray banner = "Asterisk Call Manager/5.0.4\r\n";
    QByteArray user = "desk";
    QByteArray secret;
    bool challenges = true; ///< answers the Challenge action
    bool hung = false;      ///< reads, and says nothing more
    QByteArray statusError; ///< "Permission denied"
    QByteArray status;      ///< the Status events, without ActionID and empty line, each ending in "\r\n\r\n"
    QByteArray queueEvents; ///< likewise for QueueStatus
    std::function<void()> onStatus; ///< called before Status is answered
    QByteArray afterLogin;          ///< sent right after a login was accepted
    QByteArray commands; ///< what ListCommands tells, lines that end in "\r\n"; empty: it is not known
    QByteArray refusal;  ///< the message with which everything that changes something is refused
    bool answersActions = true;
    QList<QByteArray> actions; ///< every request that would change something, as it came

    int connections = 0;
    int logins = 0;
    int plainLogins = 0;
    int pings = 0;
    int statusRequests = 0;

Q_SIGNALS:
    void loggedIn();

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Client
    {
        QPointer<QTcpSocket> socket;
        QByteArray buffer;
        QByteArray challenge;
        bool loggedIn = false;
    };
    void greet(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void answer(Client &client, const QByteArray &request);
    void list(Client &client, const QByteArray &id, const QByteArray &events, const QByteArray &complete);
    [[nodiscard]] Client *clientOf(QTcpSocket *socket);

    QList<Client> m_clients;
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace teller::test
