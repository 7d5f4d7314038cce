// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "core/interaction.h"

class QTextEdit;

namespace teller {

/// What the notes of an interaction said before, the newest first: who wrote it and when, and what changed,
/// word by word.
class NoteVersionsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit NoteVersionsPage(const Theme &theme, QWidget *parent = nullptr);

    void showVersions(const InteractionDetail &detail, Instant now);
    void clear();

Q_SIGNALS:
    void backWanted();

private:
    const Theme &m_theme;
    QTextEdit *m_text = nullptr;
};

} // namespace teller
