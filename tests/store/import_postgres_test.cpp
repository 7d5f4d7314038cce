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
    void wordsAreFoundAsIfEachTextHadBeenWrittenAlone();
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

/// An import makes the passages of a batch itself; the server, asked to make them anew, makes the same. Of
/// what comes for the first time, of what is there already, and of what two records of a batch tell
/// differently.
void PostgresImportTest::wordsAreFoundAsIfEachTextHadBeenWrittenAlone()
{
    using namespace teller;
    const auto told = [](const QString &id, const QString &interaction, const QString &text) {
        ImportedRecord record = imported::exchange(interaction);
        record.externalId = id;
        record.who.source = u"crm"_s;
        record.who.externalId = u"1"_s;
        InteractionDetail &detail = record.part.interactions.front();
        detail.interaction.language.clear(); // the customer's is taken
        detail.turns.back().text = text;
        detail.body = text.size() % 2 == 0 ? text.toUpper() : QString();
        return record;
    };
    ImportedRecord jane = imported::customer(u"1"_s, u"Jane Doe"_s);
    jane.part.customer.language = u"en"_s;
    const std::vector<std::vector<ImportedRecord>> batches{
        {jane, told(u"r1"_s, u"c1"_s, u"The parcels were returned"_s),
         told(u"r2"_s, u"c2"_s, u"Waiting for refunds"_s),
         told(u"r3"_s, u"c2"_s, u"Waiting for refunds, patiently"_s), imported::exchange(u"c3"_s)},
        {told(u"r4"_s, u"c1"_s, u"The parcels were returned twice"_s),
         told(u"r5"_s, u"c4"_s, u"Nothing was missing"_s)},
        {told(u"r1"_s, u"c1"_s, u"Zebras were returned"_s)},
        {imported::order(u"7"_s, u"1"_s)},
    };
    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    const QString all = u"SELECT customer_id, interaction_id, place, part, at, words FROM passages "
                        "ORDER BY customer_id, interaction_id, place, part"_s;
    const auto passages = [&] {
        return m_server.ask(settings().database, all).split(u'\n');
    };
    for (const std::vector<ImportedRecord> &batch : batches) {
        auto done = import.put(batch);
        VERIFY_OK(done);
        QCOMPARE(done->refused.size(), size_t(0));
        const QStringList made = passages();
        QCOMPARE(m_server.run(settings().database, u"DELETE FROM passages; SELECT teller_put_passages()"_s),
                 QString());
        QCOMPARE(made, passages());
        QVERIFY(made.size() >= 9);
    }
    QCOMPARE(m_server.ask(settings().database,
                          u"SELECT count(*) FROM passages WHERE words @@ 'zebra & return & l\\:english'"_s),
             u"2"_s); // the stems; as a turn and as a body
}

QTEST_GUILESS_MAIN(PostgresImportTest)
#include "import_postgres_test.moc"
