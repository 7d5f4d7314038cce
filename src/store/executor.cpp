// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/executor.h"

#include "core/logging.h"
#include "store/connection.h"

#include <QMutex>
#include <QPointer>
#include <QRandomGenerator>
#include <QSqlDriver>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <deque>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPauseMs = 250;
constexpr int longestPauseMs = 5'000;
constexpr int watchMs = 500;
constexpr unsigned long exitWaitMs = 8'000;

/// Trying the same password again may lock the account; the others may mend themselves on the server.
bool worthAnotherTry(const Error &error)
{
    return error.code != Error::Code::AuthFailed && error.code != Error::Code::TlsFailed;
}

} // namespace

/// What both threads touch.
struct Executor::Shared
{
    QMutex mutex;
    std::deque<std::unique_ptr<Job>> jobs;
    bool stopping = false;
    ExecutorWorker *worker = nullptr;

    std::unique_ptr<Job> take()
    {
        const QMutexLocker lock(&mutex);
        if (jobs.empty() || stopping)
            return nullptr;
        auto job = std::move(jobs.front());
        jobs.pop_front();
        return job;
    }
};

/// Lives in the executor's thread.
class ExecutorWorker final : public QObject
{
    Q_OBJECT
public:
    ExecutorWorker(QString name, Executor::Opener opener, QString channel,
                   std::shared_ptr<Executor::Shared> shared)
        : m_name(std::move(name))
        , m_opener(std::move(opener))
        , m_channel(std::move(channel))
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
            // The driver learns of a closed socket when it next reads; asking it costs no traffic.
            if (m_connection && !m_connection->isOpen())
                lose(Error{Error::Code::Unreachable, u"the connection was closed"_s, true});
        });
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
        if (!m_connection)
            return;
        auto alive = m_connection->runRaw(u"SELECT 1"_s);
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
    void notified(const QString &payload);

private:
    void perform(Executor::Job &job)
    {
        if (!m_connection) {
            job.fail(m_error);
            return;
        }
        auto error = job.attempt(*m_connection);
        if (error && isLost(*error)) {
            lose(*error);
            open();
            if (!m_connection) {
                job.fail(m_error);
                return;
            }
            error = job.attempt(*m_connection);
            if (error && isLost(*error)) {
                lose(*error);
                job.fail(m_error);
                return;
            }
        }
        if (error)
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
        auto opened = m_opener();
        if (opened && !m_channel.isEmpty() && !listen(**opened))
            opened = Error{Error::Code::Unreachable, u"cannot listen"_s, true};
        if (!opened) {
            away(opened.error());
            return;
        }
        m_connection = std::move(*opened);
        m_pauseMs = firstPauseMs;
        m_retry->stop();
        if (m_connection->dialect().isPostgres())
            m_watch->start(watchMs);
        qCInfo(lcStore).noquote() << m_name << "ready";
        StoreState state;
        state.link = m_connection->isReadOnly() ? StoreState::Link::ReadOnly : StoreState::Link::Ready;
        state.error = m_connection->writingForbidden();
        Q_EMIT stateChanged(state);
    }

    bool listen(const Connection &connection)
    {
        QSqlDriver *driver = connection.driver();
        connect(driver, &QSqlDriver::notification, this,
                [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                    Q_EMIT notified(payload.toString());
                });
        return driver->subscribeToNotification(m_channel);
    }

    /// The connection was there and is gone.
    void lose(const Error &error)
    {
        m_watch->stop();
        m_connection.reset();
        away(Error{Error::Code::Unreachable, error.detail, true});
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
    const QString m_channel;
    const std::shared_ptr<Executor::Shared> m_shared;
    std::unique_ptr<Connection> m_connection;
    Error m_error;
    int m_pauseMs = firstPauseMs;
    QTimer *m_retry = nullptr;
    QTimer *m_watch = nullptr;
};

Executor::Executor(const QString &name, Opener opener, const QString &channel, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
    , m_thread(new QThread)
{
    qRegisterMetaType<StoreState>();
    auto *worker = new ExecutorWorker(name, std::move(opener), channel, m_shared);
    m_shared->worker = worker;
    worker->moveToThread(m_thread);
    connect(worker, &ExecutorWorker::stateChanged, this, &Executor::adopt);
    connect(worker, &ExecutorWorker::notified, this, &Executor::notified);
    connect(m_thread, &QThread::started, worker, &ExecutorWorker::begin);
    connect(m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread->setObjectName(name);
    m_thread->start();
}

Executor::~Executor()
{
    std::deque<std::unique_ptr<Job>> rest;
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->stopping = true;
        rest.swap(m_shared->jobs);
    }
    for (const auto &job : rest)
        job->fail(Error{Error::Code::Cancelled, u"the store is being closed"_s, false});
    disconnect(m_shared->worker, nullptr, this, nullptr);
    QMetaObject::invokeMethod(m_shared->worker, &ExecutorWorker::end, Qt::QueuedConnection);
    if (m_thread->wait(exitWaitMs)) {
        delete m_thread;
    } else {
        // A server that neither answers nor hangs up: better to leave the thread behind than to hang at exit.
        qCWarning(lcStore) << "a database call does not end; its thread is left behind";
    }
}

void Executor::post(std::unique_ptr<Job> job)
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->jobs.push_back(std::move(job));
    }
    QMetaObject::invokeMethod(m_shared->worker, &ExecutorWorker::drain, Qt::QueuedConnection);
}

void Executor::probe()
{
    QMetaObject::invokeMethod(m_shared->worker, &ExecutorWorker::probe, Qt::QueuedConnection);
}

void Executor::adopt(const StoreState &state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace teller

#include "executor.moc"
