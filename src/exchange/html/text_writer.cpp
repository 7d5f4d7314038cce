// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/text_writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace teller {

void TextWriter::endLine()
{
    if (full())
        return;
    if (!m_lineHasText) {
        // An empty line of a quote belongs to the quote.
        for (Prefix &prefix : m_prefixes) {
            if (prefix.first.isEmpty() && prefix.prefix.startsWith(u'>'))
                m_text += prefix.prefix;
        }
    }
    while (m_text.endsWith(u' '))
        m_text.chop(1);
    m_text += u'\n';
    ++m_lineEnds;
    m_lineHasText = false;
    m_space = false;
    m_cell = false;
}

void TextWriter::startText()
{
    if (m_lineHasText)
        return;
    if (!m_text.isEmpty()) {
        while (m_lineEnds < m_wantedLineEnds && !full())
            endLine();
    }
    m_wantedLineEnds = 0;
    m_lineEnds = 0;
    for (Prefix &prefix : m_prefixes) {
        m_text += prefix.first.isEmpty() ? prefix.prefix : prefix.first;
        prefix.first.clear();
    }
    m_lineHasText = true;
    m_space = false;
    m_cell = false;
}

void TextWriter::write(QStringView text)
{
    for (const QChar c : text) {
        if (full())
            return;
        if (c.isSpace()) {
            m_space = true;
            continue;
        }
        const bool space = m_space && m_lineHasText;
        const bool cell = m_cell && m_lineHasText;
        startText();
        if (cell)
            m_text += u" | "_s;
        else if (space)
            m_text += u' ';
        m_space = m_cell = false;
        m_text += c;
    }
}

void TextWriter::writeAsIs(QStringView text)
{
    for (const QChar c : text) {
        if (full())
            return;
        if (c == u'\n') {
            breakLine();
        } else if (c != u'\r') {
            startText();
            m_text += c;
        }
    }
}

void TextWriter::breakLine()
{
    if (m_lineHasText || m_text.isEmpty()) {
        if (!m_text.isEmpty())
            endLine();
        return;
    }
    m_wantedLineEnds = std::max(m_wantedLineEnds, std::min(m_lineEnds + 1, 2));
    m_space = m_cell = false;
}

void TextWriter::beginBlock(bool apart)
{
    if (m_lineHasText)
        endLine();
    m_space = m_cell = false;
    if (apart)
        m_wantedLineEnds = 2;
}

void TextWriter::indent(const QString &prefix, const QString &first)
{
    m_prefixes.push_back({prefix, first});
}

void TextWriter::outdent()
{
    if (m_lineHasText)
        endLine();
    m_prefixes.pop_back();
}

void TextWriter::separateCells()
{
    m_cell = m_lineHasText;
}

QStringView TextWriter::since(qsizetype size) const
{
    return QStringView(m_text).sliced(std::min(size, m_text.size()));
}

} // namespace teller
