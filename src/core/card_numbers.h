// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

/// `text` with every payment card number but its last four digits turned into "•": 13 to 19 digits with or
/// without spaces and dashes between them whose check digit is right (ISO/IEC 7812-1, the Luhn formula), and
/// that do not begin with 0 or follow a "+". What was masked while its last digits were still missing is
/// masked again when they come. The result is as long as `text`, so that carets stay where they are.
/// Takes time in proportion to the length of `text`.
[[nodiscard]] QString withCardNumbersMasked(QString text);

} // namespace teller
