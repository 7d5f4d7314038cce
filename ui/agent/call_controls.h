// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "common/labels.h"
#include "desk/call_desk.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace teller {

class Overlay;

/// What can be done with the call in front: hang up, and transfer with a line for whoever takes it. A button
/// is there only while the telephone system offers what it does.
class CallControls final : public QWidget
{
    Q_OBJECT
public:
    /// The desk must outlive it. What pops up belongs to `window`.
    CallControls(const Theme &theme, CallDesk &desk, QWidget *window, QWidget *parent = nullptr);

    void showSession(CallSession *session);
    /// Which keys the tool tips name.
    void setKeys(const KeyMap &keys);
    // Nothing happens where it is not offered.
    void openTransfer();
    void hangUp();

private:
    void buildTransfer(QWidget *window);
    void refresh();
    void recolour();
    void transfer(CallEvent::Transfer::Kind kind);
    void transferWithEnter();
    void setBusy(bool busy);
    void sayTrouble(const QString &text);

    const Theme &m_theme;
    CallDesk &m_desk;
    QPointer<CallSession> m_session;
    CallControl::Actions m_offered;
    KeyMap m_keys;
    ElidedLabel *m_trouble = nullptr;
    QPushButton *m_transfer = nullptr;
    QPushButton *m_hangUp = nullptr;
    Overlay *m_popup = nullptr;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_why = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_askFirst = nullptr;
    QPushButton *m_now = nullptr;
    QPointer<CallSession> m_about; ///< whose call the open pop-up is about
};

} // namespace teller
