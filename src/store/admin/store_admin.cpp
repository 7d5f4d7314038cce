// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/store_admin.h"
#include "store/admin/value_tiers.h"
#include "store/admin/wrap_up_codes.h"

#include "store/admin/bulk_insert.h"
#include "store/admin/customer_rights.h"
#include "store/record/identity_decisions.h"
#include "store/record/routines.h"
#include "store/record/search_index.h"
#include "store/sql/connection.h"
#include "store/sql/migrations.h"

#include <QMap>
#include <QUuid>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int customersABatch = 200;

} // namespace

class StoreAdmin::Private
{
public:
    explicit Private(StoreSettings settings)
        : connection(std::move(settings))
    {}

    /// Opens if it is not open; never makes a file.
    Result<Unit> reach(Connection::IfMissing ifMissing = Connection::IfMissing::Fail)
    {
        if (connection.isOpen())
            return {};
        return connection.open(ifMissing);
    }
    /// A store of exactly this program's version.
    Result<Unit> reachStore()
    {
        if (auto reached = reach(); !reached)
            return reached;
        return migrations.verify(connection);
    }

    Result<Unit> checkSchema(StoreReport &report);
    Result<Unit> checkContents(StoreReport &report);

    Connection connection;
    const Migrations migrations = Migrations::ofStore();
};

StoreAdmin::StoreAdmin(StoreSettings settings)
    : d(std::make_unique<Private>(std::move(settings)))
{}

StoreAdmin::~StoreAdmin() = default;

Result<Unit> StoreAdmin::create()
{
    if (auto reached = d->reach(Connection::IfMissing::Create); !reached)
        return reached;
    if (auto applied = d->migrations.apply(d->connection); !applied)
        return applied.error();
    if (auto made = Routines::apply(d->connection); !made)
        return made.error();
    if (auto made = SearchIndex::bringUpToDate(d->connection); !made)
        return made;
    auto id = meta(u"store_id"_s);
    if (!id)
        return id.error();
    if (id->isEmpty())
        return setMeta(u"store_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    return {};
}

Result<std::vector<int>> StoreAdmin::migrate()
{
    if (auto reached = d->reach(); !reached)
        return reached.error();
    if (auto version = d->migrations.versionOf(d->connection); !version)
        return version.error();
    auto applied = d->migrations.apply(d->connection);
    if (!applied)
        return applied;
    if (auto made = Routines::apply(d->connection); !made)
        return made.error();
    if (auto made = SearchIndex::bringUpToDate(d->connection); !made)
        return made.error();
    return applied;
}

Result<StoreReport> StoreAdmin::check()
{
    if (auto reached = d->reach(); !reached)
        return reached.error();
    StoreReport report;
    report.neededVersion = d->migrations.newest();
    auto version = d->migrations.versionOf(d->connection);
    if (!version)
        return version.error();
    report.version = *version;
    if (auto verified = d->migrations.verify(d->connection); !verified)
        report.defects.push_back(verified.error().detail);
    if (auto done = d->checkSchema(report); !done)
        return done.error();
    if (auto done = d->checkContents(report); !done)
        return done.error();
    auto amiss = Routines::defects(d->connection);
    if (!amiss)
        return amiss.error();
    report.defects.insert(report.defects.end(), amiss->begin(), amiss->end());
    return report;
}

Result<Unit> StoreAdmin::Private::checkSchema(StoreReport &report)
{
    for (const QString &name : migrations.namesOf(u"TABLE"_s)) {
        auto there = connection.runText(connection.dialect().tableExists(), {{"name"_L1, name}});
        if (!there)
            return there.error();
        if (*there == 0) {
            report.defects.push_back(u"the table %1 is missing"_s.arg(name));
            continue;
        }
        qint64 rows = 0;
        auto counted = connection.runRaw(u"SELECT count(*) FROM "_s + name,
                                         [&](const QSqlQuery &row) { rows = row.value(0).toLongLong(); });
        if (!counted)
            return counted.error();
        report.counts.emplace_back(name, rows);
    }
    for (const QString &name : migrations.namesOf(u"INDEX"_s)) {
        auto there = connection.runText(connection.dialect().indexExists(), {{"name"_L1, name}});
        if (!there)
            return there.error();
        if (*there == 0)
            report.defects.push_back(u"the index %1 is missing"_s.arg(name));
    }
    return {};
}

Result<Unit> StoreAdmin::Private::checkContents(StoreReport &report)
{
    if (connection.dialect().isPostgres()) {
        auto constraints = connection.runRaw(
            u"SELECT conrelid::regclass::text, conname FROM pg_constraint "
            "WHERE NOT convalidated AND connamespace = to_regnamespace(quote_ident(current_schema()))"_s,
            [&](const QSqlQuery &row) {
                report.defects.push_back(u"the constraint %2 of %1 was never checked"_s.arg(
                    row.value(0).toString(), row.value(1).toString()));
            });
        if (!constraints)
            return constraints.error();
        return {};
    }
    auto pages = connection.runRaw(u"PRAGMA integrity_check(20)"_s, [&](const QSqlQuery &row) {
        if (row.value(0).toString() != "ok"_L1)
            report.defects.push_back(u"the file is damaged: "_s + row.value(0).toString());
    });
    if (!pages)
        return pages.error();
    QMap<QString, int> dangling;
    auto references = connection.runRaw(u"PRAGMA foreign_key_check"_s,
                                        [&](const QSqlQuery &row) { ++dangling[row.value(0).toString()]; });
    if (!references)
        return references.error();
    for (auto it = dangling.begin(); it != dangling.end(); ++it)
        report.defects.push_back(u"%1 rows of %2 refer to nothing"_s.arg(it.value()).arg(it.key()));
    return {};
}

Result<QString> StoreAdmin::meta(const QString &key)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    QString value;
    auto read = d->connection.run("meta"_L1, {{"key"_L1, key}},
                                  [&](const QSqlQuery &row) { value = row.value(0).toString(); });
    if (!read)
        return read.error();
    return value;
}

Result<Unit> StoreAdmin::setMeta(const QString &key, const QString &value)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    auto done = d->connection.run("set_meta"_L1, {{"key"_L1, key}, {"value"_L1, value}});
    if (!done)
        return done.error();
    return {};
}

Result<Unit> StoreAdmin::putDispositions(const std::vector<Disposition> &dispositions)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return putWrapUpCodes(d->connection, dispositions);
}

Result<std::vector<Disposition>> StoreAdmin::dispositions()
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return wrapUpCodes(d->connection);
}

Result<Unit> StoreAdmin::putDisposition(const Disposition &disposition)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return putWrapUpCode(d->connection, disposition);
}

Result<Unit> StoreAdmin::dropDisposition(const QString &code)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return dropWrapUpCode(d->connection, code);
}

Result<Unit> StoreAdmin::putQueueRule(const QueueWrapUp &rule)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return putQueueWrapUp(d->connection, rule);
}

Result<Unit> StoreAdmin::dropQueueRule(const QString &queue)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return dropQueueWrapUp(d->connection, queue);
}

Result<qint64> StoreAdmin::load(const std::function<std::optional<CustomerFile>()> &next,
                                const std::function<void(qint64)> &progress)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    qint64 loaded = 0;
    BulkInsert rows;
    for (bool more = true; more;) {
        int batch = 0;
        while (batch < customersABatch) {
            const auto file = next();
            if (!file) {
                more = false;
                break;
            }
            writeRows(*file, rows);
            ++batch;
        }
        if (batch == 0)
            break;
        auto done = d->connection.inTransaction([&] { return rows.flush(d->connection); });
        if (!done)
            return done.error();
        loaded += batch;
        if (progress)
            progress(loaded);
    }
    if (auto analysed = d->migrations.analyse(d->connection); !analysed)
        return analysed.error();
    return loaded;
}

Result<bool> StoreAdmin::holdsCustomers()
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    auto rows = d->connection.runRaw(u"SELECT 1 FROM customers LIMIT 1"_s);
    if (!rows)
        return rows.error();
    return *rows > 0;
}

Result<FillProgress> StoreAdmin::fill(const NextFile &next, const FillListener &progress)
{
    const auto held = holdsCustomers();
    if (!held)
        return held.error();
    if (*held)
        return rejected(u"the store holds customers already"_s);
    return fillEmptyStore(d->connection, next, progress);
}

Result<std::vector<CustomerId>> StoreAdmin::holdersOf(const QString &accountNumber)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::holdersOf(d->connection, accountNumber);
}

Result<CustomerFile> StoreAdmin::exportCustomer(CustomerId customer, const QString &reason)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::exportCustomer(d->connection, customer, reason);
}

Result<std::vector<std::pair<QString, qint64>>> StoreAdmin::eraseCustomer(CustomerId customer,
                                                                          const QString &reason)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::eraseCustomer(d->connection, customer, reason);
}

Result<Expiry> StoreAdmin::expireWords(Instant before, const QString &reason,
                                       const std::function<bool(qint64)> &progress)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::expireWords(d->connection, before, reason, progress);
}

Result<qint64> StoreAdmin::countExpired(Instant before)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::countExpired(d->connection, before);
}

Result<std::vector<IdentityReview>>
StoreAdmin::identityReviews(const std::optional<std::pair<CustomerId, CustomerId>> &pair)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return readIdentityReviews(d->connection, pair);
}

Result<Unit> StoreAdmin::decideIdentity(CustomerId one, CustomerId other, IdentityDecision decision)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return teller::decideIdentity(d->connection, one, other, decision);
}

Result<std::vector<Merge>> StoreAdmin::merges(CustomerId customer)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return readMerges(d->connection, customer);
}

Result<MergeId> StoreAdmin::mergeCustomers(CustomerId customer, CustomerId survivor, const QString &reason)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::mergeCustomers(d->connection, customer, survivor, reason);
}

Result<Unit> StoreAdmin::unmergeCustomers(MergeId merge, const QString &reason)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return teller::unmergeCustomers(d->connection, merge, reason);
}

Result<std::vector<StoppedOutreach>> StoreAdmin::stoppedOutreach(Instant since)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return exportStoppedOutreach(d->connection, since);
}

Result<std::vector<OpenWork>> StoreAdmin::openWork(const AgentId &owner)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return readOpenWork(d->connection, owner);
}

Result<CompanyRules> StoreAdmin::companyRules()
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return readCompanyRules(d->connection);
}

Result<Unit> StoreAdmin::putTier(const ValueTier &tier)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return putValueTier(d->connection, tier);
}

Result<Unit> StoreAdmin::dropTier(const QString &name)
{
    if (auto reached = d->reachStore(); !reached)
        return reached;
    return dropValueTier(d->connection, name);
}

Result<AuditReport> StoreAdmin::verifyAudit(const AuditHeads &known)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::verifyAudit(d->connection, known);
}

Result<qint64> StoreAdmin::readAudit(const AuditQuery &query,
                                     const std::function<void(const AuditRow &)> &reader)
{
    if (auto reached = d->reachStore(); !reached)
        return reached.error();
    return teller::readAudit(d->connection, query, reader);
}

} // namespace teller
