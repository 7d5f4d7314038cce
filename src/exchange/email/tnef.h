// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace teller {

/// What Outlook and Exchange send to each other as winmail.dat (MS-OXTNEF): the text and the files of a
/// message. There is a library (libytnef), but one that writes to standard output, takes no text of more than
/// 100,000 bytes and believes whatever size a file claims.
struct TnefContent
{
    QString text;
    bool isHtml = false;
    std::vector<Document> attachments;
};

/// Nothing if it is no TNEF. What is damaged is read as far as it goes; a file of more than `largestDocument`
/// bytes has no content.
[[nodiscard]] std::optional<TnefContent> readTnef(const QByteArray &bytes, qint64 largestDocument);

} // namespace teller
