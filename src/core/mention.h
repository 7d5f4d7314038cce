// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QString>

#include <chrono>

namespace teller {

/// A note in which a colleague named somebody.
struct Mention
{
    AgentActionId id; ///< of the action that it rests on
    CustomerId customer;
    QString customerName;
    InteractionId interaction; ///< to which the note belongs
    QString by;                ///< display name of who wrote it
    Instant at;

    friend bool operator==(const Mention &, const Mention &) = default;
};

/// For how long a mention is listed, and gives the right to open the customer.
inline constexpr std::chrono::days mentionsLast{14};

} // namespace teller
