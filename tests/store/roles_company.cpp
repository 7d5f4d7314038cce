// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/roles_company.h"

#include "store/admin/store_admin.h"
#include "store/await.h"
#include "store/sample_company.h"

using namespace teller;
using namespace Qt::StringLiterals;

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
QString openChosen(const char *customer, const QString &call, const QString &reason)
{
    return opening(u"'%1', NULL"_s.arg(idOf(customer)), call, false, reason);
}
QString openByAccount(const QString &account, const QString &call, bool waiting)
{
    return opening(u"NULL, '%1'"_s.arg(account), call, waiting, {});
}
QString closing(const char *customer)
{
    return u"SELECT teller_close('%1', '%2')"_s.arg(desk, idOf(customer));
}
QString closingFor(const QString &call, const char *customer)
{
    return u"SELECT teller_close('%1', '%2', '%3')"_s.arg(desk, idOf(customer), call);
}
QString countOf(const QString &table)
{
    return u"SELECT count(*) FROM "_s + table;
}
QString saving(const char *customer, const QString &interaction, const QString &subject, const QString &note,
               int revision, const QString &promise)
{
    return u"SELECT teller_save_wrap_up('%1', '%2', 'phone', 'inbound', 1, 2, '%3', '', '', 'Somebody Else', "
           u"'', '', "
           "NULL, 'c', 'test', '', '%4', %5, 'Somebody Else', 3, 'words', "
           "%6, 'call back', 'Lee', 4, 9999999999999, 0, NULL, -1)"_s.arg(
               idOf(customer), interaction, subject, note, QString::number(revision), promise);
}

PlainSession RolesCompany::as(const QString &role)
{
    return PlainSession(m_server.port(), m_database, role, m_server.password());
}

StoreSettings RolesCompany::ownedBy(const QString &role, const QString &database)
{
    auto settings = StoreSettings::fromUrl(m_server.url(database));
    settings->user = role;
    return *settings;
}

QStringList RolesCompany::tables()
{
    return ownerSays(u"SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') "
                     "AND relnamespace = 'public'::regnamespace ORDER BY 1"_s)
        .split(u'\n', Qt::SkipEmptyParts);
}

QStringList RolesCompany::customerTables()
{
    return ownerSays(u"SELECT relname FROM pg_class c WHERE relkind IN ('r', 'p') "
                     "AND relnamespace = 'public'::regnamespace AND (relname IN ('customers', "
                     "'accounts') OR EXISTS "
                     "(SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'customer_id' "
                     "AND NOT a.attisdropped)) ORDER BY 1"_s)
        .split(u'\n', Qt::SkipEmptyParts);
}

void RolesCompany::addRole(const QString &role, const QString &group)
{
    const QString error = m_server.run(
        m_database, u"SET ROLE company; CREATE ROLE %1 LOGIN PASSWORD '%2'; GRANT %3 TO %1"_s.arg(
                        role, m_server.password(), group));
    QVERIFY2(error.isEmpty(), qPrintable(error));
}

void RolesCompany::initTestCase()
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
    error = m_server.run(m_database,
                         u"INSERT INTO teams VALUES ('north', 'North'), ('south', 'South'); "
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
