// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an agent sees: the pop, opening a customer, scrolling.
#include "bare_libpq.h"
#include "clock.h"
#include "exchange/demo/plain_company.h"
#include "figures.h"
#include "pop_rig.h"
#include "timeline/timeline_view.h"

#include <QAbstractEventDispatcher>
#include <QScrollBar>
#include <QThread>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int warmUps = 20;
constexpr double frameMs = 1'000.0 / 60;

/// Blocks: nothing else is to happen while the floor is taken.
Result<Recognition> snapshotOf(SqlRecord &record, const QString &account)
{
    AccessClaim claim;
    claim.call = CallId(u"memory-"_s + account);
    const QFuture<Result<Recognition>> answer = record.recognise({account, {}, {}}, claim);
    if (!arrives(answer))
        return failed(u"a customer was not recognised in time"_s);
    const Result<Recognition> result = answer.result();
    if (!result)
        return result.error();
    if (!result->snapshot)
        return failed(u"a customer was not recognised"_s);
    record.close(result->snapshot->customer.id);
    return result;
}

} // namespace

Result<Unit> measurePops(const BenchStore &store, const Effort &effort, Report &report)
{
    PopRig large(store.asAgent(store.large()));
    if (auto started = large.start(); !started)
        return started;
    std::unique_ptr<PopRig> small;
    if (store.small()) {
        small = std::make_unique<PopRig>(store.asAgent(*store.small()));
        if (auto started = small->start(); !started)
            return started;
    }
    SqlRecord memory(store.asAgent(store.large(), 1)); // gives the floor its data
    BareLibpq bare(store.asAgent(store.large(), 1));
    if (auto opened = bare.open(); !opened)
        return opened;
    PaintingRig painting;
    painting.start();
    if (!until([&] { return memory.state().link == StoreState::Link::Ready; }))
        return failed(u"the store did not come up"_s);

    std::vector<double> pops;
    std::vector<double> smallPops;
    std::vector<double> statements;
    std::vector<double> paintings;
    std::vector<double> floors;
    for (int i = -warmUps; i < effort.pops; ++i) {
        const QString account = store.large().someAccount(quint64(i + warmUps));
        double statement = 0;
        const auto takeStatement = [&]() -> Result<Unit> {
            const auto command = bare.recogniseCommand(account);
            if (!command)
                return command.error();
            const auto took = bare.run(*command);
            if (!took)
                return took.error();
            statement = *took;
            return {};
        };
        // In turns, so that neither always finds the pages that the other has just read.
        const bool floorFirst = i % 2 == 0;
        if (floorFirst) {
            if (auto taken = takeStatement(); !taken)
                return taken;
        }
        const auto pop = large.pop(account);
        if (!pop)
            return pop.error();
        if (!floorFirst) {
            if (auto taken = takeStatement(); !taken)
                return taken;
        }
        const auto snapshot = snapshotOf(memory, account);
        if (!snapshot)
            return snapshot.error();
        const auto painted = painting.paint(*snapshot);
        if (!painted)
            return painted.error();
        double smallPop = 0;
        if (small) {
            const auto popped = small->pop(store.small()->someAccount(quint64(i + warmUps)));
            if (!popped)
                return popped.error();
            smallPop = popped->paintedMs;
        }
        if (i < 0)
            continue;
        pops.push_back(pop->paintedMs);
        statements.push_back(statement);
        paintings.push_back(*painted);
        floors.push_back(statement + *painted);
        smallPops.push_back(smallPop);
    }

    Figure pop;
    pop.key = u"pop"_s;
    pop.name =
        u"call event on the socket → history painted, %L1 interactions"_s.arg(store.large().interactions);
    pop.unit = u"ms"_s;
    pop.value = Summary::of(pops);
    const Summary statement = Summary::of(statements);
    const Summary paint = Summary::of(paintings);
    pop.floorName =
        u"the same SQL by bare libpq (%1) + painting from memory (%2)"_s.arg(statement.p50, 0, 'f', 1)
            .arg(paint.p50, 0, 'f', 1);
    pop.floor = Summary::of(floors);
    pop.goal50 = 1.5;
    pop.goal99 = 2;
    report.add(pop);
    if (small) {
        Figure size = pop;
        size.key = u"pop-size"_s;
        size.floorName = u"with %L1 interactions"_s.arg(store.small()->interactions);
        size.floor = Summary::of(smallPops);
        size.goal50 = 1.2;
        size.goal99 = 0;
        report.add(size);
    }
    return {};
}

Result<Unit> measureOpening(const BenchStore &store, const Effort &effort, Report &report)
{
    PopRig rig(store.asAgent(store.large()));
    if (auto started = rig.start(); !started)
        return started;
    struct Series
    {
        std::vector<double> painted;
        std::vector<double> index;
    };
    Series longest;
    Series shortest;
    for (int i = -warmUps / 2; i < effort.pops / 3; ++i) {
        for (const int who : {0, 1}) {
            const auto pop = rig.pop(PlainCompany::accountNumber(who), true);
            if (!pop)
                return pop.error();
            letTimePass(30); // what the index leaves to be painted is none of the next customer's
            if (i < 0)
                continue;
            Series &series = who == 0 ? longest : shortest;
            series.painted.push_back(pop->paintedMs);
            series.index.push_back(pop->indexMs);
        }
    }
    Figure open;
    open.key = u"open"_s;
    open.name = u"opening the customer with the longest history"_s;
    open.unit = u"ms"_s;
    open.value = Summary::of(longest.painted);
    open.floorName = u"the one with 100 interactions"_s;
    open.floor = Summary::of(shortest.painted);
    open.goal50 = 1.3;
    report.add(open);
    Figure index = open;
    index.key = u"open-index"_s;
    index.name = u"the same, until every row has its place in the scroll bar"_s;
    index.value = Summary::of(longest.index);
    index.floor = Summary::of(shortest.index);
    index.goal50 = 0;
    report.add(index);
    return {};
}

Result<Unit> measureScrolling(const BenchStore &store, const Effort &effort, Report &report)
{
    PopRig rig(store.asAgent(store.large()));
    if (auto started = rig.start(); !started)
        return started;
    if (auto rung = rig.ring(PlainCompany::accountNumber(0), true); !rung)
        return rung.error();
    letTimePass(500);
    auto *view = rig.screen().window().findChild<TimelineView *>();
    if (!view)
        return failed(u"the window has no timeline"_s);
    QScrollBar *bar = view->verticalScrollBar();

    // What the thread of the window has to do within each frame, pages that arrive included; less the time in
    // which other programs had the processor.
    std::vector<double> frames;
    int late = 0;
    int lateOnTheClock = 0;
    for (int frame = 1; frame <= effort.scrollFrames; ++frame) {
        QElapsedTimer clock;
        clock.start();
        const qint64 waited = waitedForProcessor();
        double busy = 0;
        bar->setValue(int(qint64(bar->maximum()) * frame / effort.scrollFrames));
        QCoreApplication::processEvents();
        busy += elapsedMs(clock);
        double waitedMs = double(waitedForProcessor() - waited) / 1e6;
        while (elapsedMs(clock) < frameMs) {
            QElapsedTimer event;
            event.start();
            const qint64 before = waitedForProcessor();
            if (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) {
                busy += elapsedMs(event);
                waitedMs += double(waitedForProcessor() - before) / 1e6;
            } else {
                QThread::usleep(200);
            }
        }
        frames.push_back(qMax(0.0, busy - waitedMs));
        late += busy - waitedMs > frameMs ? 1 : 0;
        lateOnTheClock += busy > frameMs ? 1 : 0;
    }
    // Rows that arrived meanwhile may have kept what is being read in its place.
    if (bar->maximum() == 0 || bar->value() < bar->maximum() - view->height())
        return failed(u"the timeline stands at %1 of %2"_s.arg(bar->value()).arg(bar->maximum()));
    Figure scroll;
    scroll.key = u"scroll"_s;
    scroll.name = u"a frame while scrolling %L1 rows from end to end in %2 frames; late: %3"_s
                      .arg(view->model()->rowCount())
                      .arg(effort.scrollFrames)
                      .arg(late);
    if (lateOnTheClock != late)
        scroll.name += u" (%1 with the time that other programs took)"_s.arg(lateOnTheClock);
    scroll.unit = u"ms"_s;
    scroll.value = Summary::of(frames);
    scroll.goalOtherwise = u"none over 16.7 ms"_s;
    scroll.metOtherwise = late == 0;
    report.add(scroll);
    return rig.hangUp();
}

} // namespace teller::bench
