// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the recordings do not show: other technologies, contradicting accounts, User-to-User data, several
// telephones, hostile values, and events whose other half never comes.
#include "captures.h"
#include "telephony/ami_call_tracker.h"
#include "telephony/ami_channel.h"
#include "telephony/call_text.h"

#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = CallEvent::Kind;
using Reason = CallEvent::EndReason;
using Status = AccountClaim::Status;

/// A tracker that is told events as text and remembers what it said.
class Desk
{
public:
    explicit Desk(const QString &extension = u"1001"_s, const AmiNames &names = {})
        : m_tracker(extension, names)
    {}

    /// "Event: X\nUniqueid: …": several events are separated by an empty line. Each is 100 ms after the last.
    void hear(const QByteArray &text, int msLater = 100)
    {
        AmiParser parser;
        parser.append(text + "\n\n");
        while (const AmiMessage *message = parser.next()) {
            m_now += msLater;
            m_tracker.apply(*message, instantFromMsecs(m_now), events);
        }
    }
    void settle()
    {
        m_now += 1000;
        m_tracker.advance(instantFromMsecs(m_now), events);
    }
    void resync(const QByteArray &text, bool quiet = false)
    {
        m_tracker.beginResync();
        hear(text);
        m_tracker.finishResync(instantFromMsecs(m_now), quiet, events);
    }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList names;
        for (const CallEvent &event : events)
            names.append(kindName(event.kind));
        return names;
    }
    [[nodiscard]] const AmiCallTracker &tracker() const { return m_tracker; }

    QList<CallEvent> events;

private:
    AmiCallTracker m_tracker;
    qint64 m_now = 1'000'000;
};

QByteArray dial(const QByteArray &from, const QByteArray &to, const QByteArray &call = "c",
                const QByteArray &leg = "l", const QByteArray &more = {})
{
    return "Event: DialBegin\nChannel: " + from + "\nUniqueid: " + call + "\nLinkedid: " + call +
           "\nCallerIDNum: 441\nDestChannel: " + to + "\nDestUniqueid: " + leg + "\nDestLinkedid: " + call +
           "\nDestConnectedLineNum: 441\n" + more;
}

QByteArray says(const QByteArray &name, const QByteArray &channel, const QByteArray &id,
                const QByteArray &more = {}, const QByteArray &call = "c")
{
    return "Event: " + name + "\nChannel: " + channel + "\nUniqueid: " + id + "\nLinkedid: " + call + "\n" +
           more;
}

} // namespace

class TestAmiCalls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channelNames_data();
    void channelNames();
    void technologies_data();
    void technologies();
    void accountStates_data();
    void accountStates();
    void hostileAccount();
    void precedence();
    void laterAccount();
    void userEventAlone();
    void ownNames();
    void userToUser_data();
    void userToUser();
    void userToUserOnTheCall_data();
    void userToUserOnTheCall();
    void callerNumbers_data();
    void callerNumbers();
    void twoTelephones();
    void answeredElsewhere();
    void callerGivesUpWaiting();
    void othersQueuesAreNotMine();
    void queuedAgainWhileAtMyDesk();
    void callsOfMyOwn();
    void ringsAgain();
    void failedDial();
    void unseenEndsAreBounded();
    void endsBeforeItsBeginning();
    void resyncForgetsWhatIsGone();
    void resyncRinging();
    void resyncAnswersWhoWaited();
    void resyncOwnCall();
};

void TestAmiCalls::channelNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<bool>("mine");
    QTest::newRow("pjsip") << QByteArray("PJSIP/1001-0000002a") << QByteArray("1001") << true;
    QTest::newRow("sip") << QByteArray("SIP/1001-0000002a") << QByteArray("1001") << true;
    QTest::newRow("iax") << QByteArray("IAX2/1001-4711") << QByteArray("1001") << true;
    QTest::newRow("dash in the name") << QByteArray("PJSIP/desk-4-0000002a") << QByteArray("desk-4") << true;
    QTest::newRow("local near end") << QByteArray("Local/1001@agents-00000000;1") << QByteArray("1001")
                                    << true;
    QTest::newRow("local far end") << QByteArray("Local/1001@agents-00000000;2") << QByteArray("1001")
                                   << false;
    QTest::newRow("local interface") << QByteArray("Local/1001@from-queue/n") << QByteArray("1001") << true;
    QTest::newRow("interface") << QByteArray("PJSIP/1001") << QByteArray("1001") << true;
    QTest::newRow("longer") << QByteArray("PJSIP/1001-0000002a") << QByteArray("100") << false;
    QTest::newRow("shorter") << QByteArray("PJSIP/100-0000002a") << QByteArray("1001") << false;
    QTest::newRow("prefixed") << QByteArray("PJSIP/21001-0000002a") << QByteArray("1001") << false;
    QTest::newRow("serial number") << QByteArray("PJSIP/trunk-00001001") << QByteArray("00001001") << false;
    QTest::newRow("through a trunk") << QByteArray("SIP/trunk/1001") << QByteArray("1001") << false;
    QTest::newRow("no slash") << QByteArray("1001") << QByteArray("1001") << false;
    QTest::newRow("empty") << QByteArray() << QByteArray() << false;
    QTest::newRow("no extension") << QByteArray("PJSIP/-01") << QByteArray() << false;
}

void TestAmiCalls::channelNames()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, extension);
    QFETCH(bool, mine);
    QCOMPARE(AmiChannelName::parse(name).belongsTo(extension), mine);
}

void TestAmiCalls::technologies_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("pjsip") << QByteArray("PJSIP/1001-00000001");
    QTest::newRow("sip") << QByteArray("SIP/1001-00000001");
    QTest::newRow("iax") << QByteArray("IAX2/1001-1");
    QTest::newRow("local") << QByteArray("Local/1001@agents-00000001;1");
}

void TestAmiCalls::technologies()
{
    QFETCH(QByteArray, channel);
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", channel));
    desk.hear(says("Newstate", channel, "l", "ChannelState: 6\n"));
    desk.hear(says("Hangup", channel, "l", "Cause: 16\n"));
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"Answered"_s, u"Ended"_s}));
    QCOMPARE(desk.events[0].ani.number, u"441"_s);
}

void TestAmiCalls::accountStates_data()
{
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("verified");
    QTest::newRow("collected") << QByteArray("ACCOUNT=1;ACCOUNT_STATUS=collected") << u"1"_s
                               << int(Status::Collected) << false;
    QTest::newRow("no status") << QByteArray("ACCOUNT=1") << u"1"_s << int(Status::Collected) << false;
    QTest::newRow("none") << QByteArray("ACCOUNT=;ACCOUNT_STATUS=none") << QString() << int(Status::None)
                          << false;
    QTest::newRow("invalid, empty") << QByteArray("ACCOUNT=;ACCOUNT_STATUS=invalid") << QString()
                                    << int(Status::Invalid) << false;
    QTest::newRow("invalid, kept") << QByteArray("ACCOUNT=12*4;ACCOUNT_STATUS=invalid") << u"12*4"_s
                                   << int(Status::Invalid) << false;
    QTest::newRow("unverified") << QByteArray("ACCOUNT=1;ACCOUNT_STATUS=unverified") << u"1"_s
                                << int(Status::Unverified) << false;
    QTest::newRow("verified") << QByteArray("ACCOUNT=1;ACCOUNT_VERIFIED=1") << u"1"_s
                              << int(Status::Collected) << true;
    QTest::newRow("nothing was verified")
        << QByteArray("ACCOUNT=;ACCOUNT_VERIFIED=1") << QString() << int(Status::None) << false;
}

void TestAmiCalls::accountStates()
{
    QFETCH(QByteArray, variables);
    QByteArray headers;
    for (const QByteArray &variable : variables.split(';'))
        headers += "DestChanVariable: " + variable + "\n";
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l", headers));
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s}));
    QTEST(desk.events[0].account.value, "value");
    QTEST(int(desk.events[0].account.status), "status");
    QTEST(desk.events[0].account.verified, "verified");
}

void TestAmiCalls::hostileAccount()
{
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l",
                   "DestChanVariable: ACCOUNT=" + QByteArray(10'000, '7') + "\n"));
    QCOMPARE(desk.events[0].account.value, QString(64, u'7'));
    QCOMPARE(desk.events[0].account.status, Status::Invalid);
    Desk second;
    second.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l",
                     "DestChanVariable: ACCOUNT=<b>1\x01\x1b[31m\xe2\x80\xae' OR 1=1 --\n"));
    QCOMPARE(second.events[0].account.value, u"<b>1[31m' OR 1=1 --"_s); // shown as it is, never interpreted
    QCOMPARE(second.events[0].account.status, Status::Invalid);
}

void TestAmiCalls::precedence()
{
    Desk desk;
    desk.hear(
        "Event: UserEvent\nUserEvent: TellerAccount\nLinkedid: c\nAccount: 2\nAccountStatus: collected\n");
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l",
                   "ChanVariable: ACCOUNT=3\nChanVariable: UUI=1\nDestChanVariable: ACCOUNT=4\n"),
              0);
    QCOMPARE(desk.events.last().account.value, u"4"_s);
    // Repeating what is overruled changes nothing.
    const qsizetype before = desk.events.size();
    desk.hear(says("Newstate", "PJSIP/trunk-1", "c", "ChannelState: 6\nChanVariable: ACCOUNT=3\n"));
    QCOMPARE(desk.events.size(), before);
}

void TestAmiCalls::laterAccount()
{
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l", "DestChanVariable: ACCOUNT=1\n"));
    desk.hear(says("Newstate", "PJSIP/1001-1", "l", "ChannelState: 6\nChanVariable: ACCOUNT=1\n"));
    desk.settle();
    // The agent sends the caller back into the dialogue, who now enters another number.
    desk.hear(says("VarSet", "PJSIP/trunk-1", "c", "Variable: ACCOUNT\nValue: 2\n"), 2000);
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"Answered"_s, u"AccountCollected"_s}));
    QCOMPARE(desk.events.last().account.value, u"2"_s);
    // The copy on my own channel still says the old one, and does not win it back.
    desk.hear(says("Hold", "PJSIP/1001-1", "l", "ChanVariable: ACCOUNT=1\n"), 2000);
    QCOMPARE(desk.kinds().last(), u"Held"_s);
    QCOMPARE(desk.events.last().account.value, u"2"_s);
}

void TestAmiCalls::userEventAlone()
{
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1"));
    QCOMPARE(desk.events[0].account.status, Status::None);
    desk.hear("Event: UserEvent\nUserEvent: TellerAccount\nLinkedid: c\nAccount: 55\nAccountVerified: yes\n");
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"AccountCollected"_s}));
    QCOMPARE(desk.events[1].account, (AccountClaim{u"55"_s, Status::Collected, true}));
    desk.hear("Event: UserEvent\nUserEvent: SomethingElse\nLinkedid: c\nAccount: 66\n");
    QCOMPARE(desk.events.size(), 2);
}

void TestAmiCalls::ownNames()
{
    AmiNames names;
    names.account = u"KUNDE"_s;
    names.dnis = u"GERUFEN"_s;
    names.attributes = {u"LANG"_s};
    names.userEvent = u"Kunde"_s;
    names.accountField = u"Nummer"_s;
    Desk desk(u"1001"_s, names);
    desk.hear("Event: UserEvent\nUserEvent: Kunde\nLinkedid: d\nNummer: 9\n");
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l",
                   "ChanVariable: ACCOUNT=1\nChanVariable: KUNDE=8\nChanVariable: GERUFEN=800\n"
                   "ChanVariable: LANG=es\n"));
    desk.hear(dial("PJSIP/trunk-2", "PJSIP/1001-2", "d", "m"));
    QCOMPARE(desk.events[0].account.value, u"8"_s);
    QCOMPARE(desk.events[0].dnis, u"800"_s);
    QCOMPARE(desk.events[0].attributes.value(u"LANG"_s), u"es"_s);
    QCOMPARE(desk.events[1].account.value, u"9"_s);
}

void TestAmiCalls::userToUser_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("hex with discriminator") << QByteArray("043132333435363738;encoding=hex") << u"12345678"_s;
    QTest::newRow("hex, more parameters")
        << QByteArray("0431323334;purpose=isdn-uui;encoding=HEX; content=isdn-uui") << u"1234"_s;
    QTest::newRow("hex without discriminator") << QByteArray("31323334;encoding=hex") << u"1234"_s;
    QTest::newRow("hex, parameter missing") << QByteArray("0431323334") << u"1234"_s;
    QTest::newRow("plain number") << QByteArray("12345678") << u"12345678"_s;
    QTest::newRow("plain number that begins with 04") << QByteArray("04123456") << u"04123456"_s;
    QTest::newRow("plain text") << QByteArray("AB-12") << u"AB-12"_s;
    QTest::newRow("quoted") << QByteArray("\"AB-12\"") << u"AB-12"_s;
    QTest::newRow("utf-8 in hex") << QByteArray("045ac3a9;encoding=hex") << u"Zé"_s;
    QTest::newRow("binary in hex") << QByteArray("0401020304;encoding=hex") << QString();
    QTest::newRow("odd hex") << QByteArray("04313;encoding=hex") << QString();
    QTest::newRow("no hex") << QByteArray("04xx;encoding=hex") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("nothing but parameters") << QByteArray(";encoding=hex") << QString();
}

void TestAmiCalls::userToUser()
{
    QFETCH(QByteArray, value);
    QTEST(userToUserText(value), "text");
}

void TestAmiCalls::userToUserOnTheCall_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("variable") << QByteArray("ChanVariable: UUI=043132;encoding=hex");
    QTest::newRow("inherited variable") << QByteArray("ChanVariable: __UUI=043132;encoding=hex");
    QTest::newRow("header function") << QByteArray(
        "ChanVariable: PJSIP_HEADER(read,User-to-User)=043132;encoding=hex");
    QTest::newRow("own header") << QByteArray("ChanVariable: X-Teller-Account=12");
    QTest::newRow("chan_sip") << QByteArray("ChanVariable: SIPADDHEADER01=User-to-User: 043132;encoding=hex");
}

void TestAmiCalls::userToUserOnTheCall()
{
    QFETCH(QByteArray, header);
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l", header + "\n"));
    QCOMPARE(desk.events[0].account.value, u"12"_s);
}

void TestAmiCalls::callerNumbers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("shownNumber");
    QTest::addColumn<QString>("shownName");
    QTest::addColumn<bool>("withheld");
    QTest::newRow("plain") << QByteArray("441") << QByteArray("Ann") << u"441"_s << u"Ann"_s << false;
    QTest::newRow("unknown") << QByteArray("<unknown>") << QByteArray("<unknown>") << QString() << QString()
                             << false;
    QTest::newRow("anonymous") << QByteArray("anonymous") << QByteArray("Anonymous") << QString() << QString()
                               << true;
    QTest::newRow("restricted") << QByteArray("Restricted") << QByteArray() << QString() << QString() << true;
    QTest::newRow("name only") << QByteArray("<unknown>") << QByteArray("Ann") << QString() << u"Ann"_s
                               << false;
    QTest::newRow("utf-8") << QByteArray("+441632960001") << QByteArray("Zo\xc3\xab M\xc3\xbcller")
                           << u"+441632960001"_s << u"Zoë Müller"_s << false;
    QTest::newRow("broken utf-8") << QByteArray("441") << QByteArray("Z\xff") << u"441"_s << u"Z\uFFFD"_s
                                  << false;
}

void TestAmiCalls::callerNumbers()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, name);
    const CallEvent::Ani ani = callerNumber(number, name);
    QTEST(ani.number, "shownNumber");
    QTEST(ani.name, "shownName");
    QTEST(ani.withheld, "withheld");
}

void TestAmiCalls::twoTelephones()
{
    Desk desk; // a desk telephone and a soft one ring together: one call, one pop
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l1"));
    desk.hear(dial("PJSIP/trunk-1", "SIP/1001-2", "c", "l2"));
    desk.hear(says("Newstate", "SIP/1001-2", "l2", "ChannelState: 6\n"));
    desk.hear(says("Hangup", "PJSIP/1001-1", "l1", "Cause: 26\n"));
    desk.settle();
    desk.hear(says("HangupRequest", "SIP/1001-2", "l2"));
    desk.hear(says("Hangup", "SIP/1001-2", "l2", "Cause: 16\n"));
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"Answered"_s, u"Ended"_s}));
    QCOMPARE(desk.events.last().endReason, Reason::Agent);
}

void TestAmiCalls::answeredElsewhere()
{
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l1"));
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1002-2", "c", "l2"));
    QByteArray end = dial("PJSIP/trunk-1", "PJSIP/1002-2", "c", "l2", "DialStatus: ANSWER\n");
    desk.hear(end.replace("DialBegin", "DialEnd"));
    end = dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l1", "DialStatus: CANCEL\n");
    desk.hear(end.replace("DialBegin", "DialEnd"), 1);
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"OfferWithdrawn"_s}));
    QCOMPARE(desk.events.last().endReason, Reason::Elsewhere);
}

void TestAmiCalls::callerGivesUpWaiting()
{
    Desk desk;
    desk.hear("Event: QueueMemberAdded\nQueue: support\nInterface: PJSIP/1001\n");
    desk.hear(says("QueueCallerJoin", "PJSIP/trunk-1", "c",
                   "Queue: support\nPosition: 3\nCallerIDNum: 441\nChanVariable: ACCOUNT=12\n"));
    QCOMPARE(desk.kinds(), QStringList({u"Queued"_s, u"AccountCollected"_s}));
    QCOMPARE(desk.events[0].queue->position, 3);
    desk.hear(says("QueueCallerLeave", "PJSIP/trunk-1", "c", "Queue: support\n"), 1);
    desk.hear(says("QueueCallerAbandon", "PJSIP/trunk-1", "c", "Queue: support\n"), 1);
    desk.settle();
    QCOMPARE(desk.kinds().last(), u"Ended"_s);
    QCOMPARE(desk.events.last().endReason, Reason::Abandoned);
    QCOMPARE(desk.events.size(), 3);
}

void TestAmiCalls::othersQueuesAreNotMine()
{
    Desk desk;
    desk.hear("Event: QueueMemberAdded\nQueue: support\nInterface: PJSIP/1001\n");
    desk.hear("Event: QueueMemberAdded\nQueue: sales\nInterface: PJSIP/1002\n");
    desk.hear(says("QueueCallerJoin", "PJSIP/trunk-1", "c", "Queue: sales\nChanVariable: ACCOUNT=12\n"));
    desk.hear("Event: QueueMemberRemoved\nQueue: support\nInterface: PJSIP/1001\n");
    desk.hear(
        says("QueueCallerJoin", "PJSIP/trunk-2", "d", "Queue: support\nChanVariable: ACCOUNT=12\n", "d"));
    QCOMPARE(desk.kinds(), QStringList());
}

void TestAmiCalls::queuedAgainWhileAtMyDesk()
{
    Desk desk;
    desk.hear("Event: QueueMemberAdded\nQueue: support\nInterface: PJSIP/1001\n");
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1"));
    desk.hear(says("Newstate", "PJSIP/1001-1", "l", "ChannelState: 6\n"));
    // Sent on into a queue of mine, and hung up there: my own end of the call comes from my own telephone.
    desk.hear(says("QueueCallerJoin", "PJSIP/trunk-1", "c", "Queue: support\n"));
    desk.hear(says("QueueCallerAbandon", "PJSIP/trunk-1", "c", "Queue: support\n"));
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"Answered"_s}));
    desk.hear(says("Hangup", "PJSIP/1001-1", "l"));
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"Answered"_s, u"Ended"_s}));
}

void TestAmiCalls::callsOfMyOwn()
{
    Desk desk;
    desk.hear(says("Newchannel", "PJSIP/1001-1", "c", "ChannelState: 4\nExten: 1002\n"));
    desk.hear(dial("PJSIP/1001-1", "PJSIP/1002-2"));
    desk.hear(says("Newstate", "PJSIP/1001-1", "c", "ChannelState: 6\n"));
    desk.hear(says("BridgeEnter", "PJSIP/1001-1", "c"));
    desk.hear(says("Hangup", "PJSIP/1001-1", "c"));
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList());
}

void TestAmiCalls::ringsAgain()
{
    Desk desk;
    for (const QByteArray leg : {"l1", "l2"}) {
        desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-" + leg.right(1), "c", leg));
        desk.hear(says("AgentRingNoAnswer", "PJSIP/trunk-1", "c",
                       "Queue: q\nDestChannel: PJSIP/1001-" + leg.right(1) + "\nDestUniqueid: " + leg +
                           "\nDestLinkedid: c\n"));
        desk.hear(says("Hangup", "PJSIP/1001-" + leg.right(1), leg));
        desk.settle();
    }
    desk.events.removeIf([](const CallEvent &e) { return e.kind == Kind::Queued; });
    QCOMPARE(desk.kinds(),
             QStringList({u"Offered"_s, u"OfferWithdrawn"_s, u"Offered"_s, u"OfferWithdrawn"_s}));
    QCOMPARE(desk.events.last().endReason, Reason::NoAnswer);
    // A straggler brings nothing back.
    QByteArray end = dial("PJSIP/trunk-1", "PJSIP/1001-2", "c", "l2", "DialStatus: CANCEL\n");
    desk.hear(end.replace("DialBegin", "DialEnd"));
    QCOMPARE(desk.events.size(), 4);
}

void TestAmiCalls::failedDial()
{
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1"));
    QByteArray end = dial("PJSIP/trunk-1", "PJSIP/1001-1", "c", "l", "DialStatus: CHANUNAVAIL\n");
    desk.hear(end.replace("DialBegin", "DialEnd"));
    desk.settle();
    QCOMPARE(desk.events.last().endReason, Reason::Failed);
}

void TestAmiCalls::unseenEndsAreBounded()
{
    Desk desk;
    for (int i = 0; i < 5000; ++i) {
        const QByteArray n = QByteArray::number(i);
        desk.hear(dial("PJSIP/trunk-" + n, "PJSIP/1001-" + QByteArray::number(i, 16), "c" + n, "l" + n));
    }
    QVERIFY(desk.tracker().liveCalls().size() <= AmiCallTracker::maxCalls);
    const auto lost = std::count_if(desk.events.cbegin(), desk.events.cend(), [](const CallEvent &e) {
        return e.kind == Kind::Ended && e.endReason == Reason::LinkLost;
    });
    QCOMPARE(lost, 5000 - desk.tracker().liveCalls().size()); // each is told: none stays open on a screen
}

void TestAmiCalls::endsBeforeItsBeginning()
{
    Desk desk;
    desk.hear(says("Hangup", "PJSIP/1001-1", "l", "Cause: 17\n"), 1);
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1"), 1);
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList({u"Offered"_s, u"OfferWithdrawn"_s}));
    QCOMPARE(desk.events.last().endReason, Reason::Busy);
}

void TestAmiCalls::resyncForgetsWhatIsGone()
{
    Desk desk;
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1"));
    desk.hear(says("Newstate", "PJSIP/1001-1", "l", "ChannelState: 6\n"));
    desk.events.clear();
    desk.resync({});
    QCOMPARE(desk.kinds(), QStringList({u"Resync"_s}));
    QVERIFY(desk.events[0].liveCalls.isEmpty());
    desk.hear(says("Hangup", "PJSIP/1001-1", "l"));
    desk.settle();
    QCOMPARE(desk.events.size(), 1);
}

void TestAmiCalls::resyncRinging()
{
    Desk desk;
    const QByteArray status =
        says("Status", "PJSIP/1001-1", "l",
             "ChannelState: 5\nApplication: AppDial\nVariable: ACCOUNT=(null)\nConnectedLineNum: 441\n") +
        "\n" +
        says("Status", "PJSIP/trunk-1", "c", "ChannelState: 6\nVariable: ACCOUNT=12\nCallerIDNum: 441\n");
    desk.resync(status);
    QCOMPARE(desk.kinds(), QStringList({u"Resync"_s, u"Offered"_s}));
    QCOMPARE(desk.events[1].account.value, u"12"_s);
    desk.resync(status, true);
    QCOMPARE(desk.kinds(), QStringList({u"Resync"_s, u"Offered"_s, u"Resync"_s}));
    desk.hear(dial("PJSIP/trunk-1", "PJSIP/1001-1")); // what was on its way when we asked
    QCOMPARE(desk.events.size(), 3);
    desk.hear(says("Newstate", "PJSIP/1001-1", "l", "ChannelState: 6\n"));
    QCOMPARE(desk.kinds().last(), u"Answered"_s);
}

void TestAmiCalls::resyncAnswersWhoWaited()
{
    Desk desk;
    desk.hear("Event: QueueMemberAdded\nQueue: support\nInterface: PJSIP/1001\n");
    desk.hear(says("QueueCallerJoin", "PJSIP/trunk-1", "c", "Queue: support\n"));
    // The link was away while I took the call.
    desk.resync(says("Status", "PJSIP/trunk-1", "c", "ChannelState: 6\nApplication: Queue\n") + "\n" +
                says("Status", "PJSIP/1001-1", "l", "ChannelState: 6\nApplication: AppQueue\n"));
    desk.settle();
    QCOMPARE(desk.kinds(), QStringList({u"Queued"_s, u"Resync"_s, u"Offered"_s, u"Answered"_s}));
}

void TestAmiCalls::resyncOwnCall()
{
    Desk desk;
    desk.resync(says("Status", "PJSIP/1001-1", "c", "ChannelState: 6\nApplication: Dial\n") + "\n" +
                says("Status", "PJSIP/1002-2", "l", "ChannelState: 6\nApplication: AppDial\n"));
    QCOMPARE(desk.kinds(), QStringList({u"Resync"_s}));
}

QTEST_GUILESS_MAIN(TestAmiCalls)
#include "test_ami_calls.moc"
