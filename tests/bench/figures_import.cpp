// SPDX-License-Identifier: GPL-3.0-or-later
//
// What it costs to take in much at once: mail from other systems, and a whole company.
#include "bare_copy.h"
#include "clock.h"
#include "exchange/demo/plain_company.h"
#include "figures.h"
#include "store/admin/store_admin.h"
#include "store/imports/identity.h"
#include "store/sql/connection.h"
#include "support/generated_mail.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gmime/gmime.h>

#include <ctime>

#include <sys/resource.h>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

/// Of wall time and of processors', both in milliseconds.
struct Cost
{
    double wall = 0;
    double processors = 0;
};

double processorsOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1'000 + double(time.tv_usec) / 1'000;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double processorOfThisThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1'000 + double(time.tv_nsec) / 1'000'000;
}

/// The program itself, from its start to its end.
Result<Cost> importFile(const QString &file, const QString &store)
{
    QProcess program;
    const double before = processorsOfChildren();
    QElapsedTimer clock;
    clock.start();
    program.start(QCoreApplication::applicationDirPath() + u"/teller-admin"_s,
                  {u"import"_s, file, u"--own"_s, u"company.example"_s, u"--store"_s, store});
    if (!program.waitForFinished(-1) || program.exitStatus() != QProcess::NormalExit ||
        program.exitCode() != 0)
        return failed(u"the import failed: "_s + QString::fromUtf8(program.readAllStandardError()));
    return Cost{elapsedMs(clock), processorsOfChildren() - before};
}

/// GMime alone: every message parsed, every text decoded.
Result<Cost> parseFile(const QString &path)
{
    g_mime_init();
    const double before = processorOfThisThread();
    QElapsedTimer clock;
    clock.start();
    FILE *const file = std::fopen(qPrintable(path), "rb");
    if (!file)
        return failed(u"the mail cannot be read"_s);
    GMimeStream *const stream = g_mime_stream_file_new(file); // which owns the file
    GMimeParser *const parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
    size_t read = 0;
    while (!g_mime_parser_eos(parser)) {
        GMimeMessage *const message = g_mime_parser_construct_message(parser, nullptr);
        if (!message)
            break;
        GMimePartIter *const parts = g_mime_part_iter_new(GMIME_OBJECT(message));
        do {
            GMimeObject *const part = g_mime_part_iter_get_current(parts);
            if (!GMIME_IS_TEXT_PART(part))
                continue;
            char *const text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
            read += qstrlen(text);
            g_free(text);
        } while (g_mime_part_iter_next(parts));
        g_mime_part_iter_free(parts);
        g_object_unref(message);
    }
    g_object_unref(parser);
    g_object_unref(stream);
    if (read == 0)
        return failed(u"there was nothing in the mail"_s);
    return Cost{elapsedMs(clock), processorOfThisThread() - before};
}

/// A database of its own on the server that the benchmark started.
Result<StoreSettings> freshStore(const BenchStore &store, const QString &name)
{
    Connection server(*store.server());
    if (auto opened = server.open(); !opened)
        return opened.error();
    for (const QString &sql : {u"DROP DATABASE IF EXISTS %1"_s.arg(name), u"CREATE DATABASE %1"_s.arg(name)})
    {
        if (auto done = server.runRaw(sql); !done)
            return done.error();
    }
    StoreSettings settings = *store.server();
    settings.database = name;
    if (auto created = StoreAdmin(settings).create(); !created)
        return created.error();
    return settings;
}

QString urlOf(const StoreSettings &settings)
{
    return u"postgresql://%1:%2@%3:%4/%5"_s.arg(settings.user, settings.password, settings.host,
                                                settings.port, settings.database);
}

Result<QString> writeMail(const QTemporaryDir &folder, int messages)
{
    QFile file(folder.filePath(u"mail.mbox"_s));
    if (!file.open(QIODevice::WriteOnly))
        return failed(u"the mail cannot be written"_s);
    GeneratedMail mail(qMax(1, messages / 5));
    for (int i = 0; i < messages; ++i) {
        if (file.write(mail.message(quint32(i))) < 0)
            return failed(u"the mail cannot be written"_s);
    }
    return file.fileName();
}

Result<Unit> measureImportToFile(const QString &mail, const QTemporaryDir &folder, const Effort &effort,
                                 Report &report)
{
    std::vector<double> walls;
    std::vector<double> processors;
    std::vector<double> floorWalls;
    std::vector<double> floorProcessors;
    for (int i = 0; i < effort.imports; ++i) {
        const QString path = folder.filePath(u"store%1.sqlite"_s.arg(i));
        auto settings = StoreSettings::fromUrl(path);
        if (!settings)
            return settings.error();
        if (auto created = StoreAdmin(*settings).create(); !created)
            return created.error();
        const auto parsed = parseFile(mail);
        if (!parsed)
            return parsed.error();
        const auto imported = importFile(mail, path);
        if (!imported)
            return imported.error();
        const auto again = parseFile(mail);
        if (!again)
            return again.error();
        walls.push_back(imported->wall);
        processors.push_back(imported->processors);
        floorWalls.push_back((parsed->wall + again->wall) / 2);
        floorProcessors.push_back((parsed->processors + again->processors) / 2);
        QFile::remove(path);
    }
    Figure figure;
    figure.key = u"import"_s;
    figure.name = u"%1 e-mails imported into a file"_s.arg(effort.mails);
    figure.unit = u"ms"_s;
    figure.value = Summary::of(walls);
    figure.floorName = u"the same file read by GMime alone, one thread"_s;
    figure.floor = Summary::of(floorWalls);
    figure.goal50 = 3;
    report.add(figure);
    figure.name += u": time of processors"_s;
    figure.value = Summary::of(processors);
    figure.floor = Summary::of(floorProcessors);
    figure.goal50 = 0;
    report.add(figure);
    return {};
}

Result<Unit> measureImportToServer(const BenchStore &store, const QString &mail, const Effort &effort,
                                   Report &report)
{
    std::vector<double> walls;
    std::vector<double> floors;
    std::vector<double> floorsThatRefer;
    for (int i = 0; i < effort.imports; ++i) {
        auto settings = freshStore(store, u"bench_import"_s);
        if (!settings)
            return settings.error();
        const auto imported = importFile(mail, urlOf(*settings));
        if (!imported)
            return imported.error();
        Connection connection(*settings);
        if (auto opened = connection.open(); !opened)
            return opened;
        BareCopy bare;
        if (auto prepared = bare.prepare(connection); !prepared)
            return prepared;
        const auto copied = bare.run(connection);
        if (!copied)
            return copied.error();
        if (auto referring = bare.addReferences(connection); !referring)
            return referring;
        const auto again = bare.run(connection);
        if (!again)
            return again.error();
        walls.push_back(imported->wall);
        floors.push_back(*copied);
        floorsThatRefer.push_back(*again);
    }
    Figure figure;
    figure.key = u"import"_s;
    figure.name = u"%1 e-mails imported into PostgreSQL"_s.arg(effort.mails);
    figure.unit = u"ms"_s;
    figure.value = Summary::of(walls);
    figure.floorName = u"COPY of the same rows into tables with the same indexes"_s;
    figure.floor = Summary::of(floors);
    figure.goal50 = 3;
    report.add(figure);
    figure.name = u"the same"_s;
    figure.floorName = u"COPY of the same rows into tables with the same indexes and references"_s;
    figure.floor = Summary::of(floorsThatRefer);
    report.add(figure);
    return {};
}

/// For each of so many things; milliseconds in, microseconds out.
Summary perThing(double ms, qint64 things)
{
    return Summary::of({ms * 1'000 / double(qMax<qint64>(1, things))});
}

} // namespace

Result<Unit> measureImport(const BenchStore &store, const Effort &effort, Report &report)
{
    const QTemporaryDir folder;
    const auto mail = writeMail(folder, effort.mails);
    if (!mail)
        return mail.error();
    if (auto measured = measureImportToFile(*mail, folder, effort, report); !measured)
        return measured;
    if (!store.server()) {
        report.note(u"Importing into PostgreSQL is measured on the benchmark's own server alone."_s);
        return {};
    }
    return measureImportToServer(store, *mail, effort, report);
}

Result<Unit> measureFilling(const BenchStore &store, const Effort &effort, Report &report)
{
    if (!store.server()) {
        report.note(u"Filling and identities are measured on the benchmark's own server alone."_s);
        return {};
    }
    auto settings = freshStore(store, u"bench_fill"_s);
    if (!settings)
        return settings.error();
    PlainSettings plain;
    plain.customers = qMax(3, effort.fill / 10);
    plain.interactions = effort.fill;
    plain.longest = effort.fill / 100;
    plain.today = SystemClock().now();
    const PlainCompany company(plain);
    int next = 0;
    QElapsedTimer clock;
    clock.start();
    const auto filled = StoreAdmin(*settings).fill(
        [&]() -> std::optional<CustomerFile> {
            if (next == company.size())
                return std::nullopt;
            return company.customer(next++);
        },
        [](const FillProgress &) { return true; });
    const double took = elapsedMs(clock);
    if (!filled)
        return filled.error();
    Connection connection(*settings);
    if (auto opened = connection.open(); !opened)
        return opened;
    BareCopy bare;
    if (auto prepared = bare.prepare(connection); !prepared)
        return prepared;
    const auto copied = bare.run(connection);
    if (!copied)
        return copied.error();
    Figure figure;
    figure.key = u"fill"_s;
    figure.name = u"%1 interactions filled in, indexes and search included: each"_s.arg(effort.fill);
    figure.unit = u"µs"_s;
    figure.value = perThing(took, filled->interactions);
    figure.floorName = u"COPY of the same rows into tables with the same indexes"_s;
    figure.floor = perThing(*copied, filled->interactions);
    figure.metOtherwise = figure.value.p50 <= 10;
    figure.goalOtherwise = u"≤ 10 (100,000 a second)"_s;
    report.add(figure);

    qint64 identifiers = 0;
    auto counted =
        connection.runRaw(u"SELECT (SELECT count(*) FROM identifiers) + (SELECT count(*) FROM accounts)"_s,
                          [&](const QSqlQuery &row) { identifiers = row.value(0).toLongLong(); });
    if (!counted)
        return counted.error();
    clock.restart();
    auto grouped = connection.runRaw(u"SELECT kind, match_key, array_agg(customer_id) FROM identifiers "
                                     "GROUP BY 1, 2 HAVING count(*) > 1"_s);
    const double groupedIn = elapsedMs(clock);
    if (!grouped)
        return grouped.error();
    clock.restart();
    const auto resolved = resolveAllIdentities(connection);
    const double resolvedIn = elapsedMs(clock);
    if (!resolved)
        return resolved.error();
    Figure identity;
    identity.key = u"fill"_s;
    identity.name = u"%1 accounts and identifiers resolved: each"_s.arg(identifiers);
    identity.unit = u"µs"_s;
    identity.value = perThing(resolvedIn, identifiers);
    identity.floorName = u"one GROUP BY of the identifiers"_s;
    identity.floor = perThing(groupedIn, identifiers);
    identity.metOtherwise = identity.value.p50 <= 50;
    identity.goalOtherwise = u"≤ 50 (20,000 a second)"_s;
    report.add(identity);
    return {};
}

} // namespace teller::bench
