// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin identity` as somebody types it, on both databases: who is the same person, decided and taken
// back.
#include "admin_process.h"
#include "both_stores.h"
#include "core/import_record.h"
#include "store/await.h"

#include <QRegularExpression>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

class TestIdentityCommand final : public QObject
{
    Q_OBJECT

    BothStores m_stores;

    /// Two chats by two people: each made of what they gave, and nothing that they share.
    QString storeWithTwo(bool shared)
    {
        const QString url = m_stores.emptyDatabase(shared);
        if (admin::run({u"store"_s, u"create"_s, u"--store"_s, url}).code != admin::done)
            return {};
        const QByteArray chats =
            R"({"format":"teller-chat","id":"1","channel":"chat","customer":{"id":"7","name":"Jane Doe"},)"
            R"("messages":[{"speaker":"customer","at":"2026-03-01T10:00:00Z","text":"Hello"}]})"
            "\n"
            R"({"format":"teller-chat","id":"2","channel":"chat","customer":{"id":"8","name":"Max Muster"},)"
            R"("messages":[{"speaker":"customer","at":"2026-03-02T10:00:00Z","text":"Hello"}]})"
            "\n";
        const auto imported =
            admin::run({u"import"_s, u"--source"_s, u"shop"_s, u"--store"_s, url, u"-"_s}, chats);
        return imported.code == admin::done ? url : QString();
    }
    static QString idOf(const QString &number)
    {
        return importedId<CustomerId>(u"shop"_s, "customer"_L1, number).text();
    }
    static admin::Outcome identity(const QString &url, const QStringList &words)
    {
        return admin::run(QStringList{u"identity"_s, u"--store"_s, url} + words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString error = m_stores.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }
    void twoAreMergedAndPartedAgain_data() { BothStores::bothDatabases(); }
    void twoAreMergedAndPartedAgain()
    {
        QFETCH(const bool, shared);
        const QString url = storeWithTwo(shared);
        QVERIFY(!url.isEmpty());
        const auto nobody = identity(url, {u"merges"_s, idOf(u"8"_s)});
        QVERIFY2(nobody.said.contains(u"Nobody else is shown as this customer."_s), nobody.text());

        const auto merged =
            identity(url, {u"merge"_s, idOf(u"7"_s), idOf(u"8"_s), u"--reason"_s, u"said so"_s});
        QCOMPARE(merged.code, admin::done);
        const auto word =
            QRegularExpression(u"identity unmerge ([0-9a-f-]{36})"_s).match(merged.said).captured(1);
        QVERIFY2(!word.isEmpty(), merged.text());
        const auto now = identity(url, {u"merges"_s, idOf(u"8"_s)});
        QVERIFY2(now.said.startsWith(word + u"  "_s + idOf(u"7"_s) + u" as "_s + idOf(u"8"_s)), now.text());

        QCOMPARE(identity(url, {u"unmerge"_s, word}).code, admin::done);
        QCOMPARE(identity(url, {u"merges"_s, idOf(u"8"_s)}).said, nobody.said);
        const auto twice = identity(url, {u"unmerge"_s, word});
        QCOMPARE(twice.code, admin::failed);
        QVERIFY2(twice.complained.contains(shared ? u"decided already"_s : u"no merge that stands"_s),
                 twice.text());
    }
    void everybodyIsComparedAnew_data() { BothStores::bothDatabases(); }
    void everybodyIsComparedAnew()
    {
        QFETCH(const bool, shared);
        const QString url = storeWithTwo(shared);
        QVERIFY(!url.isEmpty());
        const auto resolved = identity(url, {u"resolve"_s});
        QCOMPARE(resolved.code, admin::done);
        QVERIFY2(resolved.said.startsWith(u"2 customers"_s), resolved.text());
        const auto list = identity(url, {u"review"_s, u"list"_s});
        QCOMPARE(list.code, admin::done);
        QVERIFY2(list.said.contains(u"There is nothing to decide."_s), list.text());
        const auto show = identity(url, {u"review"_s, u"show"_s, idOf(u"7"_s), idOf(u"8"_s)});
        QCOMPARE(show.code, admin::failed);
        QVERIFY2(show.complained.contains(u"do not wait for a decision"_s), show.text());
    }
    void whatIsNotUnderstoodIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("an unknown word") << QStringList{u"guess"_s};
        QTest::newRow("one id") << QStringList{u"merge"_s, idOf(u"7"_s)};
        QTest::newRow("the same id twice") << QStringList{u"merge"_s, idOf(u"7"_s), idOf(u"7"_s)};
        QTest::newRow("no id") << QStringList{u"merges"_s, u"Jane Doe"_s};
        QTest::newRow("no merge") << QStringList{u"unmerge"_s, u"last"_s};
        QTest::newRow("a review of one") << QStringList{u"review"_s, u"same"_s, idOf(u"7"_s)};
    }
    void whatIsNotUnderstoodIsSaid()
    {
        QFETCH(const QStringList, words);
        const auto outcome = identity(u"sqlite://"_s + m_stores.folder.filePath(u"none.sqlite"_s), words);
        QCOMPARE(outcome.code, admin::usage);
        QVERIFY(!outcome.complained.trimmed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIdentityCommand)
#include "tst_identity_command.moc"
