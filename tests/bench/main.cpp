// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace teller;
using namespace teller::bench;
using namespace Qt::StringLiterals;

namespace {

struct Chapter
{
    QString key;
    bool makesItsOwn; ///< needs no filled store
    Result<Unit> (*measure)(const BenchStore &, const Effort &, Report &);
};

const std::vector<Chapter> &chapters()
{
    static const std::vector<Chapter> all{
        {u"pop"_s, false, measurePops},         {u"open"_s, false, measureOpening},
        {u"save"_s, false, measureSaving},      {u"seen"_s, false, measureSeeing},
        {u"scroll"_s, false, measureScrolling}, {u"start"_s, false, measureStart},
        {u"memory"_s, false, measureMemory},    {u"desktops"_s, false, measureDesktops},
        {u"search"_s, false, measureSearch},    {u"import"_s, true, measureImport},
        {u"fill"_s, true, measureFilling},
    };
    return all;
}

QString machine()
{
    QFile file(u"/proc/loadavg"_s);
    const QString load = file.open(QIODevice::ReadOnly)
                             ? QString::fromLatin1(file.readAll()).section(u' ', 0, 2)
                             : u"unknown"_s;
    return u"%1 processors, load average %2 at the end."_s.arg(QThread::idealThreadCount()).arg(load);
}

int fail(const QString &why)
{
    std::fprintf(stderr, "teller-bench: %s\n", qPrintable(why));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_MESSAGES", "C");
    QApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"teller.*.info=false"_s); // 200 desktops say that they are connected
    QStringList keys;
    for (const Chapter &chapter : chapters())
        keys += chapter.key;
    QCommandLineParser options;
    options.setApplicationDescription(
        u"Measures Teller beside the floors of what it does, on PostgreSQL, and prints a table."_s);
    options.addHelpOption();
    options.addOptions(
        {{u"customers"_s, u"Customers in the large store."_s, u"n"_s, u"1000000"_s},
         {u"interactions"_s, u"Interactions in the large store."_s, u"n"_s, u"10000000"_s},
         {u"small"_s, u"Interactions in the small store."_s, u"n"_s, u"10000"_s},
         {u"pops"_s, u"How many calls."_s, u"n"_s, u"300"_s},
         {u"desktops"_s, u"How many desktops at once."_s, u"n"_s, u"200"_s},
         {u"seconds"_s, u"How long they pop."_s, u"n"_s, u"60"_s},
         {u"mails"_s, u"How many e-mails to import."_s, u"n"_s, u"20000"_s},
         {u"fill"_s, u"How many interactions to fill in."_s, u"n"_s, u"300000"_s},
         {u"quick"_s, u"Few repetitions, to see that it works."_s},
         {u"only"_s, u"One figure: %1."_s.arg(keys.join(u", "_s)), u"figure"_s},
         {u"store"_s,
          u"A PostgreSQL store that `teller-admin store fill` filled, in place of the large one."_s,
          u"url"_s},
         {u"tenth"_s, u"One that is a tenth as large, for the search to be compared with."_s, u"url"_s},
         {u"json"_s, u"Write the figures here."_s, u"file"_s},
         {u"markdown"_s, u"Print the table as Markdown."_s}});
    options.process(app);
    const auto number = [&](const QString &name) {
        return options.value(name).toInt();
    };
    Sizes sizes;
    sizes.customers = number(u"customers"_s);
    sizes.interactions = options.value(u"interactions"_s).toLongLong();
    sizes.smallInteractions = number(u"small"_s);
    sizes.smallCustomers = qMax(3, number(u"small"_s) / 10);
    sizes.desktops = number(u"desktops"_s);
    Effort effort;
    effort.pops = number(u"pops"_s);
    effort.saves = effort.pops;
    effort.desktops = sizes.desktops;
    effort.desktopSeconds = number(u"seconds"_s);
    effort.mails = number(u"mails"_s);
    effort.fill = number(u"fill"_s);
    if (options.isSet(u"quick"_s)) {
        effort.pops = effort.saves = 9;
        effort.starts = 2;
        effort.scrollFrames = 60;
        effort.imports = 1;
        effort.mails = qMin(effort.mails, 500);
        effort.fill = qMin(effort.fill, 10'000);
        effort.desktopSeconds = qMin(effort.desktopSeconds, 2);
    }
    const QString only = options.value(u"only"_s);
    if (sizes.customers < 3 || sizes.interactions < 1 || effort.pops < 1 || effort.desktops < 1 ||
        effort.desktopSeconds < 1 || effort.mails < 1 || effort.fill < 100 ||
        (!only.isEmpty() && !keys.contains(only)))
        return fail(u"an option is not understood; see --help"_s);

    BenchStore store(sizes);
    const QString url = options.value(u"store"_s);
    auto made = url.isEmpty() ? store.start() : store.use(url);
    const auto wanted = [&](const Chapter &chapter) {
        return only.isEmpty() || only == chapter.key;
    };
    const bool filled = std::any_of(chapters().begin(), chapters().end(), [&](const Chapter &chapter) {
        return wanted(chapter) && !chapter.makesItsOwn;
    });
    if (made && filled && url.isEmpty())
        made = store.fillBoth();
    const QString tenth = options.value(u"tenth"_s);
    if (made && !tenth.isEmpty())
        made = store.useAsTenth(tenth);
    else if (made && url.isEmpty() && (only.isEmpty() || only == "search"_L1))
        made = store.fillTenth();
    if (!made)
        return fail(u"the store could not be made: "_s + made.error().detail);
    Report report;
    for (const Chapter &chapter : chapters()) {
        if (!wanted(chapter))
            continue;
        if (auto measured = chapter.measure(store, effort, report); !measured)
            return fail(chapter.key + u": "_s + measured.error().detail);
    }
    if (!store.fillReport().isEmpty())
        report.note(store.fillReport());
    report.note(machine());
    std::fputs(qPrintable(options.isSet(u"markdown"_s) ? report.markdown() : report.table()), stdout);
    if (options.isSet(u"json"_s)) {
        QFile file(options.value(u"json"_s));
        const QByteArray bytes = QJsonDocument(report.json()).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return fail(u"the figures could not be written"_s);
    }
    return 0;
}
