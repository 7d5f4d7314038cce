// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

#include <QString>

#include <memory>
#include <vector>

namespace teller {

struct ImportFormat
{
    std::unique_ptr<ImportReader> reader;
    QString what; ///< for `import formats`: a few words
};

/// What this program was built to read, in the order in which a file is offered: what asks for more comes
/// first.
[[nodiscard]] std::vector<ImportFormat> importFormats();

/// Telephone numbers and e-mail addresses as they are compared, whatever wrote them, without what is none. A
/// program without libphonenumber leaves numbers as they are written.
void bringIntoForm(PartyClaim &who, const QString &region);

} // namespace teller
