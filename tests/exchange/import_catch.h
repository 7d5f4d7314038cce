// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QBuffer>

#include <vector>

namespace teller::test {

/// Everything that a reader finds in some bytes.
class ImportCatch final : public ImportSink
{
public:
    struct Reject
    {
        QString reason;
        QString where;
        QByteArray bytes;
    };

    ImportCatch(const ImportReader &reader, const QByteArray &bytes, const ImportSettings &settings)
    {
        QBuffer file;
        file.setData(bytes);
        file.open(QIODevice::ReadOnly);
        ended = reader.read(file, settings, *this);
    }

    [[nodiscard]] bool take(ImportedRecord record, const RecordPlace &) override
    {
        records.push_back(std::move(record));
        return true;
    }
    [[nodiscard]] bool reject(const QString &reason, const RecordPlace &place,
                              const QByteArray &bytes) override
    {
        rejects.push_back({reason, place.where, bytes});
        return true;
    }

    std::vector<ImportedRecord> records;
    std::vector<Reject> rejects;
    Result<Unit> ended;
};

} // namespace teller::test
