// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agent_action.h"
#include "core/call_event.h"
#include "core/interaction.h"
#include "core/result.h"

#include <array>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

// Stored and exported: a word here is never changed, only added to.
constexpr std::array<QLatin1StringView, channelCount> channelCodes{
    "phone"_L1, "email"_L1, "chat"_L1, "sms"_L1,   "social"_L1,  "web"_L1,
    "store"_L1, "mail"_L1,  "app"_L1,  "order"_L1, "billing"_L1, "note"_L1};
constexpr std::array<QLatin1StringView, 3> directionCodes{"in"_L1, "out"_L1, "internal"_L1};
constexpr std::array<QLatin1StringView, 5> speakerCodes{"customer"_L1, "agent"_L1, "bot"_L1, "system"_L1,
                                                        "other"_L1};

constexpr std::array<QLatin1StringView, agentActionKindCount> agentActionCodes{
    "useful"_L1,     "wrong"_L1,        "done"_L1,       "stop"_L1,   "task"_L1,
    "task-done"_L1,  "promise-kept"_L1, "told-again"_L1, "invite"_L1, "handed-over"_L1,
    "task-given"_L1, "review"_L1,       "undo"_L1,       "mention"_L1};

template <typename Enum, size_t N>
std::optional<Enum> lookUp(const std::array<QLatin1StringView, N> &codes, QStringView code)
{
    for (size_t i = 0; i < N; ++i) {
        if (code == codes[i])
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

QString channelCode(Channel channel)
{
    return channelCodes.at(size_t(channel));
}
std::optional<Channel> channelFromCode(QStringView code)
{
    return lookUp<Channel>(channelCodes, code);
}
QString directionCode(Direction direction)
{
    return directionCodes.at(size_t(direction));
}
std::optional<Direction> directionFromCode(QStringView code)
{
    return lookUp<Direction>(directionCodes, code);
}
QString speakerCode(Speaker speaker)
{
    return speakerCodes.at(size_t(speaker));
}
std::optional<Speaker> speakerFromCode(QStringView code)
{
    return lookUp<Speaker>(speakerCodes, code);
}

QString agentActionCode(AgentAction::Kind kind)
{
    return agentActionCodes.at(size_t(kind));
}
std::optional<AgentAction::Kind> agentActionFromCode(QStringView code)
{
    return lookUp<AgentAction::Kind>(agentActionCodes, code);
}

QString codeName(Error::Code code)
{
    static constexpr std::array<QLatin1StringView, 13> names{
        "unreachable"_L1,   "auth-failed"_L1, "not-permitted"_L1, "tls-failed"_L1, "protocol-error"_L1,
        "wrong-version"_L1, "not-a-store"_L1, "not-found"_L1,     "rejected"_L1,   "full"_L1,
        "damaged"_L1,       "cancelled"_L1,   "internal"_L1};
    return names.at(size_t(code));
}

QString kindName(CallEvent::Kind kind)
{
    static constexpr std::array<QLatin1StringView, 15> names{
        "CallStarted"_L1,     "AccountCollected"_L1, "Queued"_L1, "Offered"_L1,
        "OfferWithdrawn"_L1,  "Answered"_L1,         "Held"_L1,   "Resumed"_L1,
        "TransferStarted"_L1, "Transferred"_L1,      "Ended"_L1,  "AgentStateChanged"_L1,
        "LinkUp"_L1,          "LinkDown"_L1,         "Resync"_L1};
    return names.at(size_t(kind));
}

QString endReasonName(CallEvent::EndReason reason)
{
    static constexpr std::array<QLatin1StringView, 10> names{
        "none"_L1,      "agent"_L1, "caller"_L1,    "abandoned"_L1, "transfer"_L1,
        "no-answer"_L1, "busy"_L1,  "elsewhere"_L1, "failed"_L1,    "link-lost"_L1};
    return names.at(size_t(reason));
}

} // namespace teller
