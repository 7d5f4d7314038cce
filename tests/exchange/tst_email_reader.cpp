// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email_rig.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class EmailReaderTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMessageBecomesARecord()
    {
        const QByteArray bytes =
            fromJane("Cc: Max <max@example.net>\nSubject: Broken =?utf-8?Q?T=C3=BCr?=\nReply-To: "
                     "jane@private.example\n"
                     "Content-Language: de-DE, en\nContent-Type: text/plain; charset=utf-8\n",
                     "Hello,\n\nmy door is broken.\n");
        ImportSettings settings = shop();
        settings.fileName = u"1.eml"_s;
        const ImportedRecord record = readOne(bytes, settings);
        QCOMPARE(record.source, u"email"_s);
        QVERIFY2(record.externalId.startsWith(u"1@example.org "_s), qPrintable(record.externalId));
        QCOMPARE(record.who.name, u"Jane Roe"_s);
        QCOMPARE(record.who.identifiers.size(), 1U);
        QCOMPARE(record.who.identifiers[0].kind, u"email"_s);
        QCOMPARE(record.who.identifiers[0].value, u"jane.roe@example.org"_s);
        QVERIFY(!record.keepsCustomers);

        const InteractionDetail &detail = detailOf(record);
        const Interaction &interaction = detail.interaction;
        QCOMPARE(interaction.id, importedId<InteractionId>(u"email"_s, "interaction"_L1, record.externalId));
        QCOMPARE(interaction.channel, Channel::Email);
        QCOMPARE(interaction.direction, Direction::Inbound);
        QCOMPARE(interaction.startedAt, utc(2026, 3, 3, 9, 15));
        QCOMPARE(interaction.subject, u"Broken Tür"_s);
        QCOMPARE(interaction.summary, u"Hello, my door is broken."_s);
        QCOMPARE(interaction.thread, u"1@example.org"_s);
        QCOMPARE(interaction.language, u"de-DE"_s);
        QCOMPARE(interaction.source, record.source);
        QCOMPARE(interaction.externalId, record.externalId);
        QCOMPARE(detail.body, u"Hello,\n\nmy door is broken."_s);
        QCOMPARE(detail.quoted, QString());
        QCOMPARE(fact(record, u"from"_s), u"Jane Roe <jane.roe@example.org>"_s);
        QCOMPARE(fact(record, u"to"_s), u"help@shop.example"_s);
        QCOMPARE(fact(record, u"cc"_s), u"Max <max@example.net>"_s);
        QCOMPARE(fact(record, u"reply-to"_s), u"jane@private.example"_s);
        QVERIFY(detail.documents.empty());
        QCOMPARE(record.original.role, Document::Role::Original);
        QCOMPARE(record.original.mediaType, u"message/rfc822"_s);
        QCOMPARE(record.original.name, u"1.eml"_s);
        QCOMPARE(record.original.bytes, bytes.size());
        QCOMPARE(record.original.content, bytes);
    }

    void settingsNameTheSourceAndTheAccount()
    {
        ImportSettings settings = shop();
        settings.source = u"mailbox"_s;
        settings.account = u"4711"_s;
        const ImportedRecord record = readOne(plain("x"), settings);
        QCOMPARE(record.source, u"mailbox"_s);
        QCOMPARE(record.who.account, u"4711"_s);
        QCOMPARE(detailOf(record).interaction.source, u"mailbox"_s);
        QVERIFY(detailOf(record).interaction.id != detailOf(readOne(plain("x"))).interaction.id);
    }

    void whoTheCustomerIsFollowsFromWhoWeAre_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<QString>("customer");
        QTest::addColumn<QString>("agent");
        const auto row = [](const char *name, const QByteArray &header, Direction direction,
                            const QString &customer, const QString &agent = {}) {
            QTest::newRow(name) << header << direction << customer << agent;
        };
        row("they write to us", "From: jane@example.org\nTo: help@shop.example\n", Direction::Inbound,
            u"jane@example.org"_s);
        row("they write to somebody else", "From: jane@example.org\nTo: max@example.net\n",
            Direction::Inbound, u"jane@example.org"_s);
        row("we write", "From: Ann <ann@shop.example>\nTo: jane@example.org, max@example.net\n",
            Direction::Outbound, u"jane@example.org"_s, u"Ann"_s);
        row("we write, to one of us first",
            "From: ann@shop.example\nTo: bob@shop.example\nCc: Jane <jane@example.org>\n",
            Direction::Outbound, u"jane@example.org"_s);
        row("an address of ours elsewhere", "From: SUPPORT@helpdesk.example\nTo: jane@example.org\n",
            Direction::Outbound, u"jane@example.org"_s);
        row("somebody else's address there", "From: sales@helpdesk.example\nTo: help@shop.example\n",
            Direction::Inbound, u"sales@helpdesk.example"_s);
        row("a subdomain of ours", "From: no-reply@mail.shop.example\nTo: jane@example.org\n",
            Direction::Outbound, u"jane@example.org"_s);
        row("a domain that ends like ours", "From: eve@notshop.example\nTo: help@shop.example\n",
            Direction::Inbound, u"eve@notshop.example"_s);
        row("among us", "From: ann@shop.example\nTo: bob@shop.example\n", Direction::Internal, QString());
        row("a form on our site",
            "From: form@shop.example\nTo: help@shop.example\nReply-To: jane@example.org\n",
            Direction::Inbound, u"jane@example.org"_s);
        row("a form on somebody else's site",
            "From: \"Jane via Shops\" <no-reply@shops.example>\nTo: help@shop.example\nReply-To: "
            "jane@example.org\n",
            Direction::Inbound, u"jane@example.org"_s);
        row("an answer that goes elsewhere",
            "From: jane@example.org\nTo: help@shop.example\nReply-To: jane@private.example\n",
            Direction::Inbound, u"jane@example.org"_s);
        row("a newsletter",
            "From: no-reply@shops.example\nTo: help@shop.example\nReply-To: noreply@shops.example\n",
            Direction::Inbound, u"no-reply@shops.example"_s);
        row("a group", "From: ann@shop.example\nTo: Buyers: jane@example.org, max@example.net;\n",
            Direction::Outbound, u"jane@example.org"_s);
        row("nobody that can be told", "From: undisclosed\nTo: help@shop.example\n", Direction::Inbound,
            QString());
        row("a sender alone", "Sender: jane@example.org\nTo: help@shop.example\n", Direction::Inbound,
            u"jane@example.org"_s);
    }
    void whoTheCustomerIsFollowsFromWhoWeAre()
    {
        QFETCH(QByteArray, header);
        const ImportedRecord record = readOne(header + date + "\nHello\n");
        QTEST(detailOf(record).interaction.direction, "direction");
        QTEST(record.who.identifiers.empty() ? QString() : record.who.identifiers.front().value, "customer");
        QTEST(detailOf(record).interaction.agent, "agent");
    }

    void theMomentIsThatOfTheMessage_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Instant>("moment");
        const QByteArray received = "Received: from a by b; Wed, 4 Mar 2026 08:00:00 -0500 (EST)\n"
                                    "Received: from c by d; Wed, 4 Mar 2026 07:00:00 -0500\n";
        QTest::newRow("in its own time zone")
            << QByteArray("Date: Tue, 3 Mar 2026 23:30:00 -0800\n") << utc(2026, 3, 4, 7, 30);
        QTest::newRow("with a half hour")
            << QByteArray("Date: 3 Mar 2026 10:00 +0530\n") << utc(2026, 3, 3, 4, 30);
        QTest::newRow("in an old zone")
            << QByteArray("Date: Tue, 3 Mar 98 10:00:00 EST\n") << utc(1998, 3, 3, 15, 0);
        QTest::newRow("with a comment")
            << QByteArray("Date: Tue, 3 Mar 2026 10:00:00 +0000 (GMT)\n") << utc(2026, 3, 3, 10, 0);
        QTest::newRow("none, from the newest server") << received << utc(2026, 3, 4, 13, 0);
        QTest::newRow("no date at all in it")
            << QByteArray("Date: soon\n" + received) << utc(2026, 3, 4, 13, 0);
        QTest::newRow("before there was mail")
            << QByteArray("Date: Thu, 1 Jan 1970 00:00:00 +0000\n" + received) << utc(2026, 3, 4, 13, 0);
        QTest::newRow("long after it came")
            << QByteArray("Date: Mon, 18 Jan 2038 10:00:00 +0000\n" + received) << utc(2026, 3, 4, 13, 0);
        QTest::newRow("long before it came")
            << QByteArray("Date: Sun, 1 Mar 2026 10:00:00 +0000\n" + received) << utc(2026, 3, 1, 10, 0);
    }
    void theMomentIsThatOfTheMessage()
    {
        QFETCH(QByteArray, header);
        QTEST(detailOf(readOne("From: jane@example.org\n" + header + "\nHello\n")).interaction.startedAt,
              "moment");
    }

    void aMessageWithoutAnyMomentIsRejected()
    {
        const ImportCatch sink = readAll("From: jane@example.org\nSubject: x\n\nHello\n");
        QVERIFY(sink.records.empty());
        QCOMPARE(sink.rejects.size(), 1U);
        QCOMPARE(sink.rejects[0].reason, u"The message has no date, and no server says when it came."_s);
    }

    void theThreadBeginsWithTheFirstReference_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("thread");
        QTest::newRow("references") << QByteArray("References: <a@x> <b@x>\n\t<c@x>\nIn-Reply-To: <c@x>\n")
                                    << u"a@x"_s;
        QTest::newRow("an answer") << QByteArray("In-Reply-To: <c@x>\n") << u"c@x"_s;
        QTest::newRow("an answer, in words")
            << QByteArray("In-Reply-To: Your message of Monday <c@x>\n") << u"c@x"_s;
        QTest::newRow("neither") << QByteArray() << u"1@example.org"_s;
        QTest::newRow("nothing in them") << QByteArray("References: \nIn-Reply-To: \n") << u"1@example.org"_s;
    }
    void theThreadBeginsWithTheFirstReference()
    {
        QFETCH(QByteArray, header);
        const ImportedRecord record = readOne(fromJane(header, "x"));
        QTEST(detailOf(record).interaction.thread, "thread");
        // What answers it finds it by its Message-ID.
        QCOMPARE(record.threadName, u"1@example.org"_s);
        QVERIFY(record.externalId.startsWith(record.threadName + u' '));
    }

    void aMessageWithoutAnIdHasOneThatStays()
    {
        const QByteArray bytes = "From: jane@example.org\n" + date + "\nHello\n";
        QByteArray withCarriageReturns = bytes;
        withCarriageReturns.replace("\n", "\r\n");
        const QString id = readOne(bytes).externalId;
        QVERIFY(id.startsWith(u"sha256:"_s));
        QCOMPARE(readOne(withCarriageReturns).externalId, id);
        QCOMPARE(readOne("From jane@example.org Tue Mar  3 10:15:00 2026\n" + bytes + "\n").externalId, id);
        QVERIFY(readOne(bytes + "!").externalId != id);
    }

    /// Whoever knows the id of a message must not be able to put another one in its place.
    void anotherMessageWithTheSameIdIsAnotherRecord()
    {
        const QByteArray mail =
            "From: jane@example.org\n" + date + "Message-ID: <1@x>\nSubject: Door\n\nHello\n";
        const ImportedRecord record = readOne(mail);
        QCOMPARE(detailOf(record).interaction.thread, u"1@x"_s);
        for (const auto &[before, after] : {std::pair<QByteArray, QByteArray>("jane@", "mallory@"),
                                            {"Subject: Door", "Subject: Window"},
                                            {"Hello", "Good bye"}})
        {
            const ImportedRecord other = readOne(QByteArray(mail).replace(before, after));
            QVERIFY2(other.externalId != record.externalId, after.constData());
            QVERIFY(detailOf(other).interaction.id != detailOf(record).interaction.id);
        }
    }

    void everyCopyOfAMessageIsTheSameRecord()
    {
        const QByteArray mail =
            "From: jane@example.org\n" + date + "Message-ID: <1@x>\n\nHello\n\n> Before\n";
        const ImportedRecord sent = readOne(mail);
        const ImportedRecord received = readOne(
            "Received: from a by b; Tue, 3 Mar 2026 10:16:00 +0000\nDelivered-To: x@example.com\n" + mail);
        QCOMPARE(received.externalId, sent.externalId);
        QVERIFY(received.original.content != sent.original.content);
        ImportedRecord otherwise = received;
        otherwise.original = sent.original;
        QVERIFY(otherwise == sent && sent.idTellsContent); // so nothing has changed
    }

    void anIdThatNoIndexCouldHoldIsShortened()
    {
        const QByteArray long1 = "Message-ID: <" + QByteArray(900, 'a') + "1@x>\n";
        const QByteArray long2 = "Message-ID: <" + QByteArray(900, 'a') + "2@x>\n";
        const QString one = readOne("From: jane@example.org\n" + date + long1 + "\nHello\n").externalId;
        QVERIFY(one.size() < 300);
        QVERIFY(readOne("From: jane@example.org\n" + date + long2 + "\nHello\n").externalId != one);
    }
};

QTEST_APPLESS_MAIN(EmailReaderTest)
#include "tst_email_reader.moc"
