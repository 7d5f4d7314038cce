// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "exchange/import_reader.h"

#include <memory>
#include <vector>

struct evp_pkey_st;
struct x509_st;

namespace teller {

using VconKey = std::shared_ptr<evp_pkey_st>;

/// Whom we believe and what we can open: the certificates and the private key that the owner gave, and
/// OpenSSL's judgement of a chain. Nothing is fetched and no system store is asked.
class VconKeys final
{
public:
    /// From ImportSettings::files: "certificate" (PEM, one or more: authorities or signers themselves) and
    /// "key" (PEM, not under a passphrase). Either may be missing; one that cannot be read is an error.
    [[nodiscard]] static Result<VconKeys> read(const ImportSettings &settings);

    [[nodiscard]] bool canCheck() const { return !m_trusted.empty(); }
    /// From files["signedOnly"], whatever it holds: what nobody signed is not taken.
    [[nodiscard]] bool takesUnsigned() const { return m_takesUnsigned; }
    /// Null if there is none.
    [[nodiscard]] const VconKey &privateKey() const { return m_private; }

    /// The public keys that a signature may be of. `chain`: the signer's certificate and those above it
    /// (DER), as the signature carries them: its key, if the chain leads to a trusted certificate, everybody
    /// in it was valid at `at` and the signer may sign. No chain: the keys of the trusted certificates
    /// themselves.
    [[nodiscard]] std::vector<VconKey> signers(const std::vector<QByteArray> &chain, Instant at) const;

private:
    using Certificate = std::shared_ptr<x509_st>;

    [[nodiscard]] bool isTrusted(const Certificate &signer, const std::vector<Certificate> &above,
                                 Instant at) const;

    std::vector<Certificate> m_trusted;
    bool m_takesUnsigned = true;
    VconKey m_private;
};

} // namespace teller
