// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QString>

namespace teller {

/// A task that is not done, or a promise that is not kept.
struct OpenWork
{
    bool promised = false; ///< else a task
    QString id;
    CustomerId customer;  ///< as whom the customer is shown
    QString customerName; ///< empty where whoever asks is told no names
    AgentId ownerId;      ///< null for nobody's
    QString owner;        ///< display name; empty for nobody's
    Instant dueAt;        ///< unset if it has no end
    Instant madeAt;
    QString text;

    friend bool operator==(const OpenWork &, const OpenWork &) = default;
};

} // namespace teller
