// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/local/seal.h"

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

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Error internal()
{
    return Error{Error::Code::Internal, QStringLiteral("the cipher failed"), false};
}

Error damaged(const QString &why)
{
    return Error{Error::Code::Damaged, why, false};
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
    QByteArray key(sealKeyBytes, Qt::Uninitialized);
    if (RAND_priv_bytes(bytes(key), sealKeyBytes) != 1)
        return internal();
    return key;
}

Result<QByteArray> seal(const QByteArray &plain, const QByteArray &key, const QByteArray &belongsTo)
{
    if (key.size() != sealKeyBytes || plain.size() > longest)
        return internal();
    QByteArray sealed(headBytes + plain.size(), Qt::Uninitialized);
    sealed[0] = version;
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    if (!context || RAND_bytes(bytes(sealed, 1), nonceBytes) != 1 ||
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(sealed, 1)) != 1 ||
        EVP_EncryptUpdate(context.get(), nullptr, &length, bytes(belongsTo), int(belongsTo.size())) != 1 ||
        EVP_EncryptUpdate(context.get(), bytes(sealed, headBytes), &length, bytes(plain),
                          int(plain.size())) != 1 ||
        length != plain.size() ||
        EVP_EncryptFinal_ex(context.get(), bytes(sealed, headBytes), &length) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, bytes(sealed, 1 + nonceBytes)) !=
            1)
        return internal();
    return sealed;
}

Result<QByteArray> unseal(const QByteArray &sealed, const QByteArray &key, const QByteArray &belongsTo)
{
    if (sealed.size() < headBytes || sealed.size() > longest || sealed.at(0) != version)
        return damaged(QStringLiteral("not a seal of ours"));
    if (key.size() != sealKeyBytes)
        return internal();
    const qsizetype size = sealed.size() - headBytes;
    QByteArray plain(size, Qt::Uninitialized);
    QByteArray tag = sealed.mid(1 + nonceBytes, tagBytes);
    const Context context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    if (!context ||
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(sealed, 1)) != 1 ||
        EVP_DecryptUpdate(context.get(), nullptr, &length, bytes(belongsTo), int(belongsTo.size())) != 1 ||
        EVP_DecryptUpdate(context.get(), bytes(plain), &length, bytes(sealed, headBytes), int(size)) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, bytes(tag)) != 1)
        return internal();
    QByteArray rest(EVP_MAX_BLOCK_LENGTH, '\0');
    if (EVP_DecryptFinal_ex(context.get(), bytes(rest), &length) != 1)
        return damaged(QStringLiteral("the seal does not fit"));
    return plain;
}

} // namespace teller
