// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/waiting_bar.h"

#include "agent/empty_desk.h"
#include "desk/call_desk.h"

#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace teller {

WaitingBar::WaitingBar(const Theme &theme, CallDesk &desk, EmptyDesk &empty, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_empty(empty)
{
    setObjectName(u"waitingBar"_s);
    tighten(new QHBoxLayout(this), theme.px(8));
    addCount(m_work, u"workDue"_s, tr("Your promises and tasks"));
    addCount(m_mentions, u"mentions"_s, tr("Notes in which colleagues mention you"));
    connect(&desk, &CallDesk::mentionsChanged, this, &WaitingBar::refresh);
    connect(&desk, &CallDesk::openWorkChanged, this, &WaitingBar::refresh);
    refresh();
}

void WaitingBar::addCount(Count &count, const QString &objectName, const QString &name)
{
    count.button = makeButton(this, objectName, {});
    count.button->setToolTip(name);
    connect(count.button, &QPushButton::clicked, this,
            [&count, name] { popUpLines(count.lines, *count.button, name); });
    layout()->addWidget(count.button);
}

void WaitingBar::setListed(bool listed)
{
    m_listed = listed;
    showCounts();
}

void WaitingBar::tick()
{
    if (const qint64 minute = toMsecs(m_desk.clock().now()) / 60'000;
        std::exchange(m_minute, minute) != minute)
        refresh();
}

void WaitingBar::refresh()
{
    const auto now = m_desk.clock().now();
    int due = 0;
    m_work.lines.clear();
    for (const OpenWork &one : m_desk.openWork()) {
        m_work.lines.push_back(
            workLine(one, now, [this, one] { m_desk.open(one.customer, one.customerName); }));
        due += isDueToday(one, now) ? 1 : 0;
    }
    m_mentions.lines.clear();
    for (const Mention &one : m_desk.mentions())
        m_mentions.lines.push_back(mentionLine(one, now, [this, one] { m_desk.openMention(one); }));
    const int named = int(m_mentions.lines.size());
    m_work.button->setText(due > 0 ? tr("%n due", nullptr, due) : QString());
    m_work.button->setAccessibleName(tr("%n promise(s) and task(s) are due today", nullptr, due));
    m_mentions.button->setText(named > 0 ? u"@ %1"_s.arg(named) : QString());
    m_mentions.button->setAccessibleName(tr("%n note(s) mention you", nullptr, named));
    m_empty.showWaiting(m_work.lines, m_mentions.lines);
    showCounts();
}

void WaitingBar::showCounts()
{
    for (const Count *count : {&m_work, &m_mentions})
        count->button->setVisible(!m_listed && !count->button->text().isEmpty());
    setVisible(!m_work.button->isHidden() || !m_mentions.button->isHidden());
}

} // namespace teller
