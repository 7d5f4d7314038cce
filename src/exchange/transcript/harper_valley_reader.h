// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "harper-valley": a call of the Gridspace-Stanford Harper Valley corpus (https://arxiv.org/abs/2010.13929):
/// a list of segments with "speaker_role", "start_ms", "duration_ms", what a person heard
/// ("human_transcript") and what a recognizer did ("transcript"), whose words' times go with the former where
/// both have as many words. When it began is computed from "start_timestamp_ms". externalId: the file's name,
/// which is the call's sid; a digest if it is none. The metadata that lies beside it in the corpus is not
/// read.
class HarperValleyReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
