// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace teller {

class Connection;

/// Copies every row of a damaged local file that can still be read into a sound one, in their order. The
/// damaged file itself is not touched. The number of rows.
[[nodiscard]] Result<int> salvageLocalFile(const QString &damaged, Connection &into);

} // namespace teller
