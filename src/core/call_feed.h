// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_control.h"
#include "core/call_event.h"
#include "core/result.h"

#include <QObject>

namespace teller {

/// How a feed stands with its telephone system.
struct FeedState
{
    enum class Link { Off, Connecting, Up, Down };
    Link link = Link::Off;
    std::optional<Error>
        error; ///< with Down: why; a feed whose error cannot be retried stays down until changed

    friend bool operator==(const FeedState &, const FeedState &) = default;
};

/// Where call events come from: a telephone system, the command line, the demo. A feed does its work in
/// whatever thread it likes; its functions are called, and its signals arrive, in the thread that owns it.
class CallFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Short, stable, the `source` of its events.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual FeedState state() const = 0;
    virtual void start() = 0;
    virtual void stop() = 0;
    /// What can be done with its calls; null for a feed that only listens. Lives as long as the feed.
    [[nodiscard]] virtual CallControl *control() { return nullptr; }

Q_SIGNALS:
    void eventArrived(const teller::CallEvent &event);
    void stateChanged(const teller::FeedState &state);
};

} // namespace teller

Q_DECLARE_METATYPE(teller::FeedState)
