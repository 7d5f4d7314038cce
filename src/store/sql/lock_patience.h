// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace teller {

class Connection;

/// For the transaction that has begun. Whoever waits to change a table has everybody else wait behind them,
/// and anybody may hold it for as long as they like: after ten seconds it is given up. SQLite waits for five
/// as it is.
[[nodiscard]] Result<Unit> limitLockWait(Connection &connection);

/// What to say of a failure in such a transaction.
[[nodiscard]] Error lockWaitError(const Error &error);

} // namespace teller
