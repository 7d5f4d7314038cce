// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/disposition_picker.h"
#include "common/labels.h"
#include "desk/call_session.h"

#include <QWidget>

namespace teller {

/// Below the note: what it was about, how it ended, what is promised, what became of the note, and what comes
/// next.
class NoteBar final : public QWidget
{
    Q_OBJECT
public:
    NoteBar(const Theme &theme, const Clock &clock, QWidget *window, QWidget *parent = nullptr);

    /// `hint` stands in place of the note's state. Null: nobody is shown.
    void showSession(const CallSession *session, const QString &hint);
    /// Whether it says of the note that it is being written, kept or saved; that something failed it always
    /// says. Counts with the next showSession().
    void setSaysAllIsWell(bool says) { m_saysAllIsWell = says; }
    void showWrapUpTime(const CallSession *session);
    /// Which keys buttons and tool tips name; counts with the next showSession().
    void setKeys(const KeyMap &keys);
    void setDispositions(const std::vector<Disposition> &offered, const std::vector<Disposition> &all);
    void openDispositions();
    void openOutcomes();

    /// How a contact may have ended, as it is kept ("resolved"), and as it is told.
    [[nodiscard]] static const std::vector<std::pair<QString, QString>> &outcomes();

Q_SIGNALS:
    void dispositionChosen(const QString &code);
    void outcomeChosen(const QString &outcome);
    void promiseWanted();
    void mendWanted();
    void saveWanted();
    void finishWanted();
    void moreTimeWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showButtons(const CallSession *session);
    void fitState();
    void say(const QString &text, Tone tone, const QString &shorter = {});
    void showState(const CallSession *session, const QString &hint);
    void showPromise(const CallSession &session);
    [[nodiscard]] int roomForState() const;
    void showSave(bool leads);
    [[nodiscard]] QString doneText() const;

    const Theme &m_theme;
    const Clock &m_clock;
    KeyMap m_keys;
    bool m_saysAllIsWell = true;
    bool m_doneNamesKeys = false; ///< where there is room for them
    DispositionPicker *m_disposition = nullptr;
    ElidedButton *m_outcome = nullptr;
    ElidedButton *m_promise = nullptr;
    bool m_offersPromise = true; ///< as there is none yet
    ElidedLabel *m_state = nullptr;
    bool m_failed = false; ///< what it says is trouble
    ElidedLabel *m_timer = nullptr;
    QPushButton *m_moreTime = nullptr;
    QPushButton *m_mend = nullptr; ///< while the store has refused the note
    QPushButton *m_save = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace teller
