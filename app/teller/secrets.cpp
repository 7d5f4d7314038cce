// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets.h"

#include "core/logging.h"

#include <QPromise>

namespace teller {

using namespace Qt::StringLiterals;

Secrets::Secrets(std::unique_ptr<KeyChain> chain)
    : m_chain(std::move(chain))
{
    m_thread.setMaxThreadCount(1);
}

template <typename T>
QFuture<Result<T>> Secrets::ask(std::function<Result<T>(KeyChain &)> question)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([promise, question = std::move(question), chain = m_chain] {
        promise->addResult(question(*chain));
        promise->finish();
    });
    return future;
}

QFuture<Result<bool>> Secrets::available()
{
    return ask<bool>([](KeyChain &chain) { return Result<bool>(chain.available()); });
}

QFuture<Result<QString>> Secrets::read(const QString &name)
{
    return ask<QString>([name](KeyChain &chain) -> Result<QString> {
        if (!chain.available())
            return QString();
        auto secret = chain.read(name);
        if (!secret)
            return secret.error();
        return *secret ? QString::fromUtf8(**secret) : QString();
    });
}

void Secrets::keep(const QString &name, const QString &secret)
{
    m_thread.start([name, secret, chain = m_chain] {
        if (!chain->available())
            return;
        const Result<Unit> done =
            secret.isEmpty() ? chain->remove(name) : chain->write(name, secret.toUtf8());
        if (!done)
            qCWarning(lcApp) << "the key chain did not take a secret:" << codeName(done.error().code);
    });
}

QString Secrets::storeName(const QString &store)
{
    return u"store "_s + store;
}

QString Secrets::telephoneName(const QString &user, const QString &host, int port)
{
    return u"telephone %1@%2:%3"_s.arg(user, host).arg(port);
}

} // namespace teller
