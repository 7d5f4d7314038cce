// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_feed.h"
#include "telephony/ami_call_tracker.h"
#include "telephony/ami_parser.h"
#include "telephony/ami_request.h"
#include "telephony/ami_settings.h"
#include "telephony/queue_memberships.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace teller {

/// The conversation with one Asterisk: connect, log in, resynchronise, listen, keep alive, and start again
/// when it breaks. Lives in the feed's own thread, and nobody else's.
class AmiSession final : public QObject
{
    Q_OBJECT
public:
    explicit AmiSession(AmiSettings settings);
    ~AmiSession() override;

    void start();
    /// Its answer always comes, at the latest when the link is lost.
    void control(const AmiRequest &request);

Q_SIGNALS:
    void eventsArrived(const QList<teller::CallEvent> &events);
    void stateChanged(const teller::FeedState &state);
    void actionsChanged(const teller::CallControl::Actions &actions);
    void agentStateChanged(const teller::AgentState &state);

private:
    using Fields = std::vector<std::pair<QByteArrayView, QByteArray>>;
    struct Asked
    {
        AmiRequest request;
        const char *action = "";
        int waitsFor = 1; ///< answers
    };
    enum class Phase { Idle, Connecting, Greeting, Challenge, Login, Resync, Up };

    void connectNow();
    void readSome();
    void handle(const AmiMessage &message);
    void handleChallenge(const AmiMessage &message);
    void handleLogin(const AmiMessage &message);
    void sendPlainLogin();
    void send(const char *action, const QByteArray &actionId, const Fields &fields = {});
    void take(const AmiMessage &message, Instant at);

    void askWhatIsPermitted();
    [[nodiscard]] bool takeAnswer(const AmiMessage &message);
    void setReady(const AmiRequest &request, const AmiRequest::SetReady &wanted);
    void ask(const char *action, const AmiRequest &request, const std::vector<Fields> &each);
    void giveUpAsked(const Error &why);
    void tellActions();
    void tellAgentState();

    void beginResync(bool quiet);
    void handleResyncAnswer(const AmiMessage &message);
    void resyncPartDone(int part);
    void finishResync();
    void hold(const AmiMessage &message);
    void applyHeld();

    void ping();
    void advanceTracker();
    void armTracker();
    void deliver();
    void fail(Error error); ///< a copy: what failed may be reset by it
    void setState(FeedState::Link link, const std::optional<Error> &error = std::nullopt);
    [[nodiscard]] Instant now();

    const AmiSettings m_settings;
    std::unique_ptr<QTcpSocket> m_socket;
    AmiParser m_parser;
    AmiCallTracker m_tracker;
    QueueMemberships m_memberships;
    Phase m_phase = Phase::Idle;
    FeedState m_state;
    bool m_linkUp = false; ///< LinkUp was sent, LinkDown was not
    int m_failures = 0;
    Instant m_lastInstant;
    QList<CallEvent> m_out;

    QTimer m_deadline; ///< for the answer that is awaited
    QTimer m_retry;
    QTimer m_pingTimer;
    QTimer m_trackerTimer;
    QTimer m_confirmTimer;
    bool m_readScheduled = false;
    bool m_heardSincePing = false;

    quint32 m_resyncSerial = 0;
    int m_resyncRestarts = 0;
    bool m_resyncQuiet = false;
    bool m_resyncIncomplete = false;
    quint32 m_resyncWaitsFor = 0; ///< bits of the answers that have not come yet
    QByteArray m_resyncId;
    QByteArray m_held; ///< messages that arrived during the resync, as they came
    std::vector<std::pair<qsizetype, Instant>> m_heldEnds;
    bool m_heardCallEvent = false; ///< on this connection: the login may see calls

    CallControl::Actions m_actions; ///< what this login may do
    CallControl::Actions m_toldActions;
    AgentState m_toldState;
    QHash<QByteArray, Asked> m_asked; ///< by ActionID
    quint64 m_askedSerial = 0;
};

} // namespace teller

Q_DECLARE_METATYPE(QList<teller::CallEvent>)
Q_DECLARE_METATYPE(teller::CallControl::Actions)
