// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

namespace teller {

/// Somebody of the company who can be named in a note and be given a task, themself or with their team.
struct Colleague
{
    AgentId id;
    QString name;   ///< what colleagues are shown
    QString team{}; ///< the id of their team (see teamOwner()), empty for none
    QString teamName{};

    friend bool operator==(const Colleague &, const Colleague &) = default;
};

} // namespace teller
