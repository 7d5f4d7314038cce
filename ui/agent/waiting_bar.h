// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/waiting_lines.h"
#include "common/labels.h"

#include <QWidget>

#include <vector>

namespace teller {

class CallDesk;
class EmptyDesk;

/// What waits for whoever sits here: their promises and tasks, and notes that mention them. The empty desk
/// lists it; while a customer is on the screen there is only room for two counts, of one's own work that of
/// what has to be done today. Each lists all of it when it is pressed; it comes and goes quietly, and never
/// takes the focus by itself.
class WaitingBar final : public QWidget
{
    Q_OBJECT
public:
    WaitingBar(const Theme &theme, CallDesk &desk, EmptyDesk &empty, QWidget *parent = nullptr);

    /// Whether the empty desk is on the screen.
    void setListed(bool listed);
    /// Time has passed: what was due may be late.
    void tick();

private:
    struct Count
    {
        QPushButton *button = nullptr;
        std::vector<WaitingLine> lines;
    };

    void addCount(Count &count, const QString &objectName, const QString &name);
    void refresh();
    void showCounts();

    CallDesk &m_desk;
    EmptyDesk &m_empty;
    Count m_work;
    Count m_mentions;
    bool m_listed = true;
    qint64 m_minute = 0; ///< for which the lines were written
};

} // namespace teller
