// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/vcon/vcon_content.h"
#include "exchange/vcon/vcon_party.h"

#include <QJsonArray>

#include <vector>

namespace teller {

/// One dialog of a vCon: a recording, a message, a transfer, or an attempt that came to nothing.
struct VconDialog
{
    QString
        type; ///< "recording", "text", "transfer", "incomplete", "recording-set", or what an extension adds
    Instant start;
    qint64 durationMs = -1;
    std::vector<int> parties;  ///< places in the list of parties, in order
    std::vector<int> channels; ///< of a recording: the party of each channel, -1 where it is not one
    int originator = -1;
    VconContent content;
    QJsonObject object; ///< as the vCon has it, without the content
};

/// The dialogs, checked: every one has a type and a start, and the parties that it names are there. An error:
/// one sentence that says which dialog is wrong, by its place, counted from 1.
[[nodiscard]] Result<std::vector<VconDialog>> vconDialogs(const QJsonArray &dialogs, size_t partyCount,
                                                          const ImportSettings &settings);

/// On which channel a conversation of these dialogs took place: what they say themselves, else what they are
/// made of.
[[nodiscard]] Channel vconChannel(const std::vector<VconDialog> &dialogs, const QJsonArray &parties);

} // namespace teller
