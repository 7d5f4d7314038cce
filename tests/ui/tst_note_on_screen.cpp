// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of a note that is written in the window: kept, saved, refused, mended.
#include "timeline/timeline_view.h"
#include "ui/desk_on_screen.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

using Kind = CallEvent::Kind;

class TestNoteOnScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void typingIsKeptAndSaved();
    void wrappingUpEndsTheSession();
    void aRefusedSaveIsToldInWords();
    void notesThatWaitAreCounted();
    void aRefusedNoteIsOpenedAgain();
    void aNoteWithoutCustomerSaysWhatIsMissing();
    void eachCallHasItsOwnNote();
    void aCallWhoseNoteIsNotSavedIsMarked();
    void eventsLoseNoText();
    void aDispositionIsFoundByTyping();
    void closingWaitsForTheLastKeystrokes();

private:
    Theme m_theme;
};

void TestNoteOnScreen::typingIsKeptAndSaved()
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

void TestNoteOnScreen::wrappingUpEndsTheSession()
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

void TestNoteOnScreen::aRefusedSaveIsToldInWords()
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

void TestNoteOnScreen::notesThatWaitAreCounted()
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

void TestNoteOnScreen::aRefusedNoteIsOpenedAgain()
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

void TestNoteOnScreen::aNoteWithoutCustomerSaysWhatIsMissing()
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

void TestNoteOnScreen::eachCallHasItsOwnNote()
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

void TestNoteOnScreen::aCallWhoseNoteIsNotSavedIsMarked()
{
    Desk d(m_theme);
    const auto first = d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTest::keyClicks(d.note(), u"not saved yet"_s);
    d.then(first, Kind::Ended);
    const auto second = d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    d.then(second, Kind::Answered); // and the agent is in the next call
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    auto *other = d.part<QPushButton>(u"otherCall1"_s);
    QTRY_VERIFY(other->text().startsWith(u"✎ Elena"_s));
    QVERIFY(other->toolTip().contains(u"not saved yet"_s));
    QVERIFY(other->accessibleDescription().contains(u"not saved yet"_s));
    QTest::mouseClick(other, Qt::LeftButton);
    QCOMPARE(d.note()->toPlainText(), u"not saved yet"_s);
    d.part<QPushButton>(u"saveButton"_s)->click();
    QTRY_COMPARE(d.record.saved().size(), size_t(1));
    QTest::keyClick(d.window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QTRY_VERIFY(other->text().startsWith(u"Elena"_s)); // nothing is left to be saved
    QVERIFY(other->accessibleDescription().isEmpty());
}

void TestNoteOnScreen::eventsLoseNoText()
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

void TestNoteOnScreen::aDispositionIsFoundByTyping()
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

void TestNoteOnScreen::closingWaitsForTheLastKeystrokes()
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

QTEST_MAIN(TestNoteOnScreen)
#include "tst_note_on_screen.moc"
