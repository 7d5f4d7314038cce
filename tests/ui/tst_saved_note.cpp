// SPDX-License-Identifier: GPL-3.0-or-later
//
// Notes that were saved, where an interaction is read: how they look, what they said before, and another
// version of them.
#include "common/note_text_edit.h"
#include "support/fake_outbox.h"
#include "timeline/detail_pane.h"
#include "ui/story.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace teller;
using namespace teller::test;

namespace {

/// Amal wrote a note about a call with Elena; the pane shows it.
struct Read
{
    explicit Read(Theme &theme, const QString &text = u"Paid **twice**"_s)
        : clock(storyNow())
        , pane(theme, record, clock, NoteWriting{outbox, drafts, AgentId(u"amal"_s), u"Amal K."_s})
    {
        record.setState({StoreState::Link::Ready, std::nullopt, true});
        call.interaction.id = InteractionId::create();
        call.interaction.customer = elenaId();
        call.notes = {{NoteId::create(), call.interaction.id, 1, AgentId(u"amal"_s), u"Amal K."_s,
                       clock.now() - std::chrono::hours(1), text}};
        record.addDetail(call);
        pane.resize(480, 500);
    }
    void open()
    {
        pane.open(elenaId(), call.interaction.id, nullptr);
        if (!QTest::qWaitFor([this] { return shown()->isVisible(); }))
            qFatal("the detail is not shown");
    }
    template <typename T = QPushButton>
    T *part(const QString &name) const
    {
        auto *found = pane.findChild<T *>(name);
        if (!found)
            qFatal("no part named %s", qPrintable(name));
        return found;
    }
    QTextEdit *shown() const { return part<QTextEdit>(u"detailText"_s); }
    NoteTextEdit *edit() const { return part<NoteTextEdit>(u"savedNoteEdit"_s); }
    void click(const QString &button) { QTest::mouseClick(part(button), Qt::LeftButton); }

    FakeClock clock;
    FakeRecord record;
    FakeDraftBook drafts;
    FakeOutbox outbox{record, drafts};
    InteractionDetail call;
    DetailPane pane;
};

} // namespace

class TestSavedNote final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void marksAreShownAsWhatTheyMean()
    {
        Read d(m_theme, u"Paid **twice**\n\n- one\n2. <b>two</b>"_s);
        d.open();
        const auto text = d.shown()->toPlainText();
        QVERIFY2(text.contains(u"Paid twice\n•\tone\n2.\t<b>two</b>"_s), qPrintable(text)); // nobody's HTML
        auto bold = d.shown()->document()->find(u"twice"_s);
        QVERIFY(!bold.isNull());
        QVERIFY(bold.charFormat().fontWeight() > int(QFont::Normal));
        auto plain = d.shown()->document()->find(u"Paid"_s);
        QVERIFY(plain.charFormat().fontWeight() <= int(QFont::Normal));
        QVERIFY(text.contains(u"internal"_s));
        QVERIFY(!d.part(u"detailVersions"_s)->isVisible());
    }

    void anotherVersionIsSavedAndTheFirstStaysReadable()
    {
        Read d(m_theme);
        d.open();
        d.click(u"detailEditNote"_s);
        QVERIFY(d.edit()->isVisible());
        QCOMPARE(d.edit()->toPlainText(), u"Paid **twice**"_s);
        QVERIFY(!d.part(u"savedNoteSave"_s)->isEnabled());
        d.edit()->setPlainText(u"Paid **three times**"_s);
        d.click(u"savedNoteSave"_s);
        QTRY_COMPARE(d.record.corrections().size(), size_t(1));
        QCOMPARE(d.record.corrections()[0].note.note, d.call.notes[0].note);
        QCOMPARE(d.record.corrections()[0].before, u"Paid **twice**"_s);
        QVERIFY(d.shown()->isVisible());
        QTRY_VERIFY(d.shown()->toPlainText().contains(u"Paid three times"_s));
        QVERIFY(d.shown()->toPlainText().contains(u"edited, 2 version"_s));
        QVERIFY(d.part(u"detailVersions"_s)->text().startsWith(u"Show 1 earlier version"_s));
        d.click(u"detailVersions"_s);
        auto *versions = d.part<QTextEdit>(u"noteVersionsText"_s);
        QVERIFY(versions->isVisible());
        QVERIFY(versions->toPlainText().contains(u"Paid twicethree times"_s)); // both, marked
        QVERIFY(versions->document()->find(u"twice"_s).charFormat().fontStrikeOut());
        QVERIFY(versions->document()->find(u"three times"_s).charFormat().fontUnderline());
        QTest::keyClick(&d.pane, Qt::Key_Escape);
        QVERIFY(d.shown()->isVisible() && !versions->isVisible());
    }

    void whoeverALaterVersionNamesIsTold()
    {
        Read d(m_theme, u"@Jonas P., see"_s);
        d.pane.setColleagues({{AgentId(u"amal"_s), u"Amal K."_s},
                              {AgentId(u"jonas"_s), u"Jonas P."_s},
                              {AgentId(u"lea"_s), u"Lea Brandt"_s, u"b"_s, u"Billing"_s},
                              {AgentId(u"lea2"_s), u"Lea Brandt"_s, u"s"_s, u"Sales"_s}});
        d.open();
        d.click(u"detailEditNote"_s);
        QTest::keyClicks(d.edit(), u", @lea"_s);
        auto *choices = d.edit()->findChild<QCompleter *>()->popup();
        QTRY_VERIFY(choices->isVisible());
        QTest::keyClick(choices, Qt::Key_Down);
        QTest::keyClick(choices, Qt::Key_Return);
        QCOMPARE(d.edit()->toPlainText(), u"@Jonas P., see, @Lea Brandt (Sales) "_s);
        QTest::keyClicks(d.edit(), u"and @Amal K."_s);
        d.click(u"savedNoteSave"_s);
        QTRY_COMPARE(d.record.decidedActions().size(), size_t(1)); // Jonas knows, Amal wrote it
        const AgentAction &told = d.record.decidedActions()[0];
        QCOMPARE(told.kind, AgentAction::Kind::Mention);
        QCOMPARE(told.ownerId, AgentId(u"lea2"_s));
        QCOMPARE(told.about, d.call.notes[0].note.text());
        QCOMPARE(d.record.corrections().size(), size_t(1)); // before it

        // Once more with the same names: nobody hears of it again.
        QTRY_VERIFY(d.shown()->toPlainText().contains(u"edited, 2 version"_s));
        d.click(u"detailEditNote"_s);
        d.edit()->setPlainText(u"@Jonas P., @Lea Brandt (Sales): done"_s);
        d.click(u"savedNoteSave"_s);
        QTRY_COMPARE(d.record.corrections().size(), size_t(2));
        QTRY_VERIFY(d.shown()->toPlainText().contains(u"edited, 3 version"_s));
        QCOMPARE(d.record.decidedActions().size(), size_t(1));
    }

    void twoDesksSaveTheSameNoteAndBothAreKept()
    {
        Read d(m_theme);
        d.open();
        d.click(u"detailEditNote"_s);
        d.edit()->setPlainText(u"from here"_s);
        NoteCorrection there{d.call.interaction, d.call.notes[0], d.call.notes[0].text};
        there.note.text = u"from there"_s;
        QVERIFY(d.record.correct(there).isValid());
        auto *state = d.part<QLabel>(u"savedNoteState"_s);
        QTRY_VERIFY(state->text().contains(u"meanwhile (“Amal K.”"_s) ||
                    state->text().contains(u"meanwhile"_s));
        QCOMPARE(d.edit()->toPlainText(), u"from here"_s);
        d.click(u"savedNoteSave"_s);
        QTRY_VERIFY(d.shown()->toPlainText().contains(u"edited, 3 version"_s));
        QVERIFY(d.part<QLabel>(u"detailNoteSaid"_s)->text().contains(u"kept beside it"_s));
        QVERIFY(d.shown()->toPlainText().contains(u"from here"_s));
        d.click(u"detailVersions"_s);
        QVERIFY(d.part<QTextEdit>(u"noteVersionsText"_s)->toPlainText().contains(u"there"_s));
    }

    void whatIsHalfWrittenIsKept()
    {
        Read d(m_theme);
        d.open();
        d.click(u"detailEditNote"_s);
        d.edit()->setPlainText(u"half a sen"_s);
        QTRY_COMPARE(d.drafts.drafts().size(), size_t(1)); // on the disk, whatever happens now
        QCOMPARE(d.drafts.drafts().begin()->second.lastRevision, 1);
        d.pane.close();
        d.open();
        QCOMPARE(d.part(u"detailEditNote"_s)->text(), u"Continue editing the note"_s);
        d.click(u"detailEditNote"_s);
        QCOMPARE(d.edit()->toPlainText(), u"half a sen"_s);
        d.click(u"savedNoteDiscard"_s);
        QTRY_VERIFY(d.drafts.drafts().empty());
        QVERIFY(d.record.corrections().empty());
    }

    void nobodyEditsTheNoteOfAnother()
    {
        Read d(m_theme);
        d.call.notes[0].agent = AgentId(u"lea"_s);
        d.record.addDetail(d.call);
        d.open();
        QVERIFY(!d.part(u"detailEditNote"_s)->isVisible());
    }

    void theNoteThatIsBeingWrittenIsEditedWhereItIs()
    {
        Read d(m_theme);
        bool wanted = false;
        connect(&d.pane, &DetailPane::currentNoteWanted, this, [&wanted] { wanted = true; });
        DetailContext context;
        context.current = d.call.notes[0].note;
        d.pane.open(elenaId(), d.call.interaction.id, nullptr, context);
        QTRY_VERIFY(d.shown()->isVisible());
        d.click(u"detailEditNote"_s);
        QVERIFY(wanted);
        QVERIFY(!d.edit()->isVisible());
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestSavedNote)
#include "tst_saved_note.moc"
