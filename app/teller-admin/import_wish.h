// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/import_reader.h"
#include "import_formats.h"

#include <QString>

class QCommandLineParser;

namespace teller {

/// What was typed after `teller-admin import`, understood.
struct ImportWish
{
    QString path;
    QString format; ///< empty: whatever a file looks like
    QString rejects;
    bool dryRun = false;
    ImportSettings settings; ///< with the files that options and mappings name read
};

void addImportOptions(QCommandLineParser &parser);
/// An error's detail is the sentence for whoever typed it.
[[nodiscard]] Result<ImportWish> importWish(const QCommandLineParser &parser,
                                            const std::vector<ImportFormat> &formats);

} // namespace teller
