// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_contract.h"

#include <QTemporaryDir>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

/// The contract of the search on SQLite.
class SqliteSearchTest final : public SearchContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        return StoreSettings::sqliteFile(m_dir.filePath(u"store-%1.sqlite"_s.arg(++m_stores)));
    }

    QTemporaryDir m_dir;
    int m_stores = 0;
};

QTEST_GUILESS_MAIN(SqliteSearchTest)
#include "sqlite_search_test.moc"
