// SPDX-License-Identifier: GPL-3.0-or-later
//
// The marks of a note while it is typed: bold, lists, undo, and how they look.
#include "common/note_highlighter.h"
#include "common/note_text_edit.h"
#include "common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace teller;

namespace {

struct Editor
{
    Editor()
        : highlighter(new NoteHighlighter(edit.document(), theme))
    {
        edit.resize(600, 300);
        edit.show();
        edit.setFocus();
    }
    void select(const QString &words)
    {
        auto cursor = edit.document()->find(words);
        if (cursor.isNull())
            qFatal("not there: %s", qPrintable(words));
        edit.setTextCursor(cursor);
    }
    void bold() { QTest::keyClick(&edit, Qt::Key_B, Qt::ControlModifier); }
    void list() { QTest::keyClick(&edit, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); }
    void enter() { QTest::keyClick(&edit, Qt::Key_Return); }
    void type(const QString &text) { QTest::keyClicks(&edit, text); }
    [[nodiscard]] QString text() const { return edit.toPlainText(); }

    Theme theme;
    NoteTextEdit edit;
    NoteHighlighter *highlighter;
};

} // namespace

class TestNoteTextEdit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void boldIsPutAroundWhatIsSelectedAndTakenAway()
    {
        Editor e;
        e.edit.setPlainText(u"Refund of 89.80 started"_s);
        e.select(u"of 89.80 "_s); // with the space, as a double click selects it
        e.bold();
        QCOMPARE(e.text(), u"Refund **of 89.80** started"_s);
        QCOMPARE(e.edit.textCursor().selectedText(), u"of 89.80"_s);
        e.bold();
        QCOMPARE(e.text(), u"Refund of 89.80 started"_s);
        e.edit.undo();
        QCOMPARE(e.text(), u"Refund **of 89.80** started"_s); // one step each
        e.edit.undo();
        QCOMPARE(e.text(), u"Refund of 89.80 started"_s);
    }

    void moreIsMadeBoldThanWasBefore()
    {
        Editor e;
        e.edit.setPlainText(u"a **b** c"_s);
        e.edit.selectAll();
        e.bold();
        QCOMPARE(e.text(), u"**a b c**"_s);
        e.select(u"b"_s); // a part of it: no longer bold at all
        e.bold();
        QCOMPARE(e.text(), u"a b c"_s);
    }

    void boldGoesLineByLineAndSparesItems()
    {
        Editor e;
        e.edit.setPlainText(u"one\n\n- two"_s);
        e.edit.selectAll();
        e.bold();
        QCOMPARE(e.text(), u"**one**\n\n- **two**"_s);
        e.edit.undo();
        QCOMPARE(e.text(), u"one\n\n- two"_s);
    }

    void boldIsTypedBetweenTwoPresses()
    {
        Editor e;
        e.type(u"It is "_s);
        e.bold();
        e.type(u"paid"_s);
        e.bold();
        e.type(u" now"_s);
        QCOMPARE(e.text(), u"It is **paid** now"_s);
        e.bold();
        e.bold(); // nothing between them
        QCOMPARE(e.text(), u"It is **paid** now"_s);
    }

    void anItemIsFollowedByTheNext()
    {
        Editor e;
        e.type(u"- one"_s);
        e.enter();
        e.type(u"two"_s);
        e.enter();
        e.enter(); // an empty one ends the list
        e.type(u"after"_s);
        QCOMPARE(e.text(), u"- one\n- two\nafter"_s);
    }

    void aWordWithoutEndIsBrokenAnywhere()
    {
        const auto pasted = [](const QString &text) {
            auto *data = new QMimeData;
            data->setText(text);
            QGuiApplication::clipboard()->setMimeData(data);
        };
        Editor e;
        e.type(u"Log: "_s);
        QCOMPARE(e.edit.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
        pasted(QString(100'000, u'x'));
        e.edit.paste();
        QCOMPARE(e.text().size(), 100'005);
        QCOMPARE(e.edit.wordWrapMode(), QTextOption::WrapAnywhere);
        e.type(u"y"_s);
        QCOMPARE(e.edit.wordWrapMode(), QTextOption::WrapAnywhere);
        e.edit.undo();
        e.edit.undo();
        QCOMPARE(e.edit.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
        // Long is not endless, and some languages write no spaces.
        for (const QString &usual :
             {QString(1500, u'x'), u"返金は水曜日です"_s.repeated(1000), u"word "_s.repeated(20'000)})
        {
            pasted(usual);
            e.edit.paste();
            QCOMPARE(e.edit.wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
            e.edit.undo();
        }
    }

    void numbersCountOn()
    {
        Editor e;
        e.edit.setPlainText(u"1. one\n2. two\n3. three\nend"_s);
        e.select(u"one"_s);
        auto cursor = e.edit.textCursor();
        cursor.clearSelection();
        e.edit.setTextCursor(cursor);
        e.enter();
        e.type(u"new"_s);
        QCOMPARE(e.text(), u"1. one\n2. new\n3. two\n4. three\nend"_s);
        e.edit.undo(); // the letters
        e.edit.undo(); // the item, with every number
        QCOMPARE(e.text(), u"1. one\n2. two\n3. three\nend"_s);
    }

    void shiftEnterStaysALineEnd()
    {
        Editor e;
        e.type(u"- one"_s);
        QTest::keyClick(&e.edit, Qt::Key_Return, Qt::ShiftModifier);
        e.type(u"more"_s);
        QCOMPARE(e.text(), u"- one\nmore"_s);
        QCOMPARE(e.edit.document()->blockCount(), 2);
    }

    void linesBecomeAListAndBack()
    {
        Editor e;
        e.edit.setPlainText(u"one\n\n1. two"_s);
        e.edit.selectAll();
        e.list();
        QCOMPARE(e.text(), u"- one\n\n- two"_s);
        e.edit.selectAll();
        e.list();
        QCOMPARE(e.text(), u"one\n\ntwo"_s);
    }

    void whatIsMeantIsSeen()
    {
        Editor e;
        e.highlighter->setColleagues({{AgentId(u"bo"_s), u"Bo Li"_s}});
        e.edit.setPlainText(u"- **paid**, ask @Bo Li"_s);
        e.highlighter->rehighlight();
        const auto formats = e.edit.document()->firstBlock().layout()->formats();
        const auto at = [&formats](int place) {
            for (const auto &one : formats) {
                if (place >= one.start && place < one.start + one.length)
                    return one.format;
            }
            return QTextCharFormat();
        };
        QVERIFY(at(5).fontWeight() > int(QFont::Normal));
        QCOMPARE(at(2).foreground().color(), e.theme.colours().faint);
        QCOMPARE(at(0).foreground().color(), e.theme.colours().faint);
        QCOMPARE(at(17).foreground().color(), e.theme.colours().accent);
        QVERIFY(!at(10).hasProperty(QTextFormat::ForegroundBrush));
        QVERIFY(!e.edit.document()->isUndoAvailable() || e.text() == u"- **paid**, ask @Bo Li"_s);
    }
};

QTEST_MAIN(TestNoteTextEdit)
#include "tst_note_text_edit.moc"
