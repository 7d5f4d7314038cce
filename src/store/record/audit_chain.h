// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace teller {

class Connection;

/// One row of the audit: who did what with which customer, when and why. Rows are only ever added, each to
/// the end of its agent's chain.
struct AuditRow
{
    QString chain; ///< whose chain: the agent's sign-in name
    qint64 seq = 0;
    qint64 at = 0; ///< milliseconds since 1970, UTC
    QString agent;
    QString action;   ///< "open", "export", "erase", …
    QString customer; ///< the id as the store writes it, empty if it is about nobody in particular
    QString ground;   ///< by what right
    QString call;
    QString reason;       ///< in the agent's words; may have been erased
    QString reasonDigest; ///< SHA-256 of the reason's UTF-8 as lower-case hex, empty without a reason
    QString previous;     ///< the hash of the row before, empty for the first
    QString hash;

    friend bool operator==(const AuditRow &, const AuditRow &) = default;
};

/// Who uses this machine: an embedded store knows no other name for whoever does something.
[[nodiscard]] QString localUser();

/// The digest of a reason; empty for none.
[[nodiscard]] QString auditReasonDigest(const QString &reason);

/// The hash that a row must have: SHA-256, as lower-case hex, over these fields in this order, each as a
/// netstring ("<length in bytes of the UTF-8>:<text>,"):
///   previous, chain, seq, at, agent, action, customer, ground, call, reason digest.
/// Numbers are written in decimal without leading zeros. The words of the reason are not in it, so that they
/// can be erased. The routine teller_audit_append in routines/ makes the same of it.
[[nodiscard]] QString auditHash(const AuditRow &row);

/// Adds a row to the end of the chain of whoever is signed in. On PostgreSQL the store says who that is, and
/// when; it must be the owner or a member of teller_admin. Call it in the transaction of what is audited.
[[nodiscard]] Result<Unit> appendAudit(Connection &connection, const QString &action, CustomerId customer,
                                       const QString &ground, const CallId &call, const QString &reason);

/// Many rows about customers at once, without a call or a reason.
struct AuditEntry
{
    QString action;
    CustomerId customer;
    QString ground;
};
[[nodiscard]] Result<Unit> appendAudits(Connection &connection, const std::vector<AuditEntry> &entries);

} // namespace teller
