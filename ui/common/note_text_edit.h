// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace teller {

/// An editor of plain text that knows the marks of a note (core/note_text.h): Ctrl+B puts those of bold
/// around what is selected, or takes them away; Ctrl+Shift+L makes items of lines, or lines of items; Enter
/// in an item begins the next one, and in an empty one ends the list. Each is one step to undo.
class NoteTextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteTextEdit(QWidget *parent = nullptr);

    void toggleBold();
    void toggleList();

    /// What will be shown next, before it is laid out.
    void expect(const QString &text);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool continueList();
};

} // namespace teller
