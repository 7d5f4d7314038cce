// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/labels.h"
#include "desk/call_session.h"

#include <QPointer>

#include <vector>

class QCheckBox;

namespace teller {

/// The case that the customer most likely calls about: what it is, how its last exchange ended, and whether
/// this call belongs to it, which the agent may change. Hidden while no case is in focus.
class FocusCard final : public QWidget
{
    Q_OBJECT
public:
    FocusCard(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void showSession(CallSession &session);
    /// To what can be done with the case; false if there is none.
    bool focusFirst();

Q_SIGNALS:
    /// The agent wants to see the whole of the last exchange.
    void evidenceWanted(teller::InteractionId interaction);

private:
    void refresh();
    void showLastExchange();
    void showTie();

    const Theme &m_theme;
    const Clock &m_clock;
    QPointer<CallSession> m_session;
    Card *m_card = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_show = nullptr;
    QLabel *m_when = nullptr;
    std::vector<QLabel *> m_lines;
    QCheckBox *m_tie = nullptr;
};

} // namespace teller
