// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/local/key_chain.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace teller {

/// The keys that seal a local file, each under a name of its own that is never used for another key: in the
/// key chain, or where there is none in a file beside it that only its owner can read (a name and the key in
/// hexadecimal on each line). To be used in one thread.
class SealingKeys final
{
public:
    SealingKeys(QString keyFile, std::shared_ptr<KeyChain> keyChain);

    /// None if there is no such key, or none that can be had now.
    [[nodiscard]] std::optional<QByteArray> find(const QString &name);
    /// The first of the names whose key may seal anew: one of the key chain where there is a key chain.
    [[nodiscard]] std::optional<QString> preferred(const QStringList &names);
    /// A fresh key, kept for good; its name.
    [[nodiscard]] Result<QString> create();

private:
    [[nodiscard]] std::optional<QByteArray> inKeyChain(const QString &name) const;
    [[nodiscard]] std::optional<QByteArray> inFile(const QString &name) const;
    [[nodiscard]] Result<Unit> writeToFile(const QString &name, const QByteArray &key) const;

    const QString m_keyFile;
    const std::shared_ptr<KeyChain> m_keyChain;
    QHash<QString, QByteArray> m_known;
};

} // namespace teller
