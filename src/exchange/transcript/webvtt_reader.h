// SPDX-License-Identifier: GPL-3.0-or-later
//
// exchange/transcript reads what recognizers and captioners write of a spoken conversation. A transcript
// names nobody: whose it is comes from the settings (account), and when it was from the file's name or the
// settings where the file does not say it. Without an account the record claims nobody.
#pragma once

#include "exchange/import_reader.h"

namespace teller {

/// "webvtt": WebVTT (W3C, https://www.w3.org/TR/webvtt1/). A turn is what one voice says in a cue: <v Name>
/// tags, or "Name: text" where no cue has one (Zoom). Cue settings, styles, regions and notes are passed
/// over, other tags taken out. A header "Language:" (or "Kind:", …, as players write them) gives the
/// language.
class WebvttReader final : public ImportReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool sniff(const QByteArray &head, const QString &fileName) const override;
    [[nodiscard]] Result<Unit> read(QIODevice &file, const ImportSettings &settings,
                                    ImportSink &sink) const override;
};

} // namespace teller
