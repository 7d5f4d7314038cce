// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/wrap_up.h"

namespace teller {

/// That somebody looked at a customer, or had what is kept about them written out.
struct Look
{
    Instant at;
    QString action; ///< open, export, …
    QString ground; ///< by what right: call, reason, …
    QString reason; ///< in words, where one was asked for
    AgentId agent;

    friend bool operator==(const Look &, const Look &) = default;
};

/// Everything about one customer, as importers and the demo company hand it to the store. Unlike a snapshot
/// it is complete: every interaction with its detail, closed cases, kept promises, ended entitlements. An
/// account that several customers share appears in the file of each, with the same id.
struct CustomerFile
{
    Customer customer;
    std::vector<Account> accounts;
    std::vector<Party> parties;
    std::vector<Identifier> identifiers;
    std::vector<InteractionDetail> interactions; ///< any order
    std::vector<Case> cases;
    std::vector<Promise> promises;
    std::vector<Preference> preferences;
    std::vector<Consent> consents;
    std::vector<Entitlement> entitlements;
    std::vector<Order> orders;
    std::vector<Payment> payments;
    std::vector<SentOutreach> outreach;
    std::vector<SurveyAnswer> surveys;
    std::vector<Profile> profiles;        ///< read from the store: others who are the same person
    QString postcode{};                   ///< as a system gave it, for telling people apart
    std::vector<QString> accountClaims{}; ///< account numbers that they gave: they need not be theirs
    /// What facts were read from. What an interaction was read from is among its documents.
    std::vector<Document> originals{};
    std::vector<AgentAction> actions{}; ///< read from the store; any order
    std::vector<Look> looks{};          ///< read from the store, oldest first

    friend bool operator==(const CustomerFile &, const CustomerFile &) = default;
};

} // namespace teller
