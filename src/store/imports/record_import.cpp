// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/record_import.h"

#include "core/clock.h"
#include "store/imports/earlier_deliveries.h"
#include "store/imports/import_passages.h"
#include "store/imports/import_rows.h"
#include "store/imports/import_threads.h"
#include "store/imports/import_writer.h"
#include "store/record/audit_chain.h"
#include "store/sql/connection.h"
#include "store/sql/migrations.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

// Any number that no other program would pick, and neither that of the migrations nor that of the routines.
constexpr auto advisoryLock = "128017222854004"_L1;
constexpr int attempts = 3; ///< of a batch, when others are in the way

using Prepared = std::vector<PreparedRecord>;
using Place = Prepared::iterator;

/// What is asked of the store about some records: themselves, and those that they belong to.
Result<EarlierDeliveries> earlierOf(Connection &connection, Place begin, Place end)
{
    std::map<QString, QStringList> ids;
    for (Place one = begin; one != end; ++one) {
        QStringList &list = ids[one->record.source];
        list.append(one->record.externalId);
        for (const PreparedRecord *was = one->asBefore.get(); was; was = was->asBefore.get())
            list.append(was->record.externalId);
        if (!one->record.who.sameAs.isEmpty())
            list.append(one->record.who.sameAs);
    }
    for (auto &[source, list] : ids)
        list.removeDuplicates();
    return findDeliveries(connection, ids);
}

/// A record that the store has under the id that it had before stays what it is.
void keepFormerId(PreparedRecord &one, const EarlierDeliveries &known)
{
    const PreparedRecord *was = &one;
    while (was && !known.contains(was->key()))
        was = was->asBefore.get();
    while (was && !known.contains(one.key())) { // which ends at the one that was found
        const std::unique_ptr<PreparedRecord> before = std::move(one.asBefore);
        one = std::move(*before);
    }
}

Prepared preparedAll(std::vector<ImportedRecord> batch)
{
    Prepared records;
    records.reserve(batch.size());
    for (ImportedRecord &one : batch)
        records.push_back(prepared(std::move(one)));
    return records;
}

} // namespace

class RecordImport::Private
{
public:
    Private(StoreSettings settings, AfterBatch theAfterBatch)
        : connection(std::move(settings))
        , afterBatch(std::move(theAfterBatch))
    {}

    enum class Outcome { Added, Updated, Unchanged, Erased, Refused };

    struct Decision
    {
        Outcome outcome = Outcome::Refused;
        CustomerId customer;
    };

    /// What is to be done with a record, given what was delivered before; null if it has nobody to belong to.
    Decision decide(PreparedRecord &one, const EarlierDeliveries &known) const
    {
        if (!one.refusal.isEmpty())
            return {};
        const auto before = known.constFind(one.key());
        if (before != known.cend() && before->erased)
            return {Outcome::Erased, {}};
        CustomerId customer = one.profile.id;
        if (customer.isNull()) {
            const auto other = known.constFind(one.record.source + QChar(0) + one.record.who.sameAs);
            if (other != known.cend() && other->erased)
                return {Outcome::Erased, {}};
            if (other == known.cend()) {
                one.refusal = u"The record that it belongs to is not known yet; import that first."_s;
                return {};
            }
            customer = other->customer;
        }
        if (before == known.cend())
            return {Outcome::Added, customer};
        const bool same = before->digest == one.digest && before->customer == customer;
        const Instant version = changedAtFrom(before->holds);
        const bool older = isSet(version) && isSet(one.record.changedAt) && one.record.changedAt < version;
        return {same || older ? Outcome::Unchanged : Outcome::Updated, customer};
    }

    static void count(ImportCounts &counts, Outcome outcome, size_t record, const QString &refusal)
    {
        switch (outcome) {
        case Outcome::Added:
            ++counts.added;
            break;
        case Outcome::Updated:
            ++counts.updated;
            break;
        case Outcome::Unchanged:
            ++counts.unchanged;
            break;
        case Outcome::Erased:
            ++counts.erased;
            break;
        case Outcome::Refused:
            counts.refused.push_back({record, refusal});
        }
    }

    /// Records no two of which are the same one.
    Result<Unit> writeRun(Place begin, Place end, size_t first, ImportCounts &counts,
                          QSet<CustomerId> &touched)
    {
        auto known = earlierOf(connection, begin, end);
        if (!known)
            return known.error();
        CustomerRows customers;
        std::vector<ChangedRecord> changed;
        std::vector<std::pair<Place, CustomerId>> toWrite;
        for (Place one = begin; one != end; ++one) {
            keepFormerId(*one, *known);
            const Decision decision = decide(*one, *known);
            count(counts, decision.outcome, first + size_t(one - begin), one->refusal);
            if (decision.outcome != Outcome::Added && decision.outcome != Outcome::Updated)
                continue;
            if (decision.outcome == Outcome::Updated) {
                const EarlierDelivery before = known->value(one->key());
                changed.push_back({before, &*one, decision.customer});
                touched.insert(before.customer);
            }
            touched.insert(decision.customer);
            known->insert(one->key(), {decision.customer, one->digest, one->interaction, {}, false});
            if (!one->profile.id.isNull())
                customers.add(*one, decision.customer);
            toWrite.emplace_back(one, decision.customer);
        }
        if (toWrite.empty())
            return {};
        std::vector<ImportThreads::Written> answers;
        answers.reserve(toWrite.size());
        for (const auto &[one, customer] : toWrite)
            answers.emplace_back(&*one, customer);
        ImportThreads threads(connection, std::move(answers));
        if (auto found = threads.findThose(); !found)
            return found;
        if (auto done = takeBack(connection, changed); !done)
            return done;
        writer->drop();
        customers.write(writer->rows());
        if (auto done = writer->flush(); !done)
            return done;
        const Instant now = SystemClock().now();
        std::vector<ImportPassages::Written> interactions;
        for (const auto &[one, customer] : toWrite) {
            writeRecord(*one, customer, now, writer->rows());
            for (const InteractionDetail &detail : one->record.part.interactions)
                interactions.push_back({customer, &detail});
        }
        if (auto begun = passages ? passages->makeOf(interactions) : Result<Unit>(); !begun)
            return begun;
        if (auto done = writer->flush(); !done)
            return done;
        writer->drop(); // the room that their texts took: the next ones may be small
        if (auto put = passages ? passages->putMissing() : Result<Unit>(); !put)
            return put;
        if (auto handed = threads.handOn(); !handed)
            return handed;
        return clearAway(connection, changed);
    }

    /// For the transaction of a batch: alone; with room to put its rows in order; and without waiting for the
    /// disk, because whatever a power cut takes is imported again, and note() waits for all of it.
    Result<Unit> onServer()
    {
        if (!connection.dialect().isPostgres())
            return {};
        for (const QString &sql : {u"SELECT pg_advisory_xact_lock(%1)"_s.arg(advisoryLock),
                                   u"SET LOCAL synchronous_commit = off"_s, u"SET LOCAL work_mem = '32MB'"_s})
        {
            if (auto done = connection.runRaw(sql); !done)
                return done.error();
        }
        return {};
    }

    Result<ImportCounts> write(Place begin, Place end, size_t first)
    {
        if (auto ready = onServer(); !ready)
            return ready.error();
        ImportCounts counts;
        QSet<CustomerId> touched;
        for (Place run = begin; run != end;) {
            QSet<QString> keys;
            Place stop = run;
            const auto isNew = [&keys](const PreparedRecord &one) {
                const PreparedRecord *was = &one;
                while (was && !keys.contains(was->key()))
                    was = was->asBefore.get();
                return !was;
            };
            for (; stop != end && isNew(*stop); ++stop) {
                for (const PreparedRecord *was = &*stop; was; was = was->asBefore.get())
                    keys.insert(was->key());
            }
            if (auto done = writeRun(run, stop, first + size_t(run - begin), counts, touched); !done)
                return done.error();
            run = stop;
        }
        if (touched.isEmpty())
            return counts;
        std::vector<CustomerId> customers(touched.begin(), touched.end());
        std::sort(customers.begin(), customers.end());
        // Identity resolution comes in here, and only here.
        if (afterBatch) {
            if (auto done = afterBatch(connection, customers); !done)
                return done.error();
        }
        if (auto told = tell(customers); !told)
            return told.error();
        return counts;
    }

    /// After it was found out whose it is: desks know a customer as whom they are shown.
    Result<Unit> tell(const std::vector<CustomerId> &customers)
    {
        if (!connection.dialect().isPostgres())
            return {};
        QJsonArray rows;
        for (const CustomerId customer : customers)
            rows.append(QJsonArray{customer.text()});
        const QString list = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
        if (auto told = connection.run("import_notify"_L1, {{"rows"_L1, list}}); !told)
            return told.error();
        return {};
    }

    Result<ImportCounts> tryPut(Place begin, Place end, size_t first)
    {
        Result<ImportCounts> done = ImportCounts();
        for (int attempt = 0; attempt < attempts; ++attempt) {
            writer->begin(!lastWasWritten);
            done = connection.inTransaction([&] { return write(begin, end, first); });
            lastWasWritten = done.ok();
            if (done || !done.error().canRetry || !connection.isOpen())
                break;
        }
        return done;
    }

    Result<ImportCounts> put(Place begin, Place end, size_t first)
    {
        auto done = tryPut(begin, end, first);
        if (done || done.error().code != Error::Code::Rejected)
            return done;
        if (end - begin == 1) {
            ImportCounts refused;
            refused.refused.push_back(
                {first, u"The store does not take it ("_s + done.error().detail + u")."_s});
            return refused;
        }
        const Place middle = begin + (end - begin) / 2;
        auto left = put(begin, middle, first);
        if (!left)
            return left;
        auto right = put(middle, end, first + size_t(middle - begin));
        if (!right)
            return right;
        left->added += right->added;
        left->updated += right->updated;
        left->unchanged += right->unchanged;
        left->erased += right->erased;
        left->refused.insert(left->refused.end(), right->refused.begin(), right->refused.end());
        return left;
    }

    /// In a file: a batch need not be on the disk before the next one begins, because whatever a power cut
    /// takes is imported again; note() waits for all of it. Keys come in no order, so that a larger cache
    /// spares reading; and what a statement has changed, should it fail, need not go through a file.
    Result<Unit> tune()
    {
        if (connection.dialect().isPostgres())
            return {};
        for (const QString &pragma :
             {u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA cache_size = -65536"_s,
              u"PRAGMA wal_autocheckpoint = 25000"_s, u"PRAGMA temp_store = MEMORY"_s})
        {
            if (auto done = connection.runRaw(pragma); !done)
                return done.error();
        }
        return {};
    }
    Result<Unit> waitForDisk(bool wait)
    {
        if (connection.dialect().isPostgres())
            return {};
        auto set = connection.runRaw(u"PRAGMA synchronous = "_s + (wait ? u"FULL"_s : u"NORMAL"_s));
        if (!set)
            return set.error();
        return {};
    }

    Connection connection;
    const AfterBatch afterBatch;
    std::unique_ptr<ImportWriter> writer;
    std::unique_ptr<ImportPassages> passages; ///< on PostgreSQL
    bool lastWasWritten = true;
    struct Seen
    {
        CustomerId customer;
        quint64 digest = 0; ///< the beginning of it
        Instant changedAt;
    };
    QHash<quint64, Seen> seen; ///< by look(): a beginning of the digest of each key
};

RecordImport::RecordImport(StoreSettings settings, AfterBatch afterBatch)
    : d(std::make_unique<Private>(std::move(settings), std::move(afterBatch)))
{}

RecordImport::~RecordImport() = default;

Result<Unit> RecordImport::open()
{
    if (auto opened = d->connection.open(); !opened)
        return opened;
    if (auto fits = Migrations::ofStore().verify(d->connection); !fits)
        return fits;
    if (auto tuned = d->tune(); !tuned)
        return tuned;
    auto writer = ImportWriter::on(d->connection);
    if (!writer)
        return writer.error();
    d->writer = std::move(*writer);
    if (d->connection.dialect().isPostgres())
        d->passages = std::make_unique<ImportPassages>(d->connection);
    return {};
}

Result<ImportCounts> RecordImport::put(std::vector<ImportedRecord> batch)
{
    return putPrepared(preparedAll(std::move(batch)));
}

Result<ImportCounts> RecordImport::putPrepared(std::vector<PreparedRecord> batch)
{
    return d->put(batch.begin(), batch.end(), 0);
}

Result<ImportCounts> RecordImport::look(std::vector<ImportedRecord> batch)
{
    return lookPrepared(preparedAll(std::move(batch)));
}

Result<ImportCounts> RecordImport::lookPrepared(std::vector<PreparedRecord> records)
{
    auto stored = earlierOf(d->connection, records.begin(), records.end());
    if (!stored)
        return stored.error();
    const auto shortened = [](const QString &key) {
        return qFromBigEndian<quint64>(
            QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Md5).constData());
    };
    ImportCounts counts;
    for (size_t i = 0; i < records.size(); ++i) {
        PreparedRecord &one = records[i];
        for (const QString &key : {one.key(), QString(one.record.source + QChar(0) + one.record.who.sameAs)})
        {
            const auto seen = d->seen.constFind(shortened(key));
            if (seen != d->seen.cend())
                stored->insert(key, {seen->customer,
                                     seen->digest == shortened(one.digest) ? one.digest : QString(),
                                     {},
                                     heldText({}, seen->changedAt),
                                     false});
        }
        keepFormerId(one, *stored);
        const Private::Decision decision = d->decide(one, *stored);
        Private::count(counts, decision.outcome, i, one.refusal);
        if (decision.outcome == Private::Outcome::Added || decision.outcome == Private::Outcome::Updated)
            d->seen.insert(shortened(one.key()),
                           {decision.customer, shortened(one.digest), one.record.changedAt});
    }
    return counts;
}

Result<Unit> RecordImport::note(const QString &what)
{
    if (auto waiting = d->waitForDisk(true); !waiting)
        return waiting;
    auto noted = d->connection.inTransaction(
        [&] { return appendAudit(d->connection, u"import"_s, {}, u"admin"_s, {}, what); });
    if (auto waiting = d->waitForDisk(false); !waiting)
        return waiting;
    return noted;
}

Result<Unit> RecordImport::analyse()
{
    return Migrations::ofStore().analyse(d->connection);
}

} // namespace teller
