// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/call_desk.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace teller {

/// Whether the window may close: not before the last keystrokes are on the disk, and not without asking where
/// they cannot be kept.
class CloseGuard final : public QObject
{
    Q_OBJECT
public:
    /// A child of the window; the desk must outlive it.
    CloseGuard(CallDesk &desk, QWidget &window);

    /// False: asks, or waits, and closes the window itself when it may be.
    [[nodiscard]] bool mayClose();

private:
    void ask();

    CallDesk &m_desk;
    QWidget &m_window;
    QTimer m_wait;
    bool m_closeAnyway = false;
};

} // namespace teller
