// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon_seals.h"

#include <jansson.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

extern "C" { // libjose's headers are written for C
#include <jose/jose.h>
#include <jose/openssl.h>
}

namespace teller::test {

namespace {

struct JsonUnref
{
    void operator()(json_t *json) const { json_decref(json); }
};
using Json = std::unique_ptr<json_t, JsonUnref>;

template <typename Write>
QByteArray pem(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    write(bio.get());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, qsizetype(size)};
}

QByteArray textOf(const json_t *json)
{
    const std::unique_ptr<char, decltype(&free)> text(json_dumps(json, JSON_COMPACT), free);
    return {text.get()};
}

Json jsonOf(const QByteArray &text)
{
    return Json(json_loadb(text.constData(), size_t(text.size()), 0, nullptr));
}

void extend(X509 *certificate, int what, const char *value)
{
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, what, value), X509_EXTENSION_free);
    X509_add_ext(certificate, extension.get(), -1);
}

/// RSA-OAEP, which the libjose of Debian 12 does not know.
json_t *wrapped(EVP_PKEY *key, const json_t *contentKey)
{
    const QByteArray plain = QByteArray::fromBase64(json_string_value(json_object_get(contentKey, "k")),
                                                    QByteArray::Base64UrlEncoding);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key, nullptr),
                                                                              EVP_PKEY_CTX_free);
    EVP_PKEY_encrypt_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING);
    QByteArray sealed(1024, 0);
    auto size = size_t(sealed.size());
    EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char *>(sealed.data()), &size,
                     reinterpret_cast<const unsigned char *>(plain.constData()), size_t(plain.size()));
    return jose_b64_enc(sealed.constData(), size);
}

} // namespace

Sealer::Sealer(Kind kind, bool isAuthority, const Sealer *authority, int days)
    : m_key(kind == Kind::Rsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256"), EVP_PKEY_free)
    , m_certificate(X509_new(), X509_free)
{
    static long serial = 1;
    X509 *x = m_certificate.get();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), ++serial);
    ASN1_TIME_set_string_X509(X509_getm_notBefore(x), "20200101000000Z");
    const time_t from = 1'577'836'800; // 2020-01-01
    ASN1_TIME_adj(X509_getm_notAfter(x), from, days, 0);
    X509_set_pubkey(x, m_key.get());
    const QByteArray name = "sealer " + QByteArray::number(qlonglong(serial));
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(authority ? authority->m_certificate.get() : x));
    extend(x, NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(x, NID_key_usage, isAuthority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature");
    X509_sign(x, authority ? authority->m_key.get() : m_key.get(), EVP_sha256());
}

QByteArray Sealer::certificatePem() const
{
    return pem([this](BIO *bio) { PEM_write_bio_X509(bio, m_certificate.get()); });
}

QByteArray Sealer::keyPem() const
{
    return pem([this](BIO *bio) {
        PEM_write_bio_PrivateKey(bio, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray Sealer::certificateBase64() const
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(m_certificate.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes.toBase64();
}

QByteArray Sealer::sign(const QByteArray &payload, const std::vector<QByteArray> &chain, bool flattened) const
{
    const Json jwk(jose_openssl_jwk_from_EVP_PKEY(nullptr, m_key.get()));
    const Json jws(json_pack("{s:o}", "payload", jose_b64_enc(payload.constData(), size_t(payload.size()))));
    const bool rsa = EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA;
    const Json signature(json_pack("{s:{s:s}}", "protected", "alg", rsa ? "RS256" : "ES256"));
    if (!chain.empty()) {
        json_t *list = json_array();
        for (const QByteArray &one : chain)
            json_array_append_new(list, json_string(one.constData()));
        json_object_set_new(signature.get(), "header", json_pack("{s:o}", "x5c", list));
    }
    if (!jose_jws_sig(nullptr, jws.get(), signature.get(), jwk.get()))
        return {};
    if (!flattened && !json_object_get(jws.get(), "signatures")) {
        json_t *one = json_object();
        for (const char *name : {"protected", "header", "signature"}) {
            if (json_t *value = json_object_get(jws.get(), name)) {
                json_object_set(one, name, value);
                json_object_del(jws.get(), name);
            }
        }
        json_object_set_new(jws.get(), "signatures", json_pack("[o]", one));
    }
    return textOf(jws.get());
}

QByteArray Sealer::encrypt(const QByteArray &plain, const QByteArray &extra) const
{
    const Json jwk(jose_openssl_jwk_from_EVP_PKEY(nullptr, m_key.get()));
    jose_jwk_pub(nullptr, jwk.get());
    const bool rsa = EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA;
    const Json jwe(json_pack("{s:{s:s}}", "protected", "enc", "A256CBC-HS512"));
    json_object_update(json_object_get(jwe.get(), "protected"), jsonOf(extra).get());
    const Json recipient(json_pack("{s:{s:s}}", "header", "alg", rsa ? "RSA-OAEP" : "ECDH-ES+A256KW"));
    const auto size = size_t(plain.size());
    if (!rsa)
        return jose_jwe_enc(nullptr, jwe.get(), recipient.get(), jwk.get(), plain.constData(), size)
                   ? textOf(jwe.get())
                   : QByteArray();
    const Json contentKey(json_pack("{s:s}", "alg", "A256CBC-HS512"));
    jose_jwk_gen(nullptr, contentKey.get());
    json_object_update(jwe.get(), recipient.get());
    json_object_set_new(jwe.get(), "encrypted_key", wrapped(m_key.get(), contentKey.get()));
    return jose_jwe_enc_cek(nullptr, jwe.get(), contentKey.get(), plain.constData(), size) ? textOf(jwe.get())
                                                                                           : QByteArray();
}

} // namespace teller::test
