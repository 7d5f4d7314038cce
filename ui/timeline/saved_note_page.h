// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/saved_note_edit.h"

#include <QPointer>

namespace teller {

class NoteEdit;
class NoteHighlighter;

/// Where the author of a saved note writes another version of it.
class SavedNotePage final : public QWidget
{
    Q_OBJECT
public:
    SavedNotePage(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showNote(SavedNoteEdit *note);
    void clear();
    /// Who can be named; `me` is not offered.
    void setColleagues(const std::vector<Colleague> &colleagues, const AgentId &me);

Q_SIGNALS:
    void backWanted();

private:
    void refresh();

    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<SavedNoteEdit> m_note;
    bool m_loading = false;
    NoteEdit *m_edit = nullptr;
    NoteHighlighter *m_highlighter = nullptr;
    QPushButton *m_shared = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace teller
