// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/saved_note_edit.h"

#include <QPointer>

namespace teller {

class NoteTextEdit;

/// Where the author of a saved note writes another version of it.
class SavedNotePage final : public QWidget
{
    Q_OBJECT
public:
    SavedNotePage(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showNote(SavedNoteEdit *note);
    void clear();

Q_SIGNALS:
    void backWanted();

private:
    void refresh();

    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<SavedNoteEdit> m_note;
    bool m_loading = false;
    NoteTextEdit *m_edit = nullptr;
    QPushButton *m_shared = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace teller
