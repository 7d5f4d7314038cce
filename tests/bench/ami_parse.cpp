// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many events a second the manager-interface parser takes on one core, beside a floor that does nothing
// but find the blank lines in the same bytes: 200 MB of recorded events, handed over in 64 KiB pieces.
//   bench_ami_parse [--json FILE] [--megabytes N] [--max-ratio R]
// With --max-ratio the exit code is 1 if parser/floor exceeds it.
#include "telephony/ami_call_tracker.h"
#include "telephony/ami_parser.h"
#include "telephony/captures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype piece = 64 * 1024;
constexpr int rounds = 5;

struct Measured
{
    const char *name;
    double seconds = 0;
    qint64 events = 0;
};

/// One whole pass; what it found keeps the compiler from leaving it out.
qint64 floorByLine(const QByteArray &bytes)
{
    qint64 found = 0;
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    const char *last = at;
    while ((at = static_cast<const char *>(std::memchr(at, '\n', size_t(end - at))))) {
        found += at == last || (at - last == 1 && *last == '\r') ? 1 : 0;
        last = ++at;
    }
    return found;
}

qint64 floorBySearch(const QByteArray &bytes)
{
    qint64 found = 0;
#ifdef __GLIBC__
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    while ((at = static_cast<const char *>(memmem(at, size_t(end - at), "\r\n\r\n", 4)))) {
        ++found;
        at += 4;
    }
#else
    const std::string_view text(bytes.constData(), size_t(bytes.size()));
    for (size_t at = text.find("\r\n\r\n"); at != text.npos; at = text.find("\r\n\r\n", at + 4))
        ++found;
#endif
    return found;
}

template <typename Use>
qint64 parse(const QByteArray &bytes, Use use)
{
    AmiParser parser;
    qint64 found = 0;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        parser.append(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        while (const AmiMessage *message = parser.next()) {
            ++found;
            use(*message);
        }
    }
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions(
        {{u"json"_s, u"Write the figures to FILE."_s, u"FILE"_s},
         {u"megabytes"_s, u"How much to parse."_s, u"N"_s, u"200"_s},
         {u"max-ratio"_s, u"Fail if the parser takes more than R times the floor."_s, u"R"_s}});
    options.process(app);

    QByteArray once;
    for (const test::Recording &recording : test::loadRecordings()) {
        for (const test::RecordedMessage &message : recording.messages)
            once += message.bytes;
    }
    if (once.isEmpty()) {
        std::fprintf(stderr, "the recordings are missing\n");
        return 2;
    }
    const qint64 wanted = options.value(u"megabytes"_s).toLongLong() * 1'000'000;
    const QByteArray bytes = once.repeated(std::max<qint64>(1, wanted / once.size()));

    std::vector<Measured> all{{"floor: blank lines, line by line"},
                              {"floor: blank lines, by search"},
                              {"parser"},
                              {"parser + call tracker"}};
    for (int round = 0; round < rounds; ++round) {
        for (size_t i = 0; i < all.size(); ++i) {
            AmiCallTracker tracker(u"1001"_s, AmiNames());
            QList<CallEvent> events;
            Instant at = instantFromMsecs(1);
            QElapsedTimer timer;
            timer.start();
            qint64 found = 0;
            if (i == 0) {
                found = floorByLine(bytes);
            } else if (i == 1) {
                found = floorBySearch(bytes);
            } else if (i == 2) {
                found = parse(bytes, [](const AmiMessage &) {});
            } else {
                found = parse(bytes, [&](const AmiMessage &message) {
                    tracker.apply(message, at += std::chrono::milliseconds(1), events);
                    events.clear();
                });
            }
            const double seconds = double(timer.nsecsElapsed()) / 1e9;
            if (round == 0 || seconds < all[i].seconds)
                all[i].seconds = seconds; // the best round is the one least disturbed by others
            all[i].events = found;
        }
    }
    const double floor = std::min(all[0].seconds, all[1].seconds);
    const double ratio = all[2].seconds / floor;

    std::printf("%.0f MB of recorded events, best of %d rounds\n", double(bytes.size()) / 1e6, rounds);
    std::printf("%-34s %10s %12s %14s %8s\n", "", "seconds", "MB/s", "events/s", "ratio");
    QJsonArray rows;
    for (const Measured &m : all) {
        std::printf("%-34s %10.3f %12.0f %14.0f %8.2f\n", m.name, m.seconds,
                    double(bytes.size()) / 1e6 / m.seconds, double(m.events) / m.seconds, m.seconds / floor);
        rows.append(QJsonObject{{u"name"_s, QString::fromLatin1(m.name)},
                                {u"seconds"_s, m.seconds},
                                {u"events"_s, m.events},
                                {u"eventsPerSecond"_s, double(m.events) / m.seconds},
                                {u"ratioToFloor"_s, m.seconds / floor}});
    }
    std::printf("parser / floor: %.2f\n", ratio);
    if (options.isSet(u"json"_s)) {
        QFile file(options.value(u"json"_s));
        const QByteArray json = QJsonDocument(QJsonObject{{u"benchmark"_s, u"ami_parse"_s},
                                                          {u"bytes"_s, bytes.size()},
                                                          {u"ratio"_s, ratio},
                                                          {u"rows"_s, rows}})
                                    .toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size()) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
            return 2;
        }
    }
    // Line by line a second empty line after a message is found as well; the others must agree.
    for (size_t i = 1; i < all.size(); ++i) {
        if (all[i].events != all[2].events) {
            std::fprintf(stderr, "the passes found different numbers of messages\n");
            return 2;
        }
    }
    return options.isSet(u"max-ratio"_s) && ratio > options.value(u"max-ratio"_s).toDouble() ? 1 : 0;
}
