// SPDX-License-Identifier: GPL-3.0-or-later
#include "telephony/ami_parser.h"
#include "telephony/ami_settings.h"

#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QByteArray &bytes, qsizetype piece)
{
    AmiParser parser;
    QStringList result;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        parser.append(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        while (const AmiMessage *message = parser.next()) {
            QStringList headers;
            for (size_t i = 0; i < message->size(); ++i) {
                const AmiMessage::Header header = message->at(i);
                headers.append(QString::fromUtf8(header.name) + u'=' + QString::fromUtf8(header.value));
            }
            result.append(headers.join(u'|'));
        }
    }
    return result;
}

} // namespace

class TestAmiParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_data();
    void messages();
    void multimap();
    void banner();
    void limits_data();
    void limits();
    void memoryStaysBounded();
    void viewsPointIntoTheBuffer();
    void settingsFromUrl_data();
    void settingsFromUrl();
    void settingsParts();
};

void TestAmiParser::messages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("crlf") << QByteArray("Event: A\r\nB: c\r\n\r\nEvent: D\r\n\r\n")
                          << QStringList{u"Event=A|B=c"_s, u"Event=D"_s};
    QTest::newRow("lf") << QByteArray("Event: A\nB: c\n\nEvent: D\n\n")
                        << QStringList{u"Event=A|B=c"_s, u"Event=D"_s};
    QTest::newRow("mixed") << QByteArray("Event: A\nB: c\r\n\nEvent: D\r\n\n")
                           << QStringList{u"Event=A|B=c"_s, u"Event=D"_s};
    QTest::newRow("many empty lines")
        << QByteArray("\r\n\r\n\r\nEvent: A\r\n\r\n\r\n\r\n") << QStringList{u"Event=A"_s};
    QTest::newRow("incomplete") << QByteArray("Event: A\r\n") << QStringList{};
    QTest::newRow("value with colons") << QByteArray("App: a: b:c\r\n\r\n") << QStringList{u"App=a: b:c"_s};
    QTest::newRow("no space after the colon") << QByteArray("A:b\r\n\r\n") << QStringList{u"A=b"_s};
    QTest::newRow("empty value") << QByteArray("A: \r\nB:\r\n\r\n") << QStringList{u"A=|B="_s};
    QTest::newRow("empty name") << QByteArray(": x\r\n\r\n") << QStringList{u"=x"_s};
    QTest::newRow("no colon") << QByteArray("Event: A\r\nnonsense\r\nB: c\r\n\r\n")
                              << QStringList{u"Event=A|B=c"_s};
    QTest::newRow("nothing but nonsense")
        << QByteArray("nonsense\r\n\r\nEvent: A\r\n\r\n") << QStringList{u"Event=A"_s};
    QTest::newRow("greeting") << QByteArray("Asterisk Call Manager/5.0.4\r\nEvent: A\r\n\r\n")
                              << QStringList{u"Event=A"_s};
    QTest::newRow("nul") << QByteArray("Event: A\0B\r\n\r\n", 15)
                         << QStringList{u"Event=A"_s + QChar(0) + u'B'};
    QTest::newRow("carriage returns inside") << QByteArray("A: b\rc\r\r\n\r\n") << QStringList{u"A=b\rc\r"_s};
    QTest::newRow("a length that lies") << QByteArray("Content-Length: 999999999\r\n\r\nEvent: A\r\n\r\n")
                                        << QStringList{u"Content-Length=999999999"_s, u"Event=A"_s};
}

void TestAmiParser::messages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece)
        QCOMPARE(texts(bytes, piece), expected);
}

void TestAmiParser::multimap()
{
    AmiParser parser;
    parser.append("Event: UserEvent\r\nUniqueid: 1\r\nChanVariable: A=x\r\nChanVariable: AB=y=z\r\nuniqueid: "
                  "2\r\n\r\n");
    const AmiMessage *message = parser.next();
    QVERIFY(message);
    QCOMPARE(message->first("Uniqueid").toByteArray(), QByteArray("1"));
    QCOMPARE(message->last("Uniqueid").toByteArray(), QByteArray("2"));
    QCOMPARE(message->first("UNIQUEID").toByteArray(), QByteArray("1"));
    QCOMPARE(message->variable("ChanVariable", "A").toByteArray(), QByteArray("x"));
    QCOMPARE(message->variable("ChanVariable", "AB").toByteArray(), QByteArray("y=z"));
    QVERIFY(message->variable("ChanVariable", "B").isNull());
    QVERIFY(message->first("Nothing").isNull());
    QVERIFY(!parser.next());
}

void TestAmiParser::banner()
{
    AmiParser parser;
    parser.append("Asterisk Call Mana");
    QVERIFY(!parser.next());
    QVERIFY(parser.banner().isEmpty());
    QVERIFY(!parser.greetedByStranger());
    parser.append("ger/9.0.0\r\n");
    QVERIFY(!parser.next());
    QCOMPARE(parser.banner(), QByteArray("Asterisk Call Manager/9.0.0"));
    AmiParser stranger;
    stranger.append("HTTP/1.1 400 Bad Request\r\n");
    QVERIFY(!stranger.next());
    QVERIFY(stranger.greetedByStranger());
}

void TestAmiParser::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("tooMuch");
    const AmiParser::Limits limits;
    QTest::newRow("longest line") << "A: " + QByteArray(limits.line - 3, 'x') + "\r\n\r\n" << false;
    QTest::newRow("line too long") << "A: " + QByteArray(limits.line, 'x') + "\r\n\r\n" << true;
    QTest::newRow("endless line") << QByteArray(limits.line + 1, 'x') << true;
    QTest::newRow("endless message")
        << ("A: " + QByteArray(1000, 'x') + "\r\n").repeated(limits.message / 1000 + 1) << true;
    QTest::newRow("too many headers")
        << QByteArray("A: b\r\n").repeated(qsizetype(limits.headers) + 1) << true;
    QTest::newRow("endless nonsense in a message")
        << "A: b\r\n" + QByteArray("nonsense\r\n").repeated(limits.message / 10 + 1) << true;
}

void TestAmiParser::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, tooMuch);
    AmiParser parser;
    parser.append(bytes);
    while (parser.next()) {
    }
    QCOMPARE(parser.error().has_value(), tooMuch);
    if (!tooMuch)
        return;
    QCOMPARE(parser.error()->code, Error::Code::ProtocolError);
    QCOMPARE(parser.buffered(), 0);
    parser.append("Event: A\r\n\r\n");
    QVERIFY(!parser.next()); // nothing more is believed
    parser.reset();
    parser.append("Event: A\r\n\r\n");
    QVERIFY(parser.next());
}

void TestAmiParser::memoryStaysBounded()
{
    AmiParser parser;
    qsizetype most = 0;
    const QByteArray line = "ChanVariable: ACCOUNT=12345678\r\n";
    for (int i = 0; i < 100'000 && !parser.error(); ++i) {
        parser.append(line);
        while (parser.next()) {
        }
        most = std::max(most, parser.buffered());
    }
    QVERIFY(parser.error());
    QVERIFY(most <= AmiParser::Limits().message + line.size());
    parser.reset();
    for (int i = 0; i < 100'000; ++i) { // an endless number of messages is none of our concern
        parser.append(i % 2 ? "A: b\r\n\r\n" : "nonsense\r\n");
        while (parser.next()) {
        }
        QVERIFY(parser.buffered() < 100);
    }
}

void TestAmiParser::viewsPointIntoTheBuffer()
{
    AmiParser parser;
    parser.append("Event: A\r\nB: c\r\n\r\n");
    const AmiMessage *message = parser.next();
    QVERIFY(message);
    QCOMPARE(message->first("B").data() - message->first("Event").data(), ptrdiff_t(qstrlen("A\r\nB: ")));
}

void TestAmiParser::settingsFromUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("complaint"); // empty: accepted
    QTest::newRow("plain") << u"ami://desk@pbx.example.com"_s << QString();
    QTest::newRow("tls") << u"amis://desk:secret@pbx.example.com:5040/"_s << QString();
    QTest::newRow("ipv6") << u"ami://desk@[::1]:5038"_s << QString();
    QTest::newRow("empty") << QString() << u"URL"_s;
    QTest::newRow("other scheme") << u"http://desk@pbx"_s << u"begin with"_s;
    QTest::newRow("no host") << u"ami://desk@"_s << u"host is missing"_s;
    QTest::newRow("no user") << u"ami://pbx"_s << u"user"_s;
    QTest::newRow("port too high") << u"ami://desk@pbx:70000"_s << u"URL"_s;
    QTest::newRow("port 0") << u"ami://desk@pbx:0"_s << u"port"_s;
    QTest::newRow("path") << u"ami://desk@pbx/x"_s << u"after the host"_s;
    QTest::newRow("option") << u"ami://desk@pbx?cafile=x"_s << u"cafile"_s;
    QTest::newRow("smuggled line") << u"ami://desk:a%0D%0AAction%3A%20Originate@pbx"_s << u"control"_s;
}

void TestAmiParser::settingsFromUrl()
{
    QFETCH(QString, url);
    QFETCH(QString, complaint);
    const Result<AmiSettings> settings = AmiSettings::fromUrl(url);
    QCOMPARE(settings.ok(), complaint.isEmpty());
    if (!settings) {
        QCOMPARE(settings.error().code, Error::Code::Rejected);
        QVERIFY2(settings.error().detail.contains(complaint), qPrintable(settings.error().detail));
        QVERIFY(!settings.error().canRetry);
    }
}

void TestAmiParser::settingsParts()
{
    const Result<AmiSettings> plain =
        AmiSettings::fromUrl(u"ami://de%40sk:p%3Aw%2F%25@pbx?extension=1001&plain=1"_s);
    QVERIFY(plain.ok());
    QCOMPARE(plain->user, u"de@sk"_s);
    QCOMPARE(plain->secret, u"p:w/%"_s);
    QCOMPARE(plain->port, quint16(5038));
    QVERIFY(!plain->tls);
    QVERIFY(plain->plainLoginAllowed);
    QCOMPARE(plain->extension, u"1001"_s);
    const Result<AmiSettings> tls = AmiSettings::fromUrl(u"amis://desk@pbx?ca=/etc/ssl/pbx.pem"_s);
    QVERIFY(tls.ok());
    QVERIFY(tls->tls);
    QCOMPARE(tls->port, quint16(5039));
    QCOMPARE(tls->caCertificateFile, u"/etc/ssl/pbx.pem"_s);
    QVERIFY(!tls->plainLoginAllowed);
}

QTEST_GUILESS_MAIN(TestAmiParser)
#include "test_ami_parser.moc"
