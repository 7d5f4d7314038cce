// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace teller {

/// A note that is being written, as it is kept on this machine until it is saved or thrown away.
struct Draft
{
    NoteId note; ///< the key
    InteractionId interaction;
    CallId callId;       ///< null when no call is involved
    CustomerId customer; ///< null while the caller is not recognised
    QString text;
    int caret = 0; ///< in UTF-16 units
    QString disposition;
    int lastRevision = 0; ///< the last revision number that was sent to the store, whether it answered or not
    Instant changedAt;

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Where drafts lie. The work is done in another thread; a future that finishes well means: on disk, synced.
class DraftBook
{
public:
    virtual ~DraftBook() = default;
    [[nodiscard]] virtual QFuture<Result<Unit>> keep(const Draft &draft) = 0;
    [[nodiscard]] virtual QFuture<Result<Unit>> drop(NoteId note) = 0;
    /// Every draft, oldest first.
    [[nodiscard]] virtual QFuture<Result<std::vector<Draft>>> all() = 0;
};

} // namespace teller
