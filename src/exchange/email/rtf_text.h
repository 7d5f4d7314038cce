// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace teller {

/// Unpacks the RTF of a mail (MS-OXRTFCP). As much of it as there is; empty if it is none.
[[nodiscard]] QByteArray unpackedRtf(const QByteArray &packed);

struct RtfText
{
    QString text;
    bool isHtml = false; ///< the document that the RTF was made of (MS-OXRTFEX)
};

/// What an RTF says, without its looks; or the HTML in it.
[[nodiscard]] RtfText rtfText(const QByteArray &rtf);

} // namespace teller
