// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/customers_on_screen.h"

namespace teller {

CustomersOnScreen::CustomersOnScreen(CustomerRecord &record, QObject *parent)
    : QObject(parent)
    , m_record(record)
{}

void CustomersOnScreen::enter(CustomerId customer)
{
    ++m_open[customer];
}

void CustomersOnScreen::leave(CustomerId customer)
{
    const auto it = m_open.find(customer);
    if (it == m_open.end() || --it->second > 0)
        return;
    m_open.erase(it);
    m_record.close(customer);
}

void CustomersOnScreen::answeredTooLate(const Recognition &recognition)
{
    if (recognition.snapshot && !m_open.contains(recognition.snapshot->customer.id))
        m_record.close(recognition.snapshot->customer.id);
}

} // namespace teller
