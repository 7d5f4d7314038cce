// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

// Words that come with the data, in the agent's language where they are of a set that everybody means the
// same by; any other is shown as it came.

/// "gold" and the other usual metals; most companies' own names of tiers are names.
[[nodiscard]] QString tierName(const QString &tier);
/// Who wrote to whom: "from", "to", "cc" (RFC 5322, section 3.6).
[[nodiscard]] QString addressFieldName(const QString &field);

} // namespace teller
