// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/agent_action.h"
#include "core/clock.h"
#include "core/ids.h"
#include "core/interaction.h"
#include "core/money.h"

#include <QString>

#include <optional>
#include <vector>

namespace teller {

struct Customer
{
    CustomerId id;
    QString name;      ///< as the customer writes it
    QString tier;      ///< "gold", "silver", … or empty
    QString language;  ///< BCP 47 ("es"), empty if not known
    QString address;   ///< one line
    Instant since;     ///< first known business
    Money yearlyValue; ///< what they spend in a year; no currency if not known

    friend bool operator==(const Customer &, const Customer &) = default;
};

/// Enough to tell two customers apart in a chooser or a list of hits.
struct CustomerSummary
{
    CustomerId id;
    QString name;
    QString tier;
    QString accountNumber; ///< the main one
    QString address;
    Instant lastInteraction;
    QString matched; ///< what of the query matched: "account", "phone", "name", …

    friend bool operator==(const CustomerSummary &, const CustomerSummary &) = default;
};

struct Account
{
    AccountId id;
    QString number; ///< what the caller punches in
    QString kind;   ///< "shop", "mobile", "savings", …
    QString status; ///< "open", "closed", "blocked"
    QString role;   ///< this customer's part in it: "holder", "joint", "authorised"
    Instant openedAt;

    friend bool operator==(const Account &, const Account &) = default;
};

/// Somebody else who may act for the customer.
struct Party
{
    PartyId id;
    QString name;
    QString relation; ///< "spouse", "carer", "accountant"
    QString mayDo;    ///< "everything", "orders", "ask only"

    friend bool operator==(const Party &, const Party &) = default;
};

struct Identifier
{
    QString kind;  ///< "phone", "email", "handle"
    QString value; ///< normalised: E.164 for phones, lower case for e-mail
    bool verified = false;
    QString source; ///< where it was learnt: "chat", "shop", "ivr"
    Instant since;

    friend bool operator==(const Identifier &, const Identifier &) = default;
};

struct Case
{
    CaseId id;
    QString number;
    QString subject;
    QString status; ///< "open", "waiting", "closed"
    QString category;
    Instant openedAt;
    Instant changedAt;
    AgentId owner{}; ///< sign-in name of the agent whose case it is; null for nobody's

    friend bool operator==(const Case &, const Case &) = default;
};

/// What we said we would do, and by when.
struct Promise
{
    PromiseId id;
    QString text;
    QString owner; ///< display name
    Instant madeAt;
    Instant dueAt;
    Instant keptAt; ///< unset while open
    InteractionId interaction;
    AgentId ownerId{}; ///< the owner's sign-in name; null where the source does not know it

    friend bool operator==(const Promise &, const Promise &) = default;
};

/// A fact the customer already gave us, and that nobody may ask for again.
struct Preference
{
    QString key; ///< "channel", "language", "delivery", "address"
    QString value;
    QString source; ///< channel code or system
    Instant since;

    friend bool operator==(const Preference &, const Preference &) = default;
};

struct Consent
{
    QString purpose; ///< "marketing e-mail", "call recording"
    bool given = false;
    QString source;
    Instant since;

    friend bool operator==(const Consent &, const Consent &) = default;
};

/// What the customer is entitled to: a warranty, a subscription, a service plan.
struct Entitlement
{
    EntitlementId id;
    QString kind; ///< "warranty", "subscription", "plan"
    QString what;
    Instant startsAt;
    Instant endsAt;
    bool renews = false;
    Money price;

    friend bool operator==(const Entitlement &, const Entitlement &) = default;
};

struct Order
{
    OrderId id;
    QString number;
    QString status; ///< "placed", "shipped", "delivered", "returned"
    Instant placedAt;
    Money total;
    std::vector<LineItem> lines;

    friend bool operator==(const Order &, const Order &) = default;
};

struct Payment
{
    PaymentId id;
    QString reference; ///< the invoice or order it is for
    QString status;    ///< "scheduled", "paid", "failed", "refunded", "refund due"
    QString method;    ///< brand and last four at most: "Visa •• 4242"
    Instant at;        ///< when it happened or is scheduled for
    Money amount;

    friend bool operator==(const Payment &, const Payment &) = default;
};

/// A message the company is about to send.
struct Outreach
{
    OutreachId id;
    Channel channel = Channel::Email;
    QString kind; ///< "reminder", "campaign", "renewal"
    QString subject;
    /// What it is about: the number of an invoice, "promotion:" or "article:" and a name.
    QString about;
    Instant plannedAt;
    bool available = true; ///< what it offers can be had (an article is in stock)

    friend bool operator==(const Outreach &, const Outreach &) = default;
};

/// A message that the company has sent.
struct SentOutreach
{
    Outreach outreach;
    Instant sentAt; ///< unset while only planned

    friend bool operator==(const SentOutreach &, const SentOutreach &) = default;
};

/// When the customer did the same thing again and again: where habits are found.
struct Rhythm
{
    static constexpr int mostMoments = 160; ///< three years of weeks

    QString what; ///< "deposit", "payment", or the code of a channel: "order", "store", "web", "app"
    std::vector<Instant> at{}; ///< newest first, at most `mostMoments`

    friend bool operator==(const Rhythm &, const Rhythm &) = default;
};

/// One article of one order.
struct Purchase
{
    QString article;
    int quantity = 1;
    Instant at;
    QString order;  ///< its number
    QString status; ///< of the order

    friend bool operator==(const Purchase &, const Purchase &) = default;
};

/// What the customer paid us within one year.
struct YearSpend
{
    int yearsAgo = 0; ///< 0: within the last 365 days, 1: within those before
    Money amount;     ///< one of these for each currency

    friend bool operator==(const YearSpend &, const YearSpend &) = default;
};

struct SurveyAnswer
{
    QString survey; ///< "csat", "nps", "ces"; "csat: Was it quick?" where it asks several things
    int score = 0;
    QString comment;
    Instant at;
    QString record{}; ///< tells answers of one moment apart: whatever is the same for the same delivery

    friend bool operator==(const SurveyAnswer &, const SurveyAnswer &) = default;
};

/// Another agent who has the customer on the screen.
struct Viewer
{
    AgentId agent;
    QString name;
    Instant since;

    friend bool operator==(const Viewer &, const Viewer &) = default;
};

/// Somebody opened a customer with whom they had no call, case or task.
struct ReasonGiven
{
    Instant at;
    AgentId agent;
    QString agentName;
    CustomerId customer;
    QString customerName; ///< empty if the customer was erased
    QString reason;       ///< empty if its words were erased

    friend bool operator==(const ReasonGiven &, const ReasonGiven &) = default;
};

/// Somebody whom a system of the company keeps, or who is known only by what they gave, and who was found to
/// be the customer: what belongs to them stays under their own id.
struct Profile
{
    CustomerId id;
    QString name;             ///< empty where nobody said
    QString keptBy;           ///< the system whose record it is ("crm"), empty for Teller's own
    bool provisional = false; ///< no system keeps them: known only by an address, a number

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Who the customer is and the first page of history: everything the screen needs when the phone rings. An
/// interaction's `customer` may be any of the profiles.
struct CustomerSnapshot
{
    static constexpr int firstPage = 50;
    static constexpr std::chrono::days defaultRepeatWindow{30};

    Customer customer;
    std::vector<Account> accounts;
    std::vector<Party> parties;
    std::vector<Identifier> identifiers;
    std::vector<Interaction> interactions; ///< the newest `firstPage`, newest first
    std::vector<Case> cases;               ///< open ones, latest change first
    /// Those that were closed within the window, at most twenty, latest change first.
    std::vector<Case> closedCases;
    std::vector<Promise> promises; ///< open ones, earliest due first
    std::vector<Preference> preferences;
    std::vector<Consent> consents;
    std::vector<Entitlement> entitlements; ///< not ended yet, earliest end first
    std::vector<Payment> payments;         ///< the newest ten, and every one that is scheduled or due back
    std::vector<Outreach> outreach;        ///< planned, not sent, earliest first; stopped ones too
    std::vector<SentOutreach> sent;        ///< the newest thirty, newest first
    std::vector<SurveyAnswer> surveys;     ///< the latest answer to each survey
    std::vector<Viewer> viewers;           ///< the others who look at the customer now, longest first
    std::vector<Profile> profiles;         ///< others who are the same person; their rows are among the above
    std::vector<AgentAction> actions;      ///< the newest two hundred and every task, newest first
    std::vector<Rhythm> rhythms;           ///< within three years
    std::vector<Purchase> purchases;       ///< the newest hundred, newest first
    std::vector<YearSpend> spend;          ///< of the newest five hundred payments, this year first
    /// Within this time a matter that comes again counts as the same: the store's to say.
    std::chrono::days repeatWindow = defaultRepeatWindow;

    friend bool operator==(const CustomerSnapshot &, const CustomerSnapshot &) = default;
};

/// What is known of a caller before anybody has spoken.
struct CallerKey
{
    QString accountNumber;              ///< as entered; may be empty, malformed or hostile
    QString ani;                        ///< calling number; may be empty
    std::optional<CustomerId> customer; ///< set when a person has chosen: the others are then ignored

    friend bool operator==(const CallerKey &, const CallerKey &) = default;
};

/// By what right a desk asks for a customer. A shared store lets an agent open a customer while they have a
/// call, a case or a task with them, and otherwise only for a reason in words, which supervisors are shown.
/// Whatever it was is written to the audit.
struct AccessClaim
{
    CallId call;          ///< the call that this is about, null without one
    bool waiting = false; ///< that call waits in a queue: fetched ahead, nobody looks yet
    QString reason;       ///< the agent's own words, empty where they were not asked

    friend bool operator==(const AccessClaim &, const AccessClaim &) = default;
};

/// One, several or none: three designed outcomes.
/// An account number that exists decides alone. Without one, the calling number does, but only if it belongs
/// to a single customer. An account number that does not exist never opens anybody: the customers with the
/// calling number, if any, are candidates.
struct Recognition
{
    enum class Outcome { One, Several, None };
    enum class MatchedBy { Nothing, Account, Ani, Person };
    Outcome outcome = Outcome::None;
    MatchedBy matchedBy = MatchedBy::Nothing;
    std::optional<CustomerSnapshot> snapshot; ///< with One
    std::vector<CustomerSummary> candidates;  ///< with Several, and with None if the number suggests some

    friend bool operator==(const Recognition &, const Recognition &) = default;
};

} // namespace teller
