// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/actions.h"

#include <vector>

namespace teller {

/// A colleague had this customer on the line, and transferred the call.
struct HandOver
{
    AgentActionId id;
    InteractionId from; ///< the colleague's part: their note belongs to it
    AgentId byId;
    QString by;
    QString why; ///< in the colleague's words; may be empty
    Instant at;
    /// The telephone system's call is the same one. False: only the customer is, and it was moments ago.
    bool sameCall = false;
    std::vector<QString> toldAgain{}; ///< what the customer had to say again meanwhile, by name (toldName())

    friend bool operator==(const HandOver &, const HandOver &) = default;
};

/// The call on the screen, as far as it matters for where it came from.
struct ArrivedCall
{
    InteractionId interaction;
    AgentId agent; ///< who took it
    QString source;
    CallId id;
    Instant offeredAt;
};

/// Whose words continue in this call: of the same call whenever it was, and of the customer's other calls if
/// they were handed over within `momentsApart` before this one came, or while it was coming. Newest first, at
/// most `most`; the agent's own part of the call, their own other calls, and what was taken back are not
/// among them.
[[nodiscard]] std::vector<HandOver> handOvers(const CustomerSnapshot &snapshot, const ArrivedCall &call,
                                              size_t most = 4);
inline constexpr std::chrono::minutes momentsApart{10};

} // namespace teller
