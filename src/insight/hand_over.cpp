// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/hand_over.h"

#include <algorithm>

namespace teller {

namespace {

/// A hand-over is written down by another computer, and only once the call has left: a little after it rings.
constexpr std::chrono::minutes afterTheRing{2};

bool isSameCall(const CustomerSnapshot &snapshot, InteractionId from, const ArrivedCall &call)
{
    return std::any_of(snapshot.interactions.begin(), snapshot.interactions.end(),
                       [&](const Interaction &one) {
                           return one.id == from && one.source == call.source && one.callId == call.id;
                       });
}

} // namespace

std::vector<HandOver> handOvers(const CustomerSnapshot &snapshot, const ArrivedCall &call, size_t most)
{
    std::vector<HandOver> out;
    if (call.id.isNull())
        return out;
    const std::vector<AgentAction> stands = standing(snapshot.actions).notUndone; // newest first
    for (const AgentAction &action : stands) {
        if (out.size() == most)
            break;
        if (action.kind != AgentAction::Kind::HandedOver || action.interaction.isNull() ||
            action.interaction == call.interaction)
            continue;
        const bool known = std::any_of(out.begin(), out.end(), [&action](const HandOver &one) {
            return one.from == action.interaction;
        });
        const bool same = isSameCall(snapshot, action.interaction, call);
        const bool justNow = action.agent != call.agent && isSet(call.offeredAt) &&
                             action.at >= call.offeredAt - momentsApart &&
                             action.at <= call.offeredAt + afterTheRing;
        if (known || (!same && !justNow))
            continue;
        HandOver found{action.id,   action.interaction, action.agent, action.agentName,
                       action.text, action.at,          same};
        for (const AgentAction &told : stands) {
            if (told.kind == AgentAction::Kind::ToldAgain && told.interaction == action.interaction &&
                std::find(found.toldAgain.begin(), found.toldAgain.end(), told.about) ==
                    found.toldAgain.end())
                found.toldAgain.push_back(told.about);
        }
        out.push_back(std::move(found));
    }
    // What only was about the same time says nothing once the call itself is known to have come from
    // somebody.
    if (std::any_of(out.begin(), out.end(), [](const HandOver &one) { return one.sameCall; }))
        std::erase_if(out, [](const HandOver &one) { return !one.sameCall; });
    return out;
}

} // namespace teller
