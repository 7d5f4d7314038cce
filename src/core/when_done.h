// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace teller {

/// Calls `handle(Result<T>)` in `context`'s thread once `future` has finished; never if `context` is gone by
/// then. Use this and not QFuture::then(context, …): Qt 6.4's asserts, and races, when the context is deleted
/// while the work is under way, which is what happens each time an agent closes a call early.
template <typename T, typename Handler>
void whenDone(QObject *context, const QFuture<Result<T>> &future, Handler handle)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handle = std::move(handle)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().isResultReadyAt(0))
                             handle(watcher->future().resultAt(0));
                         else // the worker went away without an answer
                             handle(Result<T>(Error{Error::Code::Cancelled, {}, true}));
                     });
    watcher->setFuture(future);
}

} // namespace teller
