// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local_outbox.h"

#include "store/await.h"
#include "store/connection.h"
#include "store/local_draft_book.h"
#include "store/local_file.h"
#include "store/migrations.h"
#include "store/sample_company.h"
#include "store/seal.h"
#include "store/sql_record.h"
#include "store/store_admin.h"
#include "support/fake_record.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const AgentId amal(u"amal"_s);
const Instant today = instantFromMsecs(1'795'000'000'000);
constexpr int longest = 30'000;

WrapUp note(CustomerId customer, const QString &text)
{
    WrapUp wrapUp;
    wrapUp.interaction.id = InteractionId::create();
    wrapUp.interaction.customer = customer;
    wrapUp.interaction.startedAt = today;
    wrapUp.interaction.summary = text;
    wrapUp.interaction.source = u"test"_s;
    wrapUp.interaction.externalId = wrapUp.interaction.id.text();
    wrapUp.note = NoteRevision{NoteId::create(), wrapUp.interaction.id, 1, amal, u"Amal K."_s, today, text};
    return wrapUp;
}

QStringList texts(const std::vector<WrapUp> &saved)
{
    QStringList all;
    for (const WrapUp &one : saved)
        all.append(one.note->text);
    return all;
}

/// A key chain in memory, as another program's process would keep it.
class FakeKeyChain final : public KeyChain
{
public:
    QHash<QString, QByteArray> secrets;
    bool open = true;

    bool available() const override { return open; }
    Result<std::optional<QByteArray>> read(const QString &name) const override
    {
        if (!open)
            return Error{Error::Code::NotPermitted, u"locked"_s, false};
        const auto it = secrets.constFind(name);
        return it == secrets.cend() ? std::optional<QByteArray>() : *it;
    }
    Result<Unit> write(const QString &name, const QByteArray &secret) override
    {
        secrets.insert(name, secret);
        return {};
    }
    Result<Unit> remove(const QString &name) override
    {
        secrets.remove(name);
        return {};
    }
};

/// One run of a desktop: file, drafts and outbox.
struct Run
{
    Run(const QString &path, CustomerRecord &record, const Clock &clock,
        std::shared_ptr<KeyChain> keyChain = nullptr, const QString &store = u"store"_s,
        const AgentId &agent = amal)
        : file(std::make_shared<LocalFile>(path, std::move(keyChain)))
        , drafts(file)
        , outbox(file, record, store, agent, clock)
    {}
    std::shared_ptr<LocalFile> file;
    LocalDraftBook drafts;
    LocalOutbox outbox;
};

const StoreState away{StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, true};
const StoreState ready{StoreState::Link::Ready, std::nullopt, true};

} // namespace

class OutboxTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    FakeClock m_clock{today};

    /// Every byte of every file in the folder.
    QByteArray everything() const
    {
        QByteArray all;
        for (const QFileInfo &info : QDir(m_dir->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    Result<qint64> sql(const QString &text) const
    {
        Connection connection(StoreSettings::sqliteFile(m_path));
        if (auto opened = connection.open(); !opened)
            return opened.error();
        return connection.runRaw(text);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"drafts.sqlite"_s);
        m_clock.set(today);
    }

    void aSealOpensOnlyWhatItSealed()
    {
        auto key = randomKey();
        VERIFY_OK(key);
        const QByteArray plain("she paid twice");
        for (const QByteArray &text : {plain, QByteArray(), QByteArray(100'000, 'x')}) {
            auto sealed = seal(text, *key, "entry 1");
            VERIFY_OK(sealed);
            auto opened = unseal(*sealed, *key, "entry 1");
            VERIFY_OK(opened);
            QCOMPARE(*opened, text);
        }
        auto sealed = seal(plain, *key, "entry 1");
        auto again = seal(plain, *key, "entry 1");
        VERIFY_OK(sealed);
        VERIFY_OK(again);
        QVERIFY(*sealed != *again); // a fresh nonce each time
        QVERIFY(!sealed->contains(plain));
        QVERIFY(!unseal(*sealed, *key, "entry 2").ok());
        auto other = randomKey();
        VERIFY_OK(other);
        QVERIFY(!unseal(*sealed, *other, "entry 1").ok());
        for (qsizetype i = 0; i < sealed->size(); ++i) {
            QByteArray bent = *sealed;
            bent[i] = char(bent.at(i) ^ 1);
            QVERIFY(!unseal(bent, *key, "entry 1").ok());
            QVERIFY(!unseal(sealed->left(i), *key, "entry 1").ok());
        }
    }

    void whatIsPutReachesTheStoreAndLeavesNothing()
    {
        const StoreSettings store = StoreSettings::sqliteFile(m_dir->filePath(u"store/teller.sqlite"_s));
        StoreAdmin admin(store);
        auto made = admin.create();
        VERIFY_OK(made);
        bool given = false;
        auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(sample::ana());
        });
        VERIFY_OK(loaded);
        SqlRecord record(store);
        const WrapUp wrapUp = note(sample::ana().customer.id, u"the parcel came open"_s);
        {
            Run run(m_path, record, m_clock);
            Draft draft;
            draft.note = wrapUp.note->note;
            draft.interaction = wrapUp.interaction.id;
            draft.text = wrapUp.note->text;
            auto kept = await(run.drafts.keep(draft));
            VERIFY_OK(kept);
            QSignalSpy delivered(&run.outbox, &Outbox::delivered);
            auto put = await(run.outbox.put(wrapUp));
            VERIFY_OK(put);
            auto drafts = await(run.drafts.all());
            VERIFY_OK(drafts);
            QVERIFY(drafts->empty());
            QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 1, longest);
            QCOMPARE(delivered.front().front().value<OutboxEntryId>(), *put);
            QCOMPARE(run.outbox.counts(), Outbox::Counts{});
        }
        auto detail = await(record.detail(wrapUp.interaction.customer, wrapUp.interaction.id));
        VERIFY_OK(detail);
        QCOMPARE(detail->notes.size(), size_t(1));
        QCOMPARE(detail->notes.front().text, wrapUp.note->text);
        Run again(m_path, record, m_clock);
        auto entries = await(again.outbox.entries());
        VERIFY_OK(entries);
        QVERIFY(entries->empty());
    }

    void everyFieldSurvivesTheWait()
    {
        FakeRecord record;
        record.setState(away);
        WrapUp wrapUp = sample::freshWrapUp();
        wrapUp.interaction.agentId = amal;
        wrapUp.interaction.queue = u"Billing"_s;
        wrapUp.interaction.caseId = CaseId::create();
        wrapUp.promise =
            Promise{PromiseId::create(),   u"call back"_s,    u"Amal K."_s, today, today + 24h, {},
                    wrapUp.interaction.id, AgentId(u"amal"_s)};
        Review review{ReviewId::create(),
                      CustomerId::create(),
                      InteractionId::create(),
                      AgentId(u"lee"_s),
                      u"Lee"_s,
                      today,
                      77,
                      u"kind \"words\""_s};
        {
            Run run(m_path, record, m_clock);
            auto first = await(run.outbox.put(wrapUp));
            VERIFY_OK(first);
            auto second = await(run.outbox.put(review));
            VERIFY_OK(second);
        }
        Run run(m_path, record, m_clock);
        auto entries = await(run.outbox.entries());
        VERIFY_OK(entries);
        QCOMPARE(entries->size(), size_t(2));
        QVERIFY(std::get<WrapUp>(entries->at(0).what) == wrapUp);
        QVERIFY(std::get<Review>(entries->at(1).what) == review);
        QCOMPARE(entries->at(0).keptAt, today);
        QVERIFY(!entries->at(0).refused);
    }

    void theOrderIsTheOneInWhichItWasWritten()
    {
        // For each customer, over a restart and with a clock that jumps backwards.
        FakeRecord record;
        record.setState(away);
        const CustomerId ana = CustomerId::create();
        const CustomerId ben = CustomerId::create();
        const QStringList written{u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six"_s};
        for (int half = 0; half < 2; ++half) {
            Run run(m_path, record, m_clock);
            for (const QString &text : written.mid(half * 3, 3)) {
                auto put = await(run.outbox.put(note(ana, text)));
                VERIFY_OK(put);
                auto other = await(run.outbox.put(note(ben, text)));
                VERIFY_OK(other);
                m_clock.advance(-1h);
            }
            QTRY_COMPARE(run.outbox.counts().waiting, (half + 1) * 6);
        }
        Run run(m_path, record, m_clock);
        QTRY_COMPARE(run.outbox.counts().waiting, 12);
        QCOMPARE(record.calls(FakeRecord::Op::Save), 0); // nobody asks a store that is away
        record.setState(ready);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
        QCOMPARE(record.saved().size(), size_t(12));
        for (const CustomerId customer : {ana, ben}) {
            std::vector<WrapUp> mine;
            for (const WrapUp &one : record.saved()) {
                if (one.interaction.customer == customer)
                    mine.push_back(one);
            }
            QCOMPARE(texts(mine), written);
        }
    }

    void oneCustomerIsWrittenOneAfterAnother()
    {
        FakeRecord record;
        record.hold(FakeRecord::Op::Save);
        Run run(m_path, record, m_clock);
        const CustomerId ana = CustomerId::create();
        for (const QString &text : {u"first"_s, u"second"_s}) {
            auto put = await(run.outbox.put(note(ana, text)));
            VERIFY_OK(put);
        }
        auto other = await(run.outbox.put(note(CustomerId::create(), u"of somebody else"_s)));
        VERIFY_OK(other);
        QTRY_COMPARE(record.waiting(FakeRecord::Op::Save), 2); // hers, once, and the other's
        record.release(FakeRecord::Op::Save);
        QTRY_COMPARE(run.outbox.counts(), Outbox::Counts{});
        QCOMPARE(texts(record.saved()), QStringList({u"first"_s, u"of somebody else"_s, u"second"_s}));
    }

    void whatFailsForTheMomentIsTriedAgain()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Full, {}, true});
        Run run(m_path, record, m_clock);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"later"_s)));
        VERIFY_OK(put);
        QTRY_VERIFY(record.calls(FakeRecord::Op::Save) >= 2); // by itself, the store's state saying nothing
        QCOMPARE(run.outbox.counts().waiting, 1);
        record.setError(FakeRecord::Op::Save, std::nullopt);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
    }

    void aStoreThatLetsNobodyInRefusesNoNote()
    {
        // A wrong password is not the note's fault.
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::AuthFailed, {}, false});
        Run run(m_path, record, m_clock);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"later"_s)));
        VERIFY_OK(put);
        QTRY_VERIFY(record.calls(FakeRecord::Op::Save) >= 1);
        record.setState(
            {StoreState::Link::Away, Error{Error::Code::NotPermitted, u"no entry"_s, false}, true});
        record.setError(FakeRecord::Op::Save, Error{Error::Code::NotPermitted, {}, false});
        QCoreApplication::processEvents();
        QCOMPARE(run.outbox.counts(), (Outbox::Counts{1, 0, 0}));
        record.setError(FakeRecord::Op::Save, std::nullopt);
        record.setState(ready);
        QTRY_COMPARE(run.outbox.counts(), Outbox::Counts{});
    }

    void whatIsRefusedStaysAndHoldsUpNothing()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, u"a constraint"_s, false});
        const CustomerId ana = CustomerId::create();
        WrapUp bad = note(ana, u"too long for the column"_s);
        bad.promise.emplace();
        bad.promise->id = PromiseId::create();
        bad.promise->text = u"call back"_s;
        OutboxEntryId id;
        {
            Run run(m_path, record, m_clock);
            QSignalSpy refused(&run.outbox, &Outbox::refused);
            auto put = await(run.outbox.put(bad));
            VERIFY_OK(put);
            id = *put;
            QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, longest);
            QCOMPARE(refused.front().at(1).value<Error>().code, Error::Code::Rejected);
            QCOMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
            record.setError(FakeRecord::Op::Save, std::nullopt);
            auto next = await(run.outbox.put(note(ana, u"a good one"_s)));
            VERIFY_OK(next);
            QTRY_COMPARE_WITH_TIMEOUT(texts(record.saved()), QStringList{u"a good one"_s}, longest);
            QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
            auto settled = await(run.outbox.entries()); // behind the delivered one's removal
            VERIFY_OK(settled);
        }
        // After a restart it is still refused, with its reason, and nobody tries again.
        Run run(m_path, record, m_clock);
        QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
        auto entries = await(run.outbox.entries());
        VERIFY_OK(entries);
        QCOMPARE(entries->size(), size_t(1));
        QCOMPARE(entries->front().id, id);
        QCOMPARE(entries->front().refused->code, Error::Code::Rejected);
        QCOMPARE(entries->front().refused->detail, u"a constraint"_s);
        QCOMPARE(record.saved().size(), size_t(1));

        // Taken back it is a draft, and a draft only.
        auto back = await(run.outbox.takeBack(id));
        VERIFY_OK(back);
        QCOMPARE(run.outbox.counts(), Outbox::Counts{});
        auto drafts = await(run.drafts.all());
        VERIFY_OK(drafts);
        QCOMPARE(drafts->size(), size_t(1));
        const Draft &draft = drafts->front();
        QCOMPARE(draft.note, bad.note->note);
        QCOMPARE(draft.text, bad.note->text);
        QCOMPARE(draft.interaction, bad.interaction.id);
        QCOMPARE(draft.customer, ana);
        QCOMPARE(draft.lastRevision, 1);
        QCOMPARE(draft.startedAt, today);
        QVERIFY(draft.promise == bad.promise);
        auto twice = await(run.outbox.takeBack(id));
        QVERIFY(!twice);
        QCOMPARE(twice.error().code, Error::Code::NotFound);
    }

    void aNewerDraftOfARefusedNoteKeepsItsText()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
        Run run(m_path, record, m_clock);
        WrapUp wrapUp = note(CustomerId::create(), u"refused"_s);
        wrapUp.note->revision = 4;
        auto put = await(run.outbox.put(wrapUp));
        VERIFY_OK(put);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts().refused, 1, longest);
        Draft newer;
        newer.note = wrapUp.note->note;
        newer.interaction = wrapUp.interaction.id;
        newer.text = u"refused, and written on"_s;
        auto kept = await(run.drafts.keep(newer));
        VERIFY_OK(kept);
        auto back = await(run.outbox.takeBack(*put));
        VERIFY_OK(back);
        auto drafts = await(run.drafts.all());
        VERIFY_OK(drafts);
        newer.lastRevision = 4;
        QCOMPARE(*drafts, std::vector<Draft>{newer});
    }

    void aMendedNoteTakesTheRefusedOnesPlace()
    {
        FakeRecord record;
        record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
        Run run(m_path, record, m_clock);
        WrapUp wrapUp = note(CustomerId::create(), u"refused"_s);
        auto put = await(run.outbox.put(wrapUp));
        VERIFY_OK(put);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts().refused, 1, longest);
        record.setError(FakeRecord::Op::Save, std::nullopt);
        wrapUp.note->revision = 2;
        wrapUp.note->text = u"mended"_s;
        auto again = await(run.outbox.put(wrapUp));
        VERIFY_OK(again);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
        auto entries = await(run.outbox.entries());
        VERIFY_OK(entries);
        QTRY_COMPARE(texts(record.saved()), QStringList{u"mended"_s});
    }

    void eachEntryGoesOnlyToItsOwnStoreAndByItsOwnAgent()
    {
        FakeRecord record;
        record.setState(away);
        {
            Run run(m_path, record, m_clock, nullptr, u"postgresql://amal@one/teller"_s);
            auto put = await(run.outbox.put(note(CustomerId::create(), u"for one"_s)));
            VERIFY_OK(put);
        }
        record.setState(ready);
        for (const auto &[store, agent] : {std::pair(u"postgresql://amal@two/teller"_s, amal),
                                           std::pair(u"postgresql://amal@one/teller"_s, AgentId(u"lee"_s))})
        {
            Run run(m_path, record, m_clock, nullptr, store, agent);
            QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 0, 1}));
            auto entries = await(run.outbox.entries());
            VERIFY_OK(entries);
            QVERIFY(entries->empty());
            QVERIFY(record.saved().empty());
        }
        Run run(m_path, record, m_clock, nullptr, u"postgresql://amal@one/teller"_s);
        QTRY_COMPARE(texts(record.saved()), QStringList{u"for one"_s});
    }

    void nothingThatWasWrittenCanBeReadFromTheDisk()
    {
        FakeRecord record;
        record.setState(away);
        const auto chain = std::make_shared<FakeKeyChain>();
        Run run(m_path, record, m_clock, chain);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"a-word-nobody-else-uses"_s)));
        VERIFY_OK(put);
        Draft draft;
        draft.note = NoteId::create();
        draft.text = u"another-word-nobody-uses"_s;
        auto kept = await(run.drafts.keep(draft));
        VERIFY_OK(kept);
        const QByteArray disk = everything();
        QVERIFY(disk.size() > 10'000);
        QVERIFY(disk.contains(put->text().toUtf8())); // it is the right file
        QVERIFY(!disk.contains("word-nobody"));
        QCOMPARE(chain->secrets.size(), 1);
        for (const QByteArray &key : std::as_const(chain->secrets)) {
            QCOMPARE(key.size(), sealKeyBytes);
            QVERIFY(!disk.contains(key));
            QVERIFY(!disk.contains(key.toHex()));
        }
        QVERIFY(!QFile::exists(m_path + u".key"_s));
    }

    void withoutAKeyChainTheKeyLiesInAFileOfItsOwner()
    {
        FakeRecord record;
        Run run(m_path, record, m_clock);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"x"_s)));
        VERIFY_OK(put);
        const QFileInfo key(m_path + u".key"_s);
        QVERIFY(key.exists());
#ifdef Q_OS_UNIX
        QVERIFY(!(key.permissions() &
                  (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
#endif
    }

    void aKeyThatIsGoneIsSaidAndTheWorkGoesOn()
    {
        FakeRecord record;
        record.setState(away);
        const auto chain = std::make_shared<FakeKeyChain>();
        {
            Run run(m_path, record, m_clock, chain);
            auto put = await(run.outbox.put(note(CustomerId::create(), u"under the old key"_s)));
            VERIFY_OK(put);
            Draft draft;
            draft.note = NoteId::create();
            draft.text = u"a draft under the old key"_s;
            auto kept = await(run.drafts.keep(draft));
            VERIFY_OK(kept);
        }
        const auto oldSecrets = std::exchange(chain->secrets, {});
        record.setState(ready);
        {
            Run run(m_path, record, m_clock, chain);
            QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
            auto told = await(run.drafts.all());
            QVERIFY(!told);
            QCOMPARE(told.error().code, Error::Code::Damaged);
            auto drafts = await(run.drafts.all()); // said once
            VERIFY_OK(drafts);
            auto entries = await(run.outbox.entries());
            VERIFY_OK(entries);
            QCOMPARE(entries->size(), size_t(1));
            QCOMPARE(entries->front().refused->code, Error::Code::Damaged);
            auto back = await(run.outbox.takeBack(entries->front().id));
            QVERIFY(!back);
            auto put = await(run.outbox.put(note(CustomerId::create(), u"under the new key"_s)));
            VERIFY_OK(put);
            QTRY_COMPARE_WITH_TIMEOUT(texts(record.saved()), QStringList{u"under the new key"_s}, longest);
            QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0})); // kept
            auto settled = await(run.outbox.entries());
            VERIFY_OK(settled);
        }
        chain->secrets.insert(oldSecrets); // the person has unlocked it after all
        Run run(m_path, record, m_clock, chain);
        QTRY_COMPARE_WITH_TIMEOUT(texts(record.saved()),
                                  QStringList({u"under the new key"_s, u"under the old key"_s}), longest);
        auto drafts = await(run.drafts.all());
        VERIFY_OK(drafts);
        QCOMPARE(drafts->size(), size_t(1));
    }

    void aKeyChainThatIsLockedKeepsNobodyFromWriting()
    {
        FakeRecord record;
        const auto chain = std::make_shared<FakeKeyChain>();
        chain->open = false;
        {
            Run run(m_path, record, m_clock, chain);
            auto put = await(run.outbox.put(note(CustomerId::create(), u"locked out"_s)));
            VERIFY_OK(put);
            QTRY_COMPARE_WITH_TIMEOUT(texts(record.saved()), QStringList{u"locked out"_s}, longest);
        }
        QVERIFY(chain->secrets.isEmpty());
        chain->open = true;
        Run run(m_path, record, m_clock, chain);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"let in"_s)));
        VERIFY_OK(put);
        QCOMPARE(chain->secrets.size(), 1); // from now on the better place
    }

    void anEntryMovedOntoAnothersPlaceDoesNotOpen()
    {
        FakeRecord record;
        record.setState(away);
        {
            Run run(m_path, record, m_clock);
            for (const QString &text : {u"one"_s, u"two"_s}) {
                auto put = await(run.outbox.put(note(CustomerId::create(), text)));
                VERIFY_OK(put);
            }
        }
        auto swapped =
            sql(u"UPDATE outbox SET sealed = (SELECT sealed FROM outbox o WHERE o.seq <> outbox.seq) "
                "WHERE seq = 1"_s);
        VERIFY_OK(swapped);
        record.setState(ready);
        Run run(m_path, record, m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(texts(record.saved()), QStringList{u"two"_s}, longest);
        QTRY_COMPARE(run.outbox.counts(), (Outbox::Counts{0, 1, 0}));
    }

    void draftsOfTheFirstReleaseAreSealed()
    {
        Draft old;
        old.note = NoteId::create();
        old.interaction = InteractionId::create();
        old.callId = CallId(u"17.1"_s);
        old.customer = CustomerId::create();
        old.text = u"a-plain-word-of-old"_s;
        old.caret = 3;
        old.disposition = u"billing"_s;
        old.lastRevision = 2;
        old.changedAt = today;
        {
            initStoreResources();
            QFile text(u":/store/drafts/0001_drafts.sql"_s);
            QVERIFY(text.open(QIODevice::ReadOnly));
            const Migrations first({Migration::make(1, u"drafts"_s, QString::fromUtf8(text.readAll()))});
            Connection connection(StoreSettings::sqliteFile(m_path));
            auto opened = connection.open(Connection::IfMissing::Create);
            VERIFY_OK(opened);
            auto applied = first.apply(connection);
            VERIFY_OK(applied);
            auto row = connection.runText(
                u"INSERT INTO drafts VALUES (:note, :interaction, :call, :customer, :text, :caret, "
                ":disposition, :revision, :at)"_s,
                {{"note"_L1, old.note.text()},
                 {"interaction"_L1, old.interaction.text()},
                 {"call"_L1, old.callId.text()},
                 {"customer"_L1, old.customer.text()},
                 {"text"_L1, old.text},
                 {"caret"_L1, old.caret},
                 {"disposition"_L1, old.disposition},
                 {"revision"_L1, old.lastRevision},
                 {"at"_L1, toMsecs(old.changedAt)}});
            VERIFY_OK(row);
        }
        QVERIFY(everything().contains("a-plain-word-of-old"));
        FakeRecord record;
        Run run(m_path, record, m_clock);
        auto drafts = await(run.drafts.all());
        VERIFY_OK(drafts);
        QCOMPARE(*drafts, std::vector<Draft>{old});
        QVERIFY(!everything().contains("a-plain-word-of-old"));
    }

    void whatCanBeReadOfADamagedFileIsDelivered_data()
    {
        QTest::addColumn<int>("pages");
        QTest::addColumn<int>("flips");
        QTest::newRow("two pages overwritten") << 2 << 0;
        QTest::newRow("ten pages overwritten") << 10 << 0;
        QTest::newRow("bytes flipped all over the middle") << 0 << 12;
    }
    void whatCanBeReadOfADamagedFileIsDelivered()
    {
        QFETCH(const int, pages);
        QFETCH(const int, flips);
        FakeRecord record;
        record.setState(away);
        QStringList written;
        {
            Run run(m_path, record, m_clock);
            for (int i = 0; i < 400; ++i) {
                written.append(u"note %1 "_s.arg(i) + QString(200, u'.'));
                auto put = run.outbox.put(note(CustomerId::create(), written.back()));
                if (i == 399) {
                    auto last = await(put);
                    VERIFY_OK(last);
                }
            }
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 60 * 4096);
        const qint64 middle = file.size() / 2 / 4096 * 4096;
        file.seek(middle);
        if (pages > 0)
            file.write(QByteArray(pages * 4096, char(0xa5)));
        for (int i = 0; i < flips; ++i) {
            const qint64 at = middle + i * 2'500;
            file.seek(at);
            const QByteArray byte = file.read(1);
            file.seek(at);
            file.write(QByteArray(1, char(byte.at(0) ^ 0x55)));
        }
        file.close();

        record.setState(ready);
        Run run(m_path, record, m_clock);
        auto told = await(run.outbox.entries());
        if (pages > 0) {
            QVERIFY(!told);
            QCOMPARE(told.error().code, Error::Code::Damaged);
            QVERIFY(QFile::exists(told.error().detail)); // set aside, not thrown away
        }
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts().waiting, 0, longest);
        const QStringList arrived = texts(record.saved());
        qInfo("%d of %d arrived", int(arrived.size()), int(written.size()));
        QVERIFY(arrived.size() >= written.size() - 12 * (pages + flips));
        QVERIFY(arrived.size() < written.size());
        QVERIFY(QSet<QString>(arrived.begin(), arrived.end()).size() == arrived.size());
        for (const QString &one : arrived)
            QVERIFY(written.contains(one));
        // And the work goes on.
        auto put = await(run.outbox.put(note(CustomerId::create(), u"afterwards"_s)));
        VERIFY_OK(put);
        QTRY_COMPARE_WITH_TIMEOUT(texts(record.saved()).back(), u"afterwards"_s, longest);
    }

    void aDiskThatTakesNothingLeavesTheStore()
    {
        QVERIFY(QDir().mkpath(m_path)); // a folder stands where the file should be
        FakeRecord record;
        Run run(m_path, record, m_clock);
        QSignalSpy delivered(&run.outbox, &Outbox::delivered);
        auto put = await(run.outbox.put(note(CustomerId::create(), u"straight through"_s)));
        VERIFY_OK(put);
        QCOMPARE(texts(record.saved()), QStringList{u"straight through"_s});
        QTRY_COMPARE(delivered.size(), 1);
        record.setState(away);
        auto nowhere = await(run.outbox.put(note(CustomerId::create(), u"nowhere to go"_s)));
        QVERIFY(!nowhere); // nobody says that it is safe
        QCOMPARE(record.saved().size(), size_t(1));
    }

#ifdef Q_OS_LINUX
    void aDiskThatIsFullOrReadOnlyLosesNothing_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("full") << true;
        QTest::newRow("read-only") << false;
    }
    void aDiskThatIsFullOrReadOnlyLosesNothing()
    {
        QFETCH(const bool, full);
        const QString disk = m_dir->filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        const auto command = [&](const QString &program, const QStringList &arguments) {
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(program, arguments);
            const bool done = process.waitForFinished(longest) && process.exitCode() == 0;
            return done ? QString() : program + u": "_s + QString::fromLocal8Bit(process.readAll());
        };
        if (const QString failed =
                command(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"teller-test"_s, disk});
            !failed.isEmpty())
            QSKIP(qPrintable(u"a small disk cannot be mounted here. "_s + failed));
        const auto unmount = qScopeGuard([&] { (void)command(u"umount"_s, {u"-l"_s, disk}); });

        FakeRecord record;
        record.setState(away);
        const QString path = disk + u"/drafts.sqlite"_s;
        QStringList safe;
        {
            Run run(path, record, m_clock);
            std::optional<Error> error;
            for (int i = 0; i < 2'000 && !error; ++i) {
                const QString text = u"note %1 "_s.arg(i) + QString(500, u'.');
                auto put = await(run.outbox.put(note(CustomerId::create(), text)));
                if (put)
                    safe.append(text);
                else
                    error = put.error();
                if (!full && i == 20) {
                    const QString failed = command(u"mount"_s, {u"-o"_s, u"remount,ro"_s, disk});
                    if (!failed.isEmpty()) // a file that is open for writing keeps it from being read-only
                        break;
                }
            }
            if (full) {
                QVERIFY(error);
                QCOMPARE(error->code, Error::Code::Full);
                QVERIFY(error->canRetry);
                Draft draft;
                draft.note = NoteId::create();
                draft.text = QString(5'000, u'x');
                auto kept = await(run.drafts.keep(draft));
                QVERIFY(!kept); // and the editor says so
                QCOMPARE(kept.error().code, Error::Code::Full);
            }
        }
        QVERIFY(safe.size() > 10);
        if (!full) {
            const QString failed = command(u"mount"_s, {u"-o"_s, u"remount,ro"_s, disk});
            QVERIFY2(failed.isEmpty(), qPrintable(failed));
            record.setState(ready);
            Run run(path, record, m_clock);
            auto put = await(run.outbox.put(note(CustomerId::create(), u"past the disk"_s)));
            VERIFY_OK(put); // straight into the store
            QVERIFY(texts(record.saved()).contains(u"past the disk"_s));
            record.setState(away);
            auto nowhere = await(run.outbox.put(note(CustomerId::create(), u"nowhere"_s)));
            QVERIFY(!nowhere);
            QCOMPARE(nowhere.error().code, Error::Code::Full);
        }
        // There is room again.
        const QString failed = command(u"mount"_s, {u"-o"_s, u"remount,rw,size=8m"_s, disk});
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        record.setState(ready);
        Run run(path, record, m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(texts(record.saved()).size() >= safe.size(), longest);
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
        QStringList arrived = texts(record.saved());
        arrived.removeAll(u"past the disk"_s);
        arrived.sort();
        safe.sort();
        QCOMPARE(arrived, safe);
    }
#endif

    void theSameNotePutTwiceIsInTheStoreOnce()
    {
        const StoreSettings store = StoreSettings::sqliteFile(m_dir->filePath(u"store/teller.sqlite"_s));
        StoreAdmin admin(store);
        auto made = admin.create();
        VERIFY_OK(made);
        bool given = false;
        auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(sample::ana());
        });
        VERIFY_OK(loaded);
        SqlRecord record(store);
        const WrapUp wrapUp = note(sample::ana().customer.id, u"said twice"_s);
        Run run(m_path, record, m_clock);
        for (int i = 0; i < 2; ++i) {
            auto put = await(run.outbox.put(wrapUp));
            VERIFY_OK(put);
        }
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.counts(), Outbox::Counts{}, longest);
        auto detail = await(record.detail(wrapUp.interaction.customer, wrapUp.interaction.id));
        VERIFY_OK(detail);
        QCOMPARE(detail->notes.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
