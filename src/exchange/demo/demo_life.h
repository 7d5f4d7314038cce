// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/demo/demo_builder.h"
#include "exchange/demo/demo_catalogue.h"
#include "exchange/demo/demo_phrase.h"
#include "exchange/demo/demo_script.h"

#include <vector>

namespace teller::demo {

/// What kind of customer somebody is, before any of it is written down.
struct LifePlan
{
    int months = 24; ///< since they joined
    int orders = 4;
    const Plan *home = nullptr;
    const Plan *mobile = nullptr;
    std::vector<Plan> extras; ///< cover and streaming, on the same invoice
    bool payAccount = false;
    int depositEvery = 0; ///< days; 0: none
    int depositMinor = 0;
    int depositDays = 0;   ///< for how long the deposits go back
    int depositsEnded = 0; ///< days ago; 0: they go on
    QString depositFrom;
    bool promptPayer = false;
    bool plainInvoices = false; ///< never more on them than the plans
    QString method;             ///< "Visa •• 4242"
    int target = 40;            ///< interactions that the file should have
    int cases = 2;
    bool recentCase = false;
    int quietDays = 0; ///< so long no case began and nothing was ordered, except what is written down
};

/// Things that happened and that matters can be about.
struct InvoiceFact
{
    QString number;
    Instant at;
    qint64 minor = 0;
    QString method;
    Instant paidAt; ///< unset while it is due
    size_t row = 0; ///< in FileBuilder::file.interactions
};
struct PurchaseFact
{
    QString number;
    const Article *article = nullptr;
    Instant orderedAt;
    Instant deliveredAt;
};

/// Writes what happens by itself: joining, orders, invoices, deposits, and the small moments between.
class Life final
{
public:
    Life(FileBuilder &builder, const ScriptBook &book, LifePlan plan);

    void join();
    void writeOrders();
    void writeInvoices();
    void writeDeposits();
    /// One order, of so many each (0: as it comes); `ordered` and its delivery must lie before today to be
    /// complete.
    void order(Instant ordered, const std::vector<const Article *> &what, int each = 0);
    /// Moments of all channels, or of one, until the file holds `target` interactions of it.
    void writeMoments(int target);
    void writeMoments(Channel channel, int target);
    /// Preferences, consents, entitlements, planned messages, surveys.
    void writeStanding();

    /// Values that every text may use: {first}, {plan}, {city} …
    void introduce(Phrase &phrase) const;
    [[nodiscard]] bool has(const QString &need) const;
    [[nodiscard]] Instant joined() const { return m_joined; }
    /// A moment of a day on which somebody could have done something.
    [[nodiscard]] Instant someDay(int daysAgo, int firstMinute = 440, int lastMinute = 1290);

    const LifePlan plan;
    std::vector<InvoiceFact> invoices;
    std::vector<PurchaseFact> purchases;
    QString payAccountNumber;
    QString mobileNumber;

private:
    bool writeMoment(const Moment &moment, Instant at);
    void writeMessages();
    void writeSurveys();

    FileBuilder &m_builder;
    const ScriptBook &m_book;
    Instant m_joined;
};

/// The town of a postal line, for the name of a shop.
[[nodiscard]] QString townOf(const QString &city);

} // namespace teller::demo
