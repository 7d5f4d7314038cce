// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_formats.h"

namespace teller {

using namespace Qt::StringLiterals;

std::vector<ImportFormat> importFormats()
{
    std::vector<ImportFormat> formats;
    // One line a format, inside #if where an option leaves it out:
    // formats.push_back({std::make_unique<EmailReader>(), u"e-mail: mbox, Maildir, single messages"_s});
    return formats;
}

} // namespace teller
