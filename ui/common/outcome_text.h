// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace teller {

/// How an exchange ended, in the language of whoever reads it. An outcome is one or two words of whoever
/// wrote it down; those that Teller itself writes, or that imports often bring, are known here, and the rest
/// stay as they are.
[[nodiscard]] QString outcomeText(const QString &outcome);

} // namespace teller
