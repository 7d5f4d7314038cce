// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/effort.h"
#include "insight/findings.h"

namespace teller {

/// One fact of the brief, with its values; ui/ makes a clause of it.
struct BriefFact
{
    enum class Kind {
        // The situation, in order of importance.
        RepeatedContact, ///< subject: the case; detail: its number; count: contacts in a week, this one
                         ///< included
        PromiseBroken,   ///< subject: what was promised; detail: who; at: when it was due
        CutOff,          ///< count: so often today
        PaidTwice,       ///< subject: the invoice; amount: too much; at: since when
        RefundDue,       ///< subject: what for; amount; at: since when
        Waited,          ///< waitedMs: today, if five minutes or more
        HabitBroken,     ///< subject, pattern; at: the last time; count: dates missed
        // Who it is.
        CustomerFor, ///< at: since when
        Prefers,     ///< subject: the code of a channel, or the word that the record has
        Speaks       ///< subject: BCP 47
    };
    Kind kind = Kind::CustomerFor;
    QString subject{};
    QString detail{};
    int count = 0;
    qint64 waitedMs = 0;
    Money amount{};
    HabitPattern pattern{};
    Instant at{};

    friend bool operator==(const BriefFact &, const BriefFact &) = default;
};

/// What the two sentences at the top of the screen are about. Either may be empty.
struct BriefFacts
{
    static constexpr size_t mostOfSituation = 2;

    std::vector<BriefFact> situation; ///< the most important first, at most two, one of a kind
    std::vector<BriefFact> person;

    friend bool operator==(const BriefFacts &, const BriefFacts &) = default;
};

[[nodiscard]] BriefFacts briefFacts(const CustomerSnapshot &snapshot, const std::vector<Finding> &findings,
                                    const EffortLine &effort, Instant now);

} // namespace teller
