// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom the window shows where that is not clear at once: several, nobody, a reason that is asked for.
#include "timeline/timeline_view.h"
#include "ui/desk_on_screen.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

using Kind = CallEvent::Kind;

class TestWhoIsShown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void severalAreChosenFrom();
    void nobodyIsSearchedFor();
    void aFailedLookUpTellsWhyAndTriesAgain();
    void aReasonIsAskedFor();
    void othersWhoLookAreNamed();
    void nothingOfTheLastCustomerStays();
    void whatTheyAreKnownByIsCopied();
    void whoHasNoNameIsSpokenOf();

private:
    Theme m_theme;
};

void TestWhoIsShown::severalAreChosenFrom()
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

void TestWhoIsShown::nobodyIsSearchedFor()
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

void TestWhoIsShown::aFailedLookUpTellsWhyAndTriesAgain()
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

void TestWhoIsShown::aReasonIsAskedFor()
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

void TestWhoIsShown::othersWhoLookAreNamed()
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

void TestWhoIsShown::nothingOfTheLastCustomerStays()
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

void TestWhoIsShown::whatTheyAreKnownByIsCopied()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, u"+49301111"_s, u"10049999"_s);
    d.then(call, Kind::Answered);
    const auto pick = [&d](const QString &entry) {
        d.window->activateWindow(); // as a window manager does when a menu closes
        if (!QTest::qWaitForWindowActive(d.window.get()))
            return u"the window is not active"_s;
        QTest::keyClick(d.note(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return u"no menu"_s;
        QStringList offered;
        for (QAction *action : menu->actions()) {
            if (action->text() == entry)
                menu->setActiveAction(action);
            offered << action->text();
        }
        if (!menu->activeAction())
            return offered.join(u'|');
        QTest::keyClick(menu, Qt::Key_Return);
        return QGuiApplication::clipboard()->text();
    };
    QTRY_VERIFY(d.part<QLineEdit>(u"callerSearchEdit"_s)->isVisible());
    d.note()->setFocus();
    QCOMPARE(pick(u"Account entered\t1004 9999"_s), u"10049999"_s); // of nobody, what the call tells
    QVERIFY(d.note()->hasFocus());

    d.ring(u"c2"_s, u"+49305550127"_s, elenaAccount);
    d.desk.setCurrent(d.desk.sessions()[1]);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QCOMPARE(pick(u"Name\tElena Rivera"_s), u"Elena Rivera"_s);
    QCOMPARE(pick(u"Account\t1004 4718"_s), elenaAccount);
    QCOMPARE(pick(u"Telephone\t+49 305 550 127"_s), u"+49305550127"_s);

    auto *name = d.part<QLabel>(u"customerName"_s);
    const QPoint middle = name->rect().center();
    QContextMenuEvent click(QContextMenuEvent::Mouse, middle, name->mapToGlobal(middle));
    QApplication::sendEvent(name, &click);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->objectName(), u"copyMenu"_s);
    menu->close();
}

/// A space that nobody sees is no name either.
void TestWhoIsShown::whoHasNoNameIsSpokenOf()
{
    Desk d(m_theme);
    CustomerSnapshot nameless;
    nameless.customer.id = CustomerId::create();
    nameless.customer.name = u" \u202e\n"_s;
    nameless.accounts = {{AccountId::create(), u"10087777"_s, {}, {}, {}, {}}};
    d.record.addCustomer(nameless);
    d.then(d.ring(u"c1"_s, u"+49301111"_s, u"10087777"_s), Kind::Answered);
    QTRY_COMPARE(d.text(u"customerName"_s), u"No name known"_s);
    QCOMPARE(d.text(u"avatar"_s), u"?"_s);
    // Also where one goes back to them, and where one looks for them.
    d.desk.open(chenId(), u"Chen Wei"_s);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(d.part<QPushButton>(u"otherCall1"_s)->accessibleName().startsWith(u"Switch to No name known"_s));
    d.window->openSearch();
    QTest::keyClicks(d.part<QLineEdit>(u"searchEdit"_s), u"10087777"_s);
    auto *results = d.part<QListView>(u"searchResults"_s)->model();
    QTRY_COMPARE(results->rowCount(), 1);
    QCOMPARE(results->index(0, 0).data().toString(), u"No name known"_s);
    QVERIFY(results->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"No name known, "_s));
}

QTEST_MAIN(TestWhoIsShown)
#include "tst_who_is_shown.moc"
