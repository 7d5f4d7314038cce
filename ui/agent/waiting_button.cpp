// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent/waiting_button.h"

#include "agent/waiting_list.h"

namespace teller {

WaitingButton::WaitingButton(const QString &objectName, const QString &toolTip, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
    setToolTip(toolTip);
    connect(this, &QPushButton::clicked, this, [this] { popUpLines(m_lines, *this, this->toolTip()); });
    hide();
}

void WaitingButton::showLines(const QString &text, const QString &name, std::vector<WaitingLine> lines)
{
    m_lines = std::move(lines);
    setText(text);
    setAccessibleName(name);
    refresh();
}

void WaitingButton::setListed(bool listed)
{
    m_listed = listed;
    refresh();
}

void WaitingButton::refresh()
{
    setVisible(!text().isEmpty() && !m_listed);
}

} // namespace teller
