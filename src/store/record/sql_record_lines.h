// SPDX-License-Identifier: GPL-3.0-or-later
//
// For sql_record.cpp alone.
#pragma once

#include "store/record/open_customers.h"
#include "store/record/sql_record.h"
#include "store/sql/connection.h"
#include "store/sql/executor.h"

#include <array>
#include <memory>
#include <vector>

namespace teller {

/// The lines to the store: one executor for each kind of question, how they stand together, and what is
/// heard.
class SqlRecord::Private
{
public:
    Private(SqlRecord *owner, StoreSettings theSettings, const StorePatience &patience);
    ~Private();

    /// Own saves are heard too, unless nobody listens.
    [[nodiscard]] bool hears() const { return ear && ear->state().link == StoreState::Link::Ready; }

    // Nobody else tells us; on PostgreSQL the notification comes to the one who saved as well. Called by
    // work: the record outlives its executors, and with them what they do.
    void tell(Connection &connection, CustomerId customer, InteractionId interaction);
    void tellActions(Connection &connection, CustomerId customer);
    void tellIdentity(const std::vector<CustomerId> &customers);
    void tellMissed();

    SqlRecord *const q;
    const StoreSettings settings;
    StoreState state;
    Executor pops;                 ///< recognition, pages, details
    Executor writes;               ///< saves
    Executor searches;             ///< what may take long
    std::unique_ptr<Executor> ear; ///< hears what others saved
    OpenCustomers openCustomers{writes, settings.isShared()};

private:
    void listen(const StoreSettings &where, std::chrono::milliseconds patience);
    [[nodiscard]] std::array<Executor *, 3> all() { return {&pops, &writes, &searches}; }
    void startOthers();
    void follow(const Executor *changed, const StoreState &one);
};

} // namespace teller
