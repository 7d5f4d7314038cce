// SPDX-License-Identifier: GPL-3.0-or-later
//
// What supervisors see: reasons that were given, and who may be the same person.
#include "desk/history.h"
#include "ui/desk_on_screen.h"

#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

class TestSupervisorDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void supervisorsSeeTheReasons();
    void supervisorsDecideWhoIsTheSame();
    void rowsOfTheSamePersonAreOneHistory();

private:
    Theme m_theme;
};

void TestSupervisorDialogs::supervisorsSeeTheReasons()
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

void TestSupervisorDialogs::supervisorsDecideWhoIsTheSame()
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
void TestSupervisorDialogs::rowsOfTheSamePersonAreOneHistory()
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

QTEST_MAIN(TestSupervisorDialogs)
#include "tst_supervisor_dialogs.moc"
