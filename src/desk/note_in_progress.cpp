// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/note_in_progress.h"

#include "core/card_numbers.h"
#include "core/logging.h"
#include "core/when_done.h"
#include "desk/mentions.h"

#include <algorithm>
#include <utility>

namespace teller {

namespace {

bool has(const std::vector<Promise> &promises, PromiseId id)
{
    return std::any_of(promises.begin(), promises.end(), [id](const Promise &one) { return one.id == id; });
}

/// Each once.
void addTo(std::vector<Promise> &promises, const std::vector<Promise> &later)
{
    for (const Promise &one : later) {
        if (!has(promises, one.id))
            promises.push_back(one);
    }
}

/// What was chosen last counts.
void addTo(Draft &draft, const Draft &later)
{
    QStringList text{draft.text, later.text};
    text.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    draft.text = text.join(u'\n');
    draft.caret = int(draft.text.size());
    addTo(draft.promises, later.promises);
    if (!later.disposition.isEmpty())
        draft.disposition = later.disposition;
    if (!later.outcome.isEmpty())
        draft.outcome = later.outcome;
    draft.shared = draft.shared && later.shared;
}

} // namespace

NoteInProgress::NoteInProgress(Outbox &outbox, DraftBook &drafts, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_clock(clock)
{
    m_draft.note = NoteId::create();
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepDelayMs);
    connect(&m_keepTimer, &QTimer::timeout, this, &NoteInProgress::keepNow);
    connect(&outbox, &Outbox::delivered, this, [this](OutboxEntryId id) {
        if (id != m_entry)
            return;
        m_entry = {};
        if (m_state == State::SavedHere)
            setState(State::Saved);
        Q_EMIT saved();
    });
    connect(&outbox, &Outbox::refused, this, [this](OutboxEntryId id, const Error &error) {
        if (id == m_entry)
            becomeRefused(error);
    });
}

NoteInProgress::~NoteInProgress()
{
    // Closed within a moment of the last keystroke. The one place that waits: the draft book may be next to
    // go.
    if (m_keepTimer.isActive() && hasUnsaved())
        m_drafts.keep(m_draft).waitForFinished();
}

bool NoteInProgress::hasUnsaved() const
{
    return m_edit != m_savedEdit &&
           (!isBlank() || !m_draft.disposition.isEmpty() || !m_draft.outcome.isEmpty() ||
            !m_draft.promises.empty() || m_draft.lastRevision > 0);
}

void NoteInProgress::setText(const QString &text, int caret)
{
    m_draft.caret = caret;
    const QString kept = withCardNumbersMasked(text);
    if (kept == m_draft.text)
        return;
    m_draft.text = kept;
    touch();
}

void NoteInProgress::setCaret(int caret)
{
    m_draft.caret = caret;
}

void NoteInProgress::setDisposition(const QString &code)
{
    if (code == m_draft.disposition)
        return;
    m_draft.disposition = code;
    touch();
}

void NoteInProgress::setOutcome(const QString &outcome)
{
    if (outcome == m_draft.outcome)
        return;
    m_draft.outcome = outcome;
    touch();
}

void NoteInProgress::setShared(bool shared)
{
    if (shared == m_draft.shared)
        return;
    m_draft.shared = shared;
    touch();
    Q_EMIT stateChanged();
}

void NoteInProgress::addPromise(Promise promise)
{
    promise.text = withCardNumbersMasked(promise.text);
    m_draft.promises.push_back(std::move(promise));
    touch();
    Q_EMIT stateChanged(); // it may be the same state with something else in it
}

void NoteInProgress::removePromise(PromiseId promise)
{
    if (std::erase_if(m_draft.promises, [promise](const Promise &one) { return one.id == promise; }) == 0)
        return;
    touch();
    Q_EMIT stateChanged();
}

bool NoteInProgress::changePromise(PromiseId promise, const QString &text, Instant dueAt)
{
    const auto it = std::find_if(m_draft.promises.begin(), m_draft.promises.end(),
                                 [promise](const Promise &one) { return one.id == promise; });
    if (it == m_draft.promises.end() || has(m_leaving, promise))
        return false;
    const QString kept = withCardNumbersMasked(text);
    if (it->text == kept && it->dueAt == dueAt)
        return true;
    it->text = kept;
    it->dueAt = dueAt;
    touch();
    Q_EMIT stateChanged();
    return true;
}

void NoteInProgress::bind(InteractionId interaction, CallId call)
{
    const bool moved = interaction != m_draft.interaction || call != m_draft.callId;
    m_draft.interaction = interaction;
    m_draft.callId = std::move(call);
    if (moved && hasUnsaved()) { // its draft has to find its call, and to go when it is saved
        touch();
        keepNow();
    }
}

void NoteInProgress::setCustomer(CustomerId customer)
{
    if (customer == m_draft.customer)
        return;
    m_draft.customer = customer;
    if (hasUnsaved())
        touch();
}

void NoteInProgress::setCase(std::optional<CaseId> decided)
{
    if (decided == m_draft.caseId)
        return;
    m_draft.caseId = decided;
    touch(); // what was saved says something else
}

void NoteInProgress::setFacts(const Interaction &interaction, const CallerFacts &caller)
{
    m_draft.startedAt = interaction.startedAt;
    m_draft.endedAt = interaction.endedAt;
    m_draft.queue = interaction.queue;
    m_draft.source = interaction.source;
    if (caller == m_draft.caller)
        return;
    m_draft.caller = caller;
    if (hasUnsaved() && !m_keepTimer.isActive()) // nobody may type another word before the program ends
        m_keepTimer.start();
}

void NoteInProgress::restore(const Draft &draft)
{
    const bool begun = hasUnsaved(); // before the draft had been read
    const Draft typed = std::exchange(m_draft, draft);
    m_restored = true;
    if (draft.callId.isNull())
        m_draft.callId = typed.callId;
    ++m_edit;
    setState(State::Kept);
    m_since = draft.changedAt;
    if (begun) {
        addTo(m_draft, typed);
        touch();
        keepNow();
        drop(typed.note);
    }
    Q_EMIT textReplaced();
    Q_EMIT stateChanged();
}

void NoteInProgress::touch()
{
    ++m_edit;
    m_draft.changedAt = m_clock.now();
    setState(hasUnsaved() ? State::Writing : State::Empty);
    // Not restarted by the next keystroke: steady typing must reach the disk too.
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
}

void NoteInProgress::keepNow()
{
    m_keepTimer.stop();
    const quint64 edit = m_edit;
    if (!hasUnsaved()) {
        drop(m_draft.note);
        return;
    }
    whenDone(this, m_drafts.keep(m_draft), [this, edit](const Result<Unit> &result) {
        m_keepError = result ? std::nullopt : std::optional(result.error());
        if (result && edit == m_edit && m_state == State::Writing)
            setState(State::Kept);
        else if (!result)
            Q_EMIT stateChanged();
    });
}

void NoteInProgress::drop(NoteId draft)
{
    whenDone(this, m_drafts.drop(draft), [](const Result<Unit> &result) {
        if (!result) // harmless: what was written comes back once more
            qCWarning(lcDesk) << "a draft could not be dropped:" << result.error().detail;
    });
}

void NoteInProgress::save(const Interaction &interaction, const AgentId &agent, const QString &agentName)
{
    m_keepTimer.stop();
    WrapUp wrapUp;
    wrapUp.interaction = interaction;
    if (!isBlank()) {
        // A number is used for one text only: an attempt whose answer was lost may have reached the store.
        if (m_draft.text != m_sentText || m_draft.shared != m_sentShared || m_draft.lastRevision == 0) {
            ++m_draft.lastRevision;
            m_sentText = m_draft.text;
            m_sentShared = m_draft.shared;
            m_draft.changedAt = m_clock.now();
        }
        wrapUp.note = NoteRevision{m_draft.note, interaction.id,    m_draft.lastRevision, agent,
                                   agentName,    m_draft.changedAt, m_draft.text,         m_draft.shared};
    }
    wrapUp.promises = m_draft.promises;
    m_leaving = wrapUp.promises;
    m_saveWanted = true;
    setState(State::Saving);
    const quint64 edit = m_edit;
    whenDone(this, m_outbox.put(wrapUp), [this, edit, wrapUp](const Result<OutboxEntryId> &result) {
        m_leaving.clear();
        if (result) {
            tellColleagues(wrapUp);
            m_saveWanted = false;
            m_sentPromises = wrapUp.promises;
            std::erase_if(m_draft.promises,
                          [&wrapUp](const Promise &one) { return has(wrapUp.promises, one.id); });
            for (const Promise &sent : wrapUp.promises)
                Q_EMIT promised(sent);
        }
        if (result && edit == m_edit)
            m_savedEdit = edit;
        // Codes or promises alone: the outbox does not know whose draft that was.
        if (result && !wrapUp.note && !hasUnsaved())
            drop(m_draft.note);
        if (edit != m_edit) {
            // Written on meanwhile: the newer text is what counts, and it is not saved yet.
            if (m_state == State::Saving)
                setState(State::Writing);
            return;
        }
        if (!result) {
            m_error = result.error();
            setState(State::Failed);
            keepNow();
            return;
        }
        m_error.reset();
        m_keepError.reset();
        m_entry = *result;
        setState(State::SavedHere);
        Q_EMIT savedHere();
    });
}

/// Behind the note itself, which the outbox delivers first.
void NoteInProgress::tellColleagues(const WrapUp &saved)
{
    if (!saved.note)
        return;
    for (const AgentAction &one : mentionActions(saved.interaction.customer, *saved.note, m_colleagues)) {
        if (!m_told.insert(one.id).second)
            continue;
        whenDone(this, m_outbox.put(one), [this, id = one.id](const Result<OutboxEntryId> &result) {
            if (result)
                return;
            m_told.erase(id); // with the next save
            qCWarning(lcDesk) << "a mention could not be kept:" << codeName(result.error().code);
        });
    }
}

void NoteInProgress::becomeRefused(const Error &error)
{
    m_entry = {};
    m_error = error;
    m_sentText.reset(); // what is sent next has another number
    const std::vector<Promise> back = std::exchange(m_sentPromises, {});
    addTo(m_draft.promises, back);
    for (const Promise &promise : back)
        Q_EMIT promiseRefused(promise.id);
    if (m_edit != m_savedEdit)
        return; // written on meanwhile: that is still to be saved
    m_savedEdit.reset();
    setState(State::Refused);
}

void NoteInProgress::setState(State state)
{
    m_since = m_clock.now();
    if (state == m_state && state == State::Writing)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace teller
