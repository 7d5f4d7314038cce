// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/saved_note_page.h"

#include "common/error_text.h"
#include "common/note_edit.h"
#include "common/note_highlighter.h"
#include "common/wording.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace teller {

using State = SavedNoteEdit::State;

SavedNotePage::SavedNotePage(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setObjectName(u"savedNotePage"_s);
    auto *all = new QVBoxLayout(this);
    tighten(all);
    m_edit = new NoteEdit(this);
    m_edit->setObjectName(u"savedNoteEdit"_s);
    m_edit->setAccessibleName(tr("Another version of the note"));
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setTabChangesFocus(true);
    m_edit->setCursorWidth(2);
    m_edit->setFont(theme.font(TextSize::Note));
    m_edit->document()->setDocumentMargin(theme.px(14));
    m_highlighter = new NoteHighlighter(m_edit->document(), theme); // the document's
    all->addWidget(m_edit, 1);
    m_state = wrapping(makeLabel(this, u"savedNoteState"_s, TextSize::Small, u"dim"_s));
    m_state->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4));
    all->addWidget(m_state);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(8));
    m_shared = makeButton(this, u"savedNoteShared"_s, tr("Internal"));
    m_shared->setProperty("chip", true);
    m_shared->setCheckable(true);
    auto *discard = makeElidedButton(this, u"savedNoteDiscard"_s, tr("Discard"));
    discard->setToolTip(tr("The note stays as it is"));
    m_save = makeElidedButton(this, u"savedNoteSave"_s, tr("Save version"));
    m_save->setProperty("primary", true);
    m_save->setToolTip(tr("What the note says now stays readable"));
    row->addWidget(m_shared);
    row->addStretch(1);
    row->addWidget(discard);
    row->addWidget(m_save);
    all->addLayout(row);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_loading || !m_note)
            return;
        const auto text = m_edit->toPlainText();
        m_note->setText(text);
        if (m_note->text() != text) { // a card's number was in it
            const int caret = m_edit->textCursor().position();
            m_loading = true;
            m_edit->setPlainText(m_note->text());
            m_loading = false;
            auto cursor = m_edit->textCursor();
            cursor.setPosition(caret);
            m_edit->setTextCursor(cursor);
        }
    });
    connect(m_shared, &QPushButton::toggled, this, [this](bool shared) {
        if (m_note)
            m_note->setShared(shared);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_note)
            m_note->save();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        if (m_note)
            m_note->discard();
        Q_EMIT backWanted();
    });
}

void SavedNotePage::showNote(SavedNoteEdit *note)
{
    clear();
    m_note = note;
    m_loading = true;
    m_edit->expect(note->text());
    m_edit->setPlainText(note->text());
    m_loading = false;
    connect(note, &SavedNoteEdit::stateChanged, this, &SavedNotePage::refresh);
    refresh();
    show();
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus();
}

void SavedNotePage::clear()
{
    if (m_note)
        disconnect(m_note, nullptr, this, nullptr);
    m_note = nullptr;
    m_edit->clear();
    hide();
}

void SavedNotePage::setColleagues(const std::vector<Colleague> &colleagues, const AgentId &me)
{
    m_edit->setColleagues(colleagues, me);
    m_highlighter->setColleagues(colleagues);
}

void SavedNotePage::refresh()
{
    m_shared->setChecked(m_note->isShared());
    m_shared->setText(m_note->isShared() ? tr("May be shared") : tr("Internal"));
    m_shared->setMinimumWidth(chipWidth(*m_shared, m_theme));
    m_save->setEnabled(m_note->canBeSaved());
    QString text;
    auto tone = u"dim"_s;
    if (m_note->error()) {
        const bool here = m_note->state() == State::Failed;
        text = tr("could not be saved: %1")
                   .arg(errorText(*m_note->error(), here ? Trouble::ThisComputer : Trouble::Store));
        tone = u"failed"_s;
    } else if (const auto &other = m_note->meanwhile()) {
        text = tr("Another version was saved meanwhile (%1, %2). Yours becomes a version of its own: both "
                  "are kept.")
                   .arg(quoted(other->agentName, 60), shortWhen(other->writtenAt, m_clock.now()));
        tone = u"careful"_s;
    } else if (m_note->isChanged()) {
        text = tr("Kept as a draft until you save it.");
    }
    setTextOrHide(m_state, text);
    setStyleWord(m_state, "tone", tone);
}

} // namespace teller
