// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/detail_writer.h"

namespace teller {

/// Writes the text of a note as it is meant (core/note_text.h): bold, lists, paragraphs. `above` is the room
/// above it, in pixels.
void writeNoteText(DetailWriter &writer, const QString &text, int above);

} // namespace teller
