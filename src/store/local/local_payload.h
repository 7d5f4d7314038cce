// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "core/outbox.h"

#include <QByteArray>

namespace teller {

// What lies sealed in the local file: JSON, every field by name, so that a later version can read what an
// earlier one wrote.

[[nodiscard]] QByteArray payloadOf(const Written &what);
/// Damaged if it is not what payloadOf() makes.
[[nodiscard]] Result<Written> writtenFrom(const QByteArray &payload);
[[nodiscard]] QByteArray payloadOf(const Draft &draft);
[[nodiscard]] Result<Draft> draftFrom(const QByteArray &payload);

} // namespace teller
