// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/wrap_up.h"

#include <QLatin1StringView>
#include <QString>

#include <vector>

namespace teller {

class Connection;

/// Writes a wrap-up in one transaction: all of it or nothing, and the same again changes nothing; another
/// text for a revision that exists is Rejected. On PostgreSQL that is one call of a routine, which writes in
/// the name of whoever is signed in and wakes the desktops that listen on channel(), with
/// "<customer>:<interaction>".
class WrapUpSaver final
{
public:
    [[nodiscard]] static std::vector<QLatin1StringView> statements(bool shared);
    [[nodiscard]] static QString channel();
    [[nodiscard]] static Result<Unit> save(Connection &connection, const WrapUp &wrapUp);
};

} // namespace teller
