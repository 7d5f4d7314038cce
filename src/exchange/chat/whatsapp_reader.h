// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "whatsapp": the text file of WhatsApp's "Export chat" (no format of its own; lines as in whatsapp_line.h).
///
/// Dates: in which order day, month and year stand is found from the whole file, or given by the settings'
/// files["dateOrder"]: "dmy", "mdy" or "ymd". A file that can be read in two ways is rejected. Moments are
/// local to the phone: the settings' time zone.
///
/// A chat goes on for years; an interaction of it ends where nobody writes for twelve hours. All have the
/// chat as their `thread`. externalId: a digest of the chat and the first message, so that a later export of
/// the same chat makes the same interactions, the last one longer; of an attachment only that there is one,
/// because an export may leave attachments out, and of its moment what is written, because whoever imports it
/// may learn of the time zone later. The chat is known by its name; else by the first sender who is no agent,
/// because others may join later. formerIds: the digest of the moment itself; and that with the attachment's
/// name, and of the chat's name in the file's name alone.
///
/// Who is who: the chat's name stands over the notice that an iPhone's export begins with ("[…] Jane Doe:
/// Messages and calls are end-to-end encrypted"); else in the file's name ("WhatsApp Chat with Jane
/// Doe.txt"), or for "_chat.txt" in that of its folder or archive ("WhatsApp Chat - Jane Doe.zip"). It is the
/// customer and the one other person an agent, unless the messenger alone speaks under that name: then it is
/// a group's. Else whoever is not among the settings' agents (speaker_roles.h), if that is one person, is the
/// customer. Else they are Other, and the record claims nobody. A sender without a name is known by their
/// telephone number. What only the messenger itself says is no interaction.
///
/// Attachments are listed without content. The file is read twice if the device can seek; otherwise it may
/// not be larger than a record.
class WhatsappReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
