// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/new_customer_check.h"

#include "core/when_done.h"

#include <algorithm>

namespace teller {

NewCustomerCheck::NewCustomerCheck(CustomerRecord &record, QObject *parent)
    : QObject(parent)
    , m_record(record)
    , m_names(record)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, &NewCustomerCheck::ask);
    connect(&m_names, &CustomerSearch::changed, this, &NewCustomerCheck::changed);
}

void NewCustomerCheck::setCustomer(const NewCustomer &customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    ++m_generation; // an answer that is on its way is about something else
    m_error.reset();
    m_names.setText(customer.name);
    const bool nobody = customer.name.trimmed().isEmpty() && customer.phone.isEmpty() &&
                        customer.email.isEmpty() && customer.accountNumber.isEmpty();
    m_busy = !nobody;
    if (nobody) {
        m_pause.stop();
        m_exact.clear();
    } else {
        m_pause.start();
    }
    Q_EMIT changed();
}

void NewCustomerCheck::askAgain()
{
    ++m_generation;
    m_busy = true;
    m_pause.start();
    Q_EMIT changed();
}

void NewCustomerCheck::ask()
{
    whenDone(this, m_record.holders(m_customer),
             [this, generation = m_generation](Result<std::vector<CustomerSummary>> result) {
                 if (generation != m_generation)
                     return;
                 m_busy = false;
                 m_exact.clear();
                 if (result)
                     m_exact = std::move(*result);
                 else
                     m_error = result.error();
                 Q_EMIT changed();
             });
}

std::vector<CustomerSummary> NewCustomerCheck::similar() const
{
    std::vector<CustomerSummary> others;
    for (const CustomerSummary &one : m_names.hits()) {
        const bool same = std::any_of(m_exact.begin(), m_exact.end(),
                                      [&one](const CustomerSummary &other) { return other.id == one.id; });
        if (!same)
            others.push_back(one);
    }
    return others;
}

} // namespace teller
