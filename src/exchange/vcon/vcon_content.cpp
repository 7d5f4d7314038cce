// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_content.h"

#include "core/outside_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 500;
constexpr qsizetype longestUrl = 2000;
constexpr qsizetype mostHashes = 10;

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return value.toVariant().toString().toUtf8();
}

void readMediaType(const QJsonObject &holder, VconContent &content)
{
    for (const QLatin1StringView name : {"mediatype"_L1, "mimetype"_L1, "mime_type"_L1}) {
        const QString written = holder.value(name).toString();
        if (written.isEmpty() || written.size() > longestUrl)
            continue;
        content.mediaTypeAsWritten = written;
        content.mediaType = outsideText(written.section(u';', 0, 0), 100).trimmed().toLower();
        return;
    }
}

void readPlaceElsewhere(const QJsonObject &holder, VconContent &content)
{
    content.url = outsideText(holder.value("url"_L1).toString(), longestUrl);
    if (content.url.isEmpty())
        return;
    content.kind = VconContent::Kind::Elsewhere;
    const QJsonValue hash = holder.value("content_hash"_L1);
    const QJsonArray hashes = hash.isArray() ? hash.toArray() : QJsonArray{hash};
    for (const QJsonValue one : hashes) {
        if (one.isString() && content.hashes.size() < mostHashes)
            content.hashes.append(outsideText(one.toString(), longestWord));
    }
    const QString old = vconWord(holder, "signature"_L1); // drafts before 0.0.3: "alg" and "signature"
    if (content.hashes.isEmpty() && !old.isEmpty())
        content.hashes.append(vconWord(holder, "alg"_L1) + u'-' + old);
}

Result<Unit> decodeBytes(const QJsonValue &body, qint64 largestDocument, VconContent &content)
{
    if (!body.isString())
        return rejected("a body in base64url is no text"_L1);
    QByteArray coded = body.toString().toLatin1();
    content.kind = VconContent::Kind::Bytes;
    content.size = coded.size() / 4 * 3;
    if (content.size > largestDocument)
        return Unit();
    coded.replace('+', '-').replace('/', '_'); // "base64" of the oldest drafts
    for (const char space : {'\n', '\r'})
        coded.replace(QByteArray(1, space), QByteArray());
    const auto decoded = QByteArray::fromBase64Encoding(coded, QByteArray::Base64UrlEncoding |
                                                                   QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return rejected("a body is not base64url"_L1);
    content.bytes = *decoded;
    content.size = content.bytes.size();
    // What is text stays readable, however it was packed.
    if (content.mediaType.startsWith("text/"_L1)) {
        content.kind = VconContent::Kind::Text;
        content.text = QString::fromUtf8(content.bytes);
    }
    return Unit();
}

Result<Unit> decode(const QJsonObject &holder, qint64 largestDocument, VconContent &content)
{
    const QJsonValue body = holder.value("body"_L1);
    const QString encoding = holder.value("encoding"_L1).toString().toLower();
    if (encoding == "base64url"_L1 || encoding == "base64"_L1)
        return decodeBytes(body, largestDocument, content);
    if (!encoding.isEmpty() && encoding != "json"_L1 && encoding != "none"_L1)
        return rejected("a body has an encoding that is not known"_L1);
    if (!body.isString()) {
        content.kind = VconContent::Kind::Json;
        content.json = body;
        return Unit();
    }
    content.kind = VconContent::Kind::Text;
    content.text = body.toString();
    if (encoding == "json"_L1 || content.mediaType == "application/json"_L1) {
        // Drafts before 0.0.3 put JSON into a text; from then on a text may be all there is.
        const QJsonDocument inner = QJsonDocument::fromJson(content.text.toUtf8());
        if (inner.isNull())
            return Unit();
        content.kind = VconContent::Kind::Json;
        content.json = inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object());
        content.text.clear();
    }
    return Unit();
}

} // namespace

QString vconWord(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isDouble() || value.isBool())
        return value.toVariant().toString();
    return outsideText(value.toString(), longestWord).trimmed();
}

Instant vconInstant(const QJsonValue &value, const QByteArray &timeZone)
{
    const QString text = value.toString();
    if (text.isEmpty() || text.size() > 64)
        return {};
    QDateTime moment = QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs);
    if (!moment.isValid())
        moment = QDateTime::fromString(text, Qt::RFC2822Date);
    if (!moment.isValid())
        return {};
    if (moment.timeSpec() == Qt::LocalTime) {
        const QTimeZone zone(timeZone);
        moment = timeZone.isEmpty() || !zone.isValid() ? QDateTime(moment.date(), moment.time(), Qt::UTC)
                                                       : QDateTime(moment.date(), moment.time(), zone);
    }
    return instantFromMsecs(moment.toMSecsSinceEpoch());
}

Result<VconContent> vconContent(const QJsonObject &holder, qint64 largestDocument)
{
    VconContent content;
    readMediaType(holder, content);
    content.fileName = vconWord(holder, "filename"_L1);
    content.fileName = content.fileName.mid(1 + content.fileName.lastIndexOf(u'/'));
    content.fileName = content.fileName.mid(1 + content.fileName.lastIndexOf(u'\\'));
    if (holder.contains("body"_L1) && !holder.value("body"_L1).isNull()) {
        if (const Result<Unit> done = decode(holder, largestDocument, content); !done)
            return done.error();
        return content;
    }
    readPlaceElsewhere(holder, content);
    return content;
}

Document vconDocument(const VconContent &content, qint64 largestDocument)
{
    Document document;
    document.role = Document::Role::Attachment;
    document.name = content.fileName;
    document.mediaType = content.mediaType;
    switch (content.kind) {
    case VconContent::Kind::Text:
        document.content = content.bytes.isEmpty() ? content.text.toUtf8() : content.bytes;
        document.bytes = document.content.size();
        if (document.mediaType.isEmpty())
            document.mediaType = u"text/plain"_s;
        break;
    case VconContent::Kind::Json:
        document.content = jsonText(content.json);
        document.bytes = document.content.size();
        if (document.mediaType.isEmpty())
            document.mediaType = u"application/json"_s;
        break;
    case VconContent::Kind::Bytes:
        document.content = content.bytes;
        document.bytes = content.size;
        if (document.mediaType.isEmpty())
            document.mediaType = u"application/octet-stream"_s;
        break;
    case VconContent::Kind::None:
    case VconContent::Kind::Elsewhere:
        break;
    }
    if (document.content.size() > largestDocument)
        document.content.clear();
    return document;
}

Instant vconVersion(const QJsonObject &vcon)
{
    const Instant updated = vconInstant(vcon.value("updated_at"_L1), {});
    return isSet(updated) ? updated : vconInstant(vcon.value("created_at"_L1), {});
}

} // namespace teller
