// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QBuffer>
#include <QFile>
#include <QStringList>

#include <vector>

namespace teller::test {

/// Everything that a reader finds.
class ImportCatch final : public ImportSink
{
public:
    struct Reject
    {
        QString reason;
        RecordPlace place;
        QByteArray bytes;
    };

    ImportCatch() = default;
    /// Reads those bytes.
    ImportCatch(const ImportReader &reader, const QByteArray &bytes, const ImportSettings &settings = {},
                size_t most = SIZE_MAX)
        : enough(most)
    {
        QBuffer file;
        file.setData(bytes);
        file.open(QIODevice::ReadOnly);
        ended = reader.read(file, settings, *this);
    }

    [[nodiscard]] bool take(ImportedRecord record, const RecordPlace &place) override
    {
        records.push_back(std::move(record));
        places.push_back(place);
        return records.size() < enough;
    }
    [[nodiscard]] bool reject(const QString &reason, const RecordPlace &place,
                              const QByteArray &bytes) override
    {
        rejects.push_back({reason, place, bytes});
        return true;
    }

    /// Why something was rejected, one after the other.
    [[nodiscard]] QStringList reasons() const
    {
        QStringList all;
        for (const Reject &one : rejects)
            all.append(one.reason);
        return all;
    }

    size_t enough = SIZE_MAX; ///< stops the reader after so many records
    std::vector<ImportedRecord> records;
    std::vector<RecordPlace> places; ///< of the records
    std::vector<Reject> rejects;
    Result<Unit> ended;
};

[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace teller::test
