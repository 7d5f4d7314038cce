// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/note_in_progress.h"
#include "support/fake_outbox.h"
#include "support/fake_record.h"

#include <QSignalSpy>
#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;
using State = NoteInProgress::State;
using Op = FakeRecord::Op;

class TestNoteInProgress final : public QObject
{
    Q_OBJECT

    struct Desk
    {
        FakeRecord record;
        FakeDraftBook drafts;
        FakeClock clock{instantFromMsecs(1'795'000'000'000)};
        FakeOutbox outbox{record, drafts};
        NoteInProgress note{outbox, drafts, clock};
        Interaction interaction;

        Desk()
        {
            interaction.id = InteractionId::create();
            interaction.customer = CustomerId::create();
            note.bind(interaction.id, CallId(u"call-1"_s));
            note.setCustomer(interaction.customer);
        }
        void save() { note.save(interaction, AgentId(u"amal"_s), u"Amal K."_s); }
    };

private Q_SLOTS:
    void whatIsTypedReachesTheDisk()
    {
        Desk desk;
        QCOMPARE(desk.note.state(), State::Empty);
        desk.note.setText(u"Double payment confirmed"_s, 6);
        QCOMPARE(desk.note.state(), State::Writing);
        QTRY_COMPARE(desk.note.state(), State::Kept);
        QCOMPARE(desk.drafts.drafts().size(), size_t(1));
        const Draft draft = desk.drafts.drafts().begin()->second;
        QCOMPARE(draft.text, u"Double payment confirmed"_s);
        QCOMPARE(draft.caret, 6);
        QCOMPARE(draft.callId, CallId(u"call-1"_s));
        QCOMPARE(draft.customer, desk.interaction.customer);
    }
    void steadyTypingIsKeptToo()
    {
        // A timer that every keystroke restarts would never fire.
        Desk desk;
        QString text;
        QElapsedTimer typing;
        typing.start();
        while (desk.drafts.keeps() == 0 && typing.elapsed() < 20'000) {
            text += u'x';
            desk.note.setText(text, int(text.size()));
            QTest::qWait(10);
        }
        QVERIFY(desk.drafts.keeps() > 0);
    }
    void anEmptiedNoteLeavesNoDraft()
    {
        Desk desk;
        desk.note.setText(u"oops"_s, 4);
        QTRY_COMPARE(desk.drafts.drafts().size(), size_t(1));
        desk.note.setText({}, 0);
        QCOMPARE(desk.note.state(), State::Empty);
        QTRY_COMPARE(desk.drafts.drafts().size(), size_t(0));
        QVERIFY(!desk.note.hasUnsaved());
    }
    void savedOnceAndTheDraftIsGone()
    {
        Desk desk;
        desk.note.setText(u"Refund started"_s, 0);
        desk.save();
        QCOMPARE(desk.note.state(), State::Saving);
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QVERIFY(!desk.note.hasUnsaved());
        QCOMPARE(desk.outbox.counts(), Outbox::Counts{});
        QCOMPARE(desk.record.saved().size(), size_t(1));
        QCOMPARE(desk.record.saved().front().note->text, u"Refund started"_s);
        QCOMPARE(desk.record.saved().front().note->revision, 1);
        QTRY_COMPARE(desk.drafts.drafts().size(), size_t(0));
    }
    void theSameTextIsTheSameRevision()
    {
        Desk desk;
        desk.note.setText(u"Refund started"_s, 0);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        desk.save();
        QTRY_COMPARE(desk.record.saved().size(), size_t(2));
        QCOMPARE(desk.record.saved().back().note->revision, 1);
        desk.note.setText(u"Refund started, arrives Friday"_s, 0);
        desk.save();
        QTRY_COMPARE(desk.record.saved().size(), size_t(3));
        QCOMPARE(desk.record.saved().back().note->revision, 2);
        QCOMPARE(desk.record.saved().back().note->note, desk.record.saved().front().note->note);
    }
    void typingOnWhileItIsSavedLosesNothing()
    {
        Desk desk;
        desk.record.hold(Op::Save);
        desk.note.setText(u"one"_s, 3);
        desk.save();
        QTRY_COMPARE(desk.record.waiting(Op::Save), 1);
        desk.note.setText(u"one two"_s, 7);
        desk.record.release(Op::Save);
        QTRY_COMPARE(desk.note.state(), State::Kept); // the newer text is kept, and is not called saved
        QVERIFY(desk.note.hasUnsaved());
        QCOMPARE(desk.drafts.drafts().begin()->second.text, u"one two"_s);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QCOMPARE(desk.record.saved().back().note->text, u"one two"_s);
    }
    void aStoreThatIsAwayKeepsNobodyWaiting()
    {
        Desk desk;
        QSignalSpy safe(&desk.note, &NoteInProgress::savedHere);
        desk.record.setError(Op::Save, Error{Error::Code::Unreachable, {}, true});
        desk.note.setText(u"must not be lost"_s, 0);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::SavedHere);
        QCOMPARE(safe.count(), 1);
        QVERIFY(!desk.note.hasUnsaved());
        QVERIFY(!desk.note.saveWanted());
        QTRY_COMPARE(desk.record.calls(Op::Save), 1);
        QCOMPARE(desk.note.state(), State::SavedHere);
        desk.record.setError(Op::Save, std::nullopt);
        desk.record.setState({StoreState::Link::Ready, {}, true});
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QCOMPARE(desk.record.saved().back().note->text, u"must not be lost"_s);
    }
    void whatTheStoreRefusesIsToldAndCanBeSavedAgain()
    {
        Desk desk;
        desk.record.setError(Op::Save, Error{Error::Code::Rejected, {}, false});
        desk.note.setText(u"not to its liking"_s, 0);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Refused);
        QCOMPARE(desk.note.error()->code, Error::Code::Rejected);
        QVERIFY(desk.note.hasUnsaved());
        QVERIFY(!desk.note.saveWanted()); // nobody tries again by themselves
        QCOMPARE(desk.outbox.counts(), (Outbox::Counts{0, 1, 0}));
        desk.record.setError(Op::Save, std::nullopt);
        desk.note.setText(u"to its liking"_s, 0);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QCOMPARE(desk.record.saved().back().note->revision, 2);
        QCOMPARE(desk.outbox.counts(), Outbox::Counts{}); // the refused one was replaced
    }
    void theSameTextAfterARefusalHasANewNumber()
    {
        Desk desk;
        desk.record.setError(Op::Save, Error{Error::Code::NotPermitted, {}, false});
        desk.note.setText(u"before I had the right"_s, 0);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Refused);
        desk.record.setError(Op::Save, std::nullopt);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QCOMPARE(desk.record.saved().back().note->revision, 2);
    }
    void aRefusalThatComesWhileTypingOnTakesNothingAway()
    {
        Desk desk;
        desk.record.hold(Op::Save);
        desk.record.setError(Op::Save, Error{Error::Code::Rejected, {}, false});
        desk.note.setText(u"one"_s, 3);
        desk.save();
        QTRY_COMPARE(desk.record.waiting(Op::Save), 1);
        desk.note.setText(u"one two"_s, 7);
        desk.record.release(Op::Save);
        QTRY_COMPARE(desk.outbox.counts().refused, 1);
        QTRY_COMPARE(desk.note.state(), State::Kept);
        QVERIFY(desk.note.hasUnsaved());
        desk.record.setError(Op::Save, std::nullopt);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QCOMPARE(desk.record.saved().back().note->text, u"one two"_s);
        QCOMPARE(desk.record.saved().back().note->revision, 2);
    }
    void aNumberIsNeverUsedForTwoTexts()
    {
        // The first attempt may have reached the store although its answer was lost.
        Desk desk;
        desk.outbox.setError(Error{Error::Code::Full, {}, true});
        desk.note.setText(u"first"_s, 0);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Failed);
        QVERIFY(desk.note.saveWanted());
        QCOMPARE(desk.drafts.drafts().begin()->second.lastRevision, 1); // the number is used up
        desk.note.setText(u"second"_s, 0);
        desk.outbox.setError(std::nullopt);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QCOMPARE(desk.record.saved().back().note->revision, 2);
    }
    void aFullDiskIsSaid()
    {
        Desk desk;
        desk.drafts.setError(Error{Error::Code::Full, {}, false});
        desk.outbox.setError(Error{Error::Code::Full, {}, true});
        desk.note.setText(u"no room"_s, 0);
        QTRY_VERIFY(desk.note.keepError().has_value());
        QCOMPARE(desk.note.state(), State::Writing);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Failed);
        QVERIFY(desk.note.hasUnsaved());
        desk.outbox.setError(std::nullopt);
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QVERIFY(!desk.note.keepError().has_value());
    }
    void aRestoredDraftIsUnsavedAndComesWithItsCaret()
    {
        Desk desk;
        Draft draft;
        draft.note = NoteId::create();
        draft.interaction = desk.interaction.id;
        draft.text = u"half a sen"_s;
        draft.caret = 4;
        draft.lastRevision = 3;
        QSignalSpy replaced(&desk.note, &NoteInProgress::textReplaced);
        desk.note.restore(draft);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(desk.note.caret(), 4);
        QVERIFY(desk.note.hasUnsaved());
        desk.save();
        QTRY_COMPARE(desk.note.state(), State::Saved);
        QCOMPARE(desk.record.saved().back().note->note, draft.note);
        QCOMPARE(desk.record.saved().back().note->revision, 4);
    }
    void aCallWithoutANoteIsSavedWithoutOne()
    {
        Desk desk;
        desk.save();
        QTRY_COMPARE(desk.record.saved().size(), size_t(1));
        QVERIFY(!desk.record.saved().front().note.has_value());
    }
};

QTEST_GUILESS_MAIN(TestNoteInProgress)
#include "tst_note_in_progress.moc"
