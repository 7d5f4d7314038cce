// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/detail_pane.h"

#include "common/endless_word.h"
#include "common/error_text.h"
#include "common/icons.h"
#include "common/outcome_text.h"
#include "common/wording.h"
#include "core/search_terms.h"
#include "core/when_done.h"
#include "timeline/document_list.h"
#include "timeline/document_text_page.h"
#include "timeline/note_versions_page.h"
#include "timeline/saved_note_page.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr size_t turnsBehindMatch = 200;

/// "0:12.4": tenths, because words are short.
QString wordTime(qint64 ms)
{
    return duration(ms / 1000) + QLocale().decimalPoint() + QString::number(ms % 1000 / 100);
}

bool hasEndlessWord(const InteractionDetail &detail)
{
    return teller::hasEndlessWord(detail.body) || teller::hasEndlessWord(detail.quoted) ||
           std::any_of(detail.turns.begin(), detail.turns.end(),
                       [](const Turn &turn) { return teller::hasEndlessWord(turn.text); }) ||
           std::any_of(detail.notes.begin(), detail.notes.end(),
                       [](const NoteRevision &note) { return teller::hasEndlessWord(note.text); });
}

bool sameLanguage(const QString &a, const QString &b)
{
    return a.section(u'-', 0, 0).compare(b.section(u'-', 0, 0), Qt::CaseInsensitive) == 0;
}

} // namespace

DetailPane::DetailPane(const Theme &theme, CustomerRecord &record, const Clock &clock,
                       const std::optional<NoteWriting> &writing, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_record(record)
    , m_clock(clock)
    , m_writing(writing)
{
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Detail of the interaction"));
    setProperty("ground", u"panel"_s);
    setMinimumWidth(theme.px(280));

    auto *all = new QVBoxLayout(this);
    tighten(all);
    all->addLayout(buildHead());
    m_state = makeLabel(this, u"detailState"_s, TextSize::Body, u"dim"_s);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    m_retry = makeButton(this, u"detailRetry"_s, tr("Try again"));
    connect(m_retry, &QPushButton::clicked, this, &DetailPane::fetch);
    all->addWidget(m_state);
    all->addWidget(m_retry, 0, Qt::AlignHCenter);
    buildText();
    all->addWidget(m_text, 1);
    m_documentText = new DocumentTextPage(theme, this);
    m_documentText->hide();
    connect(m_documentText, &DocumentTextPage::backWanted, this, &DetailPane::backFromDocument);
    all->addWidget(m_documentText, 1);
    buildFolds();
    all->addWidget(m_folds);
    m_documents = new DocumentList(theme, record, this);
    connect(m_documents, &DocumentList::textFetched, this,
            [this](const Document &document, const DocumentText &text) {
                m_text->hide();
                m_folds->hide();
                m_documentText->showText(document, text);
            });
    all->addWidget(m_documents);
    m_versions = new NoteVersionsPage(theme, this);
    m_versions->hide();
    connect(m_versions, &NoteVersionsPage::backWanted, this, &DetailPane::backFromDocument);
    all->insertWidget(all->indexOf(m_folds), m_versions, 1);
    m_notePage = new SavedNotePage(theme, clock, this);
    m_notePage->hide();
    connect(m_notePage, &SavedNotePage::backWanted, this, &DetailPane::backFromDocument);
    all->insertWidget(all->indexOf(m_folds), m_notePage, 1);
    connect(&record, &CustomerRecord::interactionChanged, this,
            [this](CustomerId, InteractionId interaction) {
                if (interaction == m_interaction && m_detail)
                    fetchAgain();
            });
    connect(&theme, &Theme::changed, this, &DetailPane::recolour);
    recolour();
}

DetailPane::~DetailPane() = default;

QLayout *DetailPane::buildHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(10), m_theme.px(10));
    head->setSpacing(m_theme.px(10));
    m_icon = makeLabel(this, u"detailIcon"_s);
    auto *lines = new QVBoxLayout;
    tighten(lines, m_theme.px(2));
    m_title = makeElided(this, u"detailTitle"_s, TextSize::Body, {}, true);
    m_title->setAccessibleDescription(tr("Interaction"));
    m_meta = makeElided(this, u"detailMeta"_s, TextSize::Small, u"dim"_s);
    m_meta->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    lines->addWidget(m_title);
    lines->addWidget(m_meta);
    m_shut = makeButton(this, u"detailClose"_s, {});
    m_shut->setAccessibleName(tr("Close detail"));
    m_shut->setToolTip(tr("Close (Esc)"));
    m_shut->setProperty("quiet", true);
    connect(m_shut, &QPushButton::clicked, this, &DetailPane::close);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(lines, 1);
    head->addWidget(m_shut, 0, Qt::AlignTop);
    return head;
}

void DetailPane::buildText()
{
    m_text = new QTextEdit(this);
    m_text->setObjectName(u"detailText"_s);
    m_text->setAccessibleName(tr("What was said and written"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    // Less than a text edit asks for: in a low window what is around it stays whole.
    m_text->setMinimumHeight(m_theme.px(40));
    m_text->document()->setDocumentMargin(m_theme.px(16));
    m_text->viewport()->installEventFilter(this);
    connect(m_text, &QTextEdit::selectionChanged, this, &DetailPane::showSelectionTime);
}

/// What is behind the text: when the selected words were spoken, the rest of it.
void DetailPane::buildFolds()
{
    m_folds = new QWidget(this);
    m_folds->setObjectName(u"detailFolds"_s);
    auto *row = new QHBoxLayout(m_folds);
    row->setContentsMargins(m_theme.px(16), m_theme.px(4), m_theme.px(16), m_theme.px(8));
    row->setSpacing(m_theme.px(8));
    m_time = makeLabel(this, u"detailTime"_s, TextSize::Small, u"dim"_s);
    m_time->setAccessibleDescription(tr("When the selected words were spoken"));
    m_time->hide();
    m_quoted = makeButton(this, u"detailQuoted"_s, tr("Show quoted text"));
    m_quoted->setProperty("chip", true);
    m_quoted->hide();
    connect(m_quoted, &QPushButton::clicked, this, &DetailPane::toggleQuoted);
    m_more = makeButton(this, u"detailMore"_s, tr("Show more of the conversation"));
    m_more->setProperty("chip", true);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &DetailPane::showMore);
    m_editNote = makeButton(this, u"detailEditNote"_s, tr("Edit note"));
    m_editNote->setProperty("chip", true);
    m_editNote->hide();
    connect(m_editNote, &QPushButton::clicked, this, &DetailPane::editNotes);
    m_showVersions = makeButton(this, u"detailVersions"_s, tr("Versions of the note"));
    m_showVersions->setProperty("chip", true);
    m_showVersions->hide();
    connect(m_showVersions, &QPushButton::clicked, this, &DetailPane::showVersions);
    m_noteSaid = wrapping(makeLabel(this, u"detailNoteSaid"_s, TextSize::Small, u"dim"_s));
    m_noteSaid->hide();
    row->addWidget(m_editNote);
    row->addWidget(m_showVersions);
    row->addWidget(m_noteSaid, 1);
    row->addWidget(m_quoted);
    row->addWidget(m_more);
    row->addWidget(m_time);
    row->addStretch(1);
    m_folds->hide();
}

void DetailPane::recolour()
{
    const auto &c = m_theme.colours();
    m_shut->setIcon(tintedIcon(u"close"_s, c.dim, c.dim));
    if (m_detail) {
        showHeader(m_detail->interaction);
        fill();
    }
}

void DetailPane::open(CustomerId customer, InteractionId interaction, const Interaction *known,
                      const DetailContext &context)
{
    if (interaction == m_interaction && isVisible()) {
        if (context.words != m_context.words) {
            m_context.words = context.words;
            if (m_detail && !context.words.isEmpty())
                showMatches();
            else if (m_detail)
                markMatches();
        }
        if (m_text->isVisible())
            m_text->setFocus();
        return;
    }
    forget();
    m_customer = customer;
    m_interaction = interaction;
    m_context = context;
    if (known)
        showHeader(*known);
    show();
    fetch();
}

void DetailPane::close()
{
    if (m_interaction.isNull())
        return;
    ++m_generation;
    m_interaction = {};
    m_context = {};
    forget();
    hide();
    Q_EMIT closed();
}

/// Nothing of this customer stays behind for the next one.
void DetailPane::forget()
{
    m_detail.reset();
    m_view = {};
    m_text->clear();
    m_title->clear();
    m_meta->clear();
    m_meta->setToolTip({});
    m_time->clear();
    m_folds->hide();
    m_folds->setEnabled(false); // assistive technology presses what is hidden, too
    m_documents->clear();
    m_documentText->clear();
    m_versions->clear();
    m_notePage->clear();
    m_noteSaid->clear();
}

void DetailPane::fetch()
{
    const auto generation = ++m_generation;
    m_retry->hide();
    m_text->hide();
    m_state->setText(tr("Loading…"));
    m_state->show();
    whenDone(this, m_record.detail(m_customer, m_interaction),
             [this, generation](Result<InteractionDetail> result) {
                 if (generation != m_generation)
                     return; // something else is open by now
                 if (!result) {
                     m_state->setText(errorText(result.error(), Trouble::Store));
                     m_retry->setVisible(true);
                     return;
                 }
                 m_detail = std::move(*result);
                 showDetail();
             });
}

/// In a low window the text is what people came for: what is around it takes a line each.
void DetailPane::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool low = height() < m_theme.px(260);
    m_meta->setWordWrap(!low);
    m_documents->setLow(low);
}

void DetailPane::showHeader(const Interaction &interaction)
{
    const auto &c = m_theme.colours();
    m_icon->setPixmap(iconPixmap(channelIcon(interaction.channel), c.inkOf(channelTone(interaction.channel)),
                                 m_theme.px(18), devicePixelRatioF()));
    m_icon->setAccessibleName(channelName(interaction.channel));
    m_title->setText(interaction.subject.trimmed().isEmpty() ? channelName(interaction.channel)
                                                             : oneLine(interaction.subject));
    m_meta->setText(metaOf(interaction).join(u" · "_s));
    m_meta->setToolTip(toolTipText(m_meta->text()));
}

QStringList DetailPane::metaOf(const Interaction &interaction) const
{
    const auto local = toLocalTime(interaction.startedAt);
    QStringList meta{tr("%1 %2", "day, time")
                         .arg(dayHeading(local.date(), toLocalTime(m_clock.now()).date()),
                              clockTime(interaction.startedAt))};
    if (isSet(interaction.endedAt) && interaction.endedAt > interaction.startedAt)
        meta << duration((toMsecs(interaction.endedAt) - toMsecs(interaction.startedAt)) / 1000);
    if (!interaction.agent.isEmpty())
        meta << tr("with %1").arg(quoted(interaction.agent, 60));
    if (!interaction.queue.isEmpty())
        meta << quoted(interaction.queue, 60);
    if (!interaction.outcome.isEmpty())
        meta << quoted(outcomeText(interaction.outcome), 60);
    const auto &language = interaction.language;
    if (!language.isEmpty() && !m_context.language.isEmpty() && !sameLanguage(language, m_context.language))
        meta << tr("in %1", "a language").arg(languageName(language));
    const auto thread = m_context.history ? m_context.history->threadSize(interaction) : std::nullopt;
    if (thread && *thread > 1) {
        const auto size = numberWord(*thread);
        meta << (interaction.channel == Channel::Email ? tr("part of a conversation of %1 messages").arg(size)
                                                       : tr("one of %1 parts of a conversation").arg(size));
    }
    return meta;
}

void DetailPane::showDetail()
{
    showHeader(m_detail->interaction);
    m_folds->setEnabled(true);
    showMatches();
    m_state->hide();
    m_text->show();
    m_documents->showDocuments(m_customer, m_interaction, m_detail->documents);
}

/// From the beginning, or from what was looked for.
void DetailPane::showMatches()
{
    unfoldMatches();
    fill();
    m_text->moveCursor(QTextCursor::Start);
    m_text->verticalScrollBar()->setValue(0);
    const auto marks = m_text->extraSelections();
    if (marks.isEmpty())
        return;
    auto cursor = marks.constFirst().cursor;
    cursor.setPosition(cursor.selectionStart());
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

/// What was looked for may be folded away.
void DetailPane::unfoldMatches()
{
    const auto terms = searchTerms(m_context.words);
    if (terms.empty())
        return;
    const auto has = [&terms](const QString &text) {
        const auto matches = termMatches(text, terms);
        return !matches.empty() && matches.front().exact;
    };
    const auto &turns = m_detail->turns;
    if (turns.size() > m_view.mostTurns) {
        const auto found =
            std::find_if(turns.begin(), turns.end(), [&has](const Turn &turn) { return has(turn.text); });
        if (found != turns.end())
            m_view.mostTurns = std::max(m_view.mostTurns, size_t(found - turns.begin()) + turnsBehindMatch);
    }
    if (!m_view.quotedShown)
        m_view.quotedShown = has(m_detail->quoted) && !has(m_detail->body);
}

void DetailPane::markMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (const auto terms = searchTerms(m_context.words); !terms.empty()) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(m_theme.colours().carefulGround);
        mark.format.setForeground(m_theme.colours().careful);
        for (const TermMatch &match : termMatches(m_text->toPlainText(), terms)) {
            mark.cursor = QTextCursor(m_text->document());
            mark.cursor.setPosition(match.range.from);
            mark.cursor.setPosition(match.range.from + match.range.length, QTextCursor::KeepAnchor);
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
}

void DetailPane::fill()
{
    m_text->clear();
    m_text->setWordWrapMode(hasEndlessWord(*m_detail) ? QTextOption::WrapAnywhere
                                                      : QTextOption::WrapAtWordBoundaryOrAnywhere);
    fillDetailDocument(*m_text->document(), *m_detail, m_theme, m_clock.now(), m_view);
    m_quoted->setVisible(!m_detail->quoted.isEmpty());
    m_quoted->setText(m_view.quotedShown ? tr("Hide quoted text") : tr("Show quoted text"));
    m_quoted->setAccessibleName(m_quoted->text());
    const auto rest = m_detail->turns.size() - m_view.turnsShown;
    m_more->setVisible(rest > 0);
    m_more->setText(tr("Show more of the conversation (%1 turns)").arg(QLocale().toString(quint64(rest))));
    m_more->setAccessibleName(m_more->text());
    m_time->clear();
    markMatches();
    showNoteButtons();
    showFolds();
}

void DetailPane::showFolds()
{
    m_time->setVisible(!m_time->text().isEmpty());
    m_noteSaid->setVisible(!m_noteSaid->text().isEmpty());
    bool any = false;
    for (const QWidget *one : {static_cast<QWidget *>(m_quoted), static_cast<QWidget *>(m_more),
                               static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_noteSaid),
                               static_cast<QWidget *>(m_editNote), static_cast<QWidget *>(m_showVersions)})
        any = any || one->isVisibleTo(m_folds);
    m_folds->setVisible(any && !readsAside());
}

void DetailPane::toggleQuoted()
{
    const int scrolled = m_text->verticalScrollBar()->value();
    m_view.quotedShown = !m_view.quotedShown;
    fill();
    if (m_view.quotedAt < 0) {
        m_text->verticalScrollBar()->setValue(scrolled);
        return;
    }
    QTextCursor cursor(m_text->document());
    cursor.setPosition(m_view.quotedAt);
    m_text->setTextCursor(cursor);
    const int top = m_text->cursorRect(cursor).top() - m_theme.px(24);
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() + top);
}

void DetailPane::showMore()
{
    const int scrolled = m_text->verticalScrollBar()->value();
    m_view.mostTurns = m_view.turnsShown + DetailView().mostTurns;
    fill();
    m_text->verticalScrollBar()->setValue(scrolled);
}

void DetailPane::showSelectionTime()
{
    const auto cursor = m_text->textCursor();
    const auto span = cursor.hasSelection()
                          ? m_view.times.between(cursor.selectionStart(), cursor.selectionEnd())
                          : std::nullopt;
    m_time->setText(span ? tr("Spoken %1 to %2").arg(wordTime(span->startMs), wordTime(span->endMs))
                         : QString());
    showFolds();
}

/// Something else of this interaction is shown instead of its text.
bool DetailPane::readsAside() const
{
    return m_documentText->isVisibleTo(this) || m_versions->isVisibleTo(this) ||
           m_notePage->isVisibleTo(this);
}

void DetailPane::backFromDocument()
{
    m_documentText->clear();
    m_versions->clear();
    m_notePage->clear();
    if (m_detail)
        showNoteButtons(); // what is given up is not continued
    m_text->show();
    showFolds();
    m_text->setFocus();
}

bool DetailPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip || watched != m_text->viewport() || m_view.times.isEmpty())
        return QFrame::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto cursor = m_text->cursorForPosition(help->pos());
    // The caret is set on the nearer side of a letter: the letter is before or behind it.
    const auto rect = m_text->cursorRect(cursor);
    const int letter = cursor.position() - (help->pos().x() < rect.left() ? 1 : 0);
    const bool inLine = help->pos().y() >= rect.top() && help->pos().y() <= rect.bottom();
    if (const auto span = m_view.times.at(letter); span && inLine)
        QToolTip::showText(help->globalPos(), wordTime(span->startMs), m_text->viewport());
    else
        QToolTip::hideText();
    return true;
}

/// It changed while it is open: what somebody reads stays where it is.
void DetailPane::fetchAgain()
{
    whenDone(this, m_record.detail(m_customer, m_interaction),
             [this, generation = m_generation](Result<InteractionDetail> result) {
                 if (generation != m_generation || !result || !m_detail)
                     return; // what is shown stays, if it cannot be had
                 m_detail = std::move(*result);
                 const int scrolled = m_text->verticalScrollBar()->value();
                 showHeader(m_detail->interaction);
                 fill();
                 m_text->verticalScrollBar()->setValue(scrolled);
                 tellEdits();
                 if (m_versions->isVisibleTo(this))
                     m_versions->showVersions(*m_detail, m_clock.now());
             });
}

void DetailPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QFrame::keyPressEvent(event);
    else if (readsAside())
        backFromDocument();
    else
        close();
}

} // namespace teller
