// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_feed.h"
#include "core/customer_record.h"

#include <QString>

namespace teller {

/// What failed, for the sentence about it.
enum class Trouble {
    Store,
    Telephone,
    ThisComputer, ///< what is being written cannot be kept on its disk
    StoredFile,   ///< a document cannot be had from the store
    SavingFile    ///< a file cannot be written where somebody wanted it
};

/// One sentence or two for the person in front: what is wrong and what to do about it. Without details of the
/// machine; those are in the log.
[[nodiscard]] QString errorText(const Error &error, Trouble where);
/// Why the telephone system did not do what an agent wanted of it.
[[nodiscard]] QString callControlText(const Error &error);
/// Empty while all is well or the feed is switched off.
[[nodiscard]] QString feedText(const FeedState &state);
[[nodiscard]] QString storeText(const StoreState &state);
/// Two or three words for the call bar; empty while all is well.
[[nodiscard]] QString feedWord(const FeedState &state);
[[nodiscard]] QString storeWord(const StoreState &state);

} // namespace teller
