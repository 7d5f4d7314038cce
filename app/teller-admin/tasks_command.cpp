// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>
#include <QDateTime>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString day(Instant instant)
{
    return isSet(instant) ? QDateTime::fromMSecsSinceEpoch(toMsecs(instant)).toString(u"yyyy-MM-dd HH:mm"_s)
                          : u"no end"_s;
}

int list(const StoreSettings &settings, const AgentId &owner)
{
    auto work = StoreAdmin(settings).openWork(owner);
    if (!work) {
        if (work.error().code == Error::Code::NotPermitted)
            return fail(u"Only an administrator of the store %1 may list what everybody is to do. (%2)"_s.arg(
                settings.displayName(), work.error().detail));
        return fail(sentence(work.error(), settings));
    }
    if (work->empty()) {
        say(u"Nothing is open."_s);
        return Done;
    }
    say(u"%1 %2 %3 %4 %5"_s.arg(u"due"_s, -16)
            .arg(u"is"_s, -8)
            .arg(u"owner"_s, -24)
            .arg(u"customer"_s, -36)
            .arg(u"what"_s));
    for (const OpenWork &one : *work)
        say(u"%1 %2 %3 %4 %5"_s.arg(day(one.dueAt), -16)
                .arg(one.promised ? u"promise"_s : u"task"_s, -8)
                .arg(one.owner.isEmpty() ? u"nobody"_s : one.owner.simplified(), -24)
                .arg(one.customer.text(), -36)
                .arg(one.text.simplified()));
    return Done;
}

} // namespace

int tasksCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({u"owner"_s, u"only what this agent is to do"_s, u"NAME"_s});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    if (parser.positionalArguments() != QStringList{u"list"_s})
        return failUsage(u"tasks knows only list."_s);
    return list(*settings, AgentId(parser.value(u"owner"_s)));
}

} // namespace teller
