// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "insight/finding.h"

#include <optional>
#include <vector>

namespace teller {

/// An open case that changed within this time is what a customer who calls most likely calls about.
inline constexpr std::chrono::days focusWindow{30};

/// Of the open cases that changed within the focus window, the one that changed last. An exchange that
/// belongs to a case is a change of it.
[[nodiscard]] std::optional<Case> caseInFocus(const CustomerSnapshot &snapshot, Instant now);

/// The newest exchange of a case that the snapshot has.
[[nodiscard]] std::optional<Interaction> lastExchangeOf(const CustomerSnapshot &snapshot, CaseId about);

/// One line of an exchange, as little of it as tells where the matter stands.
struct ExchangeLine
{
    Speaker speaker = Speaker::Other;
    QString name; ///< who, as the source named them; may be empty
    QString text; ///< plain text, one line

    friend bool operator==(const ExchangeLine &, const ExchangeLine &) = default;
};

/// How an exchange ended: of a conversation the last turns in which something was said; else how a message
/// begins; else the newest note; else the summary. At most `most` lines, in their order.
[[nodiscard]] std::vector<ExchangeLine> lastLines(const InteractionDetail &detail, size_t most);

/// What the open cases say, the one in focus among them, and which matters have come back: a case that was
/// closed and whose category came again within the snapshot's repeat window, or a category that came several
/// times. The category of an exchange is that of its case; where it has none, its disposition.
[[nodiscard]] std::vector<Finding> matters(const CustomerSnapshot &snapshot, Instant now);

} // namespace teller
