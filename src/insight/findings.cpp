// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/findings.h"

#include "insight/actions.h"
#include "insight/goldfish.h"
#include "insight/habits.h"
#include "insight/lost_channels.h"
#include "insight/matters.h"
#include "insight/review_invitation.h"
#include "insight/trust.h"

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

std::vector<Finding> promises(const CustomerSnapshot &snapshot, const Standing &standing, Instant now)
{
    std::vector<Finding> out;
    for (const Promise &promise : snapshot.promises) {
        if (isSet(promise.keptAt) || standing.keptPromises.contains(promise.id.text()))
            continue;
        const bool broken = promise.dueAt < now;
        Finding finding;
        finding.kind = broken ? Finding::Kind::PromiseBroken : Finding::Kind::PromiseOpen;
        finding.tone = broken ? Finding::Tone::Failed : Finding::Tone::Info;
        finding.key = (broken ? u"promise-broken:"_s : u"promise-open:"_s) + promise.id.text();
        finding.subject = promise.text;
        finding.detail = promise.owner;
        finding.at = promise.dueAt;
        finding.since = promise.madeAt;
        if (!promise.interaction.isNull())
            finding.evidence.push_back(promise.interaction);
        finding.remedy = Finding::Remedy::KeepPromise;
        finding.target = promise.id.text();
        out.push_back(std::move(finding));
    }
    return out;
}

bool newestFirst(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::RepeatedContact:
    case Finding::Kind::CaseReopened:
    case Finding::Kind::MatterRepeated:
    case Finding::Kind::HabitBroken:
    case Finding::Kind::MoreThanNeeded:
    case Finding::Kind::ChannelLost:
    case Finding::Kind::CaseOpen:
    case Finding::Kind::ReviewInvitation:
        return true;
    default: // what is due, owed or about to happen: the earliest first
        return false;
    }
}

bool isMoreImportant(const Finding &a, const Finding &b)
{
    if (a.inFocus != b.inFocus)
        return a.inFocus;
    if (std::pair(a.tone, a.kind) != std::pair(b.tone, b.kind))
        return std::pair(a.tone, a.kind) < std::pair(b.tone, b.kind);
    if (a.at != b.at)
        return newestFirst(a.kind) ? b.at < a.at : a.at < b.at;
    return a.key < b.key;
}

/// What is counted within a week is another thing a week later, although it is about the same case.
Instant answerCountsFrom(Finding::Kind kind, Instant now)
{
    constexpr std::chrono::days week{7};
    return kind == Finding::Kind::RepeatedContact ? now - week : Instant();
}

void addTask(Finding &finding, const Standing &standing)
{
    const OpenTask *task = standing.taskAbout(finding.key);
    if (!task)
        return;
    finding.task = *task;
    if (finding.remedy == Finding::Remedy::BeginTask)
        finding.remedy = Finding::Remedy::None;
}

} // namespace

std::vector<Finding> findings(const CustomerSnapshot &snapshot, Instant now)
{
    const Standing stands = standing(snapshot.actions);
    std::vector<Finding> out;
    const auto add = [&out](std::vector<Finding> more) {
        std::move(more.begin(), more.end(), std::back_inserter(out));
    };
    add(promises(snapshot, stands, now));
    add(matters(snapshot, now));
    add(moneyOwed(snapshot, now));
    add(mootOutreach(snapshot, stands, now));
    add(habits(snapshot, now));
    add(moreThanNeeded(snapshot, now));
    add(lostChannels(snapshot, now));
    add(endings(snapshot, now));
    add(reviewInvitation(snapshot, stands, now));
    std::erase_if(out, [&stands, now](const Finding &finding) {
        return stands.isAnswered(finding.key, answerCountsFrom(finding.kind, now));
    });
    for (Finding &finding : out)
        addTask(finding, stands);
    std::sort(out.begin(), out.end(), isMoreImportant);
    return out;
}

} // namespace teller
