// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table/record_kinds.h"

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

// In the order of the enumeration. Prefixes are part of what is stored: never changed, only added to.
const std::vector<KindWords> &recordKinds()
{
    using Kind = RecordKind;
    static const std::vector<KindWords> kinds{
        {Kind::Customers,
         "customers"_L1,
         "customer"_L1,
         {},
         {"tier"_L1, "language"_L1, "address"_L1, "since"_L1, "yearly_value"_L1, "currency"_L1}},
        {Kind::Accounts,
         "accounts"_L1,
         "account"_L1,
         {"number"_L1},
         {"type"_L1, "status"_L1, "role"_L1, "opened"_L1}},
        {Kind::Identifiers, "identifiers"_L1, "identifier"_L1, {}, {"at"_L1}},
        {Kind::Orders,
         "orders"_L1,
         "order"_L1,
         {"at"_L1},
         {"number"_L1, "status"_L1, "total"_L1, "currency"_L1, "subject"_L1, "summary"_L1, "agent"_L1},
         true,
         true},
        {Kind::OrderLines,
         "order_lines"_L1,
         "order line"_L1,
         {"article"_L1, "at"_L1},
         {"number"_L1, "quantity"_L1, "amount"_L1, "currency"_L1},
         false,
         true},
        {Kind::Payments,
         "payments"_L1,
         "payment"_L1,
         {"reference"_L1, "at"_L1, "amount"_L1},
         {"status"_L1, "method"_L1, "currency"_L1}},
        {Kind::Refunds,
         "refunds"_L1,
         "refund"_L1,
         {"reference"_L1, "at"_L1, "amount"_L1},
         {"status"_L1, "method"_L1, "currency"_L1}},
        {Kind::Invoices,
         "invoices"_L1,
         "invoice"_L1,
         {"at"_L1},
         {"number"_L1, "status"_L1, "total"_L1, "currency"_L1, "due"_L1, "subject"_L1, "summary"_L1},
         true,
         true},
        {Kind::Subscriptions,
         "subscriptions"_L1,
         "subscription"_L1,
         {"what"_L1},
         {"starts"_L1, "ends"_L1, "renews"_L1, "price"_L1, "currency"_L1}},
        {Kind::Warranties,
         "warranties"_L1,
         "warranty"_L1,
         {"what"_L1},
         {"starts"_L1, "ends"_L1, "price"_L1, "currency"_L1}},
        {Kind::Promotions, "promotions"_L1, "promotion"_L1, {"promotion"_L1}, {"value"_L1, "at"_L1}},
        {Kind::Preferences, "preferences"_L1, "preference"_L1, {"key"_L1, "value"_L1}, {"at"_L1}},
        {Kind::Consents, "consents"_L1, "consent"_L1, {"purpose"_L1, "given"_L1}, {"at"_L1}},
        {Kind::OptOuts, "opt_outs"_L1, "opt-out"_L1, {"purpose"_L1}, {"at"_L1}},
        {Kind::Outreach,
         "outreach"_L1,
         "outreach"_L1,
         {"subject"_L1},
         {"channel"_L1, "type"_L1, "about"_L1, "planned"_L1, "sent"_L1, "available"_L1}},
        {Kind::EmailEvents,
         "email_events"_L1,
         "e-mail event"_L1,
         {"event"_L1, "message"_L1, "at"_L1},
         {"subject"_L1, "link"_L1},
         false,
         true},
        {Kind::PageViews,
         "page_views"_L1,
         "page view"_L1,
         {"page"_L1, "at"_L1},
         {"ended"_L1, "url"_L1, "referrer"_L1, "subject"_L1},
         false,
         true},
        {Kind::ShopVisits,
         "shop_visits"_L1,
         "shop visit"_L1,
         {"shop"_L1, "at"_L1},
         {"ended"_L1, "subject"_L1, "summary"_L1, "agent"_L1},
         false,
         true},
        {Kind::SurveyAnswers,
         "survey_answers"_L1,
         "survey answer"_L1,
         {"survey"_L1, "score"_L1, "at"_L1},
         {"question"_L1, "comment"_L1}},
        {Kind::SocialMentions,
         "social_mentions"_L1,
         "social mention"_L1,
         {"text"_L1, "at"_L1},
         {"network"_L1, "url"_L1, "subject"_L1, "language"_L1, "thread"_L1},
         false,
         true},
        {Kind::Cases,
         "cases"_L1,
         "case"_L1,
         {"subject"_L1, "opened"_L1},
         {"number"_L1, "status"_L1, "category"_L1, "changed"_L1}},
        {Kind::Interactions,
         "interactions"_L1,
         "interaction"_L1,
         {"channel"_L1, "at"_L1},
         {"direction"_L1, "ended"_L1, "subject"_L1, "summary"_L1, "outcome"_L1, "agent"_L1, "agent_id"_L1,
          "queue"_L1, "disposition"_L1, "text"_L1, "thread"_L1, "language"_L1, "case"_L1, "waited"_L1},
         false,
         true},
    };
    return kinds;
}

const KindWords &kindWords(RecordKind kind)
{
    return recordKinds().at(size_t(kind));
}

const KindWords *kindNamed(const QString &name)
{
    const std::vector<KindWords> &all = recordKinds();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const KindWords &k) { return k.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace teller
