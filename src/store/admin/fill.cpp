// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/fill.h"

#include "core/bounded_queue.h"
#include "store/admin/bulk_copy.h"
#include "store/admin/passage_copy.h"
#include "store/admin/passage_fill.h"
#include "store/admin/sqlite_rows.h"
#include "store/record/search_index.h"
#include "store/sql/connection.h"
#include "store/sql/loose_schema.h"
#include "store/sql/statistics.h"

#include <QElapsedTimer>

#include <array>
#include <future>
#include <memory>
#include <thread>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesABatch = 4 * 1024 * 1024;
constexpr size_t interactionsABatch = 2'000;
constexpr size_t batchesAhead = 4;
constexpr qint64 progressMs = 250;

QStringList tableNames()
{
    QStringList names;
    for (const TableShape &shape : customerTables())
        names += shape.name;
    return names;
}

/// Rows that were made, and how much there is up to and including them.
template <typename Rows>
struct Batch
{
    Result<Rows> rows;
    qint64 customers;
    qint64 interactions;
};

/// What goes to PostgreSQL at once.
struct Copied
{
    BulkCopy::Batch rows;
    QByteArray passages;
};

class Filler final
{
public:
    Filler(Connection &connection, const NextFile &next, const FillListener &progress)
        : m_connection(connection)
        , m_next(next)
        , m_progress(progress)
    {}

    /// In a transaction; on PostgreSQL its commit has to follow, for the passages have theirs in here.
    Result<FillProgress> run()
    {
        const bool shared = m_connection.dialect().isPostgres();
        QStringList tables = tableNames() + SearchIndex::tables();
        if (shared)
            tables.removeAll(u"passages"_s);
        auto schema = LooseSchema::takeApart(m_connection, tables);
        if (!schema)
            return schema.error();
        // Only now can nobody else add one.
        auto held = m_connection.runRaw(u"SELECT 1 FROM customers LIMIT 1"_s);
        if (!held)
            return held.error();
        if (*held > 0)
            return rejected(u"the store holds customers already"_s);
        if (const auto begun = shared ? preparePostgres(tables) : Result<Unit>(); !begun)
            return begun.error();
        std::optional<PassageFill> passages;
        if (shared)
            passages.emplace(m_connection.settings());
        if (auto filled = shared ? fillPostgres(*passages) : fillSqlite(); !filled)
            return filled.error();
        if (passages)
            passages->end();
        if (auto indexed = SearchIndex::fill(m_connection); !indexed)
            return indexed.error();
        auto built = schema->putTogether(m_connection, [&](int done, int of) {
            m_now.built = done + (passages ? passages->built() : 0);
            m_now.toBuild = of + (passages ? passages->toBuild() : 0);
            return m_progress(m_now);
        });
        if (!built)
            return built.error();
        // While the passages are still being built; they see to themselves.
        if (auto analysed = refreshStatistics(m_connection, tables); !analysed)
            return analysed.error();
        if (passages) {
            if (auto there = passages->build(); !there)
                return there.error();
            if (auto kept = passages->commit(); !kept)
                return kept.error();
            m_keptPassages = true;
        }
        m_now.built = m_now.toBuild;
        (void)m_progress(m_now); // it is done
        return m_now;
    }
    /// The passages are in the store whether or not the transaction that run() belongs to is committed.
    [[nodiscard]] bool keptPassages() const { return m_keptPassages; }

private:
    Result<Unit> preparePostgres(const QStringList &tables)
    {
        // Emptying the tables in this transaction allows FREEZE, and with wal_level=minimal spares the log.
        if (auto emptied = m_connection.runRaw(u"TRUNCATE "_s + tables.join(u", "_s)); !emptied)
            return emptied.error();
        return {};
    }

    Result<Unit> fillPostgres(PassageFill &words)
    {
        auto widths = BulkCopy::widthsOf(m_connection);
        if (!widths)
            return widths.error();
        BulkCopy rows(*widths);
        // Of the thread that makes the rows, while this connection takes them. The passages of one batch are
        // made beside the next batch.
        std::unique_ptr<Connection> dictionary;
        std::array<std::unique_ptr<PassageCopy>, 2> passages;
        size_t current = 0;
        std::future<QByteArray> before;
        const auto add = [&](const CustomerFile &file) {
            writeRows(file, rows);
            passages[current]->add(file);
            return rows.size() >= bytesABatch;
        };
        const auto take = [&](bool last) -> Result<Copied> {
            auto made = passages[current]->takeBeside();
            if (!made)
                return made.error();
            QByteArray texts = before.valid() ? before.get() : QByteArray();
            if (last)
                texts += made->get();
            else
                before = std::move(*made);
            current = 1 - current;
            return Copied{rows.take(), std::move(texts)};
        };
        const auto begin = [&]() -> Result<Unit> {
            dictionary = std::make_unique<Connection>(m_connection.settings());
            for (auto &one : passages)
                one = std::make_unique<PassageCopy>(*dictionary);
            return dictionary->open();
        };
        const auto end = [&] {
            before = {}; // waits
            passages = {};
            dictionary.reset();
        };
        return drain<Copied>(begin, add, take, end, [&](Copied &batch) {
            return words.put(std::move(batch.passages)) ? BulkCopy::send(m_connection, batch.rows)
                                                        : words.build();
        });
    }

    Result<Unit> fillSqlite()
    {
        using Rows = std::unique_ptr<SqliteRows>;
        Rows rows = std::make_unique<SqliteRows>();
        size_t gathered = 0;
        const auto add = [&](const CustomerFile &file) {
            writeRows(file, *rows);
            gathered += file.interactions.size();
            return gathered >= interactionsABatch;
        };
        const auto take = [&](bool) -> Result<Rows> {
            gathered = 0;
            return std::exchange(rows, std::make_unique<SqliteRows>());
        };
        return drain<Rows>([]() -> Result<Unit> { return {}; }, add, take, [] {},
                           [this](Rows &batch) { return batch->flush(m_connection); });
    }

    /// Makes batches in a thread of its own while the database takes the ones before. In that thread: `begin`
    /// and `end`; `add` says whether a batch is full; `take` gives it, and is told which is the last. In this
    /// one: `send` writes it.
    template <typename Rows, typename Begin, typename Add, typename Take, typename End, typename Send>
    Result<Unit> drain(Begin begin, Add add, Take take, End end, Send send)
    {
        BoundedQueue<Batch<Rows>> batches(batchesAhead);
        std::thread maker([&] {
            qint64 customers = 0;
            qint64 interactions = 0;
            if (auto begun = begin(); !begun) {
                (void)batches.put({begun.error(), customers, interactions});
            } else {
                for (bool more = true; more;) {
                    more = gather(customers, interactions, add);
                    more = batches.put({take(!more), customers, interactions}) && more;
                }
            }
            end();
            batches.end();
        });
        auto done = sendAll(batches, send);
        batches.close();
        maker.join();
        return done;
    }

    /// False: that were the last.
    template <typename Add>
    bool gather(qint64 &customers, qint64 &interactions, Add add)
    {
        for (bool full = false; !full;) {
            const auto file = m_next();
            if (!file)
                return false;
            ++customers;
            interactions += qint64(file->interactions.size());
            full = add(*file);
        }
        return true;
    }

    template <typename Rows, typename Send>
    Result<Unit> sendAll(BoundedQueue<Batch<Rows>> &batches, Send send)
    {
        QElapsedTimer sinceProgress;
        sinceProgress.start();
        while (auto batch = batches.take()) {
            if (!batch->rows)
                return batch->rows.error();
            if (auto sent = send(*batch->rows); !sent)
                return sent;
            m_now.customers = batch->customers;
            m_now.interactions = batch->interactions;
            if (sinceProgress.elapsed() >= progressMs) {
                if (!m_progress(m_now))
                    return Error{Error::Code::Cancelled, u"stopped between two batches"_s, true};
                sinceProgress.restart();
            }
        }
        return {};
    }

    Connection &m_connection;
    const NextFile &m_next;
    const FillListener &m_progress;
    FillProgress m_now;
    bool m_keptPassages = false;
};

/// SQLite writes rows at the end of a file faster without its write-ahead log, through which they would go
/// twice; and looks up every reference while they are checked one by one.
class SqliteForBulk final
{
public:
    explicit SqliteForBulk(Connection &connection)
        : m_connection(connection)
    {}
    ~SqliteForBulk()
    {
        set(u"PRAGMA cache_size = -16000"_s);
        set(u"PRAGMA foreign_keys = ON"_s);
        set(u"PRAGMA journal_mode = WAL"_s);
    }
    Q_DISABLE_COPY_MOVE(SqliteForBulk)

    Result<Unit> begin()
    {
        for (const QString &sql : {u"PRAGMA journal_mode = DELETE"_s, u"PRAGMA foreign_keys = OFF"_s,
                                   u"PRAGMA cache_size = -131072"_s})
        {
            if (auto done = m_connection.runRaw(sql); !done)
                return done.error();
        }
        return {};
    }

private:
    void set(const QString &pragma) { (void)m_connection.runRaw(pragma); }
    Connection &m_connection;
};

} // namespace

Result<FillProgress> fillEmptyStore(Connection &connection, const NextFile &next,
                                    const FillListener &progress)
{
    Filler filler(connection, next, progress);
    if (connection.dialect().isPostgres()) {
        auto filled = connection.inTransaction([&] { return filler.run(); });
        if (!filled && filler.keptPassages())
            (void)connection.runRaw(u"TRUNCATE passages"_s); // of nobody; the next fill would do it, too
        return filled;
    }
    SqliteForBulk bulk(connection);
    if (auto begun = bulk.begin(); !begun)
        return begun.error();
    return connection.inTransaction([&]() -> Result<FillProgress> {
        auto filled = filler.run();
        if (!filled)
            return filled;
        auto dangling = connection.runRaw(u"PRAGMA foreign_key_check"_s);
        if (!dangling)
            return dangling.error();
        if (*dangling > 0)
            return rejected(u"%1 rows refer to nothing"_s.arg(*dangling));
        return filled;
    });
}

} // namespace teller
