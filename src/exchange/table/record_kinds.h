// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <vector>

namespace teller {

/// What a row of a table can be.
enum class RecordKind {
    Customers,
    Accounts,
    Identifiers,
    Orders,
    OrderLines,
    Payments,
    Refunds,
    Invoices,
    Subscriptions,
    Warranties,
    Promotions,
    Preferences,
    Consents,
    OptOuts,
    Outreach,
    EmailEvents,
    PageViews,
    ShopVisits,
    SurveyAnswers,
    SocialMentions,
    Cases,
    Interactions
};

/// The words of a kind in a mapping.
struct KindWords
{
    RecordKind kind;
    QLatin1StringView name;   ///< "order_lines"
    QLatin1StringView prefix; ///< of its external ids: "order line"
    std::vector<QLatin1StringView> required;
    std::vector<QLatin1StringView> optional;
    bool hasLines = false; ///< may have `lines`
    bool hasFacts = false; ///< may have `facts`: it makes an interaction
};

[[nodiscard]] const std::vector<KindWords> &recordKinds();
[[nodiscard]] const KindWords &kindWords(RecordKind kind);
/// Null for a word that names none.
[[nodiscard]] const KindWords *kindNamed(const QString &name);

} // namespace teller
