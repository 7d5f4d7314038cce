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
[[nodiscard]] Tone toneOf(Finding::Tone tone);

/// A line of the "do not ask" list: what we know, and where from.
struct KnownFactText
{
    QString what;
    QString from;
};
[[nodiscard]] KnownFactText knownFactText(const KnownFact &fact, Instant now);

/// At most two sentences to know before speaking: where we failed, and who this is. Either may be empty.
struct Brief
{
    QString urgent;
    QString person;
};
[[nodiscard]] Brief briefFor(const CustomerSnapshot &snapshot, const std::vector<Finding> &findings,
                             const EffortLine &effort, Instant now);

} // namespace teller
