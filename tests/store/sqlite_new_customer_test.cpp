// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/new_customer_contract.h"

#include <QTemporaryDir>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

/// Somebody new, on SQLite.
class SqliteNewCustomerTest final : public NewCustomerContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override
    {
        return StoreSettings::sqliteFile(m_dir.filePath(u"store.sqlite"_s));
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(SqliteNewCustomerTest)
#include "sqlite_new_customer_test.moc"
