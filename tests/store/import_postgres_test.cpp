// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/await.h"
#include "store/import_contract.h"
#include "store/imported_records.h"
#include "store/imports/identity.h"
#include "store/imports/record_import.h"
#include "store/record/sql_record.h"
#include "support/postgres_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

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

private Q_SLOTS:
    void desksThatShowACustomerHearOfAnImport();
};

void PostgresImportTest::desksThatShowACustomerHearOfAnImport()
{
    using namespace teller;
    const auto put = [this](std::vector<ImportedRecord> records) {
        RecordImport import(settings(), &resolveIdentities);
        auto done = import.open();
        return done && import.put(std::move(records));
    };
    const auto idOf = [](const QString &number) {
        return importedId<CustomerId>(u"crm"_s, "customer"_L1, number);
    };
    QVERIFY(put({imported::customer(u"1"_s, u"Jane Doe"_s), imported::customer(u"2"_s, u"Max Muster"_s)}));

    SqlRecord desk(settings());
    QSignalSpy states(&desk, &CustomerRecord::stateChanged);
    while (desk.state().link == StoreState::Link::Opening)
        QVERIFY(states.wait(30'000));
    const CallerKey jane{{}, {}, idOf(u"1"_s)};
    auto shown = await(desk.recognise(jane, {CallId(u"c-1"_s), false, {}}));
    VERIFY_OK(shown);
    QVERIFY(shown->snapshot->interactions.empty());

    QSignalSpy told(&desk, &CustomerRecord::recordsImported);
    const auto chatOf = [](const QString &id, const QString &number) {
        ImportedRecord chat = imported::exchange(id);
        chat.who = {};
        chat.who.source = u"crm"_s;
        chat.who.externalId = number;
        return chat;
    };
    // Nobody shows the other one; and what is unchanged is nothing to be told.
    QVERIFY(put({chatOf(u"c-1"_s, u"2"_s)}));
    QVERIFY(put({chatOf(u"c-2"_s, u"1"_s), chatOf(u"c-3"_s, u"1"_s)}));
    QVERIFY(told.wait(10'000));
    QVERIFY(put({chatOf(u"c-2"_s, u"1"_s)}));
    QVERIFY(put({chatOf(u"c-4"_s, u"1"_s)}));
    QVERIFY(told.wait(10'000));
    QCOMPARE(told.size(), 2);
    for (const auto &one : told)
        QCOMPARE(one.front().value<CustomerId>(), idOf(u"1"_s));
    auto again = await(desk.recognise(jane, {CallId(u"c-1"_s), false, {}}));
    VERIFY_OK(again);
    QCOMPARE(again->snapshot->interactions.size(), size_t(3));
}

QTEST_GUILESS_MAIN(PostgresImportTest)
#include "import_postgres_test.moc"
