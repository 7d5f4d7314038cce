// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "exchange/demo/demo_company.h"
#include "progress_line.h"
#include "store/admin/store_admin.h"

#include <QCommandLineParser>
#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <cstdio>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

const auto doneKey = u"demo_customers"_s; ///< in the store's meta values, once the demo is complete

void drawProgress(qint64 done, int total)
{
    constexpr int width = 40;
    const int filled = total > 0 ? int(done * width / total) : width;
    const QString bar = QString(filled, u'#') + QString(width - filled, u'.');
    const QString line = u"\r[%1] %2 of %3 customers"_s.arg(bar).arg(done).arg(total);
    std::fputs((done >= total ? line + u'\n' : line).toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
}

/// The settings that the options ask for, or what is wrong with them.
Result<DemoSettings> settingsFrom(const QCommandLineParser &parser)
{
    const auto wrong = [](const QString &sentence) {
        return Error{Error::Code::Rejected, sentence, false};
    };
    DemoSettings demo;
    bool ok = true;
    if (parser.isSet(u"customers"_s)) {
        demo.customers = parser.value(u"customers"_s).toInt(&ok);
        if (!ok || demo.customers < 1 || demo.customers > 10'000'000)
            return wrong(u"--customers takes a number from 1 to 10000000."_s);
    }
    if (parser.isSet(u"seed"_s)) {
        demo.seed = parser.value(u"seed"_s).toULongLong(&ok);
        if (!ok)
            return wrong(u"--seed takes a whole number."_s);
    }
    QDate today = QDateTime::currentDateTimeUtc().date();
    if (parser.isSet(u"today"_s)) {
        today = QDate::fromString(parser.value(u"today"_s), Qt::ISODate);
        if (!today.isValid())
            return wrong(u"--today takes a date, YYYY-MM-DD."_s);
    }
    const QDateTime morning(today, QTime(10, 0), QTimeZone::utc());
    demo.today = instantFromMsecs(morning.toMSecsSinceEpoch());
    return demo;
}

int create(const StoreSettings &settings, const DemoSettings &demo)
{
    StoreAdmin admin(settings);
    if (auto created = admin.create(); !created)
        return fail(sentence(created.error(), settings));
    auto there = admin.meta(doneKey);
    if (!there)
        return fail(sentence(there.error(), settings));
    if (!there->isEmpty()) {
        say(u"The store %1 already holds the demo company (%2 customers); nothing was changed."_s.arg(
            settings.displayName(), *there));
        return Done;
    }

    const DemoCompany company(demo);
    if (auto put = admin.putDispositions(company.dispositions()); !put)
        return fail(sentence(put.error(), settings));
    const bool draw = errorIsTerminal();
    int next = 0;
    auto loaded = admin.load(
        [&]() -> std::optional<CustomerFile> {
            if (next == company.size())
                return std::nullopt;
            return company.customer(next++);
        },
        [&](qint64 done) {
            if (draw)
                drawProgress(done, company.size());
        });
    if (!loaded)
        return fail(sentence(loaded.error(), settings));
    for (const auto &[key, value] : {std::pair(u"demo_seed"_s, QString::number(demo.seed)),
                                     std::pair(doneKey, QString::number(*loaded))})
    {
        if (auto set = admin.setMeta(key, value); !set)
            return fail(sentence(set.error(), settings));
    }
    say(u"The demo company with %1 customers is in the store %2."_s.arg(*loaded).arg(settings.displayName()));
    return Done;
}

} // namespace

int demoCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"customers"_s, u"how many"_s, u"N"_s},
                       {u"seed"_s, u"which company"_s, u"N"_s},
                       {u"today"_s, u"the day the stories lead up to"_s, u"YYYY-MM-DD"_s}});
    const auto settings = parse(parser, arguments);
    if (!settings)
        return Usage;
    const QStringList words = parser.positionalArguments();
    if (words != QStringList{u"create"_s})
        return failUsage(u"demo knows only create."_s);
    auto demo = settingsFrom(parser);
    if (!demo)
        return failUsage(demo.error().detail);
    return create(*settings, *demo);
}

} // namespace teller
