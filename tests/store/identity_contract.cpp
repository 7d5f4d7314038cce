// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/identity_contract.h"

#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/imports/identity.h"
#include "store/record/identity_decisions.h"
#include "store/record/matching.h"
#include "store/sample_company.h"
#include "store/sql/migrations.h"

#include <QRandomGenerator>
#include <QSqlRecord>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

const QString crm = u"crm"_s;
const QString shop = u"shop"_s;

CustomerId idOf(const char *who)
{
    return sample::id<CustomerId>(who);
}

InteractionId rowOf(const char *what)
{
    return sample::id<InteractionId>(what);
}

std::vector<InteractionId> idsOf(const std::vector<Interaction> &rows)
{
    std::vector<InteractionId> ids;
    for (const Interaction &row : rows)
        ids.push_back(row.id);
    return ids;
}

} // namespace

void IdentityContract::run(const QString &sql, const Values &values)
{
    auto done = m_connection->runText(sql, values);
    VERIFY_OK(done);
}

void IdentityContract::initTestCase()
{
    m_settings = emptyDatabase();
    StoreAdmin admin(m_settings);
    auto created = admin.create();
    VERIFY_OK(created);
    m_connection = std::make_unique<Connection>(m_settings);
    auto opened = m_connection->open();
    VERIFY_OK(opened);
}

void IdentityContract::init()
{
    run(u"UPDATE customers SET merged_into = NULL"_s);
    for (const QString &table :
         {u"identity_reviews"_s, u"merges"_s, u"account_claims"_s, u"account_holders"_s, u"accounts"_s,
          u"identifiers"_s, u"note_revisions"_s, u"promises"_s, u"interactions"_s, u"customer_words"_s,
          u"openings"_s, u"audit"_s, u"audit_heads"_s, u"customers"_s})
        run(u"DELETE FROM "_s + table);
    m_names.clear();
}

void IdentityContract::add(const char *who, const QString &system, const QString &name,
                           const QString &postcode)
{
    m_names.insert(idOf(who).text(), QString::fromLatin1(who));
    run(u"INSERT INTO customers (id, name, search_name, tier, language, address, since, yearly_minor, "
        "yearly_currency, postcode, kept_by, provisional) "
        "VALUES (CAST(:id AS {uuid}), :name, :search, '', '', '', 0, 0, '', :postcode, :system, :provisional)"_s,
        {{"id"_L1, idOf(who).text()},
         {"name"_L1, name.isNull() ? u""_s : name},
         {"search"_L1, name.isNull() ? u""_s : foldedName(name)},
         {"postcode"_L1, postcode.isNull() ? u""_s : postcode},
         {"system"_L1, system.isNull() ? u""_s : system},
         {"provisional"_L1, system.isEmpty() ? 1 : 0}});
}

void IdentityContract::hold(const char *who, const QString &number)
{
    const QString account = sample::id<AccountId>(number.toLatin1().constData()).text();
    run(u"INSERT INTO accounts (id, number, number_key, kind, status, opened_at) "
        "VALUES (CAST(:id AS {uuid}), :number, :key, '', 'open', 0) ON CONFLICT DO NOTHING"_s,
        {{"id"_L1, account}, {"number"_L1, number}, {"key"_L1, accountKey(number)}});
    run(u"INSERT INTO account_holders (customer_id, account_id, role) "
        "VALUES (CAST(:who AS {uuid}), CAST(:id AS {uuid}), 'holder') ON CONFLICT DO NOTHING"_s,
        {{"who"_L1, idOf(who).text()}, {"id"_L1, account}});
}

void IdentityContract::claim(const char *who, const QString &number)
{
    run(u"INSERT INTO account_claims (customer_id, number_key, number) "
        "VALUES (CAST(:who AS {uuid}), :key, :number) ON CONFLICT DO NOTHING"_s,
        {{"who"_L1, idOf(who).text()}, {"key"_L1, accountKey(number)}, {"number"_L1, number}});
}

void IdentityContract::know(const char *who, const QString &value, bool verified, const QString &kind)
{
    run(u"INSERT INTO identifiers (customer_id, kind, value, match_key, verified, source, since) "
        "VALUES (CAST(:who AS {uuid}), :kind, :value, :value, :verified, 'test', 0) ON CONFLICT DO NOTHING"_s,
        {{"who"_L1, idOf(who).text()},
         {"kind"_L1, kind},
         {"value"_L1, value},
         {"verified"_L1, verified ? 1 : 0}});
}

void IdentityContract::talk(const char *who, const char *what, qint64 at, const QString &channel)
{
    run(u"INSERT INTO interactions (customer_id, id, channel, direction, started_at, ended_at, subject, "
        u"summary, "
        "outcome, agent, queue, disposition, call_id, source, external_id) "
        "VALUES (CAST(:who AS {uuid}), CAST(:id AS {uuid}), :channel, 'inbound', :at, 0, 'words', '', '', "
        "'', '', "
        "'', '', 'test', '')"_s,
        {{"who"_L1, idOf(who).text()},
         {"id"_L1, rowOf(what).text()},
         {"at"_L1, at},
         {"channel"_L1, channel}});
}

void IdentityContract::resolve(const QStringList &whom)
{
    std::vector<CustomerId> ids;
    for (const QString &who : whom)
        ids.push_back(idOf(who.toLatin1().constData()));
    auto done = m_connection->inTransaction([&] { return resolveIdentities(*m_connection, ids); });
    VERIFY_OK(done);
}

void IdentityContract::resolveEverybody()
{
    auto done = resolveAllIdentities(*m_connection);
    VERIFY_OK(done);
}

MergeId IdentityContract::merge(const char *who, const char *as)
{
    auto merged = mergeCustomers(*m_connection, idOf(who), idOf(as), u"They told me"_s);
    if (!merged) {
        QTest::qFail(why(merged).constData(), __FILE__, __LINE__);
        return {};
    }
    return *merged;
}

void IdentityContract::unmerge(MergeId id)
{
    auto parted = unmergeCustomers(*m_connection, id, u"They are not"_s);
    VERIFY_OK(parted);
}

QStringList IdentityContract::shown()
{
    QStringList rows;
    auto read =
        m_connection->runText(u"SELECT id, merged_into FROM customers WHERE merged_into IS NOT NULL"_s, {},
                              [&](const QSqlQuery &row) {
                                  rows.append(m_names.value(row.value(0).toString()) + u'>' +
                                              m_names.value(row.value(1).toString()));
                              });
    if (!read)
        return {u"unreadable"_s};
    rows.sort();
    return rows;
}

QStringList IdentityContract::asked()
{
    QStringList rows;
    auto read = m_connection->runText(
        u"SELECT customer_id, candidate, score, evidence FROM identity_reviews WHERE decision = ''"_s, {},
        [&](const QSqlQuery &row) {
            QStringList names{m_names.value(row.value(0).toString()), m_names.value(row.value(1).toString())};
            names.sort();
            rows.append(names.join(u' ') + u' ' + row.value(2).toString() + u' ' + row.value(3).toString());
        });
    if (!read)
        return {u"unreadable"_s};
    rows.sort();
    return rows;
}

QStringList IdentityContract::dump()
{
    QStringList rows;
    for (const QString &table : Migrations::ofStore().namesOf(u"TABLE"_s)) {
        if (table == "merges"_L1 || table.startsWith("audit"_L1))
            continue;
        auto read = m_connection->runRaw(u"SELECT * FROM "_s + table, [&](const QSqlQuery &row) {
            QStringList values{table};
            for (int i = 0; i < row.record().count(); ++i)
                values.append(row.value(i).toString());
            rows.append(values.join(u'|'));
        });
        if (!read)
            rows.append(table + u" is unreadable"_s);
    }
    rows.sort();
    return rows;
}

std::unique_ptr<SqlRecord> IdentityContract::openRecord() const
{
    auto record = std::make_unique<SqlRecord>(m_settings);
    QSignalSpy states(record.get(), &CustomerRecord::stateChanged);
    while (record->state().link == StoreState::Link::Opening && states.wait(30'000)) {
    }
    return record;
}

void IdentityContract::anAccountNumberThatWasGivenLinks()
{
    add("ana", crm);
    add("mail", {});
    add("chat", {});
    hold("ana", u"4711"_s);
    claim("mail", u"4711"_s);
    claim("chat", u"0815"_s); // nobody holds it
    resolveEverybody();
    QCOMPARE(shown(), QStringList{u"mail>ana"_s});
    QCOMPARE(asked(), QStringList());
    auto merges = readMerges(*m_connection, idOf("ana"));
    VERIFY_OK(merges);
    QCOMPARE(merges->size(), size_t(1));
    QCOMPARE(merges->front().customer, idOf("mail"));
    QCOMPARE(merges->front().survivor, idOf("ana"));
    QCOMPARE(merges->front().rule, u"account"_s);
    QCOMPARE(merges->front().evidence, QStringList{u"account"_s});
}

void IdentityContract::aVerifiedAddressLinksAndAnotherIsAskedAbout()
{
    add("ana", crm);
    add("buyer", shop);
    add("mail", {});
    know("ana", u"ana@example.org"_s);
    know("buyer", u"ana@example.org"_s);
    know("mail", u"ana@example.org"_s, false);
    resolveEverybody();
    QCOMPARE(shown().size(), 1);
    QVERIFY(shown().contains(u"buyer>ana"_s) || shown().contains(u"ana>buyer"_s));
    QCOMPARE(asked(), (QStringList{u"ana mail 40 email-unverified"_s, u"buyer mail 40 email-unverified"_s}));
}

void IdentityContract::holdersOfAJointAccountStayTwo()
{
    add("bert", crm, u"Bert Shared"_s, u"10115"_s);
    add("berta", crm, u"Berta Shared"_s, u"10115"_s);
    add("mail", {});
    hold("bert", u"2222"_s);
    hold("berta", u"2222"_s);
    claim("mail", u"2222"_s);
    resolveEverybody();
    QCOMPARE(shown(), QStringList());
    QCOMPARE(asked(), QStringList()); // which of the two wrote, the number does not say
}

void IdentityContract::aNumberOfManyLinksNobody()
{
    QStringList everybody;
    for (int i = 0; i < 209; ++i) {
        const QByteArray who = "customer" + QByteArray::number(i);
        add(who.constData(), crm, u"Name %1"_s.arg(i));
        know(who.constData(), u"5550100"_s, true, u"phone"_s);
        everybody.append(QString::fromLatin1(who));
    }
    add("caller", {});
    know("caller", u"5550100"_s, true, u"phone"_s);
    resolve(everybody);
    resolve({u"caller"_s});
    QCOMPARE(shown(), QStringList());
    QCOMPARE(asked(), QStringList());
}

void IdentityContract::aContradictionLinksNobodyAndIsAskedAbout()
{
    add("ana", crm);
    add("bert", crm);
    add("mail", {});
    hold("ana", u"4711"_s);
    know("bert", u"bert@example.org"_s);
    claim("mail", u"4711"_s);
    know("mail", u"bert@example.org"_s);
    resolveEverybody();
    QCOMPARE(shown(), QStringList());
    QCOMPARE(asked(),
             (QStringList{u"ana mail 70 account contradiction"_s, u"bert mail 60 contradiction email"_s}));
}

void IdentityContract::aSecondHolderTakesALinkBack()
{
    add("ana", crm);
    add("mail", {});
    know("ana", u"home@example.org"_s);
    know("mail", u"home@example.org"_s);
    resolve({u"mail"_s});
    QCOMPARE(shown(), QStringList{u"mail>ana"_s});
    add("bert", crm);
    know("bert", u"home@example.org"_s);
    resolve({u"bert"_s}); // the others are found by what they share
    QCOMPARE(shown(), QStringList());
    auto merges = readMerges(*m_connection, idOf("ana"));
    VERIFY_OK(merges);
    QVERIFY(merges->empty());
}

void IdentityContract::whatBecomesCommonMeansNobodyAnyMore()
{
    add("ana", crm);
    add("mail", {});
    know("ana", u"noreply@example.org"_s);
    know("mail", u"noreply@example.org"_s);
    resolve({u"ana"_s, u"mail"_s});
    QCOMPARE(shown(), QStringList{u"mail>ana"_s});
    QStringList many;
    for (int i = 0; i < 100; ++i) {
        const QByteArray who = "writer" + QByteArray::number(i);
        add(who.constData(), {});
        know(who.constData(), u"noreply@example.org"_s);
        many.append(QString::fromLatin1(who));
    }
    resolve(many);
    QCOMPARE(shown(), QStringList());
    QCOMPARE(asked(), QStringList());
}

void IdentityContract::theSameNameAtTheSamePlaceIsAskedAbout()
{
    add("ana", crm, u"Ána Müller"_s, u"10115"_s);
    add("buyer", shop, u"ana muller"_s, u"10115"_s);
    add("other", shop, u"Ana Müller"_s, u"80331"_s);
    add("caller", {}, u"Muller Ana"_s);
    know("ana", u"5550100"_s, true, u"phone"_s);
    know("caller", u"5550100"_s, false, u"phone"_s);
    resolveEverybody();
    QCOMPARE(shown(), QStringList());
    QCOMPARE(asked(), (QStringList{u"ana buyer 50 name postcode"_s,
                                   u"ana caller 60 phone-unverified similar-name"_s}));
}

void IdentityContract::orderDoesNotMatter_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("company %d", seed) << seed;
}

/// Facts of a small company come in a random order and in batches of random sizes, three times; each time the
/// same people are found.
void IdentityContract::orderDoesNotMatter()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    struct Person
    {
        QByteArray who;
        QString system;
        QString name;
        QString postcode;
        std::vector<std::pair<int, QString>> keys; // 0 holds, 1 claims, 2 verified, 3 not verified
    };
    std::vector<Person> people;
    for (int i = 0; i < 24; ++i) {
        const int kind = random.bounded(4);
        Person person{"p" + QByteArray::number(i),
                      kind == 0   ? crm
                      : kind == 1 ? shop
                                  : QString(),
                      {},
                      {},
                      {}};
        if (random.bounded(3) > 0) {
            person.name = u"Name %1"_s.arg(random.bounded(8));
            person.postcode = u"1000%1"_s.arg(random.bounded(2));
        }
        for (int key = random.bounded(1, 4); key > 0; --key)
            person.keys.emplace_back(person.system.isEmpty() ? random.bounded(1, 4) : random.bounded(0, 4),
                                     u"k%1"_s.arg(random.bounded(14)));
        people.push_back(person);
    }
    QStringList firstShown;
    QStringList firstAsked;
    for (int round = 0; round < 3; ++round) {
        init();
        for (size_t i = people.size() - 1; i > 0; --i)
            std::swap(people[i], people[size_t(random.bounded(int(i) + 1))]);
        for (size_t next = 0; next < people.size();) {
            const size_t end =
                round == 0 ? people.size() : std::min(people.size(), next + size_t(random.bounded(1, 6)));
            QStringList touched;
            for (; next < end; ++next) {
                const Person &person = people[next];
                add(person.who.constData(), person.system, person.name, person.postcode);
                for (const auto &[kind, key] : person.keys) {
                    if (kind == 0)
                        hold(person.who.constData(), key);
                    else if (kind == 1)
                        claim(person.who.constData(), key);
                    else
                        know(person.who.constData(), key, kind == 2);
                }
                touched.append(QString::fromLatin1(person.who));
            }
            resolve(touched);
        }
        if (round == 0) {
            firstShown = shown();
            firstAsked = asked();
            QVERIFY(!firstShown.isEmpty() || !firstAsked.isEmpty()); // or it would prove nothing
        }
        QCOMPARE(shown(), firstShown);
        QCOMPARE(asked(), firstAsked);
    }
    resolveEverybody(); // and once more changes nothing
    QCOMPARE(shown(), firstShown);
    QCOMPARE(asked(), firstAsked);
}

void IdentityContract::mergingAndUnmergingLeavesNoTrace()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("buyer", shop, u"Ana Muller"_s, u"10115"_s);
    talk("ana", "call", 1'000);
    talk("buyer", "order", 2'000);
    resolveEverybody();
    QCOMPARE(asked().size(), 1);
    const QStringList before = dump();
    const MergeId id = merge("buyer", "ana");
    QCOMPARE(shown(), QStringList{u"buyer>ana"_s});
    auto waiting = readIdentityReviews(*m_connection);
    VERIFY_OK(waiting);
    QVERIFY(waiting->empty());
    QVERIFY(dump() != before);
    unmerge(id);
    QCOMPARE(dump(), before);

    // What came while they were one stays with whom it came to.
    const MergeId again = merge("buyer", "ana");
    talk("ana", "second call", 3'000);
    talk("buyer", "second order", 4'000);
    unmerge(again);
    auto record = openRecord();
    for (const auto &[who, rows] : {std::pair("ana", std::vector{rowOf("second call"), rowOf("call")}),
                                    {"buyer", {rowOf("second order"), rowOf("order")}}})
    {
        auto answer = await(record->recognise({{}, {}, idOf(who)}, {CallId(u"c1"_s), false, {}}));
        VERIFY_OK(answer);
        QVERIFY(answer->snapshot);
        QCOMPARE(idsOf(answer->snapshot->interactions), rows);
    }
}

void IdentityContract::mergesAreUndoneInAnyOrder_data()
{
    QTest::addColumn<std::vector<int>>("order");
    std::vector<int> order{0, 1, 2};
    do {
        QTest::addRow("%d %d %d", order[0], order[1], order[2]) << order;
    } while (std::next_permutation(order.begin(), order.end()));
}

void IdentityContract::mergesAreUndoneInAnyOrder()
{
    QFETCH(std::vector<int>, order);
    for (const char *who : {"a", "b", "c", "d"})
        add(who, crm);
    const QStringList before = dump();
    const std::vector<MergeId> merges{merge("a", "b"), merge("c", "d"), merge("b", "c")};
    QCOMPARE(shown(), (QStringList{u"a>d"_s, u"b>d"_s, u"c>d"_s})); // c is shown as d, and b with it
    std::vector<QStringList> pairs{{u"a>b"_s}, {u"c>d"_s}, {}};
    unmerge(merges[size_t(order[0])]);
    QCOMPARE(shown().size(), 2);
    unmerge(merges[size_t(order[1])]);
    QCOMPARE(shown().size(), 1);
    if (order[2] != 2)
        QCOMPARE(shown(), pairs[size_t(order[2])]);
    unmerge(merges[size_t(order[2])]);
    QCOMPARE(shown(), QStringList());
    QCOMPARE(dump(), before);
    auto twice = unmergeCustomers(*m_connection, merges[0], u"Again"_s);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, Error::Code::Rejected);
}

void IdentityContract::whoWasToldApartStaysApart()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("buyer", shop, u"Ana Müller"_s, u"10115"_s);
    resolveEverybody();
    auto decided = decideIdentity(*m_connection, idOf("buyer"), idOf("ana"), IdentityDecision::Different);
    VERIFY_OK(decided);
    // Now even a rule would link them.
    know("ana", u"ana@example.org"_s);
    know("buyer", u"ana@example.org"_s);
    resolveEverybody();
    QCOMPARE(shown(), QStringList());
    QCOMPARE(asked(), QStringList());
    auto second = decideIdentity(*m_connection, idOf("buyer"), idOf("ana"), IdentityDecision::Same);
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Rejected);
    (void)merge("buyer", "ana"); // but a person may
    resolveEverybody();
    QCOMPARE(shown(), QStringList{u"buyer>ana"_s});
}

void IdentityContract::whoWasUnmergedFromARuleStaysApart()
{
    add("ana", crm);
    add("mail", {});
    add("chat", {});
    hold("ana", u"4711"_s);
    claim("mail", u"4711"_s);
    claim("chat", u"4711"_s);
    resolveEverybody();
    QCOMPARE(shown(), (QStringList{u"chat>ana"_s, u"mail>ana"_s}));
    auto merges = readMerges(*m_connection, idOf("ana"));
    VERIFY_OK(merges);
    for (const Merge &one : *merges) {
        if (one.customer == idOf("mail"))
            unmerge(one.id);
    }
    QCOMPARE(shown(), QStringList{u"chat>ana"_s});
    resolveEverybody();
    QCOMPARE(shown(), QStringList{u"chat>ana"_s});
    QCOMPARE(asked(), QStringList());
}

void IdentityContract::aDecisionIsTakenBack()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("buyer", shop, u"Ana Müller"_s, u"10115"_s);
    know("ana", u"ana@example.org"_s);
    hold("buyer", u"4711"_s);
    resolveEverybody();
    auto waiting = readIdentityReviews(*m_connection);
    VERIFY_OK(waiting);
    QCOMPARE(waiting->size(), size_t(1));
    const IdentityReview &review = waiting->front();
    QCOMPARE(review.score, 50);
    QCOMPARE(review.evidence, (QStringList{u"name"_s, u"postcode"_s}));
    const ReviewedProfile &ana = review.one.profile.keptBy == crm ? review.one : review.other;
    const ReviewedProfile &buyer = review.one.profile.keptBy == crm ? review.other : review.one;
    QCOMPARE(ana.profile.name, u"Ana Müller"_s);
    QCOMPARE(ana.identifiers.size(), size_t(1));
    QCOMPARE(buyer.accounts, std::vector<QString>{u"4711"_s});

    const QStringList before = dump();
    for (const IdentityDecision decision : {IdentityDecision::Same, IdentityDecision::Different}) {
        auto decided = decideIdentity(*m_connection, idOf("ana"), idOf("buyer"), decision);
        VERIFY_OK(decided);
        QCOMPARE(shown().size(), decision == IdentityDecision::Same ? 1 : 0);
        auto none = readIdentityReviews(*m_connection);
        VERIFY_OK(none);
        QVERIFY(none->empty());
        auto back = decideIdentity(*m_connection, idOf("ana"), idOf("buyer"), IdentityDecision::Undecided);
        VERIFY_OK(back);
        QCOMPARE(dump(), before);
    }
}

void IdentityContract::everyLinkIsInTheAudit()
{
    add("ana", crm);
    add("mail", {});
    hold("ana", u"4711"_s);
    claim("mail", u"4711"_s);
    resolveEverybody();
    run(u"DELETE FROM account_claims"_s);
    resolveEverybody();
    unmerge(merge("mail", "ana"));
    StoreAdmin admin(m_settings);
    QStringList rows;
    auto read = admin.readAudit({}, [&](const AuditRow &row) {
        rows.prepend(row.action + u' ' + m_names.value(row.customer) + u' ' + row.ground + u' ' + row.reason);
    });
    VERIFY_OK(read);
    QCOMPARE(rows, (QStringList{u"merge mail account "_s, u"unmerge mail account "_s,
                                u"merge mail person They told me"_s, u"unmerge mail person They are not"_s}));
    auto verified = admin.verifyAudit();
    VERIFY_OK(verified);
    QVERIFY(verified->faults.empty());
}

void IdentityContract::callersAreShownAsOnePerson()
{
    add("ana", crm, u"Ana Müller"_s);
    add("mail", {});
    hold("ana", u"4711"_s);
    know("ana", u"ana@example.org"_s, false);
    know("mail", u"ana@example.org"_s);
    know("mail", phoneKey(u"+49 30 1234567"_s), true, u"phone"_s);
    talk("ana", "call", 1'000);
    talk("mail", "letter", 2'000, u"email"_s);
    (void)merge("mail", "ana");
    auto record = openRecord();
    for (const CallerKey &key : {CallerKey{u"4711"_s, {}, {}}, CallerKey{{}, u"+49 30 1234567"_s, {}},
                                 CallerKey{{}, {}, idOf("mail")}})
    {
        auto answer = await(record->recognise(key, {CallId(u"c1"_s), false, {}}));
        VERIFY_OK(answer);
        QCOMPARE(answer->outcome, Recognition::Outcome::One);
        const CustomerSnapshot &s = *answer->snapshot;
        QCOMPARE(s.customer.id, idOf("ana"));
        QCOMPARE(s.profiles, (std::vector<Profile>{{idOf("mail"), {}, {}, true}}));
        QCOMPARE(s.identifiers.size(), size_t(2)); // the address once, and verified
        QVERIFY(std::all_of(s.identifiers.begin(), s.identifiers.end(),
                            [](const Identifier &one) { return one.verified; }));
        QCOMPARE(idsOf(s.interactions), (std::vector{rowOf("letter"), rowOf("call")}));
        QCOMPARE(s.interactions.front().customer, idOf("mail"));
        QCOMPARE(s.interactions.back().customer, idOf("ana"));
    }
    SearchQuery query;
    query.text = u"ana@example.org"_s;
    auto found = await(record->search(query));
    VERIFY_OK(found);
    QCOMPARE(found->customers.size(), size_t(1));
    QCOMPARE(found->customers.front().id, idOf("ana"));
    QCOMPARE(found->customers.front().lastInteraction, instantFromMsecs(2'000));
    auto detail = await(record->detail(idOf("ana"), rowOf("letter"))); // by the person, and by the profile
    VERIFY_OK(detail);
    QCOMPARE(detail->interaction.customer, idOf("mail"));
    auto own = await(record->detail(idOf("mail"), rowOf("letter")));
    VERIFY_OK(own);
    QCOMPARE(*own, *detail);
}

void IdentityContract::pagesHoldTheRowsOfEveryProfile()
{
    for (const char *who : {"a", "b", "c"})
        add(who, crm);
    std::vector<std::pair<qint64, InteractionId>> rows;
    QRandomGenerator random{7};
    for (int i = 0; i < 400; ++i) {
        const QByteArray what = "row" + QByteArray::number(i);
        const qint64 at = random.bounded(1, 300); // several at one moment
        talk(i % 7 == 0   ? "a"
             : i % 2 == 0 ? "b"
                          : "c",
             what.constData(), at, i % 3 == 0 ? u"email"_s : u"phone"_s);
        rows.emplace_back(at, rowOf(what.constData()));
    }
    std::sort(rows.begin(), rows.end(), [](const auto &x, const auto &y) { return y < x; });
    (void)merge("a", "b");
    (void)merge("b", "c");
    auto record = openRecord();
    auto snapshot = await(record->recognise({{}, {}, idOf("a")}, {CallId(u"c1"_s), false, {}}));
    VERIFY_OK(snapshot);
    QCOMPARE(snapshot->snapshot->interactions.size(), size_t(50));
    auto index = await(record->timelineIndex(idOf("c")));
    VERIFY_OK(index);
    QCOMPARE(index->size(), rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE((*index)[i].id, rows[i].second);
        if (i < 50)
            QCOMPARE(snapshot->snapshot->interactions[i].id, rows[i].second);
    }
    for (const std::optional<Channel> channel :
         {std::optional<Channel>(), std::optional(Channel::Email), std::optional(Channel::Phone)})
    {
        std::vector<InteractionId> expected;
        for (const InteractionKey &key : *index) {
            if (!channel || key.channel == *channel)
                expected.push_back(key.id);
        }
        std::vector<InteractionId> paged;
        InteractionKey from{InteractionId(QUuid(u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s)),
                            instantFromMsecs(1'000'000), Channel::Phone};
        for (;;) {
            auto page = await(record->timelinePage(idOf("c"), from, 31, channel));
            VERIFY_OK(page);
            const size_t skip = paged.empty() ? 0 : 1; // the last of the page before comes again
            for (size_t i = skip; i < page->size(); ++i)
                paged.push_back((*page)[i].id);
            if (page->size() < 31)
                break;
            from = {page->back().id, page->back().startedAt, page->back().channel};
        }
        QCOMPARE(paged, expected);
    }
}

void IdentityContract::aNoteOnAProfileReachesWhoShowsThePerson()
{
    add("ana", crm);
    add("mail", {});
    (void)merge("mail", "ana");
    auto record = openRecord();
    QSignalSpy heard(record.get(), &CustomerRecord::interactionChanged);
    WrapUp wrapUp = sample::freshWrapUp();
    wrapUp.interaction.customer = idOf("mail"); // begun before the two were one
    wrapUp.interaction.caseId = {};
    auto saved = await(record->save(wrapUp));
    VERIFY_OK(saved);
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0][0].value<CustomerId>(), idOf("ana"));
    auto detail = await(record->detail(heard[0][0].value<CustomerId>(), heard[0][1].value<InteractionId>()));
    VERIFY_OK(detail);
    QCOMPARE(detail->interaction.customer, idOf("mail"));
    QCOMPARE(detail->notes.front().text, wrapUp.note->text);
}

void IdentityContract::exportAndErasureCoverEveryProfile()
{
    add("ana", crm, u"Ana Müller"_s, u"10115"_s);
    add("mail", {}, u"ana m"_s);
    know("mail", u"ana@example.org"_s);
    claim("mail", u"4711"_s);
    talk("ana", "call", 1'000);
    talk("mail", "letter", 2'000, u"email"_s);
    (void)merge("mail", "ana");
    StoreAdmin admin(m_settings);
    for (const char *who : {"ana", "mail"}) {
        auto file = admin.exportCustomer(idOf(who), u"She asked"_s);
        VERIFY_OK(file);
        QCOMPARE(file->customer.id, idOf("ana"));
        QCOMPARE(file->profiles.size(), size_t(1));
        QCOMPARE(file->identifiers.size(), size_t(1));
        QCOMPARE(file->interactions.size(), size_t(2));
        QCOMPARE(file->interactions.back().interaction.customer, idOf("mail"));
    }
    auto erased = admin.eraseCustomer(idOf("mail"), u"She asked"_s);
    VERIFY_OK(erased);
    auto left = admin.exportCustomer(idOf("ana"), u"To see"_s);
    VERIFY_OK(left);
    QCOMPARE(left->customer.name, QString());
    QCOMPARE(left->profiles.front().name, QString());
    QVERIFY(left->identifiers.empty());
    for (const InteractionDetail &detail : left->interactions)
        QCOMPARE(detail.interaction.subject, QString());
    for (const QString &row : dump())
        QVERIFY2(!row.contains(u"4711"_s) && !row.contains(u"10115"_s), qPrintable(row));
}
