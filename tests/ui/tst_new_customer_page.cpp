// SPDX-License-Identifier: GPL-3.0-or-later
//
// A caller whom nobody knows, written down at the window.
#include "agent/candidate_list.h"
#include "ui/desk_on_screen.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace teller;
using namespace teller::test;

namespace {

void click(QPushButton *button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class TestNewCustomerPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStrangerIsWrittenDown()
    {
        Theme theme;
        Desk d(theme);
        const auto call = d.ring(u"c1"_s, u"+49305550999"_s, {});
        d.then(call, CallEvent::Kind::Answered);
        QTRY_VERIFY(d.window->findChild<QPushButton *>(u"newCustomerButton"_s)->isVisible());
        QTest::keyClicks(d.note(), u"Wants to join"_s);
        click(d.part<QPushButton>(u"newCustomerButton"_s));
        auto *name = d.part<QLineEdit>(u"newCustomerName"_s);
        QVERIFY(name->hasFocus());
        QCOMPARE(d.part<QLineEdit>(u"newCustomerPhone"_s)->text(), u"+49305550999"_s); // the caller's own
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(d.part<QLabel>(u"newCustomerProblem"_s)->isVisible()); // not without a name
        QTest::keyClicks(name, u"Nora Neu"_s);
        QVERIFY(!d.part<QLabel>(u"newCustomerProblem"_s)->isVisible());
        auto *language = d.part<QComboBox>(u"newCustomerLanguage"_s);
        language->setCurrentIndex(language->findData(u"de"_s));
        QTest::keyClick(name, Qt::Key_Return); // before the look-up has answered
        QTRY_COMPARE(d.record.created().size(), size_t(1));
        const NewCustomer made = d.record.created().front();
        QCOMPARE(made.name, u"Nora Neu"_s);
        QCOMPARE(made.phone, u"+49305550999"_s);
        QCOMPARE(made.language, u"de"_s);
        QCOMPARE(d.text(u"customerName"_s), u"Nora Neu"_s);
        QCOMPARE(d.note()->toPlainText(), u"Wants to join"_s); // the note went along
    }

    void whoIsThereAlreadyIsOpenedInstead()
    {
        Theme theme;
        Desk d(theme);
        const auto call = d.ring(u"c1"_s, u"+49305550999"_s, {});
        d.then(call, CallEvent::Kind::Answered);
        QTRY_VERIFY(d.window->findChild<QPushButton *>(u"newCustomerButton"_s)->isVisible());
        click(d.part<QPushButton>(u"newCustomerButton"_s));
        QTest::keyClicks(d.part<QLineEdit>(u"newCustomerName"_s), u"E. Rivera"_s);
        auto *phone = d.part<QLineEdit>(u"newCustomerPhone"_s);
        phone->selectAll();
        QTest::keyClicks(phone, u"+49 30 5550 127"_s); // Elena's, as one writes it
        auto *known = d.part<QLabel>(u"newCustomerKnown"_s);
        QTRY_VERIFY(known->isVisible());
        QVERIFY(known->text().contains(u"Elena Rivera"_s));
        QVERIFY(!d.part<QPushButton>(u"newCustomerCreate"_s)->isEnabled());
        QTest::keyClick(phone, Qt::Key_Return);
        QVERIFY(d.record.created().empty());
        click(d.part<QPushButton>(u"newCustomerOpen"_s));
        QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
        QVERIFY(d.record.created().empty());
    }

    void whoMayBeTheSameIsShownBeside()
    {
        Theme theme;
        Desk d(theme);
        const auto call = d.ring(u"c1"_s, u"+49305550999"_s, {});
        d.then(call, CallEvent::Kind::Answered);
        QTRY_VERIFY(d.window->findChild<QPushButton *>(u"newCustomerButton"_s)->isVisible());
        click(d.part<QPushButton>(u"newCustomerButton"_s));
        QTest::keyClicks(d.part<QLineEdit>(u"newCustomerName"_s), u"Elena"_s);
        auto *like = d.part<CandidateList>(u"newCustomerLike"_s);
        QTRY_COMPARE(like->count(), 1);
        QVERIFY(d.part<QPushButton>(u"newCustomerCreate"_s)->isEnabled()); // a name alone proves nothing
        like->chooseCurrent(Qt::NoModifier);
        QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    }

    void noneOfTheseIsANewCustomerToo()
    {
        Theme theme;
        Desk d(theme);
        d.ring(u"c1"_s, sharedNumber, {});
        auto *button = d.window->findChild<QPushButton *>(u"newCustomerButton"_s);
        QTRY_VERIFY(button && button->isVisible());
        click(button);
        // The number is that of the two who are not calling: it would only be refused.
        QVERIFY(d.part<QLineEdit>(u"newCustomerPhone"_s)->text().isEmpty());
        QVERIFY(d.part<QLabel>(u"newCustomerPhoneHint"_s)->isVisible());
        QTest::keyClick(d.part<QLineEdit>(u"newCustomerName"_s), Qt::Key_Escape);
        QVERIFY(d.part<QWidget>(u"chooserList"_s)->isVisible());
    }

    void whatWasTypedSurvivesAnotherCall()
    {
        Theme theme;
        Desk d(theme);
        const auto first = d.ring(u"c1"_s, u"+49305550999"_s, {});
        d.then(first, CallEvent::Kind::Answered);
        QTRY_VERIFY(d.window->findChild<QPushButton *>(u"newCustomerButton"_s)->isVisible());
        click(d.part<QPushButton>(u"newCustomerButton"_s));
        QTest::keyClicks(d.part<QLineEdit>(u"newCustomerName"_s), u"Nora Neu"_s);
        auto *session = d.desk.current();
        const auto second = d.ring(u"c2"_s, u"+49305550888"_s, {});
        d.then(second, CallEvent::Kind::Answered);
        d.desk.setCurrent(d.desk.sessions().back());
        QTRY_COMPARE(d.desk.current()->call().id, CallId(u"c2"_s));
        QTRY_VERIFY(d.part<QPushButton>(u"newCustomerButton"_s)->isVisible());
        click(d.part<QPushButton>(u"newCustomerButton"_s));
        QVERIFY(d.part<QLineEdit>(u"newCustomerName"_s)->text().isEmpty()); // nobody else's name
        QCOMPARE(d.part<QLineEdit>(u"newCustomerPhone"_s)->text(), u"+49305550888"_s);
        d.desk.setCurrent(session);
        QTRY_VERIFY(d.part<QPushButton>(u"newCustomerButton"_s)->isVisible());
        click(d.part<QPushButton>(u"newCustomerButton"_s));
        QCOMPARE(d.part<QLineEdit>(u"newCustomerName"_s)->text(), u"Nora Neu"_s);
    }

    void aColleagueWasFaster()
    {
        Theme theme;
        Desk d(theme);
        const auto call = d.ring(u"c1"_s, u"+49305550999"_s, {});
        d.then(call, CallEvent::Kind::Answered);
        QTRY_VERIFY(d.window->findChild<QPushButton *>(u"newCustomerButton"_s)->isVisible());
        click(d.part<QPushButton>(u"newCustomerButton"_s));
        QTest::keyClicks(d.part<QLineEdit>(u"newCustomerName"_s), u"Nora Neu"_s);
        auto *nobody = d.part<QLabel>(u"newCustomerLikeNobody"_s);
        QTRY_VERIFY(nobody->isVisible() && nobody->text().startsWith(u"Nobody"_s));
        CustomerSnapshot nora;
        nora.customer.id = CustomerId::create();
        nora.customer.name = u"Nora N."_s;
        nora.identifiers = {{u"phone"_s, u"+49305550999"_s, false, u"phone"_s, d.clock.now()}};
        d.record.addCustomer(nora);
        click(d.part<QPushButton>(u"newCustomerCreate"_s));
        auto *known = d.part<QLabel>(u"newCustomerKnown"_s);
        QTRY_VERIFY(known->isVisible());
        QVERIFY(known->text().contains(u"Nora N."_s));
        QCOMPARE(d.part<QLineEdit>(u"newCustomerName"_s)->text(), u"Nora Neu"_s);
        click(d.part<QPushButton>(u"newCustomerOpen"_s));
        QTRY_COMPARE(d.text(u"customerName"_s), u"Nora N."_s);
        QVERIFY(d.record.created().empty());
    }
};

QTEST_MAIN(TestNewCustomerPage)
#include "tst_new_customer_page.moc"
