// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lies on the disk: sealed, damaged, full, read-only, of an earlier release.
#include "store/local/seal.h"
#include "store/outbox_rig.h"
#include "store/record/sql_record.h"
#include "store/sql/migrations.h"

#include <QProcess>
#include <QScopeGuard>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class OutboxDiskTest final : public OutboxRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { freshFolder(); }

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
};

QTEST_GUILESS_MAIN(OutboxDiskTest)
#include "outbox_disk_test.moc"
