// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/plain_session.h"
#include "store/record/audit_chain.h"
#include "store/sample_company.h"
#include "support/postgres_server.h"

#include <map>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

const QString refused = u"42501"_s; // insufficient_privilege
const QString desk = u"11111111-1111-1111-1111-111111111111"_s;

QString idOf(const char *customer)
{
    return sample::id<CustomerId>(customer).text();
}

QString opening(const QString &who, const QString &call, bool waiting, const QString &reason)
{
    return u"BEGIN; SELECT teller_admit(%1, NULL, NULL, NULL, '%2', %3, '%4', '%5'); COMMIT; "
           "SELECT part FROM teller_recognise(%1, NULL, NULL, NULL, 0, %3, '%5')"_s.arg(
               who, call, waiting ? u"TRUE"_s : u"FALSE"_s, reason, desk);
}
/// Opens a customer whom a person has chosen.
QString openChosen(const char *customer, const QString &call, const QString &reason)
{
    return opening(u"'%1', NULL"_s.arg(idOf(customer)), call, false, reason);
}
/// Opens whomever an account number names.
QString openByAccount(const QString &account, const QString &call, bool waiting = false)
{
    return opening(u"NULL, '%1'"_s.arg(account), call, waiting, {});
}
QString closing(const char *customer)
{
    return u"SELECT teller_close('%1', '%2')"_s.arg(desk, idOf(customer));
}
QString countOf(const QString &table)
{
    return u"SELECT count(*) FROM "_s + table;
}
/// A wrap-up; without a promise, the note's text is all that matters.
QString saving(const char *customer, const QString &interaction, const QString &subject, const QString &note,
               int revision, const QString &promise = u"NULL"_s)
{
    return u"SELECT teller_save_wrap_up('%1', '%2', 'phone', 'inbound', 1, 2, '%3', '', '', 'Somebody Else', "
           u"'', '', "
           "NULL, 'c', 'test', '', '%4', %5, 'Somebody Else', 3, 'words', "
           "%6, 'call back', 'Lee', 4, 9999999999999, 0, NULL, -1)"_s.arg(
               idOf(customer), interaction, subject, note, QString::number(revision), promise);
}

} // namespace

/// What each role of the shared store may not do, tried by plain libpq as anybody with a password could. The
/// north team has the agent kim and the supervisor nora; the south team lee and sam; solo leads nobody; ada
/// administers.
class RolesTest final : public QObject
{
    Q_OBJECT

    [[nodiscard]] PlainSession as(const QString &role)
    {
        return PlainSession(m_server.port(), m_database, role, m_server.password());
    }
    [[nodiscard]] StoreSettings ownedBy(const QString &role, const QString &database)
    {
        auto settings = StoreSettings::fromUrl(m_server.url(database));
        settings->user = role;
        return *settings;
    }
    QString ownerSays(const QString &sql) { return m_server.ask(m_database, sql); }
    /// Every table of the store, from the catalogue: a table added later is tried too.
    [[nodiscard]] QStringList tables()
    {
        return ownerSays(u"SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') "
                         "AND relnamespace = 'public'::regnamespace ORDER BY 1"_s)
            .split(u'\n', Qt::SkipEmptyParts);
    }
    /// Those with something about a customer in them.
    [[nodiscard]] QStringList customerTables()
    {
        return ownerSays(u"SELECT relname FROM pg_class c WHERE relkind IN ('r', 'p') "
                         "AND relnamespace = 'public'::regnamespace AND (relname IN ('customers', "
                         "'accounts') OR EXISTS "
                         "(SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'customer_id' "
                         "AND NOT a.attisdropped)) ORDER BY 1"_s)
            .split(u'\n', Qt::SkipEmptyParts);
    }
    void addRole(const QString &role, const QString &group)
    {
        const QString error = m_server.run(
            m_database, u"SET ROLE company; CREATE ROLE %1 LOGIN PASSWORD '%2'; GRANT %3 TO %1"_s.arg(
                            role, m_server.password(), group));
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString error = m_server.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = m_server.run(u"postgres"_s,
                             u"CREATE ROLE modest LOGIN PASSWORD '%1'; "
                             "CREATE ROLE company LOGIN CREATEROLE PASSWORD '%1'"_s.arg(m_server.password()));
        QVERIFY2(error.isEmpty(), qPrintable(error));
        for (const QString &command :
             {u"CREATE DATABASE modest OWNER modest"_s, u"CREATE DATABASE store OWNER company"_s})
        {
            error = m_server.run(u"postgres"_s, command);
            QVERIFY2(error.isEmpty(), qPrintable(error));
        }
        // Neither is a superuser. One may not make the roles that are missing, and learns which.
        auto helpless = StoreAdmin(ownedBy(u"modest"_s, u"modest"_s)).create();
        QVERIFY(!helpless);
        QCOMPARE(helpless.error().code, Error::Code::NotPermitted);
        QVERIFY(helpless.error().detail.contains(u"teller_supervisor"_s));

        StoreAdmin admin(ownedBy(u"company"_s, m_database));
        auto created = admin.create();
        VERIFY_OK(created);
        auto helped = StoreAdmin(ownedBy(u"modest"_s, u"modest"_s)).create(); // now the roles are there
        VERIFY_OK(helped);
        const auto everybody = sample::everybody();
        size_t next = 0;
        auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
            return next == everybody.size() ? std::nullopt : std::optional(everybody[next++]);
        });
        VERIFY_OK(loaded);
        for (const QString &agent : {u"kim"_s, u"lee"_s})
            addRole(agent, u"teller_agent"_s);
        for (const QString &supervisor : {u"nora"_s, u"sam"_s, u"solo"_s})
            addRole(supervisor, u"teller_supervisor"_s);
        addRole(u"ada"_s, u"teller_admin"_s);
        addRole(u"stranger"_s, u"pg_signal_backend"_s); // may sign in, and is nothing here
        error = m_server.run(
            m_database, u"INSERT INTO teams VALUES ('north', 'North'), ('south', 'South'); "
                        "INSERT INTO agents VALUES ('kim', 'Kim North', 'north'), ('lee', 'Lee', 'south'); "
                        "INSERT INTO team_leads VALUES ('north', 'nora'), ('south', 'sam')"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        error = m_server.run(
            m_database,
            u"INSERT INTO agent_actions VALUES ('%1', gen_random_uuid(), NULL, 'stop', 'x', '', '', 0, "
            u"'ada', 'Ada', 1); "
            "INSERT INTO value_tiers VALUES ('gold', 1, 1, 'EUR', ''); "
            "INSERT INTO dispositions VALUES ('b.one', 'B', 'One', 1); "
            "INSERT INTO queue_wrap_ups VALUES ('B', 1); "
            "INSERT INTO queue_dispositions VALUES ('B', 'b.one', 1); "
            "INSERT INTO account_claims VALUES ('%1', '1', '1'); "
            "INSERT INTO merges VALUES ('%1', gen_random_uuid(), '%2', 'person', '', 1, 'ada', 2, 'ada'); "
            "INSERT INTO identity_reviews VALUES ('%1', '%2', 50, 'name', 1, '', 0, '', NULL); "
            "INSERT INTO deliveries VALUES ('%1', 'test', '1', '', 1, NULL, '', '', '', 0, ''); "
            "INSERT INTO documents SELECT customer_id, id, 1, '', '', 0, '' FROM interactions "
            "WHERE customer_id = '%1' LIMIT 1"_s.arg(idOf("ana"), idOf("chloe")));
        QVERIFY2(error.isEmpty(), qPrintable(error));
        // Something in every table: lee looks at Bert, nora reviews what kim did.
        QVERIFY(!as(u"lee"_s).rows(openByAccount(u"55550 1ab"_s, u"c1"_s)).contains(u"!42501"_s));
        QCOMPARE(as(u"lee"_s).state(openChosen("bert", u"c1"_s, {})), QString());
        QCOMPARE(
            as(u"nora"_s).state(u"SELECT teller_save_review('%1', '%2', '%3', 'x', 1, 80, 'well done')"_s.arg(
                idOf("ana"), ReviewId::create().text(), sample::id<InteractionId>("ana-call").text())),
            QString());
    }

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
              "'00000000-0000-0000-0000-000000000000')"})
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

    void aCallOpensWhomItNames()
    {
        PlainSession kim = as(u"kim"_s);
        QCOMPARE(kim.state(openByAccount(u"90000001"_s, {})), refused); // no call
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"0"_s);
        QVERIFY(kim.rows(openByAccount(u"90000001"_s, u"c2"_s)).contains(u"customer"_s));
        QCOMPARE(kim.value(u"SELECT name FROM customers"_s), u"Pat O'Brien"_s);
        QCOMPARE(kim.value(countOf(u"interactions"_s)), QString::number(sample::longHistory));
        QCOMPARE(kim.value(countOf(u"accounts"_s)), u"1"_s);
        QCOMPARE(as(u"lee"_s).value(u"SELECT count(*) FROM customers WHERE name LIKE 'Pat%'"_s), u"0"_s);
        QCOMPARE(kim.state(closing("obrien")), QString());
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"0"_s);
        QCOMPARE(kim.value(countOf(u"interactions"_s)), u"0"_s);
    }

    void fetchingAheadGivesNoRight()
    {
        PlainSession kim = as(u"kim"_s);
        QVERIFY(kim.rows(openByAccount(u"90000001"_s, u"c3"_s, true)).contains(u"customer"_s));
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"0"_s);
    }

    void aCaseOpens()
    {
        PlainSession kim = as(u"kim"_s); // owns an open case of Ana's
        QCOMPARE(kim.state(openChosen("ana", {}, {})), QString());
        QCOMPARE(ownerSays(u"SELECT ground FROM audit WHERE chain = 'kim' ORDER BY seq DESC LIMIT 1"_s),
                 u"case"_s);
        QCOMPARE(kim.state(closing("ana")), QString());
        QCOMPARE(as(u"lee"_s).state(openChosen("ana", {}, {})), refused);
    }

    void aReasonOpensAndIsShownToTheirSupervisor()
    {
        PlainSession kim = as(u"kim"_s);
        QCOMPARE(kim.state(openChosen("chloe", {}, {})), refused);
        QCOMPARE(kim.state(openChosen("chloe", {}, u"She wrote to me"_s)), QString());
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"1"_s);
        const QString asked = u"SELECT agent, ground, reason FROM audit WHERE reason <> ''"_s;
        QCOMPARE(as(u"nora"_s).rows(asked), QStringList(u"kim|reason|She wrote to me"_s));
        QCOMPARE(as(u"sam"_s).rows(asked), QStringList());
        QCOMPARE(as(u"ada"_s).rows(asked), QStringList(u"kim|reason|She wrote to me"_s));
        QCOMPARE(kim.state(asked), refused);
        QCOMPARE(kim.state(closing("chloe")), QString());
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"0"_s);
    }

    /// Whatever is sent, the row of the audit is committed before anything of the customer is answered.
    void aLookIsWrittenDownFirst()
    {
        const QString inTransaction = u"25001"_s;
        const QString written = u"SELECT count(*) FROM audit WHERE call_id = 'c8'"_s;
        const QString admit =
            u"SELECT teller_admit(NULL, '90000001', NULL, NULL, NULL, 'c8', FALSE, %1, '%2')"_s;
        const QString plain = admit.arg(u"''"_s, desk);
        const QString seen =
            u"SELECT part FROM teller_recognise(NULL, '90000001', NULL, NULL, NULL, 0, FALSE, '%1')"_s.arg(
                desk);
        PlainSession kim = as(u"kim"_s);
        QCOMPARE(kim.state(seen), refused);
        QCOMPARE(kim.state(u"SELECT string_agg(body::text, '')::int FROM ("_s +
                           QString(seen).replace(u"part"_s, u"body"_s) + u") x"_s),
                 refused);
        for (const QString &trick :
             {plain, u"BEGIN; "_s + plain + u"; "_s + seen + u"; COMMIT; "_s,
              u"BEGIN; "_s + plain + u", (SELECT count(*) FROM customers); COMMIT; "_s,
              u"BEGIN; "_s + admit.arg(u"(SELECT max(name) FROM customers)"_s, desk) + u"; COMMIT; "_s,
              u"BEGIN; "_s + admit.arg(u"E'\\'"_s, desk) + u"); "_s + seen + u"; ROLLBACK; --'); COMMIT; "_s,
              u"SAVEPOINT s; "_s + plain + u"; COMMIT; "_s,
              u"DO $$ BEGIN PERFORM x.* FROM ("_s + plain + u") x; END $$"_s,
              u"PREPARE p AS "_s + plain + u"; BEGIN; EXECUTE p; COMMIT; "_s})
        {
            const QString state = kim.state(trick);
            QVERIFY2(state == inTransaction || state.startsWith(u"42"_s) || state == u"25P01"_s,
                     qPrintable(trick + u": "_s + state));
            QCOMPARE(kim.value(countOf(u"customers"_s)), u"0"_s);
        }
        QCOMPARE(kim.state(u"SET standard_conforming_strings = off"_s), QString());
        QCOMPARE(kim.state(u"BEGIN; "_s + plain + u"; COMMIT; "_s), inTransaction);
        QCOMPARE(kim.state(u"SET standard_conforming_strings = on"_s), QString());
        QCOMPARE(ownerSays(written), u"0"_s);

        // Nothing that comes afterwards takes it back, not even a transaction around it.
        QCOMPARE(kim.state(u"BEGIN"_s), QString());
        QCOMPARE(kim.state(openByAccount(u"90000001"_s, u"c8"_s) + u"; SELECT 1 / 0"_s), u"22012"_s);
        QCOMPARE(kim.state(u"ROLLBACK"_s), QString());
        QCOMPARE(ownerSays(written), u"1"_s);
        QCOMPARE(kim.state(closing("obrien")), QString());
    }

    void whatIsNotRenewedEnds()
    {
        PlainSession kim = as(u"kim"_s);
        const QString keep =
            u"SELECT customer_id FROM teller_keep_open('%1', ARRAY['%2'::uuid])"_s.arg(desk, idOf("chloe"));
        QCOMPARE(kim.state(openChosen("chloe", u"c4"_s, {})), QString());
        QCOMPARE(kim.rows(keep), QStringList(idOf("chloe")));
        const QString error = m_server.run(m_database, u"UPDATE openings SET seen_at = seen_at - 901000"_s);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"0"_s);
        QCOMPARE(kim.rows(keep), QStringList()); // it cannot be brought back without a claim
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"0"_s);

        // What is renewed ends, too, after a working day; a new claim is written down.
        const QString written = u"SELECT count(*) FROM audit WHERE call_id = 'c4'"_s;
        QCOMPARE(kim.state(openChosen("chloe", u"c4"_s, {})), QString());
        QCOMPARE(kim.rows(keep), QStringList(idOf("chloe")));
        QCOMPARE(ownerSays(written), u"2"_s);
        const QString aged = m_server.run(m_database, u"UPDATE openings SET since = since - 13 * 3600000"_s);
        QVERIFY2(aged.isEmpty(), qPrintable(aged));
        QCOMPARE(kim.rows(keep), QStringList());
        QCOMPARE(kim.state(openChosen("chloe", u"c4"_s, {})), QString());
        QCOMPARE(ownerSays(written), u"3"_s);
        QCOMPARE(kim.rows(keep), QStringList(idOf("chloe")));
        QCOMPARE(kim.state(closing("chloe")), QString());
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

    void everyChainHoldsTogether()
    {
        PlainSession ada = as(u"ada"_s);
        const QStringList rows = ada.rows(u"SELECT chain, seq, at, agent, action, "
                                          u"coalesce(customer_id::text, ''), ground, call_id, reason, "
                                          "reason_digest, previous, hash FROM audit ORDER BY chain, seq"_s);
        QVERIFY(rows.size() > 8);
        std::map<QString, AuditRow> last;
        for (const QString &text : rows) {
            const QStringList f = text.split(u'|');
            QCOMPARE(f.size(), 12);
            const AuditRow row{
                f[0], f[1].toLongLong(), f[2].toLongLong(), f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10],
                f[11]};
            QCOMPARE(row.reasonDigest, auditReasonDigest(row.reason));
            QCOMPARE(row.hash, auditHash(row));
            QCOMPARE(row.previous, last[row.chain].hash);
            QCOMPARE(row.seq, last[row.chain].seq + 1);
            last[row.chain] = row;
        }
        for (const auto &[chain, row] : last) {
            QCOMPARE(ada.value(u"SELECT seq, hash FROM audit_heads WHERE chain = '%1'"_s.arg(chain)),
                     u"%1|%2"_s.arg(QString::number(row.seq), row.hash));
        }
    }

    void agentsMergeWhomTheyHaveOpen()
    {
        const QString merging = u"SELECT teller_merge('%1', '%2', '%3', '', 'They told me')"_s;
        const QString unmerging = u"SELECT teller_unmerge('%1', 'They are not')"_s;
        const QString id = MergeId::create().text();
        PlainSession kim = as(u"kim"_s);
        const QString theTwo = merging.arg(idOf("chloe"), idOf("obrien"), id);
        QCOMPARE(kim.state(theTwo), refused);
        QCOMPARE(kim.state(openByAccount(u"90000001"_s, u"c11"_s)), QString());
        QCOMPARE(kim.state(theTwo), refused); // one is not enough
        QCOMPARE(kim.value(countOf(u"interactions"_s)), QString::number(sample::longHistory));
        QCOMPARE(kim.state(openByAccount(u"555501AB"_s, u"c11"_s)), QString());
        const int both = kim.value(countOf(u"interactions"_s)).toInt();
        QCOMPARE(kim.state(theTwo), QString());
        QCOMPARE(kim.state(closing("chloe")), QString());
        QCOMPARE(kim.value(countOf(u"interactions"_s)).toInt(), both); // whoever has the person has both
        QCOMPARE(kim.value(u"SELECT count(*) FROM merges WHERE id = '%1' AND undone_at = 0"_s.arg(id)),
                 u"1"_s);
        // By either's account the person is found.
        QVERIFY(kim.rows(openByAccount(u"555501AB"_s, u"c11"_s)).contains(u"profile"_s));
        QCOMPARE(as(u"lee"_s).state(unmerging.arg(id)), refused);
        QCOMPARE(kim.state(unmerging.arg(id)), QString());
        QCOMPARE(kim.value(countOf(u"interactions"_s)).toInt(), sample::longHistory);
        QCOMPARE(kim.state(closing("obrien")), QString());
        QCOMPARE(ownerSays(u"SELECT action, reason FROM audit WHERE chain = 'kim' AND action LIKE '%merge' "
                           "ORDER BY seq"_s),
                 u"merge|They told me\nunmerge|They are not"_s);
    }

    void supervisorsDecideWhoIsTheSame()
    {
        const QString reading = u"SELECT part FROM teller_identity_reviews(NULL, NULL)"_s;
        const QString deciding = u"SELECT teller_identity_decide('%1', '%2', '%3', gen_random_uuid())"_s;
        for (const QString &role : {u"kim"_s, u"stranger"_s}) {
            QCOMPARE(as(role).state(reading), refused);
            QCOMPARE(as(role).state(deciding.arg(idOf("ana"), idOf("chloe"), u"same"_s)), refused);
        }
        for (const QString &role : {u"nora"_s, u"ada"_s}) {
            PlainSession session = as(role);
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

    /// It opens the customer to its owner until it is kept: nobody gives themself one with a stranger.
    void aPromiseIsMadeToWhomOneHadOpen()
    {
        const QString promise = PromiseId::create().text();
        const QString saved = saving("bert", InteractionId::create().text(), u"call"_s,
                                     NoteId::create().text(), 1, u'\'' + promise + u'\'');
        PlainSession kim = as(u"kim"_s);
        QCOMPARE(kim.state(saved), refused);
        QCOMPARE(kim.state(openChosen("bert", {}, {})), refused);
        QCOMPARE(kim.state(openChosen("bert", u"c12"_s, {})), QString());
        QCOMPARE(kim.state(closing("bert")), QString());
        QCOMPARE(kim.state(saved), QString()); // an outbox may deliver later
        QCOMPARE(ownerSays(u"SELECT owner || owner_id FROM promises WHERE id = '%1'"_s.arg(promise)),
                 u"Kim Northkim"_s);
        QCOMPARE(kim.state(openChosen("bert", {}, {})), QString());
        QCOMPARE(kim.state(closing("bert")), QString());
    }

    void whatIsToComeGivesNoRightYet()
    {
        const QString naming =
            u"SELECT teller_save_agent_action('%1', '%2', NULL, 'mention', 'n', '', 'lee', 0, "
            "'Kim', %3)"_s;
        PlainSession kim = as(u"kim"_s);
        PlainSession lee = as(u"lee"_s);
        QCOMPARE(kim.state(naming.arg(idOf("chloe"), AgentActionId::create().text(), u"9999999999999"_s)),
                 QString());
        QCOMPARE(lee.state(openChosen("chloe", {}, {})), refused);
        QCOMPARE(kim.state(naming.arg(idOf("chloe"), AgentActionId::create().text(),
                                      u"(extract(epoch FROM now()) * 1000)::bigint"_s)),
                 QString());
        QCOMPARE(lee.state(openChosen("chloe", {}, {})), QString());
        QCOMPARE(lee.state(closing("chloe")), QString());
    }

private:
    PostgresServer m_server;
    const QString m_database = u"store"_s;
};

QTEST_GUILESS_MAIN(RolesTest)
#include "roles_test.moc"
