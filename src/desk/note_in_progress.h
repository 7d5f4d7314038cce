// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleague.h"
#include "core/draft.h"
#include "core/outbox.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <set>
#include <vector>

namespace teller {

/// The note an agent is writing. Every keystroke reaches the draft book within `keepDelayMs`. Saving puts it
/// into the outbox, and from then on nobody has to look after it; as long as somebody does, this says what
/// became of it.
class NoteInProgress final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Empty,     ///< nothing written, nothing saved
        Writing,   ///< changed since it was last kept
        Kept,      ///< a draft on this machine's disk, since stateSince()
        Saving,    ///< on its way to this machine's disk
        SavedHere, ///< in the outbox on this machine's disk, since stateSince(): it will reach the store
        Saved,     ///< the store has it, since stateSince()
        Refused,   ///< the store will not take it as it is (error()); kept here, to be edited and saved again
        Failed     ///< neither this machine's disk nor the store took it (error()); the session tries again
    };
    Q_ENUM(State)
    static constexpr int keepDelayMs = 200;

    NoteInProgress(Outbox &outbox, DraftBook &drafts, const Clock &clock, QObject *parent = nullptr);
    ~NoteInProgress() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Instant stateSince() const { return m_since; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Set while the draft itself cannot be written to this machine's disk.
    [[nodiscard]] const std::optional<Error> &keepError() const { return m_keepError; }
    [[nodiscard]] const QString &text() const { return m_draft.text; }
    [[nodiscard]] int caret() const { return m_draft.caret; }
    [[nodiscard]] const QString &disposition() const { return m_draft.disposition; }
    [[nodiscard]] std::optional<CaseId> decidedCase() const { return m_draft.caseId; }
    [[nodiscard]] const QString &outcome() const { return m_draft.outcome; }
    /// The note may be shown to the customer; otherwise it is for colleagues alone.
    [[nodiscard]] bool isShared() const { return m_draft.shared; }
    /// What is promised with this note, as it was added; once that is saved, it is no longer here.
    [[nodiscard]] const std::vector<Promise> &promises() const { return m_draft.promises; }
    /// There is text, a promise or a code that is neither in the store nor on its way there.
    [[nodiscard]] bool hasUnsaved() const;
    [[nodiscard]] bool isBlank() const { return m_draft.text.trimmed().isEmpty(); }

    /// Numbers of payment cards are masked before anything of it is kept: text() may differ from `text`, in
    /// as many characters.
    void setText(const QString &text, int caret);
    void setCaret(int caret);
    void setDisposition(const QString &code);
    void setOutcome(const QString &outcome);
    void setShared(bool shared);
    void addPromise(Promise promise);
    void removePromise(PromiseId promise);
    /// False, with nothing changed, if it is not among promises() or is on its way to the disk: there it will
    /// stand as it was, and the store keeps the words that it is given first.
    bool changePromise(PromiseId promise, const QString &text, Instant dueAt);

    /// Who is told when the note names them.
    void setColleagues(const std::vector<Colleague> &colleagues) { m_colleagues = colleagues; }

    // For the session.
    void bind(InteractionId interaction, CallId call);
    void setCustomer(CustomerId customer);
    /// The agent has said which case it belongs to, null for none; none: nobody has decided.
    void setCase(std::optional<CaseId> decided);
    /// What a draft remembers of the interaction besides, and of the call that it is about.
    void setFacts(const Interaction &interaction, const CallerFacts &caller);
    /// What was typed meanwhile, and is not saved, goes behind it.
    void restore(const Draft &draft);
    /// Nothing of it was ever saved, or restored.
    [[nodiscard]] bool isNew() const { return m_draft.lastRevision == 0 && !m_restored; }
    /// Puts what is written into the outbox, with the interaction it belongs to.
    void save(const Interaction &interaction, const AgentId &agent, const QString &agentName);
    /// A save was asked for and is not yet safe.
    [[nodiscard]] bool saveWanted() const { return m_saveWanted; }
    [[nodiscard]] NoteId id() const { return m_draft.note; }

Q_SIGNALS:
    void stateChanged();
    /// Text was replaced by something other than the editor (a draft restored).
    void textReplaced();
    void savedHere();                               ///< nothing is lost if this is closed now
    void saved();                                   ///< the store has it
    void promised(const teller::Promise &promise);  ///< is safe, and on its way to the store
    void promiseRefused(teller::PromiseId promise); ///< by the store; promises() has it again

private:
    void touch();
    void keepNow();
    void drop(NoteId draft);
    void setState(State state);
    void becomeRefused(const Error &error);
    void tellColleagues(const WrapUp &saved);

    Outbox &m_outbox;
    DraftBook &m_drafts;
    const Clock &m_clock;
    Draft m_draft;
    State m_state = State::Empty;
    Instant m_since;
    std::optional<Error> m_error;
    std::optional<Error> m_keepError;
    quint64 m_edit = 0; ///< counts changes, so that an old answer cannot overwrite a newer state
    std::optional<quint64> m_savedEdit = 0; ///< none: what was saved last was refused
    OutboxEntryId m_entry;                  ///< of what was saved last, until the store has answered
    std::optional<QString> m_sentText;      ///< the text of m_draft.lastRevision
    bool m_sentShared = false;              ///< whether that may be shown to the customer
    std::vector<Promise> m_sentPromises;    ///< went with what was saved last
    std::vector<Promise> m_leaving;         ///< on their way to this machine's disk
    bool m_saveWanted = false;
    bool m_restored = false;
    std::vector<Colleague> m_colleagues;
    std::set<AgentActionId> m_told; ///< mentions that are on their way or there
    QTimer m_keepTimer;
};

} // namespace teller
