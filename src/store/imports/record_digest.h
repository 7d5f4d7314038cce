// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"

#include <QString>

namespace teller {

/// SHA-256, in hex, over everything that a record says and what it was read from; not where that lay: a file
/// under another name is the same delivery. A version of the store with more columns may make another digest
/// of the same record: it is then written again, with the same result.
[[nodiscard]] QString recordDigest(const ImportedRecord &record);

} // namespace teller
