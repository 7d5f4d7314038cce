// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/due_moments.h"
#include "ui/desk_on_screen.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

using Call = DeskInCall;

/// What is promised and what is to be done, on their pages beside the note.
class TestCommitments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aPromiseIsMadeWithoutTheMouse();
    void severalPromisesGoWithOneNote();
    void aPromiseIsChangedUntilItIsSaved();
    void aChangeOfAPromiseIsTakenBack();
    void whatIsChangedWhileItIsSavedStaysInTheLine();
    void aPromiseIsForAWorkingDay_data();
    void aPromiseIsForAWorkingDay();
    void whatIsPromisedIsKept();
    void nothingTakesSomebodyAwayFromAPromise();
    void whatIsBegunComesBackWithItsSession();
    void whatHasNoRoomInTheListIsCounted();
    void duesLieAhead();
    void tabGoesOverThePageAsOneReadsIt();
    void aDayIsChosenByTheClockOfTheDesk();
    void whatIsSaidOfTheNoteStandsAtTheNote();
};

void TestCommitments::aPromiseIsMadeWithoutTheMouse()
{
    Theme theme;
    Call d(theme);
    QCOMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises 1"_s); // the one that was not kept
    QTest::keyClicks(d.note(), u"Refund started"_s);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    auto *text = d.part<QLineEdit>(u"promiseText"_s);
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, u"call back about the refund"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(d.note()->hasFocus());
    QVERIFY(
        d.part<QPushButton>(u"promiseButton"_s)->accessibleName().contains(u"call back about the refund"_s));
    QCOMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises 2"_s);
    QVERIFY(d.record.saved().empty()); // it goes with the note
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(d.record.saved().size(), size_t(1));
    QCOMPARE(d.record.saved()[0].promises.size(), size_t(1));
    QCOMPARE(d.record.saved()[0].promises[0].text, u"call back about the refund"_s);
    QCOMPARE(d.record.saved()[0].promises[0].dueAt, DueMoments(d.clock.now()).nextWorkingDay);
    QCOMPARE(d.part<QPushButton>(u"promiseButton"_s)->accessibleName(), u"Promise something"_s);
    QTRY_COMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises 2"_s);
}

void TestCommitments::severalPromisesGoWithOneNote()
{
    Theme theme;
    Call d(theme);
    QTest::keyClicks(d.note(), u"Charged twice, refund started"_s);
    auto *text = d.part<QLineEdit>(u"promiseText"_s);
    const auto promise = [&](const QString &what, const QString &due) {
        QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
        QTest::keyClicks(text, what);
        d.part<QPushButton>(due)->click();
        QTest::keyClick(text, Qt::Key_Return);
    };
    promise(u"call back"_s, u"promiseDue2"_s);    // the next working day
    promise(u"return 12.00"_s, u"promiseDue3"_s); // Friday
    promise(u"send roses"_s, u"promiseDue2"_s);
    QCOMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(),
             u"Promises 4"_s); // with the one that was not kept
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(d.text(u"promiseWhat1"_s), u"I will “call back”"_s);
    QCOMPARE(d.text(u"promiseWhat2"_s), u"I will “return 12.00”"_s);
    QCOMPARE(d.text(u"promiseWhat3"_s), u"I will “send roses”"_s);
    // Taking one back leaves the others.
    d.part<QPushButton>(u"promiseButton3"_s)->click();
    QCOMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises 3"_s);
    const auto said = d.part<QPushButton>(u"promiseButton"_s)->accessibleName();
    QVERIFY(said.contains(u"call back"_s) && said.contains(u"return 12.00"_s));
    QTRY_COMPARE(d.drafts.drafts().begin()->second.promises.size(), size_t(2));

    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(d.record.saved().size(), size_t(1));
    const auto &saved = d.record.saved()[0].promises;
    QCOMPARE(saved.size(), size_t(2));
    QCOMPARE(saved[0].text, u"call back"_s);
    QCOMPARE(saved[0].dueAt, DueMoments(d.clock.now()).nextWorkingDay);
    QCOMPARE(saved[1].text, u"return 12.00"_s);
    QCOMPARE(saved[1].dueAt, DueMoments(d.clock.now()).friday);
    // They are listed with what is open, each to be settled by itself.
    QTRY_COMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises 3"_s);
    QStringList listed;
    for (const QString &number : {u"1"_s, u"2"_s, u"3"_s})
        listed.append(d.text(u"promiseWhat"_s + number));
    QVERIFY(listed.contains(u"call back"_s));
    QVERIFY(listed.contains(u"return 12.00"_s));
}

void TestCommitments::aPromiseIsChangedUntilItIsSaved()
{
    Theme theme;
    Call d(theme);
    auto *text = d.part<QLineEdit>(u"promiseText"_s);
    const auto promise = [&](const QString &what) {
        QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
        QTest::keyClicks(text, what);
        QTest::keyClick(text, Qt::Key_Return);
    };
    promise(u"call back"_s);
    promise(u"send roses"_s);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    auto *change = d.part<QPushButton>(u"promiseOwner1"_s);
    QCOMPARE(change->text(), u"Change"_s);
    QCOMPARE(change->accessibleName(), u"Change: I will “call back”"_s);
    change->setFocus();
    QTest::keyClick(change, Qt::Key_Space);
    QVERIFY(text->hasFocus());
    QCOMPARE(text->text(), u"call back"_s);
    QVERIFY(d.part<QPushButton>(u"promiseDue2"_s)->isChecked()); // the day that it has
    QTest::keyClick(text, Qt::Key_End);
    QTest::keyClicks(text, u" about card 4111 1111 1111 1111"_s);
    QCOMPARE(d.text(u"promiseWhat1"_s), u"I will “call back about card •••• •••• •••• 1111”"_s);
    d.part<QPushButton>(u"promiseDue3"_s)->click();
    // Somebody who is called away here has lost nothing of it.
    const auto kept = [&d] {
        const auto &drafts = d.drafts.drafts();
        return drafts.empty() || drafts.begin()->second.promises.empty()
                   ? Promise()
                   : drafts.begin()->second.promises.front();
    };
    QTRY_COMPARE(kept().dueAt, DueMoments(d.clock.now()).friday);
    QVERIFY(kept().text.startsWith(u"call back about"_s));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(d.note()->hasFocus());
    QVERIFY(text->text().isEmpty());
    QCOMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(),
             u"Promises 3"_s); // with the one that was not kept
    QTest::keyClick(d.note(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(d.record.saved().size(), size_t(1));
    const auto &saved = d.record.saved()[0].promises;
    QCOMPARE(saved.size(), size_t(2));
    QVERIFY(saved[0].text.startsWith(u"call back about card"_s) && !saved[0].text.contains(u"4111"_s));
    QCOMPARE(saved[0].dueAt, DueMoments(d.clock.now()).friday);
    QCOMPARE(saved[1].text, u"send roses"_s);
    QCOMPARE(saved[1].dueAt, DueMoments(d.clock.now()).nextWorkingDay);
}

void TestCommitments::aChangeOfAPromiseIsTakenBack()
{
    Theme theme;
    Call d(theme);
    auto *text = d.part<QLineEdit>(u"promiseText"_s);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClicks(text, u"call back"_s);
    d.part<QPushButton>(u"promiseDue4"_s)->click(); // a day that no word names
    auto *date = d.part<QDateTimeEdit>(u"promiseDate"_s);
    const auto day = toLocalTime(d.clock.now()).addDays(9);
    date->setDateTime(day);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClicks(text, u"something else"_s); // begun
    d.part<QPushButton>(u"promiseOwner1"_s)->click();
    QCOMPARE(date->dateTime().date(), day.date());
    QTest::keyClicks(text, u"write"_s); // in place of all of it
    d.part<QPushButton>(u"promiseDue2"_s)->click();
    QCOMPARE(d.text(u"promiseWhat1"_s), u"I will “write”"_s);
    QCOMPARE(d.part<QPushButton>(u"promiseOwner1"_s)->text(), u"Undo"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    QCOMPARE(d.text(u"promiseWhat1"_s), u"I will “call back”"_s);
    QCOMPARE(text->text(), u"something else"_s);
    QCOMPARE(d.part<QPushButton>(u"promiseAdd"_s)->text(), u"Promise"_s);
    QCOMPARE(toLocalTime(d.desk.current()->note().promises().at(0).dueAt).date(), day.date());
    // The same by the mouse.
    d.part<QPushButton>(u"promiseOwner1"_s)->click();
    QTest::keyClicks(text, u"x"_s);
    d.part<QPushButton>(u"promiseOwner1"_s)->click();
    QCOMPARE(d.text(u"promiseWhat1"_s), u"I will “call back”"_s);
}

void TestCommitments::whatIsChangedWhileItIsSavedStaysInTheLine()
{
    Theme theme;
    Call d(theme);
    auto *text = d.part<QLineEdit>(u"promiseText"_s);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClicks(text, u"call back"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    d.part<QPushButton>(u"promiseOwner1"_s)->click();
    QTest::keyClicks(text, u"write"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier); // on its way to the disk
    QTest::keyClicks(text, u" to her"_s);
    QTRY_COMPARE(d.record.saved().size(), size_t(1));
    QCOMPARE(d.record.saved()[0].promises.at(0).text, u"write"_s);
    QTRY_VERIFY(d.desk.current()->note().promises().empty());
    QCOMPARE(text->text(), u"write to her"_s);
    QCOMPARE(d.part<QPushButton>(u"promiseAdd"_s)->text(), u"Promise"_s);
}

void TestCommitments::aPromiseIsForAWorkingDay_data()
{
    QTest::addColumn<int>("weekday");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("friday");
    QTest::newRow("Monday") << int(Qt::Monday) << u"Tomorrow 12:00"_s << u"Friday 12:00"_s;
    QTest::newRow("Friday") << int(Qt::Friday) << u"Monday 12:00"_s << u"of next week"_s;
    QTest::newRow("Saturday") << int(Qt::Saturday) << u"Monday 12:00"_s << u"Friday 12:00"_s;
    QTest::newRow("Sunday") << int(Qt::Sunday) << u"Tomorrow 12:00"_s << u"Friday 12:00"_s;
}

void TestCommitments::aPromiseIsForAWorkingDay()
{
    QFETCH(const int, weekday);
    QFETCH(QString, next);
    QFETCH(QString, friday);
    Theme theme;
    Call d(theme);
    while (toLocalTime(d.clock.now()).date().dayOfWeek() != weekday)
        d.clock.advance(std::chrono::hours(24));
    if (friday == u"of next week"_s)
        friday = QLocale().toString(toLocalTime(d.clock.now()).date().addDays(7), u"d MMMM"_s) + u" 12:00"_s;
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    auto *chip = d.part<QPushButton>(u"promiseDue2"_s);
    QCOMPARE(chip->text(), next);
    QVERIFY(chip->isChecked());
    QCOMPARE(d.part<QPushButton>(u"promiseDue3"_s)->text(), friday);
}

void TestCommitments::whatIsPromisedIsKept()
{
    Theme theme;
    Call d(theme);
    QTest::mouseClick(d.part<QPushButton>(u"promisesTab"_s), Qt::LeftButton);
    QCOMPARE(d.text(u"promiseWhat1"_s), u"call back about the double charge"_s);
    auto *button = d.part<QPushButton>(u"promiseButton1"_s);
    QCOMPARE(button->text(), u"Kept"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises"_s);
    QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
    QCOMPARE(d.record.decidedActions()[0].kind, AgentAction::Kind::PromiseKept);
    // The card of it says so too, and takes it back.
    bool undone = false;
    for (auto *label : d.window->findChildren<QLabel *>()) {
        if (!label->isVisible() || !label->text().contains(u"Promise kept"_s))
            continue;
        const auto number = label->objectName().mid(11);
        QTest::mouseClick(d.part<QPushButton>(u"findingUndo"_s + number), Qt::LeftButton);
        undone = true;
        break;
    }
    QVERIFY(undone);
    QTRY_COMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises 1"_s);
}

void TestCommitments::nothingTakesSomebodyAwayFromAPromise()
{
    Theme theme;
    Call d(theme);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    auto *text = d.part<QLineEdit>(u"promiseText"_s);
    QTest::keyClicks(text, u"call ba"_s);
    d.then(d.call, CallEvent::Kind::Held);
    d.then(d.call, CallEvent::Kind::Resumed);
    d.then(d.call, CallEvent::Kind::Ended);
    QVERIFY(text->hasFocus());
    QCOMPARE(text->text(), u"call ba"_s);
}

void TestCommitments::whatIsBegunComesBackWithItsSession()
{
    Theme theme;
    Call d(theme);
    auto *const first = d.desk.current();
    auto *promise = d.part<QLineEdit>(u"promiseText"_s);
    auto *task = d.part<QLineEdit>(u"taskText"_s);
    auto *words = d.part<QLineEdit>(u"reviewWords"_s);
    auto *friday = d.part<QPushButton>(u"promiseDue3"_s);
    promise->setText(u"send the bill"_s);
    friday->setChecked(true);
    task->setText(u"ask billing"_s);
    words->setText(u"was quick"_s);
    d.desk.open(chenId(), u"Chen Wei"_s);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    for (auto *field : {promise, task, words})
        QCOMPARE(field->text(), QString());
    QVERIFY(!friday->isChecked());
    d.desk.setCurrent(first);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QCOMPARE(promise->text(), u"send the bill"_s);
    QCOMPARE(task->text(), u"ask billing"_s);
    QCOMPARE(words->text(), u"was quick"_s);
    QVERIFY(friday->isChecked());
    QVERIFY(d.part<QPushButton>(u"promiseAdd"_s)->isEnabled());
}

void TestCommitments::whatHasNoRoomInTheListIsCounted()
{
    Theme theme;
    Call d(theme);
    auto &note = d.desk.current()->note();
    for (int i = 0; i < 39; ++i) // besides the one that was not kept
        note.addPromise({PromiseId::create(), u"promise %1"_s.arg(i), {}, {}, d.clock.now(), {}, {}});
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(d.part<QPushButton>(u"promisesTab"_s)->text(), u"Promises 40"_s);
    QCOMPARE(d.text(u"promisesMore"_s), u"and 10 more"_s);
    QVERIFY(d.part<QLabel>(u"promisesMore"_s)->isVisibleTo(d.window.get()));
    for (int i = 0; i < 10; ++i)
        d.part<QPushButton>(u"promiseButton1"_s)->click();
    QVERIFY(!d.part<QLabel>(u"promisesMore"_s)->isVisibleTo(d.window.get()));
}

void TestCommitments::duesLieAhead()
{
    for (int hour = 0; hour < 24 * 8; ++hour) {
        const Instant now = storyNow() + std::chrono::hours(hour);
        const DueMoments dues(now);
        for (const Instant due : {dues.todayNoon, dues.today})
            QVERIFY(!isSet(due) || due > now);
        for (const Instant due : {dues.friday, dues.nextWorkingDay})
            QVERIFY(due > now);
        QCOMPARE(toLocalTime(dues.friday).date().dayOfWeek(), int(Qt::Friday));
        QVERIFY(toLocalTime(dues.nextWorkingDay).date().dayOfWeek() <= Qt::Friday);
    }
}

void TestCommitments::tabGoesOverThePageAsOneReadsIt()
{
    Theme theme;
    Call d(theme);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClicks(d.part<QLineEdit>(u"promiseText"_s), u"call back"_s);
    QTest::keyClick(d.part<QLineEdit>(u"promiseText"_s), Qt::Key_Return);
    QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
    QTest::keyClicks(d.part<QLineEdit>(u"promiseText"_s), u"send the form"_s);
    // The line, its button, the chosen day, what is below line by line, and only then what stands below the
    // page.
    QStringList walked;
    for (int i = 0; i < 7; ++i) {
        walked.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(walked, (QStringList{u"promiseText"_s, u"promiseAdd"_s, u"promiseDue2"_s, u"promiseOwner1"_s,
                                  u"promiseButton1"_s, u"promiseButton2"_s, u"dispositionBox"_s}));
}

void TestCommitments::aDayIsChosenByTheClockOfTheDesk()
{
    const auto restore = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    for (const auto &[territory, halves] :
         {std::pair(QLocale::UnitedKingdom, false), std::pair(QLocale::UnitedStates, true)})
    {
        QLocale::setDefault(QLocale(QLocale::English, territory));
        Theme theme;
        Call d(theme);
        const auto chip = d.part<QPushButton>(u"promiseDue2"_s);
        QTest::keyClick(d.note(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(chip->text().contains(u"PM"_s), halves);
        QCOMPARE(d.part<QDateTimeEdit>(u"promiseDate"_s)->text().contains(u"PM"_s), halves);
        QTest::keyClicks(d.note(), u"x"_s);
        QTRY_VERIFY(d.text(u"noteState"_s).contains(u"draft kept"_s));
        QCOMPARE(d.text(u"noteState"_s).contains(QRegularExpression(u"[AP]M$"_s)), halves);
    }
}

void TestCommitments::whatIsSaidOfTheNoteStandsAtTheNote()
{
    Theme theme;
    Call d(theme);
    QTest::keyClicks(d.note(), u"Refund started"_s);
    QTRY_VERIFY(d.text(u"noteState"_s).contains(u"draft kept"_s));
    QVERIFY(d.part<QWidget>(u"noteKeysHint"_s)->isVisible());
    QVERIFY(d.part<QWidget>(u"noteShared"_s)->isVisible());
    for (const QString &tab : {u"tasksTab"_s, u"reviewsTab"_s}) {
        QTest::mouseClick(d.part<QPushButton>(tab), Qt::LeftButton);
        QVERIFY(!d.part<QWidget>(u"noteKeysHint"_s)->isVisible());
        QVERIFY(!d.part<QWidget>(u"noteShared"_s)->isVisible());
        QVERIFY(d.text(u"noteState"_s).isEmpty());
    }
    QTest::mouseClick(d.part<QPushButton>(u"promisesTab"_s), Qt::LeftButton);
    QVERIFY(!d.part<QWidget>(u"noteKeysHint"_s)->isVisible());
    QVERIFY(d.text(u"noteState"_s).contains(u"draft kept"_s)); // promises are in that draft
    // What went wrong is said wherever one looks.
    QTest::mouseClick(d.part<QPushButton>(u"tasksTab"_s), Qt::LeftButton);
    d.record.setError(FakeRecord::Op::Save, Error{Error::Code::Rejected, {}, false});
    QTest::keyClick(d.window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(d.text(u"noteState"_s).contains(u"could not be saved"_s));
    QTest::mouseClick(d.part<QPushButton>(u"noteTab"_s), Qt::LeftButton);
    QVERIFY(d.part<QWidget>(u"noteKeysHint"_s)->isVisible());
}

QTEST_MAIN(TestCommitments)
#include "tst_commitments.moc"
