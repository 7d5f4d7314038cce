// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

int create(StoreAdmin &admin, const StoreSettings &settings)
{
    if (auto created = admin.create(); !created)
        return fail(sentence(created.error(), settings));
    say(u"The store %1 is ready."_s.arg(settings.displayName()));
    return Done;
}

int migrate(StoreAdmin &admin, const StoreSettings &settings)
{
    auto applied = admin.migrate();
    if (!applied)
        return fail(sentence(applied.error(), settings));
    if (applied->empty())
        say(u"The store %1 already has the newest version."_s.arg(settings.displayName()));
    for (const int version : *applied)
        say(u"Version %1 applied."_s.arg(version));
    return Done;
}

int check(StoreAdmin &admin, const StoreSettings &settings)
{
    auto report = admin.check();
    if (!report)
        return fail(sentence(report.error(), settings));
    say(u"%1: version %2"_s.arg(settings.displayName()).arg(report->version));
    for (const auto &[table, rows] : report->counts)
        say(u"  %1 %2"_s.arg(table, -18).arg(rows, 12));
    for (const QString &defect : report->defects)
        (void)fail(defect);
    if (!report->defects.empty())
        return fail(u"The store %1 has %2."_s.arg(
            settings.displayName(), counted(qint64(report->defects.size()), "defect"_L1, "defects"_L1)));
    say(u"No defects."_s);
    return Done;
}

/// What `store set` knows: a name, where it is kept, and from what to what it goes.
struct Setting
{
    QLatin1StringView name;
    QLatin1StringView key;
    int least = 1;
    int most = 1;
};
constexpr Setting repeatWindow{"repeat-window"_L1, "repeat_window"_L1, 1, 3650};

int set(const StoreSettings &settings, const QStringList &words)
{
    if (words.size() != 3 || words[1] != repeatWindow.name)
        return failUsage(u"store set knows \"repeat-window DAYS\"."_s);
    bool number = false;
    const int days = words[2].toInt(&number);
    if (!number || days < repeatWindow.least || days > repeatWindow.most)
        return failUsage(
            u"The repeat window is a whole number of days, from %1 to %2."_s.arg(repeatWindow.least)
                .arg(repeatWindow.most));
    StoreAdmin admin(settings);
    if (auto done = admin.setMeta(repeatWindow.key, QString::number(days)); !done)
        return fail(sentence(done.error(), settings));
    say(u"From the next caller on, a matter that comes again within %1 counts as the same."_s.arg(
        counted(days, "day"_L1, "days"_L1)));
    return Done;
}

} // namespace

int storeCommand(const QStringList &arguments)
{
    if (arguments.value(1) == "fill"_L1)
        return fillCommand(arguments);
    if (arguments.value(1) == "expire"_L1)
        return expireCommand(arguments);
    QCommandLineParser parser;
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    if (words.value(0) == "set"_L1)
        return set(*settings, words);
    if (words.size() != 1)
        return failUsage(u"store needs one of: create, migrate, check, expire, fill, set."_s);

    StoreAdmin admin(*settings);
    if (words.first() == "create"_L1)
        return create(admin, *settings);
    if (words.first() == "migrate"_L1)
        return migrate(admin, *settings);
    if (words.first() == "check"_L1)
        return check(admin, *settings);
    return failUsage(
        u"store knows create, migrate, check, expire, fill and set, not \"%1\"."_s.arg(words.first()));
}

} // namespace teller
