// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sql_record_lines.h"

#include "core/logging.h"
#include "core/when_done.h"
#include "store/record/correct_note.h"
#include "store/record/matching.h"
#include "store/record/routines.h"
#include "store/record/save_agent_action.h"
#include "store/record/save_wrap_up.h"
#include "store/record/search.h"
#include "store/sql/migrations.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr auto viewingChannel = "teller_viewing"_L1;     ///< payload: the customer
constexpr auto identityChannel = "teller_identities"_L1; ///< payload: the customer
constexpr auto importChannel = "teller_imports"_L1;      ///< payload: the customer

std::vector<QLatin1StringView> slowStatements(const StoreSettings &settings)
{
    auto statements = searchStatements(settings.isShared());
    statements.insert(statements.end(), {"timeline_index"_L1, "dispositions"_L1});
    return statements;
}

std::vector<QLatin1StringView> writeStatements(const StoreSettings &settings)
{
    auto statements = WrapUpSaver::statements(settings.isShared());
    for (const QLatin1StringView one : agentActionStatements(settings.isShared()))
        statements.push_back(one);
    for (const QLatin1StringView one : correctNoteStatements(settings.isShared()))
        statements.push_back(one);
    for (const QLatin1StringView one : OpenCustomers::statements(settings.isShared()))
        statements.push_back(one);
    return statements;
}

/// Looks for nobody, so that the plan is made and the first pages are read before anybody calls, if there is
/// time; and prepares what is asked once somebody was recognised.
Result<Unit> warmUp(Connection &connection)
{
    auto done = teller::recognise(connection, recogniseValues(CallerKey(), SystemClock().now()));
    if (!done)
        return done.error();
    for (const QLatin1StringView statement : {"timeline_page"_L1, "timeline_page_channel"_L1, "detail"_L1}) {
        if (auto prepared = connection.prepare(statement); !prepared)
            return prepared;
    }
    return {};
}

/// Opens, makes sure that it is a store of the right version, and prepares what must not wait later.
Executor::Opener opener(const StoreSettings &settings, const std::vector<QLatin1StringView> &statements)
{
    Connection::loadDriver(settings);
    return [settings,
            statements](const std::shared_ptr<Breaker> &breaker) -> Result<std::unique_ptr<Connection>> {
        auto connection = std::make_unique<Connection>(settings, breaker);
        if (auto opened = connection->open(); !opened)
            return opened.error();
        if (auto fits = Migrations::ofStore().fit(*connection); !fits)
            return fits.error();
        if (auto enough = Routines::verify(*connection); !enough)
            return enough.error();
        for (const QLatin1StringView statement : statements) {
            if (auto prepared = connection->prepare(statement); !prepared)
                return prepared.error();
        }
        return connection;
    };
}

/// To hear, a connection need not know what a store is.
Executor::Opener bareOpener(const StoreSettings &settings)
{
    return [settings](const std::shared_ptr<Breaker> &breaker) -> Result<std::unique_ptr<Connection>> {
        auto connection = std::make_unique<Connection>(settings, breaker);
        if (auto opened = connection->open(); !opened)
            return opened.error();
        return connection;
    };
}

/// Desks show the one as whom the customer is shown. A server is not asked: it would be a second round
/// trip, and what is saved at a desk is saved for the one whom it shows.
CustomerId shownAs(Connection &connection, CustomerId customer)
{
    if (!connection.settings().isShared()) {
        (void)connection.runText(
            u"SELECT merged_into FROM customers WHERE id = CAST(:id AS {uuid}) AND merged_into IS NOT NULL"_s,
            {{"id"_L1, idValue(customer)}},
            [&customer](const QSqlQuery &row) { customer = CustomerId::fromText(row.value(0).toString()); });
    }
    return customer;
}

} // namespace

SqlRecord::Private::Private(SqlRecord *owner, StoreSettings theSettings, const StorePatience &patience)
    : q(owner)
    , settings(std::move(theSettings))
    , pops(u"pops"_s, opener(settings, {recogniseStatement(settings)}), patience.pops)
    , writes(u"writes"_s, opener(settings, writeStatements(settings)), patience.writes, {},
             Executor::Start::WhenTold)
    , searches(u"searches"_s, opener(settings, slowStatements(settings)), patience.searches, {},
               Executor::Start::WhenTold)
{
    state.shared = settings.isShared();
    QObject::connect(&openCustomers, &OpenCustomers::viewersChanged, q, &CustomerRecord::viewersChanged);
    for (Executor *executor : all()) {
        QObject::connect(executor, &Executor::stateChanged, q,
                         [this, executor](const StoreState &one) { follow(executor, one); });
    }
    if (!settings.isShared()) {
        // All that is written here goes over this connection: what it finds written is another program's.
        writes.lookForOtherWriters();
        QObject::connect(&writes, &Executor::writtenElsewhere, q, &CustomerRecord::changesMissed);
    }
    if (const auto where = settings.listening())
        listen(*where, patience.pops);
    else if (settings.isShared())
        qCWarning(lcStore)
            << "behind a pooler, without a direct address: what other desktops save is not heard";
}

SqlRecord::Private::~Private()
{
    for (Executor *executor : all())
        executor->stop();
    if (ear)
        ear->stop();
}

void SqlRecord::Private::listen(const StoreSettings &where, std::chrono::milliseconds patience)
{
    ear = std::make_unique<Executor>(u"ear"_s, bareOpener(where), patience,
                                     QStringList{WrapUpSaver::channel(), agentActionChannel(), viewingChannel,
                                                 identityChannel, importChannel},
                                     Executor::Start::WhenTold);
    QObject::connect(ear.get(), &Executor::notified, q,
                     [this](const QString &channel, const QString &payload) {
                         const auto who = CustomerId::fromText(payload.section(u':', 0, 0));
                         const auto what = InteractionId::fromText(payload.section(u':', 1, 1));
                         if (channel == viewingChannel && !who.isNull())
                             Q_EMIT q->viewersChanged(who);
                         else if (channel == identityChannel && !who.isNull())
                             Q_EMIT q->identityChanged(who);
                         else if (channel == agentActionChannel() && !who.isNull())
                             Q_EMIT q->actionsChanged(who);
                         else if (channel == importChannel && !who.isNull())
                             Q_EMIT q->recordsImported(who);
                         else if (!who.isNull() && !what.isNull())
                             Q_EMIT q->interactionChanged(who, what);
                     });
    QObject::connect(ear.get(), &Executor::stateChanged, q, [this](const StoreState &one) {
        follow(ear.get(), one);
        // What was said before it listened, nobody heard.
        if (one.link != StoreState::Link::Away)
            Q_EMIT q->changesMissed();
    });
}

void SqlRecord::Private::startOthers()
{
    writes.start();
    searches.start();
    if (ear)
        ear->start();
}

/// Away as soon as one connection is; ready when all of them are.
void SqlRecord::Private::follow(const Executor *changed, const StoreState &one)
{
    using Link = StoreState::Link;
    // The next call waits for this one alone. Each costs as much as painting a window, a password takes
    // thousands of rounds of hashing: together they would stand in each other's way.
    if (changed == &pops && one.link == Link::Away)
        startOthers();
    else if (changed == &pops)
        whenDone(q, pops.run(warmUp), [this](const Result<Unit> &) { startOthers(); });
    // Where one connection has broken the others may have, and where one is back the others can be.
    const bool broke = one.link == Link::Away && state.link != Link::Away && changed != ear.get();
    const bool back = one.link != Link::Away && state.link == Link::Away;
    for (Executor *executor : {&pops, &writes, &searches, ear.get()}) {
        if (executor && executor != changed && (executor->state().link == Link::Away ? back : broke))
            executor->probe();
    }
    StoreState now;
    now.shared = settings.isShared();
    now.link = Link::Ready;
    now.recognises = pops.state().link == Link::Ready || pops.state().link == Link::ReadOnly;
    const auto rank = [](Link link) {
        switch (link) {
        case Link::Away:
            return 3;
        case Link::Opening:
            return 2;
        case Link::ReadOnly:
            return 1;
        case Link::Ready:
            return 0;
        }
        return 0;
    };
    for (const Executor *executor : all()) {
        if (rank(executor->state().link) > rank(now.link)) {
            now.link = executor->state().link;
            now.error = executor->state().error;
        }
    }
    // Ready means that others are heard too, if that can be had.
    if (now.link == Link::Ready && ear && ear->state().link == Link::Opening)
        now.link = Link::Opening;
    if (now != state) {
        state = now;
        Q_EMIT q->stateChanged(state);
    }
}

void SqlRecord::Private::tell(Connection &connection, CustomerId customer, InteractionId interaction)
{
    customer = shownAs(connection, customer);
    QMetaObject::invokeMethod(
        q, [this, customer, interaction] { Q_EMIT q->interactionChanged(customer, interaction); },
        Qt::QueuedConnection);
}

void SqlRecord::Private::tellActions(Connection &connection, CustomerId customer)
{
    customer = shownAs(connection, customer);
    QMetaObject::invokeMethod(
        q, [this, customer] { Q_EMIT q->actionsChanged(customer); }, Qt::QueuedConnection);
}

void SqlRecord::Private::tellIdentity(const std::vector<CustomerId> &customers)
{
    QMetaObject::invokeMethod(
        q,
        [this, customers] {
            for (const CustomerId customer : customers)
                Q_EMIT q->identityChanged(customer);
        },
        Qt::QueuedConnection);
}

void SqlRecord::Private::tellMissed()
{
    QMetaObject::invokeMethod(
        q, [this] { Q_EMIT q->changesMissed(); }, Qt::QueuedConnection);
}

} // namespace teller
