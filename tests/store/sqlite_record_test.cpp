// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_contract.h"

#include "store/await.h"
#include "store/record/audit_chain.h"
#include "store/sample_company.h"
#include "store/sql/connection.h"

#include <QFile>
#include <QTemporaryDir>

using namespace teller;
using namespace Qt::StringLiterals;

/// The contract on SQLite, and what can go wrong with a file.
class SqliteRecordTest final : public RecordContract
{
    Q_OBJECT
    StoreSettings emptyDatabase() override { return fileNamed(u"store.sqlite"_s); }

    StoreSettings fileNamed(const QString &name) { return StoreSettings::sqliteFile(m_dir.filePath(name)); }
    static StoreState stateOf(const StoreSettings &settings)
    {
        SqlRecord record(settings);
        QSignalSpy states(&record, &CustomerRecord::stateChanged);
        while (record.state().link == StoreState::Link::Opening && states.wait(30'000)) {
        }
        return record.state();
    }

private Q_SLOTS:
    void aMissingFileIsNotFoundAndNotMade()
    {
        const StoreSettings missing = fileNamed(u"nowhere.sqlite"_s);
        const StoreState state = stateOf(missing);
        QCOMPARE(state.link, StoreState::Link::Away);
        QCOMPARE(state.error->code, Error::Code::NotFound);
        QVERIFY(!QFile::exists(missing.path));
    }

    void anotherFileIsNotAStore_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(200);
        QTest::newRow("empty") << QByteArray();
    }

    void anotherFileIsNotAStore()
    {
        QFETCH(QByteArray, content);
        const StoreSettings settings = fileNamed(u"other.sqlite"_s);
        QFile file(settings.path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const StoreState state = stateOf(settings);
        QCOMPARE(state.link, StoreState::Link::Away);
        QCOMPARE(state.error->code, Error::Code::NotAStore);
        SqlRecord record(settings);
        auto answer = await(record.recognise({}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Error::Code::NotAStore);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void nobodyCorrectsTheNoteOfAnother()
    {
        StoreSettings settings = fileNamed(u"notes.sqlite"_s);
        fill(settings);
        SqlRecord record(settings);
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
        const CustomerId who = sample::ana().customer.id;
        const auto call = sample::id<InteractionId>("ana-call");
        auto before = await(record.detail(who, call));
        VERIFY_OK(before);
        QCOMPARE(before->notes.size(), size_t(1)); // Kim's
        NoteCorrection correction{before->interaction, before->notes[0], before->notes[0].text};
        correction.note.text = u"not Kim's words"_s;
        correction.note.agent = AgentId(u"lee"_s);
        auto corrected = await(record.correct(correction));
        QVERIFY(!corrected);
        QCOMPARE(corrected.error().code, Error::Code::NotPermitted);
        auto after = await(record.detail(who, call));
        VERIFY_OK(after);
        QCOMPARE(after->notes, before->notes);
        correction.note.note = NoteId::create();
        auto nowhere = await(record.correct(correction));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, Error::Code::Rejected);
    }

    void whoWroteHereCanBeNamedAndIsTold()
    {
        StoreSettings settings = fileNamed(u"names.sqlite"_s);
        fill(settings);
        SqlRecord record(settings);
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
        WrapUp wrapUp = sample::freshWrapUp();
        wrapUp.note->agent = AgentId(u"anna"_s);
        wrapUp.note->agentName = u"Anna"_s;
        auto saved = await(record.save(wrapUp));
        VERIFY_OK(saved);
        auto colleagues = await(record.colleagues());
        VERIFY_OK(colleagues);
        QCOMPARE(*colleagues,
                 (std::vector<Colleague>{{AgentId(u"anna"_s), u"Anna"_s}, {AgentId(u"kim"_s), u"Kim"_s}}));

        AgentAction mention;
        mention.id = AgentActionId::create();
        mention.customer = sample::ana().customer.id;
        mention.interaction = wrapUp.interaction.id;
        mention.kind = AgentAction::Kind::Mention;
        mention.about = wrapUp.note->note.text();
        mention.ownerId = AgentId(u"kim"_s);
        mention.agent = AgentId(u"anna"_s);
        mention.agentName = u"Anna"_s;
        mention.at = SystemClock().now();
        for (int i = 0; i < 2; ++i) { // a note is saved often
            auto told = await(record.save(mention));
            VERIFY_OK(told);
            mention.at += std::chrono::seconds(1);
        }
        auto listed = await(record.mentions(AgentId(u"kim"_s)));
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), size_t(1));
        QCOMPARE((*listed)[0].customerName, sample::ana().customer.name);
        QCOMPARE((*listed)[0].by, u"Anna"_s);
        auto others = await(record.mentions(AgentId(u"anna"_s)));
        VERIFY_OK(others);
        QVERIFY(others->empty());
        AgentAction seen = mention;
        seen.id = AgentActionId::create();
        seen.kind = AgentAction::Kind::Done;
        seen.about = mention.id.text();
        seen.agent = AgentId(u"kim"_s);
        auto done = await(record.save(seen));
        VERIFY_OK(done);
        listed = await(record.mentions(AgentId(u"kim"_s)));
        VERIFY_OK(listed);
        QVERIFY(listed->empty());
    }

    void looksAreWrittenDown()
    {
        StoreSettings settings = fileNamed(u"audit.sqlite"_s);
        fill(settings);
        const CustomerId ana = sample::ana().customer.id;
        {
            SqlRecord record(settings);
            QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
            const CallerKey byAccount{u"47110815"_s, {}, std::nullopt};
            for (const AccessClaim &claim :
                 {AccessClaim{CallId(u"c1"_s), true, {}}, AccessClaim{CallId(u"c1"_s), true, {}},
                  AccessClaim{CallId(u"c1"_s), false, {}}, AccessClaim{CallId(u"c1"_s), false, {}},
                  AccessClaim{{}, false, u"She wrote — twice"_s}, AccessClaim{}})
            {
                auto pop = await(record.recognise(byAccount, claim));
                VERIFY_OK(pop);
                QCOMPARE(pop->snapshot->customer.id, ana);
            }
            // Behind the pops, and before the next save.
            auto saved = await(record.save(sample::freshWrapUp()));
            VERIFY_OK(saved);
        }
        const std::vector<AuditRow> rows = auditOf(settings);
        QCOMPARE(rows.size(), size_t(3));
        const QStringList grounds{rows[0].ground, rows[1].ground, rows[2].ground};
        QCOMPARE(grounds, (QStringList{u"queue"_s, u"call"_s, u"reason"_s}));
        QCOMPARE(rows[2].reason, u"She wrote — twice"_s);
        QString previous;
        qint64 seq = 0;
        for (const AuditRow &row : rows) {
            QCOMPARE(row.customer, ana.text());
            QCOMPARE(row.seq, ++seq);
            QCOMPARE(row.previous, previous);
            QCOMPARE(row.reasonDigest, auditReasonDigest(row.reason));
            QCOMPARE(row.hash, auditHash(row));
            previous = row.hash;
        }
    }

    void aFileThatIsOnlyReadOpensCustomers()
    {
        StoreSettings settings = fileNamed(u"frozen.sqlite"_s);
        fill(settings);
        {
            // Out of the write-ahead log, so that nothing beside the file is needed.
            Connection connection(settings);
            auto opened = connection.open();
            VERIFY_OK(opened);
            auto mode = connection.runRaw(u"PRAGMA journal_mode = DELETE"_s);
            VERIFY_OK(mode);
        }
        QVERIFY(QFile::setPermissions(settings.path, QFile::ReadOwner));
        SqlRecord record(settings);
        QTRY_VERIFY_WITH_TIMEOUT(record.state().link != StoreState::Link::Opening, 30'000);
        auto pop = await(record.recognise({u"47110815"_s, {}, std::nullopt}, {CallId(u"c1"_s), false, {}}));
        VERIFY_OK(pop);
        QCOMPARE(pop->snapshot->customer, sample::ana().customer);
        QVERIFY(QFile::setPermissions(settings.path, QFile::ReadOwner | QFile::WriteOwner));
    }

    void whatAnotherProgramWritesIsToReadAgain()
    {
        const StoreSettings settings = fileNamed(u"shared.sqlite"_s);
        fill(settings);
        SqlRecord record(settings);
        QTRY_COMPARE_WITH_TIMEOUT(record.state().link, StoreState::Link::Ready, 30'000);
        QSignalSpy missed(&record, &CustomerRecord::changesMissed);
        // What is saved here is told as what it is.
        auto saved = await(record.save(sample::freshWrapUp()));
        VERIFY_OK(saved);
        Connection other(settings);
        auto opened = other.open();
        VERIFY_OK(opened);
        auto written = other.runRaw(u"UPDATE customers SET address = 'Elsewhere 1'"_s);
        VERIFY_OK(written);
        QTRY_VERIFY_WITH_TIMEOUT(!missed.isEmpty(), 30'000);
        auto again = await(record.save(sample::freshWrapUp()));
        VERIFY_OK(again);
        QCOMPARE(missed.size(), 1);
    }

#ifdef Q_OS_UNIX
    void aNewStoreIsForItsOwnerOnly()
    {
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile(settings().path).permissions() & others));
    }
#endif

private:
    static void fill(const StoreSettings &settings)
    {
        StoreAdmin admin(settings);
        auto created = admin.create();
        VERIFY_OK(created);
        auto loaded = admin.load([given = false]() mutable -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(sample::ana());
        });
        VERIFY_OK(loaded);
    }
    static std::vector<AuditRow> auditOf(const StoreSettings &settings)
    {
        std::vector<AuditRow> rows;
        Connection connection(settings);
        if (!connection.open())
            return rows;
        const auto text = [](const QSqlQuery &row, int column) {
            return row.value(column).toString();
        };
        (void)connection.runRaw(u"SELECT chain, seq, at, agent, action, customer_id, ground, call_id, "
                                u"reason, reason_digest, previous, hash "
                                "FROM audit ORDER BY chain, seq"_s,
                                [&](const QSqlQuery &row) {
                                    rows.push_back({text(row, 0), row.value(1).toLongLong(),
                                                    row.value(2).toLongLong(), text(row, 3), text(row, 4),
                                                    text(row, 5), text(row, 6), text(row, 7), text(row, 8),
                                                    text(row, 9), text(row, 10), text(row, 11)});
                                });
        return rows;
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(SqliteRecordTest)
#include "sqlite_record_test.moc"
