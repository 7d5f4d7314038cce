// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/effort.h"

#include "insight/actions.h"
#include "insight/contacts.h"
#include "insight/evidence.h"

#include <algorithm>

namespace teller {

namespace {

constexpr std::chrono::days week{7};
constexpr qint64 worthSaying = 60'000;
constexpr qint64 longestWait = 24LL * 3600 * 1000;

bool isLive(const Interaction &interaction)
{
    return interaction.channel == Channel::Phone || interaction.channel == Channel::Chat;
}

void addWait(EffortLine &line, qint64 waitedMs)
{
    if (waitedMs <= 0)
        return;
    line.waitedMs += std::min(waitedMs, longestWait);
    ++line.waits;
}

void addToday(EffortLine &line, const Interaction &contact)
{
    ++line.contactsToday;
    if (!isSet(line.since) || contact.startedAt < line.since)
        line.since = contact.startedAt;
    if (!isLive(contact))
        return;
    const bool abandoned = contact.outcome == outcomeAbandoned;
    line.abandoned += abandoned ? 1 : 0;
    line.cutOff += contact.outcome == outcomeCutOff ? 1 : 0;
    if (abandoned && contact.waitedMs < 0 && isSet(contact.endedAt))
        addWait(line, (contact.endedAt - contact.startedAt).count());
    else
        addWait(line, contact.waitedMs);
}

// Midnight does not end what somebody went through this evening.
bool isToday(Instant at, Instant now)
{
    return dayOf(at) == dayOf(now) || (at <= now && now - at <= std::chrono::hours(6));
}

int toldAgainToday(const CustomerSnapshot &snapshot, Instant now)
{
    const Standing stands = standing(snapshot.actions);
    return int(
        std::count_if(stands.notUndone.begin(), stands.notUndone.end(), [now](const AgentAction &action) {
            return action.kind == AgentAction::Kind::ToldAgain && isToday(action.at, now);
        }));
}

} // namespace

bool EffortLine::isEmpty() const
{
    return contactsToday == 0 && contactsThisWeek == 0 && waitedMs < worthSaying && cutOff == 0 &&
           abandoned == 0 && toldAgain == 0;
}

EffortLine effortLine(const CustomerSnapshot &snapshot, const PresentCall &present, Instant now)
{
    EffortLine line;
    std::vector<std::pair<Instant, InteractionId>> contacts;
    for (const Interaction &interaction : snapshot.interactions) {
        const bool isPresent = !present.interaction.isNull() && interaction.id == present.interaction;
        if (isPresent || !isContact(interaction) || interaction.startedAt > now)
            continue;
        if (!present.caseId.isNull() && interaction.caseId == present.caseId &&
            now - interaction.startedAt <= week)
            ++line.contactsThisWeek;
        if (!isToday(interaction.startedAt, now))
            continue;
        addToday(line, interaction);
        contacts.emplace_back(interaction.startedAt, interaction.id);
    }
    std::sort(contacts.begin(), contacts.end(), std::greater<>());
    for (const auto &[at, id] : contacts)
        line.evidence.push_back(id);
    addWait(line, present.waitedMs);
    line.toldAgain = toldAgainToday(snapshot, now);
    return line;
}

} // namespace teller
