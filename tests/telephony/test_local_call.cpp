// SPDX-License-Identifier: GPL-3.0-or-later
//
// Calls that other programs on this computer report, and the demo's calls.
#include "telephony/demo_feed.h"
#include "telephony/local_call_feed.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QUuid>

#include <cstdio>
#include <memory>
#include <vector>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

using Kind = CallEvent::Kind;
using Link = FeedState::Link;

/// A socket name that no other test uses.
QString freshName()
{
    return u"teller-test-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces).left(13);
}

LocalCall accountOnly(const QString &account)
{
    LocalCall call;
    call.account = account;
    return call;
}

/// sendLocalCall blocks, as in a second process: so it gets a thread, and the feed keeps its event loop.
Result<> sendFromElsewhere(const std::function<Result<>()> &send)
{
    Result<> result = Error{};
    const std::unique_ptr<QThread> thread(QThread::create([&] { result = send(); }));
    QSignalSpy finished(thread.get(), &QThread::finished);
    thread->start();
    finished.wait(20'000);
    thread->wait();
    return result;
}

} // namespace

class TestLocalCall final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urls_data();
    void urls();
    void urlParts();
    void hostileTexts();
    void lines_data();
    void lines();
    void roundTrip();

    void delivers();
    void refusesNonsense();
    void endlessLine();
    void raises();
    void nobodyListens();
    void secondInstance();
    void takesOverAfterCrash();
    void killedInstance();
    void startedAtTheSameTime();
    void manyOpenCalls();

    void demo();
    void demoByHand();
    void demoWithoutItsList();

private:
    SystemClock m_clock;
};

void TestLocalCall::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("account") << u"teller://call?account=12345678"_s << true;
    QTest::newRow("nothing") << u"teller://call"_s << true;
    QTest::newRow("slash") << u"teller://call/?ani=441"_s << true;
    QTest::newRow("unknown key") << u"teller://call?account=1&open=/etc/passwd"_s << true;
    QTest::newRow("other scheme") << u"http://call?account=1"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("other action") << u"teller://run?account=1"_s << false;
    QTest::newRow("path") << u"teller://call/../../x?account=1"_s << false;
    QTest::newRow("user") << u"teller://a@call?account=1"_s << false;
    QTest::newRow("port") << u"teller://call:80?account=1"_s << false;
    QTest::newRow("state") << u"teller://call?account=1&state=exploded"_s << false;
    QTest::newRow("no URL") << u"account 1"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("huge") << u"teller://call?account="_s + QString(20'000, u'1') << false;
}

void TestLocalCall::urls()
{
    QFETCH(QString, url);
    QFETCH(bool, accepted);
    const Result<LocalCall> call = parseCallUrl(url);
    QCOMPARE(call.ok(), accepted);
    if (!call)
        QCOMPARE(call.error().code, Error::Code::Rejected);
}

void TestLocalCall::urlParts()
{
    const Result<LocalCall> call = parseCallUrl(
        u"teller://call?account=12%2034&ani=+441632960001&name=Zo%C3%AB%20M&call-id=x-1&state=answered"_s);
    QVERIFY(call.ok());
    QCOMPARE(call->account, u"12 34"_s);
    QCOMPARE(call->ani, u"+441632960001"_s);
    QCOMPARE(call->name, u"Zoë M"_s);
    QCOMPARE(call->callId, u"x-1"_s);
    QCOMPARE(call->state, LocalCall::State::Answered);
    QVERIFY(!call->accountInvalid);
}

void TestLocalCall::hostileTexts()
{
    const LocalCall call =
        cleaned({QString(10'000, u'9'), u"441\r\nX: y"_s, u"\u202Eevil\u0007"_s + QString(500, u'n'),
                 QString(500, u'i'), LocalCall::State::Ringing, false});
    QCOMPARE(call.account, QString(LocalCall::maxAccount, u'9'));
    QVERIFY(call.accountInvalid);
    QCOMPARE(call.ani, u"441X: y"_s);
    QVERIFY(call.name.startsWith(u"evil"));
    QCOMPARE(call.name.size(), LocalCall::maxText);
    QCOMPARE(call.callId.size(), LocalCall::maxText);
    // Markup stays text: it is kept, and whoever shows it shows it as plain text.
    QCOMPARE(cleaned({u"<img src=x>"_s, {}, {}, {}, LocalCall::State::Ringing, false}).account,
             u"<img src=x>"_s);
}

void TestLocalCall::lines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("account") << QByteArray("{\"account\":\"1\"}") << true;
    QTest::newRow("nothing") << QByteArray("{}") << true;
    QTest::newRow("unknown keys") << QByteArray("{\"account\":\"1\",\"exec\":\"rm\"}") << true;
    QTest::newRow("number") << QByteArray("{\"account\":1}") << false;
    QTest::newRow("list") << QByteArray("[1]") << false;
    QTest::newRow("broken") << QByteArray("{\"account\":") << false;
    QTest::newRow("state") << QByteArray("{\"state\":\"x\"}") << false;
    QTest::newRow("deep") << QByteArray("[").repeated(10'000) << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestLocalCall::lines()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, accepted);
    QCOMPARE(parseCallLine(line).ok(), accepted);
}

void TestLocalCall::roundTrip()
{
    const LocalCall call{u"12\"34"_s, u"+44 1"_s, u"Zoë"_s, u"id\\7"_s, LocalCall::State::Ended, true};
    const QByteArray line = toJsonLine(call);
    QVERIFY(!line.contains('\n'));
    const Result<LocalCall> back = parseCallLine(line);
    QVERIFY(back.ok());
    QVERIFY(*back == call);
}

void TestLocalCall::delivers()
{
    const QString name = freshName();
    LocalCallFeed server(name, u"1001"_s, m_clock);
    QSignalSpy events(&server, &CallFeed::eventArrived);
    server.start();
    QCOMPARE(server.state().link, Link::Up);
    const auto send = [&name](LocalCall call) {
        return sendFromElsewhere([&] { return sendLocalCall(name, call); });
    };
    QVERIFY(send({u"1234"_s, u"441"_s, u"Ann"_s, u"a"_s, LocalCall::State::Ringing, false}).ok());
    QVERIFY(send({u"1234"_s, u"441"_s, u"Ann"_s, u"a"_s, LocalCall::State::Ringing, false})
                .ok()); // again: no news
    QVERIFY(send({u"99"_s, {}, {}, u"a"_s, LocalCall::State::Answered, false}).ok());
    QVERIFY(send({{}, {}, {}, {}, LocalCall::State::Ended, false}).ok()); // without an id: the latest
    QVERIFY(send({{}, {}, {}, u"never heard of"_s, LocalCall::State::Ended, false}).ok());
    QList<Kind> kinds;
    for (const QList<QVariant> &arguments : events)
        kinds.append(arguments[0].value<CallEvent>().kind);
    QCOMPARE(kinds, QList<Kind>({Kind::Offered, Kind::AccountCollected, Kind::Answered, Kind::Ended}));
    const auto offered = events[0][0].value<CallEvent>();
    QCOMPARE(offered.source, u"local"_s);
    QCOMPARE(offered.callId, CallId(u"a"_s));
    QCOMPARE(offered.extension, u"1001"_s);
    QCOMPARE(offered.account.value, u"1234"_s);
    QCOMPARE(offered.ani.name, u"Ann"_s);
    QCOMPARE(events[3][0].value<CallEvent>().account.value, u"99"_s);
    QCOMPARE(events[3][0].value<CallEvent>().ani.number, u"441"_s);
}

void TestLocalCall::refusesNonsense()
{
    const QString name = freshName();
    LocalCallFeed feed(name, u"1001"_s, m_clock);
    QSignalSpy events(&feed, &CallFeed::eventArrived);
    feed.start();
    QLocalSocket socket;
    socket.connectToServer(name);
    QVERIFY(socket.waitForConnected());
    socket.write("nonsense\n{\"account\":\"1\"}\n");
    QTRY_COMPARE(events.size(), 1); // the second line counts, the first is answered with a reason
    QTRY_VERIFY(socket.canReadLine());
    QVERIFY(socket.readLine().contains("error"));
}

void TestLocalCall::endlessLine()
{
    const QString name = freshName();
    LocalCallFeed feed(name, u"1001"_s, m_clock);
    QSignalSpy events(&feed, &CallFeed::eventArrived);
    feed.start();
    QLocalSocket socket;
    socket.connectToServer(name);
    QVERIFY(socket.waitForConnected());
    socket.write(QByteArray(500'000, 'x'));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(events.size(), 0);
    QVERIFY(sendFromElsewhere([&] {
                return sendLocalCall(name, accountOnly(u"1"_s));
            }).ok()); // others are still served
}

void TestLocalCall::raises()
{
    const QString name = freshName();
    LocalCallFeed feed(name, u"1001"_s, m_clock);
    QSignalSpy raised(&feed, &LocalCallFeed::raiseRequested);
    feed.start();
    QVERIFY(sendFromElsewhere([&] { return sendRaise(name); }).ok());
    QCOMPARE(raised.size(), 1);
}

void TestLocalCall::nobodyListens()
{
    const Result<> result = sendLocalCall(freshName(), accountOnly(u"1"_s), 500);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, Error::Code::Unreachable);
    // Somebody has the socket and says nothing: the command line does not hang.
    const QString name = freshName();
    QLocalServer silent;
    QVERIFY(silent.listen(name));
    QVERIFY(!sendLocalCall(name, accountOnly(u"1"_s), 200).ok());
}

void TestLocalCall::secondInstance()
{
    const QString name = freshName();
    LocalCallFeed first(name, u"1001"_s, m_clock);
    first.start();
    QCOMPARE(first.state().link, Link::Up);
    LocalCallFeed second(name, u"1001"_s, m_clock);
    second.start();
    QCOMPARE(second.state().link, Link::Down);
    QVERIFY(second.anotherInstanceRuns());
    QVERIFY(sendFromElsewhere([&] { return sendRaise(name); }).ok()); // the first was not disturbed
    first.stop();
    QCOMPARE(first.state().link, Link::Off);
    second.start();
    QCOMPARE(second.state().link, Link::Up);
    QVERIFY(!second.anotherInstanceRuns());
}

void TestLocalCall::takesOverAfterCrash()
{
#ifdef Q_OS_WIN
    QSKIP("a named pipe goes away with its process: nothing is left behind on Windows");
#else
    // What a crash leaves: a socket file nobody listens at.
    const QString name = freshName();
    QLocalServer crashed;
    QVERIFY(crashed.listen(name));
    const QString path = crashed.fullServerName();
    const QString aside = path + u".aside"_s;
    QVERIFY(QFile::rename(path, aside));
    crashed.close();
    QVERIFY(QFile::rename(aside, path));
    LocalCallFeed feed(name, u"1001"_s, m_clock);
    feed.start();
    QCOMPARE(feed.state().link, Link::Up);
    QVERIFY(sendFromElsewhere([&] { return sendRaise(name); }).ok());
    QCOMPARE(QFile::permissions(path) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
#endif
}

void TestLocalCall::killedInstance()
{
    const QString name = freshName();
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, name});
    QVERIFY(other.waitForReadyRead(20'000));
    QCOMPARE(other.readLine().trimmed(), QByteArray("up"));
    LocalCallFeed feed(name, u"1001"_s, m_clock);
    feed.start();
    QVERIFY(feed.anotherInstanceRuns());
    QVERIFY(sendRaise(name).ok()); // it is the other process that answers
    other.kill();
    QVERIFY(other.waitForFinished(20'000));
    feed.start();
    QCOMPARE(feed.state().link, Link::Up);
    QVERIFY(sendFromElsewhere([&] { return sendRaise(name); }).ok());
}

void TestLocalCall::startedAtTheSameTime()
{
    const QString name = freshName();
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 4; ++i) {
        processes.push_back(std::make_unique<QProcess>());
        processes.back()->start(QCoreApplication::applicationFilePath(), {u"--hold"_s, name});
    }
    int up = 0;
    for (const auto &process : processes) {
        QVERIFY(process->waitForReadyRead(20'000));
        up += process->readLine().trimmed() == "up" ? 1 : 0;
    }
    for (const auto &process : processes) {
        process->kill();
        process->waitForFinished(20'000);
    }
    QCOMPARE(up, 1);
}

void TestLocalCall::manyOpenCalls()
{
    LocalCallFeed feed(freshName(), u"1001"_s, m_clock);
    QSignalSpy events(&feed, &CallFeed::eventArrived);
    for (int i = 0; i < 200; ++i)
        feed.deliver(accountOnly(QString::number(i)));
    int open = 0;
    for (const QList<QVariant> &arguments : events)
        open += arguments[0].value<CallEvent>().kind == Kind::Offered ? 1 : -1;
    QCOMPARE(open, 64);
}

void TestLocalCall::demo()
{
    DemoFeed feed(
        {{u"1"_s, u"441"_s, u"Ann"_s, u"support"_s, 1, 1, 30'000}, {u"2"_s, u"442"_s, {}, {}, 1, 1, 0}},
        u"1001"_s, m_clock, 1, 1);
    QList<CallEvent> events;
    connect(&feed, &CallFeed::eventArrived, this,
            [&events](const CallEvent &event) { events.append(event); });
    QVERIFY(feed.offerNow({}).isNull()); // not started
    feed.start();
    QTRY_COMPARE(events.size(), 7);
    QList<Kind> kinds;
    for (const CallEvent &event : std::as_const(events))
        kinds.append(event.kind);
    QCOMPARE(kinds, QList<Kind>({Kind::LinkUp, Kind::Offered, Kind::Answered, Kind::Ended, Kind::Offered,
                                 Kind::Answered, Kind::Ended}));
    QCOMPARE(events[1].account.value, u"1"_s);
    QCOMPARE(events[1].queue->waitedMs.value_or(0), 30'000);
    QVERIFY(events[1].callId != events[4].callId);
}

void TestLocalCall::demoWithoutItsList()
{
    DemoFeed feed({{u"1"_s, {}, {}, {}, 1, 3'600'000, 0}, {u"2"_s, {}, {}, {}, 1, 1, 0}}, u"1001"_s, m_clock,
                  1, 1);
    QList<CallEvent> events;
    connect(&feed, &CallFeed::eventArrived, this,
            [&events](const CallEvent &event) { events.append(event); });
    feed.start();
    QTRY_COMPARE(events.size(), 3); // the first of the list is answered
    feed.endList();
    feed.hangUpAll();
    QCOMPARE(events.back().kind, Kind::Ended);
    QCOMPARE(events.back().endReason, CallEvent::EndReason::Agent);
    DemoCall chosen{u"3"_s, {}, {}, {}, 1, 1, 0};
    chosen.pinChecked = true;
    (void)feed.offerNow(chosen);
    QCOMPARE(events.back().account.value, u"3"_s);
    QVERIFY(events.back().account.verified);
    QTRY_COMPARE(events.back().kind, Kind::Ended);
    QCOMPARE(events.size(), 7); // and the second never came
    QVERIFY(std::none_of(events.cbegin(), events.cend(),
                         [](const CallEvent &event) { return event.account.value == u"2"_s; }));
}

void TestLocalCall::demoByHand()
{
    DemoFeed feed({}, u"1001"_s, m_clock);
    QList<CallEvent> events;
    connect(&feed, &CallFeed::eventArrived, this,
            [&events](const CallEvent &event) { events.append(event); });
    feed.start();
    const CallId first = feed.offerNow({u"1"_s, {}, {}, {}, 3'600'000, 3'600'000, 0});
    const CallId second = feed.offerNow({u"2"_s, {}, {}, {}, 3'600'000, 3'600'000, 0});
    QVERIFY(first != second);
    feed.answer(first);
    feed.answer(first);
    feed.hangUp(second);
    feed.stop();
    QList<Kind> kinds;
    for (const CallEvent &event : std::as_const(events))
        kinds.append(event.kind);
    QCOMPARE(kinds, QList<Kind>({Kind::LinkUp, Kind::Offered, Kind::Offered, Kind::Answered,
                                 Kind::OfferWithdrawn, Kind::Ended, Kind::LinkDown}));
    QCOMPARE(events[5].endReason, CallEvent::EndReason::LinkLost);
    QCOMPARE(feed.state().link, Link::Off);
}

/// With --hold NAME this program is the other instance: it says whether it got the socket, and stays.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--hold"_s) {
        const SystemClock clock;
        LocalCallFeed feed(app.arguments().value(2), u"1001"_s, clock);
        feed.start();
        std::puts(feed.state().link == Link::Up ? "up" : "second");
        std::fflush(stdout);
        return app.exec();
    }
    TestLocalCall test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_local_call.moc"
