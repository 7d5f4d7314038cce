// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/import_reader.h"

#include <QFile>
#include <QString>

namespace teller {

/// How its name ends, unless somebody chose another one.
constexpr QLatin1StringView rejectsSuffix(".rejects.jsonl");

/// The file of records that were not taken, one JSON object a line: file, offset (-1: not known), where,
/// reason, and the record itself as text, or as base64 where it is no UTF-8. Made with the first of them, for
/// its owner's eyes only; what is no file (a device, a pipe) is written as it is.
class ImportRejects final
{
public:
    explicit ImportRejects(const QString &path)
        : m_file(path)
    {}

    /// Whether it could be made; leaves everything as it is.
    [[nodiscard]] Result<Unit> check() const;
    [[nodiscard]] Result<Unit> add(const QString &file, const RecordPlace &place, const QString &reason,
                                   const QByteArray &record);
    [[nodiscard]] Result<Unit> flush();
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    [[nodiscard]] bool isDevice() const;
    [[nodiscard]] Error broken() const;

    QFile m_file;
    qint64 m_count = 0;
};

} // namespace teller
