// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sql_record.h"

#include "core/logging.h"
#include "core/when_done.h"
#include "store/record/company_rules.h"
#include "store/record/correct_note.h"
#include "store/record/create_customer.h"
#include "store/record/identity_decisions.h"
#include "store/record/matching.h"
#include "store/record/open_customers.h"
#include "store/record/record_rows.h"
#include "store/record/routines.h"
#include "store/record/save_agent_action.h"
#include "store/record/save_review.h"
#include "store/record/save_wrap_up.h"
#include "store/record/search.h"
#include "store/sql/connection.h"
#include "store/sql/executor.h"
#include "store/sql/migrations.h"

#include <algorithm>
#include <array>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPage = 1'000;
constexpr auto viewingChannel = "teller_viewing"_L1;     ///< payload: the customer
constexpr auto identityChannel = "teller_identities"_L1; ///< payload: the customer
constexpr auto importChannel = "teller_imports"_L1;      ///< payload: the customer

/// Where rights count, callers are recognised by a routine: find, admit, write down, answer.
QLatin1StringView recogniseStatement(const StoreSettings &settings)
{
    return settings.isShared() ? "call_recognise"_L1 : "recognise"_L1;
}

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
/// time.
Result<Unit> warmUp(Connection &connection)
{
    auto done = connection.run(recogniseStatement(connection.settings()),
                               recogniseValues(CallerKey(), SystemClock().now()));
    if (!done)
        return done.error();
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

template <typename T>
Result<std::vector<T>> rowsOf(Connection &connection, QLatin1StringView statement, const Values &values,
                              const std::function<T(const QSqlQuery &)> &make)
{
    std::vector<T> rows;
    auto done = connection.run(statement, values, [&](const QSqlQuery &row) { rows.push_back(make(row)); });
    if (!done)
        return done.error();
    return rows;
}

} // namespace

class SqlRecord::Private
{
public:
    Private(SqlRecord *owner, StoreSettings theSettings, const StorePatience &patience)
        : q(owner)
        , settings(std::move(theSettings))
        , pops(u"pops"_s,
               opener(settings, {recogniseStatement(settings), "timeline_page"_L1, "timeline_page_channel"_L1,
                                 "detail"_L1}),
               patience.pops)
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
    ~Private()
    {
        for (Executor *executor : all())
            executor->stop();
        if (ear)
            ear->stop();
    }

    void listen(const StoreSettings &where, std::chrono::milliseconds patience)
    {
        ear = std::make_unique<Executor>(u"ear"_s, bareOpener(where), patience,
                                         QStringList{WrapUpSaver::channel(), agentActionChannel(),
                                                     viewingChannel, identityChannel, importChannel},
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

    /// Own saves are heard too, unless nobody listens.
    [[nodiscard]] bool hears() const { return ear && ear->state().link == StoreState::Link::Ready; }

    std::array<Executor *, 3> all() { return {&pops, &writes, &searches}; }

    void startOthers()
    {
        writes.start();
        searches.start();
        if (ear)
            ear->start();
    }

    /// Away as soon as one connection is; ready when all of them are.
    void follow(const Executor *changed, const StoreState &one)
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

    /// Nobody else tells us; on PostgreSQL the notification comes to the one who saved as well. Called by
    /// work: the record outlives its executors, and with them what they do.
    void tell(Connection &connection, CustomerId customer, InteractionId interaction)
    {
        customer = shownAs(connection, customer);
        QMetaObject::invokeMethod(
            q, [this, customer, interaction] { Q_EMIT q->interactionChanged(customer, interaction); },
            Qt::QueuedConnection);
    }
    void tellActions(Connection &connection, CustomerId customer)
    {
        customer = shownAs(connection, customer);
        QMetaObject::invokeMethod(
            q, [this, customer] { Q_EMIT q->actionsChanged(customer); }, Qt::QueuedConnection);
    }

    /// Desks show the one as whom the customer is shown. A server is not asked: it would be a second round
    /// trip, and what is saved at a desk is saved for the one whom it shows.
    static CustomerId shownAs(Connection &connection, CustomerId customer)
    {
        if (!connection.settings().isShared()) {
            (void)connection.runText(
                u"SELECT merged_into FROM customers WHERE id = CAST(:id AS {uuid}) AND merged_into IS NOT NULL"_s,
                {{"id"_L1, idValue(customer)}}, [&customer](const QSqlQuery &row) {
                    customer = CustomerId::fromText(row.value(0).toString());
                });
        }
        return customer;
    }

    void tellIdentity(const std::vector<CustomerId> &customers)
    {
        QMetaObject::invokeMethod(
            q,
            [this, customers] {
                for (const CustomerId customer : customers)
                    Q_EMIT q->identityChanged(customer);
            },
            Qt::QueuedConnection);
    }
    void tellMissed()
    {
        QMetaObject::invokeMethod(
            q, [this] { Q_EMIT q->changesMissed(); }, Qt::QueuedConnection);
    }

    SqlRecord *const q;
    const StoreSettings settings;
    StoreState state;
    Executor pops;                 ///< recognition, pages, details
    Executor writes;               ///< saves
    Executor searches;             ///< what may take long
    std::unique_ptr<Executor> ear; ///< hears what others saved
    OpenCustomers openCustomers{writes, settings.isShared()};
};

SqlRecord::SqlRecord(StoreSettings settings, QObject *parent, const StorePatience &patience)
    : CustomerRecord(parent)
    , d(std::make_unique<Private>(this, std::move(settings), patience))
{}

SqlRecord::~SqlRecord() = default;

StoreState SqlRecord::state() const
{
    return d->state;
}

QFuture<Result<Recognition>> SqlRecord::recognise(const CallerKey &key, const AccessClaim &claim)
{
    return d->pops.run(
        [this, key, claim, desk = d->openCustomers.desk()](Connection &connection) -> Result<Recognition> {
            const Values values = recogniseValues(key, SystemClock().now(), claim, desk);
            RecognitionReader reader;
            auto done = connection.run(recogniseStatement(connection.settings()), values,
                                       [&reader](const QSqlQuery &row) { reader.read(row); });
            if (!done)
                return done.error();
            auto recognition = reader.finish(!key.customer && !accountKey(key.accountNumber).isEmpty());
            if (recognition && recognition->snapshot) {
                // `this` outlives its executors, and with them this call.
                QMetaObject::invokeMethod(
                    this,
                    [this, key, claim, who = recognition->snapshot->customer.id,
                     how = recognition->matchedBy] { d->openCustomers.recognised(key, claim, who, how); },
                    Qt::QueuedConnection);
            }
            return recognition;
        });
}

QFuture<Result<std::vector<InteractionKey>>> SqlRecord::timelineIndex(CustomerId customer)
{
    return d->searches.run([customer](Connection &connection) {
        auto keys = rowsOf<InteractionKey>(connection, "timeline_index"_L1,
                                           {{"customer"_L1, idValue(customer)}}, interactionKeyOf);
        // Here, because a database would sort even what comes in order: that of a single profile.
        const auto newestFirst = [](const InteractionKey &a, const InteractionKey &b) {
            return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : b.id < a.id;
        };
        if (keys && !std::is_sorted(keys->begin(), keys->end(), newestFirst))
            std::sort(keys->begin(), keys->end(), newestFirst);
        return keys;
    });
}

QFuture<Result<std::vector<Interaction>>> SqlRecord::timelinePage(CustomerId customer, InteractionKey from,
                                                                  int limit, std::optional<Channel> channel)
{
    Values values{{"customer"_L1, idValue(customer)},
                  {"started_at"_L1, toMsecs(from.startedAt)},
                  {"id"_L1, from.id.text()}, // the null id is the lowest of its moment, not NULL
                  {"limit"_L1, std::clamp(limit, 0, longestPage)}};
    if (channel)
        values.emplace_back("channel"_L1, channelCode(*channel));
    const auto statement = channel ? "timeline_page_channel"_L1 : "timeline_page"_L1;
    return d->pops.run([values, statement](Connection &connection) {
        return rowsOf<Interaction>(connection, statement, values, interactionOf);
    });
}

QFuture<Result<InteractionDetail>> SqlRecord::detail(CustomerId customer, InteractionId interaction)
{
    return d->pops.run([customer, interaction](Connection &connection) -> Result<InteractionDetail> {
        DetailReader reader;
        auto done = connection.run(
            "detail"_L1, {{"customer"_L1, idValue(customer)}, {"interaction"_L1, idValue(interaction)}},
            [&reader](const QSqlQuery &row) { reader.read(row); });
        if (!done)
            return done.error();
        return reader.finish();
    });
}

QFuture<Result<Document>> SqlRecord::document(CustomerId customer, InteractionId interaction, int index)
{
    // Not among the pops: a large one takes its time.
    return d->searches.run([customer, interaction, index](Connection &connection) -> Result<Document> {
        Result<Document> found = Error{Error::Code::NotFound, u"no such document"_s, false};
        if (index < 0)
            return found;
        auto done = connection.run("document"_L1,
                                   {{"customer"_L1, idValue(customer)},
                                    {"interaction"_L1, idValue(interaction)},
                                    {"index"_L1, index}},
                                   [&found](const QSqlQuery &row) { found = documentOf(row); });
        if (!done)
            return done.error();
        return found;
    });
}

QFuture<Result<SearchHits>> SqlRecord::search(const SearchQuery &query)
{
    return d->searches.run([query](Connection &connection) -> Result<SearchHits> {
        SearchHits hits;
        auto customers = searchCustomers(connection, query.text);
        if (!customers)
            return customers.error();
        hits.customers = std::move(*customers);
        if (!query.messages)
            return hits;
        auto messages = searchMessages(connection, query);
        if (!messages)
            return messages.error();
        hits.messages = std::move(*messages);
        return hits;
    });
}

QFuture<Result<HistoryFind>> SqlRecord::find(CustomerId customer, const QString &text)
{
    return d->searches.run(
        [customer, text](Connection &connection) { return findInHistory(connection, customer, text); });
}

QFuture<Result<std::vector<Disposition>>> SqlRecord::dispositions()
{
    return d->searches.run([](Connection &connection) {
        return rowsOf<Disposition>(connection, "dispositions"_L1, {}, [](const QSqlQuery &row) {
            return Disposition{row.value(0).toString(), row.value(1).toString(), row.value(2).toString()};
        });
    });
}

void SqlRecord::close(CustomerId customer)
{
    d->openCustomers.close(customer);
}

QFuture<Result<std::vector<Viewer>>> SqlRecord::viewers(CustomerId customer)
{
    return d->pops.run([customer, desk = d->openCustomers.desk()](Connection &connection) {
        if (!connection.settings().isShared()) // one desk alone
            return Result<std::vector<Viewer>>(std::vector<Viewer>());
        return rowsOf<Viewer>(connection, "call_viewers"_L1,
                              {{"desk"_L1, desk}, {"customer"_L1, idValue(customer)}}, viewerOf);
    });
}

QFuture<Result<bool>> SqlRecord::supervises()
{
    return d->searches.run([](Connection &connection) -> Result<bool> {
        bool does = false;
        if (!connection.settings().isShared())
            return does;
        auto done = connection.run("call_supervises"_L1, {},
                                   [&does](const QSqlQuery &row) { does = row.value(0).toBool(); });
        if (!done)
            return done.error();
        return does;
    });
}

QFuture<Result<std::vector<ReasonGiven>>> SqlRecord::reasonsGiven()
{
    return d->searches.run([](Connection &connection) {
        if (!connection.settings().isShared()) // nobody is ever asked for one
            return Result<std::vector<ReasonGiven>>(std::vector<ReasonGiven>());
        return rowsOf<ReasonGiven>(connection, "call_reasons"_L1, {}, [](const QSqlQuery &row) {
            return ReasonGiven{instantFromMsecs(row.value(0).toLongLong()),
                               AgentId(row.value(1).toString()),
                               row.value(2).toString(),
                               CustomerId::fromText(row.value(3).toString()),
                               row.value(4).toString(),
                               row.value(5).toString()};
        });
    });
}

QFuture<Result<std::vector<IdentityReview>>> SqlRecord::identityReviews()
{
    return d->searches.run([](Connection &connection) { return readIdentityReviews(connection); });
}

QFuture<Result<Unit>> SqlRecord::decide(CustomerId one, CustomerId other, IdentityDecision decision)
{
    return d->writes.run([this, one, other, decision, heard = d->hears()](Connection &connection) {
        if (connection.writingForbidden())
            return Result<Unit>(*connection.writingForbidden());
        auto decided = decideIdentity(connection, one, other, decision);
        if (decided && !heard)
            d->tellIdentity({one, other});
        return decided;
    });
}

QFuture<Result<std::vector<Merge>>> SqlRecord::merges(CustomerId customer)
{
    return d->searches.run([customer](Connection &connection) { return readMerges(connection, customer); });
}

QFuture<Result<MergeId>> SqlRecord::merge(CustomerId customer, CustomerId survivor, const QString &reason)
{
    return d->writes.run([this, customer, survivor, reason, heard = d->hears()](Connection &connection) {
        if (connection.writingForbidden())
            return Result<MergeId>(*connection.writingForbidden());
        auto merged = mergeCustomers(connection, customer, survivor, reason);
        if (merged && !heard)
            d->tellIdentity({customer, survivor});
        return merged;
    });
}

QFuture<Result<Unit>> SqlRecord::unmerge(MergeId merge, const QString &reason)
{
    return d->writes.run([this, merge, reason, heard = d->hears()](Connection &connection) {
        if (connection.writingForbidden())
            return Result<Unit>(*connection.writingForbidden());
        auto parted = unmergeCustomers(connection, merge, reason);
        if (parted && !heard)
            d->tellMissed();
        return parted;
    });
}

QFuture<Result<Unit>> SqlRecord::save(const Review &review)
{
    return d->writes.run([this, review, heard = d->hears()](Connection &connection) {
        if (connection.writingForbidden())
            return Result<Unit>(*connection.writingForbidden());
        auto saved = saveReview(connection, review);
        if (saved && !heard)
            d->tell(connection, review.customer, review.interaction);
        return saved;
    });
}

QFuture<Result<Unit>> SqlRecord::save(const AgentAction &action)
{
    return d->writes.run([this, action, heard = d->hears()](Connection &connection) {
        if (connection.writingForbidden())
            return Result<Unit>(*connection.writingForbidden());
        auto saved = saveAgentAction(connection, action);
        if (saved && !heard)
            d->tellActions(connection, action.customer);
        return saved;
    });
}

QFuture<Result<Unit>> SqlRecord::save(const NewCustomer &customer)
{
    return d->writes.run([customer](Connection &connection) {
        if (connection.writingForbidden())
            return Result<Unit>(*connection.writingForbidden());
        return createCustomer(connection, customer);
    });
}

QFuture<Result<std::vector<CustomerSummary>>> SqlRecord::holders(const NewCustomer &customer)
{
    return d->searches.run([customer](Connection &connection) { return holdersOf(connection, customer); });
}

QFuture<Result<CompanyRules>> SqlRecord::companyRules()
{
    return d->searches.run([](Connection &connection) { return readCompanyRules(connection); });
}

QFuture<Result<Unit>> SqlRecord::save(const WrapUp &wrapUp)
{
    return d->writes.run([this, wrapUp, heard = d->hears()](Connection &connection) {
        if (connection.writingForbidden())
            return Result<Unit>(*connection.writingForbidden());
        auto saved = WrapUpSaver::save(connection, wrapUp);
        if (saved && !heard)
            d->tell(connection, wrapUp.interaction.customer, wrapUp.interaction.id);
        return saved;
    });
}

QFuture<Result<Unit>> SqlRecord::correct(const NoteCorrection &correction)
{
    return d->writes.run([this, correction, heard = d->hears()](Connection &connection) {
        if (connection.writingForbidden())
            return Result<Unit>(*connection.writingForbidden());
        auto saved = correctNote(connection, correction);
        if (saved && !heard)
            d->tell(connection, correction.interaction.customer, correction.interaction.id);
        return saved;
    });
}

QFuture<Result<std::vector<Colleague>>> SqlRecord::colleagues()
{
    return d->searches.run([](Connection &connection) {
        const auto statement = connection.settings().isShared() ? "colleagues"_L1 : "colleagues_here"_L1;
        return rowsOf<Colleague>(connection, statement, {}, [](const QSqlQuery &row) {
            return Colleague{AgentId(row.value(0).toString()), row.value(1).toString(),
                             row.value(2).toString(), row.value(3).toString()};
        });
    });
}

QFuture<Result<std::vector<Mention>>> SqlRecord::mentions(const AgentId &agent)
{
    return d->searches.run([agent](Connection &connection) {
        const bool shared = connection.settings().isShared();
        const Instant since = SystemClock().now() - mentionsLast;
        Values values{{"since"_L1, toMsecs(since)}};
        if (!shared) // where agents sign in, the store knows who asks
            values.emplace_back("agent"_L1, agent.text());
        return rowsOf<Mention>(connection, shared ? "call_mentions"_L1 : "mentions"_L1, values,
                               [](const QSqlQuery &row) {
                                   return Mention{AgentActionId::fromText(row.value(0).toString()),
                                                  CustomerId::fromText(row.value(1).toString()),
                                                  row.value(2).toString(),
                                                  InteractionId::fromText(row.value(3).toString()),
                                                  row.value(4).toString(),
                                                  instantFromMsecs(row.value(5).toLongLong())};
                               });
    });
}

} // namespace teller
