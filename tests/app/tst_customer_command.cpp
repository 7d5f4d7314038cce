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

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>

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

    static QStringList command(const QString &what, const QString &url, const QStringList &more)
    {
        return QStringList{u"customer"_s, what, u"--store"_s, url} + more;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_stores.start(), QString()); }

    void everythingIsHandedOver_data() { BothStores::bothDatabases(); }
    void everythingIsHandedOver()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        auto whole = StoreAdmin(BothStores::settings(url)).exportCustomer(sample::ana().customer.id, {});
        VERIFY_OK(whole);
        // Who looked at her, this time, too.
        QCOMPARE(whole->looks.size(), size_t(2));
        QCOMPARE(whole->looks.front().reason, u"BREAKGLASS she asked"_s);
        auto known = *whole;
        known.looks.clear();
        QVERIFY(sorted(known) == sorted(anaWithMore()));

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
        // One for the person, and one for each conversation.
        QCOMPARE(internal.said.count(u'\n'), qsizetype(1 + sample::ana().interactions.size()));
        QVERIFY(internal.said.contains(u"Will call back"_s));
        // When she was looked at and why is hers to know; by whom, her colleagues'.
        const auto looksFor = [&](const QString &whom) {
            const auto one = run(command(
                u"export"_s, url, {u"--account"_s, u"4711-0815"_s, u"--out"_s, u"-"_s, u"--for"_s, whom}));
            return QJsonDocument::fromJson(one.said.toUtf8()).object().value("looks"_L1).toArray();
        };
        QVERIFY(looksFor(u"customer"_s).isEmpty());
        const QJsonObject look = looksFor(u"person"_s).first().toObject();
        QCOMPARE(look.value("action"_L1).toString(), u"export"_s);
        QCOMPARE(look.value("reason"_L1).toString(), u"BREAKGLASS she asked"_s);
        QVERIFY(!look.value("at"_L1).toString().isEmpty());
        QVERIFY(!look.contains("agent_id"_L1));
        QVERIFY(!looksFor(u"colleagues"_s).first().toObject().value("agent_id"_L1).toString().isEmpty());
        // Both were written down.
        const auto audit = run({u"audit"_s, u"list"_s, u"--store"_s, url});
        QVERIFY2(audit.said.contains(u"7 rows"_s) && audit.said.contains(whyAsked), audit.text());
    }

    void internalNotesAreInNoByteForTheCustomer_data() { BothStores::bothDatabases(); }
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

    void nothingIsLeftOfThePerson_data() { BothStores::bothDatabases(); }
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
        const QStringList spineBefore = BothStores::rows(url, spine);
        const QStringList sumsBefore = BothStores::rows(url, sums);
        QVERIFY(spineBefore.size() >= 4 && sumsBefore.size() == 1);
        const auto others = [&] {
            StoreAdmin store(BothStores::settings(url));
            std::vector<CustomerFile> files;
            for (const CustomerFile &one : {sample::bert(), sample::berta(), sample::chloe()}) {
                if (auto file = store.exportCustomer(one.customer.id, {})) {
                    file->looks.clear(); // which this one adds to
                    files.push_back(*file);
                }
            }
            return files;
        };
        const auto othersBefore = others();
        QCOMPARE(othersBefore.size(), size_t(3));
        const QString before = BothStores::everything(url);
        for (const QString &secret : secretsOfAna())
            QVERIFY2(before.contains(secret), qPrintable(secret));

        const auto erased = run(command(u"erase"_s, url, {u"--customer"_s, ana, u"--reason"_s, whyAsked}));
        QVERIFY2(erased.code == admin::done, erased.text());
        for (const QString &line : {u"turns"_s, u"note_revisions"_s, u"identifiers"_s, u"customers"_s})
            QVERIFY2(erased.said.contains(line), erased.text());

        const QString after = BothStores::everything(url);
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
        QCOMPARE(BothStores::rows(url, spine), spineBefore);
        QCOMPARE(BothStores::rows(url, sums), sumsBefore);
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

        // An erasure excuses neither its own words nor those of later.
        QCOMPARE(BothStores::behindTheBack(url, {u"UPDATE audit SET reason = '' WHERE action = 'erase'"_s}),
                 QString());
        const auto broken = run({u"audit"_s, u"verify"_s, u"--store"_s, url});
        QVERIFY2(broken.code == admin::failed && broken.complained.contains(u"nobody erased"_s),
                 broken.text());
    }

    void aSharedAccountStaysWithTheOther_data() { BothStores::bothDatabases(); }
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

    void whatCannotBeDoneIsSaid_data() { BothStores::bothDatabases(); }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const QString ana = sample::ana().customer.id.text();
        const QString nobody = CustomerId::create().text();
        const QString before = BothStores::everything(url);
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
        QCOMPARE(BothStores::everything(url), before); // not even in the audit
    }

    void anInterruptedExportLeavesNoFile()
    {
        const QString url = makeStore(true);
        Connection other(BothStores::settings(url)); // holds the export up
        const auto opened = other.open();
        VERIFY_OK(opened);
        for (const QString &sql : {u"BEGIN"_s, u"LOCK TABLE audit IN ACCESS EXCLUSIVE MODE"_s}) {
            const auto done = other.runRaw(sql);
            VERIFY_OK(done);
        }
        const QString path = m_stores.folder.filePath(u"interrupted.json"_s);
        QProcess program;
        program.start(
            QStringLiteral(TELLER_ADMIN),
            command(u"export"_s, url, {u"--customer"_s, sample::ana().customer.id.text(), u"--out"_s, path}));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 30'000);
        QCOMPARE(::kill(pid_t(program.processId()), SIGINT), 0);
        const auto let = other.runRaw(u"ROLLBACK"_s);
        VERIFY_OK(let);
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), admin::failed);
        const QString complained = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(complained.contains(u"Interrupted"_s), qPrintable(complained));
        QVERIFY(!QFile::exists(path));
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
        QVERIFY(BothStores::everything(url).contains(u"Müller"_s));
        const auto erased =
            run(command(u"erase"_s, as(u"ada"_s), {u"--customer"_s, ana, u"--reason"_s, whyAsked}));
        QVERIFY2(erased.code == admin::done, erased.text());
        QVERIFY(!BothStores::everything(url).contains(u"Müller"_s));
        QVERIFY(run({u"audit"_s, u"list"_s, u"--store"_s, as(u"ada"_s)}).said.contains(u"ada "_s));
    }
};

QTEST_GUILESS_MAIN(TestCustomerCommand)
#include "tst_customer_command.moc"
