// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "core/interaction.h"
#include "timeline/spoken_times.h"

class QTextDocument;

namespace teller {

/// How much of an interaction's detail is shown, and what became of it.
struct DetailView
{
    bool quotedShown = false; ///< the text that an e-mail repeats of earlier ones
    size_t mostTurns = 1500;  ///< of a conversation: a longer one takes time to lay out
    size_t turnsShown = 0;    ///< filled in
    int quotedAt = -1;        ///< filled in: where the quoted text begins in the document
    SpokenTimes times;        ///< filled in
};

/// Writes an interaction's detail into a document. Every text of it goes in as plain text, never as markup:
/// the formatting is ours alone.
void fillDetailDocument(QTextDocument &document, const InteractionDetail &detail, const Theme &theme,
                        Instant now, DetailView &view);

} // namespace teller
