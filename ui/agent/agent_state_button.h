// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/key_map.h"
#include "common/labels.h"
#include "desk/agent_presence.h"

class QMenu;

namespace teller {

/// "lunch" in the language of the screen; a company's own code stays as it is.
[[nodiscard]] QString notReadyReasonText(const QString &code);

/// Whether the agent is ready for calls, and a menu to change it where the telephone system allows. Hidden
/// while no telephone system says anything of it.
class AgentStateButton final : public QPushButton
{
    Q_OBJECT
public:
    /// Both must outlive it.
    AgentStateButton(const Theme &theme, AgentPresence &presence, const Clock &clock,
                     QWidget *parent = nullptr);

    void openMenu();
    /// Which keys the tool tip names.
    void setKeys(const KeyMap &keys);
    /// Only what changes with the clock.
    void tick();

private:
    void refresh();

    const Theme &m_theme;
    AgentPresence &m_presence;
    const Clock &m_clock;
    QMenu *m_menu = nullptr;
    KeyMap m_keys;
};

} // namespace teller
