// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "interruption.h"
#include "progress_line.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>
#include <QDateTime>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostYears = 100;

QString line(qint64 done, qint64 all, double seconds)
{
    const double rate = double(done) / qMax(0.001, seconds);
    return u"%1 of %2, %3 a second, %4 s left"_s.arg(done)
        .arg(counted(all, "interaction"_L1, "interactions"_L1))
        .arg(qint64(rate))
        .arg(rate > 0 ? qint64(double(all - done) / rate) : 0);
}

int expire(const StoreSettings &settings, const QDate &before, const QString &reason, bool look)
{
    StoreAdmin admin(settings);
    const Instant moment = instantFromMsecs(before.startOfDay(Qt::UTC).toMSecsSinceEpoch());
    const auto all = admin.countExpired(moment);
    if (!all)
        return fail(sentence(all.error(), settings));
    const QString day = before.toString(Qt::ISODate);
    if (look) {
        say(u"There are words to remove from %1 before %2."_s.arg(
            counted(*all, "interaction"_L1, "interactions"_L1), day));
        return Done;
    }
    const Interruption interruption;
    ProgressLine progress;
    const auto done =
        admin.expireWords(moment, u"before %1: %2"_s.arg(day, reason), [&](qint64 interactions) {
            progress.show(line(interactions, *all, progress.seconds()));
            return !Interruption::asked();
        });
    progress.end();
    if (!done)
        return fail(sentence(done.error(), settings));
    const bool interrupted = Interruption::asked();
    if (done->rows.empty() && !interrupted) {
        say(u"There was nothing to remove before %1."_s.arg(day));
        return Done;
    }
    say(u"Removed or emptied, of %1 before %2:"_s.arg(
        counted(done->interactions, "interaction"_L1, "interactions"_L1), day));
    for (const auto &[table, rows] : done->rows)
        say(u"  %1 %2"_s.arg(table, -18).arg(rows, 12));
    return interrupted ? fail(u"Interrupted: run it again for the rest."_s) : int(Done);
}

} // namespace

int expireCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"years"_s, u"how long words are kept"_s, u"N"_s},
                       {u"reason"_s, u"why"_s, u"TEXT"_s},
                       {u"dry-run"_s, u"only say how much it is"_s}});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    bool number = false;
    const int years = parser.value(u"years"_s).toInt(&number);
    if (!number || years < 1 || years > mostYears)
        return failUsage(
            u"--years takes a whole number from 1 to %1: how long words are kept."_s.arg(mostYears));
    const QString reason = parser.value(u"reason"_s).trimmed();
    const bool look = parser.isSet(u"dry-run"_s);
    if (reason.isEmpty() && !look)
        return failUsage(u"A removal needs --reason, in words: it stays in the audit."_s);
    return expire(*settings, QDateTime::currentDateTimeUtc().date().addYears(-years), reason, look);
}

} // namespace teller
