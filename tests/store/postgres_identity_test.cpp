// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/await.h"
#include "store/identity_contract.h"
#include "support/postgres_server.h"

using namespace teller;

/// Who is the same person, in a shared store.
class PostgresIdentityTest final : public IdentityContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        const QString error = m_server.start();
        if (!error.isEmpty())
            qFatal("no PostgreSQL server: %s", qPrintable(error));
        if (const QString refused = m_server.createDatabase(QStringLiteral("identity")); !refused.isEmpty())
            qFatal("no database: %s", qPrintable(refused));
        return StoreSettings::fromUrl(m_server.url(QStringLiteral("identity"))).value();
    }

    PostgresServer m_server;
};

QTEST_GUILESS_MAIN(PostgresIdentityTest)
#include "postgres_identity_test.moc"
