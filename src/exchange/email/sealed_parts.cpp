// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/sealed_parts.h"

#include "exchange/email/gmime_handle.h"
#include "exchange/email/mail_shape.h"
#include "exchange/email/mime_guard.h"
#include "exchange/email/tnef.h"
#include "exchange/html/html_text.h"

#include <openssl/cms.h>
#include <openssl/err.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr qsizetype longestText = 2'000'000;
constexpr int deepest = 5; ///< signed by the writer, then by a list, then by a server

struct FreeCms
{
    void operator()(CMS_ContentInfo *cms) const { CMS_ContentInfo_free(cms); }
};

/// What a CMS (RFC 5652) is, as far as mail needs to know.
struct Cms
{
    bool encrypted = false;
    QByteArray content; ///< that was signed
};

std::optional<Cms> readCms(const QByteArray &bytes)
{
    const auto *at = reinterpret_cast<const uchar *>(bytes.constData());
    const std::unique_ptr<CMS_ContentInfo, FreeCms> cms(
        d2i_CMS_ContentInfo(nullptr, &at, long(bytes.size())));
    ERR_clear_error(); // nobody asks why it is none
    if (!cms)
        return std::nullopt;
    switch (OBJ_obj2nid(CMS_get0_type(cms.get()))) {
    case NID_pkcs7_enveloped:
    case NID_id_smime_ct_authEnvelopedData:
        return Cms{true, {}};
    case NID_pkcs7_signed:
        break;
    default:
        return std::nullopt;
    }
    ASN1_OCTET_STRING **const content = CMS_get0_content(cms.get());
    ERR_clear_error();
    if (!content || !*content)
        return std::nullopt; // certificates alone
    return Cms{
        false,
        {reinterpret_cast<const char *>(ASN1_STRING_get0_data(*content)), ASN1_STRING_length(*content)}};
}

bool isSmime(const Document &document)
{
    return document.mediaType == "application/pkcs7-mime"_L1 ||
           document.mediaType == "application/x-pkcs7-mime"_L1 || document.name == "smime.p7m"_L1;
}

/// The parts of what was signed, if that is mail: in Italy every invoice is a signed file.
std::optional<MimeParts> partsOfSigned(const QByteArray &content, qint64 largestDocument)
{
    if (mailFields(content) == 0 || !reasonNotToParse(content).isEmpty())
        return std::nullopt;
    const GHandle<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(content.constData(), size_t(content.size())));
    const GHandle<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const GHandle<GMimeObject> entity(g_mime_parser_construct_part(parser.get(), nullptr));
    if (!entity)
        return std::nullopt;
    MimeParts parts = readParts(entity.get(), largestDocument);
    return parts.refused.isEmpty() ? std::optional(std::move(parts)) : std::nullopt;
}

bool saysNothing(const std::vector<MimeText> &texts)
{
    return std::all_of(texts.begin(), texts.end(),
                       [](const MimeText &text) { return text.whole.trimmed().isEmpty(); });
}

bool isTnef(const Document &document)
{
    return document.mediaType == "application/ms-tnef"_L1 ||
           document.mediaType == "application/vnd.ms-tnef"_L1 ||
           document.name.compare("winmail.dat"_L1, Qt::CaseInsensitive) == 0;
}

/// Its text counts where the message has none of its own: most have both.
std::optional<MimeParts> partsOfTnef(const QByteArray &bytes, bool wantsText, qint64 largestDocument)
{
    auto content = readTnef(bytes, largestDocument);
    if (!content)
        return std::nullopt;
    MimeParts parts;
    parts.attachments = std::move(content->attachments);
    QString words =
        (content->isHtml ? htmlText(content->text, longestText) : content->text).left(longestText);
    if (wantsText && !words.trimmed().isEmpty()) {
        SplitText split = splitQuoted(words, content->isHtml);
        parts.texts.push_back({std::move(words), std::move(split), {}});
    }
    // A meeting, say: then it stays a file.
    return parts.texts.empty() && parts.attachments.empty() ? std::nullopt : std::optional(std::move(parts));
}

MimeParts opened(MimeParts parts, qint64 largestDocument, int depth)
{
    const auto saySealed = [&parts](const QString &sentence) {
        if (saysNothing(parts.texts))
            parts.texts = {{sentence, {sentence, {}}, {}}};
    };
    std::vector<Document> stay;
    for (Document &document : std::exchange(parts.attachments, {})) {
        const auto cms = isSmime(document) ? readCms(document.content) : std::nullopt;
        if (cms && cms->encrypted)
            saySealed(
                u"The message is encrypted (S/MIME). What it says can be read with the key of whom it was "
                "written to; it is kept in the attached file."_s);
        else if (document.mediaType == "application/pgp-encrypted"_L1)
            saySealed(u"The message is encrypted (PGP). What it says can be read with the key of whom it was "
                      "written to; it is kept in the attached file."_s);
        std::optional<MimeParts> within;
        if (depth < deepest && cms && !cms->encrypted)
            within = partsOfSigned(cms->content, largestDocument);
        else if (depth < deepest && isTnef(document))
            within = partsOfTnef(document.content, saysNothing(parts.texts), largestDocument);
        if (!within) {
            stay.push_back(std::move(document));
            continue;
        }
        MimeParts inner = opened(std::move(*within), largestDocument, depth + 1);
        std::move(inner.texts.begin(), inner.texts.end(), std::back_inserter(parts.texts));
        std::move(inner.attachments.begin(), inner.attachments.end(), std::back_inserter(stay));
    }
    parts.attachments = std::move(stay);
    return parts;
}

} // namespace

MimeParts openedParts(MimeParts parts, qint64 largestDocument)
{
    return opened(std::move(parts), largestDocument, 0);
}

} // namespace teller
