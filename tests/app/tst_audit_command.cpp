// SPDX-License-Identifier: GPL-3.0-or-later
//
// Somebody who may write everything tampers with the audit, and `teller-admin audit verify` names the first
// broken row, on both databases.
#include "admin_process.h"
#include "both_stores.h"
#include "store/await.h"
#include "store/record/audit_chain.h"
#include "store/sample_company.h"

#include <QTest>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;
using admin::run;

namespace {

constexpr int rowsAChain = 5;

const QString forBert = u"asked for by letter of the 3rd"_s;

} // namespace

class TestAuditCommand final : public QObject
{
    Q_OBJECT
    BothStores m_stores;
    QString m_urls[2]; ///< SQLite, PostgreSQL: with two chains of five rows, not tampered with
    QString m_chain[2];

    /// A copy that may be harmed.
    QString copyOf(bool shared)
    {
        if (!shared) {
            const QString copy = m_stores.emptyDatabase(false);
            if (!QFile::copy(BothStores::settings(m_urls[0]).path, BothStores::settings(copy).path))
                qFatal("no copy");
            return copy;
        }
        static int count = 0;
        const QString name = u"copy%1"_s.arg(++count);
        const QString error = m_stores.server.run(
            u"postgres"_s,
            u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, BothStores::settings(m_urls[1]).database));
        if (!error.isEmpty())
            qFatal("no copy: %s", qPrintable(error));
        return m_stores.server.url(name);
    }

    /// Exports that are audited, in the chain of whoever does them.
    static QString look(const StoreSettings &settings, int times)
    {
        StoreAdmin admin(settings);
        for (int i = 0; i < times; ++i) {
            auto done = admin.exportCustomer(sample::bert().customer.id, i % 2 == 0 ? forBert : QString());
            if (!done)
                return done.error().detail;
        }
        return {};
    }

    static admin::Outcome verify(const QString &url, const QStringList &more = {})
    {
        return run(QStringList{u"audit"_s, u"verify"_s, u"--store"_s, url} + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_stores.start(), QString());
        for (const bool shared : {false, true}) {
            const QString url = m_stores.emptyDatabase(shared);
            StoreAdmin store(BothStores::settings(url));
            auto created = store.create();
            VERIFY_OK(created);
            auto loaded = store.load([given = false]() mutable -> std::optional<CustomerFile> {
                return std::exchange(given, true) ? std::nullopt : std::optional(sample::bert());
            });
            VERIFY_OK(loaded);
            StoreSettings other = BothStores::settings(url);
            const QString first = shared ? other.user : u"ann"_s;
            qputenv("USER", first.toUtf8());
            QCOMPARE(look(other, rowsAChain), QString());
            if (shared) {
                QCOMPARE(m_stores.server.run(other.database,
                                             u"CREATE ROLE zoe LOGIN PASSWORD '%1'; GRANT teller_admin "
                                             "TO zoe"_s.arg(m_stores.server.password())),
                         QString());
                other.user = u"zoe"_s;
            }
            qputenv("USER", "zoe");
            QCOMPARE(look(other, rowsAChain), QString());
            m_urls[shared] = url;
            m_chain[shared] = first;
        }
    }

    void anHonestAuditIsUnbroken_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void anHonestAuditIsUnbroken()
    {
        QFETCH(const bool, shared);
        const auto verdict = verify(m_urls[shared]);
        QVERIFY2(verdict.code == admin::done, verdict.text());
        QVERIFY2(verdict.said.contains(u"10 rows in 2 chains, unbroken"_s), verdict.text());

        const auto all = run({u"audit"_s, u"list"_s, u"--store"_s, m_urls[shared]});
        QVERIFY2(all.code == admin::done && all.said.contains(u"10 rows"_s), all.text());
        QCOMPARE(all.said.count(sample::bert().customer.id.text()), 10);
        const auto reasons = run(
            {u"audit"_s, u"list"_s, u"--store"_s, m_urls[shared], u"--agent"_s, u"zoe"_s, u"--reasons"_s});
        QVERIFY2(reasons.said.contains(u"3 rows"_s), reasons.text());
        QCOMPARE(reasons.said.count(forBert), 3);
        const auto none =
            run({u"audit"_s, u"list"_s, u"--store"_s, m_urls[shared], u"--since"_s, u"2999-01-01"_s});
        QVERIFY2(none.said.contains(u"0 rows"_s), none.text());
    }

    /// A terminal would obey them, and could be told to wipe lines out.
    void whatIsListedSteersNoTerminal()
    {
        const QString url = copyOf(false);
        const QString reason = u"she asked\033[2K\033[1A\u009b2K\r\nnothing"_s;
        auto looked =
            StoreAdmin(BothStores::settings(url)).exportCustomer(sample::bert().customer.id, reason);
        VERIFY_OK(looked);
        const auto list = run({u"audit"_s, u"list"_s, u"--store"_s, url});
        QVERIFY2(list.said.contains(u"she asked"_s), list.text());
        QVERIFY(std::none_of(list.said.begin(), list.said.end(),
                             [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; }));
        QCOMPARE(list.said.count(u'\n'), 12); // eleven rows, and how many they are
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::addColumn<QStringList>("harm"); // %1: the first chain
        QTest::addColumn<int>("seq");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &harm, int seq, const QString &says) {
            QTest::addRow("SQLite: %s", name) << false << harm << seq << says;
            QTest::addRow("PostgreSQL: %s", name) << true << harm << seq << says;
        };
        const QString of = u" WHERE chain = '%1' AND seq "_s;
        row("another agent", {u"UPDATE audit SET agent = 'nobody'"_s + of + u"= 3"_s}, 3, u"was changed"_s);
        row("another moment", {u"UPDATE audit SET at = at - 60000"_s + of + u"= 2"_s}, 2, u"was changed"_s);
        row("nobody in particular", {u"UPDATE audit SET customer_id = NULL"_s + of + u"= 1"_s}, 1,
            u"was changed"_s);
        row("a row less", {u"DELETE FROM audit"_s + of + u"= 3"_s}, 3, u"a row is missing here"_s);
        row("the first row less", {u"DELETE FROM audit"_s + of + u"= 1"_s}, 1, u"a row is missing here"_s);
        row("two rows swapped",
            {u"UPDATE audit SET seq = 99"_s + of + u"= 2"_s, u"UPDATE audit SET seq = 2"_s + of + u"= 3"_s,
             u"UPDATE audit SET seq = 3"_s + of + u"= 99"_s},
            2, u"was changed"_s);
        row("the end cut off", {u"DELETE FROM audit"_s + of + u">= 4"_s}, 4,
            u"2 rows are missing at the end"_s);
        row("everything cut off", {u"DELETE FROM audit"_s + of + u">= 1"_s}, 1,
            u"5 rows are missing at the end"_s);
        row("another reason", {u"UPDATE audit SET reason = 'none of your business'"_s + of + u"= 3"_s}, 3,
            u"words of the reason were changed"_s);
        row("no reason", {u"UPDATE audit SET reason = ''"_s + of + u"= 3"_s}, 3, u"nobody erased"_s);
        row("the end cut off, and its head",
            {u"DELETE FROM audit"_s + of + u">= 4"_s, u"DELETE FROM audit_heads WHERE chain = '%1'"_s}, 3,
            u"not the one that the chain's head names"_s);
    }
    void tamperingIsFound()
    {
        QFETCH(const bool, shared);
        QFETCH(const QStringList, harm);
        QFETCH(const int, seq);
        QFETCH(const QString, says);
        const QString url = copyOf(shared);
        const QString &chain = m_chain[shared];
        QStringList statements;
        for (const QString &one : harm)
            statements.append(one.arg(chain));
        QCOMPARE(BothStores::behindTheBack(url, statements), QString());
        const auto verdict = verify(url);
        QVERIFY2(verdict.code == admin::failed, verdict.text());
        QVERIFY2(verdict.complained.contains(u"broken in chain %1 at row %2 ("_s.arg(chain).arg(seq)),
                 verdict.text());
        QVERIFY2(verdict.complained.contains(says), verdict.text());
        QVERIFY2(verdict.complained.contains(u"1 of 2 chains"_s), verdict.text());
        QVERIFY2(!verdict.complained.contains(u"zoe"_s), verdict.text()); // the other chain stands
    }

    void whoeverKnowsHowToHashIsFoundByTheNextRow_data() { anHonestAuditIsUnbroken_data(); }
    void whoeverKnowsHowToHashIsFoundByTheNextRow()
    {
        QFETCH(const bool, shared);
        const QString url = copyOf(shared);
        AuditRow row;
        auto read = StoreAdmin(BothStores::settings(url)).readAudit({}, [&](const AuditRow &one) {
            if (one.chain == m_chain[shared] && one.seq == 2)
                row = one;
        });
        VERIFY_OK(read);
        QCOMPARE(auditHash(row), row.hash); // it is the scheme
        row.agent = u"mallory"_s;
        QCOMPARE(BothStores::behindTheBack(
                     url, {u"UPDATE audit SET agent = 'mallory', hash = '%1' WHERE chain = '%2' "
                           "AND seq = 2"_s.arg(auditHash(row), row.chain)}),
                 QString());
        const auto verdict = verify(url);
        QVERIFY2(verdict.code == admin::failed, verdict.text());
        QVERIFY2(verdict.complained.contains(u"in chain %1 at row 3 ("_s.arg(row.chain)), verdict.text());
        QVERIFY2(verdict.complained.contains(u"does not follow"_s), verdict.text());
    }

    void anErasureIsBelievedThoughTheClockWentBack_data() { anHonestAuditIsUnbroken_data(); }
    void anErasureIsBelievedThoughTheClockWentBack()
    {
        QFETCH(const bool, shared);
        const QString url = copyOf(shared);
        const StoreSettings owner = BothStores::settings(url);
        // The last row of the chain that looked for a reason, as a clock wrote it that was an hour ahead.
        AuditRow row;
        auto read = StoreAdmin(owner).readAudit({}, [&](const AuditRow &one) {
            if (one.chain == m_chain[shared] && one.seq == rowsAChain)
                row = one;
        });
        VERIFY_OK(read);
        QVERIFY(!row.reason.isEmpty());
        row.at += 3'600'000;
        row.hash = auditHash(row);
        const QString where = u" WHERE chain = '%1'"_s.arg(row.chain);
        QCOMPARE(BothStores::behindTheBack(
                     url, {u"UPDATE audit SET at = %1, hash = '%2'"_s.arg(row.at).arg(row.hash) + where +
                               u" AND seq = %1"_s.arg(row.seq),
                           u"UPDATE audit_heads SET hash = '%1'"_s.arg(row.hash) + where}),
                 QString());
        QCOMPARE(verify(url).code, admin::done);
        auto erased = StoreAdmin(owner).eraseCustomer(sample::bert().customer.id, u"on request"_s);
        VERIFY_OK(erased);
        const auto verdict = verify(url);
        QVERIFY2(verdict.code == admin::done, verdict.text());
    }

    void headsThatWereKeptConvictTheOwner_data() { anHonestAuditIsUnbroken_data(); }
    void headsThatWereKeptConvictTheOwner()
    {
        QFETCH(const bool, shared);
        const QString url = copyOf(shared);
        const QString kept = m_stores.folder.filePath(shared ? u"kept-shared"_s : u"kept"_s);
        QCOMPARE(verify(url, {u"--keep"_s, kept}).code, admin::done);
        // More is added, and the audit as it was is still in it.
        QCOMPARE(look(BothStores::settings(url), 1), QString());
        const auto grown = verify(url, {u"--against"_s, kept});
        QVERIFY2(grown.code == admin::done, grown.text());
        // A whole chain goes with its head: nothing in the store tells.
        QCOMPARE(BothStores::behindTheBack(url, {u"DELETE FROM audit WHERE chain = 'zoe'"_s,
                                                 u"DELETE FROM audit_heads WHERE chain = 'zoe'"_s}),
                 QString());
        QCOMPARE(verify(url).code, admin::done);
        const auto verdict = verify(url, {u"--against"_s, kept});
        QVERIFY2(verdict.code == admin::failed, verdict.text());
        QVERIFY2(verdict.complained.contains(u"chain zoe at row 1"_s), verdict.text());
        QCOMPARE(verify(url, {u"--against"_s, BothStores::settings(m_urls[0]).path}).code, admin::failed);
    }
};

QTEST_GUILESS_MAIN(TestAuditCommand)
#include "tst_audit_command.moc"
