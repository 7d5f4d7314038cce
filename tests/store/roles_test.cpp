// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/roles_company.h"
#include "store/sample_company.h"

using namespace teller;
using namespace Qt::StringLiterals;

/// What each role of the shared store may not do, tried by plain libpq as anybody with a password could.
class RolesTest final : public RolesCompany
{
    Q_OBJECT
private Q_SLOTS:
    void everyTableHasRowSecurity()
    {
        QCOMPARE(
            ownerSays(u"SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relrowsecurity "
                      "AND relnamespace = 'public'::regnamespace"_s),
            u"0"_s);
        QVERIFY(customerTables().size() > 20);
    }

    void nothingIsReadWithoutAnOpening()
    {
        for (const QString &role : {u"kim"_s, u"solo"_s, u"stranger"_s}) {
            PlainSession session = as(role);
            QVERIFY(session.isOpen());
            for (const QString &table : customerTables()) {
                QVERIFY2(ownerSays(countOf(table)).toInt() > 0,
                         qPrintable(table + u" is empty: this proves nothing"_s));
                const QString seen = session.value(countOf(table));
                QVERIFY2(seen == u"0"_s || seen == u'!' + refused,
                         qPrintable(role + u" sees "_s + table + u": "_s + seen));
            }
        }
        PlainSession kim = as(u"kim"_s);
        QCOMPARE(kim.state(u"SET row_security = off"_s), QString());
        QCOMPARE(kim.state(countOf(u"customers"_s)), refused);
    }

    void nobodyWrites()
    {
        for (const QString &role : {u"kim"_s, u"nora"_s, u"ada"_s, u"stranger"_s}) {
            PlainSession session = as(role);
            if (role != u"stranger"_s)
                QCOMPARE(session.state(openChosen("ana", u"c7"_s, {})), QString());
            for (const QString &table : tables()) {
                const QString column =
                    ownerSays(u"SELECT attname FROM pg_attribute WHERE attrelid = '%1'::regclass "
                              "AND attnum = 1"_s.arg(table));
                for (const QString &sql :
                     {u"INSERT INTO %1 DEFAULT VALUES"_s.arg(table),
                      u"UPDATE %1 SET %2 = %2"_s.arg(table, column), u"DELETE FROM %1"_s.arg(table),
                      u"TRUNCATE %1"_s.arg(table), u"COPY %1 FROM STDIN"_s.arg(table),
                      u"LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE"_s.arg(table),
                      u"SELECT 1 FROM %1 FOR UPDATE"_s.arg(table)})
                {
                    const QString state = session.state(u"BEGIN; "_s + sql + u"; ROLLBACK"_s);
                    QVERIFY2(state == refused, qPrintable(role + u": "_s + sql + u": "_s + state));
                }
            }
            if (role != u"stranger"_s)
                QCOMPARE(session.state(closing("ana")), QString());
        }
    }

    void nobodyChangesTheSchema_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql : {"CREATE TABLE mine (x int)",
                                "CREATE TEMP TABLE mine (x int)",
                                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                                "CREATE SCHEMA mine",
                                "CREATE VIEW mine AS SELECT 1",
                                "CREATE EXTENSION dblink",
                                "ALTER TABLE customers DISABLE ROW LEVEL SECURITY",
                                "ALTER TABLE customers ADD COLUMN x int",
                                "ALTER TABLE audit DISABLE TRIGGER ALL",
                                "CREATE INDEX ON customers (name)",
                                "DROP TABLE audit",
                                "DROP POLICY opened ON customers",
                                "CREATE POLICY mine ON customers USING (true)",
                                "ALTER TABLE customers OWNER TO kim",
                                "DROP FUNCTION teller_close",
                                "CREATE ROLE mine",
                                "GRANT company TO kim",
                                "GRANT teller_admin TO kim",
                                "ALTER ROLE kim SUPERUSER",
                                "CREATE TRIGGER t BEFORE INSERT ON audit EXECUTE FUNCTION teller_now()",
                                "CREATE RULE r AS ON INSERT TO audit DO INSTEAD NOTHING",
                                "COPY customers TO '/tmp/teller-customers'",
                                "COPY customers TO PROGRAM 'cat'",
                                "SELECT pg_read_file('/etc/passwd')",
                                "SELECT lo_import('/etc/passwd')",
                                "SELECT * FROM pg_authid",
                                "SET session_replication_role = replica",
                                "SET log_min_messages = panic",
                                "ALTER SYSTEM SET fsync = off"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void nobodyChangesTheSchema()
    {
        QFETCH(QString, sql);
        for (const QString &role : {u"kim"_s, u"nora"_s, u"ada"_s})
            QCOMPARE(as(role).state(sql), refused);
    }

    void nobodyIsSomebodyElse_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql :
             {"SET ROLE company", "SET ROLE lee", "SET ROLE pg_read_all_data",
              "SET SESSION AUTHORIZATION lee", "SELECT set_config('session_authorization', 'lee', false)",
              "SELECT set_config('role', 'lee', false)", "SELECT teller_audit('export', NULL, '', '', '')",
              "SELECT teller_audit_append('open', NULL, '', '', '')",
              "SELECT teller_ground('00000000-0000-0000-0000-000000000000', '', '', false, '')",
              "SELECT teller_open('00000000-0000-0000-0000-000000000000', 'account', 'c', false, '', "
              "'00000000-0000-0000-0000-000000000000', '')"})
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void nobodyIsSomebodyElse()
    {
        QFETCH(QString, sql);
        for (const QString &role : {u"kim"_s, u"nora"_s})
            QCOMPARE(as(role).state(sql), refused);
    }

    void everyRoutineIsFixedToItsSchema()
    {
        QCOMPARE(
            ownerSays(
                u"SELECT count(*) FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace AND "
                "(proconfig IS NULL OR NOT 'search_path=public, pg_temp' = ANY(proconfig))"_s),
            u"0"_s);
        QCOMPARE(as(u"stranger"_s).state(openChosen("ana", u"c"_s, {})), refused);
    }

    void supervisorsReadTheirTeams()
    {
        PlainSession nora = as(u"nora"_s);
        QCOMPARE(nora.rows(u"SELECT DISTINCT agent_id FROM interactions"_s), QStringList(u"kim"_s));
        QVERIFY(nora.value(countOf(u"turns"_s)).toInt() > 0);
        QVERIFY(nora.value(countOf(u"note_revisions"_s)).toInt() > 0);
        QCOMPARE(nora.value(countOf(u"reviews"_s)), u"1"_s);
        QCOMPARE(nora.value(countOf(u"customers"_s)), u"0"_s); // whom, only by opening them
        PlainSession sam = as(u"sam"_s);
        for (const QString &table :
             {u"interactions"_s, u"turns"_s, u"note_revisions"_s, u"reviews"_s, u"facts"_s})
            QCOMPARE(sam.value(countOf(table)), u"0"_s);
        QCOMPARE(sam.rows(u"SELECT DISTINCT agent FROM audit"_s), QStringList(u"lee"_s));

        QCOMPARE(sam.state(openChosen("ana", {}, {})), refused);
        QCOMPARE(nora.state(openChosen("ana", {}, {})), QString());
        QCOMPARE(nora.value(countOf(u"customers"_s)), u"1"_s);
        QCOMPARE(nora.state(closing("ana")), QString());
    }

    /// A desk asks at each start, so the answer is no refusal.
    void everybodyLearnsWhetherTheySupervise()
    {
        const QString asked = u"SELECT teller_supervises()"_s;
        const QString reading = u"SELECT count(*) FROM teller_reasons()"_s;
        for (const QString &role : {u"kim"_s, u"lee"_s}) {
            QCOMPARE(as(role).value(asked), u"f"_s);
            QCOMPARE(as(role).state(reading), refused);
        }
        for (const QString &role : {u"nora"_s, u"solo"_s, u"ada"_s}) {
            QCOMPARE(as(role).value(asked), u"t"_s);
            QCOMPARE(as(role).state(reading), QString());
        }
        QCOMPARE(as(u"stranger"_s).state(asked), refused);
    }

    void agentsWriteAsThemselves()
    {
        PlainSession lee = as(u"lee"_s);
        const QString own = InteractionId::create().text();
        QCOMPARE(lee.state(saving("ana", own, u"mine"_s, NoteId::create().text(), 1)), QString());
        QCOMPARE(ownerSays(u"SELECT agent_id, agent FROM interactions WHERE id = '%1'"_s.arg(own)),
                 u"lee|Lee"_s);
        QCOMPARE(
            ownerSays(
                u"SELECT agent_id, agent_name FROM note_revisions WHERE interaction_id = '%1'"_s.arg(own)),
            u"lee|Lee"_s);
        // A note may go to anybody's interaction, which stays as it is.
        const QString kims = sample::id<InteractionId>("ana-call").text();
        QCOMPARE(lee.state(saving("ana", kims, u"changed"_s, NoteId::create().text(), 1)), QString());
        QCOMPARE(ownerSays(u"SELECT agent_id, subject FROM interactions WHERE id = '%1'"_s.arg(kims)),
                 u"kim|About ana-call"_s);
        // But nobody puts words into another's note.
        QCOMPARE(lee.state(saving("ana", kims, {}, sample::id<NoteId>("ana-note").text(), 2)), refused);
        const QString correcting =
            u"SELECT teller_correct_note('%1', '%2', '%3', 'Kim North', 9, 'not so', 1, 'not so', 'words')"_s
                .arg(idOf("ana"), kims, sample::id<NoteId>("ana-note").text());
        QCOMPARE(lee.state(correcting), refused);
        QCOMPARE(as(u"nora"_s).state(correcting), refused);
        QCOMPARE(as(u"kim"_s).state(correcting), QString());
    }

    void onlyTheirSupervisorReviews()
    {
        const QString review = u"SELECT teller_save_review('%1', '%2', '%3', 'x', 1, 80, 'well done')"_s.arg(
            idOf("ana"), ReviewId::create().text(), sample::id<InteractionId>("ana-call").text());
        QCOMPARE(as(u"kim"_s).state(review), refused);
        QCOMPARE(as(u"sam"_s).state(review), refused);
        QCOMPARE(as(u"nora"_s).state(review), QString());
        PlainSession kim = as(u"kim"_s);
        QCOMPARE(kim.value(countOf(u"reviews"_s)), u"0"_s);
        QCOMPARE(kim.state(openChosen("ana", {}, {})), QString());
        QCOMPARE(kim.value(countOf(u"reviews"_s)), u"2"_s); // about her own work
        QCOMPARE(kim.state(closing("ana")), QString());
        PlainSession lee = as(u"lee"_s);
        QCOMPARE(lee.state(openChosen("ana", u"c5"_s, {})), QString());
        QCOMPARE(lee.value(countOf(u"reviews"_s)), u"0"_s);
        QCOMPARE(lee.state(closing("ana")), QString());
    }

    /// They hung up and call again: what closes the first call may reach the store after the second has
    /// opened.
    void whoCallsAgainStaysOpen()
    {
        PlainSession lee = as(u"lee"_s);
        const int others = lee.value(countOf(u"customers"_s)).toInt();
        QCOMPARE(lee.state(openChosen("ana", u"first"_s, {})), QString());
        QCOMPARE(lee.state(openChosen("ana", u"second"_s, {})), QString());
        QCOMPARE(lee.state(closingFor(u"first"_s, "ana")), QString());
        QCOMPARE(lee.value(countOf(u"customers"_s)).toInt(), others + 1);
        QCOMPARE(lee.state(closingFor(u"second"_s, "ana")), QString());
        QCOMPARE(lee.value(countOf(u"customers"_s)).toInt(), others);
    }

    void supervisorsDecideWhoIsTheSame()
    {
        const QString reading = u"SELECT part FROM teller_identity_reviews(NULL, NULL)"_s;
        const QString noting = u"SELECT teller_note_identity_reviews(NULL)"_s;
        const QString deciding = u"SELECT teller_identity_decide('%1', '%2', '%3', gen_random_uuid())"_s;
        for (const QString &role : {u"kim"_s, u"stranger"_s}) {
            QCOMPARE(as(role).state(reading), refused);
            QCOMPARE(as(role).state(noting), refused);
            QCOMPARE(as(role).state(deciding.arg(idOf("ana"), idOf("chloe"), u"same"_s)), refused);
        }
        for (const QString &role : {u"nora"_s, u"ada"_s}) {
            PlainSession session = as(role);
            // Whatever could take the row of the audit back, or writes none, reads nothing.
            const QString count =
                u"SELECT count(*) FROM audit WHERE chain = '%1' AND action = 'identity'"_s.arg(role);
            for (const QString &trick :
                 {reading, u"BEGIN; "_s + noting + u"; "_s + reading + u"; ROLLBACK"_s,
                  u"BEGIN; SAVEPOINT s; "_s + noting + u"; RELEASE s; "_s + reading + u"; ROLLBACK"_s,
                  noting + u"; "_s + reading + u"; SELECT 1 / 0"_s})
            {
                QCOMPARE(session.state(trick), u"25001"_s);
                QCOMPARE(session.state(u"ROLLBACK"_s), QString());
                QCOMPARE(ownerSays(count), u"0"_s);
            }
            QCOMPARE(session.state(noting), QString());
            QVERIFY(session.rows(reading).contains(u" review"_s));
            QCOMPARE(
                ownerSays(
                    u"SELECT action, ground FROM audit WHERE chain = '%1' ORDER BY seq DESC LIMIT 1"_s.arg(
                        role)),
                u"identity|review"_s);
            for (const QString &decision : {u"same"_s, u"different"_s}) {
                QCOMPARE(session.state(deciding.arg(idOf("ana"), idOf("chloe"), decision)), QString());
                QCOMPARE(session.rows(reading), QStringList());
                QCOMPARE(session.state(deciding.arg(idOf("ana"), idOf("chloe"), u""_s)), QString());
                QVERIFY(session.rows(reading).contains(u" review"_s));
            }
        }
        QCOMPARE(ownerSays(u"SELECT count(*) FROM customers WHERE merged_into IS NOT NULL"_s), u"0"_s);
        for (const QString &role : {u"kim"_s, u"nora"_s})
            QCOMPARE(as(role).state(u"SELECT teller_audit_links('[]')"_s), refused);
    }

    void administratorsReadEverything()
    {
        PlainSession ada = as(u"ada"_s);
        for (const QString &table : tables())
            QCOMPARE(ada.value(countOf(table)), ownerSays(countOf(table)));
    }

    void theStoreMayLieInAnySchema()
    {
        QString error = m_server.run(m_database, u"CREATE SCHEMA \"An odd one\" AUTHORIZATION company"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        StoreSettings settings = ownedBy(u"company"_s, m_database);
        settings.options.insert(u"options"_s, u"-c search_path=\"An\\ odd\\ one\""_s);
        StoreAdmin admin(settings);
        auto created = admin.create();
        VERIFY_OK(created);
        auto loaded = admin.load([given = false]() mutable -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(sample::ana());
        });
        VERIFY_OK(loaded);
        PlainSession lee = as(u"lee"_s);
        QCOMPARE(lee.state(u"SET search_path = \"An odd one\""_s), QString());
        QCOMPARE(lee.value(countOf(u"customers"_s)), u"0"_s);
        QVERIFY(lee.rows(openByAccount(u"47110815"_s, u"c6"_s)).contains(u"customer"_s));
        QCOMPARE(lee.value(countOf(u"customers"_s)), u"1"_s);
        QCOMPARE(lee.value(countOf(u"public.openings WHERE call_id = 'c6'"_s)), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "roles_test.moc"
