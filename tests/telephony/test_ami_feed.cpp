// SPDX-License-Identifier: GPL-3.0-or-later
//
// The feed against a manager interface that behaves, misbehaves, hangs, restarts and floods.
#include "captures.h"
#include "fake_ami.h"
#include "telephony/ami_feed.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <memory>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 30'000; ///< for what must come, on a slow machine too

using Kind = CallEvent::Kind;
using Link = FeedState::Link;

Recording recording(QStringView scenario, QStringView login)
{
    for (const Recording &candidate : loadRecordings()) {
        if (candidate.scenario.startsWith(scenario) && candidate.login == login)
            return candidate;
    }
    return {};
}

/// The events of a recording, without what the login itself was told.
QByteArray eventsOf(QStringView scenario)
{
    QByteArray bytes;
    for (const RecordedMessage &message : recording(scenario, u"desktop").messages) {
        if (message.bytes.startsWith("Event:"))
            bytes += message.bytes;
    }
    return bytes;
}

const QByteArray liveCall =
    "Event: Status\r\nPrivilege: Call\r\nChannel: PJSIP/trunk-00000000\r\nChannelState: 6\r\n"
    "CallerIDNum: 15551230001\r\nCallerIDName: Caller\r\nConnectedLineNum: 1001\r\n"
    "Context: route\r\nExten: 5001\r\nUniqueid: pbx-1.0\r\nLinkedid: pbx-1.0\r\n"
    "Application: Queue\r\nData: support,t,,,60\r\n"
    "Variable: ACCOUNT=12345678\r\nVariable: ACCOUNT_STATUS=collected\r\n\r\n"
    "Event: Status\r\nPrivilege: Call\r\nChannel: PJSIP/1001-00000001\r\nChannelState: 6\r\n"
    "CallerIDNum: 1001\r\nConnectedLineNum: 15551230001\r\nConnectedLineName: Caller\r\n"
    "Context: from-agent\r\nExten: 5001\r\nUniqueid: pbx-1.1\r\nLinkedid: pbx-1.0\r\n"
    "Application: AppQueue\r\nData: (Outgoing Line)\r\n"
    "Variable: ACCOUNT=12345678\r\n\r\n";

} // namespace

class TestAmiFeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void queueCall();
    void wrongSecret();
    void plainLogin();
    void missingRightToAsk();
    void missingRightToHear();
    void nobodyThere();
    void notAnAsterisk_data();
    void notAnAsterisk();
    void silentPort();
    void hungServer();
    void shutdownAndRestart();
    void startInMidCall();
    void eventsDuringResync();
    void callEndsWhileAway();
    void queuesNotReadyYet();
    void flood();
    void stopAndStart();

private:
    AmiSettings settings() const;
    void makeFeed(const AmiSettings &settings);
    QStringList kinds() const;
    std::optional<Error::Code> errorCode() const;

    std::unique_ptr<FakeAmi> m_server;
    std::unique_ptr<AmiFeed> m_feed;
    QList<CallEvent> m_events;
    QList<FeedState> m_states;
};

void TestAmiFeed::init()
{
    m_server = std::make_unique<FakeAmi>();
    m_server->secret = QUuid::createUuid().toByteArray();
    QVERIFY(m_server->start());
    m_events.clear();
    m_states.clear();
}

void TestAmiFeed::cleanup()
{
    m_feed.reset();
    m_server.reset();
}

AmiSettings TestAmiFeed::settings() const
{
    AmiSettings s;
    s.host = u"127.0.0.1"_s;
    s.port = m_server->serverPort();
    s.user = u"desk"_s;
    s.secret = QString::fromLatin1(m_server->secret);
    s.extension = u"1001"_s;
    s.backoffFirst = 20ms;
    s.backoffLast = 100ms;
    return s;
}

void TestAmiFeed::makeFeed(const AmiSettings &settings)
{
    m_feed = std::make_unique<AmiFeed>(settings);
    connect(m_feed.get(), &CallFeed::eventArrived, this,
            [this](const CallEvent &event) { m_events.append(event); });
    connect(m_feed.get(), &CallFeed::stateChanged, this,
            [this](const FeedState &state) { m_states.append(state); });
    m_feed->start();
}

QStringList TestAmiFeed::kinds() const
{
    QStringList names;
    for (const CallEvent &event : m_events)
        names.append(kindName(event.kind));
    return names;
}

std::optional<Error::Code> TestAmiFeed::errorCode() const
{
    const FeedState state = m_feed->state();
    return state.error ? std::optional(state.error->code) : std::nullopt;
}

void TestAmiFeed::queueCall()
{
    makeFeed(settings());
    QCOMPARE(m_feed->state().link, Link::Connecting);
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    QCOMPARE(kinds(), QStringList({u"Resync"_s, u"LinkUp"_s}));
    QCOMPARE(m_server->plainLogins, 0);
    m_server->sendEvent(eventsOf(u"s01"));
    QTRY_COMPARE_WITH_TIMEOUT(
        kinds(), QStringList({u"Resync"_s, u"LinkUp"_s, u"Offered"_s, u"Answered"_s, u"Ended"_s}),
        patienceMs);
    QCOMPARE(m_events[2].account.value, u"12345678"_s);
    QCOMPARE(m_events[2].queue->name, u"support"_s);
    QCOMPARE(m_events[2].source, m_feed->name());
    QVERIFY(m_events[2].occurredAt < m_events[3].occurredAt);
    QCOMPARE(m_events[4].endReason, CallEvent::EndReason::Agent);
}

void TestAmiFeed::wrongSecret()
{
    AmiSettings s = settings();
    s.secret = u"not it"_s;
    makeFeed(s);
    QTRY_COMPARE_WITH_TIMEOUT(errorCode(), Error::Code::AuthFailed, patienceMs);
    QVERIFY(!m_feed->state().error->canRetry);
    QVERIFY(!m_feed->state().error->detail.contains(s.secret));
    const int connections = m_server->connections;
    QTest::qWait(300); // fifteen times the first back-off: there is no second try
    QCOMPARE(m_server->connections, connections);
    m_feed->setSettings(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
}

void TestAmiFeed::plainLogin()
{
    m_server->challenges = false;
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(errorCode(), Error::Code::AuthFailed, patienceMs);
    QCOMPARE(m_server->plainLogins, 0); // the secret did not leave this computer
    AmiSettings s = settings();
    s.plainLoginAllowed = true;
    m_feed->setSettings(s);
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    QCOMPARE(m_server->plainLogins, 1);
}

void TestAmiFeed::missingRightToAsk()
{
    m_server->statusError = "Permission denied";
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(errorCode(), Error::Code::NotPermitted, patienceMs);
    QVERIFY(!m_feed->state().error->canRetry);
    QVERIFY(!kinds().contains(u"LinkUp"_s));
}

void TestAmiFeed::missingRightToHear()
{
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    m_server->status = liveCall; // a call has begun, but no event said so
    QTRY_COMPARE_WITH_TIMEOUT(errorCode(), Error::Code::NotPermitted, 10'000);
    QVERIFY(kinds().contains(u"LinkDown"_s));
}

void TestAmiFeed::nobodyThere()
{
    const quint16 port = m_server->serverPort();
    AmiSettings s = settings();
    m_server->stopListening();
    makeFeed(s);
    QTRY_COMPARE_WITH_TIMEOUT(errorCode(), Error::Code::Unreachable, patienceMs);
    QVERIFY(m_feed->state().error->canRetry);
    QVERIFY(m_server->start(port));
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
}

void TestAmiFeed::notAnAsterisk_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::newRow("another protocol") << QByteArray("220 mail.example.com ESMTP\r\n");
    QTest::newRow("binary") << QByteArray("\x16\x03\x01\x00\xff\x00\n\x00\x00", 9);
    QTest::newRow("endless line") << QByteArray(300'000, 'x');
    QTest::newRow("endless line after the greeting")
        << "Asterisk Call Manager/5.0.4\r\nEvent: " + QByteArray(300'000, 'x');
    QTest::newRow("endless message") << "Asterisk Call Manager/5.0.4\r\n" +
                                            QByteArray("ChanVariable: A=B\r\n").repeated(100'000);
}

void TestAmiFeed::notAnAsterisk()
{
    QFETCH(QByteArray, greeting);
    m_server->banner = greeting;
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(errorCode(), Error::Code::ProtocolError, patienceMs);
    QVERIFY(!kinds().contains(u"LinkUp"_s));
}

void TestAmiFeed::silentPort()
{
    m_server->banner.clear();
    AmiSettings s = settings();
    s.connectTimeout = 100ms;
    makeFeed(s);
    QTRY_COMPARE_WITH_TIMEOUT(errorCode(), Error::Code::Unreachable, patienceMs);
}

void TestAmiFeed::hungServer()
{
    AmiSettings s = settings();
    s.pingInterval = 50ms;
    s.pingTimeout = 400ms;
    s.connectTimeout = 1s; // the first try to come back may still meet the hung server
    makeFeed(s);
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->pings >= 3, patienceMs); // answered ones keep the link up
    QCOMPARE(m_feed->state().link, Link::Up);
    m_server->hung = true;
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Down, patienceMs);
    QCOMPARE(errorCode(), Error::Code::Unreachable);
    QCOMPARE(kinds().last(), u"LinkDown"_s);
    m_server->hung = false;
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
}

void TestAmiFeed::shutdownAndRestart()
{
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    const quint16 port = m_server->serverPort();
    m_server->stopListening(); // so that the feed cannot be back before anybody has looked
    m_server->sendEvent(
        "Event: Shutdown\r\nPrivilege: system,all\r\nShutdown: Cleanly\r\nRestart: False\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(kinds().contains(u"LinkDown"_s), patienceMs);
    QCOMPARE(m_events.last().kind, Kind::LinkDown);
    m_server->dropAll();
    m_events.clear();
    QVERIFY(m_server->start(port));
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    QCOMPARE(kinds(), QStringList({u"Resync"_s, u"LinkUp"_s}));
    // Without a word, as after a crash.
    m_server->dropAll();
    QTRY_VERIFY_WITH_TIMEOUT(kinds().contains(u"LinkDown"_s), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
}

void TestAmiFeed::startInMidCall()
{
    m_server->status = liveCall;
    m_server->queueEvents = "Event: QueueMember\r\nQueue: support\r\nLocation: PJSIP/1001\r\n\r\n"
                            "Event: QueueEntry\r\nQueue: support\r\nPosition: 1\r\nUniqueid: pbx-1.7\r\n"
                            "Wait: 12\r\n\r\n";
    m_server->status +=
        "Event: Status\r\nChannel: PJSIP/trunk-00000007\r\nChannelState: 6\r\nCallerIDNum: 441\r\n"
        "Uniqueid: pbx-1.7\r\nLinkedid: pbx-1.7\r\nVariable: ACCOUNT=777\r\n\r\n";
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    QCOMPARE(kinds(), QStringList({u"Resync"_s, u"Offered"_s, u"Answered"_s, u"Queued"_s,
                                   u"AccountCollected"_s, u"LinkUp"_s}));
    QCOMPARE(m_events[0].liveCalls, QList<CallId>({CallId(u"pbx-1.0"_s)}));
    QCOMPARE(m_events[1].account.value, u"12345678"_s);
    QCOMPARE(m_events[1].ani.number, u"15551230001"_s);
    QCOMPARE(m_events[1].queue->name, u"support"_s);
    QCOMPARE(m_events[3].account.value, u"777"_s);
    QCOMPARE(m_events[3].queue->waitedMs.value_or(0), 12'000);
    m_server->sendEvent("Event: Hangup\r\nPrivilege: call,all\r\nChannel: PJSIP/1001-00000001\r\n"
                        "Uniqueid: pbx-1.1\r\nLinkedid: pbx-1.0\r\nCause: 16\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(kinds().last(), u"Ended"_s, patienceMs);
}

void TestAmiFeed::eventsDuringResync()
{
    m_server->status = liveCall;
    // The call ends while the list that still shows it is on its way: the end must not be lost.
    m_server->onStatus = [this] {
        m_server->sendEvent("Event: HangupRequest\r\nChannel: PJSIP/trunk-00000000\r\nUniqueid: pbx-1.0\r\n"
                            "Linkedid: pbx-1.0\r\n\r\nEvent: Hangup\r\nPrivilege: call,all\r\n"
                            "Channel: PJSIP/1001-00000001\r\nUniqueid: pbx-1.1\r\nLinkedid: pbx-1.0\r\n\r\n");
    };
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(
        kinds(), QStringList({u"Resync"_s, u"Offered"_s, u"Answered"_s, u"LinkUp"_s, u"Ended"_s}),
        patienceMs);
    QCOMPARE(m_events.last().endReason, CallEvent::EndReason::Caller);
}

void TestAmiFeed::callEndsWhileAway()
{
    m_server->status = liveCall;
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    m_server->status.clear();
    m_events.clear();
    m_server->dropAll();
    QTRY_COMPARE_WITH_TIMEOUT(kinds(), QStringList({u"LinkDown"_s, u"Resync"_s, u"LinkUp"_s}), patienceMs);
    QVERIFY(m_events[1].liveCalls.isEmpty());

    m_server->status = liveCall;
    m_server->dropAll();
    QTRY_VERIFY_WITH_TIMEOUT(kinds().contains(u"Answered"_s), patienceMs);
    m_events.clear();
    m_server->dropAll(); // and the same call is still there after another break
    QTRY_COMPARE_WITH_TIMEOUT(
        kinds(), QStringList({u"LinkDown"_s, u"Resync"_s, u"Offered"_s, u"Answered"_s, u"LinkUp"_s}),
        patienceMs);
    QCOMPARE(m_events[1].liveCalls.size(), 1);
}

void TestAmiFeed::queuesNotReadyYet()
{
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    QCOMPARE(m_server->statusRequests, 1);
    m_events.clear();
    m_server->queueEvents = "Event: QueueMember\r\nQueue: support\r\nLocation: PJSIP/1001\r\n\r\n";
    m_server->sendEvent("Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(kinds(), QStringList({u"Resync"_s}), patienceMs);
    QCOMPARE(m_server->statusRequests, 2);
    m_server->sendEvent(eventsOf(u"s01"));
    QTRY_VERIFY_WITH_TIMEOUT(kinds().contains(u"Ended"_s), patienceMs);
    QCOMPARE(kinds().value(1), u"Queued"_s); // now it knows that this queue is mine
}

void TestAmiFeed::flood()
{
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    m_events.clear();
    QByteArray others;
    for (int i = 0; i < 2'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        others += "Event: Newchannel\r\nPrivilege: call,all\r\nChannel: PJSIP/trunk-" +
                  QByteArray::number(i, 16).rightJustified(8, '0') + "\r\nChannelState: 4\r\nUniqueid: f." +
                  n + "\r\nLinkedid: f." + n + "\r\nChanVariable: ACCOUNT=" + n + "\r\n\r\n";
    }
    for (int i = 0; i < 50; ++i) {
        m_server->sendEvent(others);
        if (i == 25)
            m_server->sendEvent(eventsOf(u"s01"));
    }
    QTRY_VERIFY_WITH_TIMEOUT(kinds().contains(u"Ended"_s), 60'000);
    m_events.removeIf(
        [](const CallEvent &event) { return event.kind == Kind::Resync; }); // the confirming one
    QCOMPARE(kinds(), QStringList({u"Offered"_s, u"Answered"_s, u"Ended"_s}));
    QCOMPARE(m_feed->state().link, Link::Up);
}

void TestAmiFeed::stopAndStart()
{
    makeFeed(settings());
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    m_feed->stop();
    QCOMPARE(m_feed->state().link, Link::Off);
    m_events.clear();
    m_states.clear();
    m_server->sendEvent(eventsOf(u"s01"));
    QTest::qWait(100);
    QCOMPARE(kinds(), QStringList());
    QVERIFY(m_states.isEmpty());
    m_feed->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, Link::Up, patienceMs);
    m_feed->start(); // twice is once
    QCOMPARE(m_server->logins, 2);
    m_feed.reset(); // while it runs
}

QTEST_GUILESS_MAIN(TestAmiFeed)
#include "test_ami_feed.moc"
