// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"
#include "core/result.h"

#include <functional>
#include <optional>

namespace teller {

class Connection;

struct FillProgress
{
    qint64 customers = 0;
    qint64 interactions = 0;
    int built = 0; ///< indexes and references, once the rows are in
    int toBuild = 0;
};

using NextFile = std::function<std::optional<CustomerFile>()>;
/// False: enough, the store stays as it was (Cancelled).
using FillListener = std::function<bool(const FillProgress &)>;

/// Puts millions of new customers into a store that has none: all of them or nobody. The indexes are built
/// when the rows are in. On PostgreSQL the passages go in beside, in a transaction that is committed right
/// before the other: should the server stop just then, the store holds passages of nobody, which the next
/// fill removes. `next` is called in another thread, one call at a time; `progress` in the caller's, a few
/// times a second. Memory does not grow with the number of customers.
[[nodiscard]] Result<FillProgress> fillEmptyStore(Connection &connection, const NextFile &next,
                                                  const FillListener &progress);

} // namespace teller
