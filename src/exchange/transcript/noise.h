// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

/// Whether a turn's text only names a sound: "[noise]", "(coughing)", "[BLANK_AUDIO]", "*music*", "♪".
/// Brackets around anything else do not make noise: "[PII]" stands for words that were said.
[[nodiscard]] bool isNoise(const QString &text);

} // namespace teller
