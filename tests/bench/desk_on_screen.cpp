// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_on_screen.h"

#include "clock.h"

#include <QEvent>

namespace teller::bench {

using namespace Qt::StringLiterals;

DeskOnScreen::DeskOnScreen(CustomerRecord &record, const AgentId &agent)
    : m_local(std::make_shared<LocalFile>(m_folder.filePath(u"drafts.sqlite"_s)))
    , m_drafts(m_local)
    , m_outbox(m_local, record, u"bench"_s, agent, m_systemClock)
    , m_desk(record, m_drafts, m_outbox, m_systemClock, Agent{agent, u"Bench"_s, u"1001"_s})
    , m_window(m_desk, m_theme)
{
    m_theme.setMode(Theme::Mode::Light);
    m_window.resize(1440, 900);
    m_window.installEventFilter(this);
}

DeskOnScreen::~DeskOnScreen() = default;

void DeskOnScreen::show()
{
    m_window.show();
    letTimePass(200); // the first frames of an empty window are nobody's
}

double DeskOnScreen::paintedMs()
{
    (void)until([this] { return m_paintedMs >= 0; });
    return m_paintedMs;
}

bool DeskOnScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::UpdateRequest || m_inside)
        return false;
    m_inside = true;
    QCoreApplication::sendEvent(&m_window, event); // paints and flushes
    m_inside = false;
    CallSession *session = m_desk.current();
    if (m_shown && m_paintedMs < 0 && session && m_shown(*session))
        m_paintedMs = elapsedMs(m_clock);
    return true;
}

} // namespace teller::bench
