// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleague.h"
#include "core/draft.h"
#include "core/outbox.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace teller {

/// Another version of a note that was saved, while its author writes it. What is written is kept as a draft
/// like that of any note; saving it makes a revision of its own, whatever others have made of the note
/// meanwhile.
class SavedNoteEdit final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Writing,   ///< not saved
        Saving,    ///< on its way to this machine's disk
        SavedHere, ///< in the outbox: it will reach the store
        Saved,     ///< the store has it
        Refused,   ///< the store will not take it (error()); it is kept here, and may be saved again
        Failed     ///< this machine's disk did not take it (error())
    };
    Q_ENUM(State)
    static constexpr int keepDelayMs = 200;

    /// `me` and `myName` write; `from` is the revision that is changed.
    SavedNoteEdit(Outbox &outbox, DraftBook &drafts, const Clock &clock, AgentId me, QString myName,
                  const Interaction &interaction, const NoteRevision &from, QObject *parent = nullptr);
    ~SavedNoteEdit() override;

    [[nodiscard]] NoteId note() const { return m_from.note; }
    [[nodiscard]] InteractionId interaction() const { return m_interaction.id; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isShared() const { return m_shared; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// It says something else than the note, and not nothing.
    [[nodiscard]] bool canBeSaved() const;
    [[nodiscard]] bool isChanged() const { return m_text != m_from.text || m_shared != m_from.shared; }
    /// What somebody saved while this was being written.
    [[nodiscard]] const std::optional<NoteRevision> &meanwhile() const { return m_meanwhile; }

    /// Numbers of payment cards are masked: text() may differ from it, in as many characters.
    void setText(const QString &text);
    void setShared(bool shared);
    /// Whoever of them is named by what is saved, and was not before, is told.
    void setColleagues(const std::vector<Colleague> &colleagues) { m_colleagues = colleagues; }
    /// The newest revision, as the store has it now.
    void newestIs(const NoteRevision &newest);
    void save();
    /// What is written is given up.
    void discard();

Q_SIGNALS:
    void stateChanged();
    void savedHere();

private:
    void touch();
    void keepNow();
    void tellColleagues(const NoteRevision &saved);
    [[nodiscard]] Draft draft() const;
    void setState(State state);

    Outbox &m_outbox;
    DraftBook &m_drafts;
    const Clock &m_clock;
    const AgentId m_me;
    const QString m_myName;
    const Interaction m_interaction;
    const NoteRevision m_from;
    std::vector<Colleague> m_colleagues;
    QString m_text;
    bool m_shared = false;
    State m_state = State::Writing;
    std::optional<Error> m_error;
    std::optional<NoteRevision> m_meanwhile;
    OutboxEntryId m_entry;
    QTimer m_keepTimer;
};

} // namespace teller
