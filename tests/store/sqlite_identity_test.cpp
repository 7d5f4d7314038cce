// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/await.h"
#include "store/identity_contract.h"

#include <QTemporaryDir>

using namespace teller;

/// Who is the same person, in an embedded store.
class SqliteIdentityTest final : public IdentityContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        return StoreSettings::sqliteFile(m_dir.filePath(QStringLiteral("store.sqlite")));
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(SqliteIdentityTest)
#include "sqlite_identity_test.moc"
