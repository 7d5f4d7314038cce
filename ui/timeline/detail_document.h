// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/interaction.h"

class QTextDocument;

namespace teller {

/// Writes an interaction's detail into a document. Every text of it goes in as plain text, never as markup:
/// the formatting is ours alone.
void fillDetailDocument(QTextDocument &document, const InteractionDetail &detail, const Theme &theme,
                        Instant now);

} // namespace teller
