// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/sql_record.h"

#include "store/record/company_rules.h"
#include "store/record/correct_note.h"
#include "store/record/create_customer.h"
#include "store/record/identity_decisions.h"
#include "store/record/matching.h"
#include "store/record/record_rows.h"
#include "store/record/save_agent_action.h"
#include "store/record/save_review.h"
#include "store/record/save_wrap_up.h"
#include "store/record/search.h"
#include "store/record/sql_record_lines.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPage = 1'000;

template <typename T>
Result<std::vector<T>> rowsOf(Connection &connection, QLatin1StringView statement, const Values &values,
                              const std::function<T(const QSqlQuery &)> &make,
                              Connection::Rows atOnce = Connection::Rows::AllAtOnce)
{
    std::vector<T> rows;
    auto done = connection.run(
        statement, values, [&](const QSqlQuery &row) { rows.push_back(make(row)); }, atOnce);
    if (!done)
        return done.error();
    return rows;
}

} // namespace

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
            auto done =
                teller::recognise(connection, values, [&reader](const QSqlQuery &row) { reader.read(row); });
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
        auto keys =
            rowsOf<InteractionKey>(connection, "timeline_index"_L1, {{"customer"_L1, idValue(customer)}},
                                   interactionKeyOf, Connection::Rows::OneByOne);
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

QFuture<Result<std::vector<OpenWork>>> SqlRecord::openWork(const AgentId &agent)
{
    return d->searches.run([agent](Connection &connection) {
        const bool shared = connection.settings().isShared();
        const Values values = shared ? Values() : Values{{"agent"_L1, agent.text()}};
        return rowsOf<OpenWork>(connection, shared ? "call_own_work"_L1 : "own_work"_L1, values,
                                [](const QSqlQuery &row) {
                                    return OpenWork{row.value(0).toString() == "promise"_L1,
                                                    row.value(1).toString(),
                                                    CustomerId::fromText(row.value(2).toString()),
                                                    row.value(3).toString(),
                                                    AgentId(row.value(4).toString()),
                                                    {},
                                                    instantFromMsecs(row.value(5).toLongLong()),
                                                    instantFromMsecs(row.value(6).toLongLong()),
                                                    row.value(7).toString()};
                                });
    });
}

} // namespace teller
