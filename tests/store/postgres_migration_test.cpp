// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration_contract.h"
#include "support/postgres_server.h"

#include <QTest>

class PostgresMigrationTest final : public MigrationContract
{
    Q_OBJECT
    teller::StoreSettings emptyDatabase() override
    {
        if (m_count == 0) {
            if (const QString error = m_server.start(); !error.isEmpty())
                qFatal("no PostgreSQL server: %s", qPrintable(error));
        }
        const QString name = QStringLiteral("m%1").arg(++m_count);
        if (const QString error = m_server.createDatabase(name); !error.isEmpty())
            qFatal("no database: %s", qPrintable(error));
        return teller::StoreSettings::fromUrl(m_server.url(name)).value();
    }
    PostgresServer m_server;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(PostgresMigrationTest)
#include "postgres_migration_test.moc"
