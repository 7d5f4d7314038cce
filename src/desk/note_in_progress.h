// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"
#include "core/draft.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace teller {

/// The note an agent is writing. Every keystroke reaches the draft book within `keepDelayMs`; what the store
/// refused or could not take stays here and is offered to the store again when it is back.
class NoteInProgress final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Empty,   ///< nothing written, nothing saved
        Writing, ///< changed since it was last kept
        Kept,    ///< on this machine's disk, since stateSince()
        Saving,  ///< on its way to the store
        Saved,   ///< the store has it, since stateSince()
        Failed   ///< the store did not take it (error()); kept here. The session tries again if
                 ///< error().canRetry
    };
    Q_ENUM(State)
    static constexpr int keepDelayMs = 200;

    NoteInProgress(CustomerRecord &record, DraftBook &drafts, const Clock &clock, QObject *parent = nullptr);
    ~NoteInProgress() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Instant stateSince() const { return m_since; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Set while the draft itself cannot be written to this machine's disk.
    [[nodiscard]] const std::optional<Error> &keepError() const { return m_keepError; }
    [[nodiscard]] const QString &text() const { return m_draft.text; }
    [[nodiscard]] int caret() const { return m_draft.caret; }
    [[nodiscard]] const QString &disposition() const { return m_draft.disposition; }
    /// There is text or a disposition that the store has not acknowledged.
    [[nodiscard]] bool hasUnsaved() const;
    [[nodiscard]] bool isBlank() const { return m_draft.text.trimmed().isEmpty(); }

    void setText(const QString &text, int caret);
    void setCaret(int caret);
    void setDisposition(const QString &code);

    // For the session.
    void bind(InteractionId interaction, CallId call);
    void setCustomer(CustomerId customer);
    void restore(const Draft &draft);
    /// Sends what is written, with the interaction it belongs to.
    void save(const Interaction &interaction, const AgentId &agent, const QString &agentName);
    /// A save was asked for and the store has not acknowledged it yet.
    [[nodiscard]] bool saveWanted() const { return m_saveWanted; }

Q_SIGNALS:
    void stateChanged();
    /// Text was replaced by something other than the editor (a draft restored).
    void textReplaced();
    void saved();

private:
    void touch();
    void keepNow();
    void setState(State state);
    void send(const WrapUp &wrapUp, quint64 edit);

    CustomerRecord &m_record;
    DraftBook &m_drafts;
    const Clock &m_clock;
    Draft m_draft;
    State m_state = State::Empty;
    Instant m_since;
    std::optional<Error> m_error;
    std::optional<Error> m_keepError;
    quint64 m_edit = 0; ///< counts changes, so that an old answer cannot overwrite a newer state
    quint64 m_savedEdit = 0;
    QString m_sentText; ///< the text of m_draft.lastRevision
    bool m_saveWanted = false;
    QTimer m_keepTimer;
};

} // namespace teller
