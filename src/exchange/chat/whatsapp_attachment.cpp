// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chat/whatsapp_attachment.h"

#include "core/outside_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

/// A line of a message without what stands before a mark that the telephone put there.
QString behindMarks(const QString &line)
{
    static const QRegularExpression marks(u"[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}]+"_s);
    return outsideParagraphs(line.section(marks, -1).trimmed()).trimmed();
}

/// What the messenger sends, by the ending of its name.
QString mediaTypeOf(const QString &name)
{
    static constexpr std::array types{
        std::pair("jpg"_L1, "image/jpeg"_L1),      std::pair("jpeg"_L1, "image/jpeg"_L1),
        std::pair("png"_L1, "image/png"_L1),       std::pair("gif"_L1, "image/gif"_L1),
        std::pair("webp"_L1, "image/webp"_L1),     std::pair("mp4"_L1, "video/mp4"_L1),
        std::pair("mov"_L1, "video/quicktime"_L1), std::pair("3gp"_L1, "video/3gpp"_L1),
        std::pair("opus"_L1, "audio/opus"_L1),     std::pair("m4a"_L1, "audio/mp4"_L1),
        std::pair("mp3"_L1, "audio/mpeg"_L1),      std::pair("aac"_L1, "audio/aac"_L1),
        std::pair("pdf"_L1, "application/pdf"_L1), std::pair("vcf"_L1, "text/vcard"_L1),
        std::pair("txt"_L1, "text/plain"_L1)};
    const QString ending = name.section(u'.', -1).toLower();
    for (const auto &[known, type] : types) {
        if (ending == known)
            return type;
    }
    return u"application/octet-stream"_s;
}

} // namespace

std::optional<QString> attachmentIn(const QString &text)
{
    if (text.size() > 300 || text.contains(u'\n'))
        return std::nullopt;
    static const QRegularExpression named(
        uR"(\A<[^<>:]{1,40}: ([^<>/\\]{1,200})>\z|\A([^/\\]{1,200}\.\w{1,5}) \([^()]{1,40}\)\z)"_s);
    if (const auto match = named.match(text); match.hasMatch())
        return match.captured(1) + match.captured(2);
    static const QRegularExpression omitted(
        uR"(\A<[^<>]{1,60}>\z|\A(?:image|video|audio|sticker|document|GIF|Contact card) omitted\z|)"
        uR"(\A[\w-]{2,12}(?: [\w-]{2,12})? (?:weggelassen|omitid[oa]|omess[oa]|ocultad[oa]|absente?)\z)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return omitted.match(text).hasMatch() ? std::optional(QString(u""_s)) : std::nullopt;
}

std::optional<QString> attachmentOf(const QString &written)
{
    for (const QString &line : {written.section(u'\n', 0, 0), written.section(u'\n', -1)}) {
        if (auto name = attachmentIn(behindMarks(line)))
            return name;
    }
    return std::nullopt;
}

QString textForId(const QString &text)
{
    return attachmentIn(behindMarks(text.section(u'\n', 0, 0))) ? u"<Media omitted>"_s : text;
}

bool isOfExport(const QString &name, const ImportSettings &settings)
{
    if (settings.fileName == "_chat.txt"_L1 || settings.folderName.endsWith(".zip"_L1, Qt::CaseInsensitive) ||
        settings.folderName.contains("whatsapp"_L1, Qt::CaseInsensitive))
        return true;
    static const QRegularExpression made(
        uR"(\A(?:[A-Z]{3}-\d{8}-WA\d{4,}|\d{8}-[A-Z]+-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d)\.\w{1,5}\z)"_s);
    return made.match(name).hasMatch();
}

Document attachedDocument(const QString &name, const ImportSettings &settings, qint64 room)
{
    Document document{Document::Role::Attachment, name, u"application/octet-stream"_s, 0, {}};
    if (name.isEmpty() || !settings.beside || !isOfExport(name, settings))
        return document;
    if (const auto found = settings.beside(name, std::min(room, settings.largestDocument))) {
        document.mediaType = mediaTypeOf(name);
        document.bytes = found->bytes;
        document.content = found->content;
    }
    return document;
}

} // namespace teller
