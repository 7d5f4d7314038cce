// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"
#include "exchange/email/quoted_text.h"

#include <optional>
#include <vector>

using GMimeObject = struct _GMimeObject; // NOLINT(bugprone-reserved-identifier): GMime's own name

namespace teller {

/// What a part says.
struct MimeText
{
    QString whole; ///< as it came, decoded
    SplitText split;
    /// `whole` as it was read before more of its charset was known, where that was something else.
    std::optional<QString> former;
};

/// What the parts of a message say and bring along.
struct MimeParts
{
    std::vector<MimeText> texts; ///< in order; of alternatives the one that reads best
    std::vector<Document> attachments;
    QString refused; ///< why the message cannot be taken; the rest is then not complete
};

/// Walks the parts of a message. Attachments larger than `largestDocument` bytes have no content.
[[nodiscard]] MimeParts readParts(GMimeObject *root, qint64 largestDocument);

/// A file's name as somebody outside chose it: without folders and what file systems do not take.
[[nodiscard]] QString safeFileName(const QString &name);

} // namespace teller
