// SPDX-License-Identifier: GPL-3.0-or-later
//
// store/ keeps the record and finds it again: one schema and one set of statements for SQLite (embedded, one
// desk) and PostgreSQL (shared, many desks). Everything asynchronous runs in executors, one thread and one
// connection each; no SQL object ever leaves this room.
#pragma once

#include "core/result.h"

#include <QMap>
#include <QString>

#include <optional>

namespace teller {

/// Where a store is and how to get in.
///
/// Written as `sqlite:///abs/path`, as a plain path of a file, or as
/// `postgresql://user@host:port/database?sslmode=…&target_session_attrs=…`. Several hosts are given with
/// `?host=a,b&port=5432,5433`; every option but those is handed to libpq as it is. A password in the URL is
/// taken but never shown or logged; without one libpq looks at PGPASSWORD and its own password file.
/// `?pooler=transaction` says that a transaction pooler (PgBouncer) stands between: nothing is then prepared.
/// A pooler passes no notifications on: `&direct=host:port` (or a list of them, with commas) says where the
/// server itself is, and one connection a desktop, which does nothing but listen, goes there. Behind a pooler
/// without `direct` nothing is heard of what other desktops save until the customer is opened again.
struct StoreSettings
{
    enum class Backend { Sqlite, PostgreSql };

    Backend backend = Backend::Sqlite;
    QString path; ///< SQLite: the file, absolute
    QString host; ///< PostgreSQL: libpq's list of names, addresses or socket folders; empty: its default
    QString port; ///< libpq's list; empty: its default
    QString database;
    QString user;
    QString password;
    QMap<QString, QString> options; ///< libpq's, by name
    bool transactionPooler = false;
    QString directHost; ///< where notifications are heard, as libpq's lists; empty: at `host`
    QString directPort;

    [[nodiscard]] static Result<StoreSettings> fromUrl(const QString &url);
    [[nodiscard]] static StoreSettings sqliteFile(const QString &path);
    /// The file of the person who is signed in to this machine, for the application's name.
    [[nodiscard]] static StoreSettings personal();

    [[nodiscard]] bool isShared() const { return backend == Backend::PostgreSql; }
    /// Every host is this machine: a socket or a loopback address.
    [[nodiscard]] bool isLocal() const;
    /// Where to listen for what others save; nothing if that can be heard nowhere.
    [[nodiscard]] std::optional<StoreSettings> listening() const;
    /// For people: the URL without the password.
    [[nodiscard]] QString displayName() const;

    friend bool operator==(const StoreSettings &, const StoreSettings &) = default;
};

} // namespace teller
