// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QMutexLocker>
#include <QWaitCondition>

#include <deque>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace teller {

/// Hands things from a thread that makes them to one that uses them. Whoever makes them waits while as many,
/// or as heavy ones, wait to be used as there is room for, so that memory stays bounded. What was taken last
/// is being used and weighs, too: as much again may be there with it. Things that are heavier than all that
/// are made one after the other, each when the one before has been used.
template <typename T>
class BoundedQueue final
{
public:
    explicit BoundedQueue(size_t room, qint64 mostWeight = std::numeric_limits<qint64>::max())
        : m_room(room)
        , m_mostWeight(mostWeight)
    {}
    Q_DISABLE_COPY_MOVE(BoundedQueue)

    /// For whoever makes: false if nobody wants any more. Waits behind it, too, for room for the next one,
    /// which takes memory while it is made.
    [[nodiscard]] bool put(T thing, qint64 weight = 0)
    {
        const QMutexLocker lock(&m_mutex);
        while (m_things.size() >= m_room && !m_closed)
            m_changed.wait(&m_mutex);
        if (m_closed)
            return false;
        m_things.push_back({std::move(thing), weight});
        m_weight += weight;
        m_changed.wakeAll();
        while (isHeavy() && !m_closed)
            m_changed.wait(&m_mutex);
        return !m_closed;
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
        letGo();
        while (m_things.empty() && !m_ended && !m_closed)
            m_changed.wait(&m_mutex);
        if (m_things.empty())
            return std::nullopt;
        std::optional<T> thing(std::move(m_things.front().first));
        m_taken = m_things.front().second;
        m_weight -= m_taken;
        m_things.pop_front();
        m_changed.wakeAll();
        return thing;
    }
    /// The same, of everything that waits: nothing after the last. For whoever works the faster the more
    /// there is at once.
    [[nodiscard]] std::vector<T> takeAll()
    {
        const QMutexLocker lock(&m_mutex);
        letGo();
        while (m_things.empty() && !m_ended && !m_closed)
            m_changed.wait(&m_mutex);
        m_changed.wakeAll();
        m_taken = std::exchange(m_weight, 0);
        std::vector<T> all;
        all.reserve(m_things.size());
        for (auto &[thing, weight] : std::exchange(m_things, {}))
            all.push_back(std::move(thing));
        return all;
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
    [[nodiscard]] bool isHeavy() const
    {
        return m_weight >= m_mostWeight || m_weight + m_taken - m_mostWeight >= m_mostWeight;
    }
    /// Of what was taken before: it has been used.
    void letGo()
    {
        m_taken = 0;
        m_changed.wakeAll();
    }

    const size_t m_room;
    const qint64 m_mostWeight;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<std::pair<T, qint64>> m_things;
    qint64 m_weight = 0; ///< of what waits
    qint64 m_taken = 0;  ///< of what was taken last
    bool m_ended = false;
    bool m_closed = false;
};

} // namespace teller
