// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace teller {

class CallDesk;
class MainWindow;

/// Writes to the log, once, that a call can come: the window is painted, every telephone system is connected
/// and listened to, and the store answers who is calling. A call that came in that moment would be shown with
/// its history; the page that shows it may still have to be built, which MainWindow does while the store
/// looks up who it is. Whoever measures the start of the program waits for that line.
class Readiness final : public QObject
{
    Q_OBJECT
public:
    /// A child of the window; the desk must outlive it.
    Readiness(CallDesk &desk, MainWindow &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    CallDesk &m_desk;
    bool m_painted = false;
    bool m_said = false;
};

} // namespace teller
