// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/open_work.h"
#include "core/result.h"

#include <QString>

#include <vector>

namespace teller {

class Connection;

// What agents decided, over all customers, for whoever acts on it. Both block. What they read is written to
// the audit as an export; on PostgreSQL they need the owner or a member of teller_admin.

/// A planned message that must not be sent.
struct StoppedOutreach
{
    QString outreach; ///< its id in the store
    QString channel; ///< the channel's code; empty like what follows if the store no longer knows the message
    QString subject;
    QString about;
    Instant stoppedAt;
    QString stoppedBy; ///< display name
};

/// Those that were stopped at or after `since` and not let go again, oldest first.
[[nodiscard]] Result<std::vector<StoppedOutreach>> exportStoppedOutreach(Connection &connection,
                                                                         Instant since);

/// Earliest due first, what has no end last; without names of customers. With an owner only theirs.
[[nodiscard]] Result<std::vector<OpenWork>> readOpenWork(Connection &connection, const AgentId &owner);

} // namespace teller
