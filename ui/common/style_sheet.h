// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

class Theme;

/// The one style sheet of the program. Widgets say what they are by properties: `textSize` and `tone` for
/// labels, `pill`, `chip`, `primary`, `quiet` … and never name a colour themselves.
[[nodiscard]] QString styleSheetFor(const Theme &theme);

/// The word for a tone in the `tone` and `pill` properties.
enum class Tone;
[[nodiscard]] QString toneWord(Tone tone);

} // namespace teller
