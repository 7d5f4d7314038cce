// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that several tests of insight are about.
#pragma once

#include "core/customer.h"
#include "insight/finding.h"

#include <algorithm>
#include <optional>

namespace teller::samples {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A Wednesday in November 2026, noon on this machine's clock.
inline Instant noon()
{
    return instantFromMsecs(QDateTime(QDate(2026, 11, 18), QTime(12, 0)).toMSecsSinceEpoch());
}
inline Instant daysAgo(int days)
{
    return noon() - std::chrono::days(days);
}

inline std::optional<Finding> find(const std::vector<Finding> &all, Finding::Kind kind)
{
    const auto it = std::find_if(all.begin(), all.end(), [kind](const Finding &f) { return f.kind == kind; });
    return it == all.end() ? std::nullopt : std::optional(*it);
}

inline Interaction interactionAt(Channel channel, Instant at, CaseId matter = {})
{
    Interaction interaction;
    interaction.id = InteractionId::create();
    interaction.channel = channel;
    interaction.startedAt = at;
    interaction.caseId = matter;
    return interaction;
}

inline Payment payment(const QString &reference, const QString &status, Instant at, qint64 minor = 2490)
{
    Payment out;
    out.id = PaymentId::create();
    out.reference = reference;
    out.status = status;
    out.at = at;
    out.amount = {minor, u"EUR"_s};
    return out;
}

inline Outreach message(const QString &about, Instant plannedAt)
{
    Outreach out;
    out.id = OutreachId::create();
    out.subject = u"About "_s + about;
    out.about = about;
    out.plannedAt = plannedAt;
    return out;
}

inline Purchase purchase(const QString &article, int quantity, Instant at)
{
    return {article, quantity, at, u"O-"_s + QString::number(toMsecs(at)), u"delivered"_s};
}

inline AgentAction action(AgentAction::Kind kind, const QString &about, Instant at)
{
    AgentAction out;
    out.id = AgentActionId::create();
    out.kind = kind;
    out.about = about;
    out.at = at;
    out.agent = AgentId(u"ana"_s);
    out.agentName = u"Ana K."_s;
    return out;
}

} // namespace teller::samples
