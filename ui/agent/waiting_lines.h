// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/open_work.h"

#include <functional>

namespace teller {

/// One thing that waits for whoever sits here.
struct WaitingLine
{
    QString text;
    QString tail; ///< when: matters more than the end of the text
    bool late = false;
    std::function<void()> open; ///< the customer

    friend bool operator==(const WaitingLine &a, const WaitingLine &b)
    {
        return a.text == b.text && a.tail == b.tail && a.late == b.late;
    }
};

/// "Anna Weber mentioned you about Elena Rivera · yesterday"
[[nodiscard]] WaitingLine mentionLine(const Mention &mention, Instant now, std::function<void()> open);
/// "Elena Rivera: Call back about the router · due at 15:00"
[[nodiscard]] WaitingLine workLine(const OpenWork &work, Instant now, std::function<void()> open);
/// Whether it has to be done before this day ends.
[[nodiscard]] bool isDueToday(const OpenWork &work, Instant now);

} // namespace teller
