// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/record/audit_chain.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace teller {

class Connection;

/// Where a chain of the audit is broken.
struct AuditFault
{
    QString chain;
    qint64 seq = 0;
    qint64 at = 0; ///< of the row, or of the last one before it; 0 for none
    QString what;  ///< one sentence without personal data
};

/// A chain's last row, as it was once seen: whoever keeps it elsewhere can prove later that nothing up to it
/// was changed, even by somebody who may write everything.
struct AuditHead
{
    qint64 seq = 0;
    QString hash;
    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};
using AuditHeads = std::map<QString, AuditHead>;

struct AuditReport
{
    qint64 rows = 0;
    AuditHeads heads;               ///< as found
    std::vector<AuditFault> faults; ///< the first of each broken chain
};

/// Which rows of the audit, newest first.
struct AuditQuery
{
    qint64 since = 0;     ///< milliseconds since 1970
    QString agent;        ///< empty: everybody
    bool reasons = false; ///< only what was opened for a reason in words
    QString customer;     ///< an id; empty: every customer
};

// The reading half of the audit. Both block. A supervisor reads the rows of their teams' agents; verifying
// needs the owner or a member of teller_admin.

/// Reads every row, in one transaction. `known` are heads that were kept elsewhere.
[[nodiscard]] Result<AuditReport> verifyAudit(Connection &connection, const AuditHeads &known = {});
/// Hands over the rows one by one; their number.
[[nodiscard]] Result<qint64> readAudit(Connection &connection, const AuditQuery &query,
                                       const std::function<void(const AuditRow &)> &reader);

} // namespace teller
