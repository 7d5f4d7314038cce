// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace teller {

/// Sets text the way a page would: white space folded, blocks on lines of their own, each line behind the
/// prefixes ("> ", "  ") of what it lies in. Stops at `limit` characters.
class TextWriter
{
public:
    explicit TextWriter(qsizetype limit)
        : m_limit(limit)
    {}

    void write(QStringView text);     ///< white space folds
    void writeAsIs(QStringView text); ///< white space and line ends stay, as in pre
    void breakLine();                 ///< br: an empty line where the line is empty
    void beginBlock(bool apart);      ///< a new line, `apart`: with an empty line before it
    /// Inside a quote, an item of a list. `first` stands in place of `prefix` on the first line.
    void indent(const QString &prefix, const QString &first = {});
    void outdent();
    /// Between the cells of a row: " | " if the line has text already.
    void separateCells();

    [[nodiscard]] bool full() const { return m_text.size() >= m_limit; }
    /// How much was written so far: to see whether an element said anything.
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QStringView since(qsizetype size) const;
    [[nodiscard]] QString text() const { return m_text; }

private:
    struct Prefix
    {
        QString prefix;
        QString first;
    };
    void endLine();
    void startText();

    const qsizetype m_limit;
    QString m_text;
    std::vector<Prefix> m_prefixes;
    bool m_lineHasText = false;
    bool m_space = false;
    bool m_cell = false;
    int m_wantedLineEnds = 0;
    int m_lineEnds = 2;
};

} // namespace teller
