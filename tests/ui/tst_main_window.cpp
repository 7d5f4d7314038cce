// SPDX-License-Identifier: GPL-3.0-or-later
//
// The agent's window: what a call shows, and what can be reached from anywhere.
#include "agent/settings_dialog.h"
#include "timeline/timeline_model.h"
#include "timeline/timeline_view.h"
#include "ui/desk_on_screen.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

using Kind = CallEvent::Kind;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aCallShowsItsCustomer();
    void aCallThatGoesLeavesTheScreenAtOnce();
    void aCallComesBeforeAllIsBuilt();
    void theRestIsBuiltOnceTheStoreIsOpen();
    void theCaseInFocusComesFirst();
    void theAgentPartsTheCallFromTheCase();
    void brokenLinesAreNamed();
    void aMissedCallIsMentioned();
    void whatIsToBeDoneIsListed();
    void whatIsDueIsCountedInACall();
    void hostileTextsStayText();
    void theWindowFitsOnItsScreen();
    void theDetailOpensAndCloses();
    void settingsAreCheckedAndHandedOver();
    void screenReadersFindTheImportantThings();
    void everyControlIsNamed();

private:
    Theme m_theme;
};

void TestMainWindow::aCallShowsItsCustomer()
{
    Desk d(m_theme);
    QVERIFY(d.part<QWidget>(u"emptyDesk"_s)->isVisible());
    const auto call = d.ring(u"c1"_s, u"+49305550127"_s, elenaAccount);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(d.text(u"callStatePill"_s).startsWith(u"Ringing"_s));
    QCOMPARE(d.text(u"callQueue"_s), u"Billing queue"_s);
    QCOMPARE(d.text(u"callAccount"_s), u"account entered: 1004 4718"_s);
    QCOMPARE(d.text(u"customerAccount"_s), u"account 1004 4718"_s);
    QVERIFY(d.text(u"brief"_s).contains(u"did not keep it"_s));
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    QTRY_COMPARE(timeline->model()->rowCount(), 212); // 211 of the past, and this call
    QCOMPARE(timeline->model()->index(0, 0).data(TimelineModel::TitleRole).toString(), u"Call in progress"_s);
    d.then(call, Kind::Answered);
    d.clock.advance(std::chrono::seconds(134));
    QTRY_COMPARE(d.text(u"callStatePill"_s), u"On call 02:14"_s);
    QVERIFY(d.note()->hasFocus()); // the caret waits in the note
    d.then(call, Kind::Held);
    QVERIFY(d.text(u"callStatePill"_s).startsWith(u"On hold"_s));
    d.then(call, Kind::Resumed);
    d.then(call, Kind::Ended);
    QVERIFY(d.text(u"callStatePill"_s).startsWith(u"Wrap-up"_s));
}

void TestMainWindow::aCallThatGoesLeavesTheScreenAtOnce()
{
    Desk d(m_theme);
    const auto first = d.ring(u"c1"_s, u"+49305550127"_s, elenaAccount);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    d.record.hold(FakeRecord::Op::Recognise);
    const auto second = d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    d.then(second, Kind::Answered); // in front, and its customer is not known yet
    d.then(first, Kind::OfferWithdrawn);
    QTRY_COMPARE(d.desk.sessions().size(), size_t(1));
    QVERIFY(d.text(u"customerName"_s) != u"Elena Rivera"_s);
    d.window->grab(); // nothing that is painted belongs to whoever went
    d.record.release(FakeRecord::Op::Recognise);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
}

void TestMainWindow::aCallComesBeforeAllIsBuilt()
{
    Desk d(m_theme, StoreState::Link::Opening);
    QVERIFY(!d.window->findChild<QWidget *>(u"sessionPage"_s));
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QTRY_VERIFY(d.note()->hasFocus());
}

void TestMainWindow::theRestIsBuiltOnceTheStoreIsOpen()
{
    Desk d(m_theme, StoreState::Link::Opening);
    QVERIFY(!d.window->findChild<QWidget *>(u"sessionPage"_s));
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
    QTRY_VERIFY(d.window->findChild<QWidget *>(u"sessionPage"_s));
    QTRY_VERIFY(d.window->findChild<QLineEdit *>(u"searchEdit"_s));
    QVERIFY(d.part<QWidget>(u"emptyDesk"_s)->isVisible()); // and nothing is seen of it
}

void TestMainWindow::theCaseInFocusComesFirst()
{
    Desk d(m_theme);
    chatLastNight(d.record);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(d.part<QWidget>(u"focus"_s)->isVisible());
    QCOMPARE(d.text(u"focusTitle"_s), u"Fifth contact in a week about the same"_s);
    QVERIFY(d.text(u"focusWhy"_s).contains(u"8812"_s));
    QTRY_COMPARE(d.text(u"focusLine3"_s), u"Elena Rivera: Then I call you myself at ten."_s);
    QVERIFY(d.text(u"focusLine1"_s).contains(u"When do I get my money back"_s));
    QVERIFY(d.text(u"focusLastExchange"_s).startsWith(u"Chat, yesterday"_s));
    // It is said once: the first of the cards below is another matter.
    QCOMPARE(d.text(u"findingTitle1"_s), u"We did not keep a promise"_s);
    d.part<QPushButton>(u"focusShow"_s)->click();
    QTRY_VERIFY(d.part<QWidget>(u"detailPane"_s)->isVisible());

    // Somebody else's case does not stay on the screen.
    d.ring(u"c2"_s, u"+49305550200"_s, chenAccount);
    d.desk.setCurrent(d.desk.sessions().back());
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(!d.part<QWidget>(u"focus"_s)->isVisible());
}

void TestMainWindow::theAgentPartsTheCallFromTheCase()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    auto *tie = d.part<QCheckBox>(u"tieToCase"_s);
    QVERIFY(tie->isVisible() && tie->isChecked());
    QTest::keyClicks(d.note(), u"About her tariff"_s);
    tie->click();
    QVERIFY(!tie->isChecked());
    QVERIFY(d.desk.current()->caseOfCall().isNull());
    d.part<QPushButton>(u"saveButton"_s)->click();
    QTRY_VERIFY(!d.record.saved().empty());
    QVERIFY(d.record.saved().back().interaction.caseId.isNull());
    tie->click();
    QVERIFY(!d.desk.current()->caseOfCall().isNull());
}

void TestMainWindow::brokenLinesAreNamed()
{
    Desk d(m_theme);
    auto *telephone = d.part<QPushButton>(u"telephoneState"_s);
    auto *store = d.part<QPushButton>(u"storeState"_s);
    QVERIFY(!telephone->isVisible() && !store->isVisible());
    QCOMPARE(d.text(u"emptyTitle"_s), u"Ready for calls"_s);
    d.feed.setState({FeedState::Link::Down, Error{Error::Code::AuthFailed, {}, false}});
    QVERIFY(telephone->isVisible());
    QVERIFY(d.text(u"emptyTelephoneText"_s).contains(u"user or secret"_s));
    d.record.setState({StoreState::Link::Away, Error{Error::Code::WrongVersion, {}, false}, false});
    QVERIFY(store->isVisible());
    QVERIFY(d.text(u"emptyStoreText"_s).contains(u"different versions"_s));
    d.feed.setState({FeedState::Link::Up, std::nullopt});
    d.record.setState({StoreState::Link::Ready, std::nullopt, false});
    QVERIFY(!telephone->isVisible() && !store->isVisible());
}

void TestMainWindow::aMissedCallIsMentioned()
{
    Desk d(m_theme);
    const auto call = d.ring(u"c1"_s, u"+49301234"_s, {});
    auto gone = sameCall(call, Kind::OfferWithdrawn, d.clock.now());
    gone.endReason = CallEvent::EndReason::Abandoned;
    d.feed.say(gone);
    QTRY_VERIFY(d.text(u"missedCall"_s).contains(u"+49 301 234"_s));
    QVERIFY(d.part<QLabel>(u"missedCall"_s)->isVisible());
    d.clock.advance(std::chrono::minutes(3));
    QTRY_VERIFY(!d.part<QLabel>(u"missedCall"_s)->isVisible());
}

namespace {

OpenWork work(CustomerId customer, const QString &name, const QString &text, Instant due)
{
    OpenWork one;
    one.id = PromiseId::create().text();
    one.promised = true;
    one.customer = customer;
    one.customerName = name;
    one.dueAt = due;
    one.text = text;
    return one;
}

} // namespace

void TestMainWindow::whatIsToBeDoneIsListed()
{
    Desk d(m_theme);
    QVERIFY(!d.part<QWidget>(u"workList"_s)->isVisible());
    const Instant now = d.clock.now();
    std::vector<OpenWork> all{
        work(chenId(), u"Chen Wei"_s, u"Send the form"_s, now - std::chrono::minutes(5)),
        work(elenaId(), u"Elena Rivera"_s, u"Call back about the router"_s, now + std::chrono::minutes(2)),
        work(elenaId(), {}, {}, {})};
    all[2].ownerId = teamOwner(u"billing"_s);
    for (int i = 0; i < 4; ++i)
        all.push_back(work(chenId(), u"Chen Wei"_s, u"Look %1"_s.arg(i), {}));
    d.record.setOpenWork(all);
    Q_EMIT d.record.stateChanged(d.record.state());
    QTRY_VERIFY(d.part<QWidget>(u"workList"_s)->isVisible());
    const auto line = [&](int n) {
        return d.part<QPushButton>(u"work%1"_s.arg(n));
    };
    QVERIFY(line(1)->text().startsWith(u"Chen Wei: Send the form · overdue: "_s));
    QCOMPARE(line(1)->property("line").toString(), u"late"_s);
    QVERIFY(line(2)->text().startsWith(u"Elena Rivera: Call back about the router · due at "_s));
    QCOMPARE(line(2)->property("line").toString(), u"true"_s);
    QCOMPARE(line(3)->text(), u"A customer: Promise · for your team"_s);
    // What was due is late, and whoever stands on it stays there.
    line(2)->setFocus();
    QVERIFY(line(2)->hasFocus());
    d.clock.advance(std::chrono::minutes(3));
    QTRY_COMPARE(line(2)->property("line").toString(), u"late"_s);
    QVERIFY(line(2)->hasFocus());

    auto *more = d.part<QPushButton>(u"workMore"_s);
    QCOMPARE(more->text(), u"and 2 more"_s);
    QTest::mouseClick(more, Qt::LeftButton);
    auto *menu = d.window->findChild<QMenu *>(u"workMoreMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 7);
    menu->close();
    QTest::keyClick(line(2), Qt::Key_Space);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
}

void TestMainWindow::whatIsDueIsCountedInACall()
{
    Desk d(m_theme);
    const Instant now = d.clock.now();
    const OpenWork late = work(chenId(), u"Chen Wei"_s, u"Send the form"_s, now - std::chrono::hours(30));
    d.record.setOpenWork({late, work(elenaId(), u"Elena Rivera"_s, u"Some day"_s, {})});
    Q_EMIT d.record.stateChanged(d.record.state());
    QTRY_COMPARE(d.desk.openWork().size(), size_t(2));
    auto *due = d.part<QPushButton>(u"workDue"_s);
    QVERIFY(!due->isVisible()); // the list is on the screen
    d.ring(u"c1"_s, u"+49305550127"_s, elenaAccount);
    QTRY_VERIFY(due->isVisible());
    QCOMPARE(due->text(), u"1 due"_s);
    QVERIFY(due->accessibleName().startsWith(u"1 promise"_s));
    QTest::mouseClick(due, Qt::LeftButton);
    auto *menu = d.window->findChild<QMenu *>(u"workDueMenu"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions()[0]->trigger();
    menu->close();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    // What was done here stops counting once the store has it.
    d.record.setOpenWork({});
    Q_EMIT d.outbox.countsChanged();
    QTRY_VERIFY(!due->isVisible());
}

void TestMainWindow::hostileTextsStayText()
{
    Desk d(m_theme);
    CustomerSnapshot hostile;
    const auto name = u"<b>Robert</b>\n'); DROP TABLE \U0001F600 "_s + QString(10'000, u'x');
    hostile.customer.id = CustomerId::create();
    hostile.customer.name = name;
    hostile.customer.tier = u"<img src=x>"_s;
    hostile.accounts = {{AccountId::create(), u"10099999"_s, {}, {}, {}, {}}};
    hostile.promises = {{PromiseId::create(),
                         QString(10'000, u'z'),
                         u"&<u>"_s,
                         {},
                         d.clock.now() - std::chrono::hours(1),
                         {},
                         {}}};
    auto rows = manyInteractions(hostile.customer.id, 30, d.clock.now());
    rows[0].subject = u"<h1>"_s + QString(10'000, u'w');
    d.record.addCustomer(hostile, rows);
    d.window->resize(1366, 768);
    const auto size = d.window->size();
    auto event = offered(u"c1"_s, u"<b>1</b>"_s, u"10099999"_s, d.clock.now());
    event.ani.name = u"<script>"_s;
    event.queue->name = QString(5000, u'q');
    event.dnis = u"'; --"_s;
    d.feed.say(event);
    QTRY_VERIFY(d.text(u"customerName"_s).startsWith(u"<b>Robert</b> "_s));
    d.window->grab();
    QCOMPARE(d.window->size(), size);
    QVERIFY(d.window->minimumSizeHint().width() <= size.width());
    for (const auto *label : d.window->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
        if (label->isVisible()) {
            const auto right = label->mapTo(d.window.get(), QPoint(label->width(), 0)).x();
            QVERIFY2(right <= d.window->width(), qPrintable(label->objectName()));
        }
    }
}

/// Of a screen that is too small for the text, too: what lies beyond its edge nobody can reach.
void TestMainWindow::theWindowFitsOnItsScreen()
{
    Desk d(m_theme);
    const QSize room = d.window->screen()->availableSize();
    for (const QSize &size : {d.window->minimumSize(), d.window->size()}) {
        QVERIFY(size.width() <= room.width());
        QVERIFY(size.height() <= room.height());
    }
}

void TestMainWindow::theDetailOpensAndCloses()
{
    Desk d(m_theme);
    d.elenaTalks();
    auto *timeline = d.part<TimelineView>(u"timeline"_s);
    QTRY_COMPARE(timeline->model()->rowCount(), 212);
    auto *pane = d.part<QWidget>(u"detailPane"_s);
    QVERIFY(!pane->isVisible());
    QTest::keyClick(d.window.get(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(timeline->hasFocus());
    timeline->setCurrentIndex(timeline->model()->index(3, 0));
    QTest::keyClick(timeline, Qt::Key_Return);
    QVERIFY(pane->isVisible());
    QCOMPARE(d.text(u"detailTitle"_s), u"Charged twice for November"_s);
    QTest::keyClick(timeline, Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
    // A card leads to what it rests on.
    QTest::mouseClick(d.part<QLabel>(u"findingWhy1"_s), Qt::LeftButton);
    QVERIFY(pane->isVisible());
    QCOMPARE(d.text(u"detailTitle"_s), u"Charged twice for November"_s);
    QCOMPARE(timeline->currentIndex().row(), 3);
}

void TestMainWindow::settingsAreCheckedAndHandedOver()
{
    Desk d(m_theme);
    QSignalSpy accepted(d.window.get(), &MainWindow::connectionSettingsAccepted);
    QSignalSpy mode(d.window.get(), &MainWindow::themeModeChosen);
    ConnectionSettings settings;
    settings.storeUrl = u"sqlite:/tmp/x"_s;
    settings.agentName = u"Amal K."_s;
    d.window->setConnectionSettings(settings);
    m_theme.setMode(Theme::Mode::Light);
    QTest::keyClick(d.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = d.part<SettingsDialog>(u"settingsDialog"_s);
    auto *apply = d.part<QPushButton>(u"settingsAccept"_s);
    d.part<QCheckBox>(u"settingsUseAsterisk"_s)->setChecked(true);
    QTest::mouseClick(apply, Qt::LeftButton);
    QVERIFY(d.text(u"settingsProblem"_s).contains(u"extension"_s));
    QVERIFY(accepted.isEmpty());
    d.part<QLineEdit>(u"settingsExtension"_s)->setText(u"1001"_s);
    d.part<QLineEdit>(u"settingsHost"_s)->setText(u"not a host"_s);
    QVERIFY(d.text(u"settingsProblem"_s).contains(u"without spaces"_s));
    d.part<QLineEdit>(u"settingsHost"_s)->setText(u"pbx.example.com"_s);
    d.part<QLineEdit>(u"settingsUser"_s)->setText(u"teller"_s);
    QVERIFY(d.text(u"settingsProblem"_s).contains(u"secret"_s));
    d.part<QLineEdit>(u"settingsSecret"_s)->setText(u"pass word"_s);
    QVERIFY(d.text(u"settingsProblem"_s).isEmpty());
    auto *theme = d.part<QComboBox>(u"settingsTheme"_s);
    theme->setCurrentIndex(theme->findData(int(Theme::Mode::Dark)));
    QTest::mouseClick(apply, Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.at(0).at(0).value<ConnectionSettings>().secret, u"pass word"_s);
    QCOMPARE(accepted.at(0).at(0).value<ConnectionSettings>().asteriskHost, u"pbx.example.com"_s);
    QCOMPARE(mode.size(), 1);
    QVERIFY(m_theme.isDark());
    QTRY_VERIFY(!dialog || !d.window->findChild<SettingsDialog *>());
}

void TestMainWindow::screenReadersFindTheImportantThings()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    const auto name = [&d](const QString &part) {
        auto *face = QAccessible::queryAccessibleInterface(d.part<QWidget>(part));
        return face ? face->text(QAccessible::Name) : QString();
    };
    QCOMPARE(name(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(name(u"callStatePill"_s).startsWith(u"On call"_s));
    QVERIFY(name(u"brief"_s).contains(u"did not keep it"_s));
    QTest::keyClicks(d.note(), u"x"_s);
    QTRY_VERIFY(name(u"noteState"_s).startsWith(u"draft kept"_s));
    auto *note = QAccessible::queryAccessibleInterface(d.note());
    QCOMPARE(note->text(QAccessible::Name), u"Note"_s);
    QVERIFY(note->textInterface());
    QCOMPARE(note->textInterface()->text(0, 1), u"x"_s);
}

void TestMainWindow::everyControlIsNamed()
{
    Desk d(m_theme);
    d.elenaTalks();
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    d.window->openSettings();
    d.window->openShortcuts();
    int seen = 0;
    for (const auto *widget : d.window->findChildren<QWidget *>()) {
        const bool control =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
            qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget) ||
            qobject_cast<const QComboBox *>(widget);
        // What Qt makes inside its own controls is not ours to name.
        if (!control || widget->objectName().startsWith(u"qt_"_s) ||
            (widget->parentWidget() && widget->parentWidget()->objectName().startsWith(u"qt_"_s)) ||
            qobject_cast<const QComboBox *>(widget->parentWidget()) ||
            (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer")))
            continue;
        ++seen;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        const bool silent = widget->objectName().startsWith(u"otherCall"_s) && !widget->isVisible();
        QVERIFY2(silent || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(seen > 40);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
