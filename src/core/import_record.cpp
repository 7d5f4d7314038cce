// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import_record.h"

namespace teller {

QUuid importedUuid(const QString &source, QLatin1StringView kind, const QString &externalId)
{
    static constexpr QUuid nameSpace(0x6f0c7e52, 0x0d1b, 0x4c6e, 0x9a, 0x53, 0x2f, 0x84, 0xd1, 0x77, 0x0b,
                                     0x3e);
    // NUL occurs in none of them, so that no two triples make the same text.
    return QUuid::createUuidV5(nameSpace, source + QChar(0) + kind + QChar(0) + externalId);
}

} // namespace teller
