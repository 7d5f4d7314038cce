// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_stage.h"

#include "desk/call_desk.h"

#include <QCoreApplication>

namespace teller {

DemoCall demoCall(const DemoCaller &caller)
{
    DemoCall call;
    call.account = caller.account;
    call.ani = caller.ani;
    call.name = caller.name;
    call.queue = caller.queue;
    return call;
}

DemoStage::DemoStage(DemoFeed &feed, CallDesk &desk, std::vector<DemoStory> stories)
    : m_feed(feed)
    , m_desk(desk)
    , m_stories(std::move(stories))
{}

QStringList DemoStage::titles() const
{
    QStringList titles;
    for (const DemoStory &story : m_stories)
        titles << QCoreApplication::translate("teller::DemoStories", story.title);
    return titles;
}

void DemoStage::clear()
{
    m_feed.hangUpAll();
    for (CallSession *session : m_desk.sessions()) {
        // One that rang in vain goes by itself.
        if (session->call().source == m_feed.name() && session->stage() == CallSession::Stage::WrapUp)
            m_desk.close(session);
    }
}

void DemoStage::play(int index)
{
    if (index < 0 || size_t(index) >= m_stories.size())
        return;
    const DemoStory &story = m_stories[size_t(index)];
    m_feed.endList();
    clear();
    DemoCall call = demoCall(story.caller);
    call.pinChecked = story.pinChecked;
    call.talkMs = 600'000; // nobody is hurried
    m_feed.offerNow(call);
}

} // namespace teller
