// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDriver>
#include <QVariant>

#include <libpq-fe.h>

namespace teller {

// What this program calls of libpq is defined in libpq.cpp, which loads it with the first call (see
// LateLibrary): it comes with LDAP, Kerberos and another TLS. Callers have a connection, so that the library
// is there.

/// libpq's connection inside Qt's driver, for what the driver cannot do; null if it has none. Belongs to the
/// driver.
[[nodiscard]] inline PGconn *libpqHandle(const QSqlDriver *driver)
{
    const QVariant handle = driver ? driver->handle() : QVariant();
    if (qstrcmp(handle.typeName(), "pg_conn*") != 0 && qstrcmp(handle.typeName(), "PGconn*") != 0)
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

} // namespace teller
