// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_catch.h"
#include "exchange/table/table_reader.h"

#include <QProcess>

#include <map>

namespace teller::test {

inline Result<Unit> readTable(const QString &fileName, const QByteArray &bytes, const QByteArray &mapping,
                              ImportCatch &taken, ImportSettings settings = {})
{
    settings.fileName = fileName;
    settings.files[QStringLiteral("mapping")] = mapping;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return TableReader().read(buffer, settings, taken);
}

inline QByteArray unpacked(const QString &path)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
    return gzip.waitForFinished() && gzip.exitCode() == 0 ? gzip.readAllStandardOutput() : QByteArray();
}

} // namespace teller::test
