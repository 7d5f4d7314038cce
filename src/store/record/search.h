// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/search.h"

#include <QLatin1StringView>

#include <vector>

namespace teller {

class Connection;

/// Customers, by whatever the text could be; if nobody is found, by a name with one typing error less.
[[nodiscard]] Result<std::vector<CustomerSummary>> searchCustomers(Connection &connection,
                                                                   const QString &text);
/// Interactions in which the words of the text are, as far as whoever is signed in may read them.
[[nodiscard]] Result<std::vector<MessageHit>> searchMessages(Connection &connection,
                                                             const SearchQuery &query);

/// Interactions of an open customer in which the words of the text are.
[[nodiscard]] Result<HistoryFind> findInHistory(Connection &connection, CustomerId customer,
                                                const QString &text);

/// What these run, to be prepared ahead.
[[nodiscard]] std::vector<QLatin1StringView> searchStatements(bool shared);

/// One letter too many, too few or wrong, or two that changed places; or none of it.
[[nodiscard]] bool atMostOneTypo(QStringView a, QStringView b);

} // namespace teller
