// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace teller {

/// What a channel's or queue interface's name says: "PJSIP/1001-0000002a", "Local/1001@agents-0000000b;1",
/// "SIP/1001", "Local/1001@from-queue/n".
struct AmiChannelName
{
    QByteArrayView technology; ///< "PJSIP"
    QByteArrayView user;       ///< "1001"
    bool local = false;
    int half = 0; ///< 1 or 2 for the two ends of a Local channel, else 0

    [[nodiscard]] static AmiChannelName parse(QByteArrayView name);
    /// It is a telephone, or the near end of a Local channel, of this extension: "100" is not "1001".
    [[nodiscard]] bool belongsTo(QByteArrayView extension) const;
};

} // namespace teller
