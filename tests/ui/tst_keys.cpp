// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which keys do what, and how one changes that.
#include "agent/shortcuts.h"
#include "ui/desk_on_screen.h"

#include <QKeySequenceEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace teller;
using namespace teller::test;

class TestKeys final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCommandHasAKeyAWordAndACode()
    {
        const KeyMap usual;
        for (const Command command : KeyMap::commands()) {
            QVERIFY(!KeyMap::text(command).isEmpty());
            QCOMPARE(KeyMap::commandFromCode(KeyMap::code(command)), command);
            QVERIFY(!usual.keys(command).isEmpty());
            QVERIFY2(!usual.takenBy(usual.keys(command), command), qPrintable(KeyMap::code(command)));
        }
        QVERIFY(!KeyMap::commandFromCode(u"nonsense"_s));
        QVERIFY(usual.chosen().isEmpty());
    }
    void whatIsTakenIsSaid()
    {
        KeyMap keys;
        QCOMPARE(keys.takenBy(QKeySequence(u"Ctrl+K"_s), Command::Tasks), KeyMap::text(Command::Search));
        QVERIFY(!keys.takenBy(QKeySequence(u"Ctrl+K"_s), Command::Search));
        QVERIFY(!keys.takenBy(QKeySequence(u"Ctrl+J"_s), Command::Tasks));
        for (const QString &typing :
             {u"A"_s, u"Return"_s, u"Esc"_s, u"Ctrl+C"_s, u"Ctrl+V"_s, u"Ctrl+Z"_s, u"Left"_s})
            QVERIFY2(keys.takenBy(QKeySequence(typing), Command::Tasks), qPrintable(typing));
        keys.setKeys(Command::Search, QKeySequence(u"F2"_s));
        QVERIFY(!keys.takenBy(QKeySequence(u"Ctrl+K"_s), Command::Tasks)); // free now
        QVERIFY(keys.takenBy(QKeySequence(u"F2"_s), Command::Tasks));
    }
    void settingsAreReadWithCare()
    {
        KeyMap keys;
        keys.setKeys(Command::Search, QKeySequence(u"F2"_s));
        keys.setKeys(Command::Tasks, QKeySequence());
        QCOMPARE(KeyMap::fromChosen(keys.chosen()), keys);
        // Two that change places.
        const auto swapped = KeyMap::fromChosen({{u"note"_s, u"Ctrl+H"_s}, {u"history"_s, u"Ctrl+N"_s}});
        QCOMPARE(swapped.keys(Command::Note), QKeySequence(u"Ctrl+H"_s));
        QCOMPARE(swapped.keys(Command::History), QKeySequence(u"Ctrl+N"_s));
        // One that somebody else has, one that is nothing, one for nothing.
        const auto odd = KeyMap::fromChosen({{u"tasks"_s, u"Ctrl+K"_s},
                                             {u"note"_s, u"what?"_s},
                                             {u"nonsense"_s, u"F3"_s},
                                             {u"history"_s, u"x"_s}});
        QCOMPARE(odd, KeyMap());
    }
    void aKeyIsChangedAndWorksAtOnce()
    {
        Theme theme;
        Desk d(theme);
        d.window->openShortcuts();
        QSignalSpy chosen(d.window.get(), &MainWindow::keysChosen);
        auto *edit = d.part<QKeySequenceEdit>(u"keys-search"_s);
        QCOMPARE(edit->keySequence(), QKeySequence(u"Ctrl+K"_s));
        auto *reset = d.part<QPushButton>(u"keysReset-search"_s);
        QVERIFY(reset->isHidden());
        edit->setKeySequence(QKeySequence(u"Ctrl+J"_s));
        Q_EMIT edit->editingFinished();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!reset->isHidden());
        d.part<ShortcutsDialog>(u"shortcutsDialog"_s)->close();
        QTRY_VERIFY(!d.window->findChild<ShortcutsDialog *>());
        d.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(d.window.get()));
        QTest::keyClick(d.window.get(), Qt::Key_K, Qt::ControlModifier);
        const auto *popup = d.window->findChild<QWidget *>(u"searchPopup"_s);
        QVERIFY(!popup || !popup->isVisible());
        QTest::keyClick(d.window.get(), Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(d.part<QWidget>(u"searchPopup"_s)->isVisible());
        QVERIFY(d.part<QPushButton>(u"emptySearch"_s)->text().contains(u"Ctrl J"_s));

        d.window->openShortcuts();
        QCOMPARE(d.part<QKeySequenceEdit>(u"keys-search"_s)->keySequence(), QKeySequence(u"Ctrl+J"_s));
        QTest::mouseClick(d.part<QPushButton>(u"keysReset-search"_s), Qt::LeftButton);
        QCOMPARE(d.part<QKeySequenceEdit>(u"keys-search"_s)->keySequence(), QKeySequence(u"Ctrl+K"_s));
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.back()[0].value<KeyMap>(), KeyMap());
    }
    void buttonsAndToolTipsNameTheKeysThatWereChosen()
    {
        Theme theme;
        Desk d(theme);
        const auto call = d.elenaTalks();
        QTRY_COMPARE(d.text(u"customerName"_s), u"Elena Rivera"_s);
        const auto tip = [&d](const QString &name) {
            return d.part<QWidget>(name)->toolTip();
        };
        QCOMPARE(d.part<QPushButton>(u"saveButton"_s)->text(), u"Save  Ctrl ↵"_s);
        QCOMPARE(tip(u"saveButton"_s), u"Save (Ctrl+Enter)"_s);
        // A widget that names keys, and what they do.
        const std::vector<std::pair<QString, Command>> named{
            {u"railSearch"_s, Command::Search},          {u"railSettings"_s, Command::Settings},
            {u"saveButton"_s, Command::SaveNote},        {u"doneButton"_s, Command::FinishNote},
            {u"dispositionBox"_s, Command::Disposition}, {u"promiseButton"_s, Command::Promises},
            {u"wrapUpMore"_s, Command::MoreTime},        {u"callTransfer"_s, Command::Transfer},
            {u"callHangUp"_s, Command::HangUp},          {u"notesRefused"_s, Command::Refused},
        };
        KeyMap chosen;
        for (int i = 0; const auto &[name, command] : named) {
            QVERIFY2(tip(name).endsWith(u"(%1)"_s.arg(KeyMap().name(command))), qPrintable(tip(name)));
            chosen.setKeys(command, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key(Qt::Key_A + i++)));
        }
        d.window->setKeys(chosen);
        for (const auto &[name, command] : named) {
            QVERIFY2(tip(name).endsWith(u"(%1)"_s.arg(chosen.name(command))), qPrintable(tip(name)));
            QVERIFY(chosen.name(command).startsWith(u"Alt+Shift+"_s));
        }
        QCOMPARE(d.part<QPushButton>(u"saveButton"_s)->text(), u"Save  Alt ⇧ C"_s);
        chosen.setKeys(Command::SaveNote, {});
        d.window->setKeys(chosen);
        QCOMPARE(d.part<QPushButton>(u"saveButton"_s)->text(), u"Save"_s);
        QCOMPARE(tip(u"saveButton"_s), u"Save"_s);
        d.then(call, CallEvent::Kind::Ended);
        QTest::keyClicks(d.note(), u"So"_s);
        const auto *done = d.part<QPushButton>(u"doneButton"_s);
        for (int i = 0; i < 2; ++i) {
            d.window->resize(1366, 768);
            QTRY_COMPARE(done->text(), u"Done  Alt ⇧ D"_s);
            d.window->resize(960, 516); // there is no room for them
            QTRY_COMPARE(done->text(), u"Done"_s);
        }
    }
    void aKeyThatIsTakenStaysWhereItIs()
    {
        Theme theme;
        Desk d(theme);
        d.window->openShortcuts();
        QSignalSpy chosen(d.window.get(), &MainWindow::keysChosen);
        auto *edit = d.part<QKeySequenceEdit>(u"keys-tasks"_s);
        edit->setKeySequence(QKeySequence(u"Ctrl+K"_s));
        Q_EMIT edit->editingFinished();
        QCOMPARE(edit->keySequence(), QKeySequence(u"Ctrl+T"_s));
        QVERIFY(d.text(u"keysProblem"_s).contains(u"Ctrl+K"_s));
        QVERIFY(d.text(u"keysProblem"_s).contains(KeyMap::text(Command::Search)));
        QCOMPARE(chosen.size(), 0);
    }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
