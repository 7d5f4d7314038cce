// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <thread>

namespace teller::test {

/// Measures how long the thread that made it did not come back to its event loop: another thread rings every
/// few milliseconds and notes how long each ring waits.
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
    [[nodiscard]] qint64 now() const { return m_clock.nsecsElapsed(); }
    void watch();

    QElapsedTimer m_clock;
    QObject m_target;                 ///< lives in the watched thread
    std::atomic<qint64> m_rungAt{-1}; ///< -1: no ring under way
    std::atomic<qint64> m_longest{0};
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

} // namespace teller::test
