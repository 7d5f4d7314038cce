// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

#include <utility>
#include <vector>

namespace teller {

// Who is the same person: rules over values, without a store. What they say depends on the facts alone, never
// on the order in which these came.
//
//  account     an account number that somebody gave and that a system holds for one customer
//  identifier  a telephone number, an address, a handle, verified on both sides, that means one person
//  unverified  the same, not verified on one side: for a person to decide
//  candidates  anything else that scores IdentityRules::worthAsking or more: for a person to decide
//
// The first two link by themselves. A key means one person as long as no system keeps it for two customers
// (holders of a joint account are two). Where links would make two customers of one system the same, or two
// whom a person told apart, they are a contradiction: nobody in it is linked, and every pair is asked about.

/// Somebody as one source knows them.
struct IdentityProfile
{
    CustomerId id;
    QString system;           ///< that keeps them; empty for Teller's own
    bool provisional = false; ///< no system keeps them
    QString name;             ///< folded: foldedName()
    QString postcode;
    qint64 since = 0; ///< milliseconds since 1970, 0 for not known

    friend bool operator==(const IdentityProfile &, const IdentityProfile &) = default;
};

/// What profiles may have in common, and who has it.
struct IdentityKey
{
    enum class Kind { Account, Identifier, Place }; ///< Place: the same name at the same postcode
    enum class Hold {
        Weak, ///< an account number that they only gave; an identifier that is not verified
        Firm
    };
    struct Holder
    {
        CustomerId customer;
        Hold hold = Hold::Weak;
        friend bool operator==(const Holder &, const Holder &) = default;
    };

    Kind kind = Kind::Identifier;
    QString what; ///< of an identifier its kind: "phone", "email"
    std::vector<Holder> holders;
    bool common = false; ///< more hold it than are listed: it means nobody

    friend bool operator==(const IdentityKey &, const IdentityKey &) = default;
};

/// What people decided, each as (the lower id, the higher).
using CustomerPair = std::pair<CustomerId, CustomerId>;
[[nodiscard]] CustomerPair pairOf(CustomerId a, CustomerId b);

struct IdentityFacts
{
    std::vector<IdentityProfile> profiles;
    std::vector<IdentityKey> keys; ///< every holder that is not a profile above is left out of account
    /// (who, shown as whom) of merges by people that stand.
    std::vector<std::pair<CustomerId, CustomerId>> merged;
    std::vector<CustomerPair> different;

    friend bool operator==(const IdentityFacts &, const IdentityFacts &) = default;
};

/// Somebody is shown as somebody else by a rule.
struct IdentityLink
{
    CustomerId customer;
    CustomerId survivor;
    QString rule;     ///< "account" or "identifier"
    QString evidence; ///< see IdentityRules

    friend bool operator==(const IdentityLink &, const IdentityLink &) = default;
};

/// A pair for a person to decide.
struct IdentityProposal
{
    CustomerPair pair;
    int score = 0; ///< 0 to 100
    QString evidence;

    friend bool operator==(const IdentityProposal &, const IdentityProposal &) = default;
};

struct IdentityOutcome
{
    std::vector<CustomerId> shownAs; ///< of each profile of the facts, in their order: itself, or another
    std::vector<IdentityLink>
        links; ///< those that the rules made, by customer; merges by people are not among them
    std::vector<IdentityProposal> proposals; ///< by pair
};

class IdentityRules final
{
public:
    /// A key that more than this many hold means nobody.
    static constexpr int common = 64;
    /// One that does not mean one person is evidence while no more than this many hold it.
    static constexpr int rare = 8;
    static constexpr int worthAsking = 40;

    // What makes up the score of a pair, 100 at most. Of keys of one kind the strongest counts.
    static constexpr int accountWeight = 70;    ///< "account"
    static constexpr int verifiedWeight = 60;   ///< "email", "phone", …: verified on both sides
    static constexpr int unverifiedWeight = 40; ///< "email-unverified", …
    static constexpr int sharedWeight = 20;     ///< "email-shared", "account-shared": it means several people
    static constexpr int sameNameWeight = 30;   ///< "name"
    static constexpr int similarNameWeight =
        20;                                   ///< "similar-name": a letter or two, or another order of words
    static constexpr int postcodeWeight = 20; ///< "postcode", together with a name

    /// The kinds in evidence stand in the order of the alphabet, parted by spaces. "contradiction" says that
    /// the pair was not linked because of others.
    [[nodiscard]] static IdentityOutcome apply(const IdentityFacts &facts);

    /// Whether the key means one person, as far as the facts know its holders.
    [[nodiscard]] static std::vector<bool> namesOnePerson(const IdentityFacts &facts);

    /// Of two folded names.
    [[nodiscard]] static bool areSimilar(const QString &one, const QString &other);
};

} // namespace teller
