// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/new_customer_contract.h"

#include "store/await.h"
#include "store/imported_records.h"
#include "store/imports/identity.h"
#include "store/imports/record_import.h"
#include "store/sample_company.h"

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

const Instant today = instantFromMsecs(1'795'000'000'000);

CallerKey byPhone(const QString &number)
{
    return {{}, number, std::nullopt};
}

} // namespace

std::unique_ptr<SqlRecord> NewCustomerContract::open(const StoreSettings &settings)
{
    auto record = std::make_unique<SqlRecord>(settings);
    QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
    while (record->state().link == StoreState::Link::Opening && states.wait(30'000)) {
    }
    return record;
}

NewCustomer NewCustomerContract::somebody(const QString &name)
{
    const int number = ++m_made;
    NewCustomer customer;
    customer.id = CustomerId::create();
    customer.name = name;
    customer.phone = u"+4930555%1"_s.arg(number, 4, 10, QChar(u'0'));
    customer.email = u"new%1@example.org"_s.arg(number);
    customer.accountNumber = u"77-%1"_s.arg(number, 4, 10, QChar(u'0'));
    customer.language = u"de"_s;
    customer.call = CallId(u"call-%1"_s.arg(number));
    customer.at = today;
    return customer;
}

qint64 NewCustomerContract::count(const QString &sql, const Values &values) const
{
    Connection connection(m_settings);
    qint64 found = -1;
    if (auto opened = connection.open(); !opened)
        return found;
    auto read = connection.runText(sql, values,
                                   [&found](const QSqlQuery &row) { found = row.value(0).toLongLong(); });
    return read ? found : -1;
}

void NewCustomerContract::initTestCase()
{
    m_settings = emptyDatabase();
    auto created = StoreAdmin(m_settings).create();
    VERIFY_OK(created);
    auto files = sample::everybody();
    auto loaded =
        StoreAdmin(m_settings).load([&files, next = size_t(0)]() mutable -> std::optional<CustomerFile> {
            return next < files.size() ? std::optional(files[next++]) : std::nullopt;
        });
    VERIFY_OK(loaded);
    m_record = open(desk());
    QCOMPARE(m_record->state().link, StoreState::Link::Ready);
}

void NewCustomerContract::cleanupTestCase()
{
    m_record.reset();
}

void NewCustomerContract::somebodyNewIsFoundByAllThatTheyGave()
{
    const NewCustomer nora = somebody(u"Nora  Ōsaka"_s);
    auto saved = await(record().save(nora));
    VERIFY_OK(saved);

    // During the call in which they were written down, and by their number when they call again.
    auto chosen = await(record().recognise({{}, {}, nora.id}, {nora.call, false, {}}));
    VERIFY_OK(chosen);
    QVERIFY(chosen->snapshot);
    QCOMPARE(chosen->snapshot->customer.name, u"Nora Ōsaka"_s);
    QCOMPARE(chosen->snapshot->customer.language, u"de"_s);
    QCOMPARE(chosen->snapshot->customer.since, today);
    QCOMPARE(chosen->snapshot->identifiers.size(), size_t(2));
    QVERIFY(!chosen->snapshot->identifiers.front().verified);
    QVERIFY(chosen->snapshot->accounts.empty()); // a number that was only given makes nobody a holder
    auto again =
        await(record().recognise(byPhone(u"0"_s + nora.phone.mid(3)), {CallId(u"later"_s), false, {}}));
    VERIFY_OK(again);
    QVERIFY(again->snapshot);
    QCOMPARE(again->snapshot->customer.id, nora.id);
    for (const QString &text : {u"osaka"_s, nora.email, nora.phone}) {
        auto hits = await(record().search({.text = text, .messages = false}));
        VERIFY_OK(hits);
        QVERIFY2(std::any_of(hits->customers.begin(), hits->customers.end(),
                             [&nora](const CustomerSummary &one) { return one.id == nora.id; }),
                 qPrintable(text));
    }
    QCOMPARE(
        count(u"SELECT count(*) FROM audit WHERE action = 'create' AND customer_id = CAST(:id AS {uuid}) "
              "AND ground = 'call' AND call_id = :call"_s,
              {{"id"_L1, nora.id.text()}, {"call"_L1, nora.call.text()}}),
        1);
    QCOMPARE(count(u"SELECT provisional FROM customers WHERE id = CAST(:id AS {uuid})"_s,
                   {{"id"_L1, nora.id.text()}}),
             1);
    // A note about them is kept like any other.
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.interaction.customer = nora.id;
    wrapUp.interaction.caseId = {};
    wrapUp.promises.clear();
    auto noted = await(record().save(wrapUp));
    VERIFY_OK(noted);
    auto detail = await(record().detail(nora.id, wrapUp.interaction.id));
    VERIFY_OK(detail);
}

void NewCustomerContract::theSameAgainChangesNothing()
{
    const NewCustomer twice = somebody(u"Twice"_s);
    for (int i = 0; i < 2; ++i) {
        auto saved = await(record().save(twice));
        VERIFY_OK(saved);
    }
    QCOMPARE(
        count(u"SELECT count(*) FROM audit WHERE action = 'create' AND customer_id = CAST(:id AS {uuid})"_s,
              {{"id"_L1, twice.id.text()}}),
        1);
    NewCustomer nameless = somebody(u"Plain"_s); // with nothing but a name, too
    nameless.phone = nameless.email = nameless.accountNumber = nameless.language = QString();
    nameless.call = {};
    for (int i = 0; i < 2; ++i) {
        auto saved = await(record().save(nameless));
        VERIFY_OK(saved);
    }
}

void NewCustomerContract::anotherUnderTheSameIdIsRejected()
{
    const NewCustomer first = somebody(u"First"_s);
    auto saved = await(record().save(first));
    VERIFY_OK(saved);
    NewCustomer other = somebody(u"Second"_s);
    other.id = first.id;
    auto refused = await(record().save(other));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Rejected);
    QVERIFY(!refused.error().canRetry);
    auto still = await(record().recognise({{}, {}, first.id}, {first.call, false, {}}));
    VERIFY_OK(still);
    QCOMPARE(still->snapshot->customer.name, u"First"_s);
}

void NewCustomerContract::whatSomebodyHasIsNobodyElses_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("by");
    QTest::newRow("a number as it is") << u"+49301234567"_s << QString() << QString() << u"phone"_s;
    QTest::newRow("a number without its country") << u"0301234567"_s << QString() << QString() << u"phone"_s;
    QTest::newRow("a number as letterheads have it")
        << u"+49 (0)30 123-4567"_s << QString() << QString() << u"phone"_s;
    QTest::newRow("an account that is held") << QString() << QString() << u"47110815"_s << u"account"_s;
    QTest::newRow("an account that was given") << QString() << QString() << u"99 given"_s << u"account"_s;
    QTest::newRow("an address in capitals") << QString() << u"HELD@Example.org"_s << QString() << u"email"_s;
}

void NewCustomerContract::whatSomebodyHasIsNobodyElses()
{
    QFETCH(QString, phone);
    QFETCH(QString, email);
    QFETCH(QString, account);
    QFETCH(QString, by);
    static bool once = false;
    if (!once) {
        NewCustomer holder = somebody(u"Holder"_s);
        holder.email = u"held@example.org"_s;
        holder.accountNumber = u"99-GIVEN"_s;
        auto saved = await(record().save(holder));
        VERIFY_OK(saved);
        once = true;
    }
    NewCustomer late = somebody(u"Late"_s);
    late.phone = phone;
    late.email = email;
    late.accountNumber = account;
    auto holders = await(record().holders(late));
    VERIFY_OK(holders);
    QCOMPARE(holders->size(), size_t(1));
    QCOMPARE(holders->front().matched, by);
    QVERIFY(!holders->front().name.isEmpty());
    auto refused = await(record().save(late));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Rejected);
    QCOMPARE(count(u"SELECT count(*) FROM customers WHERE id = CAST(:id AS {uuid})"_s,
                   {{"id"_L1, late.id.text()}}),
             0);
}

void NewCustomerContract::aNameAloneMustBeNew()
{
    NewCustomer first = somebody(u"Only A. Name"_s);
    first.phone = first.email = first.accountNumber = QString();
    auto saved = await(record().save(first));
    VERIFY_OK(saved);
    NewCustomer second = first;
    second.id = CustomerId::create();
    second.name = u"only a name"_s;
    auto holders = await(record().holders(second));
    VERIFY_OK(holders);
    QCOMPARE(holders->size(), size_t(1));
    QCOMPARE(holders->front().matched, u"name"_s);
    auto refused = await(record().save(second));
    QVERIFY(!refused);
    // With a number they are told apart: two people may have one name.
    second.phone = somebody({}).phone;
    auto told = await(record().save(second));
    VERIFY_OK(told);
}

void NewCustomerContract::whatCannotBeIsRejected()
{
    NewCustomer nobody = somebody(u" \t "_s);
    NewCustomer noNumber = somebody(u"A"_s);
    noNumber.phone = u"12"_s;
    NewCustomer noAddress = somebody(u"B"_s);
    noAddress.email = u"nowhere"_s;
    NewCustomer noAccount = somebody(u"C"_s);
    noAccount.accountNumber = u"--"_s;
    NewCustomer noId = somebody(u"D"_s);
    noId.id = {};
    for (const NewCustomer &one : {nobody, noNumber, noAddress, noAccount, noId}) {
        auto refused = await(record().save(one));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Rejected);
    }
}

void NewCustomerContract::twoDesksAtOneMomentMakeOneCustomer()
{
    const auto other = open(desk());
    QCOMPARE(other->state().link, StoreState::Link::Ready);
    for (int i = 0; i < 20; ++i) {
        const NewCustomer here = somebody(u"Same Person"_s);
        NewCustomer there = here;
        there.id = CustomerId::create();
        there.name = u"Person, Same"_s;
        there.email.clear();
        const auto first = record().save(here);
        const auto second = other->save(there);
        const auto one = await(first);
        const auto two = await(second);
        QVERIFY(one.ok() != two.ok());
        const auto &refused = one ? two : one;
        QCOMPARE(refused.error().code, Error::Code::Rejected);
        QCOMPARE(count(u"SELECT count(*) FROM identifiers WHERE kind = 'phone' AND value = :phone"_s,
                       {{"phone"_L1, here.phone}}),
                 1);
        // Who came second finds the one who is there.
        auto holders = await(record().holders(there));
        VERIFY_OK(holders);
        QCOMPARE(holders->size(), size_t(1));
        QCOMPARE(holders->front().id, one ? here.id : there.id);
    }
}

void NewCustomerContract::anImportOfThemAsksWhetherTheyAreTheSame()
{
    const NewCustomer vera = somebody(u"Vera Neumann"_s);
    auto saved = await(record().save(vera));
    VERIFY_OK(saved);
    ImportedRecord crm = imported::customer(u"4242"_s, u"Vera Neumann"_s);
    crm.part.identifiers = crm.who.identifiers = {imported::email(vera.email)};
    RecordImport import(settings(), resolveIdentities);
    auto opened = import.open();
    VERIFY_OK(opened);
    auto put = import.put({crm});
    VERIFY_OK(put);
    QCOMPARE(put->added, 1);
    auto reviews = await(open(settings())->identityReviews());
    VERIFY_OK(reviews);
    const auto asked = std::find_if(reviews->begin(), reviews->end(), [&vera](const IdentityReview &one) {
        return one.one.profile.id == vera.id || one.other.profile.id == vera.id;
    });
    QVERIFY(asked != reviews->end());
    QVERIFY(asked->evidence.contains(u"name"_s));
}
