// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_feed.h"

#include "telephony/ami_session.h"

#include <QMetaObject>

namespace teller {

AmiFeed::AmiFeed(AmiSettings settings, QObject *parent)
    : CallFeed(parent)
    , m_settings(std::move(settings))
{
    qRegisterMetaType<QList<CallEvent>>();
    qRegisterMetaType<FeedState>();
    qRegisterMetaType<CallControl::Actions>();
    qRegisterMetaType<AgentState>();
    m_thread.setObjectName(QStringLiteral("ami"));
}

AmiFeed::~AmiFeed()
{
    stop();
    m_thread.quit();
    m_thread.wait();
}

QString AmiFeed::name() const
{
    return QStringLiteral("ami");
}

void AmiFeed::start()
{
    if (m_session)
        return;
    m_thread.start();
    const quint64 run = ++m_run;
    m_session = new AmiSession(m_settings);
    m_session->moveToThread(&m_thread);
    connect(m_session, &AmiSession::eventsArrived, this, [this, run](const QList<CallEvent> &events) {
        for (const CallEvent &event : events) {
            if (run != m_run)
                return; // a listener may have stopped us
            Q_EMIT eventArrived(event);
        }
    });
    connect(m_session, &AmiSession::stateChanged, this, [this, run](const FeedState &state) {
        if (run == m_run)
            setState(state);
    });
    connect(m_session, &AmiSession::actionsChanged, this, [this, run](const CallControl::Actions &actions) {
        if (run == m_run)
            m_control.setActions(actions);
    });
    connect(m_session, &AmiSession::agentStateChanged, this, [this, run](const AgentState &state) {
        if (run == m_run)
            m_control.setAgentState(state);
    });
    m_control.setSession(m_session);
    setState({FeedState::Link::Connecting, std::nullopt});
    QMetaObject::invokeMethod(m_session, &AmiSession::start, Qt::QueuedConnection);
}

void AmiFeed::stop()
{
    if (!m_session)
        return;
    ++m_run;
    m_control.setSession(nullptr);
    m_session->deleteLater(); // in its own thread
    m_session = nullptr;
    setState({FeedState::Link::Off, std::nullopt});
}

void AmiFeed::setSettings(const AmiSettings &settings)
{
    const bool running = m_session != nullptr;
    stop();
    m_settings = settings;
    if (running)
        start();
}

void AmiFeed::setState(const FeedState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace teller
