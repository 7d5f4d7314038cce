// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace teller::test {

/// Measures how long the thread that made it did not come back to its event loop: another thread rings every
/// few milliseconds and notes how long each ring waits. On Linux the time in which the watched thread was
/// ready but other programs had the processor is not counted, so that a busy machine is not taken for a slow
/// program.
class StallWatchdog final
{
public:
    StallWatchdog();
    ~StallWatchdog();
    StallWatchdog(const StallWatchdog &) = delete;
    StallWatchdog &operator=(const StallWatchdog &) = delete;

    /// The longest stall since the last restart(), one still going on included.
    [[nodiscard]] double longestMs() const;
    void restart();

private:
    /// Nanoseconds of wall clock, less the time spent waiting for a processor.
    [[nodiscard]] qint64 now() const { return m_clock.nsecsElapsed() - waitedForProcessor(); }
    [[nodiscard]] qint64 waitedForProcessor() const;
    void watch();

    QElapsedTimer m_clock;
    QByteArray m_schedule; ///< where the kernel counts for the watched thread; empty where it does not
    QObject m_target;      ///< lives in the watched thread
    std::atomic<qint64> m_rungAt{-1}; ///< -1: no ring under way
    std::atomic<qint64> m_longest{0};
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace teller::test
