// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking somebody up, or something that was said.
#include "desk/history.h"
#include "timeline/timeline_view.h"
#include "ui/desk_on_screen.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

using Kind = CallEvent::Kind;

class TestSearchOnScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void searchOpensACustomer();
    void searchNamesTheCaller();
    void theOtherMeaningHasAKey();
    void afterTheCallEnterOnlyLooks();
    void theFooterFollowsTheCall();
    void searchFindsWhatWasSaid();
    void theKeysWalkThroughBothGroups();
    void aMessageOfSomebodyElseAsksForTheReason();
    void nothingFoundSaysWhatWasSearched();

private:
    Theme m_theme;
};

void TestSearchOnScreen::searchOpensACustomer()
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

void TestSearchOnScreen::searchNamesTheCaller()
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

/// Pressed as at the window, where Ctrl+Enter is also what saves a note.
void TestSearchOnScreen::theOtherMeaningHasAKey()
{
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        Desk d(m_theme);
        d.elenaTalks();
        QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
        QTest::keyClick(d.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
        QTRY_VERIFY(edit->hasFocus());
        QVERIFY(d.text(u"searchHint"_s).contains(u"Ctrl+Enter: this is who is calling"_s));
        QTest::keyClicks(edit, u"1005 1200"_s);
        QTRY_COMPARE(d.part<QListView>(u"searchResults"_s)->model()->rowCount(), 1);
        QTest::keyClick(d.window->windowHandle(), enter, Qt::ControlModifier);
        QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
        QCOMPARE(d.desk.sessions().size(), size_t(1)); // the call's own session
        QVERIFY(d.record.saved().empty());
    }
}

void TestSearchOnScreen::afterTheCallEnterOnlyLooks()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, {}, u"10049999"_s);
    d.then(call, Kind::Answered);
    QTRY_VERIFY(d.part<QLineEdit>(u"callerSearchEdit"_s)->isVisible());
    d.then(call, Kind::Ended);
    QTest::keyClick(d.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(d.text(u"searchHint"_s).contains(u"Ctrl+Enter: this is who is calling"_s));
    QTest::keyClicks(edit, u"1005 1200"_s);
    QTRY_COMPARE(d.part<QListView>(u"searchResults"_s)->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QCOMPARE(d.desk.sessions().size(), size_t(2));
    QVERIFY(!d.desk.sessions()[0]->snapshot()); // the call is nobody's yet
}

/// What Enter does is decided when it is pressed, so the footer must not say what it did before.
void TestSearchOnScreen::theFooterFollowsTheCall()
{
    Desk d(m_theme);
    d.window->openSearch();
    QVERIFY(d.text(u"searchHint"_s).contains(u"Enter: open the customer"_s));
    QVERIFY(!d.text(u"searchHint"_s).contains(u"Ctrl+Enter"_s));
    const auto call = d.ring(u"c1"_s, {}, u"10049999"_s);
    d.then(call, Kind::Answered);
    QTRY_VERIFY(d.text(u"searchHint"_s).startsWith(u"Enter: this is who is calling"_s));
    d.then(call, Kind::Ended);
    QTRY_VERIFY(d.text(u"searchHint"_s).startsWith(u"Enter: open the customer"_s));
    auto *edit = d.part<QLineEdit>(u"searchEdit"_s);
    QTest::keyClicks(edit, u"1005 1200"_s);
    QTRY_COMPARE(d.part<QListView>(u"searchResults"_s)->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(!d.desk.sessions()[0]->snapshot());
}

void TestSearchOnScreen::searchFindsWhatWasSaid()
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

void TestSearchOnScreen::theKeysWalkThroughBothGroups()
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

void TestSearchOnScreen::aMessageOfSomebodyElseAsksForTheReason()
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

void TestSearchOnScreen::nothingFoundSaysWhatWasSearched()
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

QTEST_MAIN(TestSearchOnScreen)
#include "tst_search_on_screen.moc"
