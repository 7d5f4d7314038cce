// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Teller writes of a customer for colleagues can be read back: nothing is lost on the way.
#include "exchange/customer_from_json.h"
#include "exchange/customer_json.h"
#include "exchange/demo/demo_company.h"
#include "exchange/import_catch.h"
#include "exchange/teller/teller_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

CustomerFile company(int index)
{
    DemoSettings settings;
    settings.customers = 30;
    return DemoCompany(settings).customer(index);
}

/// A customer with everything that the demo company does not have.
CustomerFile richCustomer()
{
    CustomerFile file = company(1);
    const CustomerId id = file.customer.id;
    InteractionDetail detail;
    detail.interaction.id = InteractionId::create();
    detail.interaction.customer = id;
    detail.interaction.channel = Channel::Email;
    detail.interaction.direction = Direction::Outbound;
    detail.interaction.startedAt = instantFromMsecs(1'700'000'000'123);
    detail.interaction.agentId = AgentId(u"lea"_s);
    detail.interaction.callId = CallId(u"4711.1"_s);
    detail.interaction.caseId = CaseId::create();
    detail.interaction.externalId = u"<1@example.com>"_s;
    detail.interaction.source = u"email"_s;
    detail.interaction.thread = u"<0@example.com>"_s;
    detail.interaction.language = u"es-MX"_s;
    detail.body = u"¿Qué tal?\n\tBien."_s;
    detail.quoted = u"Earlier words"_s;
    detail.facts = {{u"page"_s, u"/cart"_s}, {u"page"_s, QString()}};
    detail.documents = {{Document::Role::Original, u"m.eml"_s, u"message/rfc822"_s, 5'000'000'000, {}},
                        {Document::Role::Attachment, QString(), u"image/png"_s, 0, {}}};
    Turn turn{Speaker::System, u"IVR"_s, instantFromMsecs(1'700'000'001'000), 0, u"one 👋 two"_s, 0, true, {}};
    turn.words = {{0, 3, 0, 250}, {7, 3, 400, 400}};
    detail.turns = {turn, Turn{Speaker::Bot, {}, {}, -1, u"x"_s, -1, false, {}}};
    detail.notes = {{NoteId::create(), detail.interaction.id, 3, AgentId(u"lea"_s), u"Lea"_s,
                     instantFromMsecs(1'700'000'002'000), u"line\nline"_s}};
    detail.reviews = {{ReviewId::create(), id, detail.interaction.id, AgentId(u"tom"_s), u"Tom"_s,
                       instantFromMsecs(1'700'000'003'000), 70, u"Well done"_s}};
    file.interactions.push_back(detail);
    file.cases.push_back({CaseId::create(),
                          u"C-1"_s,
                          u"Parcel"_s,
                          u"open"_s,
                          u"delivery"_s,
                          instantFromMsecs(1'700'000'000'000),
                          {},
                          AgentId(u"lea"_s)});
    file.promises.push_back({PromiseId::create(),
                             u"Call back"_s,
                             u"Lea"_s,
                             instantFromMsecs(1'700'000'000'000),
                             instantFromMsecs(1'700'000'100'000),
                             {},
                             detail.interaction.id,
                             AgentId(u"lea"_s)});
    file.customer.yearlyValue = {9'007'199'254'740'993, u"EUR"_s}; // more than a double holds exactly
    file.payments.push_back({PaymentId::create(),
                             u"I-1"_s,
                             u"refunded"_s,
                             u"Visa •• 4242"_s,
                             instantFromMsecs(1'700'000'000'000),
                             {-500, u"EUR"_s}});
    file.interactions.back().interaction.waitedMs = 61'000;
    Outreach gone{OutreachId::create(), Channel::Sms,      u"campaign"_s,
                  u"Bells!"_s,          u"article:Bell"_s, instantFromMsecs(1'700'000'000'000)};
    gone.available = false;
    file.outreach.push_back({gone, {}});
    for (int kind = 0; kind < agentActionKindCount; ++kind) {
        file.actions.push_back({AgentActionId::create(), id, detail.interaction.id, AgentAction::Kind(kind),
                                u"about"_s, u"one line"_s, AgentId(u"tom"_s),
                                instantFromMsecs(1'700'000'200'000), AgentId(u"lea"_s), u"Lea"_s,
                                instantFromMsecs(1'700'000'004'000)});
    }
    return file;
}

QJsonObject json(const CustomerFile &file)
{
    return customerJson(file, Audience::Internal);
}

} // namespace

class TestTellerJsonReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeCompanyComesBackEqual()
    {
        DemoSettings settings;
        settings.customers = 60;
        const DemoCompany demo(settings);
        QByteArray lines;
        std::vector<CustomerFile> files;
        for (int i = 0; i < demo.size(); ++i) {
            files.push_back(demo.customer(i));
            lines += customerLine(files.back(), Audience::Internal);
        }
        QCOMPARE(lines.count('\n'), qsizetype(files.size()));
        const ImportCatch all(TellerReader(), lines);
        QVERIFY(all.ended.ok());
        QVERIFY2(all.rejects.empty(), qPrintable(all.reasons().join(u'\n')));
        QCOMPARE(all.records.size(), files.size());
        for (size_t i = 0; i < files.size(); ++i) {
            const ImportedRecord &record = all.records[i];
            QVERIFY2(record.part == files[i], qPrintable(u"customer %1 differs"_s.arg(i)));
            QCOMPARE(record.source, u"teller"_s);
            QCOMPARE(record.externalId, files[i].customer.id.text());
            QVERIFY(record.keepsCustomers);
            QCOMPARE(record.original.content, customerLine(files[i], Audience::Internal).trimmed());
        }
    }

    void whatTheDemoCompanyLacksComesBackToo()
    {
        const CustomerFile file = richCustomer();
        const Result<CustomerFile> back = customerFromJson(json(file));
        QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.error().detail));
        QVERIFY(back->interactions.back() == file.interactions.back());
        QVERIFY(*back == file);
    }

    void aSourceCanBeNamed()
    {
        ImportSettings settings;
        settings.source = u"branch"_s;
        const ImportCatch one(TellerReader(), customerLine(company(0), Audience::Internal), settings);
        QCOMPARE(one.records.size(), size_t(1));
        QCOMPARE(one.records.front().source, u"branch"_s);
    }

    void whatIsWrongIsNamedAndNotShown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QJsonObject &object, const QString &reason) {
            QTest::newRow(name) << QJsonDocument(object).toJson(QJsonDocument::Compact) << reason;
        };
        const QJsonObject good = json(company(0));
        QJsonObject other = good;
        other.insert("format"_L1, u"SECRET"_s);
        row("another format", other, u"no customer of Teller"_s);
        other = good;
        other.insert("version"_L1, 2);
        row("a newer version", other, u"newer Teller"_s);
        other = good;
        other.remove("customer"_L1);
        row("nobody", other, u"customer: \"id\" is missing"_s);
        other = good;
        QJsonArray list = good.value("interactions"_L1).toArray();
        QJsonObject first = list.first().toObject();
        first.insert("channel"_L1, u"SECRET"_s);
        list[0] = first;
        other.insert("interactions"_L1, list);
        row("an unknown channel", other, u"interaction 1: \"channel\" is not a word that is known here."_s);
        first = good.value("interactions"_L1).toArray().first().toObject();
        first.insert("started_at"_L1, u"2024-01-01 SECRET"_s);
        list[0] = first;
        other.insert("interactions"_L1, list);
        row("no moment", other, u"interaction 1: \"started_at\" is no RFC 3339 moment."_s);
        first.insert("started_at"_L1, u"2024-01-01T00:00:00"_s); // of which place?
        list[0] = first;
        other.insert("interactions"_L1, list);
        row("a moment without offset", other, u"interaction 1: \"started_at\" is no RFC 3339 moment."_s);
        other = good;
        other.insert("orders"_L1, u"SECRET"_s);
        row("a list that is none", other, u"\"orders\" is no list"_s);
        other.insert("orders"_L1, QJsonArray{QJsonObject{{u"id"_s, u"SECRET"_s}}});
        row("an id that is none", other, u"order 1: \"id\" is no UUID"_s);
        other = good;
        other.insert("surveys"_L1, QJsonArray{QJsonObject{{u"survey"_s, u"nps"_s}, {u"score"_s, 1.5}}});
        row("half a point", other, u"survey 1: \"score\" is not a number"_s);
        QTest::newRow("half a file") << QJsonDocument(good).toJson().chopped(10) << u"record"_s;
        QTest::newRow("no object") << QByteArray("SECRET") << u"not JSON"_s;
    }
    void whatIsWrongIsNamedAndNotShown()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        const ImportCatch all(TellerReader(), bytes);
        QVERIFY(all.records.empty());
        QCOMPARE(all.rejects.size(), size_t(1));
        QVERIFY2(all.rejects.front().reason.contains(reason), qPrintable(all.rejects.front().reason));
        QVERIFY(!all.rejects.front().reason.contains("SECRET"_L1));
    }

    void aBrokenCustomerDoesNotTakeTheOthersAlong()
    {
        const QByteArray good = customerLine(company(0), Audience::Internal);
        const ImportCatch all(TellerReader(), good + "{\"format\":\"teller-customer\"}\n" + good);
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.rejects.size(), size_t(1));
    }

    void readingStopsWhenTheSinkHasEnough()
    {
        const QByteArray good = customerLine(company(0), Audience::Internal);
        const ImportCatch one(TellerReader(), good + good + good, {}, 1);
        QVERIFY(one.ended.ok());
        QCOMPARE(one.records.size(), size_t(1));
    }

    void itKnowsItsOwnFilesOnly()
    {
        const TellerReader reader;
        QVERIFY(reader.sniff(customerLine(company(0), Audience::Internal).left(65'536), u"x"_s));
        QVERIFY(!reader.sniff("{\"vcon\":\"0.0.1\",\"uuid\":\"x\"}", u"teller.json"_s));
        QVERIFY(!reader.sniff("The format \"teller-customer\"", u"x"_s));
        QVERIFY(!reader.sniff("", u"x"_s));
    }
};

QTEST_GUILESS_MAIN(TestTellerJsonReader)
#include "tst_teller_json_reader.moc"
