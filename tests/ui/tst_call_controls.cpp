// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the agent does with the call and with their own state, on the screen, and what a colleague wrote
// before.
#include "agent/agent_state_button.h"
#include "agent/call_controls.h"
#include "ui/desk_on_screen.h"

#include <QLineEdit>
#include <QMenu>

using namespace teller;
using namespace teller::test;
using StateKind = AgentState::Kind;
using TransferKind = CallEvent::Transfer::Kind;

class TestCallControls final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsShownWhereNothingIsOffered()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        d.elenaTalks();
        QTRY_COMPARE(d.desk.current()->stage(), CallSession::Stage::Talking);
        QVERIFY(!d.part<QPushButton>(u"callHangUp"_s)->isVisible());
        QVERIFY(!d.part<QPushButton>(u"callTransfer"_s)->isVisible());
        QVERIFY(!d.part<QPushButton>(u"agentState"_s)->isVisible());
        press(d, Qt::Key_H);
        press(d, Qt::Key_T);
        QVERIFY(!d.part<QWidget>(u"transferPopup"_s)->isVisible());
        QVERIFY(d.feed.telephone.asked.empty());
    }
    void onlyWhatIsOfferedIsShownAndOnlyForACallThatGoesOn()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        d.feed.telephone.offer({true, false, false, false});
        auto *hangUp = d.part<QPushButton>(u"callHangUp"_s);
        QVERIFY(!hangUp->isVisible());
        const auto call = d.elenaTalks();
        QTRY_VERIFY(hangUp->isVisible());
        QVERIFY(!d.part<QPushButton>(u"callTransfer"_s)->isVisible());
        QVERIFY(!hangUp->accessibleName().isEmpty());
        d.feed.telephone.offer({true, true, false, false}); // the right came with a new sign-in
        QTRY_VERIFY(d.part<QPushButton>(u"callTransfer"_s)->isVisible());
        d.then(call, CallEvent::Kind::Ended);
        QTRY_VERIFY(!hangUp->isVisible());
        QVERIFY(!d.part<QPushButton>(u"callTransfer"_s)->isVisible());
    }
    void hangsUpWithTheKeyAndSaysWhyNot()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        d.feed.telephone.offer({true, true, true, false});
        const auto call = d.elenaTalks();
        auto *hangUp = d.part<QPushButton>(u"callHangUp"_s);
        QTRY_VERIFY(hangUp->isVisible());
        d.feed.telephone.error = Error{Error::Code::NotPermitted, {}, false};
        press(d, Qt::Key_H);
        auto *trouble = d.part<QLabel>(u"callControlTrouble"_s);
        QTRY_VERIFY(trouble->isVisible());
        QVERIFY(!trouble->text().isEmpty());
        QVERIFY(hangUp->isEnabled());
        d.feed.telephone.error.reset();
        hangUp->click();
        QVERIFY(!trouble->isVisible());
        QCOMPARE(d.feed.telephone.words(), QStringList({u"hang up"_s, u"hang up"_s}));
        QCOMPARE(d.feed.telephone.asked[1].call, call.callId);
    }
    void transfersWithAReason()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        d.feed.telephone.offer({true, true, true, false});
        d.elenaTalks();
        QTRY_VERIFY(d.desk.current()->snapshot());
        QTRY_VERIFY(d.part<QPushButton>(u"callTransfer"_s)->isVisible());
        d.note()->setPlainText(u"Invoice 4471 was paid twice"_s);
        press(d, Qt::Key_T);
        auto *popup = d.part<QWidget>(u"transferPopup"_s);
        QTRY_VERIFY(popup->isVisible());
        QVERIFY(d.window->rect().contains(popup->geometry()));
        auto *target = d.part<QLineEdit>(u"transferTarget"_s);
        QTRY_VERIFY(target->hasFocus());
        QTest::keyClicks(target, u"10 02@x"_s);
        QTest::keyClick(target, Qt::Key_Return);
        QVERIFY(d.part<QLabel>(u"transferProblem"_s)->isVisible());
        QVERIFY(d.feed.telephone.asked.empty());
        target->selectAll();
        QTest::keyClicks(target, u"10 02"_s);
        QVERIFY(!d.part<QLabel>(u"transferProblem"_s)->isVisible());
        d.part<QLineEdit>(u"transferWhy"_s)->setText(u"needs billing"_s);
        QTest::keyClick(d.part<QLineEdit>(u"transferWhy"_s), Qt::Key_Return);
        QTRY_VERIFY(!popup->isVisible());
        QCOMPARE(d.feed.telephone.asked.size(), size_t(1));
        QCOMPARE(d.feed.telephone.asked[0].transfer, (CallEvent::Transfer{TransferKind::Blind, u"1002"_s}));
        QTRY_VERIFY(!d.record.saved().empty());
        QCOMPARE(d.record.saved().back().note->text, u"Invoice 4471 was paid twice"_s);
    }
    void aRefusedTransferStaysOpenAndSaysWhy()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        d.feed.telephone.offer({true, true, true, false});
        d.elenaTalks();
        QTRY_VERIFY(d.part<QPushButton>(u"callTransfer"_s)->isVisible());
        d.feed.telephone.error = Error{Error::Code::Rejected, {}, false};
        d.part<QPushButton>(u"callTransfer"_s)->click();
        d.part<QLineEdit>(u"transferTarget"_s)->setText(u"9999"_s);
        d.part<QPushButton>(u"transferNow"_s)->click();
        QTRY_VERIFY(d.part<QLabel>(u"transferProblem"_s)->isVisible());
        QVERIFY(d.part<QWidget>(u"transferPopup"_s)->isVisible());
        QCOMPARE(d.part<QLineEdit>(u"transferTarget"_s)->text(), u"9999"_s);
        QVERIFY(d.part<QPushButton>(u"transferNow"_s)->isEnabled());
    }
    void whileAColleagueIsAskedHangingUpHandsOver()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        d.feed.telephone.offer({true, true, true, false});
        d.elenaTalks();
        auto *transfer = d.part<QPushButton>(u"callTransfer"_s);
        QTRY_VERIFY(transfer->isVisible());
        const QString usual = d.part<QPushButton>(u"callHangUp"_s)->accessibleName();
        transfer->click();
        d.part<QLineEdit>(u"transferTarget"_s)->setText(u"1002"_s);
        d.part<QPushButton>(u"transferAskFirst"_s)->click();
        QTRY_VERIFY(!transfer->isVisible());
        QVERIFY(d.part<QPushButton>(u"callHangUp"_s)->isVisible());
        QVERIFY(d.part<QPushButton>(u"callHangUp"_s)->accessibleName() != usual);
    }
    void theStateIsShownAndSet()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        auto *button = d.part<QPushButton>(u"agentState"_s);
        d.feed.telephone.say({StateKind::Ready, {}, true, {}});
        QTRY_VERIFY(button->isVisible());
        QVERIFY(!button->isEnabled()); // shown, and not ours to change
        d.feed.telephone.offer({false, false, false, true});
        QTRY_VERIFY(button->isEnabled());
        press(d, Qt::Key_A);
        auto *menu = d.part<QMenu>(u"agentStateMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        QStringList words;
        for (const auto *action : menu->actions())
            words << action->text();
        QCOMPARE(words.size(), 2 + d.desk.presence().reasons().size()); // ready, a line, the reasons
        for (auto *action : menu->actions()) {
            if (action->text() == notReadyReasonText(u"lunch"_s))
                action->trigger();
        }
        QCOMPARE(d.desk.presence().state().reason, u"lunch"_s);
        QVERIFY(button->accessibleName().contains(notReadyReasonText(u"lunch"_s)));
        QVERIFY(d.text(u"callStatePill"_s) != u"Ready"_s); // nobody calls now
        d.feed.telephone.say({StateKind::NotReady, u"<b>Fire</b> drill"_s, true, d.clock.now()});
        QVERIFY(
            button->accessibleName().contains(u"<b>Fire</b> drill"_s)); // somebody else's words, as they are
    }
    void whatAColleagueWroteStandsAboveWhatMatters()
    {
        Theme theme(Theme::Mode::Light);
        Desk d(theme);
        Interaction theirs;
        theirs.id = InteractionId::create();
        theirs.customer = elenaId();
        theirs.startedAt = d.clock.now() - std::chrono::minutes(3);
        theirs.callId = CallId(u"c-elena"_s);
        theirs.source = d.feed.name();
        theirs.agent = u"Anna Abel"_s;
        NoteRevision note{NoteId::create(),      theirs.id,      1,
                          AgentId(u"anna"_s),    u"Anna Abel"_s, d.clock.now() - std::chrono::minutes(1),
                          u"Paid <b>twice</b>"_s};
        std::ignore = d.record.save(WrapUp{theirs, note, {}});
        AgentAction handed;
        handed.id = AgentActionId::create();
        handed.customer = elenaId();
        handed.interaction = theirs.id;
        handed.kind = AgentAction::Kind::HandedOver;
        handed.about = u"1001"_s;
        handed.text = u"needs billing"_s;
        handed.agent = AgentId(u"anna"_s);
        handed.agentName = u"Anna Abel"_s;
        handed.at = d.clock.now();
        std::ignore = d.record.save(handed);
        d.elenaTalks();
        QTRY_VERIFY(d.part<QWidget>(u"handOverCard"_s)->isVisible());
        QVERIFY(d.text(u"handOverTitle1"_s).contains(u"Anna Abel"_s));
        QVERIFY(d.text(u"handOverWhy1"_s).contains(u"needs billing"_s));
        QTRY_COMPARE(d.text(u"handOverNote1"_s), u"Paid <b>twice</b>"_s); // as it was written
        note.revision = 2;
        note.text = u"Paid twice, refund started"_s;
        std::ignore = d.record.save(WrapUp{theirs, note, {}});
        QTRY_COMPARE(d.text(u"handOverNote1"_s), note.text); // while she still writes
        // Another customer's page shows nothing of it.
        d.desk.open(chenId());
        QTRY_VERIFY(d.desk.current()->snapshot());
        QTRY_VERIFY(!d.part<QWidget>(u"handOverCard"_s)->isVisible());
    }

private:
    static void press(Desk &d, Qt::Key key)
    {
        QTest::keyClick(d.window.get(), key, Qt::ControlModifier | Qt::ShiftModifier);
    }
};

QTEST_MAIN(TestCallControls)
#include "tst_call_controls.moc"
