// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `teller-admin import` says at its end of things that it took and that somebody should know of: moments
// without a time zone, and vCons without a signature.
#include "admin_process.h"
#include "both_stores.h"
#include "exchange/vcon_seals.h"

#include <QDir>
#include <QFile>

using admin::Outcome;
using namespace Qt::StringLiterals;
using teller::test::Sealer;

namespace {

constexpr int refused = 3;
const QString zoneless = u"moments without a time zone, which were taken as UTC."_s;

/// With the quotation marks of JSON.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray vcon(int number)
{
    return json("{'vcon':'0.0.2','uuid':'0192d1c2-7a6e-8f00-8d3b-6c1d5b0a4e0" + QByteArray::number(number) +
                "','created_at':'2025-03-01T10:00:00Z','parties':[{'tel':'tel:+12015550123'}],'dialog':["
                "{'type':'text','start':'2025-03-01T09:00:00Z','parties':[0],'body':'My parcel is late.'}]}");
}

} // namespace

class TestImportRemarks final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshStore()
    {
        const QString url = u"sqlite://"_s + m_folder.filePath(u"store%1.sqlite"_s.arg(++m_count));
        if (admin::run({u"store"_s, u"create"_s, u"--store"_s, url}).code != admin::done)
            qFatal("no store");
        return url;
    }
    QString fileWith(const QString &name, const QByteArray &content)
    {
        const QString folder = m_folder.filePath(u"files%1"_s.arg(++m_count));
        QDir().mkpath(folder);
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    static Outcome import(const QString &url, const QString &what, const QStringList &more = {})
    {
        return admin::run(QStringList{u"import"_s, u"--store"_s, url} + more + QStringList{what});
    }

private Q_SLOTS:
    void momentsWithoutAZoneAreSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("mapping");
        QTest::addColumn<int>("records"); ///< that have such moments
        const QByteArray chat = "13/2/23, 10:00 - Jane: one\n15/2/23, 10:00 - Jane: two\n";
        QTest::newRow("WhatsApp") << u"WhatsApp Chat with Jane.txt"_s << chat << QString() << 2;
        const QByteArray subtitles = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Hello\n";
        QTest::newRow("a transcript's name") << u"call-2026-03-05_10-00.vtt"_s << subtitles << QString() << 1;
        QTest::newRow("a name that says UTC") << u"20260305T100000Z.vtt"_s << subtitles << QString() << 0;
        const auto chatAt = [](const QByteArray &moment) {
            return json("{'format':'teller-chat','id':'1','channel':'chat','messages':[{'speaker':'customer',"
                        "'text':'Hi','at':'" +
                        moment + "'}]}");
        };
        QTest::newRow("teller-chat") << u"a.json"_s << chatAt("2026-03-05T10:00:00") << QString() << 1;
        for (const QByteArray offset : {"Z", "+01:00", "-05:00"})
            QTest::newRow(("teller-chat, " + offset).constData())
                << u"a.json"_s << chatAt("2026-03-05T10:00:00" + offset) << QString() << 0;
        const QString mapping = u"source = \"shop\"\n%1[[file]]\nname = \"*.csv\"\n[[file.record]]\n"
                                "kind = \"interactions\"\nid = \"n\"\ncustomer = \"n\"\nchannel = \"c\"\n"
                                "at = \"at\"\n"_s;
        const QByteArray table = "n,c,at\n1,chat,2026-03-05 10:00:00\n2,chat,2026-03-05T10:00:00Z\n";
        QTest::newRow("a table") << u"a.csv"_s << table << mapping.arg(QString()) << 1;
        QTest::newRow("a table whose zone is said")
            << u"a.csv"_s << table << mapping.arg(u"time_zone = \"Europe/Berlin\"\n"_s) << 0;
    }
    void momentsWithoutAZoneAreSaid()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const QString, mapping);
        QFETCH(const int, records);
        const QString url = freshStore();
        const QString file = fileWith(name, content);
        QStringList more;
        if (!mapping.isEmpty())
            more = {u"--mapping"_s, fileWith(u"a.toml"_s, mapping.toUtf8())};
        const QString expected =
            records == 1 ? u"1 record has "_s + zoneless : u"2 records have "_s + zoneless;
        for (const QStringList &how : {QStringList{u"--dry-run"_s}, QStringList()}) {
            const Outcome done = import(url, file, more + how);
            QVERIFY2(done.code == admin::done, done.text());
            QVERIFY2(done.said.contains(records > 0 ? expected : zoneless) == (records > 0), done.text());
        }
        const Outcome told = import(url, file, more + QStringList{u"--time-zone"_s, u"Europe/Berlin"_s});
        QVERIFY2(told.code == admin::done && !told.said.contains(zoneless), told.text());
    }

    /// Nor are those who wrote down no address.
    void callersWhoWithholdTheirNumberAreNotOnePerson()
    {
        const QString calls =
            fileWith(u"calls.csv"_s, "n,at,from,mail\n1,2026-03-05T10:00:00Z,anonymous,\n"
                                     "2,2026-03-05T11:00:00Z,Anonymous,\n3,2026-03-05T12:00:00Z,+266696687,\n"
                                     "4,2026-03-05T13:00:00Z,0000000,\n5,2026-03-05T14:00:00Z,,n/a\n"
                                     "6,2026-03-05T15:00:00Z,sip:anonymous@anonymous.invalid,n/a\n"
                                     "7,2026-03-05T16:00:00Z,+493012345678,n/a\n"
                                     "8,2026-03-05T17:00:00Z,+49 30 12345678,\n"
                                     "9,2026-03-05T18:00:00Z,sip:jane@example.org,\n");
        const QString mapping = fileWith(
            u"calls.toml"_s, "source=\"pbx\"\n[[file]]\nname=\"calls.csv\"\n[[file.record]]\n"
                             "kind=\"interactions\"\nid=\"n\"\nchannel={constant=\"phone\"}\nat=\"at\"\n"
                             "phone=\"from\"\nemail=\"mail\"\n");
        const QString url = freshStore();
        const Outcome done = import(url, calls, {u"--mapping"_s, mapping});
        QVERIFY2(done.code == admin::done, done.text());
        QCOMPARE(BothStores::rows(url, u"SELECT count(*), count(DISTINCT customer_id) FROM interactions"_s),
                 QStringList{u"9|8"_s}); // two are of one number
        QCOMPARE(BothStores::rows(url, u"SELECT kind, value FROM identifiers ORDER BY value"_s),
                 (QStringList{u"phone|+493012345678"_s, u"phone|sip:jane@example.org"_s}));
    }

    void whenIsMeantInTheZoneThatIsSaid_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("utc");
        QTest::newRow("winter") << u"2026-02-05T10:00:00"_s << u"Europe/Berlin"_s
                                << u"2026-02-05T09:00:00Z"_s;
        QTest::newRow("summer") << u"2026-07-05T10:00:00"_s << u"Europe/Berlin"_s
                                << u"2026-07-05T08:00:00Z"_s;
        QTest::newRow("its own offset")
            << u"2026-07-05T10:00:00-05:00"_s << u"Europe/Berlin"_s << u"2026-07-05T15:00:00Z"_s;
        QTest::newRow("its own alone") << u"2026-07-05T10:00:00Z"_s << QString() << u"2026-07-05T10:00:00Z"_s;
    }
    void whenIsMeantInTheZoneThatIsSaid()
    {
        QFETCH(const QString, when);
        QFETCH(const QString, zone);
        QFETCH(const QString, utc);
        const QString url = freshStore();
        const QString file = fileWith(u"a.vtt"_s, "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Agent>Hello\n");
        const Outcome done =
            import(url, file,
                   QStringList{u"--when"_s, when} +
                       (zone.isEmpty() ? QStringList() : QStringList{u"--time-zone"_s, zone}));
        QVERIFY2(done.code == admin::done && !done.said.contains(zoneless), done.text());
        QCOMPARE(BothStores::rows(url, u"SELECT started_at FROM interactions"_s),
                 QStringList{QString::number(QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch())});
    }

    void vconsWithoutASignatureAreSaidOrRejected()
    {
        const Sealer signer(Sealer::Kind::Ec);
        const QString certificate = fileWith(u"signer.pem"_s, signer.certificatePem());
        const QString file =
            fileWith(u"all.vcon"_s, vcon(1) + '\n' + vcon(2) + '\n' + signer.sign(vcon(3), {}, true) + '\n');
        const QString unsaid = u"not signed"_s;

        const Outcome nothingAsked = import(freshStore(), file);
        QVERIFY2(nothingAsked.code == admin::done && !nothingAsked.said.contains(unsaid),
                 nothingAsked.text());

        const QString url = freshStore();
        const QStringList checked{u"--certificate"_s, certificate};
        const Outcome taken = import(url, file, checked);
        QVERIFY2(taken.code == admin::done, taken.text());
        QVERIFY2(taken.said.contains(u"2 vCons are not signed, so that no certificate vouches for them. "
                                     "--signed-only rejects such."_s),
                 taken.text());
        QCOMPARE(BothStores::rows(url, u"SELECT count(*) FROM interactions"_s), QStringList{u"3"_s});
        const Outcome one = import(url, fileWith(u"one.vcon"_s, vcon(1)), checked);
        QVERIFY2(one.said.contains(u"1 vCon is not signed, so that no certificate vouches for it."_s),
                 one.text());

        const QString strict = freshStore();
        const Outcome rejected = import(strict, file, checked + QStringList{u"--signed-only"_s});
        QVERIFY2(rejected.code == refused && !rejected.said.contains(unsaid), rejected.text());
        QCOMPARE(BothStores::rows(strict, u"SELECT external_id FROM interactions"_s),
                 QStringList{u"0192d1c2-7a6e-8f00-8d3b-6c1d5b0a4e03"_s});
        QFile rejects(file + u".rejects.jsonl"_s);
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QCOMPARE(rejects.readAll().count("The vCon is not signed, and only signed ones are to be taken."), 2);

        const Outcome senseless = import(url, file, {u"--signed-only"_s});
        QVERIFY2(senseless.code == admin::usage && senseless.complained.contains(u"needs --certificate"_s),
                 senseless.text());
    }
};

QTEST_GUILESS_MAIN(TestImportRemarks)
#include "tst_import_remarks.moc"
