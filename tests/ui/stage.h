// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/main_window.h"
#include "ui/story.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextStream>

#include <memory>

// What the pictures of screenshots.cpp are taken of, and with.
namespace teller::test {

using namespace Qt::StringLiterals;

inline void settle(int ms = 60)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

inline void press(QWidget *widget, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

/// One desk and one window, told a story.
class Stage
{
public:
    Stage(Theme &theme, QSize size)
        : clock(storyNow())
        , desk(record, drafts, outbox, clock, Agent{AgentId(u"amal"_s), u"Amal K."_s, u"1001"_s})
    {
        tellStory(record, clock.now());
        record.setColleagues({{AgentId(u"amal"_s), u"Amal K."_s, u"billing"_s, u"Billing"_s},
                              {AgentId(u"jonas"_s), u"Jonas F."_s, u"billing"_s, u"Billing"_s},
                              {AgentId(u"priya"_s), u"Priya N."_s}});
        desk.addFeed(feed);
        record.setState({StoreState::Link::Ready, std::nullopt, true});
        window = std::make_unique<MainWindow>(desk, theme);
        window->setConnectionSettings({u"postgresql://teller@store.example.com/teller"_s, true,
                                       u"pbx.example.com"_s, 5039, true, QString(), u"teller"_s, u"x"_s,
                                       u"1001"_s, u"Amal K."_s});
        window->resize(size);
        window->show();
        settle();
    }

    CallEvent elenaTalks()
    {
        auto event = offered(u"call-1"_s, u"+49 30 5550 127"_s, elenaAccount, clock.now());
        event.account.verified = true;
        feed.say(event);
        settle();
        clock.advance(std::chrono::seconds(4));
        feed.say(sameCall(event, CallEvent::Kind::Answered, clock.now()));
        settle();
        return event;
    }
    void type(const QString &text)
    {
        auto *edit = window->findChild<QPlainTextEdit *>(u"noteEdit"_s);
        edit->setFocus();
        edit->insertPlainText(text);
        settle(320);
    }
    template <typename T>
    T *part(const QString &name)
    {
        return window->findChild<T *>(name);
    }

    FakeClock clock;
    FakeRecord record;
    FakeDraftBook drafts;
    FakeOutbox outbox{record, drafts};
    ScriptedFeed feed;
    CallDesk desk;
    std::unique_ptr<MainWindow> window;
};

class Camera
{
public:
    Camera(QDir folder, QString suffix)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
    {}
    void shoot(QWidget *widget, const QString &name)
    {
        settle();
        const auto path = m_folder.filePath(name + u'-' + m_suffix + u".png"_s);
        if (!widget->grab().save(path))
            QTextStream(stderr) << "could not write " << path << '\n';
    }

private:
    QDir m_folder;
    QString m_suffix;
};

/// The moments of a day at which an agent needs the screen most.
void shootMoments(Theme &theme, QSize size, Camera &camera);

} // namespace teller::test
