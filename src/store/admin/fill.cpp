// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/fill.h"

#include "store/admin/bulk_copy.h"
#include "store/admin/bulk_insert.h"
#include "store/record/search_index.h"
#include "store/sql/connection.h"
#include "store/sql/loose_schema.h"
#include "store/sql/migrations.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QMutexLocker>
#include <QWaitCondition>

#include <deque>
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

/// Makes batches in a thread of its own while the database takes the ones before.
template <typename Batch>
class Ahead final
{
public:
    struct Item
    {
        Batch rows;
        qint64 customers = 0; ///< up to and including these rows
        qint64 interactions = 0;
    };
    /// Fills in the next item; false when there is none.
    using Make = std::function<bool(Item &)>;

    explicit Ahead(Make make)
        : m_thread([this, make = std::move(make)] { produce(make); })
    {}
    ~Ahead()
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_stopped = true;
            m_changed.wakeAll();
        }
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Ahead)

    std::optional<Item> next()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_items.empty() && !m_ended)
            m_changed.wait(&m_mutex);
        if (m_items.empty())
            return std::nullopt;
        std::optional<Item> item(std::move(m_items.front()));
        m_items.pop_front();
        m_changed.wakeAll();
        return item;
    }

private:
    void produce(const Make &make)
    {
        for (bool more = true; more;) {
            Item item;
            more = make(item);
            const QMutexLocker lock(&m_mutex);
            while (m_items.size() >= batchesAhead && !m_stopped)
                m_changed.wait(&m_mutex);
            if (m_stopped)
                return;
            if (more)
                m_items.push_back(std::move(item));
            else
                m_ended = true;
            m_changed.wakeAll();
        }
    }

    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<Item> m_items;
    bool m_ended = false;
    bool m_stopped = false;
    std::thread m_thread; // last: it uses the others
};

class Filler final
{
public:
    Filler(Connection &connection, const NextFile &next,
           const std::function<void(const FillProgress &)> &progress)
        : m_connection(connection)
        , m_next(next)
        , m_progress(progress)
    {}

    Result<FillProgress> run()
    {
        auto schema = LooseSchema::takeApart(m_connection, tableNames() + SearchIndex::tables());
        if (!schema)
            return schema.error();
        // Only now can nobody else add one.
        auto held = m_connection.runRaw(u"SELECT 1 FROM customers LIMIT 1"_s);
        if (!held)
            return held.error();
        if (*held > 0)
            return Error{Error::Code::Rejected, u"the store holds customers already"_s, false};
        if (const auto begun = m_connection.dialect().isPostgres() ? preparePostgres() : Result<Unit>();
            !begun)
            return begun.error();
        if (auto filled = m_connection.dialect().isPostgres() ? fillPostgres() : fillSqlite(); !filled)
            return filled.error();
        if (auto indexed = SearchIndex::fill(m_connection); !indexed)
            return indexed.error();
        auto built = schema->putTogether(m_connection, [this](int done, int of) {
            m_now.built = done;
            m_now.toBuild = of;
            m_progress(m_now);
        });
        if (!built)
            return built.error();
        if (auto analysed = Migrations::ofStore().analyse(m_connection); !analysed)
            return analysed.error();
        m_now.built = m_now.toBuild;
        m_progress(m_now);
        return m_now;
    }

private:
    Result<Unit> preparePostgres()
    {
        // Emptying the tables in this transaction allows FREEZE, and with wal_level=minimal spares the log.
        for (const QString &sql :
             {u"SET LOCAL maintenance_work_mem = '256MB'"_s, u"TRUNCATE "_s + tableNames().join(u", "_s)})
        {
            if (auto done = m_connection.runRaw(sql); !done)
                return done.error();
        }
        return {};
    }

    Result<Unit> fillPostgres()
    {
        auto widths = BulkCopy::widthsOf(m_connection);
        if (!widths)
            return widths.error();
        const auto rows = std::make_shared<BulkCopy>(*widths);
        return drain<BulkCopy::Batch>(
            [rows](const CustomerFile &file) {
                writeRows(file, *rows);
                return rows->size() >= bytesABatch;
            },
            [rows] { return rows->take(); },
            [this](BulkCopy::Batch &batch) { return BulkCopy::send(m_connection, batch); });
    }

    Result<Unit> fillSqlite()
    {
        const auto rows = std::make_shared<std::unique_ptr<BulkInsert>>(std::make_unique<BulkInsert>());
        const auto gathered = std::make_shared<size_t>(0);
        return drain<std::unique_ptr<BulkInsert>>(
            [rows, gathered](const CustomerFile &file) {
                writeRows(file, **rows);
                *gathered += file.interactions.size();
                return *gathered >= interactionsABatch;
            },
            [rows, gathered] {
                *gathered = 0;
                return std::exchange(*rows, std::make_unique<BulkInsert>());
            },
            [this](std::unique_ptr<BulkInsert> &batch) { return batch->flush(m_connection); });
    }

    /// `add` says whether a batch is full; `take` gives it; `send` writes it.
    template <typename Batch, typename Add, typename Take, typename Send>
    Result<Unit> drain(Add add, Take take, Send send)
    {
        qint64 customers = 0;
        qint64 interactions = 0;
        bool more = true;
        Ahead<Batch> ahead(
            [this, add, take, customers, interactions, more](typename Ahead<Batch>::Item &item) mutable {
                if (!more)
                    return false;
                for (bool full = false; !full;) {
                    const auto file = m_next();
                    if (!file) {
                        more = false;
                        break;
                    }
                    ++customers;
                    interactions += qint64(file->interactions.size());
                    full = add(*file);
                }
                item = {take(), customers, interactions};
                return true;
            });
        QElapsedTimer sinceProgress;
        sinceProgress.start();
        while (auto item = ahead.next()) {
            if (auto sent = send(item->rows); !sent)
                return sent;
            m_now.customers = item->customers;
            m_now.interactions = item->interactions;
            if (sinceProgress.elapsed() >= progressMs) {
                m_progress(m_now);
                sinceProgress.restart();
            }
        }
        return {};
    }

    Connection &m_connection;
    const NextFile &m_next;
    const std::function<void(const FillProgress &)> &m_progress;
    FillProgress m_now;
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
                                    const std::function<void(const FillProgress &)> &progress)
{
    Filler filler(connection, next, progress);
    if (connection.dialect().isPostgres())
        return connection.inTransaction([&] { return filler.run(); });
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
            return Error{Error::Code::Rejected, u"%1 rows refer to nothing"_s.arg(*dangling), false};
        return filled;
    });
}

} // namespace teller
