// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QMutexLocker>
#include <QWaitCondition>

#include <deque>
#include <optional>
#include <utility>

namespace teller {

/// Hands things from a thread that makes them to one that uses them. Whoever makes them waits while as many
/// wait to be used as there is room for, so that memory stays bounded.
template <typename T>
class BoundedQueue final
{
public:
    explicit BoundedQueue(size_t room)
        : m_room(room)
    {}
    Q_DISABLE_COPY_MOVE(BoundedQueue)

    /// For whoever makes: false if nobody wants any more.
    [[nodiscard]] bool put(T thing)
    {
        const QMutexLocker lock(&m_mutex);
        while (m_things.size() >= m_room && !m_closed)
            m_changed.wait(&m_mutex);
        if (m_closed)
            return false;
        m_things.push_back(std::move(thing));
        m_changed.wakeAll();
        return true;
    }
    /// That was the last one.
    void end()
    {
        const QMutexLocker lock(&m_mutex);
        m_ended = true;
        m_changed.wakeAll();
    }

    /// For whoever uses: the next one, in the order in which they were made; nothing after the last.
    [[nodiscard]] std::optional<T> take()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_things.empty() && !m_ended && !m_closed)
            m_changed.wait(&m_mutex);
        if (m_things.empty())
            return std::nullopt;
        std::optional<T> thing(std::move(m_things.front()));
        m_things.pop_front();
        m_changed.wakeAll();
        return thing;
    }
    /// The same, of everything that waits: nothing after the last. For whoever works the faster the more
    /// there is at once.
    [[nodiscard]] std::deque<T> takeAll()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_things.empty() && !m_ended && !m_closed)
            m_changed.wait(&m_mutex);
        m_changed.wakeAll();
        return std::exchange(m_things, {});
    }
    /// Nobody wants any more; what waits is thrown away.
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
        m_things.clear();
        m_changed.wakeAll();
    }

private:
    const size_t m_room;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<T> m_things;
    bool m_ended = false;
    bool m_closed = false;
};

} // namespace teller
