// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the store costs: saving a note, and many desktops at once.
#include "bare_libpq.h"
#include "bench_note.h"
#include "clock.h"
#include "core/when_done.h"
#include "figures.h"
#include "store/record/sql_record.h"

#include <memory>

namespace teller::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int warmUps = 20;
constexpr int popsASecond = 20;

} // namespace

Result<Unit> measureSaving(const BenchStore &store, const Effort &effort, Report &report)
{
    const StoreSettings settings = store.asAgent(store.large());
    SqlRecord record(settings);
    if (!until([&] { return record.state().link == StoreState::Link::Ready; }))
        return failed(u"the store did not come up"_s);
    BareLibpq bare(store.large().owner); // agents may not INSERT
    if (auto opened = bare.open(); !opened)
        return opened;
    if (auto prepared = prepareBareNote(bare); !prepared)
        return prepared;

    std::vector<double> saves;
    std::vector<double> inserts;
    for (int i = -warmUps; i < effort.saves; ++i) {
        const QString account = store.large().someAccount(quint64(1'000'000 + i));
        AccessClaim claim;
        claim.call = CallId(u"bench-%1"_s.arg(i));
        const QFuture<Result<Recognition>> found = record.recognise({account, {}, {}}, claim);
        if (!arrives(found) || !found.result() || !found.result()->snapshot)
            return failed(u"a customer was not recognised"_s);
        const Result<Recognition> recognised = found.result();
        const CustomerSnapshot &snapshot = *recognised->snapshot;
        const CustomerId customer = snapshot.customer.id;
        if (snapshot.interactions.empty())
            continue; // the floor's note needs an interaction that is there already
        const auto save = [&]() -> Result<double> {
            QElapsedTimer clock;
            clock.start();
            double saved = -1;
            std::optional<Error> error;
            whenDone(&record, record.save(benchWrapUp(customer, AgentId(settings.user), i)),
                     [&](const Result<Unit> &result) {
                         saved = elapsedMs(clock);
                         if (!result)
                             error = result.error();
                     });
            if (!until([&] { return saved >= 0; }))
                return failed(u"a note was not saved"_s);
            if (error)
                return *error;
            return saved;
        };
        const auto insert = [&] {
            return bare.run(bareNote(customer, snapshot.interactions.front().id));
        };
        // In turns: whoever comes first writes to the disk what looking up the customer has left, and whole
        // pages where they change for the first time.
        double saved = -1;
        double inserted = -1;
        for (const bool savesNow : {i % 2 == 0, i % 2 != 0}) {
            const Result<double> took = savesNow ? save() : insert();
            if (!took)
                return took.error();
            (savesNow ? saved : inserted) = *took;
        }
        record.close(customer);
        if (i < 0)
            continue;
        saves.push_back(saved);
        inserts.push_back(inserted);
    }
    Figure figure;
    figure.key = u"save"_s;
    figure.name = u"note saved: the store has acknowledged it"_s;
    figure.unit = u"ms"_s;
    figure.value = Summary::of(saves);
    figure.floorName = u"one INSERT by bare libpq, synced"_s;
    figure.floor = Summary::of(inserts);
    figure.goal50 = 1.5;
    report.add(figure);
    return {};
}

namespace {

/// Desktops that pop in turn, so many a second in all, whatever the answers take.
class Rush final : public QObject
{
public:
    Rush(const BenchStore &store, std::vector<SqlRecord *> desktops, quint64 firstCaller)
        : m_store(store)
        , m_desktops(std::move(desktops))
        , m_caller(firstCaller)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1'000 / popsASecond);
        connect(&m_timer, &QTimer::timeout, this, &Rush::pop);
    }

    [[nodiscard]] Result<std::vector<double>> run(int pops)
    {
        m_left = pops;
        m_timer.start();
        if (!until([this, pops] { return m_failed || int(m_took.size()) == pops; },
                   pops * 1'000 / popsASecond + 60'000))
            return failed(u"the desktops did not get their answers"_s);
        if (m_failed)
            return *m_failed;
        return m_took;
    }

private:
    void pop()
    {
        if (--m_left <= 0)
            m_timer.stop();
        SqlRecord *const record = m_desktops[m_caller % m_desktops.size()];
        AccessClaim claim;
        claim.call = CallId(u"bench-%1"_s.arg(m_caller));
        QElapsedTimer clock;
        clock.start();
        whenDone(this, record->recognise({m_store.large().someAccount(m_caller++), {}, {}}, claim),
                 [this, clock, record](const Result<Recognition> &result) {
                     m_took.push_back(elapsedMs(clock));
                     if (!result)
                         m_failed = result.error();
                     else if (!result->snapshot)
                         m_failed = failed(u"a customer was not recognised"_s);
                     else
                         record->close(result->snapshot->customer.id);
                 });
    }

    const BenchStore &m_store;
    const std::vector<SqlRecord *> m_desktops;
    quint64 m_caller;
    int m_left = 0;
    QTimer m_timer;
    std::vector<double> m_took;
    std::optional<Error> m_failed;
};

} // namespace

Result<Unit> measureDesktops(const BenchStore &store, const Effort &effort, Report &report)
{
    // Real records, with all the connections of a desktop.
    std::vector<std::unique_ptr<SqlRecord>> records;
    std::vector<SqlRecord *> all;
    const auto ready = [&] {
        return std::all_of(records.begin(), records.end(),
                           [](const auto &one) { return one->state().link == StoreState::Link::Ready; });
    };
    for (int desktop = 0; desktop < effort.desktops; ++desktop) {
        records.push_back(std::make_unique<SqlRecord>(store.asAgent(store.large(), desktop)));
        all.push_back(records.back().get());
        if (desktop % 10 == 9 && !until(ready)) // not all at once, which no morning is
            return failed(u"a desktop did not reach the store"_s);
    }
    if (!until(ready))
        return failed(u"a desktop did not reach the store"_s);

    const int pops = effort.desktopSeconds * popsASecond;
    quint64 caller = 10'000'000;
    const auto rush = [&](const std::vector<SqlRecord *> &desktops,
                          int count) -> Result<std::vector<double>> {
        Rush one(store, desktops, caller);
        caller += quint64(count) + 1;
        return one.run(count);
    };
    // The one before and after the many, so that what the machine does meanwhile hits both.
    for (const auto &warm : {std::vector<SqlRecord *>{all.front()}, all}) {
        if (auto warmed = rush(warm, qMin(pops, 100)); !warmed)
            return warmed.error();
    }
    auto single = rush({all.front()}, pops / 2);
    if (!single)
        return single.error();
    auto many = rush(all, pops);
    if (!many)
        return many.error();
    auto again = rush({all.front()}, pops / 2);
    if (!again)
        return again.error();
    single->insert(single->end(), again->begin(), again->end());

    Figure figure;
    figure.key = u"desktops"_s;
    figure.name = u"%1 desktops on one store, %2 pops a second for %3 s: the snapshot"_s.arg(effort.desktops)
                      .arg(popsASecond)
                      .arg(effort.desktopSeconds);
    figure.unit = u"ms"_s;
    figure.value = Summary::of(*many);
    figure.floorName = u"one desktop, as many pops a second"_s;
    figure.floor = Summary::of(*single);
    figure.goal99 = 5;
    report.add(figure);
    return {};
}

} // namespace teller::bench
