// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/channel_chips.h"
#include "timeline/detail_pane.h"
#include "timeline/timeline_model.h"
#include "timeline/timeline_view.h"
#include "ui/story.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

namespace {

constexpr int manyRows = 100'000;

/// One customer with many interactions, shown in a view of ordinary size.
struct Shown
{
    explicit Shown(Theme &theme, int rows)
        : customer(CustomerId::create())
        , clock(storyNow())
        , history(record)
        , model(clock, u"Amal K."_s)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , view(theme, model)
    {
        auto all = manyInteractions(customer, rows, clock.now());
        firstPage.assign(all.begin(), all.begin() + std::min<qsizetype>(rows, CustomerSnapshot::firstPage));
        CustomerSnapshot snapshot;
        snapshot.customer.id = customer;
        record.addCustomer(snapshot, std::move(all));
        view.resize(900, 600);
        view.show();
        model.setHistory(&history);
        history.show(customer, firstPage);
    }

    CustomerId customer;
    FakeClock clock;
    FakeRecord record;
    std::vector<Interaction> firstPage;
    History history;
    TimelineModel model;
    QAbstractItemModelTester tester;
    TimelineView view;
};

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin"); // a zone whose clocks change, for the days
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void opensAHundredThousandRowsByPaintingOneScreen();
    void geometryIsExactAtBothEnds();
    void rowsFarDownAreFetchedWhenLookedAt();
    void keysMove();
    void whatIsReadStaysWhenSomethingArrives();
    void newestStaysVisibleAtTheTop();
    void theIndexDoesNotMoveTheReader();
    void enterAndClickOpen();
    void typingSearchesNothing();
    void rowsAreNamedForScreenReaders();
    void daysAreHeadedOnce();
    void chipsCountAndFilter();
    void detailShowsPlainTextOnly();
    void anOlderDetailNeverOvertakes();
    void nothingIsUnfoldedWhileAnotherDetailIsOnItsWay();
    void whatWasLookedForIsMarked();
    void whatWasLookedForIsUnfolded();
    void aWordWithoutEndIsBrokenAnywhere();
    void whatIsCutOffIsSaid();
    void aFailedDetailCanBeTriedAgain();

private:
    Theme m_theme;
};

void TestTimeline::opensAHundredThousandRowsByPaintingOneScreen()
{
    Shown shown(m_theme, manyRows);
    QTRY_COMPARE(shown.model.rowCount(), manyRows);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    QCoreApplication::processEvents();
    const auto before = shown.view.paintedRows();
    const int pages = shown.record.calls(FakeRecord::Op::Page);
    shown.view.viewport()->repaint();
    const auto painted = shown.view.paintedRows() - before;
    QVERIFY2(painted > 5 && painted < 30, qPrintable(QString::number(painted)));
    QCOMPARE(shown.record.calls(FakeRecord::Op::Page), pages); // what is seen is at hand
    QVERIFY(pages <= 2); // and opening asked for nothing that is not seen
    QVERIFY(shown.view.paintedRows() < 500);
}

void TestTimeline::geometryIsExactAtBothEnds()
{
    Shown shown(m_theme, manyRows);
    QTRY_COMPARE(shown.model.rowCount(), manyRows);
    auto *bar = shown.view.verticalScrollBar();
    const auto first = shown.view.visualRect(shown.model.index(0));
    const auto second = shown.view.visualRect(shown.model.index(1));
    QCOMPARE(second.top(), first.bottom() + 1); // the same day: no heading between
    QVERIFY(first.top() > 0);                   // below its day's heading
    bar->setValue(bar->maximum());
    const auto last = shown.view.visualRect(shown.model.index(manyRows - 1));
    QCOMPARE(last.bottom(), shown.view.viewport()->height() - 1);
    for (const int row : {0, 1, 77, 50'000, manyRows - 1}) {
        shown.view.scrollTo(shown.model.index(row));
        const auto rect = shown.view.visualRect(shown.model.index(row));
        QVERIFY(shown.view.viewport()->rect().contains(rect.center()));
        QCOMPARE(shown.view.indexAt(rect.center()).row(), row);
        QCOMPARE(shown.view.indexAt(rect.topLeft()).row(), row);
        QCOMPARE(shown.view.indexAt(rect.bottomLeft()).row(), row);
    }
}

void TestTimeline::rowsFarDownAreFetchedWhenLookedAt()
{
    Shown shown(m_theme, manyRows);
    QTRY_COMPARE(shown.model.rowCount(), manyRows);
    const auto last = shown.model.index(manyRows - 1);
    shown.view.scrollTo(last);
    shown.view.viewport()->repaint(); // grey until it is there
    QTRY_VERIFY(last.data(TimelineModel::LoadedRole).toBool());
    QCOMPARE(last.data(TimelineModel::TitleRole).toString(), u"Interaction %1"_s.arg(manyRows));
    QVERIFY(shown.record.calls(FakeRecord::Op::Page) < 10);
}

void TestTimeline::keysMove()
{
    Shown shown(m_theme, 1000);
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    shown.view.setFocus();
    const auto row = [&shown] {
        return shown.view.currentIndex().row();
    };
    shown.view.setCurrentIndex(shown.model.index(0));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QCOMPARE(row(), 1);
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QTest::keyClick(&shown.view, Qt::Key_Up);
    QCOMPARE(row(), 0);
    QTest::keyClick(&shown.view, Qt::Key_PageDown);
    QVERIFY(row() > 5);
    QTest::keyClick(&shown.view, Qt::Key_PageUp);
    QCOMPARE(row(), 0);
    QTest::keyClick(&shown.view, Qt::Key_End);
    QCOMPARE(row(), 999);
    QVERIFY(shown.view.viewport()->rect().contains(shown.view.visualRect(shown.view.currentIndex())));
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QCOMPARE(row(), 0);
}

void TestTimeline::whatIsReadStaysWhenSomethingArrives()
{
    Shown shown(m_theme, 1000);
    QTRY_COMPARE(shown.model.rowCount(), 1000);
    shown.view.verticalScrollBar()->setValue(5003);
    const auto read = shown.view.indexAt(QPoint(10, 300));
    const auto id = read.data(TimelineModel::IdRole);
    const int top = shown.view.visualRect(read).top();
    Interaction fresh;
    fresh.id = InteractionId::create();
    fresh.customer = shown.customer;
    fresh.startedAt = shown.clock.now() + std::chrono::hours(30); // another day: a heading comes too
    fresh.subject = u"New"_s;
    shown.history.put(fresh);
    QCOMPARE(shown.model.rowCount(), 1001);
    const auto now = shown.model.index(read.row() + 1);
    QCOMPARE(now.data(TimelineModel::IdRole), id);
    QCOMPARE(shown.view.visualRect(now).top(), top);
}

void TestTimeline::newestStaysVisibleAtTheTop()
{
    Shown shown(m_theme, 200);
    QTRY_COMPARE(shown.model.rowCount(), 200);
    Interaction fresh;
    fresh.id = InteractionId::create();
    fresh.customer = shown.customer;
    fresh.startedAt = shown.clock.now() + std::chrono::minutes(1);
    fresh.subject = u"New"_s;
    shown.history.put(fresh);
    QCOMPARE(shown.view.verticalScrollBar()->value(), 0);
    QCOMPARE(shown.model.index(0).data().toString(), u"New"_s);
}

void TestTimeline::theIndexDoesNotMoveTheReader()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    record.hold(FakeRecord::Op::Index);
    const auto customer = CustomerId::create();
    auto all = manyInteractions(customer, 5000, clock.now());
    const std::vector<Interaction> page(all.begin(), all.begin() + CustomerSnapshot::firstPage);
    CustomerSnapshot snapshot;
    snapshot.customer.id = customer;
    record.addCustomer(snapshot, all);
    History history(record);
    TimelineModel model(clock, {});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TimelineView view(m_theme, model);
    view.resize(900, 600);
    view.show();
    model.setHistory(&history);
    history.show(customer, page);
    QCOMPARE(model.rowCount(), CustomerSnapshot::firstPage);
    view.setCurrentIndex(model.index(20));
    view.verticalScrollBar()->setValue(700);
    const auto id = view.currentIndex().data(TimelineModel::IdRole);
    record.release(FakeRecord::Op::Index);
    QTRY_COMPARE(model.rowCount(), 5000);
    QCOMPARE(view.verticalScrollBar()->value(), 700);
    QCOMPARE(view.currentIndex().data(TimelineModel::IdRole), id);
}

void TestTimeline::enterAndClickOpen()
{
    Shown shown(m_theme, 100);
    QTRY_COMPARE(shown.model.rowCount(), 100);
    QSignalSpy opened(&shown.view, &TimelineView::opened);
    shown.view.setFocus();
    shown.view.setCurrentIndex(shown.model.index(2));
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<InteractionId>(), shown.model.key(2).id);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {},
                      shown.view.visualRect(shown.model.index(4)).center());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.at(1).at(0).value<InteractionId>(), shown.model.key(4).id);
}

void TestTimeline::typingSearchesNothing()
{
    Shown shown(m_theme, manyRows);
    QTRY_COMPARE(shown.model.rowCount(), manyRows);
    const int pages = shown.record.calls(FakeRecord::Op::Page);
    QTest::keyClicks(&shown.view, u"zebra"_s);
    QCOMPARE(shown.record.calls(FakeRecord::Op::Page), pages);
}

void TestTimeline::rowsAreNamedForScreenReaders()
{
    Shown shown(m_theme, 120);
    QTRY_COMPARE(shown.model.rowCount(), 120);
    auto *list = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 120);
    auto *row = list->child(0);
    QVERIFY(row);
    QCOMPARE(row->role(), QAccessible::ListItem);
    QCOMPARE(row->text(QAccessible::Name),
             u"Today 10:02, Call, Interaction 1, What was said in interaction 1, resolved"_s);
    QCOMPARE(list->indexOfChild(row), 0);
    const auto centre =
        shown.view.viewport()->mapToGlobal(shown.view.visualRect(shown.model.index(3)).center());
    QCOMPARE(list->indexOfChild(list->childAt(centre.x(), centre.y())), 3);
    QTRY_VERIFY(list->child(119)->text(QAccessible::Name).contains(u"Interaction 120"_s));
    QVERIFY(list->child(119)->state().offscreen);
    QSignalSpy opened(&shown.view, &TimelineView::opened);
    row->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.size(), 1);
}

void TestTimeline::daysAreHeadedOnce()
{
    constexpr int rows = 9000; // one an hour for a year and some: the clocks change both ways
    Shown shown(m_theme, rows);
    QTRY_COMPARE(shown.model.rowCount(), rows);
    int headings = 0;
    QSet<QDate> days;
    for (int row = 0; row < rows; ++row) {
        const auto day = toLocalTime(shown.model.key(row).startedAt).date();
        const bool first = !days.contains(day);
        days.insert(day);
        const int above = row == 0 ? -1 : shown.view.visualRect(shown.model.index(row - 1)).bottom();
        const bool headed = shown.view.visualRect(shown.model.index(row)).top() > above + 1;
        QCOMPARE(headed, first);
        headings += headed ? 1 : 0;
    }
    QCOMPARE(headings, int(days.size()));
    const auto first = shown.view.visualRect(shown.model.index(0));
    QVERIFY(!shown.view.indexAt(QPoint(10, first.top() - 3)).isValid()); // a heading is no row
}

void TestTimeline::chipsCountAndFilter()
{
    Shown shown(m_theme, 1200);
    QTRY_COMPARE(shown.model.rowCount(), 1200);
    ChannelChips chips;
    chips.resize(1400, 30);
    chips.setHistory(&shown.history);
    chips.show();
    const auto chip = [&chips](const QString &name) {
        return chips.findChild<QPushButton *>(name);
    };
    QCOMPARE(chip(u"chipAll"_s)->text(), u"All 1,200"_s);
    QCOMPARE(chip(u"chipPhone"_s)->text(), u"Calls 100"_s);
    QTest::mouseClick(chip(u"chipPhone"_s), Qt::LeftButton);
    QCOMPARE(shown.model.rowCount(), 100);
    QVERIFY(chip(u"chipPhone"_s)->isChecked());
    QVERIFY(!chip(u"chipAll"_s)->isChecked());
    QTest::mouseClick(chip(u"chipAll"_s), Qt::LeftButton);
    QCOMPARE(shown.model.rowCount(), 1200);
    chips.resize(300, 30); // no room: the rest is behind "More"
    QVERIFY(chip(u"chipMore"_s)->isVisible());
    for (const auto *button : chips.findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY(button->geometry().right() <= 300);
    }
}

void TestTimeline::detailShowsPlainTextOnly()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    tellStory(record, clock.now());
    DetailPane pane(m_theme, record, clock);
    InteractionDetail hostile;
    hostile.interaction.id = InteractionId::create();
    hostile.interaction.customer = elenaId();
    hostile.interaction.subject = u"<b>bold?</b>"_s;
    hostile.body =
        u"<script>alert(1)</script>\n<img src='file:///etc/passwd'>&amp; "_s + QString(10'000, u'x');
    hostile.turns = {
        {Speaker::Customer, u"<i>Me</i>"_s, {}, 1000, u"<a href='x'>link</a> مرحبا \U0001F600"_s},
        {Speaker::Agent, u"Jo"_s, {}, 61'000, u"Yes"_s}};
    hostile.lines = {{u"<u>Case</u>"_s, 2, {1250, u"EUR"_s}}, {u"Cable"_s, 1, {999, u"EUR"_s}}};
    record.addDetail(hostile);
    pane.open(elenaId(), hostile.interaction.id, &hostile.interaction);
    auto *text = pane.findChild<QTextEdit *>(u"detailText"_s);
    QTRY_VERIFY(text->toPlainText().contains(u"<script>alert(1)</script>"_s));
    const auto shown = text->toPlainText();
    QVERIFY(shown.contains(u"<img src='file:///etc/passwd'>&amp;"_s));
    QVERIFY(shown.contains(u"<a href='x'>link</a> مرحبا \U0001F600"_s));
    QVERIFY(shown.contains(u"<i>Me</i>"_s));
    QVERIFY(shown.contains(u"0:01\tCustomer"_s)); // the speaker is told by a word, not by colour alone
    QVERIFY(shown.contains(u"1:01\tAgent"_s));
    QVERIFY(shown.contains(u"<u>Case</u>"_s));
    QVERIFY(shown.contains(u"€22.49"_s)); // the sum
    QCOMPARE(pane.findChild<QLabel *>(u"detailTitle"_s)->text(), u"<b>bold?</b>"_s);
    QTest::keyClick(&pane, Qt::Key_Escape);
    QVERIFY(pane.isHidden());
    QVERIFY(text->toPlainText().isEmpty());
}

void TestTimeline::anOlderDetailNeverOvertakes()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    tellStory(record, clock.now());
    InteractionDetail one;
    one.interaction.id = InteractionId::create();
    one.body = u"first"_s;
    InteractionDetail two;
    two.interaction.id = InteractionId::create();
    two.body = u"second"_s;
    record.addDetail(one);
    record.addDetail(two);
    record.hold(FakeRecord::Op::Detail);
    DetailPane pane(m_theme, record, clock);
    auto *text = pane.findChild<QTextEdit *>(u"detailText"_s);
    pane.open(elenaId(), one.interaction.id, nullptr);
    pane.open(elenaId(), two.interaction.id, nullptr);
    QVERIFY(record.releaseNewest(FakeRecord::Op::Detail));
    QTRY_COMPARE(text->toPlainText(), u"second"_s);
    QVERIFY(record.releaseOne(FakeRecord::Op::Detail));
    QCoreApplication::processEvents();
    QCOMPARE(text->toPlainText(), u"second"_s);
}

void TestTimeline::nothingIsUnfoldedWhileAnotherDetailIsOnItsWay()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    tellStory(record, clock.now());
    InteractionDetail one;
    one.interaction.id = InteractionId::create();
    one.quoted = u"> what was said before"_s;
    InteractionDetail two;
    two.interaction.id = InteractionId::create();
    two.body = u"second"_s;
    record.addDetail(one);
    record.addDetail(two);
    DetailPane pane(m_theme, record, clock);
    auto *text = pane.findChild<QTextEdit *>(u"detailText"_s);
    pane.open(elenaId(), one.interaction.id, nullptr);
    auto *fold = pane.findChild<QPushButton *>(u"detailQuoted"_s);
    QTRY_VERIFY(fold->isVisible());
    record.hold(FakeRecord::Op::Detail);
    pane.open(elenaId(), two.interaction.id, nullptr);
    fold->click(); // as assistive technology does, hidden or not
    QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(record.releaseOne(FakeRecord::Op::Detail));
    QTRY_COMPARE(text->toPlainText(), u"second"_s);
    pane.open(elenaId(), one.interaction.id, nullptr);
    QVERIFY(record.releaseOne(FakeRecord::Op::Detail));
    QTRY_VERIFY(fold->isVisible());
    QTest::mouseClick(fold, Qt::LeftButton);
    QVERIFY(text->toPlainText().contains(u"what was said before"_s));
}

void TestTimeline::whatWasLookedForIsMarked()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    InteractionDetail one;
    one.interaction.id = InteractionId::create();
    one.body = u"The café has a router.\nThree routers, <b>said</b> 東京都 😀 in the Cafe."_s;
    one.lines = {{u"Router Linde"_s, 1, {999, u"EUR"_s}}};
    record.addDetail(one);
    DetailPane pane(m_theme, record, clock);
    auto *text = pane.findChild<QTextEdit *>(u"detailText"_s);
    const auto marked = [text] {
        QStringList words;
        for (const auto &mark : text->extraSelections())
            words << mark.cursor.selectedText();
        return words.join(u'|');
    };
    pane.open(elenaId(), one.interaction.id, nullptr);
    QTRY_VERIFY(text->toPlainText().contains(u"café"_s));
    QCOMPARE(marked(), QString());
    pane.open(elenaId(), one.interaction.id, nullptr, {{}, {}, {}, u"cafe"_s}); // the same, found this time
    QCOMPARE(marked(), u"café|Cafe"_s);
    QCOMPARE(text->textCursor().position(), text->toPlainText().indexOf(u"café"_s));
    pane.open(elenaId(), one.interaction.id, nullptr, {{}, {}, {}, u"router 京都"_s}); // as it was typed
    QCOMPARE(marked(), u"router|京都|Router"_s);
    m_theme.setMode(m_theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
    QCOMPARE(marked(), u"router|京都|Router"_s);
    pane.open(elenaId(), one.interaction.id, nullptr);
    QCOMPARE(marked(), QString());
}

void TestTimeline::whatWasLookedForIsUnfolded()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    InteractionDetail mail;
    mail.interaction.id = InteractionId::create();
    mail.interaction.channel = Channel::Email;
    mail.body = u"Thank you."_s;
    mail.quoted = u"> The refund is on its way."_s;
    record.addDetail(mail);
    InteractionDetail call;
    call.interaction.id = InteractionId::create();
    for (int i = 0; i < 3000; ++i)
        call.turns.push_back({Speaker::Agent, {}, {}, qint64(i) * 1000, u"Turn %1."_s.arg(i)});
    call.turns[2000].text = u"At last the refund."_s;
    record.addDetail(call);
    DetailPane pane(m_theme, record, clock);
    auto *text = pane.findChild<QTextEdit *>(u"detailText"_s);
    for (const auto &one : {mail, call}) {
        pane.open(elenaId(), one.interaction.id, nullptr, {{}, {}, {}, u"refund"_s});
        QTRY_VERIFY(text->isVisible());
        QTRY_COMPARE(text->extraSelections().size(), 1);
        QVERIFY(text->viewport()->rect().contains(text->cursorRect())); // it is what one sees first
        QCOMPARE(text->extraSelections().constFirst().cursor.selectionStart(), text->textCursor().position());
    }
    QVERIFY(text->toPlainText().contains(u"Turn 2001."_s));
    QVERIFY(!text->toPlainText().contains(u"Turn 2900."_s));
}

/// Qt takes seconds to find no place where such a word might be broken.
void TestTimeline::aWordWithoutEndIsBrokenAnywhere()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    InteractionDetail endless;
    endless.interaction.id = InteractionId::create();
    endless.turns.push_back({Speaker::Customer, {}, {}, 0, QString(100'000, u'x')});
    record.addDetail(endless);
    InteractionDetail usual = endless;
    usual.interaction.id = InteractionId::create();
    usual.turns.front().text = u"word "_s.repeated(20'000);
    record.addDetail(usual);
    DetailPane pane(m_theme, record, clock);
    pane.resize(480, 500);
    auto *text = pane.findChild<QTextEdit *>(u"detailText"_s);
    pane.open(elenaId(), endless.interaction.id, nullptr);
    QTRY_VERIFY(text->toPlainText().contains(u"xxx"_s));
    QCOMPARE(text->wordWrapMode(), QTextOption::WrapAnywhere);
    pane.open(elenaId(), usual.interaction.id, nullptr);
    QTRY_VERIFY(text->toPlainText().contains(u"word word"_s));
    QCOMPARE(text->wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void TestTimeline::whatIsCutOffIsSaid()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    InteractionDetail mail;
    mail.interaction.id = InteractionId::create();
    mail.interaction.channel = Channel::Email;
    mail.body = u"A line of forty characters in the mail.\n"_s.repeated(50'000);
    mail.documents = {{Document::Role::Original, u"mail.eml"_s, u"message/rfc822"_s, mail.body.size(), {}}};
    record.addDetail(mail);
    InteractionDetail whole = mail;
    whole.interaction.id = InteractionId::create();
    whole.body = mail.body.left(100'000);
    record.addDetail(whole);
    DetailPane pane(m_theme, record, clock);
    auto *text = pane.findChild<QTextEdit *>(u"detailText"_s);
    pane.open(elenaId(), mail.interaction.id, nullptr);
    QTRY_VERIFY(text->isVisible());
    QVERIFY(text->toPlainText().endsWith(
        u"…\n1,900,000 more characters are not shown here. The original below has all of them."_s));
    pane.open(elenaId(), whole.interaction.id, nullptr);
    QTRY_VERIFY(text->toPlainText().startsWith(u"A line"_s) && !text->toPlainText().contains(u"…"_s));
    QVERIFY(!text->toPlainText().contains(u"not shown"_s));
}

void TestTimeline::aFailedDetailCanBeTriedAgain()
{
    FakeClock clock(storyNow());
    FakeRecord record;
    InteractionDetail one;
    one.interaction.id = InteractionId::create();
    one.body = u"here"_s;
    record.addDetail(one);
    record.setError(FakeRecord::Op::Detail, Error{Error::Code::Unreachable, {}, true});
    DetailPane pane(m_theme, record, clock);
    pane.open(elenaId(), one.interaction.id, nullptr);
    auto *retry = pane.findChild<QPushButton *>(u"detailRetry"_s);
    QTRY_VERIFY(retry->isVisible());
    QVERIFY(pane.findChild<QLabel *>(u"detailState"_s)->text().contains(u"does not answer"_s));
    record.setError(FakeRecord::Op::Detail, std::nullopt);
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(pane.findChild<QTextEdit *>(u"detailText"_s)->toPlainText(), u"here"_s);
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
