// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "store/sql/connection.h"

#include <QString>

#include <optional>

namespace teller {

// How texts from outside are compared with what is stored. Stored keys are made by the same functions.

/// An account number as it is compared: capitals, digits as ASCII, no spaces, dashes, dots, slashes; no '#'
/// that ended the entry. Empty if nothing is left; "?" (which no account has) if it cannot be an account
/// number, such as one that is too long: it is never cut to fit.
[[nodiscard]] QString accountKey(const QString &number);

/// A telephone number's digits backwards, without leading zeros, so that numbers with and without country
/// code
/// ("+4930…", "004930…", "030…") begin alike. Empty if it is no telephone number.
[[nodiscard]] QString phoneKey(const QString &number);

/// The key of an identifier of any kind.
[[nodiscard]] QString identifierKey(const Identifier &identifier);

/// A name without case, accents and punctuation, words parted by one space.
[[nodiscard]] QString foldedName(const QString &name);

/// The end of the range of keys that begin with `prefix`.
[[nodiscard]] QString endOfPrefix(const QString &prefix);

/// What recognise.sql, or the routine of that name, is asked for a caller. `desk`: the id of whose screen it
/// is for.
[[nodiscard]] Values recogniseValues(const CallerKey &key, Instant now, const AccessClaim &claim = {},
                                     const QString &desk = {});
/// What search.sql is asked for a text; nothing if the text cannot find anybody.
[[nodiscard]] std::optional<Values> searchValues(const QString &text);

} // namespace teller
