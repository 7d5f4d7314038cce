// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/note_panel.h"

#include "agent/reviews_page.h"
#include "common/note_highlighter.h"
#include "common/wording.h"

#include <QApplication>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextDocumentLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

using Stage = CallSession::Stage;

NotePanel::NotePanel(const Theme &theme, const Clock &clock, QWidget *window, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"notePanel"_s);
    setAccessibleName(tr("Note"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"panel"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);

    buildTabs(all);
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(u"notePages"_s);
    all->addWidget(m_pages, 1);
    auto *page = new QWidget(m_pages);
    m_edit = new NoteEdit(page);
    m_edit->setTemplates(NoteEdit::usualTemplates());
    m_edit->setObjectName(u"noteEdit"_s);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setPlaceholderText(tr("What was it about, what was done, what comes next?"));
    m_edit->setTabChangesFocus(true);
    m_edit->setCursorWidth(2);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_blank = newDocument();
    auto *room = new QHBoxLayout(page);
    room->setContentsMargins(theme.px(14), theme.px(6), theme.px(6), theme.px(4));
    room->addWidget(m_edit);
    m_pages->addWidget(page);
    m_promises = new CommitmentsPage(CommitmentsPage::About::Promises, theme, clock, m_pages);
    m_tasks = new CommitmentsPage(CommitmentsPage::About::Tasks, theme, clock, m_pages);
    for (auto *commitments : {m_promises, m_tasks}) {
        m_pages->addWidget(commitments);
        connect(commitments, &CommitmentsPage::added, this, &NotePanel::focusNote);
    }
    m_reviews = new ReviewsPage(theme, clock, m_pages);
    m_pages->addWidget(m_reviews);
    m_bar = new NoteBar(theme, clock, window, this);
    all->addWidget(m_bar);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_loading || !m_session)
            return;
        m_hint.clear();
        auto &note = m_session->note();
        const auto text = m_edit->toPlainText();
        note.setText(text, m_edit->textCursor().position());
        if (note.text() == text)
            return;
        m_loading = true;
        m_edit->correct(note.text()); // a card's number was in it
        m_loading = false;
        m_hint = tr("The number of a payment card was masked.");
        showState();
    });
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_loading && m_session)
            m_session->note().setCaret(m_edit->textCursor().position());
    });
    connect(m_bar, &NoteBar::dispositionChosen, this, [this](const QString &code) {
        if (m_session)
            m_session->note().setDisposition(code);
        m_hint.clear();
        refresh();
        focusNote();
    });
    for (size_t number = 1; number <= mostWrapUpKeys; ++number) {
        auto *key = new QShortcut(Qt::ALT | Qt::Key(Qt::Key_0 + int(number)), this);
        connect(key, &QShortcut::activated, this, [this, number] { chooseByKey(number); });
    }
    connect(m_bar, &NoteBar::outcomeChosen, this, [this](const QString &outcome) {
        if (m_session)
            m_session->note().setOutcome(outcome);
        refresh();
        focusNote();
    });
    connect(m_bar, &NoteBar::promiseWanted, this, &NotePanel::openPromises);
    connect(m_bar, &NoteBar::moreTimeWanted, this, &NotePanel::extendWrapUp);
    connect(m_bar, &NoteBar::mendWanted, this, &NotePanel::focusNote);
    connect(m_bar, &NoteBar::saveWanted, this, &NotePanel::save);
    connect(m_bar, &NoteBar::finishWanted, this, &NotePanel::finish);
    showSession(nullptr);
}

void NotePanel::buildTabs(QVBoxLayout *all)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    row->setSpacing(m_theme.px(14));
    m_tabs = new QButtonGroup(this);
    const std::pair<QString, QString> tabs[] = {{u"noteTab"_s, tr("Note")},
                                                {u"promisesTab"_s, tr("Promises")},
                                                {u"tasksTab"_s, tr("Tasks")},
                                                {u"reviewsTab"_s, tr("Reviews")}};
    for (int i = 0; const auto &[name, text] : tabs) {
        auto *tab = makeButton(this, name, text);
        tab->setProperty("tab", true);
        tab->setCheckable(true);
        m_tabs->addButton(tab, i++);
        row->addWidget(tab);
    }
    m_tabs->button(0)->setChecked(true);
    row->addStretch(1);
    m_keysHint = makeElided(this, u"noteKeysHint"_s, TextSize::Small, u"faint"_s);
    m_keysHint->setText(tr("“/” templates   “@” colleagues   “- ” list   Ctrl B bold"));
    row->addWidget(m_keysHint);
    m_shared = makeButton(this, u"noteShared"_s, {});
    m_shared->setProperty("chip", true);
    m_shared->setCheckable(true);
    connect(m_shared, &QPushButton::toggled, this, [this](bool shared) {
        if (m_session)
            m_session->note().setShared(shared);
        showVisibility();
    });
    row->addWidget(m_shared);
    for (QWidget *ofTheNote : {static_cast<QWidget *>(m_keysHint), static_cast<QWidget *>(m_shared)}) {
        auto policy = ofTheNote->sizePolicy();
        policy.setRetainSizeWhenHidden(true); // the row keeps its height
        ofTheNote->setSizePolicy(policy);
    }
    all->addLayout(row);
    connect(m_tabs, &QButtonGroup::idClicked, this, &NotePanel::openPage);
}

void NotePanel::openPage(int page)
{
    m_tabs->button(page)->setChecked(true);
    m_pages->setCurrentIndex(page);
    showWhatBelongs();
    Q_EMIT pageChanged();
    if (page == 0)
        m_edit->setFocus(Qt::OtherFocusReason);
    else if (page == 3)
        m_reviews->focusEditor();
    else
        (page == 1 ? m_promises : m_tasks)->focusEditor();
}

/// How to write a note, who may read it and whether it is kept is said where one writes it. Promises go with
/// it; tasks and reviews do not, so that what is said of the note would be taken for theirs.
void NotePanel::showWhatBelongs()
{
    const auto page = m_pages->currentIndex();
    m_keysHint->setVisible(page == 0);
    m_shared->setVisible(page == 0);
    m_bar->setSaysAllIsWell(page <= 1);
    m_bar->showSession(m_session, m_hint);
}

int NotePanel::leastHeight() const
{
    // Two lines of a note; or a form, and a line of what was entered before.
    return m_theme.px(m_pages->currentIndex() == 0 ? 120 : 192);
}

void NotePanel::openPromises()
{
    if (m_session)
        openPage(1);
}

void NotePanel::openTasks()
{
    if (m_session)
        openPage(2);
}

void NotePanel::extendWrapUp()
{
    if (m_session)
        m_session->extendWrapUp(std::chrono::minutes(1));
}

void NotePanel::insertSentence(const QString &text)
{
    if (!m_session)
        return;
    focusNote();
    m_edit->insertSentence(text);
}

void NotePanel::setTemplates(const std::vector<NoteTemplate> &templates)
{
    m_edit->setTemplates(templates);
}

void NotePanel::setKeys(const KeyMap &keys)
{
    m_bar->setKeys(keys);
    showState();
}

void NotePanel::setColleagues(const std::vector<Colleague> &colleagues)
{
    m_colleagues = colleagues;
    for (auto *document : std::as_const(m_documents))
        document->findChild<NoteHighlighter *>()->setColleagues(colleagues);
    tellEditor();
}

/// What "/" and "@" offer depends on who is shown.
void NotePanel::tellEditor()
{
    const auto *snapshot = m_session ? m_session->snapshot() : nullptr;
    QHash<QString, QString> values{
        {u"today"_s, QLocale().toString(toLocalTime(m_clock.now()).date(), QLocale::LongFormat)}};
    QStringList others; // whom the record names, though no list of colleagues does
    if (m_session)
        values.insert(u"agent.name"_s, m_session->me().name);
    if (snapshot) {
        values.insert(u"customer.name"_s, oneLine(snapshot->customer.name, 200));
        const auto &call = m_session->call();
        const auto &accounts = snapshot->accounts;
        const auto entered = std::find_if(accounts.begin(), accounts.end(), [&call](const Account &account) {
            return account.number == call.account.value;
        });
        if (!accounts.empty())
            values.insert(u"account.number"_s,
                          accountText((entered == accounts.end() ? accounts.front() : *entered).number));
        for (const auto &viewer : snapshot->viewers)
            others << viewer.name;
        for (const auto &promise : snapshot->promises)
            others << promise.owner;
        for (const auto &interaction : snapshot->interactions)
            others << interaction.agent;
        for (const auto &action : snapshot->actions)
            others << action.agentName;
        others.removeAll(m_session->me().name);
    }
    m_edit->setValues(values);
    m_edit->setColleagues(m_session ? m_colleagues : std::vector<Colleague>(),
                          m_session ? m_session->me().id : AgentId(), others);
}

QTextDocument *NotePanel::newDocument()
{
    auto *document = new QTextDocument(this); // ours: the editor deletes only a document of its own
    document->setDocumentLayout(new QPlainTextDocumentLayout(document));
    document->setDefaultFont(m_theme.font(TextSize::Note));
    document->setDocumentMargin(m_theme.px(2));
    (new NoteHighlighter(document, m_theme))->setColleagues(m_colleagues); // the document's
    return document;
}

void NotePanel::showSession(CallSession *session)
{
    if (session == m_session && session)
        return;
    if (m_session) {
        disconnect(&m_session->note(), nullptr, this, nullptr);
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_session = session;
    m_hint.clear();
    m_loading = true; // the editor tells of changes while its document is exchanged
    if (!session) {
        m_edit->setDocument(m_blank);
        m_blank->clear();
        m_edit->setEnabled(false);
    } else {
        auto *&document = m_documents[session];
        const bool fresh = !document;
        if (fresh)
            document = newDocument();
        m_edit->setEnabled(true);
        m_edit->expect(session->note().text());
        m_edit->setDocument(document);
        if (fresh)
            load();
        auto cursor = m_edit->textCursor();
        cursor.setPosition(
            std::clamp(session->note().caret(), 0, std::max(0, document->characterCount() - 1)));
        m_edit->setTextCursor(cursor);
        connect(&session->note(), &NoteInProgress::stateChanged, this, &NotePanel::refresh);
        connect(&session->note(), &NoteInProgress::textReplaced, this, &NotePanel::load);
        connect(session, &CallSession::wrapUpTimeChanged, this, [this] { m_bar->showWrapUpTime(m_session); });
        connect(session, &CallSession::mattersChanged, this, &NotePanel::refresh);
    }
    m_loading = false;
    m_promises->showSession(session);
    m_tasks->showSession(session);
    m_reviews->showSession(session);
    m_tabs->button(0)->setChecked(true);
    m_pages->setCurrentIndex(0);
    showWhatBelongs();
    tellEditor();
    refresh();
}

void NotePanel::load()
{
    const bool wasLoading = m_loading;
    m_loading = true;
    const auto &note = m_session->note();
    m_edit->expect(note.text());
    m_edit->setPlainText(note.text());
    auto cursor = m_edit->textCursor();
    cursor.setPosition(std::clamp(note.caret(), 0, int(note.text().size())));
    m_edit->setTextCursor(cursor);
    m_loading = wasLoading;
    refresh();
}

void NotePanel::forget(CallSession *session)
{
    if (m_session == session)
        showSession(nullptr);
    delete m_documents.take(session);
}

void NotePanel::setDispositions(const std::vector<Disposition> &dispositions)
{
    m_dispositions = dispositions;
    showChoice();
}

/// What the queue of the call offers; somebody who is only looked up is asked for nothing.
void NotePanel::showChoice()
{
    static const CompanyRules none;
    const bool call = m_session && m_session->hasCall();
    const auto &queue = call ? m_session->call().queue : std::nullopt;
    m_choice = wrapUpChoice(m_dispositions, call ? m_session->companyRules() : none,
                            queue ? queue->name : QString());
    m_bar->setDispositions(m_choice.offered, m_dispositions);
}

void NotePanel::chooseByKey(size_t number)
{
    if (!m_session || number > m_choice.offered.size())
        return;
    m_session->note().setDisposition(m_choice.offered[number - 1].code);
    m_hint.clear();
    refresh();
}

void NotePanel::showVisibility()
{
    const bool shared = m_session && m_session->note().isShared();
    m_shared->setChecked(shared);
    m_shared->setEnabled(m_session);
    m_shared->setText(shared ? tr("May be shared with the customer") : tr("Internal"));
    m_shared->setMinimumWidth(chipWidth(*m_shared, m_theme));
    m_shared->setAccessibleName(shared ? tr("This note may be shared with the customer")
                                       : tr("This note is internal: only colleagues read it"));
    m_shared->setToolTip(
        shared ? tr("Press to keep this note among colleagues")
               : tr("Only colleagues read this note. Press if it may be shared with the customer."));
}

void NotePanel::refresh()
{
    showState();
    m_promises->refresh();
    m_tasks->refresh();
    m_reviews->refresh();
    const auto count = [this](int tab, const QString &text, int open) {
        m_tabs->button(tab)->setText(open > 0 ? u"%1 %2"_s.arg(text).arg(open) : text);
        m_tabs->button(tab)->setAccessibleName(m_tabs->button(tab)->text());
    };
    count(1, tr("Promises"), m_promises->open());
    count(2, tr("Tasks"), m_tasks->open());
    const QFontMetrics chosen(m_theme.font(TextSize::Small, true));
    for (auto *tab : m_tabs->buttons()) {
        tab->setEnabled(m_session);
        // The chosen one is bolder, and needs no more room for it.
        tab->setMinimumWidth(chosen.horizontalAdvance(tab->text()) + m_theme.px(8));
    }
}

void NotePanel::showState()
{
    showChoice();
    showVisibility();
    m_bar->showSession(m_session, m_hint);
}

void NotePanel::focusNote()
{
    if (m_session)
        openPage(0);
}

bool NotePanel::noteHasFocus() const
{
    return m_edit->hasFocus();
}

bool NotePanel::commitmentsHaveFocus() const
{
    const auto *focus = QApplication::focusWidget();
    return focus && (m_promises->isAncestorOf(focus) || m_tasks->isAncestorOf(focus) ||
                     m_reviews->isAncestorOf(focus));
}

void NotePanel::openDispositions()
{
    if (m_session)
        m_bar->openDispositions();
}

void NotePanel::save()
{
    if (!m_session || !m_session->note().hasUnsaved())
        return;
    if (!m_session->saveNote()) {
        m_hint = tr("Choose the customer first: a note needs somebody to belong to. The draft is kept.");
        showState();
    }
}

void NotePanel::finish()
{
    if (!m_session)
        return;
    if (m_session->stage() == Stage::Browsing && !m_session->note().hasUnsaved()) {
        Q_EMIT closeWanted(m_session);
        return;
    }
    if (m_session->isLive())
        return; // the wrap-up is over when the call is
    if (m_choice.required && m_session->note().disposition().isEmpty()) {
        if (m_session->note().hasUnsaved())
            m_session->saveNote(); // what is written does not wait for it
        m_hint = tr("Choose the disposition, then finish. Nothing is lost.");
        showState();
        m_bar->openDispositions();
        return;
    }
    if (!m_session->finishWrapUp()) {
        m_hint = tr("Choose the customer first: a note needs somebody to belong to. The draft is kept.");
        showState();
    }
}

} // namespace teller
