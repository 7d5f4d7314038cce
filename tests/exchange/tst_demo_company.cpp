// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/demo_company.h"

#include <QSet>
#include <QTest>

using namespace teller;

class DemoCompanyTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accountNumbersAreEightDigitsAndSharedOnlyOnPurpose()
    {
        const DemoCompany company{DemoSettings{}};
        QHash<QString, int> holders;
        for (int i = 0; i < company.size(); ++i) {
            const CustomerFile file = company.customer(i);
            for (const Account &account : file.accounts) {
                QCOMPARE(account.number.size(), 8);
                ++holders[account.number];
            }
        }
        for (const int count : std::as_const(holders))
            QVERIFY(count <= 2);
    }
};

QTEST_GUILESS_MAIN(DemoCompanyTest)
#include "tst_demo_company.moc"
