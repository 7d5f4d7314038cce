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

/// Somebody calls whom nobody knows, and the page to write them down is open.
struct Stranger : Desk
{
    explicit Stranger(Theme &theme)
        : Desk(theme)
    {
        call(u"c1"_s, u"+49305550999"_s);
        openPage();
    }
    void call(const QString &id, const QString &number)
    {
        then(ring(id, number, {}), CallEvent::Kind::Answered);
    }
    void openPage() const
    {
        const auto offered = [this] {
            const auto *button = window->findChild<QPushButton *>(u"newCustomerButton"_s);
            return button && button->isVisible();
        };
        if (!QTest::qWaitFor(offered))
            qFatal("nobody can be written down");
        click(part<QPushButton>(u"newCustomerButton"_s));
    }
    [[nodiscard]] QLineEdit *name() const { return part<QLineEdit>(u"newCustomerName"_s); }
    [[nodiscard]] QLineEdit *phone() const { return part<QLineEdit>(u"newCustomerPhone"_s); }
};

} // namespace

class TestNewCustomerPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNarrowListStillSaysWhoItIs()
    {
        Theme theme;
        const FakeClock clock(storyNow());
        CandidateList list(theme, clock);
        list.resize(220, 60);
        const auto seen = [&](const QString &name) {
            CustomerSummary one;
            one.name = name;
            one.tier = u"gold"_s;
            one.lastInteraction = clock.now();
            list.setCandidates({one});
            return list.grab().toImage();
        };
        QVERIFY(seen(u"Elena Rivera"_s) != seen(u"Emil Rosin"_s)); // of the same initials
    }

    void aStrangerIsWrittenDown()
    {
        Theme theme;
        Stranger d(theme);
        auto *name = d.name();
        QVERIFY(name->hasFocus());
        QTest::keyClicks(d.note(), u"Wants to join"_s);
        QCOMPARE(d.phone()->text(), u"+49305550999"_s); // the caller's own
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

    /// A call that nobody could look up is not stuck: what was said can be saved.
    void aStoreThatIsAwayDoesNotStopIt()
    {
        Theme theme;
        Desk d(theme);
        d.record.setError(FakeRecord::Op::Recognise, Error{Error::Code::Unreachable, {}, true});
        d.then(d.ring(u"c1"_s, u"+49305550999"_s, {}), CallEvent::Kind::Answered);
        auto *button = d.part<QPushButton>(u"newCustomerButton"_s);
        QTRY_VERIFY(button->isVisible());
        QTest::keyClicks(d.note(), u"Wants to join"_s);
        click(button);
        QTest::keyClicks(d.part<QLineEdit>(u"newCustomerName"_s), u"Nora Neu"_s);
        QTest::keyClick(d.part<QLineEdit>(u"newCustomerName"_s), Qt::Key_Return);
        QTRY_COMPARE(d.text(u"customerName"_s), u"Nora Neu"_s);
        QCOMPARE(d.note()->toPlainText(), u"Wants to join"_s);
    }

    void whoIsThereAlreadyIsOpenedInstead()
    {
        Theme theme;
        Stranger d(theme);
        QTest::keyClicks(d.name(), u"E. Rivera"_s);
        auto *phone = d.phone();
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
        Stranger d(theme);
        QTest::keyClicks(d.name(), u"Elena"_s);
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
        // From the note back to who it may be.
        d.note()->setFocus();
        QTest::keyClick(d.note(), Qt::Key_F6);
        QVERIFY(d.part<QWidget>(u"chooserList"_s)->hasFocus());
    }

    void whatWasTypedSurvivesAnotherCall()
    {
        Theme theme;
        Stranger d(theme);
        QTest::keyClicks(d.name(), u"Nora Neu"_s);
        auto *session = d.desk.current();
        d.call(u"c2"_s, u"+49305550888"_s);
        d.desk.setCurrent(d.desk.sessions().back());
        QTRY_COMPARE(d.desk.current()->call().id, CallId(u"c2"_s));
        d.openPage();
        QVERIFY(d.name()->text().isEmpty()); // nobody else's name
        QCOMPARE(d.phone()->text(), u"+49305550888"_s);
        d.desk.setCurrent(session);
        d.openPage();
        QCOMPARE(d.name()->text(), u"Nora Neu"_s);
    }

    void aColleagueWasFaster()
    {
        Theme theme;
        Stranger d(theme);
        QTest::keyClicks(d.name(), u"Nora Neu"_s);
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
        QCOMPARE(d.name()->text(), u"Nora Neu"_s);
        click(d.part<QPushButton>(u"newCustomerOpen"_s));
        QTRY_COMPARE(d.text(u"customerName"_s), u"Nora N."_s);
        QVERIFY(d.record.created().empty());
    }
};

QTEST_MAIN(TestNewCustomerPage)
#include "tst_new_customer_page.moc"
