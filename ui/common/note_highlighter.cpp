// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/note_highlighter.h"

#include "common/theme.h"
#include "core/note_text.h"

#include <QTextDocument>

namespace teller {

NoteHighlighter::NoteHighlighter(QTextDocument *document, const Theme &theme)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &NoteHighlighter::rehighlight);
}

void NoteHighlighter::setColleagues(const std::vector<Colleague> &colleagues)
{
    if (colleagues == m_colleagues)
        return;
    m_colleagues = colleagues;
    rehighlight();
}

void NoteHighlighter::highlightBlock(const QString &text)
{
    QTextCharFormat faint;
    faint.setForeground(m_theme.colours().faint);
    QTextCharFormat bold;
    bold.setFontWeight(m_theme.font(TextSize::Note, true).weight());
    const NoteLine line = noteLine(text);
    if (line.marker > 0)
        setFormat(0, int(line.marker), faint);
    for (const NoteSpan &span : line.bold) {
        setFormat(int(span.from) - noteMarkLength, noteMarkLength, faint);
        setFormat(int(span.from), int(span.length), bold);
        setFormat(int(span.from + span.length), noteMarkLength, faint);
    }
    for (const NoteSpan &span : mentionSpans(text, m_colleagues)) {
        for (int at = int(span.from); at < int(span.from + span.length); ++at) {
            auto named = format(at); // it may be bold
            named.setForeground(m_theme.colours().accent);
            setFormat(at, 1, named);
        }
    }
}

} // namespace teller
