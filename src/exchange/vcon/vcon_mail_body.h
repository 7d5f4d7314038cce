// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace teller {

/// The parts of a body whose media type is "multipart/…" or "message/rfc822" (RFC 2046), as e-mail in a vCon
/// has it.
struct VconMailBody
{
    QString text;                    ///< its plain text
    std::vector<Document> documents; ///< what else it holds; HTML too, as it is never rendered
};

/// `mediaType`: with its parameters, as the vCon has it. Reads what can be read; there is no malformed body.
[[nodiscard]] VconMailBody vconMailBody(const QString &mediaType, const QByteArray &body,
                                        qint64 largestDocument);

} // namespace teller
