// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/brief.h"

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
using Kind = BriefFact::Kind;

constexpr qint64 worthTheTop = 5LL * 60 * 1000;

BriefFact factOf(Kind kind)
{
    BriefFact fact;
    fact.kind = kind;
    return fact;
}

std::optional<Kind> briefKind(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::RepeatedContact:
        return Kind::RepeatedContact;
    case Finding::Kind::PromiseBroken:
        return Kind::PromiseBroken;
    case Finding::Kind::PaidTwice:
        return Kind::PaidTwice;
    case Finding::Kind::RefundDue:
        return Kind::RefundDue;
    case Finding::Kind::HabitBroken:
        return Kind::HabitBroken;
    default:
        return std::nullopt;
    }
}

BriefFact factOf(Kind kind, const Finding &finding)
{
    BriefFact fact = factOf(kind);
    fact.subject = finding.subject;
    fact.detail = finding.detail;
    fact.count = finding.count + (kind == Kind::RepeatedContact ? 1 : 0);
    fact.amount = finding.amount;
    fact.pattern = finding.pattern;
    fact.at = finding.at;
    return fact;
}

std::vector<BriefFact> situationOf(const std::vector<Finding> &findings, const EffortLine &effort)
{
    std::vector<BriefFact> out;
    for (const Finding &finding : findings) {
        const auto kind = briefKind(finding.kind);
        const bool had = kind && std::any_of(out.begin(), out.end(),
                                             [&kind](const BriefFact &fact) { return fact.kind == *kind; });
        if (kind && !had)
            out.push_back(factOf(*kind, finding));
    }
    if (effort.cutOff > 0) {
        out.push_back(factOf(Kind::CutOff));
        out.back().count = effort.cutOff;
    }
    if (effort.waitedMs >= worthTheTop) {
        out.push_back(factOf(Kind::Waited));
        out.back().waitedMs = effort.waitedMs;
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const BriefFact &a, const BriefFact &b) { return a.kind < b.kind; });
    if (out.size() > BriefFacts::mostOfSituation)
        out.resize(BriefFacts::mostOfSituation);
    return out;
}

QString preferenceOf(const CustomerSnapshot &snapshot, QLatin1StringView key)
{
    const auto it = std::find_if(snapshot.preferences.begin(), snapshot.preferences.end(),
                                 [key](const Preference &p) { return p.key == key; });
    return it == snapshot.preferences.end() ? QString() : it->value;
}

std::vector<BriefFact> personOf(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<BriefFact> out;
    if (isSet(snapshot.customer.since) && snapshot.customer.since <= now) {
        out.push_back(factOf(Kind::CustomerFor));
        out.back().at = snapshot.customer.since;
    }
    if (const QString channel = preferenceOf(snapshot, "channel"_L1); !channel.isEmpty()) {
        out.push_back(factOf(Kind::Prefers));
        out.back().subject = channel;
    }
    QString language = preferenceOf(snapshot, "language"_L1);
    if (language.isEmpty())
        language = snapshot.customer.language;
    if (!language.isEmpty()) {
        out.push_back(factOf(Kind::Speaks));
        out.back().subject = language;
    }
    return out;
}

} // namespace

BriefFacts briefFacts(const CustomerSnapshot &snapshot, const std::vector<Finding> &findings,
                      const EffortLine &effort, Instant now)
{
    return {situationOf(findings, effort), personOf(snapshot, now)};
}

} // namespace teller
