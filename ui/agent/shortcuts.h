// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "common/labels.h"

#include <QDialog>

class QKeySequenceEdit;

namespace teller {

/// F1: every key and what it does. Those that work everywhere can be changed: what is pressed in a line
/// counts at once, unless it does something else already, and that is said.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const Theme &theme, const KeyMap &keys, QWidget *parent = nullptr);

    [[nodiscard]] const KeyMap &keys() const { return m_keys; }

Q_SIGNALS:
    void keysChosen(const teller::KeyMap &keys);

private:
    struct Line
    {
        Command command = Command::Search;
        QKeySequenceEdit *edit = nullptr;
        QPushButton *reset = nullptr;
    };
    void take(size_t line);
    void showLine(Line &line);
    void showAll();

    KeyMap m_keys;
    std::vector<Line> m_lines;
    QLabel *m_problem = nullptr;
    QPushButton *m_resetAll = nullptr;
    bool m_showing = false;
};

} // namespace teller
