// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/connection_settings.h"
#include "agent/key_map.h"
#include "agent/sign_in.h"
#include "common/labels.h"
#include "desk/call_desk.h"
#include "desk/note_templates.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

class QShortcut;
class QStackedWidget;

namespace teller {

class AgentStateButton;
class CallBar;
class CallControls;
class CloseGuard;
class EmptyDesk;
class WaitingBar;
class Rail;
class SearchPopup;
class SessionPage;
class SettingsDialog;
class SignInPanel;

/// The agent's window: the frame around the session that is in front, and all that can be reached from
/// anywhere.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Both must outlive the window. The desk may already have sessions.
    MainWindow(CallDesk &desk, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the settings dialog starts from.
    void setConnectionSettings(const ConnectionSettings &settings);
    /// What "/" offers in a note, instead of what comes with the program.
    void setNoteTemplates(const std::vector<NoteTemplate> &templates);
    /// Which keys do what.
    void setKeys(const KeyMap &keys);
    /// How high the note is, as somebody has made it; 0: nobody has.
    [[nodiscard]] int noteHeight() const;
    void setNoteHeight(int height);
    /// Whether this computer has a key chain where secrets can be kept; not known until it is said.
    void setKeyChain(bool available);
    /// The language that was chosen, as BCP 47; empty for the system's.
    void setLanguage(const QString &language) { m_language = language; }
    /// The store wants a user and password. Asked at once if nobody is in the middle of something, else when
    /// the agent clicks on the state of the store.
    void askSignIn(const SignInQuestion &question);
    /// What a demonstration can show, for the "Demo" menu; without a call of this there is none.
    void offerStories(const QStringList &titles);

public Q_SLOTS:
    void openSearch();
    void openSettings();
    void openShortcuts();
    void openReasons();
    void openIdentities();

Q_SIGNALS:
    /// The agent changed the connection; the program keeps it and connects anew.
    void connectionSettingsAccepted(const teller::ConnectionSettings &settings);
    void signInGiven(const teller::SignIn &signIn);
    /// The agent chose other colours; already applied, the program only keeps it.
    void themeModeChosen(teller::Theme::Mode mode);
    /// The agent chose a language (BCP 47, or empty for the system's) for the next start.
    void languageChosen(const QString &language);
    /// The agent chose other keys; already in use, the program only keeps them.
    void keysChosen(const teller::KeyMap &keys);
    /// One of those that offerStories() named.
    void storyChosen(int index);

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    // What is not on the first screen is built on its first use, or in an idle moment after the first frame.
    SessionPage &page();
    SearchPopup &search();
    SignInPanel &signInPanel();
    void buildSoon();
    void buildNext();
    void addShortcuts();
    void runCommand(Command command);
    void watch(CallSession *session);
    void showCurrent(CallSession *session);
    void showLiveCall();
    void refreshBar();
    [[nodiscard]] bool isCallerAsked() const;
    void tellSearch();
    void chooseCustomer(const CustomerSummary &customer, bool otherMeaning);
    void chooseMessage(const MessageHit &hit, const QString &words);
    void closeSession(CallSession *session);
    void nextSession();
    void showFeeds();
    void openStoreState();
    void showStore(const StoreState &state);

    CallDesk &m_desk;
    Theme &m_theme;
    CloseGuard *const m_closing;
    ConnectionSettings m_settings;
    QString m_language;
    std::optional<std::vector<NoteTemplate>> m_noteTemplates;
    int m_noteHeight = 0; ///< for the page, until it is built
    KeyMap m_keys;
    std::vector<QShortcut *> m_shortcuts;
    QPointer<CallSession> m_session;
    QTimer m_tick;
    QTimer m_grace;
    QTimer m_idle;
    bool m_painted = false;
    Rail *m_rail = nullptr;
    CallBar *m_bar = nullptr;
    CallControls *m_controls = nullptr;
    WaitingBar *m_waiting = nullptr;
    AgentStateButton *m_agentState = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyDesk *m_empty = nullptr;
    SessionPage *m_page = nullptr;            ///< use page()
    SearchPopup *m_search = nullptr;          ///< use search()
    SignInPanel *m_signIn = nullptr;          ///< use signInPanel()
    std::optional<SignInQuestion> m_question; ///< not answered yet
    std::optional<bool> m_keyChain;
    QPointer<SettingsDialog> m_settingsDialog;
    QLabel *m_notice = nullptr;
};

} // namespace teller
