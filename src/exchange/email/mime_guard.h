// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace teller {

/// Why a message must not be parsed: one sentence, empty if it may be. A parser makes an object of every part
/// and header field, and reads groups of addresses by recursion, so that a few megabytes can take gigabytes
/// or the stack. Counts what could be one; linear, no memory.
[[nodiscard]] QString reasonNotToParse(QByteArrayView message);

} // namespace teller
