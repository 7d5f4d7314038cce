// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table/record_fields.h"

namespace teller {

/// Whether the mapping makes a record of this row at all (`only`).
[[nodiscard]] bool isWanted(const RecordMapping &mapping, const RowValues &row);

/// The record that a row is, without its original. The error (Rejected) is one sentence without personal
/// data.
[[nodiscard]] Result<ImportedRecord> recordOf(const RecordMapping &mapping, const RowValues &row,
                                              const QString &source);

/// One of the two that recordOf() asks. False if `kind` is not among theirs. What is wrong is in the fields'
/// error. `id`: as the mapping says; `record` has its source and external id already.
bool addFacts(ImportedRecord &record, RecordKind kind, const QString &id, RecordFields &fields);
bool addExchange(ImportedRecord &record, RecordKind kind, const QString &id, RecordFields &fields);

} // namespace teller
