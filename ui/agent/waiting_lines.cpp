// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/waiting_lines.h"

#include "common/wording.h"
#include "core/agent_action.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

struct WaitingWords
{
    Q_DECLARE_TR_FUNCTIONS(teller::WaitingWords)
};

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMsecs(at)).date();
}

QString dueText(const OpenWork &work, Instant now)
{
    if (!isSet(work.dueAt))
        return {};
    if (work.dueAt < now)
        return WaitingWords::tr("overdue: %1").arg(shortWhen(work.dueAt, now));
    return dayOf(work.dueAt) == dayOf(now) ? WaitingWords::tr("due at %1").arg(clockTime(work.dueAt))
                                           : WaitingWords::tr("due %1").arg(dayPhrase(work.dueAt, now));
}

} // namespace

bool isDueToday(const OpenWork &work, Instant now)
{
    return isSet(work.dueAt) && dayOf(work.dueAt) <= dayOf(now);
}

WaitingLine mentionLine(const Mention &mention, Instant now, std::function<void()> open)
{
    const auto by = mention.by.isEmpty() ? WaitingWords::tr("A colleague") : quoted(mention.by, 40);
    const auto who =
        mention.customerName.isEmpty() ? WaitingWords::tr("a customer") : quoted(mention.customerName, 60);
    return {WaitingWords::tr("%1 mentioned you about %2").arg(by, who), u" · "_s + shortWhen(mention.at, now),
            false, std::move(open)};
}

WaitingLine workLine(const OpenWork &work, Instant now, std::function<void()> open)
{
    const auto who =
        work.customerName.isEmpty() ? WaitingWords::tr("A customer") : quoted(work.customerName, 40);
    const auto what = !work.text.isEmpty() ? quoted(work.text, 120)
                      : work.promised      ? WaitingWords::tr("Promise")
                                           : WaitingWords::tr("Task");
    QString tail;
    if (work.ownerId.text().startsWith(teamOwner({}).text()))
        tail += u" · "_s + WaitingWords::tr("for your team");
    if (const auto due = dueText(work, now); !due.isEmpty())
        tail += u" · "_s + due;
    return {WaitingWords::tr("%1: %2").arg(who, what), tail, isSet(work.dueAt) && work.dueAt < now,
            std::move(open)};
}

} // namespace teller
