// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where one JSON value ends and the next begins, in whatever shape a file holds them, and that what is broken
// spoils no more than it must.
#include "exchange/json_records.h"

#include <QBuffer>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

/// Gives a few bytes at a time and cannot be seeked in, like a pipe.
class Trickle final : public QIODevice
{
public:
    Trickle(QByteArray bytes, qint64 piece)
        : m_bytes(std::move(bytes))
        , m_piece(piece)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size(); }

private:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min({size, m_piece, m_bytes.size() - m_at});
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

    QByteArray m_bytes;
    qint64 m_piece;
    qint64 m_at = 0;
};

/// A disk that fails after its first bytes.
class FailingDisk final : public QIODevice
{
public:
    FailingDisk() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool atEnd() const override { return false; }

private:
    qint64 readData(char *data, qint64) override
    {
        if (std::exchange(m_failed, true))
            return -1;
        *data = '{';
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
    bool m_failed = false;
};

/// Its records as lines: "where|bytes", or "where!trouble|bytes".
QStringList recordsOf(QIODevice &file, qint64 largest = 1000)
{
    JsonRecords records(file, largest);
    QStringList seen;
    while (true) {
        const Result<std::optional<JsonRecord>> next = records.next();
        if (!next) {
            seen.append(u"error: "_s + next.error().detail);
            return seen;
        }
        if (!*next)
            return seen;
        const JsonRecord &record = **next;
        seen.append(record.place.where +
                    (record.trouble.isEmpty() ? QString() : QChar(u'!') + record.trouble) + u'|' +
                    QString::fromUtf8(record.bytes));
    }
}

} // namespace

class TestJsonRecords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShapeOfFileGivesItsRecords_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("expected");
        const QStringList two{u"record 1, line 1|{\"a\":1}"_s, u"record 2, line 2|{\"b\":2}"_s};
        QTest::newRow("one a line") << QByteArray("{\"a\":1}\n{\"b\":2}\n") << two;
        QTest::newRow("Windows lines") << QByteArray("{\"a\":1}\r\n{\"b\":2}\r\n") << two;
        QTest::newRow("no last line break") << QByteArray("{\"a\":1}\n{\"b\":2}") << two;
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"a\":1}\n{\"b\":2}") << two;
        QTest::newRow("an array") << QByteArray("[{\"a\":1},\n{\"b\":2}]") << two;
        QTest::newRow("an array a line") << QByteArray("[{\"a\":1}]\n[{\"b\":2}]") << two;
        QTest::newRow("one value over lines")
            << QByteArray("{\n  \"a\":\n[\n{\n}\n,\n{}]\n}\n")
            << QStringList{u"record 1, line 1|{\n  \"a\":\n[\n{\n}\n,\n{}]\n}"_s};
        QTest::newRow("brackets in texts") << QByteArray("[{\"a\":\"]}\\\"[{\"},{\"b\":\"\\\\\"}]")
                                           << QStringList{u"record 1, line 1|{\"a\":\"]}\\\"[{\"}"_s,
                                                          u"record 2, line 1|{\"b\":\"\\\\\"}"_s};
        QTest::newRow("what is no object is a record too")
            << QByteArray("[1, \"a,]\", [2]]")
            << QStringList{u"record 1, line 1|1"_s, u"record 2, line 1|\"a,]\""_s, u"record 3, line 1|[2]"_s};
        QTest::newRow("nothing") << QByteArray(" \n") << QStringList();
        QTest::newRow("an empty array") << QByteArray("[ ]") << QStringList();
    }
    void everyShapeOfFileGivesItsRecords()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QStringList, expected);
        QBuffer whole;
        whole.setData(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QCOMPARE(recordsOf(whole), expected);
        Trickle trickle(file, 1);
        QCOMPARE(recordsOf(trickle), expected);
    }

    void whatIsBrokenSpoilsNoMoreThanItMust_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a line cut off within a text")
            << QByteArray("{\"a\":\"b\n{\"c\":1}\n")
            << QStringList{u"record 1, line 1!The record was cut off.|{\"a\":\"b"_s,
                           u"record 2, line 2|{\"c\":1}"_s};
        QTest::newRow("a line cut off after a value")
            << QByteArray("{\"a\":1\n{\"c\":1}\n")
            << QStringList{u"record 1, line 1!The record was cut off.|{\"a\":1\n"_s,
                           u"record 2, line 2|{\"c\":1}"_s};
        QTest::newRow("a line of something else")
            << QByteArray("{\"a\":1}\nhello [\n{\"c\":1}\n")
            << QStringList{u"record 1, line 1|{\"a\":1}"_s, u"record 2, line 2|hello ["_s,
                           u"record 3, line 3|{\"c\":1}"_s};
        QTest::newRow("the file ends within a record")
            << QByteArray("[{\"a\":1},{\"b\":[")
            << QStringList{u"record 1, line 1|{\"a\":1}"_s,
                           u"record 2, line 1!The file ends within the record.|{\"b\":["_s};
        QTest::newRow("the file ends within a text")
            << QByteArray("{\"a") << QStringList{u"record 1, line 1!The file ends within the record.|{\"a"_s};
        QTest::newRow("an array without end")
            << QByteArray("[{\"a\":1},")
            << QStringList{u"record 1, line 1|{\"a\":1}"_s, u"error: the file ends before its list does"_s};
        QTest::newRow("stray brackets")
            << QByteArray("]}\n{\"a\":1}")
            << QStringList{u"record 1, line 1|]}"_s, u"record 2, line 2|{\"a\":1}"_s};
    }
    void whatIsBrokenSpoilsNoMoreThanItMust()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QStringList, expected);
        QBuffer whole;
        whole.setData(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QCOMPARE(recordsOf(whole), expected);
        Trickle trickle(file, 2);
        QCOMPARE(recordsOf(trickle), expected);
    }

    void aRecordThatIsTooLargeIsSkippedWithoutBeingHeld()
    {
        const QByteArray large = "{\"a\":\"" + QByteArray(1'000'000, 'x') + "\"}";
        Trickle file('[' + large + ",{\"b\":1}]", 70'000);
        const QStringList seen = recordsOf(file, 100);
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen[0], u"record 1, line 1!The record is larger than 100 bytes.|"_s +
                              QString::fromUtf8(large.left(100)));
        QCOMPARE(seen[1], u"record 2, line 1|{\"b\":1}"_s);
    }

    void aRecordKnowsWhereItLies()
    {
        const QByteArray bytes("[ {\"a\":1} ,\n {\"b\":2} ]");
        Trickle file(bytes, 3);
        JsonRecords records(file, 1000);
        while (true) {
            const auto next = records.next();
            QVERIFY(next.ok());
            if (!*next)
                break;
            const JsonRecord &record = **next;
            QCOMPARE(bytes.mid(record.place.offset, record.place.end - record.place.offset), record.bytes);
        }
    }

    void aDiskThatFailsIsAnErrorAndNotTheEnd()
    {
        FailingDisk disk;
        QCOMPARE(recordsOf(disk), QStringList{u"error: the file could not be read further"_s});
    }

    void aRecordIsAnObjectOrSaysWhyNot()
    {
        QCOMPARE(jsonObject({"{\"a\":1}", {}, {}})->value(u"a"_s).toInt(), 1);
        QCOMPARE(jsonObject({"[1]", {}, {}}).error().detail, u"This is JSON, but not an object."_s);
        QVERIFY(jsonObject({"{\"secret\"}", {}, {}}).error().detail.startsWith(u"This is not JSON: "_s));
        QVERIFY(!jsonObject({"{\"secret\"}", {}, {}}).error().detail.contains(u"secret"_s));
        QCOMPARE(jsonObject({"{}", {}, u"Cut."_s}).error().detail, u"Cut."_s);
        const QByteArray deep = "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
        QVERIFY(jsonObject({deep, {}, {}}).error().detail.startsWith(u"This is not JSON: "_s));
    }
};

QTEST_GUILESS_MAIN(TestJsonRecords)
#include "tst_json_records.moc"
