// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is shown, exported and erased of somebody who has several profiles.
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/identity_contract.h"
#include "store/record/matching.h"
#include "store/sample_company.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

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
