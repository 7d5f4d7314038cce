// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace teller {

/// A word so long that to break it only where no other place is left takes Qt time that grows with the
/// square of its length: 100,000 signs keep the window for a second, at each keystroke and each width. A text
/// that has one is broken anywhere instead (QTextOption::WrapAnywhere).
[[nodiscard]] bool hasEndlessWord(QStringView text);

} // namespace teller
