// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line of the store, as an administrator types it: the real program, its words and its exit
// codes.
#include "admin_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace admin;
using namespace Qt::StringLiterals;

class TestTellerAdmin final : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString url(const QString &name) const { return u"sqlite://"_s + m_folder.filePath(name); }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void makesAStoreOnce()
    {
        const QStringList create{u"store"_s, u"create"_s, u"--store"_s, url(u"new.sqlite"_s)};
        QCOMPARE(run(create).code, done);
        QVERIFY(QFile::exists(m_folder.filePath(u"new.sqlite"_s)));
        QCOMPARE(run(create).code, done); // again: nothing to do
        QCOMPARE(run({u"store"_s, u"migrate"_s, u"--store"_s, url(u"new.sqlite"_s)}).code, done);
        const Outcome check = run({u"store"_s, u"check"_s, u"--store"_s, url(u"new.sqlite"_s)});
        QCOMPARE(check.code, done);
        QVERIFY(check.said.contains(u"customers"_s));
    }
    void anAddressThatPostgresDoesNotKnowIsSaid()
    {
        // Refused before anything is sent, so that there need be no server.
        for (const QString &wrong : {u"sslmode=bogus"_s, u"target_session_attrs=bogus"_s}) {
            const Outcome told = run(
                {u"store"_s, u"check"_s, u"--store"_s, u"postgresql://nobody@127.0.0.1:1/teller?"_s + wrong});
            QCOMPARE(told.code, failed);
            QVERIFY2(told.complained.contains(u"an option or a value that PostgreSQL does not know"_s),
                     told.text());
        }
    }
    void helpIsOfTheCommandThatWasBegun()
    {
        const Outcome fill = run({u"store"_s, u"fill"_s, u"--help"_s});
        QCOMPARE(fill.code, done);
        QVERIFY2(fill.said.contains(u"--interactions"_s) && !fill.said.contains(u"audit"_s), fill.text());
        const Outcome team = run({u"team"_s, u"-h"_s});
        QVERIFY2(team.said.contains(u"team list"_s) && !team.said.contains(u"agent add"_s), team.text());
        QVERIFY(run({u"nothing"_s, u"--help"_s}).said.contains(u"import FILE"_s));
    }
    void fillsTheDemoCompanyOnce()
    {
        const QStringList demo{u"demo"_s,        u"create"_s, u"--store"_s, url(u"demo.sqlite"_s),
                               u"--customers"_s, u"25"_s};
        QCOMPARE(run(demo).code, done);
        const Outcome check = run({u"store"_s, u"check"_s, u"--store"_s, url(u"demo.sqlite"_s)});
        QCOMPARE(check.code, done);
        const Outcome again = run(demo);
        QCOMPARE(again.code, done);
        QVERIFY(!again.said.isEmpty());
        QCOMPARE(run({u"store"_s, u"check"_s, u"--store"_s, url(u"demo.sqlite"_s)}).said, check.said);
    }
    void theRepeatWindowIsSet()
    {
        const QString store = url(u"window.sqlite"_s);
        QCOMPARE(run({u"store"_s, u"create"_s, u"--store"_s, store}).code, done);
        const auto set = [&store](const QString &days) {
            return run({u"store"_s, u"set"_s, u"repeat-window"_s, days, u"--store"_s, store});
        };
        const Outcome told = set(u"45"_s);
        QCOMPARE(told.code, done);
        QVERIFY2(told.said.contains(u"within 45 days"_s), told.text());
        for (const QString &wrong : {u"0"_s, u"3651"_s, u"a month"_s, u"1.5"_s, u""_s}) {
            const Outcome refused = set(wrong);
            QCOMPARE(refused.code, usage);
            QVERIFY2(refused.complained.contains(u"a whole number of days, from 1 to 3650"_s),
                     refused.text());
        }
    }
    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing asked") << QStringList{} << usage;
        QTest::newRow("an unknown command") << QStringList{u"wallboard"_s} << usage;
        QTest::newRow("an unknown action") << QStringList{u"store"_s, u"burn"_s} << usage;
        QTest::newRow("an unknown setting")
            << QStringList{u"store"_s, u"set"_s, u"colour"_s, u"3"_s} << usage;
        QTest::newRow("a setting of no store")
            << QStringList{u"store"_s, u"set"_s,     u"repeat-window"_s,
                           u"3"_s,     u"--store"_s, url(u"missing.sqlite"_s)}
            << failed;
        QTest::newRow("another database")
            << QStringList{u"store"_s, u"check"_s, u"--store"_s, u"mysql://localhost/x"_s} << usage;
        QTest::newRow("a store without a name")
            << QStringList{u"store"_s, u"create"_s, u"--store"_s, QString()} << usage;
        QTest::newRow("no store there")
            << QStringList{u"store"_s, u"check"_s, u"--store"_s, url(u"missing.sqlite"_s)} << failed;
        QTest::newRow("no server there")
            << QStringList{u"store"_s, u"check"_s, u"--store"_s, u"postgresql://nobody@127.0.0.1:1/teller"_s}
            << failed;
        QTest::newRow("a file where a folder should be")
            << QStringList{u"store"_s, u"create"_s, u"--store"_s, url(u"new.sqlite/x.sqlite"_s)} << failed;
    }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        const Outcome outcome = run(arguments);
        QVERIFY(!outcome.complained.trimmed().isEmpty());
        QCOMPARE(outcome.code, code);
    }
};

QTEST_GUILESS_MAIN(TestTellerAdmin)
#include "tst_teller_admin.moc"
