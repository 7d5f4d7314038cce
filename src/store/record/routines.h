// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <vector>

namespace teller {

class Connection;

/// What a shared store has beyond its tables (routines/*.sql): the group roles, the functions that desktops
/// call, the policies and grants. Made anew as a whole, in one transaction, whenever its text has changed;
/// how far it is stands in meta. On SQLite there is none of this, and every function here does nothing.
class Routines final
{
public:
    /// Counts up whenever a desktop needs something of the routines that older ones do not have. Desktops
    /// that are older than the routines go on working; but those from before 5 open no customer any more, and
    /// those from before 6 do not read the queue of reviews, for they do not commit first that they look.
    static constexpr int version = 7;

    /// Makes them if the store has others or none; says whether it did. NotPermitted, with the names, if the
    /// group roles are missing and the owner may not create roles.
    [[nodiscard]] static Result<bool> apply(Connection &connection);
    /// WrongVersion if the store's are older than this program needs.
    [[nodiscard]] static Result<Unit> verify(Connection &connection);
    /// What is amiss, one sentence each: routines that are not this program's, tables that anybody could
    /// read.
    [[nodiscard]] static Result<std::vector<QString>> defects(Connection &connection);
};

} // namespace teller
