// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/demo/demo_company.h"
#include "telephony/demo_feed.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace teller {

class CallDesk;

[[nodiscard]] DemoCall demoCall(const DemoCaller &caller);

/// Plays one story of the demo company when somebody chooses it: the one it is about calls.
class DemoStage final : public QObject
{
    Q_OBJECT
public:
    /// The feed and the desk must outlive the stage.
    DemoStage(DemoFeed &feed, CallDesk &desk, std::vector<DemoStory> stories);

    /// In the language of the program.
    [[nodiscard]] QStringList titles() const;

public Q_SLOTS:
    /// From then on nobody calls unasked. The call before ends, and its page goes, unless something was
    /// written on it.
    void play(int index);

private:
    void clear();

    DemoFeed &m_feed;
    CallDesk &m_desk;
    const std::vector<DemoStory> m_stories;
};

} // namespace teller
