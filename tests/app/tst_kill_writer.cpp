// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 of a process that saves notes, at random moments. Every note whose editor said "saved here" or
// "saved" is in the store exactly once, with the text that it said.
//
// TELLER_KILL_ROUNDS sets the number of rounds, TELLER_KILL_SEED repeats a run's moments.
#include "both_stores.h"

#include "store/sample_company.h"
#include "support/test_effort.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <memory>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

const TestEffort rounds("TELLER_KILL_ROUNDS"); // of each kind
constexpr int longestLifeMs = 500;
constexpr int longest = 60'000;

struct Said
{
    QString text;
    bool saved = false;
};

} // namespace

class TestKillWriter final : public QObject
{
    Q_OBJECT

    BothStores m_stores;
    std::unique_ptr<QRandomGenerator> m_random;
    QString m_url;
    std::map<std::pair<QString, int>, Said> m_said; ///< by note and revision
    int m_trouble = 0;
    int m_saved = 0;

    using Process = std::unique_ptr<QProcess>;

    Process start(const QString &folder, const QString &prefix, bool drain = false)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"teller.*=false"_s);
        process->setProcessEnvironment(environment);
        QStringList customers;
        for (const CustomerFile &file : {sample::ana(), sample::bert(), sample::berta()})
            customers.append(file.customer.id.text());
        QStringList arguments{folder, m_url, m_stores.server.user(), prefix, customers.join(u',')};
        if (drain)
            arguments.append(u"--drain"_s);
        process->start(QStringLiteral(NOTE_WRITER), arguments);
        return process;
    }

    void adopt(QProcess &process)
    {
        QByteArray all = process.readAllStandardOutput();
        all.truncate(all.lastIndexOf('\n') + 1); // nobody saw a line that was cut
        for (const QByteArray &line : all.split('\n')) {
            const QString text = QString::fromUtf8(line);
            const QString word = text.section(u' ', 0, 0);
            if (word == "trouble"_L1) {
                ++m_trouble;
                qInfo("%s", line.constData()); // a code and what it was about, nothing that was written
            }
            if (word != "here"_L1 && word != "saved"_L1)
                continue;
            Said &said = m_said[{text.section(u' ', 1, 1), text.section(u' ', 2, 2).toInt()}];
            said.text = text.section(u' ', 3);
            said.saved = said.saved || word == "saved"_L1;
        }
    }

    /// Lives for a random while, which may be too short to begin.
    void liveAndDie(const std::vector<QProcess *> &processes)
    {
        for (QProcess *process : processes)
            QVERIFY(process->waitForStarted(longest));
        // Some die at their very beginning, some in mid-work, some once the store has answered.
        const auto begins = m_random->bounded(3);
        for (QProcess *process : processes) {
            if (begins > 0)
                QVERIFY(process->waitForReadyRead(longest));
            // Of two with one folder the other may deliver everything for a long time: nobody is owed this
            // word.
            const QDeadlineTimer patience(5'000);
            while (begins > 1 && !patience.hasExpired() &&
                   !process->peek(process->bytesAvailable()).contains("\nsaved "))
                QVERIFY(process->waitForReadyRead(longest));
        }
        QTest::qWait(m_random->bounded(longestLifeMs));
        for (QProcess *process : processes) {
            QCOMPARE(process->state(), QProcess::Running); // it has not fallen by itself
            process->kill();
        }
        for (QProcess *process : processes) {
            QVERIFY(process->waitForFinished(longest));
            adopt(*process);
        }
    }

    void makeStore(bool shared)
    {
        m_url = m_stores.emptyDatabase(shared);
        StoreAdmin admin(BothStores::settings(m_url));
        auto made = admin.create();
        QVERIFY(made.ok());
        std::vector<CustomerFile> files{sample::ana(), sample::bert(), sample::berta()};
        auto loaded = admin.load([&]() -> std::optional<CustomerFile> {
            if (files.empty())
                return std::nullopt;
            const CustomerFile file = files.back();
            files.pop_back();
            return file;
        });
        QVERIFY(loaded.ok());
        m_said.clear();
        m_trouble = 0;
    }

    /// What is left is delivered, and then everything that was said is true.
    void verifyEverything(const QStringList &folders)
    {
        for (const QString &folder : folders) {
            auto last = start(folder, u"last"_s, true);
            // It may have collected thousands.
            QVERIFY(last->waitForFinished(longest + int(m_said.size()) * 100));
            QCOMPARE(last->exitStatus(), QProcess::NormalExit);
            QCOMPARE(last->exitCode(), 0);
            adopt(*last);
        }
        std::map<std::pair<QString, int>, QString> stored;
        std::map<QString, int> copies;
        Connection connection(BothStores::settings(m_url));
        QVERIFY(connection.open().ok());
        auto read = connection.runRaw(
            u"SELECT note_id, revision, text FROM note_revisions WHERE text LIKE 'round%'"_s,
            [&](const QSqlQuery &row) {
                stored[{row.value(0).toUuid().isNull() ? row.value(0).toString()
                                                       : row.value(0).toUuid().toString(QUuid::WithoutBraces),
                        row.value(1).toInt()}] = row.value(2).toString();
                ++copies[row.value(2).toString()];
            });
        QVERIFY(read.ok());
        int saved = 0;
        for (const auto &[key, said] : m_said) {
            const auto it = stored.find(key);
            QVERIFY2(it != stored.end(), "a note that was said to be saved is not in the store");
            QCOMPARE(it->second, said.text);
            QCOMPARE(copies[said.text], 1);
            saved += said.saved ? 1 : 0;
        }
        qInfo("%d notes said to be saved here, %d of them said to be saved, %d in the store",
              int(m_said.size()), saved, int(stored.size()));
        QCOMPARE(m_trouble, 0);
        m_saved = saved;
    }

private Q_SLOTS:
    void initTestCase()
    {
        bool given = false;
        quint32 seed = qEnvironmentVariable("TELLER_KILL_SEED").toUInt(&given);
        if (!given)
            seed = QRandomGenerator::global()->generate();
        qInfo("TELLER_KILL_SEED=%u", seed);
        m_random = std::make_unique<QRandomGenerator>(seed);
        const QString failed = m_stores.start();
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
    }

    void killedAgainAndAgain_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("PostgreSQL") << true;
        QTest::newRow("SQLite") << false;
    }
    void killedAgainAndAgain()
    {
        QFETCH(const bool, shared);
        makeStore(shared);
        const QTemporaryDir folder;
        const int count = rounds.orElse(40);
        for (int round = 0; round < count && !QTest::currentTestFailed(); ++round) {
            auto process = start(folder.path(), u"round%1"_s.arg(round));
            liveAndDie({process.get()});
        }
        QVERIFY(int(m_said.size()) > count); // it did work between its deaths
        verifyEverything({folder.path()});
        QVERIFY(m_saved > 0);
    }

    void twoDesktopsOfOneAgent_data()
    {
        QTest::addColumn<bool>("oneFile");
        QTest::newRow("each with a folder of its own") << false;
        QTest::newRow("with one folder") << true;
    }
    void twoDesktopsOfOneAgent()
    {
        QFETCH(const bool, oneFile);
        makeStore(true);
        const QTemporaryDir first;
        const QTemporaryDir second;
        const QString other = oneFile ? first.path() : second.path();
        const int count = rounds.orElse(10);
        for (int round = 0; round < count && !QTest::currentTestFailed(); ++round) {
            auto one = start(first.path(), u"round%1a"_s.arg(round));
            auto two = start(other, u"round%1b"_s.arg(round));
            liveAndDie({one.get(), two.get()});
        }
        verifyEverything({first.path(), other});
    }
};

QTEST_GUILESS_MAIN(TestKillWriter)
#include "tst_kill_writer.moc"
