// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bounded_queue.h"
#include "exchange/import_reader.h"
#include "store/imports/import_rows.h"

#include <functional>
#include <optional>
#include <vector>

namespace teller {

/// What was read and is still to be written.
struct ImportBatch
{
    struct Place
    {
        QString path;
        RecordPlace place;
        QByteArray packed; ///< the original; shared with the record
        qint64 bytes = 0;  ///< of the original
    };
    struct Reject
    {
        QString path;
        RecordPlace place;
        QByteArray original;
        QString reason;
    };
    /// How many records have what whoever imports them is told at the end.
    struct Remarks
    {
        qint64 assumeUtc = 0;
        qint64 lackSignature = 0;

        void add(const Remarks &more)
        {
            assumeUtc += more.assumeUtc;
            lackSignature += more.lackSignature;
        }
    };
    struct Trouble
    {
        QString path;
        Error error;
    };

    std::vector<PreparedRecord> records;
    std::vector<Place> places; ///< of each of them
    std::vector<Reject> rejects;
    Remarks remarks;
    std::vector<Trouble> troubles; ///< files that cannot be read to their end
    qint64 bytesRead = 0;          ///< of all files so far
};

using ImportBatches = BoundedQueue<ImportBatch>;
inline constexpr size_t batchesAhead = 6;              ///< that wait for whoever writes,
inline constexpr qint64 bytesAhead = 24 * 1024 * 1024; ///< and about how much memory they take
/// All that wait, as one: a store that is slower than the reader gets larger transactions, which cost it
/// less. Nothing after the last.
[[nodiscard]] std::optional<ImportBatch> takeWaiting(ImportBatches &batches);

/// Takes what readers find, file after file, in a thread that does nothing but read, and passes it on in
/// batches. Memory holds one batch here, those that wait, and those that are being written.
class ImportGathering final : public ImportSink
{
public:
    /// `region`: of telephone numbers without country code. `bytesRead`: how far the files have been read.
    ImportGathering(ImportBatches &batches, QString region, std::function<qint64()> bytesRead);

    void beginFile(const QString &path) { m_path = path; }
    [[nodiscard]] bool take(ImportedRecord record, const RecordPlace &place) override;
    [[nodiscard]] bool reject(const QString &reason, const RecordPlace &place,
                              const QByteArray &bytes) override;
    void trouble(const QString &path, const Error &error) { m_batch.troubles.push_back({path, error}); }
    /// Nothing more comes.
    void end();
    /// Whoever writes wants no more.
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    [[nodiscard]] bool passOn();
    [[nodiscard]] bool passOnIfFull();

    ImportBatches &m_batches;
    const QString m_region;
    const std::function<qint64()> m_bytesRead;
    QString m_path;
    ImportBatch m_batch;
    qint64 m_weight = 0;
    bool m_stopped = false;
};

} // namespace teller
