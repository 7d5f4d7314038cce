// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_session.h"

#include "core/logging.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunkSize = 64 * 1024;
constexpr int chunksAtOnce = 16; ///< then timers get their turn, however much there is to read

Error unreachable(const QString &detail)
{
    return {Error::Code::Unreachable, detail, true};
}

} // namespace

AmiSession::AmiSession(AmiSettings settings)
    : m_settings(std::move(settings))
    , m_tracker(m_settings.extension, m_settings.names)
    , m_memberships(m_settings.extension)
    , m_deadline(this)
    , m_retry(this)
    , m_pingTimer(this)
    , m_trackerTimer(this)
    , m_confirmTimer(this)
{
    for (QTimer *timer : {&m_deadline, &m_retry, &m_trackerTimer, &m_confirmTimer, &m_pingTimer})
        timer->setSingleShot(true);
    m_trackerTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        switch (m_phase) {
        case Phase::Connecting:
            return fail(unreachable(u"no connection within the time limit"_s));
        case Phase::Greeting:
            return fail(unreachable(u"connected, but nothing greets (a TLS port, or a hung server?)"_s));
        default:
            return fail(unreachable(u"no answer within the time limit"_s));
        }
    });
    connect(&m_retry, &QTimer::timeout, this, &AmiSession::connectNow);
    connect(&m_pingTimer, &QTimer::timeout, this, &AmiSession::ping);
    connect(&m_trackerTimer, &QTimer::timeout, this, &AmiSession::advanceTracker);
    connect(&m_confirmTimer, &QTimer::timeout, this, [this] {
        if (m_phase == Phase::Up)
            beginResync(true);
    });
}

AmiSession::~AmiSession()
{
    giveUpAsked({Error::Code::Cancelled, u"the connection was given up"_s, true});
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void AmiSession::start()
{
    setState(FeedState::Link::Connecting);
    connectNow();
}

Instant AmiSession::now()
{
    // A clock that is set back must not reorder events.
    m_lastInstant = std::max(m_lastInstant, instantFromMsecs(QDateTime::currentMSecsSinceEpoch()));
    return m_lastInstant;
}

void AmiSession::setState(FeedState::Link link, const std::optional<Error> &error)
{
    const FeedState state{link, error};
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void AmiSession::connectNow()
{
    if (m_settings.host.isEmpty() || m_settings.extension.isEmpty()) {
        fail({Error::Code::Rejected, u"host or extension is not set"_s, false});
        return;
    }
    m_parser.reset();
    m_heardCallEvent = false;
    m_phase = Phase::Connecting;
    QSslSocket *encrypted = nullptr; // its mere making loads a TLS library
    if (m_settings.tls) {
        auto one = std::make_unique<QSslSocket>();
        encrypted = one.get();
        m_socket = std::move(one);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
    }
    QTcpSocket *const socket = m_socket.get();
    socket->setReadBufferSize(1024 * 1024);
    connect(socket, &QTcpSocket::readyRead, this, &AmiSession::readSome);
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError code) {
        if (code == QAbstractSocket::SslHandshakeFailedError || code == QAbstractSocket::SslInternalError ||
            code == QAbstractSocket::SslInvalidUserDataError)
            fail({Error::Code::TlsFailed, socket->errorString(), false});
        else
            fail(unreachable(socket->errorString()));
    });
    m_deadline.start(m_settings.connectTimeout);
    const auto connected = [this] {
        m_phase = Phase::Greeting;
        m_deadline.start(m_settings.connectTimeout);
    };
    if (!encrypted) {
        connect(socket, &QTcpSocket::connected, this, connected);
        socket->connectToHost(m_settings.host, m_settings.port);
        return;
    }
    if (!QSslSocket::supportsSsl()) {
        fail({Error::Code::TlsFailed, u"this computer has no TLS library"_s, false});
        return;
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_settings.caCertificateFile.isEmpty()) {
        const QList<QSslCertificate> authorities =
            QSslCertificate::fromPath(m_settings.caCertificateFile, QSsl::Pem);
        if (authorities.isEmpty()) {
            fail({Error::Code::TlsFailed, u"the file of certificate authorities holds no certificate"_s,
                  false});
            return;
        }
        tls.setCaCertificates(authorities);
    }
    encrypted->setSslConfiguration(tls);
    connect(encrypted, &QSslSocket::encrypted, this, connected);
    connect(encrypted, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList texts;
        for (const QSslError &error : errors)
            texts.append(error.errorString());
        fail({Error::Code::TlsFailed, texts.join(u"; "_s), false});
    });
    encrypted->connectToHostEncrypted(m_settings.host, m_settings.port);
}

void AmiSession::readSome()
{
    m_readScheduled = false;
    if (!m_socket || m_phase == Phase::Connecting || m_phase == Phase::Idle)
        return;
    const QTcpSocket *const socket = m_socket.get();
    char chunk[chunkSize];
    for (int i = 0; i < chunksAtOnce; ++i) {
        const qint64 count = m_socket->read(chunk, chunkSize);
        if (count <= 0)
            break;
        m_heardSincePing = true;
        m_parser.append({chunk, count});
        while (const AmiMessage *const message = m_parser.next()) {
            handle(*message);
            if (m_socket.get() != socket)
                return; // that message ended the connection
        }
        if (m_parser.greetedByStranger()) {
            fail({Error::Code::ProtocolError, u"what answers at this port is no Asterisk manager"_s, true});
            return;
        }
        if (m_parser.error()) {
            fail(*m_parser.error());
            return;
        }
        if (m_phase == Phase::Greeting && !m_parser.banner().isEmpty()) {
            m_phase = Phase::Challenge;
            m_deadline.start(m_settings.connectTimeout);
            send("Challenge", "teller-challenge", {{"AuthType", "MD5"}});
        }
    }
    armTracker();
    deliver();
    if (m_socket->bytesAvailable() > 0 && !m_readScheduled) {
        m_readScheduled = true;
        QMetaObject::invokeMethod(this, &AmiSession::readSome, Qt::QueuedConnection);
    }
}

void AmiSession::send(const char *action, const QByteArray &actionId, const Fields &fields)
{
    QByteArray text = QByteArray("Action: ") + action + "\r\nActionID: " + actionId + "\r\n";
    for (const auto &[name, value] : fields) {
        text += name;
        text += ": ";
        for (const char c : value) // a line break would begin a header, or an action, of somebody else's
            text += uchar(c) < 0x20 ? ' ' : c;
        text += "\r\n";
    }
    text += "\r\n";
    m_socket->write(text);
}

void AmiSession::handle(const AmiMessage &message)
{
    switch (m_phase) {
    case Phase::Idle:
    case Phase::Connecting:
    case Phase::Greeting:
        return;
    case Phase::Challenge:
        if (message.first("ActionID") == "teller-challenge")
            handleChallenge(message);
        return;
    case Phase::Login:
        if (message.first("ActionID") == "teller-login")
            handleLogin(message);
        return;
    case Phase::Resync:
    case Phase::Up:
        break;
    }
    const QByteArrayView event = message.first("Event");
    if (event.isNull()) {
        if (m_phase == Phase::Resync && message.first("ActionID").startsWith(m_resyncId))
            handleResyncAnswer(message);
        else
            std::ignore = takeAnswer(message); // the answer to a Ping counts by having arrived
        return;
    }
    if (event == "Shutdown") {
        fail(unreachable(u"the telephone system shuts down"_s));
        return;
    }
    if (event == "FullyBooted" && m_linkUp) {
        m_confirmTimer.start(0); // until now its lists may have been empty
        return;
    }
    if (m_phase == Phase::Resync) {
        const QByteArrayView actionId = message.first("ActionID");
        if (actionId.startsWith(m_resyncId))
            handleResyncAnswer(message);
        else if (actionId.isEmpty())
            hold(message);
        return;
    }
    m_heardCallEvent = m_heardCallEvent || message.first("Privilege").startsWith("call");
    take(message, now());
}

void AmiSession::take(const AmiMessage &message, Instant at)
{
    m_tracker.apply(message, at, m_out);
    m_memberships.apply(message, at);
}

void AmiSession::handleChallenge(const AmiMessage &message)
{
    const QByteArrayView challenge = message.first("Challenge");
    if (message.first("Response") != "Success" || challenge.isEmpty()) {
        sendPlainLogin();
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(challenge.toByteArray());
    hash.addData(m_settings.secret.toUtf8());
    m_phase = Phase::Login;
    send("Login", "teller-login",
         {{"AuthType", "MD5"}, {"Username", m_settings.user.toUtf8()}, {"Key", hash.result().toHex()}});
}

void AmiSession::sendPlainLogin()
{
    if (!m_settings.tls && !m_settings.plainLoginAllowed) {
        fail({Error::Code::AuthFailed,
              u"the server refuses the challenge login; the secret is not sent over an open link"_s, false});
        return;
    }
    m_phase = Phase::Login;
    send("Login", "teller-login",
         {{"Username", m_settings.user.toUtf8()}, {"Secret", m_settings.secret.toUtf8()}});
}

void AmiSession::handleLogin(const AmiMessage &message)
{
    if (message.first("Response") != "Success") {
        fail({Error::Code::AuthFailed, u"the server refuses the login"_s, false});
        return;
    }
    m_resyncRestarts = 0;
    m_actions = {};
    askWhatIsPermitted();
    beginResync(false);
}

void AmiSession::ping()
{
    m_heardSincePing = false;
    send("Ping", "teller-ping");
    QTimer::singleShot(m_settings.pingTimeout, m_socket.get(), [this] {
        if (m_heardSincePing)
            m_pingTimer.start(m_settings.pingInterval);
        else
            fail(unreachable(u"no answer to Ping"_s));
    });
}

void AmiSession::advanceTracker()
{
    m_tracker.advance(now(), m_out);
    armTracker();
    deliver();
}

void AmiSession::armTracker()
{
    const std::optional<Instant> next = m_tracker.nextDeadline();
    if (!next)
        m_trackerTimer.stop();
    else
        m_trackerTimer.start(std::max(*next - now(), std::chrono::milliseconds(0)));
}

void AmiSession::deliver()
{
    if (!m_out.isEmpty())
        Q_EMIT eventsArrived(std::exchange(m_out, {}));
    if (m_phase == Phase::Up)
        tellAgentState();
}

/// Whatever went wrong ends here: the connection is given up, and another one is tried later.
void AmiSession::fail(Error error) // NOLINT(performance-unnecessary-value-param)
{
    qCInfo(lcTelephony) << "link down:" << codeName(error.code);
    for (QTimer *timer : {&m_deadline, &m_pingTimer, &m_trackerTimer, &m_confirmTimer})
        timer->stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater(); // we may have been called by it
    }
    m_phase = Phase::Idle;
    m_held.clear();
    m_heldEnds.clear();
    m_parser.reset();
    m_tracker.advance(now() + AmiCallTracker::settleTime, m_out); // what is only waiting to be told
    if (std::exchange(m_linkUp, false)) {
        CallEvent down;
        down.source = u"ami"_s;
        down.receivedAt = down.occurredAt = now();
        down.kind = CallEvent::Kind::LinkDown;
        down.extension = m_settings.extension;
        m_out.append(down);
    }
    deliver();
    m_actions = {};
    tellActions();
    tellAgentState();
    setState(FeedState::Link::Down, error);
    giveUpAsked({Error::Code::Unreachable, u"the link to the telephone system was lost"_s, true});

    if (error.code == Error::Code::Rejected)
        return; // nothing to try until the settings change
    if (!error.canRetry) {
        m_retry.start(m_settings.refusedRetry);
        return;
    }
    const int doublings = std::min(m_failures++, 16);
    const qint64 full =
        std::min<qint64>(m_settings.backoffFirst.count() << doublings, m_settings.backoffLast.count());
    // Half of it is left to chance, so that a hundred desktops do not come back in the same instant.
    const std::chrono::milliseconds delay(full / 2 + QRandomGenerator::global()->bounded(full / 2 + 1));
    m_retry.start(delay);
}

} // namespace teller
