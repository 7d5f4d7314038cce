// SPDX-License-Identifier: GPL-3.0-or-later
//
// supervisor/ is what those see who lead a team.
#pragma once

#include "common/labels.h"
#include "core/customer_record.h"

#include <QDialog>

class QTableWidget;

namespace teller {

/// "Opened with a reason": who opened which customer without a call, case or task, when and why; newest
/// first. To be read only.
class ReasonsDialog final : public QDialog
{
    Q_OBJECT
public:
    ReasonsDialog(const Theme &theme, CustomerRecord &record, const Clock &clock, QWidget *parent = nullptr);

private:
    void show(const std::vector<ReasonGiven> &reasons);

    const Clock &m_clock;
    QLabel *m_state = nullptr;
    QTableWidget *m_table = nullptr;
};

} // namespace teller
