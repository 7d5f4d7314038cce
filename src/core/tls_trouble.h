// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace teller {

/// What an Error with the code TlsFailed may end its detail with, so that the sentence for the person in
/// front can say what is wrong with a certificate.
namespace tls_trouble {

inline constexpr QLatin1StringView otherName("certificate for another name");
/// Not every library tells an expired certificate from one of an unknown authority.
inline constexpr QLatin1StringView notTrusted("certificate expired or of an unknown authority");
inline constexpr QLatin1StringView noAuthorities("no file of authorities");
inline constexpr QLatin1StringView notOffered("no encryption offered");

} // namespace tls_trouble

} // namespace teller
