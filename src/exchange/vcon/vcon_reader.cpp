// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/vcon/vcon_reader.h"

#include "exchange/customer_from_json.h"
#include "exchange/json_records.h"
#include "exchange/vcon/vcon_content.h"
#include "exchange/vcon/vcon_envelope.h"
#include "exchange/vcon/vcon_extras.h"
#include "exchange/vcon/vcon_interaction.h"

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Document originalOf(const JsonRecord &record, const ImportedRecord &read, const ImportSettings &settings)
{
    Document document;
    document.role = Document::Role::Original;
    document.name = read.externalId + u".vcon"_s;
    document.mediaType = u"application/vcon+json"_s;
    document.bytes = record.bytes.size();
    if (document.bytes <= settings.largestDocument)
        document.content = record.bytes;
    return document;
}

/// What personVcon() wrote; nothing in any other vCon: others may have attachments of that purpose, too.
std::optional<QJsonObject> personOf(const QJsonObject &vcon, const ImportSettings &settings)
{
    for (const QJsonValue attachment : vcon.value("attachments"_L1).toArray()) {
        const QJsonObject holder = attachment.toObject();
        if (vconWord(holder, "purpose"_L1) != "customer"_L1)
            continue;
        const Result<VconContent> content = vconContent(holder, settings.largestDocument);
        if (!content || content->kind != VconContent::Kind::Json)
            continue;
        const QJsonObject person = content->json.toObject();
        if (person.value("customer"_L1).toObject().value("id"_L1) == vcon.value("uuid"_L1))
            return person;
    }
    return std::nullopt;
}

/// The customer under the number by which the vCons of their conversations name them.
Result<ImportedRecord> personRecord(QJsonObject person, const QJsonObject &vcon,
                                    const ImportSettings &settings)
{
    person.insert(u"format"_s, u"teller-customer"_s);
    Result<CustomerFile> file = customerFromJson(person);
    if (!file)
        return file.error();
    if (!file->interactions.empty())
        return rejected(u"The vCon of a person holds conversations, which belong into vCons of their own."_s);
    ImportedRecord record =
        customerRecord(*std::move(file), settings.source.isEmpty() ? u"vcon"_s : settings.source);
    record.part.customer.id = {};
    record.changedAt = vconVersion(vcon);
    return record;
}

Result<ImportedRecord> readRecord(const JsonRecord &record, const VconKeys &keys,
                                  const ImportSettings &settings)
{
    const Result<QJsonObject> object = jsonObject(record);
    if (!object)
        return object.error();
    const Result<OpenedVcon> opened = openVcon(record.bytes, *object, keys);
    if (!opened)
        return opened.error();
    const bool isSigned = !opened->signature.isEmpty();
    if (!isSigned && !keys.takesUnsigned())
        return rejected(u"The vCon is not signed, and only signed ones are to be taken."_s);
    const bool lacksSignature = !isSigned && keys.canCheck();
    if (const auto person = personOf(opened->vcon, settings)) {
        Result<ImportedRecord> read = personRecord(*person, opened->vcon, settings);
        if (read) {
            read->original = originalOf(record, *read, settings);
            read->lacksSignature = lacksSignature;
        }
        return read;
    }
    Result<ImportedRecord> read = vconRecord(opened->vcon, settings);
    if (!read)
        return read.error();
    InteractionDetail &detail = read->part.interactions.front();
    addVconFact(detail, u"signature"_s, opened->signature);
    if (opened->encrypted)
        addVconFact(detail, u"encryption"_s, u"opened"_s);
    read->original = originalOf(record, *read, settings);
    read->lacksSignature = lacksSignature;
    return read;
}

} // namespace

QString VconReader::name() const
{
    return u"vcon"_s;
}

bool VconReader::sniff(const QByteArray &head, const QString &fileName) const
{
    QByteArray start = head.trimmed();
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.mid(3).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return false;
    if (fileName.contains(".vcon"_L1, Qt::CaseInsensitive) || start.contains("application/vcon"))
        return true;
    return start.contains("\"parties\"") && (start.contains("\"dialog\"") || start.contains("\"vcon\""));
}

Result<Unit> VconReader::read(QIODevice &file, const ImportSettings &settings, ImportSink &sink) const
{
    const Result<VconKeys> keys = VconKeys::read(settings);
    if (!keys)
        return keys.error();
    JsonRecords records(file, settings.largestRecord);
    while (true) {
        Result<std::optional<JsonRecord>> next = records.next();
        if (!next)
            return next.error();
        if (!*next)
            return Unit();
        JsonRecord &record = **next;
        Result<ImportedRecord> read = readRecord(record, *keys, settings);
        if (read)
            record.bytes.clear(); // the sink may wait with it, and a record may be large
        const bool goOn = read ? sink.take(*std::move(read), record.place)
                               : sink.reject(read.error().detail, record.place, record.bytes);
        if (!goOn)
            return Unit();
    }
}

} // namespace teller
