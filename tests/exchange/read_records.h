// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QBuffer>
#include <QFile>

namespace teller::test {

/// Keeps what a reader finds; stops it after `most` of either.
class Findings final : public ImportSink
{
public:
    explicit Findings(size_t most = size_t(-1))
        : m_most(most)
    {}
    bool take(ImportedRecord record, const RecordPlace &place) override
    {
        records.push_back(std::move(record));
        places.push_back(place);
        return records.size() + rejects.size() < m_most;
    }
    bool reject(const QString &reason, const RecordPlace &place, const QByteArray &bytes) override
    {
        rejects.push_back(reason);
        places.push_back(place);
        rejected.push_back(bytes);
        return records.size() + rejects.size() < m_most;
    }

    std::vector<ImportedRecord> records;
    QStringList rejects;
    std::vector<QByteArray> rejected;
    std::vector<RecordPlace> places;
    Result<Unit> result;

private:
    size_t m_most;
};

[[nodiscard]] inline Findings found(const ImportReader &reader, QByteArray bytes,
                                    const ImportSettings &settings = {}, size_t most = size_t(-1))
{
    Findings findings(most);
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::ReadOnly))
        findings.result = reader.read(buffer, settings, findings);
    return findings;
}

[[nodiscard]] inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace teller::test
