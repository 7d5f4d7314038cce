// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call_event.h"
#include "core/outside_text.h"

#include <QByteArrayView>
#include <QString>

namespace teller {

constexpr qsizetype maxAccountText = 64;
constexpr qsizetype maxOutsideText = 128;

/// An account number as a call brought it. What is too long or holds control characters is kept as far as it
/// can be shown, and is Invalid.
[[nodiscard]] AccountClaim accountClaim(const QString &value, const QString &status, bool verified);

/// "<unknown>" becomes empty, "anonymous" and its like withheld.
[[nodiscard]] CallEvent::Ani callerNumber(QByteArrayView number, QByteArrayView name);

/// The text in a User-to-User value (RFC 7433): hex with a protocol discriminator ("04…;encoding=hex"), or
/// plain. Empty if there is none that could be shown.
[[nodiscard]] QString userToUserText(QByteArrayView value);

} // namespace teller
