// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"

#include <QStringList>

namespace teller {

// Who is the same person, for people to see and to decide.

/// Why two profiles are shown as one. `customer` and all who are tied to them are shown together with
/// `survivor`.
struct Merge
{
    MergeId id;
    CustomerId customer;
    CustomerId survivor;
    QString rule;         ///< "account", "identifier" or "person"
    QStringList evidence; ///< kinds of what they share: see IdentityReview
    Instant mergedAt;
    AgentId mergedBy; ///< null for a rule

    friend bool operator==(const Merge &, const Merge &) = default;
};

/// One side of a pair that may be one person.
struct ReviewedProfile
{
    Profile profile;
    QString address;
    QString postcode;
    std::vector<QString> accounts; ///< numbers that their system holds for them
    std::vector<QString> claims;   ///< account numbers that they only gave
    std::vector<Identifier> identifiers;
    Instant lastInteraction;

    friend bool operator==(const ReviewedProfile &, const ReviewedProfile &) = default;
};

/// A pair that may be one person, for somebody to decide.
struct IdentityReview
{
    ReviewedProfile one; ///< the lower id
    ReviewedProfile other;
    int score = 0; ///< 0 to 100
    /// Kinds of what they share: "account", "phone", "email", "handle" (each perhaps with "-unverified": not
    /// verified on one side, or "-shared": several people have it), "name", "similar-name", "postcode"; and
    /// "contradiction": a rule would link them, but with them two customers of one system.
    QStringList evidence;
    Instant foundAt;

    friend bool operator==(const IdentityReview &, const IdentityReview &) = default;
};

enum class IdentityDecision {
    Undecided, ///< takes either of the others back
    Same,      ///< merges them
    Different  ///< never asked again
};

} // namespace teller
