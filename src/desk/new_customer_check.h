// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/new_customer.h"
#include "desk/customer_search.h"

namespace teller {

/// Whether somebody who is being written down is there already, as the agent types: those who have exactly
/// the same number or address, and those whose name is alike.
class NewCustomerCheck final : public QObject
{
    Q_OBJECT
public:
    explicit NewCustomerCheck(CustomerRecord &record, QObject *parent = nullptr);

    void setCustomer(const NewCustomer &customer);
    /// The store knows better than the last answer.
    void askAgain();
    /// They may not be added again.
    [[nodiscard]] const std::vector<CustomerSummary> &exact() const { return m_exact; }
    /// Perhaps the same, best first; none of exact().
    [[nodiscard]] std::vector<CustomerSummary> similar() const;
    /// What is known is about what was set last.
    [[nodiscard]] bool settled() const { return !m_busy && !m_names.busy(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void ask();

    CustomerRecord &m_record;
    CustomerSearch m_names;
    NewCustomer m_customer;
    QTimer m_pause; ///< a short rest between keystrokes before the store is asked
    quint64 m_generation = 0;
    bool m_busy = false;
    std::vector<CustomerSummary> m_exact;
    std::optional<Error> m_error;
};

} // namespace teller
