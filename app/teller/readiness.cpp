// SPDX-License-Identifier: GPL-3.0-or-later
#include "readiness.h"

#include "agent/main_window.h"
#include "core/logging.h"
#include "desk/call_desk.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace teller {

Readiness::Readiness(CallDesk &desk, MainWindow &window)
    : QObject(&window)
    , m_desk(desk)
{
    window.installEventFilter(this);
    connect(&desk, &CallDesk::storeStateChanged, this, &Readiness::look);
    connect(&desk, &CallDesk::feedStateChanged, this, &Readiness::look);
}

bool Readiness::eventFilter(QObject *watched, QEvent *event)
{
    // Not UpdateRequest, the first of which comes before there is anything to paint on.
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QMetaObject::invokeMethod(this, &Readiness::look, Qt::QueuedConnection); // after the frame
    return QObject::eventFilter(watched, event);
}

void Readiness::look()
{
    const auto &feeds = m_desk.feeds();
    if (m_said || !m_painted || !m_desk.record().state().recognises ||
        !std::all_of(feeds.begin(), feeds.end(),
                     [](const CallFeed *feed) { return feed->state().link == FeedState::Link::Up; }))
        return;
    m_said = true;
    qCInfo(lcApp) << "ready for a call";
}

} // namespace teller
