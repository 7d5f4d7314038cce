// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/history.h"
#include "timeline/timeline_model.h"
#include "timeline/timeline_view.h"
#include "ui/desk_on_screen.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

using Kind = CallEvent::Kind;

/// Looking for something in the history that is on the screen.
class TestHistoryBar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void wordsNarrowTheHistoryDown()
    {
        Desk d(m_theme);
        d.elenaTalks();
        auto *timeline = d.part<TimelineView>(u"timeline"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 212);
        QTest::keyClick(d.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *find = d.part<QLineEdit>(u"findInHistory"_s);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, u"still waiting"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 1);
        QCOMPARE(d.text(u"foundCount"_s), u"1 found"_s);
        QTest::keyClick(find, Qt::Key_Down);
        QVERIFY(timeline->hasFocus());
        QTest::keyClick(timeline, Qt::Key_Return);
        QTRY_VERIFY(d.part<QWidget>(u"detailPane"_s)->isVisible());
        // Esc takes back one thing after the other.
        QTest::keyClick(timeline, Qt::Key_Escape);
        QTRY_VERIFY(!d.part<QWidget>(u"detailPane"_s)->isVisible());
        QCOMPARE(timeline->model()->rowCount(), 1);
        QTest::keyClick(timeline, Qt::Key_Escape);
        QTRY_COMPARE(timeline->model()->rowCount(), 212);
        QVERIFY(find->text().isEmpty());
        QVERIFY(!d.part<QLabel>(u"foundCount"_s)->isVisible());
        QVERIFY(timeline->currentIndex().isValid()); // and the place is kept
    }

    void whatWasFoundIsMarkedInTheDetail()
    {
        Desk d(m_theme);
        d.elenaTalks();
        auto *timeline = d.part<TimelineView>(u"timeline"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 212);
        auto *find = d.part<QLineEdit>(u"findInHistory"_s);
        find->setFocus();
        QTest::keyClicks(find, u"on wednesday"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 1);
        QTest::keyClick(find, Qt::Key_Down);
        QTest::keyClick(timeline, Qt::Key_Return);
        auto *text = d.part<QTextEdit>(u"detailText"_s);
        QTRY_COMPARE(text->extraSelections().size(), 2);
        QCOMPARE(text->extraSelections().constFirst().cursor.selectedText(), u"on"_s);
        QCOMPARE(text->extraSelections().constLast().cursor.selectedText(), u"Wednesday"_s);
    }

    void escInTheLineShowsEverythingAgain()
    {
        Desk d(m_theme);
        d.elenaTalks();
        auto *timeline = d.part<TimelineView>(u"timeline"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 212);
        auto *find = d.part<QLineEdit>(u"findInHistory"_s);
        find->setFocus();
        QTest::keyClicks(find, u"no such words"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 0);
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(timeline->model()->rowCount(), 212);
        QVERIFY(timeline->hasFocus());
    }

    void whoTypesThereIsNotDisturbed()
    {
        Desk d(m_theme);
        const auto call = d.ring(u"c1"_s, u"+49305550127"_s, elenaAccount);
        auto *timeline = d.part<TimelineView>(u"timeline"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 212);
        QTest::keyClick(d.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *find = d.part<QLineEdit>(u"findInHistory"_s);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, u"still"_s);
        d.then(call, Kind::Answered);
        QTest::keyClicks(find, u" waiting"_s);
        QVERIFY(find->hasFocus());
        QCOMPARE(find->text(), u"still waiting"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 1);
    }

    void theNextCustomerBeginsWithoutThem()
    {
        Desk d(m_theme);
        d.elenaTalks();
        auto *find = d.part<QLineEdit>(u"findInHistory"_s);
        QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
        find->setFocus();
        QTest::keyClicks(find, u"invoice"_s);
        QTRY_VERIFY(d.part<QLabel>(u"foundCount"_s)->isVisible());
        d.note()->setFocus();
        d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
        QTest::keyClick(d.window.get(), Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
        QCOMPARE(find->text(), QString());
        QVERIFY(!d.part<QLabel>(u"foundCount"_s)->isVisible());
        // Back at the first one, it is as it was left.
        QTest::keyClick(d.window.get(), Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
        QCOMPARE(find->text(), u"invoice"_s);
        QVERIFY(d.part<QLabel>(u"foundCount"_s)->isVisible());
    }

    void theKeysGoToADay()
    {
        Desk d(m_theme);
        d.elenaTalks();
        auto *timeline = d.part<TimelineView>(u"timeline"_s);
        QTRY_COMPARE(timeline->model()->rowCount(), 212);
        QTest::keyClick(d.window.get(), Qt::Key_G, Qt::ControlModifier);
        auto *calendar = d.part<QCalendarWidget>(u"calendar"_s);
        QTRY_VERIFY(calendar->isVisible());
        QCOMPARE(calendar->selectedDate(), toLocalTime(d.clock.now()).date());
        QCOMPARE(calendar->maximumDate(), calendar->selectedDate());
        QCOMPARE(calendar->dateTextFormat(calendar->selectedDate()).fontWeight(), int(QFont::Bold));
        // Two months back, and there a week up.
        auto *focus = QApplication::focusWidget();
        QTest::keyClick(focus, Qt::Key_PageUp);
        QTest::keyClick(focus, Qt::Key_PageUp);
        QTest::keyClick(focus, Qt::Key_Up);
        const QDate wanted = toLocalTime(d.clock.now()).date().addMonths(-2).addDays(-7);
        QCOMPARE(calendar->selectedDate(), wanted);
        QTest::keyClick(focus, Qt::Key_Return);
        QVERIFY(!calendar->isVisible());
        QVERIFY(timeline->hasFocus());
        const auto startedAt = [timeline](int row) {
            const auto at = timeline->model()->index(row, 0).data(TimelineModel::StartedAtRole).toLongLong();
            return QDateTime::fromMSecsSinceEpoch(at).date();
        };
        const int row = timeline->currentIndex().row();
        QVERIFY(row > 0);
        QVERIFY(startedAt(row) <= wanted);
        QVERIFY(startedAt(row - 1) > wanted);
        QVERIFY(timeline->visualRect(timeline->currentIndex()).top() < timeline->viewport()->height() / 4);
        // The calendar begins where the history stands now.
        QTest::mouseClick(d.part<QPushButton>(u"goToDay"_s), Qt::LeftButton);
        QCOMPARE(calendar->selectedDate(), startedAt(row));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!calendar->isVisible());
        QCOMPARE(timeline->currentIndex().row(), row);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestHistoryBar)
#include "tst_history_bar.moc"
