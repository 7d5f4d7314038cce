// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/review_invitation.h"

#include "insight/lost_channels.h"

#include <QCryptographicHash>

#include <algorithm>

namespace teller {

namespace {

using namespace Qt::StringLiterals;
using std::chrono::days;

constexpr days sinceClosed{14};
constexpr days betweenInvitations{90};

bool isAboutSurveys(const QString &purpose)
{
    const QString name = purpose.trimmed().toLower();
    return name == "surveys"_L1 || name == "survey"_L1 || name == "feedback"_L1 || name == "reviews"_L1;
}

bool isWritten(const QString &purpose)
{
    switch (channelOfPurpose(purpose).value_or(Channel::Note)) {
    case Channel::Email:
    case Channel::Sms:
    case Channel::App:
    case Channel::Mail:
        return true;
    default:
        return isAboutSurveys(purpose);
    }
}

bool mayBeWrittenTo(const CustomerSnapshot &snapshot)
{
    const auto &consents = snapshot.consents;
    const auto isRefused = [&consents](const Consent &given) {
        return std::any_of(consents.begin(), consents.end(), [&given](const Consent &other) {
            return !other.given && other.purpose == given.purpose && other.since >= given.since;
        });
    };
    const bool refused = std::any_of(consents.begin(), consents.end(), [](const Consent &consent) {
        return !consent.given && isAboutSurveys(consent.purpose);
    });
    return !refused && std::any_of(consents.begin(), consents.end(), [&isRefused](const Consent &consent) {
        return consent.given && isWritten(consent.purpose) && !isRefused(consent);
    });
}

bool wasInvitedLately(const CustomerSnapshot &snapshot, const Standing &standing, Instant now)
{
    const auto lately = [now](Instant at) {
        return isSet(at) && now - at < betweenInvitations;
    };
    return std::any_of(standing.invitations.begin(), standing.invitations.end(),
                       [&lately](const Invitation &invitation) { return lately(invitation.at); }) ||
           std::any_of(standing.reviews.begin(), standing.reviews.end(),
                       [&lately](const CustomerReview &review) { return lately(review.at); }) ||
           std::any_of(snapshot.sent.begin(), snapshot.sent.end(), [&lately](const SentOutreach &sent) {
               return sent.outreach.kind == "survey"_L1 && lately(sent.sentAt);
           });
}

bool wasInvitedFor(const Standing &standing, CaseId id)
{
    const QString text = id.text();
    return std::any_of(standing.invitations.begin(), standing.invitations.end(),
                       [&text](const Invitation &invitation) { return invitation.caseId == text; });
}

const Case *lastClosed(const CustomerSnapshot &snapshot, Instant now)
{
    const Case *last = nullptr;
    for (const Case &matter : snapshot.closedCases) {
        if (matter.changedAt > now || now - matter.changedAt > sinceClosed)
            continue;
        if (!last || std::pair(last->changedAt, last->id) < std::pair(matter.changedAt, matter.id))
            last = &matter;
    }
    return last;
}

} // namespace

bool isChosenForReview(CaseId id)
{
    const QByteArray hash = QCryptographicHash::hash(id.text().toLatin1(), QCryptographicHash::Sha256);
    return uchar(hash.at(0)) % inviteOneIn == 0;
}

std::vector<Finding> reviewInvitation(const CustomerSnapshot &snapshot, const Standing &standing, Instant now)
{
    const Case *closed = lastClosed(snapshot, now);
    if (!closed || !isChosenForReview(closed->id) || wasInvitedFor(standing, closed->id) ||
        wasInvitedLately(snapshot, standing, now) || !mayBeWrittenTo(snapshot))
        return {};
    Finding finding;
    finding.kind = Finding::Kind::ReviewInvitation;
    finding.key = u"review-invitation:"_s + closed->id.text();
    finding.subject = closed->subject;
    finding.detail = closed->number;
    finding.at = finding.since = closed->changedAt;
    finding.remedy = Finding::Remedy::Invite;
    finding.target = closed->id.text();
    return {finding};
}

} // namespace teller
