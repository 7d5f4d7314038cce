// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer_file.h"

#include <vector>

/// A small company whose customers are made to be told apart, or not.
namespace sample {

/// The same id for the same name, always.
template <typename Id>
[[nodiscard]] Id id(const char *name)
{
    const QUuid nameSpace(0x7e11e500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    return Id::named(nameSpace, QString::fromLatin1(name));
}

inline constexpr int longHistory = 10'000;

// Ana: account 4711 0815, +49 30 1234567, one of everything.
// Bert and Berta: share account 2222 3333 and the number +49 89 7654321.
// Chloé: account 5555-01, no number; name with accents. O'Brien: many channels, 10,000 interactions, account
// 90000001.
[[nodiscard]] teller::CustomerFile ana();
[[nodiscard]] teller::CustomerFile bert();
[[nodiscard]] teller::CustomerFile berta();
[[nodiscard]] teller::CustomerFile chloe();
[[nodiscard]] teller::CustomerFile obrien();
[[nodiscard]] std::vector<teller::CustomerFile> everybody();
[[nodiscard]] std::vector<teller::Disposition> dispositions();

/// A wrap-up of a call with Ana that nobody has saved yet.
[[nodiscard]] teller::WrapUp freshWrapUp();

} // namespace sample
