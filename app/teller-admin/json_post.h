// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QUrl>

namespace teller {

/// Where JSON may be posted: an https address, or an http one on this machine. The error is a sentence.
[[nodiscard]] Result<QUrl> postAddress(const QString &text);

/// Posts it and waits for the answer, a minute at most. Done is any answer of 200 to 299; another one, also
/// a redirection, is an error, and so is a certificate that this machine does not trust. The error is a
/// sentence without what was posted and without a password of the address.
[[nodiscard]] Result<Unit> postJson(const QUrl &address, const QByteArray &json);

} // namespace teller
