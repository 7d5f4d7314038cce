// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/waiting_lines.h"
#include "common/labels.h"

#include <vector>

class QVBoxLayout;

namespace teller {

/// Lists them all in a menu below the button.
void popUpLines(const std::vector<WaitingLine> &lines, QPushButton &button, const QString &name);

/// What waits for whoever sits here: one line each, which opens the customer; the first few, and the rest in
/// a menu. Hidden while there is nothing.
class WaitingList final : public QWidget
{
    Q_OBJECT
public:
    /// `word`: how the names of its parts begin ("work1"). `name`: for a screen reader, and above the lines
    /// if there is a `heading`.
    WaitingList(const Theme &theme, const QString &word, const QString &name, bool heading,
                QWidget *parent = nullptr);

    /// Whoever was on a line with the keyboard stays on the line of that place.
    void showLines(std::vector<WaitingLine> lines);
    static constexpr size_t mostShown = 5;

private:
    void addButton();

    const QString m_word;
    std::vector<WaitingLine> m_shown;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_heading = nullptr;
    QPushButton *m_more = nullptr;
    std::vector<ElidedButton *> m_buttons;
};

} // namespace teller
