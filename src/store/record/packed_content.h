// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace teller {

/// How the content of a document lies in the store: zlib with the unpacked length before it (32 bits, big
/// endian), as qCompress() makes it. Nothing stays nothing.
[[nodiscard]] QByteArray packedContent(const QByteArray &content);

/// Damaged if it is not what packedContent() made of `bytes` bytes: no more than those are ever unpacked.
/// Empty where nothing was kept.
[[nodiscard]] Result<QByteArray> unpackedContent(const QByteArray &packed, qint64 bytes);

} // namespace teller
