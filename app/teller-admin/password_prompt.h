// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace teller {

/// Asks on the terminal, twice, without showing it. Rejected if there is no terminal, the two differ, or
/// nothing was typed.
[[nodiscard]] Result<QString> askNewPassword(const QString &question);
/// The first line of standard input.
[[nodiscard]] Result<QString> readPassword();

} // namespace teller
