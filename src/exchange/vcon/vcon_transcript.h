// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/vcon/vcon_content.h"
#include "exchange/vcon/vcon_party.h"

#include <vector>

namespace teller {

struct VconTranscript
{
    std::vector<Turn> turns; ///< times from the start of the dialog
    QString language;        ///< BCP 47; empty if it does not say
};

/// The transcript in an analysis of type "transcript", in the shapes in use: segments with "text", "start"
/// and "end" in seconds, a speaker and words (Whisper, the World Transcription Format); a list of turns with
/// a speaker and "text" or "message"; "results" with "utterances" or "channels" (Deepgram); plain text, with
/// or without "Name: " before a line. Empty where it is none of them.
///
/// Who spoke is only what the transcript says: the name of a party or of a role, or one channel a party
/// (`channels`: places in `parties`). A number of a diarised voice is no party's place, and stays a name.
[[nodiscard]] VconTranscript vconTranscript(const VconContent &content, const std::vector<VconParty> &parties,
                                            const std::vector<int> &channels);

} // namespace teller
