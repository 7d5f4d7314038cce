// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent/narrowing_list.h"
#include "common/labels.h"
#include "core/agent_action.h"
#include "core/colleague.h"

#include <vector>

namespace teller {

/// Whose a task is to be: a list of colleagues and teams that narrows down as one types.
class OwnerPicker final : public NarrowingList
{
    Q_OBJECT
public:
    OwnerPicker(const Theme &theme, QWidget *window);

    /// Above `button`: the colleagues by name, then their teams. `now`: whose it is; they are not offered.
    /// `me`: whoever sits here, and is called that.
    void offer(const QWidget &button, AgentActionId task, const std::vector<Colleague> &colleagues,
               const AgentId &now, const AgentId &me);

Q_SIGNALS:
    void chosen(teller::AgentActionId task, const teller::AgentId &owner);

private:
    struct Owner
    {
        AgentId id;
        QString words;
    };

    void fill(const QStringList &words);

    const Theme &m_theme;
    AgentActionId m_task;
    std::vector<Owner> m_owners;
};

} // namespace teller
