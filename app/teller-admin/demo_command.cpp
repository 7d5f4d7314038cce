// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "exchange/customer_json.h"
#include "exchange/demo/demo_company.h"
#include "import_formats.h"
#include "import_run.h"
#include "interruption.h"
#include "progress_line.h"
#include "store/admin/store_admin.h"
#include "store/imports/identity.h"

#include <QCommandLineParser>
#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <thread>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int customersAFile = 1'000;
// In the store's meta values:
const auto todayKey = u"demo_today"_s;    ///< milliseconds since 1970; what the stories lead up to
const auto doneKey = u"demo_customers"_s; ///< once the demo is complete

void drawProgress(qint64 done, int total)
{
    constexpr int width = 40;
    const int filled = total > 0 ? int(done * width / total) : width;
    const QString bar = QString(filled, u'#') + QString(width - filled, u'.');
    const QString line =
        u"\r[%1] %2 of %3"_s.arg(bar).arg(done).arg(counted(total, "customer"_L1, "customers"_L1));
    std::fputs((done >= total ? line + u'\n' : line).toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
}

/// The settings that the options ask for, or what is wrong with them.
Result<DemoSettings> settingsFrom(const QCommandLineParser &parser)
{
    DemoSettings demo;
    bool ok = true;
    if (parser.isSet(u"customers"_s)) {
        demo.customers = parser.value(u"customers"_s).toInt(&ok);
        if (!ok || demo.customers < 1 || demo.customers > 10'000'000)
            return rejected(u"--customers takes a number from 1 to 10000000."_s);
    }
    if (parser.isSet(u"seed"_s)) {
        demo.seed = parser.value(u"seed"_s).toULongLong(&ok);
        if (!ok)
            return rejected(u"--seed takes a whole number."_s);
    }
    QDate today = QDateTime::currentDateTimeUtc().date();
    if (parser.isSet(u"today"_s)) {
        today = QDate::fromString(parser.value(u"today"_s), Qt::ISODate);
        if (!today.isValid())
            return rejected(u"--today takes a date, YYYY-MM-DD."_s);
    }
    const QDateTime morning(today, QTime(10, 0), QTimeZone::utc());
    demo.today = instantFromMsecs(morning.toMSecsSinceEpoch());
    if (!parser.isSet(u"today"_s)) // before ten nothing may lie in the future that is told as past
        demo.today = std::min(demo.today, SystemClock().now());
    return demo;
}

/// Writes the company down as files, some customers at a time, so that neither memory nor the disk hold all
/// of it twice, and reads them.
Result<Unit> writeAndRead(const DemoCompany &company, const ImportReader &reader, ImportGathering &into)
{
    const QTemporaryDir folder;
    for (int next = 0; next < company.size() && !into.stopped();) {
        QFile file(folder.filePath(u"customers.jsonl"_s));
        if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
            return rejected(u"no file can be written in the folder for temporary files"_s);
        for (int i = 0; i < customersAFile && next < company.size(); ++i) {
            const QByteArray line = customerLine(company.customer(next++), Audience::Internal);
            if (file.write(line) != line.size())
                return rejected(u"the folder for temporary files is full"_s);
        }
        file.seek(0);
        into.beginFile(file.fileName());
        if (auto read = reader.read(file, ImportSettings(), into); !read)
            return read.error();
    }
    return {};
}

/// The company comes the way of any other system's data: as files that `teller-admin import` would read. How
/// many customers came.
Result<qint64> bringIn(const DemoCompany &company, const StoreSettings &settings)
{
    const std::vector<ImportFormat> formats = importFormats();
    const auto format = std::find_if(formats.begin(), formats.end(), [](const ImportFormat &one) {
        return one.reader->name() == "teller"_L1;
    });
    if (format == formats.end())
        return rejected(u"this program does not read customers as Teller writes them"_s);
    RecordImport store(settings, &resolveIdentities);
    if (auto opened = store.open(); !opened)
        return opened.error();
    const QTemporaryDir folder;
    ImportRejects rejects(folder.filePath(u"rejects"_s));
    ImportRun run(store, rejects, false);
    ImportBatches batches(batchesAhead);
    ImportGathering gathering(batches, QString(), [] { return qint64(0); });
    Result<Unit> made;
    std::thread maker([&] {
        made = writeAndRead(company, *format->reader, gathering);
        gathering.end();
    });
    const bool draw = errorIsTerminal();
    while (auto batch = takeWaiting(batches)) {
        if (!run.write(std::move(*batch)) || Interruption::asked())
            batches.close();
        if (draw)
            drawProgress(run.totals().read, company.size());
    }
    maker.join();
    if (run.failure())
        return *run.failure();
    if (Interruption::asked())
        return Error{Error::Code::Cancelled, u"stopped between two batches"_s, true};
    if (!made)
        return made.error();
    if (run.totals().rejected > 0)
        return rejected(
            counted(run.totals().rejected, "customer was rejected"_L1, "customers were rejected"_L1));
    if (auto analysed = store.analyse(); !analysed)
        return analysed.error();
    return run.totals().read;
}

/// One that was interrupted goes on with the stories it began: those of another moment would contradict them.
Result<Instant> keptToday(StoreAdmin &admin, Instant wanted, bool named)
{
    auto begun = admin.meta(todayKey);
    if (!begun)
        return begun.error();
    if (!named && !begun->isEmpty())
        return instantFromMsecs(begun->toLongLong());
    if (auto kept = admin.setMeta(todayKey, QString::number(toMsecs(wanted))); !kept)
        return kept.error();
    return wanted;
}

int create(const StoreSettings &settings, DemoSettings demo, bool todayNamed)
{
    StoreAdmin admin(settings);
    if (auto created = admin.create(); !created)
        return fail(sentence(created.error(), settings));
    auto there = admin.meta(doneKey);
    if (!there)
        return fail(sentence(there.error(), settings));
    if (!there->isEmpty()) {
        say(u"The store %1 already holds the demo company (%2); nothing was changed."_s.arg(
            settings.displayName(), counted(there->toLongLong(), "customer"_L1, "customers"_L1)));
        return Done;
    }

    const auto today = keptToday(admin, demo.today, todayNamed);
    if (!today)
        return fail(sentence(today.error(), settings));
    demo.today = *today;
    const DemoCompany company(demo);
    if (auto put = admin.putDispositions(company.dispositions()); !put)
        return fail(sentence(put.error(), settings));
    for (const ValueTier &tier : company.rules().tiers) {
        if (auto put = admin.putTier(tier); !put)
            return fail(sentence(put.error(), settings));
    }
    const Interruption interruption;
    auto imported = bringIn(company, settings);
    if (!imported && imported.error().code == Error::Code::Cancelled)
        return fail(u"Interrupted: run it again for the rest of the demo company."_s);
    if (!imported)
        return fail(sentence(imported.error(), settings));
    for (const auto &[key, value] : {std::pair(u"demo_seed"_s, QString::number(demo.seed)),
                                     std::pair(doneKey, QString::number(*imported))})
    {
        if (auto set = admin.setMeta(key, value); !set)
            return fail(sentence(set.error(), settings));
    }
    say(u"The demo company with %1 is in the store %2."_s.arg(
        counted(*imported, "customer"_L1, "customers"_L1), settings.displayName()));
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
    return create(*settings, *demo, parser.isSet(u"today"_s));
}

} // namespace teller
