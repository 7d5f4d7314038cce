// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

/// Waits for a store's answer with the event loop running, as the desktop would.
template <typename T>
[[nodiscard]] teller::Result<T> await(const QFuture<teller::Result<T>> &future)
{
    QFutureWatcher<teller::Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished())
        finished.wait(30'000);
    if (future.resultCount() == 0)
        return teller::Error{teller::Error::Code::Internal, QStringLiteral("the test gave up waiting"),
                             false};
    return future.result();
}

/// What a failed Result says, for messages of tests.
template <typename T>
[[nodiscard]] QByteArray why(const teller::Result<T> &result)
{
    if (result)
        return "ok";
    return (teller::codeName(result.error().code) + QStringLiteral(": ") + result.error().detail).toUtf8();
}

#define VERIFY_OK(result) QVERIFY2((result).ok(), why(result).constData())
