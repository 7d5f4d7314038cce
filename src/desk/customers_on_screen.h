// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_record.h"

#include <QObject>

#include <map>

namespace teller {

/// Which customers this desk has on its screens. The store is told once, when the last of them has left.
class CustomersOnScreen final : public QObject
{
    Q_OBJECT
public:
    /// The record must outlive it.
    explicit CustomersOnScreen(CustomerRecord &record, QObject *parent = nullptr);

    void enter(CustomerId customer);
    void leave(CustomerId customer);
    /// The store answered for somebody whom nobody waits for any more.
    void answeredTooLate(const Recognition &recognition);

private:
    CustomerRecord &m_record;
    std::map<CustomerId, int> m_open; ///< how many sessions show each
};

} // namespace teller
