// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/local/sealing_keys.h"
#include "store/sql/executor.h"

#include <QString>

#include <memory>
#include <optional>

namespace teller {

class Connection;

/// The file on this machine in which drafts and the outbox lie (SQLite, write-ahead log, every commit synced,
/// readable by its owner only), and the thread that works on it. What somebody wrote is sealed in it with a
/// key that the system's key chain keeps.
///
/// A file whose pages do not fit together is renamed to "<name>.damaged-<time>"; a fresh one takes over every
/// row of it that can still be read. A row whose key is gone, or whose seal does not fit, stays where it is.
class LocalFile final
{
public:
    /// Without a key chain the key lies in "<path>.key". What is asked of the executor before it is told to
    /// start waits for that.
    explicit LocalFile(const QString &path, std::shared_ptr<KeyChain> keyChain = nullptr,
                       Executor::Start start = Executor::Start::AtOnce);
    ~LocalFile();

    [[nodiscard]] Executor &executor() { return *m_executor; }

    // In the executor's thread:
    struct Sealed
    {
        QString keyName;
        QByteArray bytes;
    };
    [[nodiscard]] Result<Sealed> seal(const QByteArray &payload, const QString &id);
    /// Damaged if the key is gone or the seal does not fit.
    [[nodiscard]] Result<QByteArray> open(const Sealed &sealed, const QString &id);
    /// What is to be said once about the file as a whole.
    [[nodiscard]] std::optional<Error> takeDamage();

private:
    [[nodiscard]] Result<std::unique_ptr<Connection>> openOrReplace();
    [[nodiscard]] Result<std::unique_ptr<Connection>> openFile();
    [[nodiscard]] Result<Unit> chooseKey(Connection &connection);
    [[nodiscard]] Result<Unit> sealPlainDrafts(Connection &connection);

    const QString m_path;
    SealingKeys m_keys;
    QString m_keyName; ///< of the key that seals now
    std::optional<Error> m_damage;
    std::unique_ptr<Executor> m_executor; ///< the last to be made and the first to go: it works on the others
};

} // namespace teller
