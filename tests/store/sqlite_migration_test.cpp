// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration_contract.h"

#include <QTemporaryDir>
#include <QTest>

class SqliteMigrationTest final : public MigrationContract
{
    Q_OBJECT
    teller::StoreSettings emptyDatabase() override
    {
        return teller::StoreSettings::sqliteFile(m_dir.filePath(QString::number(++m_count)));
    }
    QTemporaryDir m_dir;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(SqliteMigrationTest)
#include "sqlite_migration_test.moc"
