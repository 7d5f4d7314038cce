// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

class QThread;

namespace teller {

class Breaker;
class Connection;
class ExecutorWorker;

/// One thread, one event loop, one connection. Work is done in the order in which it was given.
///
/// The connection is opened in the thread, and opened again with growing pauses when it was lost. Work that
/// meets a lost connection is done once more on a fresh one if that can be had at once (everything the store
/// does may be done twice); else it fails with a retryable error, as does, at once, everything that comes
/// while the store is away.
///
/// Work under way whose future was cancelled is interrupted as soon as other work waits for it to end.
///
/// Work that takes longer than the limit is cut off (see Breaker), whatever the server does or does not do,
/// and fails with Unreachable. Looking after that needs the event loop of the thread that made the executor.
/// Destroying the executor lets the work at hand end if it ends soon, cuts it off if not, and finishes the
/// rest with Cancelled.
class Executor final : public QObject
{
    Q_OBJECT
public:
    /// Called in the thread; gives a connection that is ready for work. A connection to a server is to be
    /// made with the breaker.
    using Opener = std::function<Result<std::unique_ptr<Connection>>(const std::shared_ptr<Breaker> &)>;

    static constexpr std::chrono::milliseconds defaultLimit{10'000};

    enum class Start { AtOnce, WhenTold };

    /// `channels`: PostgreSQL channels to listen on.
    Executor(const QString &name, Opener opener, std::chrono::milliseconds limit = defaultLimit,
             const QStringList &channels = {}, Start start = Start::AtOnce, QObject *parent = nullptr);
    ~Executor() override;

    /// As last heard; `shared` is not filled in.
    [[nodiscard]] const StoreState &state() const { return m_state; }

    /// `work` takes a Connection & and returns a Result; it runs in the executor's thread. If the future is
    /// cancelled before its turn comes, it is never done.
    template <typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        using Outcome = std::invoke_result_t<Work, Connection &>;
        auto job = std::make_unique<JobOf<Outcome, Work>>(std::move(work));
        auto future = job->promise.future();
        post(std::move(job));
        return future;
    }

    /// Before start(), and for a file: looks every now and then, while there is nothing to do, whether
    /// another connection has written to it. Nobody tells; one PRAGMA reads a number.
    void lookForOtherWriters();
    /// Opens the connection, unless that was done already. Work that came earlier waits for it.
    void start();
    /// Looks whether the connection still stands; one that is away and may come back is tried at once.
    void probe();
    /// Takes no more work and gives up what waits; call it for several executors before they are destroyed,
    /// so that they end at the same time.
    void stop();

Q_SIGNALS:
    void stateChanged(const teller::StoreState &state);
    /// Somebody notified a channel. Arrives in this object's thread.
    void notified(const QString &channel, const QString &payload);
    /// Another connection, most likely of another program, wrote to the file. Arrives in this object's
    /// thread.
    void writtenElsewhere();

private:
    friend class ExecutorWorker;

    struct Job
    {
        virtual ~Job() = default;
        /// Does the work; the reason if it failed.
        virtual std::optional<Error> attempt(Connection &connection) = 0;
        virtual void deliver() = 0;
        /// Whoever asked has cancelled the future.
        [[nodiscard]] virtual bool isUnwanted() const = 0;
        virtual void fail(const Error &error) = 0;
    };

    template <typename Outcome, typename Work>
    struct JobOf final : Job
    {
        explicit JobOf(Work theWork)
            : work(std::move(theWork))
        {
            promise.start();
        }
        std::optional<Error> attempt(Connection &connection) override
        {
            outcome = work(connection);
            if (outcome->ok())
                return std::nullopt;
            return outcome->error();
        }
        void deliver() override
        {
            promise.addResult(std::move(*outcome));
            promise.finish();
        }
        [[nodiscard]] bool isUnwanted() const override { return promise.isCanceled(); }
        void fail(const Error &error) override
        {
            promise.addResult(Outcome(error));
            promise.finish();
        }

        Work work;
        std::optional<Outcome> outcome;
        QPromise<Outcome> promise;
    };

    void post(std::unique_ptr<Job> job);
    void adopt(const StoreState &state);
    void watch();

    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QThread *m_thread;
    bool m_started = false;
    QTimer m_watch; ///< runs while work is under way
    StoreState m_state;
};

} // namespace teller
