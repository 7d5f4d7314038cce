// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/company_rules.h"
#include "core/customer_file.h"
#include "core/identity.h"
#include "core/result.h"
#include "store/admin/agent_decisions.h"
#include "store/admin/audit_log.h"
#include "store/admin/customer_rights.h"
#include "store/admin/fill.h"
#include "store/sql/store_settings.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace teller {

/// What StoreAdmin::check() found.
struct StoreReport
{
    int version = 0;                                ///< of the store
    int neededVersion = 0;                          ///< of this program
    std::vector<std::pair<QString, qint64>> counts; ///< rows by table, in the schema's order
    std::vector<QString> defects; ///< one sentence each, without personal data; empty if the store is sound
};

/// Makes, migrates, checks and fills a store. For command lines and tests: every call blocks until it is
/// done, in the thread that made the object.
class StoreAdmin final
{
public:
    explicit StoreAdmin(StoreSettings settings);
    ~StoreAdmin();

    /// Makes the store with the newest schema; on one that exists, nothing. The database itself must exist on
    /// PostgreSQL.
    [[nodiscard]] Result<Unit> create();
    /// Brings an existing store to the newest schema. The versions that were applied.
    [[nodiscard]] Result<std::vector<int>> migrate();
    [[nodiscard]] Result<StoreReport> check();

    /// A named value of the store itself ("store_id", "demo_seed"); empty if it has none.
    [[nodiscard]] Result<QString> meta(const QString &key);
    [[nodiscard]] Result<Unit> setMeta(const QString &key, const QString &value);

    // Wrap-up codes, and what each queue makes of them: see wrap_up_codes.h.
    [[nodiscard]] Result<Unit> putDispositions(const std::vector<Disposition> &dispositions);
    [[nodiscard]] Result<std::vector<Disposition>> dispositions();
    [[nodiscard]] Result<Unit> putDisposition(const Disposition &disposition);
    [[nodiscard]] Result<Unit> dropDisposition(const QString &code);
    [[nodiscard]] Result<Unit> putQueueRule(const QueueWrapUp &rule);
    [[nodiscard]] Result<Unit> dropQueueRule(const QString &queue);
    /// Takes files from `next` until it gives none, a batch of customers in one transaction. What is there
    /// already (by id) stays as it is. `progress` hears how many customers are in. The number of customers.
    [[nodiscard]] Result<qint64> load(const std::function<std::optional<CustomerFile>()> &next,
                                      const std::function<void(qint64)> &progress = {});
    [[nodiscard]] Result<bool> holdsCustomers();
    /// load() for millions of customers, into a store that has none. All of it or nothing.
    [[nodiscard]] Result<FillProgress> fill(const NextFile &next, const FillListener &progress);

    // What the law gives to customers, and who looked at them: see customer_rights.h and audit_log.h.
    [[nodiscard]] Result<std::vector<CustomerId>> holdersOf(const QString &accountNumber);
    [[nodiscard]] Result<CustomerFile> exportCustomer(CustomerId customer, const QString &reason);
    [[nodiscard]] Result<std::vector<std::pair<QString, qint64>>> eraseCustomer(CustomerId customer,
                                                                                const QString &reason);
    [[nodiscard]] Result<Expiry> expireWords(Instant before, const QString &reason,
                                             const std::function<bool(qint64)> &progress);
    [[nodiscard]] Result<qint64> countExpired(Instant before);
    [[nodiscard]] Result<AuditReport> verifyAudit(const AuditHeads &known = {});
    [[nodiscard]] Result<qint64> readAudit(const AuditQuery &query,
                                           const std::function<void(const AuditRow &)> &reader);

    // Who is who, as people decide it: see identity_decisions.h. What the rules of identity resolution make
    // of a decision comes with StoreAdmin's caller running resolveAllIdentities(), or with the next import.
    [[nodiscard]] Result<std::vector<IdentityReview>>
    identityReviews(const std::optional<std::pair<CustomerId, CustomerId>> &pair = std::nullopt);
    [[nodiscard]] Result<Unit> decideIdentity(CustomerId one, CustomerId other, IdentityDecision decision);
    [[nodiscard]] Result<std::vector<Merge>> merges(CustomerId customer);
    [[nodiscard]] Result<MergeId> mergeCustomers(CustomerId customer, CustomerId survivor,
                                                 const QString &reason);
    [[nodiscard]] Result<Unit> unmergeCustomers(MergeId merge, const QString &reason);

    // What agents decided, for others to act on, and what the company decided for agents: see
    // agent_decisions.h and value_tiers.h.
    [[nodiscard]] Result<std::vector<StoppedOutreach>> stoppedOutreach(Instant since);
    [[nodiscard]] Result<std::vector<OpenWork>> openWork(const AgentId &owner);
    [[nodiscard]] Result<CompanyRules> companyRules();
    [[nodiscard]] Result<Unit> putTier(const ValueTier &tier);
    [[nodiscard]] Result<Unit> dropTier(const QString &name);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace teller
