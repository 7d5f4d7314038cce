// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/waiting_lines.h"
#include "common/labels.h"

#include <QPushButton>

#include <vector>

namespace teller {

/// How much waits for whoever sits here, while a customer is on the screen; pressed, it lists it. It comes
/// and goes quietly, and never takes the focus by itself. Hidden while there is nothing.
class WaitingButton final : public QPushButton
{
    Q_OBJECT
public:
    WaitingButton(const QString &objectName, const QString &toolTip, QWidget *parent = nullptr);

    /// `text`: how much, in short; empty for nothing. `name`: for a screen reader.
    void showLines(const QString &text, const QString &name, std::vector<WaitingLine> lines);
    /// The list is on the screen anyway.
    void setListed(bool listed);

private:
    void refresh();

    std::vector<WaitingLine> m_lines;
    bool m_listed = true;
};

} // namespace teller
