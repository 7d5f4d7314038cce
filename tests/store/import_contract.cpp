// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/import_contract.h"

#include "store/admin/customer_rows.h"
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/imported_records.h"
#include "store/imports/record_import.h"
#include "store/record/sql_record.h"
#include "store/sql/connection.h"

#include <QSqlRecord>

#include <algorithm>
#include <thread>

using namespace teller;
using namespace Qt::StringLiterals;
using imported::countsOf;
using imported::customer;
using imported::email;
using imported::exchange;
using imported::order;
using imported::put;

namespace {

CustomerId crm(const QString &number)
{
    return importedId<CustomerId>(u"crm"_s, "customer"_L1, number);
}

QString literal(const CustomerId &id)
{
    return u'\'' + id.text() + u'\'';
}

} // namespace

void ImportContract::initTestCase()
{
    m_settings = emptyDatabase();
    auto created = StoreAdmin(m_settings).create();
    VERIFY_OK(created);
}

void ImportContract::init()
{
    Connection connection(m_settings);
    auto opened = connection.open();
    VERIFY_OK(opened);
    auto emptied = connection.inTransaction([&]() -> Result<Unit> {
        const auto &tables = customerTables();
        for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
            if (auto done = connection.runRaw(u"DELETE FROM "_s + table->name); !done)
                return done.error();
        }
        return {};
    });
    VERIFY_OK(emptied);
    QCOMPARE(dump(), QStringList());
}

void ImportContract::runSql(const QString &sql) const
{
    Connection connection(m_settings);
    auto opened = connection.open();
    VERIFY_OK(opened);
    auto done = connection.runRaw(sql);
    VERIFY_OK(done);
}

QString ImportContract::one(const QString &sql) const
{
    QString value = u"no row"_s;
    Connection connection(m_settings);
    if (auto opened = connection.open(); !opened)
        return opened.error().detail;
    auto done = connection.runRaw(sql, [&](const QSqlQuery &row) { value = row.value(0).toString(); });
    return done ? value : done.error().detail;
}

qint64 ImportContract::count(const QString &sql) const
{
    return one(u"SELECT count(*) FROM "_s + sql).toLongLong();
}

/// Every row that an import writes, as text, in order; without the moment of the delivery.
QStringList ImportContract::dump() const
{
    QStringList rows;
    Connection connection(m_settings);
    if (!connection.open())
        return {u"not open"_s};
    for (const TableShape &table : customerTables()) {
        QStringList columns = table.columnNames();
        columns.removeAll(u"received_at"_s);
        auto read = connection.runRaw(
            u"SELECT %1 FROM %2"_s.arg(columns.join(u','), table.name), [&](const QSqlQuery &row) {
                QString text = table.name + u':';
                for (int i = 0; i < columns.size(); ++i) {
                    const QVariant value = row.value(i);
                    text += value.typeId() == QMetaType::QByteArray
                                ? u'|' + QString::fromLatin1(value.toByteArray().toHex())
                                : u'|' + value.toString();
                }
                rows.append(text);
            });
        if (!read)
            return {read.error().detail};
    }
    rows.sort();
    return rows;
}

void ImportContract::aRecordIsTakenOnce()
{
    const std::vector<ImportedRecord> records{customer(u"1"_s, u"Ana Müller"_s), order(u"o1"_s, u"1"_s),
                                              exchange(u"x1"_s)};
    QCOMPARE(put(settings(), records), u"3 0 0 0"_s);
    const QStringList before = dump();
    QVERIFY(before.size() > 10);
    QCOMPARE(put(settings(), records), u"0 0 3 0"_s);
    QCOMPARE(dump(), before);
    // Another copy of what never changes is nothing new; of anything else it is.
    ImportedRecord letter = exchange(u"x2"_s);
    letter.idTellsContent = true;
    ImportedRecord copy = letter;
    copy.original.content += ' ';
    QCOMPARE(put(settings(), {letter}), u"1 0 0 0"_s);
    QCOMPARE(put(settings(), {copy}), u"0 0 1 0"_s);
    copy.idTellsContent = false;
    QCOMPARE(put(settings(), {copy}), u"0 1 0 0"_s);
}

void ImportContract::itsCustomerIsWhoeverItNames_data()
{
    QTest::addColumn<PartyClaim>("who");
    QTest::addColumn<CustomerId>("expected");
    QTest::addColumn<int>("provisional");
    const auto row = [](const char *name, const PartyClaim &who, CustomerId expected, int provisional) {
        QTest::newRow(name) << who << expected << provisional;
    };
    const CustomerId byMail = importedId<CustomerId>({}, "identifier"_L1, u"email a@example.org"_s);
    row("a customer of another system",
        {u"crm"_s, u"7"_s, u"AC-1"_s, {email(u"a@example.org"_s)}, {}, {}, {}}, crm(u"7"_s), 0);
    row("a customer of the same system", {{}, u"7"_s, {}, {}, {}, {}, {}},
        importedId<CustomerId>(u"chat"_s, "customer"_L1, u"7"_s), 0);
    row("an account before an address", {{}, {}, u"ac 1"_s, {email(u"a@example.org"_s)}, {}, {}, {}},
        importedId<CustomerId>({}, "account"_L1, u"AC1"_s), 1);
    row("an account that cannot be one", {{}, {}, u"---"_s, {email(u"a@example.org"_s)}, {}, {}, {}}, byMail,
        1);
    row("an address before a number",
        {{}, {}, {}, {{u"phone"_s, u"+49301234567"_s, true, {}, {}}, email(u"A@example.org"_s)}, {}, {}, {}},
        byMail, 1);
    const std::vector<Identifier> office{{u"phone"_s, u"+49301234567"_s, false, {}, {}}};
    row("a number", {{}, {}, {}, office, {}, {}, {}},
        importedId<CustomerId>({}, "identifier"_L1, u"phone 76543210394"_s), 1);
    row("one of those who share a number", {{}, {}, {}, office, u"Jane Roë"_s, {}, {}},
        importedId<CustomerId>({}, "identifier"_L1, u"phone 76543210394 jane roe"_s), 1);
    row("the least of two addresses",
        {{}, {}, {}, {email(u"b@example.org"_s), email(u"a@example.org"_s)}, {}, {}, {}}, byMail, 1);
    row("nothing", {{}, {}, {}, {}, u"Ana"_s, {}, {}},
        importedId<CustomerId>(u"chat"_s, "somebody"_L1, u"x1"_s), 1);
}

void ImportContract::itsCustomerIsWhoeverItNames()
{
    QFETCH(const PartyClaim, who);
    QFETCH(const CustomerId, expected);
    QFETCH(const int, provisional);
    ImportedRecord record = exchange(u"x1"_s);
    record.who = who;
    QCOMPARE(put(settings(), {record}), u"1 0 0 0"_s);
    QCOMPARE(one(u"SELECT customer_id FROM interactions"_s), expected.text());
    QCOMPARE(one(u"SELECT provisional FROM customers WHERE id = "_s + literal(expected)).toInt(),
             provisional);
    QCOMPARE(count(u"identifiers WHERE customer_id = "_s + literal(expected)),
             qint64(who.identifiers.size()));
    QCOMPARE(count(u"account_claims"_s), who.account.contains(u"1"_s) ? 1 : 0);
    QCOMPARE(count(u"account_holders"_s), 0);
}

void ImportContract::anUpdateReplacesWhatWasSaid()
{
    ImportedRecord record = exchange(u"x1"_s);
    record.who.account = u"AC-1"_s;
    QCOMPARE(put(settings(), {record}), u"1 0 0 0"_s);
    const QString customer = one(u"SELECT customer_id FROM interactions"_s);
    const QString id = one(u"SELECT id FROM interactions"_s);
    runSql(
        u"INSERT INTO note_revisions (customer_id, note_id, revision, interaction_id, agent_id, "
        "agent_name, written_at, text) VALUES ('%1', '%2', 1, '%3', 'kim', 'Kim', 5, 'from the desk')"_s.arg(
            customer, CustomerId::create().text(), id));

    InteractionDetail &detail = record.part.interactions.front();
    detail.turns.resize(1);
    detail.turns.front().text = u"corrected"_s;
    detail.documents.clear();
    detail.interaction.subject = u"A"_s; // lower than it was: it is newer all the same
    detail.interaction.endedAt = {};
    QCOMPARE(put(settings(), {record}), u"0 1 0 0"_s);
    QCOMPARE(count(u"interactions"_s), 1);
    QCOMPARE(one(u"SELECT subject FROM interactions"_s), u"A"_s);
    QCOMPARE(one(u"SELECT ended_at FROM interactions"_s), u"0"_s);
    QCOMPARE(count(u"turns"_s), 1);
    QCOMPARE(one(u"SELECT text FROM turns"_s), u"corrected"_s);
    QCOMPARE(count(u"documents"_s), 0);
    QCOMPARE(count(u"deliveries"_s), 1);
    QCOMPARE(one(u"SELECT text FROM note_revisions"_s), u"from the desk"_s);
    QCOMPARE(put(settings(), {record}), u"0 0 1 0"_s);
}

void ImportContract::whatASystemNoLongerKeepsIsGone()
{
    ImportedRecord ana = customer(u"1"_s, u"Zoë Young"_s);
    ana.part.entitlements = {
        {importedId<EntitlementId>(u"crm"_s, "plan"_L1, u"1"_s), u"plan"_s, u"Care"_s, {}, {}, false, {}}};
    QCOMPARE(put(settings(), {ana, order(u"o1"_s, u"1"_s)}), u"2 0 0 0"_s);
    ana.part.customer.name = u"Ana Old"_s;
    ana.who.name = u"Ana Old"_s;
    ana.part.customer.address.clear();
    ana.part.accounts.front().status = u"blocked"_s;
    ana.part.identifiers.front().value = u"new@example.org"_s;
    ana.part.entitlements.clear();
    ImportedRecord shipped = order(u"o1"_s, u"1"_s);
    shipped.part.orders.front().status = u"at the door"_s;
    shipped.part.orders.front().lines.clear();
    shipped.part.preferences.front().value = u"a"_s;
    QCOMPARE(put(settings(), {ana, shipped}), u"0 2 0 0"_s);
    QCOMPARE(one(u"SELECT name FROM customers"_s), u"Ana Old"_s);
    QCOMPARE(one(u"SELECT address FROM customers"_s), QString());
    QCOMPARE(count(u"customer_words WHERE word = 'zoe'"_s), 0);
    QCOMPARE(count(u"customer_words WHERE word = 'old'"_s), 1);
    QCOMPARE(one(u"SELECT status FROM accounts"_s), u"blocked"_s);
    QCOMPARE(one(u"SELECT value FROM identifiers"_s), u"new@example.org"_s);
    QCOMPARE(count(u"identifiers"_s), 1);
    QCOMPARE(count(u"entitlements"_s), 0);
    QCOMPARE(one(u"SELECT status FROM orders"_s), u"at the door"_s);
    QCOMPARE(count(u"order_lines"_s), 0);
    QCOMPARE(one(u"SELECT value FROM preferences"_s), u"a"_s);
    // And so it is what a store holds that heard of nothing else.
    const QStringList after = dump();
    init();
    QCOMPARE(put(settings(), {ana, shipped}), u"2 0 0 0"_s);
    QCOMPARE(dump(), after);
}

void ImportContract::aRecordMovesWithWhatWasWrittenAboutIt()
{
    ImportedRecord record = exchange(u"x1"_s);
    record.who.identifiers = {email(u"a@example.org"_s)};
    record.part.interactions.front().interaction.caseId = importedId<CaseId>(u"desk"_s, "case"_L1, u"1"_s);
    ImportedRecord follower = exchange(u"x2"_s);
    follower.who.sameAs = u"x1"_s;
    QCOMPARE(put(settings(), {record, follower}), u"2 0 0 0"_s);
    const QString before = one(u"SELECT customer_id FROM interactions WHERE external_id = 'x1'"_s);
    const QString id = one(u"SELECT id FROM interactions WHERE external_id = 'x1'"_s);
    runSql(
        u"INSERT INTO note_revisions (customer_id, note_id, revision, interaction_id, agent_id, "
        "agent_name, written_at, text) VALUES ('%1', '%2', 1, '%3', 'kim', 'Kim', 5, 'from the desk')"_s.arg(
            before, CustomerId::create().text(), id));
    runSql(u"INSERT INTO reviews VALUES ('%1', '%2', '%3', 'lea', 'Lea', 5, 80, 'good')"_s.arg(
        before, CustomerId::create().text(), id));

    record.who = {u"crm"_s, u"1"_s, {}, {}, {}, {}, {}};
    QCOMPARE(put(settings(), {record, follower}), u"0 2 0 0"_s);
    const QString after = crm(u"1"_s).text();
    for (const QString &table :
         {u"interactions"_s, u"turns"_s, u"documents"_s, u"deliveries"_s, u"note_revisions"_s, u"reviews"_s})
    {
        QVERIFY2(count(table) > 0, qPrintable(table));
        QCOMPARE(count(table + u" WHERE customer_id <> '%1'"_s.arg(after)), 0);
    }
    QCOMPARE(count(u"interactions"_s), 2);
    QCOMPARE(put(settings(), {record, follower}), u"0 0 2 0"_s);
    auto sound = StoreAdmin(settings()).check();
    VERIFY_OK(sound);
    QCOMPARE(sound->defects, std::vector<QString>());
    runSql(u"DELETE FROM reviews"_s);
}

void ImportContract::whoIsLeftWithNothingIsFoundNoMore()
{
    std::vector<ImportedRecord> both{exchange(u"x1"_s), exchange(u"x2"_s)};
    for (ImportedRecord &record : both) {
        record.who = {};
        record.who.name = u"Ana Roe"_s;
        record.who.identifiers = {email(u"a@example.org"_s)};
    }
    QCOMPARE(put(settings(), both), u"2 0 0 0"_s);
    const QString before = one(u"SELECT id FROM customers"_s);
    const auto found = [&](const QString &table) {
        return count(table + u" WHERE customer_id = '%1'"_s.arg(before));
    };
    QCOMPARE(found(u"customer_words"_s), 2);
    both[0].who = {u"crm"_s, u"1"_s, {}, {}, {}, {}, {}};
    QCOMPARE(put(settings(), both), u"0 1 1 0"_s);
    QCOMPARE(found(u"customer_words"_s), 2); // the other is still theirs
    QCOMPARE(found(u"identifiers"_s), 1);
    both[1].who = both[0].who;
    QCOMPARE(put(settings(), both), u"0 1 1 0"_s);
    QCOMPARE(found(u"customer_words"_s), 0);
    QCOMPARE(found(u"identifiers"_s), 0);
}

void ImportContract::aRecordThatBelongsToAnotherNeedsIt()
{
    ImportedRecord line = exchange(u"line"_s);
    line.who.sameAs = u"whole"_s;
    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    auto done = import.put({line, exchange(u"whole"_s)});
    QCOMPARE(countsOf(done), u"1 0 0 1"_s); // what comes later does not count, whatever the batch
    QCOMPARE(done->refused.front().record, size_t(0));
    QVERIFY(done->refused.front().reason.contains(u"import that first"_s));
    QCOMPARE(countsOf(import.put({line})), u"1 0 0 0"_s);
    QCOMPARE(count(u"customers"_s), 1);
    QCOMPARE(one(u"SELECT provisional FROM customers"_s), u"1"_s);
}

void ImportContract::whoWasErasedStaysErased()
{
    const ImportedRecord ana = customer(u"1"_s, u"Ana Müller"_s);
    ImportedRecord attached = exchange(u"x1"_s);
    attached.source = ana.source;
    attached.who = {};
    attached.who.sameAs = ana.externalId;
    QCOMPARE(put(settings(), {ana, order(u"o1"_s, u"1"_s), attached, customer(u"2"_s, u"Ben"_s)}),
             u"4 0 0 0"_s);
    StoreAdmin admin(settings());
    auto erased = admin.eraseCustomer(crm(u"1"_s), u"She asked"_s);
    VERIFY_OK(erased);
    QVERIFY(!dump().join(u'\n').contains(u"Ana"_s));

    // Whatever it says by now; and so does what belongs to it.
    const QStringList before = dump();
    ImportedRecord married = customer(u"1"_s, u"Ana Schmidt"_s);
    ImportedRecord later = attached;
    later.externalId = u"x2"_s;
    const std::vector<ImportedRecord> again{married, order(u"o1"_s, u"1"_s), attached, later,
                                            customer(u"2"_s, u"Ben"_s)};
    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    for (const bool onlyLook : {true, false}) {
        auto done = onlyLook ? import.look(again) : import.put(again);
        QCOMPARE(countsOf(done), u"0 0 1 0"_s);
        QCOMPARE(done->erased, 4);
        QCOMPARE(dump(), before);
    }
    // Another source may know a record by the same number: that one is of somebody else.
    married.source = u"shop"_s;
    QCOMPARE(put(settings(), {married}), u"1 0 0 0"_s);
}

void ImportContract::aBadRecordIsRefusedAlone()
{
    std::vector<ImportedRecord> records;
    for (int i = 0; i < 20; ++i)
        records.push_back(exchange(QString::number(i)));
    records[7].part.interactions.front().interaction.id = {};
    records[13].externalId.clear();
    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    auto done = import.put(records);
    QCOMPARE(countsOf(done), u"18 0 0 2"_s);
    std::vector<size_t> refused;
    for (const ImportRefusal &one : done->refused) {
        refused.push_back(one.record);
        QVERIFY(!one.reason.contains(u"broken"_s)); // nothing of what was said
    }
    std::sort(refused.begin(), refused.end());
    QCOMPARE(refused, (std::vector<size_t>{7, 13}));
    QCOMPARE(count(u"interactions"_s), 18);
}

void ImportContract::factsMayComeBeforeTheirCustomer()
{
    QCOMPARE(put(settings(), {order(u"o1"_s, u"1"_s)}), u"1 0 0 0"_s);
    QCOMPARE(one(u"SELECT name FROM customers"_s), QString());
    QCOMPARE(one(u"SELECT kept_by FROM customers"_s), u"crm"_s);
    QCOMPARE(put(settings(), {customer(u"1"_s, u"Ana Müller"_s)}), u"1 0 0 0"_s);
    QCOMPARE(count(u"customers"_s), 1);
    QCOMPARE(one(u"SELECT name FROM customers"_s), u"Ana Müller"_s);
    QCOMPARE(one(u"SELECT postcode FROM customers"_s), u"10115"_s);
    // What an order calls them is not what they are called.
    ImportedRecord named = order(u"o2"_s, u"1"_s);
    named.who.name = u"Zz"_s;
    QCOMPARE(put(settings(), {named}), u"1 0 0 0"_s);
    QCOMPARE(one(u"SELECT name FROM customers"_s), u"Ana Müller"_s);
    // But it is, as long as nobody knows better.
    named = order(u"o3"_s, u"2"_s);
    named.who.name = u"Zz Top"_s;
    const QString second = u"SELECT name FROM customers WHERE id = "_s + literal(crm(u"2"_s));
    QCOMPARE(put(settings(), {named}), u"1 0 0 0"_s);
    QCOMPARE(one(second), u"Zz Top"_s);
    QCOMPARE(count(u"customer_words WHERE word = 'top'"_s), 1);
    QCOMPARE(put(settings(), {customer(u"2"_s, u"Berta"_s)}), u"1 0 0 0"_s);
    QCOMPARE(one(second), u"Berta"_s);
    QCOMPARE(put(settings(), {order(u"o4"_s, u"2"_s)}), u"1 0 0 0"_s);
    QCOMPARE(one(second), u"Berta"_s);
}

void ImportContract::aLookWritesNothing()
{
    ImportedRecord changed = exchange(u"x1"_s);
    QCOMPARE(put(settings(), {changed, exchange(u"x2"_s)}), u"2 0 0 0"_s);
    const QStringList before = dump();
    changed.part.interactions.front().interaction.subject = u"New"_s;
    ImportedRecord follower = exchange(u"x4"_s);
    follower.who.sameAs = u"x3"_s;
    RecordImport import(settings());
    auto opened = import.open();
    VERIFY_OK(opened);
    QCOMPARE(countsOf(import.look({changed, exchange(u"x2"_s), exchange(u"x3"_s)})), u"1 1 1 0"_s);
    // It remembers what it would have written.
    QCOMPARE(countsOf(import.look({follower, exchange(u"x3"_s), changed})), u"1 0 2 0"_s);
    QCOMPARE(dump(), before);
}

void ImportContract::documentsAreReadBackByteForByte()
{
    ImportedRecord record = exchange(u"x1"_s);
    QByteArray every;
    for (int i = 0; i < 300'000; ++i)
        every.append(char(i * 7 + i / 256));
    record.part.interactions.front().documents.push_back(
        {Document::Role::Attachment, u"big.bin"_s, u"application/octet-stream"_s, every.size(), every});
    record.part.interactions.front().documents.push_back(
        {Document::Role::Attachment, u"too big.iso"_s, u"application/octet-stream"_s, 9'000'000'000, {}});
    record.who.externalId = u"7"_s;
    record.original.content = every.mid(1'000);
    QCOMPARE(put(settings(), {record}), u"1 0 0 0"_s);
    const auto who = importedId<CustomerId>(u"chat"_s, "customer"_L1, u"7"_s);
    auto file = StoreAdmin(settings()).exportCustomer(who, {});
    VERIFY_OK(file);
    QCOMPARE(file->interactions.size(), size_t(1));
    const auto &documents = file->interactions.front().documents;
    QCOMPARE(documents.size(), size_t(4));
    for (size_t i = 0; i < 3; ++i)
        QCOMPARE(documents[i], record.part.interactions.front().documents[i]);
    QCOMPARE(documents[3].role, Document::Role::Original);
    QCOMPARE(documents[3].name, record.original.name);
    QVERIFY(documents[3].content == record.original.content);
    // Facts have an original, too.
    QCOMPARE(put(settings(), {customer(u"1"_s, u"Ana"_s)}), u"1 0 0 0"_s);
    auto facts = StoreAdmin(settings()).exportCustomer(crm(u"1"_s), {});
    VERIFY_OK(facts);
    QCOMPARE(facts->originals.size(), size_t(1));
    QCOMPARE(facts->originals.front().content, QByteArray("1;row"));
    QCOMPARE(facts->postcode, u"10115"_s);
}

void ImportContract::whoeverFollowsIsToldOfWhomWasTouched()
{
    std::vector<CustomerId> told;
    int calls = 0;
    RecordImport import(settings(), [&](Connection &connection, const std::vector<CustomerId> &touched) {
        ++calls;
        told = touched;
        // In the same transaction: the rows are there.
        auto rows = connection.runRaw(u"SELECT 1 FROM interactions"_s);
        return rows ? Result<Unit>() : Result<Unit>(rows.error());
    });
    auto opened = import.open();
    VERIFY_OK(opened);
    ImportedRecord record = exchange(u"x1"_s);
    record.who.identifiers = {email(u"a@example.org"_s)};
    QCOMPARE(countsOf(import.put({record, order(u"o1"_s, u"1"_s)})), u"2 0 0 0"_s);
    const CustomerId byMail = importedId<CustomerId>({}, "identifier"_L1, u"email a@example.org"_s);
    QCOMPARE(told, (std::vector<CustomerId>{std::min(byMail, crm(u"1"_s)), std::max(byMail, crm(u"1"_s))}));
    QCOMPARE(countsOf(import.put({record})), u"0 0 1 0"_s);
    QCOMPARE(calls, 1); // nobody was touched
    record.who.identifiers = {email(u"b@example.org"_s)};
    QCOMPARE(countsOf(import.put({record})), u"0 1 0 0"_s);
    QCOMPARE(told.size(), size_t(2)); // whose it was, and whose it is
}

void ImportContract::whatFollowsCanRefuseTheBatch()
{
    RecordImport import(settings(), [](Connection &, const std::vector<CustomerId> &) -> Result<Unit> {
        return Error{Error::Code::Internal, u"no"_s, false};
    });
    auto opened = import.open();
    VERIFY_OK(opened);
    QVERIFY(!import.put({exchange(u"x1"_s)}));
    QCOMPARE(dump(), QStringList());
}

void ImportContract::twoAtOnceDoubleNothing()
{
    constexpr int batches = 8;
    constexpr int records = 25;
    Connection::loadDriver(settings());
    const auto work = [this](QString *said) {
        RecordImport import(settings());
        if (auto opened = import.open(); !opened) {
            *said = opened.error().detail;
            return;
        }
        qint64 added = 0;
        for (int batch = 0; batch < batches; ++batch) {
            std::vector<ImportedRecord> some;
            for (int i = 0; i < records; ++i) {
                some.push_back(exchange(QString::number(batch * records + i)));
                some.back().who.account = u"AC-%1"_s.arg(i % 3);
            }
            auto done = import.put(std::move(some));
            if (!done) {
                *said = done.error().detail;
                return;
            }
            added += done->added;
        }
        *said = QString::number(added);
    };
    QString first;
    QString second;
    std::thread other(work, &second);
    work(&first);
    other.join();
    bool ok = false;
    bool okToo = false;
    QCOMPARE(first.toInt(&ok) + second.toInt(&okToo), batches * records);
    QVERIFY2(ok && okToo, qPrintable(first + u' ' + second));
    QCOMPARE(count(u"deliveries"_s), batches * records);
    QCOMPARE(count(u"interactions"_s), batches * records);
    QCOMPARE(count(u"customers"_s), 3);
}

void ImportContract::anyOrderInAnyBatchesMakesTheSameStore()
{
    constexpr int sets = 8;
    constexpr int orders = 3;
    for (quint32 seed = 1; seed <= sets; ++seed) {
        QRandomGenerator random(seed);
        std::vector<ImportedRecord> records = imported::jumble(random, 24);
        init();
        QCOMPARE(put(settings(), records), u"24 0 0 0"_s);
        const QStringList clean = dump();
        for (int turn = 0; turn < orders; ++turn) {
            std::shuffle(records.begin(), records.end(), random);
            init();
            RecordImport import(settings());
            auto opened = import.open();
            VERIFY_OK(opened);
            for (size_t at = 0; at < records.size();) {
                const size_t size = std::min(records.size() - at, size_t(random.bounded(1, 9)));
                const auto begin = records.begin() + qsizetype(at);
                auto done = import.put({begin, begin + qsizetype(size)});
                VERIFY_OK(done);
                at += size;
            }
            const QStringList now = dump();
            for (qsizetype i = 0; i < std::min(now.size(), clean.size()); ++i)
                QVERIFY2(now[i] == clean[i],
                         qPrintable(u"seed %1: %2\nand %3"_s.arg(seed).arg(clean[i], now[i])));
            QCOMPARE(now.size(), clean.size());
        }
    }
}
