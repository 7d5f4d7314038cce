// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_contract.h"
#include "support/postgres_server.h"

#include <QTest>

/// The contract of importing on a real PostgreSQL server.
class PostgresImportTest final : public ImportContract
{
    Q_OBJECT
    teller::StoreSettings emptyDatabase() override
    {
        QString error = m_server.start();
        if (error.isEmpty())
            error = m_server.createDatabase(QStringLiteral("imports"));
        if (!error.isEmpty())
            qFatal("no PostgreSQL server: %s", qPrintable(error));
        return teller::StoreSettings::fromUrl(m_server.url(QStringLiteral("imports"))).value();
    }

    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(PostgresImportTest)
#include "import_postgres_test.moc"
