// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/email/tnef.h"

#include "exchange/email/mail_text.h"
#include "exchange/email/mime_parts.h"
#include "exchange/email/rtf_text.h"

#include <QtEndian>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace teller {

namespace {

constexpr quint32 signature = 0x223e9f78;
constexpr size_t mostAttachments = 1000;
constexpr quint32 mostProperties = 10'000;

// Attributes: what each is, and of which type.
constexpr quint32 oemCodePage = 0x00069007;
constexpr quint32 body = 0x0002800c;
constexpr quint32 messageProperties = 0x00069003;
constexpr quint32 renderingData = 0x00069002; ///< the first of each attachment
constexpr quint32 title = 0x00018010;
constexpr quint32 data = 0x0006800f;
constexpr quint32 attachmentProperties = 0x00069005;

// Properties (MS-OXPROPS).
constexpr quint16 plainBody = 0x1000;
constexpr quint16 rtfBody = 0x1009;
constexpr quint16 htmlBody = 0x1013;
constexpr quint16 attachedData = 0x3701;
constexpr quint16 shortName = 0x3704;
constexpr quint16 longName = 0x3707;
constexpr quint16 mediaType = 0x370e;
constexpr quint16 internetCodePage = 0x3fde;

/// What is left of the bytes. Asked for more than that it has failed, and gives nothing from then on.
class Bytes final
{
public:
    explicit Bytes(QByteArrayView bytes)
        : m_rest(bytes)
    {}
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_failed || m_rest.isEmpty(); }

    QByteArrayView take(qint64 size)
    {
        if (m_failed || size > m_rest.size()) {
            m_failed = true;
            return {};
        }
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }
    template <typename Number>
    Number number()
    {
        const QByteArrayView taken = take(sizeof(Number));
        return m_failed ? Number(0) : qFromLittleEndian<Number>(taken.data());
    }
    /// To the next multiple of four; the last value may end without.
    void pad(qint64 size) { (void)take(std::min<qint64>((4 - size % 4) % 4, m_rest.size())); }

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

struct Property
{
    quint16 type = 0;
    QByteArrayView value;
};
using Properties = std::map<quint16, Property>;

constexpr quint16 string8 = 0x001e;
constexpr quint16 unicode = 0x001f;
constexpr quint16 binary = 0x0102;
constexpr quint16 object = 0x000d;

/// How many bytes a value of the type has; 0 if it says so itself, -1 if there is no such type.
int sizeOf(quint16 type)
{
    switch (type) {
    case 0x0002: // 16 bits, and yes or no: padded
    case 0x000b:
        return 2;
    case 0x0003:
    case 0x0004:
    case 0x000a:
        return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040:
        return 8;
    case 0x0048:
        return 16;
    case string8:
    case unicode:
    case binary:
    case object:
        return 0;
    default:
        return -1;
    }
}

/// The first value of each property, as far as they can be read.
Properties propertiesOf(QByteArrayView bytes)
{
    constexpr quint16 several = 0x1000;
    constexpr quint16 firstNamed = 0x8000;
    Properties properties;
    Bytes rest(bytes);
    const quint32 count = std::min(rest.number<quint32>(), mostProperties);
    for (quint32 i = 0; i < count && !rest.atEnd(); ++i) {
        const auto type = rest.number<quint16>();
        const auto id = rest.number<quint16>();
        if (id >= firstNamed) {
            (void)rest.take(16);
            const bool named = rest.number<quint32>() == 1;
            const auto length = rest.number<quint32>(); // or the number that is its name
            if (named) {
                (void)rest.take(length);
                rest.pad(length);
            }
        }
        const int size = sizeOf(type & ~several);
        if (size < 0)
            break;
        const quint32 values = size == 0 || (type & several) != 0 ? rest.number<quint32>() : 1;
        for (quint32 value = 0; value < values && !rest.failed(); ++value) {
            const qint64 length = size == 0 ? qint64(rest.number<quint32>()) : size;
            const QByteArrayView taken = rest.take(length);
            rest.pad(length);
            if (value == 0 && !rest.failed())
                properties.try_emplace(id, Property{quint16(type & ~several), taken});
        }
    }
    return properties;
}

class Reading final
{
public:
    explicit Reading(qint64 largestDocument)
        : m_largestDocument(largestDocument)
    {}

    TnefContent read(Bytes rest)
    {
        while (!rest.atEnd()) {
            (void)rest.number<quint8>(); // of the message or of an attachment, as the attribute says itself
            const auto attribute = rest.number<quint32>();
            const QByteArrayView value = rest.take(rest.number<quint32>());
            if (rest.failed())
                break;
            take(attribute, value);
            (void)rest.number<quint16>(); // a sum of its bytes
        }
        endAttachment();
        settleText();
        return std::move(m_content);
    }

private:
    void take(quint32 attribute, QByteArrayView value)
    {
        switch (attribute) {
        case oemCodePage:
            m_charset = charsetOf(Bytes(value).number<quint32>());
            break;
        case body:
            m_body = value;
            break;
        case messageProperties:
            m_message = propertiesOf(value);
            break;
        case renderingData:
            endAttachment();
            m_attached = true;
            break;
        case title:
            m_title = value;
            break;
        case data:
            m_data = value;
            break;
        case attachmentProperties:
            m_attachment = propertiesOf(value);
            break;
        default:
            break;
        }
    }

    void endAttachment()
    {
        const QByteArrayView bytes = std::exchange(m_data, {});
        const QByteArrayView name = std::exchange(m_title, {});
        const Properties properties = std::exchange(m_attachment, {});
        if (!std::exchange(m_attached, false) || m_content.attachments.size() == mostAttachments)
            return;
        Document document;
        document.role = Document::Role::Attachment;
        for (const QString &one : {textOf(properties, longName), textOf(properties, shortName), text(name)}) {
            if (document.name.isEmpty())
                document.name = safeFileName(one);
        }
        document.mediaType = textOf(properties, mediaType).toLower();
        if (document.mediaType.isEmpty())
            document.mediaType = u"application/octet-stream"_s;
        QByteArrayView content = bytes;
        const auto inner = properties.find(attachedData);
        if (content.isEmpty() && inner != properties.end()) {
            constexpr qsizetype interface = 16; // of an object, before what it holds
            content = inner->second.value;
            if (inner->second.type == object)
                content = content.sliced(std::min(interface, content.size()));
        }
        document.bytes = content.size();
        if (document.bytes <= m_largestDocument)
            document.content = content.toByteArray();
        m_content.attachments.push_back(std::move(document));
    }

    void settleText()
    {
        if (const QString html = htmlOf(m_message); !html.isEmpty()) {
            m_content.text = html;
            m_content.isHtml = true;
            return;
        }
        m_content.text = textOf(m_message, plainBody);
        if (m_content.text.isEmpty())
            m_content.text = text(m_body);
        const auto rtf = m_message.find(rtfBody);
        if (m_content.text.trimmed().isEmpty() && rtf != m_message.end()) {
            RtfText said = rtfText(unpackedRtf(rtf->second.value.toByteArray()));
            m_content.text = std::move(said.text);
            m_content.isHtml = said.isHtml;
        }
    }

    [[nodiscard]] QString htmlOf(const Properties &properties) const
    {
        const auto found = properties.find(htmlBody);
        if (found == properties.end())
            return {};
        if (found->second.type != binary)
            return textOf(properties, htmlBody);
        const auto page = properties.find(internetCodePage);
        const QByteArray html = found->second.value.toByteArray();
        const QByteArray charset = page == properties.end()
                                       ? charsetOfHtml(html)
                                       : charsetOf(Bytes(page->second.value).number<quint32>());
        return decodedText(html, charset).text;
    }
    [[nodiscard]] QString textOf(const Properties &properties, quint16 id) const
    {
        const auto found = properties.find(id);
        if (found == properties.end())
            return {};
        if (found->second.type != unicode)
            return text(found->second.value);
        const QByteArrayView value = found->second.value;
        QString made(value.size() / 2, Qt::Uninitialized);
        for (qsizetype i = 0; i < made.size(); ++i)
            made[i] = QChar(qFromLittleEndian<char16_t>(value.data() + 2 * i));
        return made.left(made.indexOf(QChar::Null));
    }
    /// Up to the NUL at its end.
    [[nodiscard]] QString text(QByteArrayView bytes) const
    {
        const qsizetype end = bytes.indexOf('\0');
        return decodedText(bytes.first(end < 0 ? bytes.size() : end).toByteArray(), m_charset).text;
    }
    static QByteArray charsetOf(quint32 codePage)
    {
        constexpr quint32 utf8 = 65001;
        constexpr quint32 latin1 = 28591;
        return codePage == utf8     ? QByteArray("utf-8")
               : codePage == latin1 ? QByteArray("iso-8859-1")
                                    : "cp" + QByteArray::number(codePage);
    }

    const qint64 m_largestDocument;
    TnefContent m_content;
    QByteArray m_charset = "windows-1252";
    QByteArrayView m_body;
    Properties m_message;
    bool m_attached = false; ///< one has begun
    QByteArrayView m_title;
    QByteArrayView m_data;
    Properties m_attachment;
};

} // namespace

std::optional<TnefContent> readTnef(const QByteArray &bytes, qint64 largestDocument)
{
    Bytes rest(bytes);
    if (rest.number<quint32>() != signature)
        return std::nullopt;
    (void)rest.number<quint16>(); // a key of the program that wrote it
    return Reading(largestDocument).read(rest);
}

} // namespace teller
