// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/detail_writer.h"

#include <QLocale>
#include <QTextDocument>
#include <QTextTable>

namespace teller {

DetailWriter::DetailWriter(QTextDocument &document, const Theme &theme)
    : m_cursor(&document)
    , m_theme(theme)
{
    m_cursor.beginEditBlock();
}

DetailWriter::~DetailWriter()
{
    m_cursor.endEditBlock();
}

void DetailWriter::begin(const Place &place)
{
    QTextBlockFormat format;
    format.setLeftMargin(place.indent);
    format.setTopMargin(m_first ? 0 : place.above);
    format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    if (place.hanging > 0) {
        format.setTextIndent(-place.hanging);
        format.setTabPositions({QTextOption::Tab(place.hanging, QTextOption::LeftTab)});
    }
    if (place.ours)
        format.setLayoutDirection(Qt::LeftToRight);
    if (m_first)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
    m_first = false;
}

void DetailWriter::add(const QString &text, const QTextCharFormat &format)
{
    m_cursor.insertText(text, format);
}

void DetailWriter::addLines(const QString &text, const QTextCharFormat &format, Place place)
{
    const auto lineEnd = text.indexOf(u'\n');
    add(text.left(lineEnd), format);
    if (lineEnd < 0)
        return;
    place.above = 0;
    begin(place);
    add(text.mid(lineEnd + 1), format);
}

void DetailWriter::paragraph(const QString &text, const QTextCharFormat &format, const Place &place)
{
    begin(place);
    addLines(text, format, place);
}

void DetailWriter::heading(const QString &text)
{
    auto format = faint();
    format.setFont(m_theme.font(TextSize::Caption, true));
    paragraph(QLocale().toUpper(text), format, {0, m_theme.px(18)});
}

void DetailWriter::quiet(const QString &text)
{
    paragraph(text, faint(), {});
}

QTextTable *DetailWriter::table(int rows, const QList<int> &percent)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(m_theme.px(3));
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const int one : percent)
        widths.append(QTextLength(QTextLength::PercentageLength, one));
    format.setColumnWidthConstraints(widths);
    return m_cursor.insertTable(rows, int(percent.size()), format);
}

void DetailWriter::leaveTable()
{
    m_cursor.movePosition(QTextCursor::End);
}

void DetailWriter::cell(QTextTable *table, int row, int column, const QString &text,
                        const QTextCharFormat &format, bool right)
{
    auto cursor = table->cellAt(row, column).firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
    cursor.setBlockFormat(block);
    cursor.insertText(text, format);
}

QTextCharFormat DetailWriter::body(const QColor &colour) const
{
    QTextCharFormat format;
    format.setFont(m_theme.font(TextSize::Body));
    format.setForeground(colour);
    return format;
}

QTextCharFormat DetailWriter::ink() const
{
    return body(m_theme.colours().ink);
}

QTextCharFormat DetailWriter::bold(const QColor &colour) const
{
    auto format = body(colour);
    format.setFont(m_theme.font(TextSize::Body, true));
    return format;
}

QTextCharFormat DetailWriter::small(const QColor &colour) const
{
    QTextCharFormat format;
    format.setFont(m_theme.font(TextSize::Small));
    format.setForeground(colour);
    return format;
}

QTextCharFormat DetailWriter::faint() const
{
    return small(m_theme.colours().faint);
}

} // namespace teller
