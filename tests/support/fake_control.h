// SPDX-License-Identifier: GPL-3.0-or-later
//
// A telephone system that does what it is told, or refuses; each answer comes through the event loop.
#pragma once

#include "core/call_control.h"

#include <QPromise>
#include <QTimer>

#include <memory>
#include <vector>

namespace teller::test {

using namespace Qt::StringLiterals;

class FakeControl final : public CallControl
{
    Q_OBJECT
public:
    struct Asked
    {
        QString what; ///< "hang up", "transfer", "ready", "not ready"
        CallId call;
        CallEvent::Transfer transfer;
        QString reason;
    };

    using CallControl::CallControl;

    [[nodiscard]] Actions actions() const override { return m_actions; }
    [[nodiscard]] AgentState agentState() const override { return m_state; }
    [[nodiscard]] QFuture<Result<Unit>> hangUp(const CallId &call) override
    {
        asked.push_back({u"hang up"_s, call, {}, {}});
        return answer();
    }
    [[nodiscard]] QFuture<Result<Unit>> transfer(const CallId &call,
                                                 const CallEvent::Transfer &transfer) override
    {
        asked.push_back({u"transfer"_s, call, transfer, {}});
        return answer();
    }
    [[nodiscard]] QFuture<Result<Unit>> setReady(bool ready, const QString &reason) override
    {
        asked.push_back({ready ? u"ready"_s : u"not ready"_s, {}, {}, reason});
        if (!error)
            say({ready ? AgentState::Kind::Ready : AgentState::Kind::NotReady, reason, true, {}});
        return answer();
    }

    void offer(const Actions &actions)
    {
        m_actions = actions;
        Q_EMIT actionsChanged();
    }
    /// As if anybody had changed it.
    void say(const AgentState &state)
    {
        m_state = state;
        Q_EMIT agentStateChanged();
    }
    [[nodiscard]] QStringList words() const
    {
        QStringList all;
        for (const Asked &one : asked)
            all << one.what;
        return all;
    }

    std::vector<Asked> asked;
    std::optional<Error> error; ///< with which everything is refused

private:
    QFuture<Result<Unit>> answer()
    {
        auto promise = std::make_shared<QPromise<Result<Unit>>>();
        promise->start();
        QTimer::singleShot(0, this, [promise, result = error ? Result<Unit>(*error) : Result<Unit>()] {
            promise->addResult(result);
            promise->finish();
        });
        return promise->future();
    }

    Actions m_actions{true, true, true, true};
    AgentState m_state{AgentState::Kind::Ready, {}, true, {}};
};

} // namespace teller::test
