// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

/// A telephone number that is written with '+' and country code, as E.164; empty if it is none. Numbers
/// without country code are for a reader that knows the country's plan.
[[nodiscard]] QString internationalNumber(const QString &text);

} // namespace teller
