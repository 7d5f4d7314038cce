// SPDX-License-Identifier: GPL-3.0-or-later
//
// The store asks who sits here.
#include "ui/desk_on_screen.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

class TestSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theStoreAsksWhoYouAre();
    void aSignInNeverInterruptsACall();

private:
    Theme m_theme;
};

void TestSignIn::theStoreAsksWhoYouAre()
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

void TestSignIn::aSignInNeverInterruptsACall()
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

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
