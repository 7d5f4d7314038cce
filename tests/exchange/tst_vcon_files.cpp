// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files of several vCons, and what is malformed or hostile: it spoils itself only, and says where it is
// wrong.
#include "exchange/vcon_samples.h"

using namespace teller;
using namespace teller::test;

namespace {

QString rejection(const QByteArray &file, const ImportSettings &settings = {})
{
    const ImportCatch caught(VconReader(), file, settings);
    if (!caught.ended || !caught.records.empty() || caught.rejects.size() != 1)
        return u"not one rejection"_s;
    return caught.rejects.front().reason;
}

} // namespace

class TestVconFiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileMayHoldMany_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("one a line") << QByteArray() << QByteArray("\n") << QByteArray("\n");
        QTest::newRow("an array") << QByteArray("[\n") << QByteArray(",\n") << QByteArray("\n]\n");
    }
    void aFileMayHoldMany()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, between);
        QFETCH(const QByteArray, after);
        QByteArrayList texts;
        for (int i = 0; i < 3; ++i) {
            QJsonObject one = sampleVcon(annAndAgent, {sampleCall});
            one[u"uuid"_s] = u"0192d1c2-7a6e-8f00-8d3b-6c1d5b0a4e0%1"_s.arg(i);
            texts.append(textOf(one));
        }
        texts.insert(1, "{\"uuid\":7}");
        const ImportCatch caught(VconReader(), before + texts.join(between) + after, {});
        QVERIFY(caught.ended.ok());
        QCOMPARE(caught.records.size(), size_t(3));
        QCOMPARE(caught.records[2].externalId, u"0192d1c2-7a6e-8f00-8d3b-6c1d5b0a4e02"_s);
        QCOMPARE(caught.records[2].original.content, texts[3]);
        QVERIFY(caught.records[1].part.interactions.front().interaction.id !=
                caught.records[2].part.interactions.front().interaction.id);
        QCOMPARE(caught.rejects.size(), size_t(1));
        QCOMPARE(caught.rejects[0].place.where,
                 before.isEmpty() ? u"record 2, line 2"_s : u"record 2, line 3"_s);
    }

    void whatIsMalformedIsRejectedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const auto with = [](const QJsonObject &more) {
            return textOf(sampleVcon(annAndAgent, {sampleCall}, more));
        };
        const auto dialog = [](const QJsonObject &one) {
            return textOf(sampleVcon(annAndAgent, {sampleCall, one}));
        };
        const QJsonObject hello = sampleMessage(u"2025-03-01T10:00:00Z"_s, QJsonArray{0, 1}, u"Hello"_s);
        const auto changed = [&](const QString &key, const QJsonValue &value) {
            QJsonObject one = hello;
            one[key] = value;
            return dialog(one);
        };
        QTest::newRow("a version of the future")
            << with({{u"vcon"_s, u"2.0"_s}}) << u"This is a vCon of a version that is not known."_s;
        QTest::newRow("a demand") << with({{u"critical"_s, QJsonArray{u"CC"_s, u"quantum"_s}}})
                                  << u"The vCon demands an extension that is not known here."_s;
        QTest::newRow("parties are no list")
            << with({{u"parties"_s, u"Ann"_s}}) << u"The vCon's \"parties\" is no list."_s;
        QTest::newRow("an entry is no object") << with({{u"analysis"_s, QJsonArray{QJsonObject(), 5}}})
                                               << u"Entry 2 of the vCon's \"analysis\" is no object."_s;
        QTest::newRow("no dialog") << with({{u"dialog"_s, QJsonArray()}})
                                   << u"The vCon has no dialog: it does not say when anything happened."_s;
        QTest::newRow("a group alone")
            << with({{u"dialog"_s, QJsonArray()},
                     {u"group"_s, QJsonArray{QJsonObject{{u"uuid"_s, sampleUuid}}}}})
            << u"The vCon only groups others."_s;
        QTest::newRow("no moment") << changed(u"start"_s, u"yesterday"_s)
                                   << u"Dialog 2: its start is missing or is no moment."_s;
        QTest::newRow("a stranger") << changed(u"parties"_s, QJsonArray{0, 7})
                                    << u"Dialog 2: it names a party that is not there."_s;
        QTest::newRow("a party before the first")
            << changed(u"originator"_s, -1) << u"Dialog 2: it names an originator that is not there."_s;
        QTest::newRow("half a party")
            << changed(u"parties"_s, QJsonArray{0.5}) << u"Dialog 2: it names a party that is not there."_s;
        QTest::newRow("an encoding") << changed(u"encoding"_s, u"rot13"_s)
                                     << u"Dialog 2: a body has an encoding that is not known."_s;
        QTest::newRow("an attachment")
            << with({{u"attachments"_s,
                      QJsonArray{QJsonObject{{u"encoding"_s, u"base64url"_s}, {u"body"_s, u"!!!!"_s}}}}})
            << u"Attachment 1: a body is not base64url."_s;
        QTest::newRow("too many parties") << textOf({{u"uuid"_s, sampleUuid},
                                                     {u"parties"_s,
                                                      [] {
                                                          QJsonArray many;
                                                          for (int i = 0; i < 1'001; ++i)
                                                              many.append(QJsonObject());
                                                          return many;
                                                      }()}})
                                          << u"The vCon's \"parties\" has more than 1000 entries."_s;
    }
    void whatIsMalformedIsRejectedWithItsPlace()
    {
        QFETCH(const QByteArray, file);
        QTEST(rejection(file), "reason");
    }

    void hostileVconsHurtNobody()
    {
        // Brackets without end, where only text is expected.
        const QByteArray nested = QByteArray(5'000, '[') + QByteArray(5'000, ']');
        QVERIFY(rejection("{\"uuid\":\"" + sampleUuid.toLatin1() + "\",\"parties\":" + nested + "}")
                    .startsWith(u"This is not JSON"_s));
        // Parts in parts in parts.
        QByteArray body;
        for (int i = 0; i < 20'000; ++i)
            body +=
                "--b\r\nContent-Type: multipart/mixed; boundary=b" + QByteArray::number(i % 7) + "\r\n\r\n";
        const QJsonObject mail =
            sampleMessage(u"2025-03-01T10:00:00Z"_s, QJsonArray{0, 1}, QString::fromLatin1(body),
                          {{u"mediatype"_s, u"multipart/mixed; boundary=b\r\nX-Injected: yes"_s}});
        QCOMPARE(onlyRecord(textOf(sampleVcon(annAndAgent, {mail}))).externalId, sampleUuid);
        // Characters that reorder what is shown, a number that is none, a length that overflows.
        QJsonObject odd = sampleCall;
        odd[u"duration"_s] = 1e300;
        const QJsonArray parties{QJsonObject{{u"name"_s, u"An\u202en\n"_s}, {u"tel"_s, u"tel:call me"_s}},
                                 QJsonObject{{u"role"_s, u"agent"_s}}};
        const ImportedRecord record =
            onlyRecord(textOf(sampleVcon(parties, {odd}, {{u"subject"_s, u"a\u202eb\nc"_s}})));
        QCOMPARE(record.who.name, u"Ann"_s);
        QVERIFY(record.who.identifiers.empty());
        QVERIFY(!isSet(record.part.interactions.front().interaction.endedAt));
        QVERIFY(!record.part.interactions.front().interaction.subject.contains(u'\n'));
    }

    void aStoppedReaderStops()
    {
        const QByteArray one = textOf(sampleVcon(annAndAgent, {sampleCall}));
        const ImportCatch caught(VconReader(), one + '\n' + one, {}, 1);
        QVERIFY(caught.ended.ok());
        QCOMPARE(caught.records.size(), size_t(1));
    }

    void otherJsonIsNotTakenForAVcon()
    {
        const VconReader reader;
        QVERIFY(!reader.sniff("{\"dialogue\":[],\"parties\":2}", u"chat.json"_s));
        QVERIFY(!reader.sniff("From: ann@example.org", u"mail.vcon"_s));
        QVERIFY(reader.sniff("\xef\xbb\xbf [{\"uuid\":\"x\",\"parties\":[],\"dialog\":[]}]", u"x.json"_s));
        QVERIFY(reader.sniff("{\"payload\":\"\"}", u"x.vcon"_s));
    }
};

QTEST_GUILESS_MAIN(TestVconFiles)
#include "tst_vcon_files.moc"
