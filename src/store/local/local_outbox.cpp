// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/local_outbox.h"

#include "core/logging.h"
#include "core/when_done.h"
#include "store/local/local_file.h"
#include "store/local/outbox_rows.h"
#include "store/sql/connection.h"

#include <QPromise>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <map>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 4;
constexpr int firstPauseMs = 500;
constexpr int longestPauseMs = 30'000;

CustomerId customerOf(const Written &what)
{
    if (const auto *wrapUp = std::get_if<WrapUp>(&what))
        return wrapUp->interaction.customer;
    if (const auto *review = std::get_if<Review>(&what))
        return review->customer;
    if (const auto *customer = std::get_if<NewCustomer>(&what))
        return customer->id;
    if (const auto *correction = std::get_if<NoteCorrection>(&what))
        return correction->interaction.customer;
    return std::get<AgentAction>(what).customer;
}

/// It is the entry that the store does not want, and not the store that cannot be had.
bool isRefusal(const Error &error, const StoreState &state)
{
    using Code = Error::Code;
    return !error.canRetry && state.link == StoreState::Link::Ready &&
           (error.code == Code::Rejected || error.code == Code::NotPermitted || error.code == Code::Damaged ||
            error.code == Code::Internal);
}

} // namespace

class LocalOutbox::Private
{
public:
    struct Waiting
    {
        OutboxEntryId id;
        Written what;
        bool sent = false; ///< and not answered yet
    };

    Private(LocalOutbox *owner, std::shared_ptr<LocalFile> theFile, CustomerRecord &theRecord,
            QString theStore, QString theAgent, const Clock &theClock)
        : q(owner)
        , file(std::move(theFile))
        , record(theRecord)
        , rows{file.get(), std::move(theStore), std::move(theAgent)}
        , clock(theClock)
    {
        pause.setSingleShot(true);
        QObject::connect(&pause, &QTimer::timeout, q, [this] { deliver(); });
        reload.setSingleShot(true);
        reload.setInterval(longestPauseMs / 6);
        QObject::connect(&reload, &QTimer::timeout, q, [this] { load(); });
        QObject::connect(&record, &CustomerRecord::stateChanged, q, [this](const StoreState &state) {
            if (state.link != StoreState::Link::Ready)
                return;
            pauseMs = firstPauseMs;
            pause.stop();
            deliver();
        });
    }

    void load()
    {
        if (loading || loaded)
            return;
        loading = true;
        whenDone(
            q, file->executor().run([rows = rows](Connection &connection) { return rows.read(connection); }),
            [this](const Result<OutboxRows::Contents> &contents) {
                loading = false;
                if (!contents) {
                    qCWarning(lcStore) << "the outbox cannot be read:" << contents.error().detail;
                    reload.start();
                    return;
                }
                loaded = true;
                waiting.clear();
                refusedIds.clear();
                elsewhere = contents->elsewhere;
                for (const OutboxRows::Row &row : contents->rows) {
                    if (row.entry.refused)
                        refusedIds.insert(row.entry.id);
                    else
                        waiting[row.number] = Waiting{row.entry.id, row.entry.what};
                }
                Q_EMIT q->countsChanged();
                deliver();
            });
    }

    void adopt(const OutboxRows::Kept &kept, OutboxEntryId id, const Written &what)
    {
        if (!loaded) {
            load(); // which finds it too
            return;
        }
        for (const OutboxEntryId old : kept.replaced)
            refusedIds.remove(old);
        waiting[kept.number] = Waiting{id, what};
        Q_EMIT q->countsChanged();
        deliver();
    }

    /// This machine's disk takes nothing: the store itself may.
    void saveDirectly(OutboxEntryId id, const Written &what, const Error &diskError,
                      const std::shared_ptr<QPromise<Result<OutboxEntryId>>> &promise)
    {
        const bool behindOthers = std::any_of(waiting.begin(), waiting.end(), [&](const auto &one) {
            return customerOf(one.second.what) == customerOf(what);
        });
        if (behindOthers || record.state().link != StoreState::Link::Ready) {
            promise->addResult(Result<OutboxEntryId>(diskError));
            promise->finish();
            return;
        }
        whenDone(q, save(what), [this, id, diskError, promise](const Result<Unit> &saved) {
            promise->addResult(saved ? Result<OutboxEntryId>(id) : Result<OutboxEntryId>(diskError));
            promise->finish();
            if (saved) // not before whoever put it knows its id
                QMetaObject::invokeMethod(
                    q, [this, id] { Q_EMIT q->delivered(id); }, Qt::QueuedConnection);
        });
    }

    QFuture<Result<Unit>> save(const Written &what) { return saved(record, what); }

    void deliver()
    {
        if (!loaded || pause.isActive() || record.state().link != StoreState::Link::Ready)
            return;
        int sent = 0;
        QSet<CustomerId> busy;
        for (auto &[number, entry] : waiting) {
            if (entry.sent) {
                ++sent;
                busy.insert(customerOf(entry.what));
            }
        }
        for (auto &[number, entry] : waiting) {
            if (sent >= atOnce)
                return;
            const CustomerId customer = customerOf(entry.what);
            if (busy.contains(customer))
                continue;
            busy.insert(customer);
            ++sent;
            entry.sent = true;
            whenDone(q, save(entry.what),
                     [this, n = number](const Result<Unit> &result) { answered(n, result); });
        }
    }

    void answered(qint64 number, const Result<Unit> &result)
    {
        const auto it = waiting.find(number);
        if (it == waiting.end())
            return;
        const OutboxEntryId id = it->second.id;
        if (!result && !isRefusal(result.error(), record.state())) {
            it->second.sent = false;
            if (!pause.isActive()) {
                pause.start(pauseMs);
                pauseMs = std::min(pauseMs * 2, longestPauseMs);
            }
            return;
        }
        waiting.erase(it);
        pauseMs = firstPauseMs;
        if (result) {
            whenDone(q, file->executor().run([id](Connection &connection) {
                return connection.run("outbox_drop"_L1, {{"id"_L1, idValue(id)}});
            }),
                     [](const Result<qint64> &dropped) {
                         if (!dropped) // it is sent once more after a restart, which changes nothing
                             qCWarning(lcStore) << "a delivered entry stays:" << dropped.error().detail;
                     });
            Q_EMIT q->countsChanged();
            Q_EMIT q->delivered(id);
        } else {
            refuse(id, result.error());
        }
        deliver();
    }

    void refuse(OutboxEntryId id, const Error &error)
    {
        refusedIds.insert(id);
        whenDone(q, file->executor().run([id, error](Connection &connection) {
            return connection.run(
                "outbox_refuse"_L1,
                {{"id"_L1, idValue(id)}, {"code"_L1, codeName(error.code)}, {"detail"_L1, error.detail}});
        }),
                 [this, id, error](const Result<qint64> &marked) {
                     if (!marked) // it is offered to the store once more after a restart
                         qCWarning(lcStore) << "a refusal cannot be kept:" << marked.error().detail;
                     Q_EMIT q->countsChanged();
                     Q_EMIT q->refused(id, error);
                 });
    }

    LocalOutbox *const q;
    const std::shared_ptr<LocalFile> file;
    CustomerRecord &record;
    const OutboxRows rows;
    const Clock &clock;
    bool loaded = false;
    bool loading = false;
    std::map<qint64, Waiting> waiting; ///< by number: in order
    QSet<OutboxEntryId> refusedIds;
    int elsewhere = 0;
    int pauseMs = firstPauseMs;
    QTimer pause;  ///< before the store is tried again
    QTimer reload; ///< before the file is tried again
};

LocalOutbox::LocalOutbox(std::shared_ptr<LocalFile> file, CustomerRecord &record, const QString &store,
                         const AgentId &agent, const Clock &clock, QObject *parent)
    : Outbox(parent)
    , d(std::make_unique<Private>(this, std::move(file), record, store, agent.text(), clock))
{
    d->load();
}

LocalOutbox::~LocalOutbox() = default;

QFuture<Result<OutboxEntryId>> LocalOutbox::put(const Written &what)
{
    auto promise = std::make_shared<QPromise<Result<OutboxEntryId>>>();
    promise->start();
    const auto id = OutboxEntryId::create();
    const auto kept =
        d->file->executor().run([rows = d->rows, id, what, now = d->clock.now()](Connection &connection) {
            return rows.put(connection, id, what, now);
        });
    whenDone(this, kept, [this, id, what, promise](const Result<OutboxRows::Kept> &result) {
        if (!result) {
            d->saveDirectly(id, what, result.error(), promise);
            return;
        }
        promise->addResult(Result<OutboxEntryId>(id));
        promise->finish();
        d->adopt(*result, id, what);
    });
    return promise->future();
}

QFuture<Result<std::vector<OutboxEntry>>> LocalOutbox::entries()
{
    return d->file->executor().run(
        [rows = d->rows](Connection &connection) -> Result<std::vector<OutboxEntry>> {
            if (const auto damage = rows.file->takeDamage())
                return *damage;
            auto contents = rows.read(connection);
            if (!contents)
                return contents.error();
            std::vector<OutboxEntry> entries;
            entries.reserve(contents->rows.size());
            for (const OutboxRows::Row &row : contents->rows)
                entries.push_back(row.entry);
            return entries;
        });
}

QFuture<Result<Unit>> LocalOutbox::takeBack(OutboxEntryId id)
{
    auto promise = std::make_shared<QPromise<Result<Unit>>>();
    promise->start();
    whenDone(this, d->file->executor().run([rows = d->rows, id](Connection &connection) {
        return rows.makeDraft(connection, id);
    }),
             [this, id, promise](const Result<Unit> &result) {
                 if (result) {
                     d->refusedIds.remove(id);
                     Q_EMIT countsChanged();
                 }
                 promise->addResult(result);
                 promise->finish();
             });
    return promise->future();
}

QFuture<Result<Unit>> LocalOutbox::forget(OutboxEntryId id)
{
    auto promise = std::make_shared<QPromise<Result<Unit>>>();
    promise->start();
    whenDone(this, d->file->executor().run([rows = d->rows, id](Connection &connection) {
        return rows.forget(connection, id);
    }),
             [this, id, promise](const Result<Unit> &result) {
                 if (result) {
                     d->refusedIds.remove(id);
                     Q_EMIT countsChanged();
                 }
                 promise->addResult(result);
                 promise->finish();
             });
    return promise->future();
}

Outbox::Counts LocalOutbox::counts() const
{
    return {int(d->waiting.size()), int(d->refusedIds.size()), d->elsewhere};
}

} // namespace teller
