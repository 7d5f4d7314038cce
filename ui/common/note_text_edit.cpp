// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/note_text_edit.h"

#include "common/endless_word.h"
#include "core/note_text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int mostRenumbered = 200;

/// Of one line: from, and behind the end, counted from the beginning of the block.
struct Part
{
    QTextBlock block;
    int from = 0;
    int end = 0;
};

/// What of each line is selected, without the mark of an item and space at the ends; lines of which nothing
/// is left are not among them.
std::vector<Part> selectedParts(const QTextCursor &cursor)
{
    std::vector<Part> parts;
    auto *document = cursor.document();
    const int last = document->findBlock(cursor.selectionEnd()).blockNumber();
    for (auto block = document->findBlock(cursor.selectionStart());
         block.isValid() && block.blockNumber() <= last; block = block.next())
    {
        const QString text = block.text();
        int from = std::max(cursor.selectionStart() - block.position(), int(noteLine(text).marker));
        int end = std::min(cursor.selectionEnd() - block.position(), int(text.size()));
        while (from < end && text[from].isSpace())
            ++from;
        while (end > from && text[end - 1].isSpace())
            --end;
        if (from < end)
            parts.push_back({block, from, end});
    }
    return parts;
}

/// The bold stretches of the line that share something with the part, its marks included.
std::vector<NoteSpan> boldIn(const Part &part)
{
    std::vector<NoteSpan> out;
    for (const NoteSpan &span : noteLine(part.block.text()).bold) {
        if (span.from - noteMarkLength < part.end && span.from + span.length + noteMarkLength > part.from)
            out.push_back(span);
    }
    return out;
}

bool isBold(const Part &part)
{
    const auto spans = boldIn(part);
    return spans.size() == 1 && spans[0].from - noteMarkLength <= part.from &&
           spans[0].from + spans[0].length + noteMarkLength >= part.end;
}

void change(const QTextBlock &block, int from, int length, const QString &to)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + from);
    cursor.setPosition(block.position() + from + length, QTextCursor::KeepAnchor);
    cursor.insertText(to);
}

/// Takes the marks of the spans away, the last first. How much the part moves and shrinks goes into it.
void unmark(Part &part, const std::vector<NoteSpan> &spans)
{
    for (const NoteSpan &span : std::vector<NoteSpan>(spans.rbegin(), spans.rend())) {
        const int open = int(span.from) - noteMarkLength;
        const int close = int(span.from + span.length);
        change(part.block, close, noteMarkLength, {});
        change(part.block, open, noteMarkLength, {});
        const auto moved = [open, close](int place) {
            if (place > close)
                place -= std::min(place - close, noteMarkLength);
            if (place > open)
                place -= std::min(place - open, noteMarkLength);
            return place;
        };
        part.end = std::max(moved(part.end), close - noteMarkLength);
        part.from = std::min(moved(part.from), open);
    }
}

QString markerOf(const NoteLine &line, const QString &text)
{
    return line.kind == NoteLine::Kind::Numbered
               ? QString::number(text.left(line.marker - 2).toInt() + 1) + u". "_s
               : u"- "_s;
}

/// The numbered lines that follow count on.
void renumber(QTextBlock block, int number)
{
    for (int i = 0; i < mostRenumbered && block.isValid(); ++i, block = block.next()) {
        const auto line = noteLine(block.text());
        if (line.kind != NoteLine::Kind::Numbered)
            return;
        change(block, 0, int(line.marker) - 2, QString::number(number++));
    }
}

/// The marks behind the place belong to words before it.
bool closesBold(const QString &text, qsizetype at)
{
    const auto spans = noteLine(text).bold;
    return std::any_of(spans.begin(), spans.end(),
                       [at](const NoteSpan &span) { return span.from + span.length == at; });
}

bool isKeyOf(const QKeyEvent &event, Qt::KeyboardModifiers modifiers, Qt::Key key)
{
    return event.modifiers() == modifiers && event.key() == key;
}

} // namespace

NoteTextEdit::NoteTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    connect(this, &QPlainTextEdit::textChanged, this, [this] { expect(toPlainText()); });
}

void NoteTextEdit::expect(const QString &text)
{
    const auto mode =
        hasEndlessWord(text) ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere;
    if (wordWrapMode() != mode)
        setWordWrapMode(mode);
}

void NoteTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (hasEndlessWord(source->text()))
        setWordWrapMode(QTextOption::WrapAnywhere);
    QPlainTextEdit::insertFromMimeData(source);
}

bool NoteTextEdit::event(QEvent *event)
{
    // These are ours, whatever key of the window they may be.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (isKeyOf(key, Qt::ControlModifier, Qt::Key_B) ||
            isKeyOf(key, Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_L))
        {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (!isReadOnly() && isKeyOf(*event, Qt::ControlModifier, Qt::Key_B)) {
        toggleBold();
    } else if (!isReadOnly() && isKeyOf(*event, Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_L)) {
        toggleList();
    } else if (!isReadOnly() && enter && modifiers == Qt::NoModifier && continueList()) {
        ensureCursorVisible();
    } else if (!isReadOnly() && enter && modifiers == Qt::ShiftModifier) {
        textCursor().insertBlock(); // a line end like any other, which leaves the list
        ensureCursorVisible();
    } else {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void NoteTextEdit::toggleBold()
{
    auto cursor = textCursor();
    if (!cursor.hasSelection()) {
        const QString text = cursor.block().text();
        const int at = cursor.positionInBlock();
        const QStringView before = QStringView(text).left(at);
        const QStringView after = QStringView(text).mid(at);
        if (after.startsWith("**"_L1)) {                             // what was begun ends here
            if (before.endsWith("**"_L1) && !closesBold(text, at)) { // nothing is between them
                cursor.beginEditBlock();
                change(cursor.block(), at - noteMarkLength, 2 * noteMarkLength, {});
                cursor.endEditBlock();
            } else {
                cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, noteMarkLength);
                setTextCursor(cursor);
            }
            return;
        }
        const bool inWord = !before.isEmpty() && before.back().isLetterOrNumber() && !after.isEmpty() &&
                            after[0].isLetterOrNumber();
        if (!inWord) {
            cursor.insertText(u"****"_s);
            cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, noteMarkLength);
            setTextCursor(cursor);
            return;
        }
        cursor.select(QTextCursor::WordUnderCursor);
    }
    auto parts = selectedParts(cursor);
    if (parts.empty())
        return;
    const bool all = std::all_of(parts.begin(), parts.end(), isBold);
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (Part &part : parts) {
        unmark(part, boldIn(part));
        if (all)
            continue;
        change(part.block, part.end, 0, u"**"_s);
        change(part.block, part.from, 0, u"**"_s);
        part.from += noteMarkLength;
        part.end += noteMarkLength;
    }
    edit.endEditBlock();
    if (textCursor().hasSelection()) { // the same words, without their marks
        cursor.setPosition(parts.front().block.position() + parts.front().from);
        cursor.setPosition(parts.back().block.position() + parts.back().end, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
}

void NoteTextEdit::toggleList()
{
    const auto cursor = textCursor();
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    std::vector<QTextBlock> lines;
    bool all = true;
    for (auto block = document()->findBlock(cursor.selectionStart());
         block.isValid() && block.blockNumber() <= last; block = block.next())
    {
        if (block.text().trimmed().isEmpty() && cursor.hasSelection())
            continue;
        lines.push_back(block);
        all = all && noteLine(block.text()).kind == NoteLine::Kind::Bullet;
    }
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (const auto &block : lines)
        change(block, 0, int(noteLine(block.text()).marker), all ? QString() : u"- "_s);
    edit.endEditBlock();
}

/// False, and nothing happens, outside of lists.
bool NoteTextEdit::continueList()
{
    auto cursor = textCursor();
    const auto block = cursor.block();
    const QString text = block.text();
    const auto line = noteLine(text);
    if (line.kind == NoteLine::Kind::Text || cursor.hasSelection() || cursor.positionInBlock() < line.marker)
        return false;
    cursor.beginEditBlock();
    if (QStringView(text).mid(line.marker).trimmed().isEmpty()) {
        change(block, 0, int(text.size()), {});
    } else {
        const QString marker = markerOf(line, text);
        cursor.insertBlock();
        cursor.insertText(marker);
        if (line.kind == NoteLine::Kind::Numbered)
            renumber(cursor.block().next(), QStringView(marker).chopped(2).toInt() + 1);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    return true;
}

} // namespace teller
