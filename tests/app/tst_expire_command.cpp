// SPDX-License-Identifier: GPL-3.0-or-later
//
// `teller-admin store expire`: words go when they are as old as the company says, and what is only counted
// stays. Real processes on both databases.
#include "admin_process.h"
#include "both_stores.h"
#include "store/await.h"
#include "store/record/sql_record.h"
#include "store/sample_company.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;
using admin::run;

namespace {

const QString reason = u"by letter of 3 March"_s;

} // namespace

class TestExpireCommand final : public QObject
{
    Q_OBJECT
    BothStores m_stores;

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_stores.start(), QString()); }

    void wordsAreKeptNoLongerThanTheyMayBe_data() { BothStores::bothDatabases(); }
    void wordsAreKeptNoLongerThanTheyMayBe()
    {
        QFETCH(const bool, shared);
        const QString url = m_stores.emptyDatabase(shared);
        StoreAdmin store(BothStores::settings(url));
        auto created = store.create();
        VERIFY_OK(created);
        CustomerFile file = sample::ana();
        file.interactions.clear();
        file.cases.clear();
        file.promises.clear();
        const auto exchange = [&file](const char *name, int yearsAgo, const QString &said) {
            InteractionDetail one;
            one.interaction.id = sample::id<InteractionId>(name);
            one.interaction.channel = Channel::Mail;
            one.interaction.startedAt =
                instantFromMsecs(QDateTime::currentDateTimeUtc().addYears(-yearsAgo).toMSecsSinceEpoch());
            one.interaction.subject = said + u" subject"_s;
            one.interaction.summary = said + u" summary"_s;
            one.interaction.externalId = QString::fromLatin1(name);
            one.body = said + u" body"_s;
            one.quoted = said + u" quoted"_s;
            one.turns = {{Speaker::Customer, said, one.interaction.startedAt, 0, said + u" turn"_s}};
            one.facts = {{u"from"_s, said + u"@example.org"_s}};
            one.notes = {{sample::id<NoteId>(name), one.interaction.id, 1, AgentId(u"kim"_s), u"Kim"_s,
                          one.interaction.startedAt, said + u" note"_s}};
            one.documents = {{Document::Role::Attachment, said + u".txt"_s, u"text/plain"_s, 3, "abc"}};
            file.interactions.push_back(one);
            return &file.interactions.back().interaction;
        };
        exchange("long ago", 8, u"LONGAGO"_s);
        const Instant then = file.interactions.back().interaction.startedAt;
        exchange("last year", 1, u"LASTYEAR"_s);
        exchange("unsolved", 8, u"UNSOLVED"_s)->caseId = sample::id<CaseId>("unsolved");
        file.cases = {{sample::id<CaseId>("unsolved"),
                       u"C-1"_s,
                       u"UNSOLVED case"_s,
                       u"open"_s,
                       u"repair"_s,
                       then,
                       then,
                       {}},
                      {sample::id<CaseId>("solved"),
                       u"C-2"_s,
                       u"LONGAGO case"_s,
                       u"closed"_s,
                       u"repair"_s,
                       then,
                       then,
                       {}}};
        exchange("promised", 8, u"PROMISED"_s);
        file.promises = {
            {sample::id<PromiseId>("open"),
             u"PROMISED to call"_s,
             u"Kim"_s,
             then,
             then,
             {},
             sample::id<InteractionId>("promised")},
            {sample::id<PromiseId>("kept"), u"LONGAGO promise"_s, u"Kim"_s, then, then, then, {}}};
        file.surveys = {{u"csat"_s, 4, u"LONGAGO comment"_s, then}};
        file.outreach = {{{sample::id<OutreachId>("sent"), Channel::Email, u"campaign"_s, u"LONGAGO offer"_s,
                           u"LONGAGO promotion"_s, then},
                          then}};
        auto loaded = store.load([&, given = false]() mutable -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(file);
        });
        VERIFY_OK(loaded);
        {
            SqlRecord desk(BothStores::settings(url));
            QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, StoreState::Link::Ready, 30'000);
            using Kind = AgentAction::Kind;
            const auto action = [&](Kind kind, const QString &about, const QString &text) {
                AgentAction one;
                one.id = AgentActionId::create();
                one.customer = file.customer.id;
                one.kind = kind;
                one.about = about;
                one.text = text;
                one.agent = AgentId(u"kim"_s);
                one.at = then;
                return one;
            };
            const AgentAction task = action(Kind::Task, {}, u"LONGAGO task"_s);
            for (const AgentAction &one : {action(Kind::Task, {}, u"OPENTASK call the branch"_s), task,
                                           action(Kind::TaskDone, task.id.text(), u"LONGAGO done"_s),
                                           action(Kind::Review, u"4"_s, u"LONGAGO review"_s)})
            {
                const auto saved = await(desk.save(one));
                VERIFY_OK(saved);
            }
        }
        const auto expire = [&](const QStringList &more) {
            return run(QStringList{u"store"_s, u"expire"_s, u"--store"_s, url} + more);
        };
        const QString spine =
            u"SELECT id, channel, started_at, outcome, agent FROM interactions ORDER BY id"_s;
        const QStringList spineBefore = BothStores::rows(url, spine);
        QCOMPARE(spineBefore.size(), 4);
        const QString before = BothStores::everything(url);
        QVERIFY(before.count(u"LONGAGO"_s) > 11 && before.contains(u"OPENTASK"_s));

        for (const QStringList &wrong : {QStringList{u"--years"_s, u"7"_s},
                                         {u"--years"_s, u"0"_s, u"--reason"_s, reason},
                                         {u"--reason"_s, reason},
                                         {u"--years"_s, u"seven"_s, u"--dry-run"_s}})
        {
            const auto refused = expire(wrong);
            QVERIFY2(refused.code == admin::usage && refused.complained.trimmed().endsWith(u'.'),
                     refused.text());
        }
        const auto look = expire({u"--years"_s, u"7"_s, u"--dry-run"_s});
        QVERIFY2(look.code == admin::done && look.said.contains(u"from 1 interaction before"_s), look.text());
        QCOMPARE(BothStores::everything(url), before);

        const auto done = expire({u"--years"_s, u"7"_s, u"--reason"_s, u"seven years"_s});
        QVERIFY2(done.code == admin::done && done.said.contains(u"of 1 interaction before"_s), done.text());
        const QString after = BothStores::everything(url);
        QVERIFY2(!after.contains(u"LONGAGO"_s, Qt::CaseInsensitive), qPrintable(after));
        for (const QString &kept : {u"LASTYEAR"_s, u"UNSOLVED"_s, u"PROMISED"_s, u"OPENTASK"_s})
            QCOMPARE(after.count(kept), before.count(kept));
        QVERIFY(after.contains(u"Müller"_s)); // who somebody is does not grow old
        QCOMPARE(BothStores::rows(url, spine), spineBefore);
        if (!shared) { // not even between the rows
            QFile kept(BothStores::settings(url).path);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QVERIFY(!kept.readAll().toLower().contains("longago"));
            QCOMPARE(QFileInfo(kept.fileName() + u"-wal"_s).size(), 0);
        }
        const auto audit = run({u"audit"_s, u"list"_s, u"--store"_s, url, u"--reasons"_s});
        QVERIFY2(audit.said.contains(u"expire"_s) && audit.said.contains(u"seven years"_s), audit.text());
        QCOMPARE(run({u"audit"_s, u"verify"_s, u"--store"_s, url}).code, int(admin::done));
        auto report = store.check();
        VERIFY_OK(report);
        QCOMPARE(report->defects, std::vector<QString>());

        const auto again = expire({u"--years"_s, u"7"_s, u"--reason"_s, u"seven years"_s});
        QVERIFY2(again.code == admin::done && again.said.contains(u"nothing to remove"_s), again.text());
    }

    void whatIsRemovedByAgeGoesOnWhereItStopped_data() { BothStores::bothDatabases(); }
    void whatIsRemovedByAgeGoesOnWhereItStopped()
    {
        QFETCH(const bool, shared);
        constexpr int many = 2'500;
        StoreAdmin store(BothStores::settings(m_stores.emptyDatabase(shared)));
        auto created = store.create();
        VERIFY_OK(created);
        const Instant longAgo = instantFromMsecs(1'000'000'000'000);
        std::vector<CustomerFile> files{sample::ana(), sample::bert()};
        for (CustomerFile &file : files) {
            file.interactions.clear();
            file.cases.clear();
            file.promises.clear();
        }
        for (int i = 0; i < many; ++i) {
            InteractionDetail one;
            one.interaction.id = InteractionId::create();
            one.interaction.channel = Channel::Mail;
            one.interaction.startedAt = longAgo;
            one.interaction.externalId = QString::number(i);
            one.body = u"said %1"_s.arg(i);
            files[size_t(i) % 2].interactions.push_back(one);
        }
        auto loaded = store.load([&, next = size_t(0)]() mutable -> std::optional<CustomerFile> {
            return next < files.size() ? std::optional(files[next++]) : std::nullopt;
        });
        VERIFY_OK(loaded);
        const Instant before = longAgo + std::chrono::milliseconds(1);
        const auto left = [&] {
            const auto counted = store.countExpired(before);
            return counted ? *counted : -1;
        };
        QCOMPARE(left(), many);
        auto none = store.expireWords(longAgo, reason, [](qint64) { return true; });
        VERIFY_OK(none);
        QCOMPARE(none->interactions, 0); // it is not older than that
        auto stopped = store.expireWords(before, reason, [](qint64 done) { return done == 0; });
        VERIFY_OK(stopped);
        QVERIFY(stopped->interactions > 0 && stopped->interactions < many);
        QCOMPARE(left(), many - stopped->interactions);
        auto rest = store.expireWords(before, reason, [](qint64) { return true; });
        VERIFY_OK(rest);
        QCOMPARE(rest->interactions, many - stopped->interactions);
        QCOMPARE(left(), 0);
    }
};

QTEST_GUILESS_MAIN(TestExpireCommand)
#include "tst_expire_command.moc"
