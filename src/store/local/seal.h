// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace teller {

/// AES-256-GCM (NIST SP 800-38D) by OpenSSL, a fresh random nonce each time. The seal carries its nonce and
/// tag: one byte of version, 12 of nonce, 16 of tag, then as many bytes as there were.
inline constexpr int sealKeyBytes = 32;

[[nodiscard]] Result<QByteArray> randomKey();
/// `belongsTo` is not in the seal, but must be the same when it is opened.
[[nodiscard]] Result<QByteArray> seal(const QByteArray &plain, const QByteArray &key,
                                      const QByteArray &belongsTo);
/// Damaged unless it is, to the last bit, what was sealed with this key for `belongsTo`.
[[nodiscard]] Result<QByteArray> unseal(const QByteArray &sealed, const QByteArray &key,
                                        const QByteArray &belongsTo);

} // namespace teller
