// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QJsonObject>

#include <functional>

namespace teller {

/// For formats where a file is one record: the bytes of the whole file go to `make`, and what it answers goes
/// to the sink, a Rejected error as a reject. A file above largestRecord is rejected unread; an empty one
/// too. A device that fails is an error.
[[nodiscard]] Result<Unit>
readWholeFile(QIODevice &file, const ImportSettings &settings, ImportSink &sink,
              const std::function<Result<ImportedRecord>(const QByteArray &bytes)> &make);

/// For formats where a JSON object is one record: every object of the file (one, one after another, or the
/// elements of an array at the top) goes to `make`, and what it answers to the sink. What is no object is
/// rejected, and so is what is not UTF-8, unless the format is known to cut characters apart.
enum class BrokenCharacters { Rejected, Replaced };
[[nodiscard]] Result<Unit> readJsonValues(
    QIODevice &file, const ImportSettings &settings, ImportSink &sink,
    const std::function<Result<ImportedRecord>(const QJsonObject &object, const QByteArray &bytes)> &make,
    BrokenCharacters broken = BrokenCharacters::Rejected);

/// Bytes as text: UTF-8, or UTF-16 with a byte order mark, which is taken off. An error (a sentence) for
/// anything else: guessing an eight-bit character set would show wrong names.
[[nodiscard]] Result<QString> decodedText(const QByteArray &bytes);

} // namespace teller
