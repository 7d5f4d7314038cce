// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email_rig.h"

#include <QCryptographicHash>
#include <QTest>

using namespace teller;
using namespace Qt::StringLiterals;

namespace {

/// As `openssl cms` makes them of a mail with a text and a picture.
QByteArray sealed(const QByteArray &type, const QByteArray &base64)
{
    return fromJane("Content-Type: application/pkcs7-mime; smime-type=" + type +
                        "; name=smime.p7m\nContent-Transfer-Encoding: base64\nContent-Disposition: "
                        "attachment; filename=smime.p7m\n",
                    base64);
}

/// As Exchange sends it to others: with a text, or without.
QByteArray fromOutlook(const QByteArray &text, const QByteArray &base64)
{
    return fromJane(
        "Content-Type: multipart/mixed; boundary=b\n",
        "--b\nContent-Type: text/plain\n\n" + text +
            "\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: "
            "base64\n\n" +
            base64 + "\n--b--\n");
}

} // namespace

class EmailSealedTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasSignedInOnePieceIsRead_data()
    {
        QTest::addColumn<QByteArray>("base64");
        QTest::newRow("as most write it")
            << QByteArray("MIIB6AYJKoZIhvcNAQcCoIIB2TCCAdUCAQExDTALBglghkgBZQMEAgEwggEuBgkqhkiG9w0BBwGg"
                          "ggEfBIIBG0NvbnRlbnQtVHlwZTogbXVsdGlwYXJ0L21peGVkOyBib3VuZGFyeT1iCgotLWIKQ29u"
                          "dGVudC1UeXBlOiB0ZXh0L3BsYWluOyBjaGFyc2V0PXV0Zi04CkNvbnRlbnQtVHJhbnNmZXItRW5j"
                          "b2Rpbmc6IDhiaXQKClRoZSBkw7ZvciBpcyBibHVlLgotLWIKQ29udGVudC1UeXBlOiBpbWFnZS9w"
                          "bmc7IG5hbWU9ZG9vci5wbmcKQ29udGVudC1EaXNwb3NpdGlvbjogYXR0YWNobWVudDsgZmlsZW5h"
                          "bWU9ZG9vci5wbmcKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0CgphR1ZzYkc4PQot"
                          "LWItLQoxgY4wgYsCAQEwJDAMMQowCAYDVQQDDAFKAhRUwkWZ6vp/5tu+/30k92tWRYju9jALBglg"
                          "hkgBZQMEAgEwCgYIKoZIzj0EAwIERzBFAiApskTj1Sacl/BiRcEzNfEa+fygU1yJT7fP34h4zazS"
                          "9QIhAPgDGZQwb0n0h40f3KyBmVt1YwVFAeMjO0biAg/TgnMU");
        QTest::newRow("of a length that nobody knew beforehand")
            << QByteArray("MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgASCARtD"
                          "b250ZW50LVR5cGU6IG11bHRpcGFydC9taXhlZDsgYm91bmRhcnk9YgoKLS1iCkNvbnRlbnQtVHlw"
                          "ZTogdGV4dC9wbGFpbjsgY2hhcnNldD11dGYtOApDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiA4"
                          "Yml0CgpUaGUgZMO2b3IgaXMgYmx1ZS4KLS1iCkNvbnRlbnQtVHlwZTogaW1hZ2UvcG5nOyBuYW1l"
                          "PWRvb3IucG5nCkNvbnRlbnQtRGlzcG9zaXRpb246IGF0dGFjaG1lbnQ7IGZpbGVuYW1lPWRvb3Iu"
                          "cG5nCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IGJhc2U2NAoKYUdWc2JHOD0KLS1iLS0KAAAA"
                          "AAAAMYGPMIGMAgEBMCQwDDEKMAgGA1UEAwwBSgIUVMJFmer6f+bbvv99JPdrVkWI7vYwCwYJYIZI"
                          "AWUDBAIBMAoGCCqGSM49BAMCBEgwRgIhALGFhu0xj2N8AN17XWJGpeWnghBUszFDHlba6IaBejuB"
                          "AiEAhdV4w9aFriDJAusHkVxXH2ZF6cdudA/XU1zxlpRSACkAAAAAAAA=");
        QTest::newRow("twice") << QByteArray(
            "MIID1gYJKoZIhvcNAQcCoIIDxzCCA8MCAQExDTALBglghkgBZQMEAgEwggMcBgkqhkiG9w0BBwGg"
            "ggMNBIIDCUNvbnRlbnQtVHlwZTogYXBwbGljYXRpb24vcGtjczctbWltZTsgc21pbWUtdHlwZT1z"
            "aWduZWQtZGF0YTsgbmFtZT1zbWltZS5wN20KQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFz"
            "ZTY0CgpNSUlCNkFZSktvWklodmNOQVFjQ29JSUIyVENDQWRVQ0FRRXhEVEFMQmdsZ2hrZ0JaUU1F"
            "QWdFd2dnRXVCZ2txaGtpRzl3MEJCd0dnCmdnRWZCSUlCRzBOdmJuUmxiblF0Vkhsd1pUb2diWFZz"
            "ZEdsd1lYSjBMMjFwZUdWa095QmliM1Z1WkdGeWVUMWlDZ290TFdJS1EyOXUKZEdWdWRDMVVlWEJs"
            "T2lCMFpYaDBMM0JzWVdsdU95QmphR0Z5YzJWMFBYVjBaaTA0Q2tOdmJuUmxiblF0VkhKaGJuTm1a"
            "WEl0Ulc1agpiMlJwYm1jNklEaGlhWFFLQ2xSb1pTQmt3N1p2Y2lCcGN5QmliSFZsTGdvdExXSUtR"
            "Mjl1ZEdWdWRDMVVlWEJsT2lCcGJXRm5aUzl3CmJtYzdJRzVoYldVOVpHOXZjaTV3Ym1jS1EyOXVk"
            "R1Z1ZEMxRWFYTndiM05wZEdsdmJqb2dZWFIwWVdOb2JXVnVkRHNnWm1sc1pXNWgKYldVOVpHOXZj"
            "aTV3Ym1jS1EyOXVkR1Z1ZEMxVWNtRnVjMlpsY2kxRmJtTnZaR2x1WnpvZ1ltRnpaVFkwQ2dwaFIx"
            "WnpZa2M0UFFvdApMV0l0TFFveGdZNHdnWXNDQVFFd0pEQU1NUW93Q0FZRFZRUUREQUZLQWhSVXdr"
            "V1o2dnAvNXR1Ky8zMGs5MnRXUllqdTlqQUxCZ2xnCmhrZ0JaUU1FQWdFd0NnWUlLb1pJemowRUF3"
            "SUVSekJGQWlBcHNrVGoxU2FjbC9CaVJjRXpOZkVhK2Z5Z1UxeUpUN2ZQMzRoNHphelMKOVFJaEFQ"
            "Z0RHWlF3YjBuMGg0MGYzS3lCbVZ0MVl3VkZBZU1qTzBiaUFnL1Rnbk1VCjGBjjCBiwIBATAkMAwx"
            "CjAIBgNVBAMMAUoCFFTCRZnq+n/m277/fST3a1ZFiO72MAsGCWCGSAFlAwQCATAKBggqhkjOPQQD"
            "AgRHMEUCIQCC8NX8qk2GwCNYWv4F2fIrugNNXPJN+wFqdk1M+3mtcQIgAsGld0XtWKZcMSxxNiRS"
            "YL07nr/J6L0VCGTUrzcu8QU=");
    }
    void whatWasSignedInOnePieceIsRead()
    {
        QFETCH(const QByteArray, base64);
        const ImportedRecord record = readOne(sealed("signed-data", base64));
        QCOMPARE(detailOf(record).body, u"The döor is blue."_s);
        QCOMPARE(detailOf(record).interaction.summary, u"The döor is blue."_s);
        QCOMPARE(detailOf(record).documents.size(), size_t(1));
        QCOMPARE(detailOf(record).documents[0].name, u"door.png"_s);
        QCOMPARE(detailOf(record).documents[0].content, "hello");
        // Its id is made of the message as it came: a store may have it as a file alone.
        QCryptographicHash digest(QCryptographicHash::Sha256);
        const QByteArray file = QByteArray::fromBase64(base64);
        digest.addData("\n" + QByteArray::number(toMsecs(utc(2026, 3, 3, 9, 15))) +
                       "\njane.roe@example.org\n");
        digest.addData(
            "smime.p7msha256:" +
            QCryptographicHash::hash(QByteArray(file).replace("\r", "").trimmed(), QCryptographicHash::Sha256)
                .toHex() +
            '\n');
        QCOMPARE(record.externalId,
                 u"1@example.org "_s + QString::fromLatin1(digest.result().toHex().first(16)));
    }
    void whatIsEncryptedSaysSo()
    {
        const ImportedRecord smime = readOne(sealed(
            "enveloped-data", "MIIBLgYJKoZIhvcNAQcDoIIBHzCCARsCAQIxgbehgbQCAQOgUaFPMAkGByqGSM49AgEDQgAEUEvX"
                              "I1tRP7YGi6kb2hDY87sQVwVJjFQuxT7ujnqa000+nCymeWkFP7x/xMOrOeGZbbGPmDqeqHJ9hUYx"
                              "2r/zIzAYBgkrgQUQhkg/AAIwCwYJYIZIAWUDBAEFMEIwQDAkMAwxCjAIBgNVBAMMAUoCFFTCRZnq"
                              "+n/m277/fST3a1ZFiO72BBi2q8Wol/ecRML424cDRNDd4Az8YAzNSKwwXAYJKoZIhvcNAQcBMB0G"
                              "CWCGSAFlAwQBAgQQ2weI8x6BQhtfRaF76kxtQ4Awb3eoMJwR+yoemRlF9dhhW8DpaYcNvBg/EDss"
                              "oNQEcq4c3S+ZTNN+ydGKsu2euDHi"));
        QVERIFY2(detailOf(smime).body.startsWith(u"The message is encrypted (S/MIME)."_s),
                 qPrintable(detailOf(smime).body));
        QCOMPARE(detailOf(smime).documents.size(), size_t(1));
        QVERIFY(!detailOf(smime).documents[0].content.isEmpty());
        const ImportedRecord pgp = readOne(fromJane(
            "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n",
            "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: "
            "application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n--b--\n"));
        QVERIFY(detailOf(pgp).body.startsWith(u"The message is encrypted (PGP)."_s));
        QCOMPARE(detailOf(pgp).documents.size(), size_t(2));
    }
    void aSignedFileThatIsNoMailStaysAFile()
    {
        const ImportedRecord invoice = readOne(sealed(
            "signed-data", "MIHaBgkqhkiG9w0BBwKggcwwgckCAQExDTALBglghkgBZQMEAgEwJAYJKoZIhvcNAQcBoBcEFTxG"
                           "YXR0dXJhRWxldHRyb25pY2EvPjGBjjCBiwIBATAkMAwxCjAIBgNVBAMMAUoCFFTCRZnq+n/m277/"
                           "fST3a1ZFiO72MAsGCWCGSAFlAwQCATAKBggqhkjOPQQDAgRHMEUCIHMl203ynOTaxX7Mw8hOEj89"
                           "KD33QAGsFuykklNQuMlyAiEA5E2c0TRO9gw2ZxOrW2RnVwjjH4x6PLG5tfr2+a2iCJ4="));
        QCOMPARE(detailOf(invoice).body, QString());
        QCOMPARE(detailOf(invoice).documents.at(0).name, u"smime.p7m"_s);
    }
    void whatOutlookWrapsIsRead_data()
    {
        QTest::addColumn<QByteArray>("base64");
        QTest::addColumn<QString>("text");
        QTest::newRow("a text")
            << QByteArray("eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAEDkAYAiAAAAAMAAAALAB8O"
                          "AQAAAB4AAYABAQEBAQEBAQEBAQEBAQEBAQAAAA4AAABjAHUAcwB0AG8AbQAAAAAAAQAAAAIAAAB4"
                          "AAAAHwAAEAEAAAA2AAAAVABoAGUAIABkAG8AbwByACAAaQBzACAAYgBsAHUAZQAuAA0ACgANAAoA"
                          "RwByAPwA3wBlAAAAAACEDQ==")
            << u"The door is blue.\n\nGrüße"_s;
        QTest::newRow("an old program's text")
            << QByteArray("eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAApAMAAAAAAACnAAEMgAIACQAAAJTggs2QwoKi"
                          "ADkFAQOQBgAMAAAAAQAAAAMA3j+kAwAAyAE=")
            << u"扉は青い"_s;
        QTest::newRow("HTML")
            << QByteArray("eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAEDkAYASAAAAAIAAAACARMQ"
                          "AQAAAC0AAAA8cD5UaGUgZG9vciBpcyA8Yj5ibHVlPC9iPi48L3A+PHA+R3LDvMOfZTwvcD4AAAAD"
                          "AN4/6f0AAC8T")
            << u"The door is blue.\n\nGrüße"_s;
        QTest::newRow("RTF")
            << QByteArray("eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAEDkAYAvAAAAAEAAAACAQkQ"
                          "AQAAAKkAAAClAAAAiAAAAExaRnUAAAAAAHtccnRmMVxhAG5zaVxhbnNpAGNwZzEyNTJ7AFxmb250"
                          "dGJsAHtcZjAgQXJpAGFsO319e1wqAFxnZW5lcmF0AG9yIFg7fVx1AGMxXHBhcmQgAFRoZSBkb29y"
                          "ACBpcyBcYiBiAGx1ZVxiMCAuAFxwYXJccGFyACBHclwnZmNcAHUyMjMgP2UgAFx7XGVtZGFzAGhc"
                          "fVxwYXJ9AAAALjQ=")
            << u"The door is blue.\n\nGrüße {—}"_s;
        QTest::newRow("HTML in RTF")
            << QByteArray("eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAEDkAYASAEAAAEAAAACAQkQ"
                          "AQAAADcBAAAzAQAABgEAAExaRnUAAAAAAHtccnRmMVxhAG5zaVxhbnNpAGNwZzEyNTJcAGZyb21o"
                          "dG1sADEge1wqXGh0AG1sdGFnNjQgADxodG1sPjxiAG9keT59e1wqAFxodG1sdGFnADY0IDxwPn1c"
                          "AGh0bWxydGYgAFxwYXIgXGh0AG1scnRmMCBUAGhlIGRvb3IgAGlzIHtcKlxoAHRtbHRhZzg0ACA8"
                          "Yj59XGh0AG1scnRmIHtcAGIgXGh0bWxyAHRmMCBibHVlAHtcKlxodG1sAHRhZzkyIDwvAGI+fVxo"
                          "dG1sAHJ0ZiB9XGh0AG1scnRmMCAuAHtcKlxodG1sAHRhZzcyIDwvAHA+fXtcKlxoAHRtbHRhZzY0"
                          "ACA8cD59MSA8ACAye1wqXGh0AG1sdGFnNzIgADwvcD59fQBcXg==")
            << u"The door is blue.\n\n1 < 2"_s;
        QTest::newRow("the example of MS-OXRTFCP")
            << QByteArray("eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAEDkAYARAAAAAEAAAACAQkQ"
                          "AQAAADEAAAAtAAAAKwAAAExaRnXxxcenAwAKAHJjcGcxMjVCMgrzIGhlbAkAIGJ3BbBsZH0KgA+g"
                          "AAAAhA4=")
            << u"hello world"_s;
    }
    void whatOutlookWrapsIsRead()
    {
        QFETCH(const QByteArray, base64);
        QFETCH(const QString, text);
        const ImportedRecord record = readOne(fromOutlook({}, base64));
        QCOMPARE(detailOf(record).body, text);
        QVERIFY(detailOf(record).documents.empty());
        // Whatever is missing at its end, or wrong in it.
        const QByteArray bytes = QByteArray::fromBase64(base64);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            (void)readOne(fromOutlook({}, bytes.first(i).toBase64()));
            QByteArray other = bytes;
            other[i] = char(other[i] ^ 0xff);
            (void)readOne(fromOutlook({}, other.toBase64()));
        }
    }
    void filesThatOutlookWrapsAreUnpacked()
    {
        const QByteArray base64("eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAAEDkAYAJAAAAAEAAAAeAAAQ"
                                "AQAAABMAAABOb2JvZHkgcmVhZHMgdGhpcy4AAOMGAgKQBgAOAAAAAQAAAAAAAAAAAAAAAAABAAIP"
                                "gAYABQAAAGhlbGxvFAICEIABAAsAAABET09SfjEuUE5HAPYCAgWQBgBEAAAAAgAAAB8ABzcBAAAA"
                                "HAAAAFQA/AByADoAIABiAGwAYQB1AC4AcABuAGcAAAAeAA43AQAAAAoAAABpbWFnZS9wbmcAAACU"
                                "CQICkAYADgAAAAEAAAAAAAAAAAAAAAAAAQACD4AGAAQAAAAlUERG/wACEIABAAkAAABwbGFuLnBk"
                                "ZgATAwIFkAYABAAAAAAAAAAAAAICkAYADgAAAAEAAAAAAAAAAAAAAAAAAQACEIABAAYAAABpbm5l"
                                "cgAcAgIFkAYAMAAAAAEAAAANAAE3AQAAAB0AAAAHBwcHBwcHBwcHBwcHBwcHaW5uZXIgbWVzc2Fn"
                                "ZQAAAPUF");
        const ImportedRecord record = readOne(fromOutlook("See the files.", base64));
        QCOMPARE(detailOf(record).body, u"See the files."_s);
        QStringList files;
        for (const Document &one : detailOf(record).documents)
            files += u"%1|%2|%3"_s.arg(one.name, one.mediaType, QString::fromLatin1(one.content));
        QCOMPARE(files,
                 (QStringList{u"Tür_ blau.png|image/png|hello"_s, u"plan.pdf|application/octet-stream|%PDF"_s,
                              u"inner|application/octet-stream|inner message"_s}));
        ImportSettings settings = shop();
        settings.largestDocument = 4;
        const ImportedRecord small = readOne(fromOutlook("See the files.", base64), settings);
        QCOMPARE(detailOf(small).documents.size(), size_t(1)); // is larger itself
        QCOMPARE(detailOf(small).documents[0].name, u"winmail.dat"_s);
        const ImportedRecord none = readOne(fromOutlook("See the files.", "AAAA"));
        QCOMPARE(detailOf(none).documents.at(0).name, u"winmail.dat"_s);
    }
};

QTEST_GUILESS_MAIN(EmailSealedTest)
#include "tst_email_sealed.moc"
