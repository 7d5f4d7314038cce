// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/main_window.h"
#include "ui/story.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <memory>

namespace teller::test {

using namespace Qt::StringLiterals;

/// A desk with a window on it, a scripted telephone and a record in memory that knows the story.
struct Desk
{
    explicit Desk(Theme &theme, StoreState::Link store = StoreState::Link::Ready)
        : clock(storyNow())
        , desk(record, drafts, outbox, clock, Agent{AgentId(u"amal"_s), u"Amal K."_s, u"1001"_s})
    {
        tellStory(record, clock.now());
        desk.addFeed(feed);
        record.setState({store, std::nullopt, false});
        window = std::make_unique<MainWindow>(desk, theme);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not come to the front");
    }

    template <typename T>
    T *part(const QString &name) const
    {
        auto *found = window->findChild<T *>(name);
        if (!found)
            qFatal("no part named %s", qPrintable(name));
        return found;
    }
    QString text(const QString &label) const { return part<QLabel>(label)->text(); }
    QPlainTextEdit *note() const { return part<QPlainTextEdit>(u"noteEdit"_s); }

    CallEvent ring(const QString &call, const QString &number, const QString &account)
    {
        auto event = offered(call, number, account, clock.now());
        feed.say(event);
        return event;
    }
    void then(const CallEvent &call, CallEvent::Kind kind) { feed.say(sameCall(call, kind, clock.now())); }
    CallEvent elenaTalks()
    {
        const auto call = ring(u"c-elena"_s, u"+49305550127"_s, elenaAccount);
        then(call, CallEvent::Kind::Answered);
        return call;
    }

    FakeClock clock;
    FakeRecord record;
    FakeDraftBook drafts;
    FakeOutbox outbox{record, drafts};
    ScriptedFeed feed;
    CallDesk desk;
    std::unique_ptr<MainWindow> window;
};

/// The same, with Elena on the telephone, and on the screen.
struct DeskInCall : Desk
{
    explicit DeskInCall(Theme &theme)
        : Desk(theme)
        , call(elenaTalks())
    {
        if (!QTest::qWaitFor([this] { return text(u"customerName"_s) == u"Elena Rivera"_s; }))
            qFatal("Elena is not shown");
    }

    CallEvent call;
};

} // namespace teller::test
