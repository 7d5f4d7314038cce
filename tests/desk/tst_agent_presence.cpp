// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_fixture.h"

#include <QTest>

using namespace teller;
using namespace teller::test;
using StateKind = AgentState::Kind;

namespace {

const AgentState readyNow{StateKind::Ready, {}, true, {}};

AgentState notReady(const QString &reason)
{
    return {StateKind::NotReady, reason, true, {}};
}

void call(DeskFixture &f, const QString &id)
{
    f.feed.say(Kind::Offered, id, u"10044718"_s);
    f.feed.say(Kind::Answered, id);
}

/// The call is over and what there is to say of it is put away.
bool putAway(DeskFixture &f, const QString &id)
{
    for (CallSession *session : f.desk.sessions()) {
        if (session->call().id == CallId(id))
            return session->finishWrapUp();
    }
    return false;
}

} // namespace

class TestAgentPresence final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theUsualReasonsUnlessTheCompanyHasItsOwn()
    {
        DeskFixture f;
        AgentPresence &presence = f.desk.presence();
        QCOMPARE(presence.reasons(), AgentPresence::usualReasons());
        presence.setReasons({u" Smoke "_s, QString(), u"Smoke"_s, u"Fire\ndrill"_s});
        QCOMPARE(presence.reasons(), QStringList({u"Smoke"_s, u"Firedrill"_s}));
        presence.setReasons({});
        QCOMPARE(presence.reasons(), AgentPresence::usualReasons());
    }
    void theAgentIsNotReadyForAReason()
    {
        DeskFixture f;
        AgentPresence &presence = f.desk.presence();
        QVERIFY(presence.isSettable());
        presence.setNotReady(u"lunch"_s);
        QCOMPARE(presence.state().reason, u"lunch"_s);
        presence.setReady();
        QCOMPARE(presence.state().kind, StateKind::Ready);
        QCOMPARE(f.feed.telephone.words(), QStringList({u"not ready"_s, u"ready"_s}));
    }
    void whatTheTelephoneSystemDoesNotLetOneDoIsNotAsked()
    {
        DeskFixture f;
        f.feed.telephone.offer({});
        QVERIFY(!f.desk.presence().isSettable());
        f.desk.presence().setNotReady(u"lunch"_s);
        QVERIFY(f.feed.telephone.asked.empty());
        f.feed.telephone.say(notReady(u"lunch"_s)); // a supervisor did it
        QCOMPARE(f.desk.presence().state().reason, u"lunch"_s);
    }
    void aRefusalIsSaid()
    {
        DeskFixture f;
        f.feed.telephone.error = Error{Error::Code::NotPermitted, {}, false};
        f.desk.presence().setNotReady(u"lunch"_s);
        QTRY_VERIFY(f.desk.presence().error().has_value());
        QCOMPARE(f.desk.presence().error()->code, Error::Code::NotPermitted);
        QCOMPARE(f.desk.presence().state().kind, StateKind::Ready); // what it says itself
    }
    void aWrapUpPausesOnlyWhereThatIsWanted()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        call(f, u"c1"_s);
        f.feed.say(Kind::Ended, u"c1"_s);
        QVERIFY(f.feed.telephone.asked.empty());
    }
    void readyAgainWithTheLastWrapUp()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.desk.presence().setPausesInWrapUp(true);
        call(f, u"c1"_s);
        QTRY_VERIFY(f.current()->snapshot());
        f.feed.say(Kind::Ended, u"c1"_s);
        QCOMPARE(f.desk.presence().state().reason, AgentPresence::wrapUpReason);
        call(f, u"c2"_s);
        QTRY_VERIFY(f.desk.sessions().back()->snapshot());
        f.feed.say(Kind::Ended, u"c2"_s);
        QCOMPARE(f.feed.telephone.words(), QStringList{u"not ready"_s});
        QVERIFY(putAway(f, u"c1"_s));
        QTRY_COMPARE(f.desk.sessions().size(), size_t(1));
        QCOMPARE(f.desk.presence().state().kind, StateKind::NotReady); // one is left
        QVERIFY(putAway(f, u"c2"_s));
        QTRY_VERIFY(f.desk.sessions().empty());
        QCOMPARE(f.desk.presence().state().kind, StateKind::Ready);
    }
    void whoWasNotReadyBeforeStaysSo()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.desk.presence().setPausesInWrapUp(true);
        call(f, u"c1"_s);
        QTRY_VERIFY(f.current()->snapshot());
        f.desk.presence().setNotReady(u"lunch"_s); // after this call
        f.feed.say(Kind::Ended, u"c1"_s);
        QVERIFY(putAway(f, u"c1"_s));
        QTRY_VERIFY(f.desk.sessions().empty());
        QCOMPARE(f.desk.presence().state().reason, u"lunch"_s);
    }
    void whatSomebodyElseDecidesMeanwhileStands_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("a supervisor gives another reason") << u"meeting"_s;
        QTest::newRow("a supervisor makes them ready, then not") << QString();
    }
    void whatSomebodyElseDecidesMeanwhileStands()
    {
        QFETCH(QString, reason);
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.desk.presence().setPausesInWrapUp(true);
        call(f, u"c1"_s);
        QTRY_VERIFY(f.current()->snapshot());
        f.feed.say(Kind::Ended, u"c1"_s);
        QCOMPARE(f.desk.presence().state().reason, AgentPresence::wrapUpReason);
        if (reason.isEmpty())
            f.feed.telephone.say(readyNow);
        f.feed.telephone.say(notReady(reason));
        QVERIFY(putAway(f, u"c1"_s));
        QTRY_VERIFY(f.desk.sessions().empty());
        QCOMPARE(f.feed.telephone.words(), QStringList{u"not ready"_s}); // ours, and nothing after it
        QCOMPARE(f.desk.presence().state().kind, StateKind::NotReady);
    }
    void theAgentsOwnWordInAWrapUpStands()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.desk.presence().setPausesInWrapUp(true);
        call(f, u"c1"_s);
        QTRY_VERIFY(f.current()->snapshot());
        f.feed.say(Kind::Ended, u"c1"_s);
        f.desk.presence().setNotReady(u"lunch"_s);
        QVERIFY(putAway(f, u"c1"_s));
        QTRY_VERIFY(f.desk.sessions().empty());
        QCOMPARE(f.desk.presence().state().reason, u"lunch"_s);
    }
    void aRefusedPauseIsNotEnded()
    {
        DeskFixture f;
        f.addCustomer(u"Elena Rivera"_s, u"10044718"_s);
        f.desk.presence().setPausesInWrapUp(true);
        f.feed.telephone.error = Error{Error::Code::Rejected, {}, false};
        call(f, u"c1"_s);
        QTRY_VERIFY(f.current()->snapshot());
        f.feed.say(Kind::Ended, u"c1"_s);
        QTRY_VERIFY(f.desk.presence().error().has_value());
        QVERIFY(putAway(f, u"c1"_s));
        QTRY_VERIFY(f.desk.sessions().empty());
        QCOMPARE(f.feed.telephone.words(), QStringList{u"not ready"_s});
    }
};

QTEST_GUILESS_MAIN(TestAgentPresence)
#include "tst_agent_presence.moc"
