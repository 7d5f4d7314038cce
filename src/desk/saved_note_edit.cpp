// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/saved_note_edit.h"

#include "core/card_numbers.h"
#include "core/logging.h"
#include "core/when_done.h"
#include "desk/mentions.h"

#include <utility>

namespace teller {

SavedNoteEdit::SavedNoteEdit(Outbox &outbox, DraftBook &drafts, const Clock &clock, AgentId me,
                             QString myName, const Interaction &interaction, const NoteRevision &from,
                             QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_clock(clock)
    , m_me(std::move(me))
    , m_myName(std::move(myName))
    , m_interaction(interaction)
    , m_from(from)
    , m_text(from.text)
    , m_shared(from.shared)
{
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepDelayMs);
    connect(&m_keepTimer, &QTimer::timeout, this, &SavedNoteEdit::keepNow);
    connect(&outbox, &Outbox::delivered, this, [this](OutboxEntryId id) {
        if (id == m_entry)
            setState(State::Saved);
    });
    connect(&outbox, &Outbox::refused, this, [this](OutboxEntryId id, const Error &error) {
        if (id != m_entry)
            return;
        m_error = error;
        setState(State::Refused);
    });
}

SavedNoteEdit::~SavedNoteEdit()
{
    // As with a note in progress: the draft book may be next to go.
    if (m_keepTimer.isActive() && isChanged())
        m_drafts.keep(draft()).waitForFinished();
}

bool SavedNoteEdit::canBeSaved() const
{
    const bool open = m_state == State::Writing || m_state == State::Refused || m_state == State::Failed;
    return open && isChanged() && !m_text.trimmed().isEmpty();
}

void SavedNoteEdit::setText(const QString &text)
{
    const QString kept = withCardNumbersMasked(text);
    if (kept == m_text)
        return;
    m_text = kept;
    touch();
}

void SavedNoteEdit::setShared(bool shared)
{
    if (shared == m_shared)
        return;
    m_shared = shared;
    touch();
}

void SavedNoteEdit::newestIs(const NoteRevision &newest)
{
    const bool mine = newest.text == m_text && newest.shared == m_shared && newest.agent == m_me;
    if (newest.note != m_from.note || newest.revision <= m_from.revision ||
        (mine && m_state != State::Writing) || newest == m_meanwhile)
        return;
    m_meanwhile = newest;
    Q_EMIT stateChanged();
}

void SavedNoteEdit::touch()
{
    m_error.reset();
    m_state = State::Writing;
    if (!m_keepTimer.isActive()) // steady typing must reach the disk too
        m_keepTimer.start();
    Q_EMIT stateChanged();
}

Draft SavedNoteEdit::draft() const
{
    NoteRevision note = m_from;
    note.text = m_text;
    note.shared = m_shared;
    note.writtenAt = m_clock.now();
    return draftFrom(WrapUp{m_interaction, note, {}});
}

void SavedNoteEdit::keepNow()
{
    m_keepTimer.stop();
    const auto done = isChanged() ? m_drafts.keep(draft()) : m_drafts.drop(m_from.note);
    whenDone(this, done, [](const Result<Unit> &result) {
        if (!result)
            qCWarning(lcDesk) << "a draft of a saved note could not be kept:" << result.error().detail;
    });
}

void SavedNoteEdit::save()
{
    if (!canBeSaved())
        return;
    m_keepTimer.stop();
    NoteRevision note = m_from;
    note.revision = m_from.revision + 1;
    note.agent = m_me;
    note.agentName = m_myName;
    note.writtenAt = m_clock.now();
    note.text = m_text;
    note.shared = m_shared;
    setState(State::Saving);
    whenDone(this, m_outbox.put(NoteCorrection{m_interaction, note, m_from.text}),
             [this, note](const Result<OutboxEntryId> &result) {
                 if (!result) {
                     m_error = result.error();
                     setState(State::Failed);
                     keepNow();
                     return;
                 }
                 m_entry = *result;
                 tellColleagues(note);
                 setState(State::SavedHere);
                 Q_EMIT savedHere();
             });
}

/// Behind the version itself, which the outbox delivers first.
void SavedNoteEdit::tellColleagues(const NoteRevision &saved)
{
    for (const AgentAction &one : mentionActions(m_interaction.customer, saved, m_from, m_colleagues)) {
        whenDone(this, m_outbox.put(one), [](const Result<OutboxEntryId> &result) {
            if (!result)
                qCWarning(lcDesk) << "a mention could not be kept:" << codeName(result.error().code);
        });
    }
}

void SavedNoteEdit::discard()
{
    m_text = m_from.text;
    m_shared = m_from.shared;
    keepNow();
}

void SavedNoteEdit::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace teller
