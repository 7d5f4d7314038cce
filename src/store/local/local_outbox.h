// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"
#include "core/outbox.h"

#include <memory>

namespace teller {

class LocalFile;

/// The outbox in the local file, sealed. Each entry is for one store and one agent and goes nowhere else.
/// Entries go to the record while it is ready, a few at once but one at a time for each customer, in the
/// order of the numbers that the file gave them; after a failure that may pass, again after a growing pause
/// or when the record has come back.
class LocalOutbox final : public Outbox
{
    Q_OBJECT
public:
    /// `store` names the record's store, without a password. The record and the clock must outlive this.
    LocalOutbox(std::shared_ptr<LocalFile> file, CustomerRecord &record, const QString &store,
                const AgentId &agent, const Clock &clock, QObject *parent = nullptr);
    ~LocalOutbox() override;

    [[nodiscard]] QFuture<Result<OutboxEntryId>> put(const Written &what) override;
    [[nodiscard]] QFuture<Result<std::vector<OutboxEntry>>> entries() override;
    [[nodiscard]] QFuture<Result<Unit>> takeBack(OutboxEntryId id) override;
    [[nodiscard]] QFuture<Result<Unit>> forget(OutboxEntryId id) override;
    [[nodiscard]] Counts counts() const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace teller
