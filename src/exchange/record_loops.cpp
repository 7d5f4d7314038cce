// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/record_loops.h"

#include "exchange/json_records.h"

#include <QIODevice>
#include <QStringDecoder>

namespace teller {

using namespace Qt::StringLiterals;

namespace {

Error unreadable()
{
    return {Error::Code::Damaged, u"The file cannot be read."_s, true};
}

/// Whether it is the record's fault; otherwise the next one would fare no better.
bool isOfTheRecord(const Error &error)
{
    return error.code == Error::Code::Rejected || error.code == Error::Code::WrongVersion;
}

} // namespace

Result<Unit> readWholeFile(QIODevice &file, const ImportSettings &settings, ImportSink &sink,
                           const std::function<Result<ImportedRecord>(const QByteArray &bytes)> &make)
{
    QByteArray bytes;
    bool tooLarge = false;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return unreadable();
        if (got == 0)
            break;
        bytes.append(piece.constData(), qsizetype(got));
        if (bytes.size() > settings.largestRecord) {
            bytes.truncate(qsizetype(settings.largestRecord));
            tooLarge = true;
            break;
        }
    }
    const RecordPlace place{0, bytes.size(), u"the whole file"_s};
    // Whether the sink wants more does not matter: there is no more.
    if (tooLarge) {
        (void)sink.reject(u"It is larger than a record may be."_s, place, bytes);
        return Unit();
    }
    if (bytes.trimmed().isEmpty()) {
        (void)sink.reject(u"The file is empty."_s, place, bytes);
        return Unit();
    }
    Result<ImportedRecord> record = make(bytes);
    if (record)
        (void)sink.take(std::move(*record), place);
    else if (isOfTheRecord(record.error()))
        (void)sink.reject(record.error().detail, place, bytes);
    else
        return record.error();
    return Unit();
}

namespace {

/// What was parsed is gone when it returns.
Result<ImportedRecord> recordOf(
    const JsonRecord &json,
    const std::function<Result<ImportedRecord>(const QJsonObject &object, const QByteArray &bytes)> &make,
    BrokenCharacters broken)
{
    JsonRecord whole = json;
    if (broken == BrokenCharacters::Replaced && !json.bytes.isValidUtf8())
        whole.bytes = QString::fromUtf8(json.bytes).toUtf8();
    const Result<QJsonObject> object = jsonObject(whole);
    return object ? make(*object, json.bytes) : object.error();
}

} // namespace

Result<Unit> readJsonValues(
    QIODevice &file, const ImportSettings &settings, ImportSink &sink,
    const std::function<Result<ImportedRecord>(const QJsonObject &object, const QByteArray &bytes)> &make,
    BrokenCharacters broken)
{
    JsonRecords records(file, settings.largestRecord);
    while (true) {
        auto next = records.next();
        if (!next)
            return next.error();
        if (!*next)
            return Unit();
        JsonRecord &json = **next;
        Result<ImportedRecord> record = recordOf(json, make, broken);
        if (!record && !isOfTheRecord(record.error()))
            return record.error();
        if (record)
            json.bytes.clear(); // the sink may wait with it, and a record may be large
        const bool goOn = record ? sink.take(std::move(*record), json.place)
                                 : sink.reject(record.error().detail, json.place, json.bytes);
        if (!goOn)
            return Unit();
    }
}

Result<QString> decodedText(const QByteArray &bytes)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return rejected(u"It is not written in UTF-8."_s);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

} // namespace teller
