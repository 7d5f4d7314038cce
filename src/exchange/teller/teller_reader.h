// SPDX-License-Identifier: GPL-3.0-or-later
//
// exchange/teller reads what Teller itself wrote.
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "teller": customers as customer_json.h writes them for colleagues, one object or many (JSON lines).
/// A record is one customer: source "teller" unless the settings name another, externalId the customer's id,
/// keepsCustomers. Ids are those that the file gives, also the customer's: reading a file again, or into
/// another store, makes the same rows. Documents come without content.
class TellerReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
