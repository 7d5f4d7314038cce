// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleague.h"

#include <QSyntaxHighlighter>

#include <vector>

namespace teller {

class Theme;

/// Shows the marks of a note (core/note_text.h) as what they mean, while they are typed: bold is bold, its
/// marks and those of items are faint, colleagues stand out. The text itself stays as it is.
class NoteHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    /// Belongs to the document.
    NoteHighlighter(QTextDocument *document, const Theme &theme);

    void setColleagues(const std::vector<Colleague> &colleagues);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    std::vector<Colleague> m_colleagues;
};

} // namespace teller
