// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is read in place of an interaction, and left again: a file as text, the versions of a note.
#pragma once

#include "common/labels.h"

#include <QFrame>
#include <QTextDocument>

class QVBoxLayout;

namespace teller {

/// The first line of such a page: its title, and at the end the button `backName`, which leads back.
[[nodiscard]] QPushButton *addAsideHead(QVBoxLayout &page, const Theme &theme, QLabel &title,
                                        const QString &backName);

/// Text that is read, selected and copied, and never changed: of a QTextEdit or a QPlainTextEdit.
template <typename Edit>
void makeReadable(Edit &text, const Theme &theme)
{
    text.setReadOnly(true);
    text.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text.setUndoRedoEnabled(false);
    text.setFrameShape(QFrame::NoFrame);
    text.setTabChangesFocus(true);
    text.document()->setDocumentMargin(theme.px(16));
}

} // namespace teller
