// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/email_reader.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <map>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

struct Rejected
{
    QString reason;
    RecordPlace place;
    QByteArray bytes;
};

class Sink final : public ImportSink
{
public:
    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        records.push_back(std::move(record));
        places.push_back(place);
        return int(records.size()) != stopAfter;
    }
    bool reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes) override
    {
        rejected.push_back({reason, place, bytes});
        return true;
    }

    int stopAfter = -1;
    std::vector<ImportedRecord> records;
    std::vector<RecordPlace> places;
    std::vector<Rejected> rejected;
};

ImportSettings shop()
{
    ImportSettings settings;
    settings.own = QStringList{u"shop.example"_s, u"Support@Helpdesk.example"_s, u"+4930123456"_s};
    return settings;
}

Sink readAll(const QByteArray &bytes, const ImportSettings &settings = shop())
{
    QBuffer file;
    file.setData(bytes);
    Sink sink;
    if (!file.open(QIODevice::ReadOnly) || !EmailReader().read(file, settings, sink))
        sink.rejected.push_back({u"The file could not be read."_s, {}, {}});
    return sink;
}

/// The one record of a message.
ImportedRecord readOne(const QByteArray &bytes, const ImportSettings &settings = shop())
{
    Sink sink = readAll(bytes, settings);
    if (sink.records.size() != 1 || !sink.rejected.empty()) {
        qWarning("%zu records, %zu rejected: %s", sink.records.size(), sink.rejected.size(),
                 sink.rejected.empty() ? "" : qPrintable(sink.rejected.front().reason));
        return {};
    }
    return std::move(sink.records.front());
}

const InteractionDetail &detailOf(const ImportedRecord &record)
{
    static const InteractionDetail none;
    return record.part.interactions.size() == 1 ? record.part.interactions.front() : none;
}

QString fact(const ImportedRecord &record, const QString &name)
{
    for (const auto &[key, value] : detailOf(record).facts) {
        if (key == name)
            return value;
    }
    return {};
}

const QByteArray date = "Date: Tue, 3 Mar 2026 10:15:00 +0100\n";

/// A message of Jane's with these header lines instead of, and after, her own.
QByteArray fromJane(const QByteArray &header, const QByteArray &body)
{
    return "From: Jane Roe <Jane.Roe@Example.org>\nTo: help@shop.example\nMessage-ID: <1@example.org>\n" +
           date + header + "\n" + body;
}

QByteArray plain(const QByteArray &body)
{
    return fromJane("Content-Type: text/plain; charset=utf-8\n", body);
}

Instant utc(int year, int month, int day, int hour, int minute, int second = 0)
{
    const QDateTime moment(QDate(year, month, day), QTime(hour, minute, second), QTimeZone::utc());
    return instantFromMsecs(moment.toMSecsSinceEpoch());
}

} // namespace

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
        QCOMPARE(record.externalId, u"1@example.org"_s);
        QCOMPARE(record.who.name, u"Jane Roe"_s);
        QCOMPARE(record.who.identifiers.size(), 1U);
        QCOMPARE(record.who.identifiers[0].kind, u"email"_s);
        QCOMPARE(record.who.identifiers[0].value, u"jane.roe@example.org"_s);
        QVERIFY(!record.keepsCustomers);

        const InteractionDetail &detail = detailOf(record);
        const Interaction &interaction = detail.interaction;
        QCOMPARE(interaction.id, importedId<InteractionId>(u"email"_s, "interaction"_L1, u"1@example.org"_s));
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
        const Sink sink = readAll("From: jane@example.org\nSubject: x\n\nHello\n");
        QVERIFY(sink.records.empty());
        QCOMPARE(sink.rejected.size(), 1U);
        QCOMPARE(sink.rejected[0].reason, u"The message has no date, and no server says when it came."_s);
    }

    void aMaildirSaysWhenAMessageCame()
    {
        ImportSettings settings = shop();
        settings.fileName = u"1772532900.M5P6.host:2,S"_s;
        QCOMPARE(detailOf(readOne("From: jane@example.org\n\nHello\n", settings)).interaction.startedAt,
                 utc(2026, 3, 3, 10, 15));
        // In a Maildir nothing is an mbox.
        settings.fileName = u"1772532900.M5P6.host"_s;
        const QByteArray body = "Hello\n\nFrom x@example.org Tue Mar  3 10:15:00 2026\nSubject: y\n";
        QCOMPARE(readAll("From: jane@example.org\n\n" + body, settings).records.size(), 1U);
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
        QTEST(detailOf(readOne(fromJane(header, "x"))).interaction.thread, "thread");
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

    void quotedTextIsKeptApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("quoted");
        const auto row = [](const char *name, const QString &text, const QString &own,
                            const QString &quoted) {
            QTest::newRow(name) << text << own << quoted;
        };
        row("nothing quoted", u"Hello"_s, u"Hello"_s, QString());
        row("answer above",
            u"Yes.\n\nOn 3 May 2026, at 10:00, Shop <help@shop.example> wrote:\n\n> Is it?\n> Really?"_s,
            u"Yes."_s, u"On 3 May 2026, at 10:00, Shop <help@shop.example> wrote:\n\n> Is it?\n> Really?"_s);
        row("answer below", u"Shop <help@shop.example> wrote:\n> Is it?\n\nYes."_s, u"Yes."_s,
            u"Shop <help@shop.example> wrote:\n> Is it?"_s);
        row("answers between", u"> one?\nYes.\n> two?\nNo."_s, u"Yes.\n\nNo."_s, u"> one?\n\n> two?"_s);
        row("announced, not marked", u"Yes.\n\nOn Mon, 4 May 2026 at 10:00 Shop wrote:\nIs it?"_s, u"Yes."_s,
            u"On Mon, 4 May 2026 at 10:00 Shop wrote:\nIs it?"_s);
        row("wrapped", u"Yes.\n\nOn Mon, 4 May 2026 at 10:00, Shop\n<help@shop.example>\nwrote:\n> Is it?"_s,
            u"Yes."_s, u"On Mon, 4 May 2026 at 10:00, Shop\n<help@shop.example>\nwrote:\n> Is it?"_s);
        row("German", u"Ja.\n\nAm 04.05.2026 um 10:00 schrieb Laden:\n> Stimmt das?"_s, u"Ja."_s,
            u"Am 04.05.2026 um 10:00 schrieb Laden:\n> Stimmt das?"_s);
        row("French",
            u"Oui.\n\nLe lun. 4 mai 2026 à 10:00, Magasin <a@b.example> a écrit :\n> C'est vrai ?"_s,
            u"Oui."_s, u"Le lun. 4 mai 2026 à 10:00, Magasin <a@b.example> a écrit :\n> C'est vrai ?"_s);
        row("Spanish", u"Sí.\n\nEl lun, 4 may 2026 a las 10:00, Tienda escribió:\n> ¿De verdad?"_s, u"Sí."_s,
            u"El lun, 4 may 2026 a las 10:00, Tienda escribió:\n> ¿De verdad?"_s);
        row("Italian", u"Sì.\n\nIl giorno lun 4 mag 2026 alle ore 10:00 Negozio ha scritto:\n> Davvero?"_s,
            u"Sì."_s, u"Il giorno lun 4 mag 2026 alle ore 10:00 Negozio ha scritto:\n> Davvero?"_s);
        row("Dutch", u"Ja.\n\nOp ma 4 mei 2026 om 10:00 schreef Winkel:\n> Echt?"_s, u"Ja."_s,
            u"Op ma 4 mei 2026 om 10:00 schreef Winkel:\n> Echt?"_s);
        row("Outlook", u"Yes.\n\n-----Original Message-----\nFrom: Shop\nIs it?"_s, u"Yes."_s,
            u"-----Original Message-----\nFrom: Shop\nIs it?"_s);
        row("Outlook in German", u"Ja.\n-----Ursprüngliche Nachricht-----\nVon: Laden"_s, u"Ja."_s,
            u"-----Ursprüngliche Nachricht-----\nVon: Laden"_s);
        row("Outlook's block",
            u"Yes.\n________________________________\nFrom: Shop <help@shop.example>\nSent: Monday\n"
            "To: Jane\nSubject: Door\n\nIs it?"_s,
            u"Yes."_s,
            u"________________________________\nFrom: Shop <help@shop.example>\nSent: Monday\nTo: "
            u"Jane\nSubject: Door\n\n"
            "Is it?"_s);
        row("Outlook's block in French",
            u"Oui.\n\n*De :* Magasin\n*Envoyé :* lundi\n*À :* Jeanne\n*Objet :* Porte\n\nVrai ?"_s, u"Oui."_s,
            u"*De :* Magasin\n*Envoyé :* lundi\n*À :* Jeanne\n*Objet :* Porte\n\nVrai ?"_s);
        row("a signature", u"Yes.\n\n-- \nJane Roe\nExample Street 1"_s, u"Yes."_s,
            u"--\nJane Roe\nExample Street 1"_s);
        row("a forwarded message and a word",
            u"Please see below.\n\n---------- Forwarded message ---------\nFrom: Max"_s,
            u"Please see below."_s, u"---------- Forwarded message ---------\nFrom: Max"_s);
        row("a forwarded message without a word",
            u"---------- Forwarded message ---------\nFrom: Max\n\nHello"_s,
            u"---------- Forwarded message ---------\nFrom: Max\n\nHello"_s, QString());
        row("what only looks like it",
            u"On 3 May you wrote:\nit comes.\nFrom: here to there\nAm I wrong? She wrote: no.\n- one\n--- two"_s,
            u"On 3 May you wrote:\nit comes.\nFrom: here to there\nAm I wrong? She wrote: no.\n- one\n--- two"_s,
            QString());
    }
    void quotedTextIsKeptApart()
    {
        QFETCH(QString, text);
        const ImportedRecord record = readOne(plain(text.toUtf8()));
        QTEST(detailOf(record).body, "own");
        QTEST(detailOf(record).quoted, "quoted");
    }

    void htmlQuotesAreKeptApart()
    {
        const ImportedRecord record = readOne(fromJane(
            "Content-Type: text/html; charset=utf-8\n",
            "<p>Yes, <b>please</b>.</p><div class=\"gmail_quote\"><div class=\"gmail_attr\">U ponedjeljak je "
            "Shop pisao:</div><blockquote class=\"gmail_quote\">Shall we?</blockquote></div>"));
        QCOMPARE(detailOf(record).body, u"Yes, please."_s);
        QVERIFY(detailOf(record).quoted.contains(u"Shall we?"_s));
        QVERIFY(detailOf(record).quoted.contains(u"pisao"_s));
        QCOMPARE(detailOf(record).interaction.summary, u"Yes, please."_s);
    }

    void paragraphsThatWereWrappedAreWholeAgain()
    {
        const ImportedRecord record = readOne(fromJane("Content-Type: text/plain; format=flowed\n",
                                                       "one \ntwo\nthree\n\n>> a \n>> b\n> c\n-- \nJane\n"));
        QCOMPARE(detailOf(record).body, u"one two\nthree"_s);
        QCOMPARE(detailOf(record).quoted, u">> a b\n> c\n--\nJane"_s);
    }

    void textIsReadInItsCharset_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << QByteArray("text/plain; charset=utf-8") << QByteArray("caf\xc3\xa9")
                               << u"café"_s;
        QTest::newRow("Latin-1, with a character of Windows")
            << QByteArray("text/plain; charset=ISO-8859-1") << QByteArray("caf\xe9 5\x80") << u"café 5€"_s;
        QTest::newRow("Cyrillic") << QByteArray("text/plain; charset=koi8-r") << QByteArray("\xe4\xc1")
                                  << u"Да"_s;
        QTest::newRow("Japanese") << QByteArray("text/plain; charset=iso-2022-jp")
                                  << QByteArray("\x1b$B$O$$\x1b(B") << u"はい"_s;
        QTest::newRow("none, UTF-8") << QByteArray("text/plain") << QByteArray("caf\xc3\xa9") << u"café"_s;
        QTest::newRow("none, Latin-1") << QByteArray("text/plain") << QByteArray("caf\xe9") << u"café"_s;
        QTest::newRow("unknown") << QByteArray("text/plain; charset=x-mine") << QByteArray("caf\xe9")
                                 << u"café"_s;
        QTest::newRow("unknown, UTF-8")
            << QByteArray("text/plain; charset=\"\"") << QByteArray("caf\xc3\xa9") << u"café"_s;
        QTest::newRow("not ASCII at all")
            << QByteArray("text/plain; charset=us-ascii") << QByteArray("caf\xe9") << u"café"_s;
        QTest::newRow("not UTF-8 at all")
            << QByteArray("text/plain; charset=utf-8") << QByteArray("caf\xe9") << u"café"_s;
        QTest::newRow("a broken character of UTF-8")
            << QByteArray("text/plain; charset=utf-8") << QByteArray("caf\xc3\xa9, na\xc3\xafve \xc3!")
            << u"café, naïve \ufffd!"_s;
        QTest::newRow("HTML that names it")
            << QByteArray("text/html") << QByteArray("<meta charset=\"koi8-r\"><p>\xe4\xc1</p>") << u"Да"_s;
        QTest::newRow("no type that could be one") << QByteArray("text") << QByteArray("plain") << u"plain"_s;
        QTest::newRow("NULs") << QByteArray("text/plain") << QByteArray("a\0b", 3) << u"ab"_s;
    }
    void textIsReadInItsCharset()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, bytes);
        QTEST(detailOf(
                  readOne(fromJane("Content-Transfer-Encoding: 8bit\nContent-Type: " + type + "\n", bytes)))
                  .body,
              "text");
    }

    void headersAreReadInAnyCharset_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("text");
        QTest::newRow("encoded") << QByteArray("=?iso-8859-1?q?caf=e9?= =?utf-8?b?4oKs?=") << u"café€"_s;
        QTest::newRow("8 bit, UTF-8") << QByteArray("caf\xc3\xa9") << u"café"_s;
        QTest::newRow("8 bit, Latin-1") << QByteArray("caf\xe9") << u"café"_s;
        QTest::newRow("folded") << QByteArray("one\n two\n\tthree") << u"one two three"_s;
        QTest::newRow("reordering") << QByteArray("=?utf-8?q?a=E2=80=AEb?=") << u"ab"_s;
        QTest::newRow("an unknown charset") << QByteArray("=?x-mine?q?caf=e9?=") << u"café"_s;
    }
    void headersAreReadInAnyCharset()
    {
        QFETCH(QByteArray, subject);
        QTEST(detailOf(readOne(fromJane("Subject: " + subject + "\n", "x"))).interaction.subject, "text");
    }

    void theBestOfTheAlternativesIsTheText()
    {
        const QByteArray type = "Content-Type: multipart/alternative; boundary=b\n";
        const QByteArray html = "--b\nContent-Type: text/html\n\n<p>html</p>\n";
        const QByteArray calendar = "--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n";
        const ImportedRecord both =
            readOne(fromJane(type, "--b\nContent-Type: text/plain\n\nplain\n" + html + calendar + "--b--\n"));
        QCOMPARE(detailOf(both).body, u"plain"_s);
        QCOMPARE(detailOf(both).documents.size(), 1U);
        QCOMPARE(detailOf(both).documents[0].mediaType, u"text/calendar"_s);
        const ImportedRecord empty =
            readOne(fromJane(type, "--b\nContent-Type: text/plain\n\n \n" + html + "--b--\n"));
        QCOMPARE(detailOf(empty).body, u"html"_s);
    }

    void attachmentsAreKept()
    {
        const QByteArray body =
            "--b\nContent-Type: text/plain\n\nSee below.\n"
            "--b\nContent-Type: image/png\nContent-Disposition: inline\nContent-Transfer-Encoding: "
            "base64\nContent-ID: <i>\n\niVBORw0KGgo=\n"
            "--b\nContent-Type: application/pdf; name=\"=?utf-8?q?Rechnung_M=C3=A4rz.pdf?=\"\n"
            "Content-Disposition: attachment\n\n%PDF-1.4\n"
            "--b\nContent-Type: text/plain\nContent-Disposition: attachment; "
            "filename*=utf-8''..%2F..%5Cetc%2Fca%3Af%C3%A9.txt\n\nnot the body\n"
            "--b\nContent-Type: application/ms-tnef; name=winmail.dat\n\nx\n"
            "--b\nContent-Type: message/rfc822\n\nFrom: max@example.net\nSubject: Inner/one\n\nInner.\n"
            "--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; "
            "filename=big.bin\n\n" +
            QByteArray(200, 'x') + "\n--b--\n";
        ImportSettings settings = shop();
        settings.largestDocument = 100;
        const ImportedRecord record = readOne(
            fromJane("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n", body), settings);
        const InteractionDetail &detail = detailOf(record);
        QCOMPARE(detail.body, u"See below."_s);
        QCOMPARE(detail.documents.size(), 6U);
        for (const Document &document : detail.documents)
            QCOMPARE(document.role, Document::Role::Attachment);
        const auto is = [&](size_t n, const QString &name, const QString &type, const QByteArray &content) {
            const Document &document = detail.documents[n];
            QCOMPARE(document.name, name);
            QCOMPARE(document.mediaType, type);
            QCOMPARE(document.content, content);
            QCOMPARE(document.bytes, content.size());
        };
        is(0, QString(), u"image/png"_s, "\x89PNG\r\n\x1a\n");
        is(1, u"Rechnung März.pdf"_s, u"application/pdf"_s, "%PDF-1.4");
        is(2, u"ca_fé.txt"_s, u"text/plain"_s, "not the body");
        is(3, u"winmail.dat"_s, u"application/ms-tnef"_s, "x");
        is(4, u"Inner-one.eml"_s, u"message/rfc822"_s, "From: max@example.net\nSubject: Inner/one\n\nInner.");
        QCOMPARE(detail.documents[5].name, u"big.bin"_s);
        QCOMPARE(detail.documents[5].bytes, 200);
        QVERIFY(detail.documents[5].content.isEmpty());
        // So is the original.
        QVERIFY(record.original.bytes > 100);
        QVERIFY(record.original.content.isEmpty());
    }

    void brokenMimeIsReadAsFarAsItGoes_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n";
        QTest::newRow("no delimiter anywhere") << mixed << QByteArray("Hello\n") << u"Hello"_s;
        QTest::newRow("no boundary") << QByteArray("Content-Type: multipart/mixed\n") << QByteArray("Hello\n")
                                     << u"Hello"_s;
        QTest::newRow("no last delimiter") << mixed << QByteArray("--b\n\nHello\n") << u"Hello"_s;
        QTest::newRow("a part that stops in its header")
            << mixed << QByteArray("--b\n\nHello\n--b\nContent-Ty") << u"Hello"_s;
        QTest::newRow("base64 that stops") << QByteArray("Content-Transfer-Encoding: base64\n")
                                           << QByteArray("SGVsbG8gd29ybG\n") << u"Hello wor"_s;
        QTest::newRow("base64 that is none") << QByteArray("Content-Transfer-Encoding: base64\n")
                                             << QByteArray("Hello world\n") << u"Hello world"_s;
        QTest::newRow("an unknown encoding")
            << QByteArray("Content-Transfer-Encoding: x-mine\n") << QByteArray("Hello\n") << u"Hello"_s;
        QTest::newRow("broken quoted-printable")
            << QByteArray("Content-Transfer-Encoding: quoted-printable\n") << QByteArray("H=65llo =zz=\n")
            << u"Hello =zz"_s;
        QTest::newRow("a line in the header that is none")
            << QByteArray("this is no field\nX-Other: y\n") << QByteArray("Hello\n") << u"Hello"_s;
        QTest::newRow("NULs in the header")
            << QByteArray("X-Odd: a\0b\n", 11) << QByteArray("Hello\n") << u"Hello"_s;
    }
    void brokenMimeIsReadAsFarAsItGoes()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        const ImportedRecord record = readOne(fromJane(header, body));
        QTEST(detailOf(record).body, "text");
        QCOMPARE(record.externalId, u"1@example.org"_s);
    }

    void bombsAreRejectedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto repeated = [](const QByteArray &piece, int times) {
            QByteArray all;
            for (int n = 0; n < times; ++n)
                all += QByteArray(piece).replace("%1", QByteArray::number(n));
            return all;
        };
        const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\n";
        QTest::newRow("deep parts") << fromJane({}, {}).chopped(1) +
                                           repeated("Content-Type: multipart/mixed; boundary=b%1\n\n--b%1\n",
                                                    500);
        QTest::newRow("many parts") << fromJane(mixed, repeated("--b\n\nx\n", 2000));
        QTest::newRow("very many parts") << fromJane(mixed, repeated("--b\n\nx\n", 200'000));
        QTest::newRow("very many fields") << fromJane(repeated("X-%1: y\n", 200'000), "x");
        QTest::newRow("very many fields of a part")
            << fromJane(mixed, "--b\nContent-Type: message/rfc822\n\n" + repeated("X-%1: y\n", 200'000));
        QTest::newRow("a very long field") << fromJane("X: " + QByteArray(1'000'000, 'y') + "\n", "x");
        QTest::newRow("groups in groups") << fromJane("Cc: " + repeated("a:", 100'000) + "\n", "x");
    }
    void bombsAreRejectedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        const Sink sink = readAll(bytes);
        QVERIFY(sink.records.empty());
        QCOMPARE(sink.rejected.size(), 1U);
        QVERIFY2(sink.rejected[0].reason.contains(u"any message needs"_s) ||
                     sink.rejected[0].reason.contains(u"too deep"_s),
                 qPrintable(sink.rejected[0].reason));
        QVERIFY(!sink.rejected[0].reason.contains(u"example.org"_s));
    }

    void whatIsNoMailIsRejectedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("prose") << QByteArray("Dear Sir or Madam,\n\nFrom: me\n");
        QTest::newRow("JSON") << QByteArray("{\"from\": \"x\"}");
        QTest::newRow("other fields") << QByteArray("Event: Newchannel\nChannel: x\n\n");
        QTest::newRow("an image") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    }
    void whatIsNoMailIsRejectedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        const Sink sink = readAll(bytes);
        QVERIFY(sink.records.empty());
        QCOMPARE(sink.rejected.size(), 1U);
        QCOMPARE(sink.rejected[0].reason, u"It does not begin with the header of an e-mail."_s);
        QCOMPARE(sink.rejected[0].bytes, bytes);
    }

    void anEmptyFileHoldsNothing()
    {
        const Sink sink = readAll({});
        QVERIFY(sink.records.empty() && sink.rejected.empty());
    }

    void anMboxIsReadMessageByMessage()
    {
        const QByteArray first =
            "From: a@example.org\nMessage-ID: <a@x>\n" + date +
            "\nFrom here on it is mine.\n\n>From now on too.\n>>From twice\n\nFrom me, at 10:15 in 2026\n";
        const QByteArray second = "From: b@example.org\nMessage-ID: <b@x>\n\nb\n";
        const QByteArray separator = "From a@example.org Tue Mar  3 10:15:00 2026\n";
        const QByteArray mbox = separator + first + "\n" + separator + "no header\n\n" + separator + second;
        const Sink sink = readAll(mbox);
        QCOMPARE(sink.records.size(), 2U);
        QCOMPARE(sink.rejected.size(), 1U);
        QCOMPARE(sink.records[0].externalId, u"a@x"_s);
        QCOMPARE(detailOf(sink.records[0]).body,
                 u"From here on it is mine.\n\nFrom now on too."_s + u"\n\nFrom me, at 10:15 in 2026"_s);
        QCOMPARE(sink.records[0].original.content, QByteArray(first).replace("\n>", "\n"));
        QCOMPARE(sink.records[1].externalId, u"b@x"_s);
        QCOMPARE(detailOf(sink.records[1]).interaction.startedAt, utc(2026, 3, 3, 10, 15));
        QCOMPARE(sink.places[0].offset, 0);
        QCOMPARE(sink.places[0].where, u"message 1"_s);
        QCOMPARE(sink.rejected[0].place.where, u"message 2"_s);
        QCOMPARE(sink.rejected[0].place.offset, (separator + first + "\n").size());
        QCOMPARE(sink.places[1].where, u"message 3"_s);
        QCOMPARE(sink.places[1].end, mbox.size());
    }

    void readingStopsWhenTheSinkHasEnough()
    {
        const QByteArray message =
            "From a@example.org Tue Mar  3 10:15:00 2026\nFrom: a@example.org\n\nx\n\n";
        QBuffer file;
        file.setData(message.repeated(5));
        QVERIFY(file.open(QIODevice::ReadOnly));
        Sink sink;
        sink.stopAfter = 2;
        QVERIFY(EmailReader().read(file, shop(), sink).ok());
        QCOMPARE(sink.records.size(), 2U);
    }

    void aMessageThatIsTooLargeIsRejectedAndTheNextOneRead()
    {
        const QByteArray separator = "From a@example.org Tue Mar  3 10:15:00 2026\n";
        const QByteArray large = "From: a@example.org\n\n" + QByteArray(5000, 'x') + "\n\n";
        ImportSettings settings = shop();
        settings.largestRecord = 1000;
        const Sink sink = readAll(separator + large + separator + "From: b@example.org\n\nb\n", settings);
        QCOMPARE(sink.rejected.size(), 1U);
        QVERIFY(sink.rejected[0].reason.contains(u"larger than"_s));
        QCOMPARE(sink.rejected[0].bytes, large.left(1000));
        QCOMPARE(sink.records.size(), 1U);
        QCOMPARE(detailOf(sink.records[0]).body, u"b"_s);
    }

    void onlyMailIsClaimed_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<bool>("claimed");
        QTest::newRow("a message") << QByteArray("From: a@b\nTo: c@d\n\nx") << u"message"_s << true;
        QTest::newRow("a message that a server passed on")
            << QByteArray("Return-Path: <a@b>\r\nReceived: x\r\n") << u"x.txt"_s << true;
        QTest::newRow("an mbox") << QByteArray("From a@b Tue Mar  3 10:15:00 2026\nFrom: a@b\n\n")
                                 << u"inbox"_s << true;
        QTest::newRow("an .eml") << QByteArray("Subject: x\n\nx") << u"x.EML"_s << true;
        QTest::newRow("of a Maildir") << QByteArray("Subject: x\n\nx") << u"1234.M5P6.host:2,S"_s << true;
        QTest::newRow("new in a Maildir")
            << QByteArray("Subject: x\n\nx") << u"1204680122.27c448.host"_s << true;
        QTest::newRow("behind a byte order mark") << QByteArray("\xef\xbb\xbf"
                                                                "From: a@b\nTo: c\n\n")
                                                  << u"x"_s << true;
        QTest::newRow("CSV") << QByteArray("From,To,Date\na@b,c@d,2026-03-03\n") << u"x.csv"_s << false;
        QTest::newRow("CSV with colons")
            << QByteArray("at,text\n10:15,Subject: x\n") << u"2026.csv"_s << false;
        QTest::newRow("JSON") << QByteArray("{\"from\": \"a@b\",\n\"to\": \"c@d\"}") << u"x.json"_s << false;
        QTest::newRow("JSON lines") << QByteArray("{\"From: \": 1}\n") << u"x.jsonl"_s << false;
        QTest::newRow("WhatsApp")
            << QByteArray("03/03/26, 10:15 - Jane: Hello\n03/03/26, 10:16 - Shop: Subject: x\n")
            << u"chat.txt"_s << false;
        QTest::newRow("WhatsApp on a telephone of another kind")
            << QByteArray("[03.03.26, 10:15:00] Jane: Hello\nFrom: x\nTo: y\n") << u"_chat.txt"_s << false;
        QTest::newRow("a transcript") << QByteArray("Agent: Hello\nCustomer: Hello\n") << u"x.txt"_s << false;
        QTest::newRow("subtitles") << QByteArray("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n") << u"x.vtt"_s
                                   << false;
        QTest::newRow("a calendar") << QByteArray("BEGIN:VCALENDAR\nVERSION:2.0\n") << u"x.ics"_s << false;
        QTest::newRow("a letter") << QByteArray("Subject: my door\n\nDear shop,\n") << u"x.txt"_s << false;
        QTest::newRow("prose") << QByteArray("From here on it is mine.\nTo: x\n") << u"x.txt"_s << false;
        QTest::newRow("nothing") << QByteArray() << u"x.eml"_s << false;
    }
    void onlyMailIsClaimed()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, fileName);
        QFETCH(bool, claimed);
        QCOMPARE(EmailReader().sniff(head, fileName), claimed);
    }

    void otherPeoplesMessagesAreReadOrRejected_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("withoutDate");
        QTest::addColumn<int>("noMail");
        QTest::newRow("enmime") << u"enmime/mail"_s << u"*.raw"_s << 36 << 4 << 1;
        QTest::newRow("Python") << u"python-email"_s << u"msg_*.txt"_s << 29 << 17 << 1;
        QTest::newRow("node-mbox") << u"node-mbox"_s << u"*.mbox"_s << 10 << 0 << 2;
    }
    void otherPeoplesMessagesAreReadOrRejected()
    {
        QFETCH(QString, folder);
        QFETCH(QString, names);
        const QDir data(TELLER_SOURCE_DIR "/../shared/data/email/"_L1 + folder);
        if (!data.exists())
            QSKIP("The folder shared/data/email with other people's messages is not here.");
        std::map<QString, int> rejected;
        int read = 0;
        for (const QString &name : data.entryList({names}, QDir::Files)) {
            QFile file(data.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            Sink sink;
            ImportSettings settings = shop();
            settings.fileName = name;
            QVERIFY2(EmailReader().read(file, settings, sink).ok(), qPrintable(name));
            for (const Rejected &one : sink.rejected)
                ++rejected[one.reason];
            for (const ImportedRecord &record : sink.records) {
                const InteractionDetail &detail = detailOf(record);
                QVERIFY2(isSet(detail.interaction.startedAt), qPrintable(name));
                QVERIFY2(!detail.interaction.thread.isEmpty(), qPrintable(name));
                // Nothing in these is encoded twice, so that nothing may look encoded.
                QVERIFY2(!detail.interaction.subject.contains(u"=?"_s), qPrintable(name));
                QVERIFY2(!detail.body.contains(QChar(QChar::ReplacementCharacter)), qPrintable(name));
                ++read;
            }
        }
        QTEST(read, "read");
        QTEST(rejected[u"The message has no date, and no server says when it came."_s], "withoutDate");
        QTEST(rejected[u"It does not begin with the header of an e-mail."_s], "noMail");
        QCOMPARE(rejected.size(), 2U);
    }
};

QTEST_APPLESS_MAIN(EmailReaderTest)
#include "tst_email_reader.moc"
