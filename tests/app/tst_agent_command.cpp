// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin agent` and `team` as real processes: who is let in can sign in to a real PostgreSQL server,
// who is removed can not, and the password travels nowhere in clear.
#include "admin_process.h"
#include "both_stores.h"
#include "store/await.h"

#include <QTest>
#include <QUrl>
#include <QUuid>

using namespace teller;
using namespace Qt::StringLiterals;
using admin::run;

class TestAgentCommand final : public QObject
{
    Q_OBJECT
    BothStores m_stores;
    QString m_url;
    QString m_database;
    const QString m_password = QUuid::createUuid().toString(QUuid::WithoutBraces) + u" ä'\\"_s;

    admin::Outcome agent(const QStringList &words, const QString &password = {})
    {
        return run(QStringList{u"agent"_s} + words + QStringList{u"--store"_s, m_url},
                   password.toUtf8() + '\n');
    }
    QString ask(const QString &sql) { return m_stores.server.ask(m_database, sql); }
    StoreSettings as(const QString &name) const
    {
        StoreSettings settings = BothStores::settings(m_url);
        settings.user = name;
        settings.password = m_password;
        return settings;
    }
    QString rolesOf(const QString &name)
    {
        return ask(
            u"SELECT coalesce(string_agg(g.rolname, ' ' ORDER BY g.rolname), '') FROM pg_auth_members m "
            "JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = '%1'"_s
                .arg(name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_stores.start(), QString());
        QCOMPARE(m_stores.server.run(u"postgres"_s, u"ALTER SYSTEM SET log_statement = 'all'"_s), QString());
        QCOMPARE(m_stores.server.run(u"postgres"_s, u"SELECT pg_reload_conf()"_s), QString());
        m_url = m_stores.emptyDatabase(true);
        m_database = BothStores::settings(m_url).database;
        auto created = StoreAdmin(BothStores::settings(m_url)).create();
        VERIFY_OK(created);
    }

    void whoIsAddedMaySignIn()
    {
        const auto added = agent({u"add"_s, u"amal"_s, u"--name"_s, u"Amal Haddad"_s, u"--team"_s, u"north"_s,
                                  u"--password-stdin"_s},
                                 m_password);
        QVERIFY2(added.code == admin::done, added.text());
        Connection connection(as(u"amal"_s));
        auto opened = connection.open();
        VERIFY_OK(opened);
        auto read = connection.runRaw(u"SELECT count(*) FROM customers"_s);
        VERIFY_OK(read);
        auto write = connection.runRaw(u"DELETE FROM customers"_s);
        QVERIFY(!write && write.error().code == Error::Code::NotPermitted);
        QCOMPARE(rolesOf(u"amal"_s), u"teller_agent"_s);
        QCOMPARE(ask(u"SELECT name, team FROM agents WHERE id = 'amal'"_s), u"Amal Haddad|north"_s);
        // The server got what it would have computed itself, and no log holds the password.
        QVERIFY(ask(u"SELECT rolpassword FROM pg_authid WHERE rolname = 'amal'"_s)
                    .startsWith(u"SCRAM-SHA-256$"_s));
        const QString log = ask(u"SELECT pg_read_file(current_setting('data_directory') || '/../log')"_s);
        QVERIFY(log.contains(u"CREATE ROLE \"amal\" LOGIN PASSWORD"_s)); // it does log
        QVERIFY(!log.contains(m_password.left(36)));
    }

    void supervisorsAndAdministrators()
    {
        for (const QStringList &words :
             {QStringList{u"lea"_s, u"--supervisor-of"_s, u"north"_s, u"--supervisor-of"_s, u"south"_s},
              QStringList{u"boss"_s, u"--admin"_s}})
        {
            const auto added =
                agent(QStringList{u"add"_s} + words + QStringList{u"--password-stdin"_s}, m_password);
            QVERIFY2(added.code == admin::done, added.text());
        }
        QCOMPARE(rolesOf(u"lea"_s), u"teller_agent teller_supervisor"_s);
        QCOMPARE(rolesOf(u"boss"_s), u"teller_admin teller_agent"_s);
        QCOMPARE(ask(u"SELECT string_agg(team, ' ' ORDER BY team) FROM team_leads WHERE agent_id = 'lea'"_s),
                 u"north south"_s);
        const auto list = agent({u"list"_s});
        QVERIFY2(list.code == admin::done && list.said.contains(u"supervisor"_s) &&
                     list.said.contains(u"north, south"_s),
                 list.text());
        const auto teams = run({u"team"_s, u"list"_s, u"--store"_s, m_url});
        QVERIFY2(teams.code == admin::done && teams.said.contains(u"north"_s) &&
                     teams.said.contains(u"lea"_s),
                 teams.text());
    }

    void whoIsThereIsOnlyChanged()
    {
        const auto changed = agent({u"add"_s, u"amal"_s, u"--team"_s, u"south"_s});
        QVERIFY2(changed.code == admin::done, changed.text()); // and asked for no password
        QCOMPARE(ask(u"SELECT name, team FROM agents WHERE id = 'amal'"_s), u"Amal Haddad|south"_s);
        Connection connection(as(u"amal"_s));
        auto opened = connection.open();
        VERIFY_OK(opened);
    }

    void oddNamesAreOnlyNames()
    {
        const QString odd = u"o\"brien'; DROP TABLE agents; --"_s;
        const auto added = agent({u"add"_s, odd, u"--password-stdin"_s}, m_password);
        QVERIFY2(added.code == admin::done, added.text());
        Connection connection(as(odd));
        auto opened = connection.open();
        VERIFY_OK(opened);
        QCOMPARE(ask(u"SELECT count(*) FROM agents WHERE id LIKE 'o\"brien%'"_s), u"1"_s);
    }

    void aTeamMayHaveAComma()
    {
        const auto added =
            agent({u"add"_s, u"lou"_s, u"--supervisor-of"_s, u"North, East"_s, u"--no-password"_s});
        QVERIFY2(added.code == admin::done, added.text());
        const auto teams = run({u"team"_s, u"list"_s, u"--store"_s, m_url});
        const QString line = teams.said.section(u"North, East"_s, 1).section(u'\n', 0, 0);
        QVERIFY2(line.contains(u"lou"_s), teams.text());
    }

    /// Lists and the file of kept heads have one line for each.
    void namesAreOneLine_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("sign-in name") << QStringList{u"two\nlines"_s};
        QTest::newRow("blank in front") << QStringList{u" kim"_s};
        QTest::newRow("blank behind") << QStringList{u"kim "_s};
        QTest::newRow("name") << QStringList{u"kim"_s, u"--name"_s, u"Kim\nboss admin"_s};
        QTest::newRow("team") << QStringList{u"kim"_s, u"--team"_s, u"north\tsouth"_s};
        QTest::newRow("team that is led") << QStringList{u"kim"_s, u"--supervisor-of"_s, u"north\n"_s};
    }
    void namesAreOneLine()
    {
        QFETCH(QStringList, words);
        const auto added = agent(QStringList{u"add"_s} + words + QStringList{u"--no-password"_s});
        QVERIFY2(added.code == admin::failed && added.complained.contains(u"is one line"_s), added.text());
        QCOMPARE(ask(u"SELECT count(*) FROM pg_roles WHERE rolname ~ 'kim|lines'"_s), u"0"_s);
    }

    void whoIsRemovedIsOut()
    {
        Connection desk(as(u"amal"_s));
        auto opened = desk.open();
        VERIFY_OK(opened);
        auto before = desk.runRaw(u"SELECT count(*) FROM customers"_s);
        VERIFY_OK(before);
        const auto removed = agent({u"remove"_s, u"amal"_s});
        QVERIFY2(removed.code == admin::done, removed.text());
        auto after = desk.runRaw(u"SELECT count(*) FROM customers"_s); // a desk that was still signed in
        QVERIFY(!after && after.error().code == Error::Code::NotPermitted);
        Connection again(as(u"amal"_s));
        QVERIFY(!again.open());
        QCOMPARE(ask(u"SELECT name FROM agents WHERE id = 'amal'"_s), u"Amal Haddad"_s); // history names them
        const auto list = agent({u"list"_s});
        QVERIFY2(list.said.contains(u"removed"_s), list.text());
        // And back again: with a password of their own, not with the one that was taken away.
        const auto quietly = agent({u"add"_s, u"amal"_s, u"--no-password"_s});
        QVERIFY2(quietly.code == admin::done && quietly.said.contains(u"may sign in"_s), quietly.text());
        QVERIFY(!again.open());
        QCOMPARE(agent({u"remove"_s, u"amal"_s}).code, admin::done);
        const auto back = agent({u"add"_s, u"amal"_s, u"--password-stdin"_s}, m_password);
        QVERIFY2(back.code == admin::done && back.said.contains(u"may sign in"_s), back.text());
        const auto welcome = again.open();
        VERIFY_OK(welcome);
    }

    void whatCannotBeDoneIsSaid()
    {
        const QString file = m_stores.emptyDatabase(false);
        auto created = StoreAdmin(BothStores::settings(file)).create();
        VERIFY_OK(created);
        const QString asLea =
            QString(m_url).replace(m_stores.server.user() + u':' + m_stores.server.password(),
                                   u"lea:"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_password)));
        const auto says = [](const admin::Outcome &outcome, int code, const QString &words) {
            return outcome.code == code && outcome.complained.contains(words);
        };
        auto outcome = run({u"agent"_s, u"add"_s, u"kim"_s, u"--no-password"_s, u"--store"_s, file});
        QVERIFY2(says(outcome, admin::failed, u"has no agents"_s), outcome.text());
        outcome = run({u"team"_s, u"list"_s, u"--store"_s, file});
        QVERIFY2(says(outcome, admin::failed, u"has no agents"_s), outcome.text());
        outcome = run({u"agent"_s, u"add"_s, u"kim"_s, u"--no-password"_s, u"--store"_s, asLea});
        QVERIFY2(says(outcome, admin::failed, u"takes the store's owner"_s), outcome.text());
        outcome = agent({u"remove"_s, u"nobody"_s});
        QVERIFY2(says(outcome, admin::failed, u"There is no agent nobody"_s), outcome.text());
        outcome = agent({u"remove"_s, m_stores.server.user()}); // a role, but no agent
        QVERIFY2(says(outcome, admin::failed, u"There is no agent"_s), outcome.text());
        outcome = agent({u"add"_s, u"teller_agent"_s, u"--no-password"_s});
        QVERIFY2(says(outcome, admin::failed, u"does not begin with"_s), outcome.text());
        outcome = agent({u"add"_s, u"empty"_s, u"--password-stdin"_s});
        QVERIFY2(says(outcome, admin::failed, u"no password"_s), outcome.text());
        // The login of another program keeps its password.
        const QString verifier = u"SELECT rolpassword FROM pg_authid WHERE rolname = 'backup'"_s;
        QCOMPARE(ask(u"CREATE ROLE backup LOGIN PASSWORD 'its own'"_s), QString());
        const QString before = ask(verifier);
        outcome = agent({u"add"_s, u"backup"_s, u"--password-stdin"_s}, m_password);
        QVERIFY2(says(outcome, admin::failed, u"no agent's"_s), outcome.text());
        QCOMPARE(ask(verifier), before);
        QCOMPARE(agent({u"add"_s, u"backup"_s, u"--no-password"_s}).code, admin::done);
        QCOMPARE(ask(verifier), before);
        outcome = agent({u"add"_s});
        QCOMPARE(outcome.code, admin::usage);
        QCOMPARE(ask(u"SELECT count(*) FROM pg_roles WHERE rolname IN ('kim', 'empty')"_s), u"0"_s);

        // Nobody to ask.
        QProcess detached;
        detached.start(u"setsid"_s, {u"--wait"_s, QStringLiteral(TELLER_ADMIN), u"agent"_s, u"add"_s,
                                     u"kim"_s, u"--store"_s, m_url});
        QVERIFY(detached.waitForFinished(60'000));
        QCOMPARE(detached.exitCode(), admin::failed);
        QVERIFY(detached.readAllStandardError().contains("no terminal"));
    }
};

QTEST_GUILESS_MAIN(TestAgentCommand)
#include "tst_agent_command.moc"
