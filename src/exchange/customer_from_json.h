// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "core/result.h"

#include <QJsonObject>

namespace teller {

/// What customerJson(file, Audience::Internal) wrote, as the file again. Fields that are not known here are
/// passed over. An error's detail is a sentence for a person: which field is wrong, and never what stands in
/// it. WrongVersion: written by a newer Teller.
[[nodiscard]] Result<CustomerFile> customerFromJson(const QJsonObject &json);

/// The same as what a system says that keeps the customer under their id. Without an original.
[[nodiscard]] ImportedRecord customerRecord(CustomerFile file, const QString &source);

} // namespace teller
