// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "exchange/demo/plain_company.h"
#include "interruption.h"
#include "progress_line.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QTimeZone>

#include <limits>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

QString rows(const FillProgress &now, qint64 interactions, double seconds)
{
    const qint64 rate = qint64(double(now.interactions) / qMax(0.001, seconds));
    const qint64 left = rate > 0 ? (interactions - now.interactions) / rate : 0;
    return u"%1 of %2, %3 a second, %4 s left, then the indexes"_s.arg(now.interactions)
        .arg(counted(interactions, "interaction"_L1, "interactions"_L1))
        .arg(rate)
        .arg(left);
}

void show(ProgressLine &progress, const FillProgress &now, qint64 interactions)
{
    const bool last = now.toBuild > 0 && now.built == now.toBuild;
    progress.show(now.toBuild > 0 ? u"%1 of %2 indexes and references"_s.arg(now.built).arg(now.toBuild)
                                  : rows(now, interactions, progress.seconds()),
                  last);
}

/// A number from `low` to `high`, or the sentence that says so.
Result<qint64> number(const QCommandLineParser &parser, const QString &name, qint64 low, qint64 high)
{
    bool ok = false;
    const qint64 value = parser.value(name).toLongLong(&ok);
    if (!ok || value < low || value > high)
        return rejected(u"--%1 takes a number from %2 to %3."_s.arg(name).arg(low).arg(high));
    return value;
}

Result<PlainSettings> settingsFrom(const QCommandLineParser &parser)
{
    PlainSettings company;
    const auto customers = number(parser, u"customers"_s, 1, 100'000'000);
    const auto interactions = number(parser, u"interactions"_s, 0, 10'000'000'000);
    const auto seed = number(parser, u"seed"_s, 0, std::numeric_limits<qint64>::max());
    const auto longest = number(parser, u"longest"_s, 0, 10'000'000);
    for (const auto *one : {&customers, &interactions, &seed, &longest}) {
        if (!*one)
            return one->error();
    }
    company.customers = int(*customers);
    company.interactions = *interactions;
    company.seed = quint64(*seed);
    company.longest = *longest;
    const QDate today = parser.isSet(u"today"_s) ? QDate::fromString(parser.value(u"today"_s), Qt::ISODate)
                                                 : QDateTime::currentDateTimeUtc().date();
    if (!today.isValid())
        return rejected(u"--today takes a date, YYYY-MM-DD."_s);
    company.today = instantFromMsecs(today.startOfDay(Qt::UTC).toMSecsSinceEpoch());
    return company;
}

int fill(const StoreSettings &settings, const PlainSettings &wanted)
{
    StoreAdmin admin(settings);
    const auto held = admin.holdsCustomers();
    if (!held)
        return fail(sentence(held.error(), settings));
    if (*held)
        return fail(u"The store %1 already holds customers; only an empty store is filled."_s.arg(
            settings.displayName()));
    const PlainCompany company(wanted);
    const Interruption interruption;
    ProgressLine progress;
    int next = 0;
    const auto filled = admin.fill(
        [&]() -> std::optional<CustomerFile> {
            if (next == company.size())
                return std::nullopt;
            return company.customer(next++);
        },
        [&](const FillProgress &now) {
            show(progress, now, wanted.interactions);
            return !Interruption::asked();
        });
    if (!filled)
        progress.end();
    if (!filled && filled.error().code == Error::Code::Cancelled)
        return fail(u"Interrupted: the store %1 is as empty as before."_s.arg(settings.displayName()));
    if (!filled)
        return fail(sentence(filled.error(), settings));
    say(u"The store %1 now holds %2 with %3: %4 s, %5 interactions a second."_s
            .arg(settings.displayName(), counted(filled->customers, "customer"_L1, "customers"_L1),
                 counted(filled->interactions, "interaction"_L1, "interactions"_L1))
            .arg(progress.seconds(), 0, 'f', 1)
            .arg(qint64(double(filled->interactions) / qMax(0.001, progress.seconds()))));
    return Done;
}

} // namespace

int fillCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"customers"_s, u"how many"_s, u"N"_s, u"1000"_s},
                       {u"interactions"_s, u"how many in all"_s, u"N"_s, u"10000"_s},
                       {u"longest"_s, u"how many of them with the first customer"_s, u"N"_s, u"100000"_s},
                       {u"seed"_s, u"which company"_s, u"N"_s, u"1"_s},
                       {u"today"_s, u"the day the histories lead up to"_s, u"YYYY-MM-DD"_s}});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const auto company = settingsFrom(parser);
    if (!company)
        return failUsage(company.error().detail);
    return fill(*settings, *company);
}

} // namespace teller
