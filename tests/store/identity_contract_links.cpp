// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is linked by the rules, and who is only asked about.
#include "store/await.h"
#include "store/identity_contract.h"
#include "store/record/identity_decisions.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

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
