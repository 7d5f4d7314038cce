// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/session_page.h"

#include "agent/copy_menu.h"
#include "agent/history_bar.h"
#include "agent/identity_strip.h"
#include "agent/key_map.h"
#include "agent/matters_panel.h"
#include "agent/note_panel.h"
#include "agent/outcome_page.h"
#include "agent/overlay.h"
#include "agent/reason_page.h"
#include "timeline/detail_pane.h"
#include "timeline/timeline_model.h"
#include "timeline/timeline_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

/// Less than any part asks for: it has what room there is, and nothing scrolls.
constexpr QSize fitting(1, 1);

} // namespace

using Stage = CallSession::Stage;
using Lookup = CallSession::Lookup;

SessionPage::SessionPage(CallDesk &desk, const Theme &theme, QWidget *window, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
{
    setObjectName(u"sessionPage"_s);
    m_all = new QVBoxLayout(this);
    tighten(m_all);
    auto *upper = new QWidget(this);
    auto *rows = new QVBoxLayout(upper);
    tighten(rows);
    m_identity = new IdentityStrip(theme, desk.clock(), upper);
    m_identity->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_identity, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_session)
            openCopyMenu(*m_session, *m_identity, m_identity->mapToGlobal(at));
    });
    rows->addWidget(m_identity);

    buildMiddle();
    m_note = new NotePanel(theme, desk.clock(), window, this);
    connect(m_note, &NotePanel::closeWanted, this, &SessionPage::closeWanted);
    m_note->setDispositions(desk.dispositions());
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setObjectName(u"noteSplit"_s);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_middle);
    m_split->addWidget(m_note);
    m_middle->setMinimumHeight(theme.px(160));
    m_note->setMinimumHeight(m_note->leastHeight());
    connect(m_note, &NotePanel::pageChanged, this, &SessionPage::splitNote);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);

    connect(m_split, &QSplitter::splitterMoved, this,
            [this] { m_noteHeight = m_split->sizes().constLast(); });

    buildMatters();
    auto *columns = new QHBoxLayout;
    tighten(columns);
    columns->addWidget(m_split, 1);
    columns->addWidget(m_matters);
    rows->addLayout(columns, 1);
    m_upper = scrolling(upper, u"sessionArea"_s, this);
    m_upper->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_all->addWidget(m_upper, 1);
    upper->setMinimumSize(fitting);
    // By keys one comes to what is out of sight, too.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (m_cramped && now && m_upper->isAncestorOf(now))
            scrollTo(now);
    });

    connect(&desk, &CallDesk::dispositionsChanged, this,
            [this] { m_note->setDispositions(m_desk.dispositions()); });
    const auto tellColleagues = [this] {
        m_note->setColleagues(m_desk.colleagues());
        m_detail->setColleagues(m_desk.colleagues());
    };
    connect(&desk, &CallDesk::colleaguesChanged, this, tellColleagues);
    tellColleagues();
    connect(&desk, &CallDesk::sessionClosed, m_note, &NotePanel::forget);
}

void SessionPage::buildMiddle()
{
    m_middle = new QStackedWidget(this);
    m_middle->setObjectName(u"middle"_s);
    m_history = buildHistory(m_middle);
    m_middle->addWidget(m_history);

    m_outcome = new OutcomePage(m_theme, m_desk.record(), m_desk.clock(), m_middle);
    connect(m_outcome, &OutcomePage::chosen, this, [this](const CustomerSummary &customer) {
        if (m_session)
            m_session->choose(customer.id, customer.name);
    });
    connect(m_outcome, &OutcomePage::customerGiven, this, [this](const NewCustomer &customer) {
        if (m_session)
            m_session->createCustomer(customer);
    });
    connect(m_outcome, &OutcomePage::retryWanted, this, [this] {
        if (m_session)
            m_session->retryLookup();
    });
    m_outcomeArea = scrolling(m_outcome, u"outcomeArea"_s, m_middle);
    m_middle->addWidget(m_outcomeArea);

    m_reason = new ReasonPage(m_theme, m_middle);
    connect(m_reason, &ReasonPage::reasonGiven, this, [this](const QString &reason) {
        if (m_session)
            m_session->openWithReason(reason);
    });
    connect(m_reason, &ReasonPage::backWanted, this, &SessionPage::giveUpChoice);
    m_reasonArea = scrolling(m_reason, u"reasonArea"_s, m_middle);
    m_middle->addWidget(m_reasonArea);
}

QWidget *SessionPage::buildHistory(QWidget *parent)
{
    m_model = new TimelineModel(m_desk.clock(), m_desk.me().name, this);
    auto *history = new QWidget(parent);
    history->setObjectName(u"historyPage"_s);
    auto *column = new QVBoxLayout(history);
    tighten(column);
    buildHistoryBar(history);
    column->addWidget(m_historyBar);
    auto *split = new QSplitter(Qt::Horizontal, history);
    split->setObjectName(u"historySplit"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    m_timeline = new TimelineView(m_theme, *m_model, split);
    m_timeline->setMinimumWidth(m_theme.px(280));
    m_detail = new DetailPane(m_theme, m_desk.record(), m_desk.clock(),
                              NoteWriting{m_desk.outbox(), m_desk.drafts(), m_desk.me().id, m_desk.me().name},
                              split);
    connect(m_detail, &DetailPane::currentNoteWanted, this, [this] { m_note->focusNote(); });
    m_detail->hide();
    split->addWidget(m_timeline);
    split->addWidget(m_detail);
    split->setSizes({m_theme.px(460), m_theme.px(480)});
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    connect(m_timeline, &TimelineView::opened, this, [this](InteractionId interaction) {
        openDetail(interaction, m_session ? m_session->history().findText() : QString());
    });
    connect(m_detail, &DetailPane::closed, this, [this] { m_timeline->setFocus(); });
    return history;
}

void SessionPage::buildHistoryBar(QWidget *history)
{
    m_historyBar = new HistoryBar(m_theme, m_desk.clock(), window(), history);
    connect(m_historyBar, &HistoryBar::listWanted, this, [this] {
        if (!m_timeline->currentIndex().isValid())
            m_timeline->setCurrentIndex(m_model->index(0));
        m_timeline->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_historyBar, &HistoryBar::daysWanted, this, &SessionPage::openDays);
    connect(m_historyBar, &HistoryBar::dayChosen, this, &SessionPage::goToDay);
}

void SessionPage::buildMatters()
{
    m_matters = new MattersPanel(m_theme, m_desk.clock(), this);
    m_matters->setProperty("edge", u"start"_s);
    connect(m_matters, &MattersPanel::evidenceWanted, this, [this](InteractionId interaction) {
        const int row = m_session ? m_session->history().rowOf(interaction) : -1;
        if (row >= 0)
            m_timeline->setCurrentIndex(m_model->index(row));
        openDetail(interaction);
    });
    connect(m_matters, &MattersPanel::deedWanted, this, [this](const Deed &deed, const Finding *finding) {
        if (m_session)
            m_session->act(deed, finding);
    });
    connect(m_matters, &MattersPanel::undoWanted, this, [this](AgentActionId action) {
        if (m_session)
            m_session->undo(action);
    });
    connect(m_matters, &MattersPanel::copyWanted, m_note, &NotePanel::insertSentence);
}

void SessionPage::resizeEvent(QResizeEvent *event)
{
    m_matters->setFixedWidth(m_theme.px(width() < m_theme.px(1050) ? 264 : 330));
    QWidget::resizeEvent(event);
    setCramped(height() < m_theme.px(400) || width() < m_theme.px(800));
    splitNote();
}

/// Through all that scrolls, the innermost first.
void SessionPage::scrollTo(QWidget *part)
{
    for (auto *around = part->parentWidget(); around && around != this; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(part, m_theme.px(8), m_theme.px(8));
    }
}

/// Whoever is shown anew is seen first, wherever somebody was looking before.
void SessionPage::scrollToWho()
{
    m_upper->verticalScrollBar()->setValue(0);
    m_upper->horizontalScrollBar()->setValue(0);
}

/// Where text is so large that not everything has room at once, the note keeps its place below, with the
/// button that saves it, and the rest scrolls above it.
void SessionPage::setCramped(bool cramped)
{
    if (cramped == m_cramped)
        return;
    m_cramped = cramped;
    m_upper->widget()->setMinimumSize(cramped ? QSize(0, 0) : fitting); // 0: what its parts need
    QPointer<QWidget> focus = QApplication::focusWidget();
    const bool writing = focus && m_note->isAncestorOf(focus);
    if (cramped)
        m_all->addWidget(m_note);
    else
        m_split->addWidget(m_note);
    setStyleWord(m_note, "edge", cramped ? u"top"_s : QString());
    m_note->show();
    if (writing && focus)
        focus->setFocus(Qt::OtherFocusReason);
}

void SessionPage::splitNote()
{
    const int least = m_note->leastHeight();
    if (m_cramped) {
        // Half of what there is at most, so that what is above can be read; a form scrolls in itself.
        m_note->setFixedHeight(std::min(least, std::max(m_theme.px(120), height() / 2)));
        return;
    }
    m_note->setMaximumHeight(QWIDGETSIZE_MAX);
    m_note->setMinimumHeight(least);
    // Until somebody moves the handle themself, the note has what it needs, and in a low window what can be
    // spared.
    const int usual = std::min(m_theme.px(200), std::max(least, m_split->height() / 3));
    const int note = m_noteHeight > 0 ? m_noteHeight : usual;
    m_split->setSizes({std::max(0, m_split->height() - note), note});
}

void SessionPage::setNoteHeight(int height)
{
    m_noteHeight = height;
    splitNote();
}

void SessionPage::showSession(CallSession *session)
{
    // Nothing of the last customer may stay on the screen: everything below is set or taken away.
    m_session = session;
    delete m_watch;
    m_watch = nullptr;
    m_detail->close();
    m_note->showSession(session);
    if (!session) {
        m_model->setHistory(nullptr);
        m_historyBar->setHistory(nullptr);
        return;
    }
    m_watch = new QObject(this);
    connect(session, &CallSession::stageChanged, m_watch, [this] { showStage(); });
    connect(session, &CallSession::callChanged, m_watch, [this] { showStage(); });
    connect(session, &CallSession::lookupChanged, m_watch, [this] { showLookup(); });
    connect(session, &CallSession::mattersChanged, m_watch, [this] { showMatters(); });
    connect(session, &CallSession::viewersChanged, m_watch, [this] { m_identity->showViewers(*m_session); });
    connect(&session->history(), &History::failed, m_watch, [this] { showLookup(); });
    connect(&session->history(), &History::findChanged, m_watch, [this] { showFind(); });
    // Queued: the list of the timeline hears of it first.
    connect(
        &session->history(), &History::reset, m_watch, [this] { showWanted(); }, Qt::QueuedConnection);
    showLookup();
    showStage();
    placeFocus();
    scrollToWho();
}

void SessionPage::showLookup()
{
    auto &session = *m_session;
    m_identity->showSession(session);
    m_matters->showSession(session);
    const bool known = session.snapshot() != nullptr;
    if (known) {
        m_historyBar->setHistory(&session.history());
        m_model->setHistory(&session.history());
        m_model->setLive(session.interaction(), session.isLive());
    } else {
        m_detail->close();
        m_historyBar->setHistory(nullptr);
        m_model->setHistory(nullptr);
        m_outcome->showSession(session);
        m_reason->showSession(session);
    }
    m_historyBar->setState(known && session.history().error() ? tr("Not all of the history could be loaded.")
                                                              : QString());
    showFind();
    const bool wasKnown = m_middle->currentWidget() == m_history;
    QWidget *page = session.lookup() == Lookup::NeedsReason ? m_reasonArea : m_outcomeArea;
    m_middle->setCurrentWidget(known ? m_history : page);
    m_note->tellEditor();
    m_note->refresh();
    if (!known || !wasKnown)
        placeFocus();
    if (known && !wasKnown)
        scrollToWho();
    showWanted();
}

void SessionPage::showMatters()
{
    m_identity->showSession(*m_session);
    m_matters->showSession(*m_session);
}

void SessionPage::showStage()
{
    auto &session = *m_session;
    m_model->setLive(session.interaction(), session.isLive());
    if (!session.snapshot())
        m_identity->showSession(session);
    m_note->refresh();
    if (session.stage() == Stage::Talking)
        placeFocus();
}

void SessionPage::placeFocus()
{
    if (!m_session || Overlay::holdsFocus(*window()) ||
        (m_note->noteHasFocus() && !m_session->note().isBlank()) || m_note->commitmentsHaveFocus() ||
        m_historyBar->isTyping())
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

void SessionPage::focusNote()
{
    m_note->focusNote();
}

void SessionPage::focusHistory()
{
    if (m_session && m_session->snapshot())
        m_timeline->setFocus();
}

void SessionPage::focusMatters()
{
    m_matters->focusFirst();
}

void SessionPage::focusNextPart()
{
    const auto *focus = QApplication::focusWidget();
    if (m_timeline->hasFocus() && m_matters->focusFirst())
        return;
    const bool atNote = focus && m_note->isAncestorOf(focus);
    QWidget *const asked = m_session && !m_session->snapshot() ? m_outcome->firstField() : nullptr;
    if (atNote && m_session && m_session->snapshot())
        m_timeline->setFocus(Qt::ShortcutFocusReason);
    else if (atNote && asked)
        asked->setFocus(Qt::ShortcutFocusReason);
    else
        m_note->focusNote();
}

bool SessionPage::closeDetail()
{
    if (!m_detail->isHidden()) {
        m_detail->close();
        return true;
    }
    if (!m_session || m_session->history().findText().isEmpty())
        return false;
    m_session->history().find({});
    return true;
}

void SessionPage::findInHistory()
{
    if (m_session && m_session->snapshot())
        m_historyBar->focusFind();
}

void SessionPage::openDays()
{
    if (!m_session || !m_session->snapshot())
        return;
    auto &history = m_session->history();
    const int row = m_timeline->topRow();
    m_historyBar->openDays(row >= 0 ? toLocalTime(history.key(row).startedAt).date() : QDate());
}

void SessionPage::goToDay(QDate day)
{
    const int row = m_session && m_session->snapshot() ? m_session->history().rowOfDay(day) : -1;
    if (row < 0)
        return;
    m_timeline->setCurrentIndex(m_model->index(row));
    m_timeline->scrollTo(m_model->index(row), TimelineView::PositionAtTop);
    m_timeline->setFocus(Qt::OtherFocusReason);
}

void SessionPage::showFind()
{
    const auto &found = m_session->history().findResult();
    if (!found)
        m_timeline->setEmptyText(tr("Nothing has happened with this customer yet."));
    else if (*found)
        m_timeline->setEmptyText(tr("Nothing in this history has these words."));
    else
        m_timeline->setEmptyText(tr("The history could not be searched now."));
}

void SessionPage::openDispositions()
{
    m_note->openDispositions();
}

void SessionPage::openPromises()
{
    m_note->openPromises();
}

void SessionPage::openCopying()
{
    if (m_session)
        openCopyMenu(*m_session, *m_identity);
}

void SessionPage::openTasks()
{
    m_note->openTasks();
}

void SessionPage::beginNewCustomer()
{
    if (m_session && !m_session->snapshot())
        m_outcome->beginNewCustomer();
}

void SessionPage::extendWrapUp()
{
    m_note->extendWrapUp();
}

void SessionPage::setKeys(const KeyMap &keys)
{
    m_note->setKeys(keys);
    m_historyBar->setKeys(keys);
}

void SessionPage::setNoteTemplates(const std::vector<NoteTemplate> &templates)
{
    m_note->setTemplates(templates);
}

void SessionPage::saveNote()
{
    m_note->save();
}

void SessionPage::finishNote()
{
    m_note->finish();
}

void SessionPage::openDetail(InteractionId interaction, const QString &words)
{
    if (!m_session || !m_session->snapshot())
        return;
    auto &history = m_session->history();
    const int row = history.rowOf(interaction);
    const auto &customer = m_session->snapshot()->customer;
    m_detail->open(customer.id, interaction, row >= 0 ? history.row(row) : nullptr,
                   {customer.language, &history, m_session->note().id(), words});
}

void SessionPage::showWhenThere(const MessageHit &hit, const QString &words)
{
    m_wanted = hit;
    m_wantedWords = words;
    showWanted(); // its customer may be on the screen already
}

void SessionPage::showWanted()
{
    if (!m_wanted || !m_session || !m_session->snapshot() ||
        m_session->snapshot()->customer.id != m_wanted->customer || m_session->lookup() != Lookup::One)
        return;
    auto &history = m_session->history();
    if (history.filter() && history.filter() != m_wanted->interaction.channel)
        history.setFilter(std::nullopt);
    history.find({}); // or it might not be among what was found
    const int row = history.rowOf(m_wanted->interaction.id);
    if (row < 0 && !history.complete())
        return; // the whole index is on its way
    const InteractionId interaction = m_wanted->interaction.id;
    m_wanted.reset();
    if (row < 0)
        return;
    m_timeline->setCurrentIndex(m_model->index(row));
    openDetail(interaction, m_wantedWords);
}

void SessionPage::giveUpChoice()
{
    if (!m_session)
        return;
    if (m_session->hasCall())
        m_session->unchoose();
    else if (!m_desk.close(m_session)) // what is written stays, with whom it is about
        m_note->focusNote();
}

} // namespace teller
