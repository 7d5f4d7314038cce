// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_record.h"
#include "store/imports/record_import.h"

#include <QRandomGenerator>

#include <vector>

/// Records as readers of formats make them.
namespace imported {

[[nodiscard]] teller::Instant moment(int minutes);
/// An exchange of the system "chat": two turns, an attachment, an original.
[[nodiscard]] teller::ImportedRecord exchange(const QString &externalId);
[[nodiscard]] teller::Identifier email(const QString &address);
/// The system "crm"'s own record of its customer with that number.
[[nodiscard]] teller::ImportedRecord customer(const QString &number, const QString &name);
/// Facts of the system "shop" about a customer of "crm": an order, a preference.
[[nodiscard]] teller::ImportedRecord order(const QString &number, const QString &crmNumber);

/// Records of all kinds that meet each other: the same people, cases, preferences. Each has another id.
[[nodiscard]] std::vector<teller::ImportedRecord> jumble(QRandomGenerator &random, int count);

/// added, updated, unchanged, refused: as one text, so that a failed comparison shows all of it.
[[nodiscard]] QString countsOf(const teller::Result<teller::ImportCounts> &done);
/// What becomes of some records in a store, as countsOf() says it.
[[nodiscard]] QString put(const teller::StoreSettings &settings, std::vector<teller::ImportedRecord> records);

} // namespace imported
