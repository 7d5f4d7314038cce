// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QTimer>

#include <functional>

namespace teller::bench {

[[nodiscard]] inline double elapsedMs(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Handles events until something is so; false if it takes longer than anything may. QTest's own waiting
/// sleeps ten milliseconds at a time, which is longer than a pop.
inline bool until(const std::function<bool()> &condition, int patienceMs = 30'000)
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(patienceMs);
    while (!condition() && patience.isActive())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

/// An answer that arrives in another thread wakes nobody here by itself.
template <typename T>
bool arrives(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    watcher.setFuture(future);
    return until([&watcher] { return watcher.isFinished(); });
}

inline void letTimePass(int msecs)
{
    bool over = false;
    QTimer::singleShot(msecs, Qt::PreciseTimer, [&over] { over = true; });
    until([&over] { return over; }, msecs * 2 + 10'000);
}

/// Nanoseconds that this thread was ready to run while others had the processor; 0 where the kernel does not
/// count.
[[nodiscard]] inline qint64 waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong();
}

} // namespace teller::bench
