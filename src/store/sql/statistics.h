// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace teller {

class Connection;

/// Fresh statistics after much was put in: else the planner would take large tables for empty ones. On
/// PostgreSQL of the given tables, and of each the columns by which its indexes look: that is half the work,
/// and the server does the rest by itself within minutes (autovacuum counts such a look as none). On SQLite
/// of all tables.
[[nodiscard]] Result<Unit> refreshStatistics(Connection &connection, const QStringList &tables);

} // namespace teller
