// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "whisper": JSON of the Whisper recognizers. openai-whisper, faster-whisper and WhisperX: "segments" with
/// "start" and "end" in seconds, "text", maybe "words", "no_speech_prob" and "speaker"; whisper.cpp:
/// "transcription" with "offsets" in milliseconds and maybe "tokens". A segment that only names a sound, or
/// that has no text where nobody speaks (no_speech_prob above 0.6, Whisper's own threshold), is noise.
/// externalId: a digest, the files have no id.
class WhisperReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
