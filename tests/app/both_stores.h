// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/admin/store_admin.h"
#include "store/sql/connection.h"
#include "support/postgres_server.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

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

    /// Each row of an answer, its columns parted by "|".
    [[nodiscard]] static QStringList rows(const QString &url, const QString &sql)
    {
        QStringList list;
        return read(url, sql, list) ? list : QStringList{QStringLiteral("failed")};
    }

    /// Every value in the store, as text.
    [[nodiscard]] static QString everything(const QString &url)
    {
        const auto report = teller::StoreAdmin(settings(url)).check();
        QStringList all;
        if (!report)
            return {};
        for (const auto &[table, count] : report->counts) {
            if (!read(url, QStringLiteral("SELECT * FROM ") + table, all))
                return {};
        }
        return all.join(u'\n');
    }

    /// For a test that is the same on each: a column "shared".
    static void bothDatabases()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    PostgresServer server;
    QTemporaryDir folder;

private:
    static bool read(const QString &url, const QString &sql, QStringList &rows)
    {
        teller::Connection connection(settings(url));
        if (!connection.open())
            return false;
        const auto done = connection.runRaw(sql, [&rows](const QSqlQuery &row) {
            QStringList columns;
            for (int i = 0; i < row.record().count(); ++i)
                columns.append(row.value(i).toString());
            rows.append(columns.join(u'|'));
        });
        return done.ok();
    }

    int m_count = 0;
};
