// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk_on_screen.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

namespace {

struct Call : DeskInCall
{
    using DeskInCall::DeskInCall;
    QAbstractItemView *choices() const { return note()->findChild<QCompleter *>()->popup(); }
};

} // namespace

class TestNotePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void whatIsOpenClosesWithItsSession();
    void anOutcomeIsSavedWithTheCall();
    void aTemplateIsFilled();
    void colleaguesAreCompleted();
    void aSlashInAWordOffersNothing();
    void cardNumbersAreMaskedWhileTyping();
    void theWrapUpTimeIsShownAndExtended();
    void aQueueOffersItsDispositionsWithKeys();
    void aFilterWithoutHitsSaysSo();
    void aRequiredDispositionIsAskedForAndNothingIsLost();
    void aNoteIsInternalUnlessSomebodySaysOtherwise();
    void aColleagueWhoIsNamedIsTold();
    void whoIsNamedOpensTheCustomer();
    void ofTwoWithOneNameTheChosenOneIsTold();
    void whoIsNamedLearnsItInACall();
    void theHeightThatSomebodyGaveItStays();
};

/// What was chosen in it would be about the next customer.
void TestNotePanel::whatIsOpenClosesWithItsSession()
{
    Theme theme;
    Call d(theme);
    QTest::mouseClick(d.part<QPushButton>(u"dispositionBox"_s), Qt::LeftButton);
    auto *list = d.part<QListWidget>(u"dispositionList"_s);
    QTRY_VERIFY(list->isVisible());
    d.desk.open(chenId(), u"Chen Wei"_s);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(!list->isVisible());
    // A search is about nobody yet.
    d.window->openSearch();
    d.desk.setCurrent(d.desk.sessions()[0]);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(d.part<QLineEdit>(u"searchEdit"_s)->isVisible());
}

void TestNotePanel::anOutcomeIsSavedWithTheCall()
{
    Theme theme;
    Call d(theme);
    auto *button = d.part<QPushButton>(u"outcomeButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = d.window->findChild<QMenu *>(u"outcomeMenu"_s);
    QVERIFY(menu);
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(button->accessibleName(), u"Outcome: Resolved"_s);
    QTRY_COMPARE(d.drafts.drafts().size(), size_t(1));
    QCOMPARE(d.drafts.drafts().begin()->second.outcome, u"resolved"_s);
    QTest::mouseClick(d.part<QPushButton>(u"saveButton"_s), Qt::LeftButton);
    QTRY_COMPARE(d.record.saved().size(), size_t(1));
    QCOMPARE(d.record.saved()[0].interaction.outcome, u"resolved"_s);
}

void TestNotePanel::aTemplateIsFilled()
{
    Theme theme;
    Call d(theme);
    d.window->setNoteTemplates({{u"Refund"_s, u"For {customer.name}, {account.number}, by {agent.name}"_s},
                                {u"Address"_s, u"Address checked"_s}});
    QTest::keyClicks(d.note(), u"So: /ref"_s);
    QTRY_VERIFY(d.choices()->isVisible());
    QTest::keyClick(d.choices(), Qt::Key_Return);
    QCOMPARE(d.note()->toPlainText(), u"So: For Elena Rivera, 1004 4718, by Amal K."_s);
    QVERIFY(!d.choices()->isVisible());
}

void TestNotePanel::colleaguesAreCompleted()
{
    Theme theme;
    Call d(theme);
    QTest::keyClicks(d.note(), u"@jon"_s);
    QTRY_VERIFY(d.choices()->isVisible());
    QTest::keyClick(d.choices(), Qt::Key_Return);
    QCOMPARE(d.note()->toPlainText(), u"@Jonas P. "_s);
}

void TestNotePanel::aSlashInAWordOffersNothing()
{
    Theme theme;
    Call d(theme);
    QTest::keyClicks(d.note(), u"and/re"_s);
    QVERIFY(!d.choices()->isVisible());
    QTest::keyClicks(d.note(), u" /zzz"_s);
    QVERIFY(!d.choices()->isVisible());
}

void TestNotePanel::cardNumbersAreMaskedWhileTyping()
{
    Theme theme;
    Call d(theme);
    QTest::keyClicks(d.note(), u"pays with 4242424242424242 now"_s);
    QCOMPARE(d.note()->toPlainText(), u"pays with ••••••••••••4242 now"_s);
    d.note()->clear();
    d.note()->insertPlainText(u"5555 5555 5555 4444"_s); // as one pastes
    QCOMPARE(d.note()->toPlainText(), u"•••• •••• •••• 4444"_s);
    QVERIFY(d.text(u"noteState"_s).contains(u"masked"_s));
    QTRY_COMPARE(d.drafts.drafts().size(), size_t(1));
    QTRY_COMPARE(d.drafts.drafts().begin()->second.text, d.note()->toPlainText());
}

void TestNotePanel::theWrapUpTimeIsShownAndExtended()
{
    Theme theme;
    Call d(theme);
    auto *left = d.part<QLabel>(u"wrapUpLeft"_s);
    QVERIFY(!left->isVisible());
    QTest::keyClicks(d.note(), u"half a sen"_s);
    d.then(d.call, CallEvent::Kind::Ended);
    QCOMPARE(left->text(), u"2:00 left"_s);
    QTest::keyClick(d.note(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(left->text(), u"3:00 left"_s);
    d.clock.advance(std::chrono::minutes(3));
    QTRY_COMPARE(left->text(), u"time is over"_s);
    QTRY_COMPARE(d.record.saved().size(), size_t(1)); // and what was written is safe
    QCOMPARE(d.note()->toPlainText(), u"half a sen"_s);
    QTest::keyClicks(d.note(), u"tence"_s);
    QCOMPARE(d.note()->toPlainText(), u"half a sentence"_s);
}

namespace {

void giveTheQueueARule(Desk &d, bool required)
{
    CompanyRules rules;
    rules.wrapUps = {{u"billing queue"_s, {u"billing.refund"_s, u"delivery.late"_s}, required}};
    d.record.setCompanyRules(rules);
    d.record.setState({StoreState::Link::Away, std::nullopt, false});
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
}

} // namespace

void TestNotePanel::aQueueOffersItsDispositionsWithKeys()
{
    Theme theme;
    Call d(theme);
    giveTheQueueARule(d, false);
    QTRY_VERIFY(!d.desk.current()->companyRules().wrapUps.empty());
    QTest::keyClicks(d.note(), u"x"_s);
    QTest::keyClick(d.note(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(d.desk.current()->note().disposition(), u"delivery.late"_s);
    QCOMPARE(d.part<QPushButton>(u"dispositionBox"_s)->text(), u"Delivery › Late ▾"_s);
    QVERIFY(d.note()->hasFocus());
    QTest::keyClick(d.note(), Qt::Key_3, Qt::AltModifier); // there is no third
    QCOMPARE(d.desk.current()->note().disposition(), u"delivery.late"_s);
    QTest::keyClick(d.note(), Qt::Key_D, Qt::ControlModifier);
    auto *list = d.part<QListWidget>(u"dispositionList"_s);
    QCOMPARE(list->count(), 4); // two, each under its group
    QVERIFY(list->item(1)->data(Qt::AccessibleTextRole).toString().contains(u"Alt+1"_s));
    QTest::keyClick(d.part<QLineEdit>(u"dispositionFilter"_s), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(d.desk.current()->note().disposition(), u"billing.refund"_s);
    QVERIFY(!list->isVisible());
}

void TestNotePanel::aFilterWithoutHitsSaysSo()
{
    Theme theme;
    Call d(theme);
    d.part<QPushButton>(u"dispositionBox"_s)->click();
    auto *filter = d.part<QLineEdit>(u"dispositionFilter"_s);
    auto *list = d.part<QListWidget>(u"dispositionList"_s);
    auto *nothing = d.part<QLabel>(u"dispositionNothing"_s);
    QVERIFY(list->isVisible());
    QVERIFY(!nothing->isVisible());
    QTest::keyClicks(filter, u"zeppelin"_s);
    QVERIFY(nothing->isVisible());
    QVERIFY(!list->isVisible());
    QCOMPARE(nothing->text(), u"No disposition matches “zeppelin”."_s);
    QCOMPARE(filter->accessibleDescription(), nothing->text()); // heard by whom does not see it
    QTest::keyClick(filter, Qt::Key_Return);                    // chooses nothing
    QVERIFY(filter->isVisible());
    filter->clear();
    QVERIFY(list->isVisible());
    QVERIFY(list->count() > 0);
    QVERIFY(!nothing->isVisible());
    QVERIFY(filter->accessibleDescription().isEmpty());
}

void TestNotePanel::aRequiredDispositionIsAskedForAndNothingIsLost()
{
    Theme theme;
    Call d(theme);
    giveTheQueueARule(d, true);
    QTRY_VERIFY(!d.desk.current()->companyRules().wrapUps.empty());
    QTest::keyClicks(d.note(), u"Refund started"_s);
    d.then(d.call, CallEvent::Kind::Ended);
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(d.desk.current()->stage(), CallSession::Stage::WrapUp); // not over yet
    QVERIFY(d.text(u"noteState"_s).contains(u"disposition"_s));
    QVERIFY(d.part<QLineEdit>(u"dispositionFilter"_s)->hasFocus());
    QTRY_COMPARE(d.record.saved().size(), size_t(1)); // what is written did not wait
    QCOMPARE(d.record.saved()[0].note->text, u"Refund started"_s);
    QTest::keyClick(d.part<QLineEdit>(u"dispositionFilter"_s), Qt::Key_Return);
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(d.record.saved().size(), size_t(2));
    QCOMPARE(d.record.saved()[1].interaction.disposition, u"billing.refund"_s);
}

void TestNotePanel::aNoteIsInternalUnlessSomebodySaysOtherwise()
{
    Theme theme;
    Call d(theme);
    auto *shared = d.part<QPushButton>(u"noteShared"_s);
    QCOMPARE(shared->text(), u"Internal"_s);
    QTest::keyClicks(d.note(), u"Box sent"_s);
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(d.record.saved().size(), size_t(1));
    QVERIFY(!d.record.saved()[0].note->shared);
    QTest::mouseClick(shared, Qt::LeftButton);
    QCOMPARE(shared->text(), u"May be shared with the customer"_s);
    QTest::mouseClick(d.part<QPushButton>(u"saveButton"_s), Qt::LeftButton);
    QTRY_COMPARE(d.record.saved().size(), size_t(2));
    QVERIFY(d.record.saved()[1].note->shared);
    QCOMPARE(d.record.saved()[1].note->revision, 2); // it says something else than the first
}

void TestNotePanel::aColleagueWhoIsNamedIsTold()
{
    Theme theme;
    Call d(theme);
    d.record.setColleagues({{AgentId(u"anna"_s), u"Anna Weber"_s}, {AgentId(u"amal"_s), u"Amal K."_s}});
    d.record.setState({StoreState::Link::Away, std::nullopt, false});
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
    QTRY_COMPARE(d.desk.colleagues().size(), size_t(2));
    QTest::keyClicks(d.note(), u"Please look, @ann"_s);
    QTRY_VERIFY(d.choices()->isVisible());
    QTest::keyClick(d.choices(), Qt::Key_Return);
    QTest::keyClicks(d.note(), u"(@Amal K.)"_s); // oneself is not told
    for (int i = 0; i < 2; ++i) {                // and nobody twice
        QTest::keyClicks(d.note(), u"!"_s);
        QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(d.record.saved().size(), size_t(i + 1));
    }
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    const AgentAction &told = d.record.decidedActions()[0];
    QCOMPARE(told.kind, AgentAction::Kind::Mention);
    QCOMPARE(told.ownerId, AgentId(u"anna"_s));
    QCOMPARE(told.customer, elenaId());
    QCOMPARE(told.about, d.record.saved()[0].note->note.text());
}

void TestNotePanel::whoIsNamedOpensTheCustomer()
{
    Theme theme;
    Desk d(theme);
    QVERIFY(!d.part<QWidget>(u"mentionList"_s)->isVisible());
    const Mention mention{AgentActionId::create(), elenaId(),       u"Elena Rivera"_s,
                          InteractionId::create(), u"Anna Weber"_s, d.clock.now() - std::chrono::minutes(5)};
    d.record.setMentions({mention});
    d.record.setState({StoreState::Link::Away, std::nullopt, false});
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
    QTRY_VERIFY(d.part<QWidget>(u"mentionList"_s)->isVisible());
    auto *line = d.part<QPushButton>(u"mention1"_s);
    QVERIFY(line->text().startsWith(u"Anna Weber mentioned you about Elena Rivera"_s));
    QTest::mouseClick(line, Qt::LeftButton);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1)); // it was seen
    QCOMPARE(d.record.decidedActions()[0].kind, AgentAction::Kind::Done);
    QCOMPARE(d.record.decidedActions()[0].about, mention.id.text());
    QVERIFY(d.desk.mentions().empty());
}

void TestNotePanel::ofTwoWithOneNameTheChosenOneIsTold()
{
    Theme theme;
    Call d(theme);
    d.record.setColleagues({{AgentId(u"anna"_s), u"Anna Weber"_s, u"b"_s, u"Billing"_s},
                            {AgentId(u"anna2"_s), u"Anna Weber"_s, u"s"_s, u"Sales"_s}});
    d.record.setState({StoreState::Link::Away, std::nullopt, false});
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
    QTRY_COMPARE(d.desk.colleagues().size(), size_t(2));
    QTest::keyClicks(d.note(), u"@weber"_s);
    QTRY_VERIFY(d.choices()->isVisible());
    QCOMPARE(d.choices()->model()->rowCount(), 2);
    QTest::keyClick(d.choices(), Qt::Key_Down);
    QTest::keyClick(d.choices(), Qt::Key_Return);
    QCOMPARE(d.note()->toPlainText(), u"@Anna Weber (Sales) "_s);
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    QCOMPARE(d.record.decidedActions()[0].ownerId, AgentId(u"anna2"_s));
}

void TestNotePanel::whoIsNamedLearnsItInACall()
{
    Theme theme;
    Call d(theme);
    auto *button = d.part<QPushButton>(u"mentions"_s);
    QVERIFY(!button->isVisible());
    QTest::keyClicks(d.note(), u"So"_s);
    const auto at = d.clock.now() - std::chrono::minutes(5);
    const Mention about{AgentActionId::create(), chenId(),  u"Chen Wei"_s,
                        InteractionId::create(), u"Anna"_s, at};
    Mention other = about;
    other.id = AgentActionId::create();
    other.customer = elenaId();
    d.record.setMentions({about, other});
    Q_EMIT d.record.stateChanged(d.record.state());
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"@ 2"_s);
    QVERIFY(button->accessibleName().startsWith(u"2 note"_s));
    QVERIFY(d.note()->hasFocus()); // it does not come between the agent and the note
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = d.window->findChild<QMenu *>(u"mentionsMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions()[0]->text().startsWith(u"Anna mentioned you about Chen Wei"_s));
    menu->actions()[0]->trigger();
    menu->close();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QTRY_COMPARE(button->text(), u"@ 1"_s);
}

void TestNotePanel::theHeightThatSomebodyGaveItStays()
{
    constexpr QSize high(1366, 900);
    constexpr QSize low(1366, 560);
    Theme theme;
    Call d(theme);
    d.window->resize(high);
    auto *panel = d.part<QWidget>(u"notePanel"_s);
    QTRY_VERIFY(panel->height() > 0);
    QCOMPARE(d.window->noteHeight(), 0);
    auto *handle = d.part<QSplitter>(u"noteSplit"_s)->handle(1);
    const int before = panel->height();
    QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(40, 0));
    QTest::mouseMove(handle, QPoint(40, -70));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(40, -70));
    const int made = panel->height();
    QVERIFY(made > before);
    QCOMPARE(d.window->noteHeight(), made);
    // Another page of it, a low window, another customer: it is that high again.
    d.part<QPushButton>(u"promisesTab"_s)->click();
    QCOMPARE(panel->height(), made);
    d.window->resize(low);
    QTRY_VERIFY(panel->height() < made);
    d.window->resize(high);
    QTRY_COMPARE(panel->height(), made);
    d.desk.open(chenId(), u"Chen Wei"_s);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QCOMPARE(panel->height(), made);
    // And the next time the program starts.
    Call next(theme);
    next.window->setNoteHeight(made);
    next.window->resize(high);
    QTRY_COMPARE(next.part<QWidget>(u"notePanel"_s)->height(), made);
}

QTEST_MAIN(TestNotePanel)
#include "tst_note_panel.moc"
