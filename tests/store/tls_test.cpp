// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls_trouble.h"
#include "store/saving.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace teller;
using namespace Qt::StringLiterals;

/// A far host by its name, at this machine's address: nothing is said of sslmode, so that the default counts.
class TlsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        QVERIFY(authority(u"ours"_s));
        QVERIFY(authority(u"theirs"_s));
        QVERIFY(certificate(u"good"_s, 30));
        QVERIFY(certificate(u"expired"_s, -1));
        const QString error = m_server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        const QString made = makeStore(m_server, u"tls"_s);
        QVERIFY2(made.isEmpty(), qPrintable(made));
    }

    void whatACertificateMustBe_data()
    {
        QTest::addColumn<QString>("certificate"); // empty: the server offers no TLS
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("trouble"); // empty: it is accepted
        const QString right = u"db.example.test"_s;
        QTest::newRow("no TLS") << QString() << right << u"ours"_s << QString(tls_trouble::notOffered);
        QTest::newRow("good") << u"good"_s << right << u"ours"_s << QString();
        QTest::newRow("another name")
            << u"good"_s << u"other.example.test"_s << u"ours"_s << QString(tls_trouble::otherName);
        QTest::newRow("another authority")
            << u"good"_s << right << u"theirs"_s << QString(tls_trouble::notTrusted);
        QTest::newRow("no authority at all")
            << u"good"_s << right << u"none"_s << QString(tls_trouble::noAuthorities);
        QTest::newRow("expired") << u"expired"_s << right << u"ours"_s << QString(tls_trouble::notTrusted);
    }
    void whatACertificateMustBe()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, host);
        QFETCH(QString, authority);
        QFETCH(QString, trouble);
        if (certificate != m_offered) {
            QString error = m_server.stop();
            QVERIFY2(error.isEmpty(), qPrintable(error));
            error = m_server.setCertificate(path(certificate + u".crt"_s), path(certificate + u".key"_s));
            QVERIFY2(error.isEmpty(), qPrintable(error));
            error = m_server.start();
            QVERIFY2(error.isEmpty(), qPrintable(error));
            m_offered = certificate;
        }
        const auto settings =
            StoreSettings::fromUrl(u"postgresql://%1:%2@%3:%4/tls?hostaddr=127.0.0.1&sslrootcert=%5"_s
                                       .arg(m_server.user(), m_server.password(), host)
                                       .arg(m_server.port())
                                       .arg(path(authority + u".crt"_s)));
        VERIFY_OK(settings);
        SqlRecord record(*settings);
        QSignalSpy states(&record, &CustomerRecord::stateChanged);
        while (record.state().link == StoreState::Link::Opening && states.wait(30'000)) {
        }
        if (trouble.isEmpty()) {
            QCOMPARE(record.state().link, StoreState::Link::Ready);
            auto saved = await(record.save(numberedWrapUp(1)));
            VERIFY_OK(saved);
            return;
        }
        QCOMPARE(record.state().link, StoreState::Link::Away);
        QCOMPARE(record.state().error->code, Error::Code::TlsFailed);
        QVERIFY(!record.state().error->canRetry);
        QVERIFY2(record.state().error->detail.endsWith(trouble), qPrintable(record.state().error->detail));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] static bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"openssl"_s, arguments);
        if (process.waitForFinished(60'000) && process.exitCode() == 0)
            return true;
        qWarning("openssl: %s", process.readAll().constData());
        return false;
    }
    [[nodiscard]] bool authority(const QString &name) const
    {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                        u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, u"/CN=Authority "_s + name,
                        u"-days"_s, u"30"_s, u"-keyout"_s, path(name + u".key"_s), u"-out"_s,
                        path(name + u".crt"_s)});
    }
    /// For db.example.test, by our authority.
    [[nodiscard]] bool certificate(const QString &name, int days) const
    {
        return openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                        u"-nodes"_s, u"-subj"_s, u"/CN=db.example.test"_s, u"-keyout"_s,
                        path(name + u".key"_s), u"-out"_s, path(name + u".csr"_s)}) &&
               openssl({u"x509"_s, u"-req"_s, u"-in"_s, path(name + u".csr"_s), u"-CA"_s, path(u"ours.crt"_s),
                        u"-CAkey"_s, path(u"ours.key"_s), u"-CAcreateserial"_s, u"-days"_s,
                        QString::number(days), u"-out"_s, path(name + u".crt"_s)});
    }

    QTemporaryDir m_dir;
    PostgresServer m_server;
    QString m_offered;
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
