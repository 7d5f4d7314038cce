// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/executor.h"

#include "core/logging.h"
#include "store/sql/breaker.h"
#include "store/sql/connection.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QPointer>
#include <QRandomGenerator>
#include <QSqlDriver>
#include <QThread>

#include <algorithm>
#include <deque>
#include <thread>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPauseMs = 250;
constexpr int longestPauseMs = 5'000;
constexpr int watchMs = 500;
constexpr int readOnlyWatchMs = 5'000;
constexpr int otherWritersMs = 2'000;
constexpr int graceMs = 1'000; ///< what work at hand is given to end by itself when the executor is destroyed
constexpr int exitWaitMs = 12'000;
constexpr int interruptAgainMs = 20;
constexpr int longestInterruptionMs = 2'000;

/// Trying the same password again may lock the account; the others may mend themselves on the server.
bool worthAnotherTry(const Error &error)
{
    return error.code != Error::Code::AuthFailed && error.code != Error::Code::TlsFailed;
}

} // namespace

/// What both threads touch.
struct Executor::Shared
{
    enum class Busy { No, Working, Opening };

    explicit Shared(std::chrono::milliseconds theLimit)
        : limit(theLimit)
    {}

    const std::chrono::milliseconds limit;
    const std::shared_ptr<Breaker> breaker = std::make_shared<Breaker>();
    ExecutorWorker *worker = nullptr;
    bool looksForOtherWriters = false; ///< said before the thread begins

    QMutex mutex; ///< guards what follows
    std::deque<std::unique_ptr<Job>> jobs;
    std::optional<Error> away; ///< why work need not even wait for its turn
    QDeadlineTimer grace;      ///< since stop()
    bool stopping = false;
    Busy busy = Busy::No;
    QDeadlineTimer deadline; ///< of what is under way
    bool watched = false;
    bool cut = false;             ///< what is under way was cut off
    const Job *current = nullptr; ///< the work under way
    bool interrupting = false;    ///< somebody sees to it that it ends

    QMutex interruption; ///< locked, before the other, by whoever interrupts the work or ends it by itself

    /// Nobody waits for the work under way, and others do.
    [[nodiscard]] bool isInTheWay() const { return current && !jobs.empty() && current->isUnwanted(); }

    void begin(const Job *job)
    {
        const QMutexLocker lock(&mutex);
        current = job;
    }
    /// After this no interruption of it is under way, so that none meets the work that follows.
    void end()
    {
        const bool alone = interruption.tryLock(longestInterruptionMs);
        {
            const QMutexLocker lock(&mutex);
            current = nullptr;
        }
        if (alone)
            interruption.unlock();
    }

    /// Until it has ended: between two statements there is nothing to interrupt.
    void interruptCurrent()
    {
        for (;;) {
            {
                const QMutexLocker alone(&interruption);
                {
                    const QMutexLocker lock(&mutex);
                    interrupting = isInTheWay();
                    if (!interrupting)
                        return;
                }
                breaker->interrupt();
            }
            QThread::msleep(interruptAgainMs);
        }
    }

    std::unique_ptr<Job> take()
    {
        const QMutexLocker lock(&mutex);
        if (jobs.empty() || stopping)
            return nullptr;
        auto job = std::move(jobs.front());
        jobs.pop_front();
        return job;
    }

    bool isStopping()
    {
        const QMutexLocker lock(&mutex);
        return stopping;
    }
};

/// Lives in the executor's thread.
class ExecutorWorker final : public QObject
{
    Q_OBJECT
public:
    ExecutorWorker(QString name, Executor::Opener opener, QStringList channels,
                   std::shared_ptr<Executor::Shared> shared)
        : m_name(std::move(name))
        , m_opener(std::move(opener))
        , m_channels(std::move(channels))
        , m_shared(std::move(shared))
    {}

    void begin()
    {
        m_retry = new QTimer(this);
        m_retry->setSingleShot(true);
        connect(m_retry, &QTimer::timeout, this, [this] {
            if (!m_connection)
                open();
        });
        m_watch = new QTimer(this);
        connect(m_watch, &QTimer::timeout, this, [this] {
            if (m_connection && !(m_channels.isEmpty() ? m_connection->stillOpen() : m_connection->isOpen()))
            {
                m_wasCut = false;
                lose(Error{Error::Code::Unreachable, u"the connection was closed"_s, true});
                open();
            } else if (m_connection && m_readOnlyAge.hasExpired()) {
                lookWhetherReadOnly();
            }
        });
        m_otherWriters = new QTimer(this);
        m_otherWriters->setInterval(otherWritersMs);
        connect(m_otherWriters, &QTimer::timeout, this, &ExecutorWorker::lookForOtherWriters);
        open();
        drain();
    }

    void drain()
    {
        while (auto job = m_shared->take())
            perform(*job);
    }

    void probe()
    {
        if (!m_connection) {
            if (m_retry->isActive())
                open();
            return;
        }
        auto alive = watched(Shared::Busy::Working, [this] { return m_connection->askReadOnly(); });
        if (!alive && isLost(alive.error()))
            lose(alive.error());
    }

    void end()
    {
        m_connection.reset();
        thread()->quit();
    }

Q_SIGNALS:
    void stateChanged(const teller::StoreState &state);
    void notified(const QString &channel, const QString &payload);
    void writtenElsewhere();
    void begun();

private:
    using Shared = Executor::Shared;

    /// Does `work`, which may hang, under the eyes of the executor.
    template <typename Work>
    std::invoke_result_t<Work> watched(Shared::Busy busy, Work work)
    {
        bool tell = false;
        {
            const QMutexLocker lock(&m_shared->mutex);
            m_shared->busy = busy;
            m_shared->deadline.setRemainingTime(m_shared->limit);
            m_shared->cut = false;
            tell = !m_shared->watched;
            m_shared->watched = true;
        }
        if (tell)
            Q_EMIT begun();
        auto outcome = work();
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->busy = Shared::Busy::No;
        m_wasCut = m_shared->cut;
        return outcome;
    }

    void perform(Executor::Job &job)
    {
        if (job.isUnwanted()) {
            job.fail(Error{Error::Code::Cancelled, u"nobody waits for it any more"_s, false});
            return;
        }
        if (!m_connection) {
            job.fail(m_error);
            return;
        }
        const auto attempt = [this, &job] {
            m_shared->begin(&job);
            auto failure = job.attempt(*m_connection);
            m_shared->end();
            return failure;
        };
        auto error = watched(Shared::Busy::Working, attempt);
        if (error && isLost(*error)) {
            lose(*error);
            // A server that let the time run out will not answer the second time either.
            if (!m_wasCut && !m_shared->isStopping())
                open();
            if (!m_connection) {
                job.fail(m_error);
                return;
            }
            error = watched(Shared::Busy::Working, attempt);
            if (error && isLost(*error)) {
                lose(*error);
                job.fail(m_error);
                return;
            }
        }
        if (error && !job.isUnwanted())
            qCInfo(lcStore).noquote() << m_name << codeName(error->code) << error->detail;
        job.deliver();
    }

    [[nodiscard]] bool isLost(const Error &error) const
    {
        return m_connection && !m_connection->isOpen() &&
               (error.code == Error::Code::Unreachable || error.code == Error::Code::Internal);
    }

    void open()
    {
        auto opened = watched(Shared::Busy::Opening, [this] {
            auto fresh = m_opener(m_shared->breaker);
            if (!fresh)
                return fresh;
            for (const QString &channel : m_channels) {
                if (!(*fresh)->driver()->subscribeToNotification(channel))
                    return Result<std::unique_ptr<Connection>>(
                        Error{Error::Code::Unreachable, u"cannot listen"_s, true});
            }
            return fresh;
        });
        if (!opened) {
            away(opened.error());
            refuseWork();
            return;
        }
        m_connection = std::move(*opened);
        if (!m_channels.isEmpty()) {
            connect(m_connection->driver(), &QSqlDriver::notification, this,
                    [this](const QString &channel, QSqlDriver::NotificationSource, const QVariant &payload) {
                        Q_EMIT notified(channel, payload.toString());
                    });
        }
        m_pauseMs = firstPauseMs;
        m_retry->stop();
        if (m_connection->dialect().isPostgres())
            m_watch->start(watchMs);
        if (m_shared->looksForOtherWriters && !m_connection->dialect().isPostgres()) {
            m_dataVersion = dataVersion();
            m_otherWriters->start();
        }
        {
            const QMutexLocker lock(&m_shared->mutex);
            m_shared->away.reset();
        }
        qCInfo(lcStore).noquote() << m_name << "ready";
        tellReady();
    }

    void tellReady()
    {
        m_readOnly = m_connection->isReadOnly();
        m_readOnlyAge =
            m_readOnly ? QDeadlineTimer(readOnlyWatchMs) : QDeadlineTimer(QDeadlineTimer::Forever);
        StoreState state;
        state.link = m_readOnly ? StoreState::Link::ReadOnly : StoreState::Link::Ready;
        state.error = m_connection->writingForbidden();
        Q_EMIT stateChanged(state);
    }

    /// A standby that was promoted does not say so.
    void lookWhetherReadOnly()
    {
        m_readOnlyAge.setRemainingTime(readOnlyWatchMs);
        auto asked = watched(Shared::Busy::Working, [this] { return m_connection->askReadOnly(); });
        if (!asked && isLost(asked.error()))
            lose(asked.error());
        else if (asked && m_connection->isReadOnly() != m_readOnly)
            tellReady();
    }

    /// Which differs from the one before if another connection has written meanwhile (SQLite, "PRAGMA
    /// data_version"); nothing if that cannot be read just now.
    std::optional<qint64> dataVersion()
    {
        std::optional<qint64> version;
        auto read = m_connection->runRaw(u"PRAGMA data_version"_s, [&version](const QSqlQuery &row) {
            version = row.value(0).toLongLong();
        });
        return read ? version : std::nullopt;
    }
    void lookForOtherWriters()
    {
        const auto now = m_connection ? dataVersion() : std::nullopt;
        if (!now)
            return;
        if (m_dataVersion && *m_dataVersion != *now)
            Q_EMIT writtenElsewhere();
        m_dataVersion = now;
    }

    /// The connection was there and is gone.
    void lose(const Error &error)
    {
        m_watch->stop();
        m_otherWriters->stop();
        m_connection.reset();
        away(Error{Error::Code::Unreachable, m_wasCut ? u"no answer in time"_s : error.detail, true});
        if (m_wasCut)
            refuseWork();
    }

    /// Until it is open again; else what comes would wait for as long as an attempt to open takes.
    void refuseWork()
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->away = m_error;
    }

    void away(const Error &error)
    {
        m_error = error;
        qCWarning(lcStore).noquote() << m_name << "away:" << codeName(error.code) << error.detail;
        if (worthAnotherTry(error)) {
            // A jitter, so that a thousand desktops do not come back in the same moment.
            const int jitter = int(QRandomGenerator::global()->bounded(m_pauseMs / 2 + 1));
            m_retry->start(m_pauseMs * 3 / 4 + jitter);
            m_pauseMs = std::min(m_pauseMs * 2, longestPauseMs);
        }
        StoreState state;
        state.link = StoreState::Link::Away;
        state.error = error;
        Q_EMIT stateChanged(state);
    }

    const QString m_name;
    const Executor::Opener m_opener;
    const QStringList m_channels;
    const std::shared_ptr<Executor::Shared> m_shared;
    std::unique_ptr<Connection> m_connection;
    Error m_error;
    bool m_wasCut = false; ///< the last watched work
    bool m_readOnly = false;
    QDeadlineTimer m_readOnlyAge{QDeadlineTimer::Forever};
    int m_pauseMs = firstPauseMs;
    QTimer *m_retry = nullptr;
    QTimer *m_watch = nullptr;
    QTimer *m_otherWriters = nullptr;
    std::optional<qint64> m_dataVersion;
};

Executor::Executor(const QString &name, Opener opener, std::chrono::milliseconds limit,
                   const QStringList &channels, Start start, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(limit))
    , m_thread(new QThread)
{
    qRegisterMetaType<StoreState>();
    auto *worker = new ExecutorWorker(name, std::move(opener), channels, m_shared);
    m_shared->worker = worker;
    worker->moveToThread(m_thread);
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &Executor::watch);
    connect(worker, &ExecutorWorker::begun, this, &Executor::watch);
    connect(worker, &ExecutorWorker::stateChanged, this, &Executor::adopt);
    connect(worker, &ExecutorWorker::notified, this, &Executor::notified);
    connect(worker, &ExecutorWorker::writtenElsewhere, this, &Executor::writtenElsewhere);
    connect(m_thread, &QThread::started, worker, &ExecutorWorker::begin);
    connect(m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread->setObjectName(name);
    if (start == Start::AtOnce)
        this->start();
}

Executor::~Executor()
{
    stop();
    const auto wait = [this](int ms) {
        return m_thread->wait(QDeadlineTimer(ms));
    };
    bool ended = m_thread->wait(m_shared->grace);
    for (QDeadlineTimer patience(exitWaitMs); !ended && !patience.hasExpired();) {
        m_shared->breaker->cut();
        ended = wait(100);
    }
    if (ended) {
        delete m_thread;
    } else {
        // Looking up a host's address can take as long as it likes: better to leave the thread behind than to
        // hang at exit.
        qCWarning(lcStore) << "a database call does not end; its thread is left behind";
    }
}

void Executor::lookForOtherWriters()
{
    Q_ASSERT(!m_started);
    m_shared->looksForOtherWriters = true;
}

void Executor::start()
{
    if (!m_shared->worker || std::exchange(m_started, true))
        return;
    m_thread->start();
}

void Executor::stop()
{
    std::deque<std::unique_ptr<Job>> rest;
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (m_shared->stopping)
            return;
        m_shared->stopping = true;
        m_shared->grace.setRemainingTime(graceMs);
        rest.swap(m_shared->jobs);
    }
    for (const auto &job : rest)
        job->fail(Error{Error::Code::Cancelled, u"the store is being closed"_s, false});
    disconnect(m_shared->worker, nullptr, this, nullptr);
    if (m_started)
        QMetaObject::invokeMethod(m_shared->worker, &ExecutorWorker::end, Qt::QueuedConnection);
    else
        delete m_shared->worker;
    m_shared->worker = nullptr; // goes with its thread
}

void Executor::post(std::unique_ptr<Job> job)
{
    std::optional<Error> refusal;
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (m_shared->stopping)
            refusal = Error{Error::Code::Cancelled, u"the store is being closed"_s, false};
        else if (m_shared->away)
            refusal = m_shared->away;
        if (!refusal) {
            m_shared->jobs.push_back(std::move(job));
            QMetaObject::invokeMethod(m_shared->worker, &ExecutorWorker::drain, Qt::QueuedConnection);
            if (m_shared->isInTheWay() && !m_shared->interrupting) {
                // In a thread of its own, which is left to itself: a server may let it wait.
                m_shared->interrupting = true;
                std::thread([shared = m_shared] { shared->interruptCurrent(); }).detach();
            }
            return;
        }
    }
    job->fail(*refusal);
}

/// Runs from the moment in which something begins until nothing is under way, and cuts off what takes too
/// long.
void Executor::watch()
{
    using namespace std::chrono_literals;
    const QMutexLocker lock(&m_shared->mutex);
    if (m_shared->busy == Shared::Busy::No) {
        m_shared->watched = false;
        return;
    }
    // Connecting has time limits of its own, one for each host; ours counts from where it has succeeded.
    const bool opening = m_shared->busy == Shared::Busy::Opening;
    if (opening && !m_shared->breaker->isConnected())
        m_shared->deadline.setRemainingTime(m_shared->limit);
    const auto step = std::clamp<std::chrono::milliseconds>(m_shared->limit / 4, 10ms, 1s);
    if (!m_shared->deadline.hasExpired()) {
        m_watch.start(opening ? step : std::chrono::milliseconds(m_shared->deadline.remainingTime() + 1));
        return;
    }
    if (m_shared->breaker->cut())
        m_shared->cut = true;
    m_watch.start(step);
}

void Executor::probe()
{
    if (m_shared->worker)
        QMetaObject::invokeMethod(m_shared->worker, &ExecutorWorker::probe, Qt::QueuedConnection);
}

void Executor::adopt(const StoreState &state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace teller

#include "executor.moc"
