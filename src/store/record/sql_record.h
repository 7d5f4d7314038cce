// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"
#include "store/sql/store_settings.h"

#include <chrono>
#include <memory>

namespace teller {

/// How long a call of the store may take before it is given up with Unreachable.
struct StorePatience
{
    std::chrono::milliseconds pops{5'000};
    std::chrono::milliseconds writes{10'000};
    std::chrono::milliseconds searches{15'000};
};

/// The customer record in SQLite or PostgreSQL.
///
/// Three executors, so that nothing slow stands in front of a pop: one recognises callers and reads pages and
/// details, one writes, one searches and reads whole indexes. On PostgreSQL a fourth does nothing but hear
/// what other desktops wrote; whether it can does not count for state(). On SQLite the
/// one that writes looks every two seconds whether another program has. It opens by itself, re-opens by
/// itself when the store was away, and never creates or migrates one.
///
/// While the store is away every call fails at once with a retryable error. Destroying the record finishes
/// what is queued with Error::Code::Cancelled.
class SqlRecord final : public CustomerRecord
{
    Q_OBJECT
public:
    explicit SqlRecord(StoreSettings settings, QObject *parent = nullptr, const StorePatience &patience = {});
    ~SqlRecord() override;

    [[nodiscard]] StoreState state() const override;

    [[nodiscard]] QFuture<Result<Recognition>> recognise(const CallerKey &key,
                                                         const AccessClaim &claim = {}) override;
    void close(CustomerId customer) override;
    [[nodiscard]] QFuture<Result<std::vector<Viewer>>> viewers(CustomerId customer) override;
    [[nodiscard]] QFuture<Result<std::vector<InteractionKey>>> timelineIndex(CustomerId customer) override;
    [[nodiscard]] QFuture<Result<std::vector<Interaction>>>
    timelinePage(CustomerId customer, InteractionKey from, int limit,
                 std::optional<Channel> channel) override;
    [[nodiscard]] QFuture<Result<InteractionDetail>> detail(CustomerId customer,
                                                            InteractionId interaction) override;
    [[nodiscard]] QFuture<Result<Document>> document(CustomerId customer, InteractionId interaction,
                                                     int index) override;
    [[nodiscard]] QFuture<Result<HistoryFind>> find(CustomerId customer, const QString &text) override;
    [[nodiscard]] QFuture<Result<SearchHits>> search(const SearchQuery &query) override;
    [[nodiscard]] QFuture<Result<std::vector<Disposition>>> dispositions() override;
    [[nodiscard]] QFuture<Result<Unit>> correct(const NoteCorrection &correction) override;
    [[nodiscard]] QFuture<Result<std::vector<Colleague>>> colleagues() override;
    [[nodiscard]] QFuture<Result<std::vector<Mention>>> mentions(const AgentId &agent) override;
    [[nodiscard]] QFuture<Result<std::vector<OpenWork>>> openWork(const AgentId &agent) override;
    [[nodiscard]] QFuture<Result<Unit>> save(const WrapUp &wrapUp) override;
    [[nodiscard]] QFuture<Result<Unit>> save(const Review &review) override;
    [[nodiscard]] QFuture<Result<Unit>> save(const AgentAction &action) override;
    [[nodiscard]] QFuture<Result<Unit>> save(const NewCustomer &customer) override;
    [[nodiscard]] QFuture<Result<std::vector<CustomerSummary>>> holders(const NewCustomer &customer) override;
    [[nodiscard]] QFuture<Result<CompanyRules>> companyRules() override;
    [[nodiscard]] QFuture<Result<bool>> supervises() override;
    [[nodiscard]] QFuture<Result<std::vector<ReasonGiven>>> reasonsGiven() override;
    [[nodiscard]] QFuture<Result<std::vector<IdentityReview>>> identityReviews() override;
    [[nodiscard]] QFuture<Result<Unit>> decide(CustomerId one, CustomerId other,
                                               IdentityDecision decision) override;
    [[nodiscard]] QFuture<Result<std::vector<Merge>>> merges(CustomerId customer) override;
    [[nodiscard]] QFuture<Result<MergeId>> merge(CustomerId customer, CustomerId survivor,
                                                 const QString &reason) override;
    [[nodiscard]] QFuture<Result<Unit>> unmerge(MergeId merge, const QString &reason) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace teller
