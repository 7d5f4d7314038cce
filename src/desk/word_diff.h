// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace teller {

/// A stretch of two texts that they have in common, or that only one of them has.
struct DiffPart
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

/// What became of `before`, word by word: the parts that are not Added give `before`, those that are not
/// Removed give `after`. Where the texts differ in more than a few hundred words in one place, that place is
/// told as a whole.
[[nodiscard]] std::vector<DiffPart> wordDiff(const QString &before, const QString &after);

} // namespace teller
