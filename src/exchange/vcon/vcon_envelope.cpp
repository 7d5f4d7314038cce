// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_envelope.h"

#include "exchange/vcon/vcon_content.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <jansson.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <cstdarg>
#include <optional>

extern "C" { // libjose's headers are written for C
#include <jose/b64.h>
#include <jose/cfg.h>
#include <jose/jwe.h>
#include <jose/jws.h>
#include <jose/openssl.h>
}

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 3; // encrypted, signed, plain
constexpr size_t mostSignatures = 16;
constexpr size_t mostRecipients = 64;

struct JsonUnref
{
    void operator()(json_t *json) const { json_decref(json); }
};
using Json = std::unique_ptr<json_t, JsonUnref>;

Error refused(QLatin1StringView why)
{
    ERR_clear_error();
    return rejected(QString(why));
}

void saysNothing(void *, const char *, int, uint64_t, const char *, va_list) {}

/// libjose writes its errors to stderr unless somebody takes them.
class Quiet final
{
public:
    Quiet()
        : m_config(jose_cfg())
    {
        if (m_config)
            jose_cfg_set_err_func(m_config, saysNothing, nullptr);
    }
    ~Quiet() { jose_cfg_decref(m_config); }
    Q_DISABLE_COPY_MOVE(Quiet)
    [[nodiscard]] jose_cfg_t *get() const { return m_config; }

private:
    jose_cfg_t *m_config;
};

QString word(const json_t *header, const char *name)
{
    const char *text = json_string_value(json_object_get(header, name));
    return text ? QString::fromUtf8(text) : QString();
}

bool isOneOf(const QString &word, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

Result<QJsonObject> objectOf(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return refused("What was signed or encrypted is no JSON object."_L1);
    return document.object();
}

/// The chain that a signature carries; empty if none. A chain that is none becomes one that nobody trusts.
std::vector<QByteArray> chainOf(const json_t *header)
{
    std::vector<QByteArray> chain;
    size_t index = 0;
    json_t *value = nullptr;
    json_array_foreach(json_object_get(header, "x5c"), index, value)
    {
        const char *text = json_string_value(value);
        chain.push_back(QByteArray::fromBase64(text ? QByteArray(text) : QByteArray()));
    }
    return chain;
}

/// Whether the signature was made by somebody whom the owner trusts.
bool holds(jose_cfg_t *config, const json_t *jws, const json_t *signature, const VconKeys &keys, Instant at)
{
    const Json header(jose_jws_hdr(signature));
    // Signatures by a shared secret prove nothing here, and "crit" demands what nobody here knows.
    if (!header || json_object_get(header.get(), "crit") ||
        !isOneOf(word(header.get(), "alg"), {"RS256"_L1, "RS384"_L1, "RS512"_L1, "PS256"_L1, "PS384"_L1,
                                             "PS512"_L1, "ES256"_L1, "ES384"_L1, "ES512"_L1}))
        return false;
    const std::vector<VconKey> signers = keys.signers(chainOf(header.get()), at);
    return std::any_of(signers.begin(), signers.end(), [&](const VconKey &key) {
        const Json jwk(jose_openssl_jwk_from_EVP_PKEY(config, key.get()));
        return jwk && jose_jws_ver(config, jws, signature, jwk.get(), false);
    });
}

Result<QByteArray> payloadOf(const QJsonObject &jws)
{
    const auto payload = QByteArray::fromBase64Encoding(jws.value("payload"_L1).toString().toLatin1(),
                                                        QByteArray::Base64UrlEncoding |
                                                            QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return refused("What was signed is not base64url."_L1);
    return *payload;
}

Result<Unit> checkSignature(const QByteArray &bytes, const QJsonObject &signedVcon, const VconKeys &keys)
{
    const Json jws(json_loadb(bytes.constData(), size_t(bytes.size()), JSON_REJECT_DUPLICATES, nullptr));
    if (!jws)
        return refused("The signed vCon is not JSON that can be checked."_L1);
    Instant at = vconVersion(signedVcon);
    if (!isSet(at))
        at = SystemClock().now();
    const Quiet config;
    const json_t *list = json_object_get(jws.get(), "signatures");
    bool good = false;
    if (json_is_array(list)) {
        if (json_array_size(list) > mostSignatures)
            return refused("The vCon has too many signatures."_L1);
        for (size_t i = 0; i < json_array_size(list) && !good; ++i)
            good = holds(config.get(), jws.get(), json_array_get(list, i), keys, at);
    } else {
        good = holds(config.get(), jws.get(), jws.get(), keys, at);
    }
    ERR_clear_error();
    if (!good)
        return refused(
            "The vCon's signature is not one of anybody whom the given certificates vouch for."_L1);
    return Unit();
}

/// Whether the header asks for nothing but what a private key opens. Compression would let a few bytes become
/// gigabytes; a passphrase would let the sender choose how long we compute.
Result<Unit> checkRecipient(const json_t *jwe, const json_t *recipient)
{
    const Json header(jose_jwe_hdr(jwe, recipient));
    if (!header || json_object_get(header.get(), "crit"))
        return refused("The vCon's encryption has a header that is not understood."_L1);
    if (json_object_get(header.get(), "zip"))
        return refused("The vCon is compressed inside its encryption, which is not read."_L1);
    if (!isOneOf(word(header.get(), "alg"), {"RSA-OAEP"_L1, "RSA-OAEP-256"_L1, "ECDH-ES"_L1,
                                             "ECDH-ES+A128KW"_L1, "ECDH-ES+A192KW"_L1, "ECDH-ES+A256KW"_L1}))
        return refused("The vCon is encrypted in a way that a private key does not open."_L1);
    return Unit();
}

/// The hash of an RSA-OAEP key encryption (RFC 7518, 4.3); none for any other.
std::optional<QByteArray> oaepHash(const json_t *jwe, const json_t *recipient)
{
    const Json header(jose_jwe_hdr(jwe, recipient));
    const QString algorithm = word(header.get(), "alg");
    if (algorithm == "RSA-OAEP"_L1)
        return QByteArray("SHA1");
    if (algorithm == "RSA-OAEP-256"_L1)
        return QByteArray("SHA256");
    return std::nullopt;
}

/// The content key as a JWK; null if the private key does not open it. OpenSSL is asked directly: libjose
/// before 12 lost RSA-OAEP when it was built against OpenSSL 3 (latchset/jose pull request 145).
Json oaepUnwrapped(EVP_PKEY *key, const json_t *recipient, const QByteArray &hash)
{
    const QByteArray wrapped =
        QByteArray::fromBase64(word(recipient, "encrypted_key").toLatin1(), QByteArray::Base64UrlEncoding);
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key, nullptr),
                                                                              EVP_PKEY_CTX_free);
    const auto *in = reinterpret_cast<const unsigned char *>(wrapped.constData());
    size_t size = 0;
    const bool ready = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && context &&
                       EVP_PKEY_decrypt_init(context.get()) > 0 &&
                       EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) > 0 &&
                       EVP_PKEY_CTX_set_rsa_oaep_md_name(context.get(), hash.constData(), nullptr) > 0 &&
                       EVP_PKEY_decrypt(context.get(), nullptr, &size, in, size_t(wrapped.size())) > 0;
    if (!ready)
        return {};
    QByteArray contentKey(qsizetype(size), 0);
    if (EVP_PKEY_decrypt(context.get(), reinterpret_cast<unsigned char *>(contentKey.data()), &size, in,
                         size_t(wrapped.size())) <= 0)
        return {};
    contentKey.truncate(qsizetype(size));
    Json jwk(json_pack("{s:s,s:o}", "kty", "oct", "k", jose_b64_enc(contentKey.constData(), size)));
    OPENSSL_cleanse(contentKey.data(), size_t(contentKey.size()));
    return jwk;
}

Result<QByteArray> decrypted(const QByteArray &bytes, const VconKeys &keys)
{
    if (!keys.privateKey())
        return refused("The vCon is encrypted, and no private key was given."_L1);
    const Json jwe(json_loadb(bytes.constData(), size_t(bytes.size()), JSON_REJECT_DUPLICATES, nullptr));
    if (!jwe)
        return refused("The encrypted vCon is not JSON that can be opened."_L1);
    const Quiet config;
    const Json jwk(jose_openssl_jwk_from_EVP_PKEY(config.get(), keys.privateKey().get()));
    if (!jwk)
        return refused("The private key is of a kind that opens no vCon."_L1);
    const json_t *list = json_object_get(jwe.get(), "recipients");
    const size_t count = json_is_array(list) ? json_array_size(list) : 1;
    if (count > mostRecipients)
        return refused("The vCon is encrypted for too many recipients."_L1);
    for (size_t i = 0; i < count; ++i) {
        const json_t *recipient = json_is_array(list) ? json_array_get(list, i) : jwe.get();
        if (const Result<Unit> fit = checkRecipient(jwe.get(), recipient); !fit) {
            if (count == 1)
                return fit.error();
            continue; // another recipient's business, unless it is the only one
        }
        size_t size = 0;
        void *plain = nullptr;
        if (const std::optional<QByteArray> hash = oaepHash(jwe.get(), recipient)) {
            const Json contentKey = oaepUnwrapped(keys.privateKey().get(), recipient, *hash);
            plain = contentKey ? jose_jwe_dec_cek(config.get(), jwe.get(), contentKey.get(), &size) : nullptr;
        } else {
            plain = jose_jwe_dec(config.get(), jwe.get(), recipient, jwk.get(), &size);
        }
        if (!plain)
            continue;
        const QByteArray opened(static_cast<const char *>(plain), qsizetype(size));
        OPENSSL_cleanse(plain, size);
        free(plain);
        ERR_clear_error();
        return opened;
    }
    return refused("The vCon is encrypted, and the private key does not open it."_L1);
}

bool isSigned(const QJsonObject &object)
{
    return object.contains("payload"_L1) &&
           (object.contains("signatures"_L1) || object.contains("signature"_L1));
}

bool isEncrypted(const QJsonObject &object)
{
    return object.contains("ciphertext"_L1);
}

} // namespace

Result<OpenedVcon> openVcon(const QByteArray &bytes, const QJsonObject &object, const VconKeys &keys)
{
    OpenedVcon opened;
    QByteArray inside = bytes;
    opened.vcon = object;
    for (int depth = 0; isSigned(opened.vcon) || isEncrypted(opened.vcon); ++depth) {
        if (depth == deepest)
            return refused("The vCon is signed or encrypted too many times over."_L1);
        const bool sealed = isEncrypted(opened.vcon);
        Result<QByteArray> content = sealed ? decrypted(inside, keys) : payloadOf(opened.vcon);
        if (!content)
            return content.error();
        Result<QJsonObject> next = objectOf(*content);
        if (!next)
            return next.error();
        if (sealed) {
            opened.encrypted = true;
        } else if (keys.canCheck()) {
            if (const Result<Unit> checked = checkSignature(inside, *next, keys); !checked)
                return checked.error();
            opened.signature = u"checked"_s;
        } else {
            opened.signature = u"not checked"_s;
        }
        inside = *std::move(content);
        opened.vcon = *std::move(next);
    }
    return opened;
}

} // namespace teller
