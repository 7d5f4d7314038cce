// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_control.h"

#include "telephony/ami_session.h"

#include <QMetaObject>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QFuture<Result<Unit>> refusal(Error::Code code, const QString &detail, bool canRetry)
{
    return QtFuture::makeReadyFuture(Result<Unit>(Error{code, detail, canRetry}));
}

} // namespace

template <typename What>
QFuture<Result<Unit>> AmiControl::ask(bool offered, const What &what)
{
    if (!m_session)
        return refusal(Error::Code::Unreachable, u"the telephone system is not connected"_s, true);
    if (!offered)
        return refusal(Error::Code::NotPermitted, u"this login may not do that"_s, false);
    auto answer = std::make_shared<QPromise<Result<Unit>>>();
    answer->start();
    AmiSession *const session = m_session;
    QMetaObject::invokeMethod(
        session, [session, request = AmiRequest{what, answer}] { session->control(request); },
        Qt::QueuedConnection);
    return answer->future();
}

QFuture<Result<Unit>> AmiControl::hangUp(const CallId &call)
{
    return ask(m_actions.hangUp, AmiRequest::HangUp{call});
}

QFuture<Result<Unit>> AmiControl::transfer(const CallId &call, const CallEvent::Transfer &transfer)
{
    const auto target = dialTarget(transfer.target, transfer.kind);
    if (!target)
        return refusal(Error::Code::Rejected, u"this cannot be dialled"_s, false);
    const bool attended = transfer.kind == CallEvent::Transfer::Kind::Attended;
    return ask(attended ? m_actions.attendedTransfer : m_actions.blindTransfer,
               AmiRequest::Transfer{call, {transfer.kind, *target}});
}

QFuture<Result<Unit>> AmiControl::setReady(bool ready, const QString &reason)
{
    return ask(m_actions.agentState, AmiRequest::SetReady{ready, reasonCode(reason)});
}

void AmiControl::setSession(AmiSession *session)
{
    m_session = session;
    if (!session) {
        setActions({});
        setAgentState({});
    }
}

void AmiControl::setActions(const Actions &actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    Q_EMIT actionsChanged();
}

void AmiControl::setAgentState(const AgentState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT agentStateChanged();
}

} // namespace teller
