// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logging.h"
#include "core/result.h"

namespace teller {

/// Says in the log that something could not be read. What was given up on purpose (a desk or a store that
/// closes, a question that no longer counts) is no trouble, and not said.
inline void sayNotRead(const char *what, const Error &error)
{
    if (error.code != Error::Code::Cancelled)
        qCWarning(lcDesk) << what << "could not be read:" << codeName(error.code);
}

} // namespace teller
