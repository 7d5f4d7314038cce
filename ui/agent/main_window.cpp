// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/main_window.h"

#include "agent/call_bar.h"
#include "agent/empty_desk.h"
#include "agent/identity_strip.h"
#include "agent/matters_panel.h"
#include "agent/note_panel.h"
#include "agent/outcome_page.h"
#include "agent/reason_page.h"
#include "agent/search_popup.h"
#include "agent/settings_dialog.h"
#include "agent/shortcuts.h"
#include "agent/sign_in_panel.h"
#include "common/error_text.h"
#include "common/icons.h"
#include "core/when_done.h"
#include "supervisor/identity_dialog.h"
#include "supervisor/reasons_dialog.h"
#include "timeline/channel_chips.h"
#include "timeline/detail_pane.h"
#include "timeline/timeline_model.h"
#include "timeline/timeline_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace teller {

using Stage = CallSession::Stage;
using Lookup = CallSession::Lookup;

namespace {

/// How long a call that has just come may wait to be shown, so that it is shown with its customer.
constexpr int graceMs = 25;

} // namespace

MainWindow::MainWindow(CallDesk &desk, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_theme(theme)
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
    });
    connect(&desk, &CallDesk::sessionClosed, this, [this](CallSession *session) {
        m_note->forget(session);
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
    connect(&desk, &CallDesk::dispositionsChanged, this,
            [this] { m_note->setDispositions(m_desk.dispositions()); });
    connect(&desk, &CallDesk::feedStateChanged, this, &MainWindow::showFeeds);
    connect(&desk, &CallDesk::storeStateChanged, this, &MainWindow::showStore);
    connect(&desk, &CallDesk::callMissed, m_bar, &CallBar::showMissed);
    connect(&desk, &CallDesk::draftsUnreadable, this,
            [this](const Error &error) { setTextOrHide(m_notice, errorText(error, Trouble::ThisComputer)); });
    connect(&theme, &Theme::changed, this, &MainWindow::recolour);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, m_bar, &CallBar::tick);
    m_tick.start();
    m_closing.setInterval(50);
    connect(&m_closing, &QTimer::timeout, this, &QWidget::close);

    recolour();
    m_note->setDispositions(desk.dispositions());
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
    setMinimumSize(m_theme.px(980), m_theme.px(600));
    resize(m_theme.px(1366), m_theme.px(768));

    auto *central = new QWidget(this);
    central->setObjectName(u"central"_s);
    auto *columns = new QHBoxLayout(central);
    tighten(columns);
    columns->addWidget(buildRail());
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
    m_sessionPage = buildSessionPage();
    m_pages->addWidget(m_sessionPage);
    right->addWidget(m_pages, 1);
    m_notice = makeLabel(central, u"notice"_s, TextSize::Body, u"failed"_s);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(m_theme.px(16), m_theme.px(6), m_theme.px(16), m_theme.px(6));
    m_notice->hide();
    right->addWidget(m_notice);
    columns->addLayout(right, 1);

    m_search = new SearchPopup(m_theme, m_desk.record(), m_desk.clock(), m_desk.me().id, this);
    connect(m_search, &SearchPopup::chosen, this, &MainWindow::chooseCustomer);
    connect(m_search, &SearchPopup::messageChosen, this, &MainWindow::chooseMessage);
    m_signIn = new SignInPanel(m_theme, this);
    connect(m_signIn, &SignInPanel::given, this, [this](const SignIn &signIn) {
        m_question.reset();
        Q_EMIT signInGiven(signIn);
    });
}

QWidget *MainWindow::buildRail()
{
    auto *rail = new QWidget(this);
    rail->setObjectName(u"rail"_s);
    rail->setAttribute(Qt::WA_StyledBackground);
    rail->setProperty("ground", u"rail"_s);
    rail->setFixedWidth(m_theme.px(52));
    auto *column = new QVBoxLayout(rail);
    column->setContentsMargins(m_theme.px(7), m_theme.px(8), m_theme.px(8), m_theme.px(8));
    column->setSpacing(m_theme.px(6));
    const auto item = [&](const QString &name, const QString &words, const QString &tip) {
        auto *button = new QToolButton(rail);
        button->setObjectName(name);
        button->setAccessibleName(words);
        button->setToolTip(tip);
        button->setFixedSize(m_theme.px(36), m_theme.px(36));
        button->setIconSize(QSize(m_theme.px(18), m_theme.px(18)));
        return button;
    };
    m_railCalls = item(u"railCalls"_s, tr("Calls"), tr("To the call that goes on"));
    m_railCalls->setCheckable(true);
    m_railSearch = item(u"railSearch"_s, tr("Search"), tr("Search (Ctrl+K)"));
    m_railReasons = item(u"railReasons"_s, tr("Opened with a reason"), tr("Opened with a reason"));
    m_railReasons->hide();
    m_railIdentities = item(u"railIdentities"_s, tr("Who is the same person"), tr("Who is the same person"));
    m_railIdentities->hide();
    m_railSettings = item(u"railSettings"_s, tr("Settings"), tr("Settings (Ctrl+,)"));
    column->addWidget(m_railCalls);
    column->addWidget(m_railSearch);
    column->addWidget(m_railReasons);
    column->addWidget(m_railIdentities);
    column->addStretch(1);
    column->addWidget(m_railSettings);
    connect(m_railCalls, &QToolButton::clicked, this, [this] {
        const auto sessions = m_desk.sessions();
        const auto live = std::find_if(sessions.begin(), sessions.end(),
                                       [](const CallSession *session) { return session->isLive(); });
        if (live != sessions.end())
            m_desk.setCurrent(*live);
        m_railCalls->setChecked(true);
        placeFocus();
    });
    connect(m_railSearch, &QToolButton::clicked, this, &MainWindow::openSearch);
    connect(m_railReasons, &QToolButton::clicked, this, &MainWindow::openReasons);
    connect(m_railIdentities, &QToolButton::clicked, this, &MainWindow::openIdentities);
    connect(m_railSettings, &QToolButton::clicked, this, &MainWindow::openSettings);
    return rail;
}

QWidget *MainWindow::buildSessionPage()
{
    auto *page = new QWidget(m_pages);
    page->setObjectName(u"sessionPage"_s);
    auto *all = new QVBoxLayout(page);
    tighten(all);
    m_identity = new IdentityStrip(m_theme, m_desk.clock(), page);
    all->addWidget(m_identity);

    m_model = new TimelineModel(m_desk.clock(), m_desk.me().name, this);
    m_history = new QWidget(page);
    m_history->setObjectName(u"historyPage"_s);
    auto *historyColumn = new QVBoxLayout(m_history);
    tighten(historyColumn);
    auto *chipsBar = new QWidget(m_history);
    chipsBar->setObjectName(u"chipsBar"_s);
    chipsBar->setAttribute(Qt::WA_StyledBackground);
    chipsBar->setProperty("ground", u"panel"_s);
    chipsBar->setProperty("edge", u"bottom"_s);
    auto *chipsRow = new QHBoxLayout(chipsBar);
    chipsRow->setContentsMargins(m_theme.px(16), m_theme.px(9), m_theme.px(16), m_theme.px(9));
    m_chips = new ChannelChips(chipsBar);
    m_historyState = makeElided(chipsBar, u"historyState"_s, TextSize::Small, u"failed"_s);
    m_historyState->hide();
    chipsRow->addWidget(m_chips, 1);
    chipsRow->addWidget(m_historyState);
    historyColumn->addWidget(chipsBar);
    auto *split = new QSplitter(Qt::Horizontal, m_history);
    split->setObjectName(u"historySplit"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    m_timeline = new TimelineView(m_theme, *m_model, split);
    m_timeline->setMinimumWidth(m_theme.px(280));
    m_timeline->setEmptyText(tr("Nothing has happened with this customer yet."));
    m_detail = new DetailPane(m_theme, m_desk.record(), m_desk.clock(), split);
    m_detail->hide();
    split->addWidget(m_timeline);
    split->addWidget(m_detail);
    split->setSizes({m_theme.px(460), m_theme.px(480)});
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    historyColumn->addWidget(split, 1);
    connect(m_timeline, &TimelineView::opened, this, &MainWindow::openDetail);
    connect(m_detail, &DetailPane::closed, this, [this] { m_timeline->setFocus(); });

    m_outcome = new OutcomePage(m_theme, m_desk.record(), m_desk.clock(), page);
    connect(m_outcome, &OutcomePage::chosen, this, [this](const CustomerSummary &customer) {
        if (m_session)
            m_session->choose(customer.id, customer.name);
    });
    connect(m_outcome, &OutcomePage::retryWanted, this, [this] {
        if (m_session)
            m_session->retryLookup();
    });
    m_middle = new QStackedWidget(page);
    m_middle->setObjectName(u"middle"_s);
    m_middle->addWidget(m_history);
    m_middle->addWidget(m_outcome);
    m_reason = new ReasonPage(m_theme, page);
    connect(m_reason, &ReasonPage::reasonGiven, this, [this](const QString &reason) {
        if (m_session)
            m_session->openWithReason(reason);
    });
    connect(m_reason, &ReasonPage::backWanted, this, &MainWindow::giveUpChoice);
    m_middle->addWidget(m_reason);

    m_note = new NotePanel(m_theme, this, page);
    connect(m_note, &NotePanel::closeWanted, this, &MainWindow::closeSession);
    auto *left = new QSplitter(Qt::Vertical, page);
    left->setObjectName(u"noteSplit"_s);
    left->setChildrenCollapsible(false);
    left->setHandleWidth(1);
    left->addWidget(m_middle);
    left->addWidget(m_note);
    m_middle->setMinimumHeight(m_theme.px(160));
    m_note->setMinimumHeight(m_theme.px(120));
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 0);
    left->setSizes({m_theme.px(420), m_theme.px(200)});

    m_matters = new MattersPanel(m_theme, m_desk.clock(), page);
    m_matters->setFixedWidth(m_theme.px(330));
    m_matters->setProperty("edge", u"left"_s);
    connect(m_matters, &MattersPanel::evidenceWanted, this, [this](InteractionId interaction) {
        const int row = m_session ? m_session->history().rowOf(interaction) : -1;
        if (row >= 0)
            m_timeline->setCurrentIndex(m_model->index(row));
        openDetail(interaction);
    });
    auto *columns = new QHBoxLayout;
    tighten(columns);
    columns->addWidget(left, 1);
    columns->addWidget(m_matters);
    all->addLayout(columns, 1);
    return page;
}

void MainWindow::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    on(Qt::CTRL | Qt::Key_K, [this] { openSearch(); });
    on(Qt::CTRL | Qt::Key_Comma, [this] { openSettings(); });
    on(Qt::Key_F1, [this] { openShortcuts(); });
    on(Qt::CTRL | Qt::Key_D, [this] { m_note->openDispositions(); });
    on(Qt::CTRL | Qt::Key_N, [this] { m_note->focusNote(); });
    on(Qt::CTRL | Qt::Key_H, [this] {
        if (m_session && m_session->snapshot())
            m_timeline->setFocus();
    });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { m_desk.reopenRefused(); });
    on(Qt::CTRL | Qt::Key_Tab, [this] { nextSession(); });
    on(Qt::CTRL | Qt::Key_W, [this] {
        if (m_session)
            closeSession(m_session);
    });
    // Ctrl+Enter means something else while a search is open.
    const auto save = [this] {
        if (!m_search->isVisible())
            m_note->save();
    };
    on(Qt::CTRL | Qt::Key_Return, save);
    on(Qt::CTRL | Qt::Key_Enter, save);
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, [this] { m_note->finish(); });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter, [this] { m_note->finish(); });
}

void MainWindow::recolour()
{
    const auto &c = m_theme.colours();
    const int size = m_theme.px(18);
    m_railCalls->setIcon(tintedIcon(u"phone"_s, c.dim, c.accent, size));
    m_railSearch->setIcon(tintedIcon(u"search"_s, c.dim, c.accent, size));
    m_railReasons->setIcon(tintedIcon(u"people"_s, c.dim, c.accent, size));
    m_railIdentities->setIcon(tintedIcon(u"merge"_s, c.dim, c.accent, size));
    m_railSettings->setIcon(tintedIcon(u"settings"_s, c.dim, c.accent, size));
}

void MainWindow::setConnectionSettings(const ConnectionSettings &settings)
{
    m_settings = settings;
    m_empty->setExtension(settings.extension.isEmpty() ? m_desk.me().extension : settings.extension);
    if (!settings.agentName.isEmpty())
        m_bar->setAgentName(settings.agentName);
}

void MainWindow::watch(CallSession *session)
{
    const auto changed = [this, session](auto apply) {
        return [this, session, apply] {
            if (session == m_session)
                (this->*apply)();
            else if (session == m_desk.current() && session->lookup() != Lookup::Pending)
                showCurrent(session); // what it waited for is here
            if (!m_grace.isActive())
                refreshBar();
        };
    };
    connect(session, &CallSession::stageChanged, this, changed(&MainWindow::showStage));
    connect(session, &CallSession::callChanged, this, changed(&MainWindow::showStage));
    connect(session, &CallSession::lookupChanged, this, changed(&MainWindow::showLookup));
    connect(session, &CallSession::viewersChanged, this, [this, session] {
        if (session == m_session)
            m_identity->showViewers(*session);
    });
    connect(&session->note(), &NoteInProgress::stateChanged, this, &MainWindow::refreshBar);
    connect(&session->history(), &History::failed, this, changed(&MainWindow::showLookup));
    // Queued: the list of the timeline hears of it first.
    connect(&session->history(), &History::reset, this, &MainWindow::showWanted, Qt::QueuedConnection);
}

void MainWindow::refreshBar()
{
    m_bar->showSessions(m_session, m_desk.sessions());
    m_railCalls->setChecked(m_session && m_session->hasCall());
}

void MainWindow::showCurrent(CallSession *session)
{
    // Nothing of the last customer may stay on the screen: everything below is set or taken away.
    m_grace.stop();
    m_session = session;
    m_detail->close();
    m_note->showSession(session);
    if (!session) {
        m_model->setHistory(nullptr);
        m_chips->setHistory(nullptr);
        m_pages->setCurrentWidget(m_empty);
        if (!busyElsewhere())
            m_empty->setFocus();
        refreshBar();
        return;
    }
    m_pages->setCurrentWidget(m_sessionPage);
    showLookup();
    showStage();
    refreshBar();
    placeFocus();
}

void MainWindow::showLookup()
{
    auto &session = *m_session;
    m_identity->showSession(session);
    m_matters->showSession(session);
    const bool known = session.snapshot() != nullptr;
    if (known) {
        m_chips->setHistory(&session.history());
        m_model->setHistory(&session.history());
        m_model->setLive(session.interaction(), session.isLive());
    } else {
        m_detail->close();
        m_chips->setHistory(nullptr);
        m_model->setHistory(nullptr);
        m_outcome->showSession(session);
        m_reason->showSession(session);
    }
    setTextOrHide(m_historyState, known && session.history().error()
                                      ? tr("Not all of the history could be loaded.")
                                      : QString());
    const bool wasKnown = m_middle->currentWidget() == m_history;
    QWidget *page = session.lookup() == Lookup::NeedsReason ? static_cast<QWidget *>(m_reason) : m_outcome;
    m_middle->setCurrentWidget(known ? m_history : page);
    m_note->refresh();
    if (!known || !wasKnown)
        placeFocus();
    showWanted();
}

void MainWindow::showStage()
{
    auto &session = *m_session;
    m_model->setLive(session.interaction(), session.isLive());
    if (!session.snapshot())
        m_identity->showSession(session);
    m_note->refresh();
    if (session.stage() == Stage::Talking)
        placeFocus();
}

bool MainWindow::busyElsewhere() const
{
    if (QApplication::activeModalWidget())
        return true;
    const auto *focus = QApplication::focusWidget();
    for (const auto *overlay : findChildren<const Overlay *>()) {
        if (overlay->isVisible() && overlay->isAncestorOf(focus))
            return true;
    }
    return false;
}

void MainWindow::placeFocus()
{
    // Never away from somebody who searches or picks, and never away from a note somebody writes in.
    if (!m_session || busyElsewhere() || (m_note->noteHasFocus() && !m_session->note().isBlank()))
        return;
    QWidget *first = nullptr;
    if (m_session->lookup() == Lookup::NeedsReason)
        first = m_reason->firstField();
    else if (!m_session->snapshot())
        first = m_outcome->firstField();
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    else
        m_note->focusNote();
}

void MainWindow::openDetail(InteractionId interaction)
{
    if (!m_session || !m_session->snapshot())
        return;
    auto &history = m_session->history();
    const int row = history.rowOf(interaction);
    m_detail->open(m_session->snapshot()->customer.id, interaction, row >= 0 ? history.row(row) : nullptr);
}

void MainWindow::openSearch()
{
    const bool unknown = m_session && m_session->hasCall() && !m_session->snapshot();
    const bool other = m_session && m_session->hasCall() && m_session->snapshot();
    m_search->open(unknown ? tr("this is who is calling") : tr("open the customer"),
                   unknown ? tr("only look")
                   : other ? tr("this is who is calling")
                           : QString());
}

void MainWindow::chooseCustomer(const CustomerSummary &customer, bool otherMeaning)
{
    const bool call = m_session && m_session->hasCall();
    const bool unknown = call && !m_session->snapshot();
    if (call && unknown != otherMeaning)
        m_session->choose(customer.id, customer.name);
    else
        m_desk.open(customer.id, customer.name);
    placeFocus();
}

void MainWindow::chooseMessage(const MessageHit &hit)
{
    m_wanted = hit;
    m_desk.open(hit.customer, hit.customerName);
    showWanted(); // who is open already does not come a second time
    placeFocus();
}

/// Selects the interaction that was chosen in a search once the history has it.
void MainWindow::showWanted()
{
    if (!m_wanted || !m_session || !m_session->snapshot() ||
        m_session->snapshot()->customer.id != m_wanted->customer || m_session->lookup() != Lookup::One)
        return;
    auto &history = m_session->history();
    if (history.filter() && history.filter() != m_wanted->interaction.channel)
        history.setFilter(std::nullopt);
    const int row = history.rowOf(m_wanted->interaction.id);
    if (row < 0 && !history.complete())
        return; // the whole index is on its way
    const InteractionId interaction = m_wanted->interaction.id;
    m_wanted.reset();
    if (row < 0)
        return;
    m_timeline->setCurrentIndex(m_model->index(row));
    openDetail(interaction);
}

void MainWindow::giveUpChoice()
{
    if (!m_session)
        return;
    if (m_session->hasCall())
        m_session->unchoose();
    else if (!m_desk.close(m_session)) // what is written stays, with whom it is about
        m_note->focusNote();
}

void MainWindow::closeSession(CallSession *session)
{
    if (!session->isLive() && !session->note().hasUnsaved() && session->stage() == Stage::Browsing)
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
    // The worst of those that are switched on: one broken line is worth knowing.
    FeedState shown;
    const auto weight = [](FeedState::Link link) {
        switch (link) {
        case FeedState::Link::Off:
            return 0;
        case FeedState::Link::Up:
            return 1;
        case FeedState::Link::Connecting:
            return 2;
        case FeedState::Link::Down:
            return 3;
        }
        return 0;
    };
    for (const auto *feed : m_desk.feeds()) {
        // That other programs may report calls is no telephone; it is only worth a word when it fails.
        if (feed->name() == "local"_L1 && feed->state().link == FeedState::Link::Up)
            continue;
        if (const auto state = feed->state(); weight(state.link) > weight(shown.link))
            shown = state;
    }
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
        busyElsewhere() || std::any_of(sessions.begin(), sessions.end(), [](const auto *session) {
            return session->isLive() || session->note().hasUnsaved();
        });
    if (!busy)
        m_signIn->ask(question);
}

void MainWindow::showStore(const StoreState &state)
{
    m_bar->showStore(state);
    m_empty->showStore(state);
    if (state.link != StoreState::Link::Ready && state.link != StoreState::Link::ReadOnly)
        return;
    m_question.reset();
    m_signIn->dismiss();
    if (!state.shared) {
        // Whoever has a store to themselves is asked while there is something to decide.
        whenDone(this, m_desk.record().identityReviews(),
                 [this](const Result<std::vector<IdentityReview>> &reviews) {
                     m_railIdentities->setVisible(reviews && !reviews->empty());
                 });
        return;
    }
    whenDone(this, m_desk.record().reasonsGiven(), [this](const Result<std::vector<ReasonGiven>> &reasons) {
        m_railReasons->setVisible(reasons.ok()); // the store says who leads a team
        m_railIdentities->setVisible(reasons.ok());
    });
}

void MainWindow::openStoreState()
{
    if (m_question)
        m_signIn->ask(*m_question);
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
        connect(m_settingsDialog, &SettingsDialog::settingsAccepted, this,
                [this](const ConnectionSettings &settings, Theme::Mode mode) {
                    if (mode != m_theme.mode()) {
                        m_theme.setMode(mode);
                        Q_EMIT themeModeChosen(mode);
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
    auto *dialog = new ShortcutsDialog(m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_detail->isHidden())
        m_detail->close();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    bool writing = false;
    bool cannotKeep = false;
    for (const auto *session : m_desk.sessions()) {
        const auto &note = session->note();
        cannotKeep = cannotKeep || (note.hasUnsaved() && note.keepError());
        writing = writing || note.state() == NoteInProgress::State::Writing;
    }
    if (!m_closeAnyway && cannotKeep) {
        event->ignore();
        m_closing.stop();
        auto *question = new QMessageBox(QMessageBox::Warning, tr("A note would be lost"),
                                         tr("A note cannot be kept on this computer. If Teller closes now, "
                                            "it is lost."),
                                         QMessageBox::Discard | QMessageBox::Cancel, this);
        question->setObjectName(u"closeQuestion"_s);
        question->setTextFormat(Qt::PlainText);
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setDefaultButton(QMessageBox::Cancel);
        connect(question, &QMessageBox::finished, this, [this](int answer) {
            if (answer != QMessageBox::Discard)
                return;
            m_closeAnyway = true;
            close();
        });
        question->open();
    } else if (!m_closeAnyway && writing) {
        event->ignore(); // the last keystrokes are on their way to the disk: a moment
        m_closing.start();
    } else {
        m_closing.stop();
        event->accept();
    }
}

} // namespace teller
