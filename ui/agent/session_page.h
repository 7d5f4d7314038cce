// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_desk.h"
#include "desk/note_templates.h"

#include <QDate>
#include <QPointer>
#include <QWidget>

#include <optional>

class QScrollArea;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace teller {

class DetailPane;
class HistoryBar;
class IdentityStrip;
class KeyMap;
class MattersPanel;
class NotePanel;
class OutcomePage;
class ReasonPage;
class TimelineModel;
class TimelineView;

/// One session on the screen: who it is, what to know, the history, what matters now and the note. Its
/// structure is made once; a session only sets texts in it, so that it opens fast.
class SessionPage final : public QWidget
{
    Q_OBJECT
public:
    /// Desk and theme must outlive the page. What pops up belongs to `window`.
    SessionPage(CallDesk &desk, const Theme &theme, QWidget *window, QWidget *parent = nullptr);

    /// Nothing of the session before stays on the screen. Null: nobody is shown.
    void showSession(CallSession *session);
    /// Selects and opens the interaction of `hit` as soon as its customer is shown with a history that has
    /// it, with the words marked that were looked for.
    void showWhenThere(const MessageHit &hit, const QString &words);

    /// To where the next key belongs; never away from somebody who searches, picks, or writes a note.
    void placeFocus();
    void focusNote();
    void focusHistory();
    void focusMatters();
    /// Note, history, what matters now, and round again.
    void focusNextPart();
    /// What is open above the history, or narrows it down; false if nothing is.
    bool closeDetail();

    // The session's keys.
    void findInHistory();
    void openDays();
    void openDispositions();
    void openPromises();
    void openTasks();
    void beginNewCustomer();
    void openCopying();
    void extendWrapUp();
    void saveNote();
    void finishNote();

    /// How high the note is where there is room for it, as somebody has made it; 0: nobody has.
    [[nodiscard]] int noteHeight() const { return m_noteHeight; }
    void setNoteHeight(int height);

    /// Which keys buttons and tool tips name.
    void setKeys(const KeyMap &keys);
    /// What "/" offers in a note.
    void setNoteTemplates(const std::vector<NoteTemplate> &templates);

Q_SIGNALS:
    /// A look without a call is over and nothing is unsaved.
    void closeWanted(teller::CallSession *session);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMiddle();
    QWidget *buildHistory(QWidget *parent);
    void buildHistoryBar(QWidget *history);
    void buildMatters();
    void showLookup();
    void showMatters();
    void showStage();
    void showFind();
    void goToDay(QDate day);
    void setCramped(bool cramped);
    void scrollTo(QWidget *part);
    void scrollToWho();
    void splitNote();
    void showWanted();
    /// `words`: what was looked for, if that led here.
    void openDetail(InteractionId interaction, const QString &words = {});
    void giveUpChoice();

    CallDesk &m_desk;
    const Theme &m_theme;
    QPointer<CallSession> m_session;
    QObject *m_watch = nullptr;         ///< context of all that is heard of the session
    std::optional<MessageHit> m_wanted; ///< was chosen in a search, and shows once its customer does
    QString m_wantedWords;
    IdentityStrip *m_identity = nullptr;
    QVBoxLayout *m_all = nullptr;
    QScrollArea *m_upper = nullptr; ///< all but a note that stands below by itself
    bool m_cramped = false;
    QSplitter *m_split = nullptr; ///< between the middle and the note
    int m_noteHeight = 0;         ///< as somebody made it; 0: nobody has
    QStackedWidget *m_middle = nullptr;
    QWidget *m_history = nullptr;
    OutcomePage *m_outcome = nullptr;
    QWidget *m_outcomeArea = nullptr; ///< it in the stack
    ReasonPage *m_reason = nullptr;
    QWidget *m_reasonArea = nullptr;
    TimelineModel *m_model = nullptr;
    TimelineView *m_timeline = nullptr;
    HistoryBar *m_historyBar = nullptr;
    DetailPane *m_detail = nullptr;
    MattersPanel *m_matters = nullptr;
    NotePanel *m_note = nullptr;
};

} // namespace teller
