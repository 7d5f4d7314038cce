// SPDX-License-Identifier: GPL-3.0-or-later
//
// What fits a common screen no longer, because its letters are twice as large, is reached all the same.
#include "ui/desk_on_screen.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

namespace {

constexpr QSize common(1366, 768);
constexpr QSize twice(2732, 1536);

bool isWhollyShown(const QWidget &widget)
{
    return widget.isVisible() && widget.visibleRegion() == QRegion(widget.rect());
}

/// For as long as it lives.
class LetterSize final
{
public:
    explicit LetterSize(int pixels)
    {
        QFont font = m_before;
        font.setPixelSize(pixels);
        QApplication::setFont(font);
    }
    ~LetterSize() { QApplication::setFont(m_before); }
    Q_DISABLE_COPY_MOVE(LetterSize)

private:
    const QFont m_before = QApplication::font();
};

} // namespace

class TestLargeText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void savingStaysInSight_data();
    void savingStaysInSight();
    void whatIsOutOfSightIsScrolledTo();
    void whoWritesGoesOnWriting();
    void whoCallsIsSeenFirst();
};

void TestLargeText::savingStaysInSight_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void TestLargeText::savingStaysInSight()
{
    QFETCH(const int, percent);
    const LetterSize letters(13 * percent / 100);
    Theme theme;
    DeskInCall d(theme);
    d.window->resize(common);
    QTest::keyClicks(d.note(), u"Refund started"_s);
    for (const QString &tab : {u"noteTab"_s, u"promisesTab"_s, u"tasksTab"_s, u"reviewsTab"_s}) {
        d.part<QPushButton>(tab)->click();
        QCoreApplication::processEvents(); // everything has its place now
        QVERIFY2(isWhollyShown(*d.part<QPushButton>(u"saveButton"_s)), qPrintable(tab));
        QVERIFY2(isWhollyShown(*d.part<QPushButton>(u"dispositionBox"_s)), qPrintable(tab));
    }
    d.then(d.call, CallEvent::Kind::Ended);
    QTRY_VERIFY(isWhollyShown(*d.part<QPushButton>(u"doneButton"_s)));
    QVERIFY(isWhollyShown(*d.part<QPushButton>(u"saveButton"_s)));
}

void TestLargeText::whatIsOutOfSightIsScrolledTo()
{
    const LetterSize letters(26);
    Theme theme;
    DeskInCall d(theme);
    d.window->resize(common);
    auto *area = d.part<QScrollArea>(u"sessionArea"_s);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    QCOMPARE(area->verticalScrollBar()->value(), 0);
    // By a key, the cards; and all of what one does with them.
    auto *card = d.part<QWidget>(u"findingCard2"_s);
    card->setFocus(Qt::TabFocusReason);
    QVERIFY(!card->visibleRegion().isEmpty());
    auto *button = d.part<QPushButton>(u"findingFirst2"_s);
    button->setFocus(Qt::TabFocusReason);
    QVERIFY(!button->visibleRegion().isEmpty());
    area->verticalScrollBar()->setValue(0);
    area->horizontalScrollBar()->setValue(0);
    QVERIFY(isWhollyShown(*d.part<QLabel>(u"customerName"_s)));
}

void TestLargeText::whoWritesGoesOnWriting()
{
    const LetterSize letters(26);
    Theme theme;
    DeskInCall d(theme);
    d.window->resize(twice);
    auto *split = d.part<QSplitter>(u"noteSplit"_s);
    QTRY_COMPARE(split->count(), 2);
    QTest::keyClicks(d.note(), u"Refund "_s);
    d.window->resize(common); // its note stands below by itself now
    QTRY_COMPARE(split->count(), 1);
    QVERIFY(d.note()->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"started"_s);
    d.window->resize(twice);
    QTRY_COMPARE(split->count(), 2);
    QVERIFY(d.note()->hasFocus());
    QCOMPARE(d.note()->toPlainText(), u"Refund started"_s);
    QVERIFY(d.note()->isVisible());
}

void TestLargeText::whoCallsIsSeenFirst()
{
    const LetterSize letters(26);
    Theme theme;
    Desk d(theme);
    d.window->resize(common);
    d.record.hold(FakeRecord::Op::Recognise);
    d.then(d.ring(u"c1"_s, u"+49301111"_s, elenaAccount), CallEvent::Kind::Answered);
    // Who cannot wait searches by hand, further down.
    QTRY_VERIFY(d.window->findChild<QScrollArea *>(u"sessionArea"_s));
    auto *area = d.part<QScrollArea>(u"sessionArea"_s);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    area->horizontalScrollBar()->setValue(area->horizontalScrollBar()->maximum());
    d.record.release(FakeRecord::Op::Recognise);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
    QVERIFY(isWhollyShown(*d.part<QLabel>(u"customerName"_s)));
    // And so is the next one.
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    d.desk.open(chenId(), u"Chen Wei"_s);
    QTRY_COMPARE(d.text(u"customerName"_s), u"Chen Wei"_s);
    QVERIFY(isWhollyShown(*d.part<QLabel>(u"customerName"_s)));
}

QTEST_MAIN(TestLargeText)
#include "tst_large_text.moc"
