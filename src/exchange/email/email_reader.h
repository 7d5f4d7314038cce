// SPDX-License-Identifier: GPL-3.0-or-later
//
// exchange/email/ reads e-mail: a message (RFC 5322), an mbox (RFC 4155), the messages of a Maildir. MIME is
// GMime's work, HTML that of exchange/html.
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// One record a message. Its id is the Message-ID and a digest of what it says, or that of a message that has
/// none; its thread is the Message-ID that the conversation began with. Who is ours is told by
/// ImportSettings::own: mail from us is outbound and the customer is the first other address that it goes to;
/// of what a machine (no-reply@) writes to us it is whoever an answer goes to. What the message repeats of
/// earlier ones is kept apart from what it says; of each part's text the first 2,000,000 characters are
/// taken, the original has the rest. A Maildir is read file by file, with its files' names.
class EmailReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
