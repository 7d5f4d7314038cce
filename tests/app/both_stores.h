// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/admin/store_admin.h"
#include "store/sql/connection.h"
#include "support/postgres_server.h"

#include <QTemporaryDir>

/// Fresh stores for a test, on a PostgreSQL server of its own or as files.
class BothStores final
{
public:
    /// Empty if all is well, else what went wrong.
    [[nodiscard]] QString start() { return server.start(); }

    [[nodiscard]] QString emptyDatabase(bool shared)
    {
        ++m_count;
        if (!shared)
            return QStringLiteral("sqlite://") +
                   folder.filePath(QStringLiteral("store%1.sqlite").arg(m_count));
        const QString name = QStringLiteral("db%1").arg(m_count);
        if (const QString error = server.createDatabase(name); !error.isEmpty())
            qFatal("no database: %s", qPrintable(error));
        return server.url(name);
    }

    [[nodiscard]] static teller::StoreSettings settings(const QString &url)
    {
        return teller::StoreSettings::fromUrl(url).value();
    }

    /// What somebody does who may do everything, past every program of ours. Empty if it was done.
    [[nodiscard]] static QString behindTheBack(const QString &url, const QStringList &statements)
    {
        teller::Connection connection(settings(url));
        if (auto opened = connection.open(); !opened)
            return opened.error().detail;
        for (const QString &statement : statements) {
            if (auto done = connection.runRaw(statement); !done)
                return done.error().detail;
        }
        return {};
    }

    PostgresServer server;
    QTemporaryDir folder;

private:
    int m_count = 0;
};
