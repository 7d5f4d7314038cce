// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/seal.h"

#include "core/late_library.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

namespace teller {

namespace {

constexpr char version = 1;
constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;
constexpr int headBytes = 1 + nonceBytes + tagBytes;
constexpr qsizetype longest = 1 << 30; // EVP counts in int

/// What is called of OpenSSL, each by its own name. To load OpenSSL takes longer than any other library of
/// the desktop, and nothing is sealed before there is a window.
struct Crypto final
{
    LateLibrary lib =
#ifdef Q_OS_WIN
        LateLibrary(QStringLiteral("libcrypto-3-x64"), -1);
#else
        LateLibrary(QStringLiteral("crypto"), 3);
#endif
// NOLINTNEXTLINE(bugprone-macro-parentheses): a declaration has none
#define LATE(name) decltype(&::name) name = lib.function<decltype(::name)>(#name)
    LATE(EVP_CIPHER_CTX_ctrl);
    LATE(EVP_CIPHER_CTX_free);
    LATE(EVP_CIPHER_CTX_new);
    LATE(EVP_DecryptFinal_ex);
    LATE(EVP_DecryptInit_ex);
    LATE(EVP_DecryptUpdate);
    LATE(EVP_EncryptFinal_ex);
    LATE(EVP_EncryptInit_ex);
    LATE(EVP_EncryptUpdate);
    LATE(EVP_aes_256_gcm);
    LATE(RAND_bytes);
    LATE(RAND_priv_bytes);
#undef LATE
};

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Error internal()
{
    return Error{Error::Code::Internal, QStringLiteral("the cipher failed"), false};
}

Error missing()
{
    return Error{Error::Code::Internal, QStringLiteral("OpenSSL is not installed"), false};
}

Error damaged(const QString &why)
{
    return Error{Error::Code::Damaged, why, false};
}

/// Null where the library is missing. Any thread.
const Crypto *openssl()
{
    static const Crypto one;
    return one.lib.isHere() ? &one : nullptr;
}

uchar *bytes(QByteArray &array, qsizetype from = 0)
{
    return reinterpret_cast<uchar *>(array.data()) + from;
}

const uchar *bytes(const QByteArray &array, qsizetype from = 0)
{
    return reinterpret_cast<const uchar *>(array.constData()) + from;
}

} // namespace

Result<QByteArray> randomKey()
{
    const Crypto *crypto = openssl();
    if (!crypto)
        return missing();
    QByteArray key(sealKeyBytes, Qt::Uninitialized);
    if (crypto->RAND_priv_bytes(bytes(key), sealKeyBytes) != 1)
        return internal();
    return key;
}

Result<QByteArray> seal(const QByteArray &plain, const QByteArray &key, const QByteArray &belongsTo)
{
    if (key.size() != sealKeyBytes || plain.size() > longest)
        return internal();
    const Crypto *crypto = openssl();
    if (!crypto)
        return missing();
    QByteArray sealed(headBytes + plain.size(), Qt::Uninitialized);
    sealed[0] = version;
    const Context context(crypto->EVP_CIPHER_CTX_new(), crypto->EVP_CIPHER_CTX_free);
    int length = 0;
    if (!context || crypto->RAND_bytes(bytes(sealed, 1), nonceBytes) != 1 ||
        crypto->EVP_EncryptInit_ex(context.get(), crypto->EVP_aes_256_gcm(), nullptr, bytes(key),
                                   bytes(sealed, 1)) != 1 ||
        crypto->EVP_EncryptUpdate(context.get(), nullptr, &length, bytes(belongsTo), int(belongsTo.size())) !=
            1 ||
        crypto->EVP_EncryptUpdate(context.get(), bytes(sealed, headBytes), &length, bytes(plain),
                                  int(plain.size())) != 1 ||
        length != plain.size() ||
        crypto->EVP_EncryptFinal_ex(context.get(), bytes(sealed, headBytes), &length) != 1 ||
        crypto->EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagBytes,
                                    bytes(sealed, 1 + nonceBytes)) != 1)
        return internal();
    return sealed;
}

Result<QByteArray> unseal(const QByteArray &sealed, const QByteArray &key, const QByteArray &belongsTo)
{
    if (sealed.size() < headBytes || sealed.size() > longest || sealed.at(0) != version)
        return damaged(QStringLiteral("not a seal of ours"));
    if (key.size() != sealKeyBytes)
        return internal();
    const Crypto *crypto = openssl();
    if (!crypto)
        return missing();
    const qsizetype size = sealed.size() - headBytes;
    QByteArray plain(size, Qt::Uninitialized);
    QByteArray tag = sealed.mid(1 + nonceBytes, tagBytes);
    const Context context(crypto->EVP_CIPHER_CTX_new(), crypto->EVP_CIPHER_CTX_free);
    int length = 0;
    if (!context ||
        crypto->EVP_DecryptInit_ex(context.get(), crypto->EVP_aes_256_gcm(), nullptr, bytes(key),
                                   bytes(sealed, 1)) != 1 ||
        crypto->EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(belongsTo), int(belongsTo.size())) !=
            1 ||
        crypto->EVP_DecryptUpdate(context.get(), bytes(plain), &length, bytes(sealed, headBytes),
                                  int(size)) != 1 ||
        crypto->EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, bytes(tag)) != 1)
        return internal();
    QByteArray rest(EVP_MAX_BLOCK_LENGTH, '\0');
    if (crypto->EVP_DecryptFinal_ex(context.get(), bytes(rest), &length) != 1)
        return damaged(QStringLiteral("the seal does not fit"));
    return plain;
}

} // namespace teller
