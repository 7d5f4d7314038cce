// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/mime_parts.h"

#include "core/outside_text.h"
#include "exchange/email/gmime_handle.h"
#include "exchange/email/mail_text.h"
#include "exchange/html/html_text.h"

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr int deepest = 50;
constexpr int mostParts = 1000;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestText = 2'000'000;

QByteArray lowerCase(const char *text)
{
    return QByteArray(text).toLower();
}

QString mediaTypeOf(GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);
    const GText text(type ? g_mime_content_type_get_mime_type(type) : nullptr);
    return outsideText(QByteArrayView(text.get()), 100).toLower();
}

bool isDisposedAsAttachment(GMimeObject *object)
{
    return lowerCase(g_mime_object_get_disposition(object)) == "attachment";
}

QByteArray decodedContent(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    return writtenBytes([&](GMimeStream *stream) { g_mime_data_wrapper_write_to_stream(content, stream); });
}

/// The content of a part that says base64 and is nothing of the kind: text with the wrong label.
std::optional<QByteArray> mislabelledContent(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content || g_mime_part_get_content_encoding(part) != GMIME_CONTENT_ENCODING_BASE64)
        return std::nullopt;
    GMimeStream *raw = g_mime_data_wrapper_get_stream(content);
    g_mime_stream_reset(raw);
    const QByteArray bytes =
        writtenBytes([&](GMimeStream *stream) { g_mime_stream_write_to_stream(raw, stream); });
    // Base64 has no spaces (RFC 2045 6.8). Further down a list may have added its footer to what is base64.
    const QByteArray first = bytes.trimmed().left(200);
    const qsizetype lineEnd = first.indexOf('\n');
    const QByteArray line = first.left(lineEnd < 0 ? first.size() : lineEnd).trimmed();
    return line.contains(' ') ? std::optional(bytes) : std::nullopt;
}

/// What says nothing that could be understood is plain text (RFC 2045 5.2).
bool hasNoValidType(GMimeObject *object)
{
    const char *type = g_mime_object_get_header(object, "Content-Type");
    return type && !QByteArrayView(type).contains('/');
}

void append(std::vector<Document> &to, std::vector<Document> &&from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

bool isHtml(const QString &mediaType)
{
    return mediaType == "text/html"_L1 || mediaType == "application/xhtml+xml"_L1;
}

/// A text to be read, and no file.
bool isInlineHtml(GMimeObject *object)
{
    return GMIME_IS_PART(object) && isHtml(mediaTypeOf(object)) && !isDisposedAsAttachment(object) &&
           !g_mime_part_get_filename(GMIME_PART(object));
}

bool saysSomething(const MimeParts &parts)
{
    return std::any_of(parts.texts.begin(), parts.texts.end(), [](const MimeText &text) {
        return !text.split.own.trimmed().isEmpty() || !text.split.quoted.trimmed().isEmpty();
    });
}

class Walk
{
public:
    explicit Walk(qint64 largestDocument)
        : m_largestDocument(largestDocument)
    {}

    [[nodiscard]] MimeParts read(GMimeObject *object, int depth)
    {
        MimeParts parts;
        if (!object || !m_refused.isEmpty())
            return parts;
        if (depth > deepest)
            m_refused = u"The parts of the message lie too deep in each other."_s;
        else if (++m_count > mostParts)
            m_refused = u"The message has more parts than any message needs."_s;
        else if (GMIME_IS_MULTIPART(object))
            readMultipart(GMIME_MULTIPART(object), depth, parts);
        else if (GMIME_IS_MESSAGE_PART(object))
            attachMessage(GMIME_MESSAGE_PART(object), parts);
        else if (GMIME_IS_PART(object))
            readPart(GMIME_PART(object), depth == 0, parts);
        return parts;
    }

    [[nodiscard]] const QString &refused() const { return m_refused; }

private:
    void readMultipart(GMimeMultipart *multipart, int depth, MimeParts &parts)
    {
        const bool alternative = g_mime_content_type_is_type(
            g_mime_object_get_content_type(GMIME_OBJECT(multipart)), "multipart", "alternative");
        const int count = g_mime_multipart_get_count(multipart);
        if (count == 0) {
            // Without its delimiters everything is what should stand before the first of them.
            if (const char *text = g_mime_multipart_get_prologue(multipart))
                addText(decodedText(text, {}).text, false, parts);
            return;
        }
        // Plain text is what the writer's program made of it; of others the last is the best.
        constexpr int plain = 2;
        std::vector<MimeText> best;
        int bestRank = 0;
        for (int n = 0; n < count && m_refused.isEmpty(); ++n) {
            GMimeObject *child = g_mime_multipart_get_part(multipart, n);
            if (alternative && bestRank == plain && isInlineHtml(child))
                continue;
            MimeParts found = read(child, depth + 1);
            append(parts.attachments, std::move(found.attachments));
            if (!alternative) {
                std::move(found.texts.begin(), found.texts.end(), std::back_inserter(parts.texts));
            } else if (saysSomething(found)) {
                const int rank = mediaTypeOf(child) == "text/plain"_L1 ? plain : 1;
                if (rank >= bestRank) {
                    best = std::move(found.texts);
                    bestRank = rank;
                }
            }
        }
        std::move(best.begin(), best.end(), std::back_inserter(parts.texts));
    }

    void readPart(GMimePart *part, bool isRoot, MimeParts &parts)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const QString type = mediaTypeOf(object);
        const bool html = isHtml(type);
        const bool text = html || type == "text/plain"_L1 || type == "text/enriched"_L1 ||
                          (isRoot && type.startsWith("text/"_L1)) || hasNoValidType(object);
        const bool named = g_mime_part_get_filename(part) != nullptr;
        QByteArray content = decodedContent(part);
        if (!text || isDisposedAsAttachment(object) || (named && !isRoot)) {
            attach(QString::fromUtf8(g_mime_part_get_filename(part)), type, content, parts);
            return;
        }
        if (std::optional<QByteArray> asItStands = mislabelledContent(part))
            content = std::move(*asItStands);
        QByteArray charset(g_mime_object_get_content_type_parameter(object, "charset"));
        if (html && charset.isEmpty())
            charset = charsetOfHtml(content);
        const bool flows = lowerCase(g_mime_object_get_content_type_parameter(object, "format")) == "flowed";
        const bool joins = lowerCase(g_mime_object_get_content_type_parameter(object, "delsp")) == "yes";
        const auto readable = [&](const QString &words) {
            if (html)
                return htmlText(words, longestText);
            return flows ? unflowed(words, joins) : words;
        };
        const DecodedText decoded = decodedText(content, charset);
        addText(readable(decoded.text), html, parts);
        if (decoded.asNamed)
            parts.texts.back().former = readable(*decoded.asNamed).left(longestText);
    }

    static void addText(QString words, bool fromHtml, MimeParts &parts)
    {
        words.truncate(longestText);
        SplitText split = splitQuoted(words, fromHtml);
        parts.texts.push_back({std::move(words), std::move(split), {}});
    }

    void attach(const QString &name, const QString &mediaType, const QByteArray &content,
                MimeParts &parts) const
    {
        Document document{Document::Role::Attachment, safeFileName(name), mediaType, content.size(), content};
        if (document.bytes > m_largestDocument)
            document.content.clear();
        parts.attachments.push_back(std::move(document));
    }

    void attachMessage(GMimeMessagePart *part, MimeParts &parts) const
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        if (!message)
            return;
        QString name = QString::fromUtf8(
            g_mime_object_get_content_disposition_parameter(GMIME_OBJECT(part), "filename"));
        if (name.isEmpty() && g_mime_message_get_subject(message))
            name = QString::fromUtf8(g_mime_message_get_subject(message)).replace(u'/', u'-') + u".eml"_s;
        attach(name, u"message/rfc822"_s, writtenBytes([&](GMimeStream *stream) {
                   g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream);
               }),
               parts);
    }

    const qint64 m_largestDocument;
    int m_count = 0;
    QString m_refused;
};

} // namespace

MimeParts readParts(GMimeObject *root, qint64 largestDocument)
{
    Walk walk(largestDocument);
    MimeParts parts = walk.read(root, 0);
    parts.refused = walk.refused();
    return parts;
}

QString safeFileName(const QString &name)
{
    const qsizetype folder = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString safe = outsideText(name.sliced(folder + 1), longestName).simplified();
    for (QChar &c : safe) {
        if (u":*?\"<>|"_s.contains(c))
            c = u'_';
    }
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    return safe;
}

} // namespace teller
