// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_keys.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostCertificates = 1'000;
constexpr size_t longestChain = 10;

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

Bio bioOf(const QByteArray &bytes)
{
    return {BIO_new_mem_buf(bytes.constData(), int(bytes.size())), BIO_free};
}

/// Else OpenSSL would ask for a passphrase at the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

QByteArray fileOf(const ImportSettings &settings, const char *name)
{
    const auto found = settings.files.find(QString::fromLatin1(name));
    return found == settings.files.end() ? QByteArray() : found->second;
}

Error unreadable(const QString &what)
{
    ERR_clear_error();
    return rejected(what);
}

} // namespace

Result<VconKeys> VconKeys::read(const ImportSettings &settings)
{
    VconKeys keys;
    if (const QByteArray pem = fileOf(settings, "certificate"); !pem.isEmpty()) {
        const Bio bio = bioOf(pem);
        while (keys.m_trusted.size() < mostCertificates) {
            X509 *certificate = PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr);
            if (!certificate)
                break;
            keys.m_trusted.emplace_back(certificate, X509_free);
        }
        if (keys.m_trusted.empty())
            return unreadable(u"The file \"certificate\" holds no certificate in PEM."_s);
    }
    if (const QByteArray pem = fileOf(settings, "key"); !pem.isEmpty()) {
        const Bio bio = bioOf(pem);
        EVP_PKEY *key = PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr);
        if (!key)
            return unreadable(u"The file \"key\" holds no private key in PEM, or one under a passphrase."_s);
        keys.m_private = VconKey(key, EVP_PKEY_free);
    }
    keys.m_takesUnsigned = !settings.files.contains(u"signedOnly"_s);
    ERR_clear_error();
    return keys;
}

bool VconKeys::isTrusted(const Certificate &signer, const std::vector<Certificate> &above, Instant at) const
{
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store(X509_STORE_new(), X509_STORE_free);
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(X509_STORE_CTX_new(),
                                                                                  X509_STORE_CTX_free);
    const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509) *)> untrusted(
        sk_X509_new_null(), [](STACK_OF(X509) * stack) { sk_X509_free(stack); });
    if (!store || !context || !untrusted)
        return false;
    for (const Certificate &one : m_trusted)
        X509_STORE_add_cert(store.get(), one.get());
    for (const Certificate &one : above)
        sk_X509_push(untrusted.get(), one.get());
    if (!X509_STORE_CTX_init(context.get(), store.get(), signer.get(), untrusted.get()))
        return false;
    // A signer's own certificate is trusted when the owner gave it, whoever issued it.
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_PARTIAL_CHAIN);
    X509_STORE_CTX_set_time(context.get(), 0, time_t(toMsecs(at) / 1000));
    const bool valid = X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    // All bits are set where the certificate does not restrict its use.
    return valid && (X509_get_key_usage(signer.get()) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

std::vector<VconKey> VconKeys::signers(const std::vector<QByteArray> &chain, Instant at) const
{
    std::vector<VconKey> keys;
    const auto addKeyOf = [&keys](const Certificate &certificate) {
        if (EVP_PKEY *key = X509_get_pubkey(certificate.get()))
            keys.emplace_back(key, EVP_PKEY_free);
    };
    if (chain.empty()) {
        for (const Certificate &one : m_trusted) {
            if (isTrusted(one, {}, at))
                addKeyOf(one);
        }
        return keys;
    }
    if (chain.size() > longestChain)
        return keys;
    std::vector<Certificate> certificates;
    for (const QByteArray &der : chain) {
        const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
        X509 *certificate = d2i_X509(nullptr, &bytes, long(der.size()));
        if (!certificate) {
            ERR_clear_error();
            return keys;
        }
        certificates.emplace_back(certificate, X509_free);
    }
    const Certificate signer = certificates.front();
    certificates.erase(certificates.begin());
    if (isTrusted(signer, certificates, at))
        addKeyOf(signer);
    return keys;
}

} // namespace teller
