// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files as they come: quoted and badly quoted, in several encodings, without end; and the amounts and dates
// in them.
#include "exchange/exact_amount.h"
#include "exchange/table/written_moment.h"
#include "table_rig.h"

#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray mapping(const QByteArray &file = {})
{
    return "source=\"s\"\n[[file]]\nname=\"*\"\n" + file +
           "[[file.record]]\nkind=\"preferences\"\nid=\"id\"\ncustomer=\"id\"\nkey={constant=\"k\"}\nvalue="
           "\"v\"\n";
}

/// "1=a|2=b", and "line 3!" for rejects.
QString said(const ImportCatch &taken)
{
    QStringList parts;
    for (const ImportedRecord &record : taken.records)
        parts.append(record.who.externalId + u'=' + record.part.preferences.front().value);
    for (const ImportCatch::Reject &reject : taken.rejects)
        parts.append(reject.place.where + u'!');
    return parts.join(u'|');
}

/// Rows for as long as anybody reads them.
class Endless final : public QIODevice
{
public:
    explicit Endless(QByteArray line)
        : m_line(std::move(line))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    qint64 given = 0;

protected:
    qint64 readData(char *data, qint64 size) override
    {
        for (qint64 i = 0; i < size; ++i)
            data[i] = m_line.at(qsizetype((given + i) % m_line.size()));
        given += size;
        return size;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_line;
};

} // namespace

class TestTableRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");

        QTest::newRow("plain") << QByteArray() << QByteArray("id,v\n1,a\n2,b\n") << u"1=a|2=b"_s;
        QTest::newRow("no line feed at the end")
            << QByteArray() << QByteArray("id,v\n1,a\n2,b") << u"1=a|2=b"_s;
        QTest::newRow("carriage returns")
            << QByteArray() << QByteArray("id,v\r\n1,a\r\n\r\n2,\"b\"\r\n") << u"1=a|2=b"_s;
        QTest::newRow("as written for Excel")
            << QByteArray() << QByteArray("\xef\xbb\xbfsep=;\r\nid;v\r\n1;a,b\r\n") << u"1=a,b"_s;
        QTest::newRow("as written for Excel, with tabulators")
            << QByteArray() << QByteArray("sep=\t\nid\tv\n1\ta\n") << u"1=a"_s;
        QTest::newRow("no header but a row")
            << QByteArray("columns=[\"id\",\"v\"]\n") << QByteArray("sep=,\n1,a\n") << u"1=a|line 1!"_s;
        QTest::newRow("empty lines") << QByteArray() << QByteArray("\nid,v\n\n\n1,a\n\n") << u"1=a"_s;
        QTest::newRow("nothing") << QByteArray() << QByteArray("id,v\n") << QString();
        QTest::newRow("columns in another order")
            << QByteArray() << QByteArray("x, v ,id\n9,a,1\n") << u"1=a"_s;
        QTest::newRow("quoted") << QByteArray() << QByteArray("id,v\n1,\"a, \"\"b\"\"\"\n")
                                << u"1=a, \"b\""_s;
        QTest::newRow("over lines") << QByteArray() << QByteArray("id,v\n1,\"a\nb\"\n2,c\n")
                                    << u"1=a b|2=c"_s;
        QTest::newRow("tabs, and inches") << QByteArray("delimiter=\"tab\"\nquote=\"\"\n")
                                          << QByteArray("id\tv\n1\t5\" pipe\n") << u"1=5\" pipe"_s;
        QTest::newRow("semicolons, other quotes")
            << QByteArray("delimiter=\";\"\nquote=\"'\"\n") << QByteArray("id;v\n1;'a;b'\n") << u"1=a;b"_s;
        QTest::newRow("no header") << QByteArray("columns=[\"v\",\"id\"]\n") << QByteArray("a,1\nb,2\n")
                                   << u"1=a|2=b"_s;
        QTest::newRow("UTF-8 with a mark") << QByteArray()
                                           << QByteArray("\xEF\xBB\xBFid,v\n1,Stra\xC3\x9F"
                                                         "e\n")
                                           << u"1=Straße"_s;
        QTest::newRow("UTF-16LE") << QByteArray()
                                  << QByteArray("\xFF\xFEi\0d\0,\0v\0\n\0"
                                                "1\0,\0\xAC\x20\n\0",
                                                20)
                                  << u"1=€"_s;
        QTest::newRow("UTF-16BE") << QByteArray()
                                  << QByteArray("\xFE\xFF\0i\0d\0,\0v\0\n\0"
                                                "1\0,\x20\xAC\0\n",
                                                20)
                                  << u"1=€"_s;
        QTest::newRow("windows-1252")
            << QByteArray("encoding=\"windows-1252\"\n") << QByteArray("id,v\n1,\x80\xDF\n") << u"1=€ß"_s;
        QTest::newRow("latin-1") << QByteArray("encoding=\"Latin-1\"\n") << QByteArray("id,v\n1,\xE9\n")
                                 << u"1=é"_s;
        QTest::newRow("JSON lines")
            << QByteArray("format=\"json lines\"\n")
            << QByteArray(
                   "{\"id\":1,\"v\":\"a\"}\n\n{\"v\":true,\"id\":\"2\",\"x\":[1]}\n{\"id\":3,\"v\":19.99}\n")
            << u"1=a|2=true|3=19.99"_s;

        QTest::newRow("a column too few") << QByteArray() << QByteArray("id,v\n1\n2,b\n") << u"2=b|line 2!"_s;
        QTest::newRow("a quote within")
            << QByteArray() << QByteArray("id,v\n1,a\"b\n2,b\n") << u"2=b|line 2!"_s;
        QTest::newRow("something behind a quote")
            << QByteArray() << QByteArray("id,v\n1,\"a\"b\n2,b\n") << u"2=b|line 2!"_s;
        QTest::newRow("a quote that is not closed")
            << QByteArray() << QByteArray("id,v\n1,\"a\n2,b\n3,c\n") << u"2=b|3=c|lines 2 to 4!"_s;
        QTest::newRow("a quote that is closed by another")
            << QByteArray() << QByteArray("id,v\n1,\"a\n2,b\n3,\"c\"\n4,d\n")
            << u"2=b|3=c|4=d|lines 2 to 4!"_s;
        QTest::newRow("NUL") << QByteArray() << QByteArray("id,v\n1,a\0\n2,b\n", 14) << u"2=b|line 2!"_s;
        QTest::newRow("not the UTF-8 that was named")
            << QByteArray("encoding=\"utf-8\"\n") << QByteArray("id,v\n1,\xE9\n2,b\n") << u"2=b|line 2!"_s;
        QTest::newRow("not UTF-8, over lines")
            << QByteArray("encoding=\"utf-8\"\n") << QByteArray("id,v\n1,\"\xE9\n9,x\"\n2,b\n")
            << u"2=b|lines 2 to 3!"_s;
        QTest::newRow("no JSON") << QByteArray("format=\"json lines\"\n")
                                 << QByteArray("{\"id\":1,\n[1]\n{\"id\":2,\"v\":\"b\"}\n")
                                 << u"2=b|line 1!|line 2!"_s;
        QTest::newRow("more digits than a double has")
            << QByteArray("format=\"json lines\"\n") << QByteArray("{\"id\":1,\"v\":0.12345678901234567}\n")
            << u"line 1!"_s;
        QTest::newRow("several values in one")
            << QByteArray("format=\"json lines\"\n") << QByteArray("{\"id\":1,\"v\":[2]}\n") << u"line 1!"_s;
    }
    void rowsAreReadHoweverTheyAreWritten()
    {
        QFETCH(const QByteArray, how);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, expected);
        ImportCatch taken;
        const Result<Unit> read = readTable(u"t.csv"_s, bytes, mapping(how), taken);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        QCOMPARE(said(taken), expected);
    }

    void aFileThatCannotBeUnderstoodIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << QByteArray() << u"the column 'id'"_s;
        QTest::newRow("another table")
            << QByteArray("no,v\n1,2\n") << u"the column 'id', which the file does not have"_s;
        QTest::newRow("parted by something else")
            << QByteArray("id;v\n1;2\n") << u"it was parted at ',', which does not stand in it"_s;
        QTest::newRow("twice") << QByteArray("id,id,v\n1,2,3\n")
                               << u"the column 'id', which the file has twice"_s;
        QTest::newRow("an encoding that nobody named")
            << QByteArray("id,v\n1,a\n2,\xE9\n") << u"Line 3 is not UTF-8: name the file's `encoding`"_s;
        QTest::newRow("a broken header") << QByteArray("id,\"v\"x\n1,2\n") << u"The header cannot be read."_s;
    }
    void aFileThatCannotBeUnderstoodIsNotRead()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, why);
        ImportCatch taken;
        const Result<Unit> read = readTable(u"t.csv"_s, bytes, mapping(), taken);
        QVERIFY(!read.ok());
        QVERIFY2(read.error().detail.contains(why), qPrintable(read.error().detail));
    }

    void placesAreThoseOfTheFile()
    {
        const QByteArray bytes = "\xEF\xBB\xBFid,v\r\n1,\"a\nb\"\r\n2,c\r\n3\r\n";
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s, bytes, mapping(), taken).ok());
        QCOMPARE(taken.places.size(), size_t(2));
        QCOMPARE(taken.places[0].offset, bytes.indexOf("1,"));
        QCOMPARE(taken.places[0].where, u"lines 2 to 3"_s);
        QCOMPARE(taken.places[1].offset, bytes.indexOf("2,"));
        QCOMPARE(taken.places[1].where, u"line 4"_s);
        QCOMPARE(taken.records[0].original.content, QByteArray("id,v\r\n1,\"a\nb\"\r\n"));
        QCOMPARE(taken.rejects.front().place.offset, bytes.lastIndexOf("3"));
        QCOMPARE(taken.rejects.front().bytes, QByteArray("3\r\n"));
        QCOMPARE(taken.places[1].end, bytes.size());
    }

    void anEndlessFileIsReadAsItComes()
    {
        Endless file("id,v\n");
        ImportCatch taken;
        taken.enough = 100'000;
        ImportSettings settings;
        settings.fileName = u"t.csv"_s;
        settings.files[u"mapping"_s] = mapping();
        QVERIFY(TableReader().read(file, settings, taken).ok());
        QCOMPARE(taken.records.size(), size_t(100'000));
        QVERIFY(file.given <= 500'000 + 128 * 1024); // no further than what was taken, and a block
        for (size_t i = 0; i < taken.places.size(); i += 10'000)
            QVERIFY(taken.places[i].end - taken.places[i].offset <= 128 * 1024);
    }

    void aRowWithoutEndIsGivenUpAndTheNextIsRead()
    {
        ImportSettings settings;
        settings.largestRecord = 10'000;
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s, "id,v\n1," + QByteArray(300'000, 'x') + "\n2,b\n", mapping(), taken,
                          settings)
                    .ok());
        QCOMPARE(said(taken), u"2=b|line 2!"_s);
        QVERIFY(taken.rejects.front().bytes.size() <= 10'000);
        QVERIFY(taken.rejects.front().bytes.startsWith("1,xxx"));

        // A quote that is not closed swallows no more than that, and what it swallowed is read after all.
        settings.largestRecord = 20;
        ImportCatch swallowed;
        QVERIFY(readTable(u"t.csv"_s, "id,v\n1,\"a\n2,bbbb\n3,cccc\n4,dddd\n5,eeee\n", mapping(), swallowed,
                          settings)
                    .ok());
        QCOMPARE(said(swallowed), u"2=bbbb|3=cccc|4=dddd|5=eeee|lines 2 to 4!"_s);

        ImportCatch many;
        QVERIFY(
            readTable(u"t.csv"_s, "id,v\n1," + QByteArray(10'000, ',') + "\n2,b\n", mapping(), many).ok());
        QCOMPARE(said(many), u"2=b|line 2!"_s);
    }

    void quotesThatAreNeverClosedCostNoMoreThanTheFile()
    {
        // Each line would swallow all the others, were they read again each time.
        QByteArray bytes = "id,v\n";
        for (int i = 0; i < 200'000; ++i)
            bytes += "1,\"a\n";
        ImportCatch taken;
        QVERIFY(readTable(u"t.csv"_s, bytes, mapping(), taken).ok());
        QVERIFY(taken.records.empty());
        QVERIFY(!taken.rejects.empty());
        QCOMPARE(taken.rejects.front().place.where.section(u' ', 1, 1), u"2"_s);
    }

    void amountsAreExact_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QChar>("decimal");
        QTest::addColumn<QChar>("thousands");
        QTest::addColumn<int>("rounding");
        QTest::addColumn<QVariant>("minor");
        using R = AmountStyle::Rounding;
        const auto add = [](const char *name, const QString &written, const QString &currency, QChar decimal,
                            QChar thousands, R rounding, const QVariant &minor) {
            QTest::newRow(name) << written << currency << decimal << thousands << int(rounding) << minor;
        };
        const QVariant none;
        add("cents", u"12.34"_s, u"EUR"_s, u'.', {}, R::None, 1'234);
        add("a tenth", u"0.1"_s, u"EUR"_s, u'.', {}, R::None, 10);
        add("what doubles lose", u"90071992547409.93"_s, u"USD"_s, u'.', {}, R::None,
            9'007'199'254'740'993LL);
        add("whole", u"7"_s, u"EUR"_s, u'.', {}, R::None, 700);
        add("point alone", u".5"_s, u"EUR"_s, u'.', {}, R::None, 50);
        add("German", u"1.234.567,80"_s, u"EUR"_s, u',', u'.', R::None, 123'456'780);
        add("zeros behind", u"12.340000"_s, u"EUR"_s, u'.', {}, R::None, 1'234);
        add("minus", u"-0.05"_s, u"EUR"_s, u'.', {}, R::None, -5);
        add("minus behind", u"3.00-"_s, u"EUR"_s, u'.', {}, R::None, -300);
        add("bookkeepers", u"(3.00)"_s, u"EUR"_s, u'.', {}, R::None, -300);
        add("yen", u"1999"_s, u"JPY"_s, u'.', {}, R::None, 1'999);
        add("dinar", u"1.234"_s, u"KWD"_s, u'.', {}, R::None, 1'234);
        add("half up", u"0.125"_s, u"EUR"_s, u'.', {}, R::HalfUp, 13);
        add("half up, minus", u"-0.125"_s, u"EUR"_s, u'.', {}, R::HalfUp, -13);
        add("half even", u"0.125"_s, u"EUR"_s, u'.', {}, R::HalfEven, 12);
        add("more than half", u"0.1250001"_s, u"EUR"_s, u'.', {}, R::HalfEven, 13);
        add("less than half", u"0.1249"_s, u"EUR"_s, u'.', {}, R::HalfUp, 12);
        add("not rounded", u"0.125"_s, u"EUR"_s, u'.', {}, R::None, none);
        add("thousands that are decimals", u"1.23"_s, u"EUR"_s, u',', u'.', R::None, none);
        add("two points", u"1.2.3"_s, u"EUR"_s, u'.', {}, R::None, none);
        add("sign in front", u"€5"_s, u"EUR"_s, u'.', {}, R::None, none);
        add("nothing", u"-"_s, u"EUR"_s, u'.', {}, R::None, none);
        add("exponent", u"1e5"_s, u"EUR"_s, u'.', {}, R::None, none);
        add("other digits", u"١٢"_s, u"EUR"_s, u'.', {}, R::None, none);
        add("no currency", u"5"_s, QString(), u'.', {}, R::None, none);
        add("too large", u"99999999999999999999"_s, u"EUR"_s, u'.', {}, R::None, none);
    }
    void amountsAreExact()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, currency);
        QFETCH(const QChar, decimal);
        QFETCH(const QChar, thousands);
        QFETCH(const int, rounding);
        QFETCH(const QVariant, minor);
        const Result<Money> money =
            exactAmount(written, currency, {decimal, thousands, AmountStyle::Rounding(rounding)});
        QCOMPARE(money.ok(), minor.isValid());
        if (money) {
            QCOMPARE(money->minor, minor.toLongLong());
            QCOMPARE(money->currency, currency);
        } else {
            QVERIFY(!money.error().detail.contains(written) || written == "-"_L1);
        }
    }

    void datesAreWhatTheMappingSays_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("formats");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("utc"); ///< empty: refused
        QTest::newRow("date") << u"2026-03-01"_s << QStringList{u"iso"_s} << QByteArray("UTC")
                              << u"2026-03-01T00:00:00.000Z"_s;
        QTest::newRow("microseconds") << u"2014-09-12 11:15:07.263000"_s << QStringList{u"iso"_s}
                                      << QByteArray("UTC") << u"2014-09-12T11:15:07.263Z"_s;
        QTest::newRow("offset") << u"2026-03-01T12:00:00+05:30"_s << QStringList{u"iso"_s}
                                << QByteArray("Europe/Berlin") << u"2026-03-01T06:30:00.000Z"_s;
        QTest::newRow("winter") << u"2026-03-01 12:00"_s << QStringList{u"iso"_s}
                                << QByteArray("Europe/Berlin") << u"2026-03-01T11:00:00.000Z"_s;
        QTest::newRow("summer") << u"01.07.2026 12:00"_s << QStringList{u"dd.MM.yyyy HH:mm"_s}
                                << QByteArray("Europe/Berlin") << u"2026-07-01T10:00:00.000Z"_s;
        QTest::newRow("month first") << u"03/01/2026"_s << QStringList{u"MM/dd/yyyy"_s} << QByteArray("UTC")
                                     << u"2026-03-01T00:00:00.000Z"_s;
        QTest::newRow("day first") << u"03/01/2026"_s << QStringList{u"dd/MM/yyyy"_s} << QByteArray("UTC")
                                   << u"2026-01-03T00:00:00.000Z"_s;
        QTest::newRow("no thirteenth month")
            << u"03/13/2026"_s << QStringList{u"dd/MM/yyyy"_s} << QByteArray("UTC") << QString();
        QTest::newRow("the second format") << u"1.3.2026"_s << QStringList{u"iso"_s, u"d.M.yyyy"_s}
                                           << QByteArray("UTC") << u"2026-03-01T00:00:00.000Z"_s;
        QTest::newRow("two digits") << u"01.03.26"_s << QStringList{u"dd.MM.yy"_s} << QByteArray("UTC")
                                    << u"2026-03-01T00:00:00.000Z"_s;
        QTest::newRow("two digits, long ago") << u"01.03.71"_s << QStringList{u"dd.MM.yy"_s}
                                              << QByteArray("UTC") << u"1971-03-01T00:00:00.000Z"_s;
        QTest::newRow("unix") << u"1772366400"_s << QStringList{u"unix"_s} << QByteArray("Europe/Berlin")
                              << u"2026-03-01T12:00:00.000Z"_s;
        QTest::newRow("unix ms") << u"1772366400123"_s << QStringList{u"unix ms"_s} << QByteArray("UTC")
                                 << u"2026-03-01T12:00:00.123Z"_s;
        QTest::newRow("milliseconds for seconds")
            << u"1772366400123"_s << QStringList{u"unix"_s} << QByteArray("UTC") << QString();
        QTest::newRow("something behind")
            << u"2026-03-01 morning"_s << QStringList{u"iso"_s} << QByteArray("UTC") << QString();
        QTest::newRow("a no-break space")
            << u"3/1/2026, 10:30\u202fPM"_s << QStringList{u"M/d/yyyy, h:mm AP"_s} << QByteArray("UTC")
            << u"2026-03-01T22:30:00.000Z"_s;
        QTest::newRow("a no-break space in both")
            << u"1.3.2026\u00a010:30"_s << QStringList{u"d.M.yyyy\u202fHH:mm"_s} << QByteArray("UTC")
            << u"2026-03-01T10:30:00.000Z"_s;
        QTest::newRow("no such hour")
            << u"2026-03-29 02:30"_s << QStringList{u"iso"_s} << QByteArray("Europe/Berlin") << QString();
        QTest::newRow("never") << u"0001-01-01"_s << QStringList{u"iso"_s} << QByteArray("UTC") << QString();
    }
    void datesAreWhatTheMappingSays()
    {
        QFETCH(const QString, written);
        QFETCH(const QStringList, formats);
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, utc);
        const Result<WrittenMoment> moment = writtenMoment(written, {formats, QTimeZone(zone), 1970});
        QCOMPARE(moment.ok(), !utc.isEmpty());
        if (moment)
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(toMsecs(moment->at), Qt::UTC).toString(Qt::ISODateWithMs),
                     utc);
        else
            QCOMPARE(moment.error().detail.contains("clocks are put forward"_L1),
                     written.contains("02:30"_L1));
    }
};

QTEST_GUILESS_MAIN(TestTableRows)
#include "tst_table_rows.moc"
