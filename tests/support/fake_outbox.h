// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"
#include "core/outbox.h"
#include "support/fake_record.h"

#include <map>
#include <vector>

namespace teller::test {

/// An outbox in memory: what is put is safe at once and goes to the record one after another; what failed for
/// the moment goes when the record is ready again.
class FakeOutbox final : public Outbox
{
    Q_OBJECT
public:
    FakeOutbox(CustomerRecord &record, FakeDraftBook &drafts, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<OutboxEntryId>> put(const Written &what) override;
    [[nodiscard]] QFuture<Result<std::vector<OutboxEntry>>> entries() override;
    [[nodiscard]] QFuture<Result<Unit>> takeBack(OutboxEntryId id) override;
    [[nodiscard]] QFuture<Result<Unit>> forget(OutboxEntryId id) override;
    [[nodiscard]] Counts counts() const override;

    /// put() fails like this until told otherwise.
    void setError(std::optional<Error> error) { m_error = std::move(error); }

private:
    void deliver();

    CustomerRecord &m_record;
    FakeDraftBook &m_drafts;
    std::vector<OutboxEntry> m_entries; ///< oldest first
    std::optional<Error> m_error;
    bool m_delivering = false;
    bool m_onceMore = false; ///< the record became ready while an answer was on its way
};

} // namespace teller::test
