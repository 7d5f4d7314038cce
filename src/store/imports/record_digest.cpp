// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/imports/record_digest.h"

#include "store/admin/customer_rows.h"

#include <QtEndian>

#include <openssl/evp.h>

#include <array>
#include <memory>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// Takes rows as a stream of bytes from which each value can be told: its kind, its length, itself. OpenSSL's
/// SHA-256 is many times as fast as Qt's, and a record is digested whenever it comes.
class DigestSink final : public RowSink
{
public:
    DigestSink() { EVP_DigestInit_ex(m_hash.get(), EVP_sha256(), nullptr); }
    void beginRow(size_t table) override { mark('r', qint64(table)); }
    void uuid(const QUuid &value) override
    {
        mark('u', 16);
        const QByteArray bytes = value.toRfc4122();
        add(bytes);
    }
    void text(const QString &value) override
    {
        const QByteArray utf8 = value.toUtf8();
        mark('t', utf8.size());
        add(utf8);
    }
    void number(qint64 value) override { mark('n', value); }
    void bytes(const QByteArray &value) override
    {
        mark('b', value.size());
        add(value);
    }
    void endRow() override { mark('e', 0); }

    void identifier(const Identifier &one)
    {
        for (const QString &value : {one.kind, one.value, one.source})
            text(value);
        number(one.verified ? 1 : 0);
        number(toMsecs(one.since));
    }
    void document(const Document &one)
    {
        number(one.role == Document::Role::Attachment ? 1 : 0);
        text(one.mediaType);
        number(one.bytes);
        bytes(one.content);
    }
    /// Once, at the end.
    [[nodiscard]] QString hex()
    {
        std::array<char, EVP_MAX_MD_SIZE> digest{};
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_hash.get(), reinterpret_cast<uchar *>(digest.data()), &size);
        return QString::fromLatin1(QByteArray::fromRawData(digest.data(), int(size)).toHex());
    }

private:
    void add(QByteArrayView bytes) { EVP_DigestUpdate(m_hash.get(), bytes.data(), size_t(bytes.size())); }
    void mark(char kind, qint64 value)
    {
        char head[9];
        head[0] = kind;
        qToBigEndian(value, head + 1);
        add(QByteArrayView(head, 9));
    }

    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_hash{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

} // namespace

QString recordDigest(const ImportedRecord &record)
{
    DigestSink sink;
    for (const QString &one : {record.source, record.externalId, record.who.source, record.who.externalId,
                               record.who.account, record.who.name, record.who.postcode, record.who.sameAs})
        sink.text(one);
    for (const Identifier &one : record.who.identifiers)
        sink.identifier(one);
    sink.number(record.keepsCustomers ? 1 : 0);
    const Customer &c = record.part.customer;
    sink.uuid(c.id.value());
    for (const QString &one :
         {c.name, c.tier, c.language, c.address, c.yearlyValue.currency, record.part.postcode})
        sink.text(one);
    sink.number(toMsecs(c.since));
    sink.number(c.yearlyValue.minor);

    // Rows hold documents packed, and how they are packed is not what they say.
    CustomerFile bare = record.part;
    for (InteractionDetail &detail : bare.interactions) {
        for (const Document &one : detail.documents) {
            sink.text(one.name);
            sink.document(one);
        }
        detail.documents.clear();
    }
    writeFacts(bare, sink);
    if (!record.idTellsContent)
        sink.document(record.original);
    return sink.hex();
}

} // namespace teller
