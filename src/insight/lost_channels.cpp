// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/lost_channels.h"

#include "insight/evidence.h"

#include <array>
#include <map>

namespace teller {

namespace {

using namespace Qt::StringLiterals;

struct Purpose
{
    QLatin1StringView name;
    Channel channel;
};

constexpr std::array purposes{
    Purpose{"email"_L1, Channel::Email},      Purpose{"mails"_L1, Channel::Email},
    Purpose{"newsletter"_L1, Channel::Email}, Purpose{"sms"_L1, Channel::Sms},
    Purpose{"text"_L1, Channel::Sms},         Purpose{"texts"_L1, Channel::Sms},
    Purpose{"app"_L1, Channel::App},          Purpose{"push"_L1, Channel::App},
    Purpose{"social"_L1, Channel::Social},    Purpose{"social media"_L1, Channel::Social},
    Purpose{"calls"_L1, Channel::Phone},      Purpose{"phone"_L1, Channel::Phone},
    Purpose{"chat"_L1, Channel::Chat},        Purpose{"post"_L1, Channel::Mail},
    Purpose{"mail"_L1, Channel::Mail},        Purpose{"letters"_L1, Channel::Mail}};

/// Newest consent of each purpose; at the same moment the one that says no.
std::map<QString, const Consent *> newestConsents(const CustomerSnapshot &snapshot, Instant now)
{
    std::map<QString, const Consent *> out;
    for (const Consent &consent : snapshot.consents) {
        if (consent.since > now)
            continue;
        const auto [it, isNew] = out.try_emplace(consent.purpose, &consent);
        if (!isNew &&
            std::pair(it->second->since, !it->second->given) < std::pair(consent.since, !consent.given))
            it->second = &consent;
    }
    return out;
}

const SentOutreach *lastBefore(const CustomerSnapshot &snapshot, Channel channel, Instant until)
{
    const SentOutreach *last = nullptr;
    for (const SentOutreach &sent : snapshot.sent) {
        if (sent.outreach.channel != channel || !isSet(sent.sentAt) || sent.sentAt > until)
            continue;
        if (!last || std::pair(last->sentAt, last->outreach.id) < std::pair(sent.sentAt, sent.outreach.id))
            last = &sent;
    }
    return last;
}

} // namespace

std::optional<Channel> channelOfPurpose(const QString &purpose)
{
    QString name = purpose.trimmed().toLower();
    for (const QLatin1StringView prefix : {"marketing "_L1, "advertising "_L1}) {
        if (name.startsWith(prefix))
            name.remove(0, prefix.size());
    }
    name.replace("e-mail"_L1, "email"_L1);
    for (const Purpose &known : purposes) {
        if (name == known.name)
            return known.channel;
    }
    return std::nullopt;
}

std::vector<Finding> lostChannels(const CustomerSnapshot &snapshot, Instant now)
{
    std::vector<Finding> out;
    for (const auto &[purpose, consent] : newestConsents(snapshot, now)) {
        const auto channel = channelOfPurpose(purpose);
        if (consent->given || !channel || !isSet(consent->since))
            continue;
        const SentOutreach *last = lastBefore(snapshot, *channel, consent->since);
        if (!last)
            continue;
        Finding finding;
        finding.kind = Finding::Kind::ChannelLost;
        finding.tone = Finding::Tone::Careful;
        finding.key = u"channel-lost:%1:%2"_s.arg(purpose).arg(toMsecs(consent->since));
        finding.subject = last->outreach.subject;
        finding.detail = purpose;
        finding.reference = channelCode(*channel);
        finding.at = last->sentAt;
        finding.since = consent->since;
        finding.evidence = evidenceAt(snapshot, *channel, {last->sentAt});
        out.push_back(std::move(finding));
    }
    return out;
}

} // namespace teller
