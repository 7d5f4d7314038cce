// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was exported as a vCon is the same when it is read again: for every interaction of the demo company,
// and for what that company does not have.
#include "core/outside_text.h"
#include "exchange/demo/demo_company.h"
#include "exchange/import_catch.h"
#include "exchange/teller/teller_reader.h"
#include "exchange/vcon/vcon_reader.h"
#include "exchange/vcon_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

ImportedRecord again(const CustomerFile &file, const InteractionDetail &detail, Audience audience)
{
    const QJsonObject vcon = vconOf(file, detail, audience, instantFromMsecs(1'800'000'000'000));
    const ImportCatch caught(VconReader(), QJsonDocument(vcon).toJson(QJsonDocument::Compact), {});
    if (!caught.ended || caught.records.size() != 1) {
        QTest::qFail(caught.rejects.empty() ? "not one record" : qPrintable(caught.rejects.front().reason),
                     __FILE__, __LINE__);
        ImportedRecord none;
        none.part.interactions.emplace_back();
        return none;
    }
    return caught.records.front();
}

/// Without what belongs to one store alone: ids, and where it was read from.
QString essence(const Interaction &i)
{
    const QStringList all{channelCode(i.channel),
                          directionCode(i.direction),
                          QString::number(toMsecs(i.startedAt)),
                          QString::number(toMsecs(i.endedAt)),
                          i.subject,
                          i.summary,
                          i.outcome,
                          i.agent,
                          i.queue,
                          i.disposition,
                          i.thread,
                          i.language};
    return all.join(u" | "_s);
}

InteractionDetail call()
{
    InteractionDetail detail;
    Interaction &i = detail.interaction;
    i.id = InteractionId::create();
    i.channel = Channel::Phone;
    i.direction = Direction::Outbound;
    i.startedAt = instantFromMsecs(1'700'000'000'123);
    i.endedAt = instantFromMsecs(1'700'000'060'000);
    i.subject = u"Late parcel"_s;
    i.agent = u"Bo"_s;
    i.thread = u"thread-7"_s;
    i.language = u"es"_s;
    detail.quoted = u"earlier words"_s;
    detail.turns.push_back({Speaker::Agent, u"Bo"_s, {}, 1'500, u"Hello"_s, 2'250});
    detail.turns.push_back({Speaker::Customer, {}, {}, 4'000, u"Hello.\nWhere is it?"_s, -1});
    return detail;
}

} // namespace

class TestVconRoundTrip final : public QObject
{
    Q_OBJECT
    CustomerFile m_ann;

private Q_SLOTS:
    void initTestCase()
    {
        m_ann.customer.id = CustomerId::create();
        m_ann.customer.name = u"Ann"_s;
        m_ann.identifiers = {{u"phone"_s, u"+12015550123"_s, true, u"shop"_s, {}},
                             {u"email"_s, u"ann@example.org"_s, true, u"shop"_s, {}}};
    }

    void everyInteractionOfTheDemoCompanyComesBack()
    {
        DemoSettings settings;
        settings.customers = 30;
        const DemoCompany company(settings);
        int turns = 0;
        int bodies = 0;
        int lines = 0;
        for (int c = 0; c < company.size(); ++c) {
            const CustomerFile file = company.customer(c);
            for (const InteractionDetail &written : file.interactions) {
                const ImportedRecord record = again(file, written, Audience::Internal);
                const InteractionDetail &read = record.part.interactions.front();
                QCOMPARE(record.externalId, written.interaction.id.text());
                QCOMPARE(record.who.externalId, file.customer.id.text());
                QCOMPARE(record.who.name, file.customer.name);
                QCOMPARE(essence(read.interaction), essence(written.interaction));
                QCOMPARE(read.body, outsideParagraphs(written.body));
                QVERIFY(read.lines == written.lines);
                QCOMPARE(read.turns.size(), written.turns.size());
                for (size_t t = 0; t < read.turns.size(); ++t) {
                    QCOMPARE(read.turns[t].text,
                             outsideParagraphs(written.turns[t].text)); // without space at the end
                    QCOMPARE(read.turns[t].speaker, written.turns[t].speaker);
                    ++turns;
                }
                for (const auto &[name, value] : written.facts) {
                    if (value.isEmpty())
                        continue; // nothing to keep
                    const auto fact = std::pair(name, outsideParagraphs(value));
                    QVERIFY2(std::find(read.facts.begin(), read.facts.end(), fact) != read.facts.end(),
                             qPrintable(name + u": "_s + value));
                }
                bodies += read.body.isEmpty() ? 0 : 1;
                lines += int(read.lines.size());
            }
        }
        QVERIFY(turns > 100 && bodies > 10 && lines > 10); // else nothing was held to anything
    }

    void whatIsKnownOfThePersonComesBack()
    {
        DemoSettings settings;
        settings.customers = 10;
        const DemoCompany company(settings);
        int orders = 0;
        for (int c = 0; c < company.size(); ++c) {
            CustomerFile file = company.customer(c);
            const QJsonObject vcon =
                personVcon(file, Audience::Internal, instantFromMsecs(1'800'000'000'000));
            const QByteArray bytes = QJsonDocument(vcon).toJson(QJsonDocument::Compact);
            QVERIFY(VconReader().sniff(bytes, {}));
            QVERIFY(!TellerReader().sniff(bytes, {}));
            const ImportCatch caught(VconReader(), bytes, {});
            QVERIFY(caught.ended && caught.rejects.empty());
            QCOMPARE(caught.records.size(), size_t(1));
            const ImportedRecord &record = caught.records.front();
            // Whom the vCons of their conversations name.
            QCOMPARE(record.source, u"vcon"_s);
            QCOMPARE(record.who.externalId, file.customer.id.text());
            QVERIFY(record.keepsCustomers && record.part.interactions.empty());
            CustomerFile read = record.part;
            read.customer.id = file.customer.id;
            for (AgentAction &action : read.actions)
                action.customer = file.customer.id;
            file.interactions.clear();
            QCOMPARE(customerJson(read, Audience::Internal), customerJson(file, Audience::Internal));
            orders += int(read.orders.size());
        }
        QVERIFY(orders > 0);
    }

    void aPersonHoldsNoConversations()
    {
        QJsonObject vcon = personVcon(m_ann, Audience::Internal, instantFromMsecs(1'800'000'000'000));
        QJsonObject attachment = vcon.value("attachments"_L1).toArray().first().toObject();
        CustomerFile talking = m_ann;
        talking.interactions = {call()};
        attachment.insert("body"_L1, customerJson(talking, Audience::Internal));
        vcon.insert("attachments"_L1, QJsonArray{attachment});
        const ImportCatch caught(VconReader(), QJsonDocument(vcon).toJson(QJsonDocument::Compact), {});
        QCOMPARE(caught.rejects.size(), size_t(1));
        QVERIFY(caught.rejects.front().reason.contains(u"vCons of their own"_s));
    }

    void whatOthersAttachOfACustomerIsNoPerson()
    {
        QJsonObject vcon = vconOf(m_ann, call(), Audience::Customer, instantFromMsecs(1'800'000'000'000));
        QJsonArray attachments = vcon.value("attachments"_L1).toArray();
        QJsonObject theirs = attachments.first().toObject();
        theirs.insert("purpose"_L1, u"customer"_s);
        theirs.insert("body"_L1, QJsonObject{{u"customer"_s, QJsonObject{{u"id"_s, u"4711"_s}}}});
        attachments.append(theirs);
        vcon.insert("attachments"_L1, attachments);
        const ImportCatch caught(VconReader(), QJsonDocument(vcon).toJson(QJsonDocument::Compact), {});
        QCOMPARE(caught.records.size(), size_t(1));
        QVERIFY(!caught.records.front().keepsCustomers);
        QCOMPARE(caught.records.front().part.interactions.size(), size_t(1));
    }

    void whatTheDemoCompanyDoesNotHaveComesBackToo()
    {
        InteractionDetail written = call();
        written.documents.push_back(
            {Document::Role::Attachment, u"bill.pdf"_s, u"application/pdf"_s, 5, "%PDF\xff"});
        written.documents.push_back(
            {Document::Role::Attachment, u"odd.txt"_s, u"text/plain"_s, 3, "a\xff\n"});
        written.documents.push_back({Document::Role::Attachment, u"film.mp4"_s, u"video/mp4"_s, 0, {}});
        const ImportedRecord record = again(m_ann, written, Audience::Customer);
        const InteractionDetail &read = record.part.interactions.front();
        QCOMPARE(essence(read.interaction), essence(written.interaction));
        QCOMPARE(read.quoted, written.quoted);
        QVERIFY(read.documents == written.documents);
        QCOMPARE(read.turns.size(), size_t(2));
        for (size_t t = 0; t < 2; ++t) {
            QCOMPARE(read.turns[t].offsetMs, written.turns[t].offsetMs);
            QCOMPARE(read.turns[t].durationMs, written.turns[t].durationMs);
            QCOMPARE(read.turns[t].text, written.turns[t].text);
        }
        QStringList identifiers;
        for (const Identifier &identifier : record.who.identifiers)
            identifiers.append(identifier.value);
        QCOMPARE(identifiers, (QStringList{u"+12015550123"_s, u"ann@example.org"_s}));
    }

    void aCallThatNobodyWroteDownKeepsItsLength()
    {
        InteractionDetail written = call();
        written.turns.clear();
        const ImportedRecord record = again(m_ann, written, Audience::Customer);
        QCOMPARE(essence(record.part.interactions.front().interaction), essence(written.interaction));
        QVERIFY(record.part.interactions.front().turns.empty());
    }

    void whenWordsWereSpokenAndWhatWasOnlyHeardComesBack()
    {
        InteractionDetail written = call();
        const Instant start = written.interaction.startedAt;
        const auto at = [start](qint64 ms) {
            return start + std::chrono::milliseconds(ms);
        };
        written.turns = {
            {Speaker::Agent,
             u"Bo"_s,
             at(1500),
             1500,
             u"Hello, Ann"_s,
             2250,
             false,
             {{0, 5, 1500, 1900}, {7, 3, 2000, 3700}}},
            {Speaker::Other, {}, at(3000), 3000, u"[noise]"_s, 400, true, {}},
            {Speaker::Customer, u"Ann"_s, at(3500), 3500, u"Hm"_s, 300, false, {{0, 2, 3500, 3800}}},
            {Speaker::Other, {}, at(5000), 5000, {}, 12'000, true, {}}}; // a silence that nobody named
        const ImportedRecord record = again(m_ann, written, Audience::Customer);
        QVERIFY(record.part.interactions.front().turns == written.turns);
    }

    void theOriginalIsForColleaguesOnly()
    {
        InteractionDetail written = call();
        written.documents.push_back({Document::Role::Original, u"row.csv"_s, u"text/csv"_s, 3, "a,b"});
        QVERIFY(again(m_ann, written, Audience::Customer).part.interactions.front().documents.empty());
        const ImportedRecord record = again(m_ann, written, Audience::Internal);
        QCOMPARE(record.part.interactions.front().documents.front().content, "a,b");
    }
};

QTEST_GUILESS_MAIN(TestVconRoundTrip)
#include "tst_vcon_round_trip.moc"
