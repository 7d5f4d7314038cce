// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interaction.h"

namespace teller {

/// "photo.jpg"; what it is where it has no name: "Original", "Attachment".
[[nodiscard]] QString documentName(const Document &document);
/// "Picture · 182.4 kB", "Original · E-mail message · 12 kB", "Attachment · not kept".
[[nodiscard]] QString documentWords(const Document &document);
/// The type says itself that it is for other programs: pictures, sounds, office files.
[[nodiscard]] bool isSurelyNoText(const Document &document);

} // namespace teller
