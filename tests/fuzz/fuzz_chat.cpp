// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes through every reader of chats, and through that of Teller's own JSON.
#include "exchange/chat/star_reader.h"
#include "exchange/chat/teller_chat_reader.h"
#include "exchange/chat/whatsapp_reader.h"
#include "exchange/teller/teller_reader.h"
#include "fuzz/fuzz_readers.h"

using namespace teller;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::feed(StarReader(), bytes);
    fuzz::feed(TellerChatReader(), bytes);
    fuzz::feed(WhatsappReader(), bytes);
    fuzz::feed(TellerReader(), bytes);
    return 0;
}
