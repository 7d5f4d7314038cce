// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an agent asks the telephone system to do: hang up, transfer, be ready or not; and the demo that acts
// it out.
#include "fake_ami.h"
#include "telephony/ami_feed.h"
#include "telephony/demo_feed.h"
#include "telephony/local_call_feed.h"

#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <memory>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 30'000;
using Kind = CallEvent::Transfer::Kind;
using Actions = CallControl::Actions;

const QByteArray everything =
    "Atxfer: Attended transfer. (Priv: call,all)\r\n"
    "BlindTransfer: Blind transfer channel(s) to the given destination (Priv: call,all)\r\n"
    "Hangup: Hangup channel. (Priv: system,call,all)\r\n"
    "QueuePause: Makes a queue member temporarily unavailable. (Priv: agent,all)\r\n";

const QByteArray liveCall =
    "Event: Status\r\nPrivilege: Call\r\nChannel: PJSIP/trunk-00000000\r\nChannelState: 6\r\n"
    "Uniqueid: pbx-1.0\r\nLinkedid: pbx-1.0\r\nApplication: Queue\r\nData: support,t,,,60\r\n\r\n"
    "Event: Status\r\nPrivilege: Call\r\nChannel: PJSIP/1001-00000001\r\nChannelState: 6\r\n"
    "Uniqueid: pbx-1.1\r\nLinkedid: pbx-1.0\r\nApplication: AppQueue\r\n\r\n";

QByteArray member(const QByteArray &queue, const QByteArray &interface, const QByteArray &paused,
                  const QByteArray &reason = {})
{
    return "Event: QueueMember\r\nQueue: " + queue + "\r\nLocation: " + interface +
           "\r\nStateInterface: PJSIP/1001\r\nPaused: " + paused + "\r\nPausedReason: " + reason + "\r\n\r\n";
}

QByteArray paused(const QByteArray &queue, const QByteArray &yes, const QByteArray &reason = {},
                  const QByteArray &interface = "PJSIP/1001")
{
    return "Event: QueueMemberPause\r\nPrivilege: agent,all\r\nQueue: " + queue +
           "\r\nInterface: " + interface + "\r\nPaused: " + yes + "\r\nPausedReason: " + reason + "\r\n\r\n";
}

QByteArray header(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n')) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

} // namespace

class TestAmiControl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeAmi>();
        m_server->secret = QUuid::createUuid().toByteArray();
        m_server->commands = everything;
        m_server->status = liveCall;
        QVERIFY(m_server->start());
    }
    void cleanup()
    {
        m_feed.reset();
        m_server.reset();
    }

    void onlyWhatTheLoginMayDoIsOffered()
    {
        m_server->commands = "Hangup: Hangup channel. (Priv: system,call,all)\r\n"
                             "Ping: Keepalive command. (Priv: <none>)\r\n";
        connectFeed();
        QTRY_COMPARE_WITH_TIMEOUT(control().actions(), (Actions{true, false, false, false}), patienceMs);
        QCOMPARE(code(control().transfer(call, {Kind::Blind, u"1002"_s})), Error::Code::NotPermitted);
        QVERIFY(m_server->actions.isEmpty());
    }
    void aLoginThatOnlyListensOffersNothing()
    {
        m_server->commands = "Ping: Keepalive command. (Priv: <none>)\r\n";
        connectFeed();
        QCOMPARE(control().actions(), Actions());
        m_feed.reset();
        m_server->commands = everything;
        connectFeed(false); // the company does not want it
        QCOMPARE(control().actions(), Actions());
    }
    void hangsUpMyTelephoneOfTheCall()
    {
        connectFeed();
        QCOMPARE(code(control().hangUp(call)), std::nullopt);
        QCOMPARE(m_server->actions.size(), 1);
        QCOMPARE(header(m_server->actions[0], "Action"), "Hangup");
        QCOMPARE(header(m_server->actions[0], "Channel"), "PJSIP/1001-00000001");
        QCOMPARE(code(control().hangUp(CallId(u"another"_s))), Error::Code::NotFound);
        QCOMPARE(m_server->actions.size(), 1);
    }
    void transfersToWhatCanBeDialled()
    {
        connectFeed();
        QCOMPARE(code(control().transfer(call, {Kind::Blind, u"(030) 55-50 200"_s})), std::nullopt);
        QCOMPARE(code(control().transfer(call, {Kind::Attended, u"1002"_s})), std::nullopt);
        QCOMPARE(m_server->actions.size(), 2);
        QCOMPARE(header(m_server->actions[0], "Action"), "BlindTransfer");
        QCOMPARE(header(m_server->actions[0], "Channel"), "PJSIP/1001-00000001");
        QCOMPARE(header(m_server->actions[0], "Exten"), "0305550200");
        QCOMPARE(header(m_server->actions[1], "Action"), "Atxfer");
        QCOMPARE(header(m_server->actions[1], "Exten"), "1002");
    }
    void whatCannotBeDialledIsNotSent_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("attended");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("only signs") << u" - "_s << false;
        QTest::newRow("a header of its own") << u"1002\r\nContext: other"_s << false;
        QTest::newRow("an action of its own") << u"1002\r\n\r\nAction: Command"_s << false;
        QTest::newRow("a line feed alone") << u"1002\nVariable: A=b"_s << false;
        QTest::newRow("a function of the dialplan") << u"${SHELL(ls)}"_s << false;
        QTest::newRow("other digits") << u"١٢٣"_s << false;
        QTest::newRow("another context") << u"1002@internal"_s << false;
        QTest::newRow("too long") << QString(41, u'1') << false;
        QTest::newRow("far too long") << QString(1'000'000, u'1') << false;
        QTest::newRow("letters as tones") << u"sales"_s << true;
    }
    void whatCannotBeDialledIsNotSent()
    {
        QFETCH(QString, target);
        QFETCH(bool, attended);
        connectFeed();
        QCOMPARE(code(control().transfer(call, {attended ? Kind::Attended : Kind::Blind, target})),
                 Error::Code::Rejected);
        QVERIFY(m_server->actions.isEmpty());
    }
    void aReasonWithLineBreaksIsOneLine()
    {
        m_server->queueEvents = member("support", "PJSIP/1001", "0");
        connectFeed();
        QCOMPARE(code(control().setReady(false, u"lunch\r\nPaused: false\r\n\r\nAction: Logoff"_s)),
                 std::nullopt);
        QCOMPARE(m_server->actions.size(), 1);
        QCOMPARE(m_server->actions[0].count('\n'), 5); // Action, ActionID, Interface, Paused, Reason
        QVERIFY(header(m_server->actions[0], "Reason").startsWith("lunch"));
    }
    void aRefusalComesBack_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<Error::Code>("expected");
        QTest::newRow("right") << QByteArray("Permission denied") << Error::Code::NotPermitted;
        QTest::newRow("gone") << QByteArray("No such channel") << Error::Code::NotFound;
        QTest::newRow("extension") << QByteArray("Transfer invalid") << Error::Code::Rejected;
    }
    void aRefusalComesBack()
    {
        QFETCH(QByteArray, words);
        QFETCH(Error::Code, expected);
        m_server->refusal = words;
        connectFeed();
        QCOMPARE(code(control().transfer(call, {Kind::Blind, u"1002"_s})), expected);
        QCOMPARE(m_feed->state().link, FeedState::Link::Up); // it is no broken link
    }
    void noAnswerComesBackAsAnError()
    {
        m_server->answersActions = false;
        connectFeed(true, 100ms);
        QCOMPARE(code(control().hangUp(call)), Error::Code::Unreachable);
    }
    void aLostLinkComesBackAsAnError()
    {
        m_server->answersActions = false;
        connectFeed();
        auto future = control().hangUp(call);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->actions.size(), 1, patienceMs);
        m_server->stopListening();
        m_server->dropAll();
        QCOMPARE(code(future), Error::Code::Unreachable);
        QTRY_COMPARE_WITH_TIMEOUT(control().actions(), Actions(), patienceMs);
        QCOMPARE(code(control().hangUp(call)), Error::Code::NotPermitted);
    }
    void stoppingTheFeedLeavesNobodyWaiting()
    {
        m_server->answersActions = false;
        connectFeed();
        auto future = control().hangUp(call);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->actions.size(), 1, patienceMs);
        m_feed->stop();
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patienceMs);
        QCOMPARE(control().actions(), Actions());
        QCOMPARE(code(control().hangUp(call)), Error::Code::Unreachable);
    }

    void theStateIsTheTelephoneSystems()
    {
        connectFeed();
        QCOMPARE(control().agentState(), AgentState()); // in no queue
        m_server->sendEvent("Event: QueueMemberAdded\r\nPrivilege: agent,all\r\nQueue: support\r\n"
                            "Interface: PJSIP/1001\r\nPaused: 0\r\n\r\n"
                            "Event: QueueMemberAdded\r\nPrivilege: agent,all\r\nQueue: sales\r\n"
                            "Interface: PJSIP/1001\r\nPaused: 0\r\n\r\n"
                            "Event: QueueMemberAdded\r\nPrivilege: agent,all\r\nQueue: sales\r\n"
                            "Interface: PJSIP/1002\r\nPaused: 1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(control().agentState().kind, AgentState::Kind::Ready, patienceMs);
        // A supervisor, or the telephone itself, changes it.
        m_server->sendEvent(paused("support", "1", "lunch"));
        QTRY_COMPARE_WITH_TIMEOUT(control().agentState().kind, AgentState::Kind::NotReady, patienceMs);
        QCOMPARE(control().agentState().reason, u"lunch"_s);
        QVERIFY(!control().agentState().everywhere);
        QVERIFY(isSet(control().agentState().since));
        m_server->sendEvent(paused("sales", "1", "lunch"));
        QTRY_VERIFY_WITH_TIMEOUT(control().agentState().everywhere, patienceMs);
        m_server->sendEvent(paused("support", "0") + paused("sales", "0"));
        QTRY_COMPARE_WITH_TIMEOUT(control().agentState().kind, AgentState::Kind::Ready, patienceMs);
        m_server->sendEvent("Event: QueueMemberRemoved\r\nPrivilege: agent,all\r\nQueue: support\r\n"
                            "Interface: PJSIP/1001\r\n\r\n"
                            "Event: QueueMemberRemoved\r\nPrivilege: agent,all\r\nQueue: sales\r\n"
                            "Interface: PJSIP/1001\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(control().agentState().kind, AgentState::Kind::Unknown, patienceMs);
    }
    void theStateIsKnownFromTheStart()
    {
        m_server->queueEvents =
            member("support", "PJSIP/1001", "1", "training") + member("sales", "PJSIP/1001", "1", "training");
        connectFeed();
        QTRY_COMPARE_WITH_TIMEOUT(control().agentState().reason, u"training"_s, patienceMs);
        QVERIFY(control().agentState().everywhere);
        m_server->stopListening();
        m_server->dropAll();
        QTRY_COMPARE_WITH_TIMEOUT(control().agentState(), AgentState(), patienceMs); // nobody knows
    }
    void everyMemberOfTheExtensionIsPaused()
    {
        m_server->queueEvents = member("support", "PJSIP/1001", "0") +
                                member("sales", "Local/1001@from-queue/n", "0") +
                                member("office", "PJSIP/1001", "0");
        connectFeed();
        QCOMPARE(code(control().setReady(false, u"lunch"_s)), std::nullopt);
        QCOMPARE(m_server->actions.size(), 2);
        QCOMPARE(header(m_server->actions[0], "Interface"), "Local/1001@from-queue/n");
        QCOMPARE(header(m_server->actions[1], "Interface"), "PJSIP/1001");
        for (const QByteArray &action : std::as_const(m_server->actions)) {
            QCOMPARE(header(action, "Action"), "QueuePause");
            QCOMPARE(header(action, "Paused"), "true");
            QCOMPARE(header(action, "Reason"), "lunch");
        }
        QCOMPARE(code(control().setReady(true, {})), std::nullopt);
        QCOMPARE(header(m_server->actions[2], "Paused"), "false");
    }
    void whoIsInNoQueueCannotBePaused()
    {
        connectFeed();
        QCOMPARE(code(control().setReady(false, u"lunch"_s)), Error::Code::NotFound);
        QVERIFY(m_server->actions.isEmpty());
    }

    void theDemoActsItOut()
    {
        const SystemClock clock;
        DemoFeed feed({}, u"1001"_s, clock);
        QVERIFY(feed.control());
        QCOMPARE(feed.control()->actions(), Actions());
        QList<CallEvent> events;
        connect(&feed, &CallFeed::eventArrived, this, [&](const CallEvent &event) { events.append(event); });
        feed.start();
        QCOMPARE(feed.control()->actions(), (Actions{true, true, true, true}));
        DemoCall demo;
        const CallId first = feed.offerNow(demo);
        QCOMPARE(code(feed.control()->hangUp(first)), Error::Code::NotFound); // it only rings
        feed.answer(first);
        QCOMPARE(code(feed.control()->transfer(first, {Kind::Blind, u"1002\r\n"_s})), Error::Code::Rejected);
        QCOMPARE(code(feed.control()->transfer(first, {Kind::Blind, u"1002"_s})), std::nullopt);
        QCOMPARE(events.last().endReason, CallEvent::EndReason::Transfer);
        QCOMPARE(events[events.size() - 2].kind, CallEvent::Kind::Transferred);
        QCOMPARE(events[events.size() - 2].transfer->target, u"1002"_s);
        const CallId second = feed.offerNow(demo);
        feed.answer(second);
        QCOMPARE(code(feed.control()->hangUp(second)), std::nullopt);
        QCOMPARE(events.last().endReason, CallEvent::EndReason::Agent);
        QCOMPARE(code(feed.control()->setReady(false, u"lunch"_s)), std::nullopt);
        QCOMPARE(feed.control()->agentState().reason, u"lunch"_s);
    }
    void aProgramThatReportsCallsCannotBeTold()
    {
        const SystemClock clock;
        LocalCallFeed feed(u"teller-test-"_s + QUuid::createUuid().toString(QUuid::Id128), u"1001"_s, clock);
        QVERIFY(!feed.control());
    }

private:
    const CallId call{u"pbx-1.0"_s};

    void connectFeed(bool allowed = true, std::chrono::milliseconds timeout = 8'000ms)
    {
        AmiSettings s;
        s.host = u"127.0.0.1"_s;
        s.port = m_server->serverPort();
        s.user = u"desk"_s;
        s.secret = QString::fromLatin1(m_server->secret);
        s.extension = u"1001"_s;
        s.backoffFirst = 20ms;
        s.backoffLast = 100ms;
        s.controlAllowed = allowed;
        s.controlTimeout = timeout;
        m_feed = std::make_unique<AmiFeed>(s);
        QSignalSpy answered(m_feed.get(), &CallFeed::eventArrived);
        m_feed->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_feed->state().link, FeedState::Link::Up, patienceMs);
        if (allowed && m_server->commands == everything)
            QTRY_VERIFY_WITH_TIMEOUT(control().actions().hangUp, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(answered.cbegin(), answered.cend(),
                                             [](const QList<QVariant> &one) {
                                                 return one.first().value<CallEvent>().kind ==
                                                        CallEvent::Kind::Answered;
                                             }),
                                 patienceMs);
    }
    CallControl &control() { return *m_feed->control(); }
    /// Of the answer, once it is there; none: it went well.
    static std::optional<Error::Code> code(const QFuture<Result<Unit>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patienceMs) ||
            future.resultCount() != 1)
            return Error::Code::Internal;
        const Result<Unit> result = future.result();
        return result ? std::nullopt : std::optional(result.error().code);
    }

    std::unique_ptr<FakeAmi> m_server;
    std::unique_ptr<AmiFeed> m_feed;
};

QTEST_GUILESS_MAIN(TestAmiControl)
#include "test_ami_control.moc"
