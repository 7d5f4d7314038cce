// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stall_watchdog.h"

#include <QFile>
#include <QMetaObject>

#include <algorithm>
#include <chrono>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace teller::test {

namespace {

constexpr std::chrono::milliseconds period{2};

} // namespace

StallWatchdog::StallWatchdog()
{
#ifdef Q_OS_LINUX
    m_schedule = "/proc/self/task/" + QByteArray::number(gettid()) + "/schedstat";
#endif
    m_clock.start();
    m_thread = std::thread([this] { watch(); });
}

StallWatchdog::~StallWatchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_stopped.notify_one();
    m_thread.join();
}

qint64 StallWatchdog::waitedForProcessor() const
{
    // "time on the processor, time waiting for one, slices": nanoseconds
    // (Documentation/scheduler/sched-stats).
    QFile file(QString::fromLatin1(m_schedule));
    if (m_schedule.isEmpty() || !file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong();
}

double StallWatchdog::longestMs() const
{
    const qint64 rung = m_rungAt.load();
    const qint64 waiting = rung < 0 ? 0 : now() - rung;
    return double(std::max(m_longest.load(), waiting)) / 1e6;
}

void StallWatchdog::restart()
{
    m_longest = 0;
    if (m_rungAt.load() >= 0)
        m_rungAt = now();
}

void StallWatchdog::watch()
{
    std::unique_lock lock(m_mutex);
    do {
        if (m_rungAt.load() < 0) {
            m_rungAt = now();
            QMetaObject::invokeMethod(
                &m_target,
                [this] {
                    m_longest = std::max(m_longest.load(), now() - m_rungAt.load());
                    m_rungAt = -1;
                },
                Qt::QueuedConnection);
        }
    } while (!m_stopped.wait_for(lock, period, [this] { return m_stop; }));
}

} // namespace teller::test
