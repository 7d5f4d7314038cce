// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/local_call_feed.h"

#include "core/logging.h"
#include "telephony/call_text.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxOpenCalls = 64;
constexpr int maxConnections = 16;

QString lockFileName(const QString &socketName)
{
    // The directory belongs to the user; where there is none (a service account), the temporary one serves.
    QString directory = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (directory.isEmpty())
        directory = QDir::tempPath();
    const QByteArray digest = QCryptographicHash::hash(socketName.toUtf8(), QCryptographicHash::Sha256);
    return directory + u"/teller-"_s + QString::fromLatin1(digest.toHex().left(16)) + u".lock"_s;
}

Result<> sendLine(const QString &socketName, const QByteArray &line, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    const auto left = [&deadline] {
        return int(qMax<qint64>(1, deadline.remainingTime()));
    };
    QLocalSocket socket;
    socket.connectToServer(socketName);
    if (!socket.waitForConnected(left()))
        return Error{Error::Code::Unreachable, u"no running instance: "_s + socket.errorString(), true};
    socket.write(line + '\n');
    QByteArray answer;
    while (!answer.contains('\n')) {
        if (!socket.waitForReadyRead(left()) && socket.bytesAvailable() == 0)
            return Error{Error::Code::Unreachable, u"the running instance does not answer"_s, true};
        answer += socket.read(4096);
        if (answer.size() > 4096)
            break;
    }
    const QJsonObject object = QJsonDocument::fromJson(answer.left(answer.indexOf('\n'))).object();
    if (object.value("ok"_L1).toBool())
        return {};
    if (object.contains("error"_L1))
        return rejected(object.value("error"_L1).toString());
    return Error{Error::Code::ProtocolError, u"the answer is not understood"_s, false};
}

} // namespace

LocalCallFeed::LocalCallFeed(QString socketName, QString extension, const Clock &clock, QObject *parent)
    : CallFeed(parent)
    , m_socketName(std::move(socketName))
    , m_extension(std::move(extension))
    , m_clock(clock)
{}

LocalCallFeed::~LocalCallFeed()
{
    if (m_server)
        m_server->close();
}

QString LocalCallFeed::name() const
{
    return u"local"_s;
}

QString LocalCallFeed::defaultSocketName()
{
    // A name alone would be shared by everybody on the computer; the home directory tells users apart.
    const QByteArray digest = QCryptographicHash::hash(QDir::homePath().toUtf8(), QCryptographicHash::Sha256);
    return u"teller-"_s + QString::fromLatin1(digest.toHex().left(16));
}

void LocalCallFeed::setState(FeedState state)
{
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

void LocalCallFeed::start()
{
    if (m_server)
        return;
    m_anotherInstanceRuns = false;
    // The lock decides between two that start at once; it also tells a crashed owner from a living one,
    // which a socket's name does not.
    auto lock = std::make_unique<QLockFile>(lockFileName(m_socketName));
    lock->setStaleLockTime(0); // however old: it is stale only if its process is gone
    if (!lock->tryLock(0)) {
        m_anotherInstanceRuns = lock->error() == QLockFile::LockFailedError;
        setState({FeedState::Link::Down,
                  m_anotherInstanceRuns
                      ? rejected(u"another instance is running"_s)
                      : Error{Error::Code::Full, u"the lock file cannot be written"_s, false}});
        return;
    }
    QLocalServer::removeServer(m_socketName); // nobody listens there: we hold the lock
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    server->setMaxPendingConnections(maxConnections);
    connect(server.get(), &QLocalServer::newConnection, this, &LocalCallFeed::acceptConnections);
    if (!server->listen(m_socketName)) {
        setState({FeedState::Link::Down,
                  Error{Error::Code::Unreachable, u"local socket: "_s + server->errorString(), true}});
        return;
    }
    m_lock = std::move(lock);
    m_server = std::move(server);
    setState({FeedState::Link::Up, std::nullopt});
}

void LocalCallFeed::stop()
{
    if (m_server) {
        m_server->close();
        m_server.release()->deleteLater(); // its connections go with it, and one of them may be calling us
        m_lock.reset();
    }
    setState({FeedState::Link::Off, std::nullopt});
}

void LocalCallFeed::acceptConnections()
{
    while (QLocalSocket *const socket = m_server->nextPendingConnection()) {
        if (m_server->findChildren<QLocalSocket *>().size() > maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(LocalCall::maxLine * 2);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readLines(socket); });
        // Whoever connects and then says nothing does not keep the place for ever.
        QTimer::singleShot(10'000, socket, [socket] { socket->abort(); });
        readLines(socket);
    }
}

void LocalCallFeed::readLines(QLocalSocket *socket)
{
    while (socket->canReadLine()) {
        QByteArray line = socket->readLine(LocalCall::maxLine + 2);
        if (!line.endsWith('\n'))
            break; // longer than any line of ours
        line.chop(1);
        handleLine(socket, line);
        if (socket->state() != QLocalSocket::ConnectedState)
            return;
    }
    if (!socket->canReadLine() && socket->bytesAvailable() <= LocalCall::maxLine)
        return;
    qCWarning(lcTelephony) << "local socket: a line exceeds the limit";
    socket->abort();
}

void LocalCallFeed::handleLine(QLocalSocket *socket, const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QJsonObject answer{{u"ok"_s, true}};
    if (object.value("raise"_L1).toBool()) {
        socket->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
        socket->flush();
        Q_EMIT raiseRequested();
        return;
    }
    const Result<LocalCall> call = parseCallLine(line);
    if (!call)
        answer = {{u"ok"_s, false}, {u"error"_s, call.error().detail}};
    socket->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
    socket->flush();
    if (call)
        deliver(*call);
}

void LocalCallFeed::deliver(const LocalCall &outside)
{
    LocalCall call = cleaned(outside);
    if (call.callId.isEmpty()) {
        // Without an id, what is said of a call that rings or goes on is said of the latest one.
        if (call.state != LocalCall::State::Ringing && !m_order.isEmpty())
            call.callId = m_order.constLast();
        else
            call.callId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    }
    const auto emitEvent = [this](CallEvent::Kind kind, const LocalCall &of,
                                  CallEvent::EndReason reason = CallEvent::EndReason::None) {
        CallEvent event;
        event.source = name();
        event.receivedAt = event.occurredAt = m_clock.now();
        event.kind = kind;
        event.callId = CallId(of.callId);
        event.legId = of.callId;
        event.extension = m_extension;
        event.ani = callerNumber(of.ani.toUtf8(), of.name.toUtf8());
        event.account = accountClaim(of.account, of.accountInvalid ? u"invalid"_s : QString(), false);
        event.endReason = reason;
        Q_EMIT eventArrived(event);
    };

    auto known = m_calls.find(call.callId);
    if (known == m_calls.end()) {
        if (call.state == LocalCall::State::Ended)
            return; // nothing is known that could end
        if (m_calls.size() >= maxOpenCalls) {
            const Known oldest = m_calls.take(m_order.takeFirst());
            emitEvent(oldest.answered ? CallEvent::Kind::Ended : CallEvent::Kind::OfferWithdrawn, oldest.call,
                      CallEvent::EndReason::LinkLost);
        }
        m_calls.insert(call.callId, {call, call.state == LocalCall::State::Answered});
        m_order.append(call.callId);
        emitEvent(CallEvent::Kind::Offered, call);
        if (call.state == LocalCall::State::Answered)
            emitEvent(CallEvent::Kind::Answered, call);
        return;
    }

    // What is not said again stays as it was.
    LocalCall merged = known->call;
    merged.state = call.state;
    const bool newAccount = !call.account.isEmpty() && call.account != merged.account;
    if (newAccount) {
        merged.account = call.account;
        merged.accountInvalid = call.accountInvalid;
    }
    if (!call.ani.isEmpty())
        merged.ani = call.ani;
    if (!call.name.isEmpty())
        merged.name = call.name;
    known->call = merged;
    const bool answers = call.state == LocalCall::State::Answered && !known->answered;
    const bool wasAnswered = known->answered;
    known->answered = wasAnswered || answers;
    if (call.state == LocalCall::State::Ended) {
        m_calls.erase(known);
        m_order.removeAll(call.callId);
    }
    if (newAccount)
        emitEvent(CallEvent::Kind::AccountCollected, merged);
    if (answers)
        emitEvent(CallEvent::Kind::Answered, merged);
    if (call.state == LocalCall::State::Ended) {
        emitEvent(wasAnswered ? CallEvent::Kind::Ended : CallEvent::Kind::OfferWithdrawn, merged,
                  wasAnswered ? CallEvent::EndReason::None : CallEvent::EndReason::Abandoned);
    }
}

Result<> sendLocalCall(const QString &socketName, const LocalCall &call, int timeoutMs)
{
    return sendLine(socketName, toJsonLine(cleaned(call)), timeoutMs);
}

Result<> sendRaise(const QString &socketName, int timeoutMs)
{
    return sendLine(socketName, QByteArrayLiteral("{\"raise\":true}"), timeoutMs);
}

} // namespace teller
