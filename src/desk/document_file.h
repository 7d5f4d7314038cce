// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "core/result.h"

#include <QFuture>

#include <optional>

namespace teller {

/// A name under which a document can be saved on any system, whatever it is called by those who sent it: no
/// folder, no control characters, none that Windows forbids, no leading dots, no name of a device, at most
/// 200 bytes of UTF-8 with the ending kept. One without a name is called after what it is.
[[nodiscard]] QString suggestedFileName(const Document &document);

/// Writes the file in another thread; what was there before stays whole until the new file is complete.
/// NotFound if its folder is not there, NotPermitted, Full, else Internal.
[[nodiscard]] QFuture<Result<Unit>> saveFile(const QString &path, const QByteArray &content);

struct DocumentText
{
    QString text;      ///< plain; lines end with \n
    bool whole = true; ///< false: it is only the beginning

    friend bool operator==(const DocumentText &, const DocumentText &) = default;
};

/// The beginning of a document's text, of `most` bytes of it; nothing if it holds no text. UTF-8, UTF-16 and
/// UTF-32 with a byte order mark, and ISO 8859-1 for what says that it is text or a message.
[[nodiscard]] std::optional<DocumentText> textOf(const Document &document, qsizetype most = 256 * 1024);

} // namespace teller
