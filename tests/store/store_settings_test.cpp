// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/store_settings.h"

#include <QDir>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class StoreSettingsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFiles_data()
    {
        const QString here = QDir::current().absolutePath();
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("path");
        QTest::newRow("URL") << u"sqlite://"_s + QDir::cleanPath(here + u"/a.sqlite"_s)
                                                     .prepend(here.startsWith(u'/') ? u""_s : u"/"_s)
                             << here + u"/a.sqlite"_s;
        QTest::newRow("escaped") << u"sqlite:my%20store.sqlite"_s << here + u"/my store.sqlite"_s;
        QTest::newRow("plain") << u"stores/a.sqlite"_s << here + u"/stores/a.sqlite"_s;
        QTest::newRow("plain, absolute") << here + u"/x/../a.sqlite"_s << here + u"/a.sqlite"_s;
    }
    void readsFiles()
    {
        QFETCH(QString, url);
        QFETCH(QString, path);
        auto settings = StoreSettings::fromUrl(url);
        QVERIFY(settings.ok());
        QCOMPARE(settings->backend, StoreSettings::Backend::Sqlite);
        QCOMPARE(settings->path, path);
        QVERIFY(!settings->isShared());
    }

    void readsServers()
    {
        auto settings = StoreSettings::fromUrl(
            u"postgresql://kim%40corp:s%3Bcret@db.example:6432/teller?target_session_attrs=read-write&sslrootcert=/a/b"_s);
        QVERIFY(settings.ok());
        QCOMPARE(settings->backend, StoreSettings::Backend::PostgreSql);
        QCOMPARE(settings->host, u"db.example"_s);
        QCOMPARE(settings->port, u"6432"_s);
        QCOMPARE(settings->user, u"kim@corp"_s);
        QCOMPARE(settings->password, u"s;cret"_s);
        QCOMPARE(settings->database, u"teller"_s);
        QCOMPARE(settings->options.value(u"target_session_attrs"_s), u"read-write"_s);
        QCOMPARE(settings->options.value(u"sslrootcert"_s), u"/a/b"_s);
        QVERIFY(settings->isShared());
        QVERIFY(!settings->displayName().contains(u"cret"_s));
        QVERIFY(settings->displayName().contains(u"db.example:6432/teller"_s));
    }

    void listensWhereNotificationsAreHeard()
    {
        auto plain = StoreSettings::fromUrl(u"postgresql://localhost/teller"_s);
        QVERIFY(plain.ok());
        QVERIFY(plain->listening() == *plain);

        auto deaf = StoreSettings::fromUrl(u"postgresql://localhost/teller?pooler=transaction"_s);
        QVERIFY(deaf.ok());
        QVERIFY(!deaf->listening());

        auto pooled = StoreSettings::fromUrl(u"postgresql://kim@localhost:6432/teller?pooler=transaction&"
                                             "direct=db1.example:5433,[::1],db2.example"_s);
        QVERIFY(pooled.ok());
        QVERIFY(!pooled->options.contains(u"sslmode"_s));
        const auto ear = pooled->listening();
        QVERIFY(ear);
        QCOMPARE(ear->host, u"db1.example,::1,db2.example"_s);
        QCOMPARE(ear->port, u"5433,5432,5432"_s);
        QCOMPARE(ear->user, u"kim"_s);
        QVERIFY(!ear->transactionPooler);
        QCOMPARE(ear->options.value(u"sslmode"_s), u"verify-full"_s); // far, other than the pooler

        QVERIFY(!StoreSettings::fromUrl(u"postgresql://localhost/teller?direct=:5432"_s).ok());
        QVERIFY(!StoreSettings::fromUrl(u"postgresql://localhost/teller?direct=a:b"_s).ok());
    }

    void demandsCertificatesFromFarHosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("mode");
        QTest::newRow("far") << u"postgresql://db.example/teller"_s << u"verify-full"_s;
        QTest::newRow("one of two is far")
            << u"postgresql:///teller?host=localhost,db.example"_s << u"verify-full"_s;
        QTest::newRow("said otherwise")
            << u"postgresql://db.example/teller?sslmode=verify-ca"_s << u"verify-ca"_s;
        QTest::newRow("this machine") << u"postgresql://localhost/teller"_s << QString();
        QTest::newRow("loopback") << u"postgresql://127.0.0.1:5433/teller"_s << QString();
        QTest::newRow("loopback, 6") << u"postgresql://[::1]/teller"_s << QString();
        QTest::newRow("socket") << u"postgresql:///teller?host=/run/postgresql"_s << QString();
        QTest::newRow("sounds local") << u"postgresql://localhost.example/teller"_s << u"verify-full"_s;
        QTest::newRow("looks like loopback")
            << u"postgresql://127.0.0.1.example/teller"_s << u"verify-full"_s;
        QTest::newRow("a far address under a near name")
            << u"postgresql://localhost/teller?hostaddr=192.0.2.1"_s << u"verify-full"_s;
        QTest::newRow("a service") << u"postgresql:///teller?service=teller"_s << u"verify-full"_s;
    }
    void demandsCertificatesFromFarHosts()
    {
        QFETCH(QString, url);
        QFETCH(QString, mode);
        auto settings = StoreSettings::fromUrl(url);
        QVERIFY(settings.ok());
        QCOMPARE(settings->options.value(u"sslmode"_s), mode);
    }

    /// libpq takes from its environment what the address leaves open.
    void demandsCertificatesFromHostsOfTheEnvironment_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("mode");
        const QString open = u"postgresql:///teller"_s;
        const QString near = u"postgresql://localhost/teller"_s;
        const QString full = u"verify-full"_s;
        const auto row = [](const char *name, const char *variable, const char *value, const QString &url,
                            const QString &mode) {
            QTest::newRow(name) << QByteArray(variable) << QByteArray(value) << url << mode;
        };
        row("far", "PGHOST", "db.example", open, full);
        row("near", "PGHOST", "/run/postgresql", open, {});
        row("the address says it", "PGHOST", "db.example", near, {});
        row("a far address", "PGHOSTADDR", "192.0.2.1", near, full);
        row("a near address", "PGHOSTADDR", "127.0.0.1", open, {});
        row("a service", "PGSERVICE", "teller", open, full);
        row("a service, but the address says it", "PGSERVICE", "teller", near, {});
    }
    void demandsCertificatesFromHostsOfTheEnvironment()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, value);
        QFETCH(QString, url);
        QFETCH(QString, mode);
        qputenv(variable.constData(), value);
        auto settings = StoreSettings::fromUrl(url);
        qunsetenv(variable.constData());
        QVERIFY(settings.ok());
        QCOMPARE(settings->options.value(u"sslmode"_s), mode);
    }

    void takesSeveralHosts()
    {
        auto settings =
            StoreSettings::fromUrl(u"postgresql://kim@/teller?host=a.example,b.example&port=5432,5433"_s);
        QVERIFY(settings.ok());
        QCOMPARE(settings->host, u"a.example,b.example"_s);
        QCOMPARE(settings->port, u"5432,5433"_s);
        QVERIFY(!settings->options.contains(u"host"_s));
    }

    void knowsAPooler()
    {
        auto settings = StoreSettings::fromUrl(u"postgresql://localhost/teller?pooler=transaction"_s);
        QVERIFY(settings.ok());
        QVERIFY(settings->transactionPooler);
        QVERIFY(settings->options.isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("nothing") << u"  "_s;
        QTest::newRow("another scheme") << u"mysql://host/db"_s;
        QTest::newRow("no database") << u"postgresql://host"_s;
        QTest::newRow("no file") << u"sqlite:"_s;
        QTest::newRow("not a URL") << u"postgresql://a b:secret@ho st/db"_s;
        QTest::newRow("an option within an option") << u"postgresql://localhost/db?a=1%3Bhost%3Devil"_s;
        QTest::newRow("a port within a port") << u"postgresql://localhost/db?port=1' host='evil"_s;
    }
    void refuses()
    {
        QFETCH(QString, url);
        auto settings = StoreSettings::fromUrl(url);
        QVERIFY(!settings.ok());
        QCOMPARE(settings.error().code, Error::Code::Rejected);
        QVERIFY(!settings.error().detail.contains(u"secret"_s));
    }
};

QTEST_APPLESS_MAIN(StoreSettingsTest)
#include "store_settings_test.moc"
