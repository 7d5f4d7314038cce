// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/local/key_chain.h"

#include <QFuture>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace teller {

/// The key chain for those who may not wait: each call returns at once and is answered from a thread of its
/// own, one after the other.
class Secrets final
{
public:
    explicit Secrets(std::unique_ptr<KeyChain> chain);

    [[nodiscard]] QFuture<Result<bool>> available();
    /// Empty if there is none, or no key chain.
    [[nodiscard]] QFuture<Result<QString>> read(const QString &name);
    /// An empty secret removes what was there. Failure is logged, without the secret's name.
    void keep(const QString &name, const QString &secret);

    [[nodiscard]] static QString storeName(const QString &store);
    [[nodiscard]] static QString telephoneName(const QString &user, const QString &host, int port);

private:
    template <typename T>
    QFuture<Result<T>> ask(std::function<Result<T>(KeyChain &)> question);

    const std::shared_ptr<KeyChain> m_chain;
    QThreadPool m_thread; ///< of one
};

} // namespace teller
