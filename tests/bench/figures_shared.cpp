// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is written at one desk and seen at another.
#include "bare_libpq.h"
#include "bench_note.h"
#include "clock.h"
#include "exchange/demo/plain_company.h"
#include "figures.h"
#include "pop_rig.h"

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int warmUps = 10;
constexpr double goalMs = 200;

} // namespace

Result<Unit> measureSeeing(const BenchStore &store, const Effort &effort, Report &report)
{
    PopRig reader(store.asAgent(store.large()));
    if (auto started = reader.start(); !started)
        return started;
    const StoreSettings writing = store.asAgent(store.large(), qMin(1, effort.desktops - 1));
    SqlRecord writer(writing);
    if (!until([&] { return writer.state().link == StoreState::Link::Ready; }))
        return failed(u"the store did not come up"_s);
    BareLibpq ear(store.large().owner);
    BareLibpq mouth(store.large().owner);
    for (BareLibpq *bare : {&ear, &mouth}) {
        if (auto opened = bare->open(); !opened)
            return opened;
    }
    if (const auto listening = ear.run("LISTEN bench_floor"); !listening)
        return listening.error();

    // The customer with the short history is open at both desks.
    const QString account = PlainCompany::accountNumber(1);
    if (auto rung = reader.ring(account, true); !rung)
        return rung.error();
    AccessClaim claim;
    claim.call = CallId(u"bench-seen"_s);
    const QFuture<Result<Recognition>> found = writer.recognise({account, {}, {}}, claim);
    if (!arrives(found) || !found.result() || !found.result()->snapshot)
        return failed(u"a customer was not recognised"_s);
    const CustomerId customer = found.result()->snapshot->customer.id;

    std::vector<double> seen;
    std::vector<double> floors;
    for (int i = -warmUps; i < effort.saves / 3 + 1; ++i) {
        const WrapUp wrapUp = benchWrapUp(customer, AgentId(writing.user), 2'000'000 + i);
        const InteractionId id = wrapUp.interaction.id;
        DeskOnScreen &screen = reader.screen();
        screen.start([id](CallSession &session) {
            const int row = session.history().rowOf(id);
            return row >= 0 && session.history().row(row) != nullptr;
        });
        const QFuture<Result<Unit>> saved = writer.save(wrapUp);
        const double painted = screen.paintedMs();
        if (!arrives(saved) || !saved.result())
            return failed(u"a note was not saved"_s);
        if (painted < 0)
            return failed(u"a note was not seen on the other desk"_s);
        QElapsedTimer clock;
        clock.start();
        if (const auto told = mouth.run("NOTIFY bench_floor, 'x'"); !told)
            return told.error();
        if (!ear.hears())
            return failed(u"a notification did not arrive"_s);
        const double heard = elapsedMs(clock);
        letTimePass(20); // what else the note brings to the other desk is none of the next one's
        if (i < 0)
            continue;
        seen.push_back(painted);
        floors.push_back(heard);
    }
    Figure figure;
    figure.key = u"seen"_s;
    figure.name = u"note saved at one desk → painted at another that shows the customer"_s;
    figure.unit = u"ms"_s;
    figure.value = Summary::of(seen);
    figure.floorName = u"a bare NOTIFY heard on another connection of libpq"_s;
    figure.floor = Summary::of(floors);
    figure.goalOtherwise = u"p99 ≤ %1 ms"_s.arg(goalMs);
    figure.metOtherwise = figure.value.p99 <= goalMs;
    report.add(figure);
    return reader.hangUp();
}

} // namespace teller::bench
