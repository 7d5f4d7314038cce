// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "core/result.h"
#include "exchange/import_reader.h"

#include <QJsonObject>

namespace teller {

/// An unsigned vCon as one record with one interaction: a call with its transcript, or messages as turns; one
/// e-mail alone has its text as body. Whatever has no place of its own is kept as named value or document.
/// The record's original is left to the caller. An error: one sentence without anything from the vCon that
/// says where it is wrong.
[[nodiscard]] Result<ImportedRecord> vconRecord(const QJsonObject &vcon, const ImportSettings &settings);

} // namespace teller
