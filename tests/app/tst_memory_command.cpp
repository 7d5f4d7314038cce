// SPDX-License-Identifier: GPL-3.0-or-later
//
// What agents decided and what the company rules, by command: `teller-admin outreach export`, `tasks list`
// and `tiers`. Real processes on both databases, and a real HTTP server on loopback.
#include "admin_process.h"
#include "both_stores.h"
#include "store/await.h"
#include "store/record/sql_record.h"
#include "store/sample_company.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <memory>

using namespace teller;
using namespace Qt::StringLiterals;
using admin::run;

namespace {

const Instant stoppedAt = instantFromMsecs(1'760'000'000'000); // 2025-10-09

/// Takes one request on loopback, in a thread of its own, and answers it.
class OneRequest final
{
public:
    explicit OneRequest(QByteArray answer)
    {
        m_thread.reset(QThread::create([this, answer = std::move(answer)] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            port = server.serverPort();
            m_ready.release();
            if (!server.waitForNewConnection(30'000))
                return;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            while (!whole() && socket->waitForReadyRead(30'000))
                m_request += socket->readAll();
            socket->write(answer);
            socket->waitForBytesWritten(30'000);
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState)
                socket->waitForDisconnected(30'000);
        }));
        m_thread->start();
        m_ready.acquire();
    }
    ~OneRequest() { m_thread->wait(); }
    Q_DISABLE_COPY_MOVE(OneRequest)

    /// After the server has answered.
    [[nodiscard]] QByteArray head()
    {
        m_thread->wait();
        return m_request.left(m_request.indexOf("\r\n\r\n"));
    }
    [[nodiscard]] QByteArray body()
    {
        m_thread->wait();
        return m_request.mid(m_request.indexOf("\r\n\r\n") + 4);
    }
    [[nodiscard]] QString address() const { return u"http://127.0.0.1:%1/stops"_s.arg(port); }

    quint16 port = 0;

private:
    [[nodiscard]] bool whole() const
    {
        const qsizetype end = m_request.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const qsizetype at = m_request.toLower().indexOf("content-length:");
        const qsizetype line = m_request.indexOf("\r\n", at);
        return m_request.size() >= end + 4 + m_request.mid(at + 15, line - at - 15).trimmed().toLongLong();
    }

    QByteArray m_request;
    QSemaphore m_ready;
    std::unique_ptr<QThread> m_thread;
};

AgentAction action(AgentAction::Kind kind, const QString &about)
{
    AgentAction one;
    one.id = AgentActionId::create();
    one.customer = sample::ana().customer.id;
    one.kind = kind;
    one.about = about;
    one.agent = AgentId(u"kim"_s);
    one.agentName = u"Kim"_s;
    one.at = stoppedAt;
    return one;
}

} // namespace

class TestMemoryCommand final : public QObject
{
    Q_OBJECT
    BothStores m_stores;

    /// Ana's one planned message was stopped; somebody is to write to her.
    QString makeStore(bool shared)
    {
        const QString url = m_stores.emptyDatabase(shared);
        StoreAdmin store(BothStores::settings(url));
        if (auto created = store.create(); !created)
            qFatal("no store: %s", why(created).constData());
        auto loaded = store.load([given = false]() mutable -> std::optional<CustomerFile> {
            return std::exchange(given, true) ? std::nullopt : std::optional(sample::ana());
        });
        if (!loaded)
            qFatal("nothing loaded: %s", why(loaded).constData());
        SqlRecord record(BothStores::settings(url));
        QSignalSpy states(&record, &CustomerRecord::stateChanged);
        while (record.state().link == StoreState::Link::Opening && states.wait(30'000)) {
        }
        AgentAction task = action(AgentAction::Kind::Task, {});
        task.text = u"Write to Ana"_s;
        task.ownerId = AgentId(u"lee"_s);
        for (const AgentAction &one :
             {action(AgentAction::Kind::Stop, sample::id<OutreachId>("ana-reminder").text()), task})
        {
            if (auto saved = await(record.save(one)); !saved)
                qFatal("not saved: %s", why(saved).constData());
        }
        return url;
    }

    static int exportsNoted(const QString &url)
    {
        int exports = 0;
        auto read = StoreAdmin(BothStores::settings(url)).readAudit({}, [&exports](const AuditRow &row) {
            exports += row.action == u"export"_s ? 1 : 0;
        });
        return read ? exports : -1;
    }

    static QJsonObject expected()
    {
        return {{u"outreach"_s, sample::id<OutreachId>("ana-reminder").text()},
                {u"channel"_s, u"sms"_s},
                {u"subject"_s, u"Pay"_s},
                {u"about"_s, u"R-0"_s},
                {u"stopped_at"_s, u"2025-10-09T08:53:20.000+00:00"_s},
                {u"stopped_by"_s, u"Kim"_s}};
    }

    static void bothStores()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("a file") << false;
        QTest::newRow("PostgreSQL") << true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString error = m_stores.start();
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    void stoppedMessagesGoToAFile_data() { bothStores(); }
    void stoppedMessagesGoToAFile()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const QString path = m_stores.folder.filePath(u"stops-%1.jsonl"_s.arg(shared));
        const auto outcome = run({u"outreach"_s, u"export"_s, path, u"--store"_s, url});
        QVERIFY2(outcome.code == admin::done, outcome.text());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 2); // one line, and its end
        QCOMPARE(QJsonDocument::fromJson(lines.front()).object(), expected());
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(exportsNoted(url), 1);
        // What is there is not overwritten, and then nothing was looked at.
        const auto again = run({u"outreach"_s, u"export"_s, path, u"--store"_s, url});
        QCOMPARE(again.code, admin::failed);
        QCOMPARE(exportsNoted(url), 1);

        const auto all = run({u"outreach"_s, u"export"_s, u"-"_s, u"--store"_s, url});
        QCOMPARE(all.code, admin::done);
        QCOMPARE(all.said.count(u'\n'), 1);
        const auto later =
            run({u"outreach"_s, u"export"_s, u"-"_s, u"--since"_s, u"2025-10-11"_s, u"--store"_s, url});
        QCOMPARE(later.code, admin::done);
        QCOMPARE(later.said, QString());
    }

    void stoppedMessagesArePosted_data() { bothStores(); }
    void stoppedMessagesArePosted()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        OneRequest server("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
        const auto outcome = run({u"outreach"_s, u"export"_s, server.address(), u"--store"_s, url});
        QVERIFY2(outcome.code == admin::done, outcome.text());
        QVERIFY(server.head().startsWith("POST /stops HTTP/1.1\r\n"));
        QVERIFY(server.head().toLower().contains("content-type: application/json"));
        QCOMPARE(QJsonDocument::fromJson(server.body()).array(), QJsonArray{expected()});
        QCOMPARE(exportsNoted(url), 1);
    }

    void anAnswerThatIsNoYesIsAFailure_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("an error") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")
                                  << u"answered 500"_s;
        QTest::newRow("a redirection") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\n"
                                                     "Content-Length: 0\r\n\r\n")
                                       << u"answered 302"_s;
        QTest::newRow("no answer") << QByteArray() << u"cannot be reached"_s;
    }
    void anAnswerThatIsNoYesIsAFailure()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, said);
        const QString url = makeStore(false);
        OneRequest server(answer);
        const auto outcome = run({u"outreach"_s, u"export"_s, server.address(), u"--store"_s, url});
        QCOMPARE(outcome.code, admin::failed);
        QVERIFY2(outcome.complained.contains(said), outcome.text());
    }

    void nothingIsPostedInClear_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("http elsewhere") << u"http://mail.example/stops"_s;
        QTest::newRow("looks like this machine") << u"http://localhost.example/stops"_s;
        QTest::newRow("looks like its number") << u"http://127.0.0.1.example/stops"_s;
        QTest::newRow("another scheme") << u"ftp://127.0.0.1/stops"_s;
        QTest::newRow("no host") << u"https:///stops"_s;
    }
    void nothingIsPostedInClear()
    {
        QFETCH(const QString, address);
        const QString url = makeStore(false);
        const auto outcome = run({u"outreach"_s, u"export"_s, address, u"--store"_s, url});
        QCOMPARE(outcome.code, admin::usage);
        QCOMPARE(exportsNoted(url), 0);
    }

    void aServerThatIsNotThereIsNamed()
    {
        const QString url = makeStore(false);
        QTcpServer freed; // a port that was free a moment ago
        QVERIFY(freed.listen(QHostAddress::LocalHost));
        const QString address = u"http://somebody:secret@127.0.0.1:%1/"_s.arg(freed.serverPort());
        freed.close();
        const auto outcome = run({u"outreach"_s, u"export"_s, address, u"--store"_s, url});
        QCOMPARE(outcome.code, admin::failed);
        QVERIFY2(outcome.complained.contains(u"cannot be reached"_s), outcome.text());
        QVERIFY(!outcome.complained.contains(u"secret"_s));
    }

    void whatIsToBeDoneIsListed_data() { bothStores(); }
    void whatIsToBeDoneIsListed()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const auto all = run({u"tasks"_s, u"list"_s, u"--store"_s, url});
        QVERIFY2(all.code == admin::done, all.text());
        QVERIFY(all.said.contains(u"Write to Ana"_s));
        QVERIFY(all.said.contains(u"Call back"_s));   // what was promised
        QVERIFY(!all.said.contains(u"Send a box"_s)); // and was done
        const auto hers = run({u"tasks"_s, u"list"_s, u"--owner"_s, u"lee"_s, u"--store"_s, url});
        QCOMPARE(hers.code, admin::done);
        QVERIFY(hers.said.contains(u"Write to Ana"_s));
        QVERIFY(!hers.said.contains(u"Call back"_s));
        const auto nobodys = run({u"tasks"_s, u"list"_s, u"--owner"_s, u"nobody"_s, u"--store"_s, url});
        QCOMPARE(nobodys.said, u"Nothing is open.\n"_s);
    }

    void queuesGetTheirDispositions_data() { bothStores(); }
    void queuesGetTheirDispositions()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const auto dispositions = [&url](const QStringList &words) {
            return run(QStringList{u"dispositions"_s} + words + QStringList{u"--store"_s, url});
        };
        QCOMPARE(dispositions({u"list"_s}).said, u"There are no dispositions.\n"_s);
        for (const QString &word : {u"late"_s, u"lost"_s})
            QCOMPARE(dispositions({u"set"_s, u"order."_s + word, u"Orders"_s, word.toUpper()}).code,
                     admin::done);
        const auto ruled = dispositions({u"queue"_s, u"Shop"_s, u"order.lost"_s, u"--required"_s});
        QVERIFY2(ruled.code == admin::done && ruled.said.contains(u"one is required"_s), ruled.text());
        QCOMPARE(dispositions({u"queue"_s, QString()}).code, admin::done);
        const QString listed = dispositions({u"list"_s}).said;
        QVERIFY2(listed.contains(u"LATE"_s) && listed.contains(u"For every other queue: all"_s) &&
                     listed.contains(u"For the queue Shop, one is required: order.lost"_s),
                 qPrintable(listed));
        QCOMPARE(dispositions({u"queue"_s, u"Shop"_s, u"order.nowhere"_s}).code, admin::failed);
        QCOMPARE(dispositions({u"remove"_s, u"order.lost"_s}).code, admin::done);
        QCOMPARE(dispositions({u"remove"_s, u"order.lost"_s}).code, admin::failed);
        QVERIFY(dispositions({u"list"_s}).said.contains(u"For the queue Shop, one is required: all"_s));
        QCOMPARE(dispositions({u"queue-reset"_s, u"Shop"_s}).code, admin::done);
        QCOMPARE(dispositions({u"queue-reset"_s, u"Shop"_s}).code, admin::failed);
        for (const QStringList &words :
             {QStringList(), QStringList{u"set"_s, u"x"_s}, QStringList{u"queue"_s}})
            QCOMPARE(dispositions(words).code, admin::usage);
    }

    void tiersAreSetListedAndRemoved_data() { bothStores(); }
    void tiersAreSetListedAndRemoved()
    {
        QFETCH(const bool, shared);
        const QString url = makeStore(shared);
        const auto tiers = [&url](const QStringList &words) {
            return run(QStringList{u"tiers"_s} + words + QStringList{u"--store"_s, url});
        };
        QCOMPARE(tiers({u"list"_s}).said, u"There are no tiers.\n"_s);
        const auto gold = tiers({u"set"_s, u"gold"_s, u"2000"_s, u"50.5"_s, u"eur"_s, u"Be quick."_s});
        QVERIFY2(gold.code == admin::done, gold.text());
        QCOMPARE(tiers({u"set"_s, u"silver"_s, u"500"_s, u"0"_s, u"EUR"_s}).code, admin::done);
        QCOMPARE(tiers({u"set"_s, u"yen"_s, u"90000"_s, u"10"_s, u"JPY"_s}).code, admin::done);
        const QString listed = tiers({u"list"_s}).said;
        QVERIFY2(listed.contains(u"2000.00 EUR"_s) && listed.contains(u"50.50 EUR"_s), qPrintable(listed));
        QVERIFY2(listed.contains(u"90000 JPY"_s) && listed.contains(u"Be quick."_s), qPrintable(listed));
        QVERIFY(listed.indexOf(u"gold"_s) < listed.indexOf(u"silver"_s)); // dearest first
        for (const QStringList &words : {QStringList{u"set"_s, u"x"_s, u"much"_s, u"0"_s, u"EUR"_s},
                                         QStringList{u"set"_s, u"x"_s, u"(5)"_s, u"0"_s, u"EUR"_s},
                                         QStringList{u"set"_s, u"x"_s, u"5"_s, u"0"_s, u"euros"_s},
                                         QStringList{u"set"_s, u"x"_s}, QStringList{}})
            QCOMPARE(tiers(words).code, admin::usage);
        QCOMPARE(tiers({u"remove"_s, u"gold"_s}).code, admin::done);
        QCOMPARE(tiers({u"remove"_s, u"gold"_s}).code, admin::failed);
        QVERIFY(!tiers({u"list"_s}).said.contains(u"gold"_s));
    }
};

QTEST_GUILESS_MAIN(TestMemoryCommand)
#include "tst_memory_command.moc"
