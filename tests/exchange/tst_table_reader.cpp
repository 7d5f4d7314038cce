// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of two sample companies, whole, through their mappings: every row is a record or is rejected for
// a reason that is known here.
#include "table_rig.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

QString dataFolder()
{
    return QStringLiteral(TELLER_SOURCE_DIR "/../shared/data/crm/");
}

/// The tables that a mapping looks things up in, from the same folder.
ImportSettings withSiblings(const QByteArray &mapping, const QString &folder)
{
    ImportSettings settings;
    const auto siblings = TableReader::siblingFiles(mapping);
    if (siblings) {
        for (const TableReader::NeededFile &sibling : *siblings)
            settings.files[sibling.key] = unpacked(folder + sibling.fileName + u".gz"_s);
    }
    return settings;
}

} // namespace

class TestTableReader final : public QObject
{
    Q_OBJECT
    QByteArray m_adventureWorks;
    QByteArray m_telco;
    ImportSettings m_siblings;
    std::map<QString, ImportCatch> m_read;

    /// A table of AdventureWorks, read once.
    const ImportCatch &adventureWorks(const QString &table)
    {
        const auto known = m_read.find(table);
        if (known != m_read.end())
            return known->second;
        ImportCatch &taken = m_read[table];
        const Result<Unit> read = readTable(
            table + u".csv.gz"_s, unpacked(dataFolder() + u"adventureworks/"_s + table + u".csv.gz"_s),
            m_adventureWorks, taken, m_siblings);
        if (!read)
            qWarning("%s: %s", qPrintable(table), qPrintable(read.error().detail));
        return taken;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(dataFolder() + u"adventureworks"_s))
            QSKIP("The sample companies' tables are not beside the source; this test reads them.");
        m_adventureWorks = bytesOf(QStringLiteral(TELLER_SOURCE_DIR "/tests/exchange/adventureworks.toml"));
        m_telco = bytesOf(QStringLiteral(TELLER_SOURCE_DIR "/tests/exchange/telco_churn.toml"));
        const auto siblings = TableReader::siblingFiles(m_adventureWorks);
        QVERIFY2(siblings.ok(), siblings.ok() ? "" : qPrintable(siblings.error().detail));
        m_siblings = withSiblings(m_adventureWorks, dataFolder() + u"adventureworks/"_s);
    }

    void everyRowIsARecordOrIsRejectedForAReason_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("rejects");
        QTest::newRow("customers") << u"customer"_s << 19'820 << 0;
        // 19,972 persons have one each; 853 of them are staff and other people's, not customers.
        QTest::newRow("telephone numbers") << u"personphone"_s << 19'119 << 0;
        QTest::newRow("e-mail addresses") << u"emailaddress"_s << 19'119 << 0;
        QTest::newRow("cards") << u"personcreditcard"_s << 19'118 << 0;
        // 32 orders, each with the account that it was ordered on.
        QTest::newRow("orders") << u"public.salesorderheader"_s << 64 << 0;
        QTest::newRow("order lines") << u"public.salesorderdetail"_s << 542 << 0;
        // "Fabrikam Inc., West" and "Health Spa, Limited" are written without quotation marks.
        QTest::newRow("the shop's customers") << u"public.customer"_s << 405 << 2;
    }
    void everyRowIsARecordOrIsRejectedForAReason()
    {
        QFETCH(const QString, table);
        const ImportCatch &taken = adventureWorks(table);
        for (const ImportCatch::Reject &reject : taken.rejects)
            QCOMPARE(reject.reason, u"The row has 16 columns instead of 15."_s);
        QTEST(int(taken.records.size()), "records");
        QTEST(int(taken.rejects.size()), "rejects");
        QSet<QString> ids;
        for (const ImportedRecord &record : taken.records) {
            QCOMPARE(record.source, u"adventureworks"_s);
            ids.insert(record.externalId);
        }
        QCOMPARE(ids.size(), qsizetype(taken.records.size())); // none replaces another
    }

    void rejectsSayWhereAndShowNoSecret()
    {
        const ImportCatch &taken = adventureWorks(u"public.customer"_s);
        const QByteArray file = unpacked(dataFolder() + u"adventureworks/public.customer.csv.gz"_s);
        QCOMPARE(taken.rejects.size(), size_t(2));
        for (const ImportCatch::Reject &reject : taken.rejects) {
            QVERIFY(reject.bytes.isEmpty()); // which column is the password cannot be told
            const QByteArray line = file.sliced(reject.place.offset, 60);
            QVERIFY2(line.startsWith("29891,") || line.startsWith("29994,"), line.constData());
            const int number = int(file.first(reject.place.offset).count('\n')) + 1;
            QCOMPARE(reject.place.where, u"line %1"_s.arg(number));
        }
        for (const ImportedRecord &record : taken.records) {
            QVERIFY(record.original.content.startsWith("customerid,namestyle"));
            QVERIFY(record.original.content.contains(",,,")); // hash and salt
        }
    }

    void aPersonIsACustomerWithNameAndAddress()
    {
        const ImportCatch &taken = adventureWorks(u"customer"_s);
        const auto jon =
            std::find_if(taken.records.begin(), taken.records.end(),
                         [](const ImportedRecord &r) { return r.externalId == "customer 11000"_L1; });
        QVERIFY(jon != taken.records.end());
        QVERIFY(jon->keepsCustomers);
        QCOMPARE(jon->who.externalId, u"11000"_s);
        QCOMPARE(jon->who.name, u"Jon Yang"_s);
        QCOMPARE(jon->part.customer.name, u"Jon Yang"_s);
        QCOMPARE(jon->part.customer.address, u"3761 N. 14th St, Rockhampton, Queensland 4700, Australia"_s);
        QCOMPARE(jon->who.postcode, u"4700"_s);
        QVERIFY(jon->part.customer.id.isNull());
        int named = 0;
        int addressed = 0;
        int resellers = 0;
        for (const ImportedRecord &record : taken.records) {
            named += record.who.name.isEmpty() ? 0 : 1;
            addressed += record.part.customer.address.isEmpty() ? 0 : 1;
            resellers += record.part.customer.tier == "reseller"_L1 ? 1 : 0;
        }
        QCOMPARE(named, 19'820);
        QCOMPARE(resellers, 19'820 - 18'484);
        QCOMPARE(addressed, 18'484 + 701); // persons at a store have none of their own
    }

    void oneNumberIsSharedBy209()
    {
        const ImportCatch &taken = adventureWorks(u"personphone"_s);
        std::map<QString, QSet<QString>> holders;
        for (const ImportedRecord &record : taken.records) {
            QCOMPARE(record.who.identifiers.size(), size_t(1));
            QCOMPARE(record.who.identifiers.front().kind, u"phone"_s);
            QVERIFY(!record.who.identifiers.front().verified);
            holders[record.who.identifiers.front().value].insert(record.who.externalId);
        }
        QCOMPARE(holders[u"1 (11) 500 555-0118"_s].size(), 209);
    }

    void ofACardOnlyBrandAndLastFourAreKept()
    {
        const ImportCatch &taken = adventureWorks(u"personcreditcard"_s);
        static const QRegularExpression digits(u"[0-9]{9,}"_s);
        static const QRegularExpression allowed(
            u"^(SuperiorCard|Distinguish|ColonialVoice|Vista) •• [0-9]{4}$"_s);
        for (const ImportedRecord &record : taken.records) {
            QCOMPARE(record.part.preferences.size(), size_t(1));
            QVERIFY(allowed.match(record.part.preferences.front().value).hasMatch());
            QVERIFY(!QString::fromUtf8(record.original.content).contains(digits));
        }
    }

    void anOrderHasItsLinesAndAddsUp()
    {
        const ImportCatch &taken = adventureWorks(u"public.salesorderheader"_s);
        size_t lines = 0;
        for (const ImportedRecord &record : taken.records) {
            if (record.part.orders.empty())
                continue;
            const Order &order = record.part.orders.front();
            lines += order.lines.size();
            QCOMPARE(order.status, u"shipped"_s);
            QCOMPARE(order.total.currency, u"USD"_s);
            const InteractionDetail &detail = record.part.interactions.front();
            QCOMPARE(detail.interaction.channel, Channel::Order);
            QCOMPARE(detail.interaction.externalId, record.externalId);
            QCOMPARE(detail.lines, order.lines);
            if (record.externalId != "order 71774"_L1)
                continue;
            QCOMPARE(record.who.externalId, u"29847"_s);
            QCOMPARE(order.number, u"SO71774"_s);
            QCOMPARE(order.total.minor, 97'279); // 972.7850, half up
            QCOMPARE(order.placedAt,
                     instantFromMsecs(1'212'303'600'000)); // midnight at the Pacific, in summer
            QCOMPARE(order.lines.size(), size_t(2));
            QCOMPARE(order.lines.front().article, u"ML Road Frame-W - Yellow 48"_s);
            QCOMPARE(order.lines.front().amount.minor, 35'690); // 356.898
        }
        QCOMPARE(lines, size_t(542));
    }

    void linesByThemselvesBelongToTheOrdersCustomer()
    {
        const ImportCatch &taken = adventureWorks(u"public.salesorderdetail"_s);
        QSet<QString> orders;
        for (const ImportedRecord &record : taken.records) {
            QVERIFY(record.who.externalId.isEmpty());
            orders.insert(record.who.sameAs);
        }
        QCOMPARE(orders.size(), 32);
        QVERIFY(orders.contains(u"order 71774"_s));
    }

    void subscriptionsOfTheTelephoneCompany()
    {
        ImportCatch taken;
        const Result<Unit> read = readTable(
            u"wa_churn.csv"_s, unpacked(dataFolder() + u"telco-churn/wa_churn.csv.gz"_s), m_telco, taken);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        QCOMPARE(taken.rejects.size(), size_t(0));
        std::map<QString, int> kinds;
        for (const ImportedRecord &record : taken.records)
            ++kinds[record.externalId.section(u' ', 0, 0)];
        QCOMPARE(kinds[u"customer"_s], 7'043);
        QCOMPARE(kinds[u"preference"_s], 7'043);
        QCOMPARE(kinds[u"subscription"_s],
                 7'043 - 1'526 + 7'043 - 682); // without internet, without telephone
        const auto first =
            std::find_if(taken.records.begin(), taken.records.end(), [](const ImportedRecord &r) {
                return r.externalId == "subscription 1/internet"_L1;
            });
        QVERIFY(first != taken.records.end());
        const Entitlement &entitlement = first->part.entitlements.front();
        QCOMPARE(entitlement.what, u"DSL, Month-to-month"_s);
        QCOMPARE(entitlement.price, (Money{2'985, u"USD"_s}));
        QVERIFY(entitlement.renews);
        QCOMPARE(first->who.externalId, u"1"_s);

        ImportCatch other;
        QVERIFY(readTable(u"mlc_churn.csv"_s, unpacked(dataFolder() + u"telco-churn/mlc_churn.csv.gz"_s),
                          m_telco, other)
                    .ok());
        QCOMPARE(other.rejects.size(), size_t(0));
        QCOMPARE(other.records.size(), size_t(10'000));
    }

    void readingAgainSaysTheSame()
    {
        ImportCatch again;
        QVERIFY(readTable(u"public.salesorderheader.csv"_s,
                          unpacked(dataFolder() + u"adventureworks/public.salesorderheader.csv.gz"_s),
                          m_adventureWorks, again, m_siblings)
                    .ok());
        const ImportCatch &first = adventureWorks(u"public.salesorderheader"_s);
        QCOMPARE(again.records.size(), first.records.size());
        for (size_t i = 0; i < again.records.size(); ++i) {
            QVERIFY(again.records[i].part == first.records[i].part);
            QVERIFY(again.records[i].who == first.records[i].who);
        }
    }

    void withoutItsSiblingNothingIsRead()
    {
        ImportCatch taken;
        const Result<Unit> read = readTable(u"customer.csv"_s, "customerid\n", m_adventureWorks, taken);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, Error::Code::NotFound);
        QVERIFY(read.error().detail.contains(u"public.dimclientes.csv"_s));
        QVERIFY(taken.records.empty());
    }
};

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_table_reader.moc"
