// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/note_edit.h"

#include "common/wording.h"
#include "core/note_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSet>
#include <QStringListModel>
#include <QTextBlock>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int longestWord = 40;

} // namespace

NoteEdit::NoteEdit(QWidget *parent)
    : NoteTextEdit(parent)
    , m_completer(new QCompleter(this))
    , m_choices(new QStringListModel(this))
{
    m_completer->setWidget(this);
    m_completer->setModel(m_choices);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->popup()->setObjectName(u"noteChoices"_s);
    m_completer->popup()->setProperty("choices", u"true"_s);
    m_completer->popup()->setAccessibleName(tr("Templates and colleagues"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &NoteEdit::take);
}

NoteEdit::~NoteEdit()
{
    m_completer->popup()->hide();
}

std::vector<NoteTemplate> NoteEdit::usualTemplates()
{
    return {
        {tr("Call back"), tr("{customer.name} (account {account.number}) asked to be called back. Reached on "
                             "{today}: ")},
        {tr("Refund"),
         tr("Refund started on {today} for account {account.number}. Told {customer.name} when it "
            "arrives: ")},
        {tr("Address"), tr("{customer.name} confirmed the address on {today}.")},
        {tr("Complaint"),
         tr("What happened: \nWhat {customer.name} expects: \nWhat was agreed on {today}: ")},
        {tr("Handed over"), tr("{agent.name} hands over on {today}. Known so far: \nStill open: ")}};
}

void NoteEdit::setColleagues(const std::vector<Colleague> &colleagues, const AgentId &me,
                             const QStringList &others)
{
    constexpr int longestName = 200;
    QSet<QString> known;
    m_colleagues.clear();
    const auto names = unmistakableNames(colleagues);
    for (size_t i = 0; i < colleagues.size(); ++i) {
        known.insert(colleagues[i].name);
        if (colleagues[i].id != me)
            m_colleagues << oneLine(names[i], longestName);
    }
    for (const QString &other : others) {
        const auto plain = oneLine(other, longestName);
        if (!plain.isEmpty() && !known.contains(plain)) {
            known.insert(plain);
            m_colleagues << plain;
        }
    }
    m_colleagues.sort(Qt::CaseInsensitive);
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    auto *popup = m_completer->popup();
    if (popup->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Escape:
            event->ignore(); // the list's
            return;
        default:
            break;
        }
    }
    NoteTextEdit::keyPressEvent(event);
    // Only what is typed offers anything: neither a note that is shown nor one that is corrected.
    if (!event->text().isEmpty() || popup->isVisible())
        offer();
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    NoteTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_completer->popup()->hide();
}

void NoteEdit::offer()
{
    const auto cursor = textCursor();
    const auto before = cursor.block().text().left(cursor.positionInBlock());
    qsizetype start = before.size();
    while (start > 0 && before.size() - start < longestWord && !before[start - 1].isSpace())
        --start;
    const auto word = before.mid(start);
    const bool begins = start == 0 || before[start - 1].isSpace();
    m_trigger = word.isEmpty() || !begins ? QChar() : word.front();
    QStringList choices;
    if (m_trigger == u'/') {
        for (const auto &one : m_templates)
            choices << one.name;
    } else if (m_trigger == u'@') {
        choices = m_colleagues;
    }
    m_wordLength = word.size();
    auto *popup = m_completer->popup();
    if (choices.isEmpty() || cursor.hasSelection()) {
        popup->hide();
        return;
    }
    if (choices != m_choices->stringList())
        m_choices->setStringList(choices);
    m_completer->setCompletionPrefix(word.mid(1));
    if (m_completer->completionCount() == 0) {
        popup->hide();
        return;
    }
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    auto place = cursorRect();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 24);
    m_completer->complete(place);
}

void NoteEdit::take(const QString &choice)
{
    auto cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(m_wordLength));
    if (!cursor.selectedText().startsWith(m_trigger))
        return; // moved on meanwhile
    if (m_trigger == u'@') {
        cursor.insertText(u'@' + choice + u' ');
    } else {
        for (const auto &one : m_templates) {
            if (one.name == choice) {
                cursor.insertText(filledTemplate(one.text, m_values));
                break;
            }
        }
    }
    setTextCursor(cursor);
}

void NoteEdit::insertSentence(const QString &text)
{
    auto cursor = textCursor();
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    if (!cursor.block().text().trimmed().isEmpty())
        cursor.insertText(u"\n"_s);
    cursor.insertText(text);
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void NoteEdit::correct(const QString &text)
{
    const auto now = toPlainText();
    if (now.size() != text.size())
        return;
    const auto caret = textCursor().position();
    QTextCursor cursor(document());
    cursor.joinPreviousEditBlock();
    for (qsizetype i = 0; i < text.size();) {
        if (now[i] == text[i]) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && now[end] != text[end])
            ++end;
        cursor.setPosition(int(i));
        cursor.setPosition(int(end), QTextCursor::KeepAnchor);
        cursor.insertText(text.mid(i, end - i));
        i = end;
    }
    cursor.endEditBlock();
    cursor = textCursor();
    cursor.setPosition(caret);
    setTextCursor(cursor);
}

} // namespace teller
