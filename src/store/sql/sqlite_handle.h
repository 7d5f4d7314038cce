// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace teller {

/// SQLite's connection inside Qt's driver, for what the driver cannot do; null if it has none. Belongs to the
/// driver.
[[nodiscard]] inline sqlite3 *sqliteHandle(const QSqlDriver *driver)
{
    const QVariant handle = driver ? driver->handle() : QVariant();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace teller
