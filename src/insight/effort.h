// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"

#include <vector>

namespace teller {

/// What is known of the call on the screen before it is part of the record.
struct PresentCall
{
    InteractionId interaction{}; ///< not counted a second time if the record has it already
    qint64 waitedMs = -1;        ///< in the queue; -1 if not known
    CaseId caseId{};             ///< the case in focus; null if there is none
};

/// What today (see effortLine) has cost this customer, the present call included. Every number is 0 where
/// there is nothing to say.
struct EffortLine
{
    int contactsToday = 0;    ///< they came to us today so often before this call
    int contactsThisWeek = 0; ///< the same within seven days about the case in focus
    qint64 waitedMs = 0;      ///< in all calls and chats of today, the present one too
    int waits = 0;            ///< in so many of them
    int cutOff = 0;           ///< conversations of today that broke off
    int abandoned = 0;        ///< calls and chats of today that nobody answered before they gave up
    int toldAgain = 0;        ///< what they had to say again today
    Instant since;            ///< the first of today's contacts
    std::vector<InteractionId> evidence{}; ///< today's contacts, newest first

    /// Nothing that would have been any trouble: a wait of less than a minute is none.
    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const EffortLine &, const EffortLine &) = default;
};

/// Counts inbound contacts of the day of `now` in this machine's calendar, which is at least the last six
/// hours. Waits are Interaction::waitedMs; an abandoned call without one waited for as long as it lasted.
/// "Cut off" and "abandoned" are read from the outcome alone (outcomeCutOff, outcomeAbandoned).
[[nodiscard]] EffortLine effortLine(const CustomerSnapshot &snapshot, const PresentCall &present,
                                    Instant now);

} // namespace teller
