// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <vector>

struct evp_pkey_st;
struct x509_st;

namespace teller::test {

/// Somebody with a key pair and a certificate, made when the test runs.
class Sealer final
{
public:
    enum class Kind { Rsa, Ec };
    /// Certified by itself, or by `authority`; `days`: how long the certificate lasts from 2020-01-01 on.
    explicit Sealer(Kind kind, bool isAuthority = false, const Sealer *authority = nullptr,
                    int days = 36'500);

    [[nodiscard]] QByteArray certificatePem() const;
    [[nodiscard]] QByteArray keyPem() const;
    [[nodiscard]] QByteArray certificateBase64() const; ///< as an element of "x5c"

    /// A JWS over `payload`. `chain`: elements of "x5c", left out if empty.
    [[nodiscard]] QByteArray sign(const QByteArray &payload, const std::vector<QByteArray> &chain,
                                  bool flattened) const;
    /// A JWE that this one's private key opens. `extra`: further members of the protected header, as JSON.
    [[nodiscard]] QByteArray encrypt(const QByteArray &plain, const QByteArray &extra = "{}") const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
    std::shared_ptr<x509_st> m_certificate;
};

} // namespace teller::test
