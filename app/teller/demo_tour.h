// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/call_desk.h"

#include <QMainWindow>
#include <QTimer>

namespace teller {

/// Takes pictures of the first demonstration call (ringing, talking, saved), then ends the program. It acts
/// as an agent would: through the window, with the keyboard.
class DemoTour final : public QObject
{
    Q_OBJECT
public:
    DemoTour(CallDesk &desk, QWidget &window, QString folder, QObject *parent = nullptr);

private:
    void step();
    void typeTheNote();
    void picture(const QString &name);
    void end(int exitCode);

    enum class Waiting { ForRing, ForHistory, ForAnswer, ForSaved };

    CallDesk &m_desk;
    QWidget &m_window;
    const QString m_folder;
    Waiting m_waiting = Waiting::ForRing;
    QTimer m_look;  ///< every so often: has what it waits for happened?
    QTimer m_limit; ///< it never waits for ever
};

} // namespace teller
