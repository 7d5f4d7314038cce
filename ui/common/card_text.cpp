// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be done about what matters, and what was done.
#include "common/finding_text.h"
#include "common/wording.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

using Kind = Finding::Kind;

struct CardWords
{
    Q_DECLARE_TR_FUNCTIONS(teller::CardWords)
};

} // namespace

Tone toneOf(const Finding &finding)
{
    if (finding.kind == Kind::HabitBroken || finding.kind == Kind::HabitToday)
        return Tone::Unusual;
    if (!finding.settledBy.isNull())
        return Tone::Good;
    switch (finding.tone) {
    case Finding::Tone::Failed:
        return Tone::Failed;
    case Finding::Tone::Careful:
        return Tone::Careful;
    case Finding::Tone::Info:
        return Tone::Accent;
    }
    return Tone::Plain;
}

QString remedyText(const Finding &finding)
{
    switch (finding.remedy) {
    case Finding::Remedy::None:
        return {};
    case Finding::Remedy::StopMessage:
        return CardWords::tr("Stop it");
    case Finding::Remedy::BeginTask:
        return finding.kind == Kind::RefundDue || finding.kind == Kind::PaidTwice
                   ? CardWords::tr("Start refund")
                   : CardWords::tr("Make a task");
    case Finding::Remedy::KeepPromise:
        return CardWords::tr("Kept");
    case Finding::Remedy::Invite:
        return CardWords::tr("Invite");
    }
    return {};
}

QString deedText(AgentAction::Kind kind)
{
    switch (kind) {
    case AgentAction::Kind::Useful:
        return CardWords::tr("Marked as useful");
    case AgentAction::Kind::Wrong:
        return CardWords::tr("Marked as wrong");
    case AgentAction::Kind::Done:
        return CardWords::tr("Done");
    case AgentAction::Kind::Stop:
        return CardWords::tr("Stopped");
    case AgentAction::Kind::Task:
        return CardWords::tr("Task made");
    case AgentAction::Kind::TaskDone:
        return CardWords::tr("Task done");
    case AgentAction::Kind::PromiseKept:
        return CardWords::tr("Promise kept");
    case AgentAction::Kind::ToldAgain:
        return CardWords::tr("Had to say it again");
    case AgentAction::Kind::Invite:
        return CardWords::tr("Invited");
    case AgentAction::Kind::HandedOver:
        return CardWords::tr("Handed over");
    case AgentAction::Kind::TaskGiven:
        return CardWords::tr("Given to somebody else");
    case AgentAction::Kind::Review:
        return CardWords::tr("Review written down");
    case AgentAction::Kind::Undo:
        return CardWords::tr("Taken back");
    case AgentAction::Kind::Mention: // no card speaks of it
        break;
    }
    return {};
}

QString taskText(const Finding &finding, Instant now)
{
    if (finding.kind == Kind::RefundDue || finding.kind == Kind::PaidTwice) {
        const auto subject = oneLine(finding.subject, 60);
        return subject.isEmpty() ? CardWords::tr("Refund %1").arg(moneyText(finding.amount))
                                 : CardWords::tr("Refund %1 for %2").arg(moneyText(finding.amount), subject);
    }
    if (finding.kind == Kind::RepeatedContact || finding.kind == Kind::CaseOpen)
        return finding.detail.isEmpty()
                   ? oneLine(finding.subject, 120)
                   : CardWords::tr("Case %1: %2")
                         .arg(oneLine(finding.detail, 30), oneLine(finding.subject, 120));
    if (finding.kind == Kind::PromiseBroken || finding.kind == Kind::PromiseOpen)
        return oneLine(finding.subject, 200);
    const auto text = findingText(finding, now);
    return text.why.isEmpty() ? text.title : u"%1: %2"_s.arg(text.title, text.why);
}

QString ownerText(const OpenTask &task)
{
    const auto name = quoted(task.ownerName.isEmpty() ? task.owner.text() : task.ownerName, 40);
    return task.owner.text().startsWith(teamOwner({}).text()) ? CardWords::tr("Team %1").arg(name) : name;
}

QString openTaskText(const OpenTask &task, const AgentId &me, Instant now)
{
    const auto due = isSet(task.dueAt) ? dayPhrase(task.dueAt, now) : QString();
    const auto owner = task.owner.isNull() ? QString() : ownerText(task);
    if (task.owner == me)
        return due.isEmpty() ? CardWords::tr("Your task") : CardWords::tr("Your task, due %1").arg(due);
    if (owner.isEmpty())
        return due.isEmpty() ? CardWords::tr("Task, nobody's yet")
                             : CardWords::tr("Task, nobody's yet, due %1").arg(due);
    return due.isEmpty() ? CardWords::tr("Task of %1").arg(owner)
                         : CardWords::tr("Task of %1, due %2").arg(owner, due);
}

QString effortText(const EffortLine &effort, Instant now)
{
    if (effort.isEmpty())
        return {};
    QStringList parts;
    if (const int minutes = int(effort.waitedMs / 60'000); minutes > 0)
        parts << CardWords::tr("%n min in the queue", nullptr, minutes);
    if (effort.cutOff > 0)
        parts << (effort.cutOff == 1 ? CardWords::tr("cut off once")
                                     : CardWords::tr("cut off %1 times").arg(numberWord(effort.cutOff)));
    if (effort.abandoned > 0)
        parts << (effort.abandoned == 1
                      ? CardWords::tr("gave up waiting once")
                      : CardWords::tr("gave up waiting %1 times").arg(numberWord(effort.abandoned)));
    if (effort.contactsToday > 0)
        parts << CardWords::tr("%1 contact").arg(QLocale().toLower(ordinalWord(effort.contactsToday + 1)));
    if (effort.toldAgain > 0)
        parts << CardWords::tr("told us things again %1×").arg(effort.toldAgain);
    if (parts.isEmpty())
        return {};
    const QString all = parts.join(u", "_s);
    if (isSet(effort.since) && toLocalTime(effort.since).date() != toLocalTime(now).date())
        return CardWords::tr("Since %1: %2", "a time of the evening before")
            .arg(clockTime(effort.since), all);
    return CardWords::tr("Today: %1").arg(all);
}

} // namespace teller
