// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memory_contract.h"

#include <QTemporaryDir>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

/// What agents decided, on SQLite.
class SqliteMemoryTest final : public MemoryContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        return StoreSettings::sqliteFile(m_dir.filePath(u"store.sqlite"_s));
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(SqliteMemoryTest)
#include "sqlite_memory_test.moc"
