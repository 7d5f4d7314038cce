// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/audit_chain.h"
#include "store/roles_company.h"
#include "store/sample_company.h"

#include <map>

using namespace teller;
using namespace Qt::StringLiterals;

/// What opens a customer, for how long, and that nothing else does, by plain libpq; and that each look is in
/// the audit.
class OpeningTest final : public RolesCompany
{
    Q_OBJECT
private Q_SLOTS:
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

        // Nor does a look that is written down cover another one behind it, which could be rolled back.
        const QString other = QString(plain).replace(u"90000001"_s, u"555501AB"_s);
        QCOMPARE(kim.state(openByAccount(u"90000001"_s, u"c9"_s) + u"; BEGIN; "_s + other +
                           u"; SELECT name FROM customers; ROLLBACK"_s),
                 inTransaction);
        QCOMPARE(kim.value(countOf(u"customers"_s)), u"1"_s);
        QCOMPARE(kim.state(closing("obrien")), QString());
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
};

QTEST_GUILESS_MAIN(OpeningTest)
#include "opening_test.moc"
