// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QFrame>
#include <QMenu>
#include <QPointer>

namespace teller {

/// One thing that nobody may ask the customer again. Its menu (Enter, the menu key, a click with the right
/// button) copies it into the note, and counts each time that the customer had to say it all the same.
class KnownFactLine final : public QFrame
{
    Q_OBJECT
public:
    KnownFactLine(const Theme &theme, const Clock &clock, int number, QWidget *parent = nullptr);

    void showFact(const CallSession &session, const KnownFact &fact);

Q_SIGNALS:
    void copyWanted(const QString &text);
    void deedWanted(const teller::Deed &deed);
    void undoWanted(teller::AgentActionId action);
    /// An arrow key: -1 up, 1 down.
    void neighbourWanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void openMenu(const QPoint &at);

    const Clock &m_clock;
    KnownFact m_fact;
    QString m_text;
    AgentActionId m_counted; ///< by this agent in this session, the newest; null if not
    QLabel *m_what = nullptr;
    ElidedLabel *m_from = nullptr;
    QPointer<QMenu> m_menu;
};

} // namespace teller
