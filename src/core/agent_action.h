// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace teller {

/// Something an agent decided about a customer beyond a note: an answer to a finding, a message stopped, a
/// task. Actions are only ever added; what stands now is found by reading them in order, and nothing is asked
/// twice: whoever regrets one adds an `Undo`.
struct AgentAction
{
    enum class Kind {
        Useful,      ///< about: the key of a finding, which helped
        Wrong,       ///< about: the key of a finding, which is not so; it is not shown again
        Done,        ///< about: the key of a finding, which is settled; it is not shown again
        Stop,        ///< about: the id of a planned message, which must not be sent
        Task,        ///< about: the key of the finding it comes from, if any; text, owner, due
        TaskDone,    ///< about: the id of the action that began the task
        PromiseKept, ///< about: the id of the promise
        ToldAgain,   ///< about: the name of what the customer had to say again ("account", "invoice")
        Invite,      ///< about: the id of the case; the customer is to be asked for an honest review
        HandedOver,  ///< about: the extension that the call of `interaction` was transferred to; text: why
        TaskGiven,   ///< about: the id of the action that began the task; owner, whose it is from now on
        Review, ///< about: the stars that the customer gave, "1" to "5", or "declined"; text: their words
        Undo,   ///< about: the id of the action that is taken back
        Mention ///< about: the id of a note in which the owner is named, who may then open the customer
    };

    AgentActionId id; ///< made by the desk; the same one again changes nothing
    CustomerId customer;
    InteractionId interaction; ///< during which it was decided; null without one
    Kind kind = Kind::Useful;
    QString about;
    QString text;    ///< what is to be done, or why: plain text of one line, mostly empty
    AgentId ownerId; ///< of a task: whose it is, an agent or a teamOwner(); null for nobody's yet. Of a
                     ///< mention: who is named
    Instant dueAt;   ///< of a task; unset if it has no end
    AgentId agent;
    QString agentName;
    Instant at;

    friend bool operator==(const AgentAction &, const AgentAction &) = default;
};
inline constexpr int agentActionKindCount = 14;

/// A team as the owner of a task, whoever of it has time. No agent is called that: a sign-in name has no
/// colon in it.
[[nodiscard]] inline AgentId teamOwner(const QString &team)
{
    return AgentId(QStringLiteral("team:") + team);
}

/// The stable word for a kind in the store and in files ("useful", "task", …).
[[nodiscard]] QString agentActionCode(AgentAction::Kind kind);
[[nodiscard]] std::optional<AgentAction::Kind> agentActionFromCode(QStringView code);

} // namespace teller

Q_DECLARE_METATYPE(teller::AgentAction)
