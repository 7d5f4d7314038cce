// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/goldfish.h"

#include "insight/evidence.h"

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::days;

constexpr days justBought{60};

struct Already
{
    QString what; ///< empty: the message still makes sense
    Instant since;
    std::vector<InteractionId> evidence;
};

template <typename Row>
bool comesBefore(const Already &known, const Row &at, const QString &what)
{
    return known.what.isEmpty() || std::pair(at, what) < std::pair(known.since, known.what);
}

Already alreadyPaid(const CustomerSnapshot &snapshot, const QString &about)
{
    Already found;
    for (const Payment &payment : snapshot.payments) {
        const bool settles = payment.status == "paid"_L1 || payment.status == "scheduled"_L1;
        if (!settles || payment.reference != about)
            continue;
        // One that is paid says more than one that is only scheduled.
        const bool better = found.what.isEmpty() ||
                            (found.what != "paid"_L1 && payment.status == "paid"_L1) ||
                            (found.what == payment.status && payment.at < found.since);
        if (better)
            found = {payment.status, payment.at, {}};
    }
    if (!found.what.isEmpty())
        found.evidence = evidenceAt(snapshot, Channel::Billing, {found.since});
    return found;
}

Already alreadyJoined(const CustomerSnapshot &snapshot, const QString &about)
{
    Already found;
    if (!about.startsWith("promotion:"_L1))
        return found;
    for (const Preference &preference : snapshot.preferences) {
        if (preference.key == about && comesBefore(found, preference.since, u"joined"_s))
            found = {u"joined"_s, preference.since, {}};
    }
    return found;
}

Already alreadyBought(const CustomerSnapshot &snapshot, const QString &about, Instant now)
{
    Already found;
    if (!about.startsWith("article:"_L1))
        return found;
    const QStringView article = QStringView(about).mid(8);
    for (const Purchase &purchase : snapshot.purchases) {
        const bool kept = purchase.status != "returned"_L1 && purchase.status != "cancelled"_L1;
        const bool recent = purchase.at <= now && now - purchase.at <= justBought;
        if (kept && recent && purchase.article == article && purchase.at > found.since)
            found = {u"bought"_s, purchase.at, {}};
    }
    if (!found.what.isEmpty())
        found.evidence = evidenceAt(snapshot, Channel::Order, {found.since});
    return found;
}

Already whatHappened(const CustomerSnapshot &snapshot, const Outreach &message, Instant now)
{
    if (!message.about.isEmpty()) {
        for (const Already &already :
             {alreadyPaid(snapshot, message.about), alreadyJoined(snapshot, message.about),
              alreadyBought(snapshot, message.about, now)})
        {
            if (!already.what.isEmpty())
                return already;
        }
    }
    if (!message.available)
        return {u"not available"_s, {}, {}};
    return {};
}

} // namespace

std::vector<Finding> mootOutreach(const CustomerSnapshot &snapshot, const Standing &standing, Instant now)
{
    std::vector<Finding> out;
    for (const Outreach &message : snapshot.outreach) {
        if (message.plannedAt < now)
            continue;
        Already already = whatHappened(snapshot, message, now);
        if (already.what.isEmpty())
            continue;
        Finding finding;
        finding.kind = Finding::Kind::OutreachMoot;
        finding.key = u"outreach-moot:"_s + message.id.text();
        finding.subject = message.subject;
        finding.detail = already.what;
        finding.reference = message.about;
        finding.at = message.plannedAt;
        finding.since = already.since;
        finding.evidence = std::move(already.evidence);
        finding.target = message.id.text();
        finding.settledBy = standing.stopped.value(finding.target);
        const bool stopped = !finding.settledBy.isNull();
        finding.tone = stopped ? Finding::Tone::Info : Finding::Tone::Careful;
        finding.remedy = stopped ? Finding::Remedy::None : Finding::Remedy::StopMessage;
        out.push_back(std::move(finding));
    }
    return out;
}

} // namespace teller
