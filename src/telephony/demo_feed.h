// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_feed.h"

#include <QHash>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace teller {

/// A call that nobody makes.
struct DemoCall
{
    QString account;
    QString ani;
    QString name;
    QString queue;
    int ringMs = 4'000;
    int talkMs = 120'000;
    int waitedMs = 45'000; ///< how long the caller had waited in the queue
    bool pinChecked = false;

    friend bool operator==(const DemoCall &, const DemoCall &) = default;
};

class DemoControl;

/// Plays calls from a list, one after the other, so that the program can be tried without a telephone. The
/// calls answer themselves after `ringMs` and end after `talkMs`.
class DemoFeed final : public CallFeed
{
    Q_OBJECT
public:
    /// `firstCallMs` after start() the first call rings; `pauseMs` after a call has ended, the next.
    DemoFeed(std::vector<DemoCall> calls, QString extension, const Clock &clock, int firstCallMs = 2'000,
             int pauseMs = 20'000, QObject *parent = nullptr);
    ~DemoFeed() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] FeedState state() const override { return m_state; }
    void start() override;
    void stop() override; ///< calls in progress end (LinkLost)
    /// Everything can be done with a call that nobody makes.
    [[nodiscard]] CallControl *control() override;

    /// Rings now, whatever else is going on. Ignored while stopped.
    CallId offerNow(const DemoCall &call);
    /// What a telephone would do. Unknown ids are ignored.
    void answer(const CallId &id);
    void hangUp(const CallId &id);
    void hangUpAll();
    /// Goes to a colleague, a moment later where they are asked first. False: there is no such answered call.
    bool transfer(const CallId &id, const CallEvent::Transfer &transfer);
    [[nodiscard]] bool isAnswered(const CallId &id) const;
    /// Nothing of the list rings any more: whoever shows the demo chooses.
    void endList();

private:
    struct Live
    {
        DemoCall call;
        bool answered = false;
        bool scripted = false; ///< the next of the list follows when it ends
    };
    CallId offer(const DemoCall &call, bool scripted);
    void playNext();
    void finish(const CallId &id, CallEvent::EndReason reason);
    void handOver(const CallId &id, const CallEvent::Transfer &transfer);
    void emitEvent(CallEvent::Kind kind, const CallId &id, const DemoCall &call,
                   CallEvent::EndReason reason = CallEvent::EndReason::None,
                   const std::optional<CallEvent::Transfer> &transfer = std::nullopt);
    void setState(FeedState::Link link);

    const std::vector<DemoCall> m_calls;
    const QString m_extension;
    const Clock &m_clock;
    const int m_firstCallMs;
    const int m_pauseMs;
    FeedState m_state;
    QTimer m_nextTimer;
    size_t m_next = 0;
    QHash<CallId, Live> m_live;
    std::unique_ptr<DemoControl> m_control;
};

} // namespace teller
