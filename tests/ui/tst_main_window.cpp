// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/settings_dialog.h"
#include "desk/history.h"
#include "timeline/timeline_model.h"
#include "timeline/timeline_view.h"
#include "ui/desk_on_screen.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

using Kind = CallEvent::Kind;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aCallShowsItsCustomer();
    void aCallThatGoesLeavesTheScreenAtOnce();
    void aCallComesBeforeAllIsBuilt();
    void theRestIsBuiltOnceTheStoreIsOpen();
    void theCaseInFocusComesFirst();
    void theAgentPartsTheCallFromTheCase();
    void typingIsKeptAndSaved();
    void wrappingUpEndsTheSession();
    void aRefusedSaveIsToldInWords();
    void notesThatWaitAreCounted();
    void aRefusedNoteIsOpenedAgain();
    void severalAreChosenFrom();
    void nobodyIsSearchedFor();
    void aNoteWithoutCustomerSaysWhatIsMissing();
    void aFailedLookUpTellsWhyAndTriesAgain();
    void eachCallHasItsOwnNote();
    void eventsLoseNoText();
    void searchOpensACustomer();
    void searchNamesTheCaller();
    void searchFindsWhatWasSaid();
    void theKeysWalkThroughBothGroups();
    void aMessageOfSomebodyElseAsksForTheReason();
    void nothingFoundSaysWhatWasSearched();
    void aDispositionIsFoundByTyping();
    void aReasonIsAskedFor();
    void othersWhoLookAreNamed();
    void theStoreAsksWhoYouAre();
    void aSignInNeverInterruptsACall();
    void supervisorsSeeTheReasons();
    void supervisorsDecideWhoIsTheSame();
    void rowsOfTheSamePersonAreOneHistory();
    void brokenLinesAreNamed();
    void aMissedCallIsMentioned();
    void nothingOfTheLastCustomerStays();
    void hostileTextsStayText();
    void theDetailOpensAndCloses();
    void settingsAreCheckedAndHandedOver();
    void closingWaitsForTheLastKeystrokes();
    void screenReadersFindTheImportantThings();
    void everyControlIsNamed();

private:
    Theme m_theme;
};

void TestMainWindow::aCallShowsItsCustomer()
{
    Desk d(m_theme);
    QVERIFY(d.part<QWidget>(u"emptyDesk"_s)->isVisible());
    const auto call = d.ring(u"c1"_s, u"+49305550127"_s, elenaAccount);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(d.text(u"callStatePill"_s).startsWith(u"Ringing"_s));
    QCOMPARE(d.text(u"callQueue"_s), u"Billing queue"_s);
    QCOMPARE(d.text(u"callAccount"_s), u"account entered: 1004 4718"_s);
    QCOMPARE(d.text(u"customerAccount"_s), u"account 1004 4718"_s);
    QVERIFY(d.text(u"brief"_s).contains(u"did not keep it"_s));
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    QTRY_COMPARE(timeline->model()->rowCount(), 212); // 211 of the past, and this call
    QCOMPARE(timeline->model()->index(0, 0).data(TimelineModel::TitleRole).toString(), u"Call in progress"_s);
    d.then(call, Kind::Answered);
    d.clock.advance(std::chrono::seconds(134));
    QTRY_COMPARE(d.text(u"callStatePill"_s), u"On call 02:14"_s);
    QVERIFY(d.note()->hasFocus()); // the caret waits in the note
    d.then(call, Kind::Held);
    QVERIFY(d.text(u"callStatePill"_s).startsWith(u"On hold"_s));
    d.then(call, Kind::Resumed);
    d.then(call, Kind::Ended);
    QVERIFY(d.text(u"callStatePill"_s).startsWith(u"Wrap-up"_s));
}

void TestMainWindow::aCallThatGoesLeavesTheScreenAtOnce()
{
    Desk d(m_theme);
    const auto first = d.ring(u"c1"_s, u"+49305550127"_s, elenaAccount);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    d.record.hold(FakeRecord::Op::Recognise);
    const auto second = d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    d.then(second, Kind::Answered); // in front, and its customer is not known yet
    d.then(first, Kind::OfferWithdrawn);
    QTRY_COMPARE(d.desk.sessions().size(), size_t(1));
    QVERIFY(d.text(u"customerName"_s) != u"Elena Rivera"_s);
    d.window->grab(); // nothing that is painted belongs to whoever went
    d.record.release(FakeRecord::Op::Recognise);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
}

void TestMainWindow::aCallComesBeforeAllIsBuilt()
{
    Desk d(m_theme, StoreState::Link::Opening);
    QVERIFY(!d.window->findChild<QWidget *>(u"sessionPage"_s));
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTRY_VERIFY(d.note()->hasFocus());
}

void TestMainWindow::theRestIsBuiltOnceTheStoreIsOpen()
{
    Desk d(m_theme, StoreState::Link::Opening);
    QVERIFY(!d.window->findChild<QWidget *>(u"sessionPage"_s));
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
    QTRY_VERIFY(d.window->findChild<QWidget *>(u"sessionPage"_s));
    QTRY_VERIFY(d.window->findChild<QLineEdit *>(u"searchEdit"_s));
    QVERIFY(d.part<QWidget>(u"emptyDesk"_s)->isVisible()); // and nothing is seen of it
}

void TestMainWindow::theCaseInFocusComesFirst()
{
    Desk d(m_theme);
    chatLastNight(d.record);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(d.part<QWidget>(u"focus"_s)->isVisible());
    QCOMPARE(d.text(u"focusTitle"_s), u"Fifth contact in a week about the same"_s);
    QVERIFY(d.text(u"focusWhy"_s).contains(u"8812"_s));
    QTRY_COMPARE(d.text(u"focusLine3"_s), u"Elena Rivera: Then I call you myself at ten."_s);
    QVERIFY(d.text(u"focusLine1"_s).contains(u"When do I get my money back"_s));
    QVERIFY(d.text(u"focusLastExchange"_s).startsWith(u"Chat, yesterday"_s));
    // It is said once: the first of the cards below is another matter.
    QCOMPARE(d.text(u"findingTitle1"_s), u"We did not keep a promise"_s);
    d.part<QPushButton>(u"focusShow"_s)->click();
    QTRY_VERIFY(d.part<QWidget>(u"detailPane"_s)->isVisible());

    // Somebody else's case does not stay on the screen.
    d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    d.desk.setCurrent(d.desk.sessions().back());
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(!d.part<QWidget>(u"focus"_s)->isVisible());
}

void TestMainWindow::theAgentPartsTheCallFromTheCase()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    auto *tie = d.part<QCheckBox>(u"tieToCase"_s);
    QVERIFY(tie->isVisible() && tie->isChecked());
    QTest::keyClicks(d.note(), u"About her tariff"_s);
    tie->click();
    QVERIFY(!tie->isChecked());
    QVERIFY(d.desk.current()->caseOfCall().isNull());
    d.part<QPushButton>(u"saveButton"_s)->click();
    QTRY_VERIFY(!d.record.saved().empty());
    QVERIFY(d.record.saved().back().interaction.caseId.isNull());
    tie->click();
    QVERIFY(!d.desk.current()->caseOfCall().isNull());
}

void TestMainWindow::typingIsKeptAndSaved()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(!d.part<QPushButton>(u"saveButton"_s)->isEnabled());
    QTest::keyClicks(d.note(), u"Refund started"_s);
    QTRY_VERIFY(d.text(u"noteState"_s).startsWith(u"draft kept 10:02"_s));
    QCOMPARE(d.drafts.drafts().size(), size_t(1));
    QCOMPARE(d.drafts.drafts().begin()->second.text, u"Refund started"_s);
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(d.text(u"noteState"_s).startsWith(u"saved 10:02"_s));
    QCOMPARE(d.note()->toPlainText(), u"Refund started"_s); // the short cut writes no line break
    QVERIFY(!d.record.saved().empty());
    QCOMPARE(d.record.saved().back().note->text, u"Refund started"_s);
    QCOMPARE(d.record.saved().back().interaction.customer, elenaId());
}

void TestMainWindow::wrappingUpEndsTheSession()
{
    Desk d(m_theme);
    const auto call = d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    auto *done = d.part<QPushButton>(u"doneButton"_s);
    QVERIFY(!done->isVisible());
    QTest::keyClicks(d.note(), u"Done with it"_s);
    d.then(call, Kind::Ended);
    QVERIFY(done->isVisible());
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(d.part<QWidget>(u"emptyDesk"_s)->isVisible());
    QCOMPARE(d.record.saved().back().note->text, u"Done with it"_s);
    QVERIFY(d.desk.sessions().empty());
    QTRY_VERIFY(d.drafts.drafts().empty());

    // Without a note: one key, and the call is kept all the same.
    const auto second = d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    d.then(second, Kind::Answered);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    d.then(second, Kind::Ended);
    QCOMPARE(done->text(), u"Done without a note"_s);
    QTest::mouseClick(done, Qt::LeftButton);
    QTRY_VERIFY(d.desk.sessions().empty());
    QVERIFY(!d.record.saved().back().note);
    QCOMPARE(d.record.saved().back().interaction.customer, chenId());
}

void TestMainWindow::aRefusedSaveIsToldInWords()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTest::keyClicks(d.note(), u"Important"_s);
    d.record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
    QTest::mouseClick(d.part<QPushButton>(u"saveButton"_s), Qt::LeftButton);
    QTRY_VERIFY(d.text(u"noteState"_s).startsWith(u"could not be saved: The customer store refused this."_s));
    QCOMPARE(d.note()->toPlainText(), u"Important"_s);
    QCOMPARE(d.outbox.counts().refused, 1);
    auto *chip = d.part<QPushButton>(u"notesRefused"_s);
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->text(), u"1 note could not be saved"_s);
    d.part<QWidget>(u"timeline"_s)->setFocus();
    QTest::mouseClick(d.part<QPushButton>(u"mendButton"_s), Qt::LeftButton);
    QVERIFY(d.note()->hasFocus());
    d.record.setError(FakeRecord::Op::Save, std::nullopt);
    QTest::mouseClick(d.part<QPushButton>(u"saveButton"_s), Qt::LeftButton);
    QTRY_COMPARE(d.text(u"noteState"_s), u"saved 10:02:00"_s);
    QVERIFY(!chip->isVisible());
    QVERIFY(!d.part<QPushButton>(u"mendButton"_s)->isVisible());
    d.drafts.setError(Error{Error::Code::Full, {}, false});
    QTest::keyClicks(d.note(), u"!"_s);
    QTRY_VERIFY(d.text(u"noteState"_s).contains(u"disk is full"_s));
}

void TestMainWindow::notesThatWaitAreCounted()
{
    Desk d(m_theme);
    const auto call = d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    const Error away{Error::Code::Unreachable, {}, true};
    d.record.setError(FakeRecord::Op::Save, away);
    d.record.setState({StoreState::Link::Away, away, true});
    QTest::keyClicks(d.note(), u"Kept here"_s);
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(d.text(u"noteState"_s), u"saved here, 10:02:00"_s);
    auto *waiting = d.part<QLabel>(u"notesWaiting"_s);
    QTRY_VERIFY(waiting->isVisible());
    QCOMPARE(waiting->text(), u"1 note waits for the store"_s);
    d.record.setError(FakeRecord::Op::Save, std::nullopt);
    d.record.setState({StoreState::Link::Ready, std::nullopt, true});
    QTRY_COMPARE(d.text(u"noteState"_s), u"saved 10:02:00"_s);
    QVERIFY(!waiting->isVisible());
    QCOMPARE(d.record.saved().back().note->text, u"Kept here"_s);
}

void TestMainWindow::aRefusedNoteIsOpenedAgain()
{
    Desk d(m_theme);
    const auto call = d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTest::keyClicks(d.note(), u"To be mended"_s);
    d.then(call, Kind::Ended);
    d.record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(d.desk.sessions().empty()); // the agent is free at once
    auto *chip = d.part<QPushButton>(u"notesRefused"_s);
    QTRY_VERIFY(chip->isVisible());
    d.record.setError(FakeRecord::Op::Save, std::nullopt);
    QTest::keyClick(d.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(d.desk.sessions().size(), size_t(1));
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTRY_COMPARE(d.note()->toPlainText(), u"To be mended"_s);
    QTest::keyClicks(d.note(), u"!"_s);
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(d.text(u"noteState"_s).startsWith(u"saved 10:02"_s));
    QVERIFY(d.record.saved().back().note->text.contains(u'!'));
    QVERIFY(!chip->isVisible());
}

void TestMainWindow::severalAreChosenFrom()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, sharedNumber, {});
    auto *list = d.part<QListView>(u"chooserList"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 2);
    d.then(call, Kind::Answered);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    const auto name = list->currentIndex().data().toString();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(d.text(u"customerName"_s), name);
    QVERIFY(!list->isVisible());
    QVERIFY(d.note()->hasFocus());
}

void TestMainWindow::nobodyIsSearchedFor()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, u"+49301111"_s, u"10049999"_s);
    d.then(call, Kind::Answered);
    auto *edit = d.part<QLineEdit>(u"callerSearchEdit"_s);
    QTRY_VERIFY(edit->isVisible());
    QVERIFY(d.text(u"outcomeTitle"_s).contains(u"1004 9999"_s));
    d.note()->setFocus();
    QTest::keyClicks(d.note(), u"says her number is new"_s); // one can write before anybody is known
    edit->setFocus();
    QTest::keyClicks(edit, u"river"_s);
    auto *results = d.part<QListView>(u"callerSearchResults"_s);
    QTRY_COMPARE(results->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QCOMPARE(d.note()->toPlainText(), u"says her number is new"_s);
}

void TestMainWindow::aNoteWithoutCustomerSaysWhatIsMissing()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, {}, u"10049999"_s);
    d.then(call, Kind::Answered);
    QTRY_VERIFY(d.part<QLineEdit>(u"callerSearchEdit"_s)->isVisible());
    QTest::keyClicks(d.note(), u"who is it"_s);
    QTest::mouseClick(d.part<QPushButton>(u"saveButton"_s), Qt::LeftButton);
    QVERIFY(d.text(u"noteState"_s).contains(u"Choose the customer first"_s));
    QVERIFY(d.record.saved().empty());
}

void TestMainWindow::aFailedLookUpTellsWhyAndTriesAgain()
{
    Desk d(m_theme);
    d.record.setError(FakeRecord::Op::Recognise, Error{Error::Code::Unreachable, {}, true});
    d.ring(u"c1"_s, u"+49305550127"_s, elenaAccount);
    auto *retry = d.part<QPushButton>(u"retryButton"_s);
    QTRY_VERIFY(retry->isVisible());
    QVERIFY(d.text(u"outcomeText"_s).contains(u"does not answer"_s));
    d.record.setError(FakeRecord::Op::Recognise, std::nullopt);
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
}

void TestMainWindow::eachCallHasItsOwnNote()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTest::keyClicks(d.note(), u"about Elena"_s);
    auto cursor = d.note()->textCursor();
    cursor.setPosition(5);
    d.note()->setTextCursor(cursor);
    d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    auto *other = d.part<QPushButton>(u"otherCall1"_s);
    QTRY_VERIFY(other->isVisible() && other->text().startsWith(u"Chen Wei ringing"_s));
    QCOMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s); // a second call takes nothing away
    QVERIFY(d.note()->hasFocus());
    QTest::mouseClick(other, Qt::LeftButton);
    QCOMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(d.note()->toPlainText().isEmpty());
    QTest::keyClicks(d.note(), u"about Chen"_s);
    QTest::keyClick(d.window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QCOMPARE(d.note()->toPlainText(), u"about Elena"_s);
    QCOMPARE(d.note()->textCursor().position(), 5);
    d.note()->undo(); // undo too is each note's own
    QVERIFY(d.note()->toPlainText() != u"about Elena"_s);
    d.note()->redo();
    QCOMPARE(d.note()->toPlainText(), u"about Elena"_s);
}

void TestMainWindow::eventsLoseNoText()
{
    Desk d(m_theme);
    auto call = d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTest::keyClicks(d.note(), u"one "_s);
    call.account = {chenAccount, AccountClaim::Status::Collected, false};
    d.then(call, Kind::AccountCollected); // the caller turns out to be somebody else
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QCOMPARE(d.note()->toPlainText(), u"one "_s);
    QTest::keyClicks(d.note(), u"two "_s);
    Interaction elsewhere;
    elsewhere.id = InteractionId::create();
    elsewhere.customer = chenId();
    elsewhere.startedAt = d.clock.now();
    elsewhere.subject = u"From a colleague"_s;
    d.record.changeElsewhere(elsewhere);
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    QTRY_COMPARE(timeline->model()->rowCount(), 3);
    QTest::keyClicks(d.note(), u"three "_s);
    d.record.setState({StoreState::Link::Away, Error{Error::Code::Unreachable, {}, true}, false});
    d.feed.setState({FeedState::Link::Down, std::nullopt});
    d.then(call, Kind::Ended);
    CallEvent resync;
    resync.source = u"test"_s;
    resync.kind = Kind::Resync;
    d.feed.say(resync);
    QTest::keyClicks(d.note(), u"four"_s);
    m_theme.setMode(m_theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
    QCOMPARE(d.note()->toPlainText(), u"one two three four"_s);
    QTRY_COMPARE(d.drafts.drafts().begin()->second.text, u"one two three four"_s);
}

void TestMainWindow::searchOpensACustomer()
{
    Desk d(m_theme);
    QTest::keyClick(d.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(d.text(u"searchHint"_s).contains(u"Enter: open the customer"_s));
    QTest::keyClicks(edit, u"1005 1200"_s);
    QTRY_COMPARE(d.part<QListView>(u"searchResults"_s)->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(!edit->isVisible());
    QCOMPARE(d.text(u"callStatePill"_s), u"No call"_s);
    QTest::keyClick(d.window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(d.part<QWidget>(u"emptyDesk"_s)->isVisible());
}

void TestMainWindow::searchNamesTheCaller()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, {}, u"10049999"_s);
    d.then(call, Kind::Answered);
    QTRY_VERIFY(d.part<QLineEdit>(u"callerSearchEdit"_s)->isVisible());
    QTest::keyClick(d.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(d.text(u"searchHint"_s).contains(u"Enter: this is who is calling"_s));
    QTest::keyClicks(edit, u"elena"_s);
    QTRY_COMPARE(d.part<QListView>(u"searchResults"_s)->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QCOMPARE(d.desk.sessions().size(), size_t(1)); // the call's own session
}

void TestMainWindow::searchFindsWhatWasSaid()
{
    Desk d(m_theme);
    QTest::keyClick(d.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"factura"_s);
    auto *messages = d.part<QListView>(u"searchMessages"_s);
    QTRY_VERIFY(messages->isVisible());
    QVERIFY(!d.part<QListView>(u"searchResults"_s)->isVisible());
    QCOMPARE(messages->currentIndex().row(), 0);
    const auto spoken = messages->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"Elena Rivera"_s));
    QVERIFY(spoken.contains(u"Factura"_s));

    // Only calls: an e-mail is none of them.
    auto *calls = d.part<QPushButton>(u"searchChannel_phone"_s);
    QVERIFY(!calls->accessibleName().isEmpty());
    QTest::mouseClick(calls, Qt::LeftButton);
    QTRY_VERIFY(!messages->isVisible());
    QVERIFY(edit->hasFocus());
    QCOMPARE(d.record.searches().back().channels, std::vector{Channel::Phone});
    QTest::mouseClick(calls, Qt::LeftButton);
    QTRY_VERIFY(messages->isVisible());

    const auto subject = messages->model()->index(0, 0);
    QVERIFY(subject.isValid());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTRY_VERIFY(d.part<QWidget>(u"detailPane"_s)->isVisible());
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    const auto *row = d.desk.current()->history().row(timeline->currentIndex().row());
    QVERIFY(row);
    QVERIFY(row->subject.contains(u"Factura"_s));
}

void TestMainWindow::theKeysWalkThroughBothGroups()
{
    Desk d(m_theme);
    d.window->openSearch();
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTest::keyClicks(edit, u"elena"_s);
    auto *customers = d.part<QListView>(u"searchResults"_s);
    auto *messages = d.part<QListView>(u"searchMessages"_s);
    QTRY_VERIFY(customers->isVisible() && messages->isVisible());
    QCOMPARE(customers->currentIndex().row(), 0);
    QVERIFY(!messages->currentIndex().isValid());
    for (int i = 0; i < customers->model()->rowCount(); ++i)
        QTest::keyClick(edit, Qt::Key_Down);
    QVERIFY(!customers->currentIndex().isValid());
    QCOMPARE(messages->currentIndex().row(), 0);
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(messages->currentIndex().row(), 1);
    QTest::keyClick(edit, Qt::Key_Up);
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(customers->currentIndex().row(), customers->model()->rowCount() - 1);
    QVERIFY(!messages->currentIndex().isValid());
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(edit, Qt::Key_PageDown);
    QCOMPARE(messages->currentIndex().row(), messages->model()->rowCount() - 1);
}

void TestMainWindow::aMessageOfSomebodyElseAsksForTheReason()
{
    Desk d(m_theme);
    d.record.needReason(elenaId());
    d.window->openSearch();
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTest::keyClicks(edit, u"factura"_s);
    QTRY_VERIFY(d.part<QListView>(u"searchMessages"_s)->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(d.part<QWidget>(u"reasonPage"_s)->isVisible());
    QVERIFY(!d.part<QWidget>(u"detailPane"_s)->isVisible());
    QTest::keyClicks(d.part<QLineEdit>(u"reasonEdit"_s), u"Asked at the counter about a delivery"_s);
    QTest::mouseClick(d.part<QPushButton>(u"reasonOpen"_s), Qt::LeftButton);
    QTRY_VERIFY(d.part<QWidget>(u"historyPage"_s)->isVisible());
    QTRY_VERIFY(d.part<QWidget>(u"detailPane"_s)->isVisible());
}

void TestMainWindow::nothingFoundSaysWhatWasSearched()
{
    Desk d(m_theme);
    d.window->openSearch();
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTest::keyClicks(edit, u"zeppelin"_s);
    QTRY_VERIFY(d.text(u"searchState"_s).contains(u"“zeppelin”"_s));
    QVERIFY(d.text(u"searchState"_s).contains(u"order"_s));
    QTest::mouseClick(d.part<QPushButton>(u"searchAge_7"_s), Qt::LeftButton);
    QTRY_VERIFY(d.text(u"searchState"_s).contains(u"filters"_s));
}

void TestMainWindow::aDispositionIsFoundByTyping()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    auto *box = d.part<QPushButton>(u"dispositionBox"_s);
    QTRY_VERIFY(box->isEnabled());
    QTest::keyClick(d.window.get(), Qt::Key_D, Qt::ControlModifier);
    auto *filter = d.part<QLineEdit>(u"dispositionFilter"_s);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"dam"_s);
    QCOMPARE(d.part<QListWidget>(u"dispositionList"_s)->count(), 2); // the group and the one
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!filter->isVisible());
    QCOMPARE(box->text(), u"Delivery › Damaged ▾"_s);
    QVERIFY(d.note()->hasFocus());
    QCOMPARE(d.desk.current()->note().disposition(), u"delivery.damaged"_s);
}

void TestMainWindow::aReasonIsAskedFor()
{
    Desk d(m_theme);
    d.record.needReason(chenId());
    const auto search = [&d] {
        d.window->openSearch();
        auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
        edit->setText(u"Chen"_s);
        QTRY_COMPARE(d.part<QListView>(u"searchResults"_s)->model()->rowCount(), 1);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    search();
    auto *page = d.part<QWidget>(u"reasonPage"_s);
    QTRY_VERIFY(page->isVisible());
    QCOMPARE(d.text(u"reasonTitle"_s), u"Chen Wei opens only for a reason"_s);
    QCOMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    auto *edit = d.part<QLineEdit>(u"reasonEdit"_s);
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(!QAccessible::queryAccessibleInterface(edit)->text(QAccessible::Name).isEmpty());

    QTest::keyClick(edit, Qt::Key_Return); // nothing written
    QVERIFY(!d.text(u"reasonProblem"_s).isEmpty());
    QTest::keyClicks(edit, u"because"_s);
    QVERIFY(d.text(u"reasonProblem"_s).isEmpty());
    QTest::keyClick(edit, Qt::Key_Return); // too little
    QVERIFY(d.text(u"reasonProblem"_s).contains(u"at least 10"_s));
    QVERIFY(page->isVisible());
    QVERIFY(d.record.claimsMade().back().reason.isEmpty());

    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(d.part<QWidget>(u"emptyDesk"_s)->isVisible());
    QVERIFY(d.desk.sessions().empty());

    search();
    QTRY_VERIFY(page->isVisible());
    QVERIFY(edit->text().isEmpty());
    QTest::keyClicks(edit, u"Asked at the counter about a delivery"_s);
    QTest::mouseClick(d.part<QPushButton>(u"reasonOpen"_s), Qt::LeftButton);
    QTRY_VERIFY(d.part<QWidget>(u"historyPage"_s)->isVisible());
    QCOMPARE(d.record.claimsMade().back().reason, u"Asked at the counter about a delivery"_s);
    QTRY_VERIFY(d.note()->hasFocus());
}

void TestMainWindow::othersWhoLookAreNamed()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    auto *label = d.part<QLabel>(u"alsoViewing"_s);
    QVERIFY(!label->isVisible());
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    QTest::qWait(1); // the layout of what has just appeared
    const auto before = std::pair(d.part<QWidget>(u"brief"_s)->geometry(), timeline->geometry());
    const auto name = d.part<QWidget>(u"customerAccount"_s)->geometry();
    d.record.setViewers(elenaId(), {{AgentId(u"beth"_s), u"Beth <b>Ito</b>"_s, d.clock.now()},
                                    {AgentId(u"cem"_s), {}, d.clock.now()}});
    QTRY_VERIFY(label->isVisible());
    QCOMPARE(label->text(), u"also viewing: Beth <b>Ito</b>, cem"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name), label->text());
    QCoreApplication::processEvents();
    QCOMPARE(std::pair(d.part<QWidget>(u"brief"_s)->geometry(), timeline->geometry()), before);
    QCOMPARE(d.part<QWidget>(u"customerAccount"_s)->geometry(), name);
    d.record.setViewers(elenaId(), {});
    QTRY_VERIFY(!label->isVisible());
    QCOMPARE(d.part<QWidget>(u"customerAccount"_s)->geometry(), name);
}

void TestMainWindow::theStoreAsksWhoYouAre()
{
    Desk d(m_theme);
    const Error refused{Error::Code::AuthFailed, {}, false};
    d.record.setState({StoreState::Link::Away, refused, true});
    QSignalSpy given(d.window.get(), &MainWindow::signInGiven);
    d.window->askSignIn({u"postgresql://store.example.com/teller"_s, u"amal"_s, false, true});
    auto *panel = d.part<QWidget>(u"signInPanel"_s);
    auto *password = d.part<QLineEdit>(u"signInPassword"_s);
    QVERIFY(panel->isVisible());
    QTRY_VERIFY(password->hasFocus()); // the user is known
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QCOMPARE(d.part<QLineEdit>(u"signInUser"_s)->text(), u"amal"_s);
    QTest::keyClick(password, Qt::Key_Return); // nothing entered: nothing is tried
    QCOMPARE(given.count(), 0);
    QTest::keyClicks(password, u"wrong"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.last().first().value<SignIn>(), (SignIn{u"amal"_s, u"wrong"_s, true}));
    QVERIFY(!panel->isVisible());
    QVERIFY(password->text().isEmpty()); // not kept in a field

    d.window->askSignIn({u"postgresql://store.example.com/teller"_s, u"amal"_s, true, false});
    QVERIFY(d.text(u"signInWhy"_s).contains(u"does not accept this user or password"_s));
    QVERIFY(!d.part<QCheckBox>(u"signInRemember"_s)->isVisible()); // no key chain: it says so instead
    QVERIFY(d.part<QLabel>(u"signInNotKept"_s)->isVisible());
    QTest::keyClick(password, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    // Put away, the desktop is as usable as with any store that is away, and the question is at hand.
    auto *chip = d.part<QPushButton>(u"storeState"_s);
    QCOMPARE(chip->text(), u"Sign in to the store"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(panel->isVisible());
    QTest::keyClicks(password, u"right"_s);
    QTest::mouseClick(d.part<QPushButton>(u"signInAccept"_s), Qt::LeftButton);
    QCOMPARE(given.last().first().value<SignIn>(), (SignIn{u"amal"_s, u"right"_s, false}));
    d.record.setState({StoreState::Link::Ready, std::nullopt, true});
    QVERIFY(!chip->isVisible());
}

void TestMainWindow::aSignInNeverInterruptsACall()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTest::keyClicks(d.note(), u"In the mid"_s);
    d.record.setState({StoreState::Link::Away, Error{Error::Code::AuthFailed, {}, false}, true});
    d.window->askSignIn({u"postgresql://store.example.com/teller"_s, u"amal"_s, true, true});
    const auto *panel = d.window->findChild<QWidget *>(u"signInPanel"_s); // perhaps not built yet
    QVERIFY(!panel || !panel->isVisible());
    QVERIFY(d.note()->hasFocus());
    QTest::mouseClick(d.part<QPushButton>(u"storeState"_s), Qt::LeftButton);
    QVERIFY(d.part<QWidget>(u"signInPanel"_s)->isVisible());
}

void TestMainWindow::supervisorsSeeTheReasons()
{
    Desk d(m_theme);
    auto *rail = d.part<QToolButton>(u"railReasons"_s);
    d.record.setState({StoreState::Link::Ready, std::nullopt, true});
    QTRY_COMPARE(d.record.calls(FakeRecord::Op::Supervises), 1);
    QTest::qWait(1);
    QVERIFY(!rail->isVisible());                          // an agent
    QCOMPARE(d.record.calls(FakeRecord::Op::Reasons), 0); // what is refused is not asked for
    d.record.setReasonsGiven(
        {{d.clock.now() - std::chrono::minutes(2), AgentId(u"beth"_s), u"Beth Ito"_s, chenId(),
          u"Chen <i>Wei</i>"_s, u"Asked at the <b>counter</b>"_s},
         {d.clock.now() - std::chrono::hours(30), AgentId(u"cem"_s), {}, elenaId(), {}, {}}});
    d.record.setState({StoreState::Link::Away, std::nullopt, true});
    d.record.setState({StoreState::Link::Ready, std::nullopt, true});
    QTRY_VERIFY(rail->isVisible());
    QTest::mouseClick(rail, Qt::LeftButton);
    auto *table = d.part<QTableWidget>(u"reasonsTable"_s);
    QTRY_COMPARE(table->rowCount(), 2);
    QStringList first;
    for (int column = 0; column < 4; ++column) {
        first << table->item(0, column)->text();
        QVERIFY(!table->item(0, column)->flags().testFlag(Qt::ItemIsEditable));
    }
    QCOMPARE(first, (QStringList{u"10:00"_s, u"Beth Ito"_s, u"Chen <i>Wei</i>"_s,
                                 u"Asked at the <b>counter</b>"_s}));
    QCOMPARE(table->item(1, 1)->text(), u"cem"_s);
    QCOMPARE(table->item(1, 2)->text(), u"erased"_s);
    d.part<QDialog>(u"reasonsDialog"_s)->close();
}

void TestMainWindow::supervisorsDecideWhoIsTheSame()
{
    Desk d(m_theme);
    auto *rail = d.part<QToolButton>(u"railIdentities"_s);
    QVERIFY(!rail->isVisible()); // nothing to decide
    d.record.setReasonsGiven({});
    d.record.setIdentityReviews(reviewsOfTheStory(d.clock.now()));
    d.record.setState({StoreState::Link::Away, std::nullopt, true});
    d.record.setState({StoreState::Link::Ready, std::nullopt, true});
    QTRY_VERIFY(rail->isVisible());
    QTest::mouseClick(rail, Qt::LeftButton);
    auto *dialog = d.part<QDialog>(u"identityDialog"_s);
    auto *list = d.part<QListWidget>(u"identityList"_s);
    auto *table = d.part<QTableWidget>(u"identityTable"_s);
    QTRY_COMPARE(list->count(), 3);
    QTRY_VERIFY(list->hasFocus());
    QCOMPARE(d.text(u"identityWhy"_s),
             u"They share: the same telephone number (not verified), a similar name."_s);
    QCOMPARE(table->item(0, 0)->text(), u"Elena Rivera"_s);
    QCOMPARE(table->item(0, 1)->text(), u"Elena <b>Riviera</b>"_s);
    for (const QString &name : {u"identityList"_s, u"identityTable"_s})
        QVERIFY(!d.part<QWidget>(name)->accessibleName().isEmpty());

    // By the keyboard alone.
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(d.text(u"identityWhy"_s).contains(u"two customers one"_s));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(d.record.decided().empty()); // that decides nothing
    QTest::keyClick(dialog, Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(d.record.decided().size(), size_t(1));
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(d.record.decided()[0].second, IdentityDecision::Same);
    QCOMPARE(d.record.decided()[0].first.one.profile.name, u"Jan Nowak"_s);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(dialog, Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(d.record.decided()[1].second, IdentityDecision::Different);

    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(d.record.decided().size(), size_t(1));
    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(list->count(), 3);
    QVERIFY(d.record.decided().empty());
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(!d.part<QPushButton>(u"identityUndo"_s)->isEnabled());

    d.record.setIdentityReviews({}); // a colleague was faster
    d.part<QPushButton>(u"identityDifferent"_s)->click();
    QTRY_COMPARE(d.text(u"identityState"_s), u"Somebody else has decided about these two meanwhile."_s);
    QCOMPARE(list->count(), 3);
    dialog->close();
}

/// A history shows the rows of all profiles of a person, and hears of a new one of each.
void TestMainWindow::rowsOfTheSamePersonAreOneHistory()
{
    FakeRecord record;
    History history(record);
    const CustomerId ana = CustomerId::create();
    const CustomerId mail = CustomerId::create();
    history.show(ana, manyInteractions(ana, 3, storyNow()), {{mail, {}, {}, true}});
    Interaction letter = manyInteractions(mail, 5, storyNow() + std::chrono::hours(1)).front();
    history.put(letter);
    QCOMPARE(history.size(), 4);
    QCOMPARE(history.key(0).id, letter.id);
    letter.customer = CustomerId::create();
    letter.id = InteractionId::create();
    history.put(letter); // somebody else's
    QCOMPARE(history.size(), 4);
    // Parted again, the other's row is gone.
    history.show(ana, manyInteractions(ana, 3, storyNow()));
    QCOMPARE(history.size(), 3);
}

void TestMainWindow::brokenLinesAreNamed()
{
    Desk d(m_theme);
    auto *telephone = d.part<QPushButton>(u"telephoneState"_s);
    auto *store = d.part<QPushButton>(u"storeState"_s);
    QVERIFY(!telephone->isVisible() && !store->isVisible());
    QCOMPARE(d.text(u"emptyTitle"_s), u"Ready for calls"_s);
    d.feed.setState({FeedState::Link::Down, Error{Error::Code::AuthFailed, {}, false}});
    QVERIFY(telephone->isVisible());
    QVERIFY(d.text(u"emptyTelephoneText"_s).contains(u"user or secret"_s));
    d.record.setState({StoreState::Link::Away, Error{Error::Code::WrongVersion, {}, false}, false});
    QVERIFY(store->isVisible());
    QVERIFY(d.text(u"emptyStoreText"_s).contains(u"different versions"_s));
    d.feed.setState({FeedState::Link::Up, std::nullopt});
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
    QVERIFY(!telephone->isVisible() && !store->isVisible());
}

void TestMainWindow::aMissedCallIsMentioned()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, u"+49301234"_s, {});
    auto gone = sameCall(call, Kind::OfferWithdrawn, d.clock.now());
    gone.endReason = CallEvent::EndReason::Abandoned;
    d.feed.say(gone);
    QTRY_VERIFY(d.text(u"missedCall"_s).contains(u"+49301234"_s));
    QVERIFY(d.part<QLabel>(u"missedCall"_s)->isVisible());
    d.clock.advance(std::chrono::minutes(3));
    QTRY_VERIFY(!d.part<QLabel>(u"missedCall"_s)->isVisible());
}

void TestMainWindow::nothingOfTheLastCustomerStays()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    d.record.hold(FakeRecord::Op::Recognise);
    const auto second = d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    d.desk.setCurrent(d.desk.sessions().back()); // its look-up is still under way
    QTRY_VERIFY(d.part<QWidget>(u"outcomePage"_s)->isVisible());
    for (const auto *label : d.window->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty()) {
            QVERIFY2(!label->text().contains(u"Elena"_s) && !label->text().contains(u"1004"_s),
                     qPrintable(label->objectName()));
        }
    }
    QCOMPARE(d.part<TimelineView>(u"timeline"_s)->model()->rowCount(), 0);
    QVERIFY(d.note()->toPlainText().isEmpty());
}

void TestMainWindow::hostileTextsStayText()
{
    Desk d(m_theme);
    CustomerSnapshot hostile;
    const auto name = u"<b>Robert</b>\n'); DROP TABLE \U0001F600 "_s + QString(10'000, u'x');
    hostile.customer.id = CustomerId::create();
    hostile.customer.name = name;
    hostile.customer.tier = u"<img src=x>"_s;
    hostile.accounts = {{AccountId::create(), u"10099999"_s, {}, {}, {}, {}}};
    hostile.promises = {{PromiseId::create(),
                         QString(10'000, u'z'),
                         u"&<u>"_s,
                         {},
                         d.clock.now() - std::chrono::hours(1),
                         {},
                         {}}};
    auto rows = manyInteractions(hostile.customer.id, 30, d.clock.now());
    rows[0].subject = u"<h1>"_s + QString(10'000, u'w');
    d.record.addCustomer(hostile, rows);
    const auto size = d.window->size();
    auto event = offered(u"c1"_s, u"<b>1</b>"_s, u"10099999"_s, d.clock.now());
    event.ani.name = u"<script>"_s;
    event.queue->name = QString(5000, u'q');
    event.dnis = u"'; --"_s;
    d.feed.say(event);
    QTRY_VERIFY(d.text(u"customerName"_s).startsWith(u"<b>Robert</b> "_s));
    d.window->grab();
    QCOMPARE(d.window->size(), size);
    QVERIFY(d.window->minimumSizeHint().width() <= size.width());
    for (const auto *label : d.window->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
        if (label->isVisible()) {
            const auto right = label->mapTo(d.window.get(), QPoint(label->width(), 0)).x();
            QVERIFY2(right <= d.window->width(), qPrintable(label->objectName()));
        }
    }
}

void TestMainWindow::theDetailOpensAndCloses()
{
    Desk d(m_theme);
    d.elenaTalks();
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    QTRY_COMPARE(timeline->model()->rowCount(), 212);
    auto *pane = d.part<QWidget>(u"detailPane"_s);
    QVERIFY(!pane->isVisible());
    QTest::keyClick(d.window.get(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(timeline->hasFocus());
    timeline->setCurrentIndex(timeline->model()->index(3, 0));
    QTest::keyClick(timeline, Qt::Key_Return);
    QVERIFY(pane->isVisible());
    QCOMPARE(d.text(u"detailTitle"_s), u"Charged twice for November"_s);
    QTest::keyClick(timeline, Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
    // A card leads to what it rests on.
    QTest::mouseClick(d.part<QLabel>(u"findingWhy1"_s), Qt::LeftButton);
    QVERIFY(pane->isVisible());
    QCOMPARE(d.text(u"detailTitle"_s), u"Charged twice for November"_s);
    QCOMPARE(timeline->currentIndex().row(), 3);
}

void TestMainWindow::settingsAreCheckedAndHandedOver()
{
    Desk d(m_theme);
    QSignalSpy accepted(d.window.get(), &MainWindow::connectionSettingsAccepted);
    QSignalSpy mode(d.window.get(), &MainWindow::themeModeChosen);
    ConnectionSettings settings;
    settings.storeUrl = u"sqlite:/tmp/x"_s;
    settings.agentName = u"Amal K."_s;
    d.window->setConnectionSettings(settings);
    m_theme.setMode(Theme::Mode::Light);
    QTest::keyClick(d.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = d.part<SettingsDialog>(u"settingsDialog"_s);
    auto *apply = d.part<QPushButton>(u"settingsAccept"_s);
    d.part<QCheckBox>(u"settingsUseAsterisk"_s)->setChecked(true);
    QTest::mouseClick(apply, Qt::LeftButton);
    QVERIFY(d.text(u"settingsProblem"_s).contains(u"extension"_s));
    QVERIFY(accepted.isEmpty());
    d.part<QLineEdit>(u"settingsExtension"_s)->setText(u"1001"_s);
    d.part<QLineEdit>(u"settingsHost"_s)->setText(u"not a host"_s);
    QVERIFY(d.text(u"settingsProblem"_s).contains(u"without spaces"_s));
    d.part<QLineEdit>(u"settingsHost"_s)->setText(u"pbx.example.com"_s);
    d.part<QLineEdit>(u"settingsUser"_s)->setText(u"teller"_s);
    QVERIFY(d.text(u"settingsProblem"_s).contains(u"secret"_s));
    d.part<QLineEdit>(u"settingsSecret"_s)->setText(u"pass word"_s);
    QVERIFY(d.text(u"settingsProblem"_s).isEmpty());
    auto *theme = d.part<QComboBox>(u"settingsTheme"_s);
    theme->setCurrentIndex(theme->findData(int(Theme::Mode::Dark)));
    QTest::mouseClick(apply, Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.at(0).at(0).value<ConnectionSettings>().secret, u"pass word"_s);
    QCOMPARE(accepted.at(0).at(0).value<ConnectionSettings>().asteriskHost, u"pbx.example.com"_s);
    QCOMPARE(mode.size(), 1);
    QVERIFY(m_theme.isDark());
    QTRY_VERIFY(!dialog || !d.window->findChild<SettingsDialog *>());
}

void TestMainWindow::closingWaitsForTheLastKeystrokes()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTest::keyClicks(d.note(), u"last words"_s);
    d.window->close();
    QVERIFY(d.window->isVisible()); // not yet on disk
    QTRY_VERIFY(!d.window->isVisible());
    QCOMPARE(d.drafts.drafts().begin()->second.text, u"last words"_s);
}

void TestMainWindow::screenReadersFindTheImportantThings()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    const auto name = [&d](const QString &part) {
        auto *face = QAccessible::queryAccessibleInterface(d.part<QWidget>(part));
        return face ? face->text(QAccessible::Name) : QString();
    };
    QCOMPARE(name(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(name(u"callStatePill"_s).startsWith(u"On call"_s));
    QVERIFY(name(u"brief"_s).contains(u"did not keep it"_s));
    QTest::keyClicks(d.note(), u"x"_s);
    QTRY_VERIFY(name(u"noteState"_s).startsWith(u"draft kept"_s));
    auto *note = QAccessible::queryAccessibleInterface(d.note());
    QCOMPARE(note->text(QAccessible::Name), u"Note"_s);
    QVERIFY(note->textInterface());
    QCOMPARE(note->textInterface()->text(0, 1), u"x"_s);
}

void TestMainWindow::everyControlIsNamed()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    d.window->openSettings();
    d.window->openShortcuts();
    int seen = 0;
    for (const auto *widget : d.window->findChildren<QWidget *>()) {
        const bool control =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
            qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
            qobject_cast<const QComboBox *>(widget);
        // What Qt makes inside its own controls is not ours to name.
        if (!control || widget->objectName().startsWith(u"qt_"_s) ||
            (widget->parentWidget() && widget->parentWidget()->objectName().startsWith(u"qt_"_s)) ||
            qobject_cast<const QComboBox *>(widget->parentWidget()) ||
            (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer")))
            continue;
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        const bool silent = widget->objectName().startsWith(u"otherCall"_s) && !widget->isVisible();
        QVERIFY2(silent || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(seen > 40);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
