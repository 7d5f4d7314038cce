// SPDX-License-Identifier: GPL-3.0-or-later
//
// The conversation's part that asks the telephone system to do something: Hangup, BlindTransfer, Atxfer and
// QueuePause of the manager interface, each answered by the ActionID it was sent with.
#include "telephony/ami_session.h"

#include "core/logging.h"

#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAsked = 100;
const QByteArray commandsId = "teller-commands";
const QByteArray askedPrefix = "teller-do-";

void finish(const AmiRequest &request, const Result<Unit> &result)
{
    request.answer->addResult(result);
    request.answer->finish();
}

Error errorOf(const AmiMessage &answer)
{
    const QByteArrayView message = answer.first("Message");
    if (message.startsWith("Permission denied"))
        return {Error::Code::NotPermitted, u"the telephone system does not permit it"_s, false};
    if (message.startsWith("No such channel") || message.startsWith("Channel specified does not exist"))
        return {Error::Code::NotFound, u"the call is gone"_s, false};
    // Its words may hold a number; which action it was says enough.
    return rejected(u"the telephone system refuses it"_s);
}

} // namespace

/// The list holds only what this login may do.
void AmiSession::askWhatIsPermitted()
{
    if (m_settings.controlAllowed)
        send("ListCommands", commandsId);
}

bool AmiSession::takeAnswer(const AmiMessage &message)
{
    const QByteArrayView id = message.first("ActionID");
    if (id == commandsId) {
        CallControl::Actions actions;
        if (message.first("Response") == "Success") {
            actions.hangUp = !message.first("Hangup").isNull();
            actions.blindTransfer = !message.first("BlindTransfer").isNull();
            actions.attendedTransfer = !message.first("Atxfer").isNull();
            actions.agentState = !message.first("QueuePause").isNull();
        }
        m_actions = actions;
        tellActions();
        return true;
    }
    if (!id.startsWith(askedPrefix))
        return false;
    const auto it = m_asked.find(id.toByteArray());
    if (it == m_asked.end())
        return true; // its time was over
    const bool well = message.first("Response") == "Success";
    if (well && --it->waitsFor > 0)
        return true;
    const Asked asked = *it;
    m_asked.erase(it);
    if (well) {
        finish(asked.request, Unit{});
        return true;
    }
    const Error error = errorOf(message);
    qCInfo(lcTelephony) << "refused:" << asked.action << codeName(error.code);
    finish(asked.request, error);
    return true;
}

void AmiSession::control(const AmiRequest &request)
{
    if (!m_linkUp || !m_socket) {
        finish(request, Error{Error::Code::Unreachable, u"the telephone system is not connected"_s, true});
        return;
    }
    if (m_asked.size() >= mostAsked) {
        finish(request, Error{Error::Code::Unreachable, u"too much is under way"_s, true});
        return;
    }
    if (const auto *ready = std::get_if<AmiRequest::SetReady>(&request.what)) {
        setReady(request, *ready);
        return;
    }
    const auto *const transfer = std::get_if<AmiRequest::Transfer>(&request.what);
    const CallId call = transfer ? transfer->call : std::get<AmiRequest::HangUp>(request.what).call;
    const QByteArray channel = m_tracker.telephoneOf(call);
    if (channel.isEmpty()) {
        finish(request, Error{Error::Code::NotFound, u"there is no such answered call"_s, false});
        return;
    }
    if (!transfer) {
        ask("Hangup", request, {Fields{{"Channel", channel}, {"Cause", "16"}}}); // normal clearing
        return;
    }
    // Without a context it goes where the telephone itself could dial.
    const bool attended = transfer->transfer.kind == CallEvent::Transfer::Kind::Attended;
    ask(attended ? "Atxfer" : "BlindTransfer", request,
        {Fields{{"Channel", channel}, {"Exten", transfer->transfer.target.toLatin1()}}});
}

void AmiSession::setReady(const AmiRequest &request, const AmiRequest::SetReady &wanted)
{
    const QList<QByteArray> interfaces = m_memberships.interfaces();
    if (interfaces.isEmpty()) {
        finish(request, Error{Error::Code::NotFound, u"this extension is in no queue"_s, false});
        return;
    }
    std::vector<Fields> all;
    for (const QByteArray &interface : interfaces) {
        Fields fields{{"Interface", interface}, {"Paused", wanted.ready ? "false" : "true"}};
        if (!wanted.ready && !wanted.reason.isEmpty())
            fields.emplace_back("Reason", wanted.reason.toUtf8());
        all.push_back(std::move(fields));
    }
    ask("QueuePause", request, all);
}

void AmiSession::ask(const char *action, const AmiRequest &request, const std::vector<Fields> &each)
{
    const QByteArray id = askedPrefix + QByteArray::number(++m_askedSerial);
    m_asked.insert(id, {request, action, int(each.size())});
    for (const Fields &fields : each)
        send(action, id, fields);
    QTimer::singleShot(m_settings.controlTimeout, this, [this, id] {
        const auto it = m_asked.constFind(id);
        if (it == m_asked.cend())
            return;
        const AmiRequest timedOut = it->request;
        m_asked.erase(it);
        finish(timedOut, Error{Error::Code::Unreachable, u"no answer within the time limit"_s, true});
    });
}

/// The link is gone: nobody knows whether it was still done.
void AmiSession::giveUpAsked(const Error &why)
{
    const auto all = std::exchange(m_asked, {});
    for (const Asked &asked : all)
        finish(asked.request, why);
}

void AmiSession::tellActions()
{
    const CallControl::Actions now = m_linkUp ? m_actions : CallControl::Actions();
    if (now == m_toldActions)
        return;
    m_toldActions = now;
    Q_EMIT actionsChanged(now);
}

void AmiSession::tellAgentState()
{
    const AgentState now = m_linkUp ? m_memberships.state() : AgentState();
    if (now == m_toldState)
        return;
    m_toldState = now;
    Q_EMIT agentStateChanged(now);
}

} // namespace teller
