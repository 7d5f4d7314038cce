// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the law gives to the people in the store: `teller-admin customer export` hands over everything,
// `customer erase` removes it and leaves what is only counted. Real processes on both databases.
#include "admin_process.h"
#include "both_stores.h"
#include "exchange/customer_json.h"
#include "store/await.h"
#include "store/record/sql_record.h"
#include "store/sample_company.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlRecord>
#include <QTest>

#include <algorithm>

using namespace teller;
using namespace Qt::StringLiterals;
using admin::run;

namespace {

const QString whyAsked = u"by letter of 3 March"_s;

/// Lists of a file have no order of their own.
CustomerFile sorted(CustomerFile file)
{
    const auto byId = [](auto &list) {
        std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    };
    byId(file.accounts);
    byId(file.parties);
    byId(file.cases);
    byId(file.promises);
    byId(file.entitlements);
    byId(file.orders);
    byId(file.payments);
    std::sort(file.outreach.begin(), file.outreach.end(),
              [](const auto &a, const auto &b) { return a.outreach.id < b.outreach.id; });
    std::sort(file.interactions.begin(), file.interactions.end(),
              [](const auto &a, const auto &b) { return a.interaction.id < b.interaction.id; });
    std::sort(file.surveys.begin(), file.surveys.end(), [](const auto &a, const auto &b) {
        return std::pair(a.at, a.survey) < std::pair(b.at, b.survey);
    });
    return file;
}

/// Every text that says who Ana is or what was said.
QStringList secretsOfAna()
{
    const CustomerFile ana = sample::ana();
    QStringList secrets{u"Müller"_s,     u"muller"_s,          u"Some Street 7"_s, u"4711 0815"_s,
                        u"47110815"_s,   u"ana@example.org"_s, u"+49301234567"_s,  u"Paul"_s,
                        u"BREAKGLASS"_s, u"4711-9999"_s};
    for (const InteractionDetail &detail : ana.interactions) {
        secrets.append(detail.interaction.subject);
        for (const Turn &turn : detail.turns)
            secrets.append(turn.text);
        for (const NoteRevision &note : detail.notes)
            secrets.append(note.text);
        if (!detail.body.isEmpty())
            secrets.append(detail.body);
        if (!detail.quoted.isEmpty())
            secrets.append(detail.quoted.trimmed());
        for (const Document &document : detail.documents)
            secrets.append(document.name);
        if (!detail.interaction.thread.isEmpty())
            secrets.append(detail.interaction.thread);
    }
    return secrets;
}

CustomerFile anaWithMore()
{
    CustomerFile file = sample::ana();
    file.customer.address = u"Some Street 7"_s;
    return file;
}

} // namespace

class TestCustomerCommand final : public QObject
{
    Q_OBJECT
    BothStores m_stores;

    QString makeStore(bool shared)
    {
        const QString url = m_stores.emptyDatabase(shared);
        StoreAdmin store(BothStores::settings(url));
        if (auto created = store.create(); !created)
            qFatal("no store: %s", why(created).constData());
        const std::vector<CustomerFile> files{anaWithMore(), sample::bert(), sample::berta(),
                                              sample::chloe()};
        auto loaded = store.load([&files, next = size_t(0)]() mutable -> std::optional<CustomerFile> {
            return next < files.size() ? std::optional(files[next++]) : std::nullopt;
        });
        if (!loaded)
            qFatal("nothing loaded: %s", why(loaded).constData());
        // Somebody looked for a reason that says something about her.
        if (auto looked = store.exportCustomer(sample::ana().customer.id, u"BREAKGLASS she asked"_s); !looked)
            qFatal("no look: %s", why(looked).constData());
        return url;
    }

    static QStringList rows(const QString &url, const QString &sql)
    {
        Connection connection(BothStores::settings(url));
        if (!connection.open())
            return {};
        QStringList list;
        auto read = connection.runRaw(sql, [&](const QSqlQuery &row) {
            QStringList columns;
            for (int i = 0; i < row.record().count(); ++i)
                columns.append(row.value(i).toString());
            list.append(columns.join(u'|'));
        });
        return read ? list : QStringList{u"failed"_s};
    }

    /// Every value in the store, as text.
    static QString everything(const QString &url)
    {
        auto report = StoreAdmin(BothStores::settings(url)).check();
        QString all;
        if (!report)
            return all;
        Connection connection(BothStores::settings(url));
        if (!connection.open())
            return all;
        for (const auto &[table, count] : report->counts) {
            auto read = connection.runRaw(u"SELECT * FROM "_s + table, [&](const QSqlQuery &row) {
                for (int i = 0; i < row.record().count(); ++i)
                    all += row.value(i).toString() + u'\n';
            });
            if (!read)
                return {};
        }
        return all;
    }

    static QStringList command(const QString &what, const QString &url, const QStringList &more)
    {
        return QStringList{u"customer"_s, what, u"--store"_s, url} + more;
    }

    static void bothDatabases()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_stores.start(), QString()); }

    void everythingIsHandedOver_data() { bothDatabases(); }
    void everythingIsHandedOver()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        auto whole = StoreAdmin(BothStores::settings(url)).exportCustomer(sample::ana().customer.id, {});
        VERIFY_OK(whole);
        QVERIFY(sorted(*whole) == sorted(anaWithMore()));

        const QString path = m_stores.folder.filePath(u"ana-%1.json"_s.arg(shared));
        const auto exported =
            run(command(u"export"_s, url, {u"--account"_s, u"4711-0815"_s, u"--out"_s, path}));
        QVERIFY2(exported.code == admin::done, exported.text());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), customerJson(*whole, Audience::Customer));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther))); // it is about a person
        // A file that is there is not overwritten.
        QCOMPARE(run(command(u"export"_s, url, {u"--account"_s, u"47110815"_s, u"--out"_s, path})).code,
                 admin::failed);

        const auto internal =
            run(command(u"export"_s, url,
                        {u"--customer"_s, sample::ana().customer.id.text(), u"--out"_s, u"-"_s,
                         u"--internal"_s, u"--format"_s, u"vcon"_s, u"--reason"_s, whyAsked}));
        QVERIFY2(internal.code == admin::done, internal.text());
        QCOMPARE(internal.said.count(u'\n'), qsizetype(sample::ana().interactions.size()));
        QVERIFY(internal.said.contains(u"Will call back"_s));
        // Both were written down.
        const auto audit = run({u"audit"_s, u"list"_s, u"--store"_s, url});
        QVERIFY2(audit.said.contains(u"4 rows"_s) && audit.said.contains(whyAsked), audit.text());
    }

    void internalNotesAreInNoByteForTheCustomer_data() { bothDatabases(); }
    void internalNotesAreInNoByteForTheCustomer()
    {
        QFETCH(const bool, shared);
        const QString url = m_stores.emptyDatabase(shared);
        StoreAdmin store(BothStores::settings(url));
        auto created = store.create();
        VERIFY_OK(created);
        // A call with a note for colleagues, whose first line lists show; one with a note that may be shared,
        // which was internal first; one that was shared and is so no more; and a note without a call.
        CustomerFile file = sample::ana();
        const auto call = [&file](const char *name, std::vector<std::pair<QString, bool>> revisions) {
            InteractionDetail one;
            one.interaction = file.interactions.front().interaction;
            one.interaction.id = sample::id<InteractionId>(name);
            one.interaction.channel = Channel::Phone;
            one.interaction.externalId = QString::fromLatin1(name);
            int revision = 0;
            for (const auto &[text, open] : revisions) {
                one.interaction.summary = text;
                one.notes.push_back({sample::id<NoteId>(name), one.interaction.id, ++revision,
                                     AgentId(u"kim"_s), u"Kim"_s, one.interaction.startedAt, text, open});
            }
            file.interactions.push_back(one);
        };
        call("inside", {{u"SECRET-one is difficult"_s, false}});
        call("opened", {{u"SECRET-two is rude"_s, false}, {u"OPEN-two: box sent"_s, true}});
        call("closed", {{u"SECRET-three, once open"_s, true}, {u"SECRET-four, closed again"_s, false}});
        call("alone", {{u"SECRET-five without a call"_s, false}});
        file.interactions.back().interaction.channel = Channel::Note;
        auto loaded = store.load([&, given = false]() mutable -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(file);
        });
        VERIFY_OK(loaded);
        const auto exported = [&](const QStringList &more) {
            return run(
                command(u"export"_s, url,
                        QStringList{u"--customer"_s, file.customer.id.text(), u"--out"_s, u"-"_s} + more));
        };
        for (const QString &format : {u"json"_s, u"vcon"_s}) {
            for (const QStringList &whom : {QStringList(), QStringList{u"--for"_s, u"customer"_s}}) {
                const auto outside = exported(QStringList{u"--format"_s, format} + whom);
                QVERIFY2(outside.code == admin::done, outside.text());
                QVERIFY2(!outside.said.contains(u"SECRET"_s), qPrintable(outside.said));
                QVERIFY(outside.said.contains(u"OPEN-two: box sent"_s));
            }
            const auto person = exported({u"--format"_s, format, u"--for"_s, u"person"_s});
            QVERIFY2(person.code == admin::done, person.text());
            for (const QString &word : {u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s})
                QVERIFY2(person.said.contains(u"SECRET-"_s + word), qPrintable(word));
            QVERIFY(person.said.contains(u"internal"_s));
        }
        QCOMPARE(exported({u"--for"_s, u"anybody"_s}).code, admin::usage);
    }

    void nothingIsLeftOfThePerson_data() { bothDatabases(); }
    void nothingIsLeftOfThePerson()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const QString ana = sample::ana().customer.id.text();
        const QString spine =
            u"SELECT id, customer_id, channel, direction, started_at, ended_at, outcome, agent, "
            "agent_id, disposition FROM interactions ORDER BY id"_s;
        const QString sums =
            u"SELECT customer_id, sum(minor), count(*) FROM payments GROUP BY customer_id ORDER BY 1"_s;
        const QStringList spineBefore = rows(url, spine);
        const QStringList sumsBefore = rows(url, sums);
        QVERIFY(spineBefore.size() >= 4 && sumsBefore.size() == 1);
        const auto others = [&] {
            StoreAdmin store(BothStores::settings(url));
            std::vector<CustomerFile> files;
            for (const CustomerFile &one : {sample::bert(), sample::berta(), sample::chloe()}) {
                if (auto file = store.exportCustomer(one.customer.id, {}))
                    files.push_back(*file);
            }
            return files;
        };
        const auto othersBefore = others();
        QCOMPARE(othersBefore.size(), size_t(3));
        const QString before = everything(url);
        for (const QString &secret : secretsOfAna())
            QVERIFY2(before.contains(secret), qPrintable(secret));

        const auto erased = run(command(u"erase"_s, url, {u"--customer"_s, ana, u"--reason"_s, whyAsked}));
        QVERIFY2(erased.code == admin::done, erased.text());
        for (const QString &line : {u"turns"_s, u"note_revisions"_s, u"identifiers"_s, u"customers"_s})
            QVERIFY2(erased.said.contains(line), erased.text());

        const QString after = everything(url);
        QVERIFY(!after.isEmpty());
        for (const QString &secret : secretsOfAna())
            QVERIFY2(!after.contains(secret), qPrintable(secret));
        if (!shared) { // not even between the rows
            QFile file(BothStores::settings(url).path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.contains("Berta Shared"));
            for (const QString &secret : secretsOfAna())
                QVERIFY2(!bytes.contains(secret.toUtf8()), qPrintable(secret));
            QCOMPARE(QFileInfo(file.fileName() + u"-wal"_s).size(), 0);
        }
        QCOMPARE(rows(url, spine), spineBefore);
        QCOMPARE(rows(url, sums), sumsBefore);
        QVERIFY(others() == othersBefore);
        // It was written down, and the chain holds although a reason's words are gone.
        const auto verdict = run({u"audit"_s, u"verify"_s, u"--store"_s, url});
        QVERIFY2(verdict.code == admin::done, verdict.text());
        const auto audit = run({u"audit"_s, u"list"_s, u"--store"_s, url, u"--customer"_s, ana});
        QVERIFY2(audit.said.contains(u"erase"_s) && audit.said.contains(whyAsked), audit.text());
        auto report = StoreAdmin(BothStores::settings(url)).check();
        VERIFY_OK(report);
        QCOMPARE(report->defects, std::vector<QString>());

        const auto again =
            run(command(u"erase"_s, url, {u"--customer"_s, ana, u"--reason"_s, u"once more"_s}));
        QVERIFY2(again.code == admin::done && again.said.contains(u"nothing left"_s), again.text());
        QVERIFY(run({u"audit"_s, u"list"_s, u"--store"_s, url}).said.contains(whyAsked));

        SqlRecord desk(BothStores::settings(url));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, StoreState::Link::Ready, 30'000);
        for (const CallerKey &key : {CallerKey{u"47110815"_s, {}, {}}, CallerKey{{}, u"+49301234567"_s, {}}})
        {
            auto nobody = await(desk.recognise(key));
            VERIFY_OK(nobody);
            QVERIFY(!nobody->snapshot && nobody->candidates.empty());
        }
        auto found = await(desk.search({.text = u"muller"_s}));
        VERIFY_OK(found);
        QVERIFY(found->customers.empty());
    }

    void wordsAreKeptNoLongerThanTheyMayBe_data() { bothDatabases(); }
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
        const QStringList spineBefore = rows(url, spine);
        QCOMPARE(spineBefore.size(), 4);
        const QString before = everything(url);
        QVERIFY(before.count(u"LONGAGO"_s) > 11 && before.contains(u"OPENTASK"_s));

        for (const QStringList &wrong : {QStringList{u"--years"_s, u"7"_s},
                                         {u"--years"_s, u"0"_s, u"--reason"_s, whyAsked},
                                         {u"--reason"_s, whyAsked},
                                         {u"--years"_s, u"seven"_s, u"--dry-run"_s}})
        {
            const auto refused = expire(wrong);
            QVERIFY2(refused.code == admin::usage && refused.complained.trimmed().endsWith(u'.'),
                     refused.text());
        }
        const auto look = expire({u"--years"_s, u"7"_s, u"--dry-run"_s});
        QVERIFY2(look.code == admin::done && look.said.contains(u"from 1 interactions"_s), look.text());
        QCOMPARE(everything(url), before);

        const auto done = expire({u"--years"_s, u"7"_s, u"--reason"_s, u"seven years"_s});
        QVERIFY2(done.code == admin::done && done.said.contains(u"of 1 interactions"_s), done.text());
        const QString after = everything(url);
        QVERIFY2(!after.contains(u"LONGAGO"_s, Qt::CaseInsensitive), qPrintable(after));
        for (const QString &kept : {u"LASTYEAR"_s, u"UNSOLVED"_s, u"PROMISED"_s, u"OPENTASK"_s})
            QCOMPARE(after.count(kept), before.count(kept));
        QVERIFY(after.contains(u"Müller"_s)); // who somebody is does not grow old
        QCOMPARE(rows(url, spine), spineBefore);
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

    void whatIsRemovedByAgeGoesOnWhereItStopped_data() { bothDatabases(); }
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
        auto none = store.expireWords(longAgo, whyAsked, [](qint64) { return true; });
        VERIFY_OK(none);
        QCOMPARE(none->interactions, 0); // it is not older than that
        auto stopped = store.expireWords(before, whyAsked, [](qint64 done) { return done == 0; });
        VERIFY_OK(stopped);
        QVERIFY(stopped->interactions > 0 && stopped->interactions < many);
        QCOMPARE(left(), many - stopped->interactions);
        auto rest = store.expireWords(before, whyAsked, [](qint64) { return true; });
        VERIFY_OK(rest);
        QCOMPARE(rest->interactions, many - stopped->interactions);
        QCOMPARE(left(), 0);
    }

    void aSharedAccountStaysWithTheOther_data() { bothDatabases(); }
    void aSharedAccountStaysWithTheOther()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const auto which =
            run(command(u"erase"_s, url, {u"--account"_s, u"22223333"_s, u"--reason"_s, whyAsked}));
        QVERIFY2(which.code == admin::failed, which.text()); // of two nobody is guessed at
        QVERIFY2(which.complained.contains(sample::berta().customer.id.text()), which.text());
        const auto erased = run(command(
            u"erase"_s, url, {u"--customer"_s, sample::bert().customer.id.text(), u"--reason"_s, whyAsked}));
        QVERIFY2(erased.code == admin::done, erased.text());
        SqlRecord desk(BothStores::settings(url));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, StoreState::Link::Ready, 30'000);
        auto berta = await(desk.recognise({u"22223333"_s, {}, {}}));
        VERIFY_OK(berta);
        QVERIFY(berta->snapshot.has_value());
        QCOMPARE(berta->snapshot->customer.id, sample::berta().customer.id);
    }

    void whatCannotBeDoneIsSaid_data() { bothDatabases(); }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const QString ana = sample::ana().customer.id.text();
        const QString nobody = CustomerId::create().text();
        const QString before = everything(url);
        const std::vector<std::pair<QStringList, int>> tries{
            {command(u"erase"_s, url, {u"--customer"_s, ana}), admin::usage},
            {command(u"erase"_s, url, {u"--customer"_s, ana, u"--reason"_s, u"  "_s}), admin::usage},
            {command(u"erase"_s, url, {u"--reason"_s, whyAsked}), admin::usage},
            {command(u"erase"_s, url, {u"--customer"_s, u"ana"_s, u"--reason"_s, whyAsked}), admin::usage},
            {command(u"erase"_s, url, {u"--customer"_s, nobody, u"--reason"_s, whyAsked}), admin::failed},
            {command(u"erase"_s, url, {u"--account"_s, u"1"_s, u"--reason"_s, whyAsked}), admin::failed},
            {command(u"export"_s, url, {u"--customer"_s, nobody, u"--out"_s, u"-"_s}), admin::failed},
            {command(u"export"_s, url, {u"--customer"_s, ana}), admin::usage},
            {command(u"export"_s, url, {u"--customer"_s, ana, u"--out"_s, u"-"_s, u"--format"_s, u"pdf"_s}),
             admin::usage},
            {command(u"export"_s, url, {u"--customer"_s, ana, u"--out"_s, u"/no/such/folder/x"_s}),
             admin::failed},
        };
        for (const auto &[arguments, code] : tries) {
            const auto outcome = run(arguments);
            QVERIFY2(outcome.code == code, qPrintable(arguments.join(u' ')));
            QVERIFY2(outcome.complained.trimmed().endsWith(u'.') || outcome.complained.contains(u'('),
                     outcome.text());
        }
        QCOMPARE(everything(url), before); // not even in the audit
    }

    void onlyAdministratorsMay()
    {
        const QString url = makeStore(true);
        const StoreSettings settings = BothStores::settings(url);
        QCOMPARE(m_stores.server.run(settings.database,
                                     u"CREATE ROLE tim LOGIN PASSWORD '%1'; GRANT teller_supervisor TO tim; "
                                     "CREATE ROLE ada LOGIN PASSWORD '%1'; GRANT teller_admin TO ada"_s.arg(
                                         m_stores.server.password())),
                 QString());
        const auto as = [&](const QString &name) {
            return QString(url).replace(m_stores.server.user() + u':', name + u':');
        };
        const QString ana = sample::ana().customer.id.text();
        for (const QStringList &arguments :
             {command(u"erase"_s, as(u"tim"_s), {u"--customer"_s, ana, u"--reason"_s, whyAsked}),
              command(u"export"_s, as(u"tim"_s), {u"--customer"_s, ana, u"--out"_s, u"-"_s})})
        {
            const auto refused = run(arguments);
            QVERIFY2(refused.code == admin::failed, refused.text());
            QVERIFY2(refused.complained.contains(u"Only an administrator"_s), refused.text());
            QCOMPARE(refused.said, QString());
        }
        const auto expire = [&](const QString &name) {
            return run({u"store"_s, u"expire"_s, u"--years"_s, u"1"_s, u"--reason"_s, whyAsked, u"--store"_s,
                        as(name)});
        };
        for (const QString &name : {u"tim"_s, u"ada"_s}) { // it is the owner's, as importing is
            const auto refused = expire(name);
            QVERIFY2(refused.code == admin::failed && refused.said.isEmpty(), refused.text());
        }
        QVERIFY(everything(url).contains(u"Müller"_s));
        const auto erased =
            run(command(u"erase"_s, as(u"ada"_s), {u"--customer"_s, ana, u"--reason"_s, whyAsked}));
        QVERIFY2(erased.code == admin::done, erased.text());
        QVERIFY(!everything(url).contains(u"Müller"_s));
        QVERIFY(run({u"audit"_s, u"list"_s, u"--store"_s, as(u"ada"_s)}).said.contains(u"ada "_s));
    }
};

QTEST_GUILESS_MAIN(TestCustomerCommand)
#include "tst_customer_command.moc"
