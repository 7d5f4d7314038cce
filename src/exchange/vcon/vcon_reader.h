// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// Reads vCons (draft-ietf-vcon-vcon-core, JSON, every form from 0.0.1 on): one a file, an array of them, or
/// one a line; plain, signed or encrypted. Each is one record with one interaction, known by its uuid;
/// what personVcon() wrote is one of a customer. Files it asks for: "certificate" (PEM: whom to believe;
/// without it signatures are not checked, and the record says so; a vCon without one is taken nevertheless,
/// with ImportedRecord::lacksSignature, unless there is a file "signedOnly") and "key" (PEM: the private key
/// for what is encrypted). What lies elsewhere is named and never fetched.
class VconReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
