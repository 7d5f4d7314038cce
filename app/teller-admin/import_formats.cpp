// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_formats.h"

#include "exchange/chat/star_reader.h"
#include "exchange/chat/teller_chat_reader.h"
#include "exchange/chat/whatsapp_reader.h"
#include "exchange/names_nobody.h"
#include "exchange/teller/teller_reader.h"
#include "exchange/transcript/amazon_transcribe_reader.h"
#include "exchange/transcript/harper_valley_reader.h"
#include "exchange/transcript/srt_reader.h"
#include "exchange/transcript/webvtt_reader.h"
#include "exchange/transcript/whisper_reader.h"
#ifdef TELLER_IMPORT_EMAIL
#include "exchange/email/email_reader.h"
#endif
#ifdef TELLER_IMPORT_TABLES
#include "exchange/table/table_reader.h"
#endif
#ifdef TELLER_IMPORT_VCON
#include "exchange/vcon/vcon_reader.h"
#endif
#ifdef TELLER_PHONE_NUMBERS
#include "exchange/phone/phone_number.h"
#endif

namespace teller {

using namespace Qt::StringLiterals;

std::vector<ImportFormat> importFormats()
{
    std::vector<ImportFormat> formats;
    const auto add = [&](std::unique_ptr<ImportReader> reader, const QString &what) {
        formats.push_back({std::move(reader), what});
    };
    add(std::make_unique<TellerReader>(), u"customers as Teller exports them (JSON)"_s);
#ifdef TELLER_IMPORT_VCON
    add(std::make_unique<VconReader>(), u"vCons, plain, signed or encrypted"_s);
#endif
    add(std::make_unique<AmazonTranscribeReader>(), u"Amazon Transcribe and Contact Lens (JSON)"_s);
    add(std::make_unique<WhisperReader>(), u"Whisper transcripts (JSON)"_s);
    add(std::make_unique<HarperValleyReader>(), u"Harper Valley transcripts (JSON)"_s);
    add(std::make_unique<StarReader>(), u"STAR dialogues (JSON)"_s);
    add(std::make_unique<TellerChatReader>(), u"conversations of any messaging system (JSON lines)"_s);
    add(std::make_unique<WebvttReader>(), u"WebVTT transcripts"_s);
    add(std::make_unique<SrtReader>(), u"SubRip transcripts"_s);
    add(std::make_unique<WhatsappReader>(), u"WhatsApp chats, as a telephone exports them"_s);
#ifdef TELLER_IMPORT_EMAIL
    add(std::make_unique<EmailReader>(), u"e-mail: single messages, mbox, Maildir"_s);
#endif
#ifdef TELLER_IMPORT_TABLES
    add(std::make_unique<TableReader>(), u"CSV, TSV and JSON lines, with --mapping"_s);
#endif
    return formats;
}

void bringIntoForm(PartyClaim &who, const QString &region)
{
    dropWhatNamesNobody(who);
#ifdef TELLER_PHONE_NUMBERS
    normaliseIdentifiers(who, region);
#else
    Q_UNUSED(region)
#endif
}

} // namespace teller
