// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/findings.h"

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::days;

constexpr days repeatWindow{7};
constexpr days endingWindow{30};
constexpr days renewalWindow{14};

int wholeDays(Instant from, Instant to)
{
    return int(std::chrono::floor<days>(to - from).count());
}

/// Did the customer come to us, and did somebody (or something) have to answer?
bool isContact(const Interaction &interaction)
{
    if (interaction.direction != Direction::Inbound)
        return false;
    switch (interaction.channel) {
    case Channel::Phone:
    case Channel::Email:
    case Channel::Chat:
    case Channel::Sms:
    case Channel::Social:
    case Channel::Store:
    case Channel::Mail:
        return true;
    case Channel::Web:
    case Channel::App:
    case Channel::Order:
    case Channel::Billing:
    case Channel::Note:
        return false;
    }
    return false;
}

void addPromises(const CustomerSnapshot &snapshot, Instant now, std::vector<Finding> &out)
{
    for (const Promise &promise : snapshot.promises) {
        if (isSet(promise.keptAt))
            continue;
        const bool broken = promise.dueAt < now;
        Finding finding;
        finding.kind = broken ? Finding::Kind::PromiseBroken : Finding::Kind::PromiseOpen;
        finding.tone = broken ? Finding::Tone::Failed : Finding::Tone::Info;
        finding.subject = promise.text;
        finding.detail = promise.owner;
        finding.at = promise.dueAt;
        if (!promise.interaction.isNull())
            finding.evidence.push_back(promise.interaction);
        out.push_back(std::move(finding));
    }
}

void addCases(const CustomerSnapshot &snapshot, Instant now, std::vector<Finding> &out)
{
    for (const Case &matter : snapshot.cases) {
        Finding repeated;
        for (const Interaction &interaction : snapshot.interactions) {
            if (interaction.caseId == matter.id && isContact(interaction) && interaction.startedAt <= now &&
                now - interaction.startedAt <= repeatWindow)
                repeated.evidence.push_back(interaction.id);
        }
        repeated.count = int(repeated.evidence.size());
        repeated.subject = matter.subject;
        repeated.detail = matter.number;
        repeated.at = matter.changedAt;
        if (repeated.count >= 2) {
            repeated.kind = Finding::Kind::RepeatedContact;
            repeated.tone = Finding::Tone::Failed;
        } else {
            repeated.kind = Finding::Kind::CaseOpen;
            repeated.tone = Finding::Tone::Info;
        }
        out.push_back(std::move(repeated));
    }
}

void addOutreach(const CustomerSnapshot &snapshot, Instant now, std::vector<Finding> &out)
{
    for (const Outreach &message : snapshot.outreach) {
        if (message.about.isEmpty() || message.plannedAt < now)
            continue;
        QString already;
        for (const Payment &payment : snapshot.payments) {
            if (payment.reference == message.about &&
                (payment.status == "paid"_L1 || payment.status == "scheduled"_L1)) {
                already = payment.status;
                break;
            }
        }
        for (const Preference &preference : snapshot.preferences) {
            if (already.isEmpty() && preference.key == message.about &&
                message.about.startsWith("promotion:"_L1))
                already = u"joined"_s;
        }
        if (already.isEmpty())
            continue;
        Finding finding;
        finding.kind = Finding::Kind::OutreachMoot;
        finding.tone = Finding::Tone::Careful;
        finding.subject = message.subject;
        finding.detail = already;
        finding.at = message.plannedAt;
        out.push_back(std::move(finding));
    }
}

void addEntitlements(const CustomerSnapshot &snapshot, Instant now, std::vector<Finding> &out)
{
    for (const Entitlement &entitlement : snapshot.entitlements) {
        if (!isSet(entitlement.endsAt) || entitlement.endsAt < now)
            continue;
        const int daysLeft = wholeDays(now, entitlement.endsAt);
        if (daysLeft > (entitlement.renews ? renewalWindow : endingWindow).count())
            continue;
        Finding finding;
        finding.kind = entitlement.renews ? Finding::Kind::RenewalComing : Finding::Kind::EntitlementEnding;
        finding.subject = entitlement.what;
        finding.detail = entitlement.kind;
        finding.count = daysLeft;
        finding.at = entitlement.endsAt;
        out.push_back(std::move(finding));
    }
}

} // namespace

std::vector<Finding> findings(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<Finding> out;
    addPromises(snapshot, now, out);
    addCases(snapshot, now, out);
    addOutreach(snapshot, now, out);
    addEntitlements(snapshot, now, out);
    // Where we failed comes first; within a tone the kinds are declared in order of importance.
    std::stable_sort(out.begin(), out.end(), [](const Finding &a, const Finding &b) {
        return std::pair(a.tone, a.kind) < std::pair(b.tone, b.kind);
    });
    return out;
}

std::vector<KnownFact> knownFacts(const CustomerSnapshot &snapshot, const QString &enteredAccount,
                                  bool pinVerified, Instant now)
{
    std::vector<KnownFact> out;
    const auto add = [&out](KnownFact::Kind kind, const QString &value, const QString &source, Instant since,
                            const QString &name = {}) {
        if (!value.isEmpty())
            out.push_back({kind, name, value, source, since});
    };
    add(KnownFact::Kind::AccountNumber, enteredAccount, u"ivr"_s, now);
    if (pinVerified)
        out.push_back({KnownFact::Kind::Pin, {}, {}, u"ivr"_s, now});

    const auto preference = [&snapshot](QLatin1StringView key) {
        const auto it = std::find_if(snapshot.preferences.begin(), snapshot.preferences.end(),
                                     [key](const Preference &p) { return p.key == key; });
        return it == snapshot.preferences.end() ? nullptr : &*it;
    };
    const Preference *address = preference("address"_L1);
    add(KnownFact::Kind::Address, address ? address->value : snapshot.customer.address,
        address ? address->source : QString(), address ? address->since : Instant());
    for (const Identifier &identifier : snapshot.identifiers) {
        if (!identifier.verified)
            continue;
        if (identifier.kind == "phone"_L1)
            add(KnownFact::Kind::Phone, identifier.value, identifier.source, identifier.since);
        else if (identifier.kind == "email"_L1)
            add(KnownFact::Kind::Email, identifier.value, identifier.source, identifier.since);
    }
    const Preference *language = preference("language"_L1);
    add(KnownFact::Kind::Language, language ? language->value : snapshot.customer.language,
        language ? language->source : QString(), language ? language->since : Instant());
    for (const Preference &other : snapshot.preferences) {
        if (other.key != "address"_L1 && other.key != "language"_L1)
            add(KnownFact::Kind::Preference, other.value, other.source, other.since, other.key);
    }
    return out;
}

} // namespace teller
