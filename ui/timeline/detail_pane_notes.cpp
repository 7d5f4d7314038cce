// SPDX-License-Identifier: GPL-3.0-or-later
//
// The notes of the interaction that is open: their versions, and writing another one.
#include "common/error_text.h"
#include "common/wording.h"
#include "core/note_text.h"
#include "timeline/detail_pane.h"
#include "timeline/note_versions_page.h"
#include "timeline/saved_note_page.h"

#include <QMenu>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

void DetailPane::showNoteButtons()
{
    const auto &notes = m_detail->notes;
    const bool own = m_writing && std::any_of(notes.begin(), notes.end(), [this](const NoteRevision &note) {
                         return note.agent == m_writing->me && !note.agent.isNull();
                     });
    const bool begun = std::any_of(m_edits.begin(), m_edits.end(), [this](const auto &edit) {
        return edit.second->interaction() == m_interaction && edit.second->canBeSaved();
    });
    m_editNote->setVisible(own);
    m_editNote->setText(begun ? tr("Continue editing the note") : tr("Edit note"));
    m_editNote->setAccessibleName(m_editNote->text());
    const auto earlier = int(m_detail->earlierNotes.size());
    m_showVersions->setVisible(earlier > 0);
    m_showVersions->setText(tr("Show %n earlier version(s)", nullptr, earlier));
    m_showVersions->setAccessibleName(m_showVersions->text());
}

void DetailPane::showVersions()
{
    m_text->hide();
    m_versions->showVersions(*m_detail, m_clock.now());
    showFolds();
}

void DetailPane::editNotes()
{
    std::vector<NoteRevision> own;
    for (const NoteRevision &note : m_detail->notes) {
        if (note.agent == m_writing->me)
            own.push_back(note);
    }
    if (own.size() == 1) {
        editNote(own[0].note);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const NoteRevision &note : own)
        connect(menu->addAction(buttonText(oneLine(noteSummary(note.text), 60))), &QAction::triggered, this,
                [this, id = note.note] { editNote(id); });
    popUpBelow(*menu, *m_editNote);
}

void DetailPane::editNote(NoteId note)
{
    if (note == m_context.current) {
        Q_EMIT currentNoteWanted();
        return;
    }
    const auto found = std::find_if(m_detail->notes.begin(), m_detail->notes.end(),
                                    [note](const NoteRevision &one) { return one.note == note; });
    if (found == m_detail->notes.end())
        return;
    auto &edit = m_edits[note];
    if (!edit || !edit->isChanged() || edit->state() == SavedNoteEdit::State::Saved) {
        edit = std::make_unique<SavedNoteEdit>(m_writing->outbox, m_writing->drafts, m_clock, m_writing->me,
                                               m_writing->myName, m_detail->interaction, *found);
        edit->setColleagues(m_colleagues);
        connect(edit.get(), &SavedNoteEdit::savedHere, this, [this, one = edit.get()] { leaveSaved(*one); });
        connect(edit.get(), &SavedNoteEdit::stateChanged, this, [this, one = edit.get()] {
            if (one->state() == SavedNoteEdit::State::Refused && one->interaction() == m_interaction &&
                m_detail)
                sayRefused(*one);
        });
    }
    m_noteSaid->clear();
    m_text->hide();
    m_notePage->showNote(edit.get());
    showFolds();
    tellEdits();
}

void DetailPane::setColleagues(const std::vector<Colleague> &colleagues)
{
    if (!m_writing)
        return;
    m_colleagues = colleagues;
    m_notePage->setColleagues(colleagues, m_writing->me);
    for (const auto &[note, edit] : m_edits) {
        if (edit)
            edit->setColleagues(colleagues);
    }
}

/// Nothing is lost if it is closed now.
void DetailPane::leaveSaved(const SavedNoteEdit &edit)
{
    if (edit.interaction() != m_interaction || !m_notePage->isVisibleTo(this))
        return;
    m_noteSaid->setText(
        edit.meanwhile() ? tr("Saved as a version of its own; the one that came meanwhile is kept beside it.")
                         : tr("Saved."));
    setStyleWord(m_noteSaid, "tone", u"good"_s);
    backFromDocument();
}

/// Says so and leaves the rest to the person: they may be typing elsewhere by now.
void DetailPane::sayRefused(const SavedNoteEdit &edit)
{
    m_noteSaid->setText(
        tr("The version could not be saved: %1").arg(errorText(*edit.error(), Trouble::Store)));
    setStyleWord(m_noteSaid, "tone", u"failed"_s);
    showNoteButtons();
    showFolds();
}

void DetailPane::tellEdits()
{
    for (const NoteRevision &note : m_detail->notes) {
        if (const auto edit = m_edits.find(note.note); edit != m_edits.end())
            edit->second->newestIs(note);
    }
}

} // namespace teller
