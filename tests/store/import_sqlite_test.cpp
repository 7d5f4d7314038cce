// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_contract.h"

#include <QTemporaryDir>
#include <QTest>

/// The contract of importing on SQLite.
class SqliteImportTest final : public ImportContract
{
    Q_OBJECT
    teller::StoreSettings emptyDatabase() override
    {
        return teller::StoreSettings::sqliteFile(m_dir.filePath(QStringLiteral("store.sqlite")));
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(SqliteImportTest)
#include "import_sqlite_test.moc"
