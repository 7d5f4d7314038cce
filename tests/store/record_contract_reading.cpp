// SPDX-License-Identifier: GPL-3.0-or-later
//
// The history page by page, what one interaction holds, finding somebody, and what a company has settled.
#include "store/await.h"
#include "store/record_contract.h"
#include "store/sample_company.h"

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

std::vector<InteractionKey> keysOf(const std::vector<Interaction> &interactions)
{
    std::vector<InteractionKey> keys;
    for (const Interaction &one : interactions)
        keys.push_back({one.id, one.startedAt, one.channel});
    return keys;
}

bool newestFirst(const InteractionKey &a, const InteractionKey &b)
{
    return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : a.id.text() > b.id.text();
}

} // namespace

void RecordContract::pagesAddUpToTheWholeTimeline()
{
    const CustomerId who = sample::id<CustomerId>("obrien");
    auto index = await(m_record->timelineIndex(who));
    VERIFY_OK(index);
    QCOMPARE(index->size(), size_t(sample::longHistory));
    QVERIFY(std::is_sorted(index->begin(), index->end(), newestFirst));

    std::vector<InteractionKey> walked;
    InteractionKey from = index->front();
    for (;;) {
        auto page = await(m_record->timelinePage(who, from, 101, std::nullopt));
        VERIFY_OK(page);
        std::vector<InteractionKey> keys = keysOf(*page);
        const bool last = keys.size() < 101;
        if (!last) { // the last one begins the next page
            from = keys.back();
            keys.pop_back();
        }
        walked.insert(walked.end(), keys.begin(), keys.end());
        if (last)
            break;
    }
    QCOMPARE(walked.size(), index->size());
    QVERIFY(walked == *index);

    auto first = await(m_record->recognise(byAccount(u"90000001"_s)));
    VERIFY_OK(first);
    const std::vector<InteractionKey> firstKeys = keysOf(first->snapshot->interactions);
    QVERIFY(std::equal(firstKeys.begin(), firstKeys.end(), index->begin()));
}

void RecordContract::pagesOfOneChannel()
{
    const CustomerId who = sample::id<CustomerId>("obrien");
    auto index = await(m_record->timelineIndex(who));
    VERIFY_OK(index);
    std::vector<InteractionKey> chats;
    for (const InteractionKey &key : *index) {
        if (key.channel == Channel::Chat)
            chats.push_back(key);
    }
    auto page = await(m_record->timelinePage(who, chats[5], 20, Channel::Chat));
    VERIFY_OK(page);
    QVERIFY(keysOf(*page) == std::vector<InteractionKey>(chats.begin() + 5, chats.begin() + 25));
}

void RecordContract::aDetailIsWhatWasLoaded()
{
    const CustomerFile file = sample::ana();
    for (const InteractionDetail &loaded : file.interactions) {
        auto detail = await(m_record->detail(file.customer.id, loaded.interaction.id));
        VERIFY_OK(detail);
        InteractionDetail listed = loaded;
        for (Document &document : listed.documents)
            document.content.clear();
        QCOMPARE(*detail, listed);
    }
}

void RecordContract::aDocumentIsWhatWasLoaded()
{
    const CustomerFile file = sample::ana();
    int looked = 0;
    for (const InteractionDetail &loaded : file.interactions) {
        for (size_t i = 0; i < loaded.documents.size(); ++i, ++looked) {
            auto document = await(m_record->document(file.customer.id, loaded.interaction.id, int(i)));
            VERIFY_OK(document);
            QCOMPARE(*document, loaded.documents[i]);
        }
        for (const int nowhere : {-1, int(loaded.documents.size())}) {
            auto none = await(m_record->document(file.customer.id, loaded.interaction.id, nowhere));
            QVERIFY(!none);
            QCOMPARE(none.error().code, Error::Code::NotFound);
        }
    }
    QCOMPARE(looked, 3);
}

void RecordContract::aMissingDetailIsNotFound()
{
    auto detail = await(m_record->detail(sample::ana().customer.id, InteractionId::create()));
    QVERIFY(!detail);
    QCOMPARE(detail.error().code, Error::Code::NotFound);
    // Somebody else's interaction is not found under this customer either.
    auto other = await(
        m_record->detail(sample::bert().customer.id, sample::ana().interactions.front().interaction.id));
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::NotFound);
}

void RecordContract::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("matched");
    QTest::newRow("account") << u"4711 0815"_s << u"ana"_s << u"account"_s;
    QTest::newRow("beginning of an account") << u"5555"_s << u"chloe"_s << u"account"_s;
    QTest::newRow("phone") << u"+49 30 123 45 67"_s << u"ana"_s << u"phone"_s;
    QTest::newRow("last digits of a phone") << u"1234 567"_s << u"obrien"_s << u"phone"_s;
    QTest::newRow("e-mail") << u"ANA@example.org"_s << u"ana"_s << u"email"_s;
    QTest::newRow("beginning of an e-mail") << u"ana@ex"_s << u"ana"_s << u"email"_s;
    QTest::newRow("first name without accent") << u"chloe"_s << u"chloe"_s << u"name"_s;
    QTest::newRow("beginning of the second name") << u"ØSTER"_s << u"chloe"_s << u"name"_s;
    QTest::newRow("both, backwards") << u"nunez chl"_s << u"chloe"_s << u"name"_s;
    QTest::newRow("apostrophe") << u"o’brien"_s << u"obrien"_s << u"name"_s;
    QTest::newRow("umlaut") << u"Müller"_s << u"ana"_s << u"name"_s;
    QTest::newRow("inside a name") << u"rien"_s << u"obrien"_s << u"name"_s;
    QTest::newRow("nobody") << u"Zebedee"_s << QString() << QString();
    QTest::newRow("one word of two is wrong") << u"Chloé Müller"_s << QString() << QString();
    QTest::newRow("empty") << u"  "_s << QString() << QString();
}

void RecordContract::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, who);
    QFETCH(QString, matched);
    auto answer = await(m_record->search({.text = text, .messages = false}));
    VERIFY_OK(answer);
    const auto &hits = answer->customers;
    if (who.isEmpty()) {
        QVERIFY(hits.empty());
        return;
    }
    const auto id = sample::id<CustomerId>(who.toLatin1().constData());
    const auto hit =
        std::find_if(hits.begin(), hits.end(), [&](const CustomerSummary &one) { return one.id == id; });
    QVERIFY(hit != hits.end());
    QCOMPARE(hit->matched, matched);
    QVERIFY(!hit->accountNumber.isEmpty());
}

void RecordContract::dispositionsComeInTheirOrder()
{
    auto result = await(m_record->dispositions());
    VERIFY_OK(result);
    QCOMPARE(*result, sample::dispositions());
}

void RecordContract::queuesHaveTheirWrapUpCodes()
{
    StoreAdmin admin(m_owner);
    for (const QueueWrapUp &rule :
         {QueueWrapUp{u"Orders"_s, {u"zz.first"_s, u"aa.second"_s}, false}, QueueWrapUp{QString(), {}, true},
          QueueWrapUp{u"Orders"_s, {u"aa.second"_s}, true}})
    {
        auto put = admin.putQueueRule(rule);
        VERIFY_OK(put);
    }
    auto rules = await(m_record->companyRules());
    VERIFY_OK(rules);
    QCOMPARE(rules->wrapUps,
             (std::vector<QueueWrapUp>{{QString(), {}, true}, {u"Orders"_s, {u"aa.second"_s}, true}}));
    auto unknown = admin.putQueueRule({u"Orders"_s, {u"nowhere"_s}, false});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, Error::Code::Rejected);
    for (const QString &queue : {u"Orders"_s, QString()}) {
        auto dropped = admin.dropQueueRule(queue);
        VERIFY_OK(dropped);
    }
    auto none = await(m_record->companyRules());
    VERIFY_OK(none);
    QVERIFY(none->wrapUps.empty());
}
