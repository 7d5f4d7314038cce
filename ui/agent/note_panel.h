// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/commitments_page.h"
#include "agent/note_bar.h"
#include "common/labels.h"
#include "common/note_edit.h"
#include "desk/call_session.h"
#include "desk/wrap_up_choice.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QStackedWidget;
class QTextDocument;
class QVBoxLayout;

namespace teller {

class ReviewsPage;

/// Where the agent writes. Each session has its own document, so that switching between calls loses neither
/// text nor caret nor undo. What is typed goes to the session's note at once; the state of it stands below in
/// words. On pages of its own: what is promised, and what is to be done.
class NotePanel final : public QWidget
{
    Q_OBJECT
public:
    NotePanel(const Theme &theme, const Clock &clock, QWidget *window, QWidget *parent = nullptr);

    void showSession(CallSession *session);
    /// The session is about to be deleted.
    void forget(CallSession *session);
    /// All that the store has; which of them are offered depends on the queue of the call.
    void setDispositions(const std::vector<Disposition> &dispositions);
    /// Stage or customer changed: which buttons make sense may have too.
    void refresh();

    void focusNote();
    [[nodiscard]] bool noteHasFocus() const;
    /// Somebody is at a promise or a task.
    [[nodiscard]] bool commitmentsHaveFocus() const;
    void openDispositions();
    void openPromises();
    void openTasks();
    void extendWrapUp();
    /// A sentence of its own at the caret.
    void insertSentence(const QString &text);
    /// Of the whole store; who had to do with the customer is offered besides.
    void setColleagues(const std::vector<Colleague> &colleagues);
    /// Which keys buttons and tool tips name.
    void setKeys(const KeyMap &keys);
    void setTemplates(const std::vector<NoteTemplate> &templates);
    /// Who is shown has changed.
    void tellEditor();
    void save();
    void finish();

    /// What the page needs which is open, with what stands around it.
    [[nodiscard]] int leastHeight() const;

Q_SIGNALS:
    void pageChanged();
    /// A look without a call is over and nothing is unsaved.
    void closeWanted(teller::CallSession *session);

private:
    [[nodiscard]] QTextDocument *newDocument();
    void load();
    void showState();
    void buildTabs(QVBoxLayout *all);
    void openPage(int page);
    void showChoice();
    void chooseByKey(size_t number);
    void showVisibility();
    void showWhatBelongs();

    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<CallSession> m_session;
    QHash<const CallSession *, QTextDocument *> m_documents;
    bool m_loading = false;
    QString m_hint; ///< shown instead of the state until it changes
    QButtonGroup *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    NoteEdit *m_edit = nullptr;
    QTextDocument *m_blank = nullptr;
    CommitmentsPage *m_promises = nullptr;
    CommitmentsPage *m_tasks = nullptr;
    ReviewsPage *m_reviews = nullptr;
    NoteBar *m_bar = nullptr;
    ElidedLabel *m_keysHint = nullptr;
    QPushButton *m_shared = nullptr;
    std::vector<Disposition> m_dispositions;
    WrapUpChoice m_choice;
    std::vector<Colleague> m_colleagues;
};

} // namespace teller
