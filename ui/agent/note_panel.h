// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/disposition_picker.h"
#include "common/labels.h"
#include "desk/call_session.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QPlainTextEdit;
class QTextDocument;

namespace teller {

/// Where the agent writes. Each session has its own document, so that switching between calls loses neither
/// text nor caret nor undo. What is typed goes to the session's note at once; the state of it stands below in
/// words.
class NotePanel final : public QWidget
{
    Q_OBJECT
public:
    NotePanel(const Theme &theme, QWidget *window, QWidget *parent = nullptr);

    void showSession(CallSession *session);
    /// The session is about to be deleted.
    void forget(CallSession *session);
    void setDispositions(const std::vector<Disposition> &dispositions);
    /// Stage or customer changed: which buttons make sense may have too.
    void refresh();

    void focusNote();
    [[nodiscard]] bool noteHasFocus() const;
    void openDispositions();
    void save();
    void finish();

Q_SIGNALS:
    /// A look without a call is over and nothing is unsaved.
    void closeWanted(teller::CallSession *session);

private:
    [[nodiscard]] QTextDocument *newDocument();
    void load();
    void showState();
    void say(const QString &text, Tone tone);

    const Theme &m_theme;
    QPointer<CallSession> m_session;
    QHash<const CallSession *, QTextDocument *> m_documents;
    bool m_loading = false;
    QString m_hint; ///< shown instead of the state until it changes
    QPlainTextEdit *m_edit = nullptr;
    QTextDocument *m_blank = nullptr;
    DispositionPicker *m_disposition = nullptr;
    ElidedLabel *m_state = nullptr;
    QPushButton *m_mend = nullptr; ///< while the store has refused the note
    QPushButton *m_save = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace teller
