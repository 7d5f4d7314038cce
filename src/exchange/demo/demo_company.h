// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_rules.h"
#include "core/customer_file.h"

#include <memory>
#include <vector>

namespace teller {

struct DemoSettings
{
    int customers = 2000;
    quint64 seed = 0x4c696e64656e686fULL;
    /// The moment that the stories lead up to: everything that happened lies before it, everything that is
    /// planned (outreach, scheduled payments, open promises) may lie after it.
    Instant today = instantFromMsecs(1'795'255'200'000); // 21 November 2026, 10:00 UTC
};

/// Somebody who is about to call, for the demo feed.
struct DemoCaller
{
    QString account; ///< what they punch in: eight digits
    QString ani;     ///< E.164
    QString name;
    QString queue;
    QString why; ///< one sentence for whoever shows the demo
};

/// Something that an agent should know of one of the fixed customers, and who calls to show it.
struct DemoStory
{
    const char *title; ///< a few words, English; translated in the context "teller::DemoStories"
    DemoCaller caller;
    bool pinChecked = false; ///< the IVR asked for the PIN as well
};

/// "Lindenhof" sells electronics, routers, appliances and spare parts, subscriptions (Home, Mobile, Device
/// cover, streaming) and a payment account. Nothing in it is real: telephone numbers come from ranges that
/// regulators keep for fiction, or cannot be dialled; e-mail addresses are at example.com, .org and .net.
///
/// The same settings give the same company on every machine; customer(i) gives the same file whatever was
/// asked before. The functions are const without hidden state: several threads may share one company.
///
/// Conventions, for whoever draws conclusions from the record:
/// - Payment.reference is the number of the invoice ("4471") or order ("LH-204417"), or "deposit <account>"
///   for money that came into a payment account. Two "paid" payments of one reference: charged twice, until
///   a "refunded" one follows.
/// - Outreach.about is such a reference: the message is moot if a payment of it is "paid" or "scheduled".
///   Or it is "promotion:<name>": moot if the customer has a Preference of that key, which means joined.
///   Or it is "article:<name>": moot if they have just bought it, or if it is not available.
/// - An account that two customers share has the same AccountId in both files, with role "joint".
/// - Interaction.source is "demo" and externalId is unique in the company.
class DemoCompany final
{
public:
    explicit DemoCompany(DemoSettings settings);
    ~DemoCompany();

    [[nodiscard]] const DemoSettings &settings() const { return m_settings; }
    [[nodiscard]] int size() const { return m_settings.customers; }
    /// 0 ≤ i < size(). The first fifteen are the same in every company: see calls().
    [[nodiscard]] CustomerFile customer(int i) const;
    [[nodiscard]] std::vector<Disposition> dispositions() const;
    /// Who to show first, most telling first; leaves out those that a small company does not have.
    [[nodiscard]] std::vector<DemoCaller> calls() const;
    /// What to show of the fixed customers; leaves out those that a small company does not have.
    [[nodiscard]] std::vector<DemoStory> stories() const;
    /// How Lindenhof treats its customers by their value, in EUR.
    [[nodiscard]] CompanyRules rules() const;

private:
    struct Library; ///< the parsed scripts; read only once made
    DemoSettings m_settings;
    std::unique_ptr<const Library> m_library;
};

} // namespace teller
