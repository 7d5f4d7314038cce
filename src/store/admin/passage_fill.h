// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bounded_queue.h"
#include "core/result.h"
#include "store/sql/store_settings.h"

#include <QByteArray>

#include <atomic>
#include <future>
#include <thread>

namespace teller {

class Connection;

/// On PostgreSQL: puts the passages into a store that is being filled, over a connection of their own, while
/// another takes everything else. The index of their words takes about as long as all others together, and a
/// server uses one processor for it. Nothing refers to passages, so that they need not be in the same
/// transaction; theirs is to be committed right before the other. Not to be begun before the other holds the
/// tables that passages are of.
class PassageFill final
{
public:
    explicit PassageFill(const StoreSettings &settings);
    /// Rolls back what is not committed.
    ~PassageFill();
    Q_DISABLE_COPY_MOVE(PassageFill)

    /// Rows as PassageCopy makes them. False: it has failed, and build() says how.
    [[nodiscard]] bool put(QByteArray rows) { return m_rows.put(std::move(rows)); }
    /// There are no more: the indexes are begun.
    void end() { m_rows.end(); }
    /// Waits until they are built.
    [[nodiscard]] Result<Unit> build();
    [[nodiscard]] Result<Unit> commit();

    /// Of the indexes: how many are built, of how many. May be asked in any thread.
    [[nodiscard]] int built() const { return m_built; }
    [[nodiscard]] int toBuild() const { return m_toBuild; }

private:
    void run(const StoreSettings &settings);
    [[nodiscard]] Result<Unit> fill(Connection &connection);

    BoundedQueue<QByteArray> m_rows;
    std::atomic<int> m_built = 0;
    std::atomic<int> m_toBuild = 0;
    std::atomic<bool> m_unwanted = false;
    std::promise<Result<Unit>> m_filled;
    std::promise<bool> m_keep;
    std::promise<Result<Unit>> m_done;
    bool m_decided = false;
    std::thread m_thread;
};

} // namespace teller
