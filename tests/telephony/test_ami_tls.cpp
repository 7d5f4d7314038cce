// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is at the other end: certificate and host name. The certificates are made for each run by openssl.
#include "fake_ami.h"
#include "telephony/ami_feed.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <memory>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAmiTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void trusted();
    void refused_data();
    void refused();
    void serverWithoutTls();
    void clientWithoutTls();

private:
    bool makeCertificate(const QString &name, const QString &subjectAltName);
    AmiSettings settings() const;
    void makeFeed(const AmiSettings &settings);
    std::optional<Error::Code> errorCode() const;

    QTemporaryDir m_directory;
    std::unique_ptr<FakeAmi> m_server;
    std::unique_ptr<AmiFeed> m_feed;
};

bool TestAmiTls::makeCertificate(const QString &name, const QString &subjectAltName)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                   u"-subj"_s, u"/CN=Teller test"_s, u"-addext"_s, u"subjectAltName="_s + subjectAltName,
                   u"-keyout"_s, m_directory.filePath(name + u".key"_s), u"-out"_s,
                   m_directory.filePath(name + u".pem"_s)});
    return openssl.waitForFinished(60'000) && openssl.exitCode() == 0;
}

void TestAmiTls::initTestCase()
{
#ifdef Q_OS_WIN
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        QSKIP("certificates cannot be made here: there is no openssl program");
#endif
    QVERIFY(QSslSocket::supportsSsl());
    QVERIFY(m_directory.isValid());
    QVERIFY(makeCertificate(u"good"_s, u"IP:127.0.0.1"_s));
    QVERIFY(makeCertificate(u"other"_s, u"IP:127.0.0.1"_s));
    QVERIFY(makeCertificate(u"elsewhere"_s, u"DNS:pbx.example.com"_s));
}

void TestAmiTls::init()
{
    m_server = std::make_unique<FakeAmi>();
    m_server->secret = QUuid::createUuid().toByteArray();
    QFile key(m_directory.filePath(u"good.key"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    m_server->useTls(QSslCertificate::fromPath(m_directory.filePath(u"good.pem"_s)).value(0),
                     QSslKey(&key, QSsl::Rsa));
    QVERIFY(m_server->start());
}

void TestAmiTls::cleanup()
{
    m_feed.reset();
    m_server.reset();
}

AmiSettings TestAmiTls::settings() const
{
    AmiSettings s;
    s.host = u"127.0.0.1"_s;
    s.port = m_server->serverPort();
    s.tls = true;
    s.caCertificateFile = m_directory.filePath(u"good.pem"_s);
    s.user = u"desk"_s;
    s.secret = QString::fromLatin1(m_server->secret);
    s.extension = u"1001"_s;
    s.backoffFirst = 20ms;
    return s;
}

void TestAmiTls::makeFeed(const AmiSettings &settings)
{
    m_feed = std::make_unique<AmiFeed>(settings);
    m_feed->start();
}

std::optional<Error::Code> TestAmiTls::errorCode() const
{
    const FeedState state = m_feed->state();
    return state.error ? std::optional(state.error->code) : std::nullopt;
}

void TestAmiTls::trusted()
{
    m_server->challenges = false; // inside TLS the plain login is allowed without being asked for
    makeFeed(settings());
    QTRY_COMPARE(m_feed->state().link, FeedState::Link::Up);
    QCOMPARE(m_server->plainLogins, 1);
}

void TestAmiTls::refused_data()
{
    QTest::addColumn<QString>("served");
    QTest::addColumn<QString>("trusted");
    QTest::newRow("not in the system's list") << u"good"_s << QString();
    QTest::newRow("another authority") << u"good"_s << u"other"_s;
    QTest::newRow("another host's certificate") << u"elsewhere"_s << u"elsewhere"_s;
    QTest::newRow("no such file") << u"good"_s << u"nothing"_s;
}

void TestAmiTls::refused()
{
    QFETCH(QString, served);
    QFETCH(QString, trusted);
    QFile key(m_directory.filePath(served + u".key"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    m_server->useTls(QSslCertificate::fromPath(m_directory.filePath(served + u".pem"_s)).value(0),
                     QSslKey(&key, QSsl::Rsa));
    AmiSettings s = settings();
    s.caCertificateFile = trusted.isEmpty() ? QString() : m_directory.filePath(trusted + u".pem"_s);
    makeFeed(s);
    QTRY_COMPARE(errorCode(), Error::Code::TlsFailed);
    QVERIFY(!m_feed->state().error->canRetry);
    QVERIFY(!m_feed->state().error->detail.isEmpty());
    QCOMPARE(m_server->logins, 0);
}

void TestAmiTls::serverWithoutTls()
{
    FakeAmi plain;
    plain.secret = m_server->secret;
    QVERIFY(plain.start());
    AmiSettings s = settings();
    s.port = plain.serverPort();
    makeFeed(s);
    QTRY_COMPARE(errorCode(), Error::Code::TlsFailed);
}

void TestAmiTls::clientWithoutTls()
{
    AmiSettings s = settings();
    s.tls = false;
    s.connectTimeout = 200ms;
    makeFeed(s);
    QTRY_COMPARE(errorCode(), Error::Code::Unreachable); // it waits for us to begin, we wait for its greeting
    QCOMPARE(m_server->logins, 0);
}

QTEST_GUILESS_MAIN(TestAmiTls)
#include "test_ami_tls.moc"
