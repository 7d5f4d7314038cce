// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email_rig.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class EmailContentTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
        row("a block with an address and no subject",
            u"Yes.\n\nFrom: Shop <help@shop.example>\nSent: Monday\nTo: Jane\n\nIs it?"_s, u"Yes."_s,
            u"From: Shop <help@shop.example>\nSent: Monday\nTo: Jane\n\nIs it?"_s);
        for (const QString &journey :
             {u"Please book:\nFrom: Berlin\nTo: Hamburg\nDate: 3 May 2026, 10:15\n\nFor two, please."_s,
              u"Bitte buchen:\n\nVon: Berlin\nAn: Hamburg\nDatum: 3.5.2026\nZu zweit."_s})
            row(qPrintable(u"a journey: "_s + journey.left(6)), journey, journey, QString());
        // As Gmail, Thunderbird, Apple's Mail and Outlook write in other languages; marked and not.
        const auto answers = [&](const char *language, const QString &announced) {
            for (const QString &repeated : {u"\n> ?!"_s, u"\n\nTwo lines\nof it."_s}) {
                QTest::addRow("%s%s", language, repeated.contains(u'>') ? "" : ", not marked")
                    << u"OK.\n\n"_s + announced + repeated << u"OK."_s << announced + repeated;
            }
        };
        answers("Portuguese", u"Em seg., 5 de jan. de 2026 às 10:00, Loja <a@b.example> escreveu:"_s);
        answers("Portuguese, wrapped",
                u"Loja <a@b.example> escreveu no dia segunda, 5/01/2026\nà(s) 10:00:"_s);
        answers("Portuguese, no address", u"Em 05/01/2026 10:00, Loja escreveu:"_s);
        answers("Polish", u"pon., 5 sty 2026 o 10:00 Sklep <a@b.example> napisał(a):"_s);
        answers("Polish, no address", u"W dniu 05.01.2026 o 10:00, Sklep pisze:"_s);
        answers("Czech", u"po 5. 1. 2026 v 10:00 odesílatel Obchod <a@b.example> napsal:"_s);
        answers("Swedish", u"Den mån 5 jan. 2026 kl 10:00 skrev Butik:"_s);
        answers("Norwegian, wrapped", u"man. 5. jan. 2026 kl. 10:00 skrev Butikken\n<a@b.example>:"_s);
        answers("Finnish", u"ma 5. tammik. 2026 klo 10.00 Kauppa (<a@b.example>) kirjoitti:"_s);
        answers("Romanian", u"În lun., 5 ian. 2026 la 10:00, Magazin a scris:"_s);
        answers("Greek", u"Στις Δευ 5 Ιαν 2026 στις 10:00 π.μ., ο/η Shop <a@b.example> έγραψε:"_s);
        answers("Hungarian", u"Bolt <a@b.example> ezt írta (időpont: 2026. jan. 5., H, 10:00):"_s);
        answers("Russian, without a word", u"пн, 5 янв. 2026 г. в 10:00, Магазин <a@b.example>:"_s);
        answers("Turkish", u"Dükkan <a@b.example>, 5 Oca 2026 Pzt, 10:00 tarihinde şunu yazdı:"_s);
        answers("Arabic",
                u"في الاثنين، 5 يناير 2026 في 10:00 ص تمت كتابة ما يلي بواسطة متجر <a@b.example>:"_s);
        answers("Arabic, no address", u"في ٥ يناير ٢٠٢٦، ١٠:٠٠، كتب متجر:"_s);
        answers("Hebrew", u"בתאריך יום ב׳, 5 בינו׳ 2026 ב-10:00 מאת חנות <a@b.example>:"_s);
        answers("Japanese", u"2026年1月5日(月) 10:00 店 <a@b.example>:"_s);
        answers("Chinese", u"商店 <a@b.example> 于2026年1月5日周一 10:00写道："_s);
        answers("Korean", u"2026년 1월 5일 (월) 오전 10:00, 가게 <a@b.example>님이 작성:"_s);
        answers("Vietnamese", u"Vào Th 2, 5 thg 1, 2026 vào lúc 10:00 Shop <a@b.example> đã viết:"_s);
        for (const QString &marked : {u"05.01.2026 10:00, Магазин пишет:"_s, u"店さんは書きました："_s})
            row(qPrintable(marked), u"OK.\n\n"_s + marked + u"\n> ?"_s, u"OK."_s, marked + u"\n> ?"_s);
        for (const QString &block :
             {u"De: Loja\nEnviado: segunda\nPara: Joana\nAssunto: Porta\n\nÉ?"_s,
              u"Od: Sklep\nWysłano: poniedziałek\nDo: Jan\nTemat: Drzwi\n\nTak?"_s,
              u"Från: Butik\nSkickat: måndag\nTill: Jan\nÄmne: Dörr\n\nJa?"_s,
              u"От: Магазин\nОтправлено: понедельник\nКому: Иван\nТема: Дверь\n\nДа?"_s,
              u"差出人: 店\n送信日時: 月曜日\n宛先: 山田\n件名: ドア\n\nはい？"_s,
              u"发件人：商店\n发送时间：星期一\n收件人：王\n主题：门\n\n是吗？"_s,
              u"من: متجر\nتاريخ الإرسال: الاثنين\nإلى: نور\nالموضوع: الباب\n\nنعم؟"_s,
              u"-----Mensagem original-----\nDe: Loja"_s,
              u"------------------ 原始邮件 ------------------\n发件人"_s})
            row(qPrintable(block.left(12)), u"OK.\n\n"_s + block, u"OK."_s, block);
        for (const QString &said :
             {u"El precio es de 10.00 EUR:\nno es caro."_s, u"W dniu 5.01 o 10:00 byłem tam:\nnikogo."_s,
              u"Write to Jane <jane@example.org> until 10:00:\nshe waits."_s, u"De: aqui\nPara: ali"_s})
            row(qPrintable(u"says "_s + said.left(12)), said, said, QString());
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

    void twoHyphensAloneAreNoSignature()
    {
        const ImportedRecord none = readOne(plain("Yes.\n--\nBut only one.\n"));
        QCOMPARE(detailOf(none).body, u"Yes.\n--\nBut only one."_s);
        QCOMPARE(detailOf(none).quoted, QString());
        const ImportedRecord both = readOne(plain("Yes.\r\n--\r\nBut only one.\r\n\r\n-- \r\nJane\r\n"));
        QCOMPARE(detailOf(both).body, u"Yes.\n--\nBut only one."_s);
        QCOMPARE(detailOf(both).quoted, u"--\nJane"_s);
        const ImportedRecord encoded =
            readOne(fromJane("Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n",
                             "Yes.\n--=20\nJane\n"));
        QCOMPARE(detailOf(encoded).quoted, u"--\nJane"_s);
        // A browser shows no blank at the end of a line: there is none to be asked for.
        const ImportedRecord html = readOne(
            fromJane("Content-Type: text/html\n", "<div>Yes.</div><div>-- <br></div><div>Jane</div>"));
        QCOMPARE(detailOf(html).body, u"Yes."_s);
        QCOMPARE(detailOf(html).quoted, u"--\nJane"_s);
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
        QTest::newRow("Japanese, with signs of NEC's")
            << QByteArray("text/plain; charset=iso-2022-jp")
            << QByteArray("No \x1b$B-!-j\x1b(B. \x1b$B$O$$\x1b(B!") << u"No ①㈱. はい!"_s;
        QTest::newRow("Japanese, of Windows") << QByteArray("text/plain; charset=Shift_JIS")
                                              << QByteArray("\xfb\xfc\x8b\xb4 \x87\x40") << u"髙橋 ①"_s;
        QTest::newRow("Korean, of Windows") << QByteArray("text/plain; charset=ks_c_5601-1987")
                                            << QByteArray("\x8c\x63\xb9\xe6") << u"똠방"_s;
        QTest::newRow("Turkish, of Windows")
            << QByteArray("text/plain; charset=iso-8859-9") << QByteArray("\xfd 5\x80") << u"ı 5€"_s;
        QTest::newRow("UTF-8 that says it is Turkish")
            << QByteArray("text/plain; charset=iso-8859-9") << QByteArray("\xc5\x9f") << u"ş"_s;
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

    /// The id tells what a message says, and what was imported before must not come twice.
    void whatIsReadBetterNowIsKnownByItsFormerId()
    {
        const QByteArray type = "Content-Transfer-Encoding: 8bit\nContent-Type: text/plain; charset=";
        const ImportedRecord korean = readOne(fromJane(type + "euc-kr\n", "\x8c\x63\xb9\xe6"));
        const ImportedRecord before = readOne(fromJane(type + "utf-8\n", "\xc2\x8c\x63\xeb\xb0\xa9"));
        QCOMPARE(detailOf(before).body, u"c방"_s);
        QCOMPARE(korean.formerIds, QStringList{before.externalId});
        QVERIFY(korean.externalId != before.externalId);
        QCOMPARE(readOne(fromJane(type + "euc-kr\n", "\xb9\xe6")).formerIds, QStringList());
        const ImportedRecord named = readOne(fromJane("Subject: =?iso-2022-jp?B?GyRCLWobKEI=?=\n", "x"));
        QCOMPARE(named.formerIds, QStringList{readOne(fromJane("Subject: ??\n", "x")).externalId});
    }

    void headersAreReadInAnyCharset_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("text");
        QTest::newRow("encoded") << QByteArray("=?iso-8859-1?q?caf=e9?= =?utf-8?b?4oKs?=") << u"café€"_s;
        QTest::newRow("Japanese, with signs of NEC's")
            << QByteArray("=?ISO-2022-JP?B?GyRCLWobKEI=?=\n =?iso-2022-jp?Q?=1B$B$O$$=1B(B_=1B$B-!=1B(B?=")
            << u"㈱はい ①"_s;
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
        QVERIFY2(record.externalId.startsWith(u"1@example.org "_s), qPrintable(record.externalId));
    }

    void aLargeTextIsNoBomb()
    {
        const QByteArray line(1'000'000, 'x');
        QCOMPARE(detailOf(readOne(plain(line))).body.size(), line.size());
        const QByteArray listing = QByteArray("a: b\n").repeated(200'000);
        QVERIFY(detailOf(readOne(plain(listing))).body.size() > 900'000);
        QVERIFY(detailOf(readOne(plain("-- a\n" + QByteArray("-- b: c\n").repeated(20'000)))).body.size() >
                100'000);
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
        const ImportCatch sink = readAll(bytes);
        QVERIFY(sink.records.empty());
        QCOMPARE(sink.rejects.size(), 1U);
        QVERIFY2(sink.rejects[0].reason.contains(u"any message needs"_s) ||
                     sink.rejects[0].reason.contains(u"too deep"_s),
                 qPrintable(sink.rejects[0].reason));
        QVERIFY(!sink.rejects[0].reason.contains(u"example.org"_s));
    }
};

QTEST_APPLESS_MAIN(EmailContentTest)
#include "tst_email_content.moc"
