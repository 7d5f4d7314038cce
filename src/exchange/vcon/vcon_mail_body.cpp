// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_mail_body.h"

#include "core/outside_text.h"
#include "exchange/html/html_text.h"

#undef signals // GLib has a member of that name
#include <gmime/gmime.h>

#include <memory>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostParts = 500;
constexpr int deepest = 30;

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <typename T>
using Held = std::unique_ptr<T, Unref>;

class Walker final
{
public:
    explicit Walker(qint64 largestDocument)
        : m_largest(largestDocument)
    {}

    void walk(GMimeObject *object, int depth)
    {
        if (!object || depth > deepest || ++m_parts > mostParts)
            return;
        if (GMIME_IS_MULTIPART(object)) {
            GMimeMultipart *multipart = GMIME_MULTIPART(object);
            const int count = g_mime_multipart_get_count(multipart);
            for (int i = 0; i < count && m_parts <= mostParts; ++i)
                walk(g_mime_multipart_get_part(multipart, i), depth + 1);
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            if (GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)))
                walk(g_mime_message_get_mime_part(message), depth + 1);
        } else if (GMIME_IS_PART(object)) {
            leaf(GMIME_PART(object));
        }
    }

    VconMailBody take()
    {
        m_body.text = outsideParagraphs(m_body.text.isEmpty() ? htmlText(m_html) : m_body.text);
        return std::move(m_body);
    }

private:
    void leaf(GMimePart *part)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const bool plain = g_mime_content_type_is_type(type, "text", "plain");
        if (plain && GMIME_IS_TEXT_PART(part) && !g_mime_part_is_attachment(part)) {
            const QString text = textOf(part);
            m_body.text += m_body.text.isEmpty() || text.isEmpty() ? QString() : u"\n\n"_s;
            m_body.text += text;
            return;
        }
        // Read where nothing else is; its form stays a document.
        if (m_html.isEmpty() && g_mime_content_type_is_type(type, "text", "html") &&
            GMIME_IS_TEXT_PART(part) && !g_mime_part_is_attachment(part))
            m_html = textOf(part);
        Document document;
        document.role = Document::Role::Attachment;
        const std::unique_ptr<char, decltype(&g_free)> kind(g_mime_content_type_get_mime_type(type), g_free);
        document.mediaType = outsideText(QString::fromUtf8(kind.get()), 100).toLower();
        QString name = outsideText(QString::fromUtf8(g_mime_part_get_filename(part)), 255);
        name = name.mid(1 + name.lastIndexOf(u'/'));
        document.name = name.mid(1 + name.lastIndexOf(u'\\'));
        document.content = content(part);
        document.bytes = document.content.size();
        if (document.bytes > m_largest)
            document.content.clear();
        m_body.documents.push_back(std::move(document));
    }

    static QString textOf(GMimePart *part)
    {
        const std::unique_ptr<char, decltype(&g_free)> text(g_mime_text_part_get_text(GMIME_TEXT_PART(part)),
                                                            g_free);
        return text ? QString::fromUtf8(text.get()) : QString();
    }

    static QByteArray content(GMimePart *part)
    {
        GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
        if (!wrapper)
            return {};
        const Held<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
        const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
        return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
    }

    qint64 m_largest;
    size_t m_parts = 0;
    QString m_html;
    VconMailBody m_body;
};

} // namespace

VconMailBody vconMailBody(const QString &mediaType, const QByteArray &body, qint64 largestDocument)
{
    static const bool ready = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(ready)
    QByteArray bytes;
    if (!mediaType.startsWith("message/"_L1, Qt::CaseInsensitive)) {
        // The body has no header of its own: the media type is the one line of it that matters.
        QString line = mediaType;
        for (const QChar end : {u'\r', u'\n', u'\0'})
            line.replace(end, u' ');
        bytes = "Content-Type: " + line.toUtf8() + "\r\n\r\n";
    }
    bytes += body;
    const Held<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    Walker walker(largestDocument);
    if (GMimeMessage *message = g_mime_parser_construct_message(parser.get(), nullptr)) {
        const Held<GMimeMessage> held(message);
        walker.walk(g_mime_message_get_mime_part(message), 0);
    }
    return walker.take();
}

} // namespace teller
