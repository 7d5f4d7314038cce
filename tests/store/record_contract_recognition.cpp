// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who somebody is, and what a desk is told of them at once.
#include "store/await.h"
#include "store/record_contract.h"
#include "store/sample_company.h"

#include <QSet>

using namespace teller;
using namespace Qt::StringLiterals;

using Outcome = Recognition::Outcome;
using MatchedBy = Recognition::MatchedBy;

namespace {

CallerKey byNumber(const QString &ani)
{
    return CallerKey{{}, ani, std::nullopt};
}

QSet<QString> namesOf(const std::vector<CustomerSummary> &summaries)
{
    QSet<QString> names;
    for (const CustomerSummary &one : summaries)
        names.insert(one.name);
    return names;
}

const QSet<QString> theTwo{u"Bert Shared"_s, u"Berta Shared"_s};

} // namespace

void RecordContract::knowsTheCallerByAccount_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("as stored") << u"4711 0815"_s;
    QTest::newRow("digits only") << u"47110815"_s;
    QTest::newRow("dashes, dots, a hash") << u" 47-11.08/15# "_s;
    QTest::newRow("other digits") << u"٤٧١١٠٨١٥"_s;
    QTest::newRow("a closed account is one too") << u"47110816"_s;
}

void RecordContract::knowsTheCallerByAccount()
{
    QFETCH(QString, number);
    // The calling number belongs to others: the account decides alone.
    auto result = await(m_record->recognise(byAccount(number, u"+49897654321"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::One);
    QCOMPARE(result->matchedBy, MatchedBy::Account);
    QCOMPARE(result->snapshot->customer, sample::ana().customer);
    QVERIFY(result->candidates.empty());
}

void RecordContract::aSharedAccountIsAChoice()
{
    auto result = await(m_record->recognise(byAccount(u"2222-3333"_s, u"+49301234567"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::Several);
    QCOMPARE(result->matchedBy, MatchedBy::Account);
    QVERIFY(!result->snapshot);
    QCOMPARE(namesOf(result->candidates), theTwo);
    // Whom we spoke to last comes first.
    const CustomerSummary &first = result->candidates.front();
    QCOMPARE(first.name, u"Bert Shared"_s);
    QCOMPARE(first.accountNumber, u"22223333"_s);
    QCOMPARE(first.matched, u"account"_s);
    QCOMPARE(first.lastInteraction, sample::bert().interactions.front().interaction.startedAt);
}

void RecordContract::anUnknownAccountOpensNobody()
{
    auto result = await(m_record->recognise(byAccount(u"99999999"_s, u"+49301234567"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::None);
    QVERIFY(!result->snapshot);
    QCOMPARE(result->candidates.size(), size_t(1));
    QCOMPARE(result->candidates.front().id, sample::ana().customer.id);
    QCOMPARE(result->candidates.front().matched, u"phone"_s);

    auto nobody = await(m_record->recognise(byAccount(u"99999999"_s)));
    VERIFY_OK(nobody);
    QCOMPARE(nobody->outcome, Outcome::None);
    QVERIFY(nobody->candidates.empty());
}

void RecordContract::knowsTheCallerByNumber_data()
{
    QTest::addColumn<QString>("ani");
    QTest::addColumn<bool>("known");
    QTest::newRow("E.164") << u"+49301234567"_s << true;
    QTest::newRow("written") << u"+49 (30) 123 45 67"_s << true;
    QTest::newRow("international prefix") << u"0049301234567"_s << true;
    QTest::newRow("no plus") << u"49301234567"_s << true;
    QTest::newRow("national") << u"0301234567"_s << true;
    QTest::newRow("sip") << u"sip:+49301234567@pbx.example;user=phone"_s << true;
    QTest::newRow("another country, same last digits") << u"+43301234567"_s << false;
    QTest::newRow("too short to point at anybody") << u"234567"_s << false;
    QTest::newRow("withheld") << u"anonymous"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void RecordContract::knowsTheCallerByNumber()
{
    QFETCH(QString, ani);
    QFETCH(bool, known);
    auto result = await(m_record->recognise(byNumber(ani)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, known ? Outcome::One : Outcome::None);
    QCOMPARE(result->matchedBy, known ? MatchedBy::Ani : MatchedBy::Nothing);
    if (known)
        QCOMPARE(result->snapshot->customer.id, sample::ana().customer.id);
}

void RecordContract::aSharedNumberIsAChoice()
{
    auto result = await(m_record->recognise(byNumber(u"089 7654321"_s)));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::Several);
    QCOMPARE(result->matchedBy, MatchedBy::Ani);
    QCOMPARE(namesOf(result->candidates), theTwo);
}

void RecordContract::aChosenCustomerDecidesAlone()
{
    CallerKey key = byAccount(u"47110815"_s, u"+49301234567"_s);
    key.customer = sample::berta().customer.id;
    auto result = await(m_record->recognise(key));
    VERIFY_OK(result);
    QCOMPARE(result->outcome, Outcome::One);
    QCOMPARE(result->matchedBy, MatchedBy::Person);
    QCOMPARE(result->snapshot->customer.name, u"Berta Shared"_s);

    key.customer = CustomerId::create();
    auto nobody = await(m_record->recognise(key));
    VERIFY_OK(nobody);
    QCOMPARE(nobody->outcome, Outcome::None);
}

void RecordContract::nothingKnownIsNobody()
{
    auto result = await(m_record->recognise(CallerKey()));
    VERIFY_OK(result);
    QCOMPARE(*result, Recognition());
}

void RecordContract::hostileNumbersAreHarmless_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("SQL") << u"' OR 1=1; DROP TABLE customers; --"_s;
    QTest::newRow("SQL with backslash") << u"\\'; DELETE FROM customers; --"_s;
    QTest::newRow("placeholders") << u"$1 ?1 :account ::text"_s;
    QTest::newRow("HTML") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("wild cards") << u"%_%"_s;
    QTest::newRow("10 kB") << QString(10'240, u'4');
    QTest::newRow("10 kB that begins right") << u"47110815"_s + QString(10'240, u' ') + u'1';
    QTest::newRow("NUL") << u"47110815"_s + QChar::Null + u"x"_s;
    QTest::newRow("half a character") << u"4711"_s + QChar(0xd800);
    QTest::newRow("only signs") << u"--- ..."_s;
    QTest::newRow("what stands for nobody") << u"?"_s;
}

void RecordContract::hostileNumbersAreHarmless()
{
    QFETCH(QString, number);
    auto asAccount = await(m_record->recognise(byAccount(number, u"+49301234567"_s)));
    VERIFY_OK(asAccount);
    QCOMPARE(asAccount->outcome, Outcome::None); // it was given, so the calling number only suggests
    QCOMPARE(asAccount->candidates.size(), size_t(1));
    auto asAni = await(m_record->recognise(byNumber(number)));
    VERIFY_OK(asAni);
    auto asSearch = await(m_record->search({.text = number}));
    VERIFY_OK(asSearch);

    auto still = await(m_record->recognise(byAccount(u"47110815"_s)));
    VERIFY_OK(still);
    QCOMPARE(still->outcome, Outcome::One);
}

void RecordContract::theSnapshotHoldsWhatIsOpen()
{
    const CustomerFile file = sample::ana();
    auto result = await(m_record->recognise(byAccount(u"47110815"_s)));
    VERIFY_OK(result);
    const CustomerSnapshot &s = *result->snapshot;
    QCOMPARE(s.customer, file.customer);
    QCOMPARE(s.accounts, file.accounts);
    QCOMPARE(s.parties, file.parties);
    QCOMPARE(s.identifiers, file.identifiers);
    QCOMPARE(s.interactions.size(), size_t(3));
    QCOMPARE(s.interactions[0], file.interactions[1].interaction); // call, mail, order: newest first
    QCOMPARE(s.interactions[1], file.interactions[0].interaction);
    QCOMPARE(s.interactions[2], file.interactions[2].interaction);
    QCOMPARE(s.cases, std::vector<Case>{file.cases[0]});
    QCOMPARE(s.promises, std::vector<Promise>{file.promises[0]});
    QCOMPARE(s.preferences, file.preferences);
    QCOMPARE(s.consents, file.consents);
    QCOMPARE(s.entitlements, (std::vector<Entitlement>{file.entitlements[2], file.entitlements[1]}));
    QCOMPARE(s.payments.size(), size_t(11)); // the newest ten, and the scheduled one
    QCOMPARE(s.payments.front(), file.payments[11]);
    QCOMPARE(s.payments.back(), file.payments[0]);
    QCOMPARE(s.outreach, std::vector<Outreach>{file.outreach[0].outreach});
    QCOMPARE(s.surveys, (std::vector<SurveyAnswer>{file.surveys[1], file.surveys[2]}));

    auto longHistory = await(m_record->recognise(byAccount(u"90000001"_s)));
    VERIFY_OK(longHistory);
    QCOMPARE(longHistory->snapshot->interactions.size(), size_t(CustomerSnapshot::firstPage));
}

void RecordContract::theSnapshotHoldsWhatWasClosedLately()
{
    const Instant now = SystemClock().now();
    CustomerFile file;
    file.customer.id = CustomerId::create();
    file.customer.name = u"Comes Again"_s;
    file.accounts = {{AccountId::create(), u"3000 4000"_s, u"shop"_s, u"open"_s, u"holder"_s, now}};
    const auto add = [&](const QString &number, const QString &status, int daysAgo) {
        const Instant at = instantFromMsecs(toMsecs(now - std::chrono::days(daysAgo)) - 60'000);
        file.cases.push_back({CaseId::create(), number, number, status, u"repair"_s, at, at, {}});
    };
    add(u"open"_s, u"open"_s, 100);
    for (int i = 1; i <= 25; ++i)
        add(u"closed-%1"_s.arg(i), u"closed"_s, i);
    add(u"long ago"_s, u"closed"_s, 59);
    StoreAdmin admin(m_owner);
    bool given = false;
    auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
        return std::exchange(given, true) ? std::nullopt : std::optional(file);
    });
    VERIFY_OK(loaded);

    const auto look = [&](const QString &window, int days, const QStringList &closed) {
        if (!window.isNull()) {
            auto set = admin.setMeta(u"repeat_window"_s, window);
            VERIFY_OK(set);
        }
        auto result = await(m_record->recognise(byAccount(u"30004000"_s), {CallId(u"c-1"_s), false, {}}));
        VERIFY_OK(result);
        const CustomerSnapshot &s = *result->snapshot;
        QCOMPARE(s.repeatWindow, std::chrono::days(days));
        QCOMPARE(s.cases, std::vector<Case>{file.cases[0]});
        QStringList numbers;
        for (const Case &one : s.closedCases)
            numbers.append(one.number);
        QCOMPARE(numbers, closed);
    };
    QStringList newest; // no more than twenty
    for (int i = 1; i <= 20; ++i)
        newest.append(u"closed-%1"_s.arg(i));
    look({}, 30, newest);
    look(u"2"_s, 2, {u"closed-1"_s});
    look(u"not a number"_s, 30, newest); // written by nobody of ours: the pop does not fail for it
    look(u"99999999999"_s, 30, newest);
    look(u"30"_s, 30, newest);
}
