// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a mapping can say, kind by kind, and what is said of a mapping that is wrong.
#include "exchange/table/record_kinds.h"
#include "table_rig.h"

#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray top = R"(source = "shop"
default_currency = "EUR"
)";

QByteArray mappingOf(const QByteArray &record, const QByteArray &file = {})
{
    return top + "[[file]]\nname = \"*\"\n" + file + "[[file.record]]\n" + record;
}

/// The only record of a table of one row.
ImportedRecord recordOf(const QByteArray &record, const QByteArray &table)
{
    ImportCatch taken;
    const Result<Unit> read = readTable(u"t.csv"_s, table, mappingOf(record), taken);
    if (!read)
        qWarning("%s", qPrintable(read.error().detail));
    for (const ImportCatch::Reject &reject : taken.rejects)
        qWarning("%s", qPrintable(reject.reason));
    return taken.records.empty() ? ImportedRecord() : taken.records.front();
}

const Instant noon = instantFromMsecs(1'772'366'400'000); // 2026-03-01 12:00 UTC

} // namespace

class TestTableMapping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customers()
    {
        const ImportedRecord r =
            recordOf(R"(kind = "customers"
id = ["shop", "no"]
name = "{first} {last}"
postcode = "zip"
address = "{street}[, {floor}], {zip} {city}"
email = "mail"
phone = ["home", "mobile"]
verified = "checked"
tier = { column = "class", values = { A = "gold" }, otherwise = "silver" }
language = { constant = "de" }
since = "since"
yearly_value = "spent"
)",
                     "shop,no,first,last,street,floor,zip,city,mail,home,mobile,checked,class,since,spent\n"
                     "B,7, Petra ,Klein,Seestr. 3,,10115,Berlin,P@X.org,,030 1,yes,C,2020-02-29,1234.5\n");
        QCOMPARE(r.source, u"shop"_s);
        QCOMPARE(r.externalId, u"customer B/7"_s);
        QVERIFY(r.keepsCustomers);
        QCOMPARE(r.who.externalId, u"B/7"_s);
        QCOMPARE(r.who.postcode, u"10115"_s);
        QCOMPARE(r.part.customer.name, u"Petra Klein"_s);
        QCOMPARE(r.part.customer.address, u"Seestr. 3, 10115 Berlin"_s);
        QCOMPARE(r.part.customer.tier, u"silver"_s);
        QCOMPARE(r.part.customer.language, u"de"_s);
        QCOMPARE(r.part.customer.since, instantFromMsecs(1'582'934'400'000));
        QCOMPARE(r.part.customer.yearlyValue, (Money{123'450, u"EUR"_s}));
        QCOMPARE(r.who.identifiers.size(), size_t(2)); // no telephone at home
        QCOMPARE(r.who.identifiers[0].value, u"P@X.org"_s);
        QCOMPARE(r.who.identifiers[1].value, u"030 1"_s);
        QVERIFY(r.who.identifiers[1].verified);
    }

    void accountsAreTheSameForAllWhoShareThem()
    {
        const QByteArray record = "kind=\"accounts\"\nid=[\"no\",\"c\"]\ncustomer=\"c\"\nnumber=\"no\"\n"
                                  "role={column=\"r\",values={J=\"joint\"},otherwise=\"holder\"}\n";
        const ImportedRecord holder = recordOf(record, "no,c,r\n4711,1,H\n");
        const ImportedRecord joint = recordOf(record, "no,c,r\n4711,2,J\n");
        QCOMPARE(holder.part.accounts.front().id, joint.part.accounts.front().id);
        QCOMPARE(joint.part.accounts.front().role, u"joint"_s);
        QCOMPARE(joint.part.accounts.front().number, u"4711"_s);
        QVERIFY(holder.externalId != joint.externalId);
    }

    void invoicesAndPaymentsHaveOneReference()
    {
        const ImportedRecord invoice =
            recordOf(R"(kind = "invoices"
id = "no"
account = "acc"
at = "at"
total = "sum"
due = "due"
status = "st"
facts = { "paid with" = "how", "by" = { constant = "post" } }
)",
                     "no,acc,at,sum,due,st,how\n4471,88,2026-03-01T12:00:00Z,19.99,2026-03-15,open,card\n");
        const InteractionDetail &detail = invoice.part.interactions.front();
        QCOMPARE(detail.interaction.channel, Channel::Billing);
        QCOMPARE(detail.interaction.direction, Direction::Outbound);
        QCOMPARE(detail.interaction.startedAt, noon);
        QCOMPARE(detail.interaction.subject, u"Invoice 4471"_s);
        QCOMPARE(detail.interaction.outcome, u"open"_s);
        QCOMPARE(detail.interaction.source, u"shop"_s);
        QCOMPARE(detail.interaction.externalId, u"invoice 4471"_s);
        const std::vector<std::pair<QString, QString>> facts{{u"invoice"_s, u"4471"_s},
                                                             {u"total"_s, u"19.99 EUR"_s},
                                                             {u"due"_s, u"2026-03-15"_s},
                                                             {u"paid with"_s, u"card"_s},
                                                             {u"by"_s, u"post"_s}};
        QCOMPARE(detail.facts, facts);
        QCOMPARE(invoice.who.account, u"88"_s);

        const ImportedRecord payment = recordOf(R"(kind = "payments"
id = "no"
same_as = { kind = "invoices", id = "inv" }
reference = "inv"
at = "at"
amount = "sum"
currency = "cur"
method = "{brand} •• {card|last4}"
)",
                                                "no,inv,at,sum,cur,brand,card\n1,4471,2026-03-01T13:00:00+01:"
                                                "00,1999,JPY,Visa,4111111111114242\n");
        QCOMPARE(payment.who.sameAs, u"invoice 4471"_s);
        const Payment &paid = payment.part.payments.front();
        QCOMPARE(paid.reference, u"4471"_s);
        QCOMPARE(paid.status, u"paid"_s);
        QCOMPARE(paid.method, u"Visa •• 4242"_s);
        QCOMPARE(paid.at, noon);
        QCOMPARE(paid.amount, (Money{1'999, u"JPY"_s}));

        const ImportedRecord refund =
            recordOf("kind=\"refunds\"\nid=\"no\"\ncustomer=\"c\"\nreference=\"inv\"\nat=\"at\"\n"
                     "amount=\"sum\"\n",
                     "no,c,inv,at,sum\n1,5,4471,2026-03-01,-3.10\n");
        QCOMPARE(refund.part.payments.front().status, u"refunded"_s);
        QCOMPARE(refund.part.payments.front().amount.minor, -310);
        QVERIFY(refund.part.payments.front().id != paid.id);
    }

    void whatCustomersAreEntitledToAndAgreedTo()
    {
        const ImportedRecord plan = recordOf(
            "kind=\"subscriptions\"\nid=\"no\"\ncustomer=\"c\"\nwhat=\"plan\"\nstarts=\"s\"\nrenews=\"r\"\n"
            "price=\"p\"\ncustomer_source=\"crm\"\n",
            "no,c,plan,s,r,p\n1,5,Home,2026-03-01,t,9.90\n");
        QCOMPARE(plan.who.source, u"crm"_s);
        QCOMPARE(plan.part.entitlements.front().kind, u"subscription"_s);
        QVERIFY(plan.part.entitlements.front().renews);
        QVERIFY(!isSet(plan.part.entitlements.front().endsAt));
        const ImportedRecord cover =
            recordOf("kind=\"warranties\"\nid=\"no\"\nemail=\"m\"\nwhat=\"w\"\nends=\"e\"\n",
                     "no,m,w,e\n1,a@b.org,Router,2027-01-01\n");
        QCOMPARE(cover.part.entitlements.front().kind, u"warranty"_s);
        QVERIFY(isSet(cover.part.entitlements.front().endsAt));
        const ImportedRecord joined = recordOf(
            "kind=\"promotions\"\nid=\"{c}/{p}\"\ncustomer=\"c\"\npromotion=\"p\"\n", "c,p\n5,spring\n");
        QCOMPARE(joined.part.preferences.front().key, u"promotion:spring"_s);
        const ImportedRecord out =
            recordOf("kind=\"opt_outs\"\nid=\"{m}\"\nemail=\"m\"\nat=\"t\"\n"
                     "purpose={column=\"l\",values={news=\"marketing e-mail\",app=\"push\"}}\n",
                     "m,l,t\na@b.org,app,2026-03-01 12:00\n");
        QCOMPARE(out.part.consents.front().purpose, u"push"_s);
        QVERIFY(!out.part.consents.front().given);
        QCOMPARE(out.part.consents.front().since, noon);
        const ImportedRecord given = recordOf(
            "kind=\"consents\"\nid=\"m\"\nemail=\"m\"\npurpose={constant=\"call recording\"}\ngiven=\"g\"\n",
            "m,g\na@b.org,Y\n");
        QVERIFY(given.part.consents.front().given);
    }

    void whatWasSentSeenAndSaid()
    {
        const ImportedRecord planned = recordOf(
            "kind=\"outreach\"\nid=\"no\"\ncustomer=\"c\"\nsubject=\"s\"\nplanned=\"p\"\nabout=\"a\"\n"
            "channel={constant=\"sms\"}\n",
            "no,c,s,p,a\n1,5,Reminder,2026-03-01 12:00,4471\n");
        QCOMPARE(planned.part.outreach.front().outreach.plannedAt, noon);
        QCOMPARE(planned.part.outreach.front().outreach.channel, Channel::Sms);
        QCOMPARE(planned.part.outreach.front().outreach.about, u"4471"_s);
        QVERIFY(!isSet(planned.part.outreach.front().sentAt));

        const QByteArray event = "kind=\"email_events\"\nid=\"{msg}/{ev}/"
                                 "{at}\"\nemail=\"m\"\nmessage=\"msg\"\nevent=\"ev\"\nat=\"at\"\n"
                                 "link=\"url\"\n";
        const ImportedRecord sent = recordOf(event, "msg,ev,m,at,url\nM1,sent,a@b.org,2026-03-01 12:00,\n");
        const ImportedRecord clicked =
            recordOf(event, "msg,ev,m,at,url\nM1,clicked,a@b.org,2026-03-01 12:05,http://x\n");
        QVERIFY(sent.externalId != clicked.externalId);
        QVERIFY(sent.part.interactions.front().interaction.id !=
                clicked.part.interactions.front().interaction.id);
        QCOMPARE(sent.part.interactions.front().interaction.thread,
                 clicked.part.interactions.front().interaction.thread);
        QCOMPARE(clicked.part.interactions.front().interaction.channel, Channel::Email);
        QCOMPARE(clicked.part.interactions.front().interaction.outcome, u"clicked"_s);
        QCOMPARE(clicked.part.interactions.front().facts.back().second, u"http://x"_s);

        const ImportedRecord view =
            recordOf("kind=\"page_views\"\nid=\"{#}\"\nhandle=\"user\"\npage=\"p\"\nat=\"at\"\n",
                     "user,p,at\npk,Returns,2026-03-01 12:00\n");
        QCOMPARE(view.externalId, u"page view 1"_s);
        QCOMPARE(view.part.interactions.front().interaction.channel, Channel::Web);
        const ImportedRecord visit =
            recordOf("kind=\"shop_visits\"\nid=\"n\"\ncustomer=\"c\"\nshop=\"s\"\nat=\"at\"\nended=\"e\"\n",
                     "n,c,s,at,e\n1,5,Berlin,2026-03-01 12:00,2026-03-01 12:20\n");
        QCOMPARE(visit.part.interactions.front().interaction.channel, Channel::Store);
        const ImportedRecord answer = recordOf(
            "kind=\"survey_answers\"\nid=\"n\"\ncustomer=\"c\"\nsurvey=\"s\"\nscore=\"v\"\nat=\"at\"\n",
            "n,c,s,v,at\n1,5,NPS,9,2026-03-01 12:00\n");
        QCOMPARE(answer.part.surveys.front().survey, u"nps"_s);
        QCOMPARE(answer.part.surveys.front().score, 9);
        const ImportedRecord question = recordOf(
            "kind=\"survey_answers\"\nid=\"n\"\ncustomer=\"c\"\nsurvey=\"s\"\nquestion=\"q\"\nscore=\"v\"\n"
            "at=\"at\"\n",
            "n,c,s,q,v,at\n1,5,CSAT,Was it quick?,9,2026-03-01 12:00\n");
        QCOMPARE(question.part.surveys.front().survey, u"csat: Was it quick?"_s);
        const ImportedRecord mention = recordOf("kind=\"social_mentions\"\nid=\"n\"\nhandle=\"u\"\ntext="
                                                "\"t\"\nat=\"at\"\nnetwork={constant=\"x\"}\n",
                                                "n,u,t,at\n1,@pk,\"Never\nagain\",2026-03-01 12:00\n");
        QCOMPARE(mention.part.interactions.front().turns.front().text, u"Never\nagain"_s);
        QCOMPARE(mention.part.interactions.front().interaction.channel, Channel::Social);
        const ImportedRecord call =
            recordOf("kind=\"interactions\"\nid=\"n\"\nphone=\"p\"\nchannel=\"ch\"\ndirection=\"d\"\nat="
                     "\"at\"\ncase=\"k\"\n"
                     "text=\"t\"\n",
                     "n,p,ch,d,at,k,t\n1,030 12,phone,out,2026-03-01 12:00,C7,Called back\n");
        const ImportedRecord issue =
            recordOf("kind=\"cases\"\nid=\"n\"\ncustomer=\"c\"\nsubject=\"s\"\nopened=\"o\"\n",
                     "n,c,s,o\nC7,5,Broken,2026-03-01\n");
        QCOMPARE(call.part.interactions.front().interaction.caseId, issue.part.cases.front().id);
        QCOMPARE(call.part.interactions.front().interaction.direction, Direction::Outbound);
        QCOMPARE(call.part.interactions.front().body, u"Called back"_s);
    }

    /// What is not closed counts as open, so that no word may be taken for that by mistake.
    void aCaseIsOpenOrWaitingOrClosed()
    {
        const QByteArray cases = "kind=\"cases\"\nid=\"n\"\ncustomer=\"c\"\nsubject=\"s\"\nopened=\"o\"\n";
        const QByteArray table = "n,c,s,o,st\nC7,5,Broken,2026-03-01,Closed\nC8,5,Broken,2026-03-01,solved\n";
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s, table, mappingOf(cases + "status=\"st\"\n"), taken).ok());
        QCOMPARE(taken.records.size(), size_t(1));
        QCOMPARE(taken.records.front().part.cases.front().status, u"closed"_s);
        QCOMPARE(taken.rejects.size(), size_t(1));
        QVERIFY2(taken.rejects.front().reason.contains("neither open nor waiting nor closed"_L1),
                 qPrintable(taken.rejects.front().reason));
        ImportCatch named;
        const QByteArray status = "status={column=\"st\",values={solved=\"closed\"},otherwise=\"{st}\"}\n";
        QVERIFY(readTable(u"t.csv"_s, table, mappingOf(cases + status), named).ok());
        QCOMPARE(named.records.size(), size_t(2));
        QCOMPARE(named.records.back().part.cases.front().status, u"closed"_s);
    }

    void aCaseWithoutASubjectIsCalledByItsNumber()
    {
        ImportCatch taken;
        QVERIFY(
            readTable(u"t.csv"_s, "n,c,s,o\n7,5,,2026-03-01\n",
                      mappingOf("kind=\"cases\"\nid=\"n\"\nnumber=\"C-{n}\"\ncustomer=\"c\"\nsubject=\"s\"\n"
                                "opened=\"o\"\n"),
                      taken)
                .ok());
        QCOMPARE(taken.records.size(), size_t(1));
        QCOMPARE(taken.records.front().part.cases.front().subject, u"C-7"_s);
    }

    void whatAValueMeansMayStandInAnotherColumn()
    {
        ImportCatch calls;
        QVERIFY(
            readTable(
                u"t.csv"_s,
                "n,way,from,to,at\n1,in,+4930111,+4930999,2026-03-01\n2,out,+4930999,+4930222,2026-03-01\n",
                mappingOf("kind=\"interactions\"\nid=\"n\"\nchannel={constant=\"phone\"}\nat=\"at\"\n"
                          "phone={column=\"way\",values={in=\"{from}\",out=\"{to}\"}}\n"
                          "direction=\"way\"\n"),
                calls)
                .ok());
        QCOMPARE(calls.records.size(), size_t(2));
        QCOMPARE(calls.records[0].who.identifiers.at(0).value, u"+4930111"_s);
        QCOMPARE(calls.records[1].who.identifiers.at(0).value, u"+4930222"_s);
        ImportCatch paid;
        QVERIFY(readTable(u"t.csv"_s,
                          "n,c,at,sum,how,card,cur\n1,5,2026-03-01,7.50,card,4111 1111 1111 1111,eur\n",
                          mappingOf("kind=\"payments\"\nid=\"n\"\ncustomer=\"c\"\nreference=\"n\"\nat="
                                    "\"at\"\namount=\"sum\"\n"
                                    "method={column=\"how\",values={card=\"{card}\"}}\ncurrency=\"cur\"\n"),
                          paid)
                    .ok());
        QCOMPARE(paid.records.size(), size_t(1));
        const Payment &payment = paid.records[0].part.payments.at(0);
        QCOMPARE(payment.method, u"•••• •••• •••• 1111"_s);
        QVERIFY(!paid.records[0].original.content.contains("4111"));
        QCOMPARE(payment.amount.currency, u"EUR"_s); // as Stripe writes it
    }

    void recordsOfARowReplaceNoneOfTheirOwn()
    {
        const QByteArray score = "kind=\"survey_answers\"\ncustomer=\"c\"\nat=\"at\"\n";
        const QByteArray csat = score + "id=\"n\"\nsurvey={constant=\"csat\"}\nscore=\"one\"\n";
        const QByteArray ces = score + "survey={constant=\"ces\"}\nscore=\"two\"\nid=";
        const QByteArray row = "n,c,one,two,at\n1,5,4,2,2026-03-01 12:00\n";
        ImportCatch both;
        QVERIFY(readTable(u"t.csv"_s, row,
                          mappingOf(csat + "[[file.record]]\n" + ces + "[\"n\",{constant=\"ces\"}]\n"),
                          both));
        QCOMPARE(both.records.size(), size_t(2));
        QVERIFY(both.records[0].externalId != both.records[1].externalId);
        ImportCatch one;
        QVERIFY(readTable(u"t.csv"_s, row, mappingOf(csat + "[[file.record]]\n" + ces + "\"n\"\n"), one));
        QCOMPARE(one.records.size(), size_t(1));
        QCOMPARE(one.reasons(),
                 QStringList{u"As survey_answers: Another record of the row has the same id and would be "
                             "replaced."_s});
    }

    void whatWaitsIsDueAndCanBeHad()
    {
        const QByteArray outreach = R"(kind = "outreach"
id = "id"
customer = "who"
subject = "title"
planned = "at"
available = { column = "stock", values = { "in stock" = "yes", "sold out" = "no" } }
)";
        const QByteArray rows = "id,who,title,at,stock\n1,7,Bells!,2026-03-01 12:00,";
        QVERIFY(!recordOf(outreach, rows + "sold out\n").part.outreach.front().outreach.available);
        QVERIFY(recordOf(outreach, rows + "in stock\n").part.outreach.front().outreach.available);
        QVERIFY(recordOf(outreach, rows + "\n").part.outreach.front().outreach.available);

        const QByteArray refund = R"(kind = "refunds"
id = "id"
customer = "who"
reference = "invoice"
at = "at"
amount = "sum"
)";
        const QByteArray owed = "id,who,invoice,at,sum,state\n1,7,R-1,2026-03-01 12:00,2.50,approved\n";
        QCOMPARE(recordOf(refund, owed).part.payments.front().status, u"refunded"_s);
        QCOMPARE(
            recordOf(refund + "status = { column = \"state\", values = { approved = \"refund due\" } }\n",
                     owed)
                .part.payments.front()
                .status,
            u"refund due"_s);

        const QByteArray call = R"(kind = "interactions"
id = "id"
customer = "who"
channel = { constant = "phone" }
at = "at"
waited = "seconds"
)";
        const QByteArray calls = "id,who,at,seconds\n1,7,2026-03-01 12:00,";
        const auto waited = [&](const QByteArray &seconds) {
            const ImportedRecord r = recordOf(call, calls + seconds + "\n");
            return r.part.interactions.empty() ? -2 : r.part.interactions.front().interaction.waitedMs;
        };
        QCOMPARE(waited("93"), 93'000);
        QCOMPARE(waited("0"), 0);
        QCOMPARE(waited(""), -1);
        QCOMPARE(waited("-5"), -2); // no record: that is no time
    }

    void ordersTakeTheirLinesFromAnotherTable()
    {
        const QByteArray mapping = top + R"(
[lookup.lines]
file = "lines.csv"
key = "order"
delimiter = ";"
[lookup.articles]
file = "articles.csv"
key = "no"
[[file]]
name = "orders*"
[[file.record]]
kind = "orders"
id = "no"
customer = "c"
at = "at"
total = "sum"
[file.record.lines]
lookup = "lines"
key = "no"
join = [ { lookup = "articles", as = "a", key = "article" } ]
article = "{a.name}"
quantity = "n"
amount = "sum"
)";
        ImportSettings settings;
        settings.files[u"lookup:lines"_s] = "order;article;n;sum\n2;x;1;5.00\n1;y;2;3.00\n2;y;3;4.50\n";
        settings.files[u"lookup:articles"_s] = "no,name\nx,Bell\ny,Helmet\n";
        ImportCatch taken;
        QVERIFY(readTable(u"Orders-2026.csv.gz"_s, "no,c,at,sum\n1,5,2026-03-01,3\n2,5,2026-03-01,9.5\n",
                          mapping, taken, settings)
                    .ok());
        QCOMPARE(taken.records.size(), size_t(2));
        const std::vector<LineItem> lines{{u"Bell"_s, 1, {500, u"EUR"_s}}, {u"Helmet"_s, 3, {450, u"EUR"_s}}};
        QCOMPARE(taken.records[1].part.orders.front().lines, lines);
        QCOMPARE(taken.records[1].part.interactions.front().lines, lines);
        QCOMPARE(taken.records[1].part.interactions.front().interaction.summary, u"Bell · 3 × Helmet"_s);
        const auto siblings = TableReader::siblingFiles(mapping);
        QCOMPARE(siblings->size(), size_t(2));
        QCOMPARE(siblings->front().key, u"lookup:lines"_s);
        QCOMPARE(siblings->front().fileName, u"lines.csv"_s);
        QVERIFY(TableReader::covers(mapping, u"orders.csv"_s).value());
        QVERIFY(!TableReader::covers(mapping, u"customers.csv"_s).value());
    }

    void aRowIsSeveralRecordsAndOriginalsAreMasked()
    {
        const QByteArray mapping = top + R"(
[[file]]
name = "*"
mask = "card"
drop = ["pin"]
[[file.record]]
kind = "preferences"
id = "no"
customer = "no"
key = { constant = "card" }
value = "{card|last4}"
[[file.record]]
kind = "promotions"
id = "no"
customer = "no"
only = { value = "vip", in = ["y"] }
promotion = { constant = "vip" }
)";
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s,
                          "no,card,pin,vip\n1,41111234,9876,y\n2,41115678,9876,n\n,41119999,9876,n\n",
                          mapping, taken)
                    .ok());
        QCOMPARE(taken.records.size(), size_t(3));
        QCOMPARE(taken.records[0].original.content, QByteArray("no,card,pin,vip\n1,••••1234,,y\n"));
        QCOMPARE(taken.records[0].original.mediaType, u"text/csv"_s);
        QCOMPARE(taken.records[2].part.preferences.front().value, u"5678"_s);
        QCOMPARE(taken.rejects.size(), size_t(1));
        QCOMPARE(taken.rejects.front().bytes, QByteArray(",••••9999,,n\n"));
        QCOMPARE(taken.rejects.front().place.where, u"line 4"_s);
    }

    void aPaymentsCardIsMasked_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("payments") << u"payments"_s;
        QTest::newRow("refunds") << u"refunds"_s;
    }
    void aPaymentsCardIsMasked()
    {
        QFETCH(const QString, kind);
        const QByteArray mapping = mappingOf("kind=\"" + kind.toLatin1() +
                                             "\"\nid=\"no\"\ncustomer=\"c\"\nreference=\"no\"\nat=\"at\"\n"
                                             "amount=\"sum\"\nmethod=\"{brand} {card}\"\n");
        const QByteArray header = "no,c,at,sum,brand,card\n";
        const QByteArray untouched = "4111111111111111,5,2026-03-01,1.00,\"Visa\",ending 1111\n";
        const QByteArray bad = "2,5,no date,1.00,Visa,4111111111111111\n";
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s,
                          header + "4111111111111111,5,2026-03-01,1.00,Visa,4111 1111 1111 1111\n" +
                              untouched + bad,
                          mapping, taken)
                    .ok());
        QCOMPARE(taken.records.size(), size_t(2));
        const Payment &paid = taken.records[0].part.payments.front();
        QCOMPARE(paid.method, u"Visa •••• •••• •••• 1111"_s);
        QCOMPARE(paid.reference, u"4111111111111111"_s);
        QCOMPARE(QString::fromUtf8(taken.records[0].original.content),
                 QString::fromLatin1(header) +
                     u"4111111111111111,5,2026-03-01,1.00,Visa,•••• •••• •••• 1111\n"_s);
        // What holds none stays as it came.
        QCOMPARE(taken.records[1].original.content, header + untouched);
        QCOMPARE(QString::fromUtf8(taken.rejects.front().bytes),
                 u"2,5,no date,1.00,Visa,••••••••••••1111\n"_s);
    }

    void aRowThatDoesNotFitSaysWhyWithoutItsContent_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no id") << QByteArray(",5,2026-03-01,1.00,a") << u"As payments: The id is empty."_s;
        QTest::newRow("nobody") << QByteArray("1,,2026-03-01,1.00,a") << u"Nothing says whose it is"_s;
        QTest::newRow("no date") << QByteArray("1,5,,1.00,a") << u"Field 'at': It is empty."_s;
        QTest::newRow("another date order")
            << QByteArray("1,5,01.03.2026,1.00,a") << u"Field 'at': A date is not written as"_s;
        QTest::newRow("a day that is none")
            << QByteArray("1,5,2026-02-30,1.00,a") << u"Field 'at': A date is not written as"_s;
        QTest::newRow("too far away") << QByteArray("1,5,9999-12-31,1.00,a") << u"outside the years"_s;
        QTest::newRow("no amount") << QByteArray("1,5,2026-03-01,,a") << u"Field 'amount': It is empty."_s;
        QTest::newRow("a word") << QByteArray("1,5,2026-03-01,free,a") << u"An amount is no number."_s;
        QTest::newRow("a comma") << QByteArray("1,5,2026-03-01,\"1,00\",a") << u"An amount is no number."_s;
        QTest::newRow("part of a cent") << QByteArray("1,5,2026-03-01,1.005,a") << u"`rounding`"_s;
        QTest::newRow("too large") << QByteArray("1,5,2026-03-01,12345678901234567890,a") << u"too large"_s;
        QTest::newRow("a status unheard of")
            << QByteArray("1,5,2026-03-01,1.00,z") << u"Field 'status': The value is not among"_s;
    }
    void aRowThatDoesNotFitSaysWhyWithoutItsContent()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, reason);
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s, "no,c,at,sum,st\n" + row + "\n9,5,2026-03-01,1.00,a\n",
                          mappingOf("kind=\"payments\"\nid=\"no\"\ncustomer=\"c\"\nreference=\"no\"\nat="
                                    "\"at\"\namount=\"sum\"\n"
                                    "status={column=\"st\",values={a=\"paid\"}}\n"),
                          taken)
                    .ok());
        QCOMPARE(taken.rejects.size(), size_t(1));
        QVERIFY2(taken.rejects.front().reason.contains(reason), qPrintable(taken.rejects.front().reason));
        QCOMPARE(taken.rejects.front().place.where, u"line 2"_s);
        QCOMPARE(taken.rejects.front().bytes, row + '\n');
        QCOMPARE(taken.records.size(), size_t(1)); // the next row is not lost with it
        QCOMPARE(taken.places.front().where, u"line 3"_s);
    }

    void lettersOfEveryLanguageNameColumns_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("basic") << QByteArray("\"größe 数 😀\"");
        QTest::newRow("literal") << QByteArray("'größe 数 😀'");
        QTest::newRow("multi-line literal") << QByteArray("'''\ngröße 数 😀'''");
        QTest::newRow("multi-line") << QByteArray("\"\"\"\\\n größe 数 😀\"\"\"");
    }
    void lettersOfEveryLanguageNameColumns()
    {
        QFETCH(const QByteArray, name);
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s, "größe 数 😀,at\n7,2026-03-01\n",
                          mappingOf("kind=\"payments\"\nid=" + name + " # größe\ncustomer=" + name +
                                    "\nreference=" + name + "\nat=\"at\"\namount=" + name + "\n"),
                          taken)
                    .ok());
        QCOMPARE(taken.records.size(), size_t(1));
        QCOMPARE(taken.records.front().who.externalId, u"7"_s);
    }

    void aMappingThatIsWrongIsToldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("mapping");
        QTest::addColumn<QString>("why");
        const QByteArray record =
            "kind=\"payments\"\nid=\"a\"\ncustomer=\"a\"\nreference=\"a\"\nat=\"a\"\namount=\"a\"\n";
        QTest::newRow("a letter outside quotes")
            << QByteArray("# größe\nsource = \"größe\"\ngröße = 1\n")
            << u"line 3: letters that are not ASCII must stand between quotes"_s;
        QTest::newRow("a letter behind a string")
            << QByteArray("source = '''a'''' é\n") << u"must stand between quotes"_s;
        QTest::newRow("an escaped letter") << QByteArray("source = \"\\é\"\n") << u"a backslash"_s;
        QTest::newRow("not UTF-8") << QByteArray("source = \"gr\xF6\xDF\"\n") << u"not UTF-8"_s;
        QTest::newRow("no TOML") << QByteArray("source = \n") << u"line 1: this is not TOML"_s;
        QTest::newRow("no key") << QByteArray("source = \"s\"\n[;file]]\n") << u"line 2: this is not TOML"_s;
        QTest::newRow("nothing") << QByteArray() << u"`source` is missing"_s;
        QTest::newRow("no file") << QByteArray("source = \"a\"\n") << u"`file` is missing"_s;
        QTest::newRow("a slip of the pen")
            << mappingOf(record + "curency=\"a\"\n") << u"line 12: `curency` means nothing here"_s;
        QTest::newRow("no such kind")
            << mappingOf("kind=\"payment\"\nid=\"a\"\n") << u"'payment' is no kind"_s;
        QTest::newRow("a field too few")
            << mappingOf("kind=\"payments\"\nid=\"a\"\ncustomer=\"a\"\n") << u"`reference` is missing"_s;
        QTest::newRow("nobody") << mappingOf("kind=\"preferences\"\nid=\"a\"\nkey=\"a\"\nvalue=\"a\"\n")
                                << u"nothing says whose it is"_s;
        QTest::newRow("open brace") << mappingOf(record + "method=\"{a\"\n") << u"without a }"_s;
        QTest::newRow("brackets") << mappingOf(record + "method=\"[{a}[{b}]]\"\n") << u"square brackets"_s;
        QTest::newRow("filter") << mappingOf(record + "method=\"{a|first}\"\n") << u"last4, lower"_s;
        QTest::newRow("two-digit years")
            << mappingOf(record, "dates=\"dd.MM.yy\"\n") << u"`two_digit_years_from`"_s;
        QTest::newRow("no day") << mappingOf(record, "dates=\"MM.yyyy\"\n") << u"a date format needs"_s;
        QTest::newRow("no such zone") << mappingOf(record, "time_zone=\"Berlin\"\n") << u"`time_zone`"_s;
        QTest::newRow("no such encoding") << mappingOf(record, "encoding=\"ebcdic\"\n") << u"`encoding`"_s;
        QTest::newRow("no names") << mappingOf(record, "header=false\n") << u"needs `columns`"_s;
        QTest::newRow("no such lookup")
            << mappingOf(record, "join=[{lookup=\"x\",key=\"a\"}]\n") << u"no lookup of the name 'x'"_s;
        QTest::newRow("a way out") << "source=\"a\"\n[lookup.x]\nfile=\"../passwd\"\nkey=\"a\"\n" +
                                          mappingOf(record)
                                   << u"a file beside the others"_s;
        QTest::newRow("no currency") << QByteArray("source=\"a\"\ndefault_currency=\"euro\"\n")
                                     << u"ISO 4217"_s;
        QTest::newRow("a number") << mappingOf(record + "method=7\n") << u"a column or a template"_s;
        QTest::newRow("too deep") << QByteArray("a=" + QByteArray(5'000, '[')) << u"not TOML"_s;
    }
    void aMappingThatIsWrongIsToldWithItsLine()
    {
        QFETCH(const QByteArray, mapping);
        QFETCH(const QString, why);
        ImportCatch taken;
        const Result<Unit> read = readTable(u"t.csv"_s, "a\n1\n", mapping, taken);
        QVERIFY(!read.ok());
        QVERIFY2(read.error().detail.contains(why), qPrintable(read.error().detail));
        QVERIFY(read.error().detail.startsWith("The mapping, line "_L1));
        QVERIFY(taken.records.empty());
        QVERIFY(!TableReader::siblingFiles(mapping).ok());
    }

    void everyKindIsInTheReference()
    {
        const QByteArray reference =
            bytesOf(QStringLiteral(TELLER_SOURCE_DIR "/src/exchange/table/table_mapping.h"));
        QVERIFY(!reference.isEmpty());
        for (const KindWords &kind : recordKinds()) {
            QCOMPARE(&kindWords(kind.kind), &kind);
            const QByteArray name = QByteArray("\n//   ") + kind.name.latin1() + ' ';
            const qsizetype at = reference.indexOf(name);
            QVERIFY2(at > 0, name.constData());
            qsizetype end = reference.indexOf("\n//   ", at + 6);
            while (end > 0 && reference.at(end + 6) == ' ')
                end = reference.indexOf("\n//   ", end + 6);
            const QByteArray entry = reference.sliced(at, end - at);
            for (const QLatin1StringView field : kind.required)
                QVERIFY2(entry.contains(field.latin1() + QByteArray("!")), field.latin1());
            for (const QLatin1StringView field : kind.optional)
                QVERIFY2(entry.contains(field.latin1()), field.latin1());
        }
    }
};

QTEST_GUILESS_MAIN(TestTableMapping)
#include "tst_table_mapping.moc"
