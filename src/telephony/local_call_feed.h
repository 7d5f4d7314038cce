// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_feed.h"
#include "telephony/local_call.h"

#include <QHash>
#include <QLockFile>
#include <QTimer>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QLocalServer)
QT_FORWARD_DECLARE_CLASS(QLocalSocket)

namespace teller {

/// Receives calls from other programs of the same user: one JSON object a line over a local socket. Exactly
/// one process holds the socket; that is also how a second start finds out that it is the second.
class LocalCallFeed final : public CallFeed
{
    Q_OBJECT
public:
    /// `socketName`: one for each user, see defaultSocketName().
    LocalCallFeed(QString socketName, QString extension, const Clock &clock, QObject *parent = nullptr);
    ~LocalCallFeed() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] FeedState state() const override { return m_state; }
    /// Takes over what a crashed instance left behind. If another instance runs: Link::Down with
    /// Error::Code::Rejected (see anotherInstanceRuns()).
    void start() override;
    void stop() override;
    /// After start(): another process of this user holds the socket.
    [[nodiscard]] bool anotherInstanceRuns() const { return m_anotherInstanceRuns; }

    /// A name that only this user's processes use.
    [[nodiscard]] static QString defaultSocketName();
    /// A call from inside the program, as if it had arrived on the socket.
    void deliver(const LocalCall &call);

Q_SIGNALS:
    /// A second start of the program without a call: show the window.
    void raiseRequested();

private:
    struct Known
    {
        LocalCall call;
        bool answered = false;
    };
    void acceptConnections();
    void readLines(QLocalSocket *socket);
    void handleLine(QLocalSocket *socket, const QByteArray &line);
    void setState(FeedState state);

    const QString m_socketName;
    const QString m_extension;
    const Clock &m_clock;
    FeedState m_state;
    bool m_anotherInstanceRuns = false;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
    QHash<QString, Known> m_calls; ///< those that have not ended
    QList<QString> m_order;        ///< oldest first, so that the number of calls stays bounded
};

/// Hands a call to the running instance; waits at most `timeoutMs` for its acknowledgement. Blocking: for
/// the command line only, before there is a window. Unreachable: no instance runs.
[[nodiscard]] Result<> sendLocalCall(const QString &socketName, const LocalCall &call, int timeoutMs = 3000);
/// Asks the running instance to show its window.
[[nodiscard]] Result<> sendRaise(const QString &socketName, int timeoutMs = 3000);

} // namespace teller
