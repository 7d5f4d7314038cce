// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"
#include "import_rejects.h"
#include "store/imports/record_import.h"

#include <functional>
#include <optional>
#include <vector>

namespace teller {

struct ImportTotals
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
};

/// Takes what readers find, file after file, and puts it into the store in batches. Memory holds one batch.
class ImportRun final : public ImportSink
{
public:
    /// `onlyLook`: says what would be, and writes nothing. `between` is called after each batch; false ends
    /// the run.
    /// `region`: of telephone numbers without country code.
    ImportRun(RecordImport &store, ImportRejects &rejects, QString region, bool onlyLook,
              std::function<bool()> between);

    void beginFile(const QString &path) { m_path = path; }
    [[nodiscard]] bool take(ImportedRecord record, const RecordPlace &place) override;
    [[nodiscard]] bool reject(const QString &reason, const RecordPlace &place,
                              const QByteArray &bytes) override;
    /// Writes what has been gathered. False if the run is over: see failure().
    [[nodiscard]] bool flush();

    [[nodiscard]] const ImportTotals &totals() const { return m_totals; }
    /// Why the run ended; none if it went well or was asked to end.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    [[nodiscard]] bool ended() const { return m_ended; }
    /// The last record that is in the store or among the rejects: where to a person.
    [[nodiscard]] const QString &lastPlace() const { return m_lastPlace; }

private:
    struct Place
    {
        QString path;
        RecordPlace place;
        QByteArray original; ///< shared with the record
    };
    [[nodiscard]] bool over(const Error &error);

    RecordImport &m_store;
    ImportRejects &m_rejects;
    const QString m_region;
    const bool m_onlyLook;
    const std::function<bool()> m_between;
    QString m_path;
    std::vector<ImportedRecord> m_batch;
    std::vector<Place> m_places;
    qint64 m_weight = 0;
    ImportTotals m_totals;
    std::optional<Error> m_failure;
    bool m_ended = false;
    QString m_lastPlace;
};

} // namespace teller
