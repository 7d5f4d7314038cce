// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/sql/store_settings.h"

#include <vector>

/// The versions of the store that were released before the newest.
[[nodiscard]] std::vector<int> olderVersions();

/// Makes a store of an older version in an empty database, with the data that version left behind
/// (version_N_data.sql of it and of those before: the sample company without its long history). Rows by
/// table, to be found again later.
[[nodiscard]] teller::Result<std::vector<std::pair<QString, qint64>>>
makeReleased(const teller::StoreSettings &settings, int version);
