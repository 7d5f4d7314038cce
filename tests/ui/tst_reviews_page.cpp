// SPDX-License-Identifier: GPL-3.0-or-later
//
// What customers say when they are asked for a review, whatever it is.
#include "ui/desk_on_screen.h"

#include <QLineEdit>
#include <QPushButton>

using namespace teller;
using namespace teller::test;
using ActionKind = AgentAction::Kind;

namespace {

void click(QPushButton *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class TestReviewsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodAndBadAreWrittenDownAndShown()
    {
        Theme theme;
        Desk d(theme);
        d.elenaTalks();
        QTRY_VERIFY(d.desk.current()->snapshot());
        click(d.part<QPushButton>(u"reviewsTab"_s));
        QVERIFY(
            !d.part<QPushButton>(u"reviewAdd"_s)->isEnabled()); // not before the customer has said something
        click(d.part<QPushButton>(u"reviewStars1"_s));
        d.part<QLineEdit>(u"reviewWords"_s)->setText(u"I had to say it four times"_s);
        click(d.part<QPushButton>(u"reviewAdd"_s));
        click(d.part<QPushButton>(u"reviewStars4"_s));
        click(d.part<QPushButton>(u"reviewAdd"_s));
        click(d.part<QPushButton>(u"reviewStars0"_s));
        click(d.part<QPushButton>(u"reviewAdd"_s));
        QTRY_COMPARE(d.record.decidedActions().size(), size_t(3));
        QCOMPARE(d.record.decidedActions()[0].kind, ActionKind::Review);
        QCOMPARE(d.record.decidedActions()[0].about, u"1"_s);
        QCOMPARE(d.record.decidedActions()[0].text, u"I had to say it four times"_s);
        QCOMPARE(d.record.decidedActions()[2].about, u"declined"_s);
        // Newest first; the average is of those who answered, with how many these are.
        QCOMPARE(d.text(u"reviewLineStars1"_s), u"declined"_s);
        QCOMPARE(d.text(u"reviewLineStars2"_s), u"★★★★☆"_s);
        QCOMPARE(d.text(u"reviewLineStars3"_s), u"★☆☆☆☆"_s);
        QVERIFY(d.text(u"reviewLineWords3"_s).contains(u"four times"_s));
        QVERIFY(d.text(u"reviewsAverage"_s).contains(u"2.5 of 5"_s));
        QVERIFY(d.text(u"reviewsAverage"_s).contains(u"reviews: 2"_s));
        QVERIFY(d.text(u"reviewsAverage"_s).contains(u"declined: 1"_s));
        click(d.part<QPushButton>(u"reviewLineUndo3"_s));
        QVERIFY(d.text(u"reviewsAverage"_s).contains(u"4.0 of 5"_s));
        QVERIFY(d.text(u"reviewsAverage"_s).contains(u"reviews: 1"_s));
    }
    void anInvitationIsWrittenDown()
    {
        Theme theme;
        Desk d(theme);
        d.elenaTalks();
        QTRY_VERIFY(d.desk.current()->snapshot());
        click(d.part<QPushButton>(u"reviewsTab"_s));
        QVERIFY(!d.part<QLabel>(u"reviewInvited"_s)->isVisible());
        click(d.part<QPushButton>(u"reviewInvite"_s));
        QTRY_COMPARE(d.record.decidedActions().size(), size_t(1));
        QCOMPARE(d.record.decidedActions()[0].kind, ActionKind::Invite);
        QVERIFY(d.part<QLabel>(u"reviewInvited"_s)->isVisible());
    }
};

QTEST_MAIN(TestReviewsPage)
#include "tst_reviews_page.moc"
