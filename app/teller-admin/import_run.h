// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import_batch.h"
#include "import_rejects.h"
#include "store/imports/record_import.h"

#include <functional>
#include <optional>

namespace teller {

struct ImportTotals
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 erased = 0; ///< passed over, on the person's wish
    qint64 rejected = 0;
    ImportBatch::Remarks remarks; ///< on what was read, whatever became of it
};

/// Writes what was read into the store, batch by batch, and counts.
class ImportRun final
{
public:
    /// `onlyLook`: says what would be, and writes nothing.
    ImportRun(RecordImport &store, ImportRejects &rejects, bool onlyLook);

    /// False if it failed: see failure().
    [[nodiscard]] bool write(ImportBatch batch);

    [[nodiscard]] const ImportTotals &totals() const { return m_totals; }
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    /// The last record that is in the store or among the rejects: where to a person.
    [[nodiscard]] const QString &lastPlace() const { return m_lastPlace; }

private:
    [[nodiscard]] Result<Unit> writeRecords(ImportBatch &batch);
    [[nodiscard]] Result<Unit> keepRejects(const ImportBatch &batch);

    RecordImport &m_store;
    ImportRejects &m_rejects;
    const bool m_onlyLook;
    ImportTotals m_totals;
    std::optional<Error> m_failure;
    QString m_lastPlace;
};

} // namespace teller
