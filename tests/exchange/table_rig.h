// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table/table_reader.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>

#include <map>

namespace teller::test {

struct Taken final : public ImportSink
{
    struct Reject
    {
        QString reason;
        RecordPlace place;
        QByteArray bytes;
    };
    std::vector<ImportedRecord> records;
    std::vector<RecordPlace> places;
    std::vector<Reject> rejects;
    size_t enough = SIZE_MAX; ///< stop after so many records

    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        records.push_back(std::move(record));
        places.push_back(place);
        return records.size() < enough;
    }
    bool reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes) override
    {
        rejects.push_back({reason, place, bytes});
        return true;
    }
};

inline Result<Unit> readTable(const QString &fileName, const QByteArray &bytes, const QByteArray &mapping,
                              Taken &taken, ImportSettings settings = {})
{
    settings.fileName = fileName;
    settings.files[QStringLiteral("mapping")] = mapping;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return TableReader().read(buffer, settings, taken);
}

inline QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QByteArray unpacked(const QString &path)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
    return gzip.waitForFinished() && gzip.exitCode() == 0 ? gzip.readAllStandardOutput() : QByteArray();
}

} // namespace teller::test
