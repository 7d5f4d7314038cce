// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace teller {

/// Where this system keeps secrets for the person who is signed in: the Secret Service (GNOME, KDE and
/// others) on Linux, the Credential Manager on Windows. Every call may wait for another process, so none is
/// made on the GUI thread; any other thread will do, one at a time. Nothing here asks the person anything: a
/// chain that is locked is one that cannot be used now.
class KeyChain
{
public:
    virtual ~KeyChain() = default;

    /// There is one, and it is open.
    [[nodiscard]] virtual bool available() const = 0;
    /// The secret under this name, or none. An error says nothing about whether there is one.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QString &name) const = 0;
    /// In the place of what was there.
    [[nodiscard]] virtual Result<Unit> write(const QString &name, const QByteArray &secret) = 0;
    /// Fine if there was none.
    [[nodiscard]] virtual Result<Unit> remove(const QString &name) = 0;
};

/// This system's. `service` ("Teller") keeps our names apart from other programs'.
[[nodiscard]] std::unique_ptr<KeyChain> systemKeyChain(const QString &service);

} // namespace teller
