// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/connection_settings.h"
#include "agent/sign_in.h"
#include "common/labels.h"
#include "desk/call_desk.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace teller {

class CallBar;
class ChannelChips;
class DetailPane;
class EmptyDesk;
class IdentityStrip;
class MattersPanel;
class NotePanel;
class OutcomePage;
class ReasonPage;
class SearchPopup;
class SettingsDialog;
class SignInPanel;
class TimelineModel;
class TimelineView;

/// The agent's window. Its structure is made once; a call only sets texts in it, so that it opens fast.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Both must outlive the window. The desk may already have sessions.
    MainWindow(CallDesk &desk, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the settings dialog starts from.
    void setConnectionSettings(const ConnectionSettings &settings);
    /// Whether this computer has a key chain where secrets can be kept; not known until it is said.
    void setKeyChain(bool available);
    /// The store wants a user and password. Asked at once if nobody is in the middle of something, else when
    /// the agent clicks on the state of the store.
    void askSignIn(const SignInQuestion &question);

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

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildRail();
    QWidget *buildSessionPage();
    void addShortcuts();
    void watch(CallSession *session);
    void showCurrent(CallSession *session);
    void showLookup();
    void showStage();
    void refreshBar();
    void placeFocus();
    void openDetail(InteractionId interaction);
    void chooseCustomer(const CustomerSummary &customer, bool otherMeaning);
    void chooseMessage(const MessageHit &hit);
    void showWanted();
    void giveUpChoice();
    void closeSession(CallSession *session);
    void nextSession();
    void showFeeds();
    void openStoreState();
    void showStore(const StoreState &state);
    void recolour();
    [[nodiscard]] bool busyElsewhere() const;

    CallDesk &m_desk;
    Theme &m_theme;
    ConnectionSettings m_settings;
    QPointer<CallSession> m_session;
    QTimer m_tick;
    QTimer m_grace;
    QTimer m_closing; ///< waits until the last keystrokes are on disk
    bool m_closeAnyway = false;
    QToolButton *m_railCalls = nullptr;
    QToolButton *m_railSearch = nullptr;
    QToolButton *m_railReasons = nullptr;    ///< for supervisors
    QToolButton *m_railIdentities = nullptr; ///< for supervisors
    QToolButton *m_railSettings = nullptr;
    CallBar *m_bar = nullptr;
    QStackedWidget *m_pages = nullptr;
    EmptyDesk *m_empty = nullptr;
    QWidget *m_sessionPage = nullptr;
    IdentityStrip *m_identity = nullptr;
    QStackedWidget *m_middle = nullptr;
    QWidget *m_history = nullptr;
    OutcomePage *m_outcome = nullptr;
    ReasonPage *m_reason = nullptr;
    TimelineModel *m_model = nullptr;
    TimelineView *m_timeline = nullptr;
    ChannelChips *m_chips = nullptr;
    QLabel *m_historyState = nullptr;
    DetailPane *m_detail = nullptr;
    MattersPanel *m_matters = nullptr;
    NotePanel *m_note = nullptr;
    SearchPopup *m_search = nullptr;
    std::optional<MessageHit> m_wanted; ///< was chosen in a search, and shows once its customer does
    SignInPanel *m_signIn = nullptr;
    std::optional<SignInQuestion> m_question; ///< not answered yet
    std::optional<bool> m_keyChain;
    QPointer<SettingsDialog> m_settingsDialog;
    QLabel *m_notice = nullptr;
};

} // namespace teller
