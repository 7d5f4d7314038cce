// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/document_file.h"

class QPlainTextEdit;

namespace teller {

/// A document as text and nothing else: no markup, no pictures, no links.
class DocumentTextPage final : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentTextPage(const Theme &theme, QWidget *parent = nullptr);

    void showText(const Document &document, const DocumentText &text);
    void clear();

Q_SIGNALS:
    void backWanted();

private:
    ElidedLabel *m_name = nullptr;
    QLabel *m_part = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace teller
