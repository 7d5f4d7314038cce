// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/customer.h"
#include "insight/brief.h"
#include "insight/known_facts.h"

#include <QString>

namespace teller {

/// A card: what in one line, why in one line.
struct FindingText
{
    QString title;
    QString why;
};
[[nodiscard]] FindingText findingText(const Finding &finding, Instant now);
[[nodiscard]] Tone toneOf(const Finding &finding);
/// What the button says that does what the finding's remedy names; empty where there is none.
[[nodiscard]] QString remedyText(const Finding &finding);
/// What was done about the finding, in the past tense: "Stopped", "Marked as wrong".
[[nodiscard]] QString deedText(AgentAction::Kind kind);
/// What a task says that is begun from the finding.
[[nodiscard]] QString taskText(const Finding &finding, Instant now);
/// Whose a task is, in words; empty for nobody's.
[[nodiscard]] QString ownerText(const OpenTask &task);
/// "Task of Jonas P., due on Friday".
[[nodiscard]] QString openTaskText(const OpenTask &task, const AgentId &me, Instant now);

/// A line of the "do not ask" list: what we know, and where from.
struct KnownFactText
{
    QString what;
    QString from;
    QString again; ///< how often they told us, once that is too often; else empty
};
[[nodiscard]] KnownFactText knownFactText(const KnownFact &fact, Instant now);
/// "Today: 14 minutes in the queue, cut off once, second call"; past midnight "Since 23:32: …", if it began
/// before. Empty where there was no trouble.
[[nodiscard]] QString effortText(const EffortLine &effort, Instant now);

/// At most two sentences to know before speaking: where we failed, and who this is. Either may be empty.
struct Brief
{
    QString urgent;
    QString person;
};
[[nodiscard]] Brief briefFor(const CustomerSnapshot &snapshot, const std::vector<Finding> &findings,
                             const EffortLine &effort, Instant now);

} // namespace teller
