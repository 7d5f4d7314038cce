// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "srt": SubRip subtitles, a de facto format: number, "hh:mm:ss,mmm --> hh:mm:ss,mmm", text, empty line.
/// Numbers and empty lines may be missing, a '.' may stand for the comma; tags (<i>, {\an8}) are taken out.
/// Speakers are written into the text: "Name: text" (see cues.h).
class SrtReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
