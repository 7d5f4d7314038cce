// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the agent does with calls and with their own state.
#include "desk/call_desk.h"

#include "core/when_done.h"

#include <algorithm>

namespace teller {

CallControl *CallDesk::controlOf(const CallSession &session) const
{
    const auto feed = std::find_if(m_feeds.begin(), m_feeds.end(), [&session](const CallFeed *one) {
        return one->name() == session.call().source;
    });
    return feed == m_feeds.end() ? nullptr : (*feed)->control();
}

CallControl::Actions CallDesk::offered(const CallSession &session) const
{
    using Stage = CallSession::Stage;
    const CallControl *const control = controlOf(session);
    if (!control || (session.stage() != Stage::Talking && session.stage() != Stage::OnHold))
        return {};
    CallControl::Actions actions = control->actions();
    if (session.isConsulting()) // one thing after the other
        actions.blindTransfer = actions.attendedTransfer = false;
    return actions;
}

QFuture<Result<Unit>> CallDesk::hangUp(CallSession &session)
{
    CallControl *const control = controlOf(session);
    if (!control)
        return QtFuture::makeReadyFuture(Result<Unit>(Error{Error::Code::NotPermitted, {}, false}));
    return control->hangUp(session.call().id);
}

QFuture<Result<Unit>> CallDesk::transfer(CallSession &session, const CallEvent::Transfer &transfer,
                                         const QString &why)
{
    CallControl *const control = controlOf(session);
    const auto target = dialTarget(transfer.target, transfer.kind);
    if (!control || !target) {
        const auto code = control ? Error::Code::Rejected : Error::Code::NotPermitted;
        return QtFuture::makeReadyFuture(Result<Unit>(Error{code, {}, false}));
    }
    session.prepareHandOver(why);
    auto answer = control->transfer(session.call().id, {transfer.kind, *target});
    whenDone(&session, answer, [&session, attended = transfer.kind](const Result<Unit> &result) {
        if (!result)
            session.handOverFailed();
        else if (attended == CallEvent::Transfer::Kind::Attended)
            session.consultBegan();
    });
    return answer;
}

void CallDesk::countWrapUps()
{
    const auto count = std::count_if(m_sessions.begin(), m_sessions.end(), [](const auto &session) {
        return session->hasCall() && session->stage() == CallSession::Stage::WrapUp;
    });
    m_presence.setWrapUps(int(count));
}

} // namespace teller
