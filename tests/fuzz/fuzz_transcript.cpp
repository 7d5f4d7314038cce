// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes through every reader of transcripts: records that a store can keep, rejects or an error, and no
// crash.
#include "exchange/transcript/amazon_transcribe_reader.h"
#include "exchange/transcript/harper_valley_reader.h"
#include "exchange/transcript/srt_reader.h"
#include "exchange/transcript/webvtt_reader.h"
#include "exchange/transcript/whisper_reader.h"
#include "fuzz/fuzz_readers.h"

using namespace teller;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::feed(WebvttReader(), bytes);
    fuzz::feed(SrtReader(), bytes);
    fuzz::feed(AmazonTranscribeReader(), bytes);
    fuzz::feed(WhisperReader(), bytes);
    fuzz::feed(HarperValleyReader(), bytes);
    return 0;
}
