// SPDX-License-Identifier: GPL-3.0-or-later
//
// A call that goes from one agent to the next: what the one wrote goes ahead, and the next one reads it.
#include "desk/call_session.h"

#include "core/card_numbers.h"
#include "core/when_done.h"
#include "desk/not_read.h"

#include <algorithm>

namespace teller {

namespace {

/// What is still being written about a call that was handed over reaches the next agent this often.
constexpr std::chrono::seconds shareEvery{3};
constexpr qsizetype longestWhy = 200;

} // namespace

void CallSession::startSharing()
{
    m_share.setSingleShot(true);
    m_share.setInterval(shareEvery);
    connect(&m_share, &QTimer::timeout, this, [this] {
        if (m_note->hasUnsaved() && !m_note->isBlank())
            saveNote();
    });
    connect(m_note.get(), &NoteInProgress::stateChanged, this, [this] {
        // Not restarted by the next keystroke: steady typing must reach the colleague too.
        const auto state = m_note->state();
        const bool written = state == NoteInProgress::State::Writing || state == NoteInProgress::State::Kept;
        if (m_handedOver && written && m_stage == Stage::WrapUp && !m_share.isActive())
            m_share.start();
    });
}

void CallSession::prepareHandOver(const QString &why)
{
    m_why = withCardNumbersMasked(why.simplified().left(longestWhy));
    saveNote(); // before the next telephone rings
}

void CallSession::consultBegan()
{
    if (std::exchange(m_consulting, true) || !isLive())
        return;
    Q_EMIT callChanged();
}

void CallSession::handOverFailed()
{
    m_why.clear();
}

void CallSession::handOver(const CallEvent &event)
{
    m_handedOver = event.transfer.value_or(CallEvent::Transfer());
    m_handOverWritten = false;
    writeHandOver();
}

void CallSession::writeHandOver()
{
    if (!m_handedOver || m_handOverWritten || !m_snapshot)
        return;
    m_handOverWritten = true;
    saveNote(); // in front of it: the outbox keeps the order
    act({AgentAction::Kind::HandedOver, m_handedOver->target, m_why});
    m_why.clear();
}

void CallSession::findHandOvers()
{
    const auto found =
        teller::handOvers(*m_snapshot, {m_interaction, m_me.id, m_call.source, m_call.id, m_call.offeredAt});
    if (found == m_handOvers)
        return;
    m_handOvers = found;
    for (const HandOver &one : m_handOvers) {
        if (!m_handOverNotes.contains(one.from))
            fetchHandOverNote(one.from);
    }
    Q_EMIT handOverChanged();
}

void CallSession::fetchHandOverNote(InteractionId from)
{
    if (!m_handOverNotes.contains(from))
        m_handOverNotes.insert(from, {});
    whenDone(this, m_record.detail(m_snapshot->customer.id, from),
             [this, from](const Result<InteractionDetail> &result) {
                 if (result) {
                     takeHandOverNote(*result);
                     return;
                 }
                 m_handOverNotes.remove(from); // asked for again with the next snapshot
                 sayNotRead("a colleague's note", result.error());
             });
}

void CallSession::takeHandOverNote(const InteractionDetail &detail)
{
    const auto about = std::find_if(m_handOvers.begin(), m_handOvers.end(), [&detail](const HandOver &one) {
        return one.from == detail.interaction.id;
    });
    if (about == m_handOvers.end())
        return;
    NoteRevision newest;
    for (const NoteRevision &note : detail.notes) {
        if (!isSet(newest.writtenAt) || note.writtenAt >= newest.writtenAt)
            newest = note;
    }
    if (m_handOverNotes.value(about->from) == newest)
        return;
    m_handOverNotes.insert(about->from, newest);
    Q_EMIT handOverChanged();
}

std::optional<NoteRevision> CallSession::handOverNote(InteractionId from) const
{
    const NoteRevision note = m_handOverNotes.value(from);
    return note.text.isEmpty() ? std::nullopt : std::optional(note);
}

} // namespace teller
