// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads what agents decided, in order, and says what stands now.
#pragma once

#include "insight/finding.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace teller {

/// How often the customer had to say the same thing again.
struct ToldAgain
{
    QString what; ///< "account", "invoice"
    int times = 0;
    Instant last;

    friend bool operator==(const ToldAgain &, const ToldAgain &) = default;
};

struct Invitation
{
    QString caseId;
    Instant at;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

/// What the customer said when they were asked for a review.
struct CustomerReview
{
    static constexpr int mostStars = 5;

    AgentActionId id;
    int stars = 0; ///< 1 to 5; 0: they declined
    QString text;  ///< their words, as the agent wrote them down
    QString agentName;
    Instant at;

    friend bool operator==(const CustomerReview &, const CustomerReview &) = default;
};

/// What stands of the actions about one customer. The newest answer to a finding counts; an Undo takes back
/// an earlier action, which may itself be an Undo.
struct Standing
{
    QHash<QString, AgentAction::Kind> answers; ///< by finding key: Useful, Wrong or Done
    QHash<QString, Instant> answeredAt;        ///< when each of these was said
    QHash<QString, AgentActionId> stopped;     ///< by the message's id: the first Stop that stands
    std::vector<OpenTask> tasks;               ///< earliest due first, without an end last
    QSet<QString> keptPromises;                ///< their ids
    std::vector<ToldAgain> toldAgain;          ///< by name
    std::vector<Invitation> invitations;       ///< newest first
    std::vector<CustomerReview> reviews;       ///< newest first, declined ones too
    std::vector<AgentAction> notUndone;        ///< all that stand, newest first

    /// Whether an agent said, not before `since`, that a finding is wrong or settled.
    [[nodiscard]] bool isAnswered(const QString &key, Instant since = {}) const;
    [[nodiscard]] const OpenTask *taskAbout(const QString &key) const;
};

/// The order of `actions` does not matter: they are read by (at, id), an Undo after what was done at
/// the same moment.
[[nodiscard]] Standing standing(std::vector<AgentAction> actions);

} // namespace teller
