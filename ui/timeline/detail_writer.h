// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QTextCursor>

class QTextTable;

namespace teller {

/// Writes the detail of an interaction paragraph by paragraph into a document, in the theme's own formats.
/// Texts go in as they are: whoever calls has made them plain (wording.h).
class DetailWriter final
{
public:
    DetailWriter(QTextDocument &document, const Theme &theme);
    ~DetailWriter();
    DetailWriter(const DetailWriter &) = delete;
    DetailWriter &operator=(const DetailWriter &) = delete;

    struct Place
    {
        int indent = 0;    ///< of the whole paragraph, pixels
        int above = 0;     ///< room above it, pixels
        int hanging = 0;   ///< the first line begins this much further left, and a tab leads back
        bool ours = false; ///< made of our words: reads from left to right whatever stands in it
    };
    void begin(const Place &place);
    void add(const QString &text, const QTextCharFormat &format);
    /// Text of several lines: those behind the first stand in a paragraph of that place, close together.
    void addLines(const QString &text, const QTextCharFormat &format, Place place);
    void paragraph(const QString &text, const QTextCharFormat &format, const Place &place);
    void heading(const QString &text);
    void quiet(const QString &text);
    [[nodiscard]] QTextTable *table(int rows, const QList<int> &percent);
    void leaveTable();
    static void cell(QTextTable *table, int row, int column, const QString &text,
                     const QTextCharFormat &format, bool right = false);

    [[nodiscard]] bool empty() const { return m_first; }
    [[nodiscard]] int position() const { return m_cursor.position(); }
    [[nodiscard]] const Theme &theme() const { return m_theme; }

    [[nodiscard]] QTextCharFormat body(const QColor &colour) const;
    [[nodiscard]] QTextCharFormat ink() const;
    [[nodiscard]] QTextCharFormat bold(const QColor &colour) const;
    [[nodiscard]] QTextCharFormat small(const QColor &colour) const;
    [[nodiscard]] QTextCharFormat faint() const;

private:
    QTextCursor m_cursor;
    const Theme &m_theme;
    bool m_first = true;
};

} // namespace teller
