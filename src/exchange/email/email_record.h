// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "core/result.h"
#include "exchange/import_reader.h"

#include <QByteArray>

namespace teller {

/// One message as a record. `bytes`: the message. `fallback`: when it arrived, for messages that carry no
/// date: from the mbox or the file's name; unset if neither says. An error (Rejected) says in one sentence
/// why it cannot be taken.
[[nodiscard]] Result<ImportedRecord> emailRecord(const QByteArray &bytes, Instant fallback,
                                                 const ImportSettings &settings);

} // namespace teller
