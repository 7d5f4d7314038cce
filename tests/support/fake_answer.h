// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fake_record.h"

#include <QPromise>
#include <QTimer>

#include <memory>

namespace teller::test {

/// An answer that arrives through the event loop.
template <typename T>
QFuture<Result<T>> soon(Result<T> value, int delayMs = 0)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QTimer::singleShot(delayMs, [promise, answer = std::move(value)] {
        promise->addResult(answer);
        promise->finish();
    });
    return future;
}

template <typename T>
QFuture<Result<T>> FakeRecord::answer(Op op, Result<T> value)
{
    m_calls[op] += 1;
    if (m_errors.contains(op))
        value = m_errors.value(op);
    if (!m_held.contains(op))
        return soon<T>(std::move(value), m_delayMs);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_waiting.push_back({op, [promise, held = std::move(value)] {
                             promise->addResult(held);
                             promise->finish();
                         }});
    return promise->future();
}

} // namespace teller::test
