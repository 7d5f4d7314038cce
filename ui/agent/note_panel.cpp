// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/note_panel.h"

#include "common/error_text.h"
#include "common/wording.h"

#include <QHBoxLayout>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace teller {

using Stage = CallSession::Stage;

NotePanel::NotePanel(const Theme &theme, QWidget *window, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"notePanel"_s);
    setAccessibleName(tr("Note"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("ground", u"panel"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);

    m_edit = new QPlainTextEdit(this);
    m_edit->setObjectName(u"noteEdit"_s);
    m_edit->setAccessibleName(tr("Note"));
    m_edit->setPlaceholderText(tr("What was it about, what was done, what comes next?"));
    m_edit->setTabChangesFocus(true);
    m_edit->setCursorWidth(2);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_blank = newDocument();
    auto *room = new QHBoxLayout;
    room->setContentsMargins(theme.px(14), theme.px(8), theme.px(6), theme.px(4));
    room->addWidget(m_edit);
    all->addLayout(room, 1);

    auto *bar = new QWidget(this);
    bar->setObjectName(u"noteBar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setProperty("ground", u"panel"_s);
    bar->setProperty("edge", u"top"_s);
    bar->setFixedHeight(theme.px(44));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    row->setSpacing(theme.px(10));
    m_disposition = new DispositionPicker(theme, window, bar);
    m_state = makeElided(bar, u"noteState"_s, TextSize::Small, u"faint"_s);
    m_state->setAccessibleDescription(tr("State of the note"));
    m_mend = makeButton(bar, u"mendButton"_s, tr("Edit and save again"));
    m_save = makeButton(bar, u"saveButton"_s, tr("Save  Ctrl ↵"));
    m_save->setAccessibleName(tr("Save the note"));
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    m_done = makeButton(bar, u"doneButton"_s, tr("Done"));
    m_done->setToolTip(tr("Save and end the wrap-up (Ctrl+Shift+Enter)"));
    row->addWidget(m_disposition);
    row->addWidget(m_state, 1);
    row->addWidget(m_mend);
    row->addWidget(m_save);
    row->addWidget(m_done);
    all->addWidget(bar);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_loading || !m_session)
            return;
        m_hint.clear();
        m_session->note().setText(m_edit->toPlainText(), m_edit->textCursor().position());
    });
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_loading && m_session)
            m_session->note().setCaret(m_edit->textCursor().position());
    });
    connect(m_disposition, &DispositionPicker::chosen, this, [this](const QString &code) {
        if (m_session)
            m_session->note().setDisposition(code);
        focusNote();
    });
    connect(m_mend, &QPushButton::clicked, this, &NotePanel::focusNote);
    connect(m_save, &QPushButton::clicked, this, &NotePanel::save);
    connect(m_done, &QPushButton::clicked, this, &NotePanel::finish);
    showSession(nullptr);
}

QTextDocument *NotePanel::newDocument()
{
    auto *document = new QTextDocument(this); // ours: the editor deletes only a document of its own
    document->setDocumentLayout(new QPlainTextDocumentLayout(document));
    document->setDefaultFont(m_theme.font(TextSize::Note));
    document->setDocumentMargin(m_theme.px(2));
    return document;
}

void NotePanel::showSession(CallSession *session)
{
    if (session == m_session && session)
        return;
    if (m_session)
        disconnect(&m_session->note(), nullptr, this, nullptr);
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
        m_edit->setDocument(document);
        if (fresh)
            load();
        auto cursor = m_edit->textCursor();
        cursor.setPosition(
            std::clamp(session->note().caret(), 0, std::max(0, document->characterCount() - 1)));
        m_edit->setTextCursor(cursor);
        connect(&session->note(), &NoteInProgress::stateChanged, this, &NotePanel::refresh);
        connect(&session->note(), &NoteInProgress::textReplaced, this, &NotePanel::load);
    }
    m_loading = false;
    refresh();
}

void NotePanel::load()
{
    const bool wasLoading = m_loading;
    m_loading = true;
    const auto &note = m_session->note();
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
    m_disposition->setDispositions(dispositions);
}

void NotePanel::refresh()
{
    showState();
    if (!m_session) {
        m_disposition->setCode({});
        m_save->setEnabled(false);
        m_mend->hide();
        m_done->hide();
        return;
    }
    const auto &note = m_session->note();
    if (m_disposition->code() != note.disposition())
        m_disposition->setCode(note.disposition());
    m_mend->setVisible(note.state() == NoteInProgress::State::Refused);
    const bool saving = note.state() == NoteInProgress::State::Saving;
    m_save->setEnabled(note.hasUnsaved() && !saving);
    const auto stage = m_session->stage();
    m_done->setVisible(stage == Stage::WrapUp || stage == Stage::Browsing);
    m_done->setEnabled(!saving);
    const bool blank = note.isBlank() && note.disposition().isEmpty();
    if (stage == Stage::Browsing)
        m_done->setText(blank || !note.hasUnsaved() ? tr("Close") : tr("Save and close"));
    else
        m_done->setText(blank ? tr("Done without a note") : tr("Done  Ctrl ⇧ ↵"));
    m_done->setAccessibleName(stage == Stage::WrapUp ? tr("End the wrap-up") : tr("Close this customer"));
    // One button leads: saving while the call goes on, finishing once it is over.
    setStyleWord(m_done, "primary", stage == Stage::WrapUp);
    setStyleWord(m_save, "primary", stage != Stage::WrapUp);
}

void NotePanel::say(const QString &text, Tone tone)
{
    if (m_state->text() != text)
        m_state->setText(text);
    m_state->setToolTip(toolTipText(text));
    const auto word = tone == Tone::Plain    ? u"faint"_s
                      : tone == Tone::Good   ? u"good"_s
                      : tone == Tone::Failed ? u"failed"_s
                                             : u"careful"_s;
    setStyleWord(m_state, "tone", word);
}

void NotePanel::showState()
{
    if (!m_session) {
        say({}, Tone::Plain);
        return;
    }
    const auto &note = m_session->note();
    if (!m_hint.isEmpty()) {
        say(m_hint, Tone::Careful);
        return;
    }
    if (note.keepError() && note.hasUnsaved()) {
        say(errorText(*note.keepError(), Trouble::ThisComputer), Tone::Failed);
        return;
    }
    const auto at = clockTimeWithSeconds(note.stateSince());
    switch (note.state()) {
    case NoteInProgress::State::Empty:
        say({}, Tone::Plain);
        break;
    case NoteInProgress::State::Writing:
        say(tr("writing…"), Tone::Plain);
        break;
    case NoteInProgress::State::Kept:
        say(tr("draft kept %1").arg(at), Tone::Good);
        break;
    case NoteInProgress::State::Saving:
        say(tr("saving…"), Tone::Plain);
        break;
    case NoteInProgress::State::SavedHere:
        say(tr("saved here, %1").arg(at), Tone::Good);
        break;
    case NoteInProgress::State::Saved:
        say(tr("saved %1").arg(at), Tone::Good);
        break;
    case NoteInProgress::State::Refused: {
        const auto why = note.error() ? errorText(*note.error(), Trouble::Store) : QString();
        say(tr("could not be saved: %1").arg(why), Tone::Failed);
        break;
    }
    case NoteInProgress::State::Failed: {
        const auto why = note.error() ? errorText(*note.error(), Trouble::ThisComputer) : QString();
        say(tr("could not be saved: %1").arg(why), Tone::Failed);
        break;
    }
    }
}

void NotePanel::focusNote()
{
    if (m_session)
        m_edit->setFocus(Qt::OtherFocusReason);
}

bool NotePanel::noteHasFocus() const
{
    return m_edit->hasFocus();
}

void NotePanel::openDispositions()
{
    if (m_session && m_disposition->isEnabled())
        m_disposition->click();
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
    if (!m_session->finishWrapUp()) {
        m_hint = tr("Choose the customer first: a note needs somebody to belong to. The draft is kept.");
        showState();
    }
}

} // namespace teller
