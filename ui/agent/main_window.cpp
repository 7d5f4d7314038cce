// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/main_window.h"

#include "agent/agent_state_button.h"
#include "agent/call_bar.h"
#include "agent/call_controls.h"
#include "agent/close_guard.h"
#include "agent/empty_desk.h"
#include "agent/rail.h"
#include "agent/search_popup.h"
#include "agent/session_page.h"
#include "agent/settings_dialog.h"
#include "agent/shortcuts.h"
#include "agent/sign_in_panel.h"
#include "agent/waiting_bar.h"
#include "agent/worst_feed.h"
#include "common/error_text.h"
#include "core/when_done.h"
#include "supervisor/identity_dialog.h"
#include "supervisor/reasons_dialog.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace teller {

using Lookup = CallSession::Lookup;

namespace {

/// How long a call that has just come may wait to be shown, so that it is shown with its customer.
constexpr int graceMs = 25;
/// What a window's frame takes at most, with the bar that bears its title.
constexpr int frameWidth = 16;
constexpr int frameHeight = 48;
/// What is left to build waits this long after the window is painted and the store has opened.
constexpr int idleMs = 50;

} // namespace

MainWindow::MainWindow(CallDesk &desk, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_closing(new CloseGuard(desk, *this))
{
    build();
    addShortcuts();
    m_grace.setSingleShot(true);
    m_grace.setInterval(graceMs);
    connect(&m_grace, &QTimer::timeout, this, [this] {
        if (m_desk.current() != m_session)
            showCurrent(m_desk.current());
        else
            refreshBar();
    });
    connect(&desk, &CallDesk::sessionOpened, this, [this](CallSession *session) {
        watch(session);
        m_grace.start();
        page(); // while the store looks up who it is
    });
    connect(&desk, &CallDesk::sessionClosed, this, [this](CallSession *closed) {
        // It may still be shown while the one in front of it waits for its customer.
        if (closed == m_session)
            showCurrent(m_desk.current());
        else
            refreshBar();
    });
    connect(&desk, &CallDesk::currentChanged, this, [this](CallSession *session) {
        // Who it is comes within milliseconds: a frame that says only that somebody rings would stand in the
        // way of the one with the history.
        if (session && session->lookup() == Lookup::Pending)
            m_grace.start();
        else
            showCurrent(session);
    });
    connect(&desk, &CallDesk::feedStateChanged, this, &MainWindow::showFeeds);
    connect(&desk, &CallDesk::storeStateChanged, this, &MainWindow::showStore);
    connect(&desk, &CallDesk::callMissed, m_bar, &CallBar::showMissed);
    connect(&desk, &CallDesk::draftsUnreadable, this,
            [this](const Error &error) { setTextOrHide(m_notice, errorText(error, Trouble::ThisComputer)); });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, m_bar, &CallBar::tick);
    connect(&m_tick, &QTimer::timeout, m_agentState, &AgentStateButton::tick);
    connect(&m_tick, &QTimer::timeout, m_waiting, &WaitingBar::tick);
    m_tick.start();
    m_idle.setInterval(idleMs);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::buildNext);

    showStore(desk.record().state());
    const auto showOutbox = [this] {
        m_bar->showOutbox(m_desk.outbox().counts());
    };
    connect(&desk.outbox(), &Outbox::countsChanged, this, showOutbox);
    showOutbox();
    showFeeds();
    for (auto *session : desk.sessions())
        watch(session);
    showCurrent(desk.current());
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Teller"));
    setWindowIcon(QIcon(u":/teller/icons/teller.svg"_s));
    // Half of a full HD screen in each direction is what is left at 200 %. Of a larger text some is cut off
    // rather than the window, whose frame takes its part of a small screen.
    const QSize there = screen()->availableSize();
    setMinimumSize(QSize(m_theme.px(940), m_theme.px(480)).boundedTo(there - QSize(frameWidth, frameHeight)));
    resize(QSize(m_theme.px(1366), m_theme.px(768)).boundedTo(there));

    auto *central = new QWidget(this);
    central->setObjectName(u"central"_s);
    auto *columns = new QHBoxLayout(central);
    tighten(columns);
    m_rail = new Rail(m_theme, central);
    connect(m_rail, &Rail::callsClicked, this, &MainWindow::showLiveCall);
    connect(m_rail, &Rail::searchClicked, this, &MainWindow::openSearch);
    connect(m_rail, &Rail::reasonsClicked, this, &MainWindow::openReasons);
    connect(m_rail, &Rail::identitiesClicked, this, &MainWindow::openIdentities);
    connect(m_rail, &Rail::settingsClicked, this, &MainWindow::openSettings);
    connect(m_rail, &Rail::storyChosen, this, &MainWindow::storyChosen);
    columns->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    tighten(right);
    m_bar = new CallBar(m_theme, m_desk.clock(), m_desk.me().name, central);
    connect(m_bar, &CallBar::sessionChosen, &m_desk, &CallDesk::setCurrent);
    connect(m_bar, &CallBar::telephoneClicked, this, &MainWindow::openSettings);
    connect(m_bar, &CallBar::refusedClicked, &m_desk, &CallDesk::reopenRefused);
    connect(m_bar, &CallBar::storeClicked, this, &MainWindow::openStoreState);
    right->addWidget(m_bar);
    m_pages = new QStackedWidget(central);
    m_pages->setObjectName(u"pages"_s);
    m_empty = new EmptyDesk(m_theme, m_pages);
    m_empty->setExtension(m_desk.me().extension);
    connect(m_empty, &EmptyDesk::searchWanted, this, &MainWindow::openSearch);
    connect(m_empty, &EmptyDesk::settingsWanted, this, &MainWindow::openSettings);
    m_pages->addWidget(m_empty);
    setCentralWidget(central); // before the pages: their pop-ups belong to this window
    m_controls = new CallControls(m_theme, m_desk, this, m_bar);
    m_agentState = new AgentStateButton(m_theme, m_desk.presence(), m_desk.clock(), m_bar);
    m_waiting = new WaitingBar(m_theme, m_desk, *m_empty, m_bar);
    m_bar->place(m_controls, m_waiting, m_agentState);
    const auto showAgentState = [this] {
        m_bar->showAgentState(m_desk.presence().state());
    };
    connect(&m_desk.presence(), &AgentPresence::changed, this, showAgentState);
    showAgentState();
    right->addWidget(m_pages, 1);
    m_notice = makeLabel(central, u"notice"_s, TextSize::Body, u"failed"_s);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(m_theme.px(16), m_theme.px(6), m_theme.px(16), m_theme.px(6));
    m_notice->hide();
    right->addWidget(m_notice);
    columns->addLayout(right, 1);
}

void MainWindow::offerStories(const QStringList &titles)
{
    m_rail->offerStories(titles);
}

SessionPage &MainWindow::page()
{
    if (!m_page) {
        m_page = new SessionPage(m_desk, m_theme, this, m_pages);
        connect(m_page, &SessionPage::closeWanted, this, &MainWindow::closeSession);
        if (m_noteTemplates)
            m_page->setNoteTemplates(*m_noteTemplates);
        m_page->setKeys(m_keys);
        m_page->setNoteHeight(m_noteHeight);
        m_pages->addWidget(m_page);
    }
    return *m_page;
}

SearchPopup &MainWindow::search()
{
    if (!m_search) {
        m_search = new SearchPopup(m_theme, m_desk.record(), m_desk.clock(), m_desk.me().id, this);
        connect(m_search, &SearchPopup::chosen, this, &MainWindow::chooseCustomer);
        connect(m_search, &SearchPopup::messageChosen, this, &MainWindow::chooseMessage);
    }
    return *m_search;
}

SignInPanel &MainWindow::signInPanel()
{
    if (!m_signIn) {
        m_signIn = new SignInPanel(m_theme, this);
        connect(m_signIn, &SignInPanel::given, this, [this](const SignIn &signIn) {
            m_question.reset();
            Q_EMIT signInGiven(signIn);
        });
    }
    return *m_signIn;
}

/// Not before the store has opened: until then whatever is built stands in the way of the first call.
void MainWindow::buildSoon()
{
    if (m_painted && m_desk.record().state().link != StoreState::Link::Opening && !(m_page && m_search))
        m_idle.start();
}

/// One part at a time, so that whoever types or calls never waits for all of them.
void MainWindow::buildNext()
{
    if (!m_page)
        page();
    else if (!m_search)
        search();
    else
        m_idle.stop();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        buildSoon();
    return handled;
}

void MainWindow::addShortcuts()
{
    qDeleteAll(m_shortcuts);
    m_shortcuts.clear();
    for (const Command command : KeyMap::commands()) {
        const QKeySequence keys = m_keys.keys(command);
        QList<QKeySequence> all{keys};
        // There are two keys for Enter.
        if (!keys.isEmpty() && keys[0].key() == Qt::Key_Return)
            all << QKeySequence(QKeyCombination(keys[0].keyboardModifiers(), Qt::Key_Enter));
        for (const QKeySequence &one : all) {
            if (one.isEmpty())
                continue;
            auto *shortcut = new QShortcut(one, this);
            connect(shortcut, &QShortcut::activated, this, [this, command] { runCommand(command); });
            m_shortcuts.push_back(shortcut);
        }
    }
}

void MainWindow::runCommand(Command command)
{
    const auto onPage = [this](void (SessionPage::*action)()) {
        if (m_page)
            (m_page->*action)();
    };
    switch (command) {
    case Command::Search:
        return openSearch();
    case Command::SaveNote: // Ctrl+Enter means something else while a search is open
        if (!(m_search && m_search->isVisible()))
            onPage(&SessionPage::saveNote);
        return;
    case Command::FinishNote:
        return onPage(&SessionPage::finishNote);
    case Command::Disposition:
        return onPage(&SessionPage::openDispositions);
    case Command::Note:
        return onPage(&SessionPage::focusNote);
    case Command::History:
        return onPage(&SessionPage::focusHistory);
    case Command::FindInHistory:
        return onPage(&SessionPage::findInHistory);
    case Command::GoToDay:
        return onPage(&SessionPage::openDays);
    case Command::Matters:
        return onPage(&SessionPage::focusMatters);
    case Command::NextPart:
        return onPage(&SessionPage::focusNextPart);
    case Command::Promises:
        return onPage(&SessionPage::openPromises);
    case Command::Tasks:
        return onPage(&SessionPage::openTasks);
    case Command::NewCustomer:
        return onPage(&SessionPage::beginNewCustomer);
    case Command::MoreTime:
        return onPage(&SessionPage::extendWrapUp);
    case Command::Transfer:
        return m_controls->openTransfer();
    case Command::HangUp:
        return m_controls->hangUp();
    case Command::AgentState:
        return m_agentState->openMenu();
    case Command::NextSession:
        return nextSession();
    case Command::CloseCustomer:
        if (m_session)
            closeSession(m_session);
        return;
    case Command::Copy:
        return onPage(&SessionPage::openCopying);
    case Command::Refused:
        return m_desk.reopenRefused();
    case Command::Settings:
        return openSettings();
    case Command::Keys:
        return openShortcuts();
    }
}

void MainWindow::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    addShortcuts();
    m_empty->setKeys(keys);
    m_rail->setKeys(keys);
    m_bar->setKeys(keys);
    m_controls->setKeys(keys);
    m_agentState->setKeys(keys);
    if (m_page)
        m_page->setKeys(keys);
}

void MainWindow::setConnectionSettings(const ConnectionSettings &settings)
{
    m_settings = settings;
    m_empty->setExtension(settings.extension.isEmpty() ? m_desk.me().extension : settings.extension);
    if (!settings.agentName.isEmpty())
        m_bar->setAgentName(settings.agentName);
}

void MainWindow::setNoteTemplates(const std::vector<NoteTemplate> &templates)
{
    m_noteTemplates = templates;
    if (m_page)
        m_page->setNoteTemplates(templates);
}

int MainWindow::noteHeight() const
{
    return m_page ? m_page->noteHeight() : m_noteHeight;
}

void MainWindow::setNoteHeight(int height)
{
    m_noteHeight = height;
    if (m_page)
        m_page->setNoteHeight(height);
}

void MainWindow::watch(CallSession *session)
{
    const auto changed = [this, session] {
        if (session != m_session && session == m_desk.current() && session->lookup() != Lookup::Pending)
            showCurrent(session); // what it waited for is here
        if (!m_grace.isActive())
            refreshBar();
    };
    connect(session, &CallSession::stageChanged, this, changed);
    connect(session, &CallSession::callChanged, this, changed);
    connect(session, &CallSession::lookupChanged, this, changed);
    connect(&session->note(), &NoteInProgress::stateChanged, this, &MainWindow::refreshBar);
}

void MainWindow::refreshBar()
{
    m_bar->showSessions(m_session, m_desk.sessions());
    m_controls->showSession(m_session);
    m_rail->setOnCall(m_session && m_session->hasCall());
    if (m_search)
        tellSearch(); // a call that comes or ends changes what Enter does
}

void MainWindow::showCurrent(CallSession *session)
{
    m_grace.stop();
    if (session != m_session) {
        // What was chosen in them would be about somebody else now. A search is about nobody yet.
        for (auto *overlay : findChildren<Overlay *>()) {
            if (overlay != m_search)
                overlay->dismiss();
        }
    }
    m_session = session;
    m_pages->setCurrentWidget(session ? static_cast<QWidget *>(&page()) : m_empty);
    if (m_page)
        m_page->showSession(session);
    if (!session && !Overlay::holdsFocus(*this))
        m_empty->setFocus();
    m_waiting->setListed(!session);
    refreshBar();
}

void MainWindow::showLiveCall()
{
    const auto sessions = m_desk.sessions();
    const auto live = std::find_if(sessions.begin(), sessions.end(),
                                   [](const CallSession *session) { return session->isLive(); });
    if (live != sessions.end())
        m_desk.setCurrent(*live);
    if (m_page)
        m_page->placeFocus();
}

/// Whoever is chosen is most likely who is calling; once the call is over, its page is where to say that.
bool MainWindow::isCallerAsked() const
{
    return m_session && m_session->isLive() && !m_session->snapshot();
}

void MainWindow::tellSearch()
{
    const bool unknown = isCallerAsked();
    const bool other = m_session && m_session->hasCall() && !unknown;
    search().setMeanings(unknown ? tr("this is who is calling") : tr("open the customer"),
                         unknown ? tr("only look")
                         : other ? tr("this is who is calling")
                                 : QString());
}

void MainWindow::openSearch()
{
    tellSearch();
    search().open();
}

void MainWindow::chooseCustomer(const CustomerSummary &customer, bool otherMeaning)
{
    const bool call = m_session && m_session->hasCall();
    if (call && isCallerAsked() != otherMeaning)
        m_session->choose(customer.id, customer.name);
    else
        m_desk.open(customer.id, customer.name);
    m_page->placeFocus();
}

void MainWindow::chooseMessage(const MessageHit &hit, const QString &words)
{
    page().showWhenThere(hit, words);
    m_desk.open(hit.customer, hit.customerName);
    m_page->placeFocus();
}

void MainWindow::closeSession(CallSession *session)
{
    if (!session->isLive() && !session->note().hasUnsaved() &&
        session->stage() == CallSession::Stage::Browsing)
        m_desk.close(session);
}

void MainWindow::nextSession()
{
    const auto sessions = m_desk.sessions();
    if (sessions.size() < 2)
        return;
    const auto at = std::find(sessions.begin(), sessions.end(), m_session.data());
    const auto next = at == sessions.end() || at + 1 == sessions.end() ? sessions.begin() : at + 1;
    m_desk.setCurrent(*next);
}

void MainWindow::showFeeds()
{
    const FeedState shown = worstFeed(m_desk.feeds());
    m_bar->showFeed(shown);
    m_empty->showFeed(shown);
    if (m_settingsDialog)
        m_settingsDialog->setTrouble(feedText(shown));
}

void MainWindow::setKeyChain(bool available)
{
    m_keyChain = available;
    if (m_question)
        m_question->canRemember = available;
    if (m_settingsDialog)
        m_settingsDialog->setKeyChain(available);
}

void MainWindow::askSignIn(const SignInQuestion &question)
{
    m_question = question;
    const auto sessions = m_desk.sessions();
    const bool busy =
        Overlay::holdsFocus(*this) || std::any_of(sessions.begin(), sessions.end(), [](const auto *session) {
            return session->isLive() || session->note().hasUnsaved();
        });
    if (!busy)
        signInPanel().ask(question);
}

void MainWindow::showStore(const StoreState &state)
{
    m_bar->showStore(state);
    m_empty->showStore(state);
    buildSoon();
    if (state.link != StoreState::Link::Ready && state.link != StoreState::Link::ReadOnly)
        return;
    m_question.reset();
    if (m_signIn)
        m_signIn->dismiss();
    if (!state.shared) {
        // Whoever has a store to themselves is asked while there is something to decide.
        whenDone(this, m_desk.record().identityReviews(),
                 [this](const Result<std::vector<IdentityReview>> &reviews) {
                     m_rail->setIdentitiesOffered(reviews && !reviews->empty());
                 });
        return;
    }
    whenDone(this, m_desk.record().supervises(), [this](const Result<bool> &supervises) {
        const bool offered = supervises && *supervises;
        m_rail->setReasonsOffered(offered);
        m_rail->setIdentitiesOffered(offered);
    });
}

void MainWindow::openStoreState()
{
    if (m_question)
        signInPanel().ask(*m_question);
    else
        openSettings();
}

void MainWindow::openSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_theme, m_settings, this);
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        if (m_keyChain)
            m_settingsDialog->setKeyChain(*m_keyChain);
        m_settingsDialog->setLanguage(m_language);
        connect(m_settingsDialog, &SettingsDialog::settingsAccepted, this,
                [this](const ConnectionSettings &settings, Theme::Mode mode) {
                    if (mode != m_theme.mode()) {
                        m_theme.setMode(mode);
                        Q_EMIT themeModeChosen(mode);
                    }
                    if (m_settingsDialog->language() != m_language) {
                        m_language = m_settingsDialog->language();
                        Q_EMIT languageChosen(m_language);
                    }
                    if (settings != m_settings) {
                        setConnectionSettings(settings);
                        Q_EMIT connectionSettingsAccepted(settings);
                    }
                });
        showFeeds();
    }
    m_settingsDialog->open();
}

void MainWindow::openReasons()
{
    auto *dialog = new ReasonsDialog(m_theme, m_desk.record(), m_desk.clock(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openIdentities()
{
    auto *dialog = new IdentityDialog(m_theme, m_desk.record(), m_desk.clock(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_theme, m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShortcutsDialog::keysChosen, this, [this](const KeyMap &keys) {
        setKeys(keys);
        Q_EMIT keysChosen(keys);
    });
    dialog->open();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_page || !m_page->closeDetail())
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_closing->mayClose());
}

} // namespace teller
