// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signed and encrypted vCons: what a trusted signer signed is read and says so, what was tampered with is
// not, and what is encrypted opens with its key alone.
#include "exchange/import_catch.h"
#include "exchange/vcon/vcon_reader.h"
#include "exchange/vcon_seals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace teller;
using namespace teller::test;
using namespace Qt::StringLiterals;

namespace {

const QString uuid = u"0192d1c2-7a6e-8f00-8d3b-6c1d5b0a4e01"_s;

QByteArray plainVcon(const QString &createdAt = u"2025-03-01T10:00:00Z"_s)
{
    const QJsonObject vcon{{u"uuid"_s, uuid},
                           {u"created_at"_s, createdAt},
                           {u"parties"_s, QJsonArray{QJsonObject{{u"tel"_s, u"tel:+12015550123"_s}},
                                                     QJsonObject{{u"role"_s, u"agent"_s}}}},
                           {u"dialog"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s},
                                                                {u"start"_s, u"2025-03-01T09:00:00Z"_s},
                                                                {u"parties"_s, QJsonArray{0, 1}},
                                                                {u"body"_s, u"My parcel is late."_s}}}}};
    return QJsonDocument(vcon).toJson(QJsonDocument::Compact);
}

ImportSettings withFiles(const QByteArray &certificate, const QByteArray &key = {})
{
    ImportSettings settings;
    if (!certificate.isEmpty())
        settings.files[u"certificate"_s] = certificate;
    if (!key.isEmpty())
        settings.files[u"key"_s] = key;
    return settings;
}

QString factOf(const ImportedRecord &record, const QString &name)
{
    for (const auto &[known, value] : record.part.interactions.front().facts) {
        if (known == name)
            return value;
    }
    return {};
}

/// What became of the file: "signature: …" of its only record, or why it was rejected.
QString fate(const QByteArray &file, const ImportSettings &settings)
{
    const ImportCatch caught(VconReader(), file, settings);
    if (!caught.ended)
        return u"error: "_s + caught.ended.error().detail;
    if (caught.records.size() + caught.rejects.size() != 1)
        return u"not one record"_s;
    if (!caught.rejects.empty())
        return caught.rejects.front().reason;
    const ImportedRecord &record = caught.records.front();
    if (record.externalId != uuid || record.part.interactions.front().turns.size() != 1 ||
        record.original.content != file)
        return u"something else was read"_s;
    return u"signature: "_s + factOf(record, u"signature"_s);
}

const QString refused =
    u"The vCon's signature is not one of anybody whom the given certificates vouch for."_s;

} // namespace

class TestVconSeals final : public QObject
{
    Q_OBJECT
    const Sealer m_root{Sealer::Kind::Ec, true};
    const Sealer m_middle{Sealer::Kind::Ec, true, &m_root};
    const Sealer m_signer{Sealer::Kind::Rsa, false, &m_middle};
    const Sealer m_stranger{Sealer::Kind::Rsa};

private Q_SLOTS:
    void whatATrustedSignerSignedIsRead_data()
    {
        QTest::addColumn<bool>("flattened");
        QTest::newRow("general") << false;
        QTest::newRow("flattened") << true;
    }
    void whatATrustedSignerSignedIsRead()
    {
        QFETCH(const bool, flattened);
        const std::vector<QByteArray> chain{m_signer.certificateBase64(), m_middle.certificateBase64()};
        const QByteArray file = m_signer.sign(plainVcon(), chain, flattened);
        QVERIFY(file.contains("\"signatures\"") == !flattened);
        QCOMPARE(fate(file, withFiles(m_root.certificatePem())), u"signature: checked"_s);
        QCOMPARE(fate(file, withFiles(m_stranger.certificatePem() + m_middle.certificatePem())),
                 u"signature: checked"_s);
        QCOMPARE(fate(file, withFiles(m_signer.certificatePem())), u"signature: checked"_s);
        QCOMPARE(fate(file, {}), u"signature: not checked"_s);
        QCOMPARE(fate(file, withFiles(m_stranger.certificatePem())), refused);
    }

    void aSignatureWithoutAChainIsHeldAgainstTheCertificateItself()
    {
        const Sealer curve(Sealer::Kind::Ec);
        const QByteArray file = curve.sign(plainVcon(), {}, false);
        QCOMPARE(fate(file, withFiles(curve.certificatePem())), u"signature: checked"_s);
        QCOMPARE(fate(file, withFiles(m_stranger.certificatePem() + curve.certificatePem())),
                 u"signature: checked"_s);
        QCOMPARE(fate(file, withFiles(m_stranger.certificatePem())), refused);
    }

    void whatWasTamperedWithIsRejected()
    {
        const std::vector<QByteArray> chain{m_signer.certificateBase64(), m_middle.certificateBase64()};
        QJsonObject jws = QJsonDocument::fromJson(m_signer.sign(plainVcon(), chain, true)).object();
        QByteArray other = plainVcon();
        other.replace("late", "lost");
        jws[u"payload"_s] = QString::fromLatin1(
            other.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        QCOMPARE(fate(QJsonDocument(jws).toJson(), withFiles(m_root.certificatePem())), refused);
    }

    void aChainThatLeadsNowhereIsRejected()
    {
        // The signer's word alone, a chain with a gap, another's certificate, and one by a signer who is no
        // authority.
        const ImportSettings settings = withFiles(m_root.certificatePem());
        QCOMPARE(fate(m_signer.sign(plainVcon(), {m_signer.certificateBase64()}, true), settings), refused);
        QCOMPARE(fate(m_stranger.sign(plainVcon(),
                                      {m_signer.certificateBase64(), m_middle.certificateBase64()}, true),
                      settings),
                 refused);
        const Sealer pretender(Sealer::Kind::Ec, false, &m_signer);
        QCOMPARE(fate(pretender.sign(plainVcon(),
                                     {pretender.certificateBase64(), m_signer.certificateBase64(),
                                      m_middle.certificateBase64()},
                                     true),
                      settings),
                 refused);
        QCOMPARE(fate(m_signer.sign(plainVcon(), {"bm90IGEgY2VydGlmaWNhdGU="}, true), settings), refused);
    }

    void aCertificateMustHaveBeenValidWhenTheVconWasMade()
    {
        const Sealer shortLived(Sealer::Kind::Ec, false, &m_root, 100); // until April 2020
        const std::vector<QByteArray> chain{shortLived.certificateBase64()};
        const ImportSettings settings = withFiles(m_root.certificatePem());
        QCOMPARE(fate(shortLived.sign(plainVcon(u"2020-02-01T10:00:00Z"_s), chain, true), settings),
                 u"signature: checked"_s);
        QCOMPARE(fate(shortLived.sign(plainVcon(), chain, true), settings), refused);
    }

    void aSharedSecretIsNoSignature()
    {
        QJsonObject jws = QJsonDocument::fromJson(m_signer.sign(plainVcon(), {}, true)).object();
        for (const char *alg : {"HS256", "none"}) {
            const QByteArray header = QByteArray("{\"alg\":\"") + alg + "\"}";
            jws[u"protected"_s] = QString::fromLatin1(
                header.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            QCOMPARE(fate(QJsonDocument(jws).toJson(), withFiles(m_signer.certificatePem())), refused);
        }
    }

    void whatIsEncryptedOpensWithItsKeyAlone_data()
    {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("RSA") << true;
        QTest::newRow("elliptic curve") << false;
    }
    void whatIsEncryptedOpensWithItsKeyAlone()
    {
        QFETCH(const bool, rsa);
        const Sealer reader(rsa ? Sealer::Kind::Rsa : Sealer::Kind::Ec);
        const QByteArray file = reader.encrypt(plainVcon());
        QVERIFY(!file.isEmpty());
        QCOMPARE(fate(file, {}), u"The vCon is encrypted, and no private key was given."_s);
        QCOMPARE(fate(file, withFiles({}, m_stranger.keyPem())),
                 u"The vCon is encrypted, and the private key does not open it."_s);
        QCOMPARE(fate(file, withFiles({}, reader.keyPem())), u"signature: "_s);
        const ImportCatch caught(VconReader(), file, withFiles({}, reader.keyPem()));
        QCOMPARE(factOf(caught.records.front(), u"encryption"_s), u"opened"_s);
    }

    void aSignatureInsideTheEncryptionCountsToo()
    {
        const std::vector<QByteArray> chain{m_signer.certificateBase64(), m_middle.certificateBase64()};
        const QByteArray file = m_stranger.encrypt(m_signer.sign(plainVcon(), chain, false));
        QCOMPARE(fate(file, withFiles(m_root.certificatePem(), m_stranger.keyPem())),
                 u"signature: checked"_s);
        QCOMPARE(fate(file, withFiles(m_stranger.certificatePem(), m_stranger.keyPem())), refused);
    }

    /// A few bytes could become gigabytes.
    void whatIsCompressedInsideItsEncryptionIsNotUnpacked()
    {
        const QByteArray file = m_stranger.encrypt(plainVcon(), "{\"zip\":\"DEF\"}");
        QVERIFY(!file.isEmpty());
        QCOMPARE(fate(file, withFiles({}, m_stranger.keyPem())),
                 u"The vCon is compressed inside its encryption, which is not read."_s);
    }

    void sealsWithoutEndAreRejected()
    {
        QByteArray file = plainVcon();
        for (int i = 0; i < 4; ++i)
            file = m_signer.sign(file, {}, true);
        QCOMPARE(fate(file, {}), u"The vCon is signed or encrypted too many times over."_s);
    }

    void keysThatCannotBeReadAreAnErrorBeforeAnythingIsRead()
    {
        QCOMPARE(fate(plainVcon(), withFiles("nonsense")),
                 u"error: The file \"certificate\" holds no certificate in PEM."_s);
        QCOMPARE(fate(plainVcon(), withFiles({}, m_root.certificatePem())),
                 u"error: The file \"key\" holds no private key in PEM, or one under a passphrase."_s);
    }
};

QTEST_GUILESS_MAIN(TestVconSeals)
#include "tst_vcon_seals.moc"
