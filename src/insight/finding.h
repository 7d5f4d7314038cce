// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"

#include <optional>
#include <vector>

namespace teller {

/// How a habit repeats. Days are those of this machine's calendar: a Friday is the agent's Friday.
struct HabitPattern
{
    enum class Every { Week, Fortnight, Month, Days };
    Every every = Every::Days;
    int days = 0;       ///< the usual gap; 0: no habit
    int weekday = 0;    ///< 1 Monday to 7 Sunday, where nearly all fall on it; 0 if none stands out
    int dayOfMonth = 0; ///< 1 to 31, for Month, where nearly all fall near it; 0 if none stands out

    friend bool operator==(const HabitPattern &, const HabitPattern &) = default;
};

/// A task that somebody began and nobody has finished.
struct OpenTask
{
    AgentActionId id; ///< what TaskDone and Undo name
    QString about;    ///< key of the finding it came from; may be empty
    QString text;
    AgentId owner;     ///< null: nobody's yet
    QString ownerName; ///< empty where the owner has never acted on this customer
    Instant dueAt;     ///< unset if it has no end
    Instant begunAt;
    AgentActionId handOver{}; ///< by which it came to its owner; null while it is whose it was at first

    friend bool operator==(const OpenTask &, const OpenTask &) = default;
};

/// One thing that matters now. The sentence is made in ui/ from the kind and these values; what a kind does
/// not name is empty. Each kind says WHAT (subject, detail), WHY (numbers and evidence) and SINCE WHEN.
struct Finding
{
    /// Within a tone, in order of importance.
    enum class Kind {
        PromiseBroken,   ///< subject: what we promised; detail: who; at: when it was due; since: when made
        PromiseOpen,     ///< the same, not due yet
        RepeatedContact, ///< subject: the case; count: contacts about it within seven days, now not included
        CaseReopened, ///< subject: the closed case; detail: its number; at: when it was closed; its category
                      ///< came again since
        MatterRepeated, ///< subject: the newest; count: cases and contacts of one category; at: the first of
                        ///< them
        PaidTwice,    ///< subject: the invoice; amount: too much; count: payments too many; since: the second
        RefundDue,    ///< subject: what it is for; amount: what we owe; since: when it became due
        OutreachMoot, ///< subject: the message; detail: "paid", "scheduled", "joined", "bought" or "not
                      ///< available"; reference: what it is about; at: when it goes out; since: when that
                      ///< happened
        HabitBroken,  ///< subject: the rhythm's word ("deposit"); pattern; at: last time; due: when the next
                      ///< was expected; count: times missed; compared: how often it had been done
        MoreThanNeeded, ///< subject: the article; detail: the order; count: ordered; compared: the most ever
                        ///< bought within `days` days; at: when ordered; since: first purchase of it
        ChannelLost,    ///< detail: the purpose; reference: the channel's code; since: when consent went;
                        ///< subject, at: the last message before that, and when it was sent
        EntitlementEnding, ///< subject: what; count: days left; detail: "warranty", "subscription" …; at: end
        RenewalComing,     ///< the same for one that renews by itself; amount: what it then costs
        HabitToday,        ///< a steady habit whose day is today; subject, pattern, at, compared: as above
        CaseOpen,          ///< subject: the case; detail: its number; at: last change
        ReviewInvitation   ///< subject: a closed case; detail: its number; at: when it was closed
    };
    static constexpr int kindCount = int(Kind::ReviewInvitation) + 1;
    /// Colours carry meaning: we failed, careful, good to know.
    enum class Tone { Failed, Careful, Info };
    /// The AgentAction that does something about it, besides Useful, Wrong and Done (about: `key`).
    enum class Remedy {
        None,
        StopMessage, ///< AgentAction::Kind::Stop, about: `target`
        BeginTask,   ///< Task, about: `key`
        KeepPromise, ///< PromiseKept, about: `target`
        Invite       ///< Invite, about: `target`
    };

    Kind kind = Kind::CaseOpen;
    Tone tone = Tone::Info;
    QString key; ///< stable name of this finding: its kind's word and what it rests on
    QString subject;
    QString detail;
    QString reference;
    int count = 0;
    int compared = 0;
    int days = 0;
    Money amount;
    HabitPattern pattern;
    Instant at;
    Instant due;
    Instant since;
    CaseId matter{};                     ///< the case that it is about, if it is about one
    bool inFocus = false;                ///< that case is what the customer most likely calls about
    std::vector<InteractionId> evidence; ///< the interactions it rests on, newest first; often none
    Remedy remedy = Remedy::None;
    QString target;               ///< the id that the remedy names; empty where it names the key
    std::optional<OpenTask> task; ///< somebody is at it already: there is then no remedy
    AgentActionId settledBy;      ///< OutreachMoot: the Stop that stands, for an Undo; null while it goes out

    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace teller
